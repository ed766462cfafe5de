"""The standard that rises: the stage of each nested "at least so much" (METHODS section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from benchmark_app.analysis.lifecycle import Lifecycle
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Level
from benchmark_app.domain.result import LifecycleStage, StandardStep


def levels_of(attribute: Attribute) -> tuple[float, ...]:
    """The nested levels or rungs of an attribute, the easiest first, its own floor among them."""
    floor = () if attribute.floor is None else (attribute.floor,)
    if attribute.kind is AttributeKind.YES_NO:
        return floor
    if attribute.kind is AttributeKind.LEVEL:
        return tuple(sorted({*floor, *(float(one) for one in Level if one > Level.NONE)}))
    is_lower = attribute.direction is Direction.LOWER
    return tuple(sorted({*floor, *attribute.rungs}, reverse=is_lower))


def shown_lifecycles(nested: Sequence[Lifecycle]) -> tuple[Lifecycle, ...]:
    """For each level the lifecycle whose stage is shown: its own, or a harder level's if higher.

    What is true of "excellent" is true of "yes"; so the shown stages never rise with the level.
    """
    shown: list[Lifecycle] = []
    for own in reversed(nested):
        harder = shown[-1] if shown else own
        shown.append(harder if harder.rank > own.rank else own)
    return tuple(reversed(shown))


def standard_at(nested: Sequence[Lifecycle], day: date) -> float | None:
    """The hardest level that is table stakes on a day as we know it now; None without one.

    The last crossing counts, also while too little is known.
    """
    expected = (
        one.floor for one in reversed(nested) if one.held_at(day) is LifecycleStage.TABLE_STAKES
    )
    return next(expected, None)


def standard_steps(nested: Sequence[Lifecycle]) -> tuple[StandardStep, ...]:
    """The days on which the standard moved, the first one reached included."""
    hardness = {one.floor: place for place, one in enumerate(nested)}
    steps: list[StandardStep] = []
    before: float | None = None
    for day in sorted({one.crossed_on for level in nested for one in level.transitions}):
        level = standard_at(nested, day)
        if level == before:
            continue
        rises = hardness.get(level, -1) > hardness.get(before, -1)
        moved = nested[hardness[level if rises else before]]
        crossing = next(one for one in reversed(moved.transitions) if one.crossed_on == day)
        steps.append(
            StandardStep(
                day=day,
                before=before,
                level=level,
                rises=rises,
                known=crossing.known,
                adopters=crossing.adopters,
                provisional=crossing.confirmed_on is None,
                revealed=crossing.revealed,
            )
        )
        before = level
    return tuple(steps)
