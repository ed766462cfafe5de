"""The first page: three sentences, four figures, the trend and what to do next, on one A4."""

from __future__ import annotations

from typing import Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.excel_summary.trend import trend_chart, trend_title
from benchmark_app.exchange.report import Report
from benchmark_app.exchange.report_text import (
    known_cells,
    no_steps,
    report_date,
    report_program,
    report_sentences,
)
from benchmark_app.words.language import Language
from benchmark_app.words.overview import action_sentence, figure_texts
from benchmark_app.words.workbook import workbook_word

_COLUMNS: Final = 12
_COLUMN_WIDTH: Final = 7.3
_LINE: Final = 92
_LAST: Final = _COLUMNS - 1
_CHART_ROWS: Final = 20
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
    sheet.print_areas((0, 0, row + 1, _LAST))
    sheet.print_on_a4(landscape=False, footer=report.name)
    sheet.native.fit_to_pages(1, 1)
    sheet.native.center_horizontally()
    sheet.native.activate()


def _subtitle(report: Report, language: Language) -> str:
    return " · ".join((*report_date(report, language), report_program(report, language)))


def _write_sentences(sheet: Sheet, row: int, report: Report, language: Language) -> int:
    """The three sentences, the first one large; answers with the first free row."""
    for place, text in enumerate(report_sentences(report, language)):
        style = "sentence" if place else "lead"
        sheet.merged(row, (0, _LAST), text, style)
        lines = line_count(text, _LINE - 6 if place else _LINE - 20)
        sheet.native.set_row_pixels(row, (20 if place else 24) * lines + 4)
        row += 1
    return row


def _write_tiles(sheet: Sheet, row: int, report: Report, language: Language) -> int:
    """The four figures side by side, each with its name above and what it means below."""
    for place, tile in enumerate(figure_texts(report.figures, language)):
        columns = (place * 3, place * 3 + 2)
        styles = ("tile_name", "tile_value", "tile_note")
        for line, (text, style) in enumerate(
            zip((tile.name, tile.value, tile.remark), styles, strict=True)
        ):
            sheet.merged(row + line, columns, text, style)
        sheet.remember(tile.code, row + 1, columns[0])
    for line, height in enumerate((22, 38, 46)):
        sheet.native.set_row_pixels(row + line, height)
    return row + 3


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
        sheet.merged(row + 1, (0, _LAST), no_steps(report, language), "sentence")
        return row + 2
    for number, action in enumerate(report.actions, start=1):
        text = action_sentence(action, language)
        sheet.text(row + number, 0, str(number), "step_number")
        sheet.merged(row + number, (1, _LAST), text, "sentence")
        sheet.native.set_row_pixels(row + number, 20 * line_count(text, _LINE - 16) + 8)
    return row + 1 + len(report.actions)


def _write_foot(sheet: Sheet, row: int, report: Report, language: Language) -> None:
    method = workbook_word("sheet_method", language)
    rules = workbook_word("rules_on_sheet", language, sheet=method)
    text = f"{known_cells(report, language)} {rules}"
    sheet.merged(row, (0, _LAST), text, "note")
    sheet.native.set_row_pixels(row, 16 * line_count(text, _LINE + 8) + 6)
