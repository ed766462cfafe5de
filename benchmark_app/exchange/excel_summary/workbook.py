"""Writes the workbook sheet by sheet, reads it back, and only then puts it in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.atomic import write_atomically
from benchmark_app.exchange.excel_summary import (
    check,
    competitors,
    events,
    forecasts,
    grid,
    history,
    importance,
    method,
    notes,
    plans,
    priorities,
    services,
    settings,
    stages,
    summary,
    trend,
)
from benchmark_app.exchange.excel_summary.sheet import Sheet
from benchmark_app.exchange.excel_summary.style import BASE, FONT, OWN, QUIET, all_styles
from benchmark_app.exchange.excel_summary.text import Cleaner
from benchmark_app.exchange.excel_summary.verify import reads_back
from benchmark_app.exchange.own_file import check_replaceable, is_our_workbook
from benchmark_app.exchange.report import Report
from benchmark_app.words.language import Language
from benchmark_app.words.workbook import workbook_word

_ROWS: Final = 1_048_575
_OPTIONS: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": FONT, "font_size": 10},
}

#: The sheets in order: their name, or the word's code for it, and what fills them.
SHEETS: Final[tuple[tuple[str, Callable[[Sheet, Report, Language], None]], ...]] = (
    ("sheet_summary", summary.fill),
    ("sheet_grid", grid.fill),
    ("sheet_stages", stages.fill),
    ("sheet_trend", trend.fill),
    ("sheet_priorities", priorities.fill),
    ("History", history.fill),
    ("Services", services.fill),
    ("Importance", importance.fill),
    ("Plans", plans.fill),
    ("Competitors", competitors.fill),
    ("Events", events.fill),
    ("Forecasts", forecasts.fill),
    ("Settings", settings.fill),
    ("sheet_notes", notes.fill),
    ("sheet_method", method.fill),
    ("sheet_check", check.fill),
)

#: Of these there is a sheet only where there is anything: reading again does without an empty one.
_WHERE_ANY: Final = {
    "Importance": attrgetter("importance"),
    "Plans": attrgetter("plans"),
    "Events": attrgetter("events"),
    "Forecasts": attrgetter("issued"),
}


@dataclass(frozen=True, slots=True)
class Written:
    """What had to be changed for Excel: signs replaced, texts cut at its limit."""

    replaced: int
    cut: int


def write_summary(report: Report, path: Path, language: Language = Language.EN) -> Written:
    """Write the report to `path`, whole or not at all; every value is read back and compared.

    Raises:
        FileRefused: the folder is read-only or missing, the disk full, the target open elsewhere
            or somebody else's, or there are more observations than a sheet has rows.
    """
    if len(report.observations) > _ROWS:
        raise FileRefused("too_many_rows", count=len(report.observations), limit=_ROWS)
    check_replaceable(path, is_our_workbook)
    cleaner = Cleaner()
    sheets: list[Sheet] = []

    def write(new: Path) -> None:
        sheets.extend(_write(report, new, language, cleaner))

    write_atomically(
        path, write, lambda new: reads_back(new, {one.name: one.written for one in sheets})
    )
    return Written(cleaner.replaced, cleaner.cut)


def _write(report: Report, path: Path, language: Language, cleaner: Cleaner) -> list[Sheet]:
    packed = BytesIO()  # the packer cannot be stopped quietly on a full disk
    book = Workbook(packed, _OPTIONS)
    book.set_properties(
        {
            "title": cleaner.clean(report.name),
            "subject": workbook_word("title", language),
            "comments": workbook_word("as_of", language, day=report.as_of),
            "keywords": workbook_word("made_with", language, version=report.version),
        }
    )
    styles = {name: book.add_format(BASE | own) for name, own in all_styles().items()}
    known: dict[str, str] = {}
    pages = _pages(report)
    sheets = {name: Sheet(book, _shown(name, language), styles, cleaner, known) for name in pages}
    for name, fill in pages.items():
        sheet = sheets[name]
        sheet.native.hide_gridlines(2)
        sheet.native.set_tab_color(OWN if name.startswith("sheet_") else QUIET)
        fill(sheet, report, language)
        if max(row for row, _ in sheet.written) == 0:  # a header, and nothing under it
            _say_nothing_here(sheet, language)
    method.tell_changes(sheets["sheet_method"], cleaner, language)
    try:
        book.close()
    except FileCreateError as error:  # XlsxWriter wraps the system's error, which says more
        raise OSError(*error.args[0].args) from error
    path.write_bytes(packed.getbuffer())
    return list(sheets.values())


def _pages(report: Report) -> dict[str, Callable[[Sheet, Report, Language], None]]:
    """The sheets this report needs, in order."""
    return {
        name: fill for name, fill in SHEETS if name not in _WHERE_ANY or _WHERE_ANY[name](report)
    }


def _say_nothing_here(sheet: Sheet, language: Language) -> None:
    """Beside the header, where the next import looks for no values."""
    column = max(column for _, column in sheet.written) + 2
    sheet.text(0, column, workbook_word("nothing_here", language), "hint")


def _shown(name: str, language: Language) -> str:
    return workbook_word(name, language) if name.startswith("sheet_") else name
