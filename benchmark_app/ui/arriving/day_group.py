"""The days of several tables as one question: one day for all, or each on its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from benchmark_app.exchange.foreign.outline import Asked
from benchmark_app.exchange.foreign.question import Choice, Question, Sample
from benchmark_app.ui.date_field import read_day
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_long_date

#: The kind of the question about the day of one table, and of that about all of them.
DAY: Final = "day"
DAYS: Final = "days"
#: The answer to the latter that leaves each table its own day.
OWN_DAY: Final = "own_day"
_MOST_SAMPLES: Final = 6


def days_together(
    asked: Sequence[Asked], language: Language, *, is_apart: bool
) -> tuple[Asked, ...]:
    """What is asked, first the days of several tables at once.

    Those of each table stay where they are wanted `is_apart`, or where they were said to differ.
    """
    days = [one for one in asked if one.question.kind == DAY]
    if len(days) < 2:
        return tuple(asked)
    together = _together(days, language)
    if is_apart or together.answer == OWN_DAY:
        return (together, *asked)
    return (together, *(one for one in asked if one.question.kind != DAY))


def _together(days: Sequence[Asked], language: Language) -> Asked:
    proposed = _common([one.question.default or "" for one in days])
    said = any(one.answer for one in days)
    taken = [one.answer or one.question.default or "" for one in days]
    return Asked(
        question=Question(
            f"{DAYS}:{len(days)}",
            _samples(days, language) if proposed == OWN_DAY else (),
            (Choice(OWN_DAY),),
            proposed or None,
        ),
        answer=_common(taken) if said else "",
        cells=sum(one.cells for one in days),
    )


def _common(days: Sequence[str]) -> str:
    return days[0] if len(set(days)) == 1 else OWN_DAY


def _samples(days: Sequence[Asked], language: Language) -> tuple[Sample, ...]:
    """The day proposed for each of the first tables."""
    found = []
    for one in days[:_MOST_SAMPLES]:
        day = read_day(one.question.default or "")
        if day is not None:
            found.append(Sample(format_long_date(day, language), one.question.subject))
    return tuple(found)
