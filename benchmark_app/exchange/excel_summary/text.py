"""Text as a cell of a workbook can hold it, and how many lines it takes there."""

from __future__ import annotations

import re
from typing import Final

from benchmark_app.words.width import text_width

#: Excel's limit of one cell, counted as Excel does: in UTF-16 units.
CELL_LIMIT: Final = 32_767
_HEADER_LIMIT: Final = 255
#: Excel reads it in a header as one sign, given by its number.
_ESCAPE: Final = re.compile("(_x[0-9A-Fa-f]{4})_")
_ILLEGAL: Final = re.compile("\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Cleaner:
    """Makes texts fit for a cell and counts what it had to change, a text on two sheets once."""

    def __init__(self) -> None:
        self.replaced = 0
        self.cut = 0
        self._known: dict[str, str] = {}

    def clean(self, text: str) -> str:
        """The text without signs a workbook cannot hold, cut at Excel's limit."""
        kept = self._known.get(text)
        if kept is None:
            whole, replaced = _ILLEGAL.subn(_stand_in, text)
            kept = self._known[text] = _first_units(whole, CELL_LIMIT)
            if kept != text:
                self.replaced += replaced
                self.cut += kept != whole
        return kept


def _stand_in(found: re.Match[str]) -> str:
    return "\n" if found.group().startswith("\r") else "\ufffd"


def _first_units(text: str, limit: int) -> str:
    """The longest beginning of at most `limit` UTF-16 units that splits no character."""
    if len(text) * 2 <= limit or len(text.encode("utf-16-le")) <= limit * 2:
        return text
    return text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", errors="ignore")


def line_count(text: str, width: int) -> int:
    """The lines a text takes when it is wrapped at `width` columns."""
    return sum(max(1, -(-text_width(line) // width)) for line in text.split("\n"))


def table_headers(texts: list[str]) -> list[str]:
    """Headers an Excel table accepts: one line, not empty, not too long, each one once."""
    taken: set[str] = set()
    headers: list[str] = []
    for text in texts:
        plain = " ".join(_ESCAPE.sub(r"\1 _", text).split())[: _HEADER_LIMIT - 10] or "–"
        header, number = plain, 2
        while header.casefold() in taken:
            header, number = f"{plain} ({number})", number + 1
        taken.add(header.casefold())
        headers.append(header)
    return headers
