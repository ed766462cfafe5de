"""The words for what stands in a cell, in both directions, and for touchpoints and methods."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark, Method, Value
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_number
from benchmark_app.words.sentence import Sentence, speak

TOUCHPOINT_WORDS: Final[dict[str, Sentence]] = {
    "products": Sentence("Products carried", "취급 상품"),
    "services": Sentence("Services offered", "제공 서비스"),
    "facility": Sentence("Facility design and appearance", "시설과 외관"),
    "communication": Sentence("Signage, advertising and literature", "간판·광고·안내물"),
    "staff": Sentence("Staff appearance and behaviour", "직원의 모습과 태도"),
    "price": Sentence("Quality and price", "품질과 가격"),
    "warranty": Sentence("Warranty, complaints and communication", "보증·불만 처리·소통"),
    "people": Sentence("People side", "사람"),
}
KIND_WORDS: Final[dict[AttributeKind, Sentence]] = {
    AttributeKind.YES_NO: Sentence("Yes or no", "있음·없음"),
    AttributeKind.LEVEL: Sentence("Four levels", "네 단계"),
    AttributeKind.MEASURE: Sentence("Number", "숫자"),
}
DIRECTION_WORDS: Final[dict[Direction, Sentence]] = {
    Direction.HIGHER: Sentence("Higher is better", "높을수록 좋음"),
    Direction.LOWER: Sentence("Lower is better", "낮을수록 좋음"),
    Direction.NONE: Sentence("Neither is better", "좋고 나쁨 없음"),
}
LEVEL_WORDS: Final = (
    Sentence("none", "없음"),
    Sentence("partly", "일부"),
    Sentence("yes", "있음"),
    Sentence("excellent", "아주 좋음"),
)
YES_NO_WORDS: Final = (Sentence("no", "없음"), Sentence("yes", "있음"))
MARK_WORDS: Final[dict[Mark, Sentence]] = {
    Mark.NOT_APPLICABLE: Sentence("not applicable", "해당 없음"),
    Mark.UNKNOWN: Sentence("unknown", "모름"),
}
METHOD_WORDS: Final[dict[Method, Sentence]] = {
    Method.UNSTATED: Sentence("Not stated", "적지 않음"),
    Method.VISIT: Sentence("Visit", "방문"),
    Method.WEBSITE: Sentence("Website", "웹사이트"),
    Method.PHONE: Sentence("Phone", "전화"),
    Method.REVIEW: Sentence("Review", "후기"),
    Method.CUSTOMER: Sentence("Customer", "손님"),
    Method.OTHER: Sentence("Other", "기타"),
}
LEVEL_SIGNS: Final = "×△○◎"
UNKNOWN_SIGN: Final = "?"
NOT_APPLICABLE_SIGN: Final = "–"
_YES: Final = 2
_CURRENCIES: Final = frozenset("$€£¥₩")
_WITH_CENTS: Final = frozenset("$€£")
#: What has more digits than prices have (3.459 a gallon) was computed.
_MOST_PRICE_DIGITS: Final = 3
_TIGHT_UNITS: Final = frozenset(
    {"%", "℃", "원", "분", "시간", "일", "주", "개월", "년", "개", "명", "점", "회"}
)

#: Words people type for a level, with the level they mean; keys as `name_key` writes them.
LEVEL_OF_WORD: Final[dict[str, int]] = {
    **dict.fromkeys(("none", "no", "false", "not offered", "not available", "absent"), 0),
    **dict.fromkeys(("없음", "없다", "아니오", "아니요", "미제공", "제공 안 함", "제공 안함"), 0),
    **dict.fromkeys(("partly", "partial", "some", "limited", "일부", "부분", "부분적"), 1),
    **dict.fromkeys(("yes", "true", "offered", "available", "있음", "있다", "예", "네", "제공"), 2),
    **dict.fromkeys(("excellent", "outstanding", "아주 좋음", "매우 좋음", "탁월", "탁월함"), 3),
    **dict.fromkeys(("×", "✕", "╳"), 0),
    **dict.fromkeys(("△", "▲"), 1),
    **dict.fromkeys(("○", "◯", "〇"), 2),
    **dict.fromkeys(("◎", "⊚"), 3),
}
#: The words that say yes or no and nothing between: all of these together make a yes/no service.
YES_NO_ONLY: Final = frozenset(
    {"no", "false", "not offered", "not available", "yes", "true", "offered", "available"}
    | {"없음", "없다", "아니오", "아니요", "미제공", "제공 안 함", "제공 안함"}
    | {"있음", "있다", "예", "네", "제공"}
)
MARK_OF_WORD: Final[dict[str, Mark]] = {
    **dict.fromkeys(("?", "unknown", "not known", "could not tell"), Mark.UNKNOWN),
    **dict.fromkeys(("모름", "알 수 없음", "확인 불가", "확인 못 함"), Mark.UNKNOWN),
    **dict.fromkeys(("n/a", "na", "n.a.", "not applicable"), Mark.NOT_APPLICABLE),
    **dict.fromkeys(("–", "해당 없음", "해당없음"), Mark.NOT_APPLICABLE),
}
#: Every word of a value that is not a number; levels as floats, as an `Observation` holds them.
VALUE_WORDS: Final[dict[str, Value]] = {
    **{word: float(level) for word, level in LEVEL_OF_WORD.items()},
    **MARK_OF_WORD,
}


def touchpoint_word(code: str, language: Language) -> str:
    """The words of a built-in touchpoint; any other text is the owner's and stays."""
    known = TOUCHPOINT_WORDS.get(code)
    return speak(known, language) if known else code


