"""The three naive ways to tell when a share will be reached, which a forecast has to beat.

Each answers with sorted draws of the years from the reading's day on, perhaps infinite. What a
method cannot tell it puts at infinity: without any past lag that came about, or where all past
lags were shorter than what has elapsed, it says "never".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from benchmark_app.analysis.adoption import AdoptionSteps
from benchmark_app.analysis.lag import LagCurve
from benchmark_app.analysis.log import FloatArray
from benchmark_app.analysis.score import SCORED
from benchmark_app.analysis.spell import SLACK
from benchmark_app.analysis.spread import Hindsight, Lags, begun_of, spread_of
from benchmark_app.domain.forecast import DAYS_A_YEAR, ForecastMethod

#: As many draws stand for a Kaplan-Meier curve.
DRAWS: Final = 2000

#: Sorted draws in years by method and attribute id.
Draws = Mapping[ForecastMethod, Mapping[int, FloatArray]]


def rivals(reading: Hindsight, threshold: float, attributes: Iterable[int]) -> Draws:
    """What the naive methods say of attributes that have started and are not there yet."""
    lags, elapsed = _past(reading, threshold)
    median, curve = _median_lag(lags), lags.curve
    chosen = tuple(attributes)
    medians = {one: _point(median - elapsed[one]) for one in chosen}
    curves = {one: _draws(curve.after(elapsed[one])) for one in chosen}
    logistics = {
        one: _point(_logistic(reading.resolved(one).adoption, threshold, reading.evidence.day))
        for one in chosen
    }
    return {
        ForecastMethod.MEDIAN_LAG: medians,
        ForecastMethod.KAPLAN_MEIER: curves,
        ForecastMethod.LOGISTIC: logistics,
    }


def naive(reading: Hindsight, threshold: float) -> dict[int, tuple[float, float, float]]:
    """The years at 10, 50 and 90 % by the past lags given what has elapsed, by attribute id.

    Of each attribute that has started, as long as some past lag was longer than what has elapsed.
    """
    lags, elapsed = _past(reading, threshold)
    curve = lags.curve
    found = {}
    for attribute, days in elapsed.items():
        left = curve.after(days)
        if len(left.times):
            low, middle, high = (left.quantile(one) / DAYS_A_YEAR for one in SCORED)
            found[attribute] = (low, middle, high)
    return found


def _past(reading: Hindsight, threshold: float) -> tuple[Lags, dict[int, float]]:
    """The lags of whole attributes, and how many days each that has started began ago."""
    exposure = reading.foresight.exposure
    lags = spread_of(reading, threshold)
    days = exposure.as_of - begun_of(reading)
    begun = zip(exposure.attributes, days.tolist(), strict=True)
    elapsed = {attribute: since for attribute, since in begun if np.isfinite(since)}
    return lags.taken(np.ones(len(days), np.bool_)), elapsed


def _median_lag(lags: Lags) -> float:
    past = lags.duration[lags.event]
    return float(np.median(past)) if len(past) else np.inf


def _point(days: float) -> FloatArray:
    return np.array([max(days, 0.0) / DAYS_A_YEAR])


def _draws(curve: LagCurve) -> FloatArray:
    """The curve's quantiles on an even grid; what it leaves waiting never comes."""
    chances = (np.arange(DRAWS) + 0.5) / DRAWS
    place = np.searchsorted(1.0 - curve.survival, chances - SLACK)
    drawn: FloatArray = np.append(curve.times, np.inf)[place] / DAYS_A_YEAR
    return drawn


def _logistic(steps: AdoptionSteps, threshold: float, as_of: int) -> float:
    """The days until a logistic curve through the attribute's own shares gets there.

    Least squares of the logit of the share on time over the change days since the first adopter
    and the day itself; a share counts as at least half a competitor away from none and from all.
    A curve that does not rise never gets there.
    """
    known = np.flatnonzero((steps.known > 0) & (np.cumsum(steps.adopters) > 0))
    if not len(known):
        return np.inf
    told = np.append(steps.days[known], as_of)
    days, place = np.unique(told - float(as_of), return_index=True)
    rows = np.append(known, known[-1])[place]
    edge = 0.5 / steps.known[rows]
    share = np.clip(steps.share[rows], edge, 1.0 - edge)
    spread = days - days.mean()
    rise = float(spread @ _logit(share))
    if rise <= SLACK:
        return np.inf
    slope = rise / float(spread @ spread)
    ahead = _logit(np.array([threshold]))[0] - _logit(share).mean()
    return float(ahead / slope + days.mean())


def _logit(share: FloatArray) -> FloatArray:
    with np.errstate(divide="ignore"):
        odds: FloatArray = np.log(share) - np.log1p(-share)
    return odds
