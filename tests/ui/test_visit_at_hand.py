"""The visit sheet from the window: whose it is, where it was saved, and the way there."""

from __future__ import annotations

from pathlib import Path

import pytest
from on_screen import await_shown, shown_in
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
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


def proposed(shell: Shell, qtbot: QtBot, view: str) -> str:
    shell.window.commands[f"view:{view}"].trigger()
    dialog = asked(shell, qtbot)
    name = dialog.competitor.currentText()
    dialog.reject()
    qtbot.waitUntil(lambda: not shown_in(shell.window, VisitDialog))
    return name


def test_it_is_whose_cell_is_current_or_who_stands_out_elsewhere(
    shell: Shell, editor: Editor, qtbot: QtBot
) -> None:
    ids = {one.name: one.id for one in editor.market.competitors}
    service = editor.market.attributes[0].id
    editor.select(service, ids["Our motel"])
    assert proposed(shell, qtbot, "grid") == "Seaview"  # the first of all
    editor.set_rival(ids["Lakeside"])
    assert proposed(shell, qtbot, "grid") == "Lakeside"
    editor.select(service, ids["Pines"])
    assert proposed(shell, qtbot, "grid") == "Pines"
    for view in ("compare", "trend"):
        assert proposed(shell, qtbot, view) == "Lakeside"
    editor.set_rival(None)
    assert proposed(shell, qtbot, "compare") == "Pines"


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
