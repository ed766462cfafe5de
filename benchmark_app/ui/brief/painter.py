"""The brief on paper: the same for printer, preview and PDF."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from benchmark_app.ui.brief.description import BriefDescription
from benchmark_app.ui.brief.layout import lay_out_brief
from benchmark_app.ui.charts.brush import draw_text
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import MARGIN as CHART_MARGIN
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.paper.page import (
    INK,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PaperLettering,
    draw_rule,
    ink_of,
)
from benchmark_app.ui.theme import Theme

#: Points per pixel of the chart, and its letters in pixels: on paper a chart is finer.
_FINE: Final = 0.75
_CHART_TEXT: Final = 11.5
#: What the chart leaves free at its left stands in the gutter.
_INSET: Final = CHART_MARGIN * _FINE
_HEAVY: Final = 1.6


class BriefPages:
    """The one page of a brief; the painter's unit is one point."""

    count = 1
    is_wide = False

    def __init__(self, described: BriefDescription) -> None:
        self.described = described
        self._lettering = PaperLettering()
        self.layout = lay_out_brief(described, self._lettering)
        self.trend = None if self.layout.trend is None else self._picture(self.layout.trend)

    @property
    def title(self) -> str:
        """What the document is called."""
        return self.described.headline

    def paint(self, painter: QPainter, number: int) -> None:  # noqa: ARG002 - there is but one
        """Draw the page."""
        painter.fillRect(QRectF(0, 0, PAGE_WIDTH, PAGE_HEIGHT), Qt.GlobalColor.white)
        for rule in self.layout.rules:
            draw_rule(painter, rule.x, rule.y, rule.right, INK, _HEAVY if rule.is_heavy else 0.7)
        for text in self.layout.texts:
            draw_text(painter, text, ink_of(text.role), self._lettering)
        if self.layout.trend is not None and self.trend is not None:
            painter.save()
            painter.translate(self.layout.trend.x - _INSET, self.layout.trend.y)
            painter.scale(_FINE, _FINE)
            self.trend.paint(painter)
            painter.restore()

    def _picture(self, room: Box) -> TrendPicture:
        """The chart for a room; its words are in line with those above it."""
        picture = TrendPicture(self.described.trend, Theme.light(), Lettering(_CHART_TEXT))
        picture.arrange((room.width + _INSET) / _FINE, room.height / _FINE, has_title=False)
        return picture
