"""What a file or the clipboard holds before it means anything: rows of cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from benchmark_app.domain.problem import Problem

#: A cell as its file holds it; None and "" are blank.
Cell = str | float | int | bool | date | datetime | time | timedelta | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one sheet or text file, the first one numbered 1; rows may differ in length.

    `problems` were found while reading. `related` holds the other sheets of a workbook of ours,
    by name, which together with this one restore a workspace.
    """

    name: str
    rows: tuple[Row, ...]
    sheet: str = ""
    problems: tuple[Problem, ...] = ()
    related: Mapping[str, Table] = field(default_factory=dict)


def cell_text(cell: Cell) -> str:
    """The cell as text without outer blanks: dates ISO, whole numbers without a point."""
    if isinstance(cell, str):
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return number_text(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, (date, time)) else str(cell)


def number_text(number: float) -> str:
    """The shortest text that reads back as the same number."""
    return repr(number).removesuffix(".0")


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in the cell."""
    return cell is None or (isinstance(cell, str) and (not cell or cell.isspace()))


@lru_cache(maxsize=16_384)  # as many as the widest sheet has
def column_letters(column: int) -> str:
    """A column as spreadsheets name it: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
