"""A window that stays open for a day's work: memory and descriptors do not grow."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import astuple, dataclass
from multiprocessing import active_children
from pathlib import Path
from time import monotonic
from typing import Final

from gates.row import Row, control, skipped

GATE: Final = "soak"
_GROWTH_MB: Final = 50.0
#: A summary that is not written after so many seconds failed.
_LONGEST: Final = 300.0
#: So many seconds may pass until nothing computes beside the window any more.
_REST: Final = 20.0
#: As long is waited where something may still end, but need not.
_QUIET: Final = 1.0


@dataclass(frozen=True)
class Load:
    """So many edits with as many redraws and exports among them; `kept` are MB kept on purpose."""

    edits: int
    redraws: int
    exports: int
    kept: float = 0.0


#: What is worked before the first look, when every view was built.
_WARM: Final = Load(10, 2, 0)


def run(short: bool) -> Iterator[Row]:
    """20,000 edits, 200 redraws, 50 exports; and a window that keeps what it should drop."""
    if not Path("/proc/self/statm").exists():
        yield skipped(GATE, "needs /proc to measure")
        return
    load = Load(30, 4, 1) if short else Load(20_000, 200, 50)
    (grown, handles), (more, opened) = worked(load, Load(10, 1, 0, kept=80.0))
    yield Row(
        GATE,
        f"{load.edits:,} edits, {load.redraws} redraws, {load.exports} exports, window open",
        f"{grown:+.1f} MB, {handles:+d} descriptors",
        grown < _GROWTH_MB and handles <= 0,
    )
    lost = int(more >= _GROWTH_MB) + int(opened > 0)
    yield control(GATE, "80 MB and files kept open", lost, "found")


def worked(*loads: Load) -> list[tuple[float, int]]:
    """The growth in MB and in descriptors by each load, in a program of its own."""
    words = [sys.executable, __file__, json.dumps([astuple(load) for load in loads])]
    quiet = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(words, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-800:])
    told = [line.split() for line in done.stdout.splitlines()[-len(loads) :]]
    return [(float(grown), int(handles)) for grown, handles in told]


def soak(loads: Iterable[Load]) -> Iterator[tuple[float, int]]:
    """The same, here: one load after the other in one window, which is warm before the first."""
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

            acts = edit, redraw, export
            for number in range(len(views)):
                redraw(number)
            work(_WARM, *acts)
            few = fewest_handles(pump, _QUIET)
            for load in loads:
                before = memory()
                kept = bytearray(b"x") * int(load.kept * 1e6)
                held = [path.open("rb") for _ in range(3)] if kept else []
                work(load, *acts)
                yield memory() - before, fewest_handles(pump, _QUIET if kept else _REST, few) - few
                for file in held:
                    file.close()


def work(
    load: Load,
    edit: Callable[[int], None],
    redraw: Callable[[int], None],
    export: Callable[[int], None],
) -> None:
    """The edits, with the redraws and the exports evenly among them."""
    for number in range(load.edits):
        edit(number)
        for act, times in ((redraw, load.redraws), (export, load.exports)):
            done = number * times // load.edits
            if (number + 1) * times // load.edits > done:
                act(done)


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
    for told in soak([Load(*numbers) for numbers in json.loads(sys.argv[1])]):
        print(*told)
