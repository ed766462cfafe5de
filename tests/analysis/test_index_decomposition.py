"""The exact decomposition of the expectation index (METHODS section 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy

Make = Callable[..., Any]
T0, T1, END = date(2020, 1, 1), date(2020, 6, 1), date(2020, 12, 1)


def test_the_vector(make_book: Make) -> None:
    """C adopts a1, B adopts a2, D exits, E enters with a1 only; v = 3, 2, 1."""
    leaver = Competitor(name="D", exited_on=T1 - timedelta(days=1))
    newcomer = Competitor(name="E", entered_on=T1)
    book = make_book(
        ["A", "B", "C", leaver, newcomer],
        ["a1", "a2", "a3"],
        importance={"a1": 3, "a2": 2, "a3": 1},
    )
    for name in "ABCD":
        book.see(("a1", name, T0, float(name in "AB")), ("a2", name, T0, float(name == "A")))
        book.see(("a3", name, T0, 1.0))
    book.see(("a1", "C", T1, 1.0), ("a2", "B", T1, 1.0))
    book.see(("a1", "E", T1, 1.0), ("a2", "E", T1, 0.0), ("a3", "E", T1, 0.0))
    change = Snapshot(book.market, book.logs, END).expectation_change(T0, END)
    assert [change.before, change.after] == pytest.approx([100.0, 145.4545], abs=5e-5)
    parts = [(one.before, one.after, one.real, one.entered, one.left) for one in change.attributes]
    assert parts == [
        (0.5, pytest.approx(1.0), pytest.approx(1 / 3), pytest.approx(0), pytest.approx(1 / 6)),
        (0.25, 0.5, pytest.approx(1 / 3), pytest.approx(-1 / 6), pytest.approx(1 / 12)),
        (1.0, 0.75, 0.0, -0.25, 0.0),
    ]
    points = [one.points for one in change.attributes]
    assert points == [pytest.approx(27.2727, abs=5e-5), pytest.approx(18.1818, abs=5e-5), 0.0]
    (first,), (second,), third = (one.movers for one in change.attributes)
    assert (first[0], second[0], third) == (book.competitor("C"), book.competitor("B"), ())
    assert [first[1], second[1]] == pytest.approx([27.2727, 18.1818], abs=5e-5)


def test_before_the_base_the_change_starts_there(make_book: Make) -> None:
    book = make_book(["A", "B", "C"], ["a"]).see(("a", "A", T0, 1.0))
    book.see(("a", "B", T1, 0.0), ("a", "C", T1, 0.0), ("a", "B", END, 1.0))
    snapshot = Snapshot(book.market, book.logs, END)
    change = snapshot.expectation_change(T0, END)
    assert (change.day_from, change.day_to) == (T1, END)
    assert [change.before, change.after] == pytest.approx([100.0, 200.0])
    early = snapshot.expectation_change(T0, T0)
    assert (early.day_from, early.before, early.after) == (T0, None, None)
    assert early.attributes[0].points == 0.0


def test_without_an_index_levels_still_decompose(make_book: Make) -> None:
    book = make_book(["A", "B"], ["a", "b"]).see(("a", "A", T0, 1.0), ("a", "B", T1, 0.0))
    change = Snapshot(book.market, book.logs, END).expectation_change(date(2019, 1, 1), END)
    seen, never = change.attributes
    assert (change.before, change.after, seen.points) == (None, None, 0.0)
    assert (seen.before, seen.after) == (None, 0.5)
    assert (seen.real, seen.entered, seen.left) == (0.0, 0.5, 0.0)
    assert (never.before, never.after, never.movers) == (None, None, ())


def test_back_after_everything_was_stale(make_book: Make) -> None:
    """1 at both, stale, then B at 0 alone: B itself fell by 1; A's leaving changed nothing."""
    book = make_book(["A", "B"], ["a"]).see(("a", "A", T0, 1.0), ("a", "B", T0, 1.0))
    book.see(("a", "B", date(2023, 1, 1), 0.0))
    change = Snapshot(book.market, book.logs, date(2023, 2, 1)).expectation_change(T0, T0)
    assert change.attributes[0].after == 1.0
    change = Snapshot(book.market, book.logs, date(2023, 2, 1)).expectation_change(
        T0, date(2023, 2, 1)
    )
    (one,) = change.attributes
    assert (one.before, one.after, one.real, one.entered, one.left) == (1.0, 0.0, -1.0, 0.0, 0.0)


cells = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.sampled_from("ABCDEF"),
        st.integers(0, 1500),
        st.sampled_from([0.0, 1.0, Mark.NOT_APPLICABLE, Mark.UNKNOWN]),
    ),
    min_size=5,
    max_size=70,
)


@settings(deadline=None)
@given(cells, st.integers(0, 1500), st.integers(0, 1500), st.booleans())
def test_it_sums_exactly(
    make_book: Make, drawn: list[Any], first: int, second: int, is_lenient: bool
) -> None:
    """Parts to each level's change, points to the change of the index, movers to the points."""
    policy = Policy(minimum_known=1, minimum_coverage=0.0) if is_lenient else Policy()
    rivals = [Competitor(name=name, weight=1.0 + 3 * (name == "A")) for name in "ABCDEF"]
    rivals[5] = replace(rivals[5], exited_on=T0 + timedelta(days=700))
    book = make_book(rivals, list("abc"), importance={"a": 2, "b": 0.5}, policy=policy)
    for row, who, offset, value in drawn:
        book.see((row, who, T0 + timedelta(days=offset), value))
    start, stop = (T0 + timedelta(days=one) for one in sorted((first, second)))
    change = Snapshot(book.market, book.logs, stop).expectation_change(start, stop)
    for one in change.attributes:
        moved = (one.after or 0.0) - (one.before or 0.0)
        assert one.real + one.entered + one.left == pytest.approx(moved, abs=1e-9)
        assert sum(points for _, points in one.movers) == pytest.approx(one.points, abs=1e-9)
        sizes = [abs(points) for _, points in one.movers]
        assert sizes == sorted(sizes, reverse=True)
    total = sum(one.points for one in change.attributes)
    if change.after is None:
        assert total == 0.0
    else:
        before = 100.0 if change.before is None else change.before
        assert total == pytest.approx(change.after - before, abs=1e-9)
