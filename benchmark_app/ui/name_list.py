"""Names to choose from side by side, where a column of them would take too much room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

_MOST_LINES = 3
_GAP = 3


class NameList(QListWidget):
    """As high as its names need, up to three lines; without any it is away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(_GAP)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def show_names(self, names: Sequence[tuple[str, int]]) -> None:
        """Show other names, each with the number in its user role."""
        self.clear()
        for name, value in names:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, value)
            self.addItem(item)
        self.setVisible(bool(names))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        room, used, lines = self.width() - 2 * _GAP, 0, 1
        for row in range(self.count()):
            width = self.sizeHintForIndex(self.model().index(row, 0)).width() + 2 * _GAP
            if used and used + width > room:
                used, lines = 0, lines + 1
            used += width
        policy = Qt.ScrollBarPolicy  # a bar that comes would need another line, and go again
        fits = lines <= _MOST_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAlwaysOn
        )
        line = max(0, self.sizeHintForRow(0)) + 2 * _GAP
        self.setFixedHeight(min(lines, _MOST_LINES) * line + 2 * _GAP)
