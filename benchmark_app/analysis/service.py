"""What a chart of one service draws: values, bounds, who looked when and who began when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from benchmark_app.analysis.history import History
from benchmark_app.analysis.level import LevelSteps
from benchmark_app.analysis.log import FloatArray, IntArray, Log
from benchmark_app.analysis.spell import is_offered
from benchmark_app.domain.attribute import Attribute, AttributeKind, Level


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ServiceSteps:
    """One attribute in its own unit over its change days [d], competitors in columns [c].

    `value` is nan where unknown or out of the market; `low` and `high` [d] bound the expected
    level over the unknown cells, nan for measures. `checks` are the days on which somebody looked,
    `starts` the first day each was seen offering it, both by competitor id, the subject included.
    """

    days: IntArray
    members: IntArray
    value: FloatArray
    low: FloatArray
    high: FloatArray
    cells: IntArray
    checks: dict[int, tuple[int, ...]]
    starts: dict[int, int]


def service_steps(
    attribute: Attribute, history: History, levels: LevelSteps, live: Log, subject: int
) -> ServiceSteps:
    """The steps of an attribute from its history, its levels and its live observations."""
    value = np.where(history.inside, history.value, np.nan)
    offered = is_offered(attribute, value, attribute.floor)
    starts = {
        member: int(history.days[np.argmax(column)])
        for member, column in zip(history.members.tolist(), offered.T, strict=True)
        if column.any()
    }
    own = is_offered(attribute, history.own, attribute.floor)
    if own.any():
        starts[subject] = int(history.days[np.argmax(own)])
    unit = _unit(attribute)
    rows = np.searchsorted(levels.days, history.days, side="right") - 1
    return ServiceSteps(
        days=history.days,
        members=history.members,
        value=value,
        low=levels.low[rows] * unit,
        high=levels.high[rows] * unit,
        cells=history.inside.sum(axis=1),
        checks=days_of(live),
        starts=starts,
    )


def days_of(live: Log) -> dict[int, tuple[int, ...]]:
    """The days on which each competitor was looked at, with whatever result."""
    return {
        competitor: tuple(np.unique(live.day[live.competitor == competitor]).tolist())
        for competitor in np.unique(live.competitor).tolist()
    }


def joined_days(parts: Iterable[dict[int, tuple[int, ...]]]) -> dict[int, tuple[int, ...]]:
    """The days of several attributes, by competitor, ascending."""
    looked: dict[int, list[tuple[int, ...]]] = {}
    for part in parts:
        for competitor, days in part.items():
            looked.setdefault(competitor, []).append(days)
    return {competitor: tuple(sorted(set().union(*days))) for competitor, days in looked.items()}


def _unit(attribute: Attribute) -> float:
    """What a score of 1 is in the attribute's own unit; nan for measures, which have no bounds."""
    if attribute.kind is AttributeKind.MEASURE:
        return np.nan
    return float(Level.EXCELLENT) if attribute.kind is AttributeKind.LEVEL else 1.0