def touchpoint_code(text: str) -> str:
    """The code a text means in either language, else the text itself."""
    wanted = name_key(text)
    for code, sentence in TOUCHPOINT_WORDS.items():
        if wanted in (code, name_key(sentence.en), name_key(sentence.ko)):
            return code
    return text


def level_word(level: int, language: Language) -> str:
    """The word of a level 0-3."""
    return speak(LEVEL_WORDS[level], language)


def yes_no_word(value: float, language: Language) -> str:
    """The word of a yes/no value 0 or 1."""
    return speak(YES_NO_WORDS[int(value >= 1)], language)


def mark_word(mark: Mark, language: Language) -> str:
    """The word of a mark; a number has none."""
    return speak(MARK_WORDS[mark], language)


def method_word(method: Method, language: Language) -> str:
    """How it was seen."""
    return speak(METHOD_WORDS[method], language)


def kind_word(kind: AttributeKind, language: Language) -> str:
    """How an attribute is judged."""
    return speak(KIND_WORDS[kind], language)


def direction_word(direction: Direction, language: Language) -> str:
    """Which end of a measure is better."""
    return speak(DIRECTION_WORDS[direction], language)


def level_sign(value: Value | None, attribute: Attribute) -> str:
    """The sign in a cell: × △ ○ ◎ ? or – ; a measure shows its number without the unit."""
    if value is None or value is Mark.UNKNOWN:
        return UNKNOWN_SIGN
    if isinstance(value, Mark):
        return NOT_APPLICABLE_SIGN
    if attribute.kind is AttributeKind.MEASURE:
        return format_number(value)
    level = int(value)
    return LEVEL_SIGNS[_YES if attribute.kind is AttributeKind.YES_NO and level else level]


def format_value(value: Value | None, attribute: Attribute, language: Language) -> str:
    """The value in words, a measure with its unit; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, Mark):
        return mark_word(value, language)
    if attribute.kind is AttributeKind.MEASURE:
        return format_measure(value, attribute.unit)
    if attribute.kind is AttributeKind.YES_NO:
        return yes_no_word(value, language)
    return level_word(int(value), language)


def format_measure(value: float, unit: str) -> str:
    """The number with its unit; an amount of money that was computed in whole cents."""
    text = format_number(value)
    if has_cents(unit) and len(text.partition(".")[2]) > _MOST_PRICE_DIGITS:
        text = format_number(round(value, 2))
    return with_unit(text, unit)


def has_cents(unit: str) -> bool:
    """Whether a unit is money with a hundredth part."""
    return unit in _WITH_CENTS


def with_unit(number: str, unit: str) -> str:
    """The number with its unit where people write it: $12, $4.50, 80%, 15 min."""
    if not unit:
        return number
    if has_cents(unit) and len(number.partition(".")[2]) == 1:
        number += "0"
    if unit in _CURRENCIES:
        sign = "-" if number.startswith("-") else ""
        return f"{sign}{unit}{number.removeprefix('-')}"
    return f"{number}{unit}" if unit in _TIGHT_UNITS else f"{number} {unit}"
