"""What is drawn from the businesses beside it: the lowest price, the mean, our rank, who wins."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean
from typing import Final

from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_line import CellLine, Numbers, decimals, numbers_across
from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of, name_text
from benchmark_app.exchange.foreign.drawn_name import (
    is_average,
    is_lowest_price,
    is_mean_price,
    leads_as_mean,
    tells_of_rank,
    tells_of_total,
)
from benchmark_app.exchange.foreign.side import Side
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
_SLACK: Final = 1e-9
COMPUTED: Final = "computed"
_WORDS: Final = re.compile(r"[^\W_]+")


def codes_of_columns(
    across: Sequence[Across], lines: Mapping[int, CellLine], *, services_down: bool
) -> dict[int, str]:
    """The columns that say nothing of a business of their own, with the codes why."""
    codes = dict.fromkeys(_drawn_columns(across, lines, services_down=services_down), COMPUTED)
    if services_down:
        names = {one.column: one.name for one in across if one.of is None}
        cells = {column: lines[column].cells for column in names}
        codes |= dict.fromkeys(verdicts(names, cells), "gap")
        codes |= {column: "total" for column, name in names.items() if is_average(name)}
    return codes


def codes_of_rows(
    leaf: Leaf, lines: Mapping[int, CellLine], side: Side, *, services_down: bool
) -> dict[int, str]:
    """The rows that say nothing of a business of their own, with the codes why."""
    if side.names_both:
        return {row: "total" for row in lines if _is_drawn_from_all(leaf, row, side)}
    if services_down:
        return {}
    names = {row: name_text(leaf.cell(row, side.label)) for row in lines}
    cells = {row: line.cells for row, line in lines.items()}
    codes = dict.fromkeys(_drawn_rows(names, lines), COMPUTED)
    return codes | dict.fromkeys(verdicts(names, cells), "gap")


def _is_drawn_from_all(leaf: Leaf, row: int, side: Side) -> bool:
    """Whether a row names a total, or a mean as its business or its service: "Average"."""
    is_mean = any(is_average(leaf.cell(row, column)) for column in side.labels)
    return is_mean or _is_subtotal(leaf, row, side)


def _is_subtotal(leaf: Leaf, row: int, side: Side) -> bool:
    """Whether a row names but one of the two at its side, and that as a total: "Aldi total"."""
    is_alone = leaf.is_blank_at(row, side.label)
    return is_alone and any(tells_of_total(leaf.cell(row, column)) for column in side.labels)


def _drawn_columns(
    across: Sequence[Across], lines: Mapping[int, CellLine], *, services_down: bool
) -> set[int]:
    """The columns headed as the lowest, the highest, the mean or the rank of others, and are it.

    Of services beside each other "Lowest price" is one more.
    """
    values = [one for one in across if one.of is None]
    named = {one.column for one in values if heading_key(one.heading) in END_WORDS}
    tests = {one.column: _test_of(one.heading) for one in values} if services_down else {}
    told = {column: test for column, test in tests.items() if test is not None}
    others = [lines[one.column] for one in values if one.column not in named | told.keys()]
    if not others or not (named or told):
        return set()
    beside = numbers_across(others)
    ends = {
        column
        for column in named
        if not _has_words(lines[column].cells)
        and (is_end_of(lines[column], beside) or _is_end_of_many(lines[column], beside))
    }
    return ends | {
        column
        for column, test in told.items()
        if test(lines[column], beside) or (len(others) > 1 and _is_only_end(lines[column], beside))
    }


def _drawn_rows(names: Mapping[int, str], lines: Mapping[int, CellLine]) -> set[int]:
    """The rows called the lowest, the highest or the mean price of the businesses above."""
    tests = {row: _test_of(names[row]) for row in lines}
    told = {row: test for row, test in tests.items() if test is not None}
    others = [lines[row] for row in lines if row not in told]
    if len(others) < _FEWEST:
        return set()
    columns = numbers_across(others)
    found = {
        row
        for row, test in told.items()
        if test(lines[row], columns)
        or _is_only_end(lines[row], columns)
        or (test is _is_mostly_mean and all(_lies_between(lines[row], columns)))
    }
    last = max(lines)
    return found | ({last} if _is_last_mean(names[last], last, lines) else set())


def _is_last_mean(name: str, last: int, lines: Mapping[int, CellLine]) -> bool:
    """Whether the last line is the mean of the others by a first word or by its numbers.

    All of it lies between the others then, as "Moyenne ville" does below the prices of a town.
    """
    filled = [cell for cell in lines[last].cells if not is_blank(cell)]
    others = numbers_across(line for row, line in lines.items() if row != last)
    between = _lies_between(lines[last], others)
    if not len(between) == len(filled) >= _FEWEST or not all(between):
        return False
    return leads_as_mean(heading_key(name)) or is_exact_mean(lines[last], others)


def is_exact_mean(line: CellLine, beside: Sequence[Numbers]) -> bool:
    """Whether two numbers are the mean of those beside, and one has decimals none there has."""
    pairs = [(number, others) for number, others in _pairs(line, beside) if len(set(others)) > 1]
    exact = [
        (number, others)
        for number, others in pairs
        if abs(fmean(others) - number) <= 10.0 ** -decimals(number) / 2 + _SLACK
    ]
    finer = [number for number, others in exact if decimals(number) > max(map(decimals, others))]
    return len(exact) >= _FEWEST and bool(finer)


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


#: Whether a line is what it is called, by the numbers beside each of its own.
_Test = Callable[[CellLine, Sequence[Numbers]], bool]


def _test_of(heading: str) -> _Test | None:
    """How a column is tried that is headed so; None of the name of a business."""
    if tells_of_rank(heading):
        return _is_rank
    if is_lowest_price(heading):
        return _is_mostly_end
    return _is_mostly_mean if is_mean_price(heading) else None


def _is_rank(line: CellLine, _: Sequence[Numbers]) -> bool:
    places = [cell_text(cell).strip() for cell in line.cells if not is_blank(cell)]
    return bool(places) and all(map(_PLACE.fullmatch, places))


def _is_mostly_end(line: CellLine, beside: Sequence[Numbers]) -> bool:
    pairs = _pairs(line, beside)
    return any(_agree(number == end(others) for number, others in pairs) for end in (min, max))


def is_end_of(line: CellLine, beside: Sequence[Numbers]) -> bool:
    """Whether every number is the lowest, or every one the highest of those beside.

    Points to be had stand beside answers too: then no number beside is higher.
    """
    pairs = _pairs(line, beside)
    if len(pairs) < sum(one is not None for one in line.numbers):
        return all(number >= max(others) for number, others in pairs)
    ends = (all(number == end(others) for number, others in pairs) for end in (min, max))
    return bool(pairs) and any(ends)


def _is_end_of_many(line: CellLine, beside: Sequence[Numbers]) -> bool:
    """Whether so many are ends of those beside that the others are of prices read otherwise."""
    return len(_pairs(line, beside)) >= _MANY and _is_mostly_end(line, beside)


def _is_only_end(line: CellLine, beside: Sequence[Numbers]) -> bool:
    """Whether the one number there is is the lowest or the highest of those beside."""
    pairs = _pairs(line, beside)
    return len(pairs) == 1 and any(pairs[0][0] == end(pairs[0][1]) for end in (min, max))


def _is_mostly_mean(line: CellLine, beside: Sequence[Numbers]) -> bool:
    """Whether numbers lie between those beside: nobody knows how a mean was rounded."""
    return _agree(_lies_between(line, beside))


def _lies_between(line: CellLine, beside: Sequence[Numbers]) -> list[bool]:
    return [min(others) <= number <= max(others) for number, others in _pairs(line, beside)]


def _pairs(line: CellLine, beside: Sequence[Numbers]) -> list[tuple[float, list[float]]]:
    """Each number of a line with those beside it, where it has some."""
    told = (
        (number, [one for one in others if one is not None])
        for number, others in zip(line.numbers, beside, strict=True)
        if number is not None
    )
    return [(number, others) for number, others in told if others]


def _agree(found: Iterable[bool]) -> bool:
    told = list(found)
    return len(told) >= _FEWEST and sum(told) >= len(told) * _AGREEING
