"""Rows that say something of each business in words, whatever signs their words may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of
from benchmark_app.exchange.foreign.price_name import names_price
from benchmark_app.exchange.foreign.sign import is_known, split_sign
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign import NOTE_HEADINGS, PHONE_HEADINGS
from benchmark_app.words.foreign_value import RATING_WORDS

#: What stands for no remark.
NOTHING: Final = frozenset(("", *"-–—―ー"))
#: A telephone number has as many digits, or more.
_PHONE_DIGITS: Final = 6


def remark_services(lines: Iterable[Line]) -> frozenset[str]:
    """The keys of services of which nothing said has a value.

    They are called "Notes", or "Phone", or are told in sentences.
    """
    services: defaultdict[Cell, list[Cell]] = defaultdict(list)
    for line in lines:
        services[line.cells.get("attribute")].append(line.cells.get("value"))
    return frozenset(
        name_key(cell_text(service))
        for service, said in services.items()
        if _are_remarks(heading_key(service), [cell for cell in said if not is_blank(cell)])
    )


def _are_remarks(name: str, cells: Sequence[Cell]) -> bool:
    """Whether nothing of what a service of that name says is an offer: 954 111 222 calls it."""
    if name in PHONE_HEADINGS:
        return all(look_of(cell) is Look.TEXT or _is_called(cell) for cell in cells)
    if name in NOTE_HEADINGS:
        return all(map(_is_worded, cells))
    return not names_price(name) and _are_sentences(list(map(cell_text, cells)))


def _are_sentences(texts: Sequence[str]) -> bool:
    """Whether most are texts without a number, and the others are as long: "70% less, at home"."""
    numbered = [text for text in texts if any(map(str.isdigit, text))]
    if not numbered or len(numbered) * 2 >= len(texts):
        return False
    are_texts = all(look_of(text) is Look.TEXT for text in texts)
    return are_texts and not any(is_known(split_sign(text)[0]) for text in texts)


def _is_called(cell: Cell) -> bool:
    """Whether a number has as many digits as one that is called; minutes have fewer."""
    digits = sum(sign.isdigit() for sign in cell_text(cell))
    return look_of(cell) is Look.AMOUNT and digits >= _PHONE_DIGITS


def is_remark_line(cells: Iterable[Cell]) -> bool:
    """Whether most of the filled cells are texts or praise, and none a sign or another word."""
    filled = [cell for cell in cells if cell_text(cell).strip() not in NOTHING]
    others = [cell for cell in filled if not _is_worded(cell)]
    has_more_words = len(others) * 2 < len(filled)
    return has_more_words and all(look_of(cell) is Look.AMOUNT for cell in others)


def _is_worded(cell: Cell) -> bool:
    return look_of(cell) is Look.TEXT or name_key(cell_text(cell)) in RATING_WORDS
