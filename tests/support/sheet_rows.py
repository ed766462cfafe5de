"""Rows of a sheet of a written workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook


def sheet_rows(path: Path, name: str) -> list[tuple[Any, ...]]:
    """All rows with what a reader sees in them."""
    book = load_workbook(path, read_only=True)
    rows = [tuple(row) for row in book[name].iter_rows(values_only=True)]
    book.close()
    return rows
