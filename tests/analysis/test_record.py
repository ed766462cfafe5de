"""Issued forecasts against what the observations came to say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from math import inf

import pytest
from copying_cases import Told

from benchmark_app.analysis.evidence import Evidence
from benchmark_app.analysis.record import record_of
from benchmark_app.domain.calendar import instant_number
from benchmark_app.domain.forecast import (
    DAYS_A_YEAR,
    ForecastBasis,
    ForecastRecord,
    IssuedForecast,
    Outcome,
)
from benchmark_app.domain.policy import Policy

ISSUED = date(2010, 1, 1)
NOON = datetime(2010, 1, 1, 12, tzinfo=UTC)


def forecast(
    *years: float,
    attribute: int = 11,
    as_of: date = ISSUED,
    naive: tuple[float, float, float] | None = None,
) -> IssuedForecast:
    low, first, middle, third, high = years
    return IssuedForecast(
        attribute=attribute,
        as_of=as_of,
        recorded_at=NOON,
        threshold=0.7,
        years=(low, first, middle, third, high),
        within_year=0.2,
        within_five=0.6,
        basis=ForecastBasis.HISTORY,
        naive=naive,
    )


def market() -> Told:
    """Ice is begun in 2009 and there on 1 January 2012; Tea is begun and never gets there."""
    told = Told("ABC", ["Ice", "Tea"])
    for name in ("Ice", "Tea"):
        told.checks(name, "2008-01-01", "", "ABC").checks(name, "2009-01-01", "A", "BC")
    return told.checks("Ice", "2012-01-01", "BC")


def outcome(told: Told, issued: IssuedForecast, as_of: str) -> Outcome:
    record = record_of(told.reading(as_of), [issued])
    assert record.issued == 1
    return record.outcomes[0]


def test_it_came_within_its_interval() -> None:
    """After 730 days; restricted to the 5 years watched the losses are by hand."""
    issued = forecast(1, 1.5, 2.5, 4, 20, naive=(3, 4, inf))
    found = outcome(market(), issued, "2015-01-01")
    assert (found.reached_on, found.is_due, found.is_inside) == (date(2012, 1, 1), True, True)
    came, watched = 730 / DAYS_A_YEAR, 1826 / DAYS_A_YEAR
    ours = (0.1 * (came - 1) + 0.5 * (2.5 - came) + 0.1 * (watched - came)) / 3
    theirs = (0.9 * (3 - came) + 0.5 * (4 - came) + 0.1 * (watched - came)) / 3
    assert found.pinball == pytest.approx(ours)
    assert found.naive_pinball == pytest.approx(theirs)


@pytest.mark.parametrize(
    ("years", "is_inside"),
    [
        ((2.1, 3, 4, 5, 6), False),  # came too early
        ((0.1, 0.2, 0.3, 0.4, 1.9), False),  # too late
        ((730 / DAYS_A_YEAR, 3, 4, 5, 6), True),  # on the first day of the interval
        ((0.1, 0.2, 0.3, 0.4, 730 / DAYS_A_YEAR), True),  # on its last
        ((0.1, 0.2, 0.3, 0.4, inf), True),  # an interval without an end
        ((inf, inf, inf, inf, inf), False),  # it was said never to come
    ],
)
def test_the_days_that_were_told_bound_the_interval(
    years: tuple[float, ...], is_inside: bool
) -> None:
    assert outcome(market(), forecast(*years), "2015-01-01").is_inside is is_inside


def test_it_did_not_come_in_time() -> None:
    found = outcome(market(), forecast(1, 2, 3, 4, 4.5, attribute=12), "2015-01-01")
    assert (found.reached_on, found.is_due, found.is_inside) == (None, True, False)
    watched = 1826 / DAYS_A_YEAR
    expected = (0.1 * (watched - 1) + 0.5 * (watched - 3) + 0.9 * (watched - 4.5)) / 3
    assert found.pinball == pytest.approx(expected)
    assert found.naive_pinball is None  # there was no naive answer


def test_it_is_not_due_before_its_interval_has_passed() -> None:
    issued = forecast(1, 2, 3, 4, 5, attribute=12, naive=(1, 2, 3))
    for day in ("2010-01-01", "2014-12-31", "2015-01-01"):
        found = outcome(market(), issued, day)
        assert (found.reached_on, found.is_due, found.is_inside) == (None, False, None)
        assert (found.pinball, found.naive_pinball) == (None, None)
    assert outcome(market(), issued, "2015-01-02").is_due
    endless = forecast(1, 2, 3, 4, inf, attribute=12)
    assert not outcome(market(), endless, "2100-01-01").is_due


def test_it_counts_only_once_the_day_has_come() -> None:
    assert outcome(market(), forecast(1, 2, 3, 4, 5), "2011-12-31").reached_on is None
    assert outcome(market(), forecast(1, 2, 3, 4, 5), "2012-01-01").is_due


def test_a_corrected_observation_corrects_the_record() -> None:
    told, issued = market(), forecast(1, 2, 3, 4, 5)
    assert outcome(told, issued, "2013-01-01").reached_on == date(2012, 1, 1)
    told.look(("Ice", "B", "2012-01-01", False), ("Ice", "B", "2012-06-01", True))
    assert outcome(told, issued, "2013-01-01").reached_on == date(2012, 6, 1)


def test_the_record_counts_what_is_due_and_compares_what_both_answered() -> None:
    """Both losses are means over the one forecast that has both and is due."""
    both = forecast(1, 2, 3, 4, 5, naive=(1, 1, 1))
    alone = replace(both, as_of=date(2010, 2, 1), naive=None)
    missed = forecast(1, 1, 1, 1, 1, attribute=12)
    waiting = forecast(1, 2, 3, 4, 50, attribute=12, as_of=date(2011, 1, 1), naive=(1, 2, 3))
    reading = market().reading("2015-01-01")
    issued = [waiting, missed, alone, both]
    record = record_of(reading, issued)
    assert (record.issued, record.due, record.inside) == (4, 3, 2)
    assert [one.issued for one in record.outcomes] == [both, missed, alone, waiting]
    assert record.pinball == record.outcomes[0].pinball
    assert record.naive_pinball == record.outcomes[0].naive_pinball
    assert record_of(reading, issued[::-1]) == record


def test_what_is_gone_or_was_issued_later_is_left_out() -> None:
    reading = market().reading("2015-01-01")
    gone = forecast(1, 2, 3, 4, 5, attribute=99)
    later = forecast(1, 2, 3, 4, 5, as_of=date(2015, 1, 2))
    none = ForecastRecord(issued=0, due=0, inside=0, pinball=None, naive_pinball=None, outcomes=())
    assert record_of(reading, [gone, later]) == none
    assert record_of(reading, []) == none


def test_what_was_not_yet_issued_at_an_instant_is_left_out() -> None:
    reading = market().reading("2015-01-01")
    issued = [forecast(1, 2, 3, 4, 5)]
    for hour, count in ((11, 0), (12, 1)):
        known_at = instant_number(NOON.replace(hour=hour))
        reading.evidence = Evidence(reading.market, {}, reading.evidence.day, known_at)
        assert record_of(reading, issued).issued == count


def test_what_was_there_already_when_told_is_no_case() -> None:
    """Told on 1 June 2012; a later visit says that B has had it since 2011, so it was there."""
    told = Told("ABC", ["Ice"])
    told.checks("Ice", "2008-01-01", "", "ABC").checks("Ice", "2009-01-01", "A", "BC")
    told.checks("Ice", "2011-01-01", "C").look(("Ice", "B", "2013-01-01", True, "2011-02-01"))
    found = outcome(told, forecast(1, 2, 3, 4, 5, as_of=date(2012, 6, 1)), "2015-01-01")
    assert (found.reached_on, found.is_due, found.is_inside) == (None, False, None)
    assert (found.pinball, found.naive_pinball) == (None, None)


def test_a_share_of_too_few_resolves_nothing() -> None:
    """Of three only A, who offers it, is looked at again: 1 of 1 is no market."""
    told = Told("ABC", ["Ice"], policy=Policy(stale_no_months=24, stale_yes_months=24))
    told.checks("Ice", "2009-01-01", "A", "BC").checks("Ice", "2010-12-01", "A")
    found = outcome(told, forecast(1, 2, 3, 4, 50), "2011-06-01")
    assert (found.reached_on, found.is_due) == (None, False)
