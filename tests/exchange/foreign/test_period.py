"""The days that headings, sheets and titles tell."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from benchmark_app.exchange.foreign.period import period_in, period_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-03-01", date(2024, 3, 1)),
        ("2024. 3. 1.", date(2024, 3, 1)),
        ("2024년 3월 1일", date(2024, 3, 1)),
        ("2024年3月1日", date(2024, 3, 1)),
        ("20240301", date(2024, 3, 1)),
        ("31.03.2024", date(2024, 3, 31)),
        ("1. März 2024", date(2024, 3, 1)),
        ("3 de marzo de 2024", date(2024, 3, 3)),
        ("1er mars 2024", date(2024, 3, 1)),
        ("March 5, 2024", date(2024, 3, 5)),
        ("05-Mar-2024", date(2024, 3, 5)),
        ("5-März-2024", date(2024, 3, 5)),
        ("5-Mar-24", date(2024, 3, 5)),
        ("令和6年3月5日", date(2024, 3, 5)),
        ("平成31年3月5日", date(2019, 3, 5)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("民國113年3月5日", date(2024, 3, 5)),
        ("2024-03", date(2024, 3, 31)),
        ("03/2024", date(2024, 3, 31)),
        ("2024년 3월", date(2024, 3, 31)),
        ("2024年3月", date(2024, 3, 31)),
        ("März 2024", date(2024, 3, 31)),
        ("Mar 24", date(2024, 3, 31)),
        ("2024 Feb", date(2024, 2, 29)),
        ("août 2024", date(2024, 8, 31)),
        ("Q1 2024", date(2024, 3, 31)),
        ("2024 Q1", date(2024, 3, 31)),
        ("2024-Q4", date(2024, 12, 31)),
        *((text, date(2024, 6, 30)) for text in ("2Q24", "2Q 2024", "Q2 24", "Q2'24", "24Q2")),
        *((text, date(2024, 6, 30)) for text in ("2T24", "24년 2분기", "’24년 2분기")),
        ("2024년 1분기", date(2024, 3, 31)),
        ("2024年第2四半期", date(2024, 6, 30)),
        ("2024年第一季度", date(2024, 3, 31)),
        ("1. Quartal 2024", date(2024, 3, 31)),
        *((text, date(2024, 6, 30)) for text in ("H1 2024", "2024-H1", "1H 2024")),
        *((text, date(2024, 6, 30)) for text in ("1. Halbjahr 2024", "2024년 상반기")),
        *((text, date(2024, 12, 31)) for text in ("2do semestre de 2024", "2024年下半年")),
        ("Q4 2026", TODAY),
        ("2026", TODAY),
        (2024, date(2024, 12, 31)),
        (2024.0, date(2024, 12, 31)),
        (date(2024, 3, 1), date(2024, 3, 1)),
        (datetime(2024, 3, 1, 10, tzinfo=UTC), date(2024, 3, 1)),
        ("2027-01", date(2027, 1, 1)),
    ],
)
def test_a_cell_that_says_a_period(cell: object, day: date) -> None:
    found = period_of(cell)  # type: ignore[arg-type]
    assert found is not None
    assert found.day(TODAY) == day


@pytest.mark.parametrize(
    "cell",
    [
        ("Hotel 2024"),
        ("Pool"),
        ("03/04/2024"),
        ("31 February 2024"),
        ("2024-13-45"),
        ("1200"),
        (1200),
        (2024.5),
        (True),
        (None),
        (date(1700, 1, 1)),
        ("1955"),
        ("Marble 2"),
    ],
)
def test_a_cell_that_says_none(cell: object) -> None:
    assert period_of(cell) is None  # type: ignore[arg-type]


def test_a_period_inside_a_title() -> None:
    assert period_in("Competitor check, as of March 2024") == period_of("2024-03")
    assert period_in("조사일: 2024-03-01 (김)") == period_of("2024-03-01")
    assert period_in("comparison_2024_03.xlsx") == period_of("2024-03")
    assert period_in("hotels-20240301") == period_of("2024-03-01")
    assert period_in("Hotels") is None


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Motels on Route 9 - November 2025", "2025-11"),
        ("Top 5 - October 2025", "2025-10"),
        ("Motels on Route 9 - 11/2025", "2025-11"),
        ("Route 9, 3 November 2025", "2025-11-03"),
        ("Route 9 - 3-Nov-2025", "2025-11-03"),
        ("Top 5 - November 3, 2025", "2025-11-03"),
        ("Top 5 - 3 / 11 / 2025", None),
        ("Top 5 - 3. 11. 2025", "2025-11-03"),
    ],
)
def test_a_number_before_a_spaced_dash_is_no_day(title: str, period: str | None) -> None:
    assert period_in(title) == (period and period_of(period))


def test_how_exact_a_period_is() -> None:
    day, month, year = period_in("2024-03-01"), period_in("2024-03"), period_in("In 2024")
    assert day
    assert month
    assert year
    assert (day.is_day, month.is_day, month.is_year, year.is_year) == (True, False, False, True)


@pytest.mark.parametrize("cell", [float("inf"), float("-inf"), float("nan"), 2024.5, 12.0, True])
def test_a_number_that_is_no_year_is_no_period(cell: float) -> None:
    assert period_of(cell) is None
