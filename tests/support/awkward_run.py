"""What the product makes of an awkward file, as the judge of the corpus sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from awkward import LEVELS, Asked, Cell, Note, Options, Outcome, Seen
from import_case import EMPTY, TODAY, puts_of, recorded_by

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.observation import Mark, Value
from benchmark_app.domain.problem import Problem
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.difference import Difference, DifferenceKind
from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.question import Question
from benchmark_app.exchange.import_plan import ImportPlan, plan_import
from benchmark_app.words.error import error_text, problem_text
from benchmark_app.words.language import Language

_WORDS: Final = {level: word for word, level in LEVELS.items()}
_SAID: Final = {"dmy": "day_first", "mdy": "month_first"}


def run(path: Path, options: Options) -> Outcome:
    """What becomes of a file when its owner lets the rest in that can be read."""
    try:
        plan = planned(path, options)
    except FileRefused as error:
        return Outcome(refused=error_text(error, Language.EN))
    return outcome_of(plan)


def planned(path: Path, options: Options) -> ImportPlan:
    """The plan of a file with what its owner says."""
    book = read_book(path, options.answers.get("encoding", ""))
    answers = {code: _SAID.get(said, said) for code, said in options.answers.items()}
    choices = Choices(day=date.fromisoformat(options.day) if options.day else None)
    sheets = answers.pop("sheet", options.sheet)
    if sheets:
        choices = replace(choices, sheets=dict.fromkeys(sheets.splitlines(), True))
    if ":" in answers.get("range", ""):
        leaf = next(one for one in book.leaves if not sheets or one.name in sheets.splitlines())
        choices = replace(choices, tables=(TableChoice(sheet=leaf.name, area=answers["range"]),))
    is_day_of_sheet = answers.get("day") == "sheet"
    if is_day_of_sheet:
        del answers["day"]
    sub_column = answers.pop("sub_column", None)
    if sub_column == "competitor":
        answers["sub_column"], sub_column = sub_column, None
    choices = replace(choices, answers=answers)
    arrival = read_arrival(book, choices, today=TODAY)
    if is_day_of_sheet:
        days = [one.question for one in arrival.waiting if one.question.kind == "day"]
        more = {one.code: one.default for one in days if one.default}
        choices = replace(choices, answers=answers | more)
        arrival = read_arrival(book, choices, today=TODAY)
    if sub_column is not None:
        kept = sub_column.splitlines()
        subjects = [
            one.question.subject for one in arrival.waiting if one.question.kind == "sub_column"
        ]
        role = "value" if len(kept) == 1 else "service"
        more = {f"sub_column:{one}": role if one in kept else "note" for one in subjects}
        choices = replace(choices, answers=answers | more)
        arrival = read_arrival(book, choices, today=TODAY)
    return plan_import(arrival, EMPTY, today=TODAY, subject=options.own, skip_bad=True)


def outcome_of(plan: ImportPlan) -> Outcome:
    """A plan as the judge sees it."""
    services = {one.name: one for one in puts_of(plan) if isinstance(one, Attribute)}
    values: dict[Cell, Seen] = {}
    notes: list[Note] = []
    sources: list[Note] = []
    for seen in recorded_by(plan):
        service, business = str(seen.attribute), str(seen.competitor)
        assert not isinstance(seen.value, str)
        values[service, business, seen.observed_on.isoformat()] = _seen(
            seen.value, services[service].kind
        )
        notes += [Note(seen.note, service, business)] if seen.note else []
        sources += [Note(seen.source, service, business)] if seen.source else []
    told = (*plan.problems, *plan.warnings)
    waits = [one for one in plan.differences if one.kind is DifferenceKind.NEEDS_YOU]
    left = (one for one in plan.differences if one.kind is DifferenceKind.LEFT_OUT)
    return Outcome(
        values=values,
        notes=tuple(notes),
        sources=tuple(sources),
        questions=(
            *(_question(one.question) for one in plan.questions),
            *map(_problem, told),
            *map(_cell, waits),
        ),
        refused=None if plan.accepted else "; ".join(map(_sentence, plan.problems)) or "asked",
        left_out=tuple(one.new for one in left),
        kinds={name: one.kind.value for name, one in services.items()},
    )


def _sentence(problem: Problem) -> str:
    return problem_text(problem, Language.EN)


def _seen(value: Value, kind: AttributeKind) -> Seen:
    if isinstance(value, Mark):
        return "unknown" if value is Mark.UNKNOWN else "not applicable"
    if kind is AttributeKind.MEASURE:
        return value
    return _WORDS[value * 2 if kind is AttributeKind.YES_NO else value]


def _question(one: Question) -> Asked:
    about = " ".join(f"{sample.place} {sample.text}" for sample in one.samples)
    return Asked(one.code, f"{one.subject} {about}")


def _cell(one: Difference) -> Asked:
    return Asked(one.why, f"{one.place} {one.service} {one.competitor} {one.new}")


def _problem(problem: Problem) -> Asked:
    return Asked(problem.code, _sentence(problem))
