"""A button that stays pressed in, and can be seen to: Fusion hardly shows it in the dark."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

_USABLE: Final = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive)
_SELECTED: Final = (
    (QPalette.ColorRole.Button, QPalette.ColorRole.Highlight),
    (QPalette.ColorRole.ButtonText, QPalette.ColorRole.HighlightedText),
)


class PressButton(QPushButton):
    """Looks as a selection does while it is pressed in and can be used."""

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
        for group in _USABLE if self.isChecked() else ():
            for part, as_in in _SELECTED:
                palette.setColor(group, part, shown.color(as_in))
        self._is_marking = True
        self.setPalette(palette)
        self._is_marking = False
