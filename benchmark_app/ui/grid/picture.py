"""The visible part of the table, cut into what scrolls and what stays, then painted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import perf_counter
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter

from benchmark_app.ui.grid.cursor import Box, Cursor
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.line import FROZEN, GroupLine, Line
from benchmark_app.ui.grid.paint import GridPainter, Span
from benchmark_app.ui.grid.sheet import Sheet
from benchmark_app.ui.slices import Slices

#: Seconds of a paint in which stages are worked out: the cells never wait longer for them.
_PATIENCE: Final = 0.010
_SHADOW: Final = 5
_BEYOND: Final = 6  # how far a frame that goes on is drawn past the clip


class TablePicture:
    """Paints an area of a table's viewport: cells, selection, current cell, copied range.

    After an edit of many cells or on another day the values are there at once; a stage that takes
    longer stands as it was until it follows.
    """

    def __init__(self, table: FrozenTable, sheet: Sheet, cursor: Cursor, look: GridPainter) -> None:
        self._table = table
        self._sheet = sheet
        self._cursor = cursor
        self.look = look
        self.copied: tuple[Box, ...] = ()
        self._slices = Slices(table)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint what of the table lies in the area."""
        table, look = self._table, self.look
        painter.fillRect(area, look.theme.base)
        rows = self._rows(area)
        frozen = table.header.frozen_width()
        staying = self._staying()
        scrolling = self._scrolling(frozen, table.viewport().width())
        height = table.viewport().height()
        if scrolling and area.right() >= frozen:
            room = QRect(frozen, 0, table.viewport().width() - frozen, height)
            self._part(painter, look, rows, scrolling, room & area)
        if area.left() < frozen:
            self._part(painter, look, rows, staying, QRect(0, 0, frozen, height) & area)
        self._edge(painter, look, frozen, rows)

    def _rows(self, area: QRect) -> list[tuple[Span, Line]]:
        table = self._table
        row = table.rowAt(area.top())
        found: list[tuple[Span, Line]] = []
        late: list[int] = []
        until = perf_counter() + _PATIENCE
        count = len(self._sheet.arrangement.rows)
        while 0 <= row < count:
            top = table.rowViewportPosition(row)
            if top > area.bottom():
                break
            if perf_counter() < until:
                line = self._sheet.line(row)
            else:
                line, is_of_now = self._sheet.line_at_hand(row)
                late += [] if is_of_now else [row]
            found.append((Span(row, top, table.rowHeight(row)), line))
            row += 1
        if late:
            self._slices.start(self._resolve(late))
        return found

    def _resolve(self, rows: Sequence[int]) -> Iterator[None]:
        """Work out what a picture did without; the next one shows it."""
        for row in rows:
            if row < len(self._sheet.arrangement.rows):
                self._sheet.line(row)
            yield
        self._table.viewport().update()

    def _staying(self) -> list[Span]:
        header = self._table.header
        return [
            Span(column, header.sectionPosition(column), header.sectionSize(column))
            for column in range(FROZEN)
            if header.sectionSize(column)
        ]

    def _scrolling(self, left: int, right: int) -> list[Span]:
        header = self._table.header
        found = []
        for column in range(FROZEN, header.count()):
            start, length = header.sectionViewportPosition(column), header.sectionSize(column)
            if start >= right:
                break
            if start + length > left:
                found.append(Span(column, start, length, self._sheet.gone_on(column) is not None))
        return found

    def _part(
        self,
        painter: QPainter,
        look: GridPainter,
        rows: Sequence[tuple[Span, Line]],
        columns: Sequence[Span],
        clip: QRect,
    ) -> None:
        painter.save()
        painter.setClipRect(clip)
        for row, line in rows:
            if isinstance(line, GroupLine):
                painter.fillRect(
                    clip.left(), row.start, clip.width(), row.length, look.theme.window
                )
        look.paint(painter, rows, columns, painter.deviceTransform().m11())
        boxes = self._cursor.boxes()
        if len(boxes) > 1 or any(not box.is_single for box in boxes):
            look.paint_selection(painter, self._rects(boxes, columns))
        look.paint_copied(painter, self._rects(self.copied, columns))
        if self._cursor.at is not None:
            for rect in self._rects([Box(*self._cursor.at, *self._cursor.at)], columns):
                look.paint_current(painter, rect, is_focused=self._table.hasFocus())
        painter.restore()

    def _rects(self, boxes: Iterable[Box], columns: Sequence[Span]) -> list[QRect]:
        """Where boxes lie among these columns; a box that goes on beyond them is open there."""
        table, found = self._table, []
        for box in boxes:
            inside = [span for span in columns if box.left <= span.number <= box.right]
            if not inside:
                continue
            top = table.rowViewportPosition(box.top)
            bottom = table.rowViewportPosition(box.bottom) + table.rowHeight(box.bottom)
            left, right = inside[0].start, inside[-1].start + inside[-1].length
            if box.left < columns[0].number:
                left -= _BEYOND
            if box.right > columns[-1].number:
                right += _BEYOND
            found.append(QRect(left, top, right - left, bottom - top))
        return found

    def _edge(
        self,
        painter: QPainter,
        look: GridPainter,
        frozen: int,
        rows: Sequence[tuple[Span, Line]],
    ) -> None:
        """The line beside the columns that stay, with a shadow once others are under them."""
        if not rows:
            return
        bottom = rows[-1][0].start + rows[-1][0].length
        top = rows[0][0].start
        painter.setPen(look.theme.edge)
        painter.drawLine(frozen - 1, top, frozen - 1, bottom - 1)
        if self._table.header.offset():
            shade = QLinearGradient(QPointF(frozen, 0), QPointF(frozen + _SHADOW, 0))
            shade.setColorAt(0, QColor(0, 0, 0, 60))
            shade.setColorAt(1, Qt.GlobalColor.transparent)
            painter.fillRect(QRect(frozen, top, _SHADOW, bottom - top), shade)
