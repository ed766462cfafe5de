"""Reading a damaged file row by row, and telling what was written from what was not."""

# ruff: noqa: S608 - every name in a statement is one of our own tables and columns

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Integer, Table

from benchmark_app.errors import FileRefused
from benchmark_app.storage.seal import SEAL, is_sealed, text_of
from benchmark_app.storage.stray import Strays

Row = tuple[Any, ...]
_WRAP: Final = 1 << 64
#: A message of SQLite's own may quote bytes that are no text any more.
_UNREADABLE: Final = (sqlite3.Error, UnicodeDecodeError)
#: So many keys in turn are looked for behind damage: more than a page has rows.
_TRIES: Final = 1000
_SEALED: Final = f"SELECT count(*) FROM pragma_table_info('observation') WHERE name = '{SEAL}'"


def open_damaged(path: Path) -> sqlite3.Connection:
    """A damaged file to read from, and never to write.

    Raises:
        FileRefused: `rescue_impossible` where its tables are not found any more, or where it is
            of a program that knew no seals.
    """
    file = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    file.text_factory = text_of
    try:
        file.execute("PRAGMA trusted_schema=OFF")
        file.execute("PRAGMA writable_schema=ON")  # reads on in a file that lost its end
        (sealed,) = file.execute(_SEALED).fetchone()
    except _UNREADABLE:
        sealed = 0
    if not sealed:
        file.close()
        raise FileRefused("rescue_impossible", name=path.name)
    return file


class Salvage:
    """One table of a damaged file, walked as far as that goes, and on behind each damage.

    Where rows are missing then, they are looked for in the pages that nothing leads to any more.
    `count` and `damaged` are complete once all `sound` rows were asked for.
    """

    def __init__(self, table: Table, file: sqlite3.Connection, strays: Strays) -> None:
        self.damaged: list[Row] = []
        self._file = file
        self._strays = strays
        self._name = str(table.name)  # SQLAlchemy's own kind of text is no plain one
        self._keys = tuple(column.name for column in table.primary_key)
        names = [column.name for column in table.columns]
        self._columns = (*names, SEAL)
        self._places = [names.index(name) for name in self._keys]
        self._is_numbered = isinstance(next(iter(table.primary_key)).type, Integer)
        self._seals: dict[Row, int] = {}  # by key
        self._told = self._told_sums()

    def sound(self) -> Iterator[Row]:
        """The rows that are what was written, in the order of the table's columns."""
        for *content, seal in self._rows():
            row = tuple(content)
            if not is_sealed(self._name, row, seal):
                self.damaged.append(row)
            elif self._key(row) not in self._seals:  # a damaged page may lead to a row twice
                self._seals[self._key(row)] = seal
                yield row
        yield from self._stray()

    def _stray(self) -> list[Row]:
        """The missing rows that are in pages nothing leads to; none where anything is doubtful."""
        if self._told is None or self.count >= self._told[0]:
            return []
        rows: list[Row] = []
        is_doubtful = False
        damaged = set(map(self._key, self.damaged))
        for *content, seal in self._strays.rows(self._name, self._columns):
            row = tuple(content)
            key = self._key(row)
            if key in damaged or not is_sealed(self._name, row, seal):
                continue
            if key not in self._seals:
                self._seals[key] = seal
                rows.append(row)
            elif self._seals[key] != seal:  # one of the two is no longer true
                is_doubtful = True
        if is_doubtful or (self.count >= self._told[0] and self._sums() != self._told):
            for row in rows:
                del self._seals[self._key(row)]
            return []
        return rows

    @property
    def count(self) -> int:
        """How many rows are sound."""
        return len(self._seals)

    @property
    def missing(self) -> int:
        """How many rows were written and are not sound, as far as anything tells."""
        told = self.count if self._told is None else self._told[0]
        return max(told - self.count, len(self.damaged))

    @property
    def is_counted(self) -> bool:
        """Whether anything tells how many rows there were."""
        return self._told is not None

    @property
    def is_whole(self) -> bool:
        """Whether the sound rows are all that were written."""
        return not self.damaged and self._sums() == self._told

    def _sums(self) -> tuple[int, int]:
        return self.count, sum(self._seals.values()) % _WRAP

    def _told_sums(self) -> tuple[int, int] | None:
        """How many rows there were and what their seals added up to; None where that is gone."""
        sums = f"SELECT rows, total FROM {SEAL} WHERE name = ?"
        try:
            count, total = self._file.execute(sums, (self._name,)).fetchone()
            return int(count), int(total) % _WRAP
        except (sqlite3.Error, TypeError, ValueError):
            return None

    def _rows(self) -> Iterator[Row]:
        """Forward to the end or to damage, and on behind it; then backward from the end to there.

        What shares the first key of a row next to damage is read from its other side too.
        """
        bound: int | None = None
        in_vain = 0
        while in_vain < _TRIES:
            last: Row = ()
            with suppress(*_UNREADABLE):
                for row in self._file.execute(self._query("ASC", bound, ">")):
                    last = self._key(row)
                    yield row
                return
            if not self._is_numbered:
                yield from self._rows_backward(None, "", last)
                return
            is_behind = bool(last) and _is_behind(last[0], bound)
            in_vain = 0 if is_behind else in_vain + 1
            bound = last[0] if is_behind else _next(bound)
            yield from self._rows_backward(bound, "=", last)
        yield from self._rows_backward(bound, ">", ())

    def _rows_backward(self, bound: object, sign: str, last: Row) -> Iterator[Row]:
        with suppress(*_UNREADABLE):
            for row in self._file.execute(self._query("DESC", bound, sign)):
                if self._key(row) == last:
                    return
                yield row

    def _key(self, row: Row) -> Row:
        return tuple(row[place] for place in self._places)

    def _query(self, way: str, bound: object, sign: str) -> str:
        listed = ", ".join(f'"{name}"' for name in self._columns)
        order = ", ".join(f'"{name}" {way}' for name in self._keys)
        behind = "" if bound is None else f' WHERE "{self._keys[0]}" {sign} {bound}'
        return f'SELECT {listed} FROM "{self._name}"{behind} ORDER BY {order}'


def _is_behind(key: object, bound: int | None) -> bool:
    """Whether a key leads on; one off a damaged page may be anything."""
    return isinstance(key, int) and (bound is None or key > bound)


def _next(bound: int | None) -> int:
    """The first key behind one; before any was read, 0: ids begin at 1."""
    return 0 if bound is None else bound + 1
