"""Where tables come in: each is received in the window's colours, with what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from benchmark_app.ui.memory import Memory
from benchmark_app.ui.theme import Theme

if TYPE_CHECKING:  # the import window waits for the first paint
    from benchmark_app.ui.arriving.reception import Arriving, Reception


class TableDoor(QObject):
    """Receives tables over one window of the program."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, memory: Memory, theme: Theme, window: QMainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._theme = theme
        self._window = window

    def receive(self, arriving: Arriving, parent: QObject) -> Reception:
        """Begin to read a table; the window says so where it takes long, with a way out."""
        # the import window waits for the first paint
        from benchmark_app.ui.arriving.reception import Reception
        from benchmark_app.ui.progress import ProgressLine

        reception = Reception(arriving, self._memory, self._theme, self._window, parent)
        self.theme_changed.connect(reception.set_theme)
        words = self.tr("Reading {name}").format(name=arriving.table.name)
        ProgressLine(reception, words, self._window, reception.give_up)
        return reception

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme, in a window on screen too."""
        self._theme = theme
        self.theme_changed.emit(theme)
