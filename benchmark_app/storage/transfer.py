"""Rows from one file to another that has the same tables."""

from __future__ import annotations

import sqlite3
from typing import Final

_TABLES: Final = (
    "SELECT name FROM sqlite_schema "
    "WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
    "AND name NOT IN ('alembic_version', 'seal') ORDER BY rowid"
)


def replace_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Every row of every table of the target as the source has it; the source may have more."""
    target.execute("PRAGMA defer_foreign_keys=ON")
    tables = [name for (name,) in target.execute(_TABLES)]  # what is referred to comes first
    for table in reversed(tables):
        target.execute(f'DELETE FROM "{table}"')  # noqa: S608 - a name out of our own schema
    for table in tables:
        columns = [row[1] for row in target.execute(f'PRAGMA table_info("{table}")')]
        listed = ", ".join(f'"{column}"' for column in columns)
        places = ", ".join("?" * len(columns))
        # a name in quotes that is no column would be a text, unless the table stands before it
        wanted = ", ".join(f'"{table}"."{column}"' for column in columns)
        rows = source.execute(f'SELECT {wanted} FROM "{table}"')  # noqa: S608 - as above
        target.executemany(f'INSERT INTO "{table}" ({listed}) VALUES ({places})', rows)  # noqa: S608
