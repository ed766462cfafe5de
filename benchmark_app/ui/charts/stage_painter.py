"""Draws a laid-out stage timeline with QPainter: the same on screen, in PNG, SVG and PDF."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.brush import (
    draw_columns,
    draw_ground,
    draw_start,
    draw_text,
    draw_top,
    faint,
    hatch,
    rect_of,
)
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.stage_layout import PlacedLane, PlacedSegment, StageLayout
from benchmark_app.ui.grid.glyph import draw_shape
from benchmark_app.ui.theme import Theme

_GREYED_ALPHA: Final = 70
_PROVISIONAL_ALPHA: Final = 120
_AHEAD_ALPHA: Final = 90
#: Segments up to so wide stay whole.
_LEAST_CUT: Final = 3.0
#: How long the tick of a competitor's start is.
_START: Final = 4.0
_HOLLOW: Final = frozenset((LifecycleStage.ABSENT, LifecycleStage.INSUFFICIENT))


class StagePainter:
    """Draws descriptions in one theme with one lettering."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        self._theme = theme
        self._lettering = lettering
        self._growth = lettering.growth

    def paint(
        self,
        painter: QPainter,
        layout: StageLayout,
        chosen: int | None = None,
    ) -> None:
        """Draw the whole picture; the lane of the attribute `chosen` is marked."""
        theme = self._theme
        draw_ground(painter, layout, theme)
        for lane in layout.lanes:
            if lane.lane.attribute == chosen:
                painter.fillRect(rect_of(lane.box), theme.levels[1])
        draw_columns(painter, layout, theme)
        for group in layout.groups:
            draw_text(painter, group, theme.text, self._lettering)
        for lane in layout.lanes:
            self._lane(painter, lane)
        self._today(painter, layout)
        draw_top(painter, layout, theme, self._lettering)

    def _lane(self, painter: QPainter, placed: PlacedLane) -> None:
        draw_text(painter, placed.name, self._theme.text, self._lettering)
        self._now(painter, placed)
        draw_text(painter, placed.count, self._theme.muted, self._lettering)
        for segment in placed.segments:
            self._segment(painter, segment)
        self._cuts(painter, placed)
        self._ahead(painter, placed)
        self._starts(painter, placed)

    def _now(self, painter: QPainter, placed: PlacedLane) -> None:
        """The stage the service is at, as the grid shows it."""
        theme, stage = self._theme, placed.lane.stage
        is_open = stage in _HOLLOW
        draw_shape(painter, stage, theme.shape(stage), rect_of(placed.mark))
        ink = theme.muted if is_open else theme.text
        draw_text(painter, placed.now, ink, self._lettering)

    def _cuts(self, painter: QPainter, placed: PlacedLane) -> None:
        """A hairline between two stages: two colours may be one grey."""
        painter.setPen(QPen(self._theme.base, 1))
        for before, after in pairwise(placed.segments):
            box, is_other = after.box, before.segment.stage is not after.segment.stage
            if is_other and min(before.box.width, box.width) > _LEAST_CUT:
                painter.drawLine(QLineF(box.x, box.y, box.x, box.bottom - 1))

    def _ahead(self, painter: QPainter, placed: PlacedLane) -> None:
        """The likelier it is a basic by then, the stronger; a tick where it is even odds."""
        ahead = placed.ahead
        if ahead is None:
            return
        theme = self._theme
        colour = theme.stage(LifecycleStage.TABLE_STAKES)
        for box, chance in ahead.chances:
            painter.fillRect(rect_of(box), faint(colour, round(_AHEAD_ALPHA * chance)))
        if ahead.median is not None:
            box = ahead.chances[0][0]
            painter.setPen(QPen(theme.text, 2 * self._growth))
            painter.drawLine(QLineF(ahead.median, box.y, ahead.median, box.bottom))
        draw_text(
            painter, ahead.word, theme.text if ahead.chances else theme.muted, self._lettering
        )

    def _today(self, painter: QPainter, layout: StageLayout) -> None:
        if layout.today is not None:
            painter.setPen(QPen(self._theme.edge, 1))
            painter.drawLine(QLineF(layout.today, layout.plot.y, layout.today, layout.plot.bottom))

    def _segment(self, painter: QPainter, placed: PlacedSegment) -> None:
        segment, rect = placed.segment, rect_of(placed.box)
        colour = self._theme.stage(segment.stage)
        ink = self._theme.base if _is_strong(colour, self._theme) else self._theme.text
        if segment.stage in _HOLLOW:
            self._hollow(painter, rect)
            ink = self._theme.muted
        elif segment.is_greyed:
            painter.fillRect(rect, faint(colour, _GREYED_ALPHA))
            self._frame(painter, rect)
            ink = self._theme.muted
        elif segment.is_provisional:
            painter.fillRect(rect, faint(colour, _GREYED_ALPHA))
            painter.setPen(QPen(faint(self._theme.text, _PROVISIONAL_ALPHA), 1))
            painter.drawPath(hatch([placed.box]))
            ink = self._theme.text
        else:
            painter.fillRect(rect, colour)
        if placed.word is not None:
            draw_text(painter, placed.word, ink, self._lettering)

    def _hollow(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(self._theme.edge, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(rect.left(), rect.bottom(), rect.right(), rect.bottom()))

    def _frame(self, painter: QPainter, rect: QRectF) -> None:
        """Round a pale segment, which no grey would tell from a full one."""
        painter.setPen(QPen(self._theme.edge, 1, Qt.PenStyle.DashLine))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _starts(self, painter: QPainter, placed: PlacedLane) -> None:
        """A tick under the bar for each competitor's start, a diamond for the subject's."""
        bottom, growth = placed.box.bottom - 1, self._growth
        painter.setPen(QPen(self._theme.text, growth))
        for x in placed.starts:
            painter.drawLine(QLineF(x, bottom - _START * growth, x, bottom))
        if placed.own_start is not None:
            middle = placed.box.y + placed.box.height / 2
            draw_start(painter, placed.own_start, middle, self._theme, growth)


def _is_strong(colour: QColor, theme: Theme) -> bool:
    """Whether the background colour reads better on it than the text colour."""
    return _contrast(colour, theme.base) > _contrast(colour, theme.text)


def _contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours as WCAG 2 defines it, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
