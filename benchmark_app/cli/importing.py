"""The command that brings in a table, whole or not at all."""

from __future__ import annotations

from argparse import Namespace
from typing import Final

from benchmark_app.cli.output import say, show, warn
from benchmark_app.cli.view import today
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.import_plan import ImportPlan, plan_import
from benchmark_app.exchange.mapping import read_mapping
from benchmark_app.exchange.table_file import read_table
from benchmark_app.words.command import command_text
from benchmark_app.words.error import error_text, problem_text
from benchmark_app.workspace import Workspace, open_workspace

COLUMNS: Final = ("added", "changed", "same", "refused")


def import_file(options: Namespace) -> int:
    """Import a table and say what it did; every problem goes to standard error."""
    with open_workspace(options.workspace) as workspace:
        plan = _plan(workspace, options)
        if plan.accepted and not options.dry_run:
            _carry_out(plan, workspace)
    for problem in (*plan.warnings, *plan.problems):
        warn(problem_text(problem, options.language))
    _tell(plan, options)
    if plan.accepted:
        return 0
    count = max(len(plan.problems), 1)
    refusal = FileRefused("import_refused", name=options.file.name, count=count)
    warn(error_text(refusal, options.language))
    return 1


def _carry_out(plan: ImportPlan, workspace: Workspace) -> None:
    if plan.edit.edits:
        workspace.apply(plan.edit)
    if plan.told:
        workspace.issue(plan.told_of(workspace.attributes))


def _plan(workspace: Workspace, options: Namespace) -> ImportPlan:
    mapping = None if options.map is None else read_mapping(options.map)
    return plan_import(
        read_table(options.file, options.sheet),
        workspace.market,
        workspace.cell_observations,
        today=today(),
        subject=options.subject,
        day=options.date,
        skip_bad=options.skip_bad,
        strict=options.strict,
        mapping=mapping,
    )


def _tell(plan: ImportPlan, options: Namespace) -> None:
    counts = {name: getattr(plan, name) for name in COLUMNS}
    if options.format != "table":
        show(COLUMNS, [tuple(counts.values())], options.format, options.language)
        return
    say(command_text("imported", options.language, **counts))
    if plan.new_competitors or plan.new_attributes:
        new = {"competitors": len(plan.new_competitors), "services": len(plan.new_attributes)}
        say(command_text("new_names", options.language, **new))
    if options.dry_run and plan.accepted:
        say(command_text("dry_run", options.language))
