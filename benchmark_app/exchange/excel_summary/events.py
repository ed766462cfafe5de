"""What happened to the competitors as businesses, as it is imported again."""

from __future__ import annotations

from typing import Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language

COLUMNS: Final = ("competitor", "day", "kind", "note")


def fill(sheet: Sheet, report: Report, language: Language) -> None:  # noqa: ARG001 - codes only
    """One row an event."""
    headers = sheet.head(0, list(COLUMNS))
    names = {one.id: one.name for one in report.competitors}
    for row, event in enumerate(report.events, start=1):
        sheet.text(row, 0, names[event.competitor], "text")
        sheet.day(row, 1, event.day)
        sheet.text(row, 2, event.kind.value, "text")
        sheet.text(row, 3, event.note, "text")
    sheet.table(0, headers, len(report.events), "Events")
    sheet.native.freeze_panes(1, 1)
    sheet.fit(widest=40)
    sheet.print_on_a4(landscape=False, footer=report.name, repeat=0)
