"""How wide the columns are: measured on what stands in them, from a sample of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
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
#: In heights of a line, so that they grow with the text.
_NAME_RANGE: Final = (9.0, 18.0)
_NAME_ENOUGH: Final = 7.2  # some 14 letters: from there on the words of stages are shortened
_NAME_LEAST: Final = 5.2
_VALUE_RANGE: Final = (3.8, 7.2)
_BASELINE_RANGE: Final = (4.4, 9.0)
_BASELINE_ENOUGH: Final = 6.0  # room for "12 min 10.5": a mean beside more than that gives way
#: Names and the words of stages give way so that what scrolls keeps the rest of the room, or a
#: little less where the title of the own business needs it.
_FROZEN_SHARE: Final = 0.76
_TITLE_SHARE: Final = 0.04


def column_widths(sheet: Sheet, painter: GridPainter) -> list[int]:
    """The wished width of every column in pixels."""
    metrics, line = painter.texts.metrics, line_height(painter)
    measures = _measures(sheet)
    widths = [_name_width(sheet, metrics), stage_width(painter)]
    for column in range(Column.BASELINE, sheet.arrangement.column_count):
        own_words = column == Column.BASELINE
        range_ = _BASELINE_RANGE if own_words else _VALUE_RANGE
        texts = [sheet.numeral(row, column) for row in measures]
        wide = max((metrics.horizontalAdvance(text) for text in texts), default=0.0)
        headed = painter.texts.bold_metrics if column == Column.OWN else metrics
        title = _two_line_width if own_words else _title_width
        wished = max(wide, title(sheet.title(column), headed)) + PADDING + 4
        widths.append(_clamped(wished, range_, line))
    return widths


def title_widths(sheet: Sheet, painter: GridPainter) -> list[int]:
    """How wide every column from the baseline on is for its title in two lines.

    The baseline also has its numbers, without the word for a mean, as far as they are short.
    """
    texts, line = painter.texts, line_height(painter)
    columns = range(Column.BASELINE, sheet.arrangement.column_count)
    fonts = (texts.bold_metrics if one == Column.OWN else texts.metrics for one in columns)
    wide = (
        _two_line_width(sheet.title(one), font) for one, font in zip(columns, fonts, strict=True)
    )
    short = (sheet.numeral(row, Column.BASELINE, is_short=True) for row in _measures(sheet))
    numbers = max((texts.metrics.horizontalAdvance(one) for one in short), default=0.0)
    baseline, *values = (one + PADDING + 4 for one in wide)
    baseline = max(baseline, min(numbers + PADDING + 4, _BASELINE_ENOUGH * line))
    return [
        _clamped(baseline, _BASELINE_RANGE, line),
        *(_clamped(one, _VALUE_RANGE, line) for one in values),
    ]


def stage_width(painter: GridPainter, *, is_short: bool = False) -> int:
    """How wide the column of stages is with its words whole, or all of them short."""
    metrics = painter.texts.metrics
    words = (_bracketed(stage, painter.language, is_short=is_short) for stage in LifecycleStage)
    widest = max(metrics.horizontalAdvance(word) for word in words)
    return round(widest + painter.glyph_size + 2 * PADDING + 10)


def sign_width(line: float) -> int:
    """How wide the column of stages is with its signs alone, where a line is so high."""
    return round(line + 2 * PADDING)


def line_height(painter: GridPainter) -> float:
    """How high a line of the grid's text is: what widths are measured in."""
    return painter.texts.metrics.height()


def shared(
    widths: Sequence[int], room: int, line: float, short_stage: int, titles: Sequence[int] = ()
) -> list[int]:
    """The widths that fit a room, where a line of text is so high; `titles` from the baseline on.

    The word for a mean gives way first, then names, then stages down to their short words, then
    what the title of the own business has more than its values, then names again; where cells would
    be covered, stages keep only their signs. What is left, with the room of the word for a mean,
    goes to the other titles that would be cut, where it is enough for all of them, then to all
    values.
    """
    found = list(widths)
    usual = found[Column.OWN]
    baseline, own, *others = titles or (found[Column.BASELINE], 0)
    titled = max(0, own - usual) if usual else 0
    found[Column.OWN] += titled
    most = round(room * _FROZEN_SHARE) + min(titled, round(room * _TITLE_SHARE))
    for column, least, kept in (
        (Column.BASELINE, baseline, most),
        (Column.NAME, round(_NAME_ENOUGH * line), most),
        (Column.STAGE, short_stage, most),
        (Column.OWN, usual, most),
        (Column.NAME, round(_NAME_LEAST * line), most),
        (Column.STAGE, sign_width(line), room - round(_VALUE_RANGE[0] * line)),
    ):
        excess = sum(found[:FROZEN]) - kept
        found[column] -= max(0, min(excess, found[column] - least))
    whole = list(found)
    for place, title in enumerate(others, FROZEN):
        whole[place] = max(whole[place], title)
    word = max(0, whole[Column.BASELINE] - baseline)
    whole[Column.BASELINE] -= min(word, max(0, sum(whole) - room))
    return spread(whole if sum(whole) <= room else found, room, line)


def spread(widths: Sequence[int], room: int, line: float) -> list[int]:
    """The widths with room that is left given to the columns of values, up to a limit."""
    values, most = len(widths) - Column.OWN, round(_VALUE_RANGE[1] * line)
    spare = (room - sum(widths)) // max(1, values)
    wider = [min(width + spare, max(width, most)) for width in widths[Column.OWN :]]
    return [*widths[: Column.OWN], *(wider if spare > 0 else widths[Column.OWN :])]


def _measures(sheet: Sheet) -> list[int]:
    """The first rows whose cells hold numbers."""
    rows = range(len(sheet.arrangement.rows))
    found = ((row, sheet.attribute(row)) for row in rows)
    measured = (row for row, one in found if one and one.kind is AttributeKind.MEASURE)
    return list(islice(measured, _SAMPLE))


def _name_width(sheet: Sheet, metrics: QFontMetricsF) -> int:
    rows = range(min(len(sheet.arrangement.rows), 5 * _SAMPLE))
    names = [found.name for row in rows if (found := sheet.attribute(row))]
    wide = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    return _clamped(wide + 2 * PADDING + 4, _NAME_RANGE, metrics.height())


def _bracketed(stage: LifecycleStage, language: Language, *, is_short: bool) -> str:
    """The widest a stage can be: what is too little known is never in brackets."""
    is_certain = stage is LifecycleStage.INSUFFICIENT
    return stage_word(stage, language, is_confirmed=is_certain, is_short=is_short)


def _title_width(title: str, metrics: QFontMetricsF) -> float:
    """The longest word, as names break at blanks; Hangul breaks anywhere, so half of it."""
    longest = max((metrics.horizontalAdvance(word) for word in title.split()), default=0.0)
    return longest if title.isascii() else max(longest / 2 + 8, 0)


def _two_line_width(title: str, metrics: QFontMetricsF) -> float:
    """How wide two lines of the title are where it is broken best."""
    words = title.split()
    lines = ((words[:cut], words[cut:]) for cut in range(len(words)))
    widths = (max(metrics.horizontalAdvance(" ".join(part)) for part in two) for two in lines)
    return min(widths, default=0.0)


def _clamped(width: float, range_: tuple[float, float], line: float) -> int:
    """A width within a range that is measured in lines."""
    least, most = range_
    return round(min(max(width, least * line), most * line))
