"""Values that are struck out: whether they still hold is asked once for each sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.choices import NOT_TAKEN
from benchmark_app.exchange.foreign.question import Choice, Question, Sample, answer_to
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.table import cell_text, is_blank

#: The kind of the question, and the code why what it is about is left out.
STRUCK: Final = "struck"
_MOST_SAMPLES: Final = 3


class Unstruck(NamedTuple):
    """The lines that are read, those struck out that are not, and what is asked about these.

    `is_said`: their owner has said what they mean.
    """

    lines: Sequence[Line]
    struck: Sequence[Line] = ()
    question: Question | None = None
    is_said: bool = False


def unstruck(lines: Sequence[Line], leaf: Leaf, answers: Mapping[str, str]) -> Unstruck:
    """The lines without those whose value is struck out, unless these were said to hold."""
    found = [one for one in lines if _is_struck(one, leaf)] if leaf.struck else []
    if not found:
        return Unstruck(lines)
    samples = tuple(
        Sample(cell_text(one.cells.get("value")), one._replace(sheet="").place)
        for one in found[:_MOST_SAMPLES]
    )
    choices = Choice(NOT_TAKEN), Choice("valid")
    question = Question(f"{STRUCK}:{leaf.name}", samples, choices, NOT_TAKEN)
    chosen = question.chosen({question.code: answer_to(answers, question)})
    if chosen is not None and chosen.code != NOT_TAKEN:
        return Unstruck(lines, (), question, is_said=True)
    places = {one.place for one in found}
    kept = [one for one in lines if one.place not in places]
    return Unstruck(kept, found, question, is_said=chosen is not None)


def _is_struck(line: Line, leaf: Leaf) -> bool:
    """Whether a value is struck out, or the name before it: a place that closed."""
    if is_blank(line.cells.get("value")):
        return False
    names = {line.cells.get("competitor"), line.cells.get("attribute")}
    return (line.row, line.column_number) in leaf.struck or any(
        row == line.row and column < line.column_number and leaf.cell(row, column) in names
        for row, column in leaf.struck
    )
