"""What was seen at landmarks, by hand; the fit against another maximisation."""

from __future__ import annotations

from dataclasses import replace
from math import log
from typing import Any

import numpy as np
import pytest
from copying_cases import Told, number
from forecast_simulation import FloatArray
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.stats import norm

from benchmark_app.analysis.forecast import Foresight
from benchmark_app.analysis.landmark import (
    AGES,
    Course,
    Landmarks,
    Today,
    Views,
    fit_residual,
    missing,
    seen_at,
)
from benchmark_app.domain.competitor import Competitor

YEAR = 365.25


def course(told: Told, as_of: str) -> Course:
    return Foresight(told.reading(as_of)).courses[0]


def spread() -> Told:
    """Four competitors, checked on four days: 1, 1, 2 and 3 of them have it."""
    told = Told("ABCD", ["ice"])
    told.checks("ice", "2015-01-01", "A", "BCD").checks("ice", "2015-07-01", "A", "BCD")
    return told.checks("ice", "2016-01-01", "AB", "CD").checks("ice", "2017-01-01", "ABC", "D")


def test_a_course_by_hand() -> None:
    one = course(spread(), "2018-01-01")
    days = [number(day) for day in ("2015-01-01", "2016-01-01", "2017-01-01")]
    assert one.days.tolist() == days
    assert one.share.tolist() == [0.25, 0.5, 0.75]
    assert one.risen.tolist() == days
    assert one.begun == days[0]
    assert one.reached(0.7) == one.reached(0.75) == days[2]
    assert one.reached(0.76) == np.inf
    assert one.open_until(days[2]) == days[1]
    assert one.open_until(np.inf) == days[2]


def test_rows_until_the_last_look_that_found_it_open() -> None:
    """Table stakes is 3 of 4, found on 1 January 2017; on 1 January 2016 it was still open. The
    landmarks up to then are the ages .05, .25 and .5 (182.6 days; 365.25 days is one day later
    than 1 January 2016). Two are missing until B begins."""
    found = Views.of([course(spread(), "2018-01-01")]).landmarks(0.7)
    ages = np.array(AGES[:3])
    assert (found.attributes, found.completed) == (1, 1)
    assert found.came.tolist() == [True] * 3
    assert found.seen[:, 0] == pytest.approx([log(2)] * 3)
    assert found.seen[:, 1].tolist() == [0.25] * 3
    assert found.seen[:, 2] == pytest.approx(np.log(ages + 0.1))
    assert found.seen[:, 3] == pytest.approx(np.log(ages + 0.1))
    assert found.years == pytest.approx(731 / YEAR - ages)


def test_an_open_one_is_censored_at_its_last_look() -> None:
    """All four are never reached: until 2017 six landmarks are watched, then nobody looked."""
    found = Views.of([course(spread(), "2018-01-01")]).landmarks(1.0)
    ages = np.array(AGES[:6])
    assert (found.attributes, found.completed) == (1, 0)
    assert found.came.tolist() == [False] * 6
    assert np.exp(found.seen[:, 0]) == pytest.approx([3, 3, 3, 2, 2, 2])
    since = np.where(ages * YEAR < 365, ages, ages - 365 / YEAR)
    assert found.seen[:, 3] == pytest.approx(np.log(since + 0.1))
    assert found.years == pytest.approx(731 / YEAR - ages)


def test_a_stated_start_says_it_was_open_the_day_before() -> None:
    told = spread().look(("ice", "C", "2017-02-01", True, "2016-12-01"))
    one = course(told, "2018-01-01")
    assert one.reached(0.7) == number("2016-12-01")
    assert one.open_until(one.reached(0.7)) == number("2016-11-30")


def test_nothing_is_known_to_be_open_before_the_first_look() -> None:
    told = Told("ABC", ["ice"]).checks("ice", "2015-01-01", "ABC")
    one = course(told, "2018-01-01")
    assert one.open_until(one.reached(0.7)) == -np.inf
    found = Views.of([one]).landmarks(0.7)
    assert (found.attributes, found.completed, len(found.years)) == (0, 0, 0)


