"""Two and four programs that write to one file at once, and a window that shows it soon."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from subprocess import PIPE
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

import gates.ledger as work
from gates.ledger import Ledger
from gates.row import Row, control

from benchmark_app.storage import engine
from benchmark_app.workspace import Workspace, open_workspace

if TYPE_CHECKING:  # only where there is a window
    from benchmark_app.ui.editor import Editor

GATE: Final = "programs on one file"
_PARTS: Final = 30_000  # numbers of one program
_SECONDS: Final = 2.0
_READY: Final = b"ready\n"


def run(short: bool) -> Iterator[Row]:
    """2 and 4 programs x 500 edits; a window beside them; and two that do not wait."""
    edits = 25 if short else 500
    for programs in (2, 4):
        refused, told = together(programs, edits)
        wrong = [*refused, *told]
        yield Row(
            f"{GATE}: {programs}",
            f"{programs} x {edits} edits",
            "; ".join([f"{len(refused)} refused, {len(told)} lost", *wrong[:2]]),
            not wrong,
        )
    with patch.object(engine, "_PATIENCE_MS", 0), patch.object(engine, "_PRAGMAS", _hasty()):
        refused, told = together(4, edits)
    yield control(GATE, "a lock that is not waited for", len(refused), "refused")
    edits = 3 if short else 40
    worst = stale_view(edits)
    tried = f"{edits} edits of another program"
    yield Row(f"{GATE}: window", tried, f"shown after {worst:.1f} s at most", worst <= _SECONDS)


def _hasty() -> tuple[str, ...]:
    return tuple("busy_timeout=0" if "busy" in one else one for one in engine._PRAGMAS)


def together(programs: int, edits: int) -> tuple[list[str], list[str]]:
    """What was refused, and what the file lacks or has in part, after programs wrote at once.

    They begin to write when all of them have it open.
    """
    with tempfile.TemporaryDirectory() as name:
        path = work.new_file(Path(name) / "own.bench")
        reading, writing = os.pipe()
        waiting, starting = os.pipe()
        children = []
        for one in range(programs):
            child = os.fork()
            if child == 0:
                os.close(starting)
                _write(path, one * _PARTS, edits, writing, waiting)
                os._exit(0)
            children.append(child)
        os.close(writing)
        os.close(waiting)
        said = b""
        while said.count(_READY) < programs:
            said += os.read(reading, 1 << 16)
        os.close(starting)
        while more := os.read(reading, 1 << 16):
            said += more
        os.close(reading)
        for child in children:
            os.waitpid(child, 0)
        lines = said.replace(_READY, b"").decode().split("\n")[:-1]
        refused = [line for line in lines if line.startswith("!")]
        done = [int(line) for line in lines if not line.startswith("!")]
        expected = Ledger(tuple((number, "edit") for number in done))
        told = work.fault(path, expected)
        with open_workspace(path) as workspace:
            revision = workspace.revision
        counted = "" if revision == len(done) + 1 else f"{revision - 1} edits are counted"
        return refused, [one for one in (told, counted) if one]


def _write(path: Path, first: int, edits: int, pipe: int, waiting: int) -> None:
    with suppress(BaseException), _opened(path, pipe) as workspace:
        os.read(waiting, 1)  # nothing is said there, but it is closed
        for number in range(first, first + edits):
            try:
                work.act(workspace, number, "edit", path.parent)
                os.write(pipe, f"{number}\n".encode())
            except Exception as error:  # noqa: BLE001 - told to the parent
                os.write(pipe, f"! {error!r}\n".encode())


def _opened(path: Path, pipe: int) -> Workspace:
    try:
        return open_workspace(path)
    finally:
        os.write(pipe, _READY)


def stale_view(edits: int) -> float:
    """The longest time in seconds from another program's commit to the view of an open window."""
    words = [sys.executable, __file__, str(edits)]
    quiet = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(words, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-800:])
    return float(done.stdout.splitlines()[-1])


def watch(edits: int) -> float:
    """As `stale_view`, in a program that may open a window."""
    from gates.window import open_window, pump  # the others need no window

    worst = 0.0
    with tempfile.TemporaryDirectory() as name:
        path = work.new_file(Path(name) / "own.bench")
        words = [sys.executable, __file__, "write", str(path)]
        with (
            subprocess.Popen(words, stdin=PIPE, stdout=PIPE, text=True, bufsize=1) as other,
            open_window(path, Path(name)) as shell,
        ):
            assert other.stdin is not None
            assert other.stdout is not None
            editor = shell.desk.editor
            assert editor is not None
            pump(lambda: False, 1.0)
            for number in range(edits):
                other.stdin.write(f"{number}\n")
                done = float(other.stdout.readline())
                seen = 2 + number  # the first was the file's own
                pump(partial(_is_at, editor, seen), 10.0)
                worst = max(worst, time.monotonic() - done)
            other.stdin.close()
    return worst


def _is_at(editor: Editor, revision: int) -> bool:
    return editor.workspace.revision >= revision


def write_asked(path: Path) -> None:
    """Does an edit for every number that is said, and says when it was on disk."""
    with open_workspace(path) as workspace:
        for line in sys.stdin:
            work.act(workspace, int(line), "edit", path.parent)
            print(time.monotonic(), flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write_asked(Path(sys.argv[2]))
    else:
        print(watch(int(sys.argv[1])))
