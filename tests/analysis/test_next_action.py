"""What to do next: what is told, in which order, and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from plain_result import PRIORITY

from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.overview import ActionCode, NextAction
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.priority import Priority, PriorityLabel

Make = Callable[..., Any]
Code = ActionCode
NOW, OLD = date(2025, 12, 1), date(2023, 6, 1)
NAMES = "ABCDE"


def actions(book: Any, **options: Any) -> tuple[NextAction, ...]:
    return Snapshot(book.market, book.logs, NOW).next_actions(**options)


def codes(book: Any, **options: Any) -> list[ActionCode]:
    return [one.code for one in actions(book, **options)]


def one(book: Any, code: ActionCode, **options: Any) -> NextAction:
    return next(each for each in actions(book, **options) if each.code is code)


def seen(row: str, yes: str, own: float | None = 0.0, day: date = NOW) -> list[Any]:
    """Those in `yes` offer it, the other four or five do not; the subject as told."""
    told: list[Any] = [(row, name, day, float(name in yes)) for name in NAMES]
    return told if own is None else [*told, (row, "Us", day, own)]


def town(make_book: Make, *rows: str | Attribute, **options: Any) -> Any:
    return make_book([*NAMES, "Us"], list(rows), **options)


def priority(attribute: int, place: float) -> Priority:
    return replace(PRIORITY, attribute=attribute, priority=place)


# the beginnings


@pytest.mark.parametrize("competitors", [[], ["A", "B", "C"], ["Us", "A"]])
def test_an_empty_file_leads_on_with_a_service(make_book: Make, competitors: list[str]) -> None:
    assert actions(make_book(competitors, [])) == (NextAction(code=Code.ADD_SERVICE),)


def test_without_anybody_the_business_is_named_and_competitors_are_added(make_book: Make) -> None:
    assert actions(make_book([], ["parking"])) == (
        NextAction(code=Code.NAME_BUSINESS),
        NextAction(code=Code.ADD_COMPETITOR, count=3),
    )


def test_a_third_competitor_is_missing_and_every_own_value(make_book: Make) -> None:
    book = make_book(["A", "B", "Us"], ["parking", "ice"])
    book.see(("parking", "A", NOW, 1.0))
    first, own, check = actions(book)
    assert first == NextAction(code=Code.ADD_COMPETITOR, count=1, known=2)
    assert (own.code, own.attribute, own.competitor) == (Code.ENTER_ALL_OWN, 11, 3)
    assert (own.name, own.count) == ("parking", 2)
    assert (check.code, check.name, check.attribute, check.count) == (
        Code.FIRST_CHECK, "B", 11, 2,
    )  # fmt: skip


def test_who_left_or_is_only_watched_is_no_competitor_in_the_market(make_book: Make) -> None:
    gone = Competitor(name="C", exited_on=OLD)
    watched = Competitor(name="D", kind=CompetitorKind.POTENTIAL)
    book = make_book(["A", "B", gone, watched, "Us"], ["ice"])
    book.see(*(("ice", name, NOW if name != "C" else date(2022, 1, 1), 1.0) for name in "ABC"))
    book.see(("ice", "Us", NOW, 1.0))
    assert one(book, Code.ADD_COMPETITOR).known == 2
    assert codes(book) == [Code.ADD_COMPETITOR]  # nothing there is asked of C and D


def test_who_leaves_is_in_the_market_on_the_last_day(make_book: Make) -> None:
    book = make_book(["A", Competitor(name="B", exited_on=NOW), "Us"], ["ice"])
    book.see(*(("ice", name, NOW, 1.0) for name in ("A", "B", "Us")))
    assert one(book, Code.ADD_COMPETITOR).known == 2


# what customers expect and miss


def test_missing_basics_come_before_what_is_catching_on(make_book: Make) -> None:
    """All of them, by importance."""
    book = town(make_book, *"abcd", importance={"b": 3, "c": 2})
    for row in "abc":
        book.see(*seen(row, "ABCD"))
    book.see(*seen("d", "ABC"))
    found = actions(book)
    assert [(each.code, each.name) for each in found] == [
        (Code.FIX, "b"), (Code.FIX, "c"), (Code.FIX, "a"), (Code.DECIDE, "d"), (Code.EXPORT, ""),
    ]  # fmt: skip
    assert (found[0].attribute, found[0].adopters, found[0].known) == (12, 4, 5)
    book.see(("a", "A", OLD, 1.0), *seen("a", "ABCD", own=1.0))
    assert [each.name for each in actions(book)][:3] == ["b", "c", "d"]


def test_basics_of_which_the_own_is_unknown_are_checked_first(make_book: Make) -> None:
    """Before a known missing basic; the other values not entered are asked for apart."""
    book = town(make_book, *"abcd", importance={"b": 3})
    for row in "ab":
        book.see(*seen(row, "ABCD", own=None))
    book.see(*seen("c", "ABCD"), *seen("d", "A", own=None))
    found = [(each.code, each.name, each.count) for each in actions(book)]
    assert found[:3] == [(Code.ENTER_BASICS, "b", 2), (Code.FIX, "c", 0), (Code.ENTER_OWN, "d", 1)]
    assert actions(book)[0].competitor == 6
    assert Code.ENTER_BASICS not in codes(book, today=date(2026, 1, 1))
    book.see(("a", "Us", NOW, Mark.NOT_APPLICABLE), ("b", "Us", NOW, 1.0))
    assert Code.ENTER_BASICS not in codes(book)


def test_of_many_of_a_kind_the_other_kinds_are_still_told(make_book: Make) -> None:
    book = town(make_book, *"abcdef")
    for row in "abc":
        book.see(*seen(row, "ABCD"))
    for row in "de":
        book.see(*seen(row, "ABC"))
    book.see(*seen("f", "", own=1.0))
    assert codes(book) == [Code.FIX, Code.FIX, Code.FIX, Code.DECIDE, Code.TELL]
    book.see(*seen("c", "ABCD", own=1.0))
    assert codes(book) == [Code.FIX, Code.FIX, Code.DECIDE, Code.TELL, Code.EXPORT]


def test_services_come_in_the_order_of_the_ranking(make_book: Make) -> None:
    """What the ranking does not know yet comes after what it knows."""
    book = town(make_book, *"abc", importance={"c": 9})
    for row in "abc":
        book.see(*seen(row, "ABCD"))
    ranking = (priority(12, 2.0), priority(11, 1.0))
    found = [each.name for each in actions(book, ranking=ranking) if each.code is Code.FIX]
    assert found == ["b", "a", "c"]
    assert [each.name for each in actions(book) if each.code is Code.FIX] == ["c", "a", "b"]


def test_what_the_sentence_names_comes_first(make_book: Make) -> None:
    """Also before missing basics, and though it is decided about; not once it is caught up."""
    book = town(make_book, *"abc", importance={"a": 9})
    book.see(*seen("a", "ABCD"), *seen("b", "ABCD"), *seen("c", "ABC"))
    book.market = replace(book.market, plans=(Plan(attribute=13, move=Move.MATCH),))
    soon = replace(priority(13, 3.0), label=PriorityLabel.CLOSE_BY)
    gain = replace(priority(12, 4.0), label=PriorityLabel.EXPLOIT)
    ranking = (gain, soon, replace(priority(11, 1.0), label=PriorityLabel.FIX_NOW))
    found = [(each.code, each.name) for each in actions(book, ranking=ranking)]
    assert found == [
        (Code.FIX, "c"), (Code.FIX, "b"), (Code.FIX, "a"), (Code.EXPORT, ""),
    ]  # fmt: skip
    book.see(*seen("c", "ABC", own=1.0))
    found = [(each.code, each.name) for each in actions(book, ranking=ranking)]
    assert found[:2] == [(Code.FIX, "b"), (Code.FIX, "a")]


def test_what_the_sentence_names_comes_first_also_where_it_is_only_worse(make_book: Make) -> None:
    """Graded: ours is there, as theirs, and theirs are excellent; nothing is claimed of counts."""
    book = town(make_book, "a", Attribute(name="tea"))
    book.see(*seen("a", "ABCDE", own=1.0, day=date(2025, 1, 1)))
    book.see(*(("tea", name, NOW, 3.0) for name in NAMES), ("tea", "Us", NOW, 2.0))
    ranking = (replace(priority(12, 3.0), label=PriorityLabel.FIX_NOW), priority(11, 0.0))
    first, *_ = actions(book, ranking=ranking)
    assert (first.code, first.name) == (Code.IMPROVE, "tea")
    book.market = replace(book.market, plans=(Plan(attribute=12, move=Move.LEAVE),))
    assert Code.IMPROVE not in codes(book, ranking=ranking)


def test_a_copied_lead_to_start_with_is_told_once(make_book: Make) -> None:
    book = town(make_book, Attribute(name="tea"))
    ours, theirs = date(2025, 1, 1), date(2025, 6, 1)
    book.see(*(("tea", name, ours, 0.0) for name in NAMES), ("tea", "Us", ours, 2.0))
    book.see(*(("tea", name, theirs, 3.0) for name in NAMES))
    assert codes(book) == [Code.RENEW, Code.EXPORT]
    ranking = (replace(priority(11, 3.0), label=PriorityLabel.FIX_NOW),)
    assert codes(book, ranking=ranking) == [Code.IMPROVE, Code.EXPORT]


def test_what_is_left_is_no_gap_and_what_is_decided_asks_for_nothing(make_book: Make) -> None:
    book = town(make_book, *"abcd")
    book.see(*seen("a", "ABCD"), *seen("b", "ABCD"), *seen("c", "ABC"), *seen("d", "ABC"))
    plans = (
        Plan(attribute=11, move=Move.LEAVE),
        Plan(attribute=12, move=Move.MATCH),
        Plan(attribute=13, move=Move.LEAD),
        Plan(attribute=14, effort=1),
    )
    book.market = replace(book.market, plans=plans)
    found = [(each.code, each.name) for each in actions(book)]
    assert found == [(Code.FIX, "b"), (Code.DECIDE, "d"), (Code.EXPORT, "")]


def test_leads_are_renewed_and_told(make_book: Make) -> None:
    book = town(make_book, "a", "b")
    book.see(*seen("a", "", own=1.0))
    book.see(*seen("b", "A", own=1.0, day=date(2025, 1, 1)), *seen("b", "ABC", own=1.0))
    renew, tell, _ = actions(book)
    assert (renew.code, renew.name, renew.adopters, renew.known) == (
        Code.RENEW,
        "b",
        2,
        5,
    )  # A had it
    assert (tell.code, tell.name, tell.known) == (Code.TELL, "a", 5)


# what makes the picture unsure


def test_own_values_are_asked_for_by_importance(make_book: Make) -> None:
    """ "Could not tell" is no value; "not applicable" is one and asks for nothing."""
    book = town(make_book, *"abcd", importance={"c": 2})
    for row in "abcd":
        book.see(*seen(row, "A", own=None))
    book.see(("a", "Us", NOW, 1.0), ("b", "Us", NOW, Mark.UNKNOWN))
    book.see(("d", "Us", NOW, Mark.NOT_APPLICABLE))
    own = one(book, Code.ENTER_OWN)
    assert (own.attribute, own.competitor, own.name, own.count) == (13, 6, "c", 2)


def test_all_own_values_that_apply_are_missing(make_book: Make) -> None:
    book = town(make_book, *"abc")
    for row in "abc":
        book.see(*seen(row, "A", own=None))
    book.see(("a", "Us", NOW, Mark.NOT_APPLICABLE))
    own = one(book, Code.ENTER_ALL_OWN)
    assert (own.attribute, own.count) == (12, 2)
    assert Code.ENTER_OWN not in codes(book)


def test_the_place_with_most_old_cells_is_checked_again(make_book: Make) -> None:
    """Five years is too old; of equal counts the first name; the own column too."""
    book = town(make_book, *"abc")
    for row in "abc":
        book.see(*seen(row, "A", own=1.0))
    again = [("a", "C"), ("b", "C"), ("b", "B"), ("c", "B"), ("c", "Us")]
    book.rows = [
        row
        for row in book.rows
        if not any(row[1:3] == (book.attribute(a), book.competitor(c)) for a, c in again)
    ]
    book.see(*((row, name, date(2020, 1, 1), 1.0) for row, name in again))
    found = [each for each in actions(book) if each.code is Code.RECHECK]
    assert [(each.name, each.count, each.attribute, each.competitor) for each in found] == [
        ("B", 2, 12, 2), ("C", 2, 11, 3), ("Us", 1, 13, 6),
    ][: len(found)]  # fmt: skip
    assert found


def test_numbers_that_are_old_at_many_places_are_confirmed_together(make_book: Make) -> None:
    price = Attribute(name="price", kind=AttributeKind.MEASURE)
    other = Attribute(name="wait", kind=AttributeKind.MEASURE)
    book = town(make_book, price, other, "ice")
    for name in NAMES:
        book.see(("price", name, date(2025, 1, 1), 3.0), ("wait", name, NOW, 3.0))
    book.see(*seen("ice", "A", own=1.0), ("price", "Us", NOW, 3.0), ("wait", "Us", NOW, 3.0))
    confirm = one(book, Code.CONFIRM)
    assert (confirm.attribute, confirm.competitor, confirm.count) == (11, 1, 5)
    assert one(book, Code.RECHECK).count == 1
    book.see(*(("price", name, NOW, 3.0) for name in "BCDE"))
    assert Code.CONFIRM not in codes(book)  # one place is checked as a place


def test_a_service_known_at_too_few_places_leads_to_one_of_the_others(make_book: Make) -> None:
    book = town(make_book, "a", "b", "c")
    book.see(*seen("a", "A", own=1.0), ("b", "Us", NOW, 1.0), ("c", "Us", NOW, 1.0))
    book.see(("b", "A", NOW, 1.0), ("b", "C", NOW, 1.0), ("b", "B", NOW, Mark.NOT_APPLICABLE))
    book.see(*(("c", name, NOW, Mark.NOT_APPLICABLE) for name in NAMES))
    more = one(book, Code.CHECK_MORE)
    assert (more.name, more.attribute, more.competitor) == ("b", 12, 4)
    assert (more.known, more.count) == (2, 3)
    assert [each.name for each in actions(book) if each.code is Code.CHECK_MORE] == ["b"]


def test_on_an_earlier_day_nothing_is_checked(make_book: Make) -> None:
    book = town(make_book, "a", "b")
    book.see(*seen("a", "ABCD", own=0.0), ("b", "A", OLD, 1.0))
    later = date(2025, 12, 2)
    assert codes(book, today=NOW) == [
        Code.FIX,
        Code.ENTER_OWN,
        Code.RECHECK,
        Code.CHECK_MORE,
        Code.EXPORT,
    ]
    assert codes(book, today=later) == [Code.SHOW_TODAY, Code.FIX, Code.EXPORT]
    empty = make_book(["Us", *NAMES], ["a"])
    assert codes(empty, today=later) == [Code.SHOW_TODAY]
    assert codes(empty)[0] is Code.ENTER_ALL_OWN


def test_where_all_is_old_every_place_is_checked_again(make_book: Make) -> None:
    book = town(make_book, "a", "b")
    for row in "ab":
        book.see(*seen(row, "ABCD", own=0.0, day=date(2019, 1, 1)))
    found = actions(book)
    assert {each.code for each in found} == {Code.RECHECK, Code.CHECK_MORE}
    assert len(found) == 5
