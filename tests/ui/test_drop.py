"""One file dropped anywhere in the window is opened; anything else is answered in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.workspace import Workspace, create_workspace


def drop(target: QObject, urls: Sequence[QUrl]) -> bool:
    """Drag over the middle and let go, as the system tells it; whether it was taken."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), *how, keys)
    QApplication.sendEvent(target, enter)
    QApplication.sendEvent(target, QDragMoveEvent(QPoint(401, 300), *how, keys))
    QApplication.sendEvent(target, QDropEvent(QPointF(400, 300), *how, keys))
    return enter.isAccepted()


def local(*paths: Path) -> list[QUrl]:
    return [QUrl.fromLocalFile(str(path)) for path in paths]


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
