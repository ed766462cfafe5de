"""How many competitors offer an attribute, day by day (METHODS section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmark_app.analysis.history import History
from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray
from benchmark_app.analysis.spell import SLACK, is_offered
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import AdoptionShare

#: From this many known competitors on, one weight's part of the total is capped.
CAPPED_FROM: Final = 3

YES: Final = 1
NO: Final = 0
UNKNOWN: Final = -1
OUTSIDE: Final = -2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class AdoptionSteps:
    """The adoption share over a history's change days [d], members in columns [c].

    `share`, `low` and `high` are weighted, in [0, 1], nan where nobody is known (the bounds:
    where nobody is active); `known`, `adopters` and `active` are counts, `coverage` is weighted.
    `state` [d, c] is YES, NO, UNKNOWN or OUTSIDE; `last` [d, c] is the last known state before
    the day, however old (UNKNOWN if never). Without a floor the share is nan, nothing sufficient.
    """

    floor: float | None
    days: IntArray
    share: FloatArray
    low: FloatArray
    high: FloatArray
    known: IntArray
    adopters: IntArray
    coverage: FloatArray
    active: IntArray
    sufficient: BoolArray
    state: NDArray[np.int8]
    last: NDArray[np.int8]


def adoption_steps(
    history: History, attribute: Attribute, policy: Policy, floor: float | None = None
) -> AdoptionSteps:
    """The adoption of "at least `floor`" (None: the attribute's own) on every change day."""
    floor = attribute.floor if floor is None else floor
    offered = np.append(is_offered(attribute, history.values, floor), np.False_).astype(np.int8)
    offered[-1] = UNKNOWN
    ever = offered[history.latest]
    state = np.where(history.fresh, ever, np.int8(UNKNOWN))
    state[~history.inside] = OUTSIDE
    last = np.full_like(ever, UNKNOWN)
    last[1:] = ever[:-1]
    known = state >= NO
    yes = state == YES
    weights = capped_weights(history.weights, known, policy.weight_cap)
    total = weights.sum(axis=1)
    offering = (weights * yes).sum(axis=1)
    unknown = (state == UNKNOWN) @ history.weights
    active = total + unknown
    coverage = _ratio(total, active, 0.0)
    count = known.sum(axis=1)
    has_share = np.nan if floor is None else 0.0
    enough = (count >= max(policy.minimum_known, 1)) & (coverage >= policy.minimum_coverage - SLACK)
    return AdoptionSteps(
        floor=floor,
        days=history.days,
        share=_ratio(offering, total, np.nan) + has_share,
        low=_ratio(offering, active, np.nan) + has_share,
        high=_ratio(offering + unknown, active, np.nan) + has_share,
        known=count,
        adopters=yes.sum(axis=1),
        coverage=coverage,
        active=history.inside.sum(axis=1),
        sufficient=enough & (floor is not None),
        state=state,
        last=last,
    )


def adoption_at(steps: AdoptionSteps, day: int) -> AdoptionShare:
    """The adoption that holds on a day."""
    row = int(np.searchsorted(steps.days, day, side="right")) - 1
    if row < 0:
        return AdoptionShare(
            share=None, low=None, high=None, known=0, adopters=0, coverage=0.0, active=0
        )
    share, low, high = (
        None if np.isnan(one[row]) else float(one[row])
        for one in (steps.share, steps.low, steps.high)
    )
    return AdoptionShare(
        share=share,
        low=low,
        high=high,
        known=int(steps.known[row]),
        adopters=int(steps.adopters[row]),
        coverage=float(steps.coverage[row]),
        active=int(steps.active[row]),
    )


def capped_weights(weights: FloatArray, known: BoolArray, cap: float) -> FloatArray:
    """The weights [d, c] of the known cells [d, c], 0 elsewhere, none above its part of the total.

    From 3 known cells on no weight exceeds `cap` times the capped total; where the cap cannot
    be met (fewer cells than 1 / cap) all weigh alike.
    """
    chosen = np.where(known, weights, 0.0)
    most = chosen.max(axis=1, initial=0.0)
    count = known.sum(axis=1)
    rows = np.flatnonzero(
        (count >= CAPPED_FROM) & (most > cap * chosen.sum(axis=1) * (1.0 + SLACK))
    )
    if len(rows):
        chosen[rows] = np.minimum(chosen[rows], _ceiling(chosen[rows], count[rows], cap))
    return chosen


def _ceiling(weights: FloatArray, count: IntArray, cap: float) -> FloatArray:
    """The weight [d, 1] at which cutting the heaviest leaves each cap times the total."""
    heaviest = -np.sort(-weights, axis=1)
    rest = heaviest.sum(axis=1)
    ceiling = np.zeros(len(weights))
    is_open = np.ones(len(weights), np.bool_)
    for cut in range(1, weights.shape[1] + 1):
        if cut * cap >= 1.0 - SLACK:
            break
        rest = rest - heaviest[:, cut - 1]
        level = cap * rest / (1.0 - cut * cap)
        following = heaviest[:, cut] if cut < weights.shape[1] else 0.0
        is_met = is_open & (following <= level * (1.0 + SLACK))
        ceiling[is_met] = level[is_met]
        is_open &= ~is_met
    lightest = np.min(weights, axis=1, where=weights > 0.0, initial=np.inf)
    return np.where(count * cap < 1.0 - SLACK, lightest, ceiling)[:, None]


def _ratio(part: FloatArray, whole: FloatArray, otherwise: float) -> FloatArray:
    result = np.full(len(whole), otherwise)
    np.divide(part, whole, out=result, where=whole > 0.0)
    return result
