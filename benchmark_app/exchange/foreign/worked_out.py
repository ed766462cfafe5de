"""Rows and columns that can be worked out from others of their table, whatever they are called.

A number may be the sum of others by chance; small ones often are. How likely that is, is counted:
what is not beyond doubt is the owner's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice, permutations
from math import gcd, log10
from statistics import fmean, median
from typing import Final, NamedTuple

from benchmark_app.exchange.foreign.cell_line import CellLine, Numbers, decimals, number_in
from benchmark_app.exchange.foreign.left_out import count_of_filled, count_of_yes
from benchmark_app.exchange.foreign.remark import NOTHING
from benchmark_app.exchange.table import Cell, cell_text, number_text
from benchmark_app.words.value import MARK_OF_WORD

#: So many equalities must hold that do not follow from each other, and none may fail.
_FEWEST: Final = 3
#: The chance that all of them hold for nothing, as a power of ten: lower is asked, or sure.
_ASKED: Final = -2.0
_SURE: Final = -6.0
#: No single number says more than one of so many.
_MOST_LIKELY: Final = 100.0
#: What is one of fewer says nothing: numbers close together lie at their mean.
_LEAST_LIKELY: Final = 3.0
#: Larger tables are not tried further than this.
_MOST_LINES: Final = 40
_MOST_PLACES: Final = 200
_MOST_NEAR: Final = 10
_MOST_SHOWN: Final = 3
_DIGITS: Final = 6
_SLACK: Final = 1e-9
_PAIR: Final = 2


class Worked(NamedTuple):
    """A line that follows from others: whether that is beyond doubt, and some of its equations.

    `shown` are places in the line, from 0 on, with texts as "30 = 10 + 20".
    """

    is_sure: bool
    shown: tuple[tuple[int, str], ...]


class _Should(NamedTuple):
    """What a number should be, and how; of `likely` numbers one is so by chance.

    What has the same `key` follows from each other: three hours for three times the price of one.
    """

    number: float
    likely: float
    key: object
    how: str


class _Form(NamedTuple):
    """A way to work out the number at a place of a line; None where nothing tells it."""

    at: Callable[[int, float], _Should | None]
    can_be_sure: bool = True


def worked_out(
    lines: Mapping[int, CellLine],
    known: Iterable[int] = (),
    weights: Mapping[int, Cell] | None = None,
    named: Container[int] = (),
) -> dict[int, Worked]:
    """The lines of numbers that hold nothing of their own.

    `known` are those that are left out already, `weights` those of lines that have any. Of lines
    `named` as a mark of all together no chance has to be ruled out.
    """
    if len(lines) > _MOST_LINES:
        return {}
    return _Table(lines, set(known), weights or {}).worked_out(named)


class _Table:
    """The lines of a table, those of numbers read as such."""

    def __init__(
        self,
        lines: Mapping[int, CellLine],
        known: set[int],
        weights: Mapping[int, Cell],
    ) -> None:
        self._numbers = {
            at: line.numbers[:_MOST_PLACES] for at, line in lines.items() if _is_of_numbers(line)
        }
        words = [line.cells[:_MOST_PLACES] for at, line in lines.items() if at not in self._numbers]
        self._words = list(zip(*words, strict=True))
        self._known = known
        weighed = {at: number_in(cell) for at, cell in weights.items()}
        self._weights = {at: weight for at, weight in weighed.items() if weight}

    def worked_out(self, named: Container[int]) -> dict[int, Worked]:
        """The lines that follow from others, first to last."""
        found: dict[int, Worked] = {}
        for at, line in self._numbers.items():
            told = [one for one in line if one is not None]
            is_named = at in named and len(told) >= _PAIR
            is_tried = is_named or (len(told) >= _FEWEST and len(set(told)) >= _PAIR)
            if at in self._known or not is_tried:
                continue
            own = _own(line, told)
            worked = _worked(own, self._forms(at, own), is_named=is_named)
            if worked is not None:
                found[at] = worked
                self._known.add(at)
        return found

    def _forms(self, at: int, own: _Own) -> list[_Form | None]:
        """All ways in which a line can be worked out; None of one that fails at its first place."""
        before = [other for other in self._numbers if other < at]
        free = [other for other in before if other not in self._known]
        if not before:
            free = [other for other in self._numbers if other > at]
        each = [self._numbers[other] for other in free]
        found: list[_Form | None] = []
        if len(each) >= _PAIR and self._numbers[at] not in each:
            found += _of_all(each, own)
        if before:
            found += _of_blocks(each, own)
        found += _weighted([(self._weights.get(one), self._numbers[one]) for one in free], own)
        near = dict.fromkeys((*before[:1], *before[-_MOST_NEAR:]))
        found += _of_pairs([self._numbers[other] for other in near], own)
        for other, line in self._numbers.items():
            if other != at and own.can_rank(len(line)):
                found += [_Form(partial(_rank, line, sign)) for sign in (1, -1)]
        if self._words:
            found += [_Form(partial(_count, self._words, way)) for way in _COUNTS]
        return found


class _Own(NamedTuple):
    """The numbers of a line by place; the last decimal they have, and how many they could be.

    They are some of `size` numbers from 0 on, and of `wide` from the lowest to the highest.
    """

    places: dict[int, float]
    unit: float
    grain: float
    size: float
    wide: float

    def is_near(self, number: float, should: float) -> bool:
        """Whether a number is what it should be, but for its rounding."""
        return abs(should - number) <= self.unit / 2 + abs(number) * _SLACK

    def can_rank(self, places: int) -> bool:
        """Whether the numbers can be ranks of so many."""
        return all(one in range(1, places + 1) for one in self.places.values())


def _own(line: Numbers, told: Sequence[float]) -> _Own:
    unit = 10.0 ** -max(map(decimals, told))
    grain = unit * gcd(*[round(one / unit) for one in told])
    low, high = min(told), max(told)
    places = {place: one for place, one in enumerate(line) if one is not None}
    size = min(max(abs(low), abs(high)) / grain + 1, _MOST_LIKELY)
    return _Own(places, unit, grain, size, min((high - low) / grain + 1, _MOST_LIKELY))


def _worked(own: _Own, forms: Sequence[_Form | None], *, is_named: bool) -> Worked | None:
    """The first of the ways in which the numbers of a line are too often right for chance.

    Any will do where its name says as much.
    """
    for form in forms:
        held = {} if form is None else _held(own, form)
        if form is None or len(held) < len(own.places):
            continue
        evidence = {
            one.key: log10(one.likely) for one in held.values() if one.likely >= _LEAST_LIKELY
        }
        chance = log10(len(forms)) - sum(evidence.values())
        if is_named or (len(evidence) >= _FEWEST and chance <= _ASKED):
            shown = [
                (place, f"{number_text(own.places[place])} = {one.how}")
                for place, one in islice(held.items(), _MOST_SHOWN)
            ]
            return Worked(is_named or (form.can_be_sure and chance <= _SURE), tuple(shown))
    return None


def _held(own: _Own, form: _Form) -> dict[int, _Should]:
    """The numbers that are what they should be, up to the first that is not."""
    held: dict[int, _Should] = {}
    for place, number in own.places.items():
        should = form.at(place, number)
        if should is None or not own.is_near(number, should.number):
            break
        held[place] = should
    return held


def _told(lines: Iterable[Numbers], place: int) -> list[float]:
    return [number for line in lines if (number := line[place]) is not None]


def _of_all(lines: Sequence[Numbers], own: _Own) -> list[_Form]:
    """Sum and means of all the others. Their lowest may be somebody who is always the cheapest."""
    return [
        _Form(partial(_sum, lines, own.size), len(lines) > _PAIR),
        *(_Form(partial(_middle, lines, own.grain, own.wide, of)) for of in (fmean, median)),
    ]


def _of_blocks(lines: Sequence[Numbers], own: _Own) -> Iterator[_Form | None]:
    """Sums of the last others."""
    place, number = next(iter(own.places.items()))
    total = 0.0
    for length, line in enumerate(reversed(lines[1:]), 1):
        total += line[place] or 0
        is_near = length >= _PAIR and abs(total - number) <= own.unit
        yield _Form(partial(_sum, lines[-length:], own.size), length > _PAIR) if is_near else None


def _of_pairs(lines: Sequence[Numbers], own: _Own) -> list[_Form | None]:
    """Differences and ratios of two others."""
    place, number = next(iter(own.places.items()))
    slack = own.unit + abs(number) * _SLACK
    found: list[_Form | None] = []
    for pair in permutations(lines, _PAIR):
        one, other = pair[0][place], pair[1][place]
        if one is None or not other:
            continue
        ratio = one / other
        should = (one - other, ratio, ratio * 100, ratio - 1, (ratio - 1) * 100)
        for result, way in zip(should, _OF_PAIRS, strict=True):
            is_near = abs(result - number) <= slack
            found.append(_Form(partial(_of_pair, pair, own.wide, *way)) if is_near else None)
    return found


def _sum(lines: Sequence[Numbers], size: float, place: int, own: float) -> _Should | None:
    numbers = _told(lines, place)
    is_added = sum(map(bool, numbers)) >= _PAIR
    key = tuple(round(one / own, _DIGITS) for one in numbers) if own else ()
    how = " + ".join(map(number_text, numbers))
    return _Should(sum(numbers), size if is_added else 1.0, key, how) if numbers else None


def _middle(
    lines: Sequence[Numbers],
    grain: float,
    wide: float,
    of: Callable[[Sequence[float]], float],
    place: int,
    own: float,
) -> _Should | None:
    """The mean or the median, which lies between the others."""
    numbers = _told(lines, place)
    if not numbers:
        return None
    likely = min(max((max(numbers) - min(numbers)) / grain, 1.0), wide)
    key = tuple(round(one / own, _DIGITS) for one in numbers) if own else ()
    return _Should(of(numbers), likely, key, f"Ø {', '.join(map(number_text, numbers))}")


def _weighted(pairs: Iterable[tuple[float | None, Numbers]], own: _Own) -> list[_Form]:
    """Sums and means of the others by their weights."""
    weighed = [(weight, line) for weight, line in pairs if weight is not None]
    if len(weighed) < _PAIR:
        return []
    wholes = (1.0, 100.0, sum([weight for weight, _ in weighed]))
    return [_Form(partial(_by_weight, weighed, own.size, whole)) for whole in wholes if whole]


def _by_weight(
    pairs: Sequence[tuple[float, Numbers]], size: float, whole: float, place: int, _: float
) -> _Should | None:
    told = [(weight, number) for weight, line in pairs if (number := line[place]) is not None]
    how = " + ".join(f"{number_text(number)}×{number_text(weight)}" for weight, number in told)
    how = how if whole == 1 else f"({how}) / {number_text(whole)}"
    should = sum(weight * number for weight, number in told) / whole
    return _Should(should, size, tuple(told), how) if told else None


#: What is worked out of two numbers, and how that is written.
_OF_PAIRS: Final[tuple[tuple[Callable[[float, float], float], str], ...]] = (
    (lambda one, other: one - other, "{} − {}"),
    (lambda one, other: one / other, "{} / {}"),
    (lambda one, other: one / other * 100, "{} / {} × 100"),
    (lambda one, other: one / other - 1, "{} / {} − 1"),
    (lambda one, other: (one / other - 1) * 100, "({} / {} − 1) × 100"),
)


def _of_pair(
    pair: tuple[Numbers, Numbers],
    wide: float,
    of: Callable[[float, float], float],
    how: str,
    place: int,
    own: float,
) -> _Should | None:
    one, other = pair[0][place], pair[1][place]
    if one is None or not other:
        return None
    key = (round(one / own, _DIGITS), round(other / own, _DIGITS)) if own else ()
    return _Should(
        of(one, other),
        wide if one and one != other else 1.0,
        key,
        how.format(number_text(one), number_text(other)),
    )


def _rank(line: Numbers, sign: int, place: int, _: float) -> _Should | None:
    own, numbers = line[place], [one for one in line if one is not None]
    if own is None:
        return None
    rank = 1 + sum((one - own) * sign > 0 for one in numbers)
    return _Should(float(rank), float(len(numbers)), place, f"# {number_text(own)}")


def _share(cells: Sequence[Cell]) -> float | None:
    yes = count_of_yes(cells)
    return None if yes is None else yes / len(cells)


_COUNTS: Final[tuple[Callable[[Sequence[Cell]], float | None], ...]] = (
    count_of_yes,
    count_of_filled,
    _share,
    lambda cells: None if (share := _share(cells)) is None else share * 100,
)


def _count(
    words: Sequence[Sequence[Cell]],
    of: Callable[[Sequence[Cell]], float | None],
    place: int,
    _: float,
) -> _Should | None:
    cells = words[place]
    number = of(cells)
    how = ", ".join(filter(None, map(cell_text, cells)))
    return None if number is None else _Should(number, len(cells) + 1.0, cells, how)


def _is_of_numbers(line: CellLine) -> bool:
    """Whether a line holds numbers, and else but dashes and words for nothing known."""
    numbers = line.numbers[:_MOST_PLACES]
    pairs = zip(line.cells, numbers, strict=False)
    texts = (cell_text(cell) for cell, one in pairs if one is None and cell is not None)
    are_known = all(text in NOTHING or text.lower() in MARK_OF_WORD for text in texts)
    return are_known and any(one is not None for one in numbers)
