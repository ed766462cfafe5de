"""The visit sheet on paper: A4 pages, black on white, the same for printer, preview and PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from benchmark_app.ui.charts.lettering import TextMeasure, TextRole, elided, wrapped
from benchmark_app.ui.grid.glyph import draw_shape
from benchmark_app.ui.paper.page import (
    INK,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_ROOM,
    PAGE_WIDTH,
    RULE,
    PaperLettering,
    draw_rule,
    ink_of,
)
from benchmark_app.ui.visit.sheet import VisitRow, VisitSheet
from benchmark_app.words.visit import visit_word

_COLUMNS: Final = (0.0, 206.0, 292.0, 412.0)  # service, last time, now, note
_SIGN: Final = 12.0
_SIGN_STEP: Final = 27.0
_ROW_PAD: Final = 5.0
_LEAST_ROW: Final = 25.0
_GROUP_ROOM: Final = 22.0
_HINT_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A service at a height of its page, or the title of its group where `row` is None."""

    y: float
    height: float
    title: str
    row: VisitRow | None
    hint: tuple[str, ...]


def paginate(sheet: VisitSheet, pen: TextMeasure) -> tuple[tuple[PlacedRow, ...], ...]:
    """The rows of each page; a group's title never stands alone at the foot of one."""
    pages: list[list[PlacedRow]] = [[]]
    top, bottom = _first_y(pen), PAGE_HEIGHT - MARGIN - pen.height(TextRole.AXIS) - 6
    y = top
    for group in sheet.groups:
        for place, row in enumerate(group.rows):
            hint = _hint(row, pen)
            height = _height(hint, pen)
            lead = _GROUP_ROOM if place == 0 else 0.0
            if y + lead + height > bottom and pages[-1]:
                pages.append([])
                y, lead = top, _GROUP_ROOM  # a group that goes on says again what it is
            if lead:
                pages[-1].append(PlacedRow(y, lead, group.title, None, ()))
                y += lead
            pages[-1].append(PlacedRow(y, height, row.name, row, hint))
            y += height
    return tuple(tuple(page) for page in pages)


