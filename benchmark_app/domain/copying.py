"""How fast a market copies, in results (METHODS section 5). Times are in months."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LagSummary:
    """How long something took over `n` starts, of which `events` were seen to come about.

    `median`, `low` and `high` are months: the Kaplan-Meier median and its 95 % interval, None
    where too few came about for one.
    """

    n: int
    events: int
    median: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetitorSpeed:
    """How fast one competitor copies: `index` 1 is the market's own pace, 2 twice as fast.

    It copied `adoptions` attributes where `expected` were to be expected; `low` to `high` is the
    80 % interval of the index.
    """

    competitor: int
    adoptions: int
    expected: float
    index: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Firsts:
    """How often somebody was the first of all: `count` in `years` watched years.

    `competitor` is 0 for the whole market. Attributes already offered when first looked at have
    no first.
    """

    competitor: int
    count: int
    years: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Copying:
    """How fast the market copies: single lags, whole attributes, and the subject's own firsts.

    `lag` is from the first offer by anyone to one competitor's own; `to_first`, `to_half` and
    `to_most` from the first offer to the first copy, to half and to the table-stakes share of
    the competitors. The `own_` ones count only what the subject offered first. Speeds and firsts
    are by competitor, by name; the whole market's firsts come first.
    """

    lag: LagSummary
    to_first: LagSummary
    to_half: LagSummary
    to_most: LagSummary
    own_first: LagSummary
    own_half: LagSummary
    own_most: LagSummary
    speeds: tuple[CompetitorSpeed, ...]
    firsts: tuple[Firsts, ...]
