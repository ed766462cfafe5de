"""How the grid looks: every visible cell in one pass, from resolved rows and cached pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from benchmark_app.domain.result import Badge, LifecycleStage
from benchmark_app.ui.grid import speech
from benchmark_app.ui.grid.glyph import Glyph, GlyphCache, Shape
from benchmark_app.ui.grid.line import Column, Face, GroupLine, Line, ServiceLine, baseline_texts
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.stage import is_only_ours

PADDING: Final = 8
_NOTE_LEAST: Final = 5
_UNKNOWN_SHARE: Final = 0.7  # of the secondary colour: just dark enough to be seen
_CACHED_TEXTS: Final = 6000
_SELECTED_ALPHA: Final = 46


@dataclass(frozen=True, slots=True)
class Span:
    """A visible row or column: its number, where it begins and how long it is.

    `is_gone` marks the column of a competitor who left the market.
    """

    number: int
    start: int
    length: int
    is_gone: bool = False


@dataclass(slots=True)
class _Strokes:
    """What one pass collects, so that equal things are drawn together."""

    tints: defaultdict[int, list[QRectF]] = field(default_factory=lambda: defaultdict(list))
    bands: list[QRectF] = field(default_factory=list)
    pictures: list[tuple[QPointF, QPixmap]] = field(default_factory=list)
    texts: defaultdict[str, list[tuple[QPointF, QStaticText]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    dotted: list[QLineF] = field(default_factory=list)
    missing: list[QRectF] = field(default_factory=list)


class TextCache:
    """Elided texts ready to draw, by text, width and weight."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self.bold = QFont(font)
        self.bold.setBold(True)
        self.metrics = QFontMetricsF(self.font)
        self.bold_metrics = QFontMetricsF(self.bold)
        self._texts: dict[tuple[str, int, bool], tuple[QStaticText, float]] = {}

    def text(self, text: str, width: int, *, bold: bool = False) -> tuple[QStaticText, float]:
        """A text that fits the width, and how wide it is."""
        key = (text, width, bold)
        found = self._texts.get(key)
        if found is None:
            if len(self._texts) > _CACHED_TEXTS:
                self._texts.clear()
            metrics = self.bold_metrics if bold else self.metrics
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
            ready = QStaticText(fitting)
            ready.setTextFormat(Qt.TextFormat.PlainText)
            ready.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            found = self._texts[key] = (ready, metrics.horizontalAdvance(fitting))
        return found

    def longest(self, texts: Sequence[str], width: int) -> str:
        """The first of some texts, ever shorter ones, that is not cut; the last in any case."""
        wide = self.metrics.horizontalAdvance
        return next((text for text in texts[:-1] if wide(text) <= width), "".join(texts[-1:]))


