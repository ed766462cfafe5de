"""The visit sheet from the window: whose it is, where it was saved, and the way there."""

from __future__ import annotations

from pathlib import Path

import pytest
from on_screen import await_shown
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.choice_box import ChoiceBox
from benchmark_app.ui.dialogs.visit_dialog import VisitDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.workspace import Workspace


@pytest.fixture
def editor(shell: Shell, workspace: Workspace) -> Editor:
    workspace.close()
    assert shell.desk.open(workspace.path)
    assert shell.desk.editor is not None
    return shell.desk.editor


def asked(shell: Shell, qtbot: QtBot) -> VisitDialog:
    shell.window.commands["visit_sheet"].trigger()
    return await_shown(shell.window, VisitDialog, qtbot)


def rival_of(shell: Shell, view: str) -> ChoiceBox:
    """The box of the competitor who stands out in a view."""
    shell.window.commands[f"view:{view}"].trigger()
    area = shell.window.area
    assert area is not None
    box = getattr(area.page, "rival", None)
    assert isinstance(box, ChoiceBox)
    return box


@pytest.mark.parametrize("view", ["compare", "trend"])
def test_whoever_stands_out_in_the_view_shown_is_proposed(
    shell: Shell, editor: Editor, qtbot: QtBot, view: str
) -> None:
    ids = {one.name: one.id for one in editor.market.competitors}
    editor.select(editor.market.attributes[0].id, ids["Pines"])
    box = rival_of(shell, view)
    qtbot.waitUntil(lambda: box.findData(ids["Lakeside"]) > 0)
    box.choose(ids["Lakeside"])
    dialog = asked(shell, qtbot)
    assert dialog.competitor.currentText() == "Lakeside"
    dialog.reject()
    box.choose(None)
    dialog = asked(shell, qtbot)
    assert dialog.competitor.currentText() == "Pines"  # the current cell's, where nobody does
    dialog.reject()
    shell.window.commands["view:grid"].trigger()
    dialog = asked(shell, qtbot)
    assert dialog.competitor.currentText() == "Pines"
    dialog.reject()


def test_a_saved_sheet_is_told_with_the_way_to_its_folder(
    shell: Shell,
    editor: Editor,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    dialog = asked(shell, qtbot)
    qtbot.mouseClick(dialog.pdf, Qt.MouseButton.LeftButton)
    place = await_shown(dialog, QFileDialog, qtbot)
    place.selectFile(str(tmp_path / "round.pdf"))
    place.accept()
    qtbot.waitUntil(lambda: (tmp_path / "round.pdf").exists())
    messages = shell.window.messages
    assert messages.message == "The visit sheet is in round.pdf."
    assert messages.button.text() == "Open the folder"
    shell.window.commands["korean"].trigger()
    qtbot.waitUntil(lambda: messages.message == "조사표를 round.pdf 파일에 저장했어요.")
    qtbot.mouseClick(messages.button, Qt.MouseButton.LeftButton)
    assert shown == [QUrl.fromLocalFile(str(tmp_path))]
