"""How good a forecast was, over as long as it could be watched (METHODS section 6).

A forecast is sorted draws of the time until something comes about, in years, perhaps infinite.
It can be watched for the `horizon` only, so everything beyond counts as the horizon itself: of
the restricted outcome min(outcome, horizon) every loss here is proper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmark_app.analysis.log import FloatArray
from benchmark_app.domain.forecast import ForecastMethod, MethodScore

#: The quantiles whose losses are averaged; the outer two bound the 80 % interval.
SCORED: Final = (0.1, 0.5, 0.9)
_SLACK: Final = 1e-9
#: Methods that answer with one time and no interval.
_POINTS: Final = (ForecastMethod.MEDIAN_LAG, ForecastMethod.LOGISTIC)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Case:
    """One forecast and what came of it: sorted `draws`, the `outcome` and `horizon` in years.

    An outcome of inf had not come about when the horizon ended.
    """

    draws: FloatArray
    outcome: float
    horizon: float

    @property
    def crps(self) -> float:
        """The integral of (F(t) - [outcome <= t])^2 from 0 to the horizon, exact, in years."""
        times = np.minimum(self.draws, self.horizon)
        count = len(times)
        missed = np.abs(times - min(self.outcome, self.horizon)).mean()
        order = 2.0 * np.arange(count) - (count - 1)
        return float(missed - (order @ times) / count**2)

    @property
    def error(self) -> float:
        """How far the median was off."""
        median = min(quantile(self.draws, 0.5), self.horizon)
        return abs(median - min(self.outcome, self.horizon))

    @property
    def pinball(self) -> float:
        """The mean loss of the quantiles at 10, 50 and 90 %."""
        return pinball([quantile(self.draws, one) for one in SCORED], self.outcome, self.horizon)

    @property
    def coverage(self) -> float:
        """The probability that the randomised PIT falls into the 80 % interval.

        The PIT is spread evenly over what is possible: the jump of F at the outcome, or all above
        F(horizon) where nothing had come about; so no dice are thrown.
        """
        if self.outcome > self.horizon:
            low, high = self._share_until(self.horizon), 1.0
        else:
            low = float(np.searchsorted(self.draws, self.outcome)) / len(self.draws)
            high = self._share_until(self.outcome)
        first, last = SCORED[0], SCORED[-1]
        if high - low <= _SLACK:
            return float(first - _SLACK <= low <= last + _SLACK)
        return max(0.0, min(high, last) - max(low, first)) / (high - low)

    def _share_until(self, time: float) -> float:
        return float(np.searchsorted(self.draws, time, side="right")) / len(self.draws)


def quantile(draws: FloatArray, share: float) -> float:
    """The first of the sorted draws by which that share of them has come."""
    return float(draws[max(int(np.ceil(share * len(draws) - _SLACK)), 1) - 1])


def pinball(quantiles: Sequence[float], outcome: float, horizon: float) -> float:
    """The mean loss of the three quantiles at `SCORED`, each and the outcome at most `horizon`."""
    seen = min(outcome, horizon)
    misses = [seen - min(one, horizon) for one in quantiles]
    losses = [
        max(share * miss, (share - 1.0) * miss) for share, miss in zip(SCORED, misses, strict=True)
    ]
    return sum(losses) / len(losses)


def score(method: ForecastMethod, cases: Sequence[Case]) -> MethodScore:
    """The mean scores of a method over its cases; None without any."""
    has_interval = method not in _POINTS
    return MethodScore(
        method=method,
        n=len(cases),
        mae=_mean([one.error for one in cases]),
        pinball=_mean([one.pinball for one in cases]),
        crps=_mean([one.crps for one in cases]),
        coverage=_mean([one.coverage for one in cases]) if has_interval else None,
    )


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
