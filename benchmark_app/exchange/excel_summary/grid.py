"""Services down, businesses across: the signs as the window shows them, with stage and baseline."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.result import Standing
from benchmark_app.exchange.excel_summary.paper import whole_pages
from benchmark_app.exchange.excel_summary.sheet import Sheet, sum_pixels
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
_SERVICE, _STAGE, _BASELINE = 0, 1, 2
_FIRST_BUSINESS: Final = 3
#: Before the businesses, and behind them.
_LABELS: Final = ("service", "stage", "baseline")
_REMARKS: Final = ("against", "remark", "too_old", "touchpoint")
_WIDEST: Final = 34
_AGAINST_WIDTH: Final = 13
_OLD_WIDTH: Final = 11
_TOUCHPOINT_WIDTH: Final = 38
_LINE_PIXELS: Final = 18
#: Wider than so many pixels, the grid is printed on several pages side by side.
_PAGE_PIXELS: Final = 1500
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
    businesses = range(_FIRST_BUSINESS, _FIRST_BUSINESS + len(report.competitors))
    sheet.native.set_default_row(16.5)
    sheet.title(workbook_word("grid_title", language), 1)
    day = workbook_word("as_of", language, day=report.as_of)
    sheet.merged(1, (0, 0), " · ".join((report.name, day)), "subtitle")
    sheet.merged(2, (0, 0), workbook_word("grid_hint", language), "hint")
    words = {code: workbook_word(code, language) for code in (*_LABELS, *_REMARKS)}
    names = [one.name for one in report.competitors]
    said = [*(words[one] for one in _LABELS), *names, *(words[one] for one in _REMARKS)]
    centred = range(_BASELINE, businesses.stop)
    headers = sheet.head(_HEAD, said, centred)
    height = sum(
        _write_row(sheet, row, line, report, language)
        for row, line in enumerate(report.grid, start=_HEAD + 1)
    )
    sheet.table(_HEAD, headers, len(report.grid), "Grid", centred)
    remembered = (
        ("stages", _STAGE),
        ("standings", businesses.stop + 1),
        ("old", businesses.stop + 2),
    )
    for code, column in remembered:
        sheet.remember(code, _HEAD + 1, column, _HEAD + len(report.grid))
    if report.grid and report.competitors:
        _tint(sheet, report)
        _offer_signs(sheet, report, language)
    sheet.fit(widest=_WIDEST)
    sheet.native.set_column(businesses.stop, businesses.stop, _AGAINST_WIDTH)
    sheet.native.set_column(businesses.stop + 2, businesses.stop + 2, _OLD_WIDTH)
    sheet.native.set_column(businesses.stop + 3, businesses.stop + 3, _TOUCHPOINT_WIDTH)
    width = _set_business_columns(sheet, [headers[one] for one in businesses])
    _print(sheet, report, sum_pixels([width] * len(businesses)), height)


def _print(sheet: Sheet, report: Report, width: int, height: int) -> None:
    """On one page across, or, where that would be too small, on several with the labels on each.

    `width` is that of the businesses' columns together, `height` that of the rows. The touchpoint
    stays off the paper, on which it would make all the rest smaller.
    """
    kept = _FIRST_BUSINESS + (report.subject is not None)
    sheet.native.freeze_panes(_HEAD + 1, kept)
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=_HEAD)
    across = 1 + width // _PAGE_PIXELS
    remark = _FIRST_BUSINESS + len(report.competitors) + 1
    beside = sheet.pixels(0, _BASELINE, _WIDEST) + sheet.pixels(remark, remark, _WIDEST)
    whole = width + beside + sum_pixels([_AGAINST_WIDTH, _OLD_WIDTH])
    sheet.native.fit_to_pages(across, whole_pages(whole, height) if across == 1 else 0)
    sheet.native.repeat_columns(0, kept - 1)
    sheet.print_areas((0, 0, _HEAD + len(report.grid), remark + 1))


def _set_business_columns(sheet: Sheet, names: list[str]) -> int:
    """Narrow columns under headers of several lines; answers with their width."""
    longest = max((text_width(word) for name in names for word in name.split()), default=0)
    width = min(max(longest + 4, 11), 20)
    for column in range(len(names)):
        sheet.native.set_column(column + _FIRST_BUSINESS, column + _FIRST_BUSINESS, width)
    lines = max((line_count(name, width - 3) for name in names), default=1)
    sheet.native.set_row_pixels(_HEAD, _LINE_PIXELS * min(lines, 6) + 8)
    return width


def _write_row(sheet: Sheet, row: int, line: GridRow, report: Report, language: Language) -> int:
    """Write one service; answers with the pixels its row is high."""
    attribute, result = line.attribute, line.result
    is_missing = result.standing is Standing.MISSING_BASIC
    unit = f" ({attribute.unit})" if attribute.unit else ""
    name, touchpoint = attribute.name + unit, touchpoint_word(attribute.touchpoint, language)
    sheet.text(row, _SERVICE, name, "name_missing" if is_missing else "strong_wrapped")
    height = _LINE_PIXELS * min(line_count(name, _WIDEST - 4), 4) + 4
    sheet.set_height(row, height)
    if result.stage is None:
        sheet.text(row, _STAGE, NOT_APPLICABLE_SIGN, "cell_stale")
    else:
        sheet.text(row, _STAGE, result_word(result, language), stage_style(result.stage))
    mean = mean_text(line.level, result, attribute, line.compared)
    is_number = attribute.kind is AttributeKind.MEASURE  # stays one, the mean is a remark
    beside = "" if is_number else mean
    _write_value(sheet, (row, _BASELINE), line, line.level.typical, "cell_number", beside)
    for column, (business, cell) in enumerate(
        zip(report.competitors, line.cells, strict=True), start=_FIRST_BUSINESS
    ):
        own = "cell_missing" if is_missing else "cell_own"
        style = own if business.subject else "cell_stale" if cell.stale else "cell_number"
        _write_value(sheet, (row, column), line, cell.value, style)
    remark = standing_word(result.standing, language) if result.standing in _REMARKED else ""
    if mean and is_number:
        remark = remark or workbook_word("mean", language, mean=mean)
    against = "unknown" if line.compared is None else line.compared.value
    last = _FIRST_BUSINESS + len(report.competitors)
    sheet.text(row, last, workbook_word(f"against_{against}", language), "text")
    sheet.text(row, last + 1, remark, "text")
    sheet.number(row, last + 2, float(line.stale) if line.stale else None, "cell")
    sheet.text(row, last + 3, touchpoint, "quiet")
    return height


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
    faded = sheet.faded()
    for row, line in enumerate(report.grid, start=_HEAD + 1):
        for first, last in _stale_runs(line.cells):
            run = (row, _FIRST_BUSINESS + first, row, _FIRST_BUSINESS + last)
            stale = {"type": "no_errors", "stop_if_true": True, "format": faded}
            native.conditional_format(*run, stale)
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
