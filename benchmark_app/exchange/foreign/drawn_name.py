"""What the name of a row or a column says of its numbers: a mean, a sum, an end, a rank, a gap.

Some names are proof of it: "Market average", "Total". Others only sound so, as "Best Western" does:
their numbers must agree, or their owner is asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.cell_look import heading_key, name_text
from benchmark_app.exchange.table import Cell
from benchmark_app.words.foreign_drawn import (
    AVERAGES,
    BETWEEN_WORDS,
    COUNT_ENDS,
    DIFFERENCE_WORDS,
    EASTERN_DIFFERENCES,
    END_ADJECTIVES,
    END_PARTS,
    END_PRICES,
    GAP_HEADINGS,
    JOINED_AVERAGES,
    LONE_AVERAGES,
    MARK_WORDS,
    MARKET_TOTALS,
    MEAN_ADJECTIVES,
    MEAN_PARTS,
    MEAN_PRICES,
    OVERALL_PARTS,
    RANK_PARTS,
    SUM_PARTS,
    SUM_WORDS,
    TAX_WORDS,
    TOP_QUARTERS,
    TOP_WORDS,
    TOTAL_WORDS,
    WEIGHTED,
)
from benchmark_app.words.foreign_heading import PRICE_HEADINGS

_WORD: Final = re.compile(r"[^\s()\[\]/:'’·–—-]+")
_TOP: Final = re.compile(rf"(?:{TOP_WORDS}) ?\d\d? ?(?:%|prozent|percent|pour cent|por ciento)")
_MEANS: Final = frozenset[str]().union(*(means for means, _ in AVERAGES))
_AMONG: Final = re.compile(rf"{MEAN_PARTS}|{END_PARTS}")
_BEST: Final = re.compile(END_PARTS)
_SUMMED: Final = re.compile(SUM_PARTS)
_OVERALL: Final = re.compile(OVERALL_PARTS)
_RANK: Final = re.compile(RANK_PARTS)
#: Words for a sum or a mean that others are joined to without a blank.
_JOINED_ENDS: Final = ("평균", "합계", "合計", "合计", "平均")


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


def is_total(label: Cell) -> bool:
    """Whether a label is nothing but a word for a sum, mean, score or rank."""
    key = heading_key(label)
    return key in TOTAL_WORDS or _is_weighted_total(key)


def _is_weighted_total(key: str) -> bool:
    """Whether a name is of points with a weight in them: "加权得分", "total pondéré"."""
    words = key.split()
    if len(words) > 1:
        rest = [word for word in words if not word.startswith(WEIGHTED)]
        return len(rest) == 1 and rest[0] in TOTAL_WORDS
    return any(key.startswith(one) and key.removeprefix(one) in TOTAL_WORDS for one in WEIGHTED)


def is_weighted(label: Cell) -> bool:
    """Whether a word of a label says that numbers were multiplied by a weight."""
    return any(word.startswith(WEIGHTED) for word in name_key(name_text(label)).split())


def tells_of_total(label: Cell) -> bool:
    """Whether a label begins or ends with such a word, as "Total of all" does."""
    key = heading_key(label)
    words = [] if key.endswith(COUNT_ENDS) else key.split()
    leads = bool(words) and words[0] in TOTAL_WORDS and not leads_as_mean(key)
    is_last = bool(words) and words[-1] in TOTAL_WORDS - TAX_WORDS
    return key.endswith(_JOINED_ENDS) or leads or is_last


@lru_cache(maxsize=8192)
def is_mark(label: Cell) -> bool:
    """Whether a label is of a mark of all together, or of one more: "Overall rating", "Score"."""
    key = heading_key(label)
    words = key.split()
    named = key in MARK_WORDS or (bool(words) and not MARK_WORDS.isdisjoint((words[0], words[-1])))
    is_sum = named and (not SUM_WORDS.isdisjoint(words) or is_average(label))
    return named and not is_sum and not _is_weighted_total(key)


def tells_of_rank(label: Cell) -> bool:
    """Whether a label says whose turn it is: "Rank", "Place on the booking site"."""
    return _RANK.search(heading_key(label)) is not None


def tells_of_difference(label: Cell) -> bool:
    """Whether a label begins with how far numbers are apart: "Difference to us"."""
    key = heading_key(label)
    return key.split(" ")[0] in DIFFERENCE_WORDS or key.startswith(EASTERN_DIFFERENCES)


def is_conclusion(label: Cell) -> bool:
    """Whether a label is of what somebody concludes from a table: "Gap?", "Recommendation"."""
    return heading_key(label).rstrip("?!？！ ") in GAP_HEADINGS


def is_lowest_price(label: Cell) -> bool:
    """Whether a label is of the lowest or highest price, not of "Office Max"."""
    key = heading_key(label)
    return key in END_PRICES or _is_price_that_is(key, END_ADJECTIVES)


def is_mean_price(label: Cell) -> bool:
    """Whether a label is of a mean price: "Prix moyen"."""
    key = heading_key(label)
    return key in MEAN_PRICES or _is_price_that_is(key, MEAN_ADJECTIVES)


def _is_price_that_is(key: str, adjectives: Collection[str]) -> bool:
    """Whether a name is a word for a price beside such words: "Prix moyen", not "Office Max"."""
    words = key.split()
    rest = [word for word in words if word not in adjectives]
    return 0 < len(rest) < len(words) and " ".join(rest) in PRICE_HEADINGS


def sounds_among(name: str) -> bool:
    """Whether what would be a business sounds as what is usual or the best among the others."""
    key = name_key(name)
    return _AMONG.search(key) is not None or not LONE_AVERAGES.isdisjoint(_WORD.findall(key))


def sounds_best(name: str) -> bool:
    """Whether what would be a service sounds as who is the best or the cheapest of all."""
    return _BEST.search(name_key(name)) is not None


def sounds_summed(name: str) -> bool:
    """Whether what would be a business sounds counted, summed up or taken from the others."""
    return _SUMMED.search(name_key(name)) is not None


def sounds_overall(name: str) -> bool:
    """Whether what would be a service sounds as the marks of all together, or as who wins."""
    return _OVERALL.search(name_key(name)) is not None
