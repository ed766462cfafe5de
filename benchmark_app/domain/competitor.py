"""A business whose offer is observed; one of them is the subject, the owner's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CompetitorKind(StrEnum):
    """How near a competitor is; potential ones are watched but never in the market."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    POTENTIAL = "potential"


@dataclass(frozen=True, slots=True, kw_only=True)
class Competitor:
    """One business. `id` 0 means not stored yet.

    `weight` is positive and has no unit. `entered_on` and `exited_on` bound its time in the
    market; without them the first and last observation do (METHODS section 0).
    """

    id: int = 0
    name: str
    kind: CompetitorKind = CompetitorKind.DIRECT
    segment: str = ""
    chain: str = ""
    weight: float = 1.0
    entered_on: date | None = None
    exited_on: date | None = None
    note: str = ""
    order: int = 0
    subject: bool = False
