"""Draws a laid-out trend with QPainter: the same on screen, in PNG, SVG and PDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from benchmark_app.domain.attribute import Direction
from benchmark_app.ui.charts.array_path import array_path, outlines_path, pairs_path
from benchmark_app.ui.charts.brush import (
    DOT,
    MARKER,
    arrow,
    diamond,
    draw_dots,
    draw_edge_label,
    draw_ground,
    draw_path,
    draw_scales,
    draw_text,
    draw_words,
    faint,
    hatch,
    mixed,
    rect_of,
    smooth,
)
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.step_line import StepLine, step_line, step_lines, stretches
from benchmark_app.ui.charts.trend import Series, SeriesRole, TrendDescription
from benchmark_app.ui.charts.trend_layout import TrendLayout
from benchmark_app.ui.theme import Theme

_OWN_WIDTH: Final = 3.0
_BASELINE_WIDTH: Final = 2.0
_HIGHLIGHT_WIDTH: Final = 2.0
_TARGET: Final = 6.0
_UNSURE: Final = (1.0, 2.0)
#: Half the width of the band of a single day, in dots.
_BAR: Final = 2.5
#: More competitors than this are drawn fainter.
_FEW: Final = 12
#: Of more rivals than that who went where is lost among upright lines: their levels alone stay.
_THRONG: Final = 30
_FEW_ALPHA: Final = 127
_CROWD_ALPHA: Final = 120
_CROWD_STEP_ALPHA: Final = 30
_TEXT_COLOURED: Final = {
    SeriesRole.OWN,
    SeriesRole.BASELINE,
    SeriesRole.HIGHLIGHTED,
    SeriesRole.EXPECTATION,
    SeriesRole.CUSTOMERS,
}
#: What nobody looks at has no dots.
_UNSEEN: Final = {SeriesRole.EDGE, SeriesRole.CUSTOMERS}


class TrendPainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering
        self._growth = lettering.growth

    def paint(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        """Draw the whole picture, its background too."""
        rivals = _rivals(described, layout)
        draw_ground(painter, layout, self._theme)
        count = sum(one.role is SeriesRole.COMPETITOR for one in described.series)
        is_crowd = count > _FEW
        if count <= _THRONG:
            self._rival_steps(painter, rivals, is_crowd=is_crowd)
        draw_scales(painter, layout, self._theme, self._lettering)
        if not described.is_empty:
            self._today(painter, layout)
            self._band(painter, described, layout)
            if not described.is_single:
                self._between(painter, described, layout)
            self._rival_levels(painter, rivals, is_crowd=is_crowd)
            for series in reversed(described.series):
                if not described.is_single and series.role is not SeriesRole.COMPETITOR:
                    self._series(painter, described, series, layout)
                self._markers(painter, described, series, layout)
            self._target(painter, layout)
        self._labels(painter, described, layout)
        draw_words(painter, layout, self._theme, self._lettering)

    def _today(self, painter: QPainter, layout: TrendLayout) -> None:
        """Where data end before the plot does: a line, and hairs from there to the names."""
        if (x := layout.today) is None:
            return
        painter.setPen(QPen(self._theme.edge, 1))
        painter.drawLine(QLineF(x, layout.plot.y, x, layout.plot.bottom))
        painter.setPen(QPen(self._theme.line, 1))
        for label in layout.labels:
            if label.leads:
                painter.drawLine(QLineF(x, label.anchor, layout.plot.right, label.anchor))

    def _target(self, painter: QPainter, layout: TrendLayout) -> None:
        """A hollow diamond where the plan wants to be; an arrow where that day is out of sight."""
        if (target := layout.target) is None:
            return
        size = _TARGET * self._growth
        shape = (arrow if target.is_beyond else diamond)(target.x, target.y, size)
        painter.setPen(QPen(self._theme.own, 2 * self._growth))
        painter.setBrush(self._theme.base)
        with smooth(painter):
            painter.drawPolygon(shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.fillRect(rect_of(target.label.box), self._theme.base)
        draw_text(painter, target.label, self._theme.own, self._lettering)

    def _labels(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        for label in layout.labels:
            role = described.series[label.of].role
            colour = self._colour(role) if role in _TEXT_COLOURED else self._theme.muted
            draw_edge_label(painter, label, layout.plot, colour, self._lettering)

    def _band(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        """What the unknown cells could make of the baseline."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.band)
        high, low = described.high, described.low
        if described.is_single:
            self._bar(painter, described, layout)
            return
        found = stretches(described, high, low, layout, layout.until)
        draw_path(painter, outlines_path(one.outline() for one in found))

    def _bar(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        """The band of the one day: as wide as its dots need, for it says nothing of later days."""
        (row,) = described.checked
        high, low = described.high[row], described.low[row]
        if high is not None and low is not None:
            x, half = layout.x_within(described.days[row]), _BAR * DOT * self._growth
            top, bottom = layout.y(high), layout.y(low)
            painter.drawRect(QRectF(x - half, top, 2 * half, bottom - top))

    def _between(self, painter: QPainter, described: TrendDescription, layout: TrendLayout) -> None:
        """Tint where the subject is better than the baseline, hatch where it is worse."""
        own, baseline = described.one(SeriesRole.OWN), described.one(SeriesRole.BASELINE)
        if own is None or baseline is None or described.better is Direction.NONE:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.above)
        is_up = described.better is Direction.HIGHER
        sure = described.sure(baseline)
        found = tuple(stretches(described, own.values, sure, layout, layout.until))
        ahead = (one.outline() for one in found if one.is_first_higher is is_up)
        draw_path(painter, outlines_path(ahead))
        hatched = [box for one in found if one.is_first_higher is not is_up for box in one.boxes()]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.below, 1))
        with smooth(painter):
            draw_path(painter, hatch(hatched))

    def _series(
        self,
        painter: QPainter,
        described: TrendDescription,
        series: Series,
        layout: TrendLayout,
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pen(series.role))
        values = series.values
        if series.role is SeriesRole.BASELINE:
            unsure = described.sure(series, is_sure=False)
            _draw_dotted(painter, step_line(described, unsure, layout, layout.until))
            values = described.sure(series)
        line = step_line(described, values, layout, layout.until)
        if series.role is SeriesRole.EDGE:  # its steps would only cross the others
            draw_path(painter, pairs_path(*line.levels()))
        else:
            draw_path(painter, array_path(*line.corners()))

    def _rival_steps(self, painter: QPainter, lines: StepLine, *, is_crowd: bool) -> None:
        """Where the other competitors change: fainter than their levels, under all else.

        The colour lets nothing through: to draw thousands of upright lines would else take long.
        """
        theme = self._theme
        alpha = _CROWD_STEP_ALPHA if is_crowd else _FEW_ALPHA
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(mixed(theme.competitor, theme.base, alpha), 1))
        draw_path(painter, pairs_path(*lines.risers()))

    def _rival_levels(self, painter: QPainter, lines: StepLine, *, is_crowd: bool) -> None:
        """The other competitors' levels; of many together each is fainter."""
        alpha = _CROWD_ALPHA if is_crowd else 255
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(faint(self._theme.competitor, alpha), 1))
        for levels in lines.levels_apart():  # not one path: where many lie the colour is fuller
            draw_path(painter, pairs_path(*levels))

    def _markers(
        self,
        painter: QPainter,
        described: TrendDescription,
        series: Series,
        layout: TrendLayout,
    ) -> None:
        """A dot where somebody looked; none where they would run into a band."""
        is_rival = series.role is SeriesRole.COMPETITOR
        if series.role in _UNSEEN or (is_rival and not described.is_single):
            return
        size = DOT if described.is_single and not is_rival else MARKER
        colour, base = self._colour(series.role), self._theme.base
        is_hollow = series.role in (SeriesRole.BASELINE, SeriesRole.HIGHLIGHTED)
        rim, fill = (colour, base) if is_hollow else (base, colour)
        places = list(_places(described, series, layout))
        draw_dots(painter, places, size, rim, fill, self._growth)

    def _colour(self, role: SeriesRole) -> QColor:
        theme = self._theme
        return {
            SeriesRole.OWN: theme.own,
            SeriesRole.BASELINE: theme.baseline,
            SeriesRole.HIGHLIGHTED: theme.highlighted,
            SeriesRole.EDGE: theme.baseline,
            SeriesRole.EXPECTATION: theme.baseline,
            SeriesRole.CUSTOMERS: theme.baseline,
            SeriesRole.COMPETITOR: theme.competitor,
        }[role]

    def _pen(self, role: SeriesRole) -> QPen:
        colour, growth = self._colour(role), self._growth
        if role in (SeriesRole.OWN, SeriesRole.EXPECTATION):
            pen = QPen(colour, _OWN_WIDTH * growth)
        elif role is SeriesRole.BASELINE:
            pen = QPen(colour, _BASELINE_WIDTH * growth)
            pen.setDashPattern([4.0, 2.5])
        elif role is SeriesRole.HIGHLIGHTED:
            pen = QPen(colour, _HIGHLIGHT_WIDTH * growth)
        elif role is SeriesRole.CUSTOMERS:
            pen = QPen(colour, 1.5 * growth)
            pen.setDashPattern([1.5, 2.0])
        else:
            pen = QPen(colour, 1)
            pen.setDashPattern([1.0, 3.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen


def _rivals(described: TrendDescription, layout: TrendLayout) -> StepLine:
    """The lines of the competitors that do not stand out; none where dots stand for them."""
    others = [
        one.values
        for one in described.series
        if one.role is SeriesRole.COMPETITOR and not described.is_single
    ]
    return step_lines(described, others, layout, layout.until)


def _places(described: TrendDescription, series: Series, layout: TrendLayout) -> Iterator[QPointF]:
    """Where somebody looked, in pixels."""
    days, values = described.days, series.values
    rows = [
        row
        for row in sorted(series.checks)
        if values[row] is not None and layout.first <= days[row] <= layout.last
    ]
    if (len(rows) - 1) * 2 * MARKER > layout.plot.width:
        return  # sure to run into a band: not worth placing
    for row in rows:
        yield QPointF(layout.x(days[row]), layout.y(values[row] or 0.0))


def _draw_dotted(painter: QPainter, line: StepLine) -> None:
    """The baseline where it is not to be relied on: dots instead of dashes."""
    pen = painter.pen()
    dots = QPen(pen)
    dots.setDashPattern(_UNSURE)
    painter.setPen(dots)
    draw_path(painter, array_path(*line.corners()))
    painter.setPen(pen)
