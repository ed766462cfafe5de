"""Numbers and dates."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from benchmark_app.exchange.rows import parse_number
from benchmark_app.words.language import Language
from benchmark_app.words.number import (
    exact_number,
    format_date,
    format_long_date,
    format_number,
    format_share,
    format_time,
)


@pytest.mark.parametrize(
    ("number", "decimals", "expected"),
    [
        (0, None, "0"),
        (-0.0, None, "0"),
        (-0.0000001, None, "0"),
        (12.5, None, "12.5"),
        (0.1 + 0.2, None, "0.3"),
        (0.000123, None, "0.000123"),
        (1234.5, None, "1,234.5"),
        (1234567.891, None, "1,234,568"),
        (100.0, None, "100"),
        (-15.25, None, "-15.25"),
        (3.14159, 2, "3.14"),
        (1000, 1, "1,000.0"),
        (-0.04, 1, "0.0"),
    ],
)
def test_numbers(number: float, decimals: int | None, expected: str) -> None:
    assert format_number(number, decimals) == expected


def test_dates_and_times() -> None:
    day = date(2026, 11, 2)
    assert format_date(day) == "2026-11-02"
    assert format_date(datetime(2026, 11, 2, 5, tzinfo=UTC)) == "2026-11-02"
    assert format_long_date(day, Language.EN) == "2 November 2026"
    assert format_long_date(day, Language.KO) == "2026년 11월 2일"
    assert format_time(datetime(2026, 11, 2, 14, 3, 22, tzinfo=UTC)) == "14:03:22"


def test_shares_are_whole_percentages() -> None:
    assert format_share(0.704, Language.EN) == "70 %"
    assert format_share(0.704, Language.KO) == "70%"


@pytest.mark.parametrize(
    ("number", "text"),
    [(0.0, "0"), (12.3456789, "12.3456789"), (1234567.5, "1,234,567.5"), (-15000.0, "-15,000")],
)
def test_an_exact_number_keeps_all_its_digits(number: float, text: str) -> None:
    assert exact_number(number) == text
    assert parse_number(text) == number
