"""What a spreadsheet's number format adds to a number: a percent sign, a currency, a word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.countable import Amount

_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<money>[^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].'
    r"|(?P<number>[#0?][#0?,.]*)|(?P<plain>[^\d])"
)
_DIGITS: Final = 10
_THOUSAND: Final = 1000


def in_format(number: float, number_format: str) -> Amount:
    """The amount that a number in that format shows: 0.12 as 0% are 12 percent."""
    one = _one(number_format)
    shown = number if one.number == 1 else round(number * one.number, _DIGITS)
    return Amount(shown, one.unit, one.per)


@lru_cache(maxsize=256)
def _one(number_format: str) -> Amount:
    """What a 1 in that format shows: 10,000 won where 만원 stands behind it, 100 percent.

    A comma that ends the digits leaves three of them away: the word behind says no more than that.
    """
    shown, others, left_away = "", "", 1
    for found in _TOKEN.finditer(number_format.split(";")[0]):
        if found["number"]:
            shown += "" if "1" in shown else "1"
            digits = found["number"]
            left_away *= _THOUSAND ** (len(digits) - len(digits.rstrip(",")))
        else:
            word = found["quoted"] or found["escaped"] or found["money"] or found["plain"] or ""
            others, shown = others + word, shown + word
    if "%" in shown:
        return Amount(100, "%")
    read = read_amount(shown.strip())
    if not isinstance(read, Amount) or any(map(str.isdigit, others)):
        return Amount(1)
    return Amount(max(read.number / left_away, 1), read.unit, read.per)
