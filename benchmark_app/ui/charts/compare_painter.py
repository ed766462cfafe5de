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
from benchmark_app.ui.charts.compare_layout import CompareLayout, PlacedCompareLane, PlacedKey
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.theme import Theme

_DOT: Final = 5.5
_RING: Final = 8.0
_DIAMOND: Final = 12.5
_BAR: Final = 8.0
_TRAIL_ALPHA: Final = 110
_TRAIL_DOWN: Final = 11.0
_TRAIL_DOT: Final = 2.5


class ComparePainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering

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
        draw_top(painter, layout, theme, self._lettering)
        draw_text(painter, layout.gap_title, theme.muted, self._lettering)
        with smooth(painter):
            for key in layout.keys:
                self._key(painter, key)

    def _key(self, painter: QPainter, key: PlacedKey) -> None:
        colour = self._theme.text
        if key.who == "own":
            colour = self._theme.own
            self._dot(painter, key.x, key.y)
        elif key.who == "market":
            colour = self._theme.baseline
            self._bar(painter, key.x, key.y)
        else:
            colour = self._rival_colour(int(key.who))
            self._rival(painter, int(key.who), key.x, key.y)
        draw_text(painter, key.text, colour, self._lettering)

    def _lane(self, painter: QPainter, layout: CompareLayout, lane: PlacedCompareLane) -> None:
        theme, y = self._theme, lane.middle
        draw_text(painter, lane.name, theme.text, self._lettering)
        is_level = lane.lane.is_level or lane.lane.gap is None
        draw_text(painter, lane.gap, theme.muted if is_level else theme.text, self._lettering)
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QLineF(layout.plot.x, y, layout.plot.right, y))
        self._trail(painter, lane)
        self._connector(painter, lane)
        if lane.market is not None:
            self._bar(painter, lane.market, y)
        for place, x in enumerate(lane.rivals):
            if x is not None:
                self._rival(painter, place, x, y)
        if lane.own is not None:
            self._dot(painter, lane.own, y)

    def _trail(self, painter: QPainter, lane: PlacedCompareLane) -> None:
        """Where the subject came from, under its dot."""
        if lane.own is None or lane.own_before is None or lane.own == lane.own_before:
            return
        colour = faint(self._theme.own, _TRAIL_ALPHA)
        y = lane.middle + _TRAIL_DOWN
        painter.setPen(QPen(colour, 1.5))
        painter.drawLine(QLineF(lane.own_before, y, lane.own, y))
        painter.drawLine(QLineF(lane.own, y, lane.own, lane.middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(lane.own_before, y), _TRAIL_DOT, _TRAIL_DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _connector(self, painter: QPainter, lane: PlacedCompareLane) -> None:
        """The gap: solid where the subject is ahead, dashed where behind, thin where level."""
        if lane.own is None or lane.against is None:
            return
        if lane.lane.is_level:
            painter.setPen(QPen(self._theme.muted, 1))
            painter.drawLine(QLineF(lane.against, lane.middle, lane.own, lane.middle))
            return
        is_ahead = lane.own >= lane.against
        style = Qt.PenStyle.SolidLine if is_ahead else Qt.PenStyle.DashLine
        colour = self._theme.own if is_ahead else self._theme.text
        painter.setPen(QPen(colour, 2, style))
        painter.drawLine(QLineF(lane.against, lane.middle, lane.own, lane.middle))

    def _dot(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(self._theme.base, 1.5))
        painter.setBrush(self._theme.own)
        painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _bar(self, painter: QPainter, x: float, y: float) -> None:
        painter.setPen(QPen(self._theme.baseline, 3))
        painter.drawLine(QLineF(x, y - _BAR, x, y + _BAR))

    def _rival(self, painter: QPainter, place: int, x: float, y: float) -> None:
        """A hollow ring for the first, a hollow diamond for the second; both may lie on a dot."""
        painter.setPen(QPen(self._rival_colour(place), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if place == 0:
            painter.drawEllipse(QPointF(x, y), _RING, _RING)
            return
        painter.drawPolygon(diamond(x, y, _DIAMOND))

    def _rival_colour(self, place: int) -> QColor:
        return self._theme.highlighted if place == 0 else self._theme.text
