"""What a file was read as, light enough to show: sheets, tables, columns, rows and questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from benchmark_app.exchange.foreign.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnOutline:
    """A column of a table, what it is and where it is left out the code why.

    `role` is a code of a column ("attribute", "competitor", "date", "value", "note", "source",
    "unit" ...) or "left_out"; `why` is a key of `words.arrival.LEFT_OUT`.
    """

    letter: str
    heading: str
    role: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOutline:
    """A row below the headings: `role` is "value", "section" or "left_out"."""

    number: int
    name: str
    role: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOutline:
    """A table as it was read; `number` counts those of its sheet from 1, `area` is as B3:H40.

    `shape` is a `shape.Shape`, "" where the cells are no table. `day_from` says where the day is
    from: column, heading, sheet, given or title; "" where none is known.
    """

    sheet: str
    number: int
    area: str
    header_rows: int
    shape: str
    day: date | None
    day_from: str
    competitor: str
    service: str
    columns: tuple[ColumnOutline, ...]
    rows: tuple[RowOutline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOutline:
    """A sheet with its size, its first rows as texts, and the tables found where it is taken."""

    name: str
    is_hidden: bool
    is_taken: bool
    rows: int
    columns: int
    first: tuple[tuple[str, ...], ...]
    tables: tuple[TableOutline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, the answer given ("" where none) and how many cells wait for it.

    None wait where it is answered or its default is taken.
    """

    question: Question
    answer: str
    cells: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A file as it was read; `asked` holds answered questions too, so that they can change."""

    sheets: tuple[SheetOutline, ...]
    asked: tuple[Asked, ...]
    remarks: tuple[str, ...]
    signature: str
