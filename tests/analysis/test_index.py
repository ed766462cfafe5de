"""Market level, parity index and expectation index (METHODS sections 3 and 4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.index import ImportanceSteps, expectation_chain
from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import MarketLevel

Make = Callable[..., Any]
T0, T1, END = date(2020, 1, 1), date(2020, 6, 1), date(2020, 12, 1)
PRICE = Attribute(name="price", kind=AttributeKind.MEASURE, direction=Direction.LOWER)


def vector(make_book: Make) -> Any:
    """The test vector of METHODS section 4."""
    leaver = Competitor(name="D", exited_on=T1 - timedelta(days=1))
    newcomer = Competitor(name="E", entered_on=T1)
    book = make_book(
        ["A", "B", "C", leaver, newcomer, "Us"],
        ["a1", "a2", "a3"],
        importance={"a1": 3, "a2": 2, "a3": 1},
    )
    for name in "ABCD":
        book.see(("a1", name, T0, float(name in "AB")), ("a2", name, T0, float(name == "A")))
        book.see(("a3", name, T0, 1.0))
    book.see(("a1", "Us", T0, 1.0), ("a2", "Us", T0, 0.0), ("a3", "Us", T0, 1.0))
    book.see(("a1", "C", T1, 1.0), ("a2", "B", T1, 1.0))
    return book.see(("a1", "E", T1, 1.0), ("a2", "E", T1, 0.0), ("a3", "E", T1, 0.0))


def view(book: Any, day: date = END) -> Snapshot:
    return Snapshot(book.market, book.logs, day)


def level(book: Any, day: date, **part: Any) -> MarketLevel:
    return view(book, day).market_levels([day], **part)[0]


def indexes(book: Any, *days: date) -> list[float | None]:
    return [one.expectation_index for one in view(book, days[-1]).market_levels(days)]


def test_the_vector(make_book: Make) -> None:
    before, start, end = view(vector(make_book)).market_levels([date(2019, 12, 31), T0, T1])
    assert before == MarketLevel(
        day=date(2019, 12, 31),
        market_level=None,
        own_level=None,
        parity_index=None,
        expectation_index=None,
        low=None,
        high=None,
        known=0,
        cells=0,
        is_sufficient=False,
    )
    assert (start.market_level, start.expectation_index) == (50.0, 100.0)
    assert start.own_level == pytest.approx(66.667, abs=5e-4)
    assert start.parity_index == pytest.approx(133.33, abs=5e-3)
    assert end.market_level == pytest.approx(79.1667, abs=5e-5)
    assert end.expectation_index == pytest.approx(145.4545, abs=5e-5)
    assert end.parity_index == pytest.approx(84.21, abs=5e-3)
    assert (end.known, end.cells) == (12, 12)


def test_the_index_does_not_depend_on_the_days_printed(make_book: Make) -> None:
    snapshot = view(vector(make_book))
    daily = [T0 + timedelta(days=place) for place in range(300)]
    found = {one.day: one.expectation_index for one in snapshot.market_levels(daily)}
    assert found[T1] == snapshot.market_levels([T1])[0].expectation_index
    assert len(set(found.values())) == 2


def test_without_a_subject_the_market_stands_alone(make_book: Make) -> None:
    book = make_book(["A", "B", "C"], ["a", "b"])
    book.see(*(("a", name, T0, 1.0) for name in "ABC"), ("b", "A", T0, 0.0))
    found = level(book, T0)
    assert (found.market_level, found.own_level, found.parity_index) == (50.0, None, None)
    assert (found.known, found.cells) == (4, 6)


def test_only_attributes_the_subject_is_known_for_count(make_book: Make) -> None:
    book = make_book(["A", "Us"], ["a", "b"])
    book.see(("a", "A", T0, 1.0), ("b", "A", T0, 0.0), ("a", "Us", T0, 0.0))
    found = level(book, T0)
    assert (found.market_level, found.own_level, found.parity_index) == (100.0, 0.0, 0.0)
    book.see(("b", "Us", T0, 1.0))
    found = level(book, T0)
    assert (found.market_level, found.own_level, found.parity_index) == (50.0, 50.0, 100.0)


def test_a_market_at_nothing_has_no_parity(make_book: Make) -> None:
    book = make_book(["A", "Us"], ["a"]).see(("a", "A", T0, 0.0), ("a", "Us", T0, 1.0))
    found = level(book, T0)
    assert (found.market_level, found.own_level, found.parity_index) == (0.0, 100.0, None)


def test_band_of_the_unknown(make_book: Make) -> None:
    """2 of 4 known, one of them yes: 25 if the others lack it, 75 if they have it."""
    book = make_book(["A", "B", "C", "D"], ["a", "b"])
    book.see(("a", "A", T0, 1.0), ("a", "B", T0, 0.0))
    book.see(("b", "C", T0, Mark.UNKNOWN), ("b", "D", T0, Mark.UNKNOWN))
    found = level(book, T0)
    assert (found.low, found.market_level, found.high) == (25.0, 50.0, 75.0)
    assert (found.known, found.cells) == (2, 4)


def test_measures_count_with_anchors_only(make_book: Make) -> None:
    scored = replace(PRICE, worst=20.0, best=10.0)
    seen = [("price", "A", T0, 15.0), ("price", "B", T0, 10.0)]
    assert level(make_book(["A", "B"], [PRICE]).see(*seen), T0).market_level is None
    assert level(make_book(["A", "B"], [scored]).see(*seen), T0).market_level == 75.0


def test_potential_competitors_are_no_market(make_book: Make) -> None:
    maybe = Competitor(name="P", kind=CompetitorKind.POTENTIAL)
    book = make_book(["A", maybe], ["a"]).see(("a", "A", T0, 1.0), ("a", "P", T0, 0.0))
    assert level(book, T0).market_level == 100.0
    assert list(view(book).competitor_levels([T0])) == [1]


def test_touchpoint_and_attribute_alone(make_book: Make) -> None:
    rows = [
        Attribute(name="a", kind=AttributeKind.YES_NO, touchpoint="staff"),
        Attribute(name="b", kind=AttributeKind.YES_NO, touchpoint="price"),
    ]
    book = make_book(["A", "B", "C"], rows)
    for name in "ABC":
        book.see(("a", name, T0, 1.0), ("b", name, T1, float(name == "A")))
    assert level(book, T1, touchpoint="staff").market_level == 100.0
    alone = level(book, T1, touchpoint="price")
    assert alone.market_level == pytest.approx(100 / 3)
    assert alone == level(book, T1, attribute=12)
    assert alone.expectation_index == 100.0
    assert view(book, T1).market_levels([T0], touchpoint="price")[0].expectation_index is None
    assert level(book, T1, touchpoint="people").market_level is None


def test_competitors_own_levels(make_book: Make) -> None:
    book = vector(make_book)
    lines = view(book).competitor_levels([date(2019, 1, 1), T0, T1])
    assert lines[1] == [None, 100.0, 100.0]
    assert lines[4] == [None, pytest.approx(100 / 6), None]
    assert lines[5] == [None, None, 50.0]
    assert view(book).competitor_levels([T1], attribute=12)[2] == [100.0]


def test_importance_drifts(make_book: Make) -> None:
    """b counts three times as much from T1 on: (1 + 0) / 2, then (1 + 0) / 4."""
    book = make_book(["A"], ["a", "b"])
    book.see(("a", "A", T0, 1.0), ("b", "A", T0, 0.0))
    book.market = replace(
        book.market, importance=(Importance(attribute=12, from_date=T1, weight=3.0),)
    )
    levels = view(book).market_levels([T0, T1 - timedelta(days=1), T1])
    assert [one.market_level for one in levels] == [50.0, 50.0, 25.0]
    assert view(book).change_days() == (T0, T1)


def test_importance_before_its_first_day_is_one() -> None:
    weights = ImportanceSteps.of([Importance(attribute=1, from_date=T0, weight=0.5)])
    days = np.array([day_number(T0) - 1, day_number(T0)])
    assert weights.at(1, days).tolist() == [1.0, 0.5]
    assert weights.at(2, days).tolist() == [1.0, 1.0]


def test_importance_is_the_latest_up_to_the_day() -> None:
    dated = ((date(2021, 1, 1), 3.0), (date(2020, 1, 1), 2.0))
    weights = ImportanceSteps.of(
        Importance(attribute=1, from_date=day, weight=weight) for day, weight in dated
    )
    days = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1)]
    numbers = np.array([day_number(day) for day in days])
    assert weights.at(1, numbers).tolist() == [1.0, 2.0, 2.0, 3.0]


def test_a_link_takes_the_importance_of_the_earlier_day(make_book: Make) -> None:
    """On T1 a rises 1/3 -> 1 and b stays 1; b weighs 3 only from T1 on, so 4/3 -> 2."""
    book = make_book(["A", "B", "C"], ["a", "b"])
    book.see(*(("a", name, T0, float(name == "A")) for name in "ABC"))
    book.see(*(("b", name, T0, 1.0) for name in "ABC"))
    book.see(("a", "B", T1, 1.0), ("a", "C", T1, 1.0))
    book.market = replace(
        book.market, importance=(Importance(attribute=12, from_date=T1, weight=3.0),)
    )
    assert indexes(book, T0, T1) == [100.0, pytest.approx(150.0)]


def test_base_is_the_first_day_with_half_the_importance(make_book: Make) -> None:
    book = make_book(["A", "B", "C"], ["a", "b", "c"], importance={"a": 1, "b": 2, "c": 1})
    for name, day in (("A", 1), ("B", 2), ("C", 3)):
        book.see(("a", name, date(2020, 1, day), 1.0), ("b", name, date(2020, 2, day), 1.0))
    book.see(("c", "A", date(2020, 3, 1), 1.0))
    found = view(book).market_levels([date(2020, 2, 2), date(2020, 2, 3)])
    assert [one.expectation_index for one in found] == [None, 100.0]


def test_a_row_nobody_is_known_for_leaves_the_base(make_book: Make) -> None:
    seen = [("a", name, T0, 1.0) for name in "ABC"]
    for rows in (["a"], ["a", "b", "c"]):
        assert indexes(make_book(["A", "B", "C"], rows).see(*seen), T0) == [100.0]


def test_too_few_checks_give_no_index(make_book: Make) -> None:
    book = make_book(["A", "B"], ["a"]).see(("a", "A", T0, 1.0), ("a", "B", T0, 1.0))
    found = level(book, T0)
    assert (found.market_level, found.expectation_index) == (100.0, None)


def test_low_coverage_gives_no_index(make_book: Make) -> None:
    """3 known of 7 active is under half."""
    book = make_book(list("ABCDEFG"), ["a"], policy=Policy(minimum_known=1))
    book.see(*(("a", name, T0, 1.0) for name in "ABC"))
    book.see(*(("a", name, T0, Mark.UNKNOWN) for name in "DEFG"))
    assert level(book, T0).expectation_index is None


def test_a_chosen_base(make_book: Make) -> None:
    snapshot = view(vector(make_book))
    steps = [snapshot.resolved(one).levels for one in (11, 12, 13)]
    chain = expectation_chain(steps, snapshot.importance, base=day_number(T1))
    days = np.array([day_number(T0), day_number(T1), day_number(END)])
    assert np.isnan(chain.at(days)[0])
    assert chain.at(days)[1:].tolist() == [100.0, 100.0]


def test_no_attributes_no_index() -> None:
    chain = expectation_chain([], ImportanceSteps.of([]))
    assert chain.base is None
    assert np.isnan(chain.at(np.array([0]))).all()


def test_no_link_is_chained_through_nothing(make_book: Make) -> None:
    """0 -> 1/3 and back has no factor; 1/3 -> 2/3 doubles the index."""
    book = make_book(["A", "B", "C"], ["a"]).see(*(("a", name, T0, 0.0) for name in "ABC"))
    days = [T0 + timedelta(days=30 * place) for place in range(1, 5)]
    book.see(("a", "A", days[0], 1.0), ("a", "A", days[1], 0.0))
    book.see(("a", "A", days[2], 1.0), ("a", "B", days[3], 1.0))
    assert indexes(book, T0, *days) == [100.0, 100.0, 100.0, 100.0, 200.0]


def test_yearly_checks_chain_through_the_gaps(make_book: Make) -> None:
    """A measure is stale after 6 months; looked at once a year it must still count.

    20, 15, 10 minutes between anchors 30 and 10 are scores 1/2, 3/4, 1 at all three: the index
    goes 100, 150, 200, and while everything is stale it keeps its height.
    """
    minutes = replace(PRICE, worst=30.0, best=10.0)
    book = make_book(["A", "B", "C"], [minutes])
    days = [date(2020 + place, 1, 1) for place in range(3)]
    for day, value in zip(days, (20.0, 15.0, 10.0), strict=True):
        book.see(*(("price", name, day, value) for name in "ABC"))
    assert indexes(book, days[0], date(2020, 9, 1), *days[1:]) == [
        100.0,
        100.0,
        pytest.approx(150.0),
        pytest.approx(200.0),
    ]
    stale = level(book, date(2020, 9, 1))
    assert (stale.market_level, stale.expectation_index) == (None, 100.0)


def test_a_cell_that_was_not_applicable_enters_anew(make_book: Make) -> None:
    """C had no pool to heat; when it does, its 1 is new and no rise of anybody."""
    book = make_book(["A", "B", "C", "D"], ["a"])
    book.see(
        *(("a", name, T0, value) for name, value in zip("ABCD", (1.0, 1.0, 0.0, 0.0), strict=True))
    )
    book.see(("a", "C", T1, Mark.NOT_APPLICABLE), ("a", "C", END, 1.0))
    assert indexes(book, T0, T1, END) == [100.0, 100.0, 100.0]


Cell = tuple[str, str, int, float]
cells = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(["A", "B", "C", "D", "E", "Us"]),
        st.integers(0, 1500),
        st.sampled_from([0.0, 1.0]),
    ),
    min_size=1,
    max_size=60,
)


def random_book(make_book: Make, drawn: list[Cell], **kinds: Any) -> Any:
    weights = kinds.pop("weights", dict.fromkeys("ABCDE", 1.0))
    rivals = [Competitor(name=name, weight=weights[name]) for name in "ABCDE"]
    book = make_book([*rivals, "Us"], ["a", "b", "c"], importance={"a": 2, "b": 1, "c": 0.5})
    full = [(row, who, 0, 1.0) for row in "abc" for who in "ABCD"]
    for row, who, offset, value in [*full, *drawn]:
        book.see((row, who, T0 + timedelta(days=offset), value))
    return book


DAYS = [T0 + timedelta(days=offset) for offset in range(0, 1600, 100)]


@settings(deadline=None)
@given(cells)
def test_adding_a_competitor_or_a_row_never_makes_the_index_jump(
    make_book: Make, drawn: list[Cell]
) -> None:
    """A newcomer who brings whatever values on day 800 leaves every earlier and that day's index.

    The same for a new row; both then enter at the next link.
    """
    book = random_book(make_book, drawn)
    before = view(book, DAYS[-1]).market_levels(DAYS[:9])
    newcomer = replace(book.market.competitors[0], id=77, name="New", entered_on=DAYS[8])
    row = replace(book.market.attributes[0], id=99, name="new")
    book.market = replace(
        book.market,
        competitors=(*book.market.competitors, newcomer),
        attributes=(*book.market.attributes, row),
    )
    book.see(("a", "New", DAYS[8], 0.0), ("b", "New", DAYS[8], 1.0), ("new", "A", DAYS[8], 1.0))
    after = view(book, DAYS[-1]).market_levels(DAYS[:9])
    for old, new in zip(before, after, strict=True):
        assert new.expectation_index == pytest.approx(old.expectation_index, abs=1e-9)


@settings(deadline=None)
@given(cells, st.floats(0.1, 10.0))
def test_scaling_all_weights_changes_nothing(
    make_book: Make, drawn: list[Cell], scale: float
) -> None:
    weights = {"A": 3.0, "B": 1.0, "C": 0.5, "D": 1.0, "E": 2.0}
    scaled = {name: weight * scale for name, weight in weights.items()}
    plain = view(random_book(make_book, drawn, weights=weights), DAYS[-1])
    other = view(random_book(make_book, drawn, weights=scaled), DAYS[-1])
    for one, two in zip(plain.market_levels(DAYS), other.market_levels(DAYS), strict=True):
        assert two.market_level == pytest.approx(one.market_level, abs=1e-9)
        assert two.expectation_index == pytest.approx(one.expectation_index, abs=1e-9)
        assert (two.low, two.high) == pytest.approx((one.low, one.high), abs=1e-9)


@settings(deadline=None)
@given(cells)
def test_one_attribute_scaled_to_all_is_its_own_market(make_book: Make, drawn: list[Cell]) -> None:
    """Three rows with the same sightings are the market of one, whatever their importance."""
    book = make_book(["A", "B", "C", "D", "E", "Us"], ["a", "b", "c"], importance={"a": 7, "b": 2})
    one_row = [(who, offset, value) for row, who, offset, value in drawn if row == "a"]
    for row in "abc":
        for who, offset, value in [("A", 0, 1.0), ("B", 0, 1.0), ("C", 0, 1.0), *one_row]:
            book.see((row, who, T0 + timedelta(days=offset), value))
    snapshot = view(book, DAYS[-1])
    for whole, part in zip(
        snapshot.market_levels(DAYS), snapshot.market_levels(DAYS, attribute=11), strict=True
    ):
        assert whole.market_level == pytest.approx(part.market_level, abs=1e-9)
        assert whole.expectation_index == pytest.approx(part.expectation_index, abs=1e-9)
        assert whole.parity_index == pytest.approx(part.parity_index, abs=1e-9)


@settings(deadline=None)
@given(cells)
def test_the_band_holds_the_level(make_book: Make, drawn: list[Cell]) -> None:
    for one in view(random_book(make_book, drawn), DAYS[-1]).market_levels(DAYS):
        if one.market_level is not None:
            assert one.low is not None
            assert one.high is not None
            assert one.low - 1e-9 <= one.market_level <= one.high + 1e-9
            assert 0 < one.known <= one.cells
