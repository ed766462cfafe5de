"""The grid on a screen that is none, with the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage


@pytest.fixture
def page(editor: Editor, theme: Theme, qtbot: QtBot) -> GridPage:
    """The grid on the screen, with the keys."""
    made = GridPage(editor, theme)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    QTest.keyRelease(made.table, Qt.Key.Key_Control)  # Qt holds what the last test pressed
    QTest.mouseRelease(made.table.viewport(), Qt.MouseButton.LeftButton)
    return made


@pytest.fixture
def table(page: GridPage) -> GridTable:
    """Its table."""
    return page.table
