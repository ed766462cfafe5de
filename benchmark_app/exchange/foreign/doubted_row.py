"""The cells of one service beside each other, and what is asked about some of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.asked_cells import AskedCells
from benchmark_app.exchange.foreign.countable import Amount, DecimalSign
from benchmark_app.exchange.foreign.meaning import Meaning, MeaningKind, meaning
from benchmark_app.exchange.foreign.question import Choice, Question
from benchmark_app.exchange.foreign.seen import Seen, samples_of
from benchmark_app.exchange.foreign.signs import Signs

#: The answer that keeps a cell as a note.
NOTE: Final = "note"


class DoubtedRow(NamedTuple):
    """The filled cells of a service, and what its table says of decimals and formats.

    `texts` are those of all cells, a line each.
    """

    service: str
    cells: Sequence[Seen]
    decimal: DecimalSign
    formats: Mapping[tuple[int, int], str]
    written: Callable[[str], str]
    texts: str

    def asked(
        self,
        kind: str,
        cells: Sequence[Seen],
        choices: Sequence[str],
        default: str | None,
        read: Callable[[str, Seen, str, Signs], Meaning],
        shown: Sequence[Seen] = (),
    ) -> AskedCells:
        """What is asked about some cells; `read` tells one by the sign of decimals and a choice."""
        code = f"{kind}:{self.written(self.service)}"
        question = Question(code, samples_of(shown or cells), tuple(map(Choice, choices)), default)
        return AskedCells(question, tuple(cells), partial(read, self.decimal.sign))


def plain_number(one: Seen, decimal: str) -> float:
    """The number of a cell that has nothing beside it, 0 of another."""
    if isinstance(one.cell, bool):
        return 0.0
    if isinstance(one.cell, (int, float)):
        return float(one.cell)
    read = read_amount(one.text, decimal)
    return read.number if isinstance(read, Amount) and read.is_plain else 0.0


def number_of(one: Seen, decimal: str) -> float | None:
    """The number of a cell with or without a unit."""
    if isinstance(one.cell, (int, float)):
        return float(one.cell)
    read = read_amount(one.text, decimal)
    return read.number if isinstance(read, Amount) else None


def as_asked(decimal: str, one: Seen, choice: str, signs: Signs) -> Meaning:
    """A cell as it reads by itself, or as a note where that was chosen."""
    if choice == NOTE:
        return Meaning(MeaningKind.NOTE, note=one.text, problem="text_is_note")
    return meaning(one, signs, decimal)
