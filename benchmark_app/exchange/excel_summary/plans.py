"""What the owner decided about each service, as it is imported again."""

from __future__ import annotations

from typing import Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language

COLUMNS: Final = (
    "attribute",
    "move",
    "target",
    "due",
    "cost",
    "effort",
    "lead_months",
    "note",
)


def fill(sheet: Sheet, report: Report, language: Language) -> None:  # noqa: ARG001 - codes only
    """One row a plan; empty where nothing is set."""
    headers = sheet.head(0, list(COLUMNS))
    names = {one.id: one.name for one in report.attributes}
    for row, plan in enumerate(report.plans, start=1):
        sheet.text(row, 0, names[plan.attribute], "text")
        sheet.text(row, 1, plan.move.value if plan.move else "", "text")
        sheet.number(row, 2, plan.target, "general")
        sheet.day(row, 3, plan.due)
        sheet.number(row, 4, plan.cost, "general")
        sheet.number(row, 5, float(plan.effort), "count")
        sheet.number(row, 6, float(plan.lead_months), "count")
        sheet.text(row, 7, plan.note, "text")
    sheet.table(0, headers, len(report.plans), "Plans")
    sheet.native.freeze_panes(1, 1)
    sheet.fit(widest=40)
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=0)
