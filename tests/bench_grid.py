"""What the grid costs at 200 services x 40 places x 40 days, in the real window, beside floors.

Keys are real events; a figure ends with the paint that shows what the key did, the commit on disk
included. `tests/bench.py` prints the rows.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QSettings,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QStaticText
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

sys.path.insert(0, str(Path(__file__).parent / "support"))

from event_loop import Pauses, rest, wait

from benchmark_app import Put, open_workspace
from benchmark_app.ui.app import Shell
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.memory import Memory
from benchmark_app.words.language import Language

SERVICES, PLACES, DAYS = 200, 40, 40
ROWS: Final = SERVICES * PLACES * DAYS
#: The cells of the frame that is timed: so many rows and columns of the floor.
FRAME: Final = (41, 18)
PASTED: Final = (50, 39)
PRAGMAS: Final = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON")
CTRL: Final = Qt.KeyboardModifier.ControlModifier
_INDEX = QModelIndex | QPersistentModelIndex

Figures = tuple[float, float, float]
Pair = Callable[[Callable[[], float], Callable[[], float], int], Figures]
Show = Callable[[str, str, Figures], None]


def own_place(path: Path) -> None:
    """Make the first place the owner's, as in any owner's file."""
    with open_workspace(path) as workspace:
        workspace.apply(Put(replace(workspace.competitors[0], subject=True)))


class _Paints(QObject):
    """When each paint of a widget ended, and what state there was to be shown."""

    def __init__(self, watched: QWidget, state: Callable[[], object]) -> None:
        super().__init__(watched)
        self.ends: list[tuple[float, object]] = []
        self._watched = watched
        self._state = state
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)  # else the event would come back here
            QCoreApplication.sendEvent(watched, event)
            watched.installEventFilter(self)
            self.ends.append((time.perf_counter(), self._state()))
            return True
        return False


class _Empty(QAbstractTableModel):
    """As many rows and columns as the grid."""

    def rowCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else SERVICES

    def columnCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else PLACES

    def data(self, index: _INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> None:
        return None


class BareTable(QTableView):
    """The floor of a frame: one paint event draws cached static texts and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setModel(_Empty(self))
        self._texts = [QStaticText(f"{number % 100}") for number in range(FRAME[0] * FRAME[1])]
        self.setFixedSize(1366, 1200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        for place, text in enumerate(self._texts):
            row, column = divmod(place, FRAME[1])
            painter.drawStaticText(QPointF(column * 70 + 8, row * 26 + 4), text)
        painter.end()

    def frame(self) -> float:
        """Seconds of one paint."""
        return _seconds(self.viewport().repaint)


class Bench:
    """The window with the large file, driven as a person drives it."""

    def __init__(self, path: Path, folder: Path) -> None:
        settings = QSettings(str(folder / "memory.ini"), QSettings.Format.IniFormat)
        self._shell = Shell(path, Language.EN, Memory(settings))
        self._shell.window.resize(1366, 768)
        self._shell.show()
        wait(lambda: self._shell.desk.editor is not None)
        self._shell.desk.answer("view:grid")
        rest(1500)
        self._shell.window.commands["view:grid"].trigger()
        found = self._shell.window.findChild(GridTable)
        assert isinstance(found, GridTable)
        self.table = found
        self.table.setFocus()
        self.paints = _Paints(self.table.viewport(), self.state)
        self.pauses = Pauses()
        rest(1500)

    def close(self) -> None:
        """Close the window and end what it began."""
        self._shell.window.close()
        self._shell.stop()

    def state(self) -> object:
        """The file's last edit and the day shown."""
        editor = self._shell.desk.editor
        return None if editor is None else (editor.workspace.revision, editor.as_of)

    def until_painted(self, act: Callable[[], object]) -> float:
        """Seconds from an act to the end of the first paint of what it led to."""
        rest(60)
        self.paints.ends.clear()
        before, began = self.state(), time.perf_counter()
        act()
        done = time.perf_counter()

        def shown() -> list[float]:
            return [end for end, state in self.paints.ends if end >= done and state != before]

        wait(lambda: bool(shown()))
        return shown()[0] - began

    def key(self) -> float:
        """A level typed into a cell."""
        row = 1 + (self.table.currentIndex().row() % 20)
        self.table.spot.place(row, 6)
        held = self.table.grid.sheet.cell(row, 6)
        digit = Qt.Key.Key_1 if held is not None and held.value == 2 else Qt.Key.Key_2
        return self.until_painted(lambda: QTest.keyClick(self.table, digit))

    def day(self) -> float:
        """The day before, everything visible painted."""
        key = Qt.Key.Key_PageUp
        return self.until_painted(lambda: QTest.keyClick(self.table, key, CTRL))

    def paste(self) -> float:
        """Values pasted over many rows and columns."""
        text = "\n".join("\t".join(["2"] * PASTED[1]) for _ in range(PASTED[0]))
        QGuiApplication.clipboard().setText(text)
        self.table.spot.place(1, 4)
        return self.until_painted(lambda: QTest.keyClick(self.table, Qt.Key.Key_V, CTRL))

    def undo_key(self) -> float:
        """A level just typed taken back."""
        self.key()
        return self.undo()

    def undo_paste(self) -> float:
        """Values just pasted taken back."""
        self.paste()
        return self.undo()

    def undo(self) -> float:
        """The last edit taken back."""
        return self.until_painted(lambda: QTest.keyClick(self.table, Qt.Key.Key_Z, CTRL))

    def show_frame(self) -> int:
        """Show the table alone, as large as the floor's frame; how many cells are in sight."""
        table, header = self.table, self.table.header
        table.setParent(None)
        height = table.verticalHeader().defaultSectionSize()
        width = header.sectionPosition(FRAME[1]) - 1
        table.setFixedSize(width, header.height() + FRAME[0] * height - 1)
        table.show()
        rest(300)
        room = table.viewport()
        shown = (header.sectionViewportPosition(one) < room.width() for one in range(PLACES))
        return -(-room.height() // height) * sum(shown)

    def frame(self) -> float:
        """One paint of the table alone."""
        return _seconds(self.table.viewport().repaint)

    def page(self) -> float:
        """One paint of rows that were not in sight before."""
        bar = self.table.verticalScrollBar()
        bar.setValue((bar.value() + bar.pageStep()) % max(1, bar.maximum()))
        return self.frame()

    def longest_pause(self, act: Callable[[], object]) -> float:
        """The longest pause of the window during an act and the second after it."""
        self.pauses.begin()
        act()
        rest(1000)
        return self.pauses.longest


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


@contextmanager
def _database(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / "floor.db", isolation_level=None)) as connection:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, value REAL)")
        yield connection


