"""All touchpoints side by side as a picture: each a small trend, asked and walked on its own."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.brush import draw_ground, draw_text, draw_top
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import ChartPicture, ChartTable, Mark, clamped
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.touchpoints import TouchpointsDescription
from benchmark_app.ui.charts.touchpoints_layout import TouchpointsLayout, lay_out_touchpoints
from benchmark_app.ui.charts.trend import SeriesRole, TrendDescription
from benchmark_app.ui.charts.trend_layout import TrendLayout
from benchmark_app.ui.charts.trend_painter import TrendPainter
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.theme import Theme
from benchmark_app.words.chart import chart_word


class _Panel(TrendPicture):
    """A trend that stands where a larger picture says."""

    def stand(self, layout: TrendLayout) -> None:
        """Take a place that was worked out already."""
        self._layout = layout


class TouchpointsPicture(ChartPicture[TouchpointsDescription, TouchpointsLayout]):
    """Described touchpoints in one theme and lettering.

    A mark's row is its panel, its column the row of its day there.
    """

    def __init__(
        self, described: TouchpointsDescription, theme: Theme, lettering: Lettering
    ) -> None:
        super().__init__(described, theme, lettering)
        self._panels = [_Panel(panel, theme, lettering) for panel in described.panels]

    def lay_out(self, sheet: Sheet) -> TouchpointsLayout:
        """Panels that do not fit scroll."""
        layout = lay_out_touchpoints(self.described, sheet)
        for panel, placed in zip(self._panels, layout.panels, strict=True):
            panel.stand(placed.layout)
        return layout

    def extent(self, row: int) -> tuple[float, float]:
        """From where to where a panel reaches within all of them, in pixels."""
        top = row // self.layout.across * self.layout.panel_height
        return top, top + self.layout.panel_height

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        layout, lettering = self.layout, self.lettering
        draw_ground(painter, layout, self.theme)
        trends = TrendPainter(self.theme, lettering)
        for panel, placed in zip(self.described.panels, layout.panels, strict=True):
            if placed not in layout.in_sight:
                continue
            painter.save()
            painter.translate(placed.x, placed.y)
            trends.paint(painter, panel, placed.layout)
            painter.restore()
            for name in placed.name:
                draw_text(painter, name, self.theme.text, lettering)
            draw_text(painter, placed.words, self.theme.muted, lettering)
        draw_top(painter, layout, self.theme, lettering)

    def gist(self) -> str:
        """Each touchpoint and how far the subject is ahead or behind in it."""
        panels = self.described.panels
        told = [f"{one.title} {self._panels[n].gist()}" for n, one in enumerate(panels)]
        return ", ".join(told) or self.described.note

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The day under a pixel of one panel."""
        if not self.layout.plot.contains(x, y):
            return None
        for row, placed in enumerate(self.layout.panels):
            if placed.box.contains(x, y):
                found = self._panels[row].mark_at(x - placed.x, y - placed.y)
                return None if found is None else self._mark(row, found)
        return None

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The next day across, or the touchpoint before or after it on the same day."""
        shown = self.described.shown
        if not shown:
            return None
        if mark is None or mark.row not in shown:
            return self._walked(shown[0], None, 0)
        row = shown[clamped(shown.index(mark.row) - up, len(shown))]
        day = self.described.panels[mark.row].days[mark.column]
        there = bisect_right(self.described.panels[row].days, day) - 1
        return self._walked(row, replace(mark, row=max(0, there), column=0), across)

    def table(self) -> ChartTable:
        """A row per touchpoint as of the day."""
        language = self.described.language
        headers = ("touchpoint", "you", "market", "gap_column", "lowest", "highest", "cells_column")
        rows = tuple(_row(panel) for panel in self.described.panels)
        return ChartTable(tuple(chart_word(code, language) for code in headers), rows)

    def _walked(self, row: int, mark: Mark | None, across: int) -> Mark | None:
        found = self._panels[row].walk(mark, across, 0)
        return None if found is None else self._mark(row, found)

    def _mark(self, row: int, found: Mark) -> Mark:
        """A panel's mark at its place in the picture, under the touchpoint's name."""
        placed = self.layout.panels[row]
        return replace(
            found,
            x=found.x + placed.x,
            y=found.y + placed.y,
            lines=(self.described.panels[row].title, *found.lines),
            row=row,
            column=found.row,
            competitor=None,
            within=placed.plot,
        )


def _row(panel: TrendDescription) -> tuple[str, ...]:
    """A touchpoint's numbers on the last day."""
    lines = [panel.one(role) for role in (SeriesRole.OWN, SeriesRole.BASELINE)]
    own, market = (None if line is None else line.values[-1] for line in lines)
    gap = None if own is None or market is None else own - market
    known, cells = panel.counts[-1]
    numbers = (own, market, gap, panel.low[-1], panel.high[-1])
    return (panel.title, *map(panel.scale.number, numbers), f"{known} / {cells}")
