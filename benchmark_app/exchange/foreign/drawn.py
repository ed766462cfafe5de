"""Columns that are drawn from the businesses beside them: the lowest price, the mean, our rank."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final

from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.left_out import is_end_of
from benchmark_app.exchange.rows import Bad, parse_number
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign import END_WORDS
from benchmark_app.words.foreign_aside import RANK_PARTS
from benchmark_app.words.foreign_average import (
    END_ADJECTIVES,
    END_PRICES,
    MEAN_ADJECTIVES,
    MEAN_PRICES,
)
from benchmark_app.words.foreign_heading import PRICE_HEADINGS

_RANK: Final = re.compile(RANK_PARTS)
_PLACE: Final = re.compile(
    r"#?\d{1,3} ?(?:st|nd|rd|th|\.|e|er|ème|º|°|위|등|位|名)|[#№第] ?\d{1,3}(?:名|位)?",
    re.IGNORECASE,
)
#: So many of the lines must agree that a column is the lowest, the highest or the mean of others.
_AGREEING: Final = 0.75
_FEWEST: Final = 2


def drawn_columns(
    leaf: Leaf, across: Sequence[Across], body: Sequence[int], *, services_down: bool
) -> set[int]:
    """The columns headed as the lowest, the highest, the mean or the rank of others, and are it.

    Of services beside each other "Lowest price" is one more.
    """
    values = [one for one in across if one.of is None]
    named = {one.column for one in values if heading_key(one.heading) in END_WORDS}
    tests = {one.column: _test_of(one.heading) for one in values} if services_down else {}
    told = {column: test for column, test in tests.items() if test is not None}
    others = [one.column for one in values if one.column not in named | told.keys()]
    if not others or not (named or told):
        return set()
    lines = [[leaf.cell(row, column) for column in others] for row in body]
    cells = {column: [leaf.cell(row, column) for row in body] for column in named | told.keys()}
    ends = {column for column in named if is_end_of(cells[column], lines)}
    return ends | {column for column, test in told.items() if test(cells[column], lines)}


_Test = Callable[[Sequence[Cell], Sequence[Sequence[Cell]]], bool]


def _test_of(heading: str) -> _Test | None:
    """How a column is tried that is headed so; None of the name of a business."""
    key = heading_key(heading)
    if _RANK.search(key):
        return _is_rank
    if key in END_PRICES or _is_price_that_is(key, END_ADJECTIVES):
        return _is_mostly_end
    is_mean = key in MEAN_PRICES or _is_price_that_is(key, MEAN_ADJECTIVES)
    return _is_mostly_mean if is_mean else None


def _is_price_that_is(key: str, adjectives: Collection[str]) -> bool:
    """Whether a name is a word for a price beside such words: "Prix moyen", not "Office Max"."""
    words = key.split()
    rest = [word for word in words if word not in adjectives]
    return 0 < len(rest) < len(words) and " ".join(rest) in PRICE_HEADINGS


def _is_rank(cells: Sequence[Cell], _: Sequence[Sequence[Cell]]) -> bool:
    places = [cell_text(cell).strip() for cell in cells if not is_blank(cell)]
    return bool(places) and all(map(_PLACE.fullmatch, places))


def _is_mostly_end(cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]) -> bool:
    pairs = _pairs(cells, lines)
    return any(_agree(number == end(others) for number, others in pairs) for end in (min, max))


def _is_mostly_mean(cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]) -> bool:
    """Whether numbers lie between those of their lines: nobody knows how a mean was rounded."""
    return _agree(min(others) <= number <= max(others) for number, others in _pairs(cells, lines))


def _pairs(
    cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]
) -> list[tuple[float, list[float]]]:
    """The number of each line that has one, with those of the others on it."""
    numbers = (
        (_number(cell), list(map(_number, line))) for cell, line in zip(cells, lines, strict=True)
    )
    told = ((number, [one for one in line if one is not None]) for number, line in numbers)
    return [(number, line) for number, line in told if number is not None and line]


def _number(cell: Cell) -> float | None:
    number = parse_number(cell)
    if not isinstance(number, Bad):
        return number
    read = read_amount(cell_text(cell))
    return read.number if isinstance(read, Amount) else None


def _agree(found: Iterable[bool]) -> bool:
    told = list(found)
    return len(told) >= _FEWEST and sum(told) >= len(told) * _AGREEING
