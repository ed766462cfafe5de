"""The visit sheet on paper: A4 pages, black on white, the same for printer, preview and PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen

from benchmark_app.ui.charts.lettering import TextRole, elided, wrapped
from benchmark_app.ui.grid.glyph import draw_shape
from benchmark_app.ui.visit.sheet import VisitRow, VisitSheet
from benchmark_app.words.visit import visit_word

#: A4 in points, a 72nd of an inch.
PAGE_WIDTH: Final = 595.0
PAGE_HEIGHT: Final = 842.0
_MARGIN: Final = 40.0
_COLUMNS: Final = (0.0, 206.0, 292.0, 412.0)  # service, last time, now, note
_SIZES: Final = {
    TextRole.TITLE: 17.0,
    TextRole.STRONG: 10.5,
    TextRole.LABEL: 10.0,
    TextRole.SUBTITLE: 9.0,
    TextRole.AXIS: 8.0,
}
_BOLD: Final = frozenset((TextRole.TITLE, TextRole.STRONG))
_SIGN: Final = 12.0
_SIGN_STEP: Final = 27.0
_ROW_PAD: Final = 5.0
_LEAST_ROW: Final = 25.0
_GROUP_ROOM: Final = 22.0
_HINT_LINES: Final = 2
_INK: Final = QColor("#000000")
_GREY: Final = QColor("#555555")
_RULE: Final = QColor("#BBBBBB")


class Pen:
    """Fonts for paper, in points, with their measures."""

    def font(self, role: TextRole) -> QFont:
        """The font of a role; one unit of the painter is one point."""
        font = QFont(QGuiApplication.font().family())
        font.setPixelSize(round(_SIZES[role]))
        font.setBold(role in _BOLD)
        return font

    def width(self, text: str, role: TextRole) -> float:
        """How wide the text runs on one line."""
        return QFontMetricsF(self.font(role)).horizontalAdvance(text)

    def height(self, role: TextRole) -> float:
        """How high a line is."""
        return QFontMetricsF(self.font(role)).height()


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A service at a height of its page, or the title of its group where `row` is None."""

    y: float
    height: float
    title: str
    row: VisitRow | None
    hint: tuple[str, ...]


def paginate(sheet: VisitSheet, pen: Pen) -> tuple[tuple[PlacedRow, ...], ...]:
    """The rows of each page; a group's title never stands alone at the foot of one."""
    pages: list[list[PlacedRow]] = [[]]
    top, bottom = _first_y(pen), PAGE_HEIGHT - _MARGIN - pen.height(TextRole.AXIS) - 6
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


