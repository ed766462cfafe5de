"""What stands among the names of a table and is none: goals, the best of all, earlier states.

In seven languages; every word is as `name_key` writes it.
"""

from __future__ import annotations

from typing import Final

#: What somebody wants to reach, as a word of a name.
GOAL_WORDS: Final = frozenset(
    {"target", "targets", "goal", "goals", "ziel", "ziele", "zielwert", "soll", "sollwert"}
    | {"objectif", "objectifs", "cible", "objetivo", "objetivos"}
    | {"목표", "목표값", "목표치", "目標", "目標値", "目标", "目标值"}
)
#: What somebody means to reach in a time: "Plan 2026"; a plan of a seller has another name.
PLAN_WORDS: Final = frozenset(
    {"plan", "planned", "budget", "forecast", "prognose", "geplant", "prévision", "prévu"}
    | {"presupuesto", "予定"}
    | {"previsión", "previsto", "계획", "예산", "전망", "예상", "計画", "予算", "予想", "見込み"}
    | {"计划", "预算", "预测", "計劃", "預算"}
)
#: What came true, beside the time in which it did, as a pattern.
COME_TRUE: Final = (
    "actuals?|achieved|results?|ist|ist-wert|erreicht|réalisé|réel|réels|real|reales|realizado"
    "|실적|실제|결과|달성|実績|実際|結果|实际|實際|实绩|实现"
)
#: What may stand beside such a word: whose goal it is, or for which time.
BESIDE_GOAL: Final = frozenset(
    {"our", "my", "us", "your", "own", "the", "kpi", "value", "score", "level", "for", "by", "year"}
    | {"unser", "unsere", "eigenes", "mein", "für", "bis", "jahr", "notre", "nos", "pour", "de"}
    | {"annual", "yearly", "full", "fy", "gesamtjahr", "annuel", "anual", "연간", "年間"}
    | {
        "通期",
        "全年",
        "年度",
        "la",
        "le",
        "année",
        "nuestro",
        "nuestra",
        "para",
        "el",
        "año",
        "우리",
        "당사",
        "자사",
    }
    | {
        "연말",
        "올해",
        "내년",
        "년",
        "自社",
        "当社",
        "今年",
        "来年",
        "年",
        "我们",
        "我們",
        "本店",
        "の",
    }
)
#: Sellers of whom one is called Target: beside them it is no goal.
BESIDE_TARGET: Final = frozenset(
    {"walmart", "costco", "amazon", "kroger", "best buy", "kmart", "home depot", "walgreens"}
    | {"cvs", "aldi", "ikea", "macy's", "kohl's", "whole foods", "trader joe's", "safeway", "ebay"}
    | {"sam's club", "publix", "wayfair", "lowe's", "dollar general", "dollar tree", "etsy"}
)
#: "6 months ago", as patterns of whole names or of their ends.
AGO: Final = (
    r"\d+ ?(?:days?|weeks?|months?|years?|mos?|yrs?) (?:ago|earlier|prior)"
    r"|last (?:year|month|quarter)|vor \d+ (?:tagen|wochen|monaten|jahren|jahr|monat)"
    r"|vorjahr|vormonat|il y a \d+ (?:mois|ans?)|hace \d+ (?:meses|años|año|mes)"
    r"|\d+ ?(?:개월|년|달|주|일) ?전|작년|지난해|지난달|전년"
    r"|\d+ ?(?:[かヶケカヵ]月|年|週間|日)前|昨年|去年|先月|前年"
    r"|\d+ ?(?:个月|個月|年|周|天)前|上个月"
)
#: The state that such a one is earlier than.
NOW_WORDS: Final = frozenset(
    {"now", "today", "current", "currently", "this year", "this month", "at present", "aktuell"}
    | {"heute", "jetzt", "derzeit", "actuel", "actuellement", "aujourd'hui", "maintenant"}
    | {
        "actual",
        "actualmente",
        "hoy",
        "ahora",
        "현재",
        "지금",
        "오늘",
        "올해",
        "現在",
        "今",
        "今年",
    }
    | {"现在", "目前", "当前", "本月"}
)
#: What is counted in millions, as a part of a name.
IN_MILLIONS: Final = frozenset(
    {"user", "follower", "download", "customer", "member", "visit", "view", "install", "revenue"}
    | {"subscriber", "traffic", "population", "sales", "funding", "listing", "review", "mau", "dau"}
    | {"nutzer", "kunden", "umsatz", "mitglieder", "abonn", "utilisateur", "client", "chiffre"}
    | {"usuario", "seguidor", "ingresos", "ventas", "miembro", "visita", "descarga", "suscriptor"}
    | {
        "가입자",
        "이용자",
        "사용자",
        "회원",
        "다운로드",
        "매출",
        "방문",
        "구독자",
        "팔로워",
        "조회",
        "유저",
    }
    | {
        "ユーザー",
        "会員",
        "売上",
        "登録者",
        "ダウンロード",
        "利用者",
        "フォロワー",
        "用户",
        "下载",
        "会员",
    }
    | {
        "收入",
        "粉丝",
        "访问",
        "用戶",
        "投资",
        "자본",
        "투자",
        "거래",
        "valuation",
        "raised",
        "employees",
    }
)
#: What is counted in megabytes, and in months.
IN_MEGABYTES: Final = frozenset(
    {"data", "storage", "memory", "ram", "disk", "upload", "file size", "bandwidth", "speicher"}
    | {
        "daten",
        "stockage",
        "données",
        "almacenamiento",
        "datos",
        "데이터",
        "용량",
        "메모리",
        "저장",
    }
    | {"容量", "データ", "メモリ", "流量", "数据", "内存", "存储", "ストレージ"}
)
IN_MONTHS: Final = frozenset(
    {"contract", "term", "warranty", "commitment", "duration", "guarantee", "period", "laufzeit"}
    | {"vertrag", "garantie", "engagement", "durée", "permanencia", "contrato", "garantía", "약정"}
    | {"계약", "보증", "기간", "契約", "保証", "期間", "合同", "保修", "期限", "縛り"}
)
#: In the name of a service: how well guests rate a business, on a scale of some site.
RATED_PARTS: Final = (
    r"\b(?:ratings?|rated|scores?|reviews?|stars|bewertung\w*|sterne|avis|valoraci[oó]n\w*"
    r"|calificaci[oó]n\w*|puntuaci[oó]n\w*|avalia\w*|recensioni|voto|beoordeling\w*|puan\w*|ocena)\b"
    r"|평점|별점|후기|리뷰|評価|評分|评分|口コミ|レビュー|スコア"
)
