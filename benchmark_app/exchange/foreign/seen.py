"""A cell that may hold a value, with where it stands and what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from benchmark_app.exchange.foreign.cell_look import without_emphasis
from benchmark_app.exchange.foreign.question import Sample
from benchmark_app.exchange.table import Cell, cell_text, column_letters

_MOST_SAMPLES: Final = 3


@dataclass(slots=True)
class Seen:
    """A cell inside a table: its place from 1 on, the service it tells of, its fill as #RRGGBB.

    `text` is what is written in it, without emphasis.
    """

    cell: Cell
    row: int
    column: int
    service: str = ""
    fill: str = ""
    text: str = field(init=False)

    def __post_init__(self) -> None:
        text = cell_text(self.cell)
        self.text = without_emphasis(text) if "*" in text else text

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in it."""
        return not self.text

    @property
    def place(self) -> str:
        """Where it stands, as B4."""
        return f"{column_letters(self.column)}{self.row}"


def samples_of(seen: Iterable[Seen]) -> tuple[Sample, ...]:
    """Up to three of the cells as samples, different texts first."""
    cells: Sequence[Seen] = list(seen)
    first = {one.text: one for one in reversed(cells)}
    others = [one for one in cells if first[one.text] is not one]
    chosen = (*sorted(first.values(), key=lambda one: (one.row, one.column)), *others)
    return tuple(Sample(one.text, one.place) for one in chosen[:_MOST_SAMPLES])
