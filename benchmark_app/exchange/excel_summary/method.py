"""How the figures are made: the rules in plain words with this workspace's own numbers."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.result import LifecycleStage
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import stage_style
from benchmark_app.exchange.excel_summary.text import Cleaner, line_count
from benchmark_app.exchange.report import Report
from benchmark_app.words.finding import finding_text
from benchmark_app.words.forecast import record_text
from benchmark_app.words.language import Language
from benchmark_app.words.stage import stage_word
from benchmark_app.words.workbook import method_numbers, method_text, stage_rule, workbook_word

_LINE: Final = 88
_ROW: Final = 18
#: Where the remarks about replaced signs stand: beside the file's own lines.
_SECTIONS: Final = (
    ("head_values", ("values", "unknown", "stale")),
    ("head_stages", ("stages",)),
    ("head_baseline", ("levels", "band", "index")),
    ("head_first", ("first", "first_survey")),
    ("head_forecast", ("forecast", "no_date")),
    ("head_file", ("reimport", "recomputed")),
)


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """Section by section, the stages as a small table among them."""
    sheet.native.set_column(0, 0, 18)
    sheet.native.set_column(1, 1, 76)
    sheet.title(method_text("title", language), 2)
    sheet.merged(1, (0, 1), _stamp(report, language), "subtitle")
    row = _write_rule(sheet, 3, method_text("intro", language))
    for warning in report.warnings:
        row = _write_rule(sheet, row, finding_text(warning, language))
    counts = report.counts
    numbers = method_numbers(report.policy, language) | {
        "cells": counts.cells,
        "known": counts.known,
        "stale": counts.stale,
        "unknown": counts.unknown,
        "check": workbook_word("sheet_check", language),
    }
    for heading, rules in _SECTIONS:
        row += 1
        sheet.merged(row, (0, 1), method_text(heading, language), "heading")
        row += 1
        for code in rules:
            row = _write_rule(sheet, row, method_text(code, language, **numbers))
        if heading == "head_stages":
            row = _write_stages(sheet, row, report, language, numbers)
        if heading == "head_forecast":
            row = _write_rule(sheet, row, record_text(report.record, language))
    sheet.print_on_a4(landscape=False, footer=report.name)
    sheet.native.fit_to_pages(1, 1)


def tell_changes(sheet: Sheet, cleaner: Cleaner, language: Language) -> None:
    """Say at the end what Excel could not hold; nothing is said where nothing was changed."""
    row = max(place for place, _ in sheet.written) + 1
    for code, count in (("replaced", cleaner.replaced), ("cut", cleaner.cut)):
        if count:
            row = _write_rule(sheet, row, method_text(code, language, count=count))


def _stamp(report: Report, language: Language) -> str:
    day = workbook_word("as_of", language, day=report.as_of)
    made = workbook_word("made_with", language, version=report.version)
    return " · ".join(part for part in (report.name, day, made) if part)


def _write_rule(sheet: Sheet, row: int, text: str) -> int:
    sheet.merged(row, (0, 1), text, "sentence")
    sheet.native.set_row_pixels(row, _ROW * line_count(text, _LINE) + 6)
    return row + 1


def _write_stages(
    sheet: Sheet, row: int, report: Report, language: Language, numbers: dict[str, object]
) -> int:
    for stage in LifecycleStage:
        rule = stage_rule(stage, report.policy, language)
        sheet.text(row, 0, stage_word(stage, language), stage_style(stage))
        sheet.text(row, 1, rule, "wrapped")
        sheet.native.set_row_pixels(row, _ROW * line_count(rule, _LINE - 16) + 6)
        row += 1
    news = "news" if report.policy.withdrawal_required > 0 else "no_news"
    for code in (news, "confirmation"):
        row = _write_rule(sheet, row, method_text(code, language, **numbers))
    return row
