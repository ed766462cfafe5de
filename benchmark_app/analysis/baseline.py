"""The market's level of one attribute by stated rules, in the attribute's own unit.

METHODS section 3: expected, typical, adequate, desired and frontier of the known competitors,
and the two weight shares from which the subject's verdict follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmark_app.analysis.adoption import capped_weights
from benchmark_app.analysis.history import History
from benchmark_app.analysis.log import FloatArray, IntArray
from benchmark_app.analysis.parity import verdict
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import BaselineLevel

#: Edges of shares are compared with this slack.
SLACK: Final = 1e-9
#: The desired level is met by this share of the weight; the adequate one by the table-stakes share.
DESIRED_SHARE: Final = 0.30
#: The typical level is met by half of the weight: the better of two middle values.
TYPICAL_SHARE: Final = 0.50
_HIGHEST_LEVEL: Final = 3.0


def has_direction(attribute: Attribute) -> bool:
    """Whether one value can be better than another: all but measures without a direction."""
    return attribute.kind is not AttributeKind.MEASURE or attribute.direction is not Direction.NONE


def is_scored(attribute: Attribute) -> bool:
    """Whether values become scores: all but measures without a direction or two anchors."""
    if attribute.kind is not AttributeKind.MEASURE:
        return True
    return (
        attribute.direction is not Direction.NONE
        and attribute.worst is not None
        and attribute.best is not None
        and attribute.worst != attribute.best
    )


def scores(attribute: Attribute, values: FloatArray) -> FloatArray:
    """Scores in [0, 1] of values in the attribute's unit; unknown stays NaN, unscored is all NaN.

    METHODS section 1: yes/no 0 or 1, levels a third each, measures between their anchors.
    """
    if not is_scored(attribute):
        return np.full_like(values, np.nan)
    if attribute.kind is AttributeKind.YES_NO:
        return values
    if attribute.kind is AttributeKind.LEVEL:
        return values / _HIGHEST_LEVEL
    worst, best = attribute.worst or 0.0, attribute.best or 0.0
    return np.clip((values - worst) / (best - worst), 0.0, 1.0)


def sign_of(attribute: Attribute) -> float:
    """-1 where a lower value is better, else 1."""
    is_lower = attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER
    return -1.0 if is_lower else 1.0


def weighted_mean(values: FloatArray, weights: FloatArray) -> FloatArray:
    """The mean over the last axis; weight 0 leaves a value (even NaN) out; NaN without weight."""
    total = weights.sum(axis=-1)
    summed = np.where(weights > 0.0, values, 0.0) * weights
    result = np.full(total.shape, np.nan)
    np.divide(summed.sum(axis=-1), total, out=result, where=total > 0.0)
    return result


def levels_met_by(
    shares: Sequence[float], values: FloatArray, weights: FloatArray
) -> list[FloatArray]:
    """For each share the best value that so much of the weight reaches: always one of the values.

    `values` [d, c] are oriented so that higher is better, NaN where `weights` is 0; each answer is
    [d], NaN for a day without weight. METHODS section 3: weighted quantile type 1, counted from
    the best.
    """
    order = np.argsort(values, axis=1)
    ranked = np.take_along_axis(values, order, axis=1)
    weight = np.take_along_axis(weights, order, axis=1)
    reached = weight[:, ::-1].cumsum(axis=1)[:, ::-1]
    total = reached[:, :1]
    some = np.flatnonzero(weight.any(axis=1))
    if not len(some):
        return [np.full(len(values), np.nan) for _ in shares]
    answers = []
    for share in shares:
        is_met = (weight > 0.0) & (reached >= (share - SLACK) * total)
        last = is_met.shape[1] - 1 - np.argmax(is_met[some, ::-1], axis=1)
        answer = np.full(len(values), np.nan)
        answer[some] = ranked[some, last]
        answers.append(answer)
    return answers


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineSteps:
    """The baseline of one attribute as step functions over `days`, in its own unit.

    `better` and `as_good` are the weight shares of known competitors above the subject by more
    than the tolerance, and not below it by more; NaN where the subject or all others are unknown.
    """

    days: IntArray
    expected: FloatArray
    typical: FloatArray
    adequate: FloatArray
    desired: FloatArray
    frontier: FloatArray
    own: FloatArray
    gap: FloatArray
    better: FloatArray
    as_good: FloatArray
    known: IntArray


def baseline_steps(history: History, attribute: Attribute, policy: Policy) -> BaselineSteps:
    """The baseline on each day on which the attribute's history changes."""
    sign = sign_of(attribute)
    values = np.where(history.inside, history.value * sign, np.nan)
    known = ~np.isnan(values)
    weights = capped_weights(history.weights, known, policy.weight_cap)
    expected = weighted_mean(values, weights)
    shares = (policy.table_stakes_share, TYPICAL_SHARE, DESIRED_SHARE, 0.0)
    adequate, typical, desired, frontier = (
        level * sign for level in levels_met_by(shares, values, weights)
    )
    gap = history.own * sign - expected
    better, as_good = _compared(
        _anchored(values, attribute),
        weights,
        _anchored(history.own * sign, attribute),
        attribute.tolerance,
    )
    if not has_direction(attribute):
        missing = np.full(len(history.days), np.nan)
        adequate = desired = frontier = gap = better = as_good = missing
    return BaselineSteps(
        days=history.days,
        expected=expected * sign + 0.0,  # no -0.0
        typical=typical,
        adequate=adequate,
        desired=desired,
        frontier=frontier,
        own=history.own,
        gap=gap,
        better=better,
        as_good=as_good,
        known=known.sum(axis=1),
    )


def _anchored(values: FloatArray, attribute: Attribute) -> FloatArray:
    """Oriented values where the score still tells them apart: none beyond the anchors."""
    if attribute.worst is None or attribute.best is None:
        return values
    sign = sign_of(attribute)
    return np.clip(values, attribute.worst * sign, attribute.best * sign)


def _compared(
    values: FloatArray, weights: FloatArray, own: FloatArray, tolerance: float
) -> tuple[FloatArray, FloatArray]:
    """The weight shares better than the subject, and as good or better, within the tolerance."""
    margin = tolerance + SLACK
    better = weighted_mean((values > own[:, None] + margin).astype(np.float64), weights)
    as_good = weighted_mean((values >= own[:, None] - margin).astype(np.float64), weights)
    unknown = np.isnan(own)
    return np.where(unknown, np.nan, better), np.where(unknown, np.nan, as_good)


def baseline_levels(steps: BaselineSteps, days: IntArray, policy: Policy) -> list[BaselineLevel]:
    """The baseline on each of the given days; empty before the first observation."""
    rows = np.searchsorted(steps.days, days, side="right") - 1
    return [
        _level(steps, int(row), int(day), policy)
        for row, day in zip(rows.tolist(), days.tolist(), strict=True)
    ]


def _level(steps: BaselineSteps, row: int, day: int, policy: Policy) -> BaselineLevel:
    def at(column: FloatArray) -> float | None:
        value = float(column[row]) if row >= 0 else np.nan
        return None if np.isnan(value) else value

    better, as_good = at(steps.better), at(steps.as_good)
    return BaselineLevel(
        day=date_of(day),
        expected=at(steps.expected),
        typical=at(steps.typical),
        adequate=at(steps.adequate),
        desired=at(steps.desired),
        frontier=at(steps.frontier),
        own=at(steps.own),
        gap=at(steps.gap),
        verdict=None if better is None or as_good is None else verdict(better, as_good, policy),
        known=int(steps.known[row]) if row >= 0 else 0,
    )
