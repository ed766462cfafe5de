"""Plans, events and told forecasts travel by the command line in a summary."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from benchmark_app import EditGroup, Put, open_workspace
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.plan import Move, Plan

PLAN = Plan(attribute=1, move=Move.LEAD, due=date(2027, 1, 2), note="soon")
EVENT = CompetitorEvent(competitor=2, day=date(2021, 5, 6), kind=EventKind.MERGED)
TOLD = IssuedForecast(
    attribute=1,
    as_of=date(2021, 2, 3),
    recorded_at=datetime(2021, 2, 3, 4, 5, 6, tzinfo=UTC),
    threshold=0.7,
    years=(0.5, 1.0, 1.5, 2.5, float("inf")),
    within_year=0.25,
    within_five=0.75,
    basis=ForecastBasis.PRIOR_ONLY,
)


@pytest.fixture
def summary(run: Any, market: Path, tmp_path: Path) -> Path:
    with open_workspace(market) as workspace:
        workspace.apply(EditGroup((Put(PLAN), Put(EVENT))))
        assert workspace.issue([TOLD]) == 1
    target = tmp_path / "out.xlsx"
    assert run("export", market, target).code == 0
    return target


def test_a_summary_brings_them_into_a_new_file(run: Any, summary: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.bench"
    assert run("new", other).code == 0
    assert run("import", other, summary, "--dry-run").code == 0
    with open_workspace(other) as workspace:
        assert (workspace.market.plans, workspace.issued()) == ((), ())
    assert run("import", other, summary).code == 0
    with open_workspace(other) as workspace:
        assert workspace.market.plans == (PLAN,)
        assert workspace.market.events == (EVENT,)
        assert workspace.issued() == (TOLD,)


def test_into_its_own_file_it_brings_nothing_new(run: Any, summary: Path, market: Path) -> None:
    with open_workspace(market) as workspace:
        before = workspace.revision
    assert run("import", market, summary).code == 0
    with open_workspace(market) as workspace:
        assert (workspace.revision, workspace.issued()) == (before, (TOLD,))
