"""Draws the heat map with QPainter: the same on screen, in PNG, SVG and PDF."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.brush import draw_ground, draw_text, draw_top, mixed, rect_of
from benchmark_app.ui.charts.heat_layout import (
    HeatLayout,
    PlacedHead,
    PlacedHeatLine,
    PlacedValue,
)
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering, TextRole
from benchmark_app.ui.grid.glyph import Glyph, draw_shape
from benchmark_app.ui.theme import Theme

_GLYPH: Final = 0.55  # of a row
_FAINT: Final = 178  # an unknown is just dark enough to be seen
_INSET: Final = 2.0


class HeatPainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering
        self._unknown = mixed(theme.muted, theme.base, _FAINT)
        self._dots = QPen(theme.muted, 1, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        self._dots.setDashPattern([2, 2])

    def paint(self, painter: QPainter, layout: HeatLayout, chosen: int | None = None) -> None:
        """Draw the whole picture; the name of the service `chosen` is marked."""
        theme = self._theme
        draw_ground(painter, layout, theme)
        for group in layout.groups:
            painter.fillRect(rect_of(group.box), theme.window)
            draw_text(painter, group.text, theme.text, self._lettering)
        for line in layout.lines:
            self._tints(painter, line, is_chosen=line.line.attribute == chosen)
        self._rules(painter, layout)
        for line in layout.lines:
            self._line(painter, line)
        for head in layout.heads:
            self._head(painter, head)
        draw_top(painter, layout, theme, self._lettering)

    def _tints(self, painter: QPainter, line: PlacedHeatLine, *, is_chosen: bool) -> None:
        if is_chosen:
            left = line.values[0].box.x if line.values else line.box.right
            box = Box.between(line.box.x, line.box.y, left, line.box.bottom)
            painter.fillRect(rect_of(box), self._theme.levels[1])
        for value in line.values:
            if value.face.tint >= 0:
                painter.fillRect(rect_of(value.box), self._theme.levels[value.face.tint])

    def _rules(self, painter: QPainter, layout: HeatLayout) -> None:
        """Hairlines under every row and right of every value."""
        painter.setPen(QPen(self._theme.line, 1))
        lines = []
        for line in layout.lines:
            box = line.box
            lines.append(QLineF(box.x, box.bottom, box.right, box.bottom))
            for value in line.values:
                right = value.box.right
                lines.append(QLineF(right, box.y, right, box.bottom))
        painter.drawLines(lines)

    def _line(self, painter: QPainter, line: PlacedHeatLine) -> None:
        theme, shown = self._theme, line.line
        draw_text(painter, line.name, theme.text, self._lettering)
        if shown.stage is not None:
            colour = theme.shape(shown.stage) if shown.is_certain else theme.muted
            draw_shape(painter, shown.stage, colour, rect_of(line.mark))
            is_said = shown.is_certain and shown.stage is not LifecycleStage.ABSENT
            draw_text(painter, line.stage, theme.text if is_said else theme.muted, self._lettering)
        for value in line.values:
            self._value(painter, value)

    def _value(self, painter: QPainter, value: PlacedValue) -> None:
        theme, face = self._theme, value.face
        colour = theme.baseline if value.place < 0 else theme.text
        colour = theme.muted if face.is_stale else colour
        room = self._glyph_box(value) if value.text is None else rect_of(value.text.box)
        if value.text is not None:
            draw_text(painter, value.text, colour, self._lettering)
        elif face.glyph is not None:
            is_unknown = face.glyph is Glyph.UNKNOWN
            draw_shape(painter, face.glyph, self._unknown if is_unknown else colour, room)
        if face.is_stale:
            painter.setPen(self._dots)
            under = value.box.bottom - _INSET - 1
            painter.drawLine(QLineF(room.left(), under, room.right(), under))
        if value.is_missing:
            self._missing(painter, value.box)

    def _glyph_box(self, value: PlacedValue) -> QRectF:
        """In the middle; the sign of a missing basic pushes it aside where there is no room."""
        box, side = value.box, float(round(value.box.height * _GLYPH))
        x, y = box.x + (box.width - side) / 2, box.y + (box.height - side) / 2
        if value.is_missing:
            x = min(x, self._sign_x(box) - side - 1)
        return QRectF(round(x), round(y), side, side)

    def _sign_x(self, box: Box) -> float:
        return box.right - self._lettering.width("!", TextRole.STRONG) - _INSET - 2

    def _missing(self, painter: QPainter, box: Box) -> None:
        """The outline and the sign of a missing basic."""
        colour: QColor = self._theme.missing
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = _INSET
        painter.drawRect(rect_of(box).adjusted(inset, inset, -inset, -inset))
        painter.setFont(self._lettering.font(TextRole.STRONG))
        base = box.y + self._lettering.ascent(TextRole.STRONG) + inset
        painter.drawText(QPointF(self._sign_x(box), base), "!")

    def _head(self, painter: QPainter, head: PlacedHead) -> None:
        colour = self._theme.own if head.is_own else self._theme.muted
        if not head.is_upright:
            draw_text(painter, head.text, colour, self._lettering)
            return
        box = head.text.box
        painter.save()
        painter.translate(box.x, box.bottom)
        painter.rotate(-90)
        painter.setPen(colour)
        painter.setFont(self._lettering.font(head.text.role))
        painter.drawText(QPointF(0, self._lettering.ascent(head.text.role)), head.text.text)
        painter.restore()
