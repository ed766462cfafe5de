"""What is unsure about the shape of a table as questions, and their answers as choices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.foreign.choices import NOT_TAKEN, VALUE, Choices, TableChoice
from benchmark_app.exchange.foreign.no_data import COLUMN_DOUBTS, OWN, ROW_DOUBTS
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.question import Choice, Question, Sample, answer_to
from benchmark_app.exchange.foreign.rival_column import COLUMN, RIVALS, WITH
from benchmark_app.exchange.foreign.row_key import key_roles
from benchmark_app.exchange.foreign.shape import Doubt, Found, FoundTable, Shape
from benchmark_app.exchange.foreign.shifted import SHIFTED
from benchmark_app.exchange.foreign.table_finder import TableFinder
from benchmark_app.exchange.foreign.tariff import PLANS
from benchmark_app.exchange.foreign.yearless import YEAR
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.rows import Bad, parse_date
from benchmark_app.exchange.table import column_letters

_MOST_SAMPLES: Final = 3


def question_of(doubt: Doubt, table: FoundTable) -> Question:
    """The question that a doubt about a table asks.

    The answer to one without choices is a day or a name.
    """
    about = doubt.about or (doubt.sheet if doubt.table == 1 else f"{doubt.sheet}#{doubt.table}")
    samples = doubt.samples or tuple(
        Sample(text, f"{column_letters(column)}{table.area.top}")
        for column, text in sorted(table.headings.items())
        if text and (not doubt.about or name_key(doubt.about) in name_key(text))
    )
    choices = tuple(
        Choice(code, sample=shown)
        for code, shown in zip_longest(doubt.choices, doubt.shown, fillvalue="")
    )
    is_choice = not choices or doubt.default in doubt.choices
    default = doubt.default if doubt.default and is_choice else None
    return Question(f"{doubt.code}:{about}", samples[:_MOST_SAMPLES], choices, default)


def lines_of_doubt(doubt: Doubt, table: FoundTable, lines: Sequence[Line]) -> list[Line]:
    """The lines that wait for a doubt about their table.

    None do where the table is read in its usual way and nothing of it is lost; of a day each
    line says itself whether it has one.
    """
    if doubt.code == "sub_column":
        subs = {one.column for one in table.across if name_key(one.sub) == name_key(doubt.about)}
        return [one for one in lines if not doubt.default and one.column_number in subs]
    if doubt.code in ROW_DOUBTS:
        return [one for one in lines if doubt.at == one.row]
    if doubt.code == SHIFTED:
        return [one for one in lines if one.row in doubt.rows]
    if doubt.code in COLUMN_DOUBTS:
        return [one for one in lines if doubt.at == one.column_number]
    is_safe = doubt.code == "day" or doubt.default == Shape.SERVICES_DOWN
    return [] if is_safe else list(lines)


@dataclass(frozen=True, slots=True)
class Settled:
    """The tables as the answers make them, and every question about their shape."""

    found: Found
    questions: tuple[Question, ...]


def settled(
    book: Book, choices: Choices, today: date, known: Known | None = None, day: date | None = None
) -> Settled:
    """The tables of a workbook with the answers to their doubts; `day` as in `resolved`.

    An answer may raise another doubt, which has its answer too.
    """
    questions: dict[str, Question] = {}
    finder = TableFinder(book, today, known)
    while True:
        found = finder.found(choices)
        asked = [
            question_of(_dated(doubt, day), table)
            for table in found.tables
            for doubt in table.doubts
        ]
        questions.update((one.code, one) for one in asked if one.code not in questions)
        said = resolved(found.tables, choices, day)
        if said == choices:
            kept = (one for one in questions.values() if one in asked or _is_said(one, choices))
            return Settled(found, tuple(kept))
        choices = said


def _is_said(question: Question, choices: Choices) -> bool:
    """Whether a question is no longer asked because of what was said, or taken, for it."""
    return question.kind == "day" or bool(answer_to(choices.answers, question))


def resolved(tables: Iterable[FoundTable], choices: Choices, day: date | None) -> Choices:
    """The choices with the answers to doubts in them; `day` is that of tables that tell none.

    With it nobody has to say a day: what a table proposes goes before it.
    """
    said = {(one.sheet, one.table): one for one in choices.tables}
    for table in tables:
        choice = choices.of(table.sheet, table.number)
        for doubt in table.doubts:
            answer = answer_to(choices.answers, question_of(doubt, table)).strip()
            choice = _answered(choice, doubt, answer)
            if doubt.code == "day" and choice.day is None and day is not None:
                choice = _answered(choice, doubt, _dated(doubt, day).default)
        if choice != choices.of(table.sheet, table.number):
            said[table.sheet, table.number] = choice
    return replace(choices, tables=tuple(said.values()))


def _dated(doubt: Doubt, day: date | None) -> Doubt:
    """A doubt with the day that is taken where nobody says another."""
    if doubt.code != "day" or doubt.default or day is None:
        return doubt
    return replace(doubt, default=day.isoformat())


def _answered(choice: TableChoice, doubt: Doubt, answer: str) -> TableChoice:
    if not answer or (doubt.choices and answer not in doubt.choices):
        return choice
    taken = VALUE if answer == OWN else answer
    if doubt.code in ("sub_column", *COLUMN_DOUBTS):
        return replace(choice, columns={**choice.columns, doubt.about: taken})
    if doubt.code in ROW_DOUBTS:
        return replace(choice, rows={**choice.rows, doubt.about: taken})
    if doubt.code == RIVALS:
        return replace(choice, columns=choice.columns | _named(doubt, answer))
    if doubt.code == SHIFTED:
        return replace(choice, shifted=answer)
    if doubt.code == YEAR:
        return replace(choice, year=answer)
    if doubt.code == PLANS:
        return replace(choice, plans=answer, is_taken=answer != NOT_TAKEN)
    if doubt.code == "orientation":
        return replace(choice, shape=answer)
    if doubt.code == "day":
        day = parse_date(answer)
        return choice if isinstance(day, Bad) else replace(choice, day=day)
    if doubt.code == "competitor":
        return replace(choice, competitor=answer)
    return replace(choice, service=answer)


def _named(doubt: Doubt, answer: str) -> dict[str, str]:
    """What the columns are of which one was said to name the businesses, by the key of each."""
    if doubt.roles:
        return key_roles(doubt, answer)
    first = doubt.choices[0]
    own = [one for one in doubt.choices if one.startswith(COLUMN)]
    said = {one: doubt.rest if one == first else "note" for one in own}
    said |= {one: "note" for one in doubt.choices if one.startswith(WITH)}
    said[answer] = "competitor"
    if answer.startswith(WITH):
        said[first] = "competitor"
    return {name_key(one.partition(":")[2]): code for one, code in said.items()}
