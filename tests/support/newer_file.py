"""A workspace file as a version to come would leave it: planted in a file of today's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from benchmark_app.storage.seal import seal_all
from benchmark_app.storage.version import SCHEMA_VERSION

#: What a version that only adds does: a table, a column of a table of ours, both with an index.
ADDED = (
    "CREATE TABLE supplier (id INTEGER PRIMARY KEY, name TEXT NOT NULL, seal INTEGER) STRICT",
    "CREATE UNIQUE INDEX supplier_name ON supplier (name)",
    "INSERT INTO supplier (id, name) VALUES (1, 'Linen & Co'), (2, '린넨')",
    "ALTER TABLE competitor ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'",
    "CREATE INDEX competitor_mood ON competitor (mood, id)",
    "ALTER TABLE observation ADD COLUMN sureness REAL",
    "UPDATE observation SET sureness = 0.5 WHERE id % 2",
    "UPDATE alembic_version SET version_num = '0006'",
)


def make_newer(
    path: Path,
    *more: str,
    readable_from: int = SCHEMA_VERSION,
    version: int = SCHEMA_VERSION + 1,
    after: tuple[str, ...] = (),
) -> Path:
    """Add what a newer version may, and more, seal all and do what comes after; the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in (*ADDED, *more):
            file.execute(statement)
        seal_all(file)
        for statement in after:
            file.execute(statement)
        file.execute(f"PRAGMA user_version={readable_from << 16 | version}")
    return path
