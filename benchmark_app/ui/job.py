"""Long work as module-level functions of plain values, for a child process; no Qt here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from benchmark_app.words.language import Language

if TYPE_CHECKING:  # the window that only starts the child needs no reader
    from benchmark_app.exchange.import_plan import ImportPlan

Progress = Callable[[float], None]


def product_version() -> str:
    """The installed version; empty in a checkout that was never installed."""
    try:
        return version("benchmark-app")
    except PackageNotFoundError:
        return ""


def export_summary(
    progress: Progress, source: str, target: str, as_of: date, language: str
) -> tuple[int, int]:
    """Write the Excel summary of a workspace file; answers how many texts were changed for Excel.

    Raises:
        BenchmarkError: the file cannot be read or the summary not be written.
    """
    # the child process pays for these, never the window
    from benchmark_app.exchange.excel_summary.workbook import write_summary
    from benchmark_app.exchange.report import build_report
    from benchmark_app.workspace import open_workspace

    with open_workspace(source) as workspace:
        progress(0.2)
        report = build_report(
            workspace.as_of(as_of),
            workspace.observations(),
            name=workspace.name,
            version=product_version(),
        )
    progress(0.5)
    written = write_summary(report, Path(target), Language(language))
    return written.replaced, written.cut


def plan_table(
    progress: Progress, workspace_path: str, source: str, today: date, day: date
) -> ImportPlan:
    """The plan of a table for a workspace file, without what cannot be read; nothing is written.

    `day` is when a table that names no day was seen.

    Raises:
        BenchmarkError: one of the files cannot be read.
    """
    # the child process pays for these, never the window
    from benchmark_app.exchange.import_plan import plan_import
    from benchmark_app.exchange.table_file import read_table
    from benchmark_app.workspace import open_workspace

    table = read_table(Path(source))
    progress(0.4)
    with open_workspace(workspace_path) as workspace:
        progress(0.6)
        return plan_import(
            table,
            workspace.market,
            workspace.cell_observations,
            today=today,
            day=day,
            skip_bad=True,
        )
