"""A value that cannot be read, one that is odd, and a day to come: said, and never in the way."""

from __future__ import annotations

from datetime import date

import pytest
from grid_keys import (
    ALT,
    CTRL,
    LAKESIDE,
    LINEN,
    MINUTES,
    OWN,
    PARKING,
    PINES,
    SEAVIEW,
    SHIFT,
    TODAY,
    K,
    at,
    open_editor,
    press,
    text,
)
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Record
from benchmark_app.domain.observation import Observation
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

TOMORROW = date(2026, 11, 23)


def newest(table: GridTable, row: int, column: int) -> Observation:
    """What was written down last in a cell."""
    attribute, competitor = table.grid.ids(table.grid.index(row, column))
    assert attribute is not None
    assert competitor is not None
    return table.editor.workspace.cell_observations(attribute, competitor)[0]


# what cannot be read


def test_alt_enter_takes_the_number_and_notes_the_rest(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, *"about 30 min", K.Key_Return)
    message = open_editor(table).message
    assert message.text() == "“about 30 min” does not fit here: type a number, such as 12 min."
    assert message.button.text() == "Alt+Enter: 30 min, note “about”"
    assert "Alt+Enter" in open_editor(table).accessibleDescription()
    press(table, K.Key_Return, modifier=ALT)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "30 min")
    assert newest(table, MINUTES, PINES).note == "about"
    assert table.delegate.editor is None
    assert at(table) == (MINUTES, PINES)  # there is nothing below
    label = editor.workspace.undo_label
    assert label is not None
    assert label.count == 1


def test_the_button_does_the_same(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(LINEN, PINES)
    press(table, *"partly, weekends", K.Key_Tab)
    button = open_editor(table).message.button
    assert button.text() == "Alt+Enter: partly, note “weekends”"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: text(table, LINEN, PINES) == "△")
    assert newest(table, LINEN, PINES).note == "weekends"
    assert at(table) == (PARKING, PINES)


def test_a_note_of_the_same_day_stays_above_the_rest(table: GridTable, editor: Editor) -> None:
    attribute, competitor = table.grid.ids(table.grid.index(MINUTES, PINES))
    seen = Observation(
        attribute=attribute or 0,
        competitor=competitor or 0,
        value=5.0,
        observed_on=TODAY,
        note="one clerk",
    )
    editor.apply(Record(observations=(seen,)))
    table.spot.place(MINUTES, PINES)
    press(table, *"6 or 7", K.Key_Return)
    press(table, K.Key_Return, modifier=ALT)  # two numbers: nothing to take
    assert open_editor(table).text() == "6 or 7"
    assert not open_editor(table).message.button.isVisible()
    press(table, K.Key_Backspace)
    assert not open_editor(table).message.isVisible()
    press(table, *"so", K.Key_Return)
    press(table, K.Key_Return, modifier=ALT)
    assert newest(table, MINUTES, PINES).note == "one clerk\nor so"


def test_in_korean(table: GridTable, editor: Editor, qtbot: QtBot) -> None:
    editor.set_language(Language.KO)
    table.spot.place(MINUTES, PINES)
    press(table, K.Key_F2)
    open_editor(table).clear()
    open_editor(table).insert("약 30분쯤")
    press(table, K.Key_Return)
    assert open_editor(table).message.button.text() == "Alt+Enter: 30 min, 메모 “약 … 쯤”"
    press(table, K.Key_Return, modifier=ALT)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "30 min")
    assert newest(table, MINUTES, PINES).note == "약 … 쯤"


def test_another_language_takes_what_is_typed_or_says_anew_why_not(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, *"9")
    editor.set_language(Language.KO)
    assert table.delegate.editor is None
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "9 min")
    press(table, *"about 30 min")
    editor.set_language(Language.EN)
    message = open_editor(table).message
    assert message.text() == "“about 30 min” does not fit here: type a number, such as 12 min."
    editor.set_language(Language.KO)
    assert message.button.text() == "Alt+Enter: 30 min, 메모 “about”"
    assert message.text().endswith("숫자로 적으세요.")
    assert open_editor(table).text() == "about 30 min"
    press(table, K.Key_Escape)


def test_the_same_unit_written_otherwise_is_taken_at_once(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, *"7 minutes", K.Key_Return)
    assert table.delegate.editor is None
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "7 min")
    assert newest(table, MINUTES, PINES).note == ""


def test_another_unit_of_time_is_offered_in_that_of_the_service(
    table: GridTable, qtbot: QtBot
) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, *"2 hours", K.Key_Return)
    message = open_editor(table).message
    assert message.text().startswith("2 hours has another unit than Minutes at check-in")
    assert message.button.text() == "Alt+Enter: 120 min"
    press(table, K.Key_Return, modifier=ALT)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "120 min")
    press(table, *"2 km", K.Key_Return)
    assert "another unit" in open_editor(table).message.text()
    assert not open_editor(table).message.button.isVisible()
    press(table, K.Key_Escape)


