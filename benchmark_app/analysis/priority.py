"""What to do first, every factor open (METHODS section 7).

No survey is known yet, so the share that offers an attribute stands for how much it is missed.
Unknown is never "no": where the subject is unknown there is neither pain nor gain, and where the
share is unknown (too few known, or a measure without a floor) nothing delights, and nothing presses
but a measure on which so many are better as make anything expected (verdict bad). What is known at
too few places is to be checked and comes behind what is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from typing import Final

import numpy as np

from benchmark_app.analysis.baseline import SLACK, scores
from benchmark_app.analysis.outlook import Outlook
from benchmark_app.analysis.plan import plan_check
from benchmark_app.analysis.resolved import Resolved
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import add_months, day_number
from benchmark_app.domain.forecast import HORIZON_MONTHS, Forecast
from benchmark_app.domain.plan import DEFAULT_EFFORT, Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.domain.result import BaselineLevel, LifecycleStage, Standing, Verdict

#: An attribute that fewer would miss than this may be dropped when it declines.
_HARDLY_MISSED: Final = 0.2
_MONTHS: Final = 12
_LEADS: Final = (Standing.AHEAD, Standing.ONLY_US)


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """What one attribute's pain and gain are made of; scores are None where unknown.

    v `importance`, s_own `own`, A `adequate`, E `expected`, s_target `target`, p `share`,
    W `pressure`, and in `room` P(fewer than `contested_share` offer it when ready).
    """

    importance: float
    own: float | None
    adequate: float | None
    expected: float | None
    target: float | None
    share: float | None
    worse: float
    better: float
    pressure: float
    room: float

    @property
    def pain(self) -> float:
        """The formula v max(0, max(A, E) - s_own) W; 0 where subject or market is unknown."""
        known = [one for one in (self.adequate, self.expected) if one is not None]
        if self.own is None or not known:
            return 0.0
        return self.importance * max(0.0, max(known) - self.own) * self.pressure

    @property
    def gain(self) -> float:
        """The formula v max(0, s_target - max(s_own, E)) better room; 0 where unknown."""
        if self.own is None or self.target is None:
            return 0.0
        reached = self.own if self.expected is None else max(self.own, self.expected)
        return self.importance * max(0.0, self.target - reached) * self.better * self.room


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What a label is chosen by."""

    stage: LifecycleStage | None
    standing: Standing
    verdict: Verdict | None
    own_offers: bool | None
    is_soon: bool
    is_thin: bool
    worse: float


def priorities_of(outlook: Outlook) -> tuple[Priority, ...]:
    """Every attribute, what to do first on top; then what is to be checked, then what is left.

    Of equals what has been expected the longest comes first, then the owner's order.
    """
    market = outlook.market
    plans = {one.attribute: one for one in market.plans}
    expected = outlook.forecasts()
    halves = outlook.forecasts(market.policy.contested_share)
    cases = (
        _Case(
            attribute=one,
            resolved=outlook.resolved(one.id),
            plan=plans.get(one.id),
            expected=expected.get(one.id),
            half=halves.get(one.id),
        )
        for one in market.attributes
    )
    found = [_priority(outlook, case) for case in cases]
    found.sort(
        key=lambda one: (
            is_left(one),
            one.label is PriorityLabel.CHECK_MORE,
            -one.priority,
            -one.importance,
            _expected_since(outlook.resolved(one.attribute)),
        )
    )
    return tuple(found)


def _expected_since(resolved: Resolved) -> date:
    """Since when all expect it; the last day there is where they do not."""
    transitions = resolved.lifecycle.transitions
    if resolved.stage.stage is not LifecycleStage.TABLE_STAKES or not transitions:
        return date.max
    return transitions[-1].crossed_on


def is_left(priority: Priority) -> bool:
    """Whether the owner decided to leave it."""
    return priority.plan is not None and priority.plan.move is Move.LEAVE


def pressure_of(within: Sequence[float], worse: float, *, is_expected: bool) -> float:
    """W: how much its lack hurts over 12 months, as month by month it becomes expected.

    `within` [0..] is the probability that it is by each month, empty where there is no forecast;
    once expected its lack hurts in full.
    """
    if is_expected:
        return 1.0
    if not within:
        return worse
    reached = within[1 : _MONTHS + 1]
    return sum(chance + (1.0 - chance) * worse for chance in reached) / _MONTHS


def room_of(share: float | None, half: Forecast | None, lead_months: int, policy: Policy) -> float:
    """P(fewer than `contested_share` offer it once the owner is ready).

    `half` forecasts that share; without one nobody has begun, or it is there already. 0 where
    the share is unknown.
    """
    if share is None or share >= policy.contested_share - SLACK:
        return 0.0
    return 1.0 if half is None else 1.0 - half.within[min(lead_months, HORIZON_MONTHS)]


def label_of(advice: Advice) -> PriorityLabel:
    """The first advice that fits."""
    if advice.is_thin:
        return PriorityLabel.CHECK_MORE
    if advice.verdict is Verdict.BAD:
        return PriorityLabel.FIX_NOW
    is_contested = advice.stage is LifecycleStage.CONTESTED
    if is_contested and advice.is_soon and advice.own_offers is False:
        return PriorityLabel.CLOSE_BY
    is_declining = advice.stage is LifecycleStage.DECLINING
    if is_declining and advice.own_offers and advice.worse < _HARDLY_MISSED - SLACK:
        return PriorityLabel.CONSIDER_DROPPING
    if advice.standing in _LEADS:
        return PriorityLabel.EXPLOIT
    if advice.own_offers and advice.stage is LifecycleStage.TABLE_STAKES:
        return PriorityLabel.KEEP
    return PriorityLabel.WATCH


