"""A made-up market with every kind of cell, stage and remark, without storage or analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.forecast import ForecastRecord, IssuedForecast, Outcome
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.domain.overview import ActionCode, CellCounts, Figures, NextAction
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.domain.result import (
    AdoptionShare,
    BaselineLevel,
    Comparison,
    Finding,
    LifecycleStage,
    MarketLevel,
    StageResult,
    Standing,
    Transition,
)

AS_OF = date(2026, 11, 22)
RECORDED = datetime(2026, 11, 22, 9, 30, 15, 123456, tzinfo=UTC)


@dataclass(frozen=True)
class StubMarket:
    competitors: tuple[Competitor, ...]
    attributes: tuple[Attribute, ...]
    importance: tuple[Importance, ...] = ()
    plans: tuple[Plan, ...] = ()
    events: tuple[CompetitorEvent, ...] = ()
    policy: Policy = field(default_factory=Policy)
    noun: Noun | None = None


@dataclass(frozen=True)
class StubCells:
    competitor: list[int]
    value: list[float]
    mark: list[int]
    state: list[int]
    day: list[int]


@dataclass
class StubSnapshot:
    """Answers what it was told; every service not told about is insufficient and unseen."""

    market: StubMarket
    as_of: date = AS_OF
    known_at: datetime | None = None
    rows: dict[int, dict[int, tuple[float | Mark, int]]] = field(default_factory=dict)
    results: dict[int, StageResult] = field(default_factory=dict)
    moves: dict[int, tuple[Transition, ...]] = field(default_factory=dict)
    days: tuple[date, ...] = ()
    levels: dict[date, MarketLevel] = field(default_factory=dict)
    said: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    priorities: dict[int, Priority] = field(default_factory=dict)
    turned_out: tuple[Outcome, ...] = ()
    actions: tuple[NextAction, ...] = ()
    counts: CellCounts = field(default_factory=CellCounts)

    @property
    def figures(self) -> Figures:
        """What the results told say."""
        names = {one.id: one.name for one in self.market.attributes}
        results = [self.stage(key) for key in names]
        now = self.market_levels([self.as_of])[0]
        staged = [one for one in results if one.stage not in (None, LifecycleStage.INSUFFICIENT)]

        def of(standing: Standing) -> tuple[str, ...]:
            return tuple(names[one.attribute] for one in results if one.standing is standing)

        return Figures(
            has_subject=any(one.subject for one in self.market.competitors),
            own_level=now.own_level,
            market_level=now.market_level,
            is_level_sure=now.is_sufficient,
            missing=of(Standing.MISSING_BASIC),
            unknown_basics=0,
            only_us=of(Standing.ONLY_US),
            copied=of(Standing.COPIED_LEAD),
            basics=sum(one.stage is LifecycleStage.TABLE_STAKES for one in results),
            becoming=0,
            spreading=sum(one.stage is LifecycleStage.CONTESTED for one in results),
            services=len(staged),
            stale=self.counts.stale,
            cells=self.counts.cells,
        )

    def next_actions(self, ranking: Sequence[Priority]) -> tuple[NextAction, ...]:
        """As told, whatever the ranking."""
        return self.actions

    @property
    def ranking(self) -> tuple[Priority, ...]:
        """By importance times share, then as the services stand."""
        found = [
            self.priorities.get(one.id) or priority(self, one.id) for one in self.market.attributes
        ]
        return tuple(sorted(found, key=lambda one: -one.priority))

    def record(self, issued: Sequence[IssuedForecast]) -> ForecastRecord:
        outcomes = tuple(one for one in self.turned_out if one.issued in issued)
        due = sum(one.is_due for one in outcomes)
        inside = sum(bool(one.is_inside) for one in outcomes)
        return ForecastRecord(
            issued=len(outcomes),
            due=due,
            inside=inside,
            pinball=None,
            naive_pinball=None,
            outcomes=outcomes,
        )

    def cells(self, attribute_id: int) -> StubCells:
        row = self.rows.get(attribute_id, {})
        found = [(one.id, *row.get(one.id, (0.0, 0))) for one in self.market.competitors]
        is_mark = [isinstance(value, Mark) for _, value, _ in found]
        return StubCells(
            competitor=[one for one, _, _ in found],
            value=[
                float("nan") if mark else float(value)
                for (_, value, _), mark in zip(found, is_mark, strict=True)
            ],
            mark=[
                int(value) if mark else 0
                for (_, value, _), mark in zip(found, is_mark, strict=True)
            ],
            state=[state for _, _, state in found],
            day=[day_number(self.as_of)] * len(found),
        )

    def stage(self, attribute_id: int) -> StageResult:
        return self.results.get(attribute_id) or stage_result(attribute_id)

    def transitions_of(self, attribute_id: int) -> tuple[Transition, ...]:
        return self.moves.get(attribute_id, ())

    def baseline_level(self, attribute_id: int) -> BaselineLevel:
        values = [
            float(value)
            for value, state in self.rows.get(attribute_id, {}).values()
            if state == 1 and not isinstance(value, Mark)
        ]
        typical = sorted(values)[len(values) // 2] if values else None
        return BaselineLevel(
            day=self.as_of,
            expected=None,
            typical=typical,
            adequate=None,
            desired=None,
            frontier=None,
            own=None,
            gap=None,
            verdict=None,
            known=len(values),
        )

    def market_levels(self, days: Any) -> list[MarketLevel]:
        return [self.levels.get(day) or market_level(day) for day in days]

    def competitor_levels(self, days: Any) -> dict[int, list[float | None]]:
        """The first two are as good as the market and 10 better; the last is never known."""
        market = [one.market_level for one in self.market_levels(days)]
        members = [one.id for one in self.market.competitors if not one.subject]
        better = [None if one is None else one + 10 for one in market]
        none: list[float | None] = [None] * len(market)
        return dict(zip(members, (market, better, *[none] * len(members)), strict=False))

    @property
    def followed(self) -> list[bool]:
        """Neither who is only watched nor who is gone."""
        potential = CompetitorKind.POTENTIAL
        return [one.kind != potential and not one.exited_on for one in self.market.competitors]

    def compared(self, attribute_id: int) -> Comparison | None:
        """Its sign is that of the standing, unknown where that is."""
        return {
            Standing.MISSING_BASIC: Comparison.WORSE,
            Standing.COPIED_LEAD: Comparison.LEVEL,
            Standing.AHEAD: Comparison.BETTER,
        }.get(self.stage(attribute_id).standing)

    def observed_days(self) -> tuple[date, ...]:
        return self.days

    def set_warnings(self) -> tuple[Finding, ...]:
        """What the report prints on its method sheet."""
        return (Finding("few_competitors", {"count": 3, "fewest": 4}),)

    def findings(self, view: str) -> tuple[Finding, ...]:
        return self.said.get(view, ())


def priority(snapshot: StubSnapshot, attribute: int, **more: Any) -> Priority:
    """As urgent as it is important and spread; `more` says what else is known."""
    weights = [
        (one.from_date, one.weight)
        for one in snapshot.market.importance
        if one.attribute == attribute and one.from_date <= snapshot.as_of
    ]
    adoption = snapshot.stage(attribute).adoption
    importance, share = max(weights)[1] if weights else 1.0, adoption.share or 0.0
    values: dict[str, Any] = {
        "label": PriorityLabel.WATCH,
        "importance": importance,
        "own": None,
        "adequate": None,
        "expected": None,
        "target": None,
        "share": adoption.share,
        "worse": share,
        "better": 1 - share,
        "pressure": share,
        "room": 0.0,
        "effort": 3,
        "pain": 0.0,
        "gain": 0.0,
        "priority": importance * share,
        "close_by": None,
        "start_by": None,
        "years_left": None,
        "forecast": None,
        "plan": None,
        "check": None,
        "adopters": adoption.adopters,
        "known": adoption.known,
    }
    return Priority(attribute=attribute, **values | more)


def stage_result(
    attribute: int,
    stage: LifecycleStage | None = LifecycleStage.INSUFFICIENT,
    standing: Standing = Standing.UNKNOWN,
    k: int = 0,
    n: int = 1,
    **more: Any,
) -> StageResult:
    share = AdoptionShare(
        share=k / n if n else None, low=None, high=None, known=n, adopters=k, coverage=1, active=n
    )
    values: dict[str, Any] = {
        "provisional": False,
        "since": None,
        "last_stage": None,
        "probability": None,
        "verdict": None,
        "badges": (),
        "standard": None,
        "frontier": None,
    }
    return StageResult(
        attribute=attribute, stage=stage, standing=standing, adoption=share, **values | more
    )


def market_level(day: date, own: float | None = None, market: float | None = None) -> MarketLevel:
    return MarketLevel(
        day=day,
        market_level=market,
        own_level=own,
        parity_index=None if own is None or market is None else 100 * own / market,
        expectation_index=100 + (market or 0) / 7,
        low=None if market is None else market - 4.5,
        high=None if market is None else min(market + 6.25, 100),
        known=30,
        cells=40,
        is_sufficient=True,
    )


def transition(
    to: LifecycleStage, day: date, causes: tuple[int, ...] = (2,), **more: Any
) -> Transition:
    values: dict[str, Any] = {
        "from_stage": None,
        "confirmed_on": day + timedelta(days=60),
        "known": 6,
        "adopters": 4,
        "share": 4 / 6,
        "probability": 0.6,
        "revealed": False,
    }
    return Transition(to_stage=to, crossed_on=day, causes=causes, **values | more)


def seen(
    number: int, competitor: int, attribute: int, value: Any, day: date, **more: Any
) -> Observation:
    return Observation(
        id=number,
        competitor=competitor,
        attribute=attribute,
        value=value,
        observed_on=day,
        recorded_at=RECORDED + timedelta(microseconds=number),
        **more,
    )


def _market() -> StubMarket:
    names = ("Seaview", "Harbour House", "카페 온도", "The Blue Door", "Corner & Co", "Roaster 9")
    competitors = (
        Competitor(id=2, name=names[0], order=1, weight=1.5, chain="Bay", entered_on=AS_OF),
        Competitor(id=1, name="Our Cafe", order=2, subject=True, note="since 2019"),
        *(
            Competitor(id=place + 3, name=name, order=place + 3)
            for place, name in enumerate(names[1:])
        ),
        Competitor(id=9, name="Maybe", order=9, kind=CompetitorKind.POTENTIAL, segment="chain"),
        Competitor(id=10, name="Gone", order=10, exited_on=date(2025, 1, 1)),
    )
    level, yes_no, measure = AttributeKind.LEVEL, AttributeKind.YES_NO, AttributeKind.MEASURE
    attributes = (
        Attribute(id=1, name="Free parking", kind=yes_no, order=1),
        Attribute(id=2, name="Oat milk", touchpoint="products", kind=yes_no, order=2),
        Attribute(
            id=3,
            name="Greeting by name",
            touchpoint="people",
            kind=level,
            order=3,
            deal_breaker=True,
            check_hint="come twice",
        ),
        Attribute(
            id=4,
            name="Minutes to a cup",
            touchpoint="price",
            kind=measure,
            unit="min",
            direction=Direction.LOWER,
            worst=12.0,
            best=0.1 + 0.2,
            tolerance=0.5,
            order=4,
        ),
        Attribute(id=5, name="Tables outside", touchpoint="Terrace", kind=level, order=5),
        Attribute(
            id=6,
            name="Seats",
            touchpoint="facility",
            kind=measure,
            offered_from=20.0,
            rungs=(20.0, 40.5),
            order=6,
        ),
        Attribute(id=7, name="Loyalty card", kind=yes_no, order=7, note="stamp or app"),
        Attribute(id=8, name="Order ahead", kind=yes_no, order=8),
    )
    weights = (
        Importance(attribute=1, from_date=date(2024, 1, 1), weight=2.0),
        Importance(attribute=1, from_date=date(2025, 1, 1), weight=3.0),
        Importance(attribute=8, from_date=date(2030, 1, 1), weight=9.0),
    )
    return StubMarket(competitors, attributes, weights)


def _rows() -> dict[int, dict[int, tuple[float | Mark, int]]]:
    return {
        1: {1: (0.0, 1), 2: (1.0, 1), 3: (1.0, 1), 4: (1.0, 1), 5: (1.0, 2), 6: (0.0, 2)},
        2: {1: (1.0, 1), 2: (1.0, 1), 3: (0.0, 1), 4: (Mark.UNKNOWN, 1), 5: (1.0, 1)},
        3: {1: (3.0, 1), 2: (1.0, 1), 3: (2.0, 1), 4: (0.0, 1), 5: (Mark.NOT_APPLICABLE, 1)},
        4: {1: (4.5, 1), 2: (6.25, 1), 3: (0.1 + 0.2, 1), 4: (8.0, 2), 10: (9.0, 2), 9: (1.0, 2)},
        5: {2: (2.0, 1)},
        6: {1: (24.0, 1), 2: (40.0, 1), 3: (12.0, 1)},
        7: {1: (1.0, 1), 2: (0.0, 1), 3: (0.0, 1), 4: (0.0, 1)},
        8: {1: (0.0, 1), 2: (1.0, 1), 3: (0.0, 1), 4: (1.0, 1)},
    }


def _results() -> dict[int, StageResult]:
    stage = LifecycleStage
    return {
        1: stage_result(1, stage.TABLE_STAKES, Standing.MISSING_BASIC, 5, 6),
        2: stage_result(2, stage.CONTESTED, Standing.COPIED_LEAD, 4, 6, provisional=True),
        3: stage_result(3, stage.DIFFERENTIATOR, Standing.AHEAD, 2, 6),
        4: stage_result(4, None, Standing.UNKNOWN, 0, 0),
        6: stage_result(6, stage.INSUFFICIENT, Standing.UNKNOWN, 1, 2),
        7: stage_result(7, stage.ABSENT, Standing.ONLY_US, 0, 6),
        8: stage_result(8, stage.CONTESTED, Standing.BEHIND, 3, 6),
    }


def _moves() -> dict[int, tuple[Transition, ...]]:
    stage = LifecycleStage
    early, middle, late = date(2024, 2, 10), date(2025, 3, 1), date(2026, 10, 30)
    return {
        1: (
            transition(stage.DIFFERENTIATOR, early, revealed=True),
            transition(stage.CONTESTED, middle, (3, 4)),
            transition(stage.TABLE_STAKES, date(2026, 1, 5)),
        ),
        2: (
            transition(stage.DIFFERENTIATOR, early, ()),
            transition(stage.CONTESTED, late, confirmed_on=None),
        ),
        3: (transition(stage.DIFFERENTIATOR, early),),
        6: (transition(stage.CONTESTED, middle, revealed=True),),
        7: (transition(stage.ABSENT, early),),
        8: (transition(stage.CONTESTED, date(2025, 7, 1)),),
    }


@pytest.fixture
def market() -> StubMarket:
    return _market()


@pytest.fixture
def snapshot(market: StubMarket) -> StubSnapshot:
    """Three years of checks; the subject crosses the baseline in the second."""
    months = [date(2024 + month // 12, month % 12 + 1, 10) for month in range(34)]
    ends = [*months, AS_OF]
    stub = StubSnapshot(
        market,
        rows=_rows(),
        results=_results(),
        moves=_moves(),
        days=tuple(ends),
        counts=CellCounts(known=26, stale=3, unknown=10),
        actions=(
            NextAction(code=ActionCode.FIX, attribute=1, name="Free parking", adopters=5, known=6),
            NextAction(code=ActionCode.TELL, attribute=5, name="Loyalty card", known=6),
            NextAction(code=ActionCode.EXPORT),
        ),
        said={
            "overview": (
                Finding(
                    "now_expected_missing", {"name": "Free parking", "adopters": 5, "known": 6}
                ),
                Finding("market_alone", {"market": 58, "compared": 8}),
                Finding("bar_holds"),
            ),
            "trend": (Finding("bar_holds"),),
        },
    )
    from_day = ends[0].toordinal()
    whole = AS_OF.toordinal() - from_day
    for ordinal in range(from_day, AS_OF.toordinal() + 1):
        part = (ordinal - from_day) / whole
        day = date.fromordinal(ordinal)
        stub.levels[day] = market_level(day, 38 + 27 * part, 44 + 14 * part)
    return stub


@pytest.fixture
def observations() -> tuple[Observation, ...]:
    """Live, corrected, retracted, marked and back-dated ones, and notes that look like formulas."""
    first, later = date(2024, 2, 10), date(2025, 5, 2)
    return (
        seen(1, 1, 1, 0.0, first, method=Method.VISIT),
        seen(2, 2, 1, 1.0, first, note="=1+1", source="https://example.org/a?b=1&c=2"),
        seen(3, 1, 2, 0.0, first),
        seen(4, 1, 2, 1.0, later),
        seen(5, 1, 3, 3.0, later, started_on=date(2024, 1, 1)),
        seen(6, 3, 4, 0.1 + 0.2, later, note="two\nlines"),
        seen(7, 4, 2, Mark.UNKNOWN, later),
        seen(8, 5, 3, Mark.NOT_APPLICABLE, later),
        seen(9, 2, 1, 0.0, later, retracted_at=RECORDED + timedelta(days=1)),
        seen(10, 1, 7, 1.0, date(1899, 5, 6)),
        seen(11, 1, 8, 1.0, date(2026, 1, 10)),
        seen(12, 1, 6, 24.0, later),
        seen(13, 1, 3, Mark.UNKNOWN, first),
    )


@pytest.fixture
def stub() -> type[StubBuilders]:
    """The builders of this made-up market, for tests that need another one."""
    return StubBuilders


class StubBuilders:
    snapshot = StubSnapshot
    market = StubMarket
    level = staticmethod(market_level)
    result = staticmethod(stage_result)
    priority = staticmethod(priority)
    transition = staticmethod(transition)
    seen = staticmethod(seen)
    replace = staticmethod(replace)
