"""The place of the card at the window's edge, and its end."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from benchmark_app.ui.card_dock import CardDock


class Window(QMainWindow):
    """A window that knows its dock, as they do."""

    def __init__(self) -> None:
        super().__init__()
        self.dock = CardDock(self)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.show_card(QLabel("A card"), "")
        self.dock.suit(has_use=True, is_grid=True)
        self.resize(1366, 768)
        self.show()
        self.itself = self  # so that only the collector ends it


def test_it_comes_and_goes_with_the_width_of_the_window(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    qtbot.waitUntil(window.dock.isVisible)
    window.resize(500, 768)
    qtbot.waitUntil(lambda: not window.dock.isVisible())
    window.resize(1366, 768)
    qtbot.waitUntil(window.dock.isVisible)


def test_a_window_nobody_holds_is_collected_with_it_in_silence(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    window = Window()
    qtbot.waitUntil(window.dock.isVisible)
    dock = weakref.ref(window.dock)
    del window
    gc.collect()
    assert dock() is None
    assert "Error" not in capfd.readouterr().err
