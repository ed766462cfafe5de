"""What is unsure about the shape of a table as questions, and their answers as choices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.question import Choice, Question, Sample, answer_to
from benchmark_app.exchange.foreign.shape import Doubt, FoundTable, Shape
from benchmark_app.exchange.rows import Bad, parse_date
from benchmark_app.exchange.table import column_letters

_MOST_SAMPLES: Final = 3


def question_of(doubt: Doubt, table: FoundTable) -> Question:
    """The question that a doubt about a table asks.

    The answer to one without choices is a day or a name.
    """
    about = doubt.about or (doubt.sheet if doubt.table == 1 else f"{doubt.sheet}#{doubt.table}")
    samples = tuple(
        Sample(text, f"{column_letters(column)}{table.area.top}")
        for column, text in sorted(table.headings.items())
        if text and (not doubt.about or name_key(doubt.about) in name_key(text))
    )
    choices = tuple(Choice(code) for code in doubt.choices)
    return Question(
        f"{doubt.code}:{about}", samples[:_MOST_SAMPLES], choices, doubt.default or None
    )


def is_safe(doubt: Doubt) -> bool:
    """Whether a doubt may stay: the table is read in its usual way, and nothing of it is lost."""
    return doubt.code == "sub_column" or doubt.default == Shape.SERVICES_DOWN


def resolved(tables: Iterable[FoundTable], choices: Choices, day: date | None) -> Choices:
    """The choices with the answers to doubts in them; `day` is that of tables that tell none."""
    said = {(one.sheet, one.table): one for one in choices.tables}
    for table in tables:
        choice = choices.of(table.sheet, table.number)
        for doubt in table.doubts:
            answer = answer_to(choices.answers, question_of(doubt, table))
            if doubt.code == "day" and not answer and day is not None:
                answer = day.isoformat()
            choice = _answered(choice, doubt, answer)
        said[table.sheet, table.number] = choice
    return replace(choices, tables=tuple(said.values()))


def _answered(choice: TableChoice, doubt: Doubt, answer: str) -> TableChoice:
    if not answer or (doubt.choices and answer not in doubt.choices):
        return choice
    if doubt.code == "sub_column":
        return replace(choice, columns={**choice.columns, doubt.about: answer})
    if doubt.code == "orientation":
        return replace(choice, shape=answer)
    if doubt.code == "day":
        day = parse_date(answer)
        return choice if isinstance(day, Bad) else replace(choice, day=day)
    if doubt.code == "competitor":
        return replace(choice, competitor=answer)
    return replace(choice, service=answer)
