"""What stands at the end of a cell's text and is no part of its value: [1], *, ², (since 2019)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_BOLD: Final = re.compile(r"(\*\*|__|`)(?P<text>.+)\1")
_BRACKETS: Final = re.compile(r"(?P<core>.*\S)\s*(?P<note>\[[^\[\]]*\])", re.DOTALL)
_PARENTHESES: Final = re.compile(r"(?P<core>.*\S)\s*[(（](?P<note>[^()（）]*)[)）]", re.DOTALL)
#: m² and km² are units; a raised digit elsewhere points to a foot note.
_RAISED: Final = re.compile(r"(?P<core>.*(?:[^\Wmt]|\W)\s*?)(?P<note>[¹²³⁰⁴-⁹]+[⁾]?)", re.DOTALL)
_MARKS: Final = re.compile(r"(?P<core>.*[^\s*†‡§#※])\s*(?P<note>[*†‡§※]+)", re.DOTALL)
#: A foot note begins with its mark: "* on request", "¹ per floor", "[2] …", "3) …".
_FOOT: Final = re.compile(
    r"(?P<mark>[*†‡§※]+\d*|\[\w{1,2}\]|[(（]\w{1,2}[)）]|[¹²³⁰⁴-⁹]+|\d{1,2}[.):])\s*(?P<text>[^\W\d_].*)"
)
_ENDS: Final = (_BRACKETS, _PARENTHESES, _RAISED, _MARKS)
#: The last letter of any of these.
_LAST: Final = frozenset("])）*†‡§※¹²³⁰⁴⁵⁶⁷⁸⁹⁾")


def split_note(text: str) -> tuple[str, str]:
    """The text without the foot note marks and brackets at its end, and these; signs of bold go.

    A text that is nothing but such a mark or bracket is its own core.
    """
    core, notes = text.strip(), list[str]()
    if bold := _BOLD.fullmatch(core):
        core = bold["text"].strip()
    while found := _end_of(core):
        core = found["core"].strip()
        if note := found["note"].strip():
            notes.insert(0, note)
    return core, " ".join(notes)


def _end_of(text: str) -> re.Match[str] | None:
    if text[-1:] not in _LAST:
        return None
    return next((found for end in _ENDS if (found := end.fullmatch(text))), None)


def is_foot_note(text: str) -> bool:
    """Whether a text begins with a mark that numbers nothing: "* on request", "¹ per floor"."""
    return bool(_FOOT.fullmatch(text)) and not text[0].isdecimal() and text[0] not in "(（"


def read_foot_notes(texts: Iterable[str]) -> dict[str, str]:
    """What foot notes say, by their marks as `mark_of` writes them."""
    lines = (line.strip() for text in texts for line in text.split("\n"))
    found = filter(None, map(_FOOT.fullmatch, lines))
    return {mark_of(one["mark"]): one["text"] for one in found}


def mark_of(text: str) -> str:
    """A mark as it is compared: "¹", "[1]" and "1)" are one."""
    return unicodedata.normalize("NFKC", text).strip("[]().: ")
