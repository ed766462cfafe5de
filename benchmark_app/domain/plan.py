"""What the owner decided to do about one attribute: match, lead or leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

#: Effort runs from 1 to 5; the middle where the owner said nothing.
EFFORTS: Final = (1, 2, 3, 4, 5)
DEFAULT_EFFORT: Final = 3


class Move(StrEnum):
    """Copying is not always right: each gap is the owner's decision."""

    MATCH = "match"
    LEAD = "lead"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The owner's decision on one attribute; an attribute has at most one plan.

    `move` is None while undecided. `target` is a value in the attribute's own unit, to be reached
    by `due`; `cost` is money in the owner's own currency; `effort` is one of `EFFORTS`;
    `lead_months` is how long the owner needs from starting to offering it.
    """

    attribute: int
    move: Move | None = None
    target: float | None = None
    due: date | None = None
    cost: float | None = None
    effort: int = DEFAULT_EFFORT
    lead_months: int = 0
    note: str = ""
