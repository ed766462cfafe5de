"""The day reaches every chart: by a step, by the slider, and while the days are played."""

from __future__ import annotations

from datetime import date

import pytest
from camera import Camera
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.charts.compare import CompareDescription
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.views.chart_page import ChartPage
from benchmark_app.ui.views.compare_view import ComparePage
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.workspace import Workspace

FIRST, LAST = date(2026, 3, 1), date(2026, 11, 22)
CHARTS = (
    *("trend", "parity", "expectation", "movers", "panels", "service", "adoption"),
    *("stages", "compare", "map"),
)
PATIENCE = 30_000


@pytest.fixture
def editor(shell: Shell, workspace: Workspace) -> Editor:
    workspace.close()
    assert shell.desk.open(workspace.path)
    found = shell.desk.editor
    assert found is not None
    found.set_as_of(LAST)
    return found


def show(shell: Shell, chart: str, editor: Editor) -> None:
    """Walk to a chart."""
    of_service = chart in ("service", "adoption")
    Camera(shell, editor.workspace.path).show("trend" if of_service else chart)
    area = shell.window.area
    assert area is not None
    if of_service:
        page = area.page
        assert isinstance(page, TrendPage)
        page.show_scope(Scope(attribute=editor.market.attributes[0].id))
        page.choice.spread.setChecked(chart == "adoption")
        page.mark_stale()


def shown(shell: Shell) -> Picture | None:
    """The picture on screen."""
    area = shell.window.area
    assert area is not None
    page = area.page
    if isinstance(page, FirstPage):
        canvas = page.chart.canvas
    else:
        assert isinstance(page, ChartPage)
        canvas = page.canvas
    return None if canvas is None else canvas.picture


def stands_at(shell: Shell, day: date) -> bool:
    picture = shown(shell)
    return picture is not None and day.isoformat() in picture.subtitle


@pytest.mark.parametrize("chart", CHARTS)
def test_a_step_and_the_days_played_reach_it(
    shell: Shell, editor: Editor, chart: str, qtbot: QtBot
) -> None:
    show(shell, chart, editor)
    qtbot.waitUntil(lambda: stands_at(shell, LAST), timeout=PATIENCE)
    last = shown(shell)
    shell.window.commands["earlier"].trigger()
    qtbot.waitUntil(lambda: editor.as_of == FIRST)
    qtbot.waitUntil(lambda: stands_at(shell, FIRST), timeout=PATIENCE)
    assert not stands_at(shell, LAST)
    shell.window.commands["play"].trigger()
    qtbot.waitUntil(lambda: editor.as_of == LAST and editor.horizon is None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: stands_at(shell, LAST), timeout=PATIENCE)
    again = shown(shell)
    assert last is not None
    assert again is not None
    assert again.table() == last.table()


def test_the_slider_of_compare_moves_every_chart_and_leaves_a_trail(
    shell: Shell, editor: Editor, qtbot: QtBot
) -> None:
    show(shell, "compare", editor)
    qtbot.waitUntil(lambda: stands_at(shell, LAST), timeout=PATIENCE)
    picture = shown(shell)
    assert picture is not None
    assert isinstance(picture.described, CompareDescription)
    assert shell.window.area is not None
    page = shell.window.area.page
    assert isinstance(page, ComparePage)
    page.slider.setFocus()
    QTest.keyClick(page.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: editor.as_of == FIRST)
    for chart in ("compare", "trend", "stages", "map"):
        show(shell, chart, editor)
        qtbot.waitUntil(lambda: stands_at(shell, FIRST), timeout=PATIENCE)
