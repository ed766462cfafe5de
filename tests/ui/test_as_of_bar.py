"""The day control steps along the days on which somebody looked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Record
from benchmark_app.ui.as_of_bar import AsOfBar
from benchmark_app.ui.editor import Editor
from benchmark_app.words.language import Language
from benchmark_app.workspace import create_workspace

FIRST, LAST = date(2026, 3, 1), date(2026, 11, 22)


def test_buttons_step_through_observed_days(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    assert bar.day.line.text() == "2026-11-22"
    assert not bar.later.isEnabled()
    qtbot.mouseClick(bar.earlier, Qt.MouseButton.LeftButton)
    assert editor.as_of == FIRST
    assert bar.day.line.text() == "2026-03-01"
    assert not bar.earlier.isEnabled()
    qtbot.mouseClick(bar.later, Qt.MouseButton.LeftButton)
    assert editor.as_of == LAST


def type_day(bar: AsOfBar, text: str, qtbot: QtBot) -> None:
    bar.day.line.selectAll()
    qtbot.keyClicks(bar.day.line, text)
    qtbot.keyClick(bar.day.line, Qt.Key.Key_Return)


def test_typing_a_day_shows_it(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    type_day(bar, "2026-05-04", qtbot)
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
    marked = bar.day.calendar.dateTextFormat()
    assert {QDate(2026, 3, 1), QDate(2026, 6, 1), QDate(2026, 11, 22)} <= set(marked)
    editor.set_as_of(date(2030, 1, 1))
    assert not bar.later.isEnabled()
    bar.step_on()
    assert editor.as_of == date(2030, 1, 1)


def test_a_whole_date_typed_over_another_is_that_day(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    for text, day in (
        ("2027-02-20", date(2027, 2, 20)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2025.1.5", date(2025, 1, 5)),
        ("22 November 2026", date(2026, 11, 22)),
    ):
        type_day(bar, text, qtbot)
        assert editor.as_of == day
        assert bar.day.line.text() == day.isoformat()


def test_what_is_no_day_is_said_and_esc_brings_the_day_back(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    bar.show()
    type_day(bar, "soon", qtbot)
    assert editor.as_of == LAST
    assert bar.day.line.text() == "soon"
    qtbot.waitUntil(lambda: "soon" in QToolTip.text())
    QToolTip.hideText()
    qtbot.keyClick(bar.day.line, Qt.Key.Key_Escape)
    assert bar.day.line.text() == "2026-11-22"
    qtbot.keyClick(bar.day.line, Qt.Key.Key_Down)
    assert editor.as_of == date(2026, 11, 21)


def test_leaving_the_field_takes_the_day_typed(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    bar.show()
    bar.activateWindow()
    bar.day.setFocus()
    qtbot.waitUntil(bar.day.line.hasFocus)
    bar.day.line.selectAll()
    qtbot.keyClicks(bar.day.line, "2026-05-04")
    bar.earlier.setFocus()
    assert editor.as_of == date(2026, 5, 4)


def test_the_calendar_opens_by_key_and_gives_its_day(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    bar.show()
    qtbot.keyClick(bar.day.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(bar.day.calendar.isVisible)
    assert bar.day.calendar.selectedDate() == QDate(2026, 11, 22)
    bar.day.calendar.activated.emit(QDate(2026, 6, 1))
    assert editor.as_of == date(2026, 6, 1)
    assert not bar.day.calendar.isVisible()


def test_the_parts_stand_close_together(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    bar.show()
    assert bar.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
    assert bar.day.width() == bar.day.line.width() + bar.day.button.width()
    assert bar.earlier.x() - bar.day.geometry().right() < 12


def test_the_days_are_played_up_to_the_one_it_began_from(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    one, other = editor.market.attributes[0].id, editor.market.competitors[1].id
    assert editor.apply(Record(other, one, 1.0, observed_on=date(2026, 6, 1)))
    seen: list[tuple[date, date | None]] = []
    editor.as_of_changed.connect(lambda: seen.append((editor.as_of, editor.horizon)))
    assert bar.play.accessibleName() == "Play the days"
    qtbot.mouseClick(bar.play, Qt.MouseButton.LeftButton)
    assert editor.as_of == FIRST
    assert bar.play.accessibleName() == "Stop playing"
    qtbot.waitUntil(lambda: not bar.playing.is_running)
    assert seen == [(FIRST, LAST), (date(2026, 6, 1), LAST), (LAST, LAST)]
    assert editor.horizon is None
    assert bar.play.accessibleName() == "Play the days"


def test_played_days_end_where_somebody_chooses_one_or_edits(editor: Editor, qtbot: QtBot) -> None:
    bar = AsOfBar(editor)
    qtbot.addWidget(bar)
    bar.playing.start()
    bar.step_on()
    assert not bar.playing.is_running
    assert editor.as_of == LAST
    bar.playing.start()
    one, other = editor.market.attributes[0].id, editor.market.competitors[1].id
    assert editor.apply(Record(other, one, 1.0, observed_on=FIRST))
    assert not bar.playing.is_running
    assert editor.as_of == FIRST
    bar.playing.toggle()
    bar.playing.toggle()
    assert not bar.playing.is_running
    assert editor.horizon is None


def test_one_day_cannot_be_played(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    with create_workspace(tmp_path / "new.bench") as workspace:
        editor = Editor(workspace, Language.EN)
        bar = AsOfBar(editor)
        qtbot.addWidget(bar)
        assert not bar.play.isEnabled()
        bar.playing.start()
        assert not bar.playing.is_running
        editor.deleteLater()