class GridPainter:
    """Paints rectangles of rows and columns; knows colours and sizes, asks no model."""

    def __init__(self, theme: Theme, font: QFont, language: Language) -> None:
        self.theme = theme
        self.language = language
        self.glyphs = GlyphCache()
        self.texts = TextCache(font)
        self.glyph_size = max(10, round(self.texts.metrics.height() * 0.82))
        self._note_size = max(_NOTE_LEAST, round(self.glyph_size * 0.38))
        self._frame = 3 if theme.has_high_contrast else 2
        self._inset = self._frame + 2  # of a missing basic: inside the frame of the current cell
        share = 1.0 if theme.has_high_contrast else _UNKNOWN_SHARE
        self._dots = QPen(theme.muted, 1, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        self._dots.setDashPattern([2, 2])
        self._unknown = _mixed(theme.muted, theme.base, share)

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return round(self.texts.metrics.height() * 1.6) + 2

    def paint(
        self,
        painter: QPainter,
        rows: Sequence[tuple[Span, Line]],
        columns: Sequence[Span],
        ratio: float,
    ) -> None:
        """Paint cells, lines and signs of the given rows and columns."""
        strokes = _Strokes()
        for row, line in rows:
            if isinstance(line, GroupLine):
                self._collect_group(strokes, row, line, columns, ratio)
            else:
                for column in columns:
                    self._collect(strokes, row, line, column, ratio)
        self._fill(painter, strokes)
        self._rule(painter, rows, columns)
        self._draw(painter, strokes)

    def paint_selection(self, painter: QPainter, boxes: Iterable[QRect]) -> None:
        """Tint and outline the selected ranges."""
        colour = QColor(self.theme.accent)
        colour.setAlpha(_SELECTED_ALPHA)
        painter.setPen(QPen(self.theme.accent, self._frame - 1))
        painter.setBrush(colour)
        for box in boxes:
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    def paint_current(self, painter: QPainter, box: QRect, *, is_focused: bool) -> None:
        """Frame the cell that keys act on; a seam inside keeps the frame apart from any tint."""
        width, colour = self._frame, self.theme.accent if is_focused else self.theme.muted
        seam, frame = QPen(self.theme.base, 1), QPen(colour, width)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset, pen in ((width + 0.5, seam), (width / 2, frame)):
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(QRectF(box).adjusted(inset, inset, -inset - 1, -inset - 1))

    def paint_copied(self, painter: QPainter, boxes: Iterable[QRect]) -> None:
        """Dash a frame around what was copied."""
        pen = QPen(self.theme.text, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    # collecting

    def _collect(
        self, strokes: _Strokes, row: Span, line: ServiceLine, column: Span, ratio: float
    ) -> None:
        if column.number >= Column.OWN:
            cell = line.cells[column.number - Column.OWN]
            if cell is not None and column.is_gone:
                self._collect_gone(strokes, row, column, cell.face, ratio)
            elif cell is not None:
                missing = column.number == Column.OWN and line.is_missing_basic
                self._collect_face(strokes, row, column, cell.face, ratio, missing=missing)
        elif column.number == Column.NAME:
            self._collect_text(strokes, row, column, line.attribute.name, "text")
        elif column.number == Column.STAGE:
            self._collect_stage(strokes, row, column, line, ratio)
        elif line.baseline_face is not None:
            self._collect_baseline(strokes, row, column, line, line.baseline_face, ratio)

    def _collect_baseline(
        self,
        strokes: _Strokes,
        row: Span,
        column: Span,
        line: ServiceLine,
        face: Face,
        ratio: float,
    ) -> None:
        """The usual value, a mean at its right; the sign steps aside where that is wide."""
        if face.glyph is None or not line.baseline_mean:
            texts = face.text and baseline_texts(face.text, line, self.language)
            plain = Face(face.glyph, self.texts.longest(texts, column.length - PADDING))
            self._collect_face(strokes, row, column, plain, ratio, role="baseline")
            return
        mean, width = self.texts.text(line.baseline_mean, column.length - self.glyph_size - PADDING)
        x = column.start + column.length - PADDING // 2 - round(width)
        strokes.texts["muted"].append((QPointF(x, self._baseline_of(row)), mean))
        free = min(column.length, 2 * (x - column.start) - self.glyph_size - PADDING)
        beside = Span(column.number, column.start, max(free, self.glyph_size))
        plain = Face(face.glyph)
        self._collect_face(strokes, row, beside, plain, ratio, role="baseline")

    def _collect_face(
        self,
        strokes: _Strokes,
        row: Span,
        column: Span,
        face: Face,
        ratio: float,
        *,
        role: str = "text",
        missing: bool = False,
    ) -> None:
        if face.tint >= 0:
            strokes.tints[face.tint].append(_box(row, column))
        role = "muted" if face.is_stale else role
        if face.glyph is None:
            self._collect_number(strokes, row, column, face, role)
        else:
            colour = self._unknown if face.glyph is Glyph.UNKNOWN else self._colour(role)
            self._collect_sign(strokes, row, column, face, colour, ratio)
        if face.has_note:
            dot = self.glyphs.picture(Glyph.NOTE, self.theme.accent, self._note_size, ratio)
            right = column.start + column.length - self._note_size - self._frame - 1
            strokes.pictures.append((QPointF(right, row.start + self._frame + 1), dot))
        if missing:
            strokes.missing.append(_box(row, column))
            sign, width = self.texts.text("!", column.length, bold=True)
            x = column.start + column.length - width - self._inset - 4
            strokes.texts["missing"].append((QPointF(x, self._baseline_of(row)), sign))

    def _collect_gone(
        self, strokes: _Strokes, row: Span, column: Span, face: Face, ratio: float
    ) -> None:
        """What was last known of who left: on the ground of the frame, for it counts no more."""
        strokes.bands.append(_box(row, column))
        if face.glyph is not Glyph.UNKNOWN:
            plain = Face(face.glyph, face.text, has_note=face.has_note)
            self._collect_face(strokes, row, column, plain, ratio, role="muted")

    def _collect_sign(
        self,
        strokes: _Strokes,
        row: Span,
        column: Span,
        face: Face,
        colour: QColor,
        ratio: float,
    ) -> None:
        size = self.glyph_size
        x = column.start + (column.length - size) // 2
        y = row.start + (row.length - size) // 2
        shape: Shape = face.glyph or Glyph.UNKNOWN
        strokes.pictures.append((QPointF(x, y), self.glyphs.picture(shape, colour, size, ratio)))
        if face.is_stale:
            under = self._under(row)
            strokes.dotted.append(QLineF(x - 1, under, x + size + 1, under))

    def _collect_number(
        self, strokes: _Strokes, row: Span, column: Span, face: Face, role: str
    ) -> None:
        ready, width = self.texts.text(face.text, column.length - PADDING)
        x = column.start + column.length - PADDING // 2 - 1 - round(width)
        strokes.texts[role].append((QPointF(x, self._baseline_of(row)), ready))
        if face.is_stale:
            under = self._under(row)
            strokes.dotted.append(QLineF(x, under, x + width, under))

    def _collect_text(
        self, strokes: _Strokes, row: Span, column: Span, text: str, role: str, left: int = PADDING
    ) -> None:
        ready, _ = self.texts.text(text, column.length - left - PADDING // 2)
        strokes.texts[role].append((QPointF(column.start + left, self._baseline_of(row)), ready))

    def _collect_stage(
        self, strokes: _Strokes, row: Span, column: Span, line: ServiceLine, ratio: float
    ) -> None:
        stage = line.stage
        if stage.stage is None:
            return
        insufficient = stage.stage is LifecycleStage.INSUFFICIENT
        shown = stage.last_stage if insufficient and stage.last_stage else stage.stage
        colour = self.theme.muted if insufficient else self.theme.stage(shown)
        size = max(8, round(self.glyph_size * 0.8))
        y = row.start + (row.length - size) // 2  # between pixels a picture blurs
        picture = self.glyphs.picture(shown, colour, size, ratio)
        strokes.pictures.append((QPointF(column.start + PADDING, y), picture))
        left = PADDING + size + 6
        if column.length < left + 2 * size:
            return  # where cells would be covered, the sign alone
        word = self._stage_word(line, column.length - left - PADDING)
        is_pale = shown is LifecycleStage.ABSENT and not is_only_ours(stage)
        role = "muted" if insufficient or is_pale else "text"
        self._collect_text(strokes, row, column, word, role, left)
        self._collect_badge(strokes, row, column, line, word, left)

    def _stage_word(self, line: ServiceLine, room: float) -> str:
        """The stage, in short where it has no room; only that it is soon expected for both."""
        stage = line.stage
        word = speech.stage_text(stage, self.language)
        if Badge.SOON in stage.badges:
            soon = speech.badge_text(stage, self.language)
            if self._width(soon) <= room < self._width(word) + self._width(soon) + PADDING:
                return soon
        if self._width(word) <= room:
            return word
        return speech.stage_text(stage, self.language, is_short=True)

    def _width(self, text: str) -> float:
        return self.texts.text(text, 999)[1]

    def _collect_badge(
        self, strokes: _Strokes, row: Span, column: Span, line: ServiceLine, word: str, left: float
    ) -> None:
        badge = speech.badge_text(line.stage, self.language)
        if not badge or word == badge:
            return
        ready, width = self.texts.text(badge, column.length)
        used = left + self._width(word)
        if used + width + 2 * PADDING > column.length:
            return
        x = column.start + column.length - PADDING - width
        strokes.texts["muted"].append((QPointF(x, self._baseline_of(row)), ready))

    def _collect_group(
        self,
        strokes: _Strokes,
        row: Span,
        line: GroupLine,
        columns: Sequence[Span],
        ratio: float,
    ) -> None:
        for column in columns:
            strokes.bands.append(_box(row, column))
        if not columns or columns[0].number != Column.NAME:
            return
        size = max(8, round(self.glyph_size * 0.75))
        shape = Glyph.CLOSED if line.is_collapsed else Glyph.OPENED
        arrow = self.glyphs.picture(shape, self.theme.muted, size, ratio)
        strokes.pictures.append((QPointF(PADDING - 2, row.start + (row.length - size) // 2), arrow))
        room = columns[-1].start + columns[-1].length
        left = PADDING + size + 3
        ready, width = self.texts.text(line.title, room - left - 40, bold=True)
        y = self._baseline_of(row)
        strokes.texts["group"].append((QPointF(left, y), ready))
        count, _ = self.texts.text(str(len(line.attributes)), 60)
        strokes.texts["muted"].append((QPointF(left + width + PADDING, y), count))

    # drawing

    def _fill(self, painter: QPainter, strokes: _Strokes) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.window)
        if strokes.bands:
            painter.drawRects(strokes.bands)
        for tint, boxes in strokes.tints.items():
            painter.setBrush(self.theme.levels[tint])
            painter.drawRects(boxes)

    def _rule(
        self, painter: QPainter, rows: Sequence[tuple[Span, Line]], columns: Sequence[Span]
    ) -> None:
        if not rows or not columns:
            return
        left, right = columns[0].start, columns[-1].start + columns[-1].length
        top, bottom = rows[0][0].start, rows[-1][0].start + rows[-1][0].length
        lines = [
            QLineF(left, row.start + row.length - 0.5, right, row.start + row.length - 0.5)
            for row, _ in rows
        ]
        for column in columns:
            x = column.start + column.length - 0.5
            lines.extend(self._column_rule(x, top, bottom, rows))
        painter.setPen(QPen(self.theme.line, 1))
        painter.drawLines(lines)

    def _column_rule(
        self, x: float, top: int, bottom: int, rows: Sequence[tuple[Span, Line]]
    ) -> list[QLineF]:
        """The line at a column's right edge, interrupted by group rows."""
        pieces, start = [], top
        for row, line in rows:
            if isinstance(line, GroupLine):
                if row.start > start:
                    pieces.append(QLineF(x, start, x, row.start - 1))
                start = row.start + row.length
        if bottom > start:
            pieces.append(QLineF(x, start, x, bottom))
        return pieces

    def _draw(self, painter: QPainter, strokes: _Strokes) -> None:
        for point, picture in strokes.pictures:
            painter.drawPixmap(point, picture)
        for role, texts in strokes.texts.items():
            painter.setPen(self._colour(role))
            painter.setFont(self.texts.bold if role in ("group", "missing") else self.texts.font)
            for point, ready in texts:
                painter.drawStaticText(point, ready)
        if strokes.dotted:
            painter.setPen(self._dots)
            painter.drawLines(strokes.dotted)
        if strokes.missing:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.missing, 2))
            inset = self._inset
            painter.drawRects(
                [box.adjusted(inset, inset, -inset - 1, -inset - 1) for box in strokes.missing]
            )

    def _colour(self, role: str) -> QColor:
        theme = self.theme
        colours = {"muted": theme.muted, "baseline": theme.baseline, "missing": theme.missing}
        return colours.get(role, theme.text)

    def _under(self, row: Span) -> float:
        """Where old values are underlined: above the frame of the current cell."""
        return row.start + row.length - self._frame - 2.5

    def _baseline_of(self, row: Span) -> float:
        return row.start + round((row.length - self.texts.metrics.height()) / 2)


def _mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """So much of a colour on a ground."""
    parts = zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(one * share + other * (1 - share)) for one, other in parts))


def _box(row: Span, column: Span) -> QRectF:
    return QRectF(column.start, row.start, column.length, row.length)
