"""Long work as module-level functions of plain values, for a child process; no Qt here."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from benchmark_app.domain.edits import Edit, SetNoun
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import EditRefused, FileRefused
from benchmark_app.words.language import Language

if TYPE_CHECKING:  # the window that only starts the child needs no reader
    from benchmark_app.domain.rescue import Rescue
    from benchmark_app.exchange.import_plan import ImportPlan
    from benchmark_app.ui.brief.description import BriefDescription
    from benchmark_app.workspace import Backup

Progress = Callable[[float], None]

#: An edit of so many values is done at once: that takes less time than a child needs to start.
SMALL_EDIT: Final = 500


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
    from benchmark_app.workspace import Workspace

    with Workspace.open_copy(source) as workspace:
        progress(0.2)
        report = build_report(
            workspace.as_of(as_of),
            workspace.observations(),
            workspace.issued(),
            name=workspace.name,
            version=product_version(),
        )
    progress(0.5)
    written = write_summary(report, Path(target), Language(language))
    return written.replaced, written.cut


def describe_page(progress: Progress, source: str, as_of: date, language: str) -> BriefDescription:
    """What the one-page brief of a workspace file says.

    Raises:
        BenchmarkError: the file cannot be read.
    """
    # the child process pays for these, never the window
    from benchmark_app.ui.brief.description import describe_brief
    from benchmark_app.workspace import Workspace

    with Workspace.open_copy(source) as workspace:
        progress(0.2)
        return describe_brief(
            workspace.as_of(as_of),
            Language(language),
            name=workspace.name,
            file=workspace.path.name,
            version=product_version(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePlan:
    """What importing a table would do, light enough for the window to receive.

    `shown` is the plan without its edit. The edit itself is here where it is small, else in the
    file given for it. It fits the workspace at `revision` and no other.
    """

    shown: ImportPlan
    is_empty: bool
    edit: Edit | None
    revision: int


def keep_edit(edit: Edit, kept: str) -> None:
    """Put an edit into a file for the child process that is to do it."""
    Path(kept).write_bytes(pickle.dumps(edit, pickle.HIGHEST_PROTOCOL))


def apply_kept(_: Progress, workspace_path: str, kept: str, revision: int) -> int:
    """Do the edit that was kept in a file, in one transaction; the revision after it.

    Raises:
        BenchmarkError: the workspace is at another revision, or cannot be written.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import open_workspace

    edit = pickle.loads(Path(kept).read_bytes())  # noqa: S301 - our own, in a folder of our own
    with open_workspace(workspace_path, examined_bytes=0) as workspace:  # the window's, examined
        return workspace.apply(edit, revision=revision).revision


def undo_edit(_: Progress, workspace_path: str, revision: int) -> None:
    """Take the latest edit of a workspace back.

    Raises:
        BenchmarkError: the workspace is at another revision, or cannot be written.
    """
    _replay(workspace_path, revision, "undo")


def undo_edits(_: Progress, workspace_path: str, entry: int, revision: int) -> None:
    """Take back every edit after one of the log.

    Raises:
        BenchmarkError: as `undo_edit`.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import open_workspace

    with open_workspace(workspace_path, examined_bytes=0) as workspace:
        if workspace.revision != revision:
            raise EditRefused("workspace_changed", name=workspace.path.name)
        workspace.undo_to(entry)


def redo_edit(_: Progress, workspace_path: str, revision: int) -> None:
    """Do again what was taken back last.

    Raises:
        BenchmarkError: as `undo_edit`.
    """
    _replay(workspace_path, revision, "redo")


def _replay(workspace_path: str, revision: int, step: Literal["undo", "redo"]) -> None:
    # the child process pays for it, never the window
    from benchmark_app.workspace import open_workspace

    with open_workspace(workspace_path, examined_bytes=0) as workspace:  # the window's, examined
        if workspace.revision != revision:
            raise EditRefused("workspace_changed", name=workspace.path.name)
        act = workspace.undo if step == "undo" else workspace.redo
        act()


def backed_up(
    progress: Progress,
    workspace_path: str,
    folder: str,
    work: Callable[..., object],
    *values: object,
) -> object:
    """Back a workspace up, then do the work on it, whether or not the first went well.

    The window's next backup fails as this one did, and is told.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import make_backup, utc_now

    with suppress(FileRefused):
        make_backup(Path(workspace_path), Path(folder), utc_now())
    return work(progress, workspace_path, *values)


def back_up(_: Progress, workspace_path: str, folder: str) -> Backup:
    """Examine a workspace and keep a backup of it.

    Raises:
        BenchmarkError: the workspace is not what was written, or no backup could be made.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import make_backup, utc_now

    return make_backup(Path(workspace_path), Path(folder), utc_now())


def copy_kept(_: Progress, backup: str, target: str) -> None:
    """Write a backup as a workspace of its own.

    Raises:
        BenchmarkError: the backup is damaged, or the file cannot be written.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import copy_backup

    copy_backup(Path(backup), Path(target))


def rescue_kept(_: Progress, damaged: str, target: str) -> Rescue:
    """Write what can be read of a damaged workspace as a new one.

    Raises:
        BenchmarkError: nothing of it can be told to be sound, or the file cannot be written.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import rescue_file, utc_now

    return rescue_file(Path(damaged), Path(target), utc_now())


def restore_kept(_: Progress, workspace_path: str, backup: str, revision: int) -> None:
    """Put the content of a backup into a workspace, in one transaction.

    Raises:
        BenchmarkError: the workspace is at another revision, or one of the two cannot be used.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import restore_backup, utc_now

    restore_backup(Path(workspace_path), Path(backup), revision=revision, now=utc_now())


def make_sample(_: Progress, path: str, table: str, today: date) -> None:
    """Make a workspace of everything in a table that can be read; it appears once complete.

    Raises:
        BenchmarkError: the table cannot be read or the workspace not be written.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import create_workspace

    edit = _first_plan(table, today).edit
    if Path(table).name.startswith("motel."):  # a table cannot say what its business is called
        edit = replace(edit, edits=(*edit.edits, SetNoun(Noun.LODGING)))
    create_workspace(path, name=Path(path).stem, edit=edit).close()


def make_kept(_: Progress, path: str, name: str, kept: str, shown: ImportPlan) -> None:
    """Make a workspace of the edit that was kept in a file; it appears once complete.

    `shown` is the plan of the edit, whose forecasts once told are kept too.

    Raises:
        BenchmarkError: the workspace cannot be written.
    """
    # the child process pays for it, never the window
    from benchmark_app.workspace import create_workspace

    edit = pickle.loads(Path(kept).read_bytes())  # noqa: S301 - our own, in a folder of our own
    with create_workspace(path, name=name, edit=edit) as workspace:
        if shown.told:
            workspace.issue(shown.told_of(workspace.attributes))


def _first_plan(table: str, today: date) -> ImportPlan:
    """The plan of a table for a workspace with nothing in it."""
    # the child process pays for these, never the window
    from benchmark_app.exchange.foreign.arrival import read_arrival
    from benchmark_app.exchange.import_plan import plan_import
    from benchmark_app.workspace import Market

    nobody = Market(competitors=(), attributes=(), importance=(), policy=Policy())
    arrival = read_arrival(Path(table), today=today, day=today)
    return plan_import(arrival, nobody, today=today, skip_bad=True)
