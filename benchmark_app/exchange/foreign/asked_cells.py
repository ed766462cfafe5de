"""Cells that only what stands beside them makes doubtful, with the question about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmark_app.exchange.foreign.meaning import Meaning, MeaningKind
from benchmark_app.exchange.foreign.question import Question
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.signs import Signs


@dataclass(frozen=True, slots=True)
class AskedCells:
    """The question about some cells of a service.

    `read` gives what one of them means by the code of the choice, with the signs of their table.
    What is `told` by the table itself is a choice that nobody has to make.
    """

    question: Question
    cells: tuple[Seen, ...]
    read: Callable[[Seen, str, Signs], Meaning]
    told: str = ""

    def meaning(self, one: Seen, choice: str, signs: Signs) -> Meaning:
        """What one of the cells means where that was chosen; "" waits for an answer."""
        if not choice:
            return Meaning(MeaningKind.ASKED, note=one.text, question=self.question.code)
        return self.read(one, choice, signs)
