"""Rows and columns that can be worked out from others of their table, whatever they are called.

A number may be the sum of others by chance; small ones often are. How likely that is, is counted:
what is not beyond doubt is the owner's to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice, permutations
from math import gcd, log10
from statistics import fmean, median
from typing import Final, NamedTuple

from benchmark_app.exchange.foreign.drawn import number_in
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
_MOST_NEAR: Final = 5
_MOST_SHOWN: Final = 3
_DIGITS: Final = 6
_PAIR: Final = 2

_Line = Sequence[float | None]


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
    lines: Mapping[int, Sequence[Cell]],
    known: Iterable[int] = (),
    weights: Mapping[int, Cell] | None = None,
) -> dict[int, Worked]:
    """The lines of numbers that hold nothing of their own.

    `known` are those that are left out already, `weights` those of lines that have any.
    """
    if len(lines) > _MOST_LINES:
        return {}
    cells = {at: list(islice(line, _MOST_PLACES)) for at, line in lines.items()}
    table = _Table(cells, set(known), weights or {})
    return table.worked_out()


class _Table:
    """The lines of a table, those of numbers read as such."""

    def __init__(
        self,
        cells: Mapping[int, Sequence[Cell]],
        known: set[int],
        weights: Mapping[int, Cell],
    ) -> None:
        read = {at: list(map(number_in, line)) for at, line in cells.items()}
        self._numbers = {at: own for at, own in read.items() if _is_of_numbers(cells[at], own)}
        words = [line for at, line in cells.items() if at not in self._numbers]
        self._words = list(zip(*words, strict=True))
        self._known = known
        weighed = {at: number_in(cell) for at, cell in weights.items()}
        self._weights = {at: weight for at, weight in weighed.items() if weight}

    def worked_out(self) -> dict[int, Worked]:
        """The lines that follow from others, first to last."""
        found: dict[int, Worked] = {}
        for at, line in self._numbers.items():
            own = {place: one for place, one in enumerate(line) if one is not None}
            if at in self._known or len(set(own.values())) < _PAIR:
                continue
            worked = _worked(own, list(self._forms(at, own)))
            if worked is not None:
                found[at] = worked
                self._known.add(at)
        return found

    def _forms(self, at: int, own: Mapping[int, float]) -> Iterator[_Form | None]:
        """All ways in which a line can be worked out; None for one that fails at its first."""
        grain = _grain(own.values())
        before = [other for other in self._numbers if other < at]
        free = [other for other in before if other not in self._known]
        if not before:
            free = [other for other in self._numbers if other > at]
        each = [self._numbers[other] for other in free]
        numbers = own.values()
        size = min(max(map(abs, numbers)) / grain + 1, _MOST_LIKELY)
        wide = min((max(numbers) - min(numbers)) / grain + 1, _MOST_LIKELY)
        if all(line != self._numbers[at] for line in each):
            yield from _of_all(each, grain, size, wide)
        for length in range(_PAIR, len(free) if before else 0):
            yield _Form(partial(_sum, each[-length:], size), length > _PAIR)
        yield from _weighted(
            [(self._weights.get(other), self._numbers[other]) for other in free], size
        )
        near = [
            self._numbers[other] for other in dict.fromkeys((*before[:1], *before[-_MOST_NEAR:]))
        ]
        place, number = next(iter(own.items()))
        for pair in permutations(near, _PAIR):
            one, other = pair[0][place], pair[1][place]
            for of, how in _OF_PAIRS:
                is_near = one is not None and other and -1 < of(one, other) - number < 1
                yield _Form(partial(_of_pair, pair, wide, of, how)) if is_near else None
        for other, line in self._numbers.items():
            if other != at and set(own.values()) <= set(range(1, len(line) + 1)):
                yield from (_Form(partial(_rank, line, sign)) for sign in (1, -1))
        if self._words:
            yield from (_Form(partial(_count, self._words, way)) for way in _COUNTS)


def _worked(own: Mapping[int, float], forms: Sequence[_Form | None]) -> Worked | None:
    """The first of the ways in which the numbers of a line are too often right for chance."""
    unit = _unit(own.values())
    for form in filter(None, forms):
        held = dict(_held(own, form, unit))
        if len(held) < len(own):
            continue
        evidence = {
            one.key: log10(one.likely) for one in held.values() if one.likely >= _LEAST_LIKELY
        }
        chance = log10(len(forms)) - sum(evidence.values())
        if len(evidence) >= _FEWEST and chance <= _ASKED:
            texts = ((at, f"{number_text(own[at])} = {one.how}") for at, one in held.items())
            shown = tuple(islice(texts, _MOST_SHOWN))
            return Worked(form.can_be_sure and chance <= _SURE, shown)
    return None


def _held(own: Mapping[int, float], form: _Form, unit: float) -> Iterator[tuple[int, _Should]]:
    """The numbers that are what they should be, up to the first that is not."""
    for place, number in own.items():
        should = form.at(place, number)
        if should is None or abs(should.number - number) > unit * 0.5 + abs(number) * 1e-9:
            return
        yield place, should


def _unit(numbers: Iterable[float]) -> float:
    """The last decimal place that numbers have."""
    digits = (len(f"{one:.{_DIGITS}f}".rstrip("0").partition(".")[2]) for one in numbers)
    return 10.0 ** -max(digits, default=0)


def _grain(numbers: Iterable[float]) -> float:
    """What all the numbers are multiples of: of 120 and 125 it is 5."""
    known = list(numbers)
    unit = _unit(known)
    return unit * (gcd(*(round(one / unit) for one in known)) or 1)


def _told(lines: Iterable[_Line], place: int) -> list[float]:
    return [number for line in lines if (number := line[place]) is not None]


def _of_all(lines: Sequence[_Line], grain: float, size: float, wide: float) -> Iterator[_Form]:
    """Sum and means of all the others. Their lowest may be somebody who is always the cheapest."""
    if len(lines) >= _PAIR:
        yield _Form(partial(_sum, lines, size), len(lines) > _PAIR)
        yield from (_Form(partial(_middle, lines, grain, wide, of)) for of in (fmean, median))


def _sum(lines: Sequence[_Line], size: float, place: int, own: float) -> _Should | None:
    numbers = _told(lines, place)
    is_added = sum(map(bool, numbers)) >= _PAIR
    key = tuple(round(one / own, _DIGITS) for one in numbers) if own else ()
    how = " + ".join(map(number_text, numbers))
    return _Should(sum(numbers), size if is_added else 1.0, key, how) if numbers else None


def _middle(
    lines: Sequence[_Line],
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
    likely = min((max(numbers) - min(numbers)) / grain + 1, wide)
    key = tuple(round(one / own, _DIGITS) for one in numbers) if own else ()
    return _Should(of(numbers), likely, key, f"Ø {', '.join(map(number_text, numbers))}")


def _weighted(pairs: Iterable[tuple[float | None, _Line]], size: float) -> Iterator[_Form]:
    """Sums and means of the others by their weights."""
    weighed = [(weight, line) for weight, line in pairs if weight is not None]
    total = sum(weight for weight, _ in weighed)
    if len(weighed) >= _PAIR and total:
        yield from (
            _Form(partial(_by_weight, weighed, size, whole)) for whole in (1.0, 100.0, total)
        )


def _by_weight(
    pairs: Sequence[tuple[float, _Line]], size: float, whole: float, place: int, _: float
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
    pair: tuple[_Line, _Line],
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


def _rank(line: _Line, sign: int, place: int, _: float) -> _Should | None:
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


def _is_of_numbers(cells: Sequence[Cell], numbers: _Line) -> bool:
    """Whether a line holds numbers and else nothing but dashes and words for nothing known."""
    others = (cell_text(cell) for cell, own in zip(cells, numbers, strict=True) if own is None)
    is_alone = all(text in NOTHING or text.lower() in MARK_OF_WORD for text in others)
    return is_alone and any(one is not None for one in numbers)
