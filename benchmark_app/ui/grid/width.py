"""How wide the columns are: measured on what stands in them, from a sample of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QFontMetricsF

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.grid.line import FROZEN, Column
from benchmark_app.ui.grid.paint import PADDING, GridPainter
from benchmark_app.ui.grid.sheet import Sheet
from benchmark_app.words.language import Language
from benchmark_app.words.stage import stage_word

_SAMPLE: Final = 40
_NAME_RANGE: Final = (130, 260)
_VALUE_RANGE: Final = (56, 104)
_BASELINE_LEAST: Final = 64
_FROZEN_SHARE: Final = 0.66
_NAME_LEAST: Final = 110
_STAGE_LEAST: Final = 132


def column_widths(sheet: Sheet, painter: GridPainter) -> list[int]:
    """The wished width of every column in pixels."""
    metrics = painter.texts.metrics
    measures = [
        row
        for row in range(len(sheet.arrangement.rows))
        if (found := sheet.attribute(row)) and found.kind is AttributeKind.MEASURE
    ][:_SAMPLE]
    widths = [_name_width(sheet, metrics), _stage_width(painter, sheet.editor.language)]
    for column in range(Column.BASELINE, sheet.arrangement.column_count):
        least = _BASELINE_LEAST if column == Column.BASELINE else _VALUE_RANGE[0]
        texts = [sheet.numeral(row, column) for row in measures]
        wide = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        headed = painter.texts.bold_metrics if column == Column.OWN else metrics
        title = _title_width(sheet.title(column), headed)
        widths.append(_clamped(max(wide, title) + PADDING + 4, least, _VALUE_RANGE[1]))
    return widths


def shared(widths: Sequence[int], room: int) -> list[int]:
    """The widths that fit a room: the stage's word, then names give way to what scrolls."""
    found = list(widths)
    excess = sum(found[:FROZEN]) - round(room * _FROZEN_SHARE)
    for column, least in ((Column.STAGE, _STAGE_LEAST), (Column.NAME, _NAME_LEAST)):
        given = min(max(0, excess), max(0, found[column] - least))
        found[column] -= given
        excess -= given
    return spread(found, room)


def spread(widths: Sequence[int], room: int) -> list[int]:
    """The widths with room that is left given to the columns of values, up to a limit."""
    values = len(widths) - Column.OWN
    spare = (room - sum(widths)) // max(1, values)
    wider = [min(width + spare, max(width, _VALUE_RANGE[1])) for width in widths[Column.OWN :]]
    return [*widths[: Column.OWN], *(wider if spare > 0 else widths[Column.OWN :])]


def _name_width(sheet: Sheet, metrics: QFontMetricsF) -> int:
    rows = range(min(len(sheet.arrangement.rows), 5 * _SAMPLE))
    names = [found.name for row in rows if (found := sheet.attribute(row))]
    wide = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    return _clamped(wide + 2 * PADDING + 4, *_NAME_RANGE)


def _stage_width(painter: GridPainter, language: Language) -> int:
    metrics = painter.texts.metrics
    words = (stage_word(stage, language) for stage in LifecycleStage)
    widest = max(metrics.horizontalAdvance(word) for word in words)
    return round(widest + painter.glyph_size + 2 * PADDING + 10)


def _title_width(title: str, metrics: QFontMetricsF) -> float:
    """The longest word, as names break at blanks; Hangul breaks anywhere, so half of it."""
    longest = max((metrics.horizontalAdvance(word) for word in title.split()), default=0.0)
    return longest if title.isascii() else max(longest / 2 + 8, 0)


def _clamped(width: float, least: int, most: int) -> int:
    return round(min(max(width, least), most))
