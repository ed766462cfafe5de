"""A table whose first columns stay while the others scroll under them."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from benchmark_app.ui.grid.header import FrozenHeader
from benchmark_app.ui.grid.line import FROZEN

_Hint = QAbstractItemView.ScrollHint


class FrozenTable(QTableView):
    """One view that answers where a cell is, so keys, editors and readers cross the border freely.

    The columns that stay are drawn where they would be if nothing had scrolled; the scroll range
    is the same as without them. Subclasses paint.
    """

    def __init__(self, header: FrozenHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = header
        self.setHorizontalHeader(header)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header.sectionResized.connect(self._show_all)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        rect = super().visualRect(index)
        if index.isValid() and index.column() < FROZEN:
            rect.translate(self.header.offset(), 0)
        return rect

    def indexAt(self, pos: QPoint) -> QModelIndex:
        if pos.x() < self.header.frozen_width():
            pos = QPoint(pos.x() - self.header.offset(), pos.y())
        return super().indexAt(pos)

    def scrollTo(
        self, index: QModelIndex | QPersistentModelIndex, hint: _Hint = _Hint.EnsureVisible
    ) -> None:
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if not index.isValid():
            return
        if index.column() < FROZEN:
            bar.setValue(before)
            return
        hidden = self.header.frozen_width() - self.columnViewportPosition(index.column())
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self._show_all()
            self.updateEditorGeometries()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for number in range(selection.count()):
            one = selection.at(number)
            top = self.rowViewportPosition(one.top())
            bottom = self.rowViewportPosition(one.bottom()) + self.rowHeight(one.bottom())
            region += QRect(0, top - 1, self.viewport().width(), bottom - top + 2)
        return region

    def _show_all(self) -> None:
        self.viewport().update()
