"""The level against the market baseline over time: a native chart above its table."""

from __future__ import annotations

from typing import Any, Final

from benchmark_app.exchange.excel_summary.sheet import Sheet, sum_pixels
from benchmark_app.exchange.excel_summary.style import BAND, BASELINE, FONT, LINE, OWN, QUIET
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.report import Report
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_about, format_number
from benchmark_app.words.width import text_width
from benchmark_app.words.workbook import workbook_word

_HEAD: Final = 24
_COLUMNS: Final = (
    "date",
    "own",
    "market",
    "low",
    "high",
    "best",
    "band",
    "parity",
    "index",
    "known",
    "cells",
)
_DATE, _OWN, _MARKET, _LOW, _BAND, _PARITY = 0, 1, 2, 3, 6, 7
_YEARS_SHOWN: Final = 5 * 366
#: A time up to so long has days at its axis, a longer one months.
_DAYS_SHOWN: Final = 62
#: The lines' part of the chart; the rest is room for the words at their ends.
_PLOT: Final = {"x": 0.075, "y": 0.04, "width": 0.745, "height": 0.86}
#: Numbers at the side end so far from the plot that the first date beside 0 does not touch it.
_BESIDE_DATE: Final = '0"     "'
#: The words at the lines' ends stand at least so many points apart, and end before the frame.
_APART: Final = 7.0
#: A word wider than this takes two lines there.
_WIDEST_LINE: Final = 19
_APART_IN_LINES: Final = 12.0
_EDGE: Final = 2.0
#: A wider name would be broken into lines at its line's end.
_WIDEST_NAME: Final = 14
#: Beside the table: the heights of the words, for the baseline's and the own line.
_LABELS: Final = (12, 13)
_COUNTS: Final = _COLUMNS.index("known")
_LAST_COLUMN: Final = len(_COLUMNS) - 1
_FIGURES: Final = range(_OWN, len(_COLUMNS))
#: So many rows, the chart's among them, fit on a page.
_PAGE_ROWS: Final = 75
_ROW_POINTS: Final = 16.5
_WIDTH: Final = 12


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """The chart, and under it the figures from the first check to the report's day."""
    finding = report.trend_finding
    title = finding_text(finding, language) if finding else workbook_word("no_findings", language)
    sheet.merged(0, (0, _LAST_COLUMN), title, "lead")
    sheet.native.set_row_pixels(0, 48)
    sheet.merged(1, (0, _LAST_COLUMN), trend_title(report, language), "subtitle")
    headers = [workbook_word(code, language) for code in _COLUMNS]
    headers[_OWN] = own_name(report, language)
    headers = sheet.head(_HEAD, headers, centred=_FIGURES)
    sheet.native.set_row_pixels(_HEAD, 22 * min(_head_lines(headers), 4))
    for row, (level, best) in enumerate(
        zip(report.trend, report.best, strict=True), start=_HEAD + 1
    ):
        sheet.day(row, _DATE, level.day)
        width = None if level.low is None or level.high is None else level.high - level.low
        numbers = (level.own_level, level.market_level, level.low, level.high, best, width)
        indexes = level.parity_index, level.expectation_index
        for column, number in enumerate((*numbers, *indexes), start=_OWN):
            sheet.figure(row, column, number)
        for column, count in enumerate((level.known, level.cells), start=_COUNTS):
            sheet.number(row, column, float(count), "count")
    sheet.table(_HEAD, headers, len(report.trend), "Trend", centred=_FIGURES)
    for code, column in (("market", _MARKET), ("parity", _PARITY)):
        sheet.remember(code, _HEAD + len(report.trend), column)
    _write_label_heights(sheet, report, language)
    sheet.native.set_default_row(_ROW_POINTS)
    sheet.native.set_column(0, _LAST_COLUMN, _WIDTH)
    chart = trend_chart(sheet, sheet.name, report, language)
    chart.set_size({"width": sum_pixels([_WIDTH] * len(_COLUMNS)), "height": 420})
    sheet.native.insert_chart(3, 0, chart, {"object_position": 2})
    sheet.merged(_HEAD - 1, (0, _LAST_COLUMN), workbook_word("trend_hint", language), "hint")
    pages = max(1, round((_HEAD + len(report.trend)) / _PAGE_ROWS))
    sheet.print_on_a4(landscape=False, footer=report.name, repeat=_HEAD, pages=pages)
    sheet.print_areas((0, 0, _HEAD + len(report.trend), _LAST_COLUMN))


def _head_lines(headers: list[str]) -> int:
    return max(line_count(text, _WIDTH - 2) for text in headers)


def _write_label_heights(sheet: Sheet, report: Report, language: Language) -> None:
    """Where the words at the lines' ends stand: at their levels, or apart from one another."""
    sheet.merged(_HEAD, _LABELS, workbook_word("label_heights", language), "figure_text")
    is_wide = any(text_width(one) > _WIDEST_LINE for one in _end_words(report, language))
    apart = _APART_IN_LINES if is_wide else _APART
    heights = label_heights(report.now.market_level, report.now.own_level, apart)
    for column, height in zip(_LABELS, heights, strict=True):
        sheet.figure(_HEAD + len(report.trend), column, height, "figure_left")


def label_heights(
    market: float | None, own: float | None, apart: float
) -> tuple[float | None, float | None]:
    """The heights of two words, the levels themselves where these are far enough apart."""
    if market is None or own is None or abs(own - market) >= apart:
        return market, own
    middle = min(max((market + own) / 2, _EDGE + apart / 2), 100 - _EDGE - apart / 2)
    above, below = middle + apart / 2, middle - apart / 2
    return (below, above) if own >= market else (above, below)


def trend_title(report: Report, language: Language) -> str:
    """What the chart shows, with or without a business of the owner's."""
    code = "trend_title" if report.subject else "trend_title_market"
    return workbook_word(code, language)


