"""What became expected and when: a row a stage, and the lanes of all services as a chart."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmark_app.domain.result import LifecycleStage, StageResult, Transition
from benchmark_app.exchange.excel_summary import lane_chart
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import stage_style
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.report import Report
from benchmark_app.exchange.report_lane import Segment, StageLane, Timing
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date
from benchmark_app.words.overview import first_names
from benchmark_app.words.stage import stage_word
from benchmark_app.words.workbook import workbook_word
from benchmark_app.words.workbook_first import first_word, stage_forecast_text

_HEAD: Final = lane_chart.TOP
_ROW_POINTS: Final = 16.5
_LABELS: Final = (
    "service",
    "stage",
    "from",
    "to",
    "offered_by",
    "moved_by",
    "remark",
)
_OWN_LABELS: Final = ("own_since", "timing")
_NAMES: Final = 3
_WIDEST: Final = 34
_PADDING: Final = 4
_LINE_PIXELS: Final = 18
_MOST_LINES: Final = 4


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """The table of stages, beside it the lanes and the figures they are drawn from."""
    sheet.title(workbook_word("stages_title", language), 9)
    sheet.native.set_default_row(_ROW_POINTS)
    sheet.merged(1, (0, 8), _subtitle(report, language), "subtitle")
    sheet.merged(2, (0, 8), workbook_word("stages_hint", language), "hint")
    labels = (*_LABELS, *_OWN_LABELS) if report.subject else _LABELS
    ahead = first_word("stage_forecast", language)
    headers = sheet.head(_HEAD, [*(workbook_word(code, language) for code in labels), ahead])
    names = {one.id: one.name for one in report.competitors}
    told = _told(report, language)
    row = _HEAD
    for lane in report.lanes:
        for segment in lane.segments:
            row += 1
            _write_segment(sheet, row, lane, segment, names, language)
            is_first = segment is lane.segments[0]
            if report.subject:
                _write_own(sheet, row, lane, language, is_repeated=not is_first)
            is_last = segment is lane.segments[-1]
            sheet.text(row, len(labels), told.get(lane.attribute.id, "") if is_last else "", "text")
        if not lane.segments:
            row += 1
            _write_unclassified(sheet, row, lane, language)
            if report.subject:
                _write_own(sheet, row, lane, language)
            sheet.text(row, len(labels), told.get(lane.attribute.id, ""), "text")
    sheet.table(_HEAD, headers, row - _HEAD, "Stages")
    sheet.native.freeze_panes(_HEAD + 1, 1)
    sheet.fit(widest=_WIDEST)
    width = sheet.pixels(0, len(labels), _WIDEST)
    drawn = lane_chart.draw(sheet, report, len(labels) + 2, width, language)
    sheet.print_areas(*drawn, (0, 0, row, len(labels)))
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=_HEAD)


def _told(report: Report, language: Language) -> dict[int, str]:
    """What is foreseen of each service, by id, where anything may be told."""
    return {
        one.attribute: stage_forecast_text(one.forecast, language)
        for one in report.ranking
        if one.forecast is not None
    }


def _subtitle(report: Report, language: Language) -> str:
    figures = report.figures
    day = workbook_word("as_of", language, day=report.as_of)
    word = stage_word(LifecycleStage.TABLE_STAKES, language)
    count = workbook_word("n_of_services", language, k=figures.basics, n=figures.services)
    return f"{report.name} · {day} · {word}: {count}"


def _write_segment(
    sheet: Sheet,
    row: int,
    lane: StageLane,
    segment: Segment,
    names: dict[int, str],
    language: Language,
) -> None:
    transition = segment.transition
    is_last = segment is lane.segments[-1]
    word = stage_word(segment.stage, language)
    shown = word if transition.confirmed_on else f"({word})"
    counts = {"k": transition.adopters, "n": transition.known}
    is_first = segment is lane.segments[0]
    sheet.text(row, 0, lane.attribute.name, "strong_wrapped" if is_first else "quiet")
    sheet.text(row, 1, shown, stage_style(segment.stage))
    sheet.day(row, 2, segment.start)
    if is_last:
        sheet.text(row, 3, workbook_word("now", language), "text")
    else:
        sheet.day(row, 3, segment.end)
    sheet.text(row, 4, workbook_word("n_of_n", language, **counts), "text")
    moved_by = _moved_by(transition, names, language)
    sheet.text(row, 5, moved_by, "wrapped")
    remarks = _remarks(segment, lane.result if is_last else None, language)
    sheet.text(row, 6, ", ".join(remarks), "quiet")
    _set_height(sheet, row, lane.attribute.name if is_first else "", moved_by)


def _set_height(sheet: Sheet, row: int, *texts: str) -> None:
    """High enough for texts that are wrapped."""
    lines = max(line_count(text, _WIDEST - _PADDING) for text in texts)
    sheet.set_height(row, _LINE_PIXELS * min(lines, _MOST_LINES) + 4)


def _moved_by(transition: Transition, names: dict[int, str], language: Language) -> str:
    """Who caused a stage: at a first look, or where it was so before it, nobody did."""
    if transition.revealed:
        return ""
    causes = first_names([names[one] for one in transition.causes], _NAMES, language)
    return causes or workbook_word("composition", language)


def _remarks(segment: Segment, current: StageResult | None, language: Language) -> list[str]:
    """What to know about a stage; `current` is the service's result in its last one."""
    is_held = current is not None and current.stage is LifecycleStage.INSUFFICIENT
    said = {
        "revealed": segment.transition.revealed,
        "provisional": segment.transition.confirmed_on is None,
        "insufficient": is_held,
    }
    return [workbook_word(code, language) for code, is_so in said.items() if is_so]


def _write_unclassified(sheet: Sheet, row: int, lane: StageLane, language: Language) -> None:
    """A service that was never known at enough places to have a stage."""
    stage = lane.result.stage or LifecycleStage.INSUFFICIENT
    adoption = lane.result.adoption
    sheet.text(row, 0, lane.attribute.name, "strong_wrapped")
    _set_height(sheet, row, lane.attribute.name)
    sheet.text(row, 1, stage_word(stage, language), stage_style(stage))
    sheet.day(row, 2, None)
    sheet.text(row, 3, workbook_word("now", language), "text")
    counts = {"k": adoption.adopters, "n": adoption.known}
    code = "n_of_n" if adoption.known else "nobody_known"
    sheet.text(row, 4, workbook_word(code, language, **counts), "text")
    sheet.text(row, 5, "", "text")
    sheet.text(row, 6, "", "text")


def _write_own(
    sheet: Sheet, row: int, lane: StageLane, language: Language, *, is_repeated: bool = False
) -> None:
    """When the owner began; in grey where the row above says so already."""
    if lane.since is not None and not lane.since_exact:
        text = _or_earlier(lane.since, language)
        sheet.text(row, 7, text, "quiet" if is_repeated else "text")
    else:
        sheet.day(row, 7, lane.since, "quiet_date" if is_repeated else "date")
    is_told = lane.timing in (Timing.EARLY, Timing.LATE) and not is_repeated
    style = "strong" if is_told else "quiet"
    text = workbook_word(f"timing_{lane.timing.value}", language, n=lane.months)
    sheet.text(row, 8, text, style)


def _or_earlier(day: date, language: Language) -> str:
    return f"{format_date(day)} {workbook_word('own_since_before', language)}"
