"""For how long a value holds: staleness, marks, and starts that were told (section 1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.analysis.log import NEVER, Log
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.spell import is_offered, months_later, spells_of
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import add_months, date_of, day_number
from benchmark_app.domain.policy import Policy

YES_NO = Attribute(id=1, name="Free ice", kind=AttributeKind.YES_NO)
LEVEL = Attribute(id=1, name="Breakfast", kind=AttributeKind.LEVEL)
PRICE = Attribute(
    id=1, name="Price", kind=AttributeKind.MEASURE, unit="$", direction=Direction.LOWER
)

Told = list[tuple[str, str, float | str, bool]]


@pytest.fixture
def told(market: Callable[..., Market], log: Callable[..., Log]) -> Callable[..., Told]:
    """The spells of competitor A as (begin, end, value, dated); never ending ones end in ""."""

    def read(seen: Iterable[Any], attribute: Attribute = YES_NO, **rules: Any) -> Told:
        rows = [("A", *one) for one in seen]
        spells = spells_of(log(market("A"), rows), attribute, Policy(**rules))
        return [
            (
                date_of(begin).isoformat(),
                "" if end == NEVER else date_of(end).isoformat(),
                "na" if np.isnan(value) else value,
                dated,
            )
            for begin, end, value, dated in zip(
                spells.begin.tolist(),
                spells.end.tolist(),
                spells.value.tolist(),
                spells.dated.tolist(),
                strict=True,
            )
        ]

    return read


def test_a_value_is_stale_after_calendar_months(told: Callable[..., Told]) -> None:
    assert told([("2020-01-15", "yes")]) == [("2020-01-15", "2022-01-15", 1.0, False)]


def test_the_expiry_day_is_clipped_to_the_month(told: Callable[..., Told]) -> None:
    rules = {"stale_yes_months": 6}
    assert told([("2020-08-31", "yes")], **rules)[0][1] == "2021-02-28"
    assert told([("2020-02-29", "yes")], stale_yes_months=12)[0][1] == "2021-02-28"


def test_each_limit_counts_for_its_own_values(told: Callable[..., Told]) -> None:
    rules = {"stale_no_months": 3, "stale_yes_months": 0, "stale_measure_months": 1}
    assert told([("2020-01-01", "no")], **rules)[0][1] == "2020-04-01"
    assert told([("2020-01-01", "yes")], **rules)[0][1] == ""
    assert told([("2020-01-01", 1)], LEVEL, **rules)[0][1] == "2020-04-01"
    assert told([("2020-01-01", 2)], LEVEL, **rules)[0][1] == ""
    assert told([("2020-01-01", 12.5)], PRICE, **rules)[0][1] == "2020-02-01"


def test_a_value_seen_again_on_its_expiry_day_goes_on(told: Callable[..., Told]) -> None:
    again = [("2020-01-15", "yes"), ("2022-01-15", "yes")]
    assert told(again) == [("2020-01-15", "2024-01-15", 1.0, False)]


def test_a_gap_stays_a_gap(told: Callable[..., Told]) -> None:
    assert told([("2018-01-01", "yes"), ("2020-06-01", "yes")]) == [
        ("2018-01-01", "2020-01-01", 1.0, False),
        ("2020-06-01", "2022-06-01", 1.0, False),
    ]


def test_could_not_tell_ends_nothing(told: Callable[..., Told]) -> None:
    seen = [("2020-01-01", "yes"), ("2020-06-01", "unknown")]
    assert told(seen) == [("2020-01-01", "2022-01-01", 1.0, False)]
    assert told([("2020-06-01", "unknown")]) == []


def test_could_not_tell_replaces_an_earlier_record_of_its_day(told: Callable[..., Told]) -> None:
    seen = [("2020-01-01", "no"), ("2020-06-01", "yes"), ("2020-06-01", "unknown")]
    assert told(seen) == [("2020-01-01", "2022-01-01", 0.0, False)]


def test_not_applicable_holds_until_the_next_observation(told: Callable[..., Told]) -> None:
    assert told([("2010-01-01", "na")]) == [("2010-01-01", "", "na", False)]
    assert told([("2010-01-01", "na"), ("2011-01-01", "na"), ("2020-01-01", "no")]) == [
        ("2010-01-01", "2020-01-01", "na", False),
        ("2020-01-01", "2022-01-01", 0.0, False),
    ]


def test_a_start_overrides_a_no_from_that_day_on(told: Callable[..., Told]) -> None:
    seen = [("2020-01-01", "no"), ("2020-06-01", "yes", "2020-03-05")]
    assert told(seen) == [
        ("2020-01-01", "2020-03-05", 0.0, False),
        ("2020-03-05", "2022-06-01", 1.0, True),
    ]


def test_a_start_before_the_first_look_holds_from_the_start(told: Callable[..., Told]) -> None:
    assert told([("2020-06-01", "yes", "2019-02-01")]) == [
        ("2019-02-01", "2022-06-01", 1.0, True),
    ]


def test_a_start_on_the_day_itself_is_dated(told: Callable[..., Told]) -> None:
    assert told([("2020-06-01", "yes", "2020-06-01")])[0][3] is True


@pytest.mark.parametrize("start", ["2020-01-01", "2019-05-05", "2020-07-01"])
def test_a_start_not_after_the_last_no_or_after_the_look_is_ignored(
    told: Callable[..., Told], start: str
) -> None:
    seen = [("2020-01-01", "no"), ("2020-06-01", "yes", start)]
    assert told(seen) == [
        ("2020-01-01", "2020-06-01", 0.0, False),
        ("2020-06-01", "2022-06-01", 1.0, False),
    ]


def test_a_start_said_with_a_no_means_nothing(told: Callable[..., Told]) -> None:
    assert told([("2020-06-01", "no", "2020-02-01")])[0][0] == "2020-06-01"


def test_a_start_after_not_applicable(told: Callable[..., Told]) -> None:
    seen = [("2020-01-01", "na"), ("2020-06-01", "yes", "2020-04-01")]
    assert told(seen)[0] == ("2020-01-01", "2020-04-01", "na", False)
    assert told(seen)[1][:2] == ("2020-04-01", "2022-06-01")


def test_a_start_fills_unknown_days_and_leaves_what_was_seen(told: Callable[..., Told]) -> None:
    """Partly seen in 2016 went stale in 2018; the start of 2015 fills before and after it."""
    offered_partly = Attribute(id=1, name="Breakfast", offered_from=1.0)
    seen = [("2016-01-01", 1), ("2020-01-01", 3, "2015-01-01")]
    assert told(seen, offered_partly) == [
        ("2015-01-01", "2016-01-01", 3.0, True),
        ("2016-01-01", "2018-01-01", 1.0, False),
        ("2018-01-01", "2022-01-01", 3.0, False),
    ]


def test_a_start_between_two_sightings_of_the_offer(told: Callable[..., Told]) -> None:
    """The start lies in the fresh hold of 2016: only the gap from 2018 on is filled."""
    seen = [("2016-01-01", "yes"), ("2020-01-01", "yes", "2017-01-01")]
    assert told(seen) == [("2016-01-01", "2022-01-01", 1.0, False)]


def test_the_same_start_said_at_every_look(told: Callable[..., Told]) -> None:
    seen = [
        ("2014-06-01", "no"),
        ("2016-01-01", "yes", "2015-01-01"),
        ("2017-01-01", "yes", "2015-01-01"),
        ("2020-01-01", "yes", "2015-01-01"),
    ]
    assert told(seen) == [
        ("2014-06-01", "2015-01-01", 0.0, False),
        ("2015-01-01", "2022-01-01", 1.0, True),
    ]


def test_an_earlier_start_said_later_goes_through_several_looks(
    told: Callable[..., Told],
) -> None:
    """The no of 2014 ends where the start of 2015 begins, told two looks later."""
    seen = [
        ("2014-06-01", "no"),
        ("2016-01-01", "yes"),
        ("2017-01-01", "yes"),
        ("2017-06-01", "yes", "2015-01-01"),
    ]
    assert told(seen) == [
        ("2014-06-01", "2015-01-01", 0.0, False),
        ("2015-01-01", "2019-06-01", 1.0, True),
    ]


def test_of_two_starts_the_earlier_look_is_heard_first(told: Callable[..., Told]) -> None:
    seen = [("2016-01-01", 2, "2015-06-01"), ("2017-01-01", 3, "2015-01-01")]
    assert told(seen, LEVEL) == [
        ("2015-01-01", "2015-06-01", 3.0, True),
        ("2015-06-01", "2017-01-01", 2.0, True),
        ("2017-01-01", "2019-01-01", 3.0, False),
    ]


def test_a_measure_without_floor_can_start_earlier_too(told: Callable[..., Told]) -> None:
    seen = [("2020-01-01", 10.0), ("2020-06-01", 12.0, "2020-04-01")]
    assert told(seen, PRICE, stale_measure_months=2) == [
        ("2020-01-01", "2020-03-01", 10.0, False),
        ("2020-04-01", "2020-08-01", 12.0, True),
    ]


def test_starts_of_one_competitor_leave_the_others_alone(
    market: Callable[..., Market], log: Callable[..., Log]
) -> None:
    seen = [("A", "2020-01-01", "yes"), ("B", "2020-02-01", "yes", "2019-01-01")]
    spells = spells_of(log(market("AB"), seen), YES_NO, Policy())
    assert [date_of(one).isoformat() for one in spells.begin.tolist()] == [
        "2020-01-01",
        "2019-01-01",
    ]


def test_a_floor_is_reached_in_the_attributes_direction() -> None:
    values = np.array([9.0, 10.0, 11.0, np.nan])
    assert is_offered(PRICE, values, 10.0).tolist() == [True, True, False, False]
    assert is_offered(LEVEL, values, 10.0).tolist() == [False, True, True, False]
    assert is_offered(PRICE, values, None).tolist() == [False] * 4


@given(
    day=st.dates(date(1900, 1, 1), date(2200, 1, 1)),
    months=st.integers(0, 600),
)
def test_months_later_agrees_with_the_calendar(day: date, months: int) -> None:
    later = months_later(np.array([day_number(day)]), months)
    assert later.tolist() == [day_number(add_months(day, months))]
