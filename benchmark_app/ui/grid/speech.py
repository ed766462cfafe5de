"""What a cell says in words: to a screen reader and in its tooltip."""

from __future__ import annotations

from collections.abc import Iterable

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark, Method
from benchmark_app.domain.result import BaselineLevel, LifecycleStage, StageResult
from benchmark_app.ui.grid.line import Cell, GroupLine, ServiceLine
from benchmark_app.words.grid import grid_text, seen_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date
from benchmark_app.words.stage import badge_word, result_hint, result_word, stage_word
from benchmark_app.words.value import format_value, mark_word


def _listed(parts: Iterable[str]) -> str:
    return ", ".join(part for part in parts if part)


def group_speech(line: GroupLine, language: Language) -> str:
    """A group: `Services offered, 4 services, open`."""
    state = grid_text("closed" if line.is_collapsed else "open", language)
    return grid_text("group", language, name=line.title, count=len(line.attributes), state=state)


def cell_speech(
    line: ServiceLine, competitor: Competitor, cell: Cell, method: Method, language: Language
) -> str:
    """A cell: `Free parking, A, yes, seen 2026-11-22 by visit`."""
    value = format_value(cell.value, line.attribute, language)
    return _listed(
        (
            line.attribute.name,
            competitor.name,
            value or mark_word(Mark.UNKNOWN, language),
            seen_text(cell.seen_on, method, language) if cell.seen_on else "",
            grid_text("stale", language) if cell.face.is_stale else "",
            grid_text("has_note", language) if cell.face.has_note else "",
            grid_text("missing_basic", language)
            if competitor.subject and line.is_missing_basic
            else "",
        )
    )


def stage_text(stage: StageResult, language: Language, *, is_short: bool = False) -> str:
    """The word in the stage column; the one held before where too few places are known."""
    if stage.stage is LifecycleStage.INSUFFICIENT and stage.last_stage is not None:
        return stage_word(stage.last_stage, language, is_short=is_short)
    return result_word(stage, language, is_short=is_short)


def badge_text(stage: StageResult, language: Language) -> str:
    """The first badge, empty without one."""
    return badge_word(stage.badges[0], language, stage.holdouts) if stage.badges else ""


def stage_speech(line: ServiceLine, language: Language) -> str:
    """A stage: `Free parking, Expected by all, 7 of 8, since 2024-03-01`."""
    stage = line.stage
    if stage.stage is None:
        return line.attribute.name
    share = stage.adoption
    insufficient = stage.stage is LifecycleStage.INSUFFICIENT
    held = stage.last_stage if insufficient else None
    since = format_date(stage.since) if stage.since else ""
    return _listed(
        (
            line.attribute.name,
            result_word(stage, language, is_marked=False),
            grid_text("adopters", language, adopters=share.adopters, known=share.known),
            grid_text("last_stage", language, stage=stage_word(held, language)) if held else "",
            grid_text("since", language, day=since) if since else "",
            grid_text("provisional", language) if stage.provisional else "",
            *(badge_word(badge, language, stage.holdouts) for badge in stage.badges),
        )
    )


def stage_tip(line: ServiceLine, language: Language) -> str:
    """What the stage means, then the same as is spoken."""
    if line.stage.stage is None:
        return ""
    return f"{result_hint(line.stage, language)}\n{stage_speech(line, language)}"


def baseline_speech(line: ServiceLine, language: Language) -> str:
    """A baseline: `Free parking, market baseline, typical: yes, best: excellent`."""
    starts = line.baseline_face is not None
    levels = (
        (code, number) for code, number in _levels(line.baseline) if starts and number is not None
    )
    said = [
        grid_text(code, language, value=format_value(number, line.attribute, language))
        for code, number in levels
    ]
    return _listed(
        (
            line.attribute.name,
            grid_text("baseline", language),
            *(said or [grid_text("not_enough", language)]),
            _mean_speech(line, language),
        )
    )


def _mean_speech(line: ServiceLine, language: Language) -> str:
    """What the comparison goes by: "compared by the mean, 1.6", or by 4 of 6."""
    if not line.baseline_mean:
        return ""
    if line.attribute.kind is not AttributeKind.YES_NO:
        return grid_text("by_mean", language, mean=line.baseline_mean)
    share = line.stage.adoption
    return grid_text("by_count", language, adopters=share.adopters, known=share.known)


def _levels(level: BaselineLevel) -> tuple[tuple[str, float | None], ...]:
    return (
        ("typical", level.typical),
        ("adequate", level.adequate),
        ("desired", level.desired),
        ("frontier", level.frontier),
    )
