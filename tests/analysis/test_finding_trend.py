"""The sentence over the trend: above or below the market, since when, and the rising bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.result import Finding

Make = Callable[..., Any]
T0, T1, NOW = date(2025, 1, 1), date(2025, 6, 1), date(2025, 12, 1)
LATER = date(2026, 7, 1)
PRICE = Attribute(name="price", kind=AttributeKind.MEASURE)


def found(book: Any, day: date = NOW, **part: Any) -> tuple[Finding, ...]:
    return Snapshot(book.market, book.logs, day).findings("trend", **part)


def street(make_book: Make, *, own: float = 1.0) -> Any:
    """Two rows, four places: a at A and B only, b at all; we offer a as told, and b."""
    book = make_book(["A", "B", "C", "D", "Us"], ["a", "b"])
    book.see(*(("a", name, T0, float(name in "AB")) for name in "ABCD"), ("a", "Us", T0, own))
    return book.see(*(("b", name, T0, 1.0) for name in ["A", "B", "C", "D", "Us"]))


def test_above_since_the_first_comparison(make_book: Make) -> None:
    """100 against 75 from the first day on: nobody knows since when."""
    assert found(street(make_book)) == (
        Finding(
            "above_at_least_since",
            {"day": T0, "own": 100.0, "market": 75.0, "better": 1, "worse": 0, "compared": 2},
        ),
    )


def test_below_since_the_exact_day(make_book: Make) -> None:
    """We start level (50 against 50), A, B and C get a on 1 June: 50 against 87.5."""
    book = street(make_book, own=0.0)
    book.see(("b", "Us", date(2025, 2, 1), 1.0), ("a", "C", T1, 1.0))
    assert found(book)[0].code == "below_at_least_since"
    book = street(make_book, own=1.0).see(("a", "Us", T1, 0.0), ("a", "C", date(2025, 8, 1), 1.0))
    assert found(book)[0] == Finding(
        "below_since",
        {"day": T1, "own": 50.0, "market": 87.5, "better": 0, "worse": 1, "compared": 2},
    )


def test_above_since_the_exact_day(make_book: Make) -> None:
    book = street(make_book, own=0.0).see(("a", "Us", T1, 1.0))
    assert (found(book)[0].code, found(book)[0].params["day"]) == ("above_since", T1)


def test_a_day_without_enough_checks_breaks_the_run(make_book: Make) -> None:
    """All goes stale on 2027-01-01 and is looked at again: above, nobody knows since when."""
    book = street(make_book)
    again = date(2027, 3, 1)
    book.see(*((row, name, again, 1.0) for row in "ab" for name in ["A", "B", "C", "Us"]))
    book.see(*((row, "D", again, 0.0) for row in "ab"))
    assert found(book, again)[0].code == "above_now"
    finding = found(book, date(2027, 3, 2))[0]
    assert (finding.code, finding.params["day"]) == ("above_at_least_since", again)


def test_level_with_the_market(make_book: Make) -> None:
    book = street(make_book).see(("a", "C", T1, 1.0), ("a", "D", T1, 1.0))
    assert found(book)[0] == Finding(
        "level_with", {"own": 100.0, "market": 100.0, "better": 0, "worse": 0, "compared": 2}
    )


def test_market_alone(make_book: Make) -> None:
    book = make_book(["A", "B", "C"], ["a", "b"])
    book.see(*(("a", name, T0, float(name == "A")) for name in "ABC"), ("b", "A", T0, 1.0))
    assert found(book) == (Finding("market_alone", {"market": 66.7, "compared": 1}),)


def test_before_the_third_competitor(make_book: Make) -> None:
    for book in (
        make_book([], []),
        make_book(["A", "B", "C", "Us"], ["a"]).see(("a", "A", T0, 1.0), ("a", "B", T0, 1.0)),
    ):
        assert found(book) == (Finding("baseline_starts", {"needed": 3}),)


def test_when_every_check_is_too_old_it_says_so(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "Us"], ["a"]).see(*(("a", name, T0, 1.0) for name in "ABC"))
    later = Snapshot(book.market, book.logs, date(2060, 1, 1)).findings("trend")
    assert later == (Finding("all_stale", {"day": T0}),)


def test_own_unknown(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "Us"], ["a"]).see(*(("a", name, T0, 1.0) for name in "ABC"))
    assert found(book) == (Finding("own_unknown"),)


def test_three_competitors_never_at_one_service(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "Us"], ["a", "b", "c"])
    book.see(*zip("abc", "ABC", [T0] * 3, [1.0] * 3, strict=True), ("a", "Us", T0, 0.0))
    assert found(book) == (Finding("own_level_unsure", {"known": 3, "cells": 9}),)
    book.market = replace(
        book.market, competitors=tuple(one for one in book.market.competitors if not one.subject)
    )
    assert found(book) == (Finding("market_level_unsure", {"known": 3, "cells": 9}),)


def test_subject_and_market_known_for_different_services(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "Us"], ["a", "b"])
    book.see(*(("a", name, T0, 1.0) for name in "ABC"), ("b", "Us", T0, 1.0))
    assert found(book) == (Finding("own_level_unsure", {"known": 3, "cells": 6}),)


def test_rising_bar(make_book: Make) -> None:
    """75 -> 87.5 within the year is 16.7 %; our 100 must gain 16.7 points to keep its place."""
    book = street(make_book).see(("a", "C", date(2026, 2, 1), 1.0))
    assert found(book, LATER)[1] == Finding(
        "bar_rises_treadmill", {"percent": 16.7, "points": 16.7}
    )
    nobody = replace(
        book.market, competitors=tuple(o for o in book.market.competitors if not o.subject)
    )
    book.market = nobody
    assert found(book, LATER)[1] == Finding("bar_rises", {"percent": 16.7})


def test_a_bar_that_rises_over_nothing_of_ours(make_book: Make) -> None:
    book = street(make_book, own=0.0).see(("b", "Us", T0, 0.0), ("a", "C", date(2026, 2, 1), 1.0))
    assert found(book, LATER)[1] == Finding("bar_rises", {"percent": 16.7})


def test_falling_and_resting_bar(make_book: Make) -> None:
    book = street(make_book)
    assert found(book, LATER)[1] == Finding("bar_holds")
    book.see(("a", "B", date(2026, 2, 1), 0.0))
    assert found(book, LATER)[1] == Finding("bar_falls", {"percent": 16.7})


def test_one_touchpoint(make_book: Make) -> None:
    rows = [
        Attribute(name="a", kind=AttributeKind.YES_NO, touchpoint="staff"),
        Attribute(name="b", kind=AttributeKind.YES_NO),
    ]
    book = make_book(["A", "B", "C", "Us"], rows)
    book.see(*(("a", name, T0, 1.0) for name in "ABC"), ("a", "Us", T0, 0.0))
    (finding,) = found(book, touchpoint="staff")
    assert (finding.code, finding.params["touchpoint"]) == ("below_at_least_since", "staff")
    assert found(book, touchpoint="services")[0].params == {"needed": 3, "touchpoint": "services"}


# one service


def service(make_book: Make, own: float | None, attribute: Attribute = PRICE) -> Any:
    """Four places at 10, 12, 14 and 20."""
    book = make_book(["A", "B", "C", "D", "Us"], [attribute])
    book.see(*zip(["price"] * 4, "ABCD", [NOW] * 4, (10.0, 12.0, 14.0, 20.0), strict=True))
    return book if own is None else book.see(("price", "Us", NOW, own))


COUNTS = {"name": "price", "known": 4, "cells": 4}
CHEAP = replace(PRICE, direction=Direction.LOWER)


@pytest.mark.parametrize(
    ("own", "code", "better", "worse"),
    [
        (11.0, "service_above_now", 1, 3),
        (16.0, "service_below_now", 3, 1),
        (14.0, "service_level_with", 2, 1),
    ],
)
def test_one_measure(make_book: Make, own: float, code: str, better: int, worse: int) -> None:
    """The mean is 14; lower is better."""
    (finding,) = found(service(make_book, own, CHEAP), attribute=11)
    assert finding == Finding(code, COUNTS | {"better": better, "worse": worse})


def test_one_service_since_the_exact_day(make_book: Make) -> None:
    book = street(make_book, own=0.0).see(("a", "Us", T1, 1.0))
    (finding,) = found(book, attribute=11)
    assert finding == Finding(
        "service_above_since",
        {"name": "a", "known": 4, "cells": 4, "better": 0, "worse": 2, "day": T1},
    )


ID: dict[str, Any] = {"id": 11, "order": 11}


def test_one_service_without_ours(make_book: Make) -> None:
    assert found(service(make_book, None), attribute=11) == (Finding("service_known", COUNTS),)
    assert found(service(make_book, 9.0), attribute=11) == (Finding("service_known", COUNTS),)
    floor = replace(CHEAP, offered_from=12.0)
    assert found(service(make_book, None, floor), attribute=11) == (
        Finding("service_own_unknown", COUNTS | {"adopters": 2, "number": replace(floor, **ID)}),
    )
    undirected = replace(PRICE, offered_from=12.0)
    assert found(service(make_book, 12.0, undirected), attribute=11) == (
        Finding("service_offered", COUNTS | {"adopters": 3, "number": replace(undirected, **ID)}),
    )


def test_one_service_whose_standard_rose(make_book: Make) -> None:
    graded = Attribute(name="breakfast")
    book = make_book(["A", "B", "C", "D", "Us"], [graded])
    book.see(*(("breakfast", name, T0, 2.0) for name in ["A", "B", "C", "D", "Us"]))
    book.see(*(("breakfast", name, T1, 3.0) for name in "ABC"))
    codes = [one.code for one in found(book, attribute=11)]
    assert codes == ["service_below_since", "standard_rose"]
    book.market = replace(book.market, competitors=book.market.competitors[:4])
    codes = [one.code for one in found(book, attribute=11)]
    assert codes == ["service_offered", "standard_rose"]


def test_one_service_with_too_few_checks(make_book: Make) -> None:
    book = make_book(["A", "B", "C", "Us"], ["a"]).see(("a", "A", T0, 1.0), ("a", "B", T0, 1.0))
    counts = {"name": "a", "known": 2, "cells": 2}
    assert found(book, attribute=11) == (Finding("service_few", counts),)


def test_one_service_nobody_looked_at(make_book: Make) -> None:
    book = make_book(["A"], ["a"])
    counts = {"name": "a", "known": 0, "cells": 0}
    assert found(book, attribute=11) == (Finding("service_nobody", counts),)
