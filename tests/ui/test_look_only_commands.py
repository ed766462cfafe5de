"""Whatever edits is off in a file to look at only: every command, key and entry of a menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from event_count import copy_elsewhere
from newer_file import make_newer
from on_screen import bring_forward, shown_in
from owner_seat import Program, Seat, seated
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.errors import EditRefused
from benchmark_app.ui.dialogs.form import FormDialog
from benchmark_app.ui.dialogs.restore_dialog import RestoreDialog
from benchmark_app.ui.grid.act_table import ACTS
from benchmark_app.ui.grid.cell_editor import CellEditor
from benchmark_app.ui.grid.header_menu import ROWS, HeaderRow
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.menu_bar import VIEW_ROWS
from benchmark_app.ui.menu_table import MENUS, TOOLBAR, ActionRow, action_rows
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.error import error_text
from benchmark_app.workspace import Workspace, open_workspace

#: They leave the file, or are the whole program's.
ELSEWHERE = frozenset(
    ("quit", "start", "new", "open", "new_window", "log", "english", "korean", "about")
)
#: Each of them writes, or asks for what is to be written, where a file takes edits.
WRITING = frozenset(
    ("add_service", "add_competitor", "change_service", "change_competitor", "delete_service")
) | {"delete_competitor", "import", "restore", "undo", "same", "clear", "remove", "add", "edit"}
#: They are there for looking too.
LOOKING = frozenset(
    ("card", "note", "copy", "select_all", "sort_by_column", "find", "filter", "groups", "export")
) | {"brief", "picture", "history", "visit_sheet", "earlier", "later", "play", "show_cell"}
OPENS = QFileDialog.AcceptMode.AcceptOpen
#: What only writes.
WRITES = ("apply", "undo", "redo", "undo_to", "issue")


@pytest.fixture
def seat(program: Program, qtbot: QtBot) -> Iterator[Seat]:
    """The start page in a window of the usual size."""
    with seated(program, qtbot) as taken:
        yield taken


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked of a workspace, and refused."""
    asked: list[str] = []

    def refuse(name: str) -> Callable[..., object]:
        def refused(*_: object, **__: object) -> object:
            asked.append(name)
            raise EditRefused("backup_running")

        return refused

    for name in WRITES:
        monkeypatch.setattr(Workspace, name, refuse(name))
    return asked


def look_at(seat: Seat, path: Path, qtbot: QtBot) -> None:
    """Open a newer version's file to look only."""
    make_newer(path)
    seat.shell.desk._show(open_workspace(path, allow_newer=True))
    to_grid(seat, qtbot)


def to_grid(seat: Seat, qtbot: QtBot) -> None:
    """Stand in the grid, where a value is that was seen before today."""
    bring_forward(seat.shell.window, qtbot)
    if seat.shell.window.view != "grid":
        seat.area.enter_view("grid")
    seat.editor.set_as_of(seat.editor.today)
    cells = known_cells(seat)
    if not cells:  # the groups were closed
        seat.page(GridPage).toggle_groups()
        cells = known_cells(seat)
    seat.page(GridPage).table.spot.place(*cells[0])
    seat.page(GridPage).table.setFocus()


def known_cells(seat: Seat) -> list[tuple[int, int]]:
    """Where the first competitor has a value."""
    grid, column = seat.page(GridPage).table.grid, Column.OWN + 1
    cells = [(row, grid.sheet.cell(row, column)) for row in range(grid.rowCount())]
    return [(row, column) for row, cell in cells if cell is not None and cell.value is not None]


def comes_to(seat: Seat, act: Callable[[], object], written: list[str]) -> list[str]:
    """What an act writes or opens that would; everything it opens is closed again."""
    written.clear()
    act()
    QApplication.processEvents()
    window = seat.shell.window
    asking = [*shown_in(window, FormDialog), *shown_in(window, RestoreDialog)]
    asking += [one for one in shown_in(window, QFileDialog) if one.acceptMode() is OPENS]
    typed = shown_in(window, CellEditor)
    for menu in shown_in(window, QMenu):
        menu.close()
    for one in typed:
        QTest.keyClick(one, Qt.Key.Key_Escape)
    for dialog in shown_in(window, QDialog):
        dialog.reject()
    QApplication.processEvents()
    if seat.editor.look_only is None:  # a forecast keeps itself
        written[:] = [one for one in written if one != "issue"]
    return [*written, *(type(one).__name__ for one in (*asking, *typed))]


def menu_rows() -> list[ActionRow]:
    rows = (*VIEW_ROWS, *(row for menu in MENUS for row in action_rows(menu.rows)))
    return [one for one in rows if one.key not in ELSEWHERE and not one.key.startswith("colours")]


