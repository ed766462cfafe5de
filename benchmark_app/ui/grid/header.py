"""The header of the grid: the first columns stay, the others scroll under them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QHeaderView, QStyle, QToolTip, QWidget

from benchmark_app.ui.grid.line import FROZEN, Column
from benchmark_app.ui.theme import Theme

_PADDING: Final = 8
_LINES: Final = 2
_MARK: Final = 9


class FrozenHeader(QHeaderView):
    """Column names on up to two lines; competitors can be dragged to another place.

    `rearranged` carries the model columns of the competitors in the order they were dropped;
    the sections themselves stay where they are until the model says otherwise. `chosen` carries
    the column that was clicked and the modifier keys, `menu_requested` a column and where its
    menu belongs. `own_widths` are those somebody chose, in heights of a row by the column's key.
    """

    rearranged = Signal(object)  # tuple[int, ...]
    chosen = Signal(int, object)  # Qt.KeyboardModifier
    menu_requested = Signal(int, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._names: dict[tuple[str, int, bool], tuple[str, ...]] = {}
        self._ordered: int | None = None
        self.own_widths: dict[str, float] = {}
        self.setHighlightSections(True)
        self.setMinimumSectionSize(32)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.viewport().update()

    def mark_order(self, column: int | None) -> None:
        """Mark the column whose order is shown, or none."""
        if column != self._ordered:
            self._ordered = column
            self.viewport().update()

    def frozen_width(self) -> int:
        """How much of the width the columns that stay take."""
        last = Column.OWN
        return self.sectionPosition(last) + self.sectionSize(last)

    def section_at(self, x: int) -> int:
        """The column under a point; the ones that stay come first."""
        return self.logicalIndexAt(x - self.offset() if x < self.frozen_width() else x)

    def sizeHint(self) -> QSize:
        height = round(self.fontMetrics().lineSpacing() * _LINES) + _PADDING
        return QSize(super().sizeHint().width(), height)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._names.clear()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        height, width = self.viewport().height(), self.viewport().width()
        frozen = self.frozen_width()
        painter.fillRect(event.rect(), self._theme.window)
        painter.setClipRect(QRect(frozen, 0, max(0, width - frozen), height))
        for section in range(FROZEN, self.count()):
            left, size = self.sectionViewportPosition(section), self.sectionSize(section)
            if left < width and left + size > frozen:
                self.paintSection(painter, QRect(left, 0, size, height), section)
        painter.setClipRect(QRect(0, 0, frozen, height))
        for section in range(FROZEN):
            left, size = self.sectionPosition(section), self.sectionSize(section)
            if size:
                self.paintSection(painter, QRect(left, 0, size, height), section)
        painter.setClipping(False)
        painter.setPen(self._theme.edge)
        painter.drawLine(0, height - 1, width, height - 1)
        painter.drawLine(frozen - 1, 0, frozen - 1, height)
        painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        theme, own = self._theme, logicalIndex == Column.OWN
        selection = self._selection_here(logicalIndex)
        painter.fillRect(rect, theme.raised if selection else theme.window)
        painter.setPen(theme.line)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        font = QFont(self.font())
        font.setBold(own)
        painter.setFont(font)
        named = logicalIndex >= Column.OWN
        painter.setPen(theme.text if named or selection else theme.muted)
        pad = _PADDING // 2 if logicalIndex >= Column.BASELINE else _PADDING
        is_ordered = logicalIndex == self._ordered
        room = _MARK + 4 if is_ordered else 0
        self._draw_name(painter, rect.adjusted(pad, 0, -_PADDING // 2 - room, -1), logicalIndex)
        if is_ordered:
            self._draw_order(painter, rect)
        if own:
            painter.fillRect(QRect(rect.left(), rect.bottom() - 2, rect.width(), 3), theme.own)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = round(event.position().x())
        section = self.section_at(x)
        self.setSectionsMovable(section >= FROZEN)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and section >= 0 and not self._is_on_edge(x):
            self.chosen.emit(section, event.modifiers())
        self._shifted(event, super().mousePressEvent)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._shifted(event, super().mouseMoveEvent)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._shifted(event, super().mouseReleaseEvent)
        shown = [self.logicalIndex(place) for place in range(self.count())]
        if shown == sorted(shown):
            return
        for section in range(self.count()):
            self.moveSection(self.visualIndex(section), section)
        self.rearranged.emit(tuple(section for section in shown if section >= FROZEN))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._shifted(event, super().mouseDoubleClickEvent)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.section_at(event.pos().x())
        if section >= 0:
            self.menu_requested.emit(section, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            section = self.section_at(event.pos().x())
            text = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), str(text or ""), self)
            return True
        return super().viewportEvent(event)

    def _shifted(self, event: QMouseEvent, pass_on: Callable[[QMouseEvent], None]) -> None:
        """Hand an event over as if the columns that stay had scrolled with the others."""
        point = event.position()
        if self.offset() == 0 or point.x() >= self.frozen_width():
            pass_on(event)
            return
        moved = QMouseEvent(
            event.type(),
            QPointF(point.x() - self.offset(), point.y()),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        pass_on(moved)

    def _is_on_edge(self, x: int) -> bool:
        """Whether a press there takes hold of an edge between columns."""
        grip = self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, self)
        inner = x - self.offset() if x < self.frozen_width() else x
        section = self.logicalIndexAt(inner)
        left = self.sectionViewportPosition(section)
        from_right = left + self.sectionSize(section) - inner
        return from_right < grip or (inner - left < grip and section > 0)

    def _selection_here(self, section: int) -> bool:
        selection = self.selectionModel()
        return selection is not None and selection.columnIntersectsSelection(section)

    def _draw_name(self, painter: QPainter, rect: QRect, section: int) -> None:
        title = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.DisplayRole)
        left = section == Column.NAME or section == Column.STAGE
        fate = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.StatusTipRole)
        lines = self._lines_of(str(title or ""), rect.width(), painter.font())
        if fate:
            painter.setPen(self._theme.muted)
            room = Qt.TextElideMode.ElideRight, rect.width()
            lines = (painter.fontMetrics().elidedText(str(title), *room), str(fate))
        height = painter.fontMetrics().lineSpacing()
        top = rect.center().y() - height * len(lines) / 2 + 1
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        for place, line in enumerate(lines):
            box = QRectF(rect.left(), top + place * height, rect.width(), height)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, line)

    def _draw_order(self, painter: QPainter, rect: QRect) -> None:
        """A small wedge: the services stand in the order of this column."""
        right, middle = rect.right() - _PADDING // 2, rect.center().y()
        wedge = [
            QPointF(right - _MARK, middle - _MARK / 4),
            QPointF(right, middle - _MARK / 4),
            QPointF(right - _MARK / 2, middle + _MARK / 4),
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.text)
        painter.drawPolygon(QPolygonF(wedge))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 - Qt's own

    def _lines_of(self, title: str, width: int, font: QFont) -> tuple[str, ...]:
        key = (title, width, font.bold())
        if key not in self._names:
            self._names[key] = broken_name(title, width, QFontMetricsF(font))
        return self._names[key]


def broken_name(title: str, width: float, metrics: QFontMetricsF) -> tuple[str, ...]:
    """A name on at most two lines of that width, broken at a blank where one fits."""
    if metrics.horizontalAdvance(title) <= width:
        return (title,)
    words = title.split(" ")
    first = ""
    for count in range(1, len(words)):
        start = " ".join(words[:count])
        if metrics.horizontalAdvance(start) > width:
            break
        first = start
    rest = title[len(first) :].strip()
    elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return (first, elided) if first else _cut_in_two(title, width, metrics)


def _cut_in_two(title: str, width: float, metrics: QFontMetricsF) -> tuple[str, ...]:
    """A name whose first word is wider than the column: Hangul breaks anywhere, else elided."""
    if title.isascii():
        return (metrics.elidedText(title, Qt.TextElideMode.ElideRight, width),)
    cut = len(title)
    while cut > 1 and metrics.horizontalAdvance(title[:cut]) > width:
        cut -= 1
    rest = metrics.elidedText(title[cut:].strip(), Qt.TextElideMode.ElideRight, width)
    return (title[:cut].strip(), rest)
