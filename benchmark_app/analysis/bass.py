"""The Bass curve: what if adoption spread by advertising and word of mouth (METHODS section 10).

With 3 to 15 adopters it is not identified and no forecast rests on it; a chart may show it as a
what-if.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from benchmark_app.analysis.log import FloatArray
from benchmark_app.analysis.spread import Hindsight
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.forecast import DAYS_A_YEAR, day_after

#: Fewer adopters than that, or all at once, make no curve.
LEAST_ADOPTERS: Final = 3
#: The fit counts adopters a year, or finer where that leaves fewer periods than these.
LEAST_PERIODS: Final = 8
#: How far beyond the day a what-if goes, and how densely it is told.
YEARS_AHEAD: Final = 5
POINTS_A_YEAR: Final = 4
#: Usual values of p and q to begin from, and bounds of both a period.
_USUAL: Final = (0.03, 0.38)
_BOUNDS: Final = ((1e-7, 1.0), (1e-4, 5.0))
_CLOSE: Final = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Bass:
    """`potential` m adopters in all; innovation p and imitation q are per period."""

    potential: float
    innovation: float
    imitation: float

    def share(self, periods: FloatArray) -> FloatArray:
        """The share of the potential that has adopted after so many periods."""
        return _share(periods, self.innovation, self.imitation)


def fit_bass(adopters: FloatArray, potential: float | None = None) -> Bass:
    """The least-squares fit of m (F(t) - F(t-1)) to the adopters of each period, in order.

    The potential is fitted too where it is not given. Some adopters there must be.
    """
    from scipy.optimize import least_squares  # start-up cost: scipy loads as long as a first paint

    ends = np.arange(len(adopters) + 1.0)
    total = float(adopters.sum())
    usual = _USUAL if potential is not None else (*_USUAL, 1.5 * total)
    bounds = _BOUNDS if potential is not None else (*_BOUNDS, (0.5 * total, 1e6 * total))
    least, most = np.log(bounds).T

    def missed(logs: FloatArray) -> FloatArray:
        p, q, *more = np.exp(logs).tolist()
        size = potential if potential is not None else more[0]
        missing: FloatArray = size * np.diff(_share(ends, p, q)) - adopters
        return missing

    found = least_squares(
        missed,
        np.log(usual),
        bounds=(least, most),
        xtol=_CLOSE,
        ftol=_CLOSE,
        gtol=_CLOSE,
        x_scale="jac",
    )
    p, q, *more = np.exp(found.x).tolist()
    return Bass(potential=(*more, potential)[0], innovation=p, imitation=q)


def what_if(reading: Hindsight, attribute: int) -> tuple[tuple[date, float], ...] | None:
    """Days and shares of the Bass curve through an attribute's own adoption days, quarterly.

    The potential is today's known competitors. It goes from the first offer by anyone to five
    years ahead. None where that day is unknown, or fewer than three competitors of today
    adopted it, or all at once.
    """
    exposure = reading.foresight.exposure
    if attribute not in exposure.attributes:
        return None
    place = exposure.attributes.index(attribute)
    begin = float(exposure.first[place])
    if not np.isfinite(begin) or exposure.first_revealed[place]:
        return None
    cells = exposure.cells
    here = (cells.attribute == place) & (cells.exit > exposure.as_of)
    days = np.where(np.isnan(cells.adoption), cells.seen_yes, cells.adoption)[here]
    days = days[np.isfinite(days)]
    elapsed = exposure.as_of + 1 - begin
    periods = max(int(np.ceil(elapsed / DAYS_A_YEAR)), LEAST_PERIODS)
    counts, _ = np.histogram(days, bins=periods, range=(begin, begin + elapsed))
    if len(days) < LEAST_ADOPTERS or np.count_nonzero(counts) < 2:
        return None
    known = int(reading.resolved(attribute).adoption.known[-1])
    curve = fit_bass(counts.astype(np.float64), float(max(known, len(days))))
    years = np.arange(0.0, elapsed / DAYS_A_YEAR + YEARS_AHEAD, 1.0 / POINTS_A_YEAR)
    shares = curve.share(years * (periods * DAYS_A_YEAR / elapsed))
    first = date_of(int(begin))
    told = ((day_after(first, year), share) for year, share in zip(years, shares, strict=True))
    return tuple((day, float(share)) for day, share in told if day is not None)


def _share(periods: FloatArray, p: float, q: float) -> FloatArray:
    left = np.exp(-(p + q) * periods)
    share: FloatArray = (1.0 - left) / (1.0 + q / p * left)
    return share
