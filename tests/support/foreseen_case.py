"""Something foreseen, made by hand: what the window shows is tested, not how it is computed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from benchmark_app.domain.copying import CompetitorSpeed, Copying, Firsts, LagSummary
from benchmark_app.domain.forecast import (
    Forecast,
    ForecastBasis,
    ForecastRecord,
    IssuedForecast,
    Outcome,
)
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.priority import PlanCheck, Priority, PriorityLabel
from benchmark_app.errors import FileRefused
from benchmark_app.ui.foreseen import Foreseen
from benchmark_app.ui.foresight import Foresight
from benchmark_app.workspace import Market, Workspace

Report = Callable[[float], None]
YEARS = (0.1, 0.3, 0.6, 1.2, 3.0)
LABELS = (PriorityLabel.CLOSE_BY, PriorityLabel.FIX_NOW, PriorityLabel.EXPLOIT)


def forecast(
    attribute: int, day: date, basis: ForecastBasis = ForecastBasis.HISTORY, within: float = 0.7
) -> Forecast:
    return Forecast(
        attribute=attribute,
        as_of=day,
        threshold=0.7,
        years=YEARS,
        within=(0.0,) * 12 + (within,) * 49,
        basis=basis,
        relative_speed=0.6,
        adopters=2,
        known=3,
        needed=3,
    )


def priority(attribute: int, day: date, place: int, plan: Plan | None) -> Priority:
    """The place-th in a list: less and less pressing, its effort and decision from its plan."""
    effort = 3 if plan is None else plan.effort
    pain = 0.9 - 0.2 * place
    label = LABELS[place % len(LABELS)]
    target = None if plan is None else plan.target
    return Priority(
        attribute=attribute,
        label=label,
        importance=1.5,
        own=0.0,
        adequate=1.0,
        expected=0.75,
        target=1.0,
        share=2 / 3,
        worse=2 / 3,
        better=1 / 3,
        pressure=0.8,
        room=0.4,
        effort=effort,
        pain=pain,
        gain=0.0,
        priority=pain / effort,
        close_by=date(2027, 3, 1) if label is PriorityLabel.CLOSE_BY else None,
        start_by=date(2027, 1, 1) if label is PriorityLabel.CLOSE_BY else None,
        years_left=1.5 if label is PriorityLabel.EXPLOIT else None,
        forecast=None if place else forecast(attribute, day),
        plan=plan,
        check=None
        if target is None
        else PlanCheck(adequate=1.0, is_enough=target >= 1.0, ready_on=day),
        adopters=2,
        known=3,
    )


def ranked(market: Market, day: date) -> tuple[Priority, ...]:
    plans = {one.attribute: one for one in market.plans}
    found = [
        priority(one.id, day, place, plans.get(one.id))
        for place, one in enumerate(market.attributes)
    ]
    leaving = {one.attribute for one in market.plans if one.move is Move.LEAVE}
    return tuple(sorted(found, key=lambda one: (one.attribute in leaving, -one.priority)))


def record(attribute: int) -> ForecastRecord:
    """Two due, of which one was missed."""
    issued = IssuedForecast(
        attribute=attribute,
        as_of=date(2020, 1, 5),
        recorded_at=datetime(2020, 1, 5, tzinfo=UTC),
        threshold=0.7,
        years=YEARS,
        within_year=0.7,
        within_five=0.95,
        basis=ForecastBasis.HISTORY,
    )
    held = Outcome(
        issued=issued,
        reached_on=date(2020, 9, 1),
        is_due=True,
        is_inside=True,
        pinball=0.2,
        naive_pinball=0.5,
    )
    missed = replace(held, reached_on=None, is_inside=False)
    return ForecastRecord(
        issued=3,
        due=2,
        inside=1,
        pinball=0.2,
        naive_pinball=0.5,
        outcomes=(held, missed),
    )


def copying(market: Market) -> Copying:
    lag = LagSummary(n=4, events=3, median=14.0, low=6.0, high=30.0)
    none = LagSummary(n=0, events=0, median=None, low=None, high=None)
    speeds = tuple(
        CompetitorSpeed(competitor=one.id, adoptions=4, expected=2.0, index=1.8, low=0.9, high=3.1)
        for one in market.members
    )
    return Copying(
        lag=lag,
        to_first=none,
        to_half=none,
        to_most=none,
        own_first=none,
        own_half=lag,
        own_most=none,
        speeds=speeds,
        firsts=tuple(
            Firsts(competitor=one.id, count=2 if one.subject else 0, years=3.0)
            for one in market.competitors
        ),
    )


def foreseen(workspace: Workspace, day: date) -> Foreseen:
    market = workspace.market
    top = market.attributes[0].id
    return Foreseen(
        revision=workspace.revision,
        day=day,
        forecasts={top: forecast(top, day)},
        naive={top: (0.2, 0.8, 2.0)},
        priorities=ranked(market, day),
        copying=copying(market),
        record=record(top),
    )


def foresee_by_hand(report: Report, path: str, day: date) -> Foreseen:
    with Workspace.open_copy(path) as workspace:
        return foreseen(workspace, day)


def foresee_never(report: Report, path: str, day: date) -> None:
    time.sleep(60)


def foresee_refused(report: Report, path: str, day: date) -> None:
    raise FileRefused("workspace_missing", name=Path(path).name)


def foresee_later_edit(report: Report, path: str, day: date) -> Foreseen:
    """An answer of a revision the window has not seen."""
    with Workspace.open_copy(path) as workspace:
        found = foreseen(workspace, day)
    return replace(found, revision=99)


def foresee_broken(report: Report, path: str, day: date) -> Foreseen:
    raise ZeroDivisionError("a bug")


def guessed(found: Foreseen) -> Foreseen:
    """The same without any history behind it."""
    forecasts = {
        key: replace(one, basis=ForecastBasis.PRIOR_ONLY) for key, one in found.forecasts.items()
    }
    return replace(found, forecasts=forecasts)


class NearForesight(Foresight):
    """Answers in this process, after the same pause: no child has to start for every test."""

    def _start(self) -> None:
        self._take(foreseen(self._editor.workspace, self._editor.as_of))
