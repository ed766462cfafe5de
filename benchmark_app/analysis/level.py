"""One attribute's score as step functions, and its links for the expectation index.

What the market level (METHODS section 3) and the chain (section 4) sum over attributes.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from benchmark_app.analysis.adoption import capped_weights
from benchmark_app.analysis.baseline import scores, weighted_mean
from benchmark_app.analysis.history import History
from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.policy import Policy

_SLACK: Final = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The matched set of one attribute on its change days (METHODS section 4).

    `before` and `after` [d] are the mean scores of the matched cells just before and on the day,
    NaN where nothing is matched; `moved` [d, c] is each competitor's part of `after - before`;
    `earlier` [d, c] is each cell's last known score before the day in this membership.
    """

    earlier: FloatArray
    before: FloatArray
    after: FloatArray
    moved: FloatArray


@dataclass(frozen=True, slots=True)
class LinkLevels:
    """One attribute's levels around its own links; arrays [..., d] over `days` [d]."""

    attribute: int
    days: IntArray
    expected: FloatArray
    before: FloatArray
    after: FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelSteps:
    """Scores in [0, 1] of one attribute over its change days [d], competitors in columns [c].

    `expected` is NaN where nobody is known; `low` and `high` score the unknown active cells 0 and
    1; `known` of `cells` active cells are known; `score` is NaN off the known cells and wherever
    the attribute is not scored. `without` keeps what leaving out competitors was last found to
    make of it: one edit changes one attribute, and the others need not be asked again.
    """

    attribute: int
    members: IntArray
    weights: FloatArray
    days: IntArray
    score: FloatArray
    expected: FloatArray
    low: FloatArray
    high: FloatArray
    own: FloatArray
    known: IntArray
    cells: IntArray
    is_sufficient: BoolArray
    links: Links
    without: dict[Hashable, LinkLevels] = field(default_factory=dict, compare=False, repr=False)

    @property
    def known_members(self) -> BoolArray:
        """Which members [c] are known on the last day."""
        found: BoolArray = (~np.isnan(self.score[-1:])).sum(axis=0) > 0
        return found


def changed_rows(value: FloatArray, inside: BoolArray, own: FloatArray) -> BoolArray:
    """Which days [d] differ from the day before in a value, a membership or the subject's."""
    differs = np.ones(len(own), dtype=bool)
    same_value = (value[1:] == value[:-1]) | (np.isnan(value[1:]) & np.isnan(value[:-1]))
    same_own = (own[1:] == own[:-1]) | (np.isnan(own[1:]) & np.isnan(own[:-1]))
    same_inside = inside[1:] == inside[:-1]
    differs[1:] = ~((same_value & same_inside).all(axis=1) & same_own)
    return differs


def level_steps(history: History, attribute: Attribute, policy: Policy) -> LevelSteps:
    """The score steps of one attribute; all NaN for an attribute that is not scored."""
    value = np.where(history.inside, history.value, np.nan)
    rows = changed_rows(value, history.inside, history.own)
    inside, value = history.inside[rows], value[rows]
    known = ~np.isnan(value)
    score = np.where(known, scores(attribute, value), np.nan)
    weights = capped_weights(history.weights, known, policy.weight_cap)
    unknown = (np.where(inside & ~known, 1.0, 0.0) * history.weights).sum(axis=1)
    total = weights.sum(axis=1)
    reached = (np.where(known, score, 0.0) * weights).sum(axis=1)
    active = total + unknown
    low, high, coverage = (_ratio(part, active) for part in (reached, reached + unknown, total))
    count = known.sum(axis=1)
    return LevelSteps(
        attribute=history.attribute,
        members=history.members,
        weights=history.weights,
        days=history.days[rows],
        score=score,
        expected=weighted_mean(score, weights),
        low=low,
        high=high,
        own=scores(attribute, history.own[rows]),
        known=count,
        cells=inside.sum(axis=1),
        is_sufficient=(count >= max(policy.minimum_known, 1))
        & (coverage >= policy.minimum_coverage - _SLACK),
        links=matched_links(score, inside, history.weights, policy.weight_cap),
    )


def matched_links(
    score: FloatArray, inside: BoolArray, weights: FloatArray, weight_cap: float
) -> Links:
    """The links of one attribute: known cells that had a known score earlier in the membership.

    A cell that was stale enters with its last known score, however old.
    """
    known = ~np.isnan(score)
    earlier = earlier_scores(score, inside)
    matched = known & ~np.isnan(earlier)
    weight = capped_weights(weights, matched, weight_cap)
    after = weighted_mean(score, weight)
    before = weighted_mean(earlier, weight)
    total = weight.sum(axis=-1, keepdims=True)
    moved = _ratio(np.where(matched, score - earlier, 0.0) * weight, total)
    return Links(earlier=earlier, before=before, after=after, moved=np.nan_to_num(moved))


def earlier_scores(score: FloatArray, inside: BoolArray) -> FloatArray:
    """Each cell's last known score before the day since it was outside, NaN if none: [d, c]."""
    rows = np.arange(score.shape[0])[:, None]
    known_at = np.maximum.accumulate(np.where(np.isnan(score), -1, rows), axis=0)
    outside_at = np.maximum.accumulate(np.where(inside, -1, rows), axis=0)
    result = np.full_like(score, np.nan)
    if len(score):
        last = known_at[:-1]
        held = np.take_along_axis(score, np.maximum(last, 0), axis=0)
        result[1:] = np.where(last > outside_at[1:], held, np.nan)
    return result


def _ratio(part: FloatArray, whole: FloatArray) -> FloatArray:
    result = np.full(np.broadcast_shapes(part.shape, whole.shape), np.nan)
    np.divide(part, whole, out=result, where=whole > 0.0)
    return result
