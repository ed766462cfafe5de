"""The commands that print what the analysis found: stages, transitions, baseline."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from functools import partial

from benchmark_app.cli.output import Spoken, show, warn
from benchmark_app.cli.view import as_of_day, attribute_id, open_viewed, tell_day
from benchmark_app.domain.result import Badge, LifecycleStage, Standing, Verdict
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language
from benchmark_app.words.stage import badge_word, stage_word, standing_word, verdict_word


def stages(options: Namespace) -> int:
    """Print the stage of every service."""
    with open_viewed(options) as workspace:
        day = as_of_day(workspace, options)
        snapshot = workspace.as_of(day, options.known_at)
        table, warnings = snapshot.tables.stages(), snapshot.set_warnings()
        holdouts = [snapshot.stage(one.id).holdouts for one in snapshot.market.attributes]
    rows = table.rows
    if options.format == "table":
        place = table.columns.index("badges")
        rows = [
            (*row[:place], _badges(options.language, str(row[place]), names), *row[place + 1 :])
            for row, names in zip(rows, holdouts, strict=True)
        ]
    _show(table.columns, rows, options, tell_day(day, options))
    for one in warnings:
        warn(finding_text(one, options.language))
    return 0


def transitions(options: Namespace) -> int:
    """Print every change of stage with its causes."""
    with open_viewed(options) as workspace:
        day = as_of_day(workspace, options)
        table = workspace.as_of(day, options.known_at).tables.transitions()
    _show(table.columns, table.rows, options, tell_day(day, options))
    return 0


def baseline(options: Namespace) -> int:
    """Print the market baseline, or one service's in its own unit, over time."""
    with open_viewed(options) as workspace:
        attribute = attribute_id(workspace, options.attribute)
        if options.as_of is None:
            options.as_of = options.end  # what was seen up to the last day asked for
        day = as_of_day(workspace, options)
        end = day if options.end is None else min(options.end, day)
        snapshot = workspace.as_of(day, options.known_at)
        table = snapshot.tables.baseline(options.every, options.start, end, attribute)
    is_backwards = options.start is not None and options.start > end
    _show(table.columns, [] if is_backwards else table.rows, options, tell_day(day, options))
    return 0


def _show(
    columns: tuple[str, ...], rows: list[tuple[object, ...]], options: Namespace, header: str
) -> None:
    words = _words(options.language)
    show(columns, rows, options.format, options.language, header=header, spoken=words)


def _words(language: Language) -> Spoken:
    """How a table says the codes of its columns."""
    stage = partial(_stage, language)
    return {
        "stage": stage,
        "from_stage": stage,
        "to_stage": stage,
        "standing": lambda code: standing_word(Standing(code), language),
        "verdict": lambda code: verdict_word(Verdict(code), language),
    }


def _stage(language: Language, code: str) -> str:
    return stage_word(LifecycleStage(code), language)


def _badges(language: Language, codes: str, holdouts: Sequence[str]) -> str:
    """The badges of a service in words; who alone lacks it is named."""
    badges = [Badge(code) for code in codes.split(";") if code]
    return ", ".join(badge_word(one, language, holdouts) for one in badges)
