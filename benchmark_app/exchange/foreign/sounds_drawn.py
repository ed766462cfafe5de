"""What sounds or looks as if it were drawn from others: that is its owner's to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.drawn import ORDINAL, is_exact_mean, number_in
from benchmark_app.exchange.foreign.drawn_name import (
    is_mark,
    sounds_among,
    sounds_best,
    sounds_overall,
    sounds_summed,
    tells_of_rank,
)
from benchmark_app.exchange.foreign.sign import DASH, level_of, sign_key
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign_value import NO
from benchmark_app.words.value import LEVEL_OF_WORD

_FEWEST: Final = 2
#: Fewer places in their order come about by chance.
_PLACES: Final = 3
_LONGEST_VALUE: Final = 12
#: More lines are not compared with each other, and more words of a table not looked for in names.
_MOST_LINES: Final = 40
_BLANK: Final = (None, "")


def sounding_services(names: Mapping[int, str], lines: Mapping[int, Sequence[Cell]]) -> list[int]:
    """The lines of services, by number, that sound as if they were drawn from others.

    They are of numbers: marks of all, places from the first on, a value of other lines counted,
    what is less than nothing; or of one sign for who is the best.
    """
    values = _Values(lines)
    return _beside_others(
        {at: _is_no_service(name, lines[at], values) for at, name in names.items()}
    )


def _is_no_service(name: str, line: Sequence[Cell], values: _Values) -> bool:
    told = _numbers(line)
    if _is_marked(name, line):
        return True
    if not told:
        return _is_of_one(name, line)
    return _is_of_marks(name, told) or min(told) < 0 or values.are_counted(name, told)


def sounding_businesses(names: Mapping[int, str], lines: Mapping[int, Sequence[Cell]]) -> list[int]:
    """The lines of businesses, by number, that sound as if they were drawn from others.

    They are of numbers alone: by their name, of a mean or an end between the others; the mean of
    all but one; with nothing, or with counts, wherever the others have words; places such as "2nd".
    """
    others = [lines[at] for at, name in names.items() if not _sounds(name)]
    compared = others if len(others) <= _MOST_LINES else []
    values = _Values(lines)
    drawn = {}
    for at, name in names.items():
        line, told = lines[at], _numbers(lines[at])
        beside = [one for one in compared if one is not line]
        is_named = bool(told) and _is_named_drawn(name, line, told, others, values)
        drawn[at] = is_named or _looks_drawn(line, told, beside)
    return _beside_others(drawn)


def _is_named_drawn(
    name: str,
    line: Sequence[Cell],
    told: Sequence[float],
    others: Sequence[Sequence[Cell]],
    values: _Values,
) -> bool:
    """Whether the numbers of a line are by its name a sum, a mark, a count or one among others."""
    if sounds_summed(name) or is_mark(name) or values.are_counted(name, told):
        return True
    return sounds_among(name) and _lies_among(line, others)


def _looks_drawn(
    line: Sequence[Cell], told: Sequence[float], beside: Sequence[Sequence[Cell]]
) -> bool:
    """Whether a line is drawn from those beside it whatever its name."""
    if _are_ordinals(line) or _says_no_word(line, beside):
        return True
    return bool(told) and (_is_mean_of_most(line, beside) or _counts_words(line, beside))


def _sounds(name: str) -> bool:
    return sounds_among(name) or sounds_summed(name) or is_mark(name)


class _Values:
    """The words and signs that stand several times in the lines of a table, but for a no."""

    def __init__(self, lines: Mapping[int, Sequence[Cell]]) -> None:
        self._lines = lines

    @cached_property
    def _keys(self) -> frozenset[str]:
        texts = Counter(
            sign_key(cell)
            for line in self._lines.values()
            for cell in line
            if isinstance(cell, str) and number_in(cell) is None
        )
        usual = texts.most_common(_MOST_LINES)
        often = (key for key, times in usual if times > 1 and len(key) <= _LONGEST_VALUE)
        return frozenset(key for key in often if key and key != DASH and level_of(key) != NO)

    def are_counted(self, name: str, told: Sequence[float]) -> bool:
        """Whether a few whole numbers are named after a value: "Number of yes"."""
        is_count = all(one.is_integer() and 0 <= one <= len(self._lines) for one in told)
        return is_count and any(map(self._is_value, name_key(name).split()))

    def _is_value(self, word: str) -> bool:
        is_joined = not word.isascii() and any(key in word for key in self._keys)
        return sign_key(word) in self._keys or is_joined


def _are_ordinals(line: Sequence[Cell]) -> bool:
    """Whether a line holds places alone that are written as such: "2nd", "85th"."""
    filled = [cell for cell in line if cell not in _BLANK]
    texts = [cell.strip() if isinstance(cell, str) else "" for cell in filled]
    return len(texts) >= _FEWEST and all(map(ORDINAL.fullmatch, texts))


def _says_no_word(line: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    """Whether numbers are all a line has, and wherever all others have words it has nothing."""
    filled = [cell for cell in line if not is_blank(cell)]
    is_sparse = 0 < len(filled) <= len(line) - _FEWEST and len(others) >= _FEWEST
    if not is_sparse or not all(number_in(cell) is not None for cell in filled):
        return False
    places = [at for at in range(len(line)) if all(_is_word(one[at]) for one in others)]
    return len(places) >= _FEWEST and all(is_blank(line[at]) for at in places)


def _counts_words(line: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    """Whether a line has numbers at several places where all others have words."""
    if len(others) < _FEWEST:
        return False
    places = (at for at, cell in enumerate(line) if cell not in _BLANK)
    worded = (at for at in places if all(_is_word(one[at]) for one in others))
    return len(list(islice(worded, _PLACES))) == _PLACES


def _is_word(cell: Cell) -> bool:
    return not is_blank(cell) and number_in(cell) is None


def _is_mean_of_most(line: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    """Whether two numbers, one with more decimals than any, are the means of all lines but one."""
    if len(others) < _PLACES:
        return False
    place = next(at for at, cell in enumerate(line) if number_in(cell) is not None)
    own, column = number_in(line[place]), [number_in(other[place]) for other in others]
    if own is None or None in column:
        return False
    whole, few = sum(filter(None, column)), len(others) - 1
    likely = [at for at, one in enumerate(column) if abs((whole - (one or 0)) / few - own) < 1]
    return any(
        is_exact_mean(line, list(zip(*others[:at], *others[at + 1 :], strict=True)))
        for at in likely[:_FEWEST]
    )


def _beside_others(drawn: Mapping[int, bool]) -> list[int]:
    """Those that are drawn where enough others are there to be drawn from."""
    found = [at for at, is_drawn in drawn.items() if is_drawn]
    return found if len(drawn) - len(found) >= _FEWEST else []


def _is_of_marks(name: str, told: Sequence[float]) -> bool:
    return sounds_overall(name) or (tells_of_rank(name) and _is_rank(told))


def _is_marked(name: str, line: Sequence[Cell]) -> bool:
    """Whether a line called a mark of all holds anything but our own levels."""
    keys = [name_key(cell_text(cell)) for cell in line if not is_blank(cell)]
    return bool(keys) and is_mark(name) and LEVEL_OF_WORD.keys().isdisjoint(keys)


def _is_of_one(name: str, line: Sequence[Cell]) -> bool:
    """Whether one cell alone of a line called the best or the cheapest says who it is."""
    filled = sum(not is_blank(cell) for cell in line)
    return filled == 1 and len(line) >= _PLACES and sounds_best(name)


def _numbers(line: Sequence[Cell]) -> list[float]:
    """The numbers of a line that holds nothing else and has some."""
    read = [number_in(cell) for cell in line if cell not in _BLANK]
    told = [one for one in read if one is not None]
    return told if len(told) == len(read) >= _FEWEST else []


def _is_rank(numbers: Sequence[float]) -> bool:
    """Whether numbers are places among as many, the first one given away."""
    most = len(numbers)
    places = {float(one) for one in range(1, most + 1)}
    return most >= _PLACES and 1 in numbers and set(numbers) <= places


def _lies_among(line: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    """Whether each number lies between the lowest and the highest of the others at its place."""
    for at, cell in enumerate(line):
        number = number_in(cell)
        beside = [one for other in others if (one := number_in(other[at])) is not None]
        if number is not None and beside and not min(beside) <= number <= max(beside):
            return False
    return True
