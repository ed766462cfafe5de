"""A disk that is really full: a small file system in memory, filled to the last byte.

What was accepted stays, what is refused says how many bytes it takes, and the next edit works in
the same window as soon as there is room.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Final
from unittest.mock import patch

import gates.ledger as work
from gates.attempt import swallowed
from gates.ledger import Ledger
from gates.row import Row, control, inside_own_mounts, no_mounts, skipped
from round_trip import export_summary, export_text

from benchmark_app.errors import FileRefused
from benchmark_app.storage import engine
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, create_workspace, make_backup, open_workspace

GATE: Final = "disk really full"
_SIZE: Final = 3 << 20
_PAGE: Final = 4096
_NOW: Final = datetime(2026, 1, 1, tzinfo=UTC)


def run(short: bool) -> Iterator[Row]:
    """A disk with 0 to 63 pages left, for every kind of edit and file."""
    if reason := no_mounts():
        yield skipped(GATE, reason)
        return
    yield from inside_own_mounts("full", short)


@dataclass
class Tally:
    """How often the disk was full, how often that was told, and what was wrong."""

    tried: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)


def inside(short: bool) -> Iterator[Row]:
    """The same, in a name space of its own."""
    step = 32 if short else 1
    tally = tried(range(0, 64, step), (*work.KINDS, "csv", "xlsx", "backup", "create"))
    yield Row(
        GATE,
        f"{tally.tried} edits and files with 0 to 63 pages left",
        "; ".join([f"{tally.refused} refused, {len(tally.wrong)} wrong", *tally.wrong[:3]]),
        not tally.wrong and tally.refused > 0,
    )
    with patch.object(engine, "_told", swallowed):
        planted = tried(range(0, 8, step), ("edit", "paste"))
    yield control(
        GATE, f"a fault that is swallowed, {planted.tried} edits", len(planted.wrong), "lost"
    )


def tried(rooms: Iterable[int], kinds: Iterable[str]) -> Tally:
    """Every kind of edit or file with so many pages left."""
    tally = Tally()
    for pages, kind in product(rooms, tuple(kinds)):
        with small_disk() as folder:
            wrong, refused = attempt(folder, kind, pages * _PAGE)
        tally.tried += 1
        tally.refused += refused
        tally.wrong += [f"{kind} with {pages} pages left: {wrong}"] if wrong else []
    return tally


def attempt(folder: Path, kind: str, room: int) -> tuple[str, bool]:
    """One act on a disk with so many bytes left; what was wrong, and whether it was refused."""
    path = work.new_file(folder / "own.bench")
    ledger = Ledger()
    with open_workspace(path) as workspace, tempfile.TemporaryDirectory() as tables:
        for number, done in enumerate(("paste", "import", "edit", "edit", "undo")):
            work.act(workspace, number, done, Path(tables))
            ledger = ledger.after(number, done)
        fill(folder, room)
        refused = None
        try:
            if kind in work.KINDS:
                work.act(workspace, 9, kind, Path(tables))
                ledger = ledger.after(9, kind)
            else:
                write(workspace, folder, kind)
        except FileRefused as error:
            refused = error
        except Exception as error:  # noqa: BLE001 - anything else is a fault of ours
            return f"uncaught {error!r}", False
        if work.held(path) != ledger.rows():
            return "lost or half", refused is not None
        told = _untold(refused, room, kind) if refused else ""
        (folder / "filler").unlink()
        if not told and refused is not None and kind not in work.KINDS:
            write(workspace, folder, kind)
        work.act(workspace, 10, "edit", Path(tables))
        ledger = ledger.after(10, "edit")
    return told or work.fault(path, ledger), refused is not None


def _untold(refused: FileRefused, room: int, kind: str) -> str:
    """What the sentence of a refusal lacks; an export is not known before it is written."""
    text = error_text(refused, Language.EN)
    if not text:
        return f"{refused.code} has no sentence"
    if kind in {"csv", "xlsx", "backup"}:
        return ""
    needed = refused.params.get("needed")
    if not isinstance(needed, int):
        return f"{refused.code} does not tell the bytes"
    return "" if needed > room else f"{needed} bytes are asked for with {room} left"


def write(workspace: Workspace, folder: Path, kind: str) -> None:
    """A file of each kind."""
    if kind == "csv":
        export_text(workspace, folder / "a.csv")
    elif kind == "xlsx":
        export_summary(workspace, folder / "a.xlsx")
    elif kind == "backup":
        make_backup(workspace.path, folder / "kept", _NOW)
    else:
        create_workspace(folder / "new.bench").close()


def fill(folder: Path, room: int) -> None:
    """Leaves so many bytes of the disk."""
    free = os.statvfs(folder)
    with (folder / "filler").open("wb") as file:
        file.write(bytes(free.f_bavail * free.f_frsize - room))


@contextmanager
def small_disk() -> Iterator[Path]:
    """A file system of a few MB in memory."""
    with tempfile.TemporaryDirectory() as name:
        mount = ("mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "none", name)
        subprocess.run(mount, check=True)
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", name], check=True)