def own_name(report: Report, language: Language) -> str:
    """The owner's business by its name where that fits beside its line, else the general word."""
    subject = report.subject
    is_short = subject is not None and text_width(subject.name) <= _WIDEST_NAME
    return subject.name if subject and is_short else workbook_word("own", language)


def level_text(level: float, report: Report, language: Language) -> str:
    """A level of the report's day in whole points, with a reserve where too little is known."""
    is_sure = report.now.is_sufficient
    return format_number(level, 0) if is_sure else format_about(level, language)


def trend_chart(sheet: Sheet, source: str, report: Report, language: Language) -> Any:
    """The chart of the rows on the sheet named `source`: band, baseline, own, words at the ends.

    An area cannot have gaps, so a baseline with gaps is drawn without its band. What was looked at
    on one day only is drawn as of the report's day, and makes no line.
    """
    is_once = len({one.observed_on for one in report.observations}) == 1
    points = 1 if is_once else len(report.trend)
    last = _HEAD + len(report.trend)
    rows = last - points + 1, last
    lines = _lines(sheet, source, rows, report, language)
    if any(one.low is None for one in report.trend) or points == 1:
        chart = lines
    else:
        chart = sheet.chart({"type": "area", "subtype": "stacked"})
        floor = {"fill": {"none": True}, "border": {"none": True}}
        band = {"fill": {"color": BAND}, "border": {"none": True}}
        chart.add_series(_series(source, rows, _LOW) | floor)
        chart.add_series(_series(source, rows, _BAND) | band)
        chart.combine(lines)
    _set_axes(chart, (report.trend[-1].day - report.trend[-points].day).days)
    return chart


def _lines(
    sheet: Sheet, source: str, rows: tuple[int, int], report: Report, language: Language
) -> Any:
    """The lines of baseline and own level, dots where there is only one day, and their words.

    The words belong to lines of their own that are not drawn, so that they never meet.
    """
    chart = sheet.chart({"type": "line"})
    dash = {"color": BASELINE, "width": 1.75, "dash_type": "dash"}
    solid = {"color": OWN, "width": 2.75}
    points = rows[1] - rows[0] + 1
    for column, line in ((_MARKET, dash), (_OWN, solid)):
        header = [source, _HEAD, column]  # a name given as text could begin with "="
        series = _series(source, rows, column) | {"line": line, "name": header}
        if points == 1:
            series["marker"] = {"type": "circle", "size": 8, "fill": {"color": line["color"]}}
        chart.add_series(series)
    words = _end_words(report, language)
    for column, line, said in zip(_LABELS, (dash, solid), words, strict=True):
        if said:
            label = _end_label(points, said, line["color"])
            unseen = {"line": {"none": True}, "marker": {"type": "none"}, "data_labels": label}
            chart.add_series(_series(source, rows, column) | unseen)
    return chart


def _end_words(report: Report, language: Language) -> list[str]:
    """What stands at the ends of the baseline and the own line; empty where there is no level."""
    names = workbook_word("market", language), own_name(report, language)
    levels = report.now.market_level, report.now.own_level
    return [
        "" if level is None else f"{name} {level_text(level, report, language)}"
        for name, level in zip(names, levels, strict=True)
    ]


def _series(source: str, rows: tuple[int, int], column: int) -> dict[str, Any]:
    first, last = rows
    return {
        "categories": [source, first, _DATE, last, _DATE],
        "values": [source, first, column, last, column],
    }


def _end_label(points: int, text: str, colour: object) -> dict[str, Any]:
    """The line's name and last level at its last point only."""
    font = {"name": FONT, "size": 9, "bold": True, "color": colour}
    hidden: list[dict[str, Any]] = [{"delete": True} for _ in range(points - 1)]
    label = f" {text}" if text.startswith("=") else text  # else it is read as a formula
    shown = {"value": label, "font": font}
    return {"value": True, "position": "right", "custom": [*hidden, shown]}


def _set_axes(chart: Any, days: int) -> None:
    font = {"name": FONT, "size": 9, "color": QUIET}
    chart.set_x_axis(
        {
            "num_font": font,
            "line": {"color": LINE},
            "major_tick_mark": "none",
            **_marks(days),
        }
    )
    chart.set_y_axis(
        {
            "min": 0,
            "max": 100,
            "major_unit": 20,
            "num_font": font,
            "num_format": _BESIDE_DATE,
            "line": {"none": True},
            "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
        }
    )
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    chart.set_chartarea({"border": {"none": True}})
    chart.show_blanks_as("gap")
    chart.set_plotarea({"fill": {"none": True}, "border": {"none": True}, "layout": _PLOT})


def _marks(days: int) -> dict[str, Any]:
    """How dates are written on the axis, and how far apart, so that they never overlap."""
    if not days:  # an axis of dates around a single one begins with the year
        return {"text_axis": True, "num_format": "yyyy-mm-dd"}
    if days <= _DAYS_SHOWN:
        unit = {"major_unit": max(1, round(days / 6)), "major_unit_type": "days"}
        return {"date_axis": True, "num_format": "yyyy-mm-dd", **unit}
    form = "yyyy" if days > _YEARS_SHOWN else "yyyy-mm"
    return {"date_axis": True, "num_format": form, **_distance(days / 365.25)}


def _distance(years: float) -> dict[str, Any]:
    if years > 40:
        return {"major_unit": 10, "major_unit_type": "years"}
    if years > 12:
        return {"major_unit": 5, "major_unit_type": "years"}
    if years > 5:
        return {"major_unit": 1, "major_unit_type": "years"}
    return {"major_unit": 6 if years > 2 else 3 if years > 1 else 1, "major_unit_type": "months"}
