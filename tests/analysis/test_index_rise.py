"""How fast the bar rises, and how customers follow (METHODS section 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from math import log
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import theilslopes

from benchmark_app.analysis.rise import customer_expectation, theil_sen
from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Rise

Make = Callable[..., Any]
T0 = date(2020, 1, 1)
LENIENT = Policy(minimum_known=1, minimum_coverage=0.0, stale_no_months=0, stale_yes_months=0)


def rising(make_book: Make) -> Any:
    """Five places at level 1 of 3 on 2020-01-01; one rises to 2 every other month of 2021."""
    book = make_book([*"ABCDE", "Us"], [Attribute(name="a")], policy=LENIENT)
    book.see(*(("a", name, T0, 1.0) for name in "ABCDE"), ("a", "Us", T0, 2.0))
    return book.see(
        *(
            ("a", name, date(2021, month, 1), 2.0)
            for name, month in zip("ABCDE", (2, 4, 6, 8, 10), strict=True)
        )
    )


def test_rise_of_twelve_months(make_book: Make) -> None:
    """All double within the year: ln 2 a year, and an own level of 66.7 must double as well.

    Without any one of the five the others double just as well.
    """
    book = rising(make_book)
    found = Snapshot(book.market, book.logs, date(2021, 12, 31)).rise()
    assert found.per_year == pytest.approx(log(2))
    assert [found.low, found.high] == pytest.approx([log(2), log(2)])
    assert found.treadmill == pytest.approx(200 / 3)
    assert found.links == 5
    days = [date(2021, month, 1).toordinal() / 365.25 for month in (2, 4, 6, 8, 10)]
    logs = [log((5 + done) / 5) for done in range(1, 6)]
    assert found.slope == pytest.approx(theilslopes(logs, days).slope)


def test_four_links_make_no_slope(make_book: Make) -> None:
    book = rising(make_book)
    found = Snapshot(book.market, book.logs, date(2021, 9, 1)).rise()
    assert (found.links, found.slope) == (4, None)
    assert found.per_year == pytest.approx(log(9 / 5))
    assert [found.low, found.high] == pytest.approx([log(7 / 4), log(2)])


def test_too_young_to_say(make_book: Make) -> None:
    book = rising(make_book)
    found = Snapshot(book.market, book.logs, date(2020, 12, 31)).rise()
    assert found == Rise(per_year=None, low=None, high=None, slope=None, links=0, treadmill=None)


def test_no_subject_has_no_treadmill_and_one_place_no_range(make_book: Make) -> None:
    book = make_book(["A"], ["a"], policy=LENIENT).see(("a", "A", T0, 1.0))
    found = Snapshot(book.market, book.logs, date(2021, 6, 1)).rise()
    assert found == Rise(per_year=0.0, low=None, high=None, slope=None, links=0, treadmill=None)


def test_rise_of_a_touchpoint(make_book: Make) -> None:
    book = rising(make_book)
    snapshot = Snapshot(book.market, book.logs, date(2021, 12, 31))
    assert snapshot.rise("services") == snapshot.rise()
    assert snapshot.rise("staff").per_year is None


cells = st.lists(
    st.tuples(
        st.sampled_from("ab"),
        st.sampled_from("ABCD"),
        st.integers(1, 1000),
        st.sampled_from([1.0, 2.0, 3.0]),
    ),
    max_size=40,
)


@settings(deadline=None)
@given(cells, st.sampled_from([1.0, 6.0]))
def test_the_range_is_that_of_markets_without_one(
    make_book: Make, drawn: list[Any], weight: float
) -> None:
    """Leaving a competitor out is the same as a market that never had it."""
    rivals = [Competitor(name=name, weight=weight if name == "A" else 1.0) for name in "ABCD"]
    rows = [Attribute(name="a"), Attribute(name="b")]
    book = make_book(rivals, rows, importance={"a": 2}, policy=LENIENT)
    full = [(row, who, 0, 1.0) for row in "ab" for who in "ABCD"]
    for row, who, offset, value in [*full, *drawn]:
        book.see((row, who, T0 + timedelta(days=offset), value))
    as_of = T0 + timedelta(days=1000)
    found = Snapshot(book.market, book.logs, as_of).rise()
    without = []
    for one in book.market.competitors:
        others = tuple(other for other in book.market.competitors if other is not one)
        market = replace(book.market, competitors=others)
        without.append(Snapshot(market, book.logs, as_of).rise().per_year)
    rates = [one for one in without if one is not None]
    assert len(rates) == len(without)
    assert [found.low, found.high] == pytest.approx([min(rates), max(rates)], abs=1e-9)


def test_theil_sen_is_the_median_slope() -> None:
    """Slopes of (0, 0), (1, 1), (2, 5): 1, 2.5, 4."""
    assert theil_sen(np.array([0.0, 1.0, 2.0]), np.array([0.0, 1.0, 5.0])) == 2.5


def daily(levels: list[float], half_life_months: float) -> list[float]:
    """The recursion of METHODS section 4 from day to day."""
    share = 1 - 2 ** (-12 / 365.25 / half_life_months)
    expected = [levels[0]]
    for level in levels[1:]:
        expected.append(expected[-1] + share * (level - expected[-1]))
    return expected


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 200), st.floats(0, 100)), min_size=1, max_size=8),
    st.sampled_from([0.5, 6.0, 24.0]),
)
def test_customers_follow_day_by_day(steps: list[tuple[int, float]], half_life: float) -> None:
    levels = [level for length, level in steps for _ in range(length)]
    starts = np.cumsum([0, *(length for length, _ in steps[:-1])])
    found = customer_expectation(
        starts, np.array([level for _, level in steps]), np.arange(len(levels)), half_life
    )
    assert found.tolist() == pytest.approx(daily(levels, half_life), abs=1e-9)


def test_after_one_half_life_half_the_way() -> None:
    days, levels = np.array([0, 100]), np.array([40.0, 60.0])
    half = 365.25 / 2
    (found,) = customer_expectation(days, levels, np.array([100 + round(half) - 1]), 6)
    assert found == pytest.approx(50.0, abs=0.05)


def test_without_half_life_customers_expect_what_there_is() -> None:
    days, levels = np.array([0, 10]), np.array([40.0, 60.0])
    found = customer_expectation(days, levels, np.array([-1, 0, 9, 10, 99]), 0)
    assert np.isnan(found[0])
    assert found[1:].tolist() == [40.0, 40.0, 60.0, 60.0]


def test_where_nothing_is_known_nothing_is_learnt() -> None:
    days = np.array([0, 10, 20, 40])
    levels = np.array([np.nan, 40.0, np.nan, 60.0])
    found = customer_expectation(days, levels, np.array([-5, 5, 15, 25, 39, 40]), 6)
    assert np.isnan(found[:2]).all()
    assert found[2:5].tolist() == pytest.approx([40.0, 40.0, 40.0])
    assert 40.0 < found[5] < 41.0
