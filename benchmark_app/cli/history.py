"""The command that lists what was done to a workspace."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import astuple, fields
from typing import Final

from benchmark_app.cli.output import show
from benchmark_app.cli.view import open_viewed
from benchmark_app.domain.import_report import ImportReport
from benchmark_app.words.command import command_text
from benchmark_app.words.edit import edit_label
from benchmark_app.words.import_report import report_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import LogEntry

_OF_REPORT: Final = tuple(one.name for one in fields(ImportReport))
_SHOWN: Final = ("made_at", "author", "edit", "undone", "report")
_WRITTEN: Final = ("made_at", "author", "edit", "count", "undone", "what", "report", *_OF_REPORT)


def history(options: Namespace) -> int:
    """List the latest edits, newest first: for people in local time, for programs in UTC."""
    with open_viewed(options) as workspace:
        entries = workspace.log(options.limit)
    is_shown = options.format == "table"
    columns = _SHOWN if is_shown else _WRITTEN
    row = _shown if is_shown else _written
    rows = [row(one, options.language) for one in entries]
    show(columns, rows, options.format, options.language)
    return 0


def _shown(entry: LogEntry, language: Language) -> tuple[object, ...]:
    return (
        f"{entry.made_at.astimezone():%Y-%m-%d %H:%M:%S}",
        entry.author,
        edit_label(entry.label, language, entry.count, entry.about),
        command_text("undone", language) if entry.is_undone else "",
        _told(entry.report, language),
    )


def _written(entry: LogEntry, language: Language) -> tuple[object, ...]:
    report = entry.report
    return (
        entry.made_at,
        entry.author,
        entry.label,
        entry.count,
        entry.is_undone,
        edit_label(entry.label, language, entry.count, entry.about),
        _told(report, language),
        *([None] * len(_OF_REPORT) if report is None else astuple(report)),
    )


def _told(report: ImportReport | None, language: Language) -> str:
    return "" if report is None else report_text(report, language)
