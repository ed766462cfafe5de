"""The commands that print what the analysis found: stages, transitions, baseline."""

from __future__ import annotations

from argparse import Namespace
from functools import partial
from typing import Final

from benchmark_app.cli.output import Spoken, show
from benchmark_app.cli.view import as_of_day, attribute_id, tell_day
from benchmark_app.domain.result import Badge, LifecycleStage, Standing, Verdict
from benchmark_app.words.language import Language
from benchmark_app.words.stage import badge_word, stage_word, standing_word, verdict_word
from benchmark_app.workspace import open_workspace

STAGE_COLUMNS: Final = (
    "attribute",
    "stage",
    "provisional",
    "since",
    "share",
    "share_low",
    "share_high",
    "known",
    "adopters",
    "coverage",
    "probability",
    "standing",
    "verdict",
    "badges",
    "standard",
    "frontier",
)
TRANSITION_COLUMNS: Final = (
    "attribute",
    "from_stage",
    "to_stage",
    "crossed_on",
    "confirmed_on",
    "revealed",
    "cause",
    "known",
    "adopters",
    "share",
)


def stages(options: Namespace) -> int:
    """Print the stage of every service."""
    with open_workspace(options.workspace) as workspace:
        day = as_of_day(workspace, options)
        rows = workspace.as_of(day, options.known_at).stage_rows()
    _show(STAGE_COLUMNS, rows, options, tell_day(day, options))
    return 0


def transitions(options: Namespace) -> int:
    """Print every change of stage with its causes."""
    with open_workspace(options.workspace) as workspace:
        day = as_of_day(workspace, options)
        rows = workspace.as_of(day, options.known_at).transition_rows()
    _show(TRANSITION_COLUMNS, rows, options, tell_day(day, options))
    return 0


def baseline(options: Namespace) -> int:
    """Print the market baseline, or one service's in its own unit, over time."""
    with open_workspace(options.workspace) as workspace:
        attribute = attribute_id(workspace, options.attribute)
        if options.as_of is None:
            options.as_of = options.end  # what was seen up to the last day asked for
        day = as_of_day(workspace, options)
        end = day if options.end is None else min(options.end, day)
        snapshot = workspace.as_of(day, options.known_at)
        columns, rows = snapshot.baseline_rows(options.every, options.start, end, attribute)
        if options.start is not None and options.start > end:
            rows = []
    _show(columns, rows, options, tell_day(day, options))
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
        "badges": partial(_badges, language),
    }


def _stage(language: Language, code: str) -> str:
    return stage_word(LifecycleStage(code), language)


def _badges(language: Language, codes: str) -> str:
    return ", ".join(badge_word(Badge(code), language) for code in codes.split(";"))
