"""What moved the expectation index: exactly, by attribute and by competitor (METHODS section 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmark_app.analysis.index import PAR, Chain, ImportanceSteps
from benchmark_app.analysis.level import LevelSteps
from benchmark_app.analysis.log import FloatArray, IntArray
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.result import ExpectationChange, LevelChange


@dataclass(frozen=True, slots=True)
class StepParts:
    """The change of one attribute's expected score on each change day, in three parts [d].

    `held` is the last known expected score up to and including the day, NaN before the first;
    the parts sum to its change, the first level counting as entered.
    """

    held: FloatArray
    real: FloatArray
    entered: FloatArray
    left: FloatArray


def step_parts(step: LevelSteps) -> StepParts:
    """Real change, entered or newly known, and left or gone stale, on each change day."""
    rows = np.arange(len(step.days))
    is_known = ~np.isnan(step.expected)
    last = np.maximum.accumulate(np.where(is_known, rows, -1))
    held = np.where(last >= 0, step.expected[np.maximum(last, 0)], np.nan)
    reference = np.nan_to_num(np.concatenate([[0.0], held[:-1]])[: len(held)])
    before, after = step.links.before, step.links.after
    is_matched = ~np.isnan(after)
    entered = step.expected - np.where(is_matched, after, reference)
    return StepParts(
        held=held,
        real=np.where(is_matched, after - before, 0.0),
        entered=np.where(is_known, entered, 0.0),
        left=np.where(is_matched, before - reference, 0.0),
    )


def expectation_change(
    steps: Sequence[LevelSteps],
    importance: ImportanceSteps,
    chain: Chain,
    day_from: int,
    day_to: int,
) -> ExpectationChange:
    """The exact decomposition of the index after `day_from` up to and including `day_to`."""
    if chain.base is not None:
        day_from = max(day_from, min(chain.base, day_to))
    index = chain.at(np.array([day_from, day_to]))
    before, after = (None if np.isnan(value) else float(value) for value in index)
    return ExpectationChange(
        day_from=date_of(day_from),
        day_to=date_of(day_to),
        before=before,
        after=after,
        attributes=tuple(
            _level_change(step, importance, chain, day_from, day_to) for step in steps
        ),
    )


def _level_change(
    step: LevelSteps, importance: ImportanceSteps, chain: Chain, day_from: int, day_to: int
) -> LevelChange:
    start, stop = np.searchsorted(step.days, [day_from, day_to], side="right").tolist()
    parts = step_parts(step)
    within = slice(start, stop)
    factor = _points_per_score(step, importance, chain)[within]
    moved = factor @ step.links.moved[within]
    order = np.argsort(-np.abs(moved), kind="stable")
    return LevelChange(
        attribute=step.attribute,
        before=_held(parts.held, start),
        after=_held(parts.held, stop),
        real=float(parts.real[within].sum()),
        entered=float(parts.entered[within].sum()),
        left=float(parts.left[within].sum()),
        points=float(factor @ parts.real[within]),
        movers=tuple(
            (int(step.members[column]), float(moved[column]))
            for column in order.tolist()
            if moved[column] != 0.0
        ),
    )


def _points_per_score(step: LevelSteps, importance: ImportanceSteps, chain: Chain) -> FloatArray:
    """Index points for one whole score on each of the attribute's change days; 0 if skipped."""
    days: IntArray = step.days
    links = np.searchsorted(chain.days, days)
    earlier = np.concatenate([[PAR], chain.index])[links]
    return np.nan_to_num(earlier * importance.at(step.attribute, days - 1) / chain.divisor[links])


def _held(held: FloatArray, stop: int) -> float | None:
    if stop == 0 or np.isnan(held[stop - 1]):
        return None
    return float(held[stop - 1])
