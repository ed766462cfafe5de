"""A row or a column among the values of a table: its cells, and their numbers read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.countable import Amount
from benchmark_app.exchange.rows import Bad, parse_number
from benchmark_app.exchange.table import Cell, cell_text, is_blank

Numbers = Sequence[float | None]

_FEWEST: Final = 2
_DIGITS: Final = 6


@dataclass(frozen=True)
class CellLine:
    """The cells of a row or a column, from 0 on."""

    cells: tuple[Cell, ...]

    @cached_property
    def numbers(self) -> Numbers:
        """The number of each cell; None where it tells none."""
        return tuple(map(number_in, self.cells))

    @cached_property
    def told(self) -> Sequence[float]:
        """The numbers of a line that holds nothing else and several of them."""
        told = [one for one in self.numbers if one is not None]
        return told if len(told) >= _FEWEST and not any(self.words) else []

    @cached_property
    def words(self) -> Sequence[bool]:
        """Whether each cell holds something that is no number."""
        pairs = zip(self.cells, self.numbers, strict=True)
        return [one is None and not is_blank(cell) for cell, one in pairs]


def numbers_across(lines: Iterable[CellLine]) -> list[Numbers]:
    """The numbers at each place of lines."""
    return list(zip(*(line.numbers for line in lines), strict=True))


@lru_cache(maxsize=8192, typed=True)
def number_in(cell: Cell) -> float | None:
    """The number of a cell, whatever its unit; None where it tells none."""
    number = parse_number(cell)
    if not isinstance(number, Bad):
        return number
    read = read_amount(cell_text(cell))
    return read.number if isinstance(read, Amount) else None


def decimals(number: float) -> int:
    """How many decimals a number has."""
    return len(f"{number:.{_DIGITS}f}".rstrip("0").partition(".")[2])
