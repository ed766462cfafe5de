"""Workbooks: the values of one sheet, or of a summary of ours with its related sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import python_calamine
from openpyxl import load_workbook

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.excel_gate import check_workbook
from benchmark_app.exchange.layout import long_header_row
from benchmark_app.exchange.table import Row, Table, is_blank

HISTORY: Final = "History"
#: The sheets that, with the history, restore a workspace, and those that may be missing.
RESTORING: Final = ("Services", "Competitors", "Settings")
ALSO_RESTORING: Final = ("Importance", "Plans", "Events", "Forecasts")
_PANIC: Final = "PanicException"

_Sheets = Mapping[str, Callable[[], list[Row]]]


def read_workbook(path: Path, sheet: str | None = None) -> Table:
    """The rows of the sheet asked for, else of a summary's history, else of the best sheet.

    The best sheet is the first with a long form's header, else the first that holds anything.

    Raises:
        FileRefused: the file is no safe, readable workbook or has no such sheet.
    """
    check_workbook(path)
    try:
        with _calamine_sheets(path) as sheets:
            return _read(path, sheet, sheets)
    except FileRefused:
        raise
    except BaseException as error:  # a panic of the reader is no Exception
        if not isinstance(error, Exception) and type(error).__name__ != _PANIC:
            raise
    try:
        with _openpyxl_sheets(path) as sheets:
            return _read(path, sheet, sheets)
    except FileRefused:
        raise
    except Exception as error:
        raise FileRefused("workbook_damaged", name=path.name) from error


def _read(path: Path, sheet: str | None, sheets: _Sheets) -> Table:
    if sheet is not None:
        if sheet not in sheets:
            raise FileRefused("sheet_not_found", name=path.name, sheet=sheet, sheets=list(sheets))
        return Table(name=path.name, sheet=sheet, rows=tuple(sheets[sheet]()))
    if HISTORY in sheets and all(name in sheets for name in RESTORING):
        related = {
            name: Table(name=path.name, sheet=name, rows=tuple(sheets[name]()))
            for name in (*RESTORING, *ALSO_RESTORING)
            if name in sheets
        }
        rows = tuple(sheets[HISTORY]())
        return Table(name=path.name, sheet=HISTORY, rows=rows, related=related)
    return _best(path, sheets)


def _best(path: Path, sheets: _Sheets) -> Table:
    found: Table | None = None
    for name, rows_of in sheets.items():
        rows = tuple(rows_of())
        if not any(not is_blank(cell) for row in rows for cell in row):
            continue
        table = Table(name=path.name, sheet=name, rows=rows)
        if long_header_row(rows) is not None:
            return table
        found = found or table
    if found is None:
        raise FileRefused("empty_file", name=path.name)
    return found


@contextmanager
def _calamine_sheets(path: Path) -> Iterator[_Sheets]:
    with python_calamine.CalamineWorkbook.from_path(path) as workbook:
        yield {name: _calamine_rows(workbook, name) for name in workbook.sheet_names}


def _calamine_rows(
    workbook: python_calamine.CalamineWorkbook, name: str
) -> Callable[[], list[Row]]:
    def rows() -> list[Row]:
        sheet = workbook.get_sheet_by_name(name)
        return [tuple(row) for row in sheet.to_python(skip_empty_area=False)]

    return rows


@contextmanager
def _openpyxl_sheets(path: Path) -> Iterator[_Sheets]:
    with path.open("rb") as file:  # openpyxl leaves a file open that it cannot read
        workbook = load_workbook(file, read_only=True, data_only=True)
        yield {sheet.title: _openpyxl_rows(sheet) for sheet in workbook.worksheets}


def _openpyxl_rows(sheet: Any) -> Callable[[], list[Row]]:
    def rows() -> list[Row]:
        sheet.reset_dimensions()  # what the file claims about its size need not be true
        return [tuple(row) for row in sheet.iter_rows(values_only=True)]

    return rows
