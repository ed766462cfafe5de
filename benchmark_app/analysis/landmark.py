"""How long it still took, as seen at landmark ages (METHODS section 6, model B).

A log-normal accelerated-failure-time model of the time from a landmark to the threshold, on what
could be seen at the landmark: how many adopters are missing, the share, the age and the time
since anybody last began.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmark_app.analysis.adoption import AdoptionSteps
from benchmark_app.analysis.log import BoolArray, FloatArray, IntArray
from benchmark_app.analysis.spell import SLACK
from benchmark_app.domain.forecast import DAYS_A_YEAR

#: The ages, in years since the first offer, at which a past attribute is looked at.
AGES: Final = (0.05, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 11.0, 15.0)
#: How much is looked at: missing adopters, share, age, time since the last one began.
SEEN: Final = 4
_SINCE: Final = 0.1
_ROUNDS: Final = 60
_CLOSE: Final = 1e-10
#: The logarithm of the spread moves by so much at most in one step.
_STRIDE: Final = 1.0
_HALF_LOG_TWO_PI: Final = 0.5 * np.log(2 * np.pi)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Course:
    """How one attribute's share went, as observed: change days [d] up to the as-of day.

    `known`, `adopters` are counts and `share` is weighted; `risen` tells the last day up to each
    on which the adopters grew, -inf before the first. `looks` are the days on which anybody was
    looked at, ascending; `dated` those on which somebody began by a stated start, inf beside.
    """

    days: IntArray
    share: FloatArray
    known: FloatArray
    adopters: FloatArray
    risen: FloatArray
    looks: FloatArray
    dated: FloatArray

    @classmethod
    def of(cls, steps: AdoptionSteps, looks: FloatArray, dated: FloatArray) -> Course:
        """The course of an attribute's adoption steps."""
        adopters = steps.adopters.astype(np.float64)
        grown = np.diff(adopters, prepend=0) > 0
        risen = np.maximum.accumulate(np.where(grown, steps.days, -np.inf))
        share = np.where(steps.known > 0, steps.share, np.nan)
        return cls(
            days=steps.days,
            share=share,
            known=steps.known.astype(np.float64),
            adopters=adopters,
            risen=risen,
            looks=looks,
            dated=dated,
        )

    @property
    def begun(self) -> float:
        """The first day on which a competitor was seen to offer it, inf if never."""
        offered = np.flatnonzero(self.adopters > 0)
        return float(self.days[offered[0]]) if len(offered) else np.inf

    def reached(self, threshold: float) -> float:
        """The first day on which the share reached the threshold, inf if never."""
        there = np.flatnonzero(self.share >= threshold - SLACK)
        return float(self.days[there[0]]) if len(there) else np.inf

    def open_until(self, reached: float) -> float:
        """The last day on which it is known not to have reached what it reached on a day.

        Between two looks nobody knows: a landmark there, just before the look that found it
        reached, would take the calendar of the looks for the pace of the market.
        """
        if np.isfinite(reached) and reached in self.dated:
            return reached - 1
        before = int(np.searchsorted(self.looks, reached))
        return float(self.looks[before - 1]) if before else -np.inf


def missing(share: FloatArray, known: FloatArray, threshold: float) -> FloatArray:
    """How many more adopters the threshold needs; at most 0 where it is reached."""
    lacking: FloatArray = np.ceil(known * (threshold - share) - SLACK)
    return lacking


def seen_at(course: Course, threshold: float, days: FloatArray) -> FloatArray:
    """What the model looks at on each day [d, 4]; nan where nobody was known."""
    row = np.searchsorted(course.days, days, side="right") - 1
    share, known = course.share[row], course.known[row]
    with np.errstate(invalid="ignore", divide="ignore"):
        seen = np.stack(
            (
                np.log(missing(share, known, threshold)),
                share,
                np.log((days - course.begun) / DAYS_A_YEAR + _SINCE),
                np.log((days - course.risen[row]) / DAYS_A_YEAR + _SINCE),
            ),
            axis=1,
        )
    return np.where((row >= 0)[:, None] & np.isfinite(seen), seen, np.nan)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Landmarks:
    """Rows of past attributes: what was seen [r, 4], the years that followed, whether it came.

    `attributes` counts those with a row, `completed` those that reached the threshold.
    """

    seen: FloatArray
    years: FloatArray
    came: BoolArray
    attributes: int
    completed: int