def test_a_fall_below_is_not_open_again() -> None:
    """Reached in 2017; that C gave up in 2018 does not take it back."""
    told = spread().look(("ice", "C", "2018-01-01", False), ("ice", "B", "2018-01-01", False))
    one = course(told, "2019-01-01")
    assert one.reached(0.7) == number("2017-01-01")
    assert len(Views.of([one]).landmarks(0.7).years) == 3


def test_a_landmark_where_too_little_is_known_is_none() -> None:
    """All answers go stale after a year: at the age of 1.5 years nobody is known."""
    told = Told("ABC", ["ice"])
    told.market = replace(
        told.market,
        policy=replace(told.policy, stale_no_months=12, stale_yes_months=12),
        competitors=tuple(
            replace(one, exited_on=None, entered_on=None) for one in told.market.competitors
        ),
    )
    told.checks("ice", "2015-01-01", "A", "BC").checks("ice", "2017-01-01", "A", "BC")
    found = Views.of([course(told, "2017-06-01")]).landmarks(0.7)
    ages = np.exp(found.seen[:, 2]) - 0.1
    assert ages == pytest.approx([0.05, 0.25, 0.5])
    open_days = number("2017-01-01") - number("2015-01-01")
    assert found.years == pytest.approx(open_days / YEAR - ages)


def test_what_only_the_subject_offers_has_no_age() -> None:
    told = Told(["Us", "A", "B"], ["ice"]).checks("ice", "2015-01-01", "", "AB")
    one = course(told.look(("ice", "Us", "2015-01-01", True)), "2016-01-01")
    assert one.begun == np.inf
    assert Views.of([one]).landmarks(0.7).attributes == 0
    seen = seen_at(one, 2, 0.0, float(number("2016-01-01")))
    assert seen[:2].tolist() == [log(2), 0.0]
    assert np.isnan(seen[2:]).all()


def test_where_too_little_is_fresh_today_is_what_was_last_known() -> None:
    """A yes, B and C no in 2015; only C was looked at since, all else is stale in 2018."""
    told = Told("ABCD", ["ice"])
    told.market = replace(
        told.market, policy=replace(told.policy, stale_no_months=24, stale_yes_months=24)
    )
    told.checks("ice", "2015-01-01", "A", "BC").checks("ice", "2017-06-01", "C")
    assert course(told, "2015-06-01").today == Today(1 / 3, 3, 1)
    assert course(told, "2016-12-31").today == Today(1 / 3, 3, 1)
    # A's and B's time in the market ended with their last look's staleness
    assert course(told, "2018-01-01").today == Today(1.0, 1, 1)


def test_nobody_ever_known_has_no_today() -> None:
    assert course(Told("ABC", ["ice"]), "2016-01-01").today is None


def test_without_courses_there_are_no_rows() -> None:
    found = Views.of([]).landmarks(0.7)
    assert found.seen.shape == (0, 4)
    assert (found.attributes, found.completed) == (0, 0)


