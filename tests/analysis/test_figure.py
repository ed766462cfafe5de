"""The four figures of the overview, against the frame of the stages and counts by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.policy_effect import rule_facts
from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.overview import CellCounts, Figures

Make = Callable[..., Any]
NOW, OLD = date(2025, 12, 1), date(2020, 6, 1)
NAMES = ["A", "B", "C", "D", "Us"]


def figures(book: Any) -> Figures:
    return Snapshot(book.market, book.logs, NOW).figures


def test_figures_by_hand(make_book: Make) -> None:
    """Wi-Fi is expected and missing, tea is ours alone, ice was a lead of which two of four have a
    copy now; of 5 x 4 cells four are too old, one of them ours, one does not apply."""
    book = make_book(NAMES, ["wifi", "tea", "ice", "old"])
    book.see(*(("wifi", name, NOW, 1.0) for name in "ABCD"), ("wifi", "Us", NOW, 0.0))
    book.see(*(("tea", name, NOW, 0.0) for name in "ABC"), ("tea", "Us", NOW, 1.0))
    book.see(("tea", "D", NOW, Mark.NOT_APPLICABLE))
    book.see(
        *(("ice", name, date(2025, 1, 1), 0.0) for name in "ABCD"),
        ("ice", "Us", date(2025, 1, 1), 1.0),
    )
    book.see(("ice", "Us", NOW, 1.0), ("ice", "A", NOW, 1.0), ("ice", "B", NOW, 1.0))
    book.see(*(("old", name, OLD, 1.0) for name in "ABC"), ("old", "Us", OLD, 1.0))
    found = figures(book)
    assert found == Figures(
        has_subject=True,
        own_level=found.own_level,
        market_level=found.market_level,
        is_level_sure=True,
        missing=("wifi",),
        unknown_basics=0,
        only_us=("tea",),
        copied=("ice",),
        basics=1,
        becoming=0,
        spreading=1,
        services=3,
        stale=4,
        cells=19,
    )
    # own 0, 1, 1 of three; market 1, 0, 1/2
    assert round(found.own_level or 0, 1) == 66.7
    assert round(found.market_level or 0, 1) == 50.0


def test_what_all_expect_and_nobody_looked_at_at_home_is_counted(make_book: Make) -> None:
    """What does not apply to us is not unknown; what is too old is."""
    book = make_book(NAMES, ["wifi", "tea", "ice"])
    for row in ("wifi", "tea", "ice"):
        book.see(*((row, name, NOW, 1.0) for name in "ABCD"))
    book.see(("tea", "Us", NOW, Mark.NOT_APPLICABLE), ("ice", "Us", OLD, 1.0))
    snapshot = Snapshot(book.market, book.logs, NOW)
    assert (snapshot.figures.missing, snapshot.figures.unknown_basics) == ((), 2)
    assert snapshot.unknown_basics == 2
    alone = make_book(["A", "B", "C"], ["wifi"])
    alone.see(*(("wifi", name, NOW, 1.0) for name in "ABC"))
    assert figures(alone).unknown_basics == 0


def test_without_enough_checks_there_are_no_levels(make_book: Make) -> None:
    book = make_book(["A", "B", "Us"], ["wifi"])
    book.see(*(("wifi", name, NOW, 1.0) for name in ("A", "B", "Us")))
    found = figures(book)
    assert (found.own_level, found.market_level, found.services) == (None, None, 0)
    assert (found.stale, found.cells) == (0, 3)
    nothing = figures(make_book([], []))
    assert (nothing.has_subject, nothing.cells, nothing.missing) == (False, 0, ())


def test_levels_that_rest_on_too_few_checks_are_told_as_not_sure(make_book: Make) -> None:
    """Both services are known at two of three: nothing is sure, and the levels are 100 and 75."""
    book = make_book(["A", "B", "C", "Us"], ["wifi", "tea"])
    book.see(("wifi", "A", NOW, 1.0), ("wifi", "B", NOW, 1.0), ("wifi", "Us", NOW, 1.0))
    book.see(("tea", "B", NOW, 1.0), ("tea", "C", NOW, 0.0), ("tea", "Us", NOW, 1.0))
    found = figures(book)
    assert (found.own_level, found.market_level, found.is_level_sure) == (100.0, 75.0, False)
    book.see(("wifi", "C", NOW, 1.0))
    assert figures(book).is_level_sure


def test_who_left_the_market_leaves_the_counts(make_book: Make) -> None:
    gone = Competitor(name="E", exited_on=date(2021, 1, 1))
    book = make_book([*NAMES, gone], ["wifi"])
    book.see(*(("wifi", name, OLD, 1.0) for name in "ABE"))
    found = figures(book)
    assert (found.stale, found.cells) == (2, 5)  # nobody looked for long, yet nobody else remains
    book.see(*(("wifi", name, NOW, 1.0) for name in "BCD"))
    found = figures(book)
    assert (found.stale, found.cells) == (0, 4)  # now A has left as well


cells = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.sampled_from(NAMES),
        st.sampled_from([OLD, date(2024, 6, 1), NOW]),
        st.sampled_from([0.0, 1.0, 1.0, Mark.UNKNOWN, Mark.NOT_APPLICABLE]),
    ),
    max_size=50,
)


@settings(deadline=None, max_examples=60)
@given(cells)
def test_figures_are_those_of_the_stages_frame(make_book: Make, drawn: list[Any]) -> None:
    """Counted again from the table a script reads, and from the cells of the grid one by one."""
    book = make_book(NAMES, list("abc")).see(*drawn)
    snapshot = Snapshot(book.market, book.logs, NOW)
    frame, found = snapshot.stages(), snapshot.figures
    staged = frame[~frame["stage"].isin(["insufficient"]) & frame["stage"].notna()]
    for names, standing in (
        (found.missing, "missing_basic"),
        (found.only_us, "only_us"),
        (found.copied, "copied_lead"),
    ):
        assert sorted(names) == sorted(frame[frame["standing"] == standing]["attribute"])
    assert found.services == len(staged)
    assert found.basics == (staged["stage"] == "table_stakes").sum()
    assert found.spreading == (staged["stage"] == "contested").sum()
    is_rest_too_few = sum(one.id not in snapshot.gone for one in book.market.members) < 3
    counted = [
        (int(state), int(mark))
        for one in book.market.attributes
        for row in [snapshot.cells(one.id)]
        for business, state, mark in zip(book.market.competitors, row.state, row.mark, strict=True)
        if business.id not in snapshot.gone or is_rest_too_few
    ]
    applying = [pair for pair in counted if pair[1] != Mark.NOT_APPLICABLE]
    assert found.cells == len(applying)
    assert found.stale == sum(state == 2 for state, _ in applying)
    assert snapshot.counts.known == sum(pair == (1, Mark.NUMBER) for pair in applying)
    assert (snapshot.counts.stale, snapshot.counts.cells) == (found.stale, found.cells)
    facts = rule_facts(snapshot)
    assert sum(one.stale for one in (facts.yes, facts.no, facts.measure)) == found.stale
    seen = sum(one.seen for one in (facts.yes, facts.no, facts.measure))
    assert seen == found.stale + snapshot.counts.known


def test_who_is_only_watched_is_not_counted(make_book: Make) -> None:
    """Somebody who may come is no place to check again; what could not be told is not known."""
    watched = Competitor(name="W", kind=CompetitorKind.POTENTIAL)
    book = make_book([*NAMES, watched], ["wifi", "tea"])
    book.see(*(("wifi", name, OLD, 1.0) for name in "AW"), ("wifi", "B", NOW, Mark.UNKNOWN))
    book.see(("wifi", "C", NOW, 1.0), ("tea", "A", NOW, 1.0))
    snapshot = Snapshot(book.market, book.logs, NOW)
    assert snapshot.counts == CellCounts(known=2, stale=1, unknown=7)
    assert snapshot.seen_that_day == 3
    assert Snapshot(book.market, book.logs, OLD).seen_that_day == 1
    assert (snapshot.places_of(11), snapshot.places_of(12)) == (4, 4)
