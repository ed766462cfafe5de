"""A summary imported in the window also brings the forecasts that were once told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from on_screen import await_shown
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Put
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.job import export_summary
from benchmark_app.workspace import Workspace, create_workspace

TOLD = IssuedForecast(
    attribute=1,
    as_of=date(2026, 3, 1),
    recorded_at=datetime(2026, 3, 1, 9, tzinfo=UTC),
    threshold=0.7,
    years=(0.5, 1.0, 1.5, 2.5, 4.0),
    within_year=0.25,
    within_five=0.75,
    basis=ForecastBasis.HISTORY,
)


def test_plans_and_told_forecasts_arrive(
    shell: Shell, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    plan = Plan(attribute=1, move=Move.MATCH, target=1.0)
    workspace.apply(Put(plan))
    workspace.issue([TOLD])
    workspace.close()
    summary = tmp_path / "summary.xlsx"
    export_summary(lambda _: None, str(workspace.path), str(summary), date(2026, 11, 22), "ko")
    create_workspace(tmp_path / "empty.bench").close()
    assert shell.desk.open(tmp_path / "empty.bench")
    shell.desk.take(summary)
    asked = await_shown(shell.window, ArrivalWindow, qtbot, timeout=60000)
    qtbot.mouseClick(asked.yes, Qt.MouseButton.LeftButton)
    editor = shell.desk.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.market.plans == (plan,))
    assert TOLD in editor.workspace.issued()
