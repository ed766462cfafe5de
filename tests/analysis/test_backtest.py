"""Former days asked again: nothing of later may leak, and all methods face the same cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from copying_cases import Told

from benchmark_app.analysis.backtest import backtest, market_at
from benchmark_app.analysis.log import Log
from benchmark_app.analysis.outlook import Outlook
from benchmark_app.analysis.rival import rivals
from benchmark_app.analysis.score import Case, score
from benchmark_app.domain.attribute import Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastMethod, MethodScore
from benchmark_app.domain.plan import Plan

CUTS = [date(2006, 1, 1), date(2009, 1, 1)]
TODAY = date(2015, 1, 1)


def market(attributes: int = 12, seed: int = 3) -> Told:
    """Attributes begun between 2000 and 2008 that spread over five competitors, seen yearly."""
    rng = np.random.default_rng(seed)
    told = Told("ABCDE", [f"Service {place:02}" for place in range(attributes)])
    for one in told.market.attributes:
        begin = 2000 + rng.integers(1, 9)
        waits = rng.exponential(3.0, 5) * rng.gamma(2.0, 0.5)
        since = begin + np.where(np.arange(5) == rng.integers(5), 0.0, waits)
        for year in range(2000, 2016):
            for name, day in zip("ABCDE", since.tolist(), strict=True):
                told.look((one.name, name, f"{year}-01-01", day <= year))
    return told


@pytest.fixture(scope="module")
def told() -> Told:
    return market()


def test_four_methods_on_the_same_cases_in_order(told: Told) -> None:
    scores = backtest(told.market, told.logs, CUTS, 0.7, TODAY)
    assert [one.method for one in scores] == list(ForecastMethod)
    assert len({one.n for one in scores}) == 1
    assert scores[0].n > 8
    assert [one.coverage is None for one in scores] == [False, True, False, True]
    assert all(one.crps is not None and one.crps >= 0 for one in scores)


def test_the_scores_are_those_of_each_cut_and_its_outcomes(told: Told) -> None:
    """Counted again from the shares of the competitors at each January."""
    (cut,) = cuts = CUTS[1:]
    reading = Outlook(market_at(told.market, told.logs, cut), told.logs, cut)
    ours = reading.foresight.draws(0.7)
    answers = {ForecastMethod.FORECAST: ours, **rivals(reading, 0.7, ours)}
    horizon = (TODAY - cut).days / 365.25
    outcomes = {}
    for attribute in ours:
        offered = {
            year: sum(
                row[5] == 1.0 for row in told.rows if row[1] == attribute and row[3] == day_of(year)
            )
            for year in range(2010, 2016)
        }
        came = [day_of(year) for year, count in offered.items() if count >= 4]
        years = (came[0] - day_of(2009)) / 365.25 if came else float("inf")
        outcomes[attribute] = years
    for found in backtest(told.market, told.logs, cuts, 0.7, TODAY):
        cases = [
            Case(draws=draws, outcome=outcomes[attribute], horizon=horizon)
            for attribute, draws in answers[found.method].items()
        ]
        assert found == score(found.method, cases)


def day_of(year: int) -> int:
    return (date(year, 1, 1) - date(1970, 1, 1)).days


def test_nothing_of_later_changes_what_is_said_at_a_cut(told: Told) -> None:
    """Looks, competitors, attributes, exits, events and plans of later days are not there."""
    cut = CUTS[0]
    later = Told(
        [*"ABCD", Competitor(name="E", exited_on=date(2012, 1, 1)), "F"],
        [*(one.name for one in told.market.attributes), "Later"],
        rows=list(told.rows),
    )
    later.look(("Later", "F", "2010-01-01", True))
    market = replace(
        later.market,
        plans=(Plan(attribute=11),),
        events=(CompetitorEvent(competitor=1, day=date(2010, 1, 1), kind=EventKind.MERGED),),
        importance=tuple(Importance(attribute=one, from_date=cut, weight=2.0) for one in (11, 23)),
    )
    known = market_at(market, later.logs, cut)
    assert [one.name for one in known.competitors] == list("ABCDE")
    assert known.competitors[-1].exited_on is None
    assert known.attributes == told.market.attributes
    assert (known.plans, known.events) == ((), ())
    assert [one.attribute for one in known.importance] == [11]
    then = Outlook(known, later.logs, cut).foresight.draws(0.7)
    past = {
        attribute: log.taken(log.day <= (cut - date(1970, 1, 1)).days)
        for attribute, log in told.logs.items()
    }
    alone = Outlook(told.market, past, cut).foresight.draws(0.7)
    assert then.keys() == alone.keys()
    assert all(np.array_equal(then[one], alone[one]) for one in alone)


def test_who_is_known_at_a_day() -> None:
    here = Competitor(name="Here", entered_on=date(2005, 1, 1), exited_on=date(2006, 1, 1))
    soon = Competitor(name="Soon", entered_on=date(2007, 1, 1))  # looked at before it opened
    told = Told([here, soon, "Us", "Seen", "Unseen"], ["Ice"])
    told.look(("Ice", "Soon", "2005-01-01", False), ("Ice", "Seen", "2005-01-01", False))
    event = CompetitorEvent(competitor=1, day=date(2006, 1, 1), kind=EventKind.MERGED)
    gone = replace(event, competitor=2)
    known = market_at(replace(told.market, events=(event, gone)), told.logs, date(2006, 1, 1))
    assert [one.name for one in known.competitors] == ["Here", "Us", "Seen"]
    assert known.competitors[0].exited_on == date(2006, 1, 1)
    assert known.events == (event,)
    assert market_at(told.market, {}, date(2006, 1, 1)).attributes == ()


def test_no_cut_before_the_day_no_score(told: Told) -> None:
    empty = tuple(
        MethodScore(method=method, n=0, mae=None, pinball=None, crps=None, coverage=None)
        for method in ForecastMethod
    )
    assert backtest(told.market, told.logs, [TODAY, date(2020, 1, 1)], 0.7, TODAY) == empty
    assert backtest(told.market, told.logs, [], 0.7, TODAY) == empty
    assert backtest(told.market, told.logs, [date(1990, 1, 1)], 0.7, TODAY) == empty


def test_the_same_history_in_any_order_gives_the_same_scores(told: Told) -> None:
    order = np.random.default_rng(1).permutation(len(told.rows))
    mixed = Told("ABCDE", [one.name for one in told.market.attributes])
    mixed.rows = [told.rows[place] for place in order.tolist()]
    assert backtest(mixed.market, mixed.logs, CUTS[::-1] + CUTS, 0.7, TODAY) == backtest(
        told.market, told.logs, CUTS, 0.7, TODAY
    )


def test_a_market_without_any_look() -> None:
    told = Told("AB", ["Ice"])
    logs: dict[int, Log] = {}
    assert [one.n for one in backtest(told.market, logs, CUTS, 0.7, TODAY)] == [0, 0, 0, 0]
