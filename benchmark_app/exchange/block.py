"""A pasted block of texts: where its names stand, and which way its services run."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from benchmark_app.domain.name import clean_name, name_key
from benchmark_app.exchange.rows import UNCLEAR_SIGNS, Bad, parse_number
from benchmark_app.words.grid import GRID_WORDS
from benchmark_app.words.value import LEVEL_OF_WORD, MARK_OF_WORD

_QUANTITY: Final = re.compile(r"[$€£¥₩+-]?\s*\d[\d.,']*\s*[^\s\d]*")
#: Headings of the grid that are no names: what stands under them is computed.
_COMPUTED: Final = frozenset(
    name_key(text)
    for code in ("stage", "baseline")
    for text in (GRID_WORDS[code].en, GRID_WORDS[code].ko)
)
_HALF: Final = 2

Texts = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Texts with services down and competitors across, whichever way they were copied.

    `services` and `competitors` are the names beside the texts, None where the block has none.
    `rows` and `columns` number the texts' places in what was copied, from 1; they are exchanged
    where `is_across`: there services ran across.
    """

    texts: Texts
    services: tuple[str, ...] | None
    competitors: tuple[str, ...] | None
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    is_across: bool = False

    def place(self, row: int, column: int) -> tuple[int, str]:
        """Row number and column letter of a text in what was copied."""
        down, right = self.rows[row], self.columns[column]
        return (right, column_letter(down)) if self.is_across else (down, column_letter(right))


def column_letter(number: int) -> str:
    """The letter of a column as spreadsheets write it: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_value(text: str) -> bool:
    """Whether a text looks like a value of some service rather than like a name."""
    key = name_key(text)
    if key in LEVEL_OF_WORD or key in MARK_OF_WORD or key in UNCLEAR_SIGNS:
        return True
    return not isinstance(parse_number(key), Bad) or _QUANTITY.fullmatch(key) is not None


def plain_block(rows: Sequence[Sequence[str]]) -> Block:
    """Texts without any names."""
    texts = tuple(tuple(clean_name(text) for text in row) for row in rows)
    width = len(texts[0]) if texts else 0
    places = tuple(range(1, len(texts) + 1)), tuple(range(1, width + 1))
    return Block(texts, None, None, *places)


def read_block(
    rows: Sequence[Sequence[str]],
    services: Collection[str],
    competitors: Collection[str],
    *,
    names_first: bool = False,
    across: bool | None = None,
) -> Block:
    """The names and texts of a block, by the names that are known.

    A first row or column is names where any of them is known and none is a value, or where all
    are unlike values and the texts beside them are not. `names_first` says that the first column
    must be names; `across` that services run across, None: as the known names tell.
    """
    table = tuple(tuple(clean_name(text) for text in row) for row in rows)
    known = {name_key(name) for name in services}, {name_key(name) for name in competitors}
    if across is None:
        across = not names_first and _runs_across(table, *known)
    if across:
        table = tuple(zip(*table, strict=True))
    return _named(table, *known, names_first=names_first, is_across=across)


def _runs_across(table: Texts, services: set[str], competitors: set[str]) -> bool:
    """Whether more names say that services stand in the first row than in the first column."""
    top = [name_key(text) for text in table[0]]
    side = [name_key(row[0]) for row in table]
    down = _count(side, services) + _count(top, competitors)
    return _count(top, services) + _count(side, competitors) > down


def _named(
    table: Texts,
    services: set[str],
    competitors: set[str],
    *,
    names_first: bool,
    is_across: bool,
) -> Block:
    top = _is_top(table, competitors, side=names_first or _is_side(table[1:], services))
    side = names_first or _is_side(table[int(top) :], services, is_beheaded=top)
    left, upper = int(side), int(top)
    columns = [
        column
        for column in range(left, len(table[0]))
        if not (top and name_key(table[0][column]) in _COMPUTED)
    ]
    body = table[upper:]
    return Block(
        texts=tuple(tuple(row[column] for column in columns) for row in body),
        services=tuple(row[0] for row in body) if side else None,
        competitors=tuple(table[0][column] for column in columns) if top else None,
        rows=tuple(range(upper + 1, len(table) + 1)),
        columns=tuple(column + 1 for column in columns),
        is_across=is_across,
    )


def _is_top(table: Texts, known: set[str], *, side: bool) -> bool:
    """Whether the first row is names; its corner may be anything where the first column is."""
    below = table[1:]
    names = [text for text in table[0][int(side) :] if name_key(text) not in _COMPUTED]
    if not below or not any(names):
        return False
    if any(name_key(text) in known for text in names):
        return not any(_is_odd(text, known) for text in names)
    return _are_names(names) and _are_values([row[int(side) :] for row in below])


def _is_side(rows: Texts, known: set[str], *, is_beheaded: bool = True) -> bool:
    """Whether the first column is names; one unknown name alone only under a heading."""
    names = [row[0] for row in rows if len(row) > 1]
    if any(name_key(text) in known for text in names):
        return not any(_is_odd(text, known) for text in names)
    if len(names) <= int(not is_beheaded):
        return False
    return _are_names(names) and _are_values([row[1:] for row in rows])


def _is_odd(text: str, known: set[str]) -> bool:
    """Whether a text among names is a value and no known name."""
    return bool(text) and is_value(text) and name_key(text) not in known


def _are_names(texts: Sequence[str]) -> bool:
    """Whether all are there, each another one and none a value."""
    keys = {name_key(text) for text in texts}
    return len(keys) == len(texts) and all(texts) and not any(map(is_value, texts))


def _are_values(rows: Sequence[Sequence[str]]) -> bool:
    """Whether at least half of what stands there are values."""
    filled = [text for row in rows for text in row if text]
    return bool(filled) and sum(map(is_value, filled)) * _HALF >= len(filled)


def _count(keys: Sequence[str], known: set[str]) -> int:
    return sum(key in known for key in keys)
