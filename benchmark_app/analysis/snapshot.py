"""The market as of a day: one frozen view over every result of the analysis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from benchmark_app.analysis.cell_table import CellTable, cell_table, followed_columns
from benchmark_app.analysis.customer import customer_index
from benchmark_app.analysis.fact import market_facts, market_trend, service_trend
from benchmark_app.analysis.figure import figures_of
from benchmark_app.analysis.finding import grid_findings, stage_findings
from benchmark_app.analysis.index import parity_index
from benchmark_app.analysis.index_finding import expectation_findings, parity_findings
from benchmark_app.analysis.log import BoolArray
from benchmark_app.analysis.next_action import Case, next_actions
from benchmark_app.analysis.outlook import Outlook
from benchmark_app.analysis.priority import priorities_of
from benchmark_app.analysis.profile import service_profile, value_changes
from benchmark_app.analysis.table import Every, Tables
from benchmark_app.analysis.touchpoint import touchpoint_findings, touchpoint_levels
from benchmark_app.analysis.trend_finding import MarketTrend, service_findings, trend_findings
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.copying import Copying
from benchmark_app.domain.effect import PolicyEffect
from benchmark_app.domain.forecast import ForecastRecord, IssuedForecast
from benchmark_app.domain.overview import CellCounts, Figures, NextAction
from benchmark_app.domain.priority import Priority
from benchmark_app.domain.profile import ServiceProfile, ValueChange
from benchmark_app.domain.result import Finding, MarketLevel, TouchpointLevel

if TYPE_CHECKING:
    import pandas as pd


class Snapshot(Outlook):
    """A reading that also says what it found, and hands it out as tables."""

    def findings(
        self, view: str, touchpoint: str | None = None, attribute: int | None = None
    ) -> tuple[Finding, ...]:
        """The sentences over a view, the most important first.

        Of the grid, the stages and the overview; of the trend, also of one touchpoint or attribute;
        of its "parity" and "expectation" indexes, and of all "touchpoints" side by side.
        """
        if view == "trend" and attribute is not None:
            return service_findings(service_trend(self, attribute))
        if view == "trend":
            return self._trend_findings(touchpoint)
        if view == "parity":
            return parity_findings(self._trend)
        if view == "expectation":
            return expectation_findings(self._trend)
        if view == "touchpoints":
            return self._touchpoint_findings()
        facts = market_facts(self)
        if view == "stages":
            return stage_findings(facts)
        if view == "grid" or not facts.sufficient:
            return grid_findings(facts)
        return (stage_findings(facts)[0], *self._trend_findings(None))

    def competitor_parity(self, market: Sequence[MarketLevel]) -> dict[int, list[float | None]]:
        """Each member's level as an index, 100 = the market, on each day of the market's levels."""
        days = [one.day for one in market]
        found = self.competitor_levels(days)
        levels = np.array(list(found.values()), dtype=np.float64).reshape(len(found), len(days))
        level = np.array([one.market_level for one in market], dtype=np.float64)
        indexes = parity_index(levels, level)
        return {
            member: [None if value != value else value for value in row]
            for member, row in zip(found, indexes.tolist(), strict=True)
        }

    def customer_index(self, days: Sequence[date]) -> list[float | None]:
        """The expectation index on each day as customers follow it, with the policy's delay."""
        return customer_index(self, days)

    @cached_property
    def touchpoint_levels(self) -> tuple[TouchpointLevel, ...]:
        """Where the subject and the market stand in each touchpoint, in the owner's order."""
        return touchpoint_levels(self)

    @cached_property
    def figures(self) -> Figures:
        """The four figures of the overview and what they are counted from."""
        return figures_of(market_facts(self), self._cell_table, self._trend)

    @property
    def unknown_basics(self) -> int:
        """Of how many attributes that all expect the subject's own is not known."""
        found = (self.resolved(one.id) for one in self.market.attributes)
        return sum(one.is_unknown_basic for one in found)

    @property
    def counts(self) -> CellCounts:
        """How many cells of everybody followed are known, too old, and never told."""
        return self._cell_table.counts

    @cached_property
    def followed(self) -> BoolArray:
        """Which columns of `cells` count: those of the subject and of who is in the market."""
        return followed_columns(self)

    def places_of(self, attribute: int) -> int:
        """How many competitors in the market could offer an attribute, looked at or not."""
        others = np.array([not one.subject for one in self.market.competitors], np.bool_)
        return int((self.cells(attribute).applies & self.followed & others).sum())

    @cached_property
    def seen_that_day(self) -> int:
        """How many cells of everybody followed were looked at on the day itself."""
        day = day_number(self.as_of)
        rows = (self.cells(one.id) for one in self.market.attributes)
        return sum(int(((row.day == day) & row.applies & self.followed).sum()) for row in rows)

    def next_actions(
        self, ranking: Sequence[Priority] = (), today: date | None = None
    ) -> tuple[NextAction, ...]:
        """Up to five things to do next, services in the order of a ranking, else by importance.

        `today` is the day it is, None the day of the snapshot.
        """
        case = Case(
            facts=market_facts(self),
            table=self._cell_table,
            plans=self.market.plans,
            ranking=ranking,
            today=self.as_of if today is None else today,
        )
        return next_actions(case)

    def profiles(self, earlier: date) -> tuple[ServiceProfile, ...]:
        """Everybody's places in each service that is scored and known, in the owner's order.

        The subject's and the market's scores on an earlier day stand beside today's.
        """
        day = day_number(self.as_of)
        found = (
            service_profile(
                self.resolved(one.id).history,
                self.resolved(one.id).levels,
                importance=float(self.importance.at(one.id, np.array([day]))[0]),
                day=day,
                earlier=day_number(earlier),
            )
            for one in self.market.attributes
        )
        return tuple(one for one in found if one is not None)

    def changes_of(self, competitor: int, since: date) -> tuple[ValueChange, ...]:
        """What a competitor changed after a day, the latest first."""
        histories = (self.resolved(one.id).history for one in self.market.attributes)
        found = [
            change
            for history in histories
            for change in value_changes(history, competitor, day_number(since))
        ]
        return tuple(sorted(found, key=lambda one: one.day, reverse=True))

    # what lies ahead, and how it went before; each loads what it needs when first asked

    @cached_property
    def ranking(self) -> tuple[Priority, ...]:
        """What to do first, the most urgent first, with every factor."""
        return priorities_of(self)

    @cached_property
    def copying(self) -> Copying:
        """How fast the market copies, each competitor, and how long the subject's leads last."""
        from benchmark_app.analysis.copying import copying_of

        return copying_of(self)

    def naive(self, threshold: float) -> Mapping[int, tuple[float, float, float]]:
        """The years at 10, 50 and 90 % by past lags given the time elapsed, by attribute."""
        from benchmark_app.analysis.rival import naive

        return naive(self, threshold)

    def record(self, issued: Sequence[IssuedForecast]) -> ForecastRecord:
        """How forecasts that were told turned out."""
        from benchmark_app.analysis.record import record_of

        return record_of(self, issued)

    def what_if(self, attribute_id: int) -> tuple[tuple[date, float], ...] | None:
        """How an attribute would go on if it spread as new products do: no forecast."""
        from benchmark_app.analysis.bass import what_if

        return what_if(self, attribute_id)

    def effect(self, other: Snapshot) -> PolicyEffect:
        """What the rules of another snapshot of the same day change, seen from this one's."""
        from benchmark_app.analysis.policy_effect import policy_effect

        return policy_effect(self, other)

    # tables

    @property
    def tables(self) -> Tables:
        """The same as the frames below in plain values, for who needs no pandas."""
        return Tables(self)

    def stages(self) -> pd.DataFrame:
        """One row per attribute: stage, share, standing, verdict, badges, standard."""
        return self.tables.stages().frame()

    def transitions(self) -> pd.DataFrame:
        """One row per change of stage, by attribute, then by crossing day."""
        return self.tables.transitions().frame()

    def baseline(
        self,
        every: Every = "month",
        start: date | None = None,
        end: date | None = None,
        attribute: str | int | None = None,
    ) -> pd.DataFrame:
        """The market level over time, or one attribute's baseline in its own unit."""
        return self.tables.baseline(every, start, end, attribute).frame()

    def forecast(
        self, threshold: float | None = None, attribute: str | int | None = None
    ) -> pd.DataFrame:
        """When each attribute is expected by all: years from the day, perhaps infinite."""
        return self.tables.forecast(threshold, attribute).frame()

    def priorities(self) -> pd.DataFrame:
        """What to do first, one row per attribute with every factor and the owner's plan."""
        return self.tables.priorities().frame()

    @cached_property
    def _cell_table(self) -> CellTable:
        return cell_table(self)

    @cached_property
    def _trend(self) -> MarketTrend:
        return market_trend(self, None)

    def _trend_findings(self, touchpoint: str | None) -> tuple[Finding, ...]:
        return trend_findings(self._trend if touchpoint is None else market_trend(self, touchpoint))

    def _touchpoint_findings(self) -> tuple[Finding, ...]:
        """Over all touchpoints; what the trend says where there is one, or none can be compared."""
        levels = self.touchpoint_levels
        if len(levels) == 1:  # it is everything there is
            return trend_findings(replace(self._trend, touchpoint=levels[0].touchpoint))
        return touchpoint_findings(levels) or self._trend_findings(None)[:1]
