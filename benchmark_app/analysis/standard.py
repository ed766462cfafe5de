"""The standard that rises: the stage of each nested "at least so much" (METHODS section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from benchmark_app.analysis.adoption import adoption_steps
from benchmark_app.analysis.history import History
from benchmark_app.analysis.lifecycle import Lifecycle, walk
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Level
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import LifecycleStage


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardStep:
    """From `day` on the standard is `level` (None: nothing is expected by all any more)."""

    day: date
    level: float | None


def levels_of(attribute: Attribute) -> tuple[float, ...]:
    """The nested levels or rungs of an attribute, the easiest first, its own floor among them."""
    floor = () if attribute.floor is None else (attribute.floor,)
    if attribute.kind is AttributeKind.YES_NO:
        return floor
    if attribute.kind is AttributeKind.LEVEL:
        return tuple(sorted({*floor, *(float(one) for one in Level if one > Level.NONE)}))
    is_lower = attribute.direction is Direction.LOWER
    return tuple(sorted({*floor, *attribute.rungs}, reverse=is_lower))


def walk_levels(history: History, attribute: Attribute, policy: Policy) -> tuple[Lifecycle, ...]:
    """The lifecycle of each of `levels_of`, in that order."""
    return tuple(
        walk(history, adoption_steps(history, attribute, policy, floor), policy)
        for floor in levels_of(attribute)
    )


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
    days = sorted({one.crossed_on for level in nested for one in level.transitions})
    steps: list[StandardStep] = []
    for day in days:
        level = standard_at(nested, day)
        if level != (steps[-1].level if steps else None):
            steps.append(StandardStep(day=day, level=level))
    return tuple(steps)


def frontier_at(history: History, attribute: Attribute, row: int) -> float | None:
    """The best value any competitor in the market has on a row; None where nobody is known."""
    if row < 0 or (
        attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.NONE
    ):
        return None
    values = history.value_at(row)[history.inside[row]]
    known = values[~np.isnan(values)]
    if not len(known):
        return None
    is_lower = attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER
    return float(known.min() if is_lower else known.max())
