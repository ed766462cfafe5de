"""The workspace's rules and what its business is called by, as they are imported again."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language

COLUMNS: Final = ("key", "value")
#: The key of the setting that is a word.
NOUN: Final = "noun"


def fill(sheet: Sheet, report: Report, language: Language) -> None:  # noqa: ARG001 - codes only
    """One row a rule; the noun is the last, where there is one."""
    headers = sheet.head(0, list(COLUMNS))
    rules = fields(report.policy)
    for row, rule in enumerate(rules, start=1):
        sheet.text(row, 0, rule.name, "text")
        sheet.number(row, 1, float(getattr(report.policy, rule.name)), "general")
    rows = len(rules)
    if report.noun is not None:
        rows += 1
        sheet.text(rows, 0, NOUN, "text")
        sheet.text(rows, 1, report.noun.value, "text")
    sheet.table(0, headers, rows, "Settings")
    sheet.native.freeze_panes(1, 0)
    sheet.fit()
    sheet.print_on_a4(landscape=False, footer=report.name, repeat=0)