def insert(connection: sqlite3.Connection, count: int) -> float:
    """Seconds for so many rows in one transaction."""

    def write() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO row (value) VALUES (?)", [(1.0,)] * count)
        connection.execute("COMMIT")

    return _seconds(write)


def last_values(columns: tuple[np.ndarray, ...], day: int) -> float:
    """Seconds for the last value of every cell by a day, from columns sorted by cell and day."""

    def read() -> None:
        cell, days, value = columns
        seen = days <= day
        cells, values = cell[seen], value[seen]
        values[np.append(cells[1:] != cells[:-1], True)]

    return _seconds(read)


def columns_of() -> tuple[np.ndarray, ...]:
    """The columns of the floor of another day: cell, day and value of every observation."""
    cell = np.repeat(np.arange(SERVICES * PLACES), DAYS)
    return cell, np.tile(np.arange(DAYS), SERVICES * PLACES), np.ones(ROWS)


def bench_grid(path: Path, folder: Path, pair: Pair, show: Show) -> None:
    """Print the rows of the grid."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    bench, bare = Bench(path, folder), BareTable()
    bare.show()
    rest(200)
    with _database(folder) as connection:
        _bench_keys(bench, bare, connection, pair, show)
        _bench_pauses(bench, pair, show)
        count = bench.show_frame()
        texts = f"one paint of {FRAME[0] * FRAME[1]} static texts"
        show(f"frame of {count} cells", texts, pair(bench.frame, bare.frame, 40))
        show(f"frame of {count} cells, next page", texts, pair(bench.page, bare.frame, 20))
    bench.close()


def _bench_keys(
    bench: Bench, bare: BareTable, connection: sqlite3.Connection, pair: Pair, show: Show
) -> None:
    """From the key to the end of the paint that shows what it did."""
    keys = [(bench.key(), insert(connection, 1) + bare.frame()) for _ in range(41)][1:]
    floor = "sqlite3 commit + a bare paint"
    show("key to repaint, median", floor, _of(keys, 50))
    show("key to repaint, 95 of 100", floor, _of(keys, 95))
    columns = columns_of()
    days = pair(bench.day, partial(last_values, columns, DAYS // 2), 15)
    show("another day to repaint", "numpy, last value of each cell", days)
    cells = PASTED[0] * PASTED[1]
    pasted = pair(bench.paste, partial(insert, connection, cells), 5)
    show(f"paste of {cells:,} cells to repaint", "sqlite3 executemany", pasted)
    undone = pair(bench.undo_key, lambda: insert(connection, 1) + bare.frame(), 9)
    show("undo of a key to repaint", floor, undone)
    undone = pair(bench.undo_paste, partial(insert, connection, cells), 3)
    show(f"undo of {cells:,} cells to repaint", "sqlite3 executemany", undone)


def _bench_pauses(bench: Bench, pair: Pair, show: Show) -> None:
    """For how long the window does not answer."""
    idle = partial(bench.longest_pause, lambda: None)
    for title, act in (
        ("key", bench.key),
        ("another day", bench.day),
        ("paste", bench.paste),
        ("undo of it", bench.undo),
    ):
        figures = pair(partial(bench.longest_pause, act), idle, 3)
        show(f"longest pause after {title}", "the window at rest", figures)


def _of(pairs: list[tuple[float, float]], percent: int) -> Figures:
    ours, floor = (float(np.percentile(column, percent)) for column in zip(*pairs, strict=True))
    return ours, floor, ours / floor
