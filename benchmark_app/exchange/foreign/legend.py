"""What a table's own legend says its signs and colours mean: "● yes ○ no", "O: 제공, X: 미제공"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Value
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.sign import sign_key, word_value
from benchmark_app.exchange.table import cell_text
from benchmark_app.words.foreign_value import RATING_WORDS
from benchmark_app.words.value import MARK_OF_WORD

BLANK: Final = ""
WHITE: Final = "#FFFFFF"
_BLANK_WORDS: Final = frozenset(
    {"blank", "empty", "blank cell", "empty cell", "빈칸", "공란", "공백", "leer", "leere zelle"}
    | {"vide", "case vide", "vacío", "celda vacía", "空白", "空欄", "空", "留空"}
)
_IS: Final = r"\s*(?:=|＝|:|：|→)\s*"
#: A sign, letter, number or word for a blank before "=" or ":"; or a sign before its meaning.
_ENTRY: Final = re.compile(
    rf"(?<![^\W_])(?P<key>[^\W\d_]+(?: [^\W\d_]+)?|-?\d{{1,2}}|[^\w\s,;/|()=:]{{1,3}}){_IS}"
    r"|(?P<sign>[^\w\s,;:/|()=＝：→\[\]'\"&.+~-])\ufe0f?\s*(?:[-–—]\s+)?(?=\w)"
)
_STOP: Final = re.compile(r"[,;(|/·]")
_EDGES: Final = " \t\n,;/|·()[].、，；。-–—"


def read_legend(texts: Iterable[str]) -> dict[str, Value]:
    """The value of each sign a legend explains in words that are known; "" stands for a blank."""
    found = (one for text in texts for one in _entries(text))
    return {key: value for key, told in found if (value := _value(told)) is not None}


def explained_signs(texts: Iterable[str]) -> frozenset[str]:
    """The keys of all that a legend explains, in words that are known or not."""
    return frozenset(key for text in texts for key, told in _entries(text) if told.strip(_EDGES))


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """The keys that a text explains, each with its explanation."""
    entries = [one for one in _ENTRY.finditer(text) if _is_entry(one)]
    starts = [one.start() for one in entries]
    for entry, end in zip(entries, [*starts[1:], len(text)], strict=False):
        is_blank = name_key(entry["key"] or "") in _BLANK_WORDS
        key = BLANK if is_blank else sign_key(entry["key"] or entry["sign"])
        yield key, text[entry.end() : end]


def read_colours(leaf: Leaf, rows: Iterable[int]) -> dict[str, Value]:
    """The value of each colour that rows of a legend explain: in their text's cell, or left of it.

    One that is explained in two ways is none.
    """
    told: defaultdict[str | None, set[Value]] = defaultdict(set)
    for row in rows if leaf.fills else ():
        for column in leaf.filled(row, range(1, leaf.width + 1)):
            value = _value(cell_text(leaf.cell(row, column)))
            before = (row, column - 1)
            left = leaf.fills.get(before) if leaf.is_blank_at(*before) else None
            fill = leaf.fills.get((row, column), left)
            if value is not None and fill != WHITE:
                told[fill].add(value)
    return {fill: one for fill, (one, *others) in told.items() if fill and not others}


def _is_entry(found: re.Match[str]) -> bool:
    """Whether it explains a sign, a single letter, a number or a blank, and is no title."""
    key = found["key"]
    return key is None or not key.isalpha() or len(key) == 1 or name_key(key) in _BLANK_WORDS


def _value(text: str) -> Value | None:
    """What an explanation means by its words before a comma; "available in suites only" is more."""
    key = name_key(_STOP.split(text.strip(_EDGES))[0].strip(_EDGES))
    return MARK_OF_WORD.get(key, RATING_WORDS.get(key, word_value(key)))
