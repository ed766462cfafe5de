"""A button that is pressed in can be told from one that is not, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.press_button import PressButton
from benchmark_app.ui.theme import Theme

THEMES = [Theme.light(), Theme.dark(), Theme.light().contrasting(), Theme.dark().contrasting()]


@pytest.mark.parametrize("theme", THEMES)
def test_a_pressed_button_looks_as_a_selection(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply()
    button = PressButton()
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    before = button.palette().color(QPalette.ColorRole.Button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.palette().color(QPalette.ColorRole.Button) == theme.accent
    assert button.palette().color(QPalette.ColorRole.ButtonText) == theme.accent_text
    button.setEnabled(False)
    assert button.palette().color(QPalette.ColorRole.Button) == before
    button.setEnabled(True)
    assert button.palette().color(QPalette.ColorRole.Button) == theme.accent
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.palette().color(QPalette.ColorRole.Button) == before != theme.accent
    Theme.light().apply()


def test_a_pressed_button_follows_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    Theme.light().apply()
    button = PressButton()
    qtbot.addWidget(button)
    button.setChecked(True)
    button.show()
    qtbot.waitExposed(button)
    Theme.dark().apply()
    qtbot.waitUntil(
        lambda: button.palette().color(QPalette.ColorRole.Button) == Theme.dark().accent
    )
    Theme.light().apply()