@dataclass(frozen=True, kw_only=True)
class _Case:
    """One attribute with its plan and its forecasts of both shares."""

    attribute: Attribute
    resolved: Resolved
    plan: Plan | None
    expected: Forecast | None
    half: Forecast | None

    @property
    def lead_months(self) -> int:
        return 0 if self.plan is None else self.plan.lead_months

    @cached_property
    def is_thin(self) -> bool:
        """Whether it is known at too few places to say what customers expect of it."""
        is_measure = self.attribute.kind is AttributeKind.MEASURE
        if is_measure and self.attribute.direction is Direction.NONE:
            return False
        if self.attribute.floor is None:
            return not self.resolved.has_level
        return self.resolved.stage.stage is LifecycleStage.INSUFFICIENT

    @property
    def forecast(self) -> Forecast | None:
        """When it will be expected, as far as enough is known to speak of it."""
        return None if self.is_thin else self.expected


def _factors(outlook: Outlook, case: _Case) -> Factors:
    attribute, policy, stage = case.attribute, outlook.market.policy, case.resolved.stage
    day = np.array([day_number(outlook.as_of)])
    level = case.resolved.baseline_levels(day)[0]
    share = None if case.is_thin else stage.adoption.share
    worse = 0.0 if share is None else share
    is_expected = (
        stage.stage is LifecycleStage.TABLE_STAKES
        or worse >= policy.table_stakes_share - SLACK
        or (attribute.floor is None and stage.verdict is Verdict.BAD and not case.is_thin)
    )
    within = () if case.forecast is None else case.forecast.within
    return Factors(
        importance=float(outlook.importance.at(attribute.id, day)[0]),
        own=_score(attribute, level.own),
        adequate=_score(attribute, level.adequate),
        expected=_expected(case.resolved),
        target=_target(attribute, case.plan, level, stage.stage),
        share=share,
        worse=worse,
        better=0.0 if share is None else 1.0 - share,
        pressure=pressure_of(within, worse, is_expected=is_expected),
        room=room_of(share, case.half, case.lead_months, policy),
    )


def _priority(outlook: Outlook, case: _Case) -> Priority:
    stage, own_offers = case.resolved.stage, case.resolved.own_offers
    factors, forecast, plan = _factors(outlook, case), case.forecast, case.plan
    effort = DEFAULT_EFFORT if plan is None else plan.effort
    close_by = _close_by(forecast, own_offers)
    advice = Advice(
        stage=stage.stage,
        standing=stage.standing,
        verdict=stage.verdict,
        own_offers=own_offers,
        is_soon=forecast is not None and forecast.is_soon,
        is_thin=case.is_thin,
        worse=factors.worse,
    )
    label = label_of(advice)
    return Priority(
        attribute=case.attribute.id,
        label=label,
        **{name.name: getattr(factors, name.name) for name in fields(Factors)},
        effort=effort,
        pain=factors.pain,
        gain=factors.gain,
        priority=(factors.pain + factors.gain) / effort,
        close_by=close_by,
        start_by=_start_by(case, close_by, label),
        years_left=_years_left(case),
        forecast=forecast,
        plan=plan,
        check=plan_check(plan, case.attribute, case.resolved.baseline, forecast, outlook.as_of),
        adopters=stage.adoption.adopters,
        known=0 if case.attribute.floor is None else stage.adoption.known,
        is_unknown_basic=case.resolved.is_unknown_basic,
        is_provisional=stage.provisional,
    )


def _years_left(case: _Case) -> float | None:
    """How long a lead lasts until `contested_share` have copied it; None for what is no lead."""
    if case.half is None or case.resolved.stage.standing not in _LEADS:
        return None
    return case.half.years[2]


def _close_by(forecast: Forecast | None, own_offers: bool | None) -> date | None:
    """The early date of its becoming expected, where one may be told and the subject lacks it."""
    if forecast is None or not forecast.has_date or own_offers is not False:
        return None
    return forecast.day(0.25)


def _start_by(case: _Case, close_by: date | None, label: PriorityLabel) -> date | None:
    """The last day to begin on; None for what the owner leaves, and for what hurts already."""
    is_left = case.plan is not None and case.plan.move is Move.LEAVE
    if close_by is None or is_left or label is PriorityLabel.FIX_NOW:
        return None
    return add_months(close_by, -case.lead_months)


def _target(
    attribute: Attribute, plan: Plan | None, level: BaselineLevel, stage: LifecycleStage | None
) -> float | None:
    """The score worth aiming for: the plan's, else that of the best anybody offers.

    What nobody offers, or places are dropping, promises nothing by itself: only who plans to
    lead aims for its floor.
    """
    if plan is not None and plan.target is not None:
        return _score(attribute, plan.target)
    frontier = _score(attribute, level.frontier)
    if plan is not None and plan.move is Move.LEAD:
        aims = (frontier, _score(attribute, attribute.floor))
        return max((one for one in aims if one is not None), default=None)
    return None if stage is LifecycleStage.DECLINING else frontier


def _expected(resolved: Resolved) -> float | None:
    """The market's mean score."""
    mean = resolved.levels.expected[-1:]
    return None if not len(mean) or np.isnan(mean[0]) else float(mean[0])


def _score(attribute: Attribute, value: float | None) -> float | None:
    """A value's score in [0, 1]; None where there is none or the attribute is not scored."""
    if value is None:
        return None
    found = float(scores(attribute, np.array([value]))[0])
    return None if np.isnan(found) else found
