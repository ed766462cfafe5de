"""Every result of the analysis as of a day, each computed when first asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from typing import Self

from benchmark_app.analysis.baseline import is_scored
from benchmark_app.analysis.cell import CellRow
from benchmark_app.analysis.competitor_set import set_warnings
from benchmark_app.analysis.decomposition import expectation_change
from benchmark_app.analysis.evidence import Evidence
from benchmark_app.analysis.index import (
    Chain,
    ImportanceSteps,
    expectation_chain,
    union_of,
)
from benchmark_app.analysis.level import LevelSteps
from benchmark_app.analysis.log import Log, dates_of, day_numbers
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.market_steps import MarketSteps
from benchmark_app.analysis.resolved import Resolved
from benchmark_app.analysis.rise import rise
from benchmark_app.analysis.service import NO_LOOKS, LookDays, Looks, ServiceSteps
from benchmark_app.domain.calendar import date_of, day_number, instant_number
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import (
    Badge,
    BaselineLevel,
    Certainty,
    Comparison,
    ExpectationChange,
    Finding,
    MarketLevel,
    Rise,
    StageResult,
    StandardStep,
    Transition,
)

#: What a level, chain or finding is asked for: one touchpoint, one attribute, or None for all.
Part = tuple[str | None, int | None]


class Reading:
    """What was true on a day, of what was recorded by an instant (None: all that is live).

    Nothing is computed before it is asked for, and each attribute's results are kept; `changed`
    hands them on to the reading after an edit.
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
        self._day = day_number(as_of)
        instant = None if known_at is None else instant_number(known_at)
        self.evidence = Evidence(market, logs, self._day, instant)
        self.kept: dict[int, Resolved] = {}
        self._steps: dict[Part, MarketSteps] = {}
        self._chains: dict[Part, Chain] = {}
        self._rises: dict[str | None, Rise] = {}
        self.looks: dict[str | None, Looks] = {}

    def changed(self, market: Market, logs: Mapping[int, Log], touched: frozenset[int]) -> Self:
        """The reading of the same day after an edit that touched some attributes.

        The results of the others are kept unless competitors, rules or anybody's time in the
        market changed.
        """
        after = type(self)(market, logs, self.as_of, self.known_at)
        after.evidence = self.evidence.changed(market, logs, touched)
        after.looks = dict(self.looks)
        same_rules = market.competitors == self.market.competitors and (
            market.policy == self.market.policy
        )
        if not self.kept or not same_rules:
            return after
        if after.evidence.activity.is_same(self.evidence.activity):
            kept = self.kept.keys() - touched
            after.kept = {
                one.id: self.kept[one.id]
                for one in market.attributes
                if one.id in kept and self.kept[one.id].attribute == one
            }
        return after

    def under(self, policy: Policy) -> Self:
        """The reading of the same day and the same observations by other rules."""
        market = replace(self.market, policy=policy)
        return self.changed(market, self.evidence.logs, frozenset())

    # one attribute

    def resolved(self, attribute: int) -> Resolved:
        """Every result about one attribute; KeyError where none is visible."""
        if attribute not in self.kept:
            self.kept[attribute] = Resolved(
                self.market.attribute(attribute),
                self.evidence.log(attribute),
                self.evidence.activity,
                self.market.policy,
                self._day,
                self.evidence.instant,
            )
        return self.kept[attribute]

    def cells(self, attribute_id: int) -> CellRow:
        """What the grid shows of an attribute, columns in the order of `market.competitors`."""
        return self.resolved(attribute_id).cells(tuple(one.id for one in self.market.competitors))

    def stage(self, attribute_id: int) -> StageResult:
        """The stage of an attribute and the subject's standing."""
        found = self.resolved(attribute_id).stage
        if Badge.LAST_HOLDOUT not in found.badges:
            return found
        lacking = self.resolved(attribute_id).lacking
        names = [one.name for one in self.market.competitors if one.id in lacking]
        is_ours = self.resolved(attribute_id).own_offers is False
        return replace(found, holdouts=(*names, "") if is_ours else tuple(names))

    def compared(self, attribute_id: int) -> Comparison | None:
        """The subject against an attribute's baseline, None where too little is known."""
        return self.resolved(attribute_id).compared

    def transitions_of(self, attribute_id: int) -> tuple[Transition, ...]:
        """The dated changes of stage; none for a measure without a floor."""
        return self.resolved(attribute_id).lifecycle.transitions

    def standard_steps_of(self, attribute_id: int) -> tuple[StandardStep, ...]:
        """The days on which the level or rung expected by all moved, in order."""
        return self.resolved(attribute_id).standard_steps

    def certainty_of(self, attribute_id: int) -> Certainty | None:
        """How sure it is that an attribute is table stakes; None where it has no stage."""
        return self.resolved(attribute_id).certainty

    def baseline_level(self, attribute_id: int) -> BaselineLevel:
        """The baseline of an attribute in its own unit."""
        return self.baseline_levels(attribute_id, [self.as_of])[0]

    def baseline_levels(self, attribute_id: int, days: Sequence[date]) -> list[BaselineLevel]:
        """The baseline of an attribute on each of the days."""
        return self.resolved(attribute_id).baseline_levels(day_numbers(days))

    def service(self, attribute_id: int) -> ServiceSteps:
        """What a chart of an attribute draws: values, bounds, checks, starts."""
        return self.resolved(attribute_id).service

    # the market

    def market_levels(
        self, days: Sequence[date], touchpoint: str | None = None, attribute: int | None = None
    ) -> list[MarketLevel]:
        """Market, own level, indexes and band on each day: of all, a touchpoint or a service."""
        part = (touchpoint, attribute)
        return self._market_steps(part).levels(day_numbers(days), self._chain(part))

    def competitor_levels(
        self, days: Sequence[date], touchpoint: str | None = None, attribute: int | None = None
    ) -> dict[int, list[float | None]]:
        """Each market member's own level 0-100 on each day, None where nothing counts."""
        members = self.evidence.activity.members
        levels = self._market_steps((touchpoint, attribute)).competitor_levels(day_numbers(days))
        return {
            member: [None if value != value else value for value in row]
            for member, row in zip(members.tolist(), levels.tolist(), strict=True)
        }

    def change_days(self, attribute: int | None = None) -> tuple[date, ...]:
        """Every day on which anything, or anything of one attribute, changed; ascending."""
        if attribute is not None:
            return dates_of(self.resolved(attribute).levels.days)
        return self._change_days

    def observed_days(self, attribute: int | None = None) -> tuple[date, ...]:
        """Every day with an observation of anything, or of one attribute; ascending."""
        if attribute is not None:
            return dates_of(self.evidence.observed(attribute))
        return self._observed_days

    def last_observed(self, attributes: Iterable[int] | None = None) -> date | None:
        """The last day with an observation of anything, or of some attributes; None if never."""
        last = self.evidence.last_observed(attributes)
        return None if last is None else date_of(last)

    def checks(self, touchpoint: str | None = None) -> LookDays:
        """The day numbers on which each visible competitor was looked at, the subject too."""
        asked = (one for one in self.market.attributes if touchpoint in (None, one.touchpoint))
        parts = {one.id: self.service(one.id).checks for one in asked}
        looks = self.looks[touchpoint] = self.looks.get(touchpoint, NO_LOOKS).after(parts)
        return looks.joined

    def last_looks(
        self, day: date, competitor: int | None = None, touchpoint: str | None = None
    ) -> frozenset[tuple[int, int]]:
        """The cells looked at on the last day of looks by a day, as attribute and competitor.

        Of everybody in the market and the subject, or of one competitor; empty where nobody looked.
        """
        number = day_number(day)
        asked = [one.id for one in self.market.attributes if touchpoint in (None, one.touchpoint)]
        who = [one.id for one in self.market.competitors if competitor in (None, one.id)]
        last: dict[tuple[int, int], int] = {}
        for attribute in asked:
            checks = self.service(attribute).checks
            for one in who:
                looked = checks.get(one, ())
                if count := bisect_right(looked, number):
                    last[attribute, one] = looked[count - 1]
        latest = max(last.values(), default=None)
        return frozenset(cell for cell, looked in last.items() if looked == latest)

    def set_warnings(self) -> tuple[Finding, ...]:
        """What to mind about the set of competitors in the market on the day."""
        spans = self.evidence.activity
        inside = (spans.entry <= self._day) & (spans.exit > self._day)
        here = set(spans.members[inside].tolist())
        active = [one for one in self.market.members if one.id in here]
        return set_warnings(active, self.market.policy.weight_cap)

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
        if touchpoint not in self._rises:
            part = (touchpoint, None)
            self._rises[touchpoint] = rise(
                self._levels(part),
                self.importance,
                self._chain(part),
                self._day,
                own_level=self.market_levels([self.as_of], touchpoint)[0].own_level,
                weight_cap=self.market.policy.weight_cap,
            )
        return self._rises[touchpoint]

    @cached_property
    def gone(self) -> Mapping[int, date]:
        """The competitors who left the market by the day, with the first day without each."""
        activity = self.evidence.activity
        left = (activity.entry <= self._day) & (activity.exit <= self._day)
        members, days = activity.members[left].tolist(), activity.exit[left].tolist()
        return {member: date_of(day) for member, day in zip(members, days, strict=True)}

    # inside

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
        return dates_of(union_of([changed, weighted]) if len(changed) else changed)

    @cached_property
    def _observed_days(self) -> tuple[date, ...]:
        return dates_of(union_of(self.evidence.observed(one.id) for one in self.market.attributes))

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

    def _market_steps(self, part: Part) -> MarketSteps:
        if part not in self._steps:
            self._steps[part] = MarketSteps(
                self._levels(part),
                self.importance,
                self.evidence.activity.members,
                has_subject=self.market.subject is not None,
            )
        return self._steps[part]

    def _chain(self, part: Part) -> Chain:
        if part not in self._chains:
            self._chains[part] = expectation_chain(self._levels(part), self.importance)
        return self._chains[part]
