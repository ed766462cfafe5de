"""A plan's target against the baseline on its day, by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.analysis.plan import adequate_then, is_enough, pace_of, plan_check
from benchmark_app.analysis.reading import Reading
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.forecast import Forecast, ForecastBasis
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.policy import Policy

Make = Callable[..., Any]
DAY = date(2024, 1, 1)
ICE = Attribute(id=11, name="ice", kind=AttributeKind.YES_NO)
TEA = Attribute(id=11, name="tea")
MINUTES = Attribute(
    id=11,
    name="minutes",
    kind=AttributeKind.MEASURE,
    direction=Direction.LOWER,
    worst=60.0,
    best=0.0,
    tolerance=1.0,
)
#: In the median it is expected in two years.
IN_TWO_YEARS = Forecast(
    attribute=11,
    as_of=DAY,
    threshold=0.7,
    years=(0.5, 1.0, 2.0, 4.0, float("inf")),
    within=tuple(min(month / 48, 0.8) for month in range(61)),
    basis=ForecastBasis.HISTORY,
    relative_speed=1.0,
    adopters=4,
    known=10,
    needed=7,
)


def check(book: Any, plan: Plan | None, forecast: Forecast | None = None) -> Any:
    steps = Reading(book.market, book.logs, DAY).resolved(11).baseline
    return plan_check(plan, book.market.attributes[0], steps, forecast, DAY)


def seen(make_book: Make, attribute: Attribute, *values: float) -> Any:
    """What each of A, B, C ... has on the day."""
    names = "ABCDEFGHIJ"[: len(values)]
    book = make_book([*names], [attribute])
    return book.see(
        *((attribute.name, name, DAY, value) for name, value in zip(names, values, strict=True))
    )


def falling(make_book: Make, months: int, attribute: Attribute = MINUTES, drop: float = 0.5) -> Any:
    """Three competitors whose minutes fall by `drop` a month, checked on each month's first."""
    book = make_book(["A", "B", "C"], [attribute], policy=Policy(stale_measure_months=0))
    for back in range(months, -1, -1):
        day, value = add_months(DAY, -back), 30.0 + drop * back
        book.see(*((attribute.name, name, day, value) for name in "ABC"))
    return book


# yes or no, and levels


@pytest.mark.parametrize(
    ("due", "adequate", "enough"),
    [
        (date(2025, 6, 1), 0.0, True),  # not yet expected: anything will do
        (date(2026, 1, 1), 1.0, False),  # two years on it is
        (date(2060, 1, 1), 1.0, False),
    ],
)
def test_a_service_is_adequate_once_it_is_likelier_than_not_expected(
    make_book: Make, due: date, adequate: float, enough: bool
) -> None:
    found = check(
        seen(make_book, ICE, 1, 1, 0, 0, 0), Plan(attribute=11, target=0.0, due=due), IN_TWO_YEARS
    )
    assert (found.adequate, found.is_enough) == (adequate, enough)


def test_what_is_adequate_already_stays_so(make_book: Make) -> None:
    plan = Plan(attribute=11, target=2.0, due=date(2025, 1, 1))
    found = check(seen(make_book, TEA, 3, 3, 3, 3, 0), plan)
    assert (found.adequate, found.is_enough) == (3.0, False)


def test_a_level_rises_to_its_floor_and_never_sinks_to_it(make_book: Make) -> None:
    """7 of 10 are at 1 or better, so 1 is adequate today; the floor of level 2 comes in two years.

    With a floor of 1 the adequate level stays at what it is.
    """
    plan = Plan(attribute=11, target=2.0, due=date(2026, 6, 1))
    values = (2, 2, 2, 2, 1, 1, 1, 0, 0, 0)
    assert check(seen(make_book, TEA, *values), plan).adequate == 1.0
    assert check(seen(make_book, TEA, *values), plan, IN_TWO_YEARS).adequate == 2.0
    assert adequate_then(TEA, 3.0, None, IN_TWO_YEARS, 2.5) == 3.0


# measures