@pytest.mark.parametrize("known", range(1, 30))
def test_how_many_are_missing_counts_whole_competitors(known: int) -> None:
    for adopters in range(known + 1):
        for percent in range(5, 101, 5):
            needed = -(-percent * known // 100)
            share = np.array([adopters / known])
            assert missing(share, np.array([float(known)]), percent / 100) == needed - adopters


def test_missing_counts_weights_as_a_part_of_all_known() -> None:
    """.55 of the weight offers, .70 must: .15 of six known is .9, so one more."""
    assert missing(np.array([0.55]), np.array([6.0]), 0.7).tolist() == [1.0]


# the fit


def a_past(seed: int) -> Landmarks:
    """Random rows of a log-normal model, a part of them censored."""
    dice = np.random.default_rng(seed)
    count = int(dice.integers(30, 300))
    seen = np.column_stack(
        (
            np.log(dice.integers(1, 6, count)),
            dice.integers(1, 7, count) / 10,
            np.log(dice.uniform(0, 8, count) + 0.1),
            np.log(dice.uniform(0, 4, count) + 0.1),
        )
    )
    years = 0.5 + seen @ dice.normal(0, 0.5, 4) + dice.normal(size=count) * dice.uniform(0.2, 1.5)
    censored = dice.random(count) < [0.0, 0.3, 0.6][seed % 3]
    years = np.where(censored, years - dice.exponential(size=count), years)
    return Landmarks(
        seen=seen,
        years=np.exp(years),
        came=~censored,
        attributes=count // 6,
        completed=9,
    )


def loss(theta: FloatArray, rows: Landmarks) -> float:
    """METHODS 6 (B): the weighted negative log likelihood with half the squared slopes added, and
    half the square of a presumed residual of a thousandth."""
    spread = rows.seen.std(axis=0)
    slopes = (rows.seen - rows.seen.mean(axis=0)) / np.where(spread > 1e-9, spread, 1)
    z = (np.log(rows.years) - theta[0] - slopes @ theta[1:5]) / np.exp(theta[5])
    likely = np.where(rows.came, norm.logpdf(z) - theta[5], norm.logsf(z)).sum()
    weight = rows.attributes / len(rows.years)
    regular = 0.5 * (1e-3 / np.exp(theta[5])) ** 2
    return float(-weight * likely + 0.5 * (theta[1:5] ** 2).sum() + regular)


def curvature(rows: Landmarks, theta: FloatArray, step: float = 1e-4) -> FloatArray:
    """Second differences of the loss."""
    size = len(theta)
    moves = np.eye(size) * step

    def at(*moved: FloatArray) -> float:
        return loss(theta + np.sum(moved, axis=0), rows)

    return np.array(
        [
            [(at(a, b) - at(a, -b) - at(-a, b) + at(-a, -b)) / (4 * step**2) for b in moves]
            for a in moves
        ]
    )


@pytest.mark.parametrize("seed", range(9))
def test_the_fit_against_another_maximisation(seed: int) -> None:
    rows = a_past(seed)
    fit = fit_residual(rows)
    coarse: Any = {"gtol": 1e-8}
    best = minimize(loss, np.zeros(6), args=(rows,), method="BFGS", options=coarse)
    edges = best.x + np.vstack((np.zeros(6), np.eye(6) * 1e-3))
    fine: Any = {"xatol": 1e-9, "fatol": 1e-13, "maxiter": 4000, "initial_simplex": edges}
    best = minimize(loss, best.x, args=(rows,), method="Nelder-Mead", options=fine)
    assert fit.theta == pytest.approx(best.x, abs=1e-5)
    assert loss(fit.theta, rows) <= best.fun + 1e-9
    covariance = np.linalg.inv(curvature(rows, fit.theta))
    largest = np.abs(covariance).max()
    assert fit.spread @ fit.spread.T == pytest.approx(covariance, abs=1e-4 * largest)


def test_scaling_what_is_seen_changes_no_answer() -> None:
    rows = a_past(1)
    other = replace(rows, seen=rows.seen * [10, 0.01, 3, -1] + [5, 7, -2, 0])
    fit, scaled = fit_residual(rows), fit_residual(other)
    normals, noise = np.zeros((3, 6)), np.array([[-1.0, 0.0, 1.0]])
    for row in range(5):
        here = fit.log_years(rows.seen[row : row + 1], normals, noise)
        assert here == pytest.approx(
            scaled.log_years(other.seen[row : row + 1], normals, noise), abs=1e-5
        )


def test_drawn_parameters_have_the_fits_uncertainty() -> None:
    """What is seen is the centre: the drawn log years are the intercept and the noise."""
    rows = a_past(2)
    fit = fit_residual(rows)
    normals = np.random.default_rng(1).standard_normal((40_000, 6))
    drawn = fit.log_years(fit.centre[None], normals, np.zeros((1, 40_000)))[0]
    sure = (fit.spread @ fit.spread.T)[0, 0]
    assert drawn.mean() == pytest.approx(fit.theta[0], abs=0.02)
    assert drawn.std() == pytest.approx(np.sqrt(sure), rel=0.02)


def some_rows(seen: NDArray[Any], years: NDArray[Any], came: NDArray[Any]) -> Landmarks:
    return Landmarks(seen=seen, years=years, came=came.astype(np.bool_), attributes=8, completed=8)


def regular(name: str) -> Landmarks:
    """Pasts that fix too little or too much."""
    dice = np.random.default_rng(7)
    seen, noise = dice.normal(size=(40, 4)), np.exp(dice.normal(size=40))
    all_came, eight = np.ones(40), np.arange(40) < 8
    return {
        "constant columns": some_rows(np.ones((40, 4)), noise, all_came),
        "one row eight times": some_rows(np.tile(seen[0], (8, 1)), np.full(8, 0.7), all_came[:8]),
        "one row": some_rows(seen[:1], noise[:1], all_came[:1]),
        "all censored but eight": some_rows(seen, noise, eight),
        "early ones came": some_rows(seen, np.where(eight, 0.01, 50.0), eight),
        "late ones came": some_rows(seen, np.where(eight, 50.0, 0.001), eight),
        "told apart by each column": some_rows(
            np.tile(eight[:, None], 4) * 1.0, np.where(eight, 0.01, 50.0), eight
        ),
        "exactly linear": some_rows(seen, np.exp(seen @ [3, -2, 1, 5.0]), all_came),
        "linear and censored": some_rows(seen, np.exp(seen @ [3, -2, 1, 5.0]), eight),
        "huge": some_rows(seen * 1e6, noise**100, eight),
        "tiny": some_rows(seen * 1e-8, noise**1e-6, all_came),
        "days": some_rows(seen, np.where(noise > 1, 1, 2) / YEAR, eight),
        "nothing came": some_rows(seen, noise, np.zeros(40)),
    }[name]


@pytest.mark.parametrize(
    "name",
    [
        "constant columns",
        "one row eight times",
        "one row",
        "all censored but eight",
        "early ones came",
        "late ones came",
        "told apart by each column",
        "exactly linear",
        "linear and censored",
        "huge",
        "tiny",
        "days",
        "nothing came",
    ],
)
def test_a_past_that_fixes_too_little_or_too_much_still_answers(name: str) -> None:
    """No warning either: they are errors here."""
    fit = fit_residual(regular(name))
    assert np.isfinite(fit.theta).all()
    assert np.isfinite(fit.spread).all()


@pytest.mark.parametrize("seed", range(60))
def test_hostile_rows_still_answer(seed: int) -> None:
    dice = np.random.default_rng(seed)
    count = int(dice.integers(1, 80))
    seen = dice.integers(0, 4, (count, 4)) * 10.0 ** dice.integers(-3, 4)
    seen[:, dice.integers(0, 4)] = 1
    came = dice.random(count) < dice.choice([0.05, 0.3, 0.9, 1])
    years = np.exp(dice.normal(size=count) * 10.0 ** dice.integers(-8, 2))
    fit = fit_residual(
        some_rows(seen, np.where(came, years, years * 10.0 ** dice.integers(-6, 6)), came)
    )
    assert np.isfinite(fit.theta).all()
    assert np.isfinite(fit.spread).all()


def test_equal_pasts_are_answered_near_what_they_were() -> None:
    """Eight rows alike, all .7 years: so is the answer, give or take a thousandth."""
    rows = regular("one row eight times")
    fit = fit_residual(rows)
    normals = np.random.default_rng(1).standard_normal((1000, 6))
    drawn = np.exp(
        fit.log_years(rows.seen[:1], normals, np.random.default_rng(2).normal(size=(1, 1000)))
    )
    assert drawn == pytest.approx(0.7, rel=0.01)


def test_a_course_weighs_the_share_and_counts_the_adopters() -> None:
    told = Told([Competitor(name="A", weight=2.0), "B", "C", "D"], ["ice"])
    one = course(told.checks("ice", "2015-01-01", "A", "BCD"), "2016-01-01")
    assert one.share.tolist() == [0.4]
    assert one.adopters.tolist() == [1.0]
