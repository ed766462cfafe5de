"""What a forecast says of itself: its days, and whether it may name one."""

from __future__ import annotations

import math
from datetime import date

import pytest

from benchmark_app.domain.forecast import Forecast, ForecastBasis, day_after

DAY = date(2026, 1, 1)
#: Days until the calendar ends.
LAST = (date.max - DAY).days


def forecast(within_five: float) -> Forecast:
    """One that may come in 1 to 3 years."""
    within = tuple(within_five * month / 60 for month in range(61))
    return Forecast(
        attribute=1,
        as_of=DAY,
        threshold=0.7,
        years=(1.0, 1.5, 2.0, 3.0, math.inf),
        within=within,
        basis=ForecastBasis.HISTORY,
        relative_speed=1.0,
        adopters=2,
        known=5,
        needed=4,
    )


@pytest.mark.parametrize(("chance", "told"), [(0.5, True), (0.5 - 1e-12, True), (0.499, False)])
def test_a_date_is_told_where_it_is_likelier_than_not(chance: float, told: bool) -> None:
    assert forecast(chance).has_date is told


def test_its_chances_are_those_of_twelve_and_sixty_months() -> None:
    """60 % spread evenly over 60 months: 12 % within the first 12."""
    assert forecast(0.6).within_year == pytest.approx(0.12)
    assert forecast(0.6).within_five == pytest.approx(0.6)


def test_its_days_are_those_of_its_quantiles() -> None:
    """1 year of 365.25 days is rounded to 365 days, 1.5 years to 548, 2 years to 730."""
    days = [forecast(0.6).day(quantile) for quantile in (0.1, 0.25, 0.5, 0.9)]
    assert days == [date(2027, 1, 1), date(2027, 7, 3), date(2028, 1, 1), None]


@pytest.mark.parametrize(
    ("years", "day"),
    [
        (0.0, DAY),
        (1 / 365.25, date(2026, 1, 2)),
        (math.inf, None),
        ((LAST - 1) / 365.25, date(9999, 12, 30)),
        ((LAST + 1) / 365.25, None),
        (1e300, None),
    ],
)
def test_the_calendar_ends(years: float, day: date | None) -> None:
    assert day_after(DAY, years) == day