def acts(seat: Seat) -> dict[str, tuple[bool, Callable[[], object]]]:
    """Each command of the menus, the grid and its columns: whether it says that it edits."""
    window, hands = seat.shell.window, seat.page(GridPage).table.hands
    found: dict[str, tuple[bool, Callable[[], object]]] = {}
    for row in menu_rows():
        found[row.key] = (row.edits, window.commands[row.key].trigger)
        if row.keys:
            found[f"{row.key} by {row.keys}"] = (row.edits, partial(seat.owner.press, row.keys))
    for act in ACTS:
        found[f"grid:{act.key}"] = (act.edits, partial(act.run, hands))
        for keys in filter(None, (act.keys, *act.also)):
            found[f"grid:{act.key} by {keys}"] = (act.edits, partial(seat.owner.press, keys))
    for at, entry in enumerate(ROWS):
        if isinstance(entry, HeaderRow):
            found[f"column:{at}"] = (entry.edits, partial(entry.act, hands))
    return found


def test_what_edits_says_so_in_the_tables(
    seat: Seat, path: Path, qtbot: QtBot, written: list[str]
) -> None:
    seat.open(path, view="grid")
    copy_elsewhere("no")
    found: dict[str, list[str]] = {}
    to_grid(seat, qtbot)
    for name, (edits, act) in acts(seat).items():
        to_grid(seat, qtbot)
        if come := comes_to(seat, act, written):
            found[name] = come
            assert edits, (name, come)
    said = {name.removeprefix("grid:").partition(" by ")[0] for name in found}
    assert said >= WRITING
    looking = {one.key for one in menu_rows() if not one.edits}
    assert looking | {one.key for one in ACTS if not one.edits} >= LOOKING


def test_nothing_is_written_or_asked_for(
    seat: Seat, path: Path, qtbot: QtBot, written: list[str]
) -> None:
    look_at(seat, path, qtbot)
    copy_elsewhere("no")
    window = seat.shell.window
    refusal = seat.editor.look_only
    assert refusal is not None
    why, raw = error_text(refusal, seat.language), path.read_bytes()
    for row in menu_rows():
        if row.edits:
            assert not window.commands[row.key].isEnabled(), row.key
    for name, (edits, act) in acts(seat).items():
        if name.startswith("column:") and edits:
            continue  # their entries are off
        to_grid(seat, qtbot)
        window.messages.hide()
        assert comes_to(seat, act, written) == [], name
        if edits and " by " in name:
            assert window.messages.message == why, name
    for text in ("1", "x", "가"):
        to_grid(seat, qtbot)
        table = seat.page(GridPage).table
        assert not comes_to(seat, partial(type_in, table, text), written)
    assert path.read_bytes() == raw


def type_in(table: QWidget, text: str) -> None:
    """Type a letter, one that needs no key by an input method."""
    if text.isascii():
        QTest.keyClicks(table, text)
    else:
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(table, event)


def test_buttons_and_menus_say_that_they_are_off(
    seat: Seat, path: Path, qtbot: QtBot, written: list[str]
) -> None:
    look_at(seat, path, qtbot)
    window = seat.shell.window
    mark = window.look_only.text()
    for key, _ in TOOLBAR:
        is_off = key in ("add_service", "add_competitor")
        tool = seat.tool(key)
        assert tool.isEnabled() is not is_off
        assert (tool.toolTip() == mark) is is_off
    page = seat.page(GridPage)
    page.show_menu(QPoint(10, 10))
    page.table.header.menu_requested.emit(Column.OWN + 1, QPoint(20, 20))
    cell_menu, header_menu = shown_in(page, QMenu)
    for menu, off, on in ((cell_menu, 13, 4), (header_menu, 4, 2)):
        states = [one.isEnabled() for one in menu.actions() if not one.isSeparator()]
        assert states.count(False) >= off
        assert states.count(True) >= on
        menu.close()
    assert all(line.isReadOnly() for line in seat.card.findChildren(QLineEdit))
    assert seat.card.note.isReadOnly()
    for view in VIEWS:
        seat.click_view(view.key)
        assert not comes_to(seat, lambda: None, written)
    seat.shell.desk.show_start()
    seat.shell.desk.close()
    assert seat.shell.window.commands["open"].isEnabled()


def test_a_file_that_cannot_be_written_says_so(
    seat: Seat, path: Path, qtbot: QtBot, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "read_only", property(lambda _: True))
    seat.open(path, view="grid")
    to_grid(seat, qtbot)
    window = seat.shell.window
    assert window.look_only.isVisible()
    assert "newer" not in window.look_only.text()
    refusal = seat.editor.look_only
    assert refusal is not None
    assert refusal.code == "workspace_read_only"
    assert not comes_to(seat, lambda: seat.owner.press("Ctrl+Shift+S"), written)
    assert window.messages.message == error_text(refusal, seat.language)
