"""Measured costs as ratios against the bare libraries, in one run: `python3 tasks.py bench`.

Each figure is the median of several runs in turn with its floor, so that a slow moment of the
machine hits both. Nothing here is a test: figures are printed, never asserted.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path

import numpy as np

from benchmark_app import (
    Attribute,
    Competitor,
    EditGroup,
    Observation,
    Put,
    Record,
    create_workspace,
    open_workspace,
)
from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.paths import sample_data
from benchmark_app.storage.engine import open_file

DAY = date(2026, 1, 1)
#: As the window opens a file: a larger one is examined aside.
EXAMINED = 1_000_000
PRAGMAS = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON")
PAINT = """
import time; began = time.perf_counter()
from PySide6 import QtCore, QtWidgets
class Watch(QtCore.QObject):
    def eventFilter(self, watched, event):
        if event.type() == QtCore.QEvent.Type.Paint:
            print(time.perf_counter() - began, flush=True)
            QtCore.QCoreApplication.exit(0)
            import os; os._exit(0)
        return False
real = QtWidgets.QApplication.exec
def watched(*arguments):
    keep = Watch(); QtWidgets.QApplication.instance().installEventFilter(keep)
    return real()
QtWidgets.QApplication.exec = watched
"""
BARE = """
app = QtWidgets.QApplication([]); window = QtWidgets.QMainWindow(); window.show()
QtWidgets.QApplication.exec()
"""
OURS = "from pathlib import Path; from benchmark_app.ui.app import run; run(Path({path!r}), 'en')"


def timed(action: Callable[[], object]) -> float:
    """Seconds an action takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def pair(
    ours: Callable[[], float], floor: Callable[[], float], runs: int
) -> tuple[float, float, float]:
    """Medians of ours, of the floor, and of the ratio pair by pair, after one warm-up."""
    ours(), floor()
    pairs = [(ours(), floor()) for _ in range(runs)]
    a, b = (statistics.median(column) for column in zip(*pairs, strict=True))
    return a, b, statistics.median(x / y for x, y in pairs)


def show(title: str, floor_title: str, figures: tuple[float, float, float]) -> None:
    """One line of the table, in milliseconds."""
    ours, floor, ratio = figures
    print(
        f"{title:<44} {ours * 1e3:9.1f}   {floor_title:<36} {floor * 1e3:9.1f}   {ratio:7.2f}",
        flush=True,
    )


def filled(folder: Path, rows: int, services: int = 50, places: int = 40) -> Path:
    """A workspace of so many observations, spread evenly over services, places and days."""
    path = folder / f"{rows}.bench"
    days = rows // (services * places)
    competitors = tuple(Put(Competitor(name=f"Place {n:02}")) for n in range(places))
    attributes = tuple(Put(Attribute(name=f"Service {n:02}")) for n in range(services))
    with create_workspace(path) as workspace:
        workspace.apply(EditGroup((*competitors, *attributes)))
        named = [(c.id, a.id) for c in workspace.competitors for a in workspace.attributes]
        noise = np.random.default_rng(1).integers(0, 4, (days, len(named)))
        step = 3650 // days
        for number in range(days):
            seen = DAY - timedelta(days=3650 - number * step)
            workspace.apply(
                Record(
                    observations=tuple(
                        Observation(competitor=c, attribute=a, value=float(v), observed_on=seen)
                        for (c, a), v in zip(named, noise[number], strict=True)
                    )
                )
            )
    return path


def read_with_sqlite(path: Path) -> None:
    """The floor of opening: the same columns with plain sqlite3 into numpy."""
    sql = (
        "SELECT id, attribute_id, competitor_id, observed_on, recorded_at, value, mark,"
        " retracted_at, started_on FROM observation"
    )
    with closing(sqlite3.connect(path)) as connection:
        columns = list(zip(*connection.execute(sql).fetchall(), strict=True))
    for column in columns:
        np.array(column, dtype=np.float64)


def read_all(path: Path) -> None:
    """The floor of examining: every row of the largest table with plain sqlite3."""
    with closing(sqlite3.connect(path)) as connection:
        for _ in connection.execute("SELECT * FROM observation"):
            pass


