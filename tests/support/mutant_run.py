"""Damaged files go the way of every file, and what must never happen is told."""

from __future__ import annotations

import csv
import io
import time
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

from awkward import Case, all_cases
from import_case import EMPTY, TODAY
from made_workspace import made_workspace
from mutant import is_archive, mutated, mutated_bytes
from round_trip import export_summary, export_text

from benchmark_app.errors import EditRefused, FileRefused
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.book import Book, Leaf
from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.import_plan import ImportPlan, plan_import
from benchmark_app.exchange.letters import text_of
from benchmark_app.exchange.long_form import LONG_COLUMNS
from benchmark_app.exchange.table import Row
from benchmark_app.workspace import create_workspace

#: A file that keeps a processor longer is over the limits.
SECONDS: Final = 20.0
#: Of so many files one is written into a workspace where it is accepted; of small ones, fewer.
_WRITTEN_EVERY, _SMALL_WRITTEN_EVERY = 25, 250
#: What a million of can be read in an hour; one in so many may grow beyond.
_SMALL: Final = 60_000
_GROWN: Final = 8_000
_GROWN_EVERY: Final = 50
_LINES: Final = 25
_SUFFIXES: Final = (".csv", ".tsv", ".txt", ".html", ".xlsx", ".ods")


@dataclass(frozen=True)
class Fate:
    """What became of a file: "read", or the code it was refused with; what must not be, or ""."""

    end: str
    fault: str = ""


class Mutants:
    """Files to damage: a summary, a list of our own, every file of the corpus or the small ones."""

    def __init__(
        self, folder: Path, cases: Iterable[Case] | None = None, *, small: bool = False
    ) -> None:
        self.folder = folder
        self._is_small = small
        self._files: list[tuple[str, bytes]] = []
        with made_workspace(folder / "made.bench", 5) as workspace:
            export_summary(workspace, folder / "own.xlsx")
            export_text(workspace, folder / "own.csv")
        for case in all_cases() if cases is None else cases:
            if case.suffix in _SUFFIXES:
                case.build(folder / f"{case.name}{case.suffix}")
        for path in sorted(folder.iterdir()):
            if path.suffix in _SUFFIXES:
                content = path.read_bytes()
                if small and path.name == "own.csv":
                    content = _short_lines(content)
                if not small or len(content) <= _SMALL:
                    self._files.append((path.name, content))
        self._own = [one for one in self._files if one[0].startswith("own")]

    def fate(self, seed: int, *, is_text: bool | None = None) -> Fate:
        """What becomes of one damaged file, the same for the same seed; perhaps a text only."""
        chance = Random(seed)
        files = self._own if chance.random() < 0.3 else self._files
        files = [one for one in files if is_text is None or is_text is not is_archive(one[1])]
        name, content = chance.choice(files)
        is_text_file = not is_archive(content)
        raw = not is_text_file and chance.random() < 0.2
        path = self.folder / "mutants" / name
        path.parent.mkdir(exist_ok=True)
        mutant = mutated_bytes(chance, content) if raw else mutated(chance, content)
        while self._is_small and is_text_file and len(mutant) > _GROWN and seed % _GROWN_EVERY:
            mutant = mutated(chance, content)
        path.write_bytes(mutant)
        every = _SMALL_WRITTEN_EVERY if self._is_small else _WRITTEN_EVERY
        began = time.process_time()
        fate = _fate(path, self.folder / name if raw else None, seed, every)
        taken = time.process_time() - began
        if taken > SECONDS and not fate.fault:
            return Fate(fate.end, f"{name}: {taken:.0f} s")
        return Fate(fate.end, fate.fault and f"{name}: {fate.fault}")


def _short_lines(content: bytes) -> bytes:
    """A part of a list, evenly out of all of it, without long notes and those of several lines."""
    head, *lines = content.splitlines(keepends=True)
    short = [one for one in lines if len(one) < 500 and one.count(b'"') % 2 == 0]
    return head + b"".join(short[:: max(1, len(short) // _LINES)])


def _fate(path: Path, original: Path | None, seed: int, written_every: int) -> Fate:
    try:
        with warnings.catch_warnings(action="ignore"):
            book = read_book(path)
        arrival = read_arrival(book, today=TODAY)
        plan = plan_import(arrival, EMPTY, today=TODAY, skip_bad=seed % 2 == 0)
    except FileRefused as error:
        return Fate(error.code)
    except BaseException as error:  # noqa: BLE001 - a panic of a reader is no Exception
        return Fate("uncaught", f"{type(error).__name__}: {str(error)[:300]}")
    if original is not None and not book.remarks and _said(book) != _said(_whole(original)):
        return Fate("read", "read as something else")
    fault = next(_not_as_it_stands(path, arrival), "")
    if not fault and seed % written_every == 0:
        fault = _written(plan, path)
    return Fate("read", fault)


def _said(book: Book) -> list[Leaf]:
    """The sheets, empty cells being the same with either reader, at the end of a row or not."""
    return [replace(leaf, rows=tuple(map(_filled, leaf.rows))) for leaf in book.leaves]


def _filled(row: Row) -> Row:
    """A row down to its last cell that holds anything."""
    cells = [None if cell == "" else cell for cell in row]
    while cells and cells[-1] is None:
        cells.pop()
    return tuple(cells)


@cache
def _whole(path: Path) -> Book:
    return read_book(path)


def _not_as_it_stands(path: Path, arrival: Arrival) -> Iterator[str]:
    """The lines of a list of our own that say another thing than the same row of its file."""
    if path.name != "own.csv":
        return
    text = text_of(path.read_bytes()) or ""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    if not rows or tuple(rows[0]) != LONG_COLUMNS:
        return
    for line in arrival.layout.lines:
        row = rows[line.row - 1]
        said = [str(line.cells.get(code, "")) for code in LONG_COLUMNS]
        if any(one.lstrip("'") != other.lstrip("'") for one, other in zip(said, row, strict=False)):
            yield f"row {line.row} is {row} and was read as {said}"


def _written(plan: ImportPlan, path: Path) -> str:
    """What keeps an accepted plan from being carried out."""
    if not plan.edit.edits:
        return ""
    into = path.with_suffix(".bench")
    into.unlink(missing_ok=True)
    try:
        with create_workspace(into) as workspace:
            workspace.apply(plan.edit)
            workspace.issue(plan.told_of(workspace.attributes))
    except EditRefused as error:
        return f"accepted, then refused: {error.code} {error.params}"
    return ""
