"""Everything somebody wrote down, in one place to read: a row a note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.text import line_count
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language
from benchmark_app.words.workbook import workbook_word

_HEAD: Final = 3
_LABELS: Final = ("about", "service", "business", "date", "note")
_WIDTHS: Final = (15, 28, 24, 13, 76)
_LINE_PIXELS: Final = 18
_MOST_LINES: Final = 20
#: The notes of so many checks, the newest; the others stand on the sheet of the history.
_MOST_CHECKS: Final = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text and what it is about; `kind` is the code of the word for that."""

    kind: str
    text: str
    service: str = ""
    business: str = ""
    day: date | None = None


def fill(sheet: Sheet, report: Report, language: Language) -> None:
    """The notes of services, businesses, plans and events, then those of checks."""
    sheet.native.set_default_row(16.5)
    for column, width in enumerate(_WIDTHS):
        sheet.native.set_column(column, column, width)
    last = len(_LABELS) - 1
    sheet.title(workbook_word("notes_title", language), len(_LABELS))
    notes = [one for one in _notes(report) if one.text.strip()]
    hint = workbook_word("notes_hint" if notes else "no_notes", language)
    sheet.merged(1, (0, last), hint, "hint" if notes else "sentence")
    if not notes:
        sheet.native.set_row_pixels(1, 28)
    else:
        headers = sheet.head(_HEAD, [workbook_word(code, language) for code in _LABELS])
        for row, note in enumerate(notes, start=_HEAD + 1):
            _write_note(sheet, row, note, language)
        sheet.table(_HEAD, headers, len(notes), "Notes")
        sheet.native.freeze_panes(_HEAD + 1, 0)
    sheet.print_on_a4(landscape=True, footer=report.name, repeat=_HEAD if notes else None)


def _notes(report: Report) -> Iterator[Note]:
    services = {one.id: one.name for one in report.attributes}
    businesses = {one.id: one.name for one in report.competitors}
    for service in report.attributes:
        yield Note(kind="about_service", service=service.name, text=service.note)
    for business in report.competitors:
        yield Note(kind="about_business", business=business.name, text=business.note)
    for plan in report.plans:
        name = services[plan.attribute]
        yield Note(kind="about_plan", service=name, day=plan.due, text=plan.note)
    for event in report.events:
        name = businesses[event.competitor]
        yield Note(kind="about_event", business=name, day=event.day, text=event.note)
    noted = (one for one in reversed(report.observations) if one.note and not one.retracted_at)
    for check in islice(noted, _MOST_CHECKS):
        yield Note(
            kind="about_check",
            service=services[int(check.attribute)],
            business=businesses[int(check.competitor)],
            day=check.observed_on,
            text=check.note,
        )


def _write_note(sheet: Sheet, row: int, note: Note, language: Language) -> None:
    sheet.text(row, 0, workbook_word(note.kind, language), "quiet")
    sheet.text(row, 1, note.service, "strong_wrapped")
    sheet.text(row, 2, note.business, "wrapped")
    sheet.day(row, 3, note.day)
    sheet.text(row, 4, note.text, "wrapped")
    texts = (note.service, note.business, note.text)
    widths = (_WIDTHS[1], _WIDTHS[2], _WIDTHS[4])
    lines = max(line_count(text, width - 4) for text, width in zip(texts, widths, strict=True))
    sheet.native.set_row_pixels(row, _LINE_PIXELS * min(lines, _MOST_LINES) + 4)
