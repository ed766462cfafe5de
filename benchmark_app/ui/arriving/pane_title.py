"""What the panes are made of: a title, bold words, a card with an outline."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

_FAINT: Final = 90  # of 255
_ROUND: Final = 3


class BoldLabel(QLabel):
    """Bold words that go on in the next line where there is no room."""

    def __init__(self, text: str = "", *, scale: float = 1.0) -> None:
        super().__init__(text)
        font = self.font()
        font.setBold(True)
        if scale != 1.0:
            font.setPointSizeF(font.pointSizeF() * scale)
        self.setFont(font)
        self.setWordWrap(True)


class PaneTitle(BoldLabel):
    """Words over a pane, whose letter gives the keys to the part they belong to."""

    def __init__(self, text: str, part: QWidget) -> None:
        super().__init__(text)
        self.setWordWrap(False)
        self.setBuddy(part)


class CardFrame(QFrame):
    """A card with an outline that can be seen in the dark too."""

    def paintEvent(self, _: QPaintEvent) -> None:
        line = self.palette().color(QPalette.ColorRole.WindowText)
        line.setAlpha(_FAINT)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(line)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1).toRectF(), _ROUND, _ROUND)
        painter.end()
