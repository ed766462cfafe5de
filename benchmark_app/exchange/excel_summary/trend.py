"""The level against the market baseline over time: a native chart above its table."""

from __future__ import annotations

from typing import Any, Final

from benchmark_app.exchange.excel_summary.sheet import Sheet, sum_pixels
from benchmark_app.exchange.excel_summary.style import BAND, BASELINE, FONT, LINE, OWN, QUIET
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.report import Report
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.width import text_width
from benchmark_app.words.workbook import workbook_word

_HEAD: Final = 24
_COLUMNS: Final = (
    "date",
    "own",
    "market",
    "low",
    "high",
    "band",
    "parity",
    "index",
    "known",
    "cells",
)
_DATE, _OWN, _MARKET, _LOW, _BAND, _PARITY = 0, 1, 2, 3, 5, 6
_YEARS_SHOWN: Final = 5 * 366
#: A time up to so long has days at its axis, a longer one months.
_DAYS_SHOWN: Final = 62
#: The lines' part of the chart; the rest is room for the words at their ends.
_PLOT: Final = {"x": 0.05, "y": 0.04, "width": 0.77, "height": 0.86}
#: The words at the lines' ends stand at least so many points apart, and end before the frame.
_APART: Final = 7.0
_EDGE: Final = 2.0
#: A wider name would be broken into lines at its line's end.
_WIDEST_NAME: Final = 14
#: Beside the table: the heights of the words, for the baseline's and the own line.
_LABELS: Final = (11, 12)
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
    for row, level in enumerate(report.trend, start=_HEAD + 1):
        sheet.day(row, _DATE, level.day)
        width = None if level.low is None or level.high is None else level.high - level.low
        numbers = (level.own_level, level.market_level, level.low, level.high, width)
        for column, number in enumerate((*numbers, level.parity_index), start=1):
            sheet.figure(row, column, number)
        sheet.figure(row, 7, level.expectation_index)
        sheet.number(row, 8, float(level.known), "count")
        sheet.number(row, 9, float(level.cells), "count")
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
    heights = label_heights(report.now.market_level, report.now.own_level)
    for column, height in zip(_LABELS, heights, strict=True):
        sheet.figure(_HEAD + len(report.trend), column, height, "figure_left")


def label_heights(market: float | None, own: float | None) -> tuple[float | None, float | None]:
    """The heights of two words, the levels themselves where these are far enough apart."""
    if market is None or own is None or abs(own - market) >= _APART:
        return market, own
    middle = min(max((market + own) / 2, _EDGE + _APART / 2), 100 - _EDGE - _APART / 2)
    above, below = middle + _APART / 2, middle - _APART / 2
    return (below, above) if own >= market else (above, below)


def trend_title(report: Report, language: Language) -> str:
    """What the chart shows, with or without a business of the owner's."""
    code = "trend_title" if report.subject else "trend_title_market"
    return workbook_word(code, language)


def own_name(report: Report, language: Language) -> str:
    """The owner's business by its name, or by the general word."""
    subject = report.subject
    return subject.name if subject else workbook_word("own", language)


def trend_chart(sheet: Sheet, source: str, report: Report, language: Language) -> Any:
    """The chart of the rows on the sheet named `source`: band, baseline, own, words at the ends.

    It begins where the baseline does. An area cannot have gaps, so a baseline with gaps is drawn
    without its band.
    """
    known = [place for place, level in enumerate(report.trend) if level.low is not None]
    start = known[0] if known else 0
    points = len(report.trend) - start
    rows = _HEAD + 1 + start, _HEAD + len(report.trend)
    lines = _lines(sheet, source, rows, report, language)
    if len(known) != points or points == 1:
        chart = lines
    else:
        chart = sheet.chart({"type": "area", "subtype": "stacked"})
        floor = {"fill": {"none": True}, "border": {"none": True}}
        band = {"fill": {"color": BAND}, "border": {"none": True}}
        chart.add_series(_series(source, rows, _LOW) | floor)
        chart.add_series(_series(source, rows, _BAND) | band)
        chart.combine(lines)
    _set_axes(chart, (report.trend[-1].day - report.trend[start].day).days)
    return chart


def _lines(
    sheet: Sheet, source: str, rows: tuple[int, int], report: Report, language: Language
) -> Any:
    """The lines of baseline and own level, dots where there is only one day, and their words.

    The words belong to lines of their own that are not drawn, so that they never meet.
    """
    chart = sheet.chart({"type": "line"})
    names = workbook_word("market", language), _short_name(report, language)
    levels = report.now.market_level, report.now.own_level
    dash = {"color": BASELINE, "width": 1.75, "dash_type": "dash"}
    solid = {"color": OWN, "width": 2.75}
    points = rows[1] - rows[0] + 1
    for column, line in ((_MARKET, dash), (_OWN, solid)):
        header = [source, _HEAD, column]  # a name given as text could begin with "="
        series = _series(source, rows, column) | {"line": line, "name": header}
        if points == 1:
            series["marker"] = {"type": "circle", "size": 8, "fill": {"color": line["color"]}}
        chart.add_series(series)
    for column, line, name, level in zip(_LABELS, (dash, solid), names, levels, strict=True):
        if level is not None:
            label = _end_label(points, f"{name} {level:.0f}", line["color"])
            unseen = {"line": {"none": True}, "marker": {"type": "none"}, "data_labels": label}
            chart.add_series(_series(source, rows, column) | unseen)
    return chart


def _short_name(report: Report, language: Language) -> str:
    """The owner's business as it fits beside its line."""
    name = own_name(report, language)
    return name if text_width(name) <= _WIDEST_NAME else workbook_word("own", language)


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
