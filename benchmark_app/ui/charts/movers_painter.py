"""Draws who moved the market with QPainter: the same on screen, in PNG, SVG and PDF."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainter, QPen

from benchmark_app.ui.charts.brush import (
    draw_columns,
    draw_ground,
    draw_text,
    draw_top,
    hatch,
    rect_of,
)
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.movers_layout import MoversLayout, PlacedMover
from benchmark_app.ui.theme import Theme

_THICK: Final = 0.5
_LEAST: Final = 1.5
_HATCH: Final = 6.0


class MoversPainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering

    def paint(self, painter: QPainter, layout: MoversLayout, chosen: int | None = None) -> None:
        """Draw the whole picture; the strip of the attribute `chosen` is marked."""
        theme = self._theme
        draw_ground(painter, layout, theme)
        for strip in layout.strips:
            if strip.row is not None and strip.row.attribute == chosen and chosen is not None:
                painter.fillRect(rect_of(strip.box), theme.levels[1])
        draw_columns(painter, layout, theme)
        for above, below in zip(layout.strips, layout.strips[1:], strict=False):
            painter.setPen(QPen(theme.edge, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(above.end, above.middle, above.end, below.middle))
        for strip in layout.strips:
            self._strip(painter, strip)
        draw_top(painter, layout, theme, self._lettering)

    def _strip(self, painter: QPainter, strip: PlacedMover) -> None:
        theme = self._theme
        half = strip.box.height * _THICK / 2
        top, bottom = strip.middle - half, strip.middle + half
        if strip.row is None:
            painter.setPen(QPen(theme.text, 3))
            painter.drawLine(QLineF(strip.end, top, strip.end, bottom))
        else:
            left, right = sorted((strip.start, strip.end))
            bar = Box.between(left, top, max(right, left + _LEAST), bottom)
            if strip.row.points >= 0:
                painter.fillRect(rect_of(bar), theme.baseline)
            else:  # hatched, so that black on white tells it too
                painter.setPen(QPen(theme.baseline, 1))
                painter.drawPath(hatch([bar], _HATCH))
                painter.drawRect(rect_of(bar))
        draw_text(painter, strip.name, theme.text, self._lettering)
        draw_text(painter, strip.label, theme.text, self._lettering)
        draw_text(painter, strip.who, theme.muted, self._lettering)
