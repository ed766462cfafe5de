"""The day control steps along the days on which somebody looked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Record
from benchmark_app.ui.as_of_bar import AsOfBar
from benchmark_app.ui.editor import Editor

FIRST, LAST = date(2026, 3, 1), date(2026, 11, 22)


def test_buttons_step_through_observed_days(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    assert bar.day.date() == QDate(2026, 11, 22)
    assert not bar.later.isEnabled()
    qtbot.mouseClick(bar.earlier, Qt.MouseButton.LeftButton)
    assert editor.as_of == FIRST
    assert bar.day.date() == QDate(2026, 3, 1)
    assert not bar.earlier.isEnabled()
    qtbot.mouseClick(bar.later, Qt.MouseButton.LeftButton)
    assert editor.as_of == LAST


def test_typing_a_day_shows_it(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    bar.day.selectAll()
    qtbot.keyClicks(bar.day, "2026-05-04")
    qtbot.keyClick(bar.day, Qt.Key.Key_Return)
    assert editor.as_of == date(2026, 5, 4)
    bar.step_back()
    assert editor.as_of == FIRST
    bar.step_back()
    assert editor.as_of == FIRST
    bar.show_latest()
    assert editor.as_of == LAST


def test_after_the_last_check_comes_today_and_new_days_join(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    one, other = editor.market.attributes[0].id, editor.market.competitors[1].id
    assert editor.apply(Record(other, one, 1.0, observed_on=date(2026, 6, 1)))
    bar.step_back()
    assert editor.as_of == date(2026, 6, 1)
    marked = bar.day.calendarWidget().dateTextFormat()
    assert {QDate(2026, 3, 1), QDate(2026, 6, 1), QDate(2026, 11, 22)} <= set(marked)
    editor.set_as_of(date(2030, 1, 1))
    assert not bar.later.isEnabled()
    bar.step_on()
    assert editor.as_of == date(2030, 1, 1)
