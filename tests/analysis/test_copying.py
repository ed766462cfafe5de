"""How fast a market copies, counted by hand on small markets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from copying_cases import Story, Told
from scipy.stats import gamma

from benchmark_app.analysis.copying import cell_lags, copying_of, first_copies
from benchmark_app.analysis.spread import reached_after, spread_of
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.copying import LagSummary
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.observation import Mark

MONTH = 365.25 / 12
NOTHING = LagSummary(n=0, events=0, median=None, low=None, high=None)


def days(later: str, earlier: str) -> int:
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


@pytest.fixture
def ices() -> Told:
    """All lack it at first; A begins on 1 January 2011, B copies a year later, C in 2014.

    D never does, and nobody looks after 2016.
    """
    told = Told("ABCD", ["Ice"]).checks("Ice", "2010-01-01", "", "ABCD")
    told.look(
        ("Ice", "A", "2011-02-01", True, "2011-01-01"),
        ("Ice", "B", "2012-02-01", True, "2012-01-01"),
        ("Ice", "C", "2014-02-01", True, "2014-01-01"),
        ("Ice", "D", "2016-01-01", False),
    )
    return told


def test_single_lags(ices: Told) -> None:
    lags = cell_lags(ices.reading("2020-01-01").foresight.exposure)
    found = dict(zip(lags.duration.tolist(), lags.event.tolist(), strict=True))
    assert found == {
        days("2012-01-01", "2011-01-01"): True,
        days("2014-01-01", "2011-01-01"): True,
        days("2016-01-01", "2011-01-01"): False,
    }
    assert lags.entry.tolist() == [0, 0, 0]


def test_the_summary_of_a_market(ices: Told) -> None:
    """Of three waiting one copied after 12 months, one after 36: the median is 36."""
    copying = copying_of(ices.reading("2020-01-01"))
    assert (copying.lag.n, copying.lag.events) == (3, 2)
    assert copying.lag.median == pytest.approx(days("2014-01-01", "2011-01-01") / MONTH)
    assert copying.lag.low == pytest.approx(days("2012-01-01", "2011-01-01") / MONTH)
    assert copying.lag.high is None
    first = copying.to_first
    assert (first.n, first.events) == (1, 1)
    assert first.median == pytest.approx(days("2012-01-01", "2011-01-01") / MONTH)
    assert copying.to_half.median == first.median  # two of four
    assert copying.to_most.median == pytest.approx(days("2014-01-01", "2011-01-01") / MONTH)
    assert copying.own_first == copying.own_half == copying.own_most == NOTHING


def test_launch_partners_copied_nobody(ices: Told) -> None:
    partner = Told("ABCD", ["Ice"]).checks("Ice", "2010-01-01", "", "ABCD")
    partner.look(
        ("Ice", "A", "2011-02-01", True, "2011-01-01"),
        ("Ice", "B", "2011-02-01", True, "2011-01-31"),
        ("Ice", "C", "2012-02-01", True, "2012-01-01"),
    )
    copying = copying_of(partner.reading("2013-01-01"))
    assert (copying.lag.n, copying.lag.events) == (1, 1)  # D was not looked at again
    assert copying.to_first.median == pytest.approx(days("2012-01-01", "2011-01-01") / MONTH)


def test_everybody_on_one_day_is_no_copying() -> None:
    told = Told("ABC", ["Ice"]).checks("Ice", "2010-01-01", "", "ABC")
    told.checks("Ice", "2010-03-01", "ABC")
    copying = copying_of(told.reading("2013-01-01"))
    assert copying.lag == copying.to_first == copying.to_half == copying.to_most == NOTHING
    assert copying.firsts[0].count == 1
    assert [one.count for one in copying.firsts[1:]] == [0, 0, 0]


def test_what_nobody_copied_is_censored_when_watching_ended() -> None:
    told = Told("ABC", ["Ice"]).checks("Ice", "2010-01-01", "", "ABC")
    told.look(("Ice", "A", "2011-02-01", True, "2011-01-01"))
    told.checks("Ice", "2013-01-01", "A", "BC")
    reading = told.reading("2020-01-01")
    copies = first_copies(reading.foresight.exposure)
    assert copies.duration.tolist() == [days("2013-01-01", "2011-01-01")]
    assert copies.event.tolist() == [False]
    half = spread_of(reading, 0.5)  # values that never go stale still hold today
    assert half.duration.tolist() == [days("2020-01-01", "2011-01-01")]
    assert half.event.tolist() == [False]


def test_an_attribute_offered_when_first_looked_at_stays_out() -> None:
    told = Told("ABC", ["Ice"]).checks("Ice", "2010-01-01", "A", "BC")
    told.checks("Ice", "2012-01-01", "ABC")
    copying = copying_of(told.reading("2013-01-01"))
    assert copying.to_first == copying.to_half == copying.to_most == NOTHING
    assert copying.firsts[0].count == 0
    assert copying.lag.events == 2  # B and C still waited from that look on


def test_an_attribute_watched_late_enters_late() -> None:
    """A began in 2010, as it says; all were first looked at in 2012, when only A had it."""
    told = Told("ABC", ["Ice"]).look(("Ice", "A", "2012-01-01", True, "2010-01-01"))
    told.checks("Ice", "2012-01-01", "", "BC").checks("Ice", "2014-01-01", "B")
    half = spread_of(told.reading("2015-01-01"), 0.5)
    assert half.entry.tolist() == [days("2012-01-01", "2010-01-01")]
    assert half.duration.tolist() == [days("2014-01-01", "2010-01-01")]
    most = spread_of(told.reading("2015-01-01"), 0.3)  # it was there before anybody looked
    assert most.entry.tolist() >= most.duration.tolist()


def test_a_copy_found_at_the_first_look_hides_when_the_first_copy_was() -> None:
    told = Told("ABC", ["Ice"]).checks("Ice", "2010-01-01", "", "AC")
    told.look(("Ice", "A", "2011-02-01", True, "2011-01-01"))
    told.checks("Ice", "2012-01-01", "B")
    told.look(("Ice", "C", "2013-02-01", True, "2013-01-01"))
    assert copying_of(told.reading("2014-01-01")).to_first == NOTHING
    told.look(("Ice", "C", "2011-12-01", True, "2011-11-01"))  # before B was found
    first = copying_of(told.reading("2014-01-01")).to_first
    assert first.median == pytest.approx(days("2011-11-01", "2011-01-01") / MONTH)


def test_who_enters_later_waits_from_then() -> None:
    """D opens in 2015: its own lag counts from there, the attribute's from the first offer."""
    later = Competitor(name="D", entered_on=date(2015, 1, 1))
    told = Told(["A", "B", "C", later], ["Ice"]).checks("Ice", "2010-01-01", "", "ABC")
    told.look(("Ice", "A", "2011-02-01", True, "2011-01-01"))
    told.look(("Ice", "D", "2016-02-01", True, "2016-01-01"))
    told.checks("Ice", "2018-01-01", "", "BC")
    reading = told.reading("2018-01-01")
    lags = cell_lags(reading.foresight.exposure)
    assert lags.duration[lags.event].tolist() == [days("2016-01-01", "2015-01-01")]
    copies = first_copies(reading.foresight.exposure)
    assert copies.duration.tolist() == [days("2016-01-01", "2011-01-01")]


