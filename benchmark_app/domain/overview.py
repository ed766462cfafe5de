"""What the first page shows beside its sentences: four figures and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from benchmark_app.domain.attribute import Attribute


class ActionCode(StrEnum):
    """What somebody can do next, in the order in which it is told."""

    ADD_SERVICE = "add_service"
    SHOW_TODAY = "show_today"
    NAME_BUSINESS = "name_business"
    ADD_COMPETITOR = "add_competitor"
    ENTER_ALL_OWN = "enter_all_own"
    ENTER_BASICS = "enter_basics"
    FIX = "fix"
    IMPROVE = "improve"
    DECIDE = "decide"
    FIRST_CHECK = "first_check"
    ENTER_OWN = "enter_own"
    RECHECK = "recheck"
    CONFIRM = "confirm"
    CHECK_MORE = "check_more"
    RENEW = "renew"
    TELL = "tell"
    EXPORT = "export"


#: What only a window can do: on paper it says nothing.
ON_SCREEN: Final = frozenset((ActionCode.SHOW_TODAY, ActionCode.EXPORT))


@dataclass(frozen=True, slots=True, kw_only=True)
class NextAction:
    """One thing to do, the cell or service it leads to, and the numbers that are its reason.

    `name` is the service's or the competitor's. `count` is how many things it is about. `adopters`
    of `known` competitors offer the service; for what is checked too little `count` are needed.
    `number` is the service where it is a number; `is_partly` says that the owner offers some of it.
    """

    code: ActionCode
    attribute: int | None = None
    competitor: int | None = None
    name: str = ""
    count: int = 0
    adopters: int = 0
    known: int = 0
    number: Attribute | None = None
    is_partly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCounts:
    """How much is known of everybody followed on a day: the subject and who is in the market.

    A cell that applies is `known`, its last value `stale` (older than the rules allow), or
    `unknown`: never told.
    """

    known: int = 0
    stale: int = 0
    unknown: int = 0

    @property
    def cells(self) -> int:
        """All of them."""
        return self.known + self.stale + self.unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a day; levels from 0 to 100, None where unknown.

    `is_level_sure` is False where too little is known to rely on the levels.
    `missing`, `only_us` and `copied` are the services of that standing, what matters most first;
    of `unknown_basics` services that all expect the subject's own is not known.
    Of `services` with enough checks `basics` are expected by all, `becoming` of them not yet
    confirmed, and `spreading` catching on.
    `cells` and those of them that are `stale` are counted as in `CellCounts`.
    """

    has_subject: bool
    own_level: float | None
    market_level: float | None
    is_level_sure: bool
    missing: tuple[str, ...]
    unknown_basics: int
    only_us: tuple[str, ...]
    copied: tuple[str, ...]
    basics: int
    becoming: int
    spreading: int
    services: int
    stale: int
    cells: int