def bare_sync(path: Path) -> float:
    """A page written over and synced: what the disk alone takes."""
    with path.open("wb") as file:
        file.write(bytes(4096))

        def write() -> None:
            file.seek(0)
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())

        return statistics.median(timed(write) for _ in range(20))


def bench_checks(folder: Path) -> None:
    """Opening a file as the window does, then all it looks at, aside where the file is large."""
    for rows, runs in ((10_000, 7), (100_000, 5), (1_000_000, 3)):
        path = filled(folder, rows)

        def opened(path: Path = path) -> float:
            return timed(lambda: open_workspace(path, examined_bytes=EXAMINED).close())

        def examined(path: Path = path) -> float:
            with closing(open_file(path, examined_bytes=0)) as file:
                return timed(file.examine)

        read = partial(timed, partial(read_all, path))
        floor = "every row with plain sqlite3"
        show(f"opening, with its checks, {rows:,}", floor, pair(opened, read, runs))
        show(f"examining everything of {rows:,}", floor, pair(examined, read, runs))
        path.unlink()


def open_and_read(path: Path) -> None:
    """Opening and the logs of every attribute, as the first snapshot needs them."""
    with open_workspace(path, examined_bytes=EXAMINED) as workspace:
        day = workspace.default_as_of(DAY)
        workspace.as_of(day).cells(workspace.attributes[0].id)


def whole_analysis(path: Path) -> float:
    """Seconds for every stage and the baseline of today, once the rows are read."""
    with open_workspace(path) as workspace:
        snapshot = workspace.as_of(workspace.default_as_of(DAY))
        snapshot.cells(workspace.attributes[0].id)
        return timed(
            lambda: (
                [snapshot.stage(a.id) for a in workspace.attributes],
                snapshot.market_levels([DAY]),
            )
        )


def first_paint(code: str) -> float:
    """Seconds from the interpreter's first line to the first paint of a window."""
    done = subprocess.run(
        [sys.executable, "-c", PAINT + code], capture_output=True, text=True, check=False
    )
    return float(done.stdout.split()[0])


