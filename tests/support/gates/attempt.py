"""What an owner does to a disk: each is done, or refused and as if it had not been tried."""

from __future__ import annotations

import atexit
import io
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Final, Protocol

import gates.ledger as work
from gates.ledger import Ledger
from older_file import VERSION_1, rows_of, version_of
from round_trip import export_summary, export_text

from benchmark_app.exchange.long_form import LONG_COLUMNS
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.workspace import (
    Workspace,
    create_workspace,
    list_backups,
    make_backup,
    open_workspace,
    restore_backup,
)

_NOW: Final = datetime(2026, 1, 1, tzinfo=UTC)
_BEFORE: Final = Ledger(((0, "paste"), (1, "edit"), (2, "import")), ((3, "edit"),))


class Attempt(Protocol):
    """Something that writes to a folder, prepared when it is made."""

    def act(self) -> None:
        """Tries it."""

    def wrong(self, *, is_done: bool) -> str:
        """What is not as it must be afterwards, and when it is tried again; "" where all is."""

    def close(self) -> None:
        """Lets all files go."""


@cache
def template() -> Path:
    """A workspace at `_BEFORE`, made once."""
    folder = Path(tempfile.mkdtemp(prefix="bench-gate-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = work.new_file(folder / "own.bench")
    with open_workspace(path) as workspace:
        for number, kind in (*_BEFORE.done, *_BEFORE.undone):
            work.act(workspace, number, kind, folder)
        workspace.undo()
    return path


class EditAttempt:
    """An edit, paste, import, undo or redo in an open window."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind = kind
        self.path = Path(shutil.copy(template(), folder / "own.bench"))
        self.tables = Path(tempfile.gettempdir())  # the table to import is on another disk
        self.workspace = open_workspace(self.path)

    def act(self) -> None:
        work.act(self.workspace, 9, self.kind, self.tables)

    def wrong(self, *, is_done: bool) -> str:
        now = _BEFORE.after(9, self.kind) if is_done else _BEFORE
        if work.held(self.path) != now.rows():
            return "done, but not there" if is_done else "refused, but there"
        self.workspace.catch_up()
        if told := _in_view(self.workspace, now):
            return told
        work.act(self.workspace, 10, "edit", self.tables)
        now = now.after(10, "edit")
        if told := _in_view(self.workspace, now):
            return f"after the next edit {told}"
        if self.workspace.check():
            return "the check finds a fault"
        self.workspace.close()
        return work.fault(self.path, now) or _left(self.path.parent, {"own.bench"})

    def close(self) -> None:
        self.workspace.close()


class RestoreAttempt:
    """A backup put back while the window is open."""

    def __init__(self, folder: Path) -> None:
        self.path = Path(shutil.copy(template(), folder / "own.bench"))
        self.backup = Path(shutil.copy(template(), Path(tempfile.gettempdir()) / "kept.bench"))
        self.workspace = open_workspace(self.path)
        work.act(self.workspace, 9, "paste", folder)

    def act(self) -> None:
        restore_backup(self.path, self.backup, revision=self.workspace.revision, now=_NOW)

    def wrong(self, *, is_done: bool) -> str:
        now = _BEFORE if is_done else _BEFORE.after(9, "paste")
        if work.held(self.path) != now.rows():
            return "restored, but not so" if is_done else "refused, but another"
        self.workspace.catch_up()
        work.act(self.workspace, 10, "edit", self.path.parent)
        self.workspace.close()
        return work.fault(self.path, now.after(10, "edit")) or _left(
            self.path.parent, {"own.bench"}
        )

    def close(self) -> None:
        self.workspace.close()


class MigrateAttempt:
    """A file of a former version opened."""

    def __init__(self, folder: Path) -> None:
        self.path = Path(shutil.copy(VERSION_1, folder / "own.bench"))

    def act(self) -> None:
        open_workspace(self.path).close()

    def wrong(self, *, is_done: bool) -> str:
        before, after = rows_of(VERSION_1), rows_of(self.path)
        same = all(
            [row[: len(rows[0])] for row in after[name]] == rows
            for name, rows in before.items()
            if rows
        )
        if not same or (version_of(self.path) == SCHEMA_VERSION) is not is_done:
            return f"the file is at version {version_of(self.path)}, the same: {same}"
        with open_workspace(self.path) as workspace:
            faults = workspace.check()
        return str(faults[0]) if faults else _left(self.path.parent, {"own.bench"})

    def close(self) -> None:
        """Nothing is open."""


class FileAttempt:
    """A file written: a new one, or one in the place of another."""

    def __init__(
        self,
        name: str,
        write: Callable[[Path], object],
        is_whole: Callable[[Path], bool],
        folder: Path,
    ) -> None:
        self.path = folder / name
        self.is_new = name.endswith(".bench") or "/" in name
        if not self.is_new:
            self.path.write_bytes(_earlier(self.path.suffix))
        self.write, self.is_whole = partial(write, self.path), is_whole
        self.names = {one.name for one in folder.iterdir()}

    def act(self) -> None:
        self.write()

    def wrong(self, *, is_done: bool) -> str:
        if is_done and not self.is_whole(self.path):
            return "written, but not whole"
        if not is_done and self._is_changed():
            return "refused, but there"
        top = self.path if self.path.parent.name != "kept" else self.path.parent
        if told := _left(top.parent, self.names | {top.name}):
            return told
        if not is_done:
            self.write()
            if not self.is_whole(self.path):
                return "tried again, but not whole"
        return ""

    def close(self) -> None:
        """Nothing is open."""

    def _is_changed(self) -> bool:
        if self.is_new:
            return self.path.is_file() or (self.path.parent.name == "kept" and _any(self.path))
        return self.path.read_bytes() != _earlier(self.path.suffix)


def _earlier(suffix: str) -> bytes:
    """An export that stands there already; nobody else's file would be replaced."""
    if suffix == ".csv":
        return ("\ufeff" + ",".join(LONG_COLUMNS) + "\r\n").encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as book:
        told = zipfile.ZipInfo("docProps/core.xml")  # dated to 1980, whenever it is made
        book.writestr(told, "<keywords>Expectation Benchmark</keywords>")
    return buffer.getvalue()


def _any(path: Path) -> bool:
    return path.parent.is_dir() and any(path.parent.iterdir())


@contextmanager
def swallowed(*_: object) -> Iterator[None]:
    """The planted fault: whatever goes wrong with a file is not told."""
    with suppress(Exception):
        yield


def _in_view(workspace: Workspace, ledger: Ledger) -> str:
    """What the window shows other than the file must hold."""
    live = sum(one.retracted_at is None for one in workspace.observations())
    rows = sum(ledger.rows().values())
    shown = workspace.as_of(work.TODAY)
    newest = max(ledger.rows())
    cell = shown.cells(1).value[0]
    if live != rows or cell != newest:
        return f"{live} observations of {rows}, the first cell {cell} of {newest}"
    return ""


def _left(folder: Path, names: set[str]) -> str:
    """Files that nobody asked for."""
    more = sorted(one.name for one in folder.iterdir() if one.name not in names)
    return f"left behind: {', '.join(more)}" if more else ""


def _export(path: Path, write: Callable[[Workspace, Path], object]) -> None:
    with Workspace.open_copy(template()) as workspace:
        write(workspace, path)


def _is_csv(path: Path) -> bool:
    seen = Ledger((*_BEFORE.done, *_BEFORE.undone))  # what was taken back is told as well
    return path.read_bytes().count(b"\r\n") == 1 + sum(seen.rows().values())


def _is_workbook(path: Path) -> bool:
    with zipfile.ZipFile(path) as book:
        return book.testzip() is None and "xl/workbook.xml" in book.namelist()


def _create(path: Path) -> None:
    create_workspace(path, name="new").close()


def _is_workspace(path: Path) -> bool:
    with open_workspace(path) as workspace:
        return workspace.name == "new" and workspace.check() == []


def _backup(path: Path) -> None:
    make_backup(template(), path.parent, _NOW)


def _is_backup(path: Path) -> bool:
    return [one.values for one in list_backups(path.parent)] == [sum(_BEFORE.rows().values())]


ATTEMPTS: Final[dict[str, Callable[[Path], Attempt]]] = {
    **{kind: partial(EditAttempt, kind) for kind in work.KINDS},
    "restore": RestoreAttempt,
    "migrate": MigrateAttempt,
    "csv": partial(FileAttempt, "a.csv", partial(_export, write=export_text), _is_csv),
    "xlsx": partial(FileAttempt, "a.xlsx", partial(_export, write=export_summary), _is_workbook),
    "create": partial(FileAttempt, "new.bench", _create, _is_workspace),
    "backup": partial(FileAttempt, "kept/any", _backup, _is_backup),
}
