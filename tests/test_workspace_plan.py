"""The document and what is decided, happened and foreseen: undo, other windows, backtests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from benchmark_app.analysis.backtest import backtest
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, ForecastMethod, IssuedForecast
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.workspace import Workspace, create_workspace, open_workspace

DAY = date(2025, 6, 1)
NAMES = ("Ocean", "Palms", "Reef", "Dunes")
PLAN = Plan(attribute=1, move=Move.MATCH, target=1.0, due=date(2026, 3, 1), lead_months=2)
EVENT = CompetitorEvent(competitor=2, day=date(2023, 5, 1), kind=EventKind.TAKEN_OVER)
TOLD = IssuedForecast(
    attribute=1,
    as_of=DAY,
    recorded_at=datetime(2025, 6, 1, 9, tzinfo=UTC),
    threshold=0.7,
    years=(0.5, 1.0, 2.0, 3.0, 4.0),
    within_year=0.25,
    within_five=0.9,
    basis=ForecastBasis.HISTORY,
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Four competitors take up a pool and a bar year by year from 2018 on."""
    entities = (
        Put(Competitor(name="Seaview", subject=True)),
        *(Put(Competitor(name=name, entered_on=date(2015, 1, 1))) for name in NAMES),
        Put(Attribute(name="Pool", kind=AttributeKind.YES_NO)),
        Put(Attribute(name="Bar", kind=AttributeKind.YES_NO)),
    )
    looks = tuple(
        Record(
            name,
            service,
            "yes" if year >= first + 2 * place else "no",
            observed_on=date(year, 1, 15),
        )
        for service, first in (("Pool", 2018), ("Bar", 2019))
        for place, name in enumerate(NAMES)
        for year in range(2016, 2026)
    )
    clock = lambda: datetime(2025, 6, 1, 12, tzinfo=UTC)  # noqa: E731
    with create_workspace(tmp_path / "a.bench", clock=clock) as made:
        made.apply(EditGroup((*entities, *looks), label="import"))
        yield made


class TestUndo:
    def test_it_goes_back_and_forth_also_after_reopening(self, workspace: Workspace) -> None:
        states = [workspace.market]
        for edit in (
            Put(PLAN),
            Put(EVENT),
            Put(replace(PLAN, move=Move.LEAVE, target=None)),
            Put(replace(EVENT, kind=EventKind.MERGED)),
            Remove("attribute", 1),
            Remove("competitor", 2),
            Put(replace(PLAN, attribute=2)),
        ):
            workspace.apply(edit)
            states.append(workspace.market)
        workspace.close()
        with open_workspace(workspace.path) as again:
            for expected in reversed(states[:-1]):
                again.undo()
                assert again.market == expected
        with open_workspace(workspace.path) as again:
            for expected in states[1:]:
                again.redo()
                assert again.market == expected
            assert again.check() == []


class TestTwoAtOnce:
    def test_another_window_catches_up(self, workspace: Workspace) -> None:
        before = workspace.as_of(DAY)
        with open_workspace(workspace.path) as other:
            other.apply(EditGroup((Put(PLAN), Put(EVENT))))
        assert (before.market.plans, before.market.events) == ((), ())
        assert workspace.catch_up() is not None
        seen = workspace.as_of(DAY).market
        assert (seen.plans, seen.events) == ((PLAN,), (EVENT,))

    def test_both_tell_forecasts(self, workspace: Workspace) -> None:
        with open_workspace(workspace.path) as other:
            assert workspace.issue([TOLD]) == 1
            assert other.issue([replace(TOLD, within_year=0.1), replace(TOLD, attribute=2)]) == 1
            assert other.issued() == workspace.issued() == (TOLD, replace(TOLD, attribute=2))
            assert other.catch_up() is None


class TestBacktest:
    def test_it_is_that_of_the_market_as_it_stands(self, workspace: Workspace) -> None:
        cuts = (date(2021, 1, 1), date(2022, 1, 1))
        scores = workspace.backtest(cuts, 0.6, date(2025, 2, 1))
        logs = workspace._shown_logs()
        assert scores == backtest(workspace.market, logs, cuts, 0.6, date(2025, 2, 1))
        assert [one.method for one in scores] == list(ForecastMethod)
        assert scores[0].n > 0

    def test_without_a_threshold_and_day_it_takes_the_rules_and_today(
        self, workspace: Workspace
    ) -> None:
        cuts = (date(2021, 1, 1),)
        assert workspace.backtest(cuts) == workspace.backtest(cuts, 0.7, DAY)
        assert workspace.backtest(()) == workspace.backtest((DAY,))
