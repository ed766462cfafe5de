"""Profiles side by side and what a competitor changed, counted by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.profile import Place

Make = Callable[..., Any]
T0, T1, END = date(2020, 1, 1), date(2020, 6, 1), date(2020, 12, 1)
EARLIER = date(2020, 3, 1)
PRICE = Attribute(
    name="price",
    kind=AttributeKind.MEASURE,
    direction=Direction.LOWER,
    unit="$",
    worst=20.0,
    best=10.0,
    offered_from=15.0,
)


def view(book: Any, day: date = END) -> Snapshot:
    return Snapshot(book.market, book.logs, day)


def shop(make_book: Make) -> Any:
    """Linen in levels and a price: A none, then excellent; B yes; we partly, then excellent."""
    book = make_book(["A", "B", "Us"], [Attribute(name="linen"), PRICE, Attribute(name="bare")])
    book.see(("linen", "A", T0, 0.0), ("linen", "B", T0, 2.0), ("linen", "Us", T0, 1.0))
    book.see(("linen", "A", T1, 3.0), ("linen", "Us", T1, 3.0))
    later = date(2020, 9, 1)
    return book.see(("price", "A", later, 12.0), ("price", "Us", later, 30.0))


def ids(book: Any) -> dict[str, int]:
    return {one.name: one.id for one in book.market.competitors}


def test_places_stand_side_by_side_today_and_before(make_book: Make) -> None:
    """Linen: levels are thirds, so A 1, B 2/3, we 1, the market their mean 5/6; before we had 1/3
    against 1/3. Price between 20 (0) and 10 (1): A's 12 is 0.8, ours beyond the end 0."""
    book = shop(make_book)
    linen, price = view(book).profiles(EARLIER)
    name = ids(book)
    assert linen.own == Place(score=1.0, value=3.0)
    assert linen.expected == pytest.approx(5 / 6)
    assert (linen.own_before, linen.expected_before) == pytest.approx((1 / 3, 1 / 3))
    assert linen.competitors[name["B"]] == Place(score=2 / 3, value=2.0)
    assert linen.gap() == pytest.approx(1 / 6)
    assert linen.gap(name["A"]) == 0.0
    assert price.own == Place(score=0.0, value=30.0)
    assert price.competitors == {name["A"]: Place(score=0.8, value=12.0)}
    assert (price.own_before, price.expected_before) == (None, None)
    assert price.gap(name["B"]) is None


def test_what_nobody_knows_has_no_profile(make_book: Make) -> None:
    """The bare service was never looked at; linen not yet on the day before the first check."""
    book = shop(make_book)
    assert len(view(book).profiles(EARLIER)) == 2
    assert view(book, date(2019, 12, 1)).profiles(EARLIER) == ()
    plain = make_book(["A", "Us"], [Attribute(name="size", kind=AttributeKind.MEASURE)])
    plain.see(("size", "A", T0, 4.0), ("size", "Us", T0, 5.0))
    assert view(plain).profiles(EARLIER) == ()  # a number without a direction is not scored


def test_without_our_own_value_there_is_no_gap(make_book: Make) -> None:
    book = make_book(["A", "Us"], ["ice"]).see(("ice", "A", T0, 1.0))
    (only,) = view(book).profiles(EARLIER)
    assert (only.own, only.gap(), only.expected) == (None, None, 1.0)
    alone = make_book(["A", "Us"], ["ice"]).see(("ice", "Us", T0, 1.0))
    (ours,) = view(alone).profiles(EARLIER)
    assert (ours.expected, ours.gap()) == (None, None)


def test_importance_is_that_of_the_day(make_book: Make) -> None:
    book = make_book(
        ["A", "Us"], ["ice"], importance=[Importance(attribute=11, from_date=T1, weight=3.0)]
    )
    book.see(("ice", "A", T0, 1.0))
    assert view(book).profiles(EARLIER)[0].importance == 3.0
    assert view(book, EARLIER).profiles(T0)[0].importance == 1.0


def test_only_a_known_value_after_another_is_a_change(make_book: Make) -> None:
    """A's linen rose on T1; its first look is no change, and "could not tell" between is none."""
    book = shop(make_book)
    book.see(("linen", "A", date(2020, 9, 1), Mark.UNKNOWN), ("linen", "A", END, 2.0))
    name = ids(book)
    found = view(book).changes_of(name["A"], T0)
    assert [(one.day, one.before, one.after) for one in found] == [(END, 3.0, 2.0), (T1, 0.0, 3.0)]
    assert {one.attribute for one in found} == {book.market.attributes[0].id}
    assert [one.day for one in view(book).changes_of(name["A"], T1)] == [END]
    assert view(book).changes_of(name["B"], T0) == ()
    assert view(book).changes_of(name["Us"], T0) == ()  # the subject is no competitor


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([0.0, 1.0, 2.0, 3.0]), min_size=1, max_size=9))
def test_the_changes_tell_the_whole_way(make_book: Make, values: list[float]) -> None:
    """From the first value along the changes one comes to the last, whatever was seen between."""
    book = make_book(["A", "Us"], ["ice"])
    book.see(*(("ice", "A", date(2020, 1, 1 + day), value) for day, value in enumerate(values)))
    found = view(book).changes_of(ids(book)["A"], date(2019, 1, 1))[::-1]
    assert len(found) == sum(a != b for a, b in pairwise(values))
    reached = values[0]
    for change in found:
        assert change.before == reached
        reached = change.after
    assert reached == values[-1]
