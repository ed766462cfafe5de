"""A summary imported in the window also brings the forecasts that were once told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Put
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.ui.app import Shell
from benchmark_app.ui.dialogs.import_dialog import ImportDialog
from benchmark_app.ui.job import export_summary
from benchmark_app.ui.memory import Memory
from benchmark_app.words.language import Language
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


@pytest.fixture
def shell(
    memory: Memory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Shell]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    made = Shell(None, Language.EN, memory)
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitExposed(made.window)
    yield made
    made.stop()


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

    def dialogs() -> list[ImportDialog]:
        return [one for one in shell.window.findChildren(ImportDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(dialogs()), timeout=60000)
    qtbot.mouseClick(dialogs()[0].yes, Qt.MouseButton.LeftButton)
    editor = shell.desk.editor
    assert editor is not None
    assert editor.market.plans == (plan,)
    assert TOLD in editor.workspace.issued()
