"""Measured costs of files in and out, as ratios against the bare libraries."""

from __future__ import annotations

import csv
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from datetime import date, timedelta
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any, Final

import openpyxl
import python_calamine
import xlsxwriter

sys.path.insert(0, str(Path(__file__).parent / "support"))

from import_case import EMPTY

from benchmark_app.cli import main
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.import_plan import plan_import

Figures = tuple[float, float, float]
Pair = Callable[[Callable[[], float], Callable[[], float], int], Figures]
Show = Callable[[str, str, Figures], None]

TODAY: Final = date(2026, 11, 22)
_HEAD: Final = ("date", "competitor", "attribute", "value")
#: A table of 100,000 cells; as lines of four cells they are 25,000.
_SERVICES, _PLACES = 400, 249
_WORDS: Final = ("yes", "no", "partly", "excellent")


def _timed(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def bench_summary(title: str, path: Path, folder: Path, pair: Pair, show: Show, runs: int) -> None:
    """The Excel summary against XlsxWriter writing as many cells of the same values."""
    target = folder / "summary.xlsx"

    def export() -> float:
        target.unlink(missing_ok=True)
        with redirect_stdout(StringIO()):
            return _timed(lambda: main(["export", str(path), str(target)]))

    export()
    book = openpyxl.load_workbook(target, read_only=True)
    sheets = {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book
    }
    cells = sum(value is not None for rows in sheets.values() for row in rows for value in row)
    bare = lambda: _timed(lambda: _write(folder / "bare.xlsx", sheets))  # noqa: E731
    show(
        f"{title}, {cells:,} cells, read back",
        "bare XlsxWriter, same cells",
        pair(export, bare, runs),
    )


def _write(path: Path, sheets: dict[str, list[list[Any]]]) -> None:
    with xlsxwriter.Workbook(path) as floor:
        dated = floor.add_format({"num_format": "yyyy-mm-dd"})
        for title, rows in sheets.items():
            sheet = floor.add_worksheet(title)
            for r, row in enumerate(rows):
                for c, value in enumerate(row):
                    if value is not None:
                        sheet.write(r, c, value, *([dated] if isinstance(value, date) else []))


def bench_imports(folder: Path, pair: Pair, show: Show) -> None:
    """What a file of 100,000 cells would do, against the bare readers of the same file."""
    for name, rows in (("lines", _lines()), ("table", _table()), ("prices", _prices())):
        text, book = folder / f"{name}.csv", folder / f"{name}.xlsx"
        with text.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        _write(book, {"2026-11-20": [list(row) for row in rows]})
        for path, floor_title, floor in (
            (text, "csv module, same file", _read_text),
            (book, "bare calamine, same file", _read_book),
        ):
            ours, bare = partial(_timed, partial(_planned, path)), partial(floor, path)
            show(
                f"import of 100,000 cells, {name}, {path.suffix[1:]}",
                floor_title,
                pair(ours, partial(_timed, bare), 5),
            )


def _lines() -> list[Sequence[object]]:
    days = [TODAY - timedelta(days=30 * number) for number in range(1, 26)]
    return [
        _HEAD,
        *(
            (day.isoformat(), f"Place {p:02}", f"Service {s:02}", _WORDS[(p * s + p) % 4])
            for day in days
            for p in range(20)
            for s in range(50)
        ),
    ]


def _table() -> list[Sequence[object]]:
    head = ("Service", *(f"Place {p:03}" for p in range(_PLACES)))
    return [
        head,
        *(
            (f"Service {s:03}", *(_WORDS[(p * s + p) % 4] for p in range(_PLACES)))
            for s in range(_SERVICES)
        ),
    ]


def _prices() -> list[Sequence[object]]:
    """As many cells as the table, all of them different texts."""
    head, *rows = _table()
    return [
        head,
        *((row[0], *(f"${s + 1}.{p:03}0" for p in range(_PLACES))) for s, row in enumerate(rows)),
    ]


def _planned(path: Path) -> None:
    plan = plan_import(read_arrival(path, today=TODAY, day=TODAY), EMPTY, today=TODAY)
    if not plan.accepted or plan.added < 90_000 // 4:
        raise SystemExit(f"{path.name} is not what it should be: {plan.problems[:3]}")


def _read_text(path: Path) -> None:
    with path.open(newline="", encoding="utf-8") as file:
        list(csv.reader(file))


def _read_book(path: Path) -> None:
    with python_calamine.CalamineWorkbook.from_path(path) as book:
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python()
