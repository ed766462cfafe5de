"""What the panes are made of: a title, bold words, a card with an outline, a patch of colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
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
    """A card with an outline that can be seen in the dark too, and a strong one to be marked by."""

    def __init__(self) -> None:
        super().__init__()
        self._is_marked = False

    def mark(self, *, strong: bool) -> None:
        """Tell the card from others, or no longer."""
        self._is_marked = strong
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        role = QPalette.ColorRole
        line = self.palette().color(role.Accent if self._is_marked else role.WindowText)
        line.setAlpha(255 if self._is_marked else _FAINT)
        wide = 2 if self._is_marked else 1
        rim = self.rect().toRectF().adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(line, wide))
        painter.drawRoundedRect(rim, _ROUND, _ROUND)
        painter.end()


class Patch(QFrame):
    """A square of a colour, as high as a line; what it is called is said beside it."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = QColor(colour)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height(), self.fontMetrics().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