def bare_commit(path: Path) -> float:
    """One row inserted and committed by plain sqlite3 with the same pragmas."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, value REAL)")

        def insert() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO row (value) VALUES (1)")
            connection.execute("COMMIT")

        return statistics.median(timed(insert) for _ in range(20))


def sample(folder: Path) -> Path:
    """The cafe sample as a workspace."""
    path = folder / "cafe.bench"
    app = (sys.executable, "-m", "benchmark_app")
    subprocess.run([*app, "new", path], check=True, capture_output=True)
    subprocess.run(
        [*app, "import", path, sample_data() / "cafe.csv"], check=True, capture_output=True
    )
    return path


def bench_edits(path: Path, folder: Path) -> None:
    """One typed value: commit, inverse, log, and the stage and market level after it."""
    with open_workspace(path) as workspace:
        day = workspace.default_as_of(DAY)
        names = workspace.competitors[1].name, workspace.attributes[0]
        workspace.as_of(day).market_levels([day])
        turn = iter(range(10_000))

        def edit() -> float:
            value = "yes" if next(turn) % 2 else "no"
            return timed(
                lambda: workspace.apply(Record(names[0], names[1].name, value, observed_on=day))
            )

        def resolve() -> float:
            edit()
            snapshot = workspace.as_of(day)
            return timed(lambda: (snapshot.stage(names[1].id), snapshot.market_levels([day])))

        commit = lambda: bare_commit(folder / "floor.db")  # noqa: E731
        show("one edit, on disk", "bare sqlite3 insert + commit", pair(edit, commit, 15))
        disk = lambda: bare_sync(folder / "floor.page")  # noqa: E731
        show("one edit, on disk", "4 KB written and synced", pair(edit, disk, 15))
        show(
            "stage and market level after one edit",
            "bare sqlite3 insert + commit",
            pair(resolve, commit, 15),
        )


def bench_files(cafe: Path, folder: Path) -> None:
    """Summaries out and tables in."""
    exchange = import_module("bench_exchange")  # a neighbour only when this one is run
    exchange.bench_summary("Excel summary", cafe, folder, pair, show, 5)
    large = filled(folder, 100_000)
    exchange.bench_summary("summary of 100,000 observations", large, folder, pair, show, 3)
    large.unlink()
    exchange.bench_imports(folder, pair, show)


def copied(folder: Path, services: int) -> Path:
    """A workspace in which eight places copied services from one another, looked at yearly."""
    path = folder / f"copied-{services}.bench"
    generator = np.random.default_rng(services)
    first = generator.integers(2008, 2025, services)
    pace = generator.gamma(1.5, 1 / 1.5, services) * 0.4
    begun = first[:, None] + np.where(
        np.arange(8) == generator.integers(0, 8, services)[:, None],
        0,
        generator.standard_exponential((services, 8)) / pace[:, None],
    )
    seen = [
        Observation(
            competitor=f"Place {place}",
            attribute=f"Service {service}",
            value=float(begun[service, place] <= year),
            observed_on=date(year, 1, 1),
        )
        for service in range(services)
        for place in range(8)
        for year in range(2007, 2026)
    ]
    new = [
        *(Put(Competitor(name=f"Place {place}")) for place in range(8)),
        *(
            Put(Attribute(name=f"Service {service}", kind=AttributeKind.YES_NO))
            for service in range(services)
        ),
    ]
    edit = EditGroup((*new, Record(observations=tuple(seen))))
    create_workspace(path, edit=edit).close()
    return path


def forecasting(path: Path) -> float:
    """Seconds for every forecast, the histories resolved and the libraries loaded before."""
    with open_workspace(path) as workspace:
        snapshot = workspace.as_of(date(2025, 1, 1))
        for attribute in workspace.attributes:
            snapshot.stage(attribute.id)
        return timed(snapshot.forecasts)


def bare_draws(services: int) -> None:
    """The floor of a forecast: as many random draws as its two models make, sorted."""
    np.sort(np.random.default_rng(1).standard_exponential((services, 2000)), axis=1)


def bench_forecasts(folder: Path) -> None:
    """What is to come, for a grid of an owner and for a very large one."""
    for services in (60, 1000):
        path = copied(folder, services)
        show(
            f"forecasts of {services:,} services x 8",
            "numpy, the draws alone, sorted",
            pair(partial(forecasting, path), partial(timed, partial(bare_draws, services)), 7),
        )


def bench_trend(folder: Path) -> None:
    """The trend of a crowded market."""
    import_module("bench_chart").bench_charts(folder, pair, show)  # brings Qt, as the next one does


def bench_reading(cafe: Path, folder: Path) -> None:
    """The window while a file as large as any is read."""
    import_module("bench_reading").bench_reading(cafe, folder, show)  # brings Qt too


def bench_large_grid(folder: Path) -> None:
    """The window with a file of 200 services, 40 places and 40 days."""
    # Qt is not needed for the other rows; the module is a neighbour only when this one is run
    grid = import_module("bench_grid")
    path = filled(folder, grid.ROWS, grid.SERVICES, grid.PLACES)
    grid.own_place(path)
    size = grid.SERVICES, grid.PLACES, grid.DAYS
    import_module("bench_chart").bench_large_charts(path, size, pair, show)
    grid.bench_grid(path, folder, pair, show)


def main() -> None:
    """Print the table."""
    print(f"{'ours':<44} {'ms':>9}   {'floor':<36} {'ms':>9}   {'ratio':>7}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_DATA_HOME"] = name  # where backups of the files of this run go
        path = sample(folder)
        window = OURS.format(path=str(path))
        show(
            "first paint of the window",
            "bare Qt window",
            pair(lambda: first_paint(window), lambda: first_paint(BARE), 7),
        )
        bench_edits(path, folder)
        bench_checks(folder)
        bench_files(path, folder)
        bench_forecasts(folder)
        for rows, runs in ((100_000, 5), (1_000_000, 3)):
            big = filled(folder, rows)
            figures = pair(
                partial(timed, partial(open_and_read, big)),
                partial(timed, partial(read_with_sqlite, big)),
                runs,
            )
            show(f"opening {rows:,} observations", "plain sqlite3 into numpy", figures)
            whole = pair(
                partial(whole_analysis, big),
                partial(timed, partial(read_with_sqlite, big)),
                runs,
            )
            show(f"all stages of {rows:,} observations", "plain sqlite3 into numpy", whole)
        bench_large_grid(folder)
        bench_reading(path, folder)
        bench_trend(folder)


if __name__ == "__main__":
    main()
