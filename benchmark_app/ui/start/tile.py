"""A large button with a drawing, a word, and a remark on what comes of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from benchmark_app.ui.icon import drawn_icon
from benchmark_app.ui.theme import Theme

_PAD: Final = 10
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic


class Tile(QAbstractButton):
    """Paints itself, so that it looks the same everywhere; its text may have a mnemonic.

    It is as high as its remark needs, at least as high as `lines` lines of it.
    """

    chosen = Signal(str)  # its key

    def __init__(self, key: str, drawing: str, lines: int, theme: Theme) -> None:
        super().__init__()
        self._key = key
        self._drawing = drawing
        self._lines = lines
        self._remark = ""
        self._theme = theme
        self.setIcon(drawn_icon(drawing, theme.own, theme.own))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.spread(QSizePolicy.Policy.Minimum)
        self.clicked.connect(self._tell_chosen)

    def tell(self, word: str, remark: str) -> None:
        """Say what it stands for."""
        self._remark = remark
        self.setText(word)
        self.setToolTip(remark)
        self.setAccessibleName(word.replace("&", ""))
        self.setAccessibleDescription(remark)
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.setIcon(drawn_icon(self._drawing, theme.own, theme.own))
        self.update()

    def spread(self, vertical: QSizePolicy.Policy) -> None:
        """Take the width there is, and as much height as the words need in it."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(len(self._wrapped(self._room(width))))

    def sizeHint(self) -> QSize:
        width = 24 * self.fontMetrics().averageCharWidth() + self._text_left()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = 12 * self.fontMetrics().averageCharWidth() + self._text_left()
        return QSize(width, self._height(0))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does."""
        if event.key() in _ENTERS:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (all of it is drawn)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        is_hot = self.underMouse() or self.isDown()
        painter.setPen(self._border())
        painter.setBrush(theme.levels[2 if self.isDown() else 1] if is_hot else theme.field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        edge = self._edge()
        top = (self.height() - edge) // 2
        self.icon().paint(painter, QRect(_PAD + 2, top, edge, edge))
        self._paint_words(painter, QColor(theme.text), QColor(theme.muted))
        painter.end()

    def _tell_chosen(self) -> None:
        self.chosen.emit(self._key)

    def _border(self) -> QPen:
        return QPen(self._theme.accent if self.underMouse() else self._theme.edge, 1)

    def _paint_words(self, painter: QPainter, text: QColor, muted: QColor) -> None:
        bold = QFontMetrics(self._bold())
        left = self._text_left()
        room = self._room(self.width())
        lines = self._wrapped(room)
        spare = self.height() - bold.height() - len(lines) * self.fontMetrics().height()
        y = spare // 2
        painter.setFont(self._bold())
        painter.setPen(text)
        word = bold.elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic
        )
        painter.drawText(QRect(left, y, room, bold.height()), _FLAGS, word)
        y += bold.height()
        painter.setFont(self.font())
        painter.setPen(muted)
        for line in lines:
            painter.drawText(left, y + self.fontMetrics().ascent(), line)
            y += self.fontMetrics().height()

    def _wrapped(self, room: int) -> list[str]:
        """The remark in as many lines as it needs."""
        layout = QTextLayout(self._remark, self.font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        lines: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            start = line.textStart()
            lines.append(self._remark[start : start + line.textLength()].rstrip())
        layout.endLayout()
        return lines

    def _height(self, lines: int) -> int:
        words = max(self._lines, lines) * self.fontMetrics().height()
        return 2 * _PAD + QFontMetrics(self._bold()).height() + words

    def _room(self, width: int) -> int:
        return max(1, width - self._text_left() - _PAD)

    def _edge(self) -> int:
        return round(self.fontMetrics().height() * 1.7)

    def _text_left(self) -> int:
        return 2 * _PAD + self._edge() + 4

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font
