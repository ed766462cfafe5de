"""The forms in which a text holds one amount, a score, a duration or a span; None where none fits.

Every function takes a text whose blanks are single and whose dashes are "-".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from benchmark_app.domain.value import is_countable
from benchmark_app.exchange.foreign.countable import Amount, Range, Share
from benchmark_app.exchange.foreign.number import COMMA, Number, take_number
from benchmark_app.exchange.foreign.unit_text import (
    Around,
    is_same_per,
    read_before,
    read_behind,
)
from benchmark_app.exchange.rows import Bad, parse_date
from benchmark_app.exchange.unit import convert, is_same_unit, unit_named
from benchmark_app.words.foreign_unit import (
    MONTHS,
    OF_WORDS,
    RANGE_BEFORE,
    RANGE_BETWEEN,
    UNITS,
)

_YEARS: Final = re.compile(r"(?:19|20)\d\d ?(?:[-/] ?(?:(?:19|20)\d\d|\d\d)|년|年)")
_PHONE: Final = re.compile(r"(\d{3,4})-(\d{4})")
#: A kind of screen or net, no thousands and no grams.
_SCREEN: Final = re.compile(r"(?:[248]K|[2-6]G)(?: .*)?")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_OF: Final = "|".join(map(re.escape, OF_WORDS))
_SCORE: Final = re.compile(
    rf"(?P<part>\d+(?:[.,]\d+)?) ?[점点]? ?(?P<of>{_OF}) ?(?P<whole>[1-9]\d*)(?P<behind>\D*)"
)
_FULL_MARKS: Final = re.compile(
    r"(?P<whole>[1-9]\d*) ?[점点分] ?(?P<of>만점|満点|满分)[에中중に ]*"
    r"(?P<part>\d+(?:[.,]\d+)?)(?P<behind>\D*)"
)
_DURATION: Final = re.compile(
    r"(?P<number>\d+) ?(?P<unit>[^\W\d_]+\.?),? ?(?P<rest>\d+) ?(?P<part>[^\W\d_]+\.?)"
)
_TWO: Final = re.compile(r"\d\D+\d")
_SCORED: Final = frozenset(("points", "stars"))
#: What is written n/m and is a score; 3/4 and 12/25 are fractions and days.
_SCALES: Final = frozenset((5, 6, 7, 10, 20, 100))
_LAST_OF_MONTH: Final = 31
#: The ends of a span that a telephone number might look like: 800-1200.
_ROUND: Final = 5


def is_day(text: str) -> bool:
    """Whether a text is a day, a month, years, a telephone number: digits that count nothing."""
    lower = text.lower()
    if _YEARS.fullmatch(lower) or _is_phone(text) or _SCREEN.fullmatch(text):
        return True
    if parse_date(lower) != Bad("bad_date"):
        return True
    return any(word in MONTHS for word in _LETTERS.findall(lower))


def _is_phone(text: str) -> bool:
    """Whether two groups of digits are a telephone number and no rising span of round ones."""
    found = _PHONE.fullmatch(text)
    if found is None:
        return False
    low, high = map(int, found.groups())
    return text.startswith("0") or low >= high or low % _ROUND > 0 or high % _ROUND > 0


def single(text: str, decimal: str) -> Amount | None:
    """One number with nothing around it but its unit and words about it."""
    found = _counted(text, decimal)
    return None if found is None else _amount(*found)


def _counted(text: str, decimal: str) -> tuple[Number, Around] | None:
    before, rest = read_before(text)
    number = take_number(rest, decimal)
    around = read_behind(number.behind, before) if number else None
    if number is None or around is None or not is_countable(number.value * around.factor):
        return None
    digits = rest[: len(rest) - len(number.behind)]
    if COMMA in digits and decimal == COMMA and (around.is_eastern or number.power > 1):
        return None
    is_thousands = around.is_whole or (decimal == COMMA and around.is_dollar_before)
    return None if number.is_odd and is_thousands else (number, around)


def _amount(number: Number, around: Around) -> Amount:
    return Amount(number.value * around.factor, around.sign, around.per, around.words)


def score(text: str, decimal: str) -> Share | None:
    """A score: 4/5, 8 out of 10, 5점 만점에 4점."""
    found = _SCORE.fullmatch(text.lower()) or _FULL_MARKS.fullmatch(text.lower())
    part = take_number(found["part"], decimal) if found else None
    if found is None or part is None or part.value > int(found["whole"]):
        return None
    whole, behind = int(found["whole"]), found["behind"].strip(" .,;-")
    is_score = not behind or (behind in UNITS and bool(UNITS[behind].measures & _SCORED))
    if found["of"] == "/" and not (is_score and whole in _SCALES):
        return None
    return Share(part.value, whole, () if is_score else (behind,))


def duration(text: str) -> Amount | None:
    """Two numbers of one measure, the second counting parts of the first: 1h 30m is 90 min."""
    found = _DURATION.fullmatch(text.lower())
    if found is None:
        return None
    unit = UNITS.get(found["unit"])
    is_short = unit is not None and unit.sign == "h" and found["part"] == "m"
    part = UNITS.get("min" if is_short else found["part"])
    if unit is None or part is None or not unit.measures & part.measures:
        return None
    parts = unit.size / part.size
    if int(found["rest"]) >= parts:
        return None
    return Amount(int(found["number"]) * parts + int(found["rest"]), part.sign)


def span(text: str, decimal: str) -> Range | None:
    """Two numbers with a sign or word for "to" or "or" between them."""
    if _TWO.search(text) is None:
        return None
    starts = [text.lower().removeprefix(word) for word in RANGE_BEFORE]
    rests = [text] + [text[-len(rest) :] for rest in starts if rest and rest[0] in " 0123456789"]
    ends = (
        _ends(rest[:at], rest[at + len(sign) :], sign.strip(), decimal)
        for rest, lower in zip(rests, map(str.lower, rests), strict=True)
        for sign in RANGE_BETWEEN
        if sign in lower
        for at in _places(lower, sign)
    )
    return next((found for found in ends if found), None)


def _places(text: str, sign: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(re.escape(sign), text))


def _ends(left: str, right: str, sign: str, decimal: str) -> Range | None:
    """The span between two amounts of one measure; 3~5만 counts both in 만."""
    first, last = _counted(left.strip(), decimal), _counted(right.strip(), decimal)
    if first is None or last is None:
        return None
    low, high = _amount(*first), _amount(*last)
    if not high.per and read_before(left.strip())[0].per:  # 월 5~10만원: both are per month
        high = replace(high, per=low.per)
    if low.per and not (is_same_per(low.per, high.per) and high.per):
        return None
    start: float | None = low.number
    if low.unit and high.unit and not is_same_unit(low.unit, high.unit):
        start = convert(low.number, low.unit, high.unit)
    if start is None:
        return None
    unit = _nearer(low.unit, high.unit)
    power = last[0].power * last[1].factor
    if first[0].power * first[1].factor == 1 and start * power < high.number:
        start *= power
    if sign == "/" and not unit and high.number <= _LAST_OF_MONTH:
        return None
    if sign == "/" and unit and start > high.number:
        return Range(high.number, start, unit, high.per, low.words + high.words)
    if start >= high.number:
        return None
    return Range(start, high.number, unit, high.per, low.words + high.words)


def _nearer(one: str, other: str) -> str:
    """The unit of a span of two: that which says more, as "USD 5 – $7" is in US dollars."""
    first, last = unit_named(one), unit_named(other)
    if first is None or last is None or not is_same_unit(one, other):
        return other or one
    return one if len(first.measures) < len(last.measures) else other
