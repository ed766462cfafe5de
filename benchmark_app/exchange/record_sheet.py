"""A sheet with a header of codes and a record a row, as the summary's restoring sheets are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from benchmark_app.domain.name import clean_name
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.rows import Bad, parse_number
from benchmark_app.exchange.table import Cell, Table, cell_text, is_blank

#: Reads one cell: its value, or the code of a problem.
Parse = Callable[[Cell], Any]


def read_text(cell: Cell) -> str:
    """The cell's text with its blanks."""
    return cell if isinstance(cell, str) else cell_text(cell)


def read_name(cell: Cell) -> str:
    """The cell as a name."""
    return clean_name(cell_text(cell))


def read_whole(cell: Cell) -> int | Bad:
    """A whole number."""
    number = parse_number(cell)
    if isinstance(number, Bad) or number != int(number):
        return Bad("bad_setting")
    return int(number)


def _no_fault(_: Mapping[str, Any]) -> str:
    return ""


def read_records(
    table: Table | None,
    parses: Mapping[str, Parse],
    needed: tuple[str, ...],
    problems: list[Problem],
    fault: Callable[[Mapping[str, Any]], str] = _no_fault,
) -> list[dict[str, Any]]:
    """Each row of a sheet as values by column; blank cells are left out, bad rows are problems.

    `fault` names the column that does not fit the others of a complete record, "" for none.
    """
    if table is None or not table.rows:
        return []
    header = [cell_text(cell) for cell in table.rows[0]]
    missing = [column for column in needed if column not in header]
    if missing:
        problems.append(Problem("missing_column", {"columns": missing}, table.sheet))
        return []
    records = []
    for number, row in enumerate(table.rows[1:], 2):
        record: dict[str, Any] = {}
        found = len(problems)
        for column, cell in zip(header, row, strict=False):
            if column not in parses or cell in (None, ""):
                continue
            if is_blank(cell) and parses[column] is not read_text:
                continue
            record[column] = parses[column](cell)
            if isinstance(record[column], Bad):
                params: dict[str, object] = {"value": cell_text(cell), "column": column}
                problems.append(Problem("bad_setting", params, table.sheet, number, column))
        if len(problems) != found or not all(column in record for column in needed):
            continue
        wrong = fault(record)
        if wrong:
            params = {"value": str(record[wrong]), "column": wrong}
            problems.append(Problem("bad_setting", params, table.sheet, number, wrong))
        else:
            records.append(record)
    return records