def test_what_was_adopted_before_a_takeover_is_no_copy(ices: Told) -> None:
    event = CompetitorEvent(competitor=2, day=date(2013, 1, 1), kind=EventKind.TAKEN_OVER)
    ices.market = replace(ices.market, events=(event,))
    copying = copying_of(ices.reading("2020-01-01"))
    assert (copying.lag.n, copying.lag.events) == (2, 1)
    assert copying.to_first.median == pytest.approx(days("2014-01-01", "2011-01-01") / MONTH)


def subject_leads() -> Told:
    """The subject began Ice and Fan, A began Tea, and Gin on the day on which the subject did."""
    told = Told(["Us", "A", "B", "C"], ["Ice", "Fan", "Tea", "Gin"])
    for one in ("Ice", "Fan", "Tea", "Gin"):
        told.look(*((one, name, "2010-01-01", False) for name in ("Us", "A", "B", "C")))
    told.look(
        ("Ice", "Us", "2011-02-01", True, "2011-01-01"),
        ("Ice", "A", "2012-02-01", True, "2012-01-01"),
        ("Ice", "B", "2013-02-01", True, "2013-01-01"),
        ("Ice", "C", "2014-02-01", True, "2014-01-01"),
        ("Fan", "Us", "2012-02-01", True, "2012-01-01"),
        ("Tea", "A", "2012-02-01", True, "2012-01-01"),
        ("Tea", "Us", "2012-08-01", True, "2012-07-01"),
        ("Tea", "B", "2015-02-01", True, "2015-01-01"),
        ("Gin", "A", "2012-02-01", True, "2012-01-01"),
        ("Gin", "Us", "2012-02-01", True, "2012-01-01"),
    )
    told.checks("Fan", "2016-01-01", "", "ABC")
    told.checks("Gin", "2016-01-01", "", "BC")
    return told


