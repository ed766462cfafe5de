"""Days and instants as integers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.domain.calendar import (
    add_months,
    date_of,
    day_number,
    instant_number,
    instant_of,
)


@given(st.dates())
def test_days_count_as_numpy_counts_them(day: date) -> None:
    assert day_number(day) == int(np.datetime64(day, "D").astype(np.int64))
    assert date_of(day_number(day)) == day


@given(st.datetimes(timezones=st.just(UTC)))
def test_an_instant_comes_back_to_the_microsecond(instant: datetime) -> None:
    assert instant_of(instant_number(instant)) == instant


def test_instants_of_other_zones_are_the_same_instants() -> None:
    seoul = datetime(2026, 11, 22, 12, 0, tzinfo=timezone(timedelta(hours=9)))
    assert instant_of(instant_number(seoul)) == datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
    assert instant_number(datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)) == -1


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 5, 5), 0, date(2024, 5, 5)),
        (date(9999, 6, 1), 12, date.max),
        (date(1, 6, 1), -24, date.min),
    ],
)
def test_months_are_clipped_to_the_months_end(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected
