"""Names pasted as people have them: a list, a column of a sheet, a row, a line with commas."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from benchmark_app.domain.name import clean_name, typed_key

#: What parts the names of a single line; in a list of several lines it belongs to a name.
_MARKS: Final = re.compile("[,;，；、]")
_BULLET: Final = re.compile(r"\s*[-–•*·▪]\s+")
_NUMBER: Final = re.compile(r"\s*(\d{1,4})[.)]\s+")
#: Signs nobody sees that would tell two equal names apart; what joins an emoji is not among them.
_UNSEEN: Final = frozenset("\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e") | {
    chr(code) for code in range(0x2066, 0x206A)
}


@dataclass(frozen=True, slots=True)
class NameList:
    """Names in their order, each once.

    `repeated` were there before in the same list, `known` were known already; each once too.
    """

    names: tuple[str, ...]
    repeated: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


def parse_names(text: str, known: Iterable[str] = ()) -> NameList:
    """The names in a pasted text that are not known yet: one a line or cell, or one a comma."""
    keys = {typed_key(name) for name in known}
    found: dict[str, str] = {}
    repeated: dict[str, str] = {}
    there: dict[str, str] = {}
    for part in _parts(text):
        name = seen_name(part)
        key = typed_key(name)
        if not key:
            continue
        kept = there if key in keys else repeated if key in found else found
        kept.setdefault(key, name)
    return NameList(tuple(found.values()), tuple(repeated.values()), tuple(there.values()))


def seen_name(text: str) -> str:
    """A name without the signs nobody sees: control signs, halves of signs, marks of direction."""
    return clean_name("".join(" " if _is_unseen(sign) else sign for sign in text))


def _parts(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1 and "\t" not in lines[0]:
        lines = _MARKS.split(lines[0])
    lines = [_BULLET.sub("", line, count=1) for line in _unnumbered(lines)]
    return [_unquoted(cell) for line in lines for cell in line.split("\t")]


def _unnumbered(lines: list[str]) -> list[str]:
    """Lines without the numbers of a list; a single number that begins no list is of a name."""
    found = [int(number[1]) for line in lines if (number := _NUMBER.match(line))]
    is_list = len(found) > 1 or found == [1]
    return [_NUMBER.sub("", line, count=1) for line in lines] if is_list else lines


def _unquoted(cell: str) -> str:
    """A cell without the quotation marks a sheet puts around some."""
    cell = cell.strip()
    is_quoted = len(cell) > 1 and cell[0] == cell[-1] == '"'
    return cell[1:-1].replace('""', '"') if is_quoted else cell


def _is_unseen(sign: str) -> bool:
    return sign in _UNSEEN or unicodedata.category(sign) in ("Cc", "Cs")
