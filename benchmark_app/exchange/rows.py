"""One cell's text as a domain value: numbers, words, dates, instants, settings.

Every `parse_` function answers with the value, or with the code of the problem as a `Bad`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final, TypeVar

from benchmark_app.domain.attribute import Aspect, AttributeKind, Direction
from benchmark_app.domain.competitor import CompetitorKind
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Method, Value
from benchmark_app.domain.value import is_countable
from benchmark_app.exchange.table import Cell, cell_text
from benchmark_app.exchange.unit import is_written_in, unit_named
from benchmark_app.words.value import (
    DIRECTION_WORDS,
    KIND_WORDS,
    LEVEL_OF_WORD,
    MARK_OF_WORD,
    METHOD_WORDS,
)


class Bad(str):
    """The code of a problem, where a value was asked for."""

    __slots__ = ()


#: Signs that mean yes to some people and no to others.
UNCLEAR_SIGNS: Final = {"x": 0, "o": 2, "ㅇ": 2, "v": 2, "✓": 2, "✔": 2, "√": 2, "☑": 2}
#: Signs that make the unclear ones beside them clear.
CLEAR_SIGNS: Final = frozenset("×△▲○◯〇◎")
_LEVELS: Final = frozenset((0.0, 1.0, 2.0, 3.0))
_YES_NO: Final = {0.0: 0.0, 1.0: 1.0, 2.0: 1.0}
_YES: Final = 2

_NUMBER: Final = re.compile(
    r"(?P<sign>[+-]?)(?P<number>\d[\d.,'\s]*|[.,]\d+)(?P<power>[eE][+-]?\d+)?"
)
_DIGIT: Final = re.compile(r"(?<![^\W\d])\d")
_POINT: Final = re.compile(r"\d+(\.\d+)?|\.\d+|[1-9]\d{0,2}([,'\s]\d{3})+(\.\d+)?")
_COMMA: Final = re.compile(
    r"\d+,\d{1,2}|\d{4,},\d+|\d+,\d{4,}|0,\d+|,\d+|\d{1,3}([.'\s]\d{3})+,\d+"
)
_POINTS: Final = re.compile(r"\d{1,3}(\.\d{3}){2,}")
_EITHER: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")

_ISO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)[t ]\d\d:\d\d.*|(\d{4})(\d\d)(\d\d)")
#: The time that a form or program writes behind a day.
_TIME: Final = re.compile(
    r"[ t,]\s*(?:오전|오후|午前|午後|上午|下午)?\s*\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?"
    r"\s*(?:[ap]\.?m\.?|uhr)?(?:z|[+-]\d\d:?\d\d)?"
)
_YEAR: Final = re.compile(r"\d{4}")
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*[./년-]\s*(\d{1,2})\s*[./월-]\s*(\d{1,2})\s*[.일]?")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})\.?")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})(?:\.? |-)([a-z]{3,9})(?:\.?,? |-)(\d{4})")
_MONTH_DAY: Final = re.compile(r"([a-z]{3,9})\.? (\d{1,2}),? (\d{4})")
_MONTHS: Final = (
    ("jan", "january"),
    ("feb", "february"),
    ("mar", "march"),
    ("apr", "april"),
    ("may", "may"),
    ("jun", "june"),
    ("jul", "july"),
    ("aug", "august"),
    ("sep", "september"),
    ("oct", "october"),
    ("nov", "november"),
    ("dec", "december"),
)
_MONTH_OF_NAME: Final = {name: at for at, names in enumerate(_MONTHS, 1) for name in names} | {
    "sept": 9
}
_LONGEST_MONTH: Final = 12
_FIRST_YEAR: Final = 1800
_LAST_YEAR: Final = 2200

_TRUTHS: Final = {
    **dict.fromkeys(("true", "yes", "y", "1", "예", "네", "참", "○"), True),
    **dict.fromkeys(("", "false", "no", "n", "0", "아니오", "아니요", "거짓", "×"), False),
}
_Code = TypeVar("_Code", bound=StrEnum)


def parse_value(
    cell: Cell,
    kind: AttributeKind,
    unit: str = "",
    *,
    clear_signs: bool = False,
    decimal_comma: bool = False,
) -> Value | Bad:
    """What a cell says about an attribute of that kind and unit.

    `clear_signs` says that × △ ○ ◎ stand beside it, so that x and ✓ are clear; `decimal_comma`
    that numbers beside it have one, so that 1,234 and 1.234 are not.
    """
    key = name_key(cell_text(cell))
    if key in MARK_OF_WORD:
        return MARK_OF_WORD[key]
    if kind is AttributeKind.MEASURE:
        return parse_measure(cell, unit, decimal_comma=decimal_comma)
    level = LEVEL_OF_WORD.get(key)
    if level is None and key in UNCLEAR_SIGNS:
        if not clear_signs:
            return Bad("unclear_sign")
        level = UNCLEAR_SIGNS[key]
    number = float(level) if level is not None else parse_number(cell)
    if isinstance(number, Bad):
        return Bad("unknown_value")
    if kind is AttributeKind.LEVEL:
        return number if number in _LEVELS else Bad("not_a_level")
    if level is not None and level not in (0, _YES):
        return Bad("not_yes_no")
    return _YES_NO.get(number, Bad("not_yes_no"))


def parse_measure(cell: Cell, unit: str, *, decimal_comma: bool = False) -> float | Bad:
    """The number in a cell, with or without its unit, however that is written.

    Without a unit any unit is taken.
    """
    if not isinstance(cell, str):
        return parse_number(cell)
    plain, wanted = name_key(cell), name_key(unit)
    whole = parse_number(plain, decimal_comma=decimal_comma)
    if whole != "not_a_number":
        return whole  # a unit may be digits too: 105 of the unit "5" is not 10
    if wanted and plain.endswith(wanted):
        whole = parse_number(plain.removesuffix(wanted), decimal_comma=decimal_comma)
        if whole != "not_a_number":
            return whole
    number, own = split_unit(cell)
    if not (number and own and wanted) or is_written_in(own, unit):
        return parse_number(number, decimal_comma=decimal_comma)
    return Bad("other_unit" if unit_named(own) else "not_a_number")


def split_unit(text: str) -> tuple[str, str]:
    """The number in a text and what stands before or behind it; ("", "") without one number."""
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").strip()
    found = _NUMBER.search(plain)
    if found is None:
        return "", ""
    number, before, behind = found[0].strip(), plain[: found.start()], plain[found.end() :]
    if before[:1] in ("-", "+") and not found["sign"]:
        number, before = before[0] + number, before[1:]
    before, behind = before.strip(), behind.strip()
    tangled = (before and behind) or _DIGIT.search(before + behind)
    if tangled or (found["sign"] and before[-1:].isalpha()):
        return "", ""
    return number, before or behind


def parse_number(cell: Cell, *, decimal_comma: bool = False) -> float | Bad:
    """A finite number; separators of thousands, and a decimal comma where it can be no other."""
    if isinstance(cell, (bool, int, float)):
        return Bad("not_a_number") if isinstance(cell, bool) else _finite(cell)
    text = name_key(cell_text(cell)).replace("−", "-")
    found = _NUMBER.fullmatch(text)
    if found is None:
        return Bad("not_a_number")
    digits = found["number"].strip()
    if decimal_comma and _EITHER.fullmatch(digits):
        return Bad("unclear_number")
    if _POINT.fullmatch(digits):
        plain = re.sub(r"[,'\s]", "", digits)
    elif _COMMA.fullmatch(digits):
        plain = re.sub(r"[.'\s]", "", digits).replace(",", ".")
    elif _POINTS.fullmatch(digits):
        plain = digits.replace(".", "")
    else:
        return Bad("not_a_number")
    return _finite(found["sign"] + plain + (found["power"] or ""))


def _finite(number: float | str) -> float | Bad:
    try:
        finite = float(number)
    except OverflowError:
        return Bad("not_a_number")
    return finite if is_countable(finite) else Bad("not_a_number")


def has_decimal_comma(cell: Cell) -> bool:
    """Whether the cell's number can only have a decimal comma, as 0,5 and 1.234,5 do."""
    if not isinstance(cell, str) or "," not in cell:
        return False
    number, _ = split_unit(cell)
    digits = number.lstrip("+-")
    return not _POINT.fullmatch(digits) and _COMMA.fullmatch(digits) is not None