def landmarks(courses: Sequence[Course], threshold: float) -> Landmarks:
    """The landmark rows of courses, in their order."""
    seen, years, came = [], [], []
    attributes = completed = 0
    ages = np.array(AGES) * DAYS_A_YEAR
    for course in courses:
        if not np.isfinite(course.begun):
            continue
        reached = course.reached(threshold)
        days = course.begun + ages
        open_until = course.open_until(reached)
        came_about = bool(np.isfinite(reached))
        days = days[(days <= open_until) if came_about else (days < open_until)]
        rows = seen_at(course, threshold, days)
        whole = ~np.isnan(rows).any(axis=1)
        if not whole.any():
            continue
        attributes += 1
        completed += came_about
        seen.append(rows[whole])
        end = reached if came_about else open_until
        years.append((end - days[whole]) / DAYS_A_YEAR)
        came.append(np.full(int(whole.sum()), came_about))
    return Landmarks(
        seen=np.concatenate(seen) if seen else np.zeros((0, SEEN)),
        years=np.concatenate(years) if years else np.zeros(0),
        came=np.concatenate(came) if came else np.zeros(0, np.bool_),
        attributes=attributes,
        completed=completed,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Residual:
    """The fitted model: `theta` is intercept, four slopes and the log of the spread.

    Slopes are per standard deviation (`centre`, `scale` [4]); `spread` [6, 6] times independent
    normals gives the uncertainty of `theta`.
    """

    theta: FloatArray
    spread: FloatArray
    centre: FloatArray
    scale: FloatArray

    def log_years(self, seen: FloatArray, normals: FloatArray, noise: FloatArray) -> FloatArray:
        """Drawn logarithms of the years [j, r] from what is seen [j, 4].

        `normals` [r, 6] draw the parameters, `noise` [j, r] the attribute's own chance.
        """
        theta = self.theta + normals @ self.spread.T
        design = _design((seen - self.centre) / self.scale)
        drawn: FloatArray = design @ theta[:, :-1].T + np.exp(theta[:, -1]) * noise
        return drawn


def fit_residual(rows: Landmarks) -> Residual:
    """The weighted, ridged maximum-likelihood fit of landmark rows; there must be some."""
    centre = rows.seen.mean(axis=0)
    scale = rows.seen.std(axis=0)
    scale = np.where(scale > SLACK, scale, 1.0)
    design = _design((rows.seen - centre) / scale)
    target = np.log(rows.years)
    weight = rows.attributes / len(target)
    theta = np.zeros(design.shape[1] + 1)
    theta[0] = target.mean()
    theta[-1] = np.log(max(float(target.std()), 0.1))
    worth, slope, curve = _worth(theta, design, target, rows.came, weight)
    for _ in range(_ROUNDS):
        step = np.linalg.solve(_definite(curve), slope)
        step *= min(1.0, _STRIDE / max(float(np.abs(step[-1])), _STRIDE))
        tried = theta + step
        after = _worth(tried, design, target, rows.came, weight)
        while after[0] < worth and np.abs(step).max() > _CLOSE:
            step /= 2
            tried = theta + step
            after = _worth(tried, design, target, rows.came, weight)
        if after[0] - worth < _CLOSE:
            break
        theta = tried
        worth, slope, curve = after
    values, vectors = np.linalg.eigh(_definite(curve))
    return Residual(theta=theta, spread=vectors / np.sqrt(values), centre=centre, scale=scale)


def _design(seen: FloatArray) -> FloatArray:
    return np.column_stack((np.ones(len(seen)), seen))


def _worth(
    theta: FloatArray, design: FloatArray, target: FloatArray, came: BoolArray, weight: float
) -> tuple[float, FloatArray, FloatArray]:
    """The penalised log likelihood, its gradient and its negative second derivatives."""
    from scipy.special import log_ndtr  # start-up cost: scipy loads as long as a first paint

    slopes, log_spread = theta[:-1], theta[-1]
    spread = np.exp(log_spread)
    z = (target - design @ slopes) / spread
    log_tail = log_ndtr(-z)
    hazard = np.exp(-0.5 * z**2 - _HALF_LOG_TWO_PI - log_tail)
    worth = np.where(came, -0.5 * z**2 - _HALF_LOG_TWO_PI - log_spread - target, log_tail)
    first = np.where(came, -z, -hazard)
    second = np.where(came, -1.0, -hazard * (hazard - z))
    ridge = np.r_[0.0, np.ones(len(slopes) - 1)]
    gradient = np.r_[
        -weight * (design.T @ first) / spread - ridge * slopes,
        -weight * (first * z + came).sum(),
    ]
    curve = np.empty((len(theta), len(theta)))
    curve[:-1, :-1] = -weight * (design.T * second) @ design / spread**2 + np.diag(ridge)
    curve[-1, :-1] = curve[:-1, -1] = -weight * (design.T @ (second * z + first)) / spread
    curve[-1, -1] = -weight * (second * z**2 + first * z).sum()
    return float(weight * worth.sum() - 0.5 * (ridge * slopes**2).sum()), gradient, curve


def _definite(curve: FloatArray) -> FloatArray:
    """The matrix with its least curved directions bent so that a step always climbs."""
    values, vectors = np.linalg.eigh(curve)
    bent: FloatArray = (vectors * np.maximum(np.abs(values), 1e-6)) @ vectors.T
    return bent
