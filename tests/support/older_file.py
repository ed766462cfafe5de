"""Files of earlier versions, kept for ever, and what stands in them row by row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

FILES = Path(__file__).resolve().parents[1] / "storage" / "files"
VERSION_1 = FILES / "version_1.bench"
VERSION_2 = FILES / "version_2.bench"
VERSION_3 = FILES / "version_3.bench"
VERSION_4 = FILES / "version_4.bench"

Rows = dict[str, list[tuple[object, ...]]]


def rows_of(path: Path) -> Rows:
    """Every row of every table but the migrations' own, without seals, read by SQLite alone."""
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table'"
    with closing(sqlite3.connect(path)) as file:
        names = {row[0] for row in file.execute(tables)} - {"alembic_version", "seal"}
        return {name: _rows_in(name, file) for name in names}


def _rows_in(table: str, file: sqlite3.Connection) -> list[tuple[object, ...]]:
    columns = [row[1] for row in file.execute(f'PRAGMA table_info("{table}")')]
    listed = ", ".join(f'"{column}"' for column in columns if column not in ("seal", "sealed"))
    return file.execute(f'SELECT {listed} FROM "{table}"').fetchall()


def with_reports(rows: Rows) -> Rows:
    """The rows of a file before the fourth version as they are since: no edit has a report."""
    return rows | {"edit_log": [(*row, "") for row in rows["edit_log"]]}


def version_of(path: Path) -> int:
    """The number of the schema a file says it has."""
    with closing(sqlite3.connect(path)) as connection:
        (number,) = connection.execute("PRAGMA user_version").fetchone()
    return int(number)
