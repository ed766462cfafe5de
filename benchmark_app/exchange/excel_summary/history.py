"""Every observation ever made, retracted ones too, as it is imported again."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.observation import Observation
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.long_form import instant_text, observation_value
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language

COLUMNS: Final = (
    "date",
    "competitor",
    "attribute",
    "value",
    "started_on",
    "method",
    "source",
    "note",
    "recorded_at",
    "retracted_at",
)


def fill(sheet: Sheet, report: Report, language: Language) -> None:  # noqa: ARG001 - codes only
    """One row an observation: real dates, numbers as numbers, words for yes and no."""
    headers = sheet.head(0, list(COLUMNS))
    competitors = {one.id: one.name for one in report.competitors}
    attributes = {one.id: (one.name, one.kind) for one in report.attributes}
    for row, one in enumerate(report.observations, start=1):
        name, kind = attributes[int(one.attribute)]
        sheet.day(row, 0, one.observed_on)
        sheet.text(row, 1, competitors[int(one.competitor)], "text")
        sheet.text(row, 2, name, "text")
        _write_value(sheet, row, one, kind)
        sheet.day(row, 4, one.started_on)
        texts = (
            one.method.value,
            one.source,
            one.note,
            instant_text(one.recorded_at),
            instant_text(one.retracted_at),
        )
        for column, text in enumerate(texts, start=5):
            sheet.text(row, column, text, "quiet" if column > 7 else "text")
    sheet.table(0, headers, len(report.observations), "History")
    sheet.native.freeze_panes(1, 3)
    sheet.fit(widest=40)
    sheet.print_on_a4(landscape=False, footer=report.name, repeat=0)
    if report.observations:  # on paper what people read; the rest is for the next import
        sheet.print_areas((0, 0, len(report.observations), COLUMNS.index("note")))


def _write_value(sheet: Sheet, row: int, one: Observation, kind: AttributeKind) -> None:
    is_number = isinstance(one.value, float) and kind is not AttributeKind.YES_NO
    if is_number:
        sheet.number(row, 3, float(one.value), "general")
    else:
        sheet.text(row, 3, observation_value(one, kind), "text")
