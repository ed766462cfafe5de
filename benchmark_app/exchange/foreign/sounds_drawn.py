"""What by its name sounds as if it were drawn from others: that is its owner's to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.drawn import number_in
from benchmark_app.exchange.foreign.drawn_name import (
    is_mark,
    sounds_among,
    sounds_best,
    sounds_overall,
    sounds_summed,
    tells_of_rank,
)
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.value import LEVEL_OF_WORD

_FEWEST: Final = 2
#: Fewer places in their order come about by chance.
_PLACES: Final = 3


def sounding_services(names: Mapping[int, str], lines: Mapping[int, Sequence[Cell]]) -> list[int]:
    """The lines, by number, whose names of services say that they are drawn from others.

    They hold numbers alone, of a rank the places from the first on, or one sign for who is best.
    """
    drawn = {
        at: _is_of_marks(name, lines[at]) or _is_of_one(name, lines[at])
        for at, name in names.items()
    }
    return _beside_others(drawn)


def sounding_businesses(names: Mapping[int, str], lines: Mapping[int, Sequence[Cell]]) -> list[int]:
    """The lines of numbers, by number, whose names of businesses say that they are drawn.

    Of a mean or an end they lie between the others.
    """
    sounding = {at for at, name in names.items() if _sounds(name)}
    others = [line for at, line in lines.items() if at not in sounding]
    drawn = {
        at: at in sounding
        and bool(_numbers(lines[at]))
        and (sounds_summed(name) or is_mark(name) or _lies_among(lines[at], others))
        for at, name in names.items()
    }
    return _beside_others(drawn)


def _sounds(name: str) -> bool:
    return sounds_among(name) or sounds_summed(name) or is_mark(name)


def _beside_others(drawn: Mapping[int, bool]) -> list[int]:
    """Those that are drawn where enough others are there to be drawn from."""
    found = [at for at, is_drawn in drawn.items() if is_drawn]
    return found if len(drawn) - len(found) >= _FEWEST else []


def _is_of_marks(name: str, line: Sequence[Cell]) -> bool:
    told = _numbers(line)
    is_rank = tells_of_rank(name) and _is_rank(told)
    return (bool(told) and (sounds_overall(name) or is_rank)) or _is_marked(name, line)


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
    read = [number_in(cell) for cell in line if not is_blank(cell)]
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