def test_alt_enter_without_an_offer_does_nothing(table: GridTable, editor: Editor) -> None:
    before = editor.workspace.revision
    table.spot.place(MINUTES, PINES)
    press(table, "9")
    press(table, K.Key_Return, modifier=ALT)
    assert open_editor(table).text() == "9"
    assert editor.workspace.revision == before
    press(table, K.Key_Escape)


def test_an_emptied_text_takes_the_value_back(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, "9", K.Key_Backspace, K.Key_Return)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "?")


def test_a_name_that_another_service_has_is_told_under_the_cell(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    refused: list[object] = []
    editor.refused.connect(refused.append)
    table.spot.place(LINEN, Column.NAME)
    press(table, K.Key_F2)
    open_editor(table).clear()
    press(table, *"free  PARKING", K.Key_Return)
    line = open_editor(table)
    said = "There is already a service free  PARKING. Nothing was changed. Choose another name."
    assert line.message.text() == said
    assert line.message.isVisible()
    assert not line.message.button.isVisible()
    assert refused == []
    press(table, K.Key_Backspace)
    assert not line.message.isVisible()
    line.setText("")
    line.insert("clean LINEN")  # its own name in other letters
    press(table, K.Key_Return)
    assert table.delegate.editor is None
    qtbot.waitUntil(lambda: text(table, LINEN, Column.NAME) == "clean LINEN")


# what is odd


def test_a_number_far_from_the_others_is_taken_and_warned_of(
    table: GridTable, page: GridPage, qtbot: QtBot
) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, *"95", K.Key_Return)
    said = (
        "95 min is far from what is known of Minutes at check-in, 8 min to 20 min. "
        "Ctrl+Z takes it back."
    )
    qtbot.waitUntil(lambda: page.hint.text() == said)
    press(table, K.Key_Left)
    assert page.hint.text() == said  # it waits until it was seen
    press(table, K.Key_Z, modifier=CTRL)
    assert text(table, MINUTES, PINES) == "5 min"
    qtbot.waitUntil(lambda: page.hint.text() != said)


def test_of_many_values_the_first_odd_one_is_named(
    table: GridTable, page: GridPage, qtbot: QtBot
) -> None:
    table.spot.place(MINUTES, OWN)
    QGuiApplication.clipboard().setText("11\t900\t8\t7")
    press(table, K.Key_V, modifier=CTRL)
    assert page.hint.text() == "4 values entered"
    qtbot.waitUntil(lambda: page.hint.text().startswith("900 min is far from"))


def test_what_is_near_is_not_warned_of(table: GridTable, page: GridPage, qtbot: QtBot) -> None:
    warned: list[str] = []
    table.command.warned.connect(warned.append)
    table.spot.place(MINUTES, PINES)
    press(table, *"30", K.Key_Return)
    table.spot.place(LINEN, PINES)
    press(table, *"none", K.Key_Return)
    press(table, "?")
    press(table, K.Key_Return)
    QApplication.processEvents()
    assert warned == []


def test_a_repair_is_warned_of_as_well(table: GridTable, page: GridPage, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, *"about 300", K.Key_Return)
    press(table, K.Key_Return, modifier=ALT)
    qtbot.waitUntil(lambda: page.hint.text().startswith("300 min is far from"))
    press(table, K.Key_Z, modifier=CTRL)
    qtbot.waitUntil(lambda: "far from" not in page.hint.text())


# a day to come


def test_a_day_to_come_is_said_once_and_at_the_first_entry(
    table: GridTable, page: GridPage, editor: Editor, qtbot: QtBot
) -> None:
    editor.set_as_of(TOMORROW)
    assert page.hint.text() == (
        "The day shown, 23 November 2026, is still to come; "
        "what is entered here counts from then on."
    )
    table.spot.place(LINEN, SEAVIEW)
    press(table, "3")
    said = "This was entered for 23 November 2026, which is still to come. Ctrl+Z takes it back."
    qtbot.waitUntil(lambda: page.hint.text() == said)
    warned: list[str] = []
    table.command.warned.connect(warned.append)
    press(table, "2")
    table.spot.place(MINUTES, SEAVIEW)
    press(table, *"8", K.Key_Return)
    QApplication.processEvents()
    assert warned == []
    editor.set_as_of(TODAY)
    editor.set_as_of(TOMORROW)
    assert warned == [page.hint.text()]


def test_a_repair_can_be_the_first_entry_on_a_day_to_come(
    table: GridTable, page: GridPage, editor: Editor, qtbot: QtBot
) -> None:
    editor.set_as_of(TOMORROW)
    table.spot.place(LINEN, PINES)
    press(table, *"partly, weekends", K.Key_Return)
    press(table, K.Key_Return, modifier=ALT)
    qtbot.waitUntil(lambda: page.hint.text().startswith("This was entered for 23 November 2026"))


# seen again