def test_how_long_the_subjects_own_leads_last() -> None:
    """Of Ice and Fan the first was copied after a year, had by two of three after two.

    Its own later copy of Tea is not one by the competitors.
    """
    copying = copying_of(subject_leads().reading("2016-01-01"))
    assert (copying.own_first.n, copying.own_first.events) == (2, 1)
    assert copying.own_first.median == pytest.approx(days("2012-01-01", "2011-01-01") / MONTH)
    assert copying.own_half.median == pytest.approx(days("2013-01-01", "2011-01-01") / MONTH)
    assert copying.own_most.median == pytest.approx(days("2014-01-01", "2011-01-01") / MONTH)
    tea = days("2015-01-01", "2012-01-01")
    exposure = subject_leads().reading("2016-01-01").foresight.exposure
    copies = dict(zip(exposure.names, first_copies(exposure).duration.tolist(), strict=True))
    assert copies["Tea"] == tea
    assert copying.to_first.n == 4


def test_firsts_by_name_over_the_years_watched() -> None:
    copying = copying_of(subject_leads().reading("2016-01-01"))
    years = days("2016-01-01", "2010-01-01") / 365.25
    found = [(one.competitor, one.count, one.years) for one in copying.firsts]
    assert found == [(0, 4, years), (2, 1, years), (3, 0, years), (4, 0, years), (1, 2, years)]


def test_firsts_count_years_from_the_earliest_of_look_and_first_until_the_exit() -> None:
    gone = Competitor(name="B", exited_on=date(2013, 12, 31))
    unseen = Competitor(name="D")
    rival = Competitor(name="P", kind=CompetitorKind.POTENTIAL)
    told = Told(["A", gone, "C", unseen, rival], ["Ice", "Tea"])
    told.look(("Ice", "A", "2012-01-01", True, "2008-01-01"))
    told.checks("Ice", "2012-01-01", "", "BCP")
    told.look(("Ice", "C", "2016-01-01", False))
    copying = copying_of(told.reading("2016-01-01"))
    assert [(one.competitor, one.count) for one in copying.firsts] == [
        (0, 1),
        (1, 1),
        (2, 0),
        (3, 0),
    ]
    assert [one.years * 365.25 for one in copying.firsts] == pytest.approx(
        [
            days("2016-01-01", "2008-01-01"),
            days("2016-01-01", "2008-01-01"),
            days("2014-01-01", "2012-01-01"),
            days("2016-01-01", "2012-01-01"),
        ]
    )


