"""The lines of tables, one a value, and how those of our own long form are read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from benchmark_app.domain.name import name_key
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.long_form import REQUIRED, column_code
from benchmark_app.exchange.table import (
    Cell,
    Row,
    Table,
    cell_text,
    column_letters,
    is_blank,
)

_HEADER_WITHIN: Final = 20


class Line(NamedTuple):
    """One value with everything its row says about it; `cells` are by column code.

    `sheet` is told where a workbook was read, `column_number` counts from 1. `meant` is what the
    value of somebody else's table says in our words; None where the cell says it itself. `why`
    is the code why its text is a note and no value, "text_is_note" or "time_is_note"; else "".
    """

    row: int
    cells: Mapping[str, Cell]
    column: str
    sheet: str = ""
    column_number: int = 0
    meant: Cell | Amount = None
    why: str = ""

    @property
    def value(self) -> Cell | Amount:
        """What the line says."""
        return self.cells.get("value") if self.meant is None else self.meant

    @property
    def place(self) -> str:
        """Where its value stands, as Sheet1!B4."""
        cell = f"{column_letters(self.column_number)}{self.row}"
        return f"{self.sheet}!{cell}" if self.sheet else cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The lines of a table, the file's own header of each column, and what is wrong with both.

    `blank` counts the cells without a value, `across` names the competitors of a matrix. With a
    problem that is no warning and has no row the table cannot be read at all.
    """

    lines: tuple[Line, ...]
    headers: Mapping[str, str]
    problems: tuple[Problem, ...]
    blank: int = 0
    across: tuple[str, ...] = ()


def read_layout(table: Table) -> Layout:
    """The lines of a table in long form."""
    at = long_header_row(table.rows)
    if at is None:
        return Layout(lines=(), headers={}, problems=(Problem("no_rows", sheet=table.sheet),))
    header = [cell_text(cell) for cell in table.rows[at]]
    layout = _long_form(table, at, header)
    readable = all(one.warning for one in layout.problems)
    if readable and not layout.lines and not layout.blank:
        problems = (*layout.problems, Problem("no_rows", sheet=table.sheet))
        return replace(layout, problems=problems)
    return layout


def long_header_row(rows: Sequence[Row]) -> int | None:
    """The index of the first row with most of a long form's required columns, near the top."""
    for at, row in enumerate(rows[:_HEADER_WITHIN]):
        codes = {column_code(cell) for cell in row if isinstance(cell, str)}
        if len(codes.intersection(REQUIRED)) > len(REQUIRED) // 2:
            return at
    return None


def _long_form(table: Table, at: int, header: list[str]) -> Layout:
    places, problems = _long_places(header, table.sheet)
    headers = {code: header[place] for code, place in places.items()}
    missing = [code for code in REQUIRED if code not in places]
    if missing:
        problems.append(Problem("missing_column", {"columns": missing}, table.sheet))
        return Layout(lines=(), headers=headers, problems=tuple(problems))
    lines = []
    blank = 0
    value = places["value"]
    for number, row in _filled_rows(table, at):
        extra = [cell_text(cell) for cell in row[len(header) :] if not is_blank(cell)]
        if extra:
            problems.append(Problem("extra_cells", {"value": extra}, table.sheet, number))
        elif value >= len(row) or is_blank(row[value]):
            blank += 1
        else:
            width = len(row)
            cells = {code: row[place] for code, place in places.items() if place < width}
            lines.append(Line(number, cells, headers["value"], table.sheet, value + 1))
    return Layout(lines=tuple(lines), headers=headers, problems=tuple(problems), blank=blank)


def _long_places(header: list[str], sheet: str) -> tuple[dict[str, int], list[Problem]]:
    """The index of each known column; a synonym beside the column's own name is left out."""
    places: dict[str, int] = {}
    problems = []
    ignored = []
    for place, text in enumerate(header):
        code = column_code(text)
        if code is None or (code in places and name_key(text) != name_key(header[places[code]])):
            if text:
                ignored.append(text)
        elif code in places:
            problems.append(Problem("duplicate_column", {"name": text}, sheet))
        else:
            places[code] = place
    if ignored:
        problems.append(Problem("ignored_columns", {"columns": ignored}, sheet, warning=True))
    return places, problems


def _filled_rows(table: Table, header: int) -> Iterator[tuple[int, Row]]:
    """The rows under the header that hold anything, with their number in the file."""
    broken = {problem.row for problem in table.problems}
    for number, row in enumerate(table.rows[header + 1 :], header + 2):
        if number not in broken and not _is_empty(row):
            yield number, row


def _is_empty(row: Row) -> bool:
    return all(is_blank(cell) for cell in row)
