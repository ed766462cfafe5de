"""A service or property that customers could expect, and how much it matters to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from typing import Final


class AttributeKind(StrEnum):
    """How an attribute is judged."""

    YES_NO = "yes_no"
    LEVEL = "level"
    MEASURE = "measure"


class Level(IntEnum):
    """The four levels of a graded attribute; a yes/no attribute stores NONE as 0, YES as 1."""

    NONE = 0
    PARTLY = 1
    YES = 2
    EXCELLENT = 3


class Direction(StrEnum):
    """Which end of a measure is better; NONE is shown and never scored."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Aspect(StrEnum):
    """What makes the attribute happen."""

    HUMAN = "human"
    PROCESS = "process"
    TECHNOLOGY = "technology"
    PLACE = "place"


#: Codes of the eight touchpoints that have words in both languages; any other text is the owner's.
TOUCHPOINTS: Final = (
    "products",
    "services",
    "facility",
    "communication",
    "staff",
    "price",
    "warranty",
    "people",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One row of the grid. `id` 0 means not stored yet.

    `touchpoint` is a code of `TOUCHPOINTS` or free text. `offered_from` is the lowest level, or a
    measure's floor, that counts as offered (None: level 2, yes, or no floor). `worst` and `best`
    anchor a measure's score and `rungs` are its nested standards, all in its own unit and frozen
    once set. `tolerance` is in the attribute's own unit: levels for levels.
    """

    id: int = 0
    name: str
    touchpoint: str = "services"
    kind: AttributeKind = AttributeKind.LEVEL
    unit: str = ""
    direction: Direction = Direction.NONE
    offered_from: float | None = None
    worst: float | None = None
    best: float | None = None
    tolerance: float = 0.0
    rungs: tuple[float, ...] = ()
    aspect: Aspect | None = None
    deal_breaker: bool = False
    check_hint: str = ""
    note: str = ""
    order: int = 0

    @property
    def floor(self) -> float | None:
        """The lowest value that counts as offered; None for a measure without a floor."""
        if self.offered_from is not None or self.kind is AttributeKind.MEASURE:
            return self.offered_from
        return float(Level.YES if self.kind is AttributeKind.LEVEL else Level.PARTLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Importance:
    """The weight (>= 0, no unit; 1 is usual) of an attribute from a day on."""

    attribute: int
    from_date: date
    weight: float
