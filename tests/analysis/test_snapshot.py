"""The frozen view: caching, frames and what each attribute answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Badge, Certainty, Comparison, LifecycleStage, Standing
from benchmark_app.errors import BenchmarkError

Make = Callable[..., Any]
T0, T1, END = date(2020, 1, 1), date(2020, 6, 1), date(2020, 12, 1)
YES_NO = AttributeKind.YES_NO
PRICE = Attribute(name="price", kind=AttributeKind.MEASURE, direction=Direction.LOWER, unit="$")


def view(book: Any, day: date = END) -> Snapshot:
    return Snapshot(book.market, book.logs, day)


def ice(make_book: Make) -> Any:
    """Free ice: A and B of four on the first day, C and D half a year later; we never."""
    book = make_book(["A", "B", "C", "D", "Us"], ["ice", PRICE])
    book.see(*(("ice", name, T0, float(name in "AB")) for name in ["A", "B", "C", "D", "Us"]))
    book.see(("ice", "C", T1, 1.0), ("ice", "D", T1, 1.0))
    return book.see(("price", "A", T1, 20.0), ("price", "B", T1, 10.0))


# frames


def test_stages_have_the_contracts_columns(make_book: Make) -> None:
    frame = view(ice(make_book)).stages()
    assert ",".join(frame.columns) == (
        "attribute,stage,provisional,since,share,share_low,share_high,known,adopters,coverage,"
        "probability,standing,verdict,badges,standard,frontier"
    )
    first = frame.iloc[0]
    assert (first.attribute, first.stage, first.standing) == (
        "ice",
        "table_stakes",
        "missing_basic",
    )
    assert (first.since, first.share, first.known, first.adopters) == (
        pd.Timestamp(T1),
        1.0,
        4,
        4,
    )
    assert (first.verdict, first.badges) == ("bad", "last_holdout;new")
    assert (first.standard, first.frontier, first.provisional) == (1.0, 1.0, False)
    assert first.probability == pytest.approx(0.92, abs=0.005)


def test_a_measure_without_a_floor_has_no_stage(make_book: Make) -> None:
    book = ice(make_book)
    result = view(book).stage(12)
    assert (result.stage, result.standing, result.badges) == (None, Standing.UNKNOWN, ())
    assert (result.adoption.known, result.adoption.share) == (0, None)
    result = view(book, T1).stage(12)
    assert (result.adoption.known, result.adoption.active, result.frontier) == (2, 4, 10.0)
    assert view(book).transitions_of(12) == ()
    row = view(book, T1).stages().iloc[1]
    missing = ["stage", "provisional", "since", "share", "share_low", "share_high", "adopters"]
    assert row[[*missing, "probability", "verdict", "standard"]].isna().all()
    assert (row.known, row.standing, row.badges, row.frontier) == (2, "unknown", "", 10.0)


def test_transitions_have_the_contracts_columns(make_book: Make) -> None:
    frame = view(ice(make_book)).transitions()
    assert ",".join(frame.columns) == (
        "attribute,from_stage,to_stage,crossed_on,confirmed_on,revealed,cause,known,adopters,share"
    )
    assert frame.from_stage.isna().tolist() == [True, False]
    assert frame.to_stage.tolist() == ["contested", "table_stakes"]
    assert frame.crossed_on.tolist() == [pd.Timestamp(T0), pd.Timestamp(T1)]
    assert frame.confirmed_on.tolist() == [pd.Timestamp(T0), pd.Timestamp(T1) + pd.Timedelta("60D")]
    assert frame.revealed.tolist() == [True, False]
    assert frame.cause.tolist() == ["A;B;C;D", "C;D"]
    provisional = view(ice(make_book), T1).transitions()
    assert provisional.confirmed_on.isna().tolist() == [False, True]


def test_a_change_nobody_made_is_composition(make_book: Make) -> None:
    """Two of five leave; what is left is below the edge, and after a year that is accepted."""
    leavers = [Competitor(name=name, exited_on=T1) for name in "AB"]
    book = make_book([*leavers, "C", "D", "E"], ["ice"])
    book.see(*(("ice", name, T0, float(name in "ABC")) for name in "ABCDE"))
    frame = view(book, date(2021, 12, 1)).transitions()
    assert frame.cause.tolist() == ["A;B;C;D;E", "composition"]
    assert frame.crossed_on.iloc[1] == pd.Timestamp(T1) + pd.Timedelta("1D")


def test_baseline_has_the_contracts_columns(make_book: Make) -> None:
    frame = view(ice(make_book)).baseline()
    assert ",".join(frame.columns) == (
        "date,market_level,own_level,parity_index,expectation_index,low,high,known,cells,sufficient"
    )
    assert frame.date.iloc[[0, 1, -1]].tolist() == [
        pd.Timestamp(T0),
        pd.Timestamp("2020-01-31"),
        pd.Timestamp(END),
    ]
    assert frame.expectation_index.iloc[[0, -1]].tolist() == [100.0, pytest.approx(200.0)]
    assert str(frame.known.dtype) == "int64"


def test_baseline_of_one_attribute_has_the_contracts_columns(make_book: Make) -> None:
    snapshot = view(ice(make_book))
    frame = snapshot.baseline(attribute="price", every="change", start=T0)
    assert ",".join(frame.columns) == (
        "date,expected,typical,adequate,desired,frontier,own,gap,verdict,known"
    )
    assert frame.date.tolist() == [pd.Timestamp(T0), pd.Timestamp(T1), pd.Timestamp(END)]
    assert frame.expected.iloc[1] == 15.0
    assert frame.known.tolist() == [0, 2, 0]
    assert frame.expected.isna().tolist() == [True, False, True]
    pd.testing.assert_frame_equal(snapshot.baseline(attribute=12, every="change", start=T0), frame)
    assert snapshot.baseline(attribute="ice").verdict.dropna().unique().tolist() == [
        "neutral",
        "bad",
    ]


def test_an_unknown_attribute_is_refused(make_book: Make) -> None:
    with pytest.raises(BenchmarkError, match="unknown_attribute"):
        view(ice(make_book)).baseline(attribute="no such")
    with pytest.raises(KeyError):
        view(ice(make_book)).stage(99)


def test_customers_get_a_last_column(make_book: Make) -> None:
    book = ice(make_book)
    book.market = replace(book.market, policy=Policy(expectation_half_life_months=6))
    table = view(book).tables.baseline(every="year")
    assert table.columns[-1] == "customer_level"
    assert [row[-1] for row in table.rows] == [50.0, pytest.approx(75.0, abs=0.3)]
    table = view(book).tables.baseline(attribute="ice", start=date(2019, 12, 31))
    assert table.columns[-1] == "customer_level"
    assert [row[-1] for row in table.rows[:2]] == [None, 0.5]
    assert list(view(book).baseline().columns)[-1] == "customer_level"


@pytest.mark.parametrize(
    ("every", "days"),
    [
        ("month", ["2020-01-31", "2020-02-29", "2020-03-31", "2020-04-01"]),
        ("quarter", ["2020-01-31", "2020-03-31", "2020-04-01"]),
        ("year", ["2020-01-31", "2020-04-01"]),
    ],
)
def test_rows_of_periods(make_book: Make, every: Any, days: list[str]) -> None:
    snapshot = view(ice(make_book))
    found = snapshot.tables.baseline_days(every, date(2020, 1, 31), date(2020, 4, 1))
    assert [day.isoformat() for day in found] == days


def test_rows_up_to_the_end_of_the_calendar(make_book: Make) -> None:
    snapshot = view(ice(make_book), date.max)
    found = snapshot.tables.baseline_days("month", date(9999, 10, 5))
    assert found == [date(9999, 10, 5), date(9999, 10, 31), date(9999, 11, 30), date.max]
    assert snapshot.tables.baseline_days("year", date(9999, 12, 1)) == [date(9999, 12, 1), date.max]


def test_rows_by_default_reach_from_the_first_check_to_the_day(make_book: Make) -> None:
    snapshot = view(ice(make_book), date(2022, 3, 1))
    assert snapshot.tables.baseline_days("year") == [
        T0,
        date(2020, 12, 31),
        date(2021, 12, 31),
        date(2022, 3, 1),
    ]
    assert snapshot.tables.baseline_days("year", attribute=12)[0] == T1
    assert snapshot.tables.baseline_days("month", end=T0) == [T0]
    assert snapshot.tables.baseline_days("change") == [T0, T1, END, date(2022, 1, 1)]


def test_an_empty_workspace(make_book: Make) -> None:
    for book in (make_book([], []), make_book(["A"], ["a"]), make_book(["Us"], ["a", PRICE])):
        snapshot = view(book)
        assert snapshot.baseline().empty
        assert len(snapshot.stages()) == len(book.market.attributes)
        assert snapshot.transitions().empty
        assert snapshot.change_days() == ()
        assert snapshot.observed_days() == ()
        assert snapshot.rise().per_year is None
        assert snapshot.market_levels([END])[0].market_level is None
        for competitor in snapshot.competitor_levels([END]).values():
            assert competitor == [None]
        assert snapshot.expectation_change(T0, END).after is None
        for attribute in book.market.attributes:
            assert snapshot.baseline_level(attribute.id).expected is None
            assert snapshot.findings("trend", attribute=attribute.id)


# one attribute


def test_cells_follow_the_order_of_the_competitors(make_book: Make) -> None:
    book = ice(make_book)
    row = view(book).cells(11)
    assert row.competitor.tolist() == [1, 2, 3, 4, 5]
    assert row.value.tolist() == [1.0, 1.0, 1.0, 1.0, 0.0]


def test_history_and_lifecycle_are_the_attributes(make_book: Make) -> None:
    snapshot = view(ice(make_book))
    resolved = snapshot.resolved(11)
    assert resolved.history.attribute == resolved.lifecycle.attribute == 11
    assert resolved.lifecycle.transitions == snapshot.transitions_of(11)


def test_known_at_ignores_what_was_typed_later(make_book: Make) -> None:
    book = ice(make_book)
    early = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=5)
    snapshot = Snapshot(book.market, book.logs, END, known_at=early)
    assert snapshot.stage(11).adoption.adopters == 2
    assert snapshot.observed_days() == (T0,)


def test_who_left_is_gone_from_the_day_after(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "Us"], ["ice"])
    book.see(*(("ice", name, T0, 1.0) for name in ("A", "B", "Us")))
    a, b, c, _ = book.market.competitors
    closed = replace(a, exited_on=date(2020, 6, 1))
    market = replace(book.market, competitors=(closed, *book.market.competitors[1:]))
    assert Snapshot(market, book.logs, date(2020, 6, 1)).gone == {}
    assert Snapshot(market, book.logs, date(2020, 6, 2)).gone == {a.id: date(2020, 6, 2)}
    later = Snapshot(market, book.logs, T0 + timedelta(days=731)).gone  # never looked at again
    assert later == {a.id: date(2020, 6, 2), b.id: T0 + timedelta(days=731)}
    assert c.id not in later


def lead(make_book: Make, *, others: int) -> Any:
    """We start alone on T0; so many of four others follow a year later."""
    book = make_book(["A", "B", "C", "D", "Us"], ["ice"])
    book.see(*(("ice", name, T0, 0.0) for name in "ABCD"), ("ice", "Us", T0, 1.0))
    start = date(2021, 1, 1)
    book.see(*(("ice", name, start, 1.0) for name in "ABCD"[:others]))
    return book.see(*(("ice", name, start, 0.0) for name in "ABCD"[others:]))


@pytest.mark.parametrize(
    ("others", "day", "standing"),
    [
        (0, date(2021, 6, 1), Standing.ONLY_US),
        (1, date(2021, 6, 1), Standing.AHEAD),
        (2, date(2021, 6, 1), Standing.COPIED_LEAD),
        (4, date(2021, 6, 1), Standing.COPIED_LEAD),
    ],
)
def test_standing_of_a_leader(make_book: Make, others: int, day: date, standing: Standing) -> None:
    assert view(lead(make_book, others=others), day).stage(11).standing is standing


def test_a_lead_is_copied_for_24_months(make_book: Make) -> None:
    """The last day ahead was 31 December 2020; a copied lead until 30 December 2022."""
    book = lead(make_book, others=4)
    book.see(*(("ice", name, date(2022, 6, 1), 1.0) for name in ["A", "B", "C", "D", "Us"]))
    assert view(book, date(2022, 12, 30)).stage(11).standing is Standing.COPIED_LEAD
    assert view(book, date(2022, 12, 31)).stage(11).standing is Standing.LEVEL


def test_only_sufficient_days_count_as_ahead(make_book: Make) -> None:
    """With two places known nobody can say we were ahead."""
    book = make_book(["A", "B", "C", "D", "Us"], ["ice"])
    book.see(*(("ice", name, T0, 0.0) for name in "AB"), ("ice", "Us", T0, 1.0))
    book.see(*(("ice", name, T1, 1.0) for name in "ABCD"))
    assert view(book).stage(11).standing is Standing.LEVEL


def test_who_had_it_as_early_copied_nobody(make_book: Make) -> None:
    """A had it at the first look as we did; B begins and copies, C has it when first looked at."""
    book = make_book(["A", "B", "C", "D", "Us"], ["ice"])
    book.see(*(("ice", name, T0, float(name in ("A", "Us"))) for name in ("A", "B", "D", "Us")))
    book.see(*(("ice", name, T1, float(name != "D")) for name in ("A", "C", "D", "Us")))
    found = view(book, T1).stage(11)
    assert (found.adoption.adopters, found.followers) == (2, 0)
    assert found.standing is Standing.LEVEL
    book.see(("ice", "B", T1, 1.0))
    found = view(book, T1).stage(11)
    assert (found.adoption.adopters, found.followers) == (3, 1)
    assert found.standing is Standing.COPIED_LEAD


def test_last_holdout(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "D", "Us"], ["ice"])
    book.see(*(("ice", name, T0, float(name != "D")) for name in "ABCD"), ("ice", "Us", T0, 1.0))
    assert Badge.LAST_HOLDOUT in view(book, T0).stage(11).badges
    assert view(book, T0).stage(11).holdouts == ("D",)
    book.see(("ice", "D", T1, 1.0))
    assert Badge.LAST_HOLDOUT not in view(book, T1).stage(11).badges
    assert view(book, T1).stage(11).holdouts == ()


def test_the_subject_is_a_holdout_too(make_book: Make) -> None:
    """It is one beside a competitor, and alone where every competitor offers it."""
    book = make_book(["A", "B", "C", "D", "Us"], ["ice"])
    book.see(*(("ice", name, T0, float(name != "D")) for name in "ABCD"), ("ice", "Us", T0, 0.0))
    assert view(book, T0).stage(11).holdouts == ("D", "")
    book.see(("ice", "D", T1, 1.0))
    assert view(book, T1).stage(11).holdouts == ("",)


def test_abandoned_and_blip(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "D"], ["ice"])
    book.see(*(("ice", name, T0, float(name in "AB")) for name in "ABCD"))
    book.see(("ice", "C", T1, 1.0), ("ice", "C", T1 + timedelta(days=10), 0.0))
    found = view(book)
    assert (found.stage(11).stage, found.stage(11).badges) == (
        LifecycleStage.CONTESTED,
        (Badge.BLIP,),
    )
    book.see(("ice", "A", END, 0.0), ("ice", "B", END, 0.0))
    assert view(book).stage(11).badges == (Badge.BLIP, Badge.ABANDONED)


def test_insufficient_keeps_the_last_stage_underneath(make_book: Make) -> None:
    result = view(ice(make_book), date(2022, 12, 1)).stage(11)
    assert (result.stage, result.standing) == (LifecycleStage.INSUFFICIENT, Standing.UNKNOWN)
    assert (result.last_stage, result.since) == (LifecycleStage.TABLE_STAKES, T1)
    assert (result.probability, result.standard) == (None, 1.0)


def test_standard_of_a_graded_service(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "D"], [Attribute(name="breakfast")])
    book.see(*(("breakfast", name, T0, 2.0) for name in "ABCD"))
    assert (view(book).stage(11).standard, view(book).stage(11).frontier) == (2.0, 2.0)
    book.see(*(("breakfast", name, T1, 3.0) for name in "ABC"))
    assert (view(book).stage(11).standard, view(book).stage(11).frontier) == (3.0, 3.0)
    steps = view(book).standard_steps_of(11)
    assert [(one.day, one.before, one.level) for one in steps] == [(T0, None, 2.0), (T1, 2.0, 3.0)]


def test_certainty_counts_those_unknown(make_book: Make) -> None:
    """4 of 4 stand for more; of six in the market five are needed, two were never looked at."""
    assert view(ice(make_book)).certainty_of(11) is Certainty.ALMOST_CERTAIN
    unseen = [Competitor(name=name, entered_on=T0) for name in ("E", "F")]
    book = make_book(["A", "B", "C", "D", *unseen], ["ice"])
    book.see(*(("ice", name, T1, 1.0) for name in "ABCD"))
    assert view(book).stage(11).adoption.active == 6
    assert view(book).certainty_of(11) is Certainty.ALMOST_CERTAIN


def test_no_certainty_without_a_stage(make_book: Make) -> None:
    snapshot = view(ice(make_book), date(2022, 12, 1))
    assert snapshot.certainty_of(11) is None
    assert snapshot.certainty_of(12) is None


# caching


def everything(snapshot: Snapshot) -> list[Any]:
    """All that a snapshot answers, as plain values."""
    days = [T0 + timedelta(days=offset) for offset in range(0, 1500, 150)]
    attributes = snapshot.market.attributes
    return [
        snapshot.tables.stages(),
        snapshot.tables.transitions(),
        snapshot.tables.baseline(every="change"),
        snapshot.competitor_levels(days),
        snapshot.change_days(),
        snapshot.observed_days(),
        snapshot.last_observed(),
        [snapshot.last_observed([one.id]) for one in attributes],
        [snapshot.checks(), snapshot.checks("services")],
        repr(snapshot.rise()),
        [snapshot.baseline_levels(one.id, days) for one in attributes],
        [snapshot.cells(one.id).value.tobytes() for one in attributes],
        [snapshot.findings(view) for view in ("grid", "trend", "stages", "overview")],
    ]


sightings = st.tuples(
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(["A", "B", "C", "D", "Us"]),
    st.integers(0, 1400).map(lambda offset: T0 + timedelta(days=offset)),
    st.sampled_from([0.0, 1.0, 2.0, 3.0, Mark.UNKNOWN, Mark.NOT_APPLICABLE]),
)
ROWS = [
    Attribute(name="a", kind=YES_NO, touchpoint="staff"),
    Attribute(name="b"),
    replace(PRICE, name="c", worst=3.0, best=0.0, offered_from=1.0),
]


@settings(deadline=None)
@given(
    st.lists(sightings, min_size=3, max_size=40),
    st.lists(sightings, min_size=1, max_size=3),
    st.sampled_from(
        ["none", "weight", "policy", "importance", "attribute", "hidden", "added", "gone"]
    ),
)
def test_a_changed_snapshot_equals_a_fresh_one(
    make_book: Make, before: list[Any], after: list[Any], structure: str
) -> None:
    book = make_book(["A", "B", "C", "D", "Us"], ROWS).see(*before)
    day = T0 + timedelta(days=1200)
    old = view(book, day)
    everything(old)
    book.see(*after)
    market = book.market
    first, *others = market.competitors
    leveller, *rows = market.attributes
    changes: dict[str, dict[str, Any]] = {
        "none": {},
        "weight": {"competitors": (replace(first, weight=2.0), *others)},
        "policy": {"policy": Policy(hysteresis=0.0, stale_yes_months=6)},
        "importance": {"importance": (Importance(attribute=11, from_date=T1, weight=4.0),)},
        "attribute": {"attributes": (replace(leveller, touchpoint="price"), *rows)},
        "hidden": {"attributes": tuple(rows)},
        "gone": {"competitors": tuple(others)},
        "added": {"attributes": (*market.attributes, Attribute(id=50, name="d", kind=YES_NO))},
    }
    touched = frozenset(book.attribute(name) for name, *_ in after)
    book.market = replace(market, **changes[structure])
    new = old.changed(book.market, book.logs, touched)
    assert everything(new) == everything(view(book, day))


def test_an_edit_keeps_the_others(make_book: Make) -> None:
    book = ice(make_book)
    old = view(book)
    kept, dropped = old.resolved(12), old.resolved(11)
    book.see(("ice", "A", date(2020, 11, 30), 0.0))
    new = old.changed(book.market, book.logs, frozenset({11}))
    assert new.resolved(12) is kept
    assert new.resolved(11) is not dropped
    assert new.as_of == old.as_of


def test_a_new_first_check_of_a_competitor_changes_all(make_book: Make) -> None:
    """Its entry is a day in every attribute's history."""
    book = ice(make_book)
    old = view(book)
    kept = old.resolved(12)
    book.see(("ice", "A", date(2019, 1, 1), 0.0))
    assert old.changed(book.market, book.logs, frozenset({11})).resolved(12) is not kept


def test_hidden_competitors_leave_every_trace(make_book: Make) -> None:
    book = ice(make_book)
    book.market = replace(
        book.market, competitors=tuple(one for one in book.market.competitors if one.name != "C")
    )
    book.see(("ice", "B", date(2020, 3, 1), 1.0))
    snapshot = view(book)
    assert snapshot.stage(11).adoption.known == 3
    assert snapshot.cells(11).competitor.tolist() == [1, 2, 4, 5]


def test_services_are_compared_as_the_trend_counts_them(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "Us"], ["ice", "bread", "tea"])
    book.see(*(("ice", name, T0, 0.0) for name in "ABC"), ("ice", "Us", T0, 1.0))
    book.see(*(("bread", name, T0, 1.0) for name in "ABC"), ("bread", "Us", T0, 0.0))
    book.see(("tea", "A", T0, 1.0), ("tea", "Us", T0, 1.0))  # one place is too few
    found = view(book, T0)
    assert [found.compared(one) for one in (11, 12, 13)] == [
        Comparison.BETTER,
        Comparison.WORSE,
        None,
    ]
