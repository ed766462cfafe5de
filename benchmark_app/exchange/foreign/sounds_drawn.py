"""What sounds or looks as if it were drawn from others: that is its owner's to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.cell_line import CellLine, numbers_across
from benchmark_app.exchange.foreign.cell_look import Look, look_of
from benchmark_app.exchange.foreign.drawn import ORDINAL, is_exact_mean
from benchmark_app.exchange.foreign.drawn_name import (
    is_mark,
    sounds_among,
    sounds_best,
    sounds_overall,
    sounds_summed,
    tells_of_rank,
    tells_of_total,
)
from benchmark_app.exchange.foreign.sign import DASH, level_of, sign_key
from benchmark_app.exchange.table import cell_text, is_blank
from benchmark_app.words.foreign_value import NO
from benchmark_app.words.value import LEVEL_OF_WORD

_FEWEST: Final = 2
#: Fewer places in their order come about by chance.
_PLACES: Final = 3
_LONGEST_VALUE: Final = 12
#: More lines are not compared with each other, and more words of a table not looked for in names.
_MOST_LINES: Final = 40


def sounding_services(names: Mapping[int, str], lines: Mapping[int, CellLine]) -> list[int]:
    """The lines of services, by number, that sound as if they were drawn from others.

    They are of numbers: marks of all, places from the first on, a value of other lines counted,
    what is less than nothing; or of one sign for who is the best. The last may sum up the others.
    """
    values = _Values(lines)
    drawn = {at: _is_no_service(name, lines[at], values) for at, name in names.items()}
    last = max(names, default=None)
    if last is not None and _is_summed_up(names[last]):
        drawn[last] |= _may_sum_up(lines[last], [lines[at] for at in names if at != last])
    return _beside_others(drawn)


def _is_summed_up(name: str) -> bool:
    return tells_of_total(name) and not is_mark(name)


def _may_sum_up(line: CellLine, others: Sequence[CellLine]) -> bool:
    """Whether each number of a line counts the others or is no less than any of two of them.

    Where a line has amounts that only its owner can read, it may be one too: "2,430".
    """
    told = [
        (number, [one for other in others if (one := other.numbers[at]) is not None])
        for at, number in enumerate(line.numbers)
        if number is not None
    ]
    if not told:
        return any(look_of(cell) is Look.AMOUNT for cell in line.cells)
    return all(
        0 <= number <= len(others) or (len(beside) >= _FEWEST and number >= max(beside))
        for number, beside in told
    )


def _is_no_service(name: str, line: CellLine, values: _Values) -> bool:
    told = line.told
    if _is_marked(name, line):
        return True
    if not told:
        return _is_of_one(name, line)
    return _is_of_marks(name, told) or min(told) < 0 or values.are_counted(name, told)


def sounding_businesses(names: Mapping[int, str], lines: Mapping[int, CellLine]) -> list[int]:
    """The lines of businesses, by number, that sound as if they were drawn from others.

    They are of numbers alone: by their name, of a mean or an end between the others; the mean of
    all but one; with nothing, or with counts, wherever the others have words; places such as "2nd".
    """
    others = [lines[at] for at, name in names.items() if not _sounds(name)]
    compared = others if len(others) <= _MOST_LINES else []
    values = _Values(lines)
    drawn = {}
    for at, name in names.items():
        line = lines[at]
        beside = [one for one in compared if one is not line]
        drawn[at] = _is_named_drawn(name, line, others, values) or _looks_drawn(line, beside)
    return _beside_others(drawn)


def _is_named_drawn(name: str, line: CellLine, others: Sequence[CellLine], values: _Values) -> bool:
    """Whether numbers are a sum, a mark, a count or one among the others, as their name says."""
    if not line.told:
        return False
    if sounds_summed(name) or is_mark(name) or values.are_counted(name, line.told):
        return True
    return sounds_among(name) and _lies_among(line, others)


def _looks_drawn(line: CellLine, beside: Sequence[CellLine]) -> bool:
    """Whether a line is drawn from those beside it, or weighs them, whatever its name."""
    if _are_ordinals(line) or _says_no_word(line, beside) or _grades_signs(line, beside):
        return True
    return bool(line.told) and (_is_mean_of_most(line, beside) or _counts_words(line, beside))


def _sounds(name: str) -> bool:
    return sounds_among(name) or sounds_summed(name) or is_mark(name)


class _Values:
    """The words and signs that stand several times in the lines of a table, but for a no."""

    def __init__(self, lines: Mapping[int, CellLine]) -> None:
        self._lines = lines

    @cached_property
    def _keys(self) -> frozenset[str]:
        texts = Counter(
            sign_key(cell)
            for line in self._lines.values()
            for cell, is_word in zip(line.cells, line.words, strict=True)
            if is_word and isinstance(cell, str)
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


def _are_ordinals(line: CellLine) -> bool:
    """Whether a line holds places alone that are written as such: "2nd", "85th"."""
    filled = [cell for cell in line.cells if not is_blank(cell)]
    texts = [cell.strip() if isinstance(cell, str) else "" for cell in filled]
    return len(texts) >= _FEWEST and all(map(ORDINAL.fullmatch, texts))


def _says_no_word(line: CellLine, others: Sequence[CellLine]) -> bool:
    """Whether numbers are all a line has, and wherever all others have words it has nothing."""
    width, filled = len(line.cells), sum(not is_blank(cell) for cell in line.cells)
    is_sparse = 0 < filled <= width - _FEWEST and len(others) >= _FEWEST
    if not is_sparse or any(line.words):
        return False
    places = [at for at in range(width) if all(one.words[at] for one in others)]
    return len(places) >= _FEWEST and all(is_blank(line.cells[at]) for at in places)


def _grades_signs(line: CellLine, others: Sequence[CellLine]) -> bool:
    """Whether a line has a few words that are no yes or no, and all others have signs alone."""
    filled = [cell for cell in line.cells if isinstance(cell, str) and cell]
    texts = set(filled)
    if len(others) < _FEWEST or len(texts) == len(filled):
        return False
    if not all(text.isalpha() and level_of(name_key(text)) is None for text in texts):
        return False
    beside = "".join(cell_text(cell) for other in others for cell in other.cells)
    return beside != "" and not any(map(str.isalnum, beside))


def _counts_words(line: CellLine, others: Sequence[CellLine]) -> bool:
    """Whether a line has numbers at several places where all others have words."""
    if len(others) < _FEWEST:
        return False
    places = (at for at, number in enumerate(line.numbers) if number is not None)
    worded = (at for at in places if all(one.words[at] for one in others))
    return len(list(islice(worded, _PLACES))) == _PLACES


def _is_mean_of_most(line: CellLine, others: Sequence[CellLine]) -> bool:
    """Whether two numbers, one with more decimals than any, are the means of all lines but one."""
    if len(others) < _PLACES:
        return False
    place, own = next((at, one) for at, one in enumerate(line.numbers) if one is not None)
    column = [one for other in others if (one := other.numbers[place]) is not None]
    if len(column) < len(others):
        return False
    whole, few = sum(column), len(others) - 1
    likely = [at for at, one in enumerate(column) if abs((whole - one) / few - own) < 1]
    return any(
        is_exact_mean(line, numbers_across([*others[:at], *others[at + 1 :]]))
        for at in likely[:_FEWEST]
    )


def _beside_others(drawn: Mapping[int, bool]) -> list[int]:
    """Those that are drawn where enough others are there to be drawn from."""
    found = [at for at, is_drawn in drawn.items() if is_drawn]
    return found if len(drawn) - len(found) >= _FEWEST else []


def _is_of_marks(name: str, told: Sequence[float]) -> bool:
    return sounds_overall(name) or (tells_of_rank(name) and _is_rank(told))


def _is_marked(name: str, line: CellLine) -> bool:
    """Whether a line called a mark of all holds anything but our own levels."""
    if not is_mark(name):
        return False
    keys = [name_key(cell_text(cell)) for cell in line.cells if not is_blank(cell)]
    return bool(keys) and LEVEL_OF_WORD.keys().isdisjoint(keys)


def _is_of_one(name: str, line: CellLine) -> bool:
    """Whether one cell alone of a line called the best or the cheapest says who it is."""
    is_best = len(line.cells) >= _PLACES and sounds_best(name)
    return is_best and sum(not is_blank(cell) for cell in line.cells) == 1


def _is_rank(numbers: Sequence[float]) -> bool:
    """Whether numbers are places among as many, the first one given away."""
    most = len(numbers)
    places = {float(one) for one in range(1, most + 1)}
    return most >= _PLACES and 1 in numbers and set(numbers) <= places


def _lies_among(line: CellLine, others: Sequence[CellLine]) -> bool:
    """Whether each number lies between the lowest and the highest of the others at its place."""
    for at, number in enumerate(line.numbers):
        beside = [one for other in others if (one := other.numbers[at]) is not None]
        if number is not None and beside and not min(beside) <= number <= max(beside):
            return False
    return True
