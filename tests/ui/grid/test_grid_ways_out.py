"""Every way out of a cell's editor commits; only Esc discards."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from grid_keys import (
    CTRL,
    EARLIER,
    LAKESIDE,
    LINEN,
    MINUTES,
    NAME,
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
from input_method import compose
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.observation import Observation
from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.workspace import Workspace, create_workspace, open_workspace

ALT = Qt.KeyboardModifier.AltModifier


def typing(table: GridTable, words: str = "9", column: int = PINES) -> None:
    """Begin a text in a measure."""
    table.spot.place(MINUTES, column)
    press(table, *words)
    assert open_editor(table).text() == words


# inside the grid


@pytest.mark.parametrize(
    ("key", "modifier", "wanted"),
    [
        (K.Key_Return, CTRL & SHIFT, (MINUTES, PINES)),
        (K.Key_Enter, CTRL & SHIFT, (MINUTES, PINES)),
        (K.Key_Return, SHIFT, (PARKING, PINES)),
        (K.Key_Return, CTRL, (MINUTES, PINES)),
        (K.Key_Tab, CTRL & SHIFT, (MINUTES, LAKESIDE)),
        (K.Key_Backtab, SHIFT, (MINUTES, SEAVIEW)),
        (K.Key_Up, CTRL & SHIFT, (4, PINES)),
        (K.Key_Down, CTRL & SHIFT, (MINUTES, PINES)),
        (K.Key_Left, CTRL & SHIFT, (MINUTES, SEAVIEW)),
        (K.Key_Right, CTRL & SHIFT, (MINUTES, LAKESIDE)),
        (K.Key_PageUp, CTRL & SHIFT, (0, PINES)),
        (K.Key_PageDown, CTRL & SHIFT, (MINUTES, PINES)),
    ],
)
def test_keys_commit_and_move(
    table: GridTable,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    wanted: tuple[int, int],
) -> None:
    typing(table)
    press(table, key, modifier=modifier)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "9 min")
    assert table.delegate.editor is None
    assert at(table) == wanted
    assert table.hasFocus()


def test_arrows_stay_in_a_text_that_is_amended(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, OWN)
    press(table, K.Key_F2, K.Key_End, K.Key_Left, "5", K.Key_Up)
    assert open_editor(table).text() == "152"
    press(table, K.Key_F2, K.Key_Up)  # F2 again: arrows leave
    qtbot.waitUntil(lambda: text(table, MINUTES, OWN) == "152 min")
    assert at(table) == (4, OWN)
    typing(table)
    press(table, K.Key_F2, "1", K.Key_Left, "0", K.Key_Return)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "901 min")


def test_a_double_click_amends(table: GridTable, qtbot: QtBot) -> None:
    point = table.visualRect(table.grid.index(MINUTES, OWN)).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    press(table, K.Key_Home, "3", K.Key_Return)
    qtbot.waitUntil(lambda: text(table, MINUTES, OWN) == "312 min")


def test_only_escape_discards(table: GridTable, editor: Editor) -> None:
    before = editor.workspace.revision
    typing(table)
    press(table, K.Key_Escape)
    assert text(table, MINUTES, PINES) == "5 min"
    assert editor.workspace.revision == before
    assert at(table) == (MINUTES, PINES)


@pytest.mark.parametrize("where", ["cell", "group", "header", "below", "right"])
def test_clicks_commit(table: GridTable, qtbot: QtBot, where: str) -> None:
    typing(table)
    button, viewport = Qt.MouseButton.LeftButton, table.viewport()
    if where == "header":
        QTest.mouseClick(table.header.viewport(), button, pos=QPoint(20, 8))
    elif where == "right":
        cell = table.visualRect(table.grid.index(LINEN, OWN)).center()
        QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=cell)
    elif where == "below":
        QTest.mouseClick(viewport, button, pos=QPoint(20, viewport.height() - 4))
    else:
        row = LINEN if where == "cell" else 0
        cell = table.visualRect(table.grid.index(row, OWN)).center()
        QTest.mouseClick(viewport, button, pos=cell)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "9 min")


def test_the_focus_elsewhere_or_in_another_window_commits(
    table: GridTable, page: GridPage, qtbot: QtBot
) -> None:
    other = QLineEdit(page)
    other.show()
    typing(table)
    other.setFocus()
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "9 min")
    table.setFocus()
    typing(table, "7")
    window = QLineEdit()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.setFocus()
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "7 min")


def test_another_day_commits_to_the_day_it_was_typed_on(table: GridTable, editor: Editor) -> None:
    typing(table)
    editor.set_as_of(EARLIER)
    assert table.delegate.editor is None
    assert text(table, MINUTES, PINES) == "?"
    editor.set_as_of(TODAY)
    assert text(table, MINUTES, PINES) == "9 min"


def test_ctrl_enter_fills_or_says_why_not_and_keeps_the_text(
    table: GridTable, editor: Editor
) -> None:
    before = editor.workspace.revision
    table.spot.place(MINUTES, PINES)
    press(table, K.Key_Up, K.Key_Up, modifier=SHIFT)
    press(table, *"30 min")
    press(table, K.Key_Return, modifier=CTRL)
    assert open_editor(table).text() == "30 min"
    assert "Not readable here" in open_editor(table).message.text()
    assert editor.workspace.revision == before
    press(table, K.Key_Escape)
    table.spot.place(LINEN, NAME)
    press(table, *"Towels")
    press(table, K.Key_Return, modifier=CTRL)
    assert text(table, LINEN, NAME) == "Towels"
    assert at(table) == (LINEN, NAME)


def test_a_text_survives_rows_that_come_from_elsewhere(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    typing(table, "12")
    press(table, "5")
    with open_workspace(editor.workspace.path) as other:
        other.apply(EditGroup((Put(Attribute(name="Towels", touchpoint="products")),)))
    assert editor.catch_up()
    qtbot.waitUntil(lambda: table.delegate.editor is not None)
    assert open_editor(table).text() == "125"
    press(table, "0", K.Key_Return)
    qtbot.waitUntil(lambda: text(table, MINUTES + 1, PINES) == "1,250 min")


def test_a_text_whose_row_was_deleted_elsewhere_is_named(
    table: GridTable, editor: Editor, qtbot: QtBot
) -> None:
    heard: list[str] = []
    table.command.hinted.connect(heard.append)
    typing(table, "125")
    minutes, _ = table.grid.ids(table.currentIndex())
    with open_workspace(editor.workspace.path) as other:
        attribute = next(one for one in other.attributes if one.id == minutes)
        other.apply(Remove("attribute", attribute.id))
    assert editor.catch_up()
    qtbot.waitUntil(lambda: "“125” could not be read and was not kept." in heard)


# a syllable that is still being put together


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("way", ["return", "tab", "up", "click", "focus", "day", "fill"])
def test_the_pending_syllable_is_committed_first(
    table: GridTable, page: GridPage, editor: Editor, qtbot: QtBot, way: str, is_first: bool
) -> None:
    table.spot.place(LINEN, NAME)
    compose(table, "ㅅ")
    compose(table, "수")  # until a key is pressed the events go to the table
    if not is_first:
        compose(table, "", "수")
        assert table.hasFocus()  # a real method forgets the next syllable when that moves
        compose(table, "거")
        compose(table, "건")
    if way == "click":
        point = table.visualRect(table.grid.index(PARKING, OWN)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    elif way == "focus":
        other = QLineEdit(page)
        other.show()
        other.setFocus()
    elif way == "day":
        editor.set_as_of(EARLIER)
    else:
        key = {"return": K.Key_Return, "tab": K.Key_Tab, "up": K.Key_Up, "fill": K.Key_Return}[way]
        press(table, key, modifier=CTRL if way == "fill" else CTRL & SHIFT)
    qtbot.waitUntil(lambda: text(table, LINEN, NAME) == ("수" if is_first else "수건"))
    assert table.delegate.editor is None


@pytest.mark.parametrize("to_table", [True, False])
def test_the_first_syllable_in_a_measure_is_kept(
    table: GridTable, editor: Editor, qtbot: QtBot, to_table: bool
) -> None:
    """The commit may still go to the table or already to the editor it opened."""
    table.spot.place(MINUTES, PINES)
    compose(table, "야")
    target = table if to_table else open_editor(table)
    compose(target, "", "약")
    qtbot.waitUntil(lambda: open_editor(table).text() == "약")
    press(table, *" 30 min", K.Key_Return)
    assert open_editor(table).message.isVisible()
    press(table, K.Key_Return, modifier=ALT)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "30 min")
    minutes, pines = table.grid.ids(table.grid.index(MINUTES, PINES))
    assert minutes is not None
    assert pines is not None
    assert editor.workspace.cell_observations(minutes, pines)[0].note == "약"


@pytest.mark.parametrize("digit", ["3", "３"])
def test_levels_take_digits_from_an_input_method(table: GridTable, digit: str) -> None:
    compose(table, "", digit)
    assert text(table, LINEN, OWN) == "◎"
    assert at(table) == (PARKING, OWN)
    assert table.delegate.editor is None


def test_escape_drops_the_syllable_too(table: GridTable) -> None:
    table.spot.place(LINEN, NAME)
    compose(table, "ㅅ")
    compose(table, "수")
    press(table, K.Key_Escape)
    assert text(table, LINEN, NAME) == "Clean linen"


# in the whole window


@pytest.fixture
def grid(shell: Shell, workspace: Workspace, qtbot: QtBot) -> GridTable:
    """The small workspace in the window, at its grid."""
    workspace.close()
    assert shell.desk.open(workspace.path)
    shell.window.commands["view:grid"].trigger()
    found = shell.window.findChild(GridTable)
    assert found is not None
    qtbot.waitUntil(found.hasFocus)
    assert shell.desk.editor is not None
    shell.desk.editor.set_as_of(TODAY)
    return found


def kept(path: Path) -> list[float]:
    """What the file holds for the check-in at Pines, newest first."""
    with open_workspace(path) as workspace:
        minutes = workspace.find_attribute("Minutes at check-in")
        pines = workspace.find_competitor("Pines")
        assert minutes is not None
        assert pines is not None
        seen = workspace.cell_observations(minutes.id, pines.id)
        return [float(one.value) for one in seen if not isinstance(one.value, str)]


@pytest.mark.parametrize("command", ["view:trend", "next_pane", "add_service", "export"])
def test_commands_of_the_window_commit(
    shell: Shell, grid: GridTable, qtbot: QtBot, command: str
) -> None:
    editor = shell.desk.editor
    assert editor is not None
    typing(grid)
    shell.window.commands[command].trigger()
    qtbot.waitUntil(lambda: kept(editor.workspace.path)[0] == 9)
    assert grid.delegate.editor is None
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()
    for found in shell.window.findChildren(QFileDialog):
        found.close()


@pytest.mark.parametrize("way", ["start", "close"])
def test_closing_the_file_or_the_window_commits(
    shell: Shell, grid: GridTable, qtbot: QtBot, way: str
) -> None:
    assert shell.desk.editor is not None
    path = shell.desk.editor.workspace.path
    typing(grid)
    if way == "start":
        shell.window.commands["start"].trigger()
    else:
        shell.window.close()
    qtbot.waitUntil(lambda: shell.desk.editor is None)
    assert kept(path)[0] == 9


def test_undo_while_typing_commits_and_takes_that_back(
    shell: Shell, grid: GridTable, qtbot: QtBot
) -> None:
    editor = shell.desk.editor
    assert editor is not None
    typing(grid)
    shell.window.commands["undo"].trigger()
    assert grid.delegate.editor is None
    assert text(grid, MINUTES, PINES) == "5 min"
    label = editor.workspace.redo_label
    assert label is not None
    assert label.code == "record"


# undo goes where the edit was made


def test_undo_shows_the_day_and_selects_the_cells(
    shell: Shell, grid: GridTable, qtbot: QtBot
) -> None:
    editor = shell.desk.editor
    assert editor is not None
    editor.set_as_of(EARLIER)
    grid.spot.place(LINEN, SEAVIEW)
    press(grid, K.Key_Right, K.Key_Right, modifier=SHIFT)
    QApplication.clipboard().setText("0\t3\t3")
    press(grid, K.Key_V, modifier=CTRL)
    assert text(grid, LINEN, SEAVIEW) == "×"
    editor.set_as_of(TODAY)
    grid.hands.toggle(0)
    shell.window.commands["undo"].trigger()
    assert editor.as_of == EARLIER
    assert text(grid, LINEN, SEAVIEW) == "△"
    assert at(grid) == (LINEN, SEAVIEW)
    assert grid.spot.boxes()[0].size == 3
    said = shell.window.statusBar().currentMessage()
    assert said == "Undone: paste 3 cells; the day shown is 1 March 2026"
    editor.set_as_of(TODAY)
    grid.spot.place(PARKING, OWN)
    shell.window.commands["redo"].trigger()
    assert editor.as_of == EARLIER
    assert at(grid) == (LINEN, SEAVIEW)
    assert text(grid, LINEN, SEAVIEW) == "×"


def test_undo_on_the_day_shown_says_no_day(shell: Shell, grid: GridTable) -> None:
    grid.spot.place(LINEN, OWN)
    press(grid, "3")
    shell.window.commands["undo"].trigger()
    assert at(grid) == (LINEN, OWN)
    assert shell.window.statusBar().currentMessage() == "Undone: enter 1 value"


def test_undo_of_a_deletion_goes_to_what_came_back(shell: Shell, grid: GridTable) -> None:
    grid.spot.place(PARKING, PINES)
    press(grid, K.Key_Minus, modifier=CTRL)
    grid.spot.place(LINEN, SEAVIEW)
    shell.window.commands["undo"].trigger()
    assert at(grid) == (PARKING, SEAVIEW)


def test_scattered_cells_are_selected_one_by_one(shell: Shell, grid: GridTable) -> None:
    editor = shell.desk.editor
    assert editor is not None
    cells = [grid.grid.ids(grid.grid.index(*spot)) for spot in ((LINEN, OWN), (PARKING, PINES))]
    seen = tuple(
        Observation(attribute=one or 0, competitor=other or 0, value=0.0, observed_on=TODAY)
        for one, other in cells
    )
    editor.apply(Record(observations=seen))
    grid.spot.place(MINUTES, LAKESIDE)
    shell.window.commands["undo"].trigger()
    assert at(grid) == (LINEN, OWN)
    assert sum(box.size for box in grid.spot.boxes()) == 2


def test_undo_of_many_days_keeps_the_day_shown(shell: Shell, grid: GridTable) -> None:
    editor = shell.desk.editor
    assert editor is not None
    linen, own = grid.grid.ids(grid.grid.index(LINEN, OWN))
    days = (date(2025, 1, 1), date(2025, 6, 1))
    seen = tuple(
        Observation(attribute=linen or 0, competitor=own or 0, value=0.0, observed_on=day)
        for day in days
    )
    editor.apply(Record(observations=seen))
    shell.window.commands["undo"].trigger()
    assert editor.as_of == TODAY


def test_a_new_file_has_nothing_to_undo(tmp_path: Path, qtbot: QtBot, shell: Shell) -> None:
    create_workspace(tmp_path / "new.bench").close()
    assert shell.desk.open(tmp_path / "new.bench")
    shell.window.commands["undo"].trigger()
    shell.window.commands["redo"].trigger()
    assert shell.desk.editor is not None
    assert shell.desk.editor.workspace.undo_label is None
