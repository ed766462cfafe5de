"""What the analysis answers: frozen values without words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class LifecycleStage(StrEnum):
    """The stage of an attribute in its market (METHODS section 2)."""

    INSUFFICIENT = "insufficient"
    ABSENT = "absent"
    INNOVATION = "innovation"
    DIFFERENTIATOR = "differentiator"
    CONTESTED = "contested"
    TABLE_STAKES = "table_stakes"
    DECLINING = "declining"


class Standing(StrEnum):
    """Where the subject stands on one attribute."""

    UNKNOWN = "unknown"
    ONLY_US = "only_us"
    AHEAD = "ahead"
    COPIED_LEAD = "copied_lead"
    MISSING_BASIC = "missing_basic"
    BEHIND = "behind"
    LEVEL = "level"


class Comparison(StrEnum):
    """The subject's level against the market baseline, alike within the attribute's tolerance."""

    BETTER = "better"
    LEVEL = "level"
    WORSE = "worse"


class Verdict(StrEnum):
    """The customer's word for the subject on one attribute (METHODS section 3)."""

    BAD = "bad"
    NEUTRAL = "neutral"
    GOOD = "good"
    EXCELLENT = "excellent"


class Badge(StrEnum):
    """A remark beside the stage."""

    SOON = "soon"
    LAST_HOLDOUT = "last_holdout"
    BLIP = "blip"
    NEW = "new"
    ABANDONED = "abandoned"


class Certainty(StrEnum):
    """How sure it is that an attribute is table stakes, when few were seen (METHODS section 2)."""

    ALMOST_CERTAIN = "almost_certain"
    LIKELY = "likely"
    TOSS_UP = "toss_up"
    UNLIKELY = "unlikely"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionShare:
    """How many competitors offer an attribute on a day.

    `share` is weighted, in [0, 1], None where nobody is known; `low` and `high` bound it over
    the unknown cells; `known` and `adopters` are counts; `coverage` is weighted, in [0, 1].
    """

    share: float | None
    low: float | None
    high: float | None
    known: int
    adopters: int
    coverage: float
    active: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A dated change of stage; `confirmed_on` None while provisional.

    `from_stage` is None at the first classification. `causes` are competitor ids sorted by name,
    empty for `composition`. `revealed`: already so when first looked at.
    """

    from_stage: LifecycleStage | None
    to_stage: LifecycleStage
    crossed_on: date
    confirmed_on: date | None
    causes: tuple[int, ...]
    known: int
    adopters: int
    share: float
    probability: float
    revealed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Blip:
    """A candidate stage that fell back before it was confirmed."""

    stage: LifecycleStage
    crossed_on: date
    dropped_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardStep:
    """From `day` on `level` was expected by all instead of `before`; None is nothing at all.

    Levels are as in `StageResult.standard`; of `known` competitors `adopters` reached the harder
    of the two that day. `provisional`: not confirmed yet; `revealed`: already so when first seen.
    """

    day: date
    before: float | None
    level: float | None
    rises: bool
    known: int
    adopters: int
    provisional: bool
    revealed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StageResult:
    """One attribute's stage and the subject's standing on a day.

    `stage` is shown (provisional or not), None for a measure without a floor; `last_stage` is the
    stage held underneath an `insufficient` overlay, with its `since`. `standard` and `frontier`
    are a level, a rung or a value in the attribute's own unit. `followers` are the adopters that
    began after the subject did. `holdouts` are the names of the few that alone lack it, the subject
    by an empty one; empty without the badge.
    """

    attribute: int
    stage: LifecycleStage | None
    provisional: bool
    since: date | None
    last_stage: LifecycleStage | None
    adoption: AdoptionShare
    probability: float | None
    standing: Standing
    verdict: Verdict | None
    badges: tuple[Badge, ...]
    standard: float | None
    frontier: float | None
    followers: int = 0
    holdouts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineLevel:
    """One attribute's baseline on a day, in its own unit; None where nobody is known."""

    day: date
    expected: float | None
    typical: float | None
    adequate: float | None
    desired: float | None
    frontier: float | None
    own: float | None
    gap: float | None
    verdict: Verdict | None
    known: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketLevel:
    """The market and the subject on a day, 0-100; indexes are 100 at par and at the base date.

    `low` and `high` bound the market level over the unknown cells; `known` of `cells` are known.
    `is_sufficient` says whether half of the importance compared had enough checks.
    """

    day: date
    market_level: float | None
    own_level: float | None
    parity_index: float | None
    expectation_index: float | None
    low: float | None
    high: float | None
    known: int
    cells: int
    is_sufficient: bool


@dataclass(frozen=True, slots=True)
class TouchpointLevel:
    """The subject's and the market's level in a touchpoint, None where too little is known."""

    touchpoint: str
    own: float | None
    market: float | None

    @property
    def gap(self) -> float | None:
        """How far the subject is ahead, in points; None where either is not known."""
        return None if self.own is None or self.market is None else self.own - self.market


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChange:
    """What moved one attribute's expected score between two days (METHODS section 4).

    `before` and `after` are the last known expected scores in [0, 1], None where there was none
    yet; `real`, `entered` and `left` sum to `after - before` (a missing one counts as 0).
    `points` is its contribution to the expectation index; `movers` splits it by competitor id,
    the largest first.
    """

    attribute: int
    before: float | None
    after: float | None
    real: float
    entered: float
    left: float
    points: float
    movers: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationChange:
    """What moved the expectation index after `day_from` up to `day_to`.

    The points of `attributes` sum to `after - before`; `day_from` is never before the base date.
    """

    day_from: date
    day_to: date
    before: float | None
    after: float | None
    attributes: tuple[LevelChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rise:
    """How fast the bar rises: log changes a year, None where the index is too young.

    `low` and `high` bound `per_year` when any one competitor is left out; `slope` is the
    Theil-Sen slope over 24 months, given from 5 links on; `treadmill` is the points of level a
    year the subject must gain to keep its parity index.
    """

    per_year: float | None
    low: float | None
    high: float | None
    slope: float | None
    links: int
    treadmill: float | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence not yet spoken: a code and the values that make it true."""

    code: str
    params: dict[str, object] = field(default_factory=dict)
