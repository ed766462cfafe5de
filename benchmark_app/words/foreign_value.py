"""What the cells of tables made elsewhere say in words, in seven languages.

English, Korean, German, French, Spanish, Japanese and Chinese (both scripts); a plain yes or no
also in Portuguese, Italian and Dutch. Every key is as
`name_key` writes it, and none has two meanings. Signs are `exchange.foreign.sign`'s; words of our
own files stand in `words.value` and are not repeated here, but for ratings.
"""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.observation import Mark, Value

NO: Final = 0.0
PARTLY: Final = 1.0
YES: Final = 2.0
EXCELLENT: Final = 3.0


def _each(value: Value, *words: str) -> dict[str, Value]:
    return dict.fromkeys(words, value)


#: Words and signs that say one thing wherever they stand in a table of offers.
FOREIGN_VALUES: Final[dict[str, Value]] = {
    # English
    **_each(NO, "nope", "not included", "not supported", "unsupported", "unavailable"),
    **_each(NO, "excluded", "lacking", "not provided", "does not offer", "no support"),
    **_each(PARTLY, "partially", "partial support", "in part", "sometimes", "limited support"),
    **_each(PARTLY, "partially supported", "some rooms"),
    **_each(YES, "yep", "included", "incl", "incl.", "supported", "provided", "fully supported"),
    **_each(YES, "present", "has", "offers", "full support"),
    **_each(Mark.UNKNOWN, "tbd", "tbc", "t.b.d.", "to be confirmed", "not sure", "unclear"),
    **_each(Mark.UNKNOWN, "??", "???", "(?)", "no data", "no info", "no information"),
    **_each(Mark.UNKNOWN, "n/o", "n.o.", "not observed", "k.a", "n/d", "n.d.", "n.c.", "n/c"),
    **_each(Mark.UNKNOWN, "not stated", "not checked", "not found", "not disclosed"),
    **_each(Mark.NOT_APPLICABLE, "n.a", "does not apply", "not relevant"),
    **_each(NO, "does not have it", "doesn't have it", "not there"),
    **_each(YES, "has it", "have it"),
    # Korean
    **_each(NO, "불가", "불가능", "안됨", "안 됨", "미지원", "미포함", "제공안함", "못함"),
    **_each(NO, "제공하지 않음", "지원 안 함", "지원안함", "미보유", "미운영"),
    **_each(PARTLY, "일부 제공", "일부 지원", "일부가능", "일부 가능", "부분 제공", "부분 지원"),
    **_each(YES, "가능", "됨", "지원", "포함", "제공함", "완비", "보유", "운영"),
    **_each(NO, "미설치"),
    **_each(Mark.UNKNOWN, "미확인", "확인 필요", "확인필요", "확인중", "확인 중", "미상", "불명"),
    **_each(Mark.UNKNOWN, "정보 없음", "정보없음", "자료 없음", "자료없음"),
    **_each(Mark.UNKNOWN, "모르겠음", "알수없음"),
    **_each(Mark.NOT_APPLICABLE, "해당 사항 없음", "해당사항 없음", "해당사항없음"),
    # German
    **_each(NO, "nein", "nicht vorhanden", "nicht verfügbar", "nicht enthalten", "keine", "kein"),
    **_each(NO, "keiner", "nicht angeboten", "nicht unterstützt", "nicht möglich"),
    **_each(PARTLY, "teilweise", "teils", "eingeschränkt", "begrenzt", "zum teil"),
    **_each(YES, "ja", "vorhanden", "verfügbar", "enthalten", "inklusive", "inkl.", "inkl"),
    **_each(YES, "angeboten", "vollständig", "unterstützt", "möglich"),
    **_each(Mark.UNKNOWN, "unbekannt", "k.a.", "k. a.", "keine angabe", "keine angaben", "unklar"),
    **_each(Mark.UNKNOWN, "nicht bekannt", "nicht beobachtet", "keine daten"),
    **_each(Mark.NOT_APPLICABLE, "entfällt", "nicht zutreffend", "nicht anwendbar"),
    # French
    **_each(NO, "non", "aucun", "aucune", "absente", "non disponible", "indisponible"),
    **_each(NO, "non inclus", "non incluse", "pas disponible", "non proposé", "non compris"),
    **_each(PARTLY, "partiel", "partielle", "partiellement", "en partie", "limité", "limitée"),
    **_each(PARTLY, "parfois"),
    **_each(YES, "oui", "disponible", "inclus", "incluse", "compris", "comprise", "proposé"),
    **_each(YES, "présent", "présente"),
    **_each(Mark.UNKNOWN, "inconnu", "inconnue", "non communiqué", "non précisé", "à confirmer"),
    **_each(Mark.UNKNOWN, "non renseigné", "non observé"),
    **_each(Mark.NOT_APPLICABLE, "sans objet", "s/o", "non applicable"),
    # Spanish
    **_each(NO, "ninguno", "ninguna", "no disponible", "no incluido", "no incluida", "no ofrece"),
    **_each(NO, "no tiene"),
    **_each(PARTLY, "parcial", "parcialmente", "en parte", "limitado", "limitada", "a veces"),
    **_each(YES, "sí", "incluido", "incluida", "ofrece", "tiene"),
    **_each(Mark.UNKNOWN, "desconocido", "desconocida", "no se sabe", "sin datos", "s/d"),
    **_each(Mark.UNKNOWN, "por confirmar", "sin información"),
    **_each(Mark.NOT_APPLICABLE, "no aplica", "no procede"),
    # Portuguese, Italian and Dutch
    **_each(NO, "não", "não disponível", "não incluído", "não incluída", "indisponível"),
    **_each(PARTLY, "parziale", "parzialmente", "in parte", "limitato", "limitata"),
    **_each(YES, "sim", "incluído", "incluída", "disponível"),
    **_each(NO, "non disponibile", "non incluso", "non inclusa", "nessuno", "nessuna", "assente"),
    **_each(YES, "sì", "incluso", "inclusa", "disponibile", "compreso", "compresa"),
    **_each(NO, "nee", "geen", "niet beschikbaar", "niet inbegrepen"),
    **_each(PARTLY, "deels", "gedeeltelijk", "beperkt"),
    **_each(YES, "beschikbaar", "inbegrepen", "inclusief"),
    # Japanese
    **_each(NO, "いいえ", "なし", "無し", "無", "不可", "非対応", "未対応", "できない", "ない"),
    **_each(NO, "ありません", "対応なし", "対応不可", "提供なし", "していない"),
    **_each(PARTLY, "一部", "一部対応", "一部可", "部分的"),
    **_each(
        YES, "はい", "あり", "有り", "有", "可", "可能", "対応", "対応可", "対応済み", "できる"
    ),
    **_each(YES, "あります", "している"),
    **_each(Mark.UNKNOWN, "未設定", "未入力", "未調査"),
    **_each(Mark.UNKNOWN, "不明", "未確認", "要確認", "未定", "わからない"),
    **_each(Mark.UNKNOWN, "情報なし", "データなし"),
    **_each(Mark.NOT_APPLICABLE, "該当なし", "該当無し"),
    # Chinese
    **_each(
        NO, "否", "没有", "沒有", "无", "不支持", "不支援", "不提供", "未提供", "不包含", "不含"
    ),
    **_each(PARTLY, "部分", "部分支持", "部分支援", "部分提供", "有限", "有限支持", "基础支持"),
    **_each(YES, "是", "支持", "支援", "提供", "包含", "含", "具备", "具備", "完整支持"),
    **_each(YES, "完全支持", "全面支持"),
    **_each(Mark.UNKNOWN, "未知", "不详", "不詳", "待确认", "待確認", "不清楚", "不确定", "不確定"),
    **_each(Mark.UNKNOWN, "暂无数据", "無資料", "无数据", "无资料"),
    **_each(Mark.NOT_APPLICABLE, "不适用", "不適用"),
}
#: How good something is: one scale from bad to very good, and no word for having it or not.
RATING_WORDS: Final[dict[str, float]] = {
    **dict.fromkeys(("poor", "bad", "weak", "terrible", "very poor", "very bad"), NO),
    **dict.fromkeys(("fair", "average", "okay", "ok", "mediocre", "so-so", "medium"), PARTLY),
    **dict.fromkeys(("good", "decent", "strong"), YES),
    **dict.fromkeys(
        ("very good", "great", "excellent", "outstanding", "superb", "best"), EXCELLENT
    ),
    **dict.fromkeys(("best in class", "very strong"), EXCELLENT),
    **dict.fromkeys(("나쁨", "미흡", "부족", "매우 나쁨", "불만족"), NO),
    **dict.fromkeys(("보통", "중간"), PARTLY),
    **dict.fromkeys(("좋음", "우수", "양호", "만족"), YES),
    **dict.fromkeys(("매우 우수", "최고", "아주좋음", "매우좋음", "최상", "매우 만족"), EXCELLENT),
    **dict.fromkeys(("아주 좋음", "매우 좋음", "탁월", "탁월함"), EXCELLENT),
    **dict.fromkeys(("schlecht", "mangelhaft", "ungenügend", "schwach"), NO),
    **dict.fromkeys(("mittel", "befriedigend", "ausreichend", "durchschnittlich"), PARTLY),
    "gut": YES,
    **dict.fromkeys(("sehr gut", "ausgezeichnet", "hervorragend"), EXCELLENT),
    **dict.fromkeys(("mauvais", "mauvaise", "médiocre", "faible"), NO),
    **dict.fromkeys(("moyen", "moyenne", "passable", "correct"), PARTLY),
    **dict.fromkeys(("bon", "bonne", "bien"), YES),
    **dict.fromkeys(("très bon", "très bonne", "très bien", "excellente"), EXCELLENT),
    **dict.fromkeys(("malo", "mala", "deficiente"), NO),
    **dict.fromkeys(("regular", "medio", "aceptable"), PARTLY),
    **dict.fromkeys(("bueno", "buena"), YES),
    **dict.fromkeys(("muy bueno", "muy buena", "excelente"), EXCELLENT),
    **dict.fromkeys(("悪い", "差", "较差", "較差"), NO),
    **dict.fromkeys(("普通", "一般", "中等"), PARTLY),
    **dict.fromkeys(("良い", "良", "好", "良好", "较好", "較好"), YES),
    **dict.fromkeys(("優", "とても良い", "非常に良い", "優れている"), EXCELLENT),
    **dict.fromkeys(("优", "优秀", "優秀", "很好", "非常好", "极好", "極好"), EXCELLENT),
}
#: Low, middle and high: how much there is of something, where a table has two of a kind.
GRADES: Final = (
    ("l", "m", "h"),
    ("low", "medium", "high"),
    ("low", "mid", "high"),
    ("하", "중", "상"),
    ("저", "중", "고"),
    ("낮음", "중간", "높음"),
    ("낮음", "보통", "높음"),
    ("低", "中", "高"),
    ("低い", "普通", "高い"),
    ("下", "中", "上"),
    ("niedrig", "mittel", "hoch"),
    ("gering", "mittel", "hoch"),
    ("faible", "moyen", "élevé"),
    ("faible", "moyenne", "élevée"),
    ("bajo", "medio", "alto"),
    ("baja", "media", "alta"),
)
#: It is there, but paid for or only on some condition.
CONDITION_WORDS: Final = frozenset(
    {"on request", "upon request", "seasonal", "add-on", "addon", "optional", "paid", "extra"}
    | {"extra charge", "extra fee", "for a fee", "at extra cost", "surcharge", "fee"}
    | {"유료", "추가 요금", "별도", "별도 요금", "요청 시", "요청시", "선택", "조건부", "옵션"}
    | {"gegen aufpreis", "gegen gebühr", "kostenpflichtig", "auf anfrage"}
    | {"en option", "payant", "payante", "sur demande", "en supplément"}
    | {"opcional", "de pago", "bajo petición", "con cargo", "con coste", "con costo"}
    | {"有料", "要相談", "条件付き", "オプション"}
    | {"收费", "收費", "需付费", "需付費", "付费", "付費", "可选", "可選"}
)
#: It is there and costs nothing; among prices these are 0.
FREE_WORDS: Final = frozenset(
    {"free", "complimentary", "free of charge", "무료", "kostenlos", "gratis", "kostenfrei"}
    | {"gratuit", "gratuite", "gratuito", "gratuita", "grátis", "無料", "免费", "免費"}
)
#: It is part of another price; among prices these are 0.
INCLUDED_WORDS: Final = frozenset(
    {"included", "incl", "incl.", "포함", "enthalten", "inklusive", "inkl.", "inkl", "inclus"}
    | {"incluse", "compris", "comprise", "incluido", "incluida", "包含", "含"}
    | {"incluído", "incluída", "incluso", "inclusa", "compreso", "compresa", "inbegrepen"}
    | {"inclusief"}
)
#: What says yes or no only where the other of the two stands in the same table.
PAIRED_WORDS: Final = (
    ("y", "n"),
    ("j", "n"),
    ("s", "n"),
    ("o", "n"),
    ("t", "f"),
    ("si", "no"),
    ("sim", "não"),
    ("유", "무"),
    ("对", "错"),
    ("對", "錯"),
)
#: Every word that can be the value of a cell, though some only with the owner's say.
KNOWN_WORDS: Final = frozenset({*FOREIGN_VALUES, *RATING_WORDS, *CONDITION_WORDS, *FREE_WORDS})
