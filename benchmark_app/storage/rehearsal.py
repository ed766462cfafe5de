"""Whether a migrated copy of a file still says all that the file says."""

from __future__ import annotations

import sqlite3
from itertools import zip_longest
from typing import Final

#: Of every table but what SQLite and Alembic keep for themselves.
_NAMES: Final = (
    "SELECT name FROM sqlite_schema "
    "WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"
)


def changed_tables(old: sqlite3.Connection, new: sqlite3.Connection) -> list[str]:
    """The tables of the old file that the new one lacks, or has with other columns or rows."""
    names = [row[0] for row in old.execute(_NAMES)]
    return [name for name in names if _is_changed(name, old, new)]


def _is_changed(table: str, old: sqlite3.Connection, new: sqlite3.Connection) -> bool:
    columns = _columns(table, old)
    if not set(columns) <= set(_columns(table, new)):
        return True
    listed = ", ".join(f'"{column}"' for column in columns)
    query = f'SELECT {listed} FROM "{table}"'  # noqa: S608 - names out of the file's own schema
    return any(one != other for one, other in zip_longest(old.execute(query), new.execute(query)))


def _columns(table: str, file: sqlite3.Connection) -> list[str]:
    return [row[0] for row in file.execute("SELECT name FROM pragma_table_info(?)", (table,))]
