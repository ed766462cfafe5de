"""The swim lanes: a native stacked bar chart whose bars are the days spent in each stage."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.exchange.excel_summary.paper import page_height
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import (
    FONT,
    INK,
    LINE,
    PALE_STAGES,
    QUIET,
    STAGE_COLOURS,
    stage_style,
)
from benchmark_app.exchange.report import Report
from benchmark_app.exchange.report_lane import Segment, StageLane
from benchmark_app.words.language import Language
from benchmark_app.words.stage import stage_word
from benchmark_app.words.workbook import workbook_word

#: The row of the table's header, below which the chart begins.
TOP: Final = 4
_NAME_WIDTH: Final = 25
_FIGURE_WIDTH: Final = 12
#: A lane is so high, or lower where that saves a page.
_LANE_PIXELS: Final = 29
_LEAST_LANE_PIXELS: Final = 22
#: The chart's axis and frame, and the rows above it.
_FRAME_PIXELS: Final = 90
_ABOVE_PIXELS: Final = 130
#: A stage shorter than this part of the whole time is too narrow for its word.
_WORD_SHARE: Final = 0.11
#: A time up to so long has days at its axis, a longer one months.
_DAYS_SHOWN: Final = 62
#: Farther than the axis of a single day reaches: only that day is marked.
_ONLY_MARK: Final = 3
#: Excel's day number of 1900-03-01, the first it counts rightly.
_FIRST_SERIAL: Final = date(1899, 12, 30).toordinal()
_FIRST_DAY: Final = date(1900, 3, 1)


def draw(
    sheet: Sheet, report: Report, column: int, width: int, language: Language
) -> list[tuple[int, int, int, int]]:
    """The chart with its colour key from `column` on, and beside it the figures behind it.

    It is `width` pixels wide and in as many pieces as take a page each; answers with the areas
    they fill, none where there is nothing to draw.
    """
    lanes = [one for one in report.lanes if one.segments and _span(one)[0] >= _FIRST_DAY]
    if not lanes:
        return []
    last = column + len(LifecycleStage) - 1
    sheet.native.set_column(column, last, (width / len(LifecycleStage) - 5) / 7)
    sheet.merged(0, (column, last), workbook_word("lanes_title", language), "title")
    sheet.merged(1, (column, last), workbook_word("lanes_hint", language), "hint")
    for place, stage in enumerate(LifecycleStage, start=column):
        sheet.text(2, place, stage_word(stage, language), stage_style(stage))
    _write_figures(sheet, last + 2, lanes, language)
    areas = []
    begin, row = 0, TOP + 1
    lane_height, sizes = _pieces(len(lanes), width)
    for size in sizes:
        piece = range(begin, begin + size)
        chart = _chart(sheet, lanes, piece, last + 2, report, language)
        height = _FRAME_PIXELS + lane_height * size
        chart.set_size({"width": width, "height": height})
        sheet.native.insert_chart(row, column, chart, {"object_position": 2})
        end = sheet.row_below(row, height)
        areas.append((row if begin else 0, column, end, last))
        begin, row = piece.stop, end + 1
    return areas


def _pieces(lanes: int, width: int) -> tuple[int, list[int]]:
    """The height of a lane, and how many lanes each page has."""
    room = page_height(width) - _FRAME_PIXELS - _ABOVE_PIXELS
    pages = -(-lanes * _LEAST_LANE_PIXELS // room)
    most = -(-lanes // pages)
    sizes = [min(most, lanes - first) for first in range(0, lanes, most)]
    return min(_LANE_PIXELS, room // most), sizes


def _span(lane: StageLane) -> tuple[date, date]:
    return lane.segments[0].start, lane.segments[-1].end


def _write_figures(sheet: Sheet, column: int, lanes: list[StageLane], language: Language) -> None:
    """A lane a row: the name, the first day, then the days of each stage."""
    sheet.text(TOP - 1, column, workbook_word("lanes_figures", language), "figure_text")
    sheet.text(TOP, column, workbook_word("service", language), "figure_text")
    sheet.text(TOP, column + 1, workbook_word("lane_start", language), "figure_text")
    for place in range(_most(lanes)):
        header = workbook_word("lane_stage", language, n=place + 1)
        sheet.text(TOP, column + 2 + place, header, "figure_text")
    sheet.native.set_column(column, column, _NAME_WIDTH)
    sheet.native.set_column(column + 1, column + 1 + _most(lanes), _FIGURE_WIDTH)
    for row, lane in enumerate(lanes, start=TOP + 1):
        sheet.text(row, column, lane.attribute.name, "figure_text")
        sheet.day(row, column + 1, lane.segments[0].start, "figure_date")
        for place, segment in enumerate(lane.segments, start=column + 2):
            sheet.number(row, place, float(_days(segment)), "figure")


def _most(lanes: list[StageLane]) -> int:
    return max(len(lane.segments) for lane in lanes)


def _days(segment: Segment) -> int:
    return max((segment.end - segment.start).days, 1)


def _chart(
    sheet: Sheet,
    every: list[StageLane],
    piece: range,
    column: int,
    report: Report,
    language: Language,
) -> Any:
    chart = sheet.chart({"type": "bar", "subtype": "stacked"})
    first, last = TOP + 1 + piece.start, TOP + piece.stop
    start = min(_span(lane)[0] for lane in every)
    lanes = every[piece.start : piece.stop]
    whole = max((report.as_of - start).days, 1)
    names = [sheet.name, first, column, last, column]
    offset = {
        "categories": names,
        "values": [sheet.name, first, column + 1, last, column + 1],
        "fill": {"none": True},
        "border": {"none": True},
        "gap": 35,
    }
    chart.add_series(offset)
    for place in range(_most(lanes)):
        chart.add_series(
            {
                "categories": names,
                "values": [sheet.name, first, column + 2 + place, last, column + 2 + place],
                "points": [_point(lane, place) for lane in lanes],
                "data_labels": _labels(lanes, place, whole, language),
            }
        )
    font = {"name": FONT, "size": 10, "color": INK}
    chart.set_legend({"none": True})
    chart.set_title({"none": True})
    chart.set_y_axis({"reverse": True, "num_font": font, "line": {"color": LINE}})
    chart.set_x_axis(
        {
            "min": _serial(start),
            "max": _serial(report.as_of) + max(1, round(whole * 0.01)),
            "major_unit": _unit(whole),
            "num_format": _form(whole),
            "num_font": {**font, "color": QUIET},
            "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.5}},
            "line": {"none": True},
            "label_position": "high",
        }
    )
    chart.set_chartarea({"border": {"none": True}})
    return chart


def _point(lane: StageLane, place: int) -> dict[str, Any] | None:
    if place >= len(lane.segments):
        return None
    colour = STAGE_COLOURS[lane.segments[place].stage]
    if lane.segments[place].transition.confirmed_on is None:
        return {
            "pattern": {"pattern": "wide_upward_diagonal", "fg_color": colour, "bg_color": "white"}
        }
    faded = {"transparency": 65} if _is_held(lane, place) else {}
    return {"fill": {"color": colour} | faded, "border": {"color": "white", "width": 0.75}}


def _is_held(lane: StageLane, place: int) -> bool:
    """Whether a segment is only the last stage known, because too little is known today."""
    is_last = place == len(lane.segments) - 1
    return is_last and lane.result.stage is LifecycleStage.INSUFFICIENT


def _labels(lanes: list[StageLane], place: int, whole: int, language: Language) -> dict[str, Any]:
    """The stage's word inside each bar that is wide enough for it."""
    custom: list[dict[str, Any]] = []
    for lane in lanes:
        segment = lane.segments[place] if place < len(lane.segments) else None
        if segment is None or _days(segment) < whole * _WORD_SHARE:
            custom.append({"delete": True})
            continue
        is_solid = segment.transition.confirmed_on is not None and not _is_held(lane, place)
        is_dark = is_solid and segment.stage not in PALE_STAGES
        font = {"name": FONT, "size": 9, "color": "white" if is_dark else INK}
        custom.append({"value": stage_word(segment.stage, language), "font": font})
    return {"value": True, "custom": custom, "position": "center"}


def _serial(day: date) -> int:
    return day.toordinal() - _FIRST_SERIAL


def _form(whole: int) -> str:
    """How the axis writes its days."""
    if whole <= _DAYS_SHOWN:
        return "yyyy-mm-dd"
    return "yyyy" if whole > 4 * 365 else "yyyy-mm"


def _unit(whole: int) -> float:
    """Days between two marks of the axis: days, months, years or five years."""
    if whole <= _DAYS_SHOWN:
        return max(_ONLY_MARK, round(whole / 4))
    years = whole / 365.25
    for limit, unit in ((1, 60.875), (2, 121.75), (4, 182.625), (12, 365.25), (40, 1826.25)):
        if years <= limit:
            return unit
    return 3652.5
