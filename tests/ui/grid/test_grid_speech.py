"""What a screen reader finds in the grid and what it is told, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from grid_keys import (
    CTRL,
    LAKESIDE,
    LINEN,
    NAME,
    OWN,
    PARKING,
    SEAVIEW,
    SHIFT,
    STAGE,
    K,
    press,
)
from heard import Told, listening
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Record
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid import voice
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

Role, Name = QAccessible.Role, QAccessible.Text.Name
Focus, Announcement = QAccessible.Event.Focus, QAccessible.Event.Announcement
EN_CELLS = {
    (PARKING, NAME): "Free parking",
    (PARKING, OWN): "Free parking, Our motel, no, seen 2026-11-22 by visit, missing basic",
    (PARKING, SEAVIEW): "Free parking, Seaview, yes, seen 2026-11-22 by visit",
    (5, LAKESIDE): "Minutes at check-in, Lakeside, 20 min, seen 2026-11-22 by visit",
    (0, NAME): "Products carried, 1 service, open",
}
KO_CELLS = {
    (PARKING, OWN): "Free parking, Our motel, 없음, 2026-11-22 방문으로 확인, 빠진 기본",
    (PARKING, SEAVIEW): "Free parking, Seaview, 있음, 2026-11-22 방문으로 확인",
}


@pytest.fixture(autouse=True)
def listener() -> Iterator[None]:
    """A screen reader is connected."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced, in order."""
    texts: list[str] = []
    monkeypatch.setattr(voice, "announce", lambda _, text: texts.append(text))
    return texts


def tree(table: GridTable) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(table)
    assert found is not None
    return found


def cell_of(table: GridTable, row: int, column: int) -> QAccessibleInterface:
    """The cell in the accessible tree: headers come first, then a header before each row."""
    width = table.grid.columnCount() + 1
    found = tree(table).child((row + 1) * width + column + 1)
    assert found is not None
    return found


def test_the_table_its_headers_and_its_cells_have_names(table: GridTable) -> None:
    found = tree(table)
    assert found.role() == Role.Table
    assert found.text(Name) == "Services by competitor"
    columns = table.grid.columnCount()
    assert found.childCount() == (columns + 1) * (table.grid.rowCount() + 1)
    headers = [found.child(place + 1) for place in range(columns)]
    assert [one.text(Name) for one in headers if one is not None] == [
        "Service",
        "Stage",
        "Market baseline",
        "Our motel",
        "Seaview",
        "Pines",
        "Lakeside",
    ]
    assert {one.role() for one in headers if one is not None} == {Role.ColumnHeader}
    row_header = found.child((PARKING + 1) * (columns + 1))
    assert row_header is not None
    assert (row_header.role(), row_header.text(Name)) == (Role.RowHeader, "Free parking")
    for (row, column), words in EN_CELLS.items():
        assert cell_of(table, row, column).text(Name) == words
    stage = cell_of(table, PARKING, STAGE).text(Name)
    assert stage.startswith("Free parking, Expected by all, 3 of 3, since 2026-11-22")


def test_the_same_in_korean(table: GridTable, editor: Editor) -> None:
    editor.set_language(Language.KO)
    assert tree(table).text(Name) == "서비스 항목과 가게 표"
    for (row, column), words in KO_CELLS.items():
        assert cell_of(table, row, column).text(Name) == words


def test_unknown_old_and_noted_cells_say_so(table: GridTable, editor: Editor) -> None:
    assert cell_of(table, 5, OWN).text(Name).startswith("Minutes at check-in, Our motel, 12 min")
    table.spot.place(LINEN, SEAVIEW)
    press(table, K.Key_Delete)
    assert cell_of(table, LINEN, SEAVIEW).text(Name) == "Clean linen, Seaview, unknown"
    day = editor.as_of
    editor.apply(Record("Pines", "Clean linen", "yes", observed_on=day, note="at the desk"))
    assert cell_of(table, LINEN, SEAVIEW + 1).text(Name).endswith("has a note")
    editor.set_as_of(day.replace(year=day.year + 1))
    assert cell_of(table, 5, LAKESIDE).text(Name).endswith("older than allowed")


def test_the_current_cell_has_the_focus_wherever_it_is(table: GridTable) -> None:
    for row, column in ((PARKING, SEAVIEW), (PARKING, NAME), (LINEN, LAKESIDE)):
        table.spot.place(row, column)
        found = tree(table).focusChild()
        assert found is not None
        assert found.text(Name) == table.grid.sheet.spoken(row, column)
        state = found.state()
        assert (state.focused, state.selected) == (True, True)


def test_frozen_cells_are_found_where_they_are_drawn(page: GridPage, table: GridTable) -> None:
    page.resize(480, 600)
    table.spot.place(PARKING, LAKESIDE)
    assert table.horizontalScrollBar().value() > 0
    name, last = cell_of(table, PARKING, NAME), cell_of(table, PARKING, LAKESIDE)
    left = table.viewport().mapToGlobal(table.viewport().rect().topLeft()).x()
    assert name.rect().left() == left
    assert last.rect().left() >= left + table.header.frozen_width()
    centre = name.rect().center()
    at = tree(table).childAt(centre.x(), centre.y())
    assert at is not None
    assert at.text(Name) == "Free parking"


