"""Draws a laid-out trend with QPainter: the same on screen, in PNG, SVG and PDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from benchmark_app.domain.attribute import Direction
from benchmark_app.ui.charts.array_path import array_path, outline_path, pairs_path
from benchmark_app.ui.charts.brush import draw_text, hatch
from benchmark_app.ui.charts.lettering import Lettering, TextRole
from benchmark_app.ui.charts.step_line import step_line, stretches
from benchmark_app.ui.charts.trend import Series, SeriesRole, TrendDescription
from benchmark_app.ui.charts.trend_layout import TrendLayout
from benchmark_app.ui.theme import Theme

_OWN_WIDTH: Final = 3.0
_BASELINE_WIDTH: Final = 2.0
_HIGHLIGHT_WIDTH: Final = 2.0
_MARKER: Final = 3.5
_DOT: Final = 5.0
#: Markers nearer to each other than this run into a band and say nothing.
_MARKER_SPACING: Final = 7.0
#: More competitors than this are drawn fainter.
_FEW: Final = 12
_CROWD_ALPHA: Final = 120
_TEXT_COLOURED: Final = {SeriesRole.OWN, SeriesRole.BASELINE, SeriesRole.HIGHLIGHTED}


class TrendPainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering

    def paint(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        """Draw the whole picture, its background too."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(QRectF(0, 0, layout.width, layout.height), self._theme.base)
        self._scales(painter, layout)
        if not described.is_empty:
            self._band(painter, described, layout)
            if not described.is_single:
                self._between(painter, described, layout)
                self._crowd(painter, described, layout)
            for series in reversed(described.series):
                if not described.is_single and series.role is not SeriesRole.COMPETITOR:
                    self._series(painter, described, series, layout)
                self._markers(painter, described, series, layout)
        self._labels(painter, described, layout)
        self._texts(painter, layout)

    def _scales(self, painter: QPainter, layout: TrendLayout) -> None:
        plot = layout.plot
        painter.setPen(QPen(self._theme.line, 1))
        for tick in layout.y_ticks if not layout.note else ():
            painter.drawLine(QLineF(plot.x, tick.at, plot.right, tick.at))
        painter.setPen(QPen(self._theme.edge, 1))
        painter.drawLine(QLineF(plot.x, plot.bottom, plot.right, plot.bottom))
        for tick in layout.x_ticks:
            painter.drawLine(QLineF(tick.at, plot.bottom, tick.at, plot.bottom + 4))

    def _texts(self, painter: QPainter, layout: TrendLayout) -> None:
        theme = self._theme
        for text in layout.heading:
            muted = text.role is TextRole.SUBTITLE
            draw_text(painter, text, theme.muted if muted else theme.text, self._lettering)
        for text in layout.note:
            draw_text(painter, text, theme.text, self._lettering)
        for tick in (*layout.x_ticks, *layout.y_ticks):
            draw_text(painter, tick.label, theme.muted, self._lettering)

    def _labels(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        for label in layout.labels:
            role = described.series[label.series].role
            colour = self._colour(role) if role in _TEXT_COLOURED else self._theme.muted
            if label.leads:
                centre = label.label.box.y + label.label.box.height / 2
                faint = QColor(colour)
                faint.setAlpha(150)
                painter.setPen(QPen(faint, 1))
                start, end = layout.plot.right + 3, label.label.box.x - 3
                if abs(centre - label.anchor) > 2:
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                    painter.drawLine(QLineF(start, label.anchor, end, centre))
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            draw_text(painter, label.label, colour, self._lettering)

    def _band(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        """What the unknown cells could make of the baseline."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.band)
        for stretch in stretches(described, described.high, described.low, layout):
            painter.drawPath(outline_path(*stretch.outline()))

    def _between(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        """Tint where the subject is better than the baseline, hatch where it is worse."""
        own, baseline = described.one(SeriesRole.OWN), described.one(SeriesRole.BASELINE)
        if own is None or baseline is None or described.better is Direction.NONE:
            return
        hatched: list[QLineF] = []
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.above)
        for stretch in stretches(described, own.values, baseline.values, layout):
            if stretch.is_first_higher is (described.better is Direction.HIGHER):
                painter.drawPath(outline_path(*stretch.outline()))
            else:
                hatched.extend(line for box in stretch.boxes() for line in hatch(box))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.below, 1))
        painter.drawLines(hatched)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _series(
        self,
        painter: QPainter,
        described: TrendDescription,
        series: Series,
        layout: TrendLayout,
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(series.role))
        line = step_line(described, series.values, layout)
        if series.role is SeriesRole.EDGE:  # its steps would only cross the others
            painter.drawPath(pairs_path(*line.levels()))
        else:
            x, y, joined = line.corners()
            painter.drawPath(array_path(x, y, joined))

    def _crowd(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        """The other competitors: levels as lines, steps fainter; many together fainter still."""
        lines = [
            step_line(described, one.values, layout)
            for one in described.series
            if one.role is SeriesRole.COMPETITOR
        ]
        is_few = len(lines) <= _FEW
        alpha = 255 if is_few else _CROWD_ALPHA
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for strength, parts in (
            (alpha // (2 if is_few else 4), [line.risers() for line in lines]),
            (alpha, [line.levels() for line in lines]),
        ):
            colour = QColor(self._theme.competitor)
            colour.setAlpha(strength)
            painter.setPen(QPen(colour, 1))
            for x, y in parts:
                painter.drawPath(pairs_path(x, y))

    def _markers(
        self,
        painter: QPainter,
        described: TrendDescription,
        series: Series,
        layout: TrendLayout,
    ) -> None:
        """A dot where somebody looked; none where they would run into a band."""
        is_rival = series.role is SeriesRole.COMPETITOR
        if series.role is SeriesRole.EDGE or (is_rival and not described.is_single):
            return
        places = list(_places(described, series, layout))
        if _is_crowded(places):
            return
        size = _DOT if described.is_single and not is_rival else _MARKER
        colour = self._colour(series.role)
        hollow = series.role is SeriesRole.BASELINE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour if hollow else self._theme.base, 1.5))
        painter.setBrush(QBrush(self._theme.base if hollow else colour))
        for place in _apart(places, size):
            painter.drawEllipse(place, size, size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _colour(self, role: SeriesRole) -> QColor:
        theme = self._theme
        return {
            SeriesRole.OWN: theme.own,
            SeriesRole.BASELINE: theme.baseline,
            SeriesRole.HIGHLIGHTED: theme.highlighted,
            SeriesRole.EDGE: theme.baseline,
            SeriesRole.COMPETITOR: theme.competitor,
        }[role]

    def _pen(self, role: SeriesRole) -> QPen:
        colour = self._colour(role)
        if role is SeriesRole.OWN:
            pen = QPen(colour, _OWN_WIDTH)
        elif role is SeriesRole.BASELINE:
            pen = QPen(colour, _BASELINE_WIDTH)
            pen.setDashPattern([4.0, 2.5])
        elif role is SeriesRole.HIGHLIGHTED:
            pen = QPen(colour, _HIGHLIGHT_WIDTH)
        else:
            pen = QPen(colour, 1)
            pen.setDashPattern([1.0, 3.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen


def _places(described: TrendDescription, series: Series, layout: TrendLayout) -> Iterator[QPointF]:
    """Where somebody looked, in pixels."""
    for index in sorted(series.checks):
        value, day = series.values[index], described.days[index]
        if value is not None and layout.first <= day <= layout.last:
            yield QPointF(layout.x(day), layout.y(value))


def _is_crowded(places: list[QPointF]) -> bool:
    if len(places) < 2:
        return False
    return (places[-1].x() - places[0].x()) / (len(places) - 1) < _MARKER_SPACING


def _apart(places: list[QPointF], size: float) -> Iterator[QPointF]:
    """Places of which none covers the one before."""
    last: QPointF | None = None
    for place in places:
        if last is None or (place - last).manhattanLength() >= 2 * size:
            yield place
            last = place
