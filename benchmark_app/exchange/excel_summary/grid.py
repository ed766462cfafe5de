"""Services down, businesses across: the signs as the window shows them, with stage and baseline."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.result import Standing
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import SIGN_TINTS, stage_style
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.report import Report
from benchmark_app.exchange.report_grid import GridCell, GridRow
from benchmark_app.words.baseline import mean_text
from benchmark_app.words.language import Language
from benchmark_app.words.stage import result_word, standing_word
from benchmark_app.words.value import (
    LEVEL_SIGNS,
    NOT_APPLICABLE_SIGN,
    UNKNOWN_SIGN,
    level_sign,
    touchpoint_word,
)
from benchmark_app.words.width import text_width
from benchmark_app.words.workbook import workbook_word

_HEAD: Final = 3
_BASELINE: Final = 5
_FIRST_BUSINESS: Final = 6
#: The standings that say more than better, level or worse.
_REMARKED: Final = (Standing.MISSING_BASIC, Standing.ONLY_US, Standing.COPIED_LEAD)
_SIGNS: Final = {
    AttributeKind.LEVEL: [*LEVEL_SIGNS, UNKNOWN_SIGN, NOT_APPLICABLE_SIGN],
    AttributeKind.YES_NO: [
        LEVEL_SIGNS[0],
        LEVEL_SIGNS[2],
        UNKNOWN_SIGN,
        NOT_APPLICABLE_SIGN,
    ],
}


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """The grid of the report's day, missing basics in bold, older checks in grey."""
    sheet.title(report.name, 11)
    sheet.native.set_default_row(16.5)
    sheet.merged(1, (0, 10), workbook_word("grid_hint", language), "hint")
    labels = ("service", "touchpoint", "stage", "against", "remark", "baseline")
    headers = [workbook_word(code, language) for code in labels]
    headers = sheet.head(_HEAD, headers + [one.name for one in report.competitors])
    for row, line in enumerate(report.grid, start=_HEAD + 1):
        _write_row(sheet, row, line, report, language)
    sheet.table(_HEAD, headers, len(report.grid), "Grid", centred_from=_FIRST_BUSINESS - 1)
    for code, column in (("stages", 2), ("standings", 4)):
        sheet.remember(code, _HEAD + 1, column, _HEAD + len(report.grid))
    if report.grid and report.competitors:
        _tint(sheet, report)
        _offer_signs(sheet, report, language)
    own = report.subject is not None
    sheet.native.freeze_panes(_HEAD + 1, _FIRST_BUSINESS + own)
    sheet.fit(widest=32)
    _set_business_columns(sheet, headers[_FIRST_BUSINESS:])
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=_HEAD)


def _set_business_columns(sheet: Sheet, names: list[str]) -> None:
    """Narrow columns under headers of several lines."""
    longest = max((text_width(word) for name in names for word in name.split()), default=0)
    width = min(max(longest + 4, 11), 20)
    for column in range(len(names)):
        sheet.native.set_column(column + _FIRST_BUSINESS, column + _FIRST_BUSINESS, width)
    lines = max((line_count(name, width - 3) for name in names), default=1)
    sheet.native.set_row_pixels(_HEAD, 18 * min(lines, 4) + 8)


def _write_row(sheet: Sheet, row: int, line: GridRow, report: Report, language: Language) -> None:
    attribute, result = line.attribute, line.result
    is_missing = result.standing is Standing.MISSING_BASIC
    unit = f" ({attribute.unit})" if attribute.unit else ""
    sheet.text(row, 0, attribute.name + unit, "name_missing" if is_missing else "strong")
    sheet.text(row, 1, touchpoint_word(attribute.touchpoint, language), "quiet")
    if result.stage is None:
        sheet.text(row, 2, NOT_APPLICABLE_SIGN, "cell_stale")
    else:
        sheet.text(row, 2, result_word(result, language), stage_style(result.stage))
    against = "unknown" if line.compared is None else line.compared.value
    sheet.text(row, 3, workbook_word(f"against_{against}", language), "text")
    remark = standing_word(result.standing, language) if result.standing in _REMARKED else ""
    mean = mean_text(line.level, result, attribute, line.compared)
    if mean and attribute.kind is AttributeKind.MEASURE:  # the number beside it stays a number
        remark = remark or workbook_word("mean", language, mean=mean)
        mean = ""
    sheet.text(row, 4, remark, "quiet")
    _write_value(sheet, (row, _BASELINE), line, line.level.typical, "cell_number", mean)
    for column, (business, cell) in enumerate(
        zip(report.competitors, line.cells, strict=True), start=_FIRST_BUSINESS
    ):
        own = "cell_missing" if is_missing else "cell_own"
        style = own if business.subject else "cell_stale" if cell.stale else "cell_number"
        _write_value(sheet, (row, column), line, cell.value, style)


def _write_value(
    sheet: Sheet,
    place: tuple[int, int],
    line: GridRow,
    value: Value | None,
    style: str,
    mean: str = "",
) -> None:
    is_number = value is not None and not isinstance(value, Mark)
    if is_number and line.attribute.kind is AttributeKind.MEASURE:
        sheet.figure(*place, value, style)
    else:
        sheet.text(*place, f"{level_sign(value, line.attribute)} {mean}".rstrip(), style)


def _tint(sheet: Sheet, report: Report) -> None:
    """Fill the cells by their sign, so that the fill follows when somebody changes one."""
    last_row = _HEAD + len(report.grid)
    last_column = _FIRST_BUSINESS + len(report.competitors) - 1
    area = (_HEAD + 1, _BASELINE, last_row, last_column)
    native = sheet.native
    for row, line in enumerate(report.grid, start=_HEAD + 1):
        for first, last in _stale_runs(line.cells):
            run = (row, _FIRST_BUSINESS + first, row, _FIRST_BUSINESS + last)
            native.conditional_format(*run, {"type": "no_errors", "stop_if_true": True})
    for sign, colour in SIGN_TINTS.items():
        rule = {
            "type": "text",
            "criteria": "begins with",
            "value": sign,
            "format": sheet.tint(colour),
        }
        native.conditional_format(*area, rule)


def _stale_runs(cells: tuple[GridCell, ...]) -> list[tuple[int, int]]:
    """First and last place of each unbroken run of stale cells."""
    runs: list[tuple[int, int]] = []
    for place, cell in enumerate(cells):
        if not cell.stale:
            continue
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _offer_signs(sheet: Sheet, report: Report, language: Language) -> None:
    """Let Excel offer and accept only the signs in the cells of levels and yes/no services."""
    last = _FIRST_BUSINESS + len(report.competitors) - 1
    for row, line in enumerate(report.grid, start=_HEAD + 1):
        signs = _SIGNS.get(line.attribute.kind)
        if signs is not None:
            choice = {
                "validate": "list",
                "source": signs,
                "error_title": workbook_word("grid_choice_title", language),
                "error_message": workbook_word("grid_choice", language),
            }
            sheet.native.data_validation(row, _FIRST_BUSINESS, row, last, choice)
