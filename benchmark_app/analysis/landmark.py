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

from benchmark_app.analysis.adoption import NO, UNKNOWN, YES, AdoptionSteps
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
#: A residual presumed beside the others: a past as regular as a calendar has some spread too.
_LEAST_RESIDUAL: Final = 1e-3
_HALF_LOG_TWO_PI: Final = 0.5 * np.log(2 * np.pi)


@dataclass(frozen=True, slots=True)
class Today:
    """How an attribute stands on the as-of day: `adopters` of `known`, `share` is weighted.

    Where too little is fresh to say, it is what was last known of each competitor, however old.
    """

    share: float
    known: int
    adopters: int

    @classmethod
    def of(cls, steps: AdoptionSteps) -> Today | None:
        """How it stands after the last of some steps; None where nobody was ever known."""
        if not len(steps.days):
            return None
        if steps.sufficient[-1]:
            return cls(float(steps.share[-1]), int(steps.known[-1]), int(steps.adopters[-1]))
        state = np.where(steps.state[-1] == UNKNOWN, steps.last[-1], steps.state[-1])
        known, adopters = int((state >= NO).sum()), int((state == YES).sum())
        return cls(adopters / known, known, adopters) if known else None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Course:
    """How one attribute's share went, as observed: change days [d] up to the as-of day.

    `known`, `adopters` are counts; `share` is weighted, nan where too little was known to say;
    `risen` tells the last day up to each on which the adopters grew, -inf before the first.
    `today` is how it stands on the as-of day, None where nobody was ever known. `looks` are the
    days on which anybody was looked at, ascending; `dated` those on which somebody began by a
    stated start, inf beside.
    """

    days: IntArray
    share: FloatArray
    known: FloatArray
    adopters: FloatArray
    risen: FloatArray
    today: Today | None
    looks: FloatArray
    dated: FloatArray

    @classmethod
    def of(cls, steps: AdoptionSteps, looks: FloatArray, dated: FloatArray) -> Course:
        """The course of an attribute's adoption steps."""
        adopters = steps.adopters.astype(np.float64)
        grown = np.diff(adopters, prepend=0) > 0
        risen = np.maximum.accumulate(np.where(grown, steps.days, -np.inf))
        return cls(
            days=steps.days,
            share=np.where(steps.sufficient, steps.share, np.nan),
            known=steps.known.astype(np.float64),
            adopters=adopters,
            risen=risen,
            today=Today.of(steps),
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


def seen_at(course: Course, needed: int, share: float, day: float) -> FloatArray:
    """What the model looks at [4] where so many more are needed; nan where nobody had begun."""
    _, _, age, since = _seen(course, np.array([day]))
    seen = np.concatenate(([np.log(needed), share], age, since))
    return np.where(np.isfinite(seen), seen, np.nan)


def _seen(course: Course, days: FloatArray) -> tuple[FloatArray, ...]:
    """Share, known, log age and log time since the last one began, on each day."""
    row = np.searchsorted(course.days, days, side="right") - 1
    with np.errstate(invalid="ignore", divide="ignore"):
        age = np.log((days - course.begun) / DAYS_A_YEAR + _SINCE)
        since = np.log((days - course.risen[row]) / DAYS_A_YEAR + _SINCE)
    return course.share[row], course.known[row], age, since


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Views:
    """What could be seen of past attributes at every landmark [r], whatever is asked of it.

    `course` is the place of each in `courses`; `share` and `known` as there, `age` and `since`
    the two times in logarithms.
    """

    courses: Sequence[Course]
    course: IntArray
    days: FloatArray
    share: FloatArray
    known: FloatArray
    age: FloatArray
    since: FloatArray

    @classmethod
    def of(cls, courses: Sequence[Course]) -> Views:
        """The views of courses, in their order, where enough was known."""
        begun = [place for place, one in enumerate(courses) if np.isfinite(one.begun)]
        ages = np.array(AGES) * DAYS_A_YEAR
        days = np.array([courses[place].begun + ages for place in begun]).reshape(-1, len(ages))
        seen = [_seen(courses[place], row) for place, row in zip(begun, days, strict=True)]
        share, known, age, since = (
            np.array(seen).transpose(1, 0, 2).reshape(SEEN, -1) if (seen) else np.zeros((SEEN, 0))
        )
        course = np.repeat(np.array(begun, np.int64), len(ages))
        whole = ~np.isnan(share)
        return cls(
            courses=courses,
            course=course[whole],
            days=days.reshape(-1)[whole],
            share=share[whole],
            known=known[whole],
            age=age[whole],
            since=since[whole],
        )

    def landmarks(self, threshold: float) -> Landmarks:
        """The rows of those that were still open, and what became of them."""
        reached = np.array([one.reached(threshold) for one in self.courses])
        until = np.array(
            [one.open_until(day) for one, day in zip(self.courses, reached, strict=True)]
        )
        came = np.isfinite(reached)
        lacking = missing(self.share, self.known, threshold)
        # who was only ever seen open tells nothing from its last look on
        in_time = np.where(
            came[self.course], self.days <= until[self.course], self.days < until[self.course]
        )
        row = np.flatnonzero(in_time & (lacking > 0))
        course = self.course[row]
        end = np.where(came, reached, until)[course]
        different = np.unique(course)
        return Landmarks(
            seen=np.stack(
                (np.log(lacking[row]), self.share[row], self.age[row], self.since[row]), axis=1
            ),
            years=(end - self.days[row]) / DAYS_A_YEAR,
            came=came[course],
            attributes=len(different),
            completed=int(came[different].sum()),
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
    from scipy.special import erfcx, log_ndtr  # start-up cost: scipy loads as long as a first paint

    slopes, log_spread = theta[:-1], theta[-1]
    spread = np.exp(log_spread)
    z = (target - design @ slopes) / spread
    log_tail = log_ndtr(-z)
    hazard = np.sqrt(2 / np.pi) / erfcx(z / np.sqrt(2))
    worth = np.where(came, -0.5 * z**2 - _HALF_LOG_TWO_PI - log_spread - target, log_tail)
    first = np.where(came, -z, -hazard)
    second = np.where(came, -1.0, -hazard * (hazard - z))
    ridge = np.r_[0.0, np.ones(len(slopes) - 1)]
    least = (_LEAST_RESIDUAL / spread) ** 2
    gradient = np.r_[
        -weight * (design.T @ first) / spread - ridge * slopes,
        least - weight * (first * z + came).sum(),
    ]
    curve = np.empty((len(theta), len(theta)))
    curve[:-1, :-1] = -weight * (design.T * second) @ design / spread**2 + np.diag(ridge)
    curve[-1, :-1] = curve[:-1, -1] = -weight * (design.T @ (second * z + first)) / spread
    curve[-1, -1] = 2 * least - weight * (second * z**2 + first * z).sum()
    penalty = 0.5 * (ridge * slopes**2).sum() + 0.5 * least
    return float(weight * worth.sum() - penalty), gradient, curve


def _definite(curve: FloatArray) -> FloatArray:
    """The matrix with its least curved directions bent so that a step always climbs."""
    values, vectors = np.linalg.eigh(curve)
    bent: FloatArray = (vectors * np.maximum(np.abs(values), 1e-6)) @ vectors.T
    return bent
