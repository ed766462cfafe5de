"""Names of columns and rows that hold the mean or sum of others: no business, and no service."""

from __future__ import annotations

import re
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.cell_look import heading_key, name_text
from benchmark_app.exchange.table import Cell
from benchmark_app.words.foreign_aside import TOP_QUARTERS, TOP_WORDS
from benchmark_app.words.foreign_average import (
    AVERAGES,
    BETWEEN_WORDS,
    JOINED_AVERAGES,
    LONE_AVERAGES,
    MARKET_TOTALS,
)

_WORD: Final = re.compile(r"[^\s()\[\]/:'’·–—-]+")
_TOP: Final = re.compile(rf"(?:{TOP_WORDS}) ?\d\d? ?(?:%|prozent|percent|pour cent|por ciento)")
_MEANS: Final = frozenset[str]().union(*(means for means, _ in AVERAGES))


def is_average(label: Cell) -> bool:
    """Whether a label is a word for a mean, alone or with those of whom it is one: "Ø Markt"."""
    words = _words(label)
    return is_of_market(label) or any(each <= LONE_AVERAGES for each in words) or _is_of_best(label)


def _is_of_best(label: Cell) -> bool:
    """Whether a label is of what the best of a market come to: "Top 25 %"."""
    key = name_key(name_text(label))
    return key in TOP_QUARTERS or _TOP.fullmatch(key) is not None


def is_of_market(label: Cell) -> bool:
    """Whether a label is of the mean or the sum of businesses, which its neighbours then are."""
    whole = name_key(name_text(label)).replace(" ", "")
    return whole in MARKET_TOTALS or any(map(_is_of_market, _words(label)))


def _is_of_market(words: frozenset[str]) -> bool:
    if words & JOINED_AVERAGES:
        return words - JOINED_AVERAGES <= _MEANS
    return any(
        words & means and words & whose and words <= means | whose for means, whose in AVERAGES
    )


def leads_as_mean(key: str) -> bool:
    """Whether a name as a key begins with a word for a mean: "Average stars" are an offer's own."""
    words = key.split()
    return len(words) > 1 and words[0] in _MEANS


def _words(label: Cell) -> list[frozenset[str]]:
    """The words of a label with what stands in brackets, and without it."""
    keys = {name_key(name_text(label)), heading_key(label)}
    found = (frozenset(_WORD.findall(key)) - BETWEEN_WORDS for key in keys)
    return list(filter(None, found))
