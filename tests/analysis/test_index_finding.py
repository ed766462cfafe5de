"""The sentences over the indexes and over all touchpoints, and the lines beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Finding, TouchpointLevel

Make = Callable[..., Any]
T0, T1, NOW = date(2025, 1, 1), date(2025, 6, 1), date(2025, 12, 1)
LATER = date(2026, 7, 1)
EVERYBODY = ("A", "B", "C", "D", "Us")


def view(book: Any, day: date = NOW) -> Snapshot:
    return Snapshot(book.market, book.logs, day)


def found(book: Any, asked: str, day: date = NOW) -> tuple[Finding, ...]:
    return view(book, day).findings(asked)


def street(make_book: Make, *, own: float = 1.0) -> Any:
    """Two rows, four places: a at A and B only, b at all; we offer a as told, and b."""
    book = make_book(list(EVERYBODY), ["a", "b"])
    book.see(*(("a", name, T0, float(name in "AB")) for name in "ABCD"), ("a", "Us", T0, own))
    return book.see(*(("b", name, T0, 1.0) for name in EVERYBODY))


# competitors as indexes, and customers on the index


def test_a_competitors_parity_is_its_level_on_the_markets(make_book: Make) -> None:
    """The market stands at 75, then C copies and it stands at 87.5; D enters with the first row."""
    book = street(make_book).see(("a", "C", T1, 1.0))
    snapshot = view(book)
    before, after = T0, T1
    places = {one.name: one.id for one in book.market.competitors}
    lines = snapshot.competitor_parity(snapshot.market_levels([date(2024, 1, 1), before, after]))
    assert lines == {
        places["A"]: [None, pytest.approx(100 / 0.75), pytest.approx(100 / 0.875)],
        places["B"]: [None, pytest.approx(100 / 0.75), pytest.approx(100 / 0.875)],
        places["C"]: [None, pytest.approx(50 / 0.75), pytest.approx(100 / 0.875)],
        places["D"]: [None, pytest.approx(50 / 0.75), pytest.approx(50 / 0.875)],
    }


def test_nobody_has_a_parity_where_the_market_offers_nothing(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "Us"], ["a"])
    book.see(*(("a", name, T0, 0.0) for name in "ABC"), ("a", "Us", T0, 1.0))
    market = view(book).market_levels([T0])
    assert set(map(tuple, view(book).competitor_parity(market).values())) == {(None,)}
    assert view(make_book([], [])).competitor_parity(market) == {}


def test_customers_follow_the_index_with_their_half_life(make_book: Make) -> None:
    """From 100 to 116.667 on 1 June 2025: after a half-life half of the way is gone."""
    book = street(make_book).see(("a", "C", T1, 1.0))
    days = [date(2024, 12, 31), T0, date(2025, 5, 31), T1, date(2025, 11, 30)]
    assert view(book).customer_index(days) == [
        None,
        100,
        100,
        pytest.approx(350 / 3),
        pytest.approx(350 / 3),
    ]
    book.market = replace(book.market, policy=Policy(expectation_half_life_months=6))
    lagging = view(book).customer_index(days)
    assert lagging[:3] == [None, 100, 100]
    assert lagging[3] == pytest.approx(100 + 50 / 3 * (1 - 0.5 ** (1 / 182.625)))
    assert lagging[4] == pytest.approx(100 + 50 / 3 / 2, abs=0.05)


# the parity index


def test_parity_above_and_where_it_was(make_book: Make) -> None:
    """100 against 75 is 133.3; since C copies it is 100 against 87.5, or 114.3."""
    assert found(street(make_book), "parity") == (
        Finding("parity_above", {"index": 133.3, "percent": 33.3}),
    )
    book = street(make_book).see(("a", "C", date(2026, 2, 1), 1.0))
    assert found(book, "parity", LATER) == (
        Finding("parity_above", {"index": 114.3, "percent": 14.3}),
        Finding("parity_before", {"before": 133.3}),
    )


def test_parity_below_and_as_it_was(make_book: Make) -> None:
    assert found(street(make_book, own=0.0), "parity", LATER) == (
        Finding("parity_below", {"index": 66.7, "percent": 33.3}),
        Finding("parity_same", {"before": 66.7}),
    )


def test_parity_level(make_book: Make) -> None:
    book = street(make_book).see(("a", "C", T1, 1.0), ("a", "D", T1, 1.0))
    assert found(book, "parity") == (Finding("parity_level", {"index": 100.0, "percent": 0.0}),)


def test_without_a_parity_index_the_trend_says_why(make_book: Make) -> None:
    few = make_book(["A", "B", "C", "Us"], ["a"]).see(("a", "A", T0, 1.0))
    assert found(few, "parity") == (Finding("baseline_starts", {"needed": 3}),)
    nobody = make_book(["A", "B", "C", "Us"], ["a"])
    nobody.see(*(("a", name, T0, 0.0) for name in "ABC"), ("a", "Us", T0, 1.0))
    assert found(nobody, "parity")[0].code == "above_at_least_since"
    alone = make_book(["A", "B", "C"], ["a"]).see(*(("a", name, T0, 1.0) for name in "ABC"))
    assert found(alone, "parity") == (Finding("parity_alone"),)


def test_a_year_ago_counts_only_where_enough_was_known(make_book: Make) -> None:
    """A year before only two were known, or the market offered nothing."""
    book = make_book(list(EVERYBODY), ["a"]).see(
        ("a", "A", T0, 1.0), ("a", "B", T0, 0.0), ("a", "Us", T0, 1.0)
    )
    book.see(*(("a", name, date(2026, 2, 1), 0.0) for name in "CD"))
    assert [one.code for one in found(book, "parity", LATER)] == ["parity_above"]
    book = make_book(list(EVERYBODY), ["a"]).see(*(("a", name, T0, 0.0) for name in EVERYBODY))
    book.see(("a", "A", date(2026, 2, 1), 1.0))
    assert [one.code for one in found(book, "parity", LATER)] == ["parity_below"]


# the expectation index


def test_the_bar_rises_and_has_risen(make_book: Make) -> None:
    """75 -> 87.5 is 16.7 % since 1 January 2025: 1.5 years, or 10.9 % a year."""
    book = street(make_book).see(("a", "C", date(2026, 2, 1), 1.0))
    assert found(book, "expectation", LATER) == (
        Finding("bar_rises_treadmill", {"percent": 16.7, "points": 16.7}),
        Finding(
            "expectation_rose_yearly",
            {"day": T0, "index": 116.7, "percent": 16.7, "a_year": 10.9},
        ),
    )


def test_a_young_index_names_no_year(make_book: Make) -> None:
    book = street(make_book).see(("a", "C", T1, 1.0))
    assert found(book, "expectation") == (
        Finding("expectation_rose", {"day": T0, "index": 116.7, "percent": 16.7}),
    )
    book = street(make_book).see(("a", "A", T1, 0.0))
    assert found(book, "expectation") == (
        Finding("expectation_fell", {"day": T0, "index": 83.3, "percent": 16.7}),
    )


def test_an_index_that_holds_or_falls(make_book: Make) -> None:
    """75 -> 62.5 is 16.7 % less within 1.5 years, or 11.5 % a year."""
    assert found(street(make_book), "expectation", LATER) == (
        Finding("bar_holds"),
        Finding("expectation_held", {"day": T0, "index": 100.0, "percent": 0.0}),
    )
    book = street(make_book).see(("a", "A", date(2026, 2, 1), 0.0))
    assert found(book, "expectation", LATER)[1] == Finding(
        "expectation_fell_yearly", {"day": T0, "index": 83.3, "percent": 16.7, "a_year": 11.5}
    )


def test_before_the_index_begins_it_says_when(make_book: Make) -> None:
    one_of_three = make_book(list(EVERYBODY), ["a", "b", "c"])
    one_of_three.see(*(("a", name, T0, 1.0) for name in EVERYBODY))
    one_of_three.see(("b", "A", T0, 1.0), ("c", "A", T0, 1.0))
    assert found(one_of_three, "expectation") == (Finding("expectation_starts"),)
    few = make_book(["A", "B", "C", "Us"], ["a"]).see(("a", "A", T0, 1.0))
    assert found(few, "expectation") == (Finding("baseline_starts", {"needed": 3}),)
    assert found(street(make_book), "expectation", date(2060, 1, 1)) == (
        Finding("all_stale", {"day": T0}),
    )


# the touchpoints side by side

DESK = Attribute(name="desk", kind=AttributeKind.YES_NO, touchpoint="people")
SIGN = Attribute(name="sign", kind=AttributeKind.YES_NO, touchpoint="communication")


def touchpoints(make_book: Make, desk: float | None, sign: float | None, by: str = "AB") -> Any:
    """A service in each of two touchpoints, offered by some of four; ours as told."""
    book = make_book(list(EVERYBODY), [DESK, SIGN])
    for name, own in (("desk", desk), ("sign", sign)):
        book.see(*((name, place, T0, float(place in by)) for place in "ABCD"))
        if own is not None:
            book.see((name, "Us", T0, own))
    return book


def test_the_touchpoints_in_use_in_the_owners_order(make_book: Make) -> None:
    book = touchpoints(make_book, 0.0, None)
    levels = view(book).touchpoint_levels
    assert levels == (
        TouchpointLevel("people", 0.0, 50.0),
        TouchpointLevel("communication", None, None),
    )
    assert [one.gap for one in levels] == [-50.0, None]


def test_farthest_behind_and_ahead(make_book: Make) -> None:
    behind = {"behind_in": "people", "behind_own": 0.0, "behind_market": 50.0}
    ahead = {"ahead_in": "communication", "ahead_own": 100.0, "ahead_market": 50.0}
    behind_none = ahead | {"ahead_in": "people"}
    for asked, said in (
        ((0.0, 1.0), Finding("touchpoints_both", behind | ahead)),
        ((0.0, None), Finding("touchpoint_behind", behind | {"count": 1})),
        ((None, 1.0), Finding("touchpoint_ahead", ahead | {"count": 1})),
        ((1.0, 1.0), Finding("touchpoints_ahead", behind_none | {"count": 2})),
        ((0.0, 0.0), Finding("touchpoints_behind", behind | {"count": 2})),
    ):
        assert found(touchpoints(make_book, *asked), "touchpoints") == (said,)
    level = touchpoints(make_book, 1.0, 1.0, by="ABCD")
    assert found(level, "touchpoints") == (Finding("touchpoints_level", {"count": 2}),)


def test_a_market_alone_is_highest_and_lowest(make_book: Make) -> None:
    book = make_book(["A", "B", "C"], [DESK, SIGN])
    book.see(*(("desk", name, T0, 1.0) for name in "ABC"))
    assert found(book, "touchpoints")[0].code == "market_alone"
    book.see(*(("sign", name, T0, float(name == "A")) for name in "ABC"))
    assert found(book, "touchpoints") == (
        Finding(
            "touchpoints_market",
            {
                "high_in": "people",
                "high_market": 100.0,
                "low_in": "communication",
                "low_market": 33.3,
            },
        ),
    )


def test_one_touchpoint_says_what_its_trend_says(make_book: Make) -> None:
    assert found(street(make_book), "touchpoints") == view(street(make_book)).findings(
        "trend", touchpoint="services"
    )
    assert found(make_book([Competitor(name="A")], []), "touchpoints") == (
        Finding("baseline_starts", {"needed": 3}),
    )
