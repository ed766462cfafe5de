"""Numbers whose name sounds as if they were drawn from others: that is their owner's to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from benchmark_app.exchange.foreign.drawn import number_in
from benchmark_app.exchange.foreign.drawn_name import (
    sounds_among,
    sounds_overall,
    sounds_summed,
    tells_of_rank,
)
from benchmark_app.exchange.table import Cell, is_blank

_FEWEST: Final = 2
#: Fewer places in their order come about by chance.
_PLACES: Final = 3


def sounding_drawn(
    names: Mapping[int, str], lines: Mapping[int, Sequence[Cell]], *, are_services: bool
) -> list[int]:
    """The lines of numbers alone whose names say so; `are_services`: else they name businesses.

    Of services an average price is one more; places from the first to the last are a rank.
    """
    if are_services:
        sounding = [at for at, name in names.items() if sounds_overall(name) or tells_of_rank(name)]
    else:
        sounding = [at for at, name in names.items() if sounds_among(name) or sounds_summed(name)]
    others = [at for at in lines if at not in sounding]
    found = []
    for at in sounding if len(others) >= _FEWEST else ():
        told = _numbers(lines[at])
        is_drawn = bool(told) and (
            sounds_overall(names[at]) or _is_rank(told)
            if are_services
            else sounds_summed(names[at]) or _lies_among(lines[at], [lines[one] for one in others])
        )
        if is_drawn:
            found.append(at)
    return found


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