def parse_date(cell: Cell) -> date | Bad:
    """The day in a cell: real dates, ISO, 2026.11.22, 2026년 11월 22일, 22 November 2026.

    A time behind it is not read.
    A day and month that can be exchanged, as in 03/04/2025, are `ambiguous_date`.
    """
    if isinstance(cell, datetime):
        return _near_day(cell.date())
    if isinstance(cell, date):
        return _near_day(cell)
    key = name_key(cell) if isinstance(cell, str) else ""
    text = _without_time(key) if _YEAR.search(key) else ""
    if found := _ISO.fullmatch(text) or _YEAR_FIRST.fullmatch(text):
        year, month, day = (part for part in found.groups() if part)
        return _day(year, month, day)
    if found := _DAY_MONTH.fullmatch(text):
        return _day(found[3], str(_MONTH_OF_NAME.get(found[2], 0)), found[1])
    if found := _MONTH_DAY.fullmatch(text):
        return _day(found[3], str(_MONTH_OF_NAME.get(found[1], 0)), found[2])
    found = _YEAR_LAST.fullmatch(text)
    if found is None:
        return Bad("bad_date")
    first, second = int(found[1]), int(found[2])
    if first != second and max(first, second) <= _LONGEST_MONTH:
        return Bad("ambiguous_date")
    month, of_month = (second, first) if first > _LONGEST_MONTH else (first, second)
    return _day(found[3], str(month), str(of_month))