def test_speeds_shrink_towards_the_market() -> None:
    """(3 + d) / (3 + expected); the interval is of Gamma(3 + d, 3 + expected)."""
    told = Told("BA", ["Ice"]).checks("Ice", "2010-01-01", "", "AB")
    speeds = copying_of(told.reading("2012-01-01", {1: (5, 2.0), 2: (0, 1.5)})).speeds
    assert [one.competitor for one in speeds] == [2, 1]  # by name
    slow, fast = speeds
    assert (fast.adoptions, fast.expected) == (5, 2.0)
    assert fast.index == pytest.approx(8 / 5)
    assert fast.low == pytest.approx(gamma.ppf(0.1, 8, scale=1 / 5))
    assert fast.high == pytest.approx(gamma.ppf(0.9, 8, scale=1 / 5))
    assert slow.index == pytest.approx(3 / 4.5)
    assert slow.low < slow.index < slow.high


def test_nothing_ever_seen() -> None:
    empty = copying_of(Told("AB", ["Ice"]).reading("2012-01-01"))
    assert empty.lag == empty.to_first == empty.to_most == NOTHING
    assert [(one.competitor, one.count, one.years) for one in empty.firsts] == [(0, 0, 0)]
    assert empty.speeds == ()
    bare = copying_of(Told((), ()).reading("2012-01-01"))
    assert bare == empty


def test_a_measure_without_a_floor_is_never_copied() -> None:
    price = Attribute(name="Price", kind=AttributeKind.MEASURE)
    told = Told("ABC", [price, "Ice"]).checks("Ice", "2010-01-01", "", "ABC")
    told.look(("Price", "A", "2010-01-01", True))
    assert spread_of(told.reading("2012-01-01"), 0.5).event.tolist() == [False]


def test_watching_ends_with_the_last_sufficient_day() -> None:
    """All but one could no longer be judged from 2014 on."""
    told = Told("ABCD", ["Ice"]).checks("Ice", "2010-01-01", "", "ABCD")
    told.look(("Ice", "A", "2011-02-01", True, "2011-01-01"))
    told.look(*(("Ice", name, "2014-01-01", Mark.NOT_APPLICABLE) for name in "BCD"))
    half = spread_of(told.reading("2016-01-01"), 0.5)
    assert half.duration.tolist() == [days("2014-01-01", "2011-01-01")]


def test_the_first_later_day_at_a_share() -> None:
    """A and C begin in 2011, B and D in 2012, all stop in 2013."""
    told = Told("ABCD", ["Ice"]).checks("Ice", "2010-01-01", "", "ABCD")
    told.checks("Ice", "2011-01-01", "AC").checks("Ice", "2012-01-01", "BD")
    told.checks("Ice", "2013-01-01", "", "ABCD").checks("Ice", "2015-01-01", "AC")
    steps = told.reading("2016-01-01").resolved(11).adoption

    def after(share: float, day: str) -> date | None:
        found = reached_after(steps, share, day_number(date.fromisoformat(day)))
        return None if found is None else date.fromordinal(found + date(1970, 1, 1).toordinal())

    assert after(0.5, "2010-06-01") == date(2011, 1, 1)
    assert after(1.0, "2010-06-01") == date(2012, 1, 1)
    assert after(0.5, "2011-06-01") == date(2011, 6, 2)  # it is there already
    assert after(0.5, "2012-12-30") == date(2012, 12, 31)  # and for one day more
    assert after(0.5, "2012-12-31") == date(2015, 1, 1)  # then it had fallen
    assert after(0.5, "2015-06-01") == date(2015, 6, 2)
    assert after(1.0, "2013-01-01") is None
    assert reached_after(Story(told.market, {}, date(2016, 1, 1)).resolved(11).adoption, 0, 0) is (
        None
    )
    assert np.isnan(steps.share).sum() == 0
