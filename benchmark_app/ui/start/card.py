"""Framed boxes with a title, and the kinds of words that stand in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from benchmark_app.ui.theme import Theme


class Title(QLabel):
    """Words in bold, larger than the text around them whatever its size."""

    def __init__(self, factor: float) -> None:
        super().__init__()
        self._factor = factor
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def grow(self, plain: QFont) -> None:
        """Stand out from words in a font."""
        font = QFont(plain)
        font.setPointSizeF(plain.pointSizeF() * self._factor)
        font.setBold(True)
        self.setFont(font)


class Remark(QLabel):
    """Secondary words that wrap."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)


class StartCard(QFrame):
    """A framed box with a title and a remark; the rest is added by the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.title, self.text = Title(1.25), Remark()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 18, 16)
        self.column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 1)
        self.column.addLayout(self.head)
        self.column.addWidget(self.text)

    def set_theme(self, theme: Theme) -> None:
        """Take the frame of a theme."""
        self.setFrameShape(theme.frame)

    def append(self, *widgets: QWidget, stretch: int = 0) -> None:
        """Put widgets below what is there."""
        for widget in widgets:
            self.column.addWidget(widget, stretch)

    def name(self, title: str, remark: str) -> None:
        """Say what the card is for."""
        self.title.setText(title)
        self.text.setText(remark)
        self.text.setVisible(bool(remark))
        self.setAccessibleName(title)