def _without_time(text: str) -> str:
    found = _TIME.search(text)
    return text[: found.start()] if found and found.end() == len(text) else text


def _day(year: str, month: str, day: str) -> date | Bad:
    try:
        return _near_day(date(int(year), int(month), int(day)))
    except ValueError:
        return Bad("bad_date")


def _near_day(day: date) -> date | Bad:
    """The day, if counting months from it cannot leave the calendar."""
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else Bad("far_date")


def parse_instant(cell: Cell) -> datetime | Bad:
    """A moment in UTC; without an offset it counts as UTC."""
    moment = cell
    if isinstance(cell, str):
        try:
            moment = datetime.fromisoformat(cell.strip())
        except ValueError:
            return Bad("bad_instant")
    if not isinstance(moment, datetime):
        return Bad("bad_instant")
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return Bad("bad_instant")
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def parse_truth(cell: Cell) -> bool | Bad:
    """True or false; blank is false."""
    return _TRUTHS.get(name_key(cell_text(cell)), Bad("bad_setting"))


def parse_kind(cell: Cell) -> AttributeKind | Bad:
    """How an attribute is judged, by code or word."""
    texts = {code: (word.en, word.ko) for code, word in KIND_WORDS.items()}
    return _code(cell, AttributeKind, texts)


def parse_direction(cell: Cell) -> Direction | Bad:
    """Which end of a measure is better, by code or word."""
    texts = {code: (word.en, word.ko) for code, word in DIRECTION_WORDS.items()}
    more = {
        Direction.HIGHER: ("high", "up", "높음", "높을수록"),
        Direction.LOWER: ("low", "down", "낮음", "낮을수록"),
        Direction.NONE: ("neither", "없음"),
    }
    return _code(cell, Direction, {code: texts[code] + more[code] for code in texts})


def parse_method(cell: Cell) -> Method | Bad:
    """How it was seen, by code or word; blank is not stated."""
    texts = {code: (word.en, word.ko) for code, word in METHOD_WORDS.items()}
    found = _code(cell, Method, texts)
    return Bad("unknown_method") if isinstance(found, Bad) else found


def parse_aspect(cell: Cell) -> Aspect | Bad:
    """What makes an attribute happen, by code."""
    return parse_code(cell, Aspect)


def parse_competitor_kind(cell: Cell) -> CompetitorKind | Bad:
    """How near a competitor is, by code."""
    return parse_code(cell, CompetitorKind)


def parse_code(cell: Cell, codes: type[_Code]) -> _Code | Bad:
    """The code that stands in the cell."""
    return _code(cell, codes, {})


def _code(cell: Cell, codes: type[_Code], texts: Mapping[_Code, tuple[str, ...]]) -> _Code | Bad:
    """The code whose value or one of whose texts stands in the cell."""
    wanted = name_key(cell_text(cell)).replace("_", " ")
    for code in codes:
        names = (code.value.replace("_", " "), *map(name_key, texts.get(code, ())))
        if wanted in names:
            return code
    return Bad("bad_setting")
