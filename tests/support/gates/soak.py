"""A window that stays open for a day's work: memory and descriptors do not grow."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path
from time import monotonic
from typing import Final

from gates.row import Row, control, skipped

GATE: Final = "soak"
_GROWTH_MB: Final = 50.0
#: What is worked before the first look: every view was built, every module loaded.
_WARM: Final = 0.1
#: A summary that is not written after so many seconds failed.
_LONGEST: Final = 300.0
#: So many seconds may pass until nothing computes beside the window any more.
_REST: Final = 20.0


@dataclass(frozen=True)
class Load:
    """So many edits with as many redraws and exports among them; `kept` are MB kept on purpose."""

    edits: int
    redraws: int
    exports: int
    kept: float = 0.0


def run(short: bool) -> Iterator[Row]:
    """20,000 edits, 200 redraws, 50 exports; and a window that keeps what it should drop."""
    if not Path("/proc/self/statm").exists():
        yield skipped(GATE, "needs /proc to measure")
        return
    load = Load(30, 4, 1) if short else Load(20_000, 200, 50)
    grown, handles = worked(load)
    yield Row(
        GATE,
        f"{load.edits:,} edits, {load.redraws} redraws, {load.exports} exports, window open",
        f"{grown:+.1f} MB, {handles:+d} descriptors",
        grown < _GROWTH_MB and handles <= 0,
    )
    leak = Load(10, 1, 0, kept=80.0)
    grown, handles = worked(leak)
    lost = int(grown >= _GROWTH_MB) + int(handles > 0)
    yield control(GATE, "80 MB and files kept open", lost, "found")


def worked(load: Load) -> tuple[float, int]:
    """The growth in MB and in descriptors of a program of its own, after it is warm."""
    words = [sys.executable, __file__, *map(str, (load.edits, load.redraws, load.exports))]
    quiet = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [*words, str(load.kept)], env=quiet, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-800:])
    grown, handles = done.stdout.splitlines()[-1].split()
    return float(grown), int(handles)


def soak(load: Load) -> tuple[float, int]:
    """The same, here."""
    from gates.window import open_window, pump
    from owner_seat import cafe_workspace

    from benchmark_app.domain.edits import Record
    from benchmark_app.ui.exporting import Exporter
    from benchmark_app.ui.view_table import VIEWS

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = cafe_workspace(folder)
        with open_window(path, folder) as shell:
            editor, area = shell.desk.editor, shell.window.area
            assert editor is not None
            assert area is not None
            views = [row.key for row in VIEWS]
            chosen = _Turns(load)

            def edit(number: int) -> None:
                market = editor.workspace.market
                place = market.competitors[number % len(market.competitors)]
                service = market.attributes[number // 7 % len(market.attributes)]
                editor.apply(Record(place.name, service.name, "unknown", observed_on=editor.as_of))
                if number % 10 == 9:
                    editor.undo()

            def redraw(number: int) -> None:
                area.enter_view(views[number % len(views)])
                pump(lambda: False, 0.05)
                shell.window.grab()

            exporter = Exporter(editor, shell.window)

            def export(number: int) -> None:
                written: list[Path] = []
                task = exporter.write(folder / f"{number % 4}.xlsx")
                task.written.connect(written.append)
                if not pump(lambda: bool(written), _LONGEST):
                    raise RuntimeError("no summary was written")

            for one in range(2 if load.kept else len(views)):
                redraw(one)
            if load.exports:
                export(0)
            chosen.work(0.0, _WARM, edit, redraw, export)
            few = fewest_handles(pump, 1.0 if load.kept else 3.0)
            before = memory()
            kept = [bytearray(b"x") * int(load.kept * 1e6)] if load.kept else []
            held = [path.open("rb") for _ in range(3)] if kept else []
            rest = 1.0 if kept else _REST
            chosen.work(_WARM, 1.0, edit, redraw, export)
            found = memory() - before, fewest_handles(pump, rest, few) - few
            for file in held:
                file.close()
    return found


class _Turns:
    """What comes when, so that redraws and exports lie evenly among the edits."""

    def __init__(self, load: Load) -> None:
        self.load = load

    def work(
        self,
        first: float,
        last: float,
        edit: Callable[[int], None],
        redraw: Callable[[int], None],
        export: Callable[[int], None],
    ) -> None:
        """The part of the whole between two shares of it."""
        load = self.load
        for number in range(int(first * load.edits), int(last * load.edits)):
            edit(number)
            if number % max(1, load.edits // load.redraws) == 0:
                redraw(number * load.redraws // load.edits)
            if load.exports and number % max(1, load.edits // load.exports) == 0:
                export(number * load.exports // load.edits)


def memory() -> float:
    """The resident memory in MB, once what is free was given back."""
    import ctypes

    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def fewest_handles(pump: Callable[..., bool], seconds: float, enough: int = 0) -> int:
    """How many files are open at rest: what computes beside the window ends within the seconds."""
    fewest, until = handles(), monotonic() + seconds
    while fewest > enough and monotonic() < until:
        pump(lambda: False, 0.3)
        fewest = min(fewest, handles())
    return fewest


def handles() -> int:
    """How many files, sockets and pipes are open, but for those of child processes that ended."""
    active_children()  # lets go of those that ended, as the next one to start would
    gc.collect()
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


if __name__ == "__main__":
    edits, redraws, exports = map(int, sys.argv[1:4])
    print(*soak(Load(edits, redraws, exports, float(sys.argv[4]))))
