"""How a sheet stands in the list of sheets: air around it, a box to tick that can be seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QListView,
    QProxyStyle,
    QStyle,
    QStyledItemDelegate,
    QStyleOption,
    QStyleOptionViewItem,
    QWidget,
)

from benchmark_app.ui.theme import Theme

_AIR: Final = 0.6  # of a line
_BOX: Final = 0.9  # of a line
_BOX_SIZES: Final = (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_IndicatorHeight)


class BoxStyle(QProxyStyle):
    """The program's style with boxes in a list that are as large as its words."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view.style().name())
        self.setParent(view)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _BOX_SIZES and widget is not None:
            return round(_BOX * widget.fontMetrics().height())
        return super().pixelMetric(metric, option, widget)


class SheetLine(QStyledItemDelegate):
    """The style's own line in the colours of a theme."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme = theme

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Base, self.theme.field)
        self.theme.outline_boxes(option.palette)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size, line = super().sizeHint(option, index), option.fontMetrics.height()
        return QSize(size.width(), max(size.height(), round(line * (1 + _AIR))))
