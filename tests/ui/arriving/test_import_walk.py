"""An import from the menu to redo by real keys, and what others do to the file meanwhile."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from on_screen import await_shown, press_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot
from table_case import TICKS, book_file, seen
from table_window import LONG, awaited, taken

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.editor import Editor
from benchmark_app.workspace import open_workspace

CTRL = Qt.KeyboardModifier.ControlModifier
DAY = date(2025, 3, 1)


def test_open_answer_change_the_answer_import_undo_and_redo_by_keys(
    shell: Shell, editor: Editor, ticks: Path, qtbot: QtBot
) -> None:
    press_in(shell.window, qtbot, Qt.Key.Key_O, CTRL)
    dialog = await_shown(shell.window, QFileDialog, qtbot)
    dialog.selectFile(str(ticks))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    window = await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)
    awaited(window, "&Import 5 values", qtbot)
    (card,) = window.meaning.questions.values()
    while not isinstance(QApplication.focusWidget(), QRadioButton):
        press_in(window, qtbot, Qt.Key.Key_Tab)
    press_in(window, qtbot, Qt.Key.Key_Down)
    assert card.answer == "no"
    awaited(window, "&Import 9 values", qtbot)
    press_in(window, qtbot, Qt.Key.Key_Up)  # on second thoughts
    awaited(window, "&Import 5 values", qtbot)
    press_in(window, qtbot, Qt.Key.Key_Down)
    awaited(window, "&Import 9 values", qtbot)
    press_in(window, qtbot, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(seen(editor, DAY)) == 9, timeout=LONG)
    told = shell.window.statusBar().currentMessage()
    assert told == "ticks.xlsx is imported: 9 values new, 3 new services."
    services = len(editor.market.attributes)
    press_in(shell.window, qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: seen(editor, DAY) == {})
    assert len(editor.market.attributes) < services
    press_in(shell.window, qtbot, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: len(seen(editor, DAY)) == 9)
    assert len(editor.market.attributes) == services


def test_what_somebody_edits_meanwhile_is_looked_at_before_it_is_imported(
    shell: Shell, editor: Editor, ticks: Path, qtbot: QtBot
) -> None:
    window = taken(shell, ticks, qtbot)
    awaited(window, "&Import 5 values", qtbot)
    with open_workspace(editor.workspace.path) as elsewhere:
        elsewhere.apply(Put(Competitor(name="Dunes")))
    press_in(window, qtbot, Qt.Key.Key_Return)
    assert window.again.text() == "Your file was edited meanwhile: please look again."
    assert seen(editor, DAY) == {}
    awaited(window, "&Import 5 values", qtbot)
    press_in(window, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(seen(editor, DAY)) == 5, timeout=LONG)
    assert editor.workspace.find_competitor("Dunes") is not None


def test_a_cell_put_right_in_the_file_comes_in_when_it_is_read_again(
    shell: Shell, editor: Editor, ticks: Path, qtbot: QtBot
) -> None:
    window = taken(shell, ticks, qtbot)
    awaited(window, "&Import 5 values", qtbot)
    book_file(ticks, (DAY.isoformat(), f"{TICKS}\nLaundry|✓|✓|✓"))
    press_in(window, qtbot, Qt.Key.Key_F5)
    awaited(window, "&Import 8 values", qtbot)
    ticks.unlink()
    press_in(window, qtbot, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "ticks.xlsx" in window.headline.text(), timeout=LONG)
    assert not window.yes.isEnabled()
    press_in(window, qtbot, Qt.Key.Key_Escape)
    assert seen(editor, DAY) == {}
