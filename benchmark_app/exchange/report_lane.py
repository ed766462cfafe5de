"""One service's stages along time, and whether the owner's business was early or late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.result import LifecycleStage, StageResult, Transition

#: What adding up fractions may be off by.
_SLACK: Final = 1e-9
_SPREAD: Final = (LifecycleStage.CONTESTED, LifecycleStage.TABLE_STAKES)


class Timing(StrEnum):
    """When the subject began, measured at the day the service began to catch on."""

    EARLY = "early"
    LATE = "late"
    SAME_MONTH = "same_month"
    NOT_SPREAD = "not_spread"
    NOT_OFFERED = "not_offered"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stage from its crossing day until the next one's, or until the report's day."""

    stage: LifecycleStage
    start: date
    end: date
    transition: Transition


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLane:
    """All stages of a service in order; `months` is how long before or after it caught on.

    `since` is the first day on which the subject was seen offering it; `since_exact` is False
    where the first look already said yes, so that it may have begun earlier.
    """

    attribute: Attribute
    result: StageResult
    segments: tuple[Segment, ...]
    since: date | None
    since_exact: bool
    timing: Timing
    months: int = 0


def stage_lane(
    attribute: Attribute,
    result: StageResult,
    transitions: Iterable[Transition],
    own: Iterable[Observation],
    as_of: date,
) -> StageLane:
    """The lane of a service; `own` are the subject's live observations of it."""
    ordered = sorted(transitions, key=lambda one: one.crossed_on)
    ends = [one.crossed_on for one in ordered[1:]] + [as_of]
    segments = tuple(
        Segment(stage=one.to_stage, start=one.crossed_on, end=end, transition=one)
        for one, end in zip(ordered, ends, strict=False)
    )
    looked = _latest_per_day(one for one in own if one.observed_on <= as_of)
    since, exact = _own_start(attribute, looked)
    timing, months = _timing(since, exact, ordered, looked=bool(looked))
    return StageLane(
        attribute=attribute,
        result=result,
        segments=segments,
        since=since,
        since_exact=exact,
        timing=timing,
        months=months,
    )


def _latest_per_day(own: Iterable[Observation]) -> list[Observation]:
    """One observation a day in order of days: the one recorded last."""
    recorded = sorted(own, key=lambda one: one.recorded_at.timestamp() if one.recorded_at else 0)
    by_day = {one.observed_on: one for one in recorded}
    return [by_day[day] for day in sorted(by_day)]


def _own_start(attribute: Attribute, own: list[Observation]) -> tuple[date | None, bool]:
    """The subject's first yes, and whether that is the day it really began."""
    floor = attribute.floor
    seen_without = False
    for one in own:
        if isinstance(one.value, (Mark, str)) or floor is None:
            continue
        if _reaches(attribute, one.value, floor):
            return one.started_on or one.observed_on, seen_without or one.started_on is not None
        seen_without = True
    return None, False


def _reaches(attribute: Attribute, value: float, floor: float) -> bool:
    """Whether a value counts as offered: of a number that is better when lower, from above."""
    if attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER:
        return value <= floor + _SLACK
    return value >= floor - _SLACK


def _timing(
    since: date | None, exact: bool, transitions: list[Transition], *, looked: bool
) -> tuple[Timing, int]:
    if since is None:
        return (Timing.NOT_OFFERED if looked else Timing.UNKNOWN), 0
    spread = next((one for one in transitions if one.to_stage in _SPREAD), None)
    if spread is None:
        return Timing.NOT_SPREAD, 0
    months = _months_between(since, spread.crossed_on)
    if since <= spread.crossed_on:
        if spread.revealed:
            return Timing.UNKNOWN, 0
        return (Timing.EARLY, months) if months else (Timing.SAME_MONTH, 0)
    if not exact:
        return Timing.UNKNOWN, 0
    return (Timing.LATE, months) if months else (Timing.SAME_MONTH, 0)


def _months_between(one: date, other: date) -> int:
    """Whole months between two days, whichever comes first."""
    early, late = sorted((one, other))
    months = (late.year - early.year) * 12 + late.month - early.month
    return months - (late.day < early.day)