def test_the_pace_of_a_measure_is_its_own_of_two_years(make_book: Make) -> None:
    """Half a minute a month is six a year; in one year 24 minutes are adequate, not 30."""
    book = falling(make_book, 30)
    steps = Reading(book.market, book.logs, DAY).resolved(11).baseline
    assert pace_of(steps, DAY) == pytest.approx(-6.0, rel=0.02)
    found = check(book, Plan(attribute=11, target=26.0, due=date(2025, 1, 1)))
    assert found.adequate == pytest.approx(24.0, abs=0.2)
    assert found.is_enough is False
    within_tolerance = check(book, Plan(attribute=11, target=24.9, due=date(2025, 1, 1)))
    assert within_tolerance.is_enough is True


def test_four_known_months_tell_no_pace_but_five_do(make_book: Make) -> None:
    short = check(falling(make_book, 3), Plan(attribute=11, target=20.0, due=date(2025, 1, 1)))
    assert (short.adequate, short.is_enough) == (None, None)
    enough = check(falling(make_book, 4), Plan(attribute=11, target=20.0, due=date(2025, 1, 1)))
    assert enough.adequate == pytest.approx(24.0, abs=0.3)


def test_a_level_is_never_carried_through_zero() -> None:
    assert adequate_then(MINUTES, 5.0, -6.0, None, 2.0) == 0.0
    assert adequate_then(MINUTES, -5.0, -6.0, None, 1.0) == -11.0


def test_a_measures_floor_counts_where_it_is_harder() -> None:
    """Lower is better: a floor of 10 minutes is harder than 24 and easier than 5."""
    quick = Attribute(
        id=11,
        name="minutes",
        kind=AttributeKind.MEASURE,
        direction=Direction.LOWER,
        offered_from=10.0,
    )
    assert adequate_then(quick, 30.0, -6.0, IN_TWO_YEARS, 2.0) == 10.0
    assert adequate_then(quick, 30.0, -6.0, IN_TWO_YEARS, 1.0) == 24.0
    assert adequate_then(quick, 7.0, -1.0, IN_TWO_YEARS, 2.0) == 5.0
    assert adequate_then(MINUTES, 30.0, -6.0, IN_TWO_YEARS, 2.0) == 18.0


def test_a_measure_without_a_better_end_has_nothing_adequate(make_book: Make) -> None:
    rooms = Attribute(name="rooms", kind=AttributeKind.MEASURE)
    found = check(seen(make_book, rooms, 4, 5, 6), Plan(attribute=11, target=5.0))
    assert (found.adequate, found.is_enough) == (None, None)


# days


def test_without_a_day_the_target_is_checked_when_the_owner_is_ready(make_book: Make) -> None:
    book = seen(make_book, ICE, 1, 1, 0, 0, 0)
    slow = check(book, Plan(attribute=11, target=0.0, lead_months=25), IN_TWO_YEARS)
    assert (slow.ready_on, slow.adequate, slow.is_enough) == (date(2026, 2, 1), 1.0, False)
    fast = check(book, Plan(attribute=11, target=0.0, lead_months=3), IN_TWO_YEARS)
    assert (fast.ready_on, fast.adequate, fast.is_enough) == (date(2024, 4, 1), 0.0, True)


def test_a_day_that_has_passed_is_checked_against_today(make_book: Make) -> None:
    found = check(falling(make_book, 3), Plan(attribute=11, target=31.0, due=date(2023, 6, 1)))
    assert (found.adequate, found.is_enough, found.ready_on) == (30.0, True, DAY)


def test_without_a_target_or_anybody_known_there_is_no_answer(make_book: Make) -> None:
    found = check(seen(make_book, ICE, 1, 1, 1), Plan(attribute=11, move=Move.MATCH))
    assert (found.adequate, found.is_enough) == (1.0, None)
    found = check(make_book(["A"], [ICE]), Plan(attribute=11, target=1.0))
    assert (found.adequate, found.is_enough) == (None, None)


def test_what_is_left_or_not_planned_is_not_checked(make_book: Make) -> None:
    book = seen(make_book, ICE, 1, 1, 1)
    assert check(book, None) is None
    assert check(book, Plan(attribute=11, move=Move.LEAVE, target=1.0)) is None


@given(st.floats(-100, 100), st.floats(-100, 100))
def test_a_target_as_good_as_needed_is_enough_and_a_better_one_too(
    adequate: float, step: float
) -> None:
    assert is_enough(MINUTES, adequate, adequate)
    if is_enough(MINUTES, step, adequate):
        assert is_enough(MINUTES, step - 1.0, adequate)
