"""What is drawn from the businesses beside it: the lowest price, the mean, our rank, who wins."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from statistics import fmean
from typing import Final

from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of, name_text
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.foreign.drawn_name import (
    is_average,
    is_lowest_price,
    is_mean_price,
    leads_as_mean,
    tells_of_rank,
    tells_of_total,
)
from benchmark_app.exchange.foreign.left_out import is_end_of
from benchmark_app.exchange.foreign.side import Side
from benchmark_app.exchange.rows import Bad, parse_number
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign_drawn import END_WORDS

_PLACE: Final = re.compile(
    r"#?\d{1,3} ?(?:st|nd|rd|th|\.|e|er|ème|º|°|위|등|位|名)|[#№第] ?\d{1,3}(?:名|位)?",
    re.IGNORECASE,
)
#: A place that can be nothing else.
ORDINAL: Final = re.compile(r"#?\d{1,3}(?:st|nd|rd|th|ème|위|등|位)|[#№第]\d{1,3}(?:名|位)?")
#: So many of the lines must agree that a column is the lowest, the highest or the mean of others.
_AGREEING: Final = 0.75
_FEWEST: Final = 2
_MANY: Final = 4
_DIGITS: Final = 6
_SLACK: Final = 1e-9
COMPUTED: Final = "computed"
_WORDS: Final = re.compile(r"[^\W_]+")


def codes_of_columns(
    leaf: Leaf, across: Sequence[Across], body: Sequence[int], *, services_down: bool
) -> dict[int, str]:
    """The columns that say nothing of a business of their own, with the codes why."""
    codes = dict.fromkeys(drawn_columns(leaf, across, body, services_down=services_down), COMPUTED)
    if services_down:
        names = {one.column: one.name for one in across if one.of is None}
        lines = {column: [leaf.cell(row, column) for row in body] for column in names}
        codes |= dict.fromkeys(verdicts(names, lines), "gap")
        codes |= {column: "total" for column, name in names.items() if is_average(name)}
    return codes


def codes_of_rows(
    leaf: Leaf, rows: Sequence[int], side: Side, columns: Sequence[int], *, services_down: bool
) -> dict[int, str]:
    """The rows that say nothing of a business of their own, with the codes why."""
    if side.names_both:
        return {row: "total" for row in rows if _is_drawn_from_all(leaf, row, side)}
    if services_down:
        return {}
    names = {row: name_text(leaf.cell(row, side.label)) for row in rows}
    lines = {row: [leaf.cell(row, column) for column in columns] for row in rows}
    codes = dict.fromkeys(drawn_rows(names, lines), COMPUTED)
    return codes | dict.fromkeys(verdicts(names, lines), "gap")


def _is_drawn_from_all(leaf: Leaf, row: int, side: Side) -> bool:
    """Whether a row names a total, or a mean as its business or its service: "Average"."""
    is_mean = any(is_average(leaf.cell(row, column)) for column in side.labels)
    return is_mean or _is_subtotal(leaf, row, side)


def _is_subtotal(leaf: Leaf, row: int, side: Side) -> bool:
    """Whether a row names but one of the two at its side, and that as a total: "Aldi total"."""
    is_alone = leaf.is_blank_at(row, side.label)
    return is_alone and any(tells_of_total(leaf.cell(row, column)) for column in side.labels)


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
    numbers = [list(map(number_in, line)) for line in lines]
    ends = {
        column
        for column in named
        if not _has_words(cells[column])
        and (
            is_end_of(list(map(number_in, cells[column])), numbers)
            or _is_end_of_many(cells[column], lines)
        )
    }
    return ends | {
        column
        for column, test in told.items()
        if test(cells[column], lines) or (len(others) > 1 and _is_only_end(cells[column], lines))
    }


def drawn_rows(names: Mapping[int, str], lines: Mapping[int, Sequence[Cell]]) -> set[int]:
    """The rows called the lowest, the highest or the mean price of the businesses above."""
    tests = {row: _test_of(names[row]) for row in lines}
    told = {row: test for row, test in tests.items() if test is not None}
    others = [lines[row] for row in lines if row not in told]
    if len(others) < _FEWEST:
        return set()
    columns = list(zip(*others, strict=True))
    found = {
        row
        for row, test in told.items()
        if test(lines[row], columns)
        or _is_only_end(lines[row], columns)
        or (test is _is_mostly_mean and all(_lies_between(lines[row], columns)))
    }
    last = max(lines)
    return found | ({last} if _is_last_mean(names[last], last, lines) else set())


def _is_last_mean(name: str, last: int, lines: Mapping[int, Sequence[Cell]]) -> bool:
    """Whether the last line is the mean of the others by a first word or by its numbers.

    All of it lies between the others then, as "Moyenne ville" does below the prices of a town.
    """
    filled = [cell for cell in lines[last] if not is_blank(cell)]
    others = list(zip(*(line for row, line in lines.items() if row != last), strict=True))
    between = _lies_between(lines[last], others)
    if not len(between) == len(filled) >= _FEWEST or not all(between):
        return False
    return leads_as_mean(heading_key(name)) or is_exact_mean(lines[last], others)


def is_exact_mean(cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]) -> bool:
    """Whether two numbers are the mean of their lines, and one has decimals none there has."""
    pairs = [(number, others) for number, others in _pairs(cells, lines) if len(set(others)) > 1]
    exact = [
        (number, others)
        for number, others in pairs
        if abs(fmean(others) - number) <= 10.0 ** -_decimals(number) / 2 + _SLACK
    ]
    finer = [number for number, others in exact if _decimals(number) > max(map(_decimals, others))]
    return len(exact) >= _FEWEST and bool(finer)


def _decimals(number: float) -> int:
    """How many decimals a number has."""
    return len(f"{number:.{_DIGITS}f}".rstrip("0").partition(".")[2])


def verdicts(names: Mapping[int, str], lines: Mapping[int, Sequence[Cell]]) -> set[int]:
    """The lines most of whose cells name the other lines: who wins, who is the cheapest."""
    written = {text for at in lines for text in (names[at], *names[at].split())}
    likely = {at: cells for at, cells in lines.items() if not written.isdisjoint(cells)}
    words = {at: _words(names[at]) for at in (lines if likely else ())}
    wholes = Counter(words.values())
    having: defaultdict[str, set[int]] = defaultdict(set)
    for at, own in words.items():
        for word in own:
            having[word].add(at)
    found = set()
    for at, cells in likely.items():
        filled = [cell for cell in cells if not is_blank(cell)]
        texts = [_words(name_text(cell)) for cell in filled]
        named = [_names_other(text, at, having) for text in texts]
        naming = sum(named)
        is_alone = len(texts) == 1 and wholes[texts[0]] > (words[at] == texts[0])
        enough = is_alone or (naming >= _FEWEST and naming * 2 > len(texts))
        rest = [cell for cell, is_named in zip(filled, named, strict=True) if not is_named]
        if enough and not _has_words(rest):
            found.add(at)
    return found


def _names_other(text: frozenset[str], own: int, having: Mapping[str, set[int]]) -> bool:
    """Whether all words of a text stand in the name of another line than its own."""
    if not text or not all(word in having for word in text):
        return False
    lines = set.intersection(*sorted((having[word] for word in text), key=len))
    return len(lines) > (own in lines)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(heading_key(text)))


def _has_words(cells: Sequence[Cell]) -> bool:
    """Whether one of the cells says yes or no, as what is drawn from others does not."""
    return any(look_of(cell) is Look.WORD and _WORDS.search(cell_text(cell)) for cell in cells)


_Test = Callable[[Sequence[Cell], Sequence[Sequence[Cell]]], bool]


def _test_of(heading: str) -> _Test | None:
    """How a column is tried that is headed so; None of the name of a business."""
    if tells_of_rank(heading):
        return _is_rank
    if is_lowest_price(heading):
        return _is_mostly_end
    return _is_mostly_mean if is_mean_price(heading) else None


def _is_rank(cells: Sequence[Cell], _: Sequence[Sequence[Cell]]) -> bool:
    places = [cell_text(cell).strip() for cell in cells if not is_blank(cell)]
    return bool(places) and all(map(_PLACE.fullmatch, places))


def _is_mostly_end(cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]) -> bool:
    pairs = _pairs(cells, lines)
    return any(_agree(number == end(others) for number, others in pairs) for end in (min, max))


def _is_end_of_many(cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]) -> bool:
    """Whether so many are ends of their lines that the others are of prices read otherwise."""
    return len(_pairs(cells, lines)) >= _MANY and _is_mostly_end(cells, lines)


def _is_only_end(cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]) -> bool:
    """Whether the one number there is is the lowest or the highest of its line."""
    pairs = _pairs(cells, lines)
    return len(pairs) == 1 and any(pairs[0][0] == end(pairs[0][1]) for end in (min, max))


def _is_mostly_mean(cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]) -> bool:
    """Whether numbers lie between those of their lines: nobody knows how a mean was rounded."""
    return _agree(_lies_between(cells, lines))


def _lies_between(cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]) -> list[bool]:
    return [min(others) <= number <= max(others) for number, others in _pairs(cells, lines)]


def _pairs(
    cells: Sequence[Cell], lines: Sequence[Sequence[Cell]]
) -> list[tuple[float, list[float]]]:
    """The number of each line that has one, with those of the others on it."""
    numbers = (
        (number_in(cell), list(map(number_in, line)))
        for cell, line in zip(cells, lines, strict=True)
    )
    told = ((number, [one for one in line if one is not None]) for number, line in numbers)
    return [(number, line) for number, line in told if number is not None and line]


@lru_cache(maxsize=8192, typed=True)
def number_in(cell: Cell) -> float | None:
    """The number of a cell, whatever its unit; None where it tells none."""
    number = parse_number(cell)
    if not isinstance(number, Bad):
        return number
    read = read_amount(cell_text(cell))
    return read.number if isinstance(read, Amount) else None


def _agree(found: Iterable[bool]) -> bool:
    told = list(found)
    return len(told) >= _FEWEST and sum(told) >= len(told) * _AGREEING
