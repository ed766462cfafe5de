"""Every competitor and the owner's business, as they are imported again."""

from __future__ import annotations

from typing import Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language

COLUMNS: Final = (
    "order",
    "name",
    "kind",
    "segment",
    "chain",
    "weight",
    "entered_on",
    "exited_on",
    "note",
    "subject",
)


def fill(sheet: Sheet, report: Report, language: Language) -> None:  # noqa: ARG001 - codes only
    """One row a business in the owner's order."""
    headers = sheet.head(0, list(COLUMNS))
    ordered = sorted(report.competitors, key=lambda one: (one.order, one.id))
    for row, one in enumerate(ordered, start=1):
        sheet.number(row, 0, float(one.order), "count")
        for column, text in enumerate((one.name, one.kind.value, one.segment, one.chain), 1):
            sheet.text(row, column, text, "text")
        sheet.number(row, 5, one.weight, "general")
        sheet.day(row, 6, one.entered_on)
        sheet.day(row, 7, one.exited_on)
        sheet.text(row, 8, one.note, "text")
        sheet.text(row, 9, "true" if one.subject else "false", "text")
    sheet.table(0, headers, len(ordered), "Competitors")
    sheet.native.freeze_panes(1, 2)
    sheet.fit(widest=40)
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=0)
