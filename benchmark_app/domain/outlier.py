"""Numbers so far from the others that they may be slips of the hand; they are never refused."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final

_FEWEST: Final = 3
_MANY_TIMES: Final = 5.0
_TINY_SHARE: Final = 1 / 20
_TWICE: Final = 2.0


def is_far(
    number: float,
    others: Sequence[float],
    worst: float | None = None,
    best: float | None = None,
) -> bool:
    """Whether a measure's number is far from the others known of it, in its own unit.

    Far is more than 5 times the median of at least three others, less than a twentieth of it, or
    of another sign; and what lies outside worst to best by more than that whole range and is
    neither within twice nor half of the median. Zero is never far below.
    """
    if len(others) < _FEWEST:
        return False
    middle = median(others)
    if middle == 0:
        return _is_outside(number, min(others), max(others))
    ratio = number / middle
    if ratio > _MANY_TIMES or ratio < 0 or 0 < ratio < _TINY_SHARE:
        return True
    outside = worst is not None and best is not None and _is_outside(number, worst, best)
    return outside and not 1 / _TWICE <= ratio <= _TWICE


def _is_outside(number: float, one: float, other: float) -> bool:
    """Whether a number lies beyond a range by more than the range itself."""
    low, high = sorted((one, other))
    room = high - low
    return room > 0 and not low - room <= number <= high + room