class VisitPages:
    """The pages of a sheet; the painter's unit is one point."""

    is_wide = False

    def __init__(self, sheet: VisitSheet) -> None:
        self._sheet = sheet
        self._pen = PaperLettering()
        self.pages = paginate(sheet, self._pen)

    @property
    def title(self) -> str:
        """What the document is called."""
        return self._sheet.title

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw one page, counted from 0."""
        painter.fillRect(QRectF(0, 0, PAGE_WIDTH, PAGE_HEIGHT), Qt.GlobalColor.white)
        self._head(painter)
        for placed in self.pages[number]:
            if placed.row is None:
                y = placed.y + placed.height - self._pen.height(TextRole.STRONG) - 3
                self._text(painter, 0, y, placed.title, TextRole.STRONG)
            else:
                self._row(painter, placed, placed.row)
        if not any(self.pages):
            words = visit_word("nothing", self._sheet.language)
            self._text(painter, 0, _first_y(self._pen) + 12, words, TextRole.LABEL)
        self._foot(painter, number)

    def _head(self, painter: QPainter) -> None:
        sheet, pen = self._sheet, self._pen
        y = MARGIN
        title = elided(sheet.title, PAGE_ROOM, TextRole.TITLE, pen)
        self._text(painter, 0, y, title, TextRole.TITLE)
        y += pen.height(TextRole.TITLE) + 2
        self._text(painter, 0, y, sheet.subtitle, TextRole.SUBTITLE)
        y += pen.height(TextRole.SUBTITLE) + 12
        blanks = (("date", 0.0, 130.0), ("by", 160.0, 130.0))
        for code, x, room in blanks:
            words = visit_word(code, sheet.language)
            self._text(painter, x, y, words, TextRole.LABEL)
            base = y + pen.height(TextRole.LABEL)
            start = x + pen.width(words, TextRole.LABEL) + 6
            self._line(painter, start, base, x + room, INK)
        self._text(painter, 330.0, y, visit_word("how", sheet.language), TextRole.LABEL)
        y += pen.height(TextRole.LABEL) + 12
        for x, code in zip(_COLUMNS, ("service", "last", "now", "note"), strict=True):
            self._text(painter, x, y, visit_word(code, sheet.language), TextRole.AXIS)
        base = y + pen.height(TextRole.AXIS) + 2
        self._line(painter, 0, base, PAGE_ROOM, INK)

    def _row(self, painter: QPainter, placed: PlacedRow, row: VisitRow) -> None:
        pen, y = self._pen, placed.y + _ROW_PAD
        name = elided(row.name, _COLUMNS[1] - 10, TextRole.LABEL, pen)
        self._text(painter, 0, y, name, TextRole.LABEL)
        below = y + pen.height(TextRole.LABEL)
        for line in placed.hint:
            self._text(painter, 0, below, line, TextRole.AXIS)
            below += pen.height(TextRole.AXIS)
        last = elided(row.last, _COLUMNS[2] - _COLUMNS[1] - 8, TextRole.LABEL, pen)
        self._text(painter, _COLUMNS[1], y, last, TextRole.LABEL)
        under = y + pen.height(TextRole.LABEL)
        self._text(painter, _COLUMNS[1], under, row.seen_on, TextRole.AXIS)
        self._choice(painter, y, row)
        base = placed.y + placed.height
        self._line(painter, 0, base, PAGE_ROOM, RULE)

    def _choice(self, painter: QPainter, y: float, row: VisitRow) -> None:
        """Signs to circle, or a line to write a number on."""
        left = MARGIN + _COLUMNS[2]
        for place, sign in enumerate(row.signs):
            box = QRectF(left + place * _SIGN_STEP + 4, y + 1, _SIGN, _SIGN)
            draw_shape(painter, sign, INK, box)
        if row.signs:
            return
        base = y + self._pen.height(TextRole.LABEL)
        self._line(painter, _COLUMNS[2], base, _COLUMNS[2] + 62, INK)
        room = _COLUMNS[3] - _COLUMNS[2] - 72
        unit = elided(row.unit, room, TextRole.LABEL, self._pen)
        self._text(painter, _COLUMNS[2] + 66, y, unit, TextRole.LABEL)

    def _foot(self, painter: QPainter, number: int) -> None:
        language, pen = self._sheet.language, self._pen
        y = PAGE_HEIGHT - MARGIN - pen.height(TextRole.AXIS)
        self._text(painter, 0, y, visit_word("key", language), TextRole.AXIS)
        count = visit_word("page", language, page=number + 1, pages=len(self.pages))
        x = PAGE_ROOM - pen.width(count, TextRole.AXIS)
        self._text(painter, x, y, count, TextRole.AXIS)

    def _text(self, painter: QPainter, x: float, y: float, text: str, role: TextRole) -> None:
        painter.setFont(self._pen.font(role))
        painter.setPen(ink_of(role))
        painter.drawText(QPointF(MARGIN + x, y + self._pen.ascent(role)), text)

    def _line(self, painter: QPainter, x: float, y: float, right: float, colour: QColor) -> None:
        draw_rule(painter, MARGIN + x, y, MARGIN + right, colour)


def _first_y(pen: TextMeasure) -> float:
    """Under the heading and the names of the columns."""
    heads = (TextRole.TITLE, TextRole.SUBTITLE, TextRole.LABEL, TextRole.AXIS)
    return MARGIN + sum(pen.height(role) for role in heads) + 2 + 12 + 12 + 4


def _hint(row: VisitRow, pen: TextMeasure) -> tuple[str, ...]:
    return wrapped(row.hint, _COLUMNS[1] - 12, TextRole.AXIS, pen, _HINT_LINES)


def _height(hint: tuple[str, ...], pen: TextMeasure) -> float:
    text = pen.height(TextRole.LABEL) + max(1, len(hint)) * pen.height(TextRole.AXIS)
    return max(_LEAST_ROW, text + 2 * _ROW_PAD)
