"""Text as a cell of a workbook can hold it, and how wide it stands there."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Excel's limit of one cell, counted as Excel does: in UTF-16 units.
CELL_LIMIT: Final = 32_767
_HEADER_LIMIT: Final = 255
_ILLEGAL: Final = re.compile("\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Cleaner:
    """Makes texts fit for a cell and counts what it had to change."""

    def __init__(self) -> None:
        self.replaced = 0
        self.cut = 0

    def clean(self, text: str) -> str:
        """The text without signs a workbook cannot hold, cut at Excel's limit."""
        whole, replaced = _ILLEGAL.subn(_stand_in, text)
        self.replaced += replaced
        kept = _first_units(whole, CELL_LIMIT)
        self.cut += kept != whole
        return kept


def _stand_in(found: re.Match[str]) -> str:
    return "\n" if found.group().startswith("\r") else "\ufffd"


def _first_units(text: str, limit: int) -> str:
    """The longest beginning of at most `limit` UTF-16 units that splits no character."""
    if len(text) * 2 <= limit or len(text.encode("utf-16-le")) <= limit * 2:
        return text
    return text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", errors="ignore")


def text_width(text: str) -> int:
    """The columns the longest line takes: Hangul and other wide signs count 2."""
    lines = text.split("\n")
    return max(sum(2 if is_wide(sign) else 1 for sign in line) for line in lines)


def is_wide(sign: str) -> bool:
    """Whether a sign stands two columns wide."""
    return unicodedata.east_asian_width(sign) in "WF"


def line_count(text: str, width: int) -> int:
    """The lines a text takes when it is wrapped at `width` columns."""
    return sum(max(1, -(-text_width(line) // width)) for line in text.split("\n"))


def table_headers(texts: list[str]) -> list[str]:
    """Headers an Excel table accepts: one line, not empty, not too long, each one once."""
    taken: set[str] = set()
    headers: list[str] = []
    for text in texts:
        plain = " ".join(text.split())[: _HEADER_LIMIT - 10] or "–"
        header, number = plain, 2
        while header.casefold() in taken:
            header, number = f"{plain} ({number})", number + 1
        taken.add(header.casefold())
        headers.append(header)
    return headers
