"""An offer under a cell: what could be done there, with one button for those who use the mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from benchmark_app.ui.theme import Theme

_WIDTH: Final = 300
_GAP: Final = 2


def place_under(frame: QWidget, cell: QRect, room: QRect) -> None:
    """Put a frame below a cell, above it where there is no room, and inside the room."""
    left = min(cell.left(), room.width() - frame.width() - _GAP)
    top = cell.bottom() + _GAP
    if top + frame.height() > room.height():
        top = cell.top() - frame.height() - _GAP
    frame.move(max(_GAP, left), max(0, top))


class CellOffer(QFrame):
    """Shows one offer at a time; it takes no focus, so that keys go on to the grid."""

    def __init__(self, parent: QWidget, act: Callable[[], object]) -> None:
        super().__init__(parent)
        self._room = parent
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.addWidget(self._text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.Box)
        self.hide()

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def follow(self, cell: QRect) -> None:
        """Stay at a cell that moved, or whose surroundings have another size."""
        place_under(self, cell, self._room.rect())

    def open(self, cell: QRect, text: str, words: str, theme: Theme) -> None:
        """Say something at a cell; `words` are the button's, empty where there is nothing to do."""
        self.setPalette(theme.notice_palette())
        self._text.setText(text)
        self._text.setAccessibleName(f"{text} {words}".strip())  # the button is never reached
        self.button.setText(words)
        self.button.setVisible(bool(words))
        room = self._room.rect()
        width = min(_WIDTH + self.fontMetrics().averageCharWidth() * 8, room.width() - 8)
        self.resize(width, self.heightForWidth(width))
        self.follow(cell)
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))
