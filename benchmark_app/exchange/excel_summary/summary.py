"""The first page: three sentences, four figures, the trend and what to do next, on one A4."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.result import LifecycleStage, Standing
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.excel_summary.trend import trend_chart, trend_title
from benchmark_app.exchange.report import Report
from benchmark_app.exchange.report_grid import GridRow
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_number
from benchmark_app.words.workbook import action_text, workbook_word

_COLUMNS: Final = 12
_COLUMN_WIDTH: Final = 7.3
_LINE: Final = 92
_LAST: Final = _COLUMNS - 1
_CHART_ROWS: Final = 20
_NAMES: Final = 2

#: A figure: the code of its name, the figure itself, and what it means.
Tile = tuple[str, str, str]
_HEADING_PIXELS: Final = 30


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """The page from top to bottom."""
    sheet.native.set_column(0, _LAST, _COLUMN_WIDTH)
    sheet.title(report.name or workbook_word("title", language), _COLUMNS)
    sheet.merged(1, (0, _LAST), _subtitle(report, language), "subtitle")
    row = _write_sentences(sheet, 3, report, language)
    row = _write_tiles(sheet, row + 1, report, language)
    row = _place_chart(sheet, row + 1, report, language)
    row = _write_steps(sheet, row, report, language)
    _write_foot(sheet, row + 1, report, language)
    sheet.native.print_area(0, 0, row + 1, _LAST)
    sheet.print_on_a4(landscape=False, footer=report.name)
    sheet.native.fit_to_pages(1, 1)
    sheet.native.center_horizontally()
    sheet.native.activate()


def _subtitle(report: Report, language: Language) -> str:
    parts = [workbook_word("as_of", language, day=report.as_of)]
    if report.known_at is not None:
        parts.append(workbook_word("known_at", language, day=report.known_at.date()))
    parts.append(workbook_word("made_with", language, version=report.version))
    return " · ".join(parts)


def _write_sentences(sheet: Sheet, row: int, report: Report, language: Language) -> int:
    """The findings, the first one large; answers with the first free row."""
    said = [finding_text(one, language) for one in report.findings]
    for place, text in enumerate(said or [workbook_word("no_findings", language)]):
        style = "sentence" if place else "lead"
        sheet.merged(row, (0, _LAST), text, style)
        lines = line_count(text, _LINE - 6 if place else _LINE - 20)
        sheet.native.set_row_pixels(row, (20 if place else 24) * lines + 4)
        row += 1
    return row


def _write_tiles(sheet: Sheet, row: int, report: Report, language: Language) -> int:
    """The four figures side by side, each with its name above and what it means below."""
    for place, (code, value, note) in enumerate(_tiles(report, language)):
        columns = (place * 3, place * 3 + 2)
        styles = ("tile_name", "tile_value", "tile_note")
        texts = (workbook_word(code, language), value, note)
        for line, (text, style) in enumerate(zip(texts, styles, strict=True)):
            sheet.merged(row + line, columns, text, style)
        sheet.remember(code, row + 1, columns[0])
    for line, height in enumerate((22, 38, 46)):
        sheet.native.set_row_pixels(row + line, height)
    return row + 3


def _tiles(report: Report, language: Language) -> tuple[Tile, ...]:
    """Level, missing basics, only us and stale cells; without a subject the market's own."""
    stale = _stale_tile(report, language)
    if report.subject is not None:
        own = _level_tile(report, language), _missing_tile(report, language)
        return (*own, _only_tile(report, language), stale)
    market = _whole(report.now.market_level, language)
    return (
        ("market_figure", market, workbook_word("market_note", language)),
        _stage_tile("basics_figure", LifecycleStage.TABLE_STAKES, report, language),
        _stage_tile("spreading_figure", LifecycleStage.CONTESTED, report, language),
        stale,
    )


def _stage_tile(code: str, stage: LifecycleStage, report: Report, language: Language) -> Tile:
    count = sum(row.result.stage is stage for row in report.grid)
    return code, str(count), workbook_word("of_services", language, n=len(report.lanes))


def _level_tile(report: Report, language: Language) -> Tile:
    now = report.now
    own = _whole(now.own_level, language)
    market = _whole(now.market_level, language)
    if now.parity_index is None:
        return "level_figure", own, workbook_word("level_note", language, market=market)
    parity = format_number(now.parity_index, 0)
    note = workbook_word("level_note_parity", language, market=market, parity=parity)
    return "level_figure", own, note


def _whole(level: float | None, language: Language) -> str:
    return workbook_word("not_known", language) if level is None else format_number(level, 0)


def _missing_tile(report: Report, language: Language) -> Tile:
    missing = report.standing(Standing.MISSING_BASIC)
    basics = sum(row.result.stage is LifecycleStage.TABLE_STAKES for row in report.grid)
    empty = workbook_word("missing_note", language, n=basics)
    return "missing_figure", str(len(missing)), _names(missing, empty, language)


def _only_tile(report: Report, language: Language) -> Tile:
    only = report.standing(Standing.ONLY_US)
    empty = workbook_word("only_note", language)
    return "only_figure", str(len(only)), _names(only, empty, language)


def _stale_tile(report: Report, language: Language) -> Tile:
    counts = report.counts
    note = workbook_word("stale_note", language, n=counts.cells)
    return "stale_figure", format_number(counts.stale), note


def _names(rows: tuple[GridRow, ...], empty: str, language: Language) -> str:
    """The first names of a list, and how many more there are."""
    names = [row.attribute.name for row in rows]
    if not names:
        return empty
    more = len(names) - _NAMES
    rest = [workbook_word("and_more", language, count=more)] if more > 0 else []
    return ", ".join(names[:_NAMES] + rest)


def _place_chart(sheet: Sheet, row: int, report: Report, language: Language) -> int:
    sheet.merged(row, (0, _LAST), trend_title(report, language), "heading")
    sheet.native.set_row_pixels(row, _HEADING_PIXELS)
    chart = trend_chart(sheet, workbook_word("sheet_trend", language), report, language)
    chart.set_size({"width": 670, "height": _CHART_ROWS * 20 - 8})
    sheet.native.insert_chart(row + 1, 0, chart, {"object_position": 2, "y_offset": 4})
    return row + 2 + _CHART_ROWS


def _write_steps(sheet: Sheet, row: int, report: Report, language: Language) -> int:
    """The next steps, numbered; answers with the first free row."""
    sheet.merged(row, (0, _LAST), workbook_word("next_steps", language), "heading")
    sheet.native.set_row_pixels(row, _HEADING_PIXELS)
    if not report.actions:
        code = "no_steps" if report.subject else "no_steps_market"
        sheet.merged(row + 1, (0, _LAST), workbook_word(code, language), "sentence")
        return row + 2
    for number, action in enumerate(report.actions, start=1):
        text = action_text(action, language)
        sheet.text(row + number, 0, str(number), "step_number")
        sheet.merged(row + number, (1, _LAST), text, "sentence")
        sheet.native.set_row_pixels(row + number, 20 * line_count(text, _LINE - 16) + 8)
    return row + 1 + len(report.actions)


def _write_foot(sheet: Sheet, row: int, report: Report, language: Language) -> None:
    counts = report.counts
    text = workbook_word(
        "summary_foot",
        language,
        known=counts.known,
        cells=counts.cells,
        stale=counts.stale,
        unknown=counts.unknown,
        sheet=workbook_word("sheet_method", language),
    )
    sheet.merged(row, (0, _LAST), text, "note")
    sheet.native.set_row_pixels(row, 16 * line_count(text, _LINE + 8) + 6)
