"""The market as of a day: one frozen view over every result of the analysis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from benchmark_app.analysis.baseline import is_scored
from benchmark_app.analysis.cell import CellRow
from benchmark_app.analysis.decomposition import expectation_change
from benchmark_app.analysis.fact import market_facts, market_trend, service_trend
from benchmark_app.analysis.finding import first_finding, grid_findings, stage_findings
from benchmark_app.analysis.frame import (
    ATTRIBUTE_COLUMNS,
    CUSTOMER_COLUMN,
    MARKET_COLUMNS,
    STAGE_COLUMNS,
    TRANSITION_COLUMNS,
    Every,
    Row,
    attribute_rows,
    days_within,
    frame_of,
    market_rows,
    period_days,
    stage_rows,
    transition_rows,
)
from benchmark_app.analysis.history import (
    Activity,
    Extent,
    History,
    active_spans,
    extent_of,
    joined_extent,
)
from benchmark_app.analysis.index import (
    Chain,
    ImportanceSteps,
    competitor_levels,
    expectation_chain,
    market_levels,
    union_of,
)
from benchmark_app.analysis.level import LevelSteps
from benchmark_app.analysis.lifecycle import Lifecycle
from benchmark_app.analysis.log import IntArray, Log
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.resolved import Resolved
from benchmark_app.analysis.rise import customer_expectation, rise
from benchmark_app.analysis.service import ServiceSteps, joined_days
from benchmark_app.analysis.trend_finding import service_findings, trend_findings
from benchmark_app.domain.calendar import date_of, day_number, instant_number
from benchmark_app.domain.result import (
    BaselineLevel,
    ExpectationChange,
    Finding,
    MarketLevel,
    Rise,
    StageResult,
    Transition,
)
from benchmark_app.errors import BenchmarkError

if TYPE_CHECKING:
    import pandas as pd

_NO_LOG = Log.from_rows([])
#: What a level, chain or finding is asked for: one touchpoint, one attribute, or None for all.
Part = tuple[str | None, int | None]


class Snapshot:
    """What was true on a day, of what was recorded by an instant (None: all that is live).

    Nothing is computed before it is asked for, and each attribute's results are kept; `changed`
    hands them on to the snapshot after an edit.
    """

    def __init__(
        self,
        market: Market,
        logs: Mapping[int, Log],
        as_of: date,
        known_at: datetime | None = None,
    ) -> None:
        self.market = market
        self.as_of = as_of
        self.known_at = known_at
        self._logs = logs
        self._day = day_number(as_of)
        self._instant = None if known_at is None else instant_number(known_at)
        self._extents: dict[int, Extent] = {}
        self._resolved: dict[int, Resolved] = {}
        self._chains: dict[Part, Chain] = {}

    def changed(self, market: Market, logs: Mapping[int, Log], touched: frozenset[int]) -> Snapshot:
        """The snapshot of the same day after an edit that touched some attributes.

        The results of the others are kept unless competitors, rules or anybody's time in the
        market changed.
        """
        after = Snapshot(market, logs, self.as_of, self.known_at)
        kept = {one.id for one in market.attributes} - touched
        after._extents = {id_: one for id_, one in self._extents.items() if id_ in kept}
        same_rules = market.competitors == self.market.competitors and (
            market.policy == self.market.policy
        )
        if self._resolved and same_rules and after._activity.is_same(self._activity):
            after._resolved = {
                one.id: self._resolved[one.id]
                for one in market.attributes
                if one.id in kept
                and one.id in self._resolved
                and self._resolved[one.id].attribute == one
            }
        return after

    # one attribute

    def resolved(self, attribute: int) -> Resolved:
        """Every result about one attribute; KeyError where none is visible."""
        if attribute not in self._resolved:
            self._resolved[attribute] = Resolved(
                self.market.attribute(attribute),
                self._log(attribute),
                self._activity,
                self.market.policy,
                self._day,
                self._instant,
            )
        return self._resolved[attribute]

    def cells(self, attribute_id: int) -> CellRow:
        """What the grid shows of an attribute, columns in the order of `market.competitors`."""
        return self.resolved(attribute_id).cells(tuple(one.id for one in self.market.competitors))

    def history(self, attribute_id: int) -> History:
        """The change points of an attribute."""
        return self.resolved(attribute_id).history

    def lifecycle(self, attribute_id: int) -> Lifecycle:
        """The stages an attribute went through."""
        return self.resolved(attribute_id).lifecycle

    def stage(self, attribute_id: int) -> StageResult:
        """The stage of an attribute and the subject's standing."""
        return self.resolved(attribute_id).stage

    def transitions_of(self, attribute_id: int) -> tuple[Transition, ...]:
        """The dated changes of stage; none for a measure without a floor."""
        return self.resolved(attribute_id).lifecycle.transitions

    def baseline_level(self, attribute_id: int) -> BaselineLevel:
        """The baseline of an attribute in its own unit."""
        return self.baseline_levels(attribute_id, [self.as_of])[0]

    def baseline_levels(self, attribute_id: int, days: Sequence[date]) -> list[BaselineLevel]:
        """The baseline of an attribute on each of the days."""
        return self.resolved(attribute_id).baseline_levels(_numbers(days))

    def service(self, attribute_id: int) -> ServiceSteps:
        """What a chart of an attribute draws: values, bounds, checks, starts."""
        return self.resolved(attribute_id).service

    # the market

    def market_levels(
        self, days: Sequence[date], touchpoint: str | None = None, attribute: int | None = None
    ) -> list[MarketLevel]:
        """Market, own level, indexes and band on each day: of all, a touchpoint or a service."""
        part = (touchpoint, attribute)
        return market_levels(
            self._levels(part),
            self.importance,
            self._chain(part),
            _numbers(days),
            has_subject=self.market.subject is not None,
        )

    def competitor_levels(
        self, days: Sequence[date], touchpoint: str | None = None, attribute: int | None = None
    ) -> dict[int, list[float | None]]:
        """Each market member's own level 0-100 on each day, None where nothing counts."""
        members = self._activity.members
        levels = competitor_levels(
            self._levels((touchpoint, attribute)),
            self.importance,
            _numbers(days),
            members,
            has_subject=self.market.subject is not None,
        )
        return {
            member: [None if value != value else value for value in row]
            for member, row in zip(members.tolist(), levels.tolist(), strict=True)
        }

    def change_days(self, attribute: int | None = None) -> tuple[date, ...]:
        """Every day on which anything, or anything of one attribute, changed; ascending."""
        if attribute is not None:
            return _dates(self.resolved(attribute).levels.days)
        return self._change_days

    def observed_days(self, attribute: int | None = None) -> tuple[date, ...]:
        """Every day with an observation of anything, or of one attribute; ascending."""
        if attribute is not None:
            return _dates(self._observed(attribute))
        return self._observed_days

    def checks(self, touchpoint: str | None = None) -> dict[int, tuple[int, ...]]:
        """The day numbers on which each visible competitor was looked at, the subject too."""
        asked = (one for one in self.market.attributes if touchpoint in (None, one.touchpoint))
        return joined_days(self.service(one.id).checks for one in asked)

    def expectation_change(self, day_from: date, day_to: date) -> ExpectationChange:
        """What moved the expectation index between two days, exactly."""
        return expectation_change(
            self._levels((None, None)),
            self.importance,
            self._chain((None, None)),
            day_number(day_from),
            day_number(day_to),
        )

    def rise(self, touchpoint: str | None = None) -> Rise:
        """How fast the bar rises, and what that asks of the subject a year (treadmill)."""
        part = (touchpoint, None)
        return rise(
            self._levels(part),
            self.importance,
            self._chain(part),
            self._day,
            own_level=self.market_levels([self.as_of], touchpoint)[0].own_level,
            weight_cap=self.market.policy.weight_cap,
        )

    def findings(
        self, view: str, touchpoint: str | None = None, attribute: int | None = None
    ) -> tuple[Finding, ...]:
        """The sentences over a view, the most important first: grid, trend, stages or overview."""
        if view == "trend" and attribute is not None:
            return service_findings(service_trend(self, attribute))
        if view == "trend":
            return self._trend_findings(touchpoint)
        facts = market_facts(self)
        if view == "stages":
            return stage_findings(facts)
        if view == "grid" or not facts.sufficient:
            return grid_findings(facts)
        trend = self._trend_findings(None)[0]
        became, first = stage_findings(facts)[0], first_finding(facts)
        return (became, trend) if first == became else (became, trend, first)

    # rows and frames

    def stage_rows(self) -> list[Row]:
        """The rows of `stages` as plain values, for who needs no pandas."""
        return stage_rows(self)

    def transition_rows(self) -> list[Row]:
        """The rows of `transitions` as plain values."""
        return transition_rows(self)

    def baseline_rows(
        self,
        every: Every = "month",
        start: date | None = None,
        end: date | None = None,
        attribute: str | int | None = None,
    ) -> tuple[tuple[str, ...], list[Row]]:
        """The columns and rows of `baseline` as plain values."""
        id_ = self._id_of(attribute)
        days = self.baseline_days(every, start, end, id_)
        columns: tuple[str, ...]
        if id_ is None:
            columns, rows = MARKET_COLUMNS, market_rows(self.market_levels(days))
        else:
            columns, rows = ATTRIBUTE_COLUMNS, attribute_rows(self.baseline_levels(id_, days))
        if not self.market.policy.expectation_half_life_months:
            return columns, rows
        lagging = self._customer_levels(days, id_)
        return (*columns, CUSTOMER_COLUMN), [
            (*row, level) for row, level in zip(rows, lagging, strict=True)
        ]

    def stages(self) -> pd.DataFrame:
        """One row per attribute: stage, share, standing, verdict, badges, standard."""
        return frame_of(self.stage_rows(), STAGE_COLUMNS)

    def transitions(self) -> pd.DataFrame:
        """One row per change of stage, by attribute, then by crossing day."""
        return frame_of(self.transition_rows(), TRANSITION_COLUMNS)

    def baseline(
        self,
        every: Every = "month",
        start: date | None = None,
        end: date | None = None,
        attribute: str | int | None = None,
    ) -> pd.DataFrame:
        """The market level over time, or one attribute's baseline in its own unit."""
        columns, rows = self.baseline_rows(every, start, end, attribute)
        return frame_of(rows, columns)

    def baseline_days(
        self,
        every: Every = "month",
        start: date | None = None,
        end: date | None = None,
        attribute: int | None = None,
    ) -> list[date]:
        """The days of `baseline`: from the first observation to the as-of day by default."""
        observed = self.observed_days(attribute)
        if not observed and start is None:
            return []
        start = observed[0] if start is None else start
        end = self.as_of if end is None else end
        if every == "change":
            return days_within(self.change_days(attribute), start, end)
        return period_days(start, end, every)

    # inside

    @cached_property
    def _activity(self) -> Activity:
        extents = (self._extent(one.id) for one in self.market.attributes)
        spans = active_spans(self.market, joined_extent(extents), self.market.policy)
        # an exit after the day changes nothing here, so a new check need not move it
        return replace(spans, exit=np.minimum(spans.exit, self._day + 1))

    @cached_property
    def importance(self) -> ImportanceSteps:
        """The dated weights of the attributes."""
        return ImportanceSteps.of(self.market.importance)

    @cached_property
    def _change_days(self) -> tuple[date, ...]:
        changed = union_of(self.resolved(one.id).levels.days for one in self.market.attributes)
        weighted = self.importance.days()
        if len(changed):
            weighted = weighted[(weighted > changed[0]) & (weighted <= self._day)]
        return _dates(union_of([changed, weighted]) if len(changed) else changed)

    @cached_property
    def _observed_days(self) -> tuple[date, ...]:
        return _dates(union_of(self._observed(one.id) for one in self.market.attributes))

    def _observed(self, attribute: int) -> IntArray:
        live = self._log(attribute).live(self._day, self._instant)
        visible = np.array([one.id for one in self.market.competitors], dtype=np.int64)
        return np.unique(live.day[np.isin(live.competitor, visible)])

    def _log(self, attribute: int) -> Log:
        return self._logs.get(attribute, _NO_LOG)

    def _extent(self, attribute: int) -> Extent:
        if attribute not in self._extents:
            self._extents[attribute] = extent_of(self._log(attribute), self._day, self._instant)
        return self._extents[attribute]

    def _levels(self, part: Part) -> list[LevelSteps]:
        """The level steps of the scored attributes of a part of the market."""
        touchpoint, attribute = part
        return [
            self.resolved(one.id).levels
            for one in self.market.attributes
            if attribute in (None, one.id)
            and touchpoint in (None, one.touchpoint)
            and is_scored(one)
        ]

    def _chain(self, part: Part) -> Chain:
        if part not in self._chains:
            self._chains[part] = expectation_chain(self._levels(part), self.importance)
        return self._chains[part]

    def _trend_findings(self, touchpoint: str | None) -> tuple[Finding, ...]:
        return trend_findings(market_trend(self, touchpoint))

    def _customer_levels(self, days: Sequence[date], attribute: int | None) -> list[float | None]:
        """What customers expect on each day when they follow the market with the half-life."""
        changes = list(self.change_days(attribute))
        if attribute is None:
            levels = [one.market_level for one in self.market_levels(changes)]
        else:
            levels = [one.expected for one in self.baseline_levels(attribute, changes)]
        lagging = customer_expectation(
            _numbers(changes),
            np.array([np.nan if one is None else one for one in levels], dtype=np.float64),
            _numbers(days),
            self.market.policy.expectation_half_life_months,
        )
        return [None if value != value else value for value in lagging.tolist()]

    def _id_of(self, attribute: str | int | None) -> int | None:
        if not isinstance(attribute, str):
            return attribute
        for one in self.market.attributes:
            if one.name == attribute:
                return one.id
        raise BenchmarkError("unknown_attribute", name=attribute)


def _numbers(days: Sequence[date]) -> IntArray:
    return np.array([day_number(day) for day in days], dtype=np.int64)


def _dates(days: IntArray) -> tuple[date, ...]:
    return tuple(date_of(day) for day in days.tolist())
