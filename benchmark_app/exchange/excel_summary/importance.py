"""How much each service matters and from when, as it is imported again."""

from __future__ import annotations

from typing import Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language

COLUMNS: Final = ("attribute", "from_date", "weight")


def fill(sheet: Sheet, report: Report, language: Language) -> None:  # noqa: ARG001 - codes only
    """One row a dated weight."""
    headers = sheet.head(0, list(COLUMNS))
    names = {one.id: one.name for one in report.attributes}
    for row, one in enumerate(report.importance, start=1):
        sheet.text(row, 0, names[one.attribute], "text")
        sheet.day(row, 1, one.from_date)
        sheet.number(row, 2, one.weight, "general")
    sheet.table(0, headers, len(report.importance), "Importance")
    sheet.native.freeze_panes(1, 0)
    sheet.fit()
    sheet.print_on_a4(landscape=False, footer=report.name, repeat=0)
