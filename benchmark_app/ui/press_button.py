"""A button that stays pressed in, and can be seen to: Fusion hardly shows it in the dark."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget


class PressButton(QPushButton):
    """Looks as a selection does while it is pressed in."""

    _is_marking = False  # Qt may tell of colours before there is an `__init__`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.toggled.connect(self._mark)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self._is_marking:
            self._mark()

    def _mark(self) -> None:
        palette, shown = QPalette(), QApplication.palette()
        if self.isChecked():
            palette.setColor(QPalette.ColorRole.Button, shown.color(QPalette.ColorRole.Highlight))
            words = shown.color(QPalette.ColorRole.HighlightedText)
            palette.setColor(QPalette.ColorRole.ButtonText, words)
        self._is_marking = True
        self.setPalette(palette)
        self._is_marking = False