class VisitPainter:
    """Draws the pages of a sheet; the painter's unit is one point."""

    def __init__(self, sheet: VisitSheet) -> None:
        self._sheet = sheet
        self._pen = Pen()
        self.pages = paginate(sheet, self._pen)

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
        y = _MARGIN
        title = elided(sheet.title, PAGE_WIDTH - 2 * _MARGIN, TextRole.TITLE, pen)
        self._text(painter, 0, y, title, TextRole.TITLE)
        y += pen.height(TextRole.TITLE) + 2
        self._text(painter, 0, y, sheet.subtitle, TextRole.SUBTITLE, _GREY)
        y += pen.height(TextRole.SUBTITLE) + 12
        blanks = (("date", 0.0, 130.0), ("by", 160.0, 130.0))
        for code, x, room in blanks:
            words = visit_word(code, sheet.language)
            self._text(painter, x, y, words, TextRole.LABEL)
            base = y + pen.height(TextRole.LABEL)
            start = x + pen.width(words, TextRole.LABEL) + 6
            self._line(painter, start, base, x + room, base, _INK)
        self._text(painter, 330.0, y, visit_word("how", sheet.language), TextRole.LABEL)
        y += pen.height(TextRole.LABEL) + 12
        for x, code in zip(_COLUMNS, ("service", "last", "now", "note"), strict=True):
            self._text(painter, x, y, visit_word(code, sheet.language), TextRole.AXIS, _GREY)
        base = y + pen.height(TextRole.AXIS) + 2
        self._line(painter, 0, base, PAGE_WIDTH - 2 * _MARGIN, base, _INK)

    def _row(self, painter: QPainter, placed: PlacedRow, row: VisitRow) -> None:
        pen, y = self._pen, placed.y + _ROW_PAD
        name = elided(row.name, _COLUMNS[1] - 10, TextRole.LABEL, pen)
        self._text(painter, 0, y, name, TextRole.LABEL)
        below = y + pen.height(TextRole.LABEL)
        for line in placed.hint:
            self._text(painter, 0, below, line, TextRole.AXIS, _GREY)
            below += pen.height(TextRole.AXIS)
        last = elided(row.last, _COLUMNS[2] - _COLUMNS[1] - 8, TextRole.LABEL, pen)
        self._text(painter, _COLUMNS[1], y, last, TextRole.LABEL)
        under = y + pen.height(TextRole.LABEL)
        self._text(painter, _COLUMNS[1], under, row.seen_on, TextRole.AXIS, _GREY)
        self._choice(painter, y, row)
        base = placed.y + placed.height
        self._line(painter, 0, base, PAGE_WIDTH - 2 * _MARGIN, base, _RULE)

    def _choice(self, painter: QPainter, y: float, row: VisitRow) -> None:
        """Signs to circle, or a line to write a number on."""
        left = _MARGIN + _COLUMNS[2]
        for place, sign in enumerate(row.signs):
            box = QRectF(left + place * _SIGN_STEP + 4, y + 1, _SIGN, _SIGN)
            draw_shape(painter, sign, _INK, box)
        if row.signs:
            return
        base = y + self._pen.height(TextRole.LABEL)
        self._line(painter, _COLUMNS[2], base, _COLUMNS[2] + 62, base, _INK)
        room = _COLUMNS[3] - _COLUMNS[2] - 72
        unit = elided(row.unit, room, TextRole.LABEL, self._pen)
        self._text(painter, _COLUMNS[2] + 66, y, unit, TextRole.LABEL)

    def _foot(self, painter: QPainter, number: int) -> None:
        language, pen = self._sheet.language, self._pen
        y = PAGE_HEIGHT - _MARGIN - pen.height(TextRole.AXIS)
        self._text(painter, 0, y, visit_word("key", language), TextRole.AXIS, _GREY)
        count = visit_word("page", language, page=number + 1, pages=len(self.pages))
        x = PAGE_WIDTH - 2 * _MARGIN - pen.width(count, TextRole.AXIS)
        self._text(painter, x, y, count, TextRole.AXIS, _GREY)

    def _text(
        self,
        painter: QPainter,
        x: float,
        y: float,
        text: str,
        role: TextRole,
        colour: QColor = _INK,
    ) -> None:
        font = self._pen.font(role)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QPointF(_MARGIN + x, y + QFontMetricsF(font).ascent()), text)

    def _line(
        self, painter: QPainter, x: float, y: float, right: float, bottom: float, colour: QColor
    ) -> None:
        painter.setPen(QPen(colour, 0.7))
        painter.drawLine(QLineF(_MARGIN + x, y, _MARGIN + right, bottom))


def _first_y(pen: Pen) -> float:
    """Under the heading and the names of the columns."""
    heads = (TextRole.TITLE, TextRole.SUBTITLE, TextRole.LABEL, TextRole.AXIS)
    return _MARGIN + sum(pen.height(role) for role in heads) + 2 + 12 + 12 + 4


def _hint(row: VisitRow, pen: Pen) -> tuple[str, ...]:
    return wrapped(row.hint, _COLUMNS[1] - 12, TextRole.AXIS, pen, _HINT_LINES)


def _height(hint: tuple[str, ...], pen: Pen) -> float:
    text = pen.height(TextRole.LABEL) + max(1, len(hint)) * pen.height(TextRole.AXIS)
    return max(_LEAST_ROW, text + 2 * _ROW_PAD)
