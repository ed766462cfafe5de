"""How a business and others stand in one service, side by side, and what somebody changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody stands in one service: a score in [0, 1] and the value in its own unit."""

    score: float
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceProfile:
    """One attribute's places on a day; None where unknown.

    `expected` is the mean score of the market; `own_before` and `expected_before` are scores on an
    earlier day. `competitors` holds the known ones by id.
    """

    attribute: int
    importance: float
    own: Place | None
    expected: float | None
    own_before: float | None = None
    expected_before: float | None = None
    competitors: Mapping[int, Place] = field(default_factory=dict)

    def gap(self, rival: int | None = None) -> float | None:
        """The subject's score less the market's, or less a competitor's; None where unknown."""
        if self.own is None:
            return None
        if rival is None:
            return None if self.expected is None else self.own.score - self.expected
        place = self.competitors.get(rival)
        return None if place is None else self.own.score - place.score


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueChange:
    """A competitor's known value of one attribute was another from a day on."""

    attribute: int
    competitor: int
    day: date
    before: float
    after: float
