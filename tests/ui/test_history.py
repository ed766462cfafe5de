"""What was done to a file, listed in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.ui.app import Shell
from benchmark_app.ui.dialogs.history_dialog import HistoryDialog
from benchmark_app.ui.editor import Editor


def test_the_latest_edit_stands_first_and_one_that_was_taken_back_says_so(
    editor: Editor, qtbot: QtBot
) -> None:
    assert editor.apply(Put(Competitor(name="Dunes")))
    assert editor.undo()
    window = QWidget()
    qtbot.addWidget(window)
    dialog = HistoryDialog(editor, window)
    assert dialog.list.count() == len(editor.workspace.log())
    assert dialog.list.item(0).text().startswith("Add 1 competitor: Dunes · ")
    assert dialog.list.item(0).text().endswith("undone")
    assert "Enter" in dialog.list.item(1).text()
    dialog.open()
    qtbot.mouseClick(dialog.imports, Qt.MouseButton.LeftButton)
    assert dialog.list.count() == 0
    assert dialog.nothing.isVisible()
    qtbot.mouseClick(dialog.imports, Qt.MouseButton.LeftButton)
    assert not dialog.nothing.isVisible()
    dialog.reject()


def test_what_came_after_an_edit_is_undone_at_once_and_done_again_one_by_one(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    assert shell.desk.open(path)
    editor = shell.desk.editor
    assert editor is not None
    before = names(editor)
    for name in ("Dunes", "Cliffs", "Bay"):
        assert editor.apply(Put(Competitor(name=name)))
    assert editor.undo()
    shell.window.commands["history"].trigger()
    dialog = shell.window.findChildren(HistoryDialog)[-1]
    assert not dialog.undo.isEnabled()  # the current one is undone itself
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert not dialog.undo.isEnabled()
    assert dialog.about.text() == "Nothing that counts now came after this one."
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.about.text().startswith("2 edits came after this one.")
    revision = editor.workspace.revision
    qtbot.keyClick(dialog.list, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    if dialog.isVisible():  # a screen without a window manager gives no mnemonics
        qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: editor.workspace.revision == revision + 1, timeout=30000)
    assert names(editor) == before
    assert not editor.is_held
    assert editor.redo()
    assert names(editor) == [*before, "Dunes"]
    assert editor.redo()
    assert names(editor) == [*before, "Dunes", "Cliffs"]
    assert editor.workspace.check() == []


def test_a_file_that_closes_takes_its_history_with_it(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    assert shell.desk.open(path)
    shell.window.commands["history"].trigger()
    dialog = shell.window.findChildren(HistoryDialog)[-1]
    with qtbot.waitSignal(dialog.finished):
        shell.desk.show_start()


def names(editor: Editor) -> list[str]:
    return [one.name for one in editor.market.competitors]
