"""Somebody's sheets written as text, and what is read of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from benchmark_app.domain.name import clean_name
from benchmark_app.exchange.foreign.book import Area, Book, Leaf
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.lines import Lines, lines_of
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.shape import Found
from benchmark_app.exchange.foreign.table_finder import TableFinder
from benchmark_app.exchange.table import Cell, cell_text, is_blank

TODAY = date(2026, 11, 22)


def cell(text: str) -> Cell:
    """A text as a cell: numbers as numbers."""
    text = text.strip()
    try:
        return float(text) if text and text[0] in "-0123456789" else text or None
    except ValueError:
        return text


def leaf(text: str, name: str = "Sheet1", merges: str = "", **marks: Any) -> Leaf:
    """A sheet whose cells are parted by | and whose rows are lines; a dot is a blank row.

    `merges` are areas such as "1,2,1,4" parted by blanks: top, left, bottom, right.
    """
    lines = [line.strip() for line in text.strip("\n").splitlines()]
    rows = tuple(() if line == "." else tuple(map(cell, line.split("|"))) for line in lines)
    areas = tuple(Area(*map(int, area.split(","))) for area in merges.split())
    return Leaf(name=name, rows=rows, merges=areas, **marks)


def book(*leaves: Leaf | str, name: str = "t.xlsx") -> Book:
    """A workbook of sheets."""
    made = [one if isinstance(one, Leaf) else leaf(one) for one in leaves]
    return Book(name=name, leaves=tuple(made))


def found(
    *leaves: Leaf | str, choices: Choices | None = None, known: Known | None = None, name: str = "t"
) -> Found:
    """The tables of sheets, seen on a given day where they tell none."""
    said = choices if choices is not None else Choices(day=date(2026, 11, 20))
    return TableFinder(book(*leaves, name=name), TODAY, known).found(said)


def lines(
    *leaves: Leaf | str, choices: Choices | None = None, known: Known | None = None, name: str = "t"
) -> tuple[Lines, ...]:
    """The lines of each table of sheets."""
    made = book(*leaves, name=name)
    tables = found(*leaves, choices=choices, known=known, name=name).tables
    sheets = {one.name: one for one in made.leaves}
    return tuple(lines_of(sheets[one.sheet], one, TODAY, one.sheet) for one in tables)


def said(*leaves: Leaf | str, with_day: bool = False, **options: Any) -> list[str]:
    """What each line says: "competitor/attribute=value", its day before it where asked."""
    texts = []
    every = (line for one in lines(*leaves, **options) for line in one.layout.lines)
    for line in (line for line in every if not is_blank(line.cells["value"])):
        names = (clean_name(cell_text(line.cells[code])) for code in ("competitor", "attribute"))
        day = cell_text(line.cells["date"]) + " " if with_day else ""
        texts.append(day + "/".join(names) + "=" + cell_text(line.cells["value"]))
    return texts


def left(*leaves: Leaf | str, **options: Any) -> list[str]:
    """What is left out and why: "code text"."""
    all_found = found(*leaves, **options)
    inside = [one for table in all_found.tables for one in table.left_out]
    return [f"{one.code} {one.text}" for one in (*all_found.left_out, *inside)]
