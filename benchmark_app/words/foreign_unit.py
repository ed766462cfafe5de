"""How amounts are written in seven languages: units, what they are per, and words about them.

English, Korean, German, French, Spanish, Japanese and Chinese. Every word is as `name_key`
writes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is shown, what it measures, and how many of the smallest such unit it holds.

    Two units that measure nothing in common are never the same: $ may be any dollar and ¥ yen or
    yuan, so these measure several things.
    """

    sign: str
    measures: frozenset[str]
    size: float = 1


def _units(sign: str, measures: str, size: float, *words: str) -> dict[str, Unit]:
    return dict.fromkeys(words, Unit(sign, frozenset(measures.split()), size))


_DOLLARS: Final = "usd cad aud nzd sgd hkd mxn ars cop clp"  # no twd, which is 元 too
#: Money, which may stand before its number.
CURRENCIES: Final[dict[str, Unit]] = {
    **_units("$", _DOLLARS, 1, "$", "dollar", "dollars", "dólares", "달러", "불", "ドル", "美元"),
    **_units("¢", _DOLLARS, 0.01, "¢", "cent", "cents"),
    **_units("US$", "usd", 1, "us$", "usd", "$us", "$ us", "us dollars", "us-dollar"),
    **_units("CA$", "cad", 1, "ca$", "c$", "cad", "$ca", "$ ca"),
    **_units("A$", "aud", 1, "a$", "au$", "aud"),
    **_units("NZ$", "nzd", 1, "nz$", "nzd"),
    **_units("S$", "sgd", 1, "s$", "sgd"),
    **_units("HK$", "hkd", 1, "hk$", "hkd", "港元", "港币", "港幣"),
    **_units("NT$", "twd", 1, "nt$", "ntd", "twd", "新台币", "新臺幣", "台币", "台幣"),
    **_units("MX$", "mxn", 1, "mx$", "mxn"),
    **_units("COP", "cop colombian", 1, "cop", "cop$"),
    **_units("CLP", "clp chilean", 1, "clp", "clp$"),
    **_units("ARS", "ars", 1, "ars", "ars$", "ar$"),
    **_units("pesos", "mxn ars cop clp", 1, "pesos", "peso"),
    **_units("€", "eur", 1, "€", "eur", "euro", "euros", "유로", "ユーロ", "欧元", "歐元"),
    **_units("£", "gbp", 1, "£", "gbp", "pound", "pounds", "파운드", "ポンド", "英镑", "英鎊"),
    **_units("₩", "krw", 1, "₩", "krw"),
    **_units("원", "krw", 1, "원", "won", "韩元", "韓元", "ウォン"),
    **_units("¥", "jpy cny", 1, "¥"),
    **_units("円", "jpy", 1, "円", "jpy", "yen", "엔", "日元", "日圓"),
    **_units("元", "cny twd", 1, "元", "块", "塊"),
    **_units("元", "cny", 1, "cny", "rmb", "yuan", "人民币", "人民幣", "위안"),
    **_units("CHF", "chf", 1, "chf", "sfr.", "fr.", "franken"),
    **_units("₹", "inr", 1, "₹", "inr", "rs.", "rs"),
    **_units("R$", "brl", 1, "r$", "brl"),
    **_units("฿", "thb", 1, "฿", "thb", "baht"),
    **_units("₫", "vnd", 1, "₫", "vnd"),
    **_units("kr", "sek nok dkk", 1, "kr", "kr."),
    **_units("UF", "uf", 1, "uf"),
    **_units("zł", "pln", 1, "zł", "pln"),
}
#: Money without a hundredth part: three digits behind a sign are thousands.
WHOLE_MONEY: Final = frozenset(("krw", "jpy", "vnd", "colombian", "chilean"))
#: Everything else a number is counted in, behind it.
UNITS: Final[dict[str, Unit]] = {
    **CURRENCIES,
    **_units("%", "percent", 1, "%", "percent", "per cent", "pct", "prozent", "pour cent"),
    **_units("%", "percent", 1, "por ciento", "퍼센트", "프로", "パーセント"),
    **_units("ms", "time", 0.001, "ms", "msec", "밀리초", "ミリ秒", "毫秒"),
    **_units("s", "time", 1, "s", "sec", "secs", "sec.", "second", "seconds", "sekunden", "sek."),
    **_units("s", "time", 1, "secondes", "segundos", "secondi"),
    **_units("초", "time", 1, "초"),
    **_units("秒", "time", 1, "秒", "秒钟", "秒鐘"),
    **_units("min", "time", 60, "min", "min.", "mins", "mins.", "minute", "minutes", "minuten"),
    **_units("min", "time", 60, "minuto", "minutos", "minuti", "mn"),
    **_units("분", "time", 60, "분", "분간"),
    **_units("分", "time points", 60, "分"),
    **_units("分", "time", 60, "分間", "分钟", "分鐘"),
    **_units("h", "time", 3600, "h", "h.", "hr", "hrs", "hr.", "hrs.", "hour", "hours", "std"),
    **_units("h", "time", 3600, "std.", "stunde", "stunden", "heure", "heures", "hora", "horas"),
    **_units("h", "time", 3600, "ora", "ore"),
    **_units("시간", "time", 3600, "시간"),
    **_units("時間", "time", 3600, "時間"),
    **_units("小时", "time", 3600, "小时", "小時", "个小时", "個小時"),
    **_units("days", "time", 86400, "day", "days", "tag", "tage", "tagen", "jour", "jours"),
    **_units("days", "time", 86400, "día", "días", "giorno", "giorni"),
    **_units("일", "time", 86400, "일", "일간"),
    **_units("日", "time", 86400, "日", "日間", "天"),
    **_units("weeks", "time", 604800, "week", "weeks", "wk", "wks", "woche", "wochen", "semaine"),
    **_units("weeks", "time", 604800, "semaines", "semana", "semanas"),
    **_units("주", "time", 604800, "주", "주일", "주간"),
    **_units("週間", "time", 604800, "週間", "周", "週", "星期"),
    **_units("months", "months", 1, "month", "months", "mo", "mo.", "mos", "monat", "monate"),
    **_units("months", "months", 1, "monaten", "mois", "mes", "meses"),
    **_units("개월", "months", 1, "개월", "달"),
    **_units("か月", "months", 1, "か月", "ヶ月", "カ月", "ヵ月", "个月", "個月"),
    **_units("years", "months", 12, "year", "years", "yr", "yrs", "jahr", "jahre", "jahren"),
    **_units("years", "months", 12, "an", "ans", "année", "années", "año", "años"),
    **_units("년", "months", 12, "년", "년간"),
    **_units("年", "months", 12, "年", "年間"),
    **_units("m", "m", 1, "m", "metre", "metres", "meter", "meters", "mètre", "mètres"),
    **_units("m", "m", 1, "metro", "metros", "미터", "米", "公尺", "メートル"),
    **_units("km", "m", 1000, "km", "kilometer", "kilometers", "kilometre", "kilometres"),
    **_units("km", "m", 1000, "킬로미터", "公里", "キロ"),
    **_units("킬로", "m g", 1000, "킬로"),  # kilometres or kilograms
    **_units("cm", "m", 0.01, "cm", "센티", "厘米"),
    **_units("miles", "mile", 1, "mi", "mile", "miles"),
    **_units("m²", "area", 1, "m2", "qm", "sqm", "sq m", "평방미터", "제곱미터", "平方米", "平米"),
    **_units("평", "pyeong", 1, "평"),
    **_units("sq ft", "sqft", 1, "sq ft", "sqft", "ft2", "sq. ft."),
    **_units("kg", "g", 1000, "kg", "킬로그램", "公斤"),
    **_units("g", "g", 1, "g", "gram", "grams", "그램", "克"),
    **_units("l", "litre", 1, "l", "liter", "liters", "litre", "litres", "리터", "升"),
    **_units("ml", "litre", 0.001, "ml", "毫升"),
    **_units("GB", "byte", 1024, "gb", "go", "기가"),
    **_units("MB", "byte", 1, "mb"),
    **_units("TB", "byte", 1048576, "tb"),
    **_units("Mbps", "bps", 1, "mbps", "mbit/s", "메가"),
    **_units("MB/s", "mb/s", 1, "mb/s"),  # Mb/s or MB/s: eight times as much
    **_units("Gbps", "bps", 1000, "gbps", "gbit/s"),
    **_units("px", "pixel", 1, "px", "pixel", "pixels", "픽셀", "像素"),
    **_units("dB", "bel", 1, "db"),
    **_units("Hz", "hertz", 1, "hz"),
    **_units("kWh", "wh", 1, "kwh"),
    **_units("kW", "w", 1, "kw"),
    **_units("°C", "celsius", 1, "°c", "°", "도", "度"),
    **_units("★", "stars", 1, "★", "⭐", "star", "stars", "stern", "sterne", "étoile", "étoiles"),
    **_units(
        "★", "stars", 1, "estrella", "estrellas", "성급", "성", "별", "つ星", "星", "星级", "星級"
    ),
    # 分 is a minute or a point: a point is as large as it is long.
    **_units("points", "points", 60, "pt", "pts", "pts.", "point", "points", "punkt", "punkte"),
    **_units("points", "points", 60, "punto", "puntos"),
    **_units("점", "points", 60, "점"),
    **_units("点", "points", 60, "点", "點"),
    **_units("people", "people", 1, "people", "person", "persons", "pers.", "guests", "guest"),
    **_units("people", "people", 1, "personen", "personne", "personnes", "persona", "personas"),
    **_units("명", "people", 1, "명", "인"),
    **_units("人", "people", 1, "人", "名", "位"),
    **_units("pieces", "pieces", 1, "piece", "pieces", "pcs", "pcs."),
    **_units("개", "pieces", 1, "개", "개소"),
    **_units("장", "sheets", 1, "장"),
    **_units("枚", "sheets", 1, "枚", "张", "張"),
    **_units("社", "companies", 1, "社"),
    **_units("個", "pieces", 1, "個", "个"),
    **_units("대", "vehicles", 1, "대"),
    **_units("台", "vehicles", 1, "台", "辆", "輛"),
    **_units("실", "rooms", 1, "실", "객실"),
    **_units("室", "rooms", 1, "室", "间", "間"),
    **_units("석", "seats", 1, "석", "좌석"),
    **_units("席", "seats", 1, "席", "座"),
    **_units("회", "times", 1, "회", "번"),
    **_units("回", "times", 1, "回", "次"),
    **_units("종", "kinds", 1, "종", "종류", "가지"),
    **_units("種類", "kinds", 1, "種類", "種", "种"),
    **_units("건", "cases", 1, "건"),
    **_units("件", "cases", 1, "件"),
    **_units("층", "floors", 1, "층"),
    **_units("階", "floors", 1, "階", "层", "層"),
    **_units("세", "age", 1, "세", "살"),
    **_units("歳", "age", 1, "歳", "岁", "歲"),
    **_units("박", "nights", 1, "박"),
    **_units("泊", "nights", 1, "泊", "晚"),
    **_units("곳", "places", 1, "곳", "개점"),
    **_units("店舗", "places", 1, "店舗", "家", "店", "軒"),
}
#: What follows "per": the same thing in seven languages under one code.
PER_WORDS: Final[dict[str, str]] = {
    **dict.fromkeys(("night", "nights", "nt", "nacht", "nuit", "noche", "박", "泊", "晚"), "night"),
    **dict.fromkeys(("day", "d", "tag", "jour", "día", "일", "日", "天"), "day"),
    **dict.fromkeys(("week", "wk", "woche", "semaine", "semana", "주", "週"), "week"),
    **dict.fromkeys(
        ("month", "mo", "mo.", "mth", "monat", "mon.", "mois", "mes", "월", "月"), "month"
    ),
    **dict.fromkeys(
        ("year", "yr", "yr.", "annum", "jahr", "an", "année", "año", "년", "연", "年"), "year"
    ),
    **dict.fromkeys(
        ("hour", "hr", "h", "std.", "stunde", "heure", "hora", "시간", "時間", "小时"), "hour"
    ),
    **dict.fromkeys(("小時",), "hour"),
    **dict.fromkeys(("min", "minute", "minuto", "분", "分", "分钟"), "minute"),
    **dict.fromkeys(
        ("person", "p", "pers.", "pax", "guest", "head", "personne", "persona"), "person"
    ),
    **dict.fromkeys(("인", "명", "人", "名", "位"), "person"),
    **dict.fromkeys(
        ("user", "seat", "nutzer", "benutzer", "utilisateur", "usuario", "사용자"), "user"
    ),
    **dict.fromkeys(("用户", "用戶", "ユーザー", "license", "member", "agent"), "user"),
    **dict.fromkeys(
        ("room", "zimmer", "chambre", "habitación", "객실", "실", "室", "间", "間"), "room"
    ),
    **dict.fromkeys(
        ("visit", "time", "session", "mal", "fois", "vez", "회", "번", "回", "次"), "time"
    ),
    **dict.fromkeys(
        ("item", "unit", "piece", "stück", "stk", "pièce", "unidad", "개", "個", "个"), "item"
    ),
    **dict.fromkeys(("noite", "notte", "noc", "gece", "ночь", "сутки", "đêm"), "night"),
    **dict.fromkeys(("dia", "giorno", "dag", "dzień", "gün", "день", "ngày"), "day"),
    **dict.fromkeys(("settimana", "tydzień", "hafta", "неделя", "нед", "tuần"), "week"),
    **dict.fromkeys(("mês", "mese", "maand", "miesiąc", "mies", "mies.", "ay"), "month"),
    **dict.fromkeys(("мес", "мес.", "месяц", "tháng"), "month"),
    **dict.fromkeys(("ano", "anno", "jaar", "rok", "yıl", "год", "năm"), "year"),
    **dict.fromkeys(("ora", "uur", "godz", "godz.", "saat", "час", "giờ"), "hour"),
    **dict.fromkeys(("pessoa", "persoon", "osoba", "os.", "kişi", "чел", "чел."), "person"),
    **dict.fromkeys(("người", "ospite"), "person"),
    **{
        word: word
        for word in ("km", "mile", "kg", "g", "l", "m2", "kwh", "gb", "건", "件", "잔", "杯")
    },
}
#: What says "per", with its word behind it; "/" does so too.
PER_SIGNS: Final = ("per", "a", "an", "each", "pro", "je", "par", "por", "al", "每")
#: "per month" in one word, before or behind the number: the code as in `PER_WORDS`.
PER_ALONE: Final[dict[str, str]] = {
    **dict.fromkeys(
        (
            *("monthly", "monatlich", "mtl.", "mensuel", "mensual", "월", "매월", "월간"),
            *("pcm", "p.c.m.", "p/m"),
            *("月々", "月額"),
        ),
        "month",
    ),
    **dict.fromkeys(("月额", "每月", "每个月", "毎月", "月"), "month"),
    **dict.fromkeys(
        ("yearly", "annually", "jährlich", "p.a.", "pa", "annuel", "anual", "연", "매년"), "year"
    ),
    **dict.fromkeys(("年額", "每年", "연간"), "year"),
    **dict.fromkeys(("weekly", "wöchentlich", "每周", "매주", "p/w", "pw", "주", "週"), "week"),
    **dict.fromkeys(("daily", "täglich", "1일", "每天", "每日", "일"), "day"),
    **dict.fromkeys(("nightly", "1박", "박당", "1박당", "1泊", "每晚"), "night"),
    **dict.fromkeys(
        ("pp", "p.p.", "p. p.", "人均", "1인", "1인당", "인당", "1명", "1名", "1人", "每人"),
        "person",
    ),
    **dict.fromkeys(("시간당", "1시간", "1시간당", "1時間", "每小时"), "hour"),
    **dict.fromkeys(("1회", "회당", "1回", "每次"), "time"),
    **dict.fromkeys(("one-time", "one time", "once", "lifetime", "setup", "set-up"), "once"),
    **dict.fromkeys(("einmalig", "à vie", "pago único", "vitalício", "vitalicio"), "once"),
    **dict.fromkeys(("일시불", "평생", "買い切り", "買切り", "一次性", "买断"), "once"),
    **dict.fromkeys(("개당", "1개", "each", "ea", "ea.", "pièce"), "item"),
}
#: Behind a dash: the number before it is only where a span begins.
ENDLESS: Final = frozenset(
    {"unlimited", "unbegrenzt", "illimité", "illimités", "illimitée", "ilimitado", "ilimitada"}
    | {"무제한", "無制限", "无限", "無限", "不限", "open", "custom", "individuell", "sur devis"}
)
#: What stands before a number and says it is not exact, or only one end.
WORDS_BEFORE: Final = frozenset(
    {"from", "starting at", "starting from", "starts at", "starts from", "start from"}
    | {"min", "min.", "minimum", "at least", "not less than", "more than", "over", "above"}
    | {">", "<", ">=", "<=", "≥", "≤", "~", "≈", "+/-", "±", "ca", "ca.", "circa", "c.", "about"}
    | {"approx", "approx.", "approximately", "around", "roughly", "est.", "estimated", "nearly"}
    | {
        "almost",
        "up to",
        "max",
        "max.",
        "maximum",
        "at most",
        "less than",
        "under",
        "below",
        "only",
    }
    | {"da", "a partire da", "vanaf"}
    | {"ab", "mind.", "mindestens", "über", "mehr als", "etwa", "ungefähr", "rund", "bis", "bis zu"}
    | {"höchstens", "maximal", "unter", "weniger als", "nur", "knapp"}
    | {"à partir de", "a partir de", "dès", "au moins", "plus de", "environ", "env.", "env"}
    | {"autour de", "jusqu'à", "moins de", "au plus"}
    | {
        "desde",
        "al menos",
        "mínimo",
        "más de",
        "aproximadamente",
        "aprox.",
        "aprox",
        "unos",
        "unas",
    }
    | {"alrededor de", "cerca de", "hasta", "máx.", "máximo", "menos de", "como máximo", "mín."}
    | {
        "약",
        "대략",
        "최소",
        "최저",
        "최대",
        "최고",
        "평균",
        "約",
        "およそ",
        "最低",
        "最大",
        "平均",
        "最高",
    }
    | {
        "大约",
        "大約",
        "约",
        "最多",
        "至多",
        "至少",
        "超过",
        "超過",
        "不超过",
        "不超過",
        "average",
        "avg",
        "avg.",
    }
    | {"durchschnittlich", "en moyenne", "en promedio", "ø"}
)
#: The same behind a number.
WORDS_BEHIND: Final = frozenset(
    {
        "+",
        "~",
        "부터",
        "이상",
        "초과",
        "쯤",
        "정도",
        "가량",
        "까지",
        "이하",
        "이내",
        "미만",
        "내외",
        "대",
    }
    | {
        "から",
        "より",
        "以上",
        "程度",
        "ぐらい",
        "くらい",
        "前後",
        "まで",
        "以下",
        "以内",
        "未満",
        "超",
    }
    | {"起", "左右", "以內", "以内", "或以上", "多"}
    | {
        "or more",
        "or less",
        "and up",
        "and more",
        "or so",
        "oder mehr",
        "ou plus",
        "o más",
        "max",
        "max.",
    }
    | {"upwards", "approx", "approx.", "approximately", "maximum", "minimum"}
)
#: Between a number and words for what is taken from it.
TAKEN_AWAY: Final = ("minus", "abzüglich", "abzgl.", "moins", "menos", "meno")
#: Words that only begin a range, and signs and words between its ends.
RANGE_BEFORE: Final = ("between", "zwischen", "entre", "von", "de", "da", "from", "从", "從")
RANGE_BETWEEN: Final = (
    *(" - ", "-", "~", " to ", " bis ", " à ", " a ", " al ", " hasta ", " and ", " und ", " et "),
    *(
        " y ",
        "から",
        "到",
        "至",
        "에서 ",
        "부터 ",
        " / ",
        "/",
        " or ",
        " oder ",
        " ou ",
        " o ",
        "..",
    ),
)
#: What stands between the part and the whole of a score.
OF_WORDS: Final = ("out of", "of", "von", "sur", "de", "中", "/")
#: Words that multiply the number before them.
MULTIPLIERS: Final[dict[str, float]] = {
    **dict.fromkeys(("k", "tsd", "tsd.", "thousand", "tausend", "mille", "mil"), 1e3),
    **dict.fromkeys(("mio", "mio.", "million", "millions", "millionen", "millones", "millón"), 1e6),
    **dict.fromkeys(("mrd", "mrd.", "bn", "milliarden", "milliards", "milliard"), 1e9),
}
#: East Asian powers of ten inside a group of four digits, and those that close a group.
SMALL_POWERS: Final = {"십": 1e1, "백": 1e2, "천": 1e3, "十": 1e1, "百": 1e2, "千": 1e3}
BIG_POWERS: Final = {
    **dict.fromkeys(("만", "万", "萬"), 1e4),
    **dict.fromkeys(("억", "億", "亿"), 1e8),
    **dict.fromkeys(("조", "兆"), 1e12),
}
#: Names of months: with one of these a number is a day or a year.
MONTHS: Final = frozenset(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
    | {"january", "february", "march", "april", "june", "july", "august", "september", "october"}
    | {"november", "december", "januar", "februar", "märz", "mai", "juni", "juli", "oktober"}
    | {"dezember", "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre"}
    | {"octobre", "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo", "junio"}
    | {"julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "mrz", "okt", "dez"}
)
