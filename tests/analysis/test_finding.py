"""The sentence over the grid and the stages: true, counted, the most important first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Finding
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language

Make = Callable[..., Any]
T0, T1 = date(2025, 1, 1), date(2025, 6, 1)
NOW = date(2025, 12, 1)
NAMES = "ABCDEFGH"
MINUTES = Attribute(
    name="m",
    kind=AttributeKind.MEASURE,
    unit="min",
    direction=Direction.LOWER,
    offered_from=5.0,
)


def found(book: Any, view: str = "grid", day: date = NOW) -> tuple[Finding, ...]:
    return Snapshot(book.market, book.logs, day).findings(view)


def seen(
    row: str, yes: str, day: date = T0, of: str = NAMES, own: float | None = None
) -> list[Any]:
    """Those in `yes` offer it, the rest of `of` do not; the subject as told."""
    sightings: list[Any] = [(row, name, day, float(name in yes)) for name in of]
    return sightings if own is None else [*sightings, (row, "Us", day, own)]


def town(make_book: Make, *rows: str | Attribute, **options: Any) -> Any:
    return make_book([*NAMES, "Us"], list(rows), **options)


# little to go by


@pytest.mark.parametrize("view", ["grid", "stages", "overview"])
def test_nothing_entered(make_book: Make, view: str) -> None:
    assert found(make_book([], []), view) == (Finding("nothing_entered"),)


@pytest.mark.parametrize("view", ["grid", "stages", "overview"])
def test_nobody_is_told_to_add_what_stands_there(make_book: Make, view: str) -> None:
    assert found(make_book(["Us"], ["parking"]), view) == (Finding("no_competitor_yet"),)
    assert found(make_book(["A", "Us"], []), view) == (Finding("no_service_yet"),)


@pytest.mark.parametrize("view", ["grid", "stages", "overview"])
def test_services_and_competitors_stand_there_but_nothing_was_seen_by_the_day(
    make_book: Make, view: str
) -> None:
    """Before the first check nobody is told to add what is there."""
    book = town(make_book, "a").see(*seen("a", "ABC"))
    before = date(2000, 1, 1)
    assert found(book, view, day=before) == (Finding("nothing_seen_by", {"day": before}),)


@pytest.mark.parametrize("view", ["grid", "stages", "overview"])
def test_a_workspace_without_a_value_says_where_to_begin(make_book: Make, view: str) -> None:
    params = {"competitor": "B", "needed": 3}
    ours = make_book(["Us", "B", "A"], ["parking"])
    assert found(ours, view) == (Finding("begin_with_yours", params),)
    nobodys = make_book(["B", "A"], ["parking"])
    assert found(nobodys, view) == (Finding("begin_with", params),)


def test_one_competitor_has_and_you_do_not(make_book: Make) -> None:
    book = make_book(["A", "B", "Us"], ["wifi", "parking"])
    book.see(("parking", "A", T0, 1.0), ("parking", "Us", T0, 0.0))
    book.see(("wifi", "A", T0, 1.0), ("wifi", "Us", T0, 1.0))
    assert found(book)[0] == Finding(
        "competitor_has",
        {"competitor": "A", "names": ("parking",), "count": 1, "more": 0, "needed": 3},
    )
    assert found(book, "overview") == found(book, "stages") == found(book)


def test_the_competitor_with_most_and_what_matters_most(make_book: Make) -> None:
    rows = ["a", "b", "c", "d", Attribute(name="e", kind=AttributeKind.YES_NO, deal_breaker=True)]
    book = make_book(["A", "B", "Us"], rows, importance={"d": 2})
    book.see(("a", "A", T0, 1.0), *((row, "Us", T0, 0.0) for row in "abcde"))
    book.see(*((row, "B", T0, 1.0) for row in "bcde"))
    finding = found(book)[0]
    assert finding.code == "competitor_has_more"
    assert finding.params == {
        "competitor": "B",
        "names": ("e", "d", "b"),
        "count": 4,
        "more": 1,
        "needed": 3,
    }


def test_you_have_and_a_competitor_does_not(make_book: Make) -> None:
    book = make_book(["A", "Us"], ["a"]).see(("a", "A", T0, 0.0), ("a", "Us", T0, 1.0))
    assert found(book)[0].code == "you_have"
    assert found(book)[0].params["competitor"] == "A"


def test_who_has_some_of_it_is_not_said_to_have_nothing(make_book: Make) -> None:
    """Graded: 1 is partly there, 2 counts as offered."""
    graded = Attribute(name="a")
    book = make_book(["A", "Us"], [graded]).see(("a", "A", T0, 2.0), ("a", "Us", T0, 1.0))
    assert found(book)[0].code == "competitor_ahead"
    book = make_book(["A", "Us"], [graded]).see(("a", "A", T0, 1.0), ("a", "Us", T0, 3.0))
    assert found(book)[0].code == "you_ahead"
    book = make_book(["A", "Us"], [graded]).see(("a", "A", T0, 2.0), ("a", "Us", T0, 0.0))
    assert found(book)[0].code == "competitor_has"


def test_of_a_number_nobody_has_nothing(make_book: Make) -> None:
    book = make_book(["A", "Us"], [MINUTES]).see(("m", "A", T0, 4.0), ("m", "Us", T0, 9.0))
    assert found(book, day=T1)[0].code == "competitor_ahead"
    book = make_book(["A", "Us"], [MINUTES]).see(("m", "A", T0, 9.0), ("m", "Us", T0, 4.0))
    assert found(book, day=T1)[0].code == "you_ahead"


def test_a_missing_basic_is_told_with_how_much_of_it_is_there(make_book: Make) -> None:
    for own, said in ((0.0, "You do not."), (1.0, "You only do so partly.")):
        book = town(make_book, Attribute(name="a"))
        book.see(*(("a", name, T0, 2.0) for name in NAMES), ("a", "Us", T0, own))
        first = found(book, day=T1)[0]
        assert finding_text(first, Language.EN) == f"a is expected: 8 of 8 do it. {said}"
    book = town(make_book, MINUTES)
    book.see(*(("m", name, T0, 4.0) for name in NAMES), ("m", "Us", T0, 9.0))
    assert finding_text(found(book, day=T1)[0], Language.EN) == (
        "m is expected: 8 of 8 reach 5 min or less. You do not."
    )
    assert finding_text(found(book, day=T1)[0], Language.KO) == (
        "m은(는) 기본이에요. 8곳 중 8곳이 5 min 이하예요. 우리 가게는 아니에요."
    )


def test_alone_with_a_number(make_book: Make) -> None:
    book = town(make_book, MINUTES)
    book.see(*(("m", name, T0, 9.0) for name in NAMES), ("m", "Us", T0, 4.0))
    assert finding_text(found(book, day=T1)[0], Language.EN) == (
        "You stand alone in m: none of the 8 others checked reaches 5 min or less."
    )


def test_alike_where_both_were_checked(make_book: Make) -> None:
    book = make_book(["A", "Us"], ["a", "b"])
    book.see(("a", "A", T0, 1.0), ("a", "Us", T0, 1.0), ("b", "A", T0, 1.0))
    assert found(book)[0] == Finding("same_as", {"competitor": "A", "count": 1, "needed": 3})


def test_a_competitor_alone(make_book: Make) -> None:
    book = make_book(["A", "B", "Us"], ["a", "b"]).see(("a", "A", T0, 1.0), ("a", "B", T0, 0.0))
    book.see(("b", "A", T0, 0.0))
    assert found(book)[0] == Finding(
        "competitor_offers", {"competitor": "A", "count": 1, "known": 2, "needed": 3}
    )


def test_own_column_alone(make_book: Make) -> None:
    book = make_book(["A", "Us"], ["a"]).see(("a", "Us", T0, 1.0))
    assert found(book) == (Finding("next_competitor", {"competitor": "A", "needed": 3}),)
    alone = make_book(["Us"], ["a"]).see(("a", "Us", T0, 1.0))
    assert found(alone) == (Finding("no_competitor_known", {"needed": 3}),)


def test_only_old_checks(make_book: Make) -> None:
    book = town(make_book, "a").see(*seen("a", "ABC"))
    assert found(book, day=date(2030, 1, 1)) == (Finding("all_stale", {"day": T0}),)


def test_three_competitors_but_never_three_at_one_service(make_book: Make) -> None:
    """Nothing is known at both of us, and nobody waits for a third competitor any more."""
    book = make_book(["A", "B", "C", "Us"], ["a", "b", "c", "d"])
    book.see(*zip("abc", "ABC", [T0] * 3, [1.0] * 3, strict=True), ("d", "Us", T0, 1.0))
    assert found(book) == (Finding("too_few_checks", {"known": 3, "cells": 12}),)


def test_numbers_without_a_floor_have_no_stage_however_much_is_known(make_book: Make) -> None:
    book = make_book(["A", "B"], [Attribute(name="price", kind=AttributeKind.MEASURE)])
    book.see(("price", "A", NOW, 3.0))
    assert found(book) == found(book, "stages") == (Finding("no_floors"),)


def test_only_numbers_without_a_floor_are_known(make_book: Make) -> None:
    """Somebody's price is known, and of the service that could have a stage nobody's."""
    price = Attribute(name="price", kind=AttributeKind.MEASURE)
    book = make_book(["A", "B"], [price, "parking"]).see(("price", "A", NOW, 3.0))
    assert [one.code for one in found(book)] == ["too_few_checks"]


# the grid


def test_now_expected_and_missing(make_book: Make) -> None:
    """7 of 8 since June, when the sixth and seventh began; we do not."""
    book = town(make_book, "parking").see(*seen("parking", "ABCDE", own=0.0))
    book.see(("parking", "F", T1, 1.0), ("parking", "G", T1, 1.0))
    counts = {"name": "parking", "adopters": 7, "known": 8}
    assert found(book) == (Finding("now_expected_missing", counts),)
    assert found(book, day=T1) == (Finding("becoming_expected_missing", counts),)
    assert found(book, day=date(2026, 6, 2)) == (Finding("expected_missing", counts),)


def test_already_expected_when_first_checked_is_no_news(make_book: Make) -> None:
    book = town(make_book, "parking").see(*seen("parking", "ABCDEFG", own=0.0))
    assert found(book)[0].code == "expected_missing"


def test_most_have_it_although_no_stage_says_so(make_book: Make) -> None:
    """4 of 8 when first checked, then three who lack it leave: 80 % without any news."""
    book = town(make_book, "parking").see(*seen("parking", "ABCD", own=0.0))
    gone = [
        replace(one, exited_on=T1) if one.name in "FGH" else one for one in book.market.competitors
    ]
    book.market = replace(book.market, competitors=tuple(gone))
    assert found(book)[0] == Finding(
        "most_have_missing", {"name": "parking", "adopters": 4, "known": 5}
    )


def test_the_most_important_missing_basic_comes_first(make_book: Make) -> None:
    book = town(make_book, "a", "b", "c", importance={"b": 2})
    for row in "abc":
        book.see(*seen(row, "ABCDEFG", own=0.0))
    first, more = found(book)
    assert first.params["name"] == "b"
    assert more == Finding("more_missing", {"names": ("b", "a", "c"), "count": 3, "more": 0})


def test_many_missing_basics_are_counted(make_book: Make) -> None:
    book = town(make_book, *"abcde")
    for row in "abcde":
        book.see(*seen(row, "ABCDEFG", own=0.0))
    more = found(book)[1]
    assert (more.code, more.params["count"], more.params["more"]) == ("more_missing_more", 5, 2)


def test_now_expected_and_offered(make_book: Make) -> None:
    book = town(make_book, "a").see(*seen("a", "ABCDE", own=1.0), ("a", "F", T1, 1.0))
    assert found(book)[0] == Finding("now_expected_have", {"name": "a", "adopters": 6, "known": 8})
    assert found(book)[-1] == Finding("basics_kept", {"have": 1, "count": 1, "unknown": 0})


def test_now_expected_without_a_subject(make_book: Make) -> None:
    book = make_book(list(NAMES), ["a"]).see(*seen("a", "ABCDE"), ("a", "F", T1, 1.0))
    assert [one.code for one in found(book)] == ["now_expected", "became_expected"]


def test_catching_on(make_book: Make) -> None:
    book = town(make_book, "a").see(*seen("a", "ABCDE", own=0.0))
    counts = {"name": "a", "adopters": 5, "known": 8}
    assert found(book)[0] == Finding("catching_on_missing", counts)


@pytest.mark.parametrize(
    ("yes", "code", "adopters"), [("", "only_us", 0), ("AB", "ahead", 2), ("ABCDE", None, 5)]
)
def test_leads(make_book: Make, yes: str, code: str | None, adopters: int) -> None:
    book = town(make_book, "a").see(*seen("a", yes, own=1.0))
    lead = Finding(code or "nothing_expected", {"name": "a", "adopters": adopters, "known": 8})
    expected = lead if code else Finding("nothing_expected", {"count": 1})
    assert found(book)[0] == expected


def test_a_copied_lead(make_book: Make) -> None:
    book = town(make_book, "a").see(*seen("a", "A", own=1.0), *seen("a", "ABCDE", T1))
    assert found(book)[0] == Finding("copied_lead", {"name": "a", "adopters": 5, "known": 8})


def test_basics_of_ours_that_nobody_entered(make_book: Make) -> None:
    book = town(make_book, "a", "b").see(*seen("a", "ABCDEFG", own=1.0), *seen("b", "ABCDEFG"))
    assert found(book)[0] == Finding("basics_unknown", {"have": 1, "count": 2, "unknown": 1})


# the stages


def test_became_expected(make_book: Make) -> None:
    book = town(make_book, "a", "b").see(*seen("a", "ABCDE"), *seen("b", "AB"))
    book.see(("a", "F", T1, 1.0))
    counts = {"name": "a", "adopters": 6, "known": 8, "expected": 1, "cells": 2, "day": T1}
    assert found(book, "stages") == (Finding("became_expected", counts),)
    becoming = found(book, "stages", T1)
    assert becoming == (Finding("becoming_expected_now", counts | {"expected": 0}),)
    later = found(book, "stages", date(2026, 6, 1))
    assert later == (Finding("last_expected", counts),)


def test_several_became_expected(make_book: Make) -> None:
    book = town(make_book, *"abcde")
    for row in "abcde":
        book.see(*seen(row, "ABCDE"), (row, "F", T1, 1.0))
    (finding,) = found(book, "stages")
    assert finding.code == "became_expected_many"
    assert finding.params == {
        "names": tuple("abcde"),
        "count": 5,
        "more": 0,
        "expected": 5,
        "cells": 5,
    }


def test_of_very_many_the_first_are_named_and_the_rest_counted(make_book: Make) -> None:
    """Eight became expected; five names are a title, eight are a list cut at its end."""
    book = town(make_book, *"abcdefgh")
    for row in "abcdefgh":
        book.see(*seen(row, "ABCDE"), (row, "F", T1, 1.0))
    (finding,) = found(book, "stages")
    assert finding.code == "became_expected_many_more"
    told = finding.params
    assert (told["names"], told["count"], told["more"]) == (tuple("abcde"), 8, 3)


def test_expected_from_the_start(make_book: Make) -> None:
    book = town(make_book, "a", "b").see(*seen("a", NAMES), *seen("b", "A"))
    assert found(book, "stages") == (Finding("expected_from_start", {"expected": 1, "cells": 2}),)


def test_none_expected(make_book: Make) -> None:
    book = town(make_book, "a", "b", "c").see(*seen("a", "ABCDE"), *seen("b", "A"))
    assert found(book, "stages") == (
        Finding("none_expected", {"expected": 0, "cells": 2, "contested": 1}),
    )


def breakfast(make_book: Make, **options: Any) -> Any:
    """All eight offer breakfast in January; six of them an excellent one in June."""
    graded = Attribute(name="breakfast")
    book = town(make_book, graded, "parking", **options)
    book.see(*(("breakfast", name, T0, 2.0) for name in NAMES), ("breakfast", "Us", T0, 2.0))
    return book.see(*(("breakfast", name, T1, 3.0) for name in "ABCDEF"))


ROSE = {"name": "breakfast", "before": 2.0, "level": 3.0, "day": T1, "adopters": 6, "known": 8}


def test_the_standard_rose_lately(make_book: Make) -> None:
    book = breakfast(make_book).see(*seen("parking", "ABCDE"))
    said = ROSE | {"attribute": book.market.attributes[0]}
    first, second = found(book, "stages")
    assert (first, second.code) == (Finding("standard_rose", said), "expected_from_start")
    assert found(book, "overview")[0] == first
    assert found(book, "stages", T1)[0] == Finding("standard_rising", said)


def test_what_happened_last_comes_first(make_book: Make) -> None:
    """Parking became expected in August, after the standard for breakfast rose."""
    book = breakfast(make_book).see(*seen("parking", "ABCDE"))
    book.see(("parking", "F", date(2025, 8, 1), 1.0))
    assert [one.code for one in found(book, "stages")] == ["became_expected", "standard_rose"]


def test_the_counts_of_a_risen_standard_are_todays(make_book: Make) -> None:
    """A is only "yes" again: five of eight are excellent, yet nobody has said it fell."""
    book = breakfast(make_book).see(("breakfast", "A", date(2025, 8, 1), 2.0))
    (first, *_) = found(book, "stages")
    assert (first.code, first.params["adopters"], first.params["known"]) == ("standard_rose", 5, 8)


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ([3.0] * 8, []),  # excellent from the first look on
        ([2.0] * 8, [0.0] * 8),  # it fell
        ([1.0] * 8, [2.0] * 8),  # up to the floor: that is its own transition
        ([0.0] * 8, [3.0] * 8),  # nothing was expected before
        ([2.0, 3.0, 3.0], [None, None, None, 3.0, 3.0, 3.0]),  # only found to be so
    ],
)
def test_no_standard_rose(
    make_book: Make, early: list[float | None], late: list[float | None]
) -> None:
    book = town(make_book, Attribute(name="breakfast"))
    for day, values in ((T0, early), (T1, late)):
        told = zip(NAMES, values, strict=False)
        book.see(*(("breakfast", name, day, value) for name, value in told if value is not None))
    codes = [one.code for one in found(book, "stages")]
    assert not {"standard_rose", "standard_rising"} & set(codes)


def test_fading_out(make_book: Make) -> None:
    """6 of 8 offered it; four stopped: 2 of 8 still do. When nobody does there is no 'still'."""
    book = town(make_book, "a").see(*seen("a", "ABCDEF"), *seen("a", "AB", T1))
    assert found(book, "stages")[1] == Finding(
        "fading_out", {"name": "a", "adopters": 2, "known": 8}
    )
    book.see(*seen("a", "", date(2025, 8, 1)))
    assert len(found(book, "stages")) == 1


def test_overview_tells_what_became_expected_and_where_we_stand(make_book: Make) -> None:
    book = make_book(list(NAMES), ["a"]).see(*seen("a", NAMES))
    assert [one.code for one in found(book, "overview")] == ["expected_from_start", "market_alone"]


# always true


cells = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.sampled_from(["A", "B", "C", "D", "E", "Us"]),
        st.integers(0, 900).map(lambda offset: T0 + timedelta(days=offset)),
        st.sampled_from([0.0, 1.0, 1.0, Mark.UNKNOWN]),
    ),
    max_size=60,
)


@settings(deadline=None)
@given(cells, st.booleans())
def test_counts_are_those_of_the_cells(make_book: Make, drawn: list[Any], is_strict: bool) -> None:
    """Whatever is said of one service, its counts are those of the fresh cells of the grid.

    And nothing but "too little" is said where no service has enough checks.
    """
    policy = Policy(minimum_known=5) if is_strict else Policy()
    book = make_book(["A", "B", "C", "D", "E", "Us"], list("abc"), policy=policy).see(*drawn)
    snapshot = Snapshot(book.market, book.logs, T0 + timedelta(days=900))
    enough = {
        one.name
        for one in book.market.attributes
        if snapshot.resolved(one.id).lifecycle.is_sufficient
    }
    for view in ("grid", "stages", "overview"):
        for finding in snapshot.findings(view):
            name = finding.params.get("name")
            if name is not None:
                cell_row = snapshot.cells(book.attribute(str(name)))
                fresh = cell_row.value[:5][cell_row.state[:5] == 1]
                fresh = fresh[fresh == fresh]
                assert name in enough
                assert finding.params["known"] == len(fresh)
                assert finding.params["adopters"] == fresh.sum()
            if not enough:
                assert finding.code.removesuffix("_more") in {
                    "nothing_entered",
                    "no_competitor_yet",
                    "no_service_yet",
                    "nothing_seen_by",
                    "begin_with_yours",
                    "begin_with",
                    "next_competitor",
                    "no_competitor_known",
                    "all_stale",
                    "competitor_has",
                    "you_have",
                    "same_as",
                    "competitor_offers",
                    "too_few_checks",
                    "no_floors",
                }