def await_words(said: list[str], words: str, qtbot: QtBot) -> None:
    """Words are told once the cursor has moved on."""
    qtbot.waitUntil(lambda: said[-1:] == [words])


def test_an_edit_says_the_value_the_count_and_the_new_stage(
    table: GridTable, editor: Editor, said: list[str], qtbot: QtBot
) -> None:
    table.spot.place(PARKING, SEAVIEW)
    press(table, "0")
    await_words(said, "Free parking, Seaview: no; 2 of 3; now Catching on", qtbot)
    table.spot.place(PARKING, SEAVIEW)
    press(table, "2")
    await_words(
        said, "Free parking, Seaview: yes; 3 of 3; now Expected by all, not yet confirmed", qtbot
    )
    table.spot.place(PARKING, OWN)
    press(table, "2")
    await_words(said, "Free parking, Our motel: yes; 3 of 3", qtbot)
    editor.set_language(Language.KO)
    table.spot.place(PARKING, SEAVIEW)
    press(table, "0")
    await_words(said, "Free parking, Seaview: 없음; 3곳 가운데 2곳; 이제 퍼지는 중", qtbot)


def test_an_edit_is_told_after_the_focus_that_would_silence_it(
    table: GridTable, qtbot: QtBot
) -> None:
    table.spot.place(PARKING, SEAVIEW)
    with listening() as told:
        table.selectionModel().currentChanged.connect(lambda: told.append(Told(Focus, table)))
        press(table, "0")
        qtbot.waitUntil(lambda: Announcement in [one.kind for one in told])
        assert [one.kind for one in told if one.kind in (Focus, Announcement)] == [
            Focus,
            Announcement,
        ]


def test_many_values_are_counted_and_hints_are_said(
    table: GridTable, said: list[str], qtbot: QtBot
) -> None:
    table.spot.place(LINEN, OWN)
    table.spot.extend(LINEN, LAKESIDE)
    press(table, K.Key_Delete)
    qtbot.waitUntil(lambda: "Clear 4 values" in said)
    table.spot.place(LINEN, STAGE)
    press(table, "2")
    hint = "This is computed from the checks; enter values at the right."
    await_words(said, hint, qtbot)


def test_several_selected_cells_are_counted_once(
    table: GridTable, said: list[str], qtbot: QtBot
) -> None:
    table.spot.place(LINEN, OWN)
    press(table, K.Key_Right, modifier=SHIFT)
    await_words(said, "2 selected", qtbot)
    press(table, K.Key_Right, modifier=SHIFT)
    await_words(said, "3 selected", qtbot)
    press(table, K.Key_Right)
    press(table, K.Key_Left, modifier=SHIFT)
    await_words(said, "2 selected", qtbot)
    assert said == ["2 selected", "3 selected", "2 selected"]


def test_another_day_is_said_with_its_finding_and_counts(
    page: GridPage, editor: Editor, said: list[str], qtbot: QtBot
) -> None:
    press(page.table, K.Key_PageUp, modifier=CTRL)
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1].startswith("As of 1 March 2026. ")
    assert said[-1].endswith(page.counts.text())
    assert page.finding.text() in said[-1]
    editor.set_language(Language.KO)
    press(page.table, K.Key_PageDown, modifier=CTRL)
    qtbot.waitUntil(lambda: said[-1].startswith("2026년 11월 22일 기준. "))


def test_a_filter_says_how_many_services_it_leaves(
    page: GridPage, said: list[str], qtbot: QtBot
) -> None:
    page.show_only("missing_basic")
    qtbot.waitUntil(lambda: "Showing 1 of 3 services" in said)
    page.filtering.close()
    await_words(said, "All 3 services", qtbot)


def test_nobody_listening_nothing_is_worked_out(
    page: GridPage, table: GridTable, said: list[str], qtbot: QtBot
) -> None:
    QAccessible.setActive(False)
    table.spot.place(PARKING, SEAVIEW)
    QTest.keyClick(table, Qt.Key.Key_0)
    counted = page.counts.text()
    press(table, K.Key_PageUp, modifier=CTRL)
    qtbot.waitUntil(lambda: page.counts.text() != counted)
    assert not [text for text in said if text.startswith(("Free parking", "As of"))]


def test_what_a_held_key_asks_for_again_and_again_is_said_once_and_last(
    table: GridTable, said: list[str], qtbot: QtBot
) -> None:
    for text in ("No such cell", "3 services shown", "No such cell", "No such cell"):
        table.command.hinted.emit(text)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["3 services shown", "No such cell"]


def test_what_nobody_heard_is_not_kept_for_who_listens_later(
    table: GridTable, said: list[str], qtbot: QtBot
) -> None:
    QAccessible.setActive(False)
    table.command.hinted.emit("No such cell")
    QAccessible.setActive(True)
    table.command.hinted.emit("3 services shown")
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["3 services shown"]
