"""What stands at the end of a cell's text and is no part of its value: [1], *, ², (since 2019)."""

from __future__ import annotations

import re
from typing import Final

_BOLD: Final = re.compile(r"(\*\*|__|`)(?P<text>.+)\1")
_BRACKETS: Final = re.compile(r"(?P<core>.*\S)\s*(?P<note>\[[^\[\]]*\])", re.DOTALL)
_PARENTHESES: Final = re.compile(r"(?P<core>.*\S)\s*[(（](?P<note>[^()（）]*)[)）]", re.DOTALL)
#: m² and km² are units; a raised digit elsewhere points to a foot note.
_RAISED: Final = re.compile(r"(?P<core>.*(?:[^\Wmt]|\W)\s*?)(?P<note>[¹²³⁰⁴-⁹]+[⁾]?)", re.DOTALL)
_MARKS: Final = re.compile(r"(?P<core>.*[^\s*†‡§#※])\s*(?P<note>[*†‡§※]+)", re.DOTALL)
_ENDS: Final = (_BRACKETS, _PARENTHESES, _RAISED, _MARKS)


def split_note(text: str) -> tuple[str, str]:
    """The text without the foot note marks and brackets at its end, and these; signs of bold go.

    A text that is nothing but such a mark or bracket is its own core.
    """
    core, notes = text.strip(), list[str]()
    if bold := _BOLD.fullmatch(core):
        core = bold["text"].strip()
    while found := next((one for end in _ENDS if (one := end.fullmatch(core))), None):
        core = found["core"].strip()
        if note := found["note"].strip():
            notes.insert(0, note)
    return core, " ".join(notes)
