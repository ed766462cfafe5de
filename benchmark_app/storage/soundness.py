"""Whether a workspace file is what this program wrote: its tables, its pages, its rows."""

from __future__ import annotations

import sqlite3
from hashlib import blake2b
from typing import Final

from benchmark_app.errors import FileRefused
from benchmark_app.storage.seal import find_broken

#: The digest of how each table and index is made, as the newest step in `migrations` leaves it.
SHAPES: Final = {
    "alembic_version": "1278f3132d2f74a0",
    "competitor": "dc64264383be8064",
    "competitor_name": "ffffbf972eddca6f",
    "attribute": "5a5974eb313ba22c",
    "attribute_name": "3b310abfdc399629",
    "importance": "a7a2a9fb0d71f840",
    "observation": "37f63a2525e32d2c",
    "observation_id": "87d923cef30ae0bb",
    "workspace": "779194918a66bdee",
    "policy": "ec6835b79bafa37f",
    "edit_log": "8c27e720a9b722e2",
    "edit_log_state": "e50891a27e88b466",
    "plan": "e20e55464a6707cd",
    "competitor_event": "1dc529bffabc6aca",
    "forecast": "fa3cc3a437dc84bb",
    "setting": "410fd16b6ee43e28",
    "seal": "7dcd446d98349ac8",
}
#: SQLite's own come with the tables, or from its statistics.
_OBJECTS: Final = (
    "SELECT type, name, sql FROM sqlite_schema "
    "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_stat%' ORDER BY rowid"
)
#: Below this size the indexes are compared with the tables too.
_WHOLE_BYTES: Final = 20_000_000
#: SQLite tells the first hundred faults of a file, and nobody counts on, unless asked for more.
_EVERY: Final = 2**31 - 1
#: What SQLite begins the faults of its pages with.
_PAGES: Final = "*** in database"


def check_schema(file: sqlite3.Connection, name: str) -> None:
    """Looks that nobody added anything that could act or answer in the place of our tables.

    Raises:
        FileRefused: `foreign_schema` with the name of what is not ours, `file_damaged` where a
            table of ours is missing or made otherwise.
    """
    found = {item: shape_of(sql) for _, item, sql in file.execute(_OBJECTS)}
    for item in sorted(found.keys() - SHAPES.keys()):
        raise FileRefused("foreign_schema", name=name, object=item)
    for item, shape in SHAPES.items():
        if found.get(item) != shape:
            raise FileRefused("file_damaged", name=name, detail=item)


def check_acts(file: sqlite3.Connection, name: str) -> None:
    """Looks that a file of any version has no view and no trigger: no version had one.

    Raises:
        FileRefused: `foreign_schema`.
    """
    for kind, item, _ in file.execute(_OBJECTS):
        if kind in ("view", "trigger"):
            raise FileRefused("foreign_schema", name=name, object=item)


def shape_of(sql: str) -> str:
    """The digest of a statement, however it is spaced, quoted and written large."""
    plain = "".join(sql.replace('"', "").split()).lower()
    return blake2b(plain.encode(), digest_size=8).hexdigest()


def faults_of(file: sqlite3.Connection, *, whole: bool = True) -> list[str]:
    """What SQLite's check finds wrong with pages and indexes, and with links; a line each."""
    check = "integrity_check" if whole else "quick_check"
    told = [text for (text,) in file.execute(f"PRAGMA {check}({_EVERY})") if text != "ok"]
    lines = [line for text in told for line in text.splitlines()]
    links = file.execute("PRAGMA foreign_key_check").fetchall()
    return [line for line in lines if not line.startswith(_PAGES)] + [
        f"{table} -> {target}" for table, _, target, _ in links
    ]


def examine(file: sqlite3.Connection, name: str) -> None:
    """Reads everything and looks that it is what was written.

    Raises:
        FileRefused: `file_damaged` with the first fault, `file_rows_damaged` with the count of
            rows that are not what was written and the tables they are in, `file_sums_damaged` with
            the tables where there are other rows than were written, each whole by itself.
    """
    (size,) = file.execute(
        "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    ).fetchone()
    faults = faults_of(file, whole=size <= _WHOLE_BYTES)
    if faults:
        raise FileRefused("file_damaged", name=name, detail=faults[0])
    broken = list(find_broken(file))
    if broken:
        count = sum(len(one.rows) for one in broken)
        tables = [one.table for one in broken]
        if count == 0:
            raise FileRefused("file_sums_damaged", name=name, tables=tables)
        raise FileRefused("file_rows_damaged", name=name, count=count, tables=tables)
