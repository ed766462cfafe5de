"""Where a service lies by importance and by the owner's level (METHODS section 8)."""

from __future__ import annotations

from enum import StrEnum


class Quadrant(StrEnum):
    """A corner of the map of importance and level."""

    FIX_FIRST = "fix_first"
    KEEP_UP = "keep_up"
    LOW_PRIORITY = "low_priority"
    POSSIBLE_OVERKILL = "possible_overkill"


def quadrant_of(gap: float, importance: float, middle: float) -> Quadrant:
    """The corner of a service: `gap` is its level less the market baseline.

    `middle` is the median importance. Who lies on the crosshair counts as important and level.
    """
    if importance >= middle:
        return Quadrant.FIX_FIRST if gap < 0 else Quadrant.KEEP_UP
    return Quadrant.LOW_PRIORITY if gap < 0 else Quadrant.POSSIBLE_OVERKILL
