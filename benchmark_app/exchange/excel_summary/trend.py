"""The level against the market baseline over time: a native chart above its table."""

from __future__ import annotations

from typing import Any, Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import BAND, BASELINE, FONT, LINE, OWN, QUIET
from benchmark_app.exchange.report import Report
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
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
_PLOT: Final = {"x": 0.05, "y": 0.04, "width": 0.76, "height": 0.84}
#: Levels nearer than this are labelled above and below, not beside, their lines' ends.
_NEAR: Final = 6


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """The chart, and under it the figures from the first check to the report's day."""
    finding = report.trend_finding
    title = finding_text(finding, language) if finding else workbook_word("no_findings", language)
    sheet.merged(0, (0, 9), title, "lead", rows=1)
    sheet.native.set_row_pixels(0, 44)
    sheet.merged(1, (0, 9), trend_title(report, language), "subtitle")
    headers = [workbook_word(code, language) for code in _COLUMNS]
    headers[_OWN] = own_name(report, language)
    headers = sheet.head(_HEAD, headers)
    for row, level in enumerate(report.trend, start=_HEAD + 1):
        sheet.day(row, _DATE, level.day)
        width = None if level.low is None or level.high is None else level.high - level.low
        numbers = (level.own_level, level.market_level, level.low, level.high, width)
        for column, number in enumerate((*numbers, level.parity_index), start=1):
            sheet.figure(row, column, number)
        sheet.figure(row, 7, level.expectation_index)
        sheet.number(row, 8, float(level.known), "count")
        sheet.number(row, 9, float(level.cells), "count")
    sheet.table(_HEAD, headers, len(report.trend), "Trend")
    for code, column in (("market", _MARKET), ("parity", _PARITY)):
        sheet.remember(code, _HEAD + len(report.trend), column)
    sheet.fit()
    chart = trend_chart(sheet, sheet.name, report, language)
    chart.set_size({"width": 900, "height": 420})
    sheet.native.insert_chart(3, 0, chart, {"object_position": 2})
    sheet.text(_HEAD - 1, 0, workbook_word("trend_hint", language), "hint")
    sheet.print_on_a4(landscape=True, footer=report.name)


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
    """The lines of baseline and own level; dots where there is only one day."""
    chart = sheet.chart({"type": "line"})
    names = workbook_word("market", language), own_name(report, language)
    levels = report.now.market_level, report.now.own_level
    places = _label_places(*levels)
    dash = {"color": BASELINE, "width": 1.75, "dash_type": "dash"}
    solid = {"color": OWN, "width": 2.75}
    points = rows[1] - rows[0] + 1
    for column, line, name, level, place in zip(
        (_MARKET, _OWN), (dash, solid), names, levels, places, strict=True
    ):
        header = [source, _HEAD, column]  # a name given as text could begin with "="
        series = _series(source, rows, column) | {"line": line, "name": header}
        if level is not None:
            text = f"{name} {level:.0f}"
            series["data_labels"] = _end_label(points, text, line["color"], place)
        if points == 1:
            series["marker"] = {"type": "circle", "size": 8, "fill": {"color": line["color"]}}
        chart.add_series(series)
    return chart


def _label_places(market: float | None, own: float | None) -> tuple[str, str]:
    """Where the words of baseline and own line stand: beside their ends unless they would meet."""
    if market is None or own is None or abs(own - market) > _NEAR:
        return "right", "right"
    return ("below", "above") if own >= market else ("above", "below")


def _series(source: str, rows: tuple[int, int], column: int) -> dict[str, Any]:
    first, last = rows
    return {
        "categories": [source, first, _DATE, last, _DATE],
        "values": [source, first, column, last, column],
    }


def _end_label(points: int, text: str, colour: object, place: str) -> dict[str, Any]:
    """The line's name and last level at its last point only."""
    font = {"name": FONT, "size": 9, "bold": True, "color": colour}
    hidden: list[dict[str, Any]] = [{"delete": True} for _ in range(points - 1)]
    label = f" {text}" if text.startswith("=") else text  # else it is read as a formula
    return {"value": True, "position": place, "custom": [*hidden, {"value": label, "font": font}]}


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
