"""Draws a laid-out comparison with QPainter: the same on screen, in PNG, SVG and PDF."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from benchmark_app.ui.charts.brush import (
    diamond,
    draw_columns,
    draw_ground,
    draw_text,
    draw_top,
    faint,
    rect_of,
    smooth,
)
from benchmark_app.ui.charts.compare_placed import (
    BAR,
    BAR_WIDE,
    DIAMOND,
    DOT,
    RIM,
    RING,
    CompareLayout,
    PlacedCompareLane,
    PlacedName,
)
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.theme import Theme

_TRAIL_ALPHA: Final = 110
_TRAIL_DOWN: Final = 11.0
_TRAIL_DOT: Final = 2.5


class ComparePainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering
        self._growth = lettering.growth

    def paint(self, painter: QPainter, layout: CompareLayout, chosen: int | None = None) -> None:
        """Draw the whole picture; the lane of the attribute `chosen` is marked."""
        theme = self._theme
        draw_ground(painter, layout, theme)
        for lane in layout.lanes:
            if lane.lane.attribute == chosen:
                painter.fillRect(rect_of(lane.box), theme.levels[1])
        draw_columns(painter, layout, theme)
        with smooth(painter):
            for lane in layout.lanes:
                self._lane(painter, layout, lane)
            for name in layout.names:
                self._name(painter, name)
        draw_top(painter, layout, theme, self._lettering)
        draw_text(painter, layout.gap_title, theme.muted, self._lettering)

    def _name(self, painter: QPainter, name: PlacedName) -> None:
        if isinstance(name.who, int):
            colour = self._rival_colour(name.who)
        else:
            colour = self._theme.own if name.who == "own" else self._theme.baseline
        draw_text(painter, name.text, colour, self._lettering)

    def _lane(self, painter: QPainter, layout: CompareLayout, lane: PlacedCompareLane) -> None:
        theme, y = self._theme, lane.middle
        draw_text(painter, lane.name, theme.text, self._lettering)
        is_quiet = lane.lane.is_level or lane.lane.is_unsure or lane.lane.gap is None
        draw_text(painter, lane.gap, theme.muted if is_quiet else theme.text, self._lettering)
        self._rule(painter, layout, lane)
        self._trail(painter, lane)
        self._connector(painter, lane)
        if lane.market is not None:
            self._bar(painter, lane.market, lane)
        for place, x in enumerate(lane.rivals):
            if x is not None:
                self._rival(painter, place, x, y)
        if lane.own is not None:
            self._dot(painter, lane.own, y)

    def _rule(self, painter: QPainter, layout: CompareLayout, lane: PlacedCompareLane) -> None:
        """The lane's hairline; not under the gap, whose dashes it would join."""
        plot = layout.plot
        ends = [end for end in (lane.own, lane.against) if end is not None]
        gap = sorted(ends) if len(ends) > 1 else [plot.right, plot.right]
        painter.setPen(QPen(self._theme.line, 1))
        self._line(painter, lane, plot.x, gap[0])
        self._line(painter, lane, gap[1], plot.right)

    def _line(self, painter: QPainter, lane: PlacedCompareLane, left: float, right: float) -> None:
        """A line along the lane that ends at the edges of the hollow marks and goes on behind."""
        for _, begin, end in sorted(lane.holes(self._growth), key=lambda hole: hole[1]):
            if begin < right and end > left:
                if begin > left:
                    painter.drawLine(QLineF(left, lane.middle, begin, lane.middle))
                left = end
        if left < right:
            painter.drawLine(QLineF(left, lane.middle, right, lane.middle))

    def _trail(self, painter: QPainter, lane: PlacedCompareLane) -> None:
        """Where the subject came from, under its dot."""
        if lane.own is None or lane.own_before is None or lane.own == lane.own_before:
            return
        colour = faint(self._theme.own, _TRAIL_ALPHA)
        y = lane.middle + _TRAIL_DOWN * self._growth
        painter.setPen(QPen(colour, 1.5 * self._growth))
        painter.drawLine(QLineF(lane.own_before, y, lane.own, y))
        painter.drawLine(QLineF(lane.own, y, lane.own, lane.middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        size = _TRAIL_DOT * self._growth
        painter.drawEllipse(QPointF(lane.own_before, y), size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _connector(self, painter: QPainter, lane: PlacedCompareLane) -> None:
        """The gap: solid where the subject is ahead, dashed where behind, thin where level.

        Thin as well where too little is known to say.
        """
        if lane.own is None or lane.against is None:
            return
        painter.setPen(self._gap_pen(lane, is_ahead=lane.own >= lane.against))
        self._line(painter, lane, *sorted((lane.own, lane.against)))

    def _gap_pen(self, lane: PlacedCompareLane, *, is_ahead: bool) -> QPen:
        if lane.lane.is_level or lane.lane.is_unsure:
            return QPen(self._theme.muted, 1)
        style = Qt.PenStyle.SolidLine if is_ahead else Qt.PenStyle.DashLine
        colour = self._theme.own if is_ahead else self._theme.text
        return QPen(colour, 2 * self._growth, style)

    def _dot(self, painter: QPainter, x: float, y: float) -> None:
        size = DOT * self._growth
        painter.setPen(QPen(self._theme.base, 1.5 * self._growth))
        painter.setBrush(self._theme.own)
        painter.drawEllipse(QPointF(x, y), size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _bar(self, painter: QPainter, x: float, lane: PlacedCompareLane) -> None:
        """The market; dotted where it is known of too few."""
        half, wide = BAR * self._growth, 2 * BAR_WIDE * self._growth
        pen = QPen(self._theme.baseline, wide)
        if lane.lane.is_thin:
            pen.setDashPattern([1.0, 1.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(x, lane.middle - half, x, lane.middle + half))

    def _rival(self, painter: QPainter, place: int, x: float, y: float) -> None:
        """A hollow ring for the first, a hollow diamond for the second; both may lie on a dot."""
        growth = self._growth
        painter.setPen(QPen(self._rival_colour(place), 2 * RIM * growth))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if place == 0:
            painter.drawEllipse(QPointF(x, y), RING * growth, RING * growth)
            return
        painter.drawPolygon(diamond(x, y, DIAMOND * growth))

    def _rival_colour(self, place: int) -> QColor:
        return self._theme.highlighted if place == 0 else self._theme.text
