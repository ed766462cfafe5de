"""Draws a laid-out adoption curve with QPainter: the same on screen, in PNG, SVG and PDF."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from benchmark_app.domain.calendar import day_number
from benchmark_app.ui.charts.adoption import AdoptionDescription
from benchmark_app.ui.charts.adoption_layout import (
    AdoptionLayout,
    fan_from_now,
    median_levels,
    x_ahead,
)
from benchmark_app.ui.charts.adoption_names import own_place
from benchmark_app.ui.charts.array_path import array_path, outlines_path
from benchmark_app.ui.charts.brush import (
    DOT,
    MARKER,
    draw_dots,
    draw_edge_label,
    draw_ground,
    draw_path,
    draw_scales,
    draw_start,
    draw_text,
    draw_words,
    faint,
    smooth,
)
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.step_line import Values, step_line, stretches
from benchmark_app.ui.theme import Theme

_WIDTH: Final = 3.0
_LIGHT_ALPHA: Final = 36
_STRONG_ALPHA: Final = 46


class AdoptionPainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering
        self._growth = lettering.growth

    def paint(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        """Draw the whole picture, its background too."""
        draw_ground(painter, layout, self._theme)
        draw_scales(painter, layout, self._theme, self._lettering)
        if not described.is_empty:
            self._band(painter, described, layout)
            self._fan(painter, described, layout)
            self._thresholds(painter, described, layout)
            self._what_if(painter, described, layout)
            if not described.is_single:
                self._line(painter, described, layout)
            self._markers(painter, described, layout)
            self._stems(painter, layout)
            self._own(painter, described, layout)
        self._texts(painter, described, layout)

    def _band(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        """What the unknown places could make of the share."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.band)
        found = stretches(described, described.high, described.low, layout, layout.until)
        draw_path(painter, outlines_path(one.outline() for one in found))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _thresholds(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        for threshold in described.thresholds:
            pen = QPen(self._theme.shape(threshold.stage), 1)
            pen.setDashPattern([6.0, 4.0])
            painter.setPen(pen)
            y = layout.y(threshold.share)
            painter.drawLine(QLineF(layout.plot.x, y, layout.plot.right, y))

    def _line(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        """The share: thin where too few are known to tell a stage."""
        self._stroke(painter, described, described.share, layout, QPen(self._theme.baseline, 1))
        pen = QPen(self._theme.baseline, _WIDTH * self._growth)
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._stroke(painter, described, described.sure, layout, pen)

    def _stroke(
        self,
        painter: QPainter,
        described: AdoptionDescription,
        values: Values,
        layout: AdoptionLayout,
        pen: QPen,
    ) -> None:
        painter.setPen(pen)
        x, y, joined = step_line(described, values, layout, layout.until).corners()
        if len(x):
            draw_path(painter, array_path(x, y, joined))

    def _markers(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        """A dot where somebody looked; none where they would run into a band."""
        places = [
            QPointF(layout.x(described.days[row]), layout.y(share))
            for row in sorted(described.checks)
            if (share := described.share[row]) is not None
            and layout.is_in_sight(described.days[row])
        ]
        size, theme = DOT if described.is_single else MARKER, self._theme
        draw_dots(painter, places, size, theme.base, theme.baseline, self._growth)

    def _fan(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        """When each share is reached: 80 % light, 50 % stronger, the median as a line."""
        for (before, step), (early, late, alpha) in (
            (pair, band)
            for band in ((0, 4, _LIGHT_ALPHA), (1, 3, _STRONG_ALPHA))
            for pair in pairwise(fan_from_now(described))
        ):
            left = x_ahead(described, step.years[early], layout)
            right = x_ahead(described, step.years[late], layout)
            top, foot = layout.y(step.share), layout.y(before.share)
            if right > left:
                rect = QRectF(left, top, right - left, foot - top)
                painter.fillRect(rect, faint(self._theme.baseline, alpha))
        self._median(painter, described, layout)

    def _median(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        pen = QPen(self._theme.baseline, 2 * self._growth)
        pen.setDashPattern([2.0, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        end = min(layout.x(layout.horizon), layout.plot.right)
        levels = median_levels(described, layout)
        for left, right, y in levels:
            painter.drawLine(QLineF(left, y, right, y))
        for (_, right, y), (_, _, next_y) in pairwise(levels):
            if layout.plot.x < right < end:
                painter.drawLine(QLineF(right, y, right, next_y))
        if layout.today is not None:
            painter.setPen(QPen(self._theme.edge, 1))
            x = layout.x(described.today)
            painter.drawLine(QLineF(x, layout.plot.y, x, layout.plot.bottom))

    def _what_if(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        """How a typical new product would spread; no forecast, so in another look."""
        places = [
            QPointF(layout.x(day_number(day)), layout.y(share))
            for day, share in described.outlook.what_if
            if layout.is_in_sight(day_number(day)) and day_number(day) <= layout.horizon
        ]
        pen = QPen(self._theme.highlighted, 1.5 * self._growth)
        pen.setDashPattern([5.0, 4.0])
        painter.setPen(pen)
        with smooth(painter):
            painter.drawPolyline(QPolygonF(places))

    def _stems(self, painter: QPainter, layout: AdoptionLayout) -> None:
        painter.setPen(QPen(self._theme.edge, 1))
        for name in layout.names:
            if (stem := name.stem) is not None:
                painter.drawLine(QLineF(stem.x + 1, stem.y, stem.x + 1, stem.bottom))

    def _own(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        """A diamond where the subject began, as on the stage timeline."""
        if (place := own_place(described, layout)) is None:
            return
        draw_start(painter, *place, self._theme, self._growth)

    def _texts(
        self, painter: QPainter, described: AdoptionDescription, layout: AdoptionLayout
    ) -> None:
        theme = self._theme
        draw_words(painter, layout, theme, self._lettering)
        if layout.today is not None:
            draw_text(painter, layout.today, theme.muted, self._lettering)
        for place, lines in enumerate(layout.remarks):
            is_what_if = bool(described.outlook.what_if) and place == len(described.remarks) - 1
            for text in lines:
                colour = theme.highlighted if is_what_if else theme.text
                draw_text(painter, text, colour, self._lettering)
        for name in layout.names:
            colour = theme.own if name.is_own else theme.text
            draw_text(painter, name.label, colour, self._lettering)
        for edge in layout.edges:
            is_share = edge.of < 0  # a threshold's line has its stage's colour, often pale
            colour = theme.baseline if is_share else theme.text
            draw_edge_label(painter, edge, layout.plot, colour, self._lettering)
