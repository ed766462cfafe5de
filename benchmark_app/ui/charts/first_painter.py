"""Draws the map of what to do first with QPainter: the same on screen, in PNG, SVG and PDF."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.brush import (
    draw_ground,
    draw_scales,
    draw_text,
    draw_words,
    rect_of,
    smooth,
)
from benchmark_app.ui.charts.first_placed import FirstLayout, PlacedPoint
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.grid.glyph import Glyph, draw_shape
from benchmark_app.ui.theme import Theme

_HALO: Final = 2.0
#: Without a stage a service is a dot, so much smaller on each side than a shape.
_DOT: Final = 0.22


class FirstPainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering

    def paint(self, painter: QPainter, layout: FirstLayout, chosen: int | None = None) -> None:
        """Draw the whole picture; the service `chosen` is marked."""
        theme = self._theme
        draw_ground(painter, layout, theme)
        if not layout.note:
            draw_scales(painter, layout, theme, self._lettering)
            self._cross(painter, layout)
        draw_words(painter, layout, theme, self._lettering)
        for text in (*layout.captions, *layout.corners):
            draw_text(painter, text, theme.muted, self._lettering)
        for one in layout.points:
            if one.stem is not None:
                painter.fillRect(rect_of(one.stem).adjusted(0.5, 0, -0.5, 0), theme.edge)
        for one in layout.points:
            self._name(painter, one, is_chosen=one.point.attribute == chosen)
        for one in layout.points:
            self._leader(painter, one)
        for one in layout.points:
            self._point(painter, layout, one, is_chosen=one.point.attribute == chosen)

    def _cross(self, painter: QPainter, layout: FirstLayout) -> None:
        """The baseline across and, where they differ, the median importance."""
        plot, y = layout.plot, layout.y(layout.middle)
        painter.setPen(QPen(self._theme.baseline, 1))
        painter.drawLine(QLineF(layout.x(0.0), plot.y, layout.x(0.0), plot.bottom))
        if not layout.is_list:
            painter.drawLine(QLineF(plot.x, y, plot.right, y))

    def _name(self, painter: QPainter, one: PlacedPoint, *, is_chosen: bool) -> None:
        theme = self._theme
        if one.word is not None:
            painter.fillRect(rect_of(one.word.box), theme.base)
            draw_text(painter, one.word, theme.muted, self._lettering)
        if one.label is not None:
            painter.fillRect(rect_of(one.label.box), theme.base)
            colour = theme.muted if one.point.is_left and not is_chosen else theme.text
            draw_text(painter, one.label, colour, self._lettering)

    def _leader(self, painter: QPainter, one: PlacedPoint) -> None:
        """From a shape that stands aside to where it belongs."""
        if one.is_aside:
            with smooth(painter):
                painter.setPen(QPen(self._theme.edge, 1))
                painter.drawLine(QLineF(one.x, one.y, one.true_x, one.true_y))

    def _point(
        self, painter: QPainter, layout: FirstLayout, one: PlacedPoint, *, is_chosen: bool
    ) -> None:
        theme, at = self._theme, QPointF(one.x, one.y)
        radius = layout.shape / 2 + _HALO
        with smooth(painter):
            pen = QPen(theme.accent, 2) if is_chosen else QPen(theme.base, 0)
            painter.setPen(pen)
            painter.setBrush(theme.base)
            painter.drawEllipse(at, radius + is_chosen, radius + is_chosen)
        self._shape(painter, one.point.stage, layout.shape_box(one.x, one.y), one.point.is_left)

    def _shape(
        self, painter: QPainter, stage: LifecycleStage | None, box: Box, is_left: bool = False
    ) -> None:
        theme, inset = self._theme, 0.0 if stage else box.width * _DOT
        colour = theme.muted if stage is None or is_left else theme.shape(stage)
        rect = rect_of(box).adjusted(inset, inset, -inset, -inset)
        draw_shape(painter, stage or Glyph.NOTE, colour, rect)
