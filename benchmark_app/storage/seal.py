"""Seals: a digest in every row and their sum for every table, so that no damage goes unnoticed.

SQLite's own checks see few of the bits that flip in values. A seal finds bit rot, other programs'
edits and our own bugs; it is no signature. The column and the table of sums are known here alone:
triggers of the connection, none of the file, keep them, whatever statement writes a row.
"""

# ruff: noqa: S608 - every name in a statement is one of the file's own tables and columns

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

import msgspec

#: The column of every row, and the table of how many rows there are and what their seals add up to.
SEAL: Final = "seal"
_TABLES: Final = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
    f"AND name IN (SELECT tables.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) "
    f"AS columns WHERE columns.name = '{SEAL}') ORDER BY rowid"
)
_BYTES: Final = 8
_WRAP: Final = 1 << 64
_encode: Final = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class Broken:
    """A table with rows whose seal is not theirs, or only other sums than were written.

    `rows` are the values of the primary key, `keys` its columns.
    """

    table: str
    keys: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


class Tally:
    """How the sums of a connection's tables change in the transaction under way."""

    def __init__(self) -> None:
        self.changes: dict[str, list[int]] = {}

    def note(self, table: str, rows: int, old: int | None, new: int | None) -> None:
        """Count a row that came or went, or its new seal for the old one."""
        change = self.changes.setdefault(table, [0, 0])
        change[0] += rows
        change[1] += (new or 0) - (old or 0)

    def forget(self) -> None:
        """Nothing of the transaction was kept."""
        self.changes.clear()


def seal_of(*content: object) -> int:
    """The digest of a table's name and a row's content: 64 bits with a sign."""
    digest = blake2b(_encode(content), digest_size=_BYTES).digest()
    return int.from_bytes(digest, "little", signed=True)


def arm(file: sqlite3.Connection) -> Tally:
    """Keeps the seals of what is written through a connection from now on; see `settle`."""
    tally = Tally()
    file.create_function("seal_of", -1, seal_of, deterministic=True)
    file.create_function("tally", 4, tally.note)
    for table in _tables(file):
        columns, keys = _columns(table, file)
        for statement in _triggers(table, columns, keys):
            file.execute(statement)
    return tally


def settle(file: sqlite3.Connection, tally: Tally) -> None:
    """Writes the sums inside the transaction that changed the rows, as its last statement."""
    for table, (rows, change) in tally.changes.items():
        (total,) = file.execute(f"SELECT total FROM {SEAL} WHERE name = ?", (table,)).fetchone()
        file.execute(
            f"UPDATE {SEAL} SET rows = rows + ?, total = ? WHERE name = ?",
            (rows, _wrapped(total + change), table),
        )
    tally.forget()


def seal_all(file: sqlite3.Connection) -> None:
    """Seals every row of a file that was just given the column, and writes the first sums."""
    file.create_function("seal_of", -1, seal_of, deterministic=True)
    file.execute(f"DELETE FROM {SEAL}")
    for table in _tables(file):
        columns, _ = _columns(table, file)
        file.execute(f"UPDATE {_quoted(table)} SET {SEAL} = {_called(table, columns)}")
        seals = [seal for (seal,) in file.execute(f"SELECT {SEAL} FROM {_quoted(table)}")]
        row = (table, len(seals), _wrapped(sum(seals)))
        file.execute(f"INSERT INTO {SEAL} (name, rows, total) VALUES (?, ?, ?)", row)


def find_broken(file: sqlite3.Connection) -> Iterator[Broken]:
    """The tables with rows or sums that are not what was written; reads every row.

    Raises:
        sqlite3.DatabaseError: where the file is so damaged that its rows cannot be walked.
    """
    file.create_function("seal_of", -1, seal_of, deterministic=True)
    told = {name: sums for name, *sums in file.execute(f"SELECT name, rows, total FROM {SEAL}")}
    for table in _tables(file):
        columns, keys = _columns(table, file)
        broken = _broken_keys(table, columns, keys, file)
        if broken or told.pop(table, None) != _sums(table, file):
            yield Broken(table, keys, tuple(broken))
        told.pop(table, None)
    for name in told:  # of a table that is gone
        yield Broken(name, (), ())


