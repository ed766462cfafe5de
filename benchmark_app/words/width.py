"""How wide a text stands where every sign has a column of its own."""

from __future__ import annotations

import unicodedata


def text_width(text: str) -> int:
    """The columns the longest line takes: Hangul and other wide signs count 2."""
    return max(_line_width(line) for line in text.split("\n"))


def _line_width(line: str) -> int:
    if line.isascii():  # most are, and a workbook has many
        return len(line)
    return sum(2 if is_wide(sign) else 1 for sign in line)


def is_wide(sign: str) -> bool:
    """Whether a sign stands two columns wide."""
    return unicodedata.east_asian_width(sign) in "WF"
