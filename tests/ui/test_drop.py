"""One file dropped anywhere in the window is opened; anything else is answered in one sentence."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from dropping import drop, local
from on_screen import await_shown, shown_in
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.workspace import Workspace, create_workspace

#: In milliseconds: a child process starts within it.
LONG = 30000


@pytest.mark.parametrize("view", ["", *(view.key for view in VIEWS)])
def test_a_file_dropped_on_any_page_is_opened(
    shell: Shell, workspace: Workspace, tmp_path: Path, view: str
) -> None:
    workspace.close()
    other = tmp_path / "other.bench"
    create_workspace(other).close()
    if view:
        shell.desk.open(other)
        shell.window.commands[f"view:{view}"].trigger()
    assert drop(shell.window.windowHandle(), local(workspace.path))
    editor = shell.desk.editor
    assert editor is not None
    assert editor.workspace.path == workspace.path


@pytest.mark.parametrize("has_file", [False, True])
def test_what_is_no_single_file_is_said_in_one_sentence(
    shell: Shell, workspace: Workspace, tmp_path: Path, *, has_file: bool
) -> None:
    workspace.close()
    if has_file:
        shell.desk.open(workspace.path)
    before = shell.desk.editor
    handle = shell.window.windowHandle()
    messages = shell.window.messages
    drop(handle, local(workspace.path, tmp_path / "b.csv"))
    assert messages.message == "2 files were dropped. Nothing was opened. Drop one at a time."
    drop(handle, local(tmp_path))
    assert messages.message == (
        f"{tmp_path.name} is a folder. Nothing was opened. Drop the file that is in it."
    )
    drop(handle, [QUrl("https://example.org/list.csv")])
    assert messages.message.startswith("What was dropped is no file on this computer.")
    drop(handle, local(tmp_path / "photo.bench"))
    assert "photo.bench" in messages.message
    assert shell.desk.editor is before


@pytest.mark.parametrize("list_of_files", [b"", b"\r\n", b"# nothing\r\n", b"file:"])
def test_an_empty_list_of_files_is_none(shell: Shell, list_of_files: bytes) -> None:
    mime = QMimeData()
    mime.setData("text/uri-list", list_of_files)
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    handle = shell.window.windowHandle()
    QApplication.sendEvent(handle, QDragEnterEvent(QPoint(9, 9), *how, none))
    QApplication.sendEvent(handle, QDropEvent(QPointF(9, 9), *how, none))
    assert shell.window.messages.message.startswith("What was dropped is no file on this computer.")


def test_a_name_the_disk_does_not_take_is_said(shell: Shell, tmp_path: Path) -> None:
    drop(shell.window.windowHandle(), local(tmp_path / f"{'a' * 300}.bench"))
    assert "cannot be opened" in shell.window.messages.message


def sheet(folder: Path, suffix: str) -> Path:
    """A table of one value, as text or as a workbook."""
    rows = (("date", "competitor", "attribute", "value"), ("2026-10-01", "Bay Inn", "Pool", "yes"))
    path = folder / f"rooms{suffix}"
    if suffix == ".csv":
        path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    else:
        book = openpyxl.Workbook(write_only=True)
        page = book.create_sheet()
        for row in rows:
            page.append(row)
        book.save(path)
    return path


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_dropped_on_an_open_file_is_shown_before_it_comes_in(
    shell: Shell, workspace: Workspace, tmp_path: Path, qtbot: QtBot, suffix: str
) -> None:
    workspace.close()
    shell.desk.open(workspace.path)
    drop(shell.window.windowHandle(), local(sheet(tmp_path, suffix)))
    asked = await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)
    assert asked.headline.text() == "1 value ready to import."
    asked.reject()
    editor = shell.desk.editor
    assert editor is not None
    assert editor.workspace.path == workspace.path
    assert editor.workspace.find_competitor("Bay Inn") is None


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_dropped_on_the_start_page_gets_a_file_of_its_own(
    shell: Shell, tmp_path: Path, qtbot: QtBot, suffix: str
) -> None:
    drop(shell.window.windowHandle(), local(sheet(tmp_path, suffix)))
    asked = await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    place = await_shown(shell.window, QFileDialog, qtbot)
    assert place.selectedFiles()[0].endswith("rooms.bench")
    place.selectFile(str(tmp_path / "rooms.bench"))
    place.accept()
    status = shell.window.statusBar()
    said = f"rooms{suffix} is imported."
    qtbot.waitUntil(lambda: status.currentMessage() == said, timeout=LONG)
    editor = shell.desk.editor
    assert editor is not None
    assert editor.workspace.find_competitor("Bay Inn") is not None


def test_the_latest_table_is_the_one_that_is_looked_at(
    shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    rooms = sheet(tmp_path, ".csv")
    desks = tmp_path / "desks.csv"
    desks.write_text(rooms.read_text(encoding="utf-8").replace("Pool", "Desk"), encoding="utf-8")
    shell.desk.take(rooms)
    first = await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)
    shell.desk.take(desks)  # while the first one still stands
    assert not first.isVisible()
    asked = await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)
    assert asked.windowTitle() == "Import desks.csv"
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    place = await_shown(shell.window, QFileDialog, qtbot)
    place.reject()  # on second thoughts
    assert asked.isVisible()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert not asked.isVisible()
    assert shell.desk.editor is None
    assert list(tmp_path.glob("*.bench")) == []


@pytest.mark.parametrize("has_file", [False, True])
def test_a_photo_is_no_table_and_nothing_is_made(
    shell: Shell, workspace: Workspace, tmp_path: Path, qtbot: QtBot, *, has_file: bool
) -> None:
    workspace.close()
    if has_file:
        shell.desk.open(workspace.path)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(bytes(range(256)) * 8)
    drop(shell.window.windowHandle(), local(photo))
    messages = shell.window.messages
    qtbot.waitUntil(lambda: "photo.jpg" in messages.message, timeout=LONG)
    assert (shell.desk.editor is not None) == has_file
    assert shown_in(shell.window, QFileDialog) == []
    assert shell.window.start.isVisible() != has_file


def test_a_letter_brings_no_table_and_gets_no_file(
    shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all,\nwe open at eight.\n", encoding="utf-8")
    drop(shell.window.windowHandle(), local(letter))
    asked = await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)
    assert "cannot be imported. Nothing was changed." in asked.headline.text()
    assert not asked.yes.isEnabled()
    assert shown_in(shell.window, QFileDialog) == []
    assert shell.window.start.isVisible()
    assert shell.desk.editor is None


def test_a_field_does_not_take_the_address_of_a_file(
    shell: Shell, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.close()
    shell.desk.open(workspace.path)
    shell.window.commands["view:grid"].trigger()
    fields = [one for one in shell.window.findChildren(QLineEdit) if one.isVisible()]
    before = [one.text() for one in fields]
    where = fields[-1].mapTo(shell.window, QPoint(5, 5))
    mime = QMimeData()
    mime.setUrls(local(workspace.path, workspace.path))
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    none = Qt.KeyboardModifier.NoModifier
    handle = shell.window.windowHandle()
    QApplication.sendEvent(handle, QDragEnterEvent(where, *how, none))
    QApplication.sendEvent(handle, QDropEvent(QPointF(where), *how, none))
    assert [one.text() for one in fields] == before
    assert "2 files" in shell.window.messages.message


def test_a_text_dragged_inside_the_window_is_none_of_its_business(shell: Shell) -> None:
    mime = QMimeData()
    mime.setText("words")
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(QPoint(5, 5), *how, Qt.KeyboardModifier.NoModifier)
    assert not shell.window.drop.eventFilter(shell.window, enter)
    assert not shell.window.drop.eventFilter(shell.window, QEvent(QEvent.Type.MouseMove))
