"""When an attribute will be expected by all, and how former answers turned out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

#: The probabilities of a forecast's quantiles.
QUANTILES: Final = (0.1, 0.25, 0.5, 0.75, 0.9)
#: For so many months ahead a forecast tells the probability month by month.
HORIZON_MONTHS: Final = 60
DAYS_A_YEAR: Final = 365.25
_SLACK: Final = 1e-9


class ForecastBasis(StrEnum):
    """What a forecast rests on: the market's own history, or little more than the prior."""

    HISTORY = "history"
    PRIOR_ONLY = "prior only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """When the share of an attribute reaches `threshold`, seen from `as_of` (METHODS section 6).

    `years` are the times from `as_of` at `QUANTILES`, ascending, infinite where it may never be;
    `within` [0..60] is the probability that it is reached within so many months. `adopters` of
    `known` competitors offer it on the day, `needed` must. `relative_speed` is 1 where it spreads
    as is usual in the market.
    """

    attribute: int
    as_of: date
    threshold: float
    years: tuple[float, float, float, float, float]
    within: tuple[float, ...]
    basis: ForecastBasis
    relative_speed: float
    adopters: int
    known: int
    needed: int

    @property
    def within_year(self) -> float:
        """The probability that it is reached within 12 months."""
        return self.within[12]

    @property
    def within_five(self) -> float:
        """The probability that it is reached within 5 years."""
        return self.within[HORIZON_MONTHS]

    @property
    def has_date(self) -> bool:
        """Whether a date may be printed: it is likelier than not within 5 years."""
        return self.within_five >= 0.5 - _SLACK

    @property
    def is_soon(self) -> bool:
        """Whether it is likelier than not within 12 months, by the market's own history."""
        return self.basis is ForecastBasis.HISTORY and self.within_year >= 0.5 - _SLACK

    def day(self, quantile: float) -> date | None:
        """The day at one of `QUANTILES`; None where the calendar ends before it."""
        return day_after(self.as_of, self.years[QUANTILES.index(quantile)])


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedForecast:
    """A forecast as it was told to the owner, kept to be judged later.

    `years` as in `Forecast`; `naive` are the years at 10, 50 and 90 % by the naive method of the
    same day (past lags given the time elapsed), None where it had no answer.
    """

    attribute: int
    as_of: date
    recorded_at: datetime
    threshold: float
    years: tuple[float, float, float, float, float]
    within_year: float
    within_five: float
    basis: ForecastBasis
    naive: tuple[float, float, float] | None = None

    @property
    def has_date(self) -> bool:
        """Whether a date was told, as in `Forecast`."""
        return self.within_five >= 0.5 - _SLACK


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an issued forecast stands: `reached_on` None while it has not come.

    `is_due`: it came, or its 80 % interval has passed; `is_inside` tells whether it came within
    that interval, None while it is not due. Pinballs are mean losses in years over 10, 50
    and 90 %, None where not due or without a naive answer.
    """

    issued: IssuedForecast
    reached_on: date | None
    is_due: bool
    is_inside: bool | None
    pinball: float | None
    naive_pinball: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastRecord:
    """How the program's own forecasts turned out: of `issued`, `due` came due, `inside` held.

    Pinballs are means in years over those due that have both, None where there are none.
    """

    issued: int
    due: int
    inside: int
    pinball: float | None
    naive_pinball: float | None
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FanStep:
    """When a share is reached: the years at `QUANTILES`, ascending, perhaps infinite."""

    share: float
    years: tuple[float, float, float, float, float]


class ForecastMethod(StrEnum):
    """The methods a backtest compares, ours first."""

    FORECAST = "forecast"
    MEDIAN_LAG = "median_lag"
    KAPLAN_MEIER = "kaplan_meier"
    LOGISTIC = "logistic"


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodScore:
    """How one method did over `n` forecasts of a backtest, in years; lower is better.

    `mae` is of the median, `pinball` the mean over 10, 50 and 90 %, `crps` is restricted to the
    time that could be watched; `coverage` is the share inside the 80 % interval, None for a
    method without one. All None where `n` is 0.
    """

    method: ForecastMethod
    n: int
    mae: float | None
    pinball: float | None
    crps: float | None
    coverage: float | None


def issued_of(
    forecast: Forecast, recorded_at: datetime, naive: tuple[float, float, float] | None
) -> IssuedForecast:
    """A forecast as it is told at an instant, with the naive method's answer of the same day."""
    return IssuedForecast(
        attribute=forecast.attribute,
        as_of=forecast.as_of,
        recorded_at=recorded_at,
        threshold=forecast.threshold,
        years=forecast.years,
        within_year=forecast.within_year,
        within_five=forecast.within_five,
        basis=forecast.basis,
        naive=naive,
    )


def day_after(start: date, years: float) -> date | None:
    """The day so many years later, rounded to whole days; None where the calendar ends first."""
    days = years * DAYS_A_YEAR
    if days >= (date.max - start).days:
        return None
    return start + timedelta(days=round(days))
