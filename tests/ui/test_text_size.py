"""The text grows and shrinks by the same keys wherever they go, and the grid keeps its own."""

from __future__ import annotations

import pytest
from on_screen import press_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.key_card import key_groups
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.workspace import Workspace

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
PLACES = ["", *(view.key for view in VIEWS)]


def go(shell: Shell, workspace: Workspace, view: str) -> None:
    """Show a view of a file, or with none the start page."""
    workspace.close()
    if view:
        assert shell.desk.open(workspace.path)
        shell.window.commands[f"view:{view}"].trigger()


@pytest.mark.parametrize("view", PLACES)
def test_the_same_keys_everywhere(
    shell: Shell, workspace: Workspace, memory: Memory, qtbot: QtBot, view: str
) -> None:
    go(shell, workspace, view)
    usual = QApplication.font().pointSizeF()
    for key, percent in (
        (K.Key_Period, 110),
        (K.Key_Period, 120),
        (K.Key_Comma, 110),
        (K.Key_0, 100),
        (K.Key_Comma, 90),
        (K.Key_0, 100),
    ):
        press_in(shell.window, qtbot, key, CTRL_SHIFT)
        assert memory.text_percent == percent
        assert QApplication.font().pointSizeF() == pytest.approx(usual * percent / 100)


@pytest.mark.parametrize("view", PLACES)
def test_plus_and_minus_leave_the_size_alone_in_every_view(
    shell: Shell, workspace: Workspace, memory: Memory, qtbot: QtBot, view: str
) -> None:
    go(shell, workspace, view)
    area = shell.window.area
    canvas = getattr(area.page, "canvas", None) if area is not None else None
    press_in(shell.window, qtbot, K.Key_Plus, CTRL)
    press_in(shell.window, qtbot, K.Key_Minus, CTRL)
    press_in(shell.window, qtbot, K.Key_0, CTRL)
    assert memory.text_percent == 100
    assert canvas is None or not canvas.is_zoomed


def test_menu_and_key_card_tell_the_keys(shell: Shell) -> None:
    told = {name: keys for _, rows in key_groups() for name, keys in rows}
    for command in ("larger", "smaller", "usual_text"):
        action = shell.window.commands[command]
        assert told[action.text().replace("&", "")] == (action.shortcut().toString(),)
    assert told["Larger text"] == ("Ctrl+Shift+.",)
    assert told["Smaller text"] == ("Ctrl+Shift+,",)
    assert told["Usual text"] == ("Ctrl+Shift+0",)
