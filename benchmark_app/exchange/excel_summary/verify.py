"""Reads a written workbook with another library and compares every value."""

from __future__ import annotations

import re
import warnings
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from openpyxl import load_workbook

from benchmark_app.exchange.excel_summary.sheet import CellValue

Written = dict[tuple[int, int], CellValue]

_ESCAPE: Final = re.compile(r"(_x[0-9a-fA-F]{4}_)")


def reads_back(path: Path, sheets: dict[str, Written]) -> bool:
    """Whether the workbook holds exactly these sheets with exactly these values.

    Raises:
        OSError: the file cannot be read.
    """
    book = load_workbook(path, read_only=True)
    try:
        if book.sheetnames != list(sheets):
            return False
        with warnings.catch_warnings():  # bars in cells are no values: not read, and said so
            warnings.filterwarnings("ignore", r".*extension is not supported", UserWarning)
            return all(_same_sheet(book[name], expected) for name, expected in sheets.items())
    finally:
        book.close()


def _same_sheet(worksheet: Any, expected: Written) -> bool:
    found = 0
    for row, cells in enumerate(worksheet.iter_rows(values_only=True)):
        for column, value in enumerate(cells):
            if value is None:
                continue
            wanted = expected.get((row, column))
            if wanted is None or not _same_value(value, wanted):
                return False
            found += 1
    return found == len(expected)


def _same_value(found: object, wanted: CellValue) -> bool:
    if isinstance(wanted, str):
        return found in (wanted, _as_openpyxl_reads(wanted))
    if isinstance(wanted, date):
        return isinstance(found, datetime) and found.date() == wanted
    return isinstance(found, (int, float)) and float(found) == wanted


def _as_openpyxl_reads(text: str) -> str:
    """A text with a literal `_xHHHH_`, escaped as XlsxWriter does, then as openpyxl reads that."""
    return _ESCAPE.sub(r"_x005F\1", text).replace("x005F_", "")
