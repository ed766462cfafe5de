"""What happened to a competitor as a business, not to what it offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class EventKind(StrEnum):
    """Why a competitor is another business from that day on."""

    JOINED_CHAIN = "joined_chain"
    TAKEN_OVER = "taken_over"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitorEvent:
    """A re-platforming: it ends the competitor's earlier history for forecasting.

    A competitor has at most one event on a day. What it offers is still what was observed.
    """

    competitor: int
    day: date
    kind: EventKind
    note: str = ""
