"""Days as 03/04/2025 in one table: whether the day or the month stands first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from benchmark_app.exchange.foreign.question import Choice, Question, Sample, answer_to
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.rows import parse_date
from benchmark_app.exchange.table import cell_text

_NUMBERS: Final = re.compile(r"(\d{1,2})\D+(\d{1,2})\D+(\d{4})(?:\D.*)?")
_MONTHS: Final = 12
_DAY_FIRST, _MONTH_FIRST = "day_first", "month_first"
_MOST_SAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class Dated:
    """The lines whose day is clear, what is asked about the others, and those that wait for it."""

    lines: list[Line]
    question: Question | None = None
    waiting: tuple[Line, ...] = ()


def with_days(lines: Sequence[Line], sheet: str, answers: Mapping[str, str]) -> Dated:
    """The lines with every day clear, and those that wait for what only the owner can say.

    Other days of the table that can only be read one way tell how the rest is meant.
    """
    texts = set(map(_day_text, lines))
    unclear = {one for one in texts if parse_date(one) == "ambiguous_date"}
    if not unclear:
        return Dated(list(lines))
    shown = _order_shown(lines)
    question = None if shown else _question(lines, unclear, sheet)
    order = answer_to(answers, question) if question else shown
    if order not in (_DAY_FIRST, _MONTH_FIRST):
        waiting = tuple(line for line in lines if _day_text(line) in unclear)
        return Dated([line for line in lines if _day_text(line) not in unclear], question, waiting)
    cleared = [
        _cleared(line, is_day_first=order == _DAY_FIRST) if _day_text(line) in unclear else line
        for line in lines
    ]
    return Dated(cleared, question)


def _day_text(line: Line) -> str:
    cell = line.cells.get("date")
    return cell_text(cell) if isinstance(cell, str) else ""


def _order_shown(lines: Sequence[Line]) -> str:
    """What days beyond the twelfth show; "" where they show nothing or both."""
    orders = set()
    for found in map(_NUMBERS.fullmatch, {_day_text(line) for line in lines}):
        if found and int(found[1]) > _MONTHS:
            orders.add(_DAY_FIRST)
        elif found and int(found[2]) > _MONTHS:
            orders.add(_MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else ""


def _question(lines: Sequence[Line], unclear: set[str], sheet: str) -> Question:
    rows = {_day_text(one): str(one.row) for one in reversed(lines)}
    samples = tuple(Sample(text, rows[text]) for text in sorted(unclear))
    choices = (Choice(_DAY_FIRST), Choice(_MONTH_FIRST))
    return Question(f"date_order:{sheet}", samples[:_MOST_SAMPLES], choices)


def _cleared(line: Line, *, is_day_first: bool) -> Line:
    found = _NUMBERS.fullmatch(_day_text(line))
    first, second, year = found.groups() if found else ("", "", "")
    month, day = (second, first) if is_day_first else (first, second)
    return line._replace(cells={**line.cells, "date": f"{year}-{month:0>2}-{day:0>2}"})