def test_seen_today_takes_what_an_earlier_day_shows(
    table: GridTable, page: GridPage, editor: Editor
) -> None:
    editor.set_as_of(date(2026, 6, 1))
    table.spot.place(LINEN, SEAVIEW)
    press(table, K.Key_Semicolon, modifier=CTRL)
    assert editor.as_of == TODAY
    seen = newest(table, LINEN, SEAVIEW)
    assert (seen.value, seen.observed_on) == (1.0, TODAY)
    assert page.hint.text() == "1 value seen again on 2026-11-22"
    press(table, K.Key_Semicolon, modifier=CTRL)
    assert page.hint.text() == "There is no value here that was not seen today."
    press(table, K.Key_Z, modifier=CTRL)
    assert newest(table, LINEN, SEAVIEW).retracted_at is not None


def test_same_as_last_time_is_seen_on_the_day_shown(table: GridTable, editor: Editor) -> None:
    editor.set_as_of(date(2026, 6, 1))
    table.spot.place(LINEN, SEAVIEW)
    press(table, K.Key_Right, modifier=SHIFT)
    press(table, K.Key_D, modifier=CTRL | SHIFT)
    assert editor.as_of == date(2026, 6, 1)
    assert newest(table, LINEN, SEAVIEW).observed_on == date(2026, 6, 1)
    assert newest(table, LINEN, PINES).observed_on == date(2026, 6, 1)


# small things of the key table


def test_a_note_needs_a_value_be_it_unknown(table: GridTable, page: GridPage, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, K.Key_Delete)
    press(table, K.Key_F2, modifier=SHIFT)
    assert page.hint.text().startswith("A note belongs to a value")
    press(table, "?", K.Key_Return)
    table.spot.place(MINUTES, PINES)
    with qtbot.waitSignal(page.note_requested):
        press(table, K.Key_F2, modifier=SHIFT)


def test_delete_says_what_shows_again(table: GridTable, page: GridPage) -> None:
    table.spot.place(PARKING, LAKESIDE)
    press(table, K.Key_Delete)
    assert page.hint.text().startswith("What was seen before shows again in 1 cell")
    press(table, K.Key_Delete)
    assert text(table, PARKING, LAKESIDE) == "?"
    press(table, "?", K.Key_Return)
    table.spot.place(PARKING, LAKESIDE)
    press(table, K.Key_Delete)
    assert text(table, PARKING, LAKESIDE) == "?"


def test_fill_takes_from_above_and_from_the_left(table: GridTable, page: GridPage) -> None:
    table.spot.place(PARKING, LAKESIDE)
    press(table, "0")
    table.spot.place(LINEN, LAKESIDE)
    press(table, "0")
    table.spot.place(PARKING, LAKESIDE)
    press(table, "2")
    table.spot.place(PARKING, LAKESIDE)
    press(table, K.Key_D, modifier=CTRL)
    assert text(table, PARKING, LAKESIDE) == "×"
    press(table, K.Key_R, modifier=CTRL)
    assert text(table, PARKING, LAKESIDE) == "○"
    table.spot.place(LINEN, OWN)
    press(table, K.Key_R, modifier=CTRL)
    assert page.hint.text() == "Select the value and the cells to fill."


def test_levels_can_go_right(table: GridTable, page: GridPage, editor: Editor) -> None:
    page.run("way_after_level")
    assert page.hint.text() == "After a level the cursor now goes right."
    press(table, "1", "2")
    assert [text(table, LINEN, OWN), text(table, LINEN, SEAVIEW)] == ["△", "○"]
    assert at(table) == (LINEN, PINES)
    table.spot.place(LINEN, LAKESIDE)
    press(table, "1")
    assert page.hint.text() == "That was the last competitor of this row."
    page.run("way_after_level")
    press(table, "1")
    assert at(table) == (PARKING, LAKESIDE)
    assert "levels_go_right" not in editor.extras


def test_levels_go_straight_down_after_a_tab(table: GridTable, page: GridPage) -> None:
    table.spot.place(LINEN, OWN)
    press(table, K.Key_Tab, "3")
    assert at(table) == (PARKING, SEAVIEW)
    table.spot.place(PARKING, SEAVIEW)
    press(table, K.Key_Return)
    table.grid.toggle(4)
    table.spot.place(PARKING, SEAVIEW)
    press(table, "2")
    assert page.hint.text() == "That was the last service of this column."


@pytest.mark.parametrize("key", ["delete_competitor", "competitor_left"])
def test_a_command_that_does_not_suit_says_so(
    table: GridTable, page: GridPage, editor: Editor, key: str
) -> None:
    before = editor.workspace.revision
    table.spot.place(LINEN, 0)
    page.run(key)
    assert editor.workspace.revision == before
    assert page.hint.text() == "Select a cell it can act on first; nothing was changed."


def test_nothing_to_delete_is_said(table: GridTable, page: GridPage) -> None:
    table.spot.place(0, OWN)
    press(table, K.Key_Minus, modifier=CTRL)
    assert page.hint.text() == "Select a service or a competitor to delete."
