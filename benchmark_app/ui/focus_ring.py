"""Where the keys go: a ring in the accent colour around whatever has the focus."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFocusFrame, QMainWindow, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from benchmark_app.ui.theme import Theme

#: These say themselves where the focus is, or are the whole window.
_OWN: Final = (QMainWindow, QMenu, QMenuBar)


class FocusRing(QObject):
    """One ring for the whole program; it goes from widget to widget with the focus."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._colour = theme.accent
        self._frame: _Frame | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Take the accent of a theme."""
        self._colour = theme.accent
        if self._frame is not None and isValid(self._frame):
            self._frame.set_colour(self._colour)

    def _follow(self, _: QWidget | None, focused: QWidget | None) -> None:
        if self._frame is None or not isValid(self._frame):  # gone with the window it was in
            self._frame = _Frame(self._colour)
        shows = focused is not None and not isinstance(focused, _OWN)
        self._frame.setWidget(focused if shows else None)  # type: ignore[arg-type]


class _Frame(QFocusFrame):
    """Qt keeps it around the widget and masks it to the ring; only the colour is ours."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self._colour = colour

    def set_colour(self, colour: QColor) -> None:
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._colour)
