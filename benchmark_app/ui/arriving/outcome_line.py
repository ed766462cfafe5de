"""Paints a line of the outcome: what it is about, and below it in softer words what changes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

Index = QModelIndex | QPersistentModelIndex
_PAD: Final = 5
_SIDE: Final = 6
_TALL: Final = 10_000
_WRAPPED: Final = Qt.TextFlag.TextWordWrap
_FAINT: Final = 50  # of 255


class OutcomeLine(QStyledItemDelegate):
    """The texts of an item's lines, each going on below itself where there is no room."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        width = self._room()
        heights = (_box(own.fontMetrics, text, width).height() for text in _lines(index))
        return QSize(width, sum(heights) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette, role = option.palette, QPalette.ColorRole
        strong = palette.color(role.HighlightedText if is_selected else role.Text)
        soft = strong if is_selected else palette.color(role.PlaceholderText)
        painter.save()
        painter.setFont(option.font)
        top = option.rect.top() + _PAD
        for n, text in enumerate(_lines(index)):
            box = _box(option.fontMetrics, text, self._room())
            painter.setPen(soft if n else strong)
            place = QRect(option.rect.left() + _SIDE, top, box.width() + 1, box.height())
            painter.drawText(place, _WRAPPED, text)
            top += box.height()
        line = palette.color(role.Text)
        line.setAlpha(_FAINT)
        painter.setPen(line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _room(self) -> int:
        """The width of the words: the same before there is a bar to scroll with as beside one."""
        bar = self._view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return self._view.width() - 2 * self._view.frameWidth() - bar - 2 * _SIDE


def _lines(index: Index) -> list[str]:
    return str(index.data() or "").split("\n")


def _box(metrics: QFontMetrics, text: str, width: int) -> QRect:
    return metrics.boundingRect(QRect(0, 0, max(width, 1), _TALL), _WRAPPED.value, text)
