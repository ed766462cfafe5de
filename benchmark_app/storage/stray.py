"""Rows of a damaged file to whose page nothing leads any more: each page is read by itself.

A page that SQLite has given up may still hold rows as an earlier edit left them, and their seals
fit. So none of those is read, and no page at all where the list of them cannot be followed.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import IO, Any, Final

from benchmark_app.storage.seal import text_of

#: What the first page begins with, as SQLite's description of its file format tells: the size of a
#: page, how it is written, its bytes that are kept free, the number of changes, of pages, the first
#: page of the list of free ones, how many those are, and at which change the pages were counted.
_HEADER: Final = struct.Struct(">16xH3s3xIIII52xI")
#: Written with a journal, and no bytes kept free: else newer pages may stand beside the file.
_WRITTEN: Final = b"\x01\x01\x00"
#: What stands for a page of 65,536 bytes, which no file of ours has.
_LARGEST: Final = 1
_WORD: Final = 4


class Strays:
    """The pages of a damaged file that SQLite had not given up, each read as a table's only one.

    `schema` is a file with the same tables, as they should be.
    """

    def __init__(self, path: Path, schema: sqlite3.Connection) -> None:
        self._path = path
        tables = "SELECT name, sql FROM sqlite_schema WHERE type = 'table'"
        self._statements: dict[str, str] = dict(schema.execute(tables))

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """What each page says if it is the table's: most that is no row of it is among them.

        A row that goes on on another page is left out.
        """
        listed = ", ".join(f'"{name}"' for name in columns)
        query = f'SELECT {listed} FROM "{table}" NOT INDEXED'  # noqa: S608 - a table of our own
        with (
            self._path.open("rb", buffering=0) as file,
            closing(sqlite3.connect(":memory:")) as one,
        ):
            size, numbers = _pages(file)
            one.text_factory = text_of
            one.execute(f"PRAGMA page_size={size}")
            one.execute("PRAGMA cell_size_check=ON")
            one.execute(self._statements[table])
            (root,) = one.execute("SELECT min(rootpage) FROM sqlite_schema").fetchone()
            content = bytearray(one.serialize())
            place = slice((root - 1) * size, root * size)
            kind = content[place.start]
            for number in numbers:
                page = _page(file, number, size)
                if page[0] == kind:
                    content[place] = page
                    one.deserialize(content)
                    with suppress(sqlite3.Error):  # the rows before what cannot be read
                        yield from one.execute(query)


def _pages(file: IO[bytes]) -> tuple[int, list[int]]:
    """The size of a page, and the numbers of those that are there whole and in use.

    None where that is not certain; the first page is no table's of ours.
    """
    header = _HEADER.unpack(_page(file, 1, _HEADER.size))
    size, written, changed, count, trunk, told, counted = header
    if written != _WRITTEN or changed != counted or size == _LARGEST:
        return size, []
    free: set[int] = set()
    while trunk:
        if trunk in free:
            return size, []
        page = _page(file, trunk, size)
        following, length = struct.unpack_from(">II", page)
        listed = page[2 * _WORD : (2 + length) * _WORD]
        free |= {trunk, *(number for (number,) in struct.iter_unpack(">I", listed))}
        trunk = following
    if len(free) != told or not all(1 < number <= count for number in free):
        return size, []
    there = range(2, min(count, file.seek(0, 2) // size) + 1)
    return size, [number for number in there if number not in free]


def _page(file: IO[bytes], number: int, size: int) -> bytes:
    """A page, where it can be read."""
    with suppress(OSError):
        file.seek((number - 1) * size)
        return file.read(size).ljust(size, b"\0")
    return bytes(size)
