"""How far a sheet of a workbook reaches, found while its part unpacks and before it is read."""

from __future__ import annotations

import re
from typing import Final

_SHEET: Final = b"sheetData"
_CLAIM: Final = b"uniqueCount"
_CLAIMED: Final = re.compile(rb"""uniqueCount\s*=\s*["']?\s*\+?([0-9]+)""")
#: The way nearly every program writes a cell.
_PLAIN: Final = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"')
_ANY_WAY: Final = tuple(
    before + b"c" + after
    for before in (b"<", b":")
    for after in (b" ", b"\t", b"\n", b"\r", b"/", b">")
)
_TAG: Final = re.compile(
    rb"""<(?:[^\s<>/:"'=]+:)?(c|row)((?:\s+[^\s=<>"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*/?>"""
)
_WHOLE: Final = re.compile(rb"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
_ATTRIBUTE: Final = re.compile(rb"""\s([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_PLACE: Final = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")
_NUMBER: Final = re.compile(rb"[0-9]{1,7}")
_LONGEST_TAG: Final = 64 * 1024
_LETTERS: Final = 26
_BEFORE_A: Final = 64


class SheetExtent:
    """The last row and column of any cell of a part; a part without cells reaches nowhere.

    Cells that do not say where they are follow each other, as their readers take them. `claimed`
    is how many texts the part says it has, for which readers make room beforehand.
    """

    def __init__(self) -> None:
        self.rows = 0
        self.columns = 0
        self.claimed = 0
        self._rest = b""
        self._is_sheet = False
        self._row = 0
        self._column = 0

    def feed(self, chunk: bytes) -> None:
        """Follow the part on.

        Raises:
            ValueError: a place or number is none, or a tag is longer than any.
        """
        window = self._rest + chunk
        self._is_sheet = self._is_sheet or _SHEET in window
        whole, self._rest = _cut(window)
        if _CLAIM in whole:
            self.claimed = max([self.claimed, *map(int, _CLAIMED.findall(whole))])
        if not self._is_sheet:
            return
        plain = _PLAIN.findall(whole)
        if len(plain) < sum(map(whole.count, _ANY_WAY)):
            self._walk(whole)
            return
        if plain:
            self.rows = max(self.rows, max(int(row) for _, row in plain))
            letters = {letters for letters, _ in plain}
            self.columns = max(self.columns, max(map(_column_number, letters)))
            self._column = _column_number(plain[-1][0])
        # where the next piece goes on, should its cells not say where they are
        last = max(whole.rfind(b"<row"), whole.rfind(b":row"))
        if last >= 0:
            self._walk(whole[whole.rfind(b"<", 0, last + 1) :])

    def _walk(self, text: bytes) -> None:
        for name, said in _TAG.findall(text):
            place = next((a or b for key, a, b in _ATTRIBUTE.findall(said) if key == b"r"), None)
            if name == b"row":
                self._row = self._row + 1 if place is None else _row_number(place)
                self._column = 0
            elif place is None:
                self._reach(max(self._row, 1), self._column + 1)
            else:
                self._reach(*_spot(place))

    def _reach(self, row: int, column: int) -> None:
        self._column = column
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)


def _cut(window: bytes) -> tuple[bytes, bytes]:
    """The tags that are whole, and the last one with what follows it, which may be unfinished."""
    at = max(window.rfind(b"<"), 0)
    if len(window) - at <= _LONGEST_TAG:
        return window[:at], window[at:]
    if window.startswith(b"<", at) and not _WHOLE.match(window, at):
        raise ValueError("a tag without an end")
    return window, b""


def _row_number(text: bytes) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError("no row")
    return int(text)


def _spot(text: bytes) -> tuple[int, int]:
    match = _PLACE.fullmatch(text)
    if match is None:
        raise ValueError("no cell")
    return int(match[2]), _column_number(match[1].upper())


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - _BEFORE_A
    return number
