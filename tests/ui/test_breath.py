"""A breath: whatever waited while the window worked comes before what it tells."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from grid_keys import CTRL, K
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.ui.breath import Breath
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.line import FROZEN
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage


@pytest.fixture
def told(qapp: QObject) -> list[str]:
    """What was told so far, in its order."""
    return []


@pytest.fixture
def breath(qapp: QObject, told: list[str]) -> Breath:
    """A breath that notes its end."""
    made = Breath(qapp)
    made.over.connect(lambda: told.append("over"))
    return made


def test_events_that_waited_come_first_however_long_the_work_took(
    breath: Breath, told: list[str], qtbot: QtBot
) -> None:
    timer = QTimer(singleShot=True, interval=2)
    timer.timeout.connect(lambda: told.append("event"))

    def work() -> None:
        breath.start()
        timer.start()
        time.sleep(0.03)  # longer than the breath itself

    QTimer.singleShot(0, work)
    qtbot.waitUntil(lambda: "over" in told)
    assert told == ["event", "over"]


def test_a_breath_that_was_stopped_tells_nothing(
    breath: Breath, told: list[str], qtbot: QtBot
) -> None:
    breath.start()
    breath.stop()
    assert not breath.is_running
    qtbot.wait(30)
    assert told == []


def test_a_breath_begun_anew_tells_once(breath: Breath, told: list[str], qtbot: QtBot) -> None:
    breath.start()
    breath.start()
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(30)
    assert told == ["over"]
    assert not breath.is_running


class _Painted(QObject):
    """How often a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def wide(editor: Editor, theme: Theme, qtbot: QtBot) -> GridPage:
    """A grid with twelve more services and twelve more competitors, the first cell current."""
    service = editor.market.attributes[0]
    services = [
        Put(replace(service, id=0, name=f"Service {number}", order=50 + number))
        for number in range(12)
    ]
    places = [Put(Competitor(name=f"Place {number}", order=50 + number)) for number in range(12)]
    assert editor.apply(EditGroup((*services, *places)))
    page = GridPage(editor, theme)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    rows = page.table.spot.ways.services()
    page.table.spot.place(rows[-12], FROZEN)
    return page


def test_a_large_paste_answers_before_it_is_painted_and_is_right_at_once(
    wide: GridPage, qtbot: QtBot
) -> None:
    table = wide.table
    painted = _Painted(table.viewport())
    table.viewport().update()
    qtbot.waitUntil(lambda: painted.count > 0)
    qtbot.wait(50)
    before, spot = painted.count, table.spot.at
    assert spot is not None
    QGuiApplication.clipboard().setText("\n".join(["\t".join(["2"] * 12)] * 12))
    QTest.keyClick(table, K.Key_V, CTRL)
    QApplication.sendPostedEvents()
    assert painted.count == before  # nothing is painted in that turn of the loop
    assert table.command.text_of(spot) == "○"  # but whoever asks is told what is true
    QTest.keyClick(table, K.Key_Z, CTRL)
    qtbot.waitUntil(lambda: painted.count > before)
    assert table.updatesEnabled()
