"""The digits of a number: with a decimal point or a decimal comma, and with 만, 億 behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf, prod
from typing import Final

from benchmark_app.words.foreign_unit import BIG_POWERS, SMALL_POWERS

POINT: Final = "."
COMMA: Final = ","
_FORMS: Final = {
    POINT: re.compile(
        r"(?P<whole>0|[1-9]\d*|[1-9]\d{0,2}(?:(?P<sign>[,' ])\d{3})(?:(?P=sign)\d{3})*"
        r"|[1-9]\d?(?:,\d\d)+,\d{3}|)(?:\.(?P<part>\d+))?"
    ),
    COMMA: re.compile(
        r"(?P<whole>0|[1-9]\d*|[1-9]\d{0,2}(?:(?P<sign>[.' ])\d{3})(?:(?P=sign)\d{3})*|)"
        r"(?:,(?P<part>\d+))?"
    ),
}
_DIGITS: Final = re.compile(r"(?:[.,]?\d)(?:\d|[.,' ](?=\d))*")
_POWERS: Final = re.compile(
    rf"\s?(?P<small>[{''.join(SMALL_POWERS)}]*)(?P<big>[{''.join(BIG_POWERS)}]?)"
)
#: As spreadsheets write large numbers into text files: 1.2E+05.
_EXPONENT: Final = re.compile(r"[eE][+-]\d\d(?!\w)")
_THOUSANDTHS: Final = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the start of a text, and the text behind it.

    `power` is what a 만 or 億 multiplied it by, 1 without one; `is_odd` says that exactly three
    digits stand behind its decimal sign, as if they were thousands.
    """

    value: float
    behind: str
    power: float = 1
    is_odd: bool = False


def take_number(text: str, decimal: str) -> Number | None:
    """The number a text begins with, its decimal sign being "." or ","; None without one.

    A code such as 007 and digits grouped as no number is are none.
    """
    sign, text = (text[0], text[1:]) if text[:1] in ("+", "-") else ("", text)
    first = _take_digits(text, decimal)
    if first is None:
        return None
    number = _take_powers(first, decimal)
    if number is None or sign != "-":
        return number
    return Number(-number.value, number.behind, number.power, number.is_odd)


def _take_digits(text: str, decimal: str) -> Number | None:
    found = _DIGITS.match(text)
    form = _FORMS[decimal].fullmatch(found[0]) if found else None
    if found is None or form is None:
        return None
    whole, part = re.sub(r"\D", "", form["whole"]), form["part"] or "0"
    is_odd = len(form["part"] or "") == _THOUSANDTHS
    behind = text[found.end() :]
    exponent = _EXPONENT.match(behind)
    power, behind = (exponent[0], behind[exponent.end() :]) if exponent else ("", behind)
    return Number(float(f"{whole or '0'}.{part}{power}"), behind, is_odd=is_odd)


def _take_powers(first: Number, decimal: str) -> Number | None:
    """The number with the powers behind it: 1만 2천 is 12000; each must be below the one before."""
    total, section, limit, closed = 0.0, 0.0, inf, inf
    number = first
    while True:
        found = _POWERS.match(number.behind)
        signs = "".join(found.groups()) if found else ""
        small = prod(SMALL_POWERS[sign] for sign in signs if sign in SMALL_POWERS)
        big = BIG_POWERS.get(signs[-1:], 0.0)
        # 3만5 is said for 35,000: digits without a power must be as many as the power has zeros.
        is_short = not signs and number is not first and number.value * 10 < limit
        if number.value * small >= limit or big >= closed or is_short:
            return None
        section, limit = section + number.value * small, small
        if big:
            total, section, limit, closed = total + section * big, 0.0, big, big
        if found is None or not signs:
            break
        behind = number.behind[found.end() :]
        more = _take_digits(behind.removeprefix(" "), decimal)
        if more is None:
            power = small * (big or 1) if number is first else 1
            return Number(total + section, behind, power)
        number = more
    return Number(total + section, number.behind, is_odd=first.is_odd and number is first)
