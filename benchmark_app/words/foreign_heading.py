"""Further headings of tables made elsewhere, in seven languages, and the names of months.

Every key is as `name_key` writes it; `words.foreign` has the headings of services, businesses,
days, notes and totals.
"""

from __future__ import annotations

from typing import Final

#: Headings of the column that holds what a business offers.
VALUE_HEADINGS: Final = frozenset(
    {"value", "level", "offer", "offered", "offered?", "available", "available?", "availability"}
    | {"status", "answer", "response", "rating", "yes/no", "y/n", "present", "provided", "score"}
    | {"pts", "pts.", "pkt.", "calif.", "calificación"}
    | {"값", "수준", "상태", "제공", "제공 여부", "제공여부", "여부", "평가", "유무", "점수"}
    | {"wert", "verfügbar", "vorhanden", "bewertung", "ja/nein", "stufe", "antwort", "punkte"}
    | {"ausprägung", "angabe", "angaben", "befund", "constat", "현황", "現況", "现状", "情况"}
    | {"valeur", "niveau", "disponible", "statut", "proposé", "oui/non", "réponse", "note"}
    | {"valor", "nivel", "estado", "ofrece", "sí/no", "disponibilidad", "respuesta", "puntuación"}
    | {"値", "レベル", "状況", "有無", "評価", "提供", "対応", "対応状況", "可否", "点数"}
    | {"值", "水平", "状态", "狀態", "有无", "有無", "评分", "評分", "是否提供", "等级", "等級"}
)
#: What means a mark behind the name of a business, and elsewhere a note too.
MARK_HEADINGS: Final = frozenset({"nota", "voto", "cijfer", "mark", "marks"})
#: What heads the one column behind the names of rows where a sheet is about one business.
CONTENT_HEADINGS: Final = frozenset(
    {"content", "contents", "details", "detail", "info", "information", "finding", "findings"}
    | {"내용", "상세", "상세 내용", "상세내용", "정보", "확인 내용", "inhalt", "beschreibung"}
    | {"contenu", "détail", "détails", "contenido", "detalle", "detalles", "内容", "詳細", "详情"}
    | {"詳情", "说明", "説明", "conteúdo", "dettagli", "dettaglio", "inhoud"}
)
#: Headings of what an offer costs.
PRICE_HEADINGS: Final = frozenset(
    {"price", "prices", "pricing", "cost", "costs", "fee", "fees", "price range", "charge"}
    | {"가격", "요금", "비용", "가격대", "금액", "단가", "preis", "preise", "kosten", "gebühr"}
    | {"prix", "coût", "tarif", "tarifs", "precio", "precios", "coste", "costo", "tarifa"}
    | {"preço", "preços", "custo", "custos", "prezzo", "prezzi", "costi", "prijs", "prijzen"}
    | {"参考价格", "参考价", "售价", "판매가", "판매가격", "販売価格", "税込価格"}
    | {"価格", "料金", "値段", "費用", "価格帯", "价格", "價格", "费用", "价位", "收费标准"}
    | {"cena", "ceny", "pris", "priser", "giá", "tariffa", "tariffe", "fiyat", "fiyatı", "ücret"}
    | {"цена", "цены", "стоимость", "тариф", "harga", "hinta", "ár"}
)
#: How a word for one kind of price ends.
PRICE_ENDS: Final = (
    *("price", "rate", "fee", "preis", "prix", "tarif", "precio", "tarifa"),
    *(
        "정상가",
        "행사가",
        "판매가",
        "할인가",
        "정가",
        "가격",
        "요금",
        "価格",
        "料金",
        "价",
        "價",
        "价格",
    ),
)
UNIT_HEADINGS: Final = frozenset(
    {"unit", "units", "단위", "einheit", "unité", "unidad", "単位", "单位", "單位"}
)
#: What stands as the unit of something that is answered and not counted.
ANSWER_UNITS: Final = frozenset(
    {"yes/no", "y/n", "true/false", "ja/nein", "j/n", "oui/non", "o/n", "sí/no", "si/no", "s/n"}
    | {"예/아니오", "예/아니요", "유무", "여부", "o/x", "○/×", "有無", "はい/いいえ", "有/無"}
    | {"是/否", "有/无", "有无", "-", "–", "—"}
)
#: Headings of names that do not say whose or what's they are.
NAME_HEADINGS: Final = frozenset(
    {"name", "names", "title", "이름", "명칭", "nom", "nombre", "bezeichnung", "titel", "名称"}
    | {"名稱", "名前"}
)
#: Words for somebody's competitors.
RIVAL_WORDS: Final = frozenset(
    {"competitor", "competitors", "rival", "rivals", "경쟁사", "wettbewerber", "mitbewerber"}
    | {"konkurrent", "konkurrenten", "concurrent", "concurrents", "competidor", "competidores"}
    | {"競合", "競合他社", "竞品", "竞争对手", "concorrente", "concorrenti", "concorrentes"}
    | {"rakip", "rakipler", "konkurencja", "конкурент", "конкуренты", "pesaing", "kilpailija"}
)
#: Words of the title of a table that stands in its corner: "Competitor comparison".
TITLE_WORDS: Final = frozenset(
    {"comparison", "analysis", "overview", "matrix", "benchmark", "benchmarking", "summary", "vs"}
    | {"vs.", "비교", "비교표", "분석", "vergleich", "analyse", "übersicht", "comparaison"}
    | {"comparatif", "comparación", "comparativa", "análisis", "比較", "分析", "对比"}
)
#: Words for seeing or checking, and the ends of a day of it.
SEEING_WORDS: Final = frozenset(
    {"checked", "seen", "visited", "observed", "surveyed", "verified", "geprüft", "besucht"}
    | {"erhoben", "vérifié", "visité", "relevé", "comprobado", "visitado", "verificado"}
)
SEEING_ENDS: Final = ("조사일", "확인일", "방문일", "調査日", "確認日", "訪問日", "调查日期")
#: Headings of services that may as well be what businesses sell, one each.
EITHER_HEADINGS: Final = frozenset(
    {
        "service",
        "services",
        "product",
        "offer",
        "서비스",
        "제품",
        "상품",
        "サービス",
        "商品",
        "製品",
    }
    | {"服务", "服務", "产品", "產品"}
)
#: What is judged of a business or its product as a whole, and is no offer of one.
JUDGED_HEADINGS: Final = frozenset(
    {"strength", "strengths", "weakness", "weaknesses", "pros", "cons", "usp", "positioning"}
    | {"target user", "target users", "target audience", "target market", "target customer"}
    | {"business model", "value proposition", "commission", "강점", "약점", "장점", "단점"}
    | {"stärke", "stärken", "schwäche", "schwächen", "zielgruppe", "geschäftsmodell", "provision"}
    | {"forces", "faiblesses", "points forts", "points faibles", "public cible", "fortaleza"}
    | {"fortalezas", "debilidad", "debilidades", "público objetivo", "modelo de negocio"}
    | {"comisión", "타깃 고객", "비즈니스 모델", "수수료", "強み", "弱み", "優勢", "劣勢"}
    | {"手数料", "优势", "劣势", "优点", "缺点", "佣金", "pontos fortes", "pontos fracos"}
    | {"punti di forza", "punti deboli", "sterke punten", "zwakke punten", "siła", "słabość"}
    | {"mocne strony", "słabe strony", "styrka", "styrkor", "svaghet", "svagheter"}
    | {"сильные стороны", "слабые стороны", "điểm mạnh", "điểm yếu"}
)
#: What is asked of businesses almost everywhere: on whichever side it stands, services stand.
COMMON_SERVICES: Final = (PRICE_HEADINGS | JUDGED_HEADINGS) | frozenset(
    {"wifi", "wi-fi", "free wifi", "free wi-fi", "parking", "free parking", "breakfast", "pool"}
    | {"address", "location", "phone", "telephone", "rating", "google rating", "reviews", "support"}
    | {
        "opening hours",
        "hours",
        "delivery",
        "website",
        "email",
        "payment",
        "free trial",
        "warranty",
    }
    | {"wlan", "kostenloses wlan", "parkplatz", "parkplätze", "frühstück", "adresse", "telefon"}
    | {"öffnungszeiten", "lieferung", "standort", "bewertungen", "garantie", "petit-déjeuner"}
    | {"stationnement", "adresse", "téléphone", "horaires", "livraison", "piscine", "wifi gratuit"}
    | {"desayuno", "aparcamiento", "estacionamiento", "dirección", "teléfono", "horario", "piscina"}
    | {
        "wifi gratis",
        "entrega",
        "reseñas",
        "와이파이",
        "무료 와이파이",
        "주차",
        "무료 주차",
        "주차장",
    }
    | {
        "조식",
        "수영장",
        "주소",
        "전화",
        "전화번호",
        "위치",
        "평점",
        "리뷰",
        "영업시간",
        "운영시간",
        "배달",
        "포장",
    }
    | {
        "無料wifi",
        "駐車場",
        "朝食",
        "プール",
        "住所",
        "電話",
        "電話番号",
        "営業時間",
        "口コミ",
        "配達",
        "アクセス",
    }
    | {
        "免费wifi",
        "停车",
        "停车场",
        "停車場",
        "早餐",
        "游泳池",
        "泳池",
        "地址",
        "电话",
        "電話",
        "营业时间",
        "评分",
    }
    | {"位置", "配送", "评价"}
)
#: Which month a word means.
MONTH_OF_WORD: Final = {
    word: at
    for at, words in enumerate(
        (
            "jan january januar jänner janvier janv enero ene",
            "feb february februar février févr fév febrero",
            "mar march märz mär mrz mars marzo",
            "apr april avril avr abril abr",
            "may mai mayo",
            "jun june juni juin junio",
            "jul july juli juillet juil julio",
            "aug august août aout agosto ago",
            "sep sept september septembre septiembre setiembre",
            "oct october okt oktober octobre octubre",
            "nov november novembre noviembre",
            "dec december dez dezember décembre déc diciembre dic",
        ),
        1,
    )
    for word in words.split()
}
#: The first and the last month of a season; winter begins in December.
SEASON_OF_WORD: Final = {
    word: months
    for months, words in (
        ((3, 5), "spring frühling frühjahr printemps primavera 봄 春"),
        ((6, 8), "summer sommer été verano 여름 夏"),
        ((9, 11), "autumn fall herbst automne otoño 가을 秋"),
        ((12, 2), "winter hiver invierno 겨울 冬"),
    )
    for word in words.split()
}
#: Which day of the week a word means, Monday being 0.
WEEKDAY_OF_WORD: Final = {
    word: at
    for at, words in enumerate(
        (
            "mon monday mo montag lun lundi lunes 월 월요일 月 月曜 月曜日 周一 星期一",
            "tue tuesday di dienstag mar mardi martes 화 화요일 火 火曜 火曜日 周二 星期二",
            "wed wednesday mi mittwoch mer mercredi mié miércoles 수 수요일 水 水曜日 周三 星期三",
            "thu thursday do donnerstag jeu jeudi jue jueves 목 목요일 木 木曜 木曜日 周四 星期四",
            "fri friday fr freitag ven vendredi vie viernes 금 금요일 金 金曜 金曜日 周五 星期五",
            "sat saturday sa samstag sam samedi sáb sábado 토 토요일 土 土曜 土曜日 周六 星期六",
            "sun sunday so sonntag dim dimanche dom domingo 일 일요일 日 日曜 日曜日 周日 星期日",
        )
    )
    for word in words.split()
}
