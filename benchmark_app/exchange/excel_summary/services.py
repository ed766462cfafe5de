"""Every service with all its settings, as it is imported again."""

from __future__ import annotations

from typing import Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.report import Report
from benchmark_app.exchange.table import number_text
from benchmark_app.words.language import Language

COLUMNS: Final = (
    "order",
    "name",
    "touchpoint",
    "kind",
    "unit",
    "direction",
    "offered_from",
    "worst",
    "best",
    "tolerance",
    "rungs",
    "aspect",
    "deal_breaker",
    "check_hint",
    "note",
)


def fill(sheet: Sheet, report: Report, language: Language) -> None:  # noqa: ARG001 - codes only
    """One row a service in the owner's order; empty where nothing is set."""
    headers = sheet.head(0, list(COLUMNS))
    for row, one in enumerate(report.attributes, start=1):
        sheet.number(row, 0, float(one.order), "count")
        texts = (one.name, one.touchpoint, one.kind.value, one.unit, one.direction.value)
        for column, text in enumerate(texts, start=1):
            sheet.text(row, column, text, "text")
        numbers = (one.offered_from, one.worst, one.best, one.tolerance)
        for column, number in enumerate(numbers, start=6):
            sheet.number(row, column, number, "general")
        rest = (
            ";".join(number_text(rung) for rung in one.rungs),
            one.aspect.value if one.aspect else "",
            "true" if one.deal_breaker else "false",
            one.check_hint,
            one.note,
        )
        for column, text in enumerate(rest, start=10):
            sheet.text(row, column, text, "text")
    sheet.table(0, headers, len(report.attributes), "Services")
    sheet.native.freeze_panes(1, 2)
    sheet.fit(widest=40)
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=0)