def _broken_keys(
    table: str, columns: tuple[str, ...], keys: tuple[str, ...], file: sqlite3.Connection
) -> list[tuple[object, ...]]:
    rows = f"SELECT {_listed(keys)} FROM {_quoted(table)}"
    try:
        return file.execute(f"{rows} WHERE {SEAL} IS NOT {_called(table, columns)}").fetchall()
    except sqlite3.OperationalError:  # a text whose bytes are none any more: row by row
        return _broken_one_by_one(table, columns, keys, file)


def _broken_one_by_one(
    table: str, columns: tuple[str, ...], keys: tuple[str, ...], file: sqlite3.Connection
) -> list[tuple[object, ...]]:
    text_factory, file.text_factory = file.text_factory, text_of
    rows = f"SELECT {_listed((*keys, SEAL, *columns))} FROM {_quoted(table)}"
    count = len(keys)
    try:
        return [
            row[:count]
            for row in file.execute(rows)
            if not is_sealed(table, row[count + 1 :], row[count])
        ]
    finally:
        file.text_factory = text_factory


def is_sealed(table: str, content: tuple[object, ...], seal: object) -> bool:
    """Whether a row's seal is that of its content."""
    try:
        return seal == seal_of(table, *content)
    except UnicodeEncodeError:
        return False


def text_of(raw: bytes) -> str:
    """A text, whatever its bytes became; what is none is told by its seal."""
    return raw.decode(errors="surrogateescape")


def _sums(table: str, file: sqlite3.Connection) -> list[int]:
    """How many rows a table has, and what their seals add up to: in halves, which fit."""
    halves = f"coalesce(sum({SEAL} & 4294967295), 0), coalesce(sum({SEAL} >> 32), 0)"
    count, low, high = file.execute(f"SELECT count(*), {halves} FROM {_quoted(table)}").fetchone()
    return [count, _wrapped(low + (high << 32))]


def _tables(file: sqlite3.Connection) -> list[str]:
    return [name for (name,) in file.execute(_TABLES)]


def _columns(table: str, file: sqlite3.Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns with content, and those of the primary key."""
    rows = file.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
    columns = tuple(name for name, _ in rows if name != SEAL)
    return columns, tuple(name for name, place in rows if place)


def _triggers(table: str, columns: tuple[str, ...], keys: tuple[str, ...]) -> Iterator[str]:
    name = _quoted(table)
    this_row = " AND ".join(f"{_quoted(key)} = new.{_quoted(key)}" for key in keys)
    seal = f"UPDATE {name} SET {SEAL} = {_called(table, columns)} WHERE {this_row};"
    acts = {
        "INSERT": f"SELECT tally('{table}', 1, 0, new.{SEAL}); {seal}",
        f"UPDATE OF {_listed(columns)}": seal,
        f"UPDATE OF {SEAL}": f"SELECT tally('{table}', 0, old.{SEAL}, new.{SEAL});",
        "DELETE": f"SELECT tally('{table}', -1, old.{SEAL}, 0);",
    }
    for number, (event, act) in enumerate(acts.items()):
        trigger = _quoted(f"{table}_{number}")
        yield f"CREATE TEMP TRIGGER {trigger} AFTER {event} ON main.{name} BEGIN {act} END"


def _called(table: str, columns: tuple[str, ...]) -> str:
    return f"seal_of('{table}', {_listed(columns)})"


def _listed(columns: tuple[str, ...]) -> str:
    return ", ".join(map(_quoted, columns))


def _quoted(name: str) -> str:
    return f'"{name}"'


def _wrapped(total: int) -> int:
    """A sum in 64 bits with a sign, as SQLite keeps it."""
    return (total + _WRAP // 2) % _WRAP - _WRAP // 2
