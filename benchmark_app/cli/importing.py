"""The command that brings in a table, whole or not at all."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Final

from benchmark_app import paths
from benchmark_app.cli.output import say, show, warn
from benchmark_app.cli.reading import read_apart
from benchmark_app.cli.view import today
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.difference import Difference, DifferenceKind
from benchmark_app.exchange.foreign.choices import Choices, read_choices
from benchmark_app.exchange.import_plan import ImportPlan, known_names, plan_import
from benchmark_app.words.arrival import kind_text, left_out_text, remark_text
from benchmark_app.words.command import command_text
from benchmark_app.words.error import error_text, problem_text
from benchmark_app.words.foreign_question import (
    answered_text,
    asked_text,
    large_text,
    proposed_days_text,
    unread_text,
)
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, backup_folder, make_backup, open_workspace, utc_now

COLUMNS: Final = ("added", "changed", "same", "refused", "noted")
_SHOWN: Final = 20


def import_file(options: Namespace) -> int:
    """Import a table and say what it did; every problem goes to standard error."""
    with open_workspace(options.workspace, data=paths.data_folder()) as workspace:
        plan = _plan(workspace, options)
        if plan.accepted and not options.dry_run:
            _carry_out(plan, workspace, options.language)
    for line in (*_asked(plan, options.language), *_told(plan, options.language)):
        warn(line)
    _tell(plan, options)
    if plan.accepted:
        return 0
    count = max(len(plan.problems) + sum(one.cells > 0 for one in plan.questions), 1)
    refusal = FileRefused("import_refused", name=options.file.name, count=count)
    warn(error_text(refusal, options.language))
    return 1


def _carry_out(plan: ImportPlan, workspace: Workspace, language: Language) -> None:
    if plan.edit.edits:
        if workspace.revision > 0:
            _back_up(workspace.path, language)
        workspace.apply(plan.edit)
    if plan.told:
        workspace.issue(plan.told_of(workspace.attributes))


def _back_up(path: Path, language: Language) -> None:
    """Keep what is there before an import, as the window does; where that fails it is told."""
    try:
        make_backup(path, backup_folder(paths.data_folder(), path), utc_now())
    except FileRefused as error:
        if error.is_damage:
            raise
        warn(error_text(error, language))


def _plan(workspace: Workspace, options: Namespace) -> ImportPlan:
    market = workspace.market
    return plan_import(
        read_apart(options.file, _choices(options), today(), known_names(market)),
        market,
        workspace.cell_observations,
        today=today(),
        subject=options.subject,
        skip_bad=options.skip_bad,
        strict=options.strict,
    )


def _choices(options: Namespace) -> Choices:
    """What the mapping file says, and over it the sheet and the day of the command."""
    choices = Choices() if options.map is None else read_choices(options.map)
    if options.sheet is not None:
        choices = replace(choices, sheets={options.sheet: True})
    return choices if options.date is None else replace(choices, day=options.date)


def _asked(plan: ImportPlan, language: Language) -> Iterator[str]:
    """The questions that cells wait for, and those whose default was taken, a line each."""
    dated = [one.question for one in plan.questions if one.question.kind == "day"]
    days = {one.code: one.default for one in dated if one.default}
    if days:
        yield proposed_days_text(days, language)
    answers = {}
    for one in plan.questions:
        question = one.question
        if question.kind == "day":
            continue  # a problem says it
        if question.kind == "encoding":
            readings = [(choice.code, choice.sample) for choice in question.choices]
            yield unread_text(question.code, readings, question.default or "", language)
            continue
        if question.kind == "area":
            areas = [choice.code for choice in question.choices]
            yield large_text(question.code, question.samples[0].place, areas, language)
            answers[question.code] = areas[0].partition(":")[2]
            continue
        yield asked_text(
            question.code,
            [(sample.text, sample.place) for sample in question.samples],
            [choice.code for choice in question.choices],
            "" if one.cells else question.default or "",
            language,
        )
        if question.choices:
            codes = [choice.code for choice in question.choices]
            answers[question.code] = question.default or " / ".join(codes)
    if answers:
        yield answered_text(answers, language)


def _told(plan: ImportPlan, language: Language) -> Iterator[str]:
    for remark in plan.remarks:
        yield remark_text(remark, language)
    for problem in (*plan.warnings, *plan.problems):
        yield problem_text(problem, language)


def _tell(plan: ImportPlan, options: Namespace) -> None:
    counts = {name: getattr(plan, name) for name in COLUMNS}
    if options.format != "table":
        if options.dry_run:
            show(Difference._fields, plan.differences, options.format, options.language)
        else:
            show(COLUMNS, [tuple(counts.values())], options.format, options.language)
        return
    say(command_text("imported", options.language, **counts))
    if plan.noted:
        say(command_text("noted", options.language, count=plan.noted))
    if plan.new_competitors or plan.new_attributes:
        new = {"competitors": len(plan.new_competitors), "services": len(plan.new_attributes)}
        say(command_text("new_names", options.language, **new))
    shown = tuple(DifferenceKind) if options.dry_run else (DifferenceKind.LEFT_OUT,)
    for line in _differences(plan, shown, options.language):
        say(line)
    if options.dry_run:
        say(command_text("dry_run", options.language))


def _differences(
    plan: ImportPlan, shown: Iterable[DifferenceKind], language: Language
) -> Iterator[str]:
    """The first cells of some kinds under what becomes of them; those already there are counted."""
    for kind in shown:
        found = [one for one in plan.differences if one.kind is kind]
        if found and kind is not DifferenceKind.SAME:
            yield f"{kind_text(kind, language)} ({len(found)}):"
            yield from (f"  {_line(one, language)}" for one in islice(found, _SHOWN))


def _line(one: Difference, language: Language) -> str:
    """A cell as one line: where it stands, whose it is, what it was and what it becomes."""
    day = "" if one.day is None else one.day.isoformat()
    value = f"{one.old} -> {one.new}" if one.old else one.new
    is_reason = one.kind is not DifferenceKind.NEEDS_YOU and one.why
    why = left_out_text(one.why, language) if is_reason else one.why
    parts = (one.place, one.competitor, one.service, day, value, f"({why})" if why else "")
    return " | ".join(filter(None, parts))
