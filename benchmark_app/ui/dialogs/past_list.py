"""The list of a dialog about what was: an entry a moment, newest first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_AIR: Final = 2
_ENTRY: Final = Qt.ItemDataRole.UserRole


class PastList(QListWidget):
    """Rows of words, each with what it stands for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(_AIR)

    def add(self, words: str, entry: object) -> None:
        """Put an entry below the others."""
        item = QListWidgetItem(words)
        item.setData(_ENTRY, entry)
        self.addItem(item)

    def entry(self) -> object:
        """What the current row stands for; None where there is none."""
        item = self.currentItem()
        return None if item is None else item.data(_ENTRY)

    def sizeHint(self) -> QSize:
        """A day's entries in sight, and most of them in a line."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 72, metrics.height() * 20)
