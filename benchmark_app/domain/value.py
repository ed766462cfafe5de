"""Which values a cell of each kind can hold, and the canonical words for them."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.errors import EditRefused

#: Larger numbers of either sign are no quantity; sums and products of these stay finite.
LARGEST: Final = 1e100

_MARKS: Final = {
    "unknown": Mark.UNKNOWN,
    "?": Mark.UNKNOWN,
    "n/a": Mark.NOT_APPLICABLE,
    "not applicable": Mark.NOT_APPLICABLE,
}
_LEVELS: Final = {
    "none": 0.0,
    "no": 0.0,
    "false": 0.0,
    "not offered": 0.0,
    "partly": 1.0,
    "yes": 2.0,
    "true": 2.0,
    "offered": 2.0,
    "excellent": 3.0,
}
_REFUSED: Final = {
    AttributeKind.YES_NO: "value_not_yes_no",
    AttributeKind.LEVEL: "value_not_level",
    AttributeKind.MEASURE: "value_not_number",
}
_YES_NO: Final = {0.0: 0.0, 2.0: 1.0}


def coerce_value(value: Value | str, kind: AttributeKind) -> Value:
    """The value as it is stored: a finite float of that kind, or a mark.

    A yes/no attribute takes 0, 1, 2 (as yes) and yes/no words, a level 0-3 and level words
    ("yes" is 2), a measure any number up to `LARGEST`.

    Raises:
        EditRefused: `value_not_yes_no`, `value_not_level` or `value_not_number`, whichever the
            kind asks for.
    """
    found: Value | None
    given: object = value
    if isinstance(value, Mark):
        found = None if value is Mark.NUMBER else value
    elif isinstance(value, str):
        found = _word(value, kind)
    elif isinstance(given, bool):  # as a number True would read as "partly"
        found = _word("yes" if given else "no", kind)
    else:
        found = _number(float(value), kind)
    if found is None:
        raise EditRefused(_REFUSED[kind], value=str(value))
    return found


def is_countable(number: float) -> bool:
    """Whether a number is one to compute with: finite and not beyond `LARGEST`."""
    return abs(number) <= LARGEST


def is_valid_number(number: float, kind: AttributeKind) -> bool:
    """Whether a stored number belongs to that kind."""
    if kind is AttributeKind.MEASURE:
        return is_countable(number)
    return number in ((0.0, 1.0) if kind is AttributeKind.YES_NO else (0.0, 1.0, 2.0, 3.0))


def _word(text: str, kind: AttributeKind) -> Value | None:
    key = name_key(text)
    if key in _MARKS:
        return _MARKS[key]
    level = None if kind is AttributeKind.MEASURE else _LEVELS.get(key)
    if level is not None:
        return level if kind is AttributeKind.LEVEL else _YES_NO.get(level)
    try:
        return _number(float(key), kind)
    except ValueError:
        return None


def _number(number: float, kind: AttributeKind) -> float | None:
    if kind is AttributeKind.YES_NO and number == 2.0:
        return 1.0
    return number + 0.0 if is_valid_number(number, kind) else None


def is_same_value(one: object, other: object) -> bool:
    """Whether two values are one: a mark is no number, although it compares equal to one."""
    return isinstance(one, Mark) is isinstance(other, Mark) and one == other
