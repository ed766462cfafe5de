"""Any file with a table in it, by what is in the file rather than by its name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.csv_file import read_csv
from benchmark_app.exchange.excel_gate import OLE_MAGIC, ZIP_MAGIC
from benchmark_app.exchange.table import Table

WORKBOOKS: Final = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods"})


def read_table(path: Path, sheet: str | None = None) -> Table:
    """The rows of a text table or of a sheet of a workbook.

    Raises:
        FileRefused: there is no such file or sheet, or it cannot be read as a table.
    """
    with disk_faults_told(path):
        with path.open("rb") as file:
            start = file.read(len(OLE_MAGIC))
        if path.suffix.casefold() in WORKBOOKS or start.startswith((OLE_MAGIC, ZIP_MAGIC)):
            # readers of workbooks cost 0.1 s of start-up that a text table does not need
            from benchmark_app.exchange.excel_import import read_workbook

            return read_workbook(path, sheet)
        return read_csv(path)


@contextmanager
def disk_faults_told(path: Path) -> Iterator[None]:
    """Says of a file that is missing or cannot be read that it is refused, and why."""
    try:
        yield
    except FileNotFoundError as error:
        raise FileRefused("file_not_found", name=path.name) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileRefused("file_unreadable", name=path.name or str(path), reason=reason) from error
