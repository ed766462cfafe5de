"""How long something took where not all of it was watched: Kaplan-Meier (METHODS section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmark_app.analysis.log import BoolArray, FloatArray

#: The standard normal's 97.5 % point: intervals hold 95 %.
_Z: Final = 1.959963984540054
_SLACK: Final = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LagCurve:
    """The share still waiting after each of `times` [i], ascending, on which anything came about.

    `at_risk` were watched just before, `events` of them came about then. With delayed entry all
    who are watched early may come about at once: `survival` is 0 from then on though others, who
    entered later, waited longer; `after` an elapsed time starts anew and so still has an answer.
    """

    times: FloatArray
    at_risk: FloatArray
    events: FloatArray

    @property
    def survival(self) -> FloatArray:
        """The Kaplan-Meier estimate after each time."""
        estimate: FloatArray = np.cumprod(1.0 - self.events / self.at_risk, dtype=np.float64)
        return estimate

    @property
    def low(self) -> FloatArray:
        """The lower end of the 95 % interval (log-log Greenwood); 0 where the survival is 0."""
        return self._bounds(1.0)

    @property
    def high(self) -> FloatArray:
        """The upper end of the 95 % interval; where the survival is 0 it stays as it was."""
        return self._bounds(-1.0)

    def quantile(self, share: float) -> float:
        """The first time by which that share came about; inf where the curve ends above it."""
        return _first_below(self.times, self.survival, 1.0 - share)

    def interval(self, share: float) -> tuple[float, float]:
        """The 95 % interval of a quantile: where the curve's own interval leaves that height."""
        left = 1.0 - share
        return (
            _first_below(self.times, self.low, left),
            _first_below(self.times, self.high, left),
        )

    def after(self, elapsed: float) -> LagCurve:
        """The curve of what is left to wait for one who has waited so long already."""
        later = self.times > elapsed
        return LagCurve(
            times=self.times[later] - elapsed,
            at_risk=self.at_risk[later],
            events=self.events[later],
        )

    def _greenwood(self) -> FloatArray:
        """The variance of the logarithm of the survival; inf where that is 0."""
        left = self.at_risk - self.events
        parts = np.full(len(left), np.inf)
        np.divide(self.events, self.at_risk * left, out=parts, where=left > 0)
        variance: FloatArray = np.cumsum(parts)
        return variance

    def _bounds(self, sign: float) -> FloatArray:
        survival, variance = self.survival, self._greenwood()
        sure = np.isfinite(variance)
        log = np.log(survival[sure])
        bounds = survival[sure] ** np.exp(sign * _Z * np.sqrt(variance[sure]) / -log)
        last = 0.0 if sign > 0 else bounds[-1] if len(bounds) else 1.0
        return np.append(bounds, np.full(len(survival) - len(bounds), last))


def kaplan_meier(duration: FloatArray, event: BoolArray, entry: FloatArray) -> LagCurve:
    """The curve of durations [i], which came about (`event`) or ended unseen.

    One is watched from after `entry` up to and with its `duration`, both counted from its own
    start: at the moment of its entry it is not yet at risk. One whose watching ended before it
    began tells nothing. All arrays are in one unit of time; they may be empty.
    """
    watched = entry < duration
    duration, event, entry = duration[watched], event[watched], entry[watched]
    times, events = np.unique(duration[event], return_counts=True)
    entered = np.searchsorted(np.sort(entry), times)
    left = np.searchsorted(np.sort(duration), times)
    return LagCurve(
        times=times,
        at_risk=(entered - left).astype(np.float64),
        events=events.astype(np.float64),
    )


def _first_below(times: FloatArray, heights: FloatArray, height: float) -> float:
    """The first time at which a falling curve is at a height or below; inf if never."""
    below = np.flatnonzero(heights <= height + _SLACK)
    return float(times[below[0]]) if len(below) else np.inf
