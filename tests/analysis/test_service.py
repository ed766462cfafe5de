"""What a chart of one service draws."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np

from benchmark_app.analysis.service import NO_LOOKS
from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.observation import Mark

Make = Callable[..., Any]
T0, T1, END = date(2020, 1, 1), date(2020, 6, 1), date(2020, 12, 1)
DAYS = [day_number(T0), day_number(T1)]


def test_a_graded_service(make_book: Make) -> None:
    """A 1 -> 3, B could not be told: between 1/2 and 2 of 3, then between 1.5 and 3."""
    book = make_book(["A", "B", "Us"], [Attribute(name="a"), "b"])
    book.see(("a", "A", T0, 1.0), ("a", "B", T0, Mark.UNKNOWN), ("a", "A", T1, 3.0))
    book.see(("a", "Us", T1, 2.0), ("b", "B", END, 1.0))
    snapshot = Snapshot(book.market, book.logs, END)
    drawn = snapshot.service(11)
    assert drawn.days.tolist() == DAYS
    assert drawn.value[:, 0].tolist() == [1.0, 3.0]
    assert np.isnan(drawn.value[:, 1]).all()
    np.testing.assert_allclose(drawn.low, [0.5, 1.5])
    np.testing.assert_allclose(drawn.high, [2.0, 3.0])
    assert drawn.cells.tolist() == [2, 2]
    assert drawn.starts == {1: DAYS[1], 3: DAYS[1]}
    assert drawn.checks == {1: tuple(DAYS), 2: (DAYS[0],), 3: (DAYS[1],)}


def test_checks_of_all_and_of_one_touchpoint(make_book: Make) -> None:
    rows = [Attribute(name="a"), Attribute(name="b", touchpoint="staff")]
    book = make_book(["A", "B"], rows).see(("a", "A", T0, 1.0), ("b", "A", T1, 2.0))
    book.see(("b", "B", T1, 2.0), ("b", "A", T0, 2.0))
    snapshot = Snapshot(book.market, book.logs, END)
    assert snapshot.checks() == {1: tuple(DAYS), 2: (DAYS[1],)}
    assert snapshot.checks("services") == {1: (DAYS[0],)}


def test_looks_are_joined_anew_only_where_they_differ() -> None:
    """Of two attributes one is looked at again, one look is taken back, one competitor is gone."""
    first = {1: (1, 2), 2: (2,), 3: (5,)}
    before = NO_LOOKS.after({11: first, 12: {1: (3,), 2: (2, 4)}})
    assert before.joined == {1: (1, 2, 3), 2: (2, 4), 3: (5,)}
    after = before.after({11: {1: (1, 2), 2: (2,)}, 12: {1: (9, 10), 2: (2, 4)}})
    assert after.joined == {1: (1, 2, 9, 10), 2: (2, 4)}
    assert after.joined[2] is before.joined[2]
    assert after.after({11: first}).joined == first
    assert after.after({}).joined == {}


def test_the_last_looks_by_a_day_are_those_of_one_visit(make_book: Make) -> None:
    """A was seen for both on T1, B only for b: of all, T1's looks; of B by T0, nothing yet."""
    rows = [Attribute(name="a"), Attribute(name="b", touchpoint="people")]
    book = make_book(["A", "B"], rows).see(("a", "A", T0, 1.0), ("a", "A", T1, 2.0))
    book.see(("b", "A", T1, 2.0), ("b", "B", T1, Mark.UNKNOWN))
    snapshot = Snapshot(book.market, book.logs, END)
    assert snapshot.last_looks(T0) == {(11, 1)}
    assert snapshot.last_looks(END) == {(11, 1), (12, 1), (12, 2)}
    assert snapshot.last_looks(END, 2) == {(12, 2)}
    assert snapshot.last_looks(END, touchpoint="services") == {(11, 1)}
    assert snapshot.last_looks(T0, 2) == frozenset()


def test_yes_no_is_bounded_by_one_and_measures_by_nothing(make_book: Make) -> None:
    price = Attribute(name="price", kind=AttributeKind.MEASURE, direction=Direction.LOWER)
    book = make_book(["A", "B"], ["a", price]).see(("a", "A", T0, 1.0), ("price", "A", T0, 9.0))
    book.see(("a", "B", T0, Mark.UNKNOWN))
    snapshot = Snapshot(book.market, book.logs, END)
    offered, measured = snapshot.service(11), snapshot.service(12)
    assert (offered.low.tolist(), offered.high.tolist()) == ([0.5], [1.0])
    assert np.isnan(measured.low).all()
    assert measured.starts == {}
    assert measured.value[0, 0] == 9.0


def test_a_service_nobody_looked_at(make_book: Make) -> None:
    book = make_book(["A"], ["a"])
    drawn = Snapshot(book.market, book.logs, END).service(11)
    assert (len(drawn.days), drawn.checks, drawn.starts) == (0, {}, {})
