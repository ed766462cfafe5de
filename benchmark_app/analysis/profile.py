"""Places in each service side by side, and what one competitor changed: read off change points."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmark_app.analysis.history import History
from benchmark_app.analysis.level import LevelSteps
from benchmark_app.analysis.log import FloatArray, IntArray
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.profile import Place, ServiceProfile, ValueChange


def service_profile(
    history: History,
    levels: LevelSteps,
    *,
    importance: float,
    day: int,
    earlier: int,
) -> ServiceProfile | None:
    """Everybody's place in one attribute on a day; None where nobody's is known or scored.

    `day` and `earlier` are day numbers.
    """
    row, line = _row(levels.days, day), history.at(day)
    if row < 0 or line < 0:
        return None
    values = history.value_at(line)
    found = ServiceProfile(
        attribute=levels.attribute,
        importance=importance,
        own=_place(levels.own[row], history.own[line]),
        expected=_known(levels.expected[row]),
        own_before=_before(levels.own, levels.days, earlier),
        expected_before=_before(levels.expected, levels.days, earlier),
        competitors={
            member: place
            for member, score, value in zip(
                levels.members.tolist(), levels.score[row], values, strict=True
            )
            if (place := _place(score, value)) is not None
        },
    )
    return None if found.own is None and found.expected is None else found


def value_changes(history: History, competitor: int, since: int) -> Iterator[ValueChange]:
    """Each day after `since` on which a competitor's known value differs from the known one before.

    The first known value is no change, and neither is one that was unknown for a while.
    """
    columns = np.flatnonzero(history.members == competitor)
    for column in columns.tolist():
        value = history.value[:, column]
        known = np.flatnonzero(~np.isnan(value) & history.inside[:, column])
        for last, now in zip(known[:-1].tolist(), known[1:].tolist(), strict=True):
            if value[now] != value[last] and history.days[now] > since:
                yield ValueChange(
                    attribute=history.attribute,
                    competitor=competitor,
                    day=date_of(int(history.days[now])),
                    before=float(value[last]),
                    after=float(value[now]),
                )


def _row(days: IntArray, day: int) -> int:
    """The last row begun by a day, -1 before the first."""
    return int(np.searchsorted(days, day, side="right")) - 1


def _before(scores: FloatArray, days: IntArray, day: int) -> float | None:
    row = _row(days, day)
    return None if row < 0 else _known(scores[row])


def _known(number: float) -> float | None:
    return None if np.isnan(number) else float(number)


def _place(score: float, value: float) -> Place | None:
    if np.isnan(score) or np.isnan(value):
        return None
    return Place(score=float(score), value=float(value))
