"""What a chart of one service draws: values, bounds, who looked when and who began when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from benchmark_app.analysis.history import History
from benchmark_app.analysis.level import LevelSteps
from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray, Log
from benchmark_app.analysis.spell import is_offered
from benchmark_app.domain.attribute import Attribute, AttributeKind, Level

#: The day numbers on which each competitor was looked at, ascending, by its id.
LookDays = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ServiceSteps:
    """One attribute in its own unit over its change days [d], competitors in columns [c].

    `value` is nan where unknown or out of the market; `low` and `high` [d] bound the expected
    level over the unknown cells, nan for measures. `is_sufficient` [d] says whether enough is known
    to rely on the market's level. `checks` are the days on which somebody looked,
    `starts` the first day each was seen offering it, both by competitor id, the subject included.
    """

    days: IntArray
    members: IntArray
    value: FloatArray
    low: FloatArray
    high: FloatArray
    cells: IntArray
    is_sufficient: BoolArray
    checks: LookDays
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
        is_sufficient=levels.is_sufficient[rows],
        checks=days_of(live),
        starts=starts,
    )


def days_of(live: Log) -> LookDays:
    """The days on which each competitor was looked at, with whatever result."""
    is_new = np.append(True, live.day[1:] != live.day[:-1])
    is_first = np.append(True, live.competitor[1:] != live.competitor[:-1])
    kept = (is_new | is_first)[: len(live.day)]
    days = live.day[kept].tolist()
    starts = np.flatnonzero(is_first[: len(kept)][kept]).tolist()
    who = live.competitor[kept][starts].tolist()
    spans = pairwise([*starts, len(days)])
    return {one: tuple(days[begin:end]) for one, (begin, end) in zip(who, spans, strict=True)}


@dataclass(frozen=True, slots=True)
class Looks:
    """The days on which each competitor was looked at, of several attributes and joined."""

    parts: Mapping[int, LookDays]
    joined: LookDays

    def after(self, parts: Mapping[int, LookDays]) -> Looks:
        """The same of other attributes: only competitors whose days differ are joined anew."""
        pairs = [(parts.get(one, {}), self.parts.get(one, {})) for one in {**parts, **self.parts}]
        moved = {
            competitor
            for now, before in pairs
            if now is not before
            for competitor in {**now, **before}
            if now.get(competitor) != before.get(competitor)
        }
        joined = {one: days for one, days in self.joined.items() if one not in moved}
        for one in moved:
            if days := set().union(*(part.get(one, ()) for part in parts.values())):
                joined[one] = tuple(sorted(days))
        return Looks(parts, joined)


NO_LOOKS: Final = Looks({}, {})


def _unit(attribute: Attribute) -> float:
    """What a score of 1 is in the attribute's own unit; nan for measures, which have no bounds."""
    if attribute.kind is AttributeKind.MEASURE:
        return np.nan
    return float(Level.EXCELLENT) if attribute.kind is AttributeKind.LEVEL else 1.0
