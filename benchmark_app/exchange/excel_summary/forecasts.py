"""Every forecast that was told, in words and as it is imported again, and how it turned out."""

from __future__ import annotations

import math
from typing import Final

from benchmark_app.domain.forecast import IssuedForecast
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.long_form import instant_text
from benchmark_app.exchange.report import Report
from benchmark_app.exchange.restore_ahead import NAIVE, NEVER, YEARS
from benchmark_app.words.language import Language
from benchmark_app.words.told import outcome_word, told_word

COLUMNS: Final = (
    "attribute",
    "as_of",
    "told",
    "outcome",
    "recorded_at",
    "threshold",
    *YEARS,
    "within_year",
    "within_five",
    "basis",
    *NAIVE,
)
_FIRST_YEARS: Final = 6


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """One row a forecast; `told` and `outcome` are for reading only."""
    headers = sheet.head(0, list(COLUMNS))
    names = {one.id: one.name for one in report.attributes}
    outcomes = {one.issued: one for one in report.record.outcomes}
    for row, told in enumerate(report.issued, start=1):
        sheet.text(row, 0, names[told.attribute], "text")
        sheet.day(row, 1, told.as_of)
        sheet.text(row, 2, told_word(told, language), "text")
        sheet.text(row, 3, outcome_word(outcomes.get(told), language), "text")
        sheet.text(row, 4, instant_text(told.recorded_at), "quiet")
        sheet.number(row, 5, told.threshold, "general")
        _write_numbers(sheet, row, told)
    sheet.table(0, headers, len(report.issued), "Forecasts")
    sheet.native.freeze_panes(1, 2)
    sheet.fit(widest=60)
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=0)
    # on paper what people read; the rest is for the next import
    sheet.print_areas((0, 0, len(report.issued), COLUMNS.index("outcome")))


def _write_numbers(sheet: Sheet, row: int, told: IssuedForecast) -> None:
    naive = told.naive or (None,) * len(NAIVE)
    column = _FIRST_YEARS
    for years in told.years:
        _write_years(sheet, row, column, years)
        column += 1
    sheet.number(row, column, told.within_year, "general")
    sheet.number(row, column + 1, told.within_five, "general")
    sheet.text(row, column + 2, told.basis.value, "text")
    for place, years_or_none in enumerate(naive, start=column + 3):
        _write_years(sheet, row, place, years_or_none)


def _write_years(sheet: Sheet, row: int, column: int, years: float | None) -> None:
    if years == math.inf:
        sheet.text(row, column, NEVER, "general")
    else:
        sheet.number(row, column, years, "general")
