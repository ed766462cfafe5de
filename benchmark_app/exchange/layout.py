"""Which cell of a table says what: the long form or a matrix, turned into lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.long_form import REQUIRED, SETTINGS, column_code
from benchmark_app.exchange.table import Cell, Row, Table, cell_text, is_blank

_HEADER_WITHIN: Final = 20
_MATRIX_COLUMNS: Final = frozenset((*SETTINGS, "attribute"))


@dataclass(frozen=True, slots=True)
class Line:
    """One value with everything its row says about it; `cells` are by column code.

    `sheet` and `column_number`, counted from 1, are told where a workbook was read.
    """

    row: int
    cells: Mapping[str, Cell]
    column: str
    sheet: str = ""
    column_number: int = 0


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


def read_layout(table: Table, day: date | None = None) -> Layout:
    """The lines of a table in long form or, where its header names none of it, of a matrix.

    `day` is the day of a matrix.
    """
    at = header_row(table.rows)
    if at is None:
        return Layout(lines=(), headers={}, problems=(Problem("no_rows", sheet=table.sheet),))
    header = [cell_text(cell) for cell in table.rows[at]]
    codes = {column_code(text) for text in header}
    long = len(codes.intersection(REQUIRED)) > 1
    layout = _long_form(table, at, header) if long else _matrix(table, at, header, day)
    readable = all(one.warning for one in layout.problems)
    if readable and not layout.lines and not layout.blank:
        problems = (*layout.problems, Problem("no_rows", sheet=table.sheet))
        return Layout(lines=(), headers=layout.headers, problems=problems)
    return layout


def header_row(rows: Sequence[Row]) -> int | None:
    """The index of the header: a long form's, else the first row that holds anything."""
    long = long_header_row(rows)
    if long is not None:
        return long
    return next((at for at, row in enumerate(rows) if not _is_empty(row)), None)


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
            lines.append(Line(number, cells, headers["value"]))
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


def _matrix(table: Table, at: int, header: list[str], day: date | None) -> Layout:
    """Attributes down, competitors across; columns of settings may stand among them."""
    known = {place: column_code(text) for place, text in enumerate(header)}
    settings = {
        code: place
        for place, code in reversed(known.items())
        if code in _MATRIX_COLUMNS and code is not None
    }
    settings.setdefault("attribute", 0)
    taken = set(settings.values())
    across = {place: text for place, text in enumerate(header) if text and place not in taken}
    headers = {code: header[place] for code, place in settings.items()}
    problems = _matrix_problems(across, table.sheet, day)
    if problems:
        return Layout(lines=(), headers=headers, problems=tuple(problems))
    lines: list[Line] = []
    blank = 0
    for number, row in _filled_rows(table, at):
        shared: dict[str, Cell] = {"date": day}
        shared |= {code: row[place] for code, place in settings.items() if place < len(row)}
        stray = [cell_text(row[place]) for place in _strays(row, across, taken)]
        if stray:
            problems.append(Problem("extra_cells", {"value": stray}, table.sheet, number))
            continue
        seen = {place: row[place] for place in across if place < len(row)}
        seen = {place: cell for place, cell in seen.items() if not is_blank(cell)}
        blank += len(across) - len(seen)
        for place, cell in seen.items():
            name = across[place]
            lines.append(Line(number, {**shared, "competitor": name, "value": cell}, name))
    return Layout(
        lines=tuple(lines),
        headers=headers,
        problems=tuple(problems),
        blank=blank,
        across=tuple(across.values()),
    )


def _matrix_problems(across: Mapping[int, str], sheet: str, day: date | None) -> list[Problem]:
    """What keeps a matrix from being read: no day, no competitors, one of them twice."""
    problems = []
    if not across:
        missing = [code for code in REQUIRED if code != "date"]
        problems.append(Problem("missing_column", {"columns": missing}, sheet))
    elif day is None:
        problems.append(Problem("day_needed", sheet=sheet))
    seen = set()
    for text in across.values():
        if name_key(text) in seen:
            problems.append(Problem("duplicate_column", {"name": text}, sheet))
        seen.add(name_key(text))
    return problems


def _strays(row: Row, across: Mapping[int, str], taken: set[int]) -> list[int]:
    """The filled cells that stand under no header."""
    return [
        place
        for place, cell in enumerate(row)
        if place not in across and place not in taken and not is_blank(cell)
    ]


def _filled_rows(table: Table, header: int) -> Iterator[tuple[int, Row]]:
    """The rows under the header that hold anything, with their number in the file."""
    broken = {problem.row for problem in table.problems}
    for number, row in enumerate(table.rows[header + 1 :], header + 2):
        if number not in broken and not _is_empty(row):
            yield number, row


def _is_empty(row: Row) -> bool:
    return all(is_blank(cell) for cell in row)
