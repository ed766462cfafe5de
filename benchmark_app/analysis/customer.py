"""What customers expect where they follow the market with a delay (METHODS section 4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from benchmark_app.analysis.reading import Reading
from benchmark_app.analysis.rise import customer_expectation
from benchmark_app.domain.calendar import day_number


def customer_levels(
    reading: Reading, days: Sequence[date], attribute: int | None = None
) -> list[float | None]:
    """What customers expect on each day: of the market, 0-100, or one attribute in its own unit."""
    changes = reading.change_days(attribute)
    if attribute is None:
        levels = [one.market_level for one in reading.market_levels(changes)]
    else:
        levels = [one.expected for one in reading.baseline_levels(attribute, changes)]
    return _following(reading, changes, levels, days)


def customer_index(reading: Reading, days: Sequence[date]) -> list[float | None]:
    """What customers expect on each day as an index: the expectation index, with their delay."""
    changes = reading.change_days()
    indexes = [one.expectation_index for one in reading.market_levels(changes)]
    return _following(reading, changes, indexes, days)


def _following(
    reading: Reading,
    changes: Sequence[date],
    levels: Sequence[float | None],
    days: Sequence[date],
) -> list[float | None]:
    """What follows levels that hold from the days of the changes on, by the policy's half-life."""
    lagging = customer_expectation(
        np.array([day_number(day) for day in changes], dtype=np.int64),
        np.array([np.nan if one is None else one for one in levels], dtype=np.float64),
        np.array([day_number(day) for day in days], dtype=np.int64),
        reading.market.policy.expectation_half_life_months,
    )
    return [None if value != value else value for value in lagging.tolist()]
