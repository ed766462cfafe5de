"""Cells as the formulas of a workbook name them."""

from __future__ import annotations

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell


def cell(row: int, column: int) -> str:
    """A cell of the formula's own sheet."""
    return str(xl_rowcol_to_cell(row, column))


def area(sheet: str, row: int, column: int, last_row: int | None = None) -> str:
    """A cell of the sheet of that name, or those from it down to the last row."""
    first = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
    quoted = f"{quote_sheetname(sheet)}!{first}"
    if last_row is None:
        return quoted
    return f"{quoted}:{xl_rowcol_to_cell(last_row, column, row_abs=True, col_abs=True)}"
