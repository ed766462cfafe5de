"""Two units: whether they are one unit written in two ways, and a number in the other one."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.words.foreign_unit import CURRENCIES, UNITS, Unit

#: Kept of a converted number: 57 cm are 0.57 m, and not a last binary digit more.
_DIGITS: Final = 12
_MINUTE: Final = UNITS["min"]
_HOUR: Final = UNITS["h"]


def is_same_unit(one: str, other: str) -> bool:
    """Whether two units measure the same and need no conversion: "₩" and "원", "min" and "분"."""
    return name_key(one) == name_key(other) or convert(1, one, other) == 1


def is_written_in(unit: str, wanted: str) -> bool:
    """Whether a number in one unit is one of the wanted: $12 also where that is "$/night"."""
    money, _, per = wanted.partition("/")
    return is_same_unit(unit, money if per and is_money(money) else wanted)


def is_money(unit: str) -> bool:
    """Whether a unit as it is shown is one of money."""
    return unit.lower() in CURRENCIES


def unit_named(word: str) -> Unit | None:
    """The unit of that name, with or without a full stop; None without one."""
    key = name_key(word)
    return UNITS.get(key) or UNITS.get(key.removesuffix("."))


def convert(number: float, unit: str, wanted: str) -> float | None:
    """The number in another unit, as 2 h are 120 min; None where these measure different things."""
    want = unit_named(wanted)
    have = _unit_beside(unit, want)
    if have is None or want is None or not have.measures & want.measures:
        return None
    if have.size == want.size:
        return number
    return float(f"{number * have.size / want.size:.{_DIGITS}g}")


def _unit_beside(unit: str, want: Unit | None) -> Unit | None:
    """What a unit means where another is wanted: "m" is minutes beside hours, minutes, seconds."""
    is_time = want is not None and want.measures <= _HOUR.measures and want.size <= _HOUR.size
    return _MINUTE if is_time and name_key(unit) == "m" else unit_named(unit)
