"""A chart on paper: A4 sheets on their side, rows never cut, under each what it is of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.lettering import TextRole, elided, wrapped
from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.charts.placed import MARGIN as CHART_MARGIN
from benchmark_app.ui.paper.page import (
    INK,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PaperLettering,
    draw_rule,
    ink_of,
)
from benchmark_app.words.language import Language
from benchmark_app.words.visit import visit_word

#: A sheet on its side, in points.
_WIDTH: Final = PAGE_HEIGHT
_HEIGHT: Final = PAGE_WIDTH
_ROOM: Final = _WIDTH - 2 * MARGIN
#: Points per pixel of the chart: on paper it is finer. The first that needs the fewest sheets.
_SCALES: Final = (0.75, 0.69, 0.63, 0.57)
#: Less than any row: so much may stay free below the last, in pixels.
_BELOW: Final = 12.0
_FOOT_LINES: Final = 2
_FOOT_GAP: Final = 8.0
_PAGE_GAP: Final = 24.0


@dataclass(frozen=True, slots=True)
class _Part:
    """What one sheet shows: from where on in the rows, and how high the picture is, in pixels."""

    scrolled: float
    height: float


class ChartPages:
    """The sheets of a picture in the colours of paper; the painter's unit is one point.

    `source` says which file and day it is of, `method` how the numbers are to be read.
    """

    is_wide = True

    def __init__(self, picture: Picture, source: str, method: str, language: Language) -> None:
        self._picture, self._source, self._language = picture, source, language
        self._span = picture.span
        self._pen = PaperLettering()
        self._method = wrapped(method, _ROOM, TextRole.AXIS, self._pen, _FOOT_LINES)
        line = self._pen.height(TextRole.AXIS)
        self._foot = _HEIGHT - MARGIN - line * (len(self._method) + 1)
        fits = ((scale, tuple(self._fit(scale))) for scale in _SCALES)
        self._scale, self.parts = min(fits, key=lambda fit: len(fit[1]))

    @property
    def title(self) -> str:
        """What the document is called: the finding."""
        return self._picture.title

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return len(self.parts)

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw one sheet, counted from 0."""
        painter.fillRect(QRectF(0, 0, _WIDTH, _HEIGHT), Qt.GlobalColor.white)
        part = self.parts[number]
        self._arrange(self._scale, part.height, part.scrolled)
        painter.save()
        painter.translate(MARGIN - CHART_MARGIN * self._scale, MARGIN)
        painter.scale(self._scale, self._scale)
        self._picture.paint(painter)
        painter.restore()
        self._write_foot(painter, number)

    def _fit(self, scale: float) -> Iterator[_Part]:
        """The sheets at a scale: one where everything fits, else each as many rows as it holds."""
        picture, height = self._picture, (self._foot - _FOOT_GAP - MARGIN) / scale
        self._arrange(scale, height)
        content, start = picture.content_height, 0.0
        if not content:
            yield _Part(0.0, height)
        while content - start > 1:
            self._arrange(scale, height, start)
            room = picture.plot.height
            last = min(content, start + room)
            ends = (one for one in self._ends(content) if start < one <= last)
            end = last if last == content else max(ends, default=last)
            yield _Part(start, height - room + end - start)
            start = end

    def _ends(self, content: float) -> Iterator[float]:
        """Where rows end within the content, from the first to the last."""
        row, end = 0, 0.0
        while content - end > _BELOW:
            end = self._picture.extent(row)[1]
            yield end
            row += 1

    def _arrange(self, scale: float, height: float, scrolled: float = 0.0) -> None:
        width = _ROOM / scale + 2 * CHART_MARGIN
        self._picture.arrange(width, height, span=self._span, scrolled=scrolled)

    def _write_foot(self, painter: QPainter, number: int) -> None:
        pen, role = self._pen, TextRole.AXIS
        y = self._foot
        draw_rule(painter, MARGIN, y - _FOOT_GAP / 2, _WIDTH - MARGIN, INK, 0.5)
        painter.setFont(pen.font(role))
        painter.setPen(ink_of(role))
        pages = visit_word("page", self._language, page=number + 1, pages=self.count)
        wide = pen.width(pages, role)
        source = elided(self._source, _ROOM - wide - _PAGE_GAP, role, pen)
        for line in (*self._method, source):
            painter.drawText(QPointF(MARGIN, y + pen.ascent(role)), line)
            y += pen.height(role)
        last = y - pen.height(role) + pen.ascent(role)
        painter.drawText(QPointF(_WIDTH - MARGIN - wide, last), pages)
