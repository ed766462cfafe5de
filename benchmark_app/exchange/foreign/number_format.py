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


def in_format(number: float, number_format: str) -> Amount:
    """The amount that a number in that format shows: 0.12 as 0% are 12 percent."""
    unit, per, is_percent = _unit(number_format)
    if is_percent:
        return Amount(round(number * 100, _DIGITS), "%")
    return Amount(number, unit, per)


@lru_cache(maxsize=256)
def _unit(number_format: str) -> tuple[str, str, bool]:
    """The unit, what it is per, and whether the format shows percent."""
    shown = ""
    for found in _TOKEN.finditer(number_format.split(";")[0]):
        if found["number"]:
            shown += "" if "1" in shown else "1"
        else:
            shown += found["quoted"] or found["escaped"] or found["money"] or found["plain"] or ""
    if "%" in shown:
        return "", "", True
    read = read_amount(shown.strip())
    if not isinstance(read, Amount) or read.number != 1:
        return "", "", False
    return read.unit, read.per, False
