"""Losses of a forecast over a horizon: by hand, by brute force, and proper."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.score import Case, pinball, quantile, score
from benchmark_app.domain.forecast import ForecastMethod, MethodScore

times = st.floats(0, 12) | st.just(inf)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    draws = np.sort(np.array(draw(st.lists(times, min_size=1, max_size=12))))
    horizon = draw(st.floats(0.5, 10))
    outcome = draw(st.floats(0, 1)) * horizon
    return Case(draws=draws, outcome=draw(st.sampled_from((outcome, inf))), horizon=horizon)


def case(draws: list[float], outcome: float, horizon: float = 10.0) -> Case:
    return Case(draws=np.array(draws), outcome=outcome, horizon=horizon)


def test_crps_by_hand() -> None:
    """F is 0, then 1/2 from 1, then 1 from 3; the outcome is 2.

    From 1 to 2 (1/2)^2, from 2 to 3 (1/2 - 1)^2: together 1/2.
    """
    assert case([1, 3], 2).crps == pytest.approx(0.5)
    assert case([1, 3], 2, horizon=2.5).crps == pytest.approx(0.25 + 0.125)
    assert case([1, 3], inf, horizon=4).crps == pytest.approx(2 * 0.25 + 1)
    assert case([inf], 2, horizon=5).crps == pytest.approx(3)
    assert case([inf], inf, horizon=5).crps == 0
    assert case([4], 7).crps == pytest.approx(3)  # a point: its absolute error


@settings(max_examples=200)
@given(cases())
def test_crps_equals_its_integral(one: Case) -> None:
    grid = np.linspace(0, one.horizon, 20001)
    middle = (grid[1:] + grid[:-1]) / 2
    chance = np.searchsorted(one.draws, middle, side="right") / len(one.draws)
    integral = ((chance - (middle >= one.outcome)) ** 2).sum() * (grid[1] - grid[0])
    assert one.crps == pytest.approx(integral, abs=0.01)


@given(st.lists(st.floats(0, 12), min_size=1, max_size=12), st.floats(0, 12))
def test_crps_within_a_long_horizon_equals_the_pairwise_formula(
    draws: list[float], outcome: float
) -> None:
    values = np.sort(np.array(draws))
    pairs = np.abs(values[:, None] - values).mean() / 2
    expected = np.abs(values - outcome).mean() - pairs
    found = Case(draws=values, outcome=outcome, horizon=100.0).crps
    assert found == pytest.approx(expected, abs=1e-9)


def test_the_truth_is_the_best_answer_even_where_it_is_seen_only_up_to_the_horizon() -> None:
    truth = np.sort(np.random.default_rng(4).exponential(5.0, 400))
    answers = {scale: truth * scale for scale in (0.6, 1.0, 1.6)}
    losses = {
        scale: [
            np.mean([getattr(case(list(draws), one, 6.0), name) for one in truth])
            for name in ("crps", "pinball")
        ]
        for scale, draws in answers.items()
    }
    assert all(losses[1.0][part] < losses[0.6][part] for part in (0, 1))
    assert all(losses[1.0][part] < losses[1.6][part] for part in (0, 1))


def test_the_median_error_stops_at_the_horizon() -> None:
    assert case([1, 4, 30], 7).error == pytest.approx(3)
    assert case([20, 30], 7).error == pytest.approx(3)
    assert case([20, 30], inf).error == 0
    assert case([2], inf).error == pytest.approx(8)


def test_pinball_by_hand() -> None:
    """Outcome 5: .1 * (5 - 2), .5 * (5 - 4), and above it (1 - .9) * (9 - 5)."""
    assert pinball([2, 4, 9], 5, 10) == pytest.approx((0.3 + 0.5 + 0.4) / 3)
    assert pinball([2, 4, inf], inf, 10) == pytest.approx((0.8 + 3) / 3)
    assert case([2, 2, 4, 4, 4, 4, 4, 4, 9, 9], 5).pinball == pytest.approx((0.3 + 0.5 + 0.4) / 3)


def test_quantiles_are_draws() -> None:
    draws = np.array([1.0, 2, 3, 4, 5, 6, 7, 8, 9, inf])
    assert [quantile(draws, one) for one in (0.0, 0.1, 0.5, 0.9, 0.91)] == [1, 1, 5, 9, inf]


def test_coverage_of_what_was_seen() -> None:
    """F is k/10 between the k-th draw and the next: inside from 1/10 to 9/10."""
    draws = [float(one) for one in range(1, 11)]
    found = {one: case(draws, one, 20.0).coverage for one in (0.5, 1.5, 9.5, 10.5)}
    assert found == {0.5: 0, 1.5: 1, 9.5: 1, 10.5: 0}


def test_coverage_at_a_jump_is_the_part_of_the_jump_inside() -> None:
    """At 1 the distribution jumps from 0 to .5: of that .1 to .5 is inside. At 2 from .5 to 1."""
    assert case([1, 2], 1).coverage == pytest.approx(0.8)
    assert case([1, 2], 2).coverage == pytest.approx(0.8)
    assert case([1], 1).coverage == pytest.approx(0.8)  # surely 1, and so it was
    assert case([1], 2).coverage == 0


def test_coverage_of_what_had_not_come_is_spread_over_what_is_left() -> None:
    """Half was expected by the horizon, so the PIT lies between .5 and 1: .4 of .5 inside."""
    assert case([1, 20], inf).coverage == pytest.approx(0.8)
    assert case([1, 2], inf).coverage == 0
    assert case([inf], inf).coverage == pytest.approx(0.8)


@given(st.floats(0.1, 30), st.integers(0, 1000))
def test_a_calibrated_forecast_covers_four_fifths(horizon: float, seed: int) -> None:
    """Outcomes one between each two draws: the mean coverage is .8 up to the grid of draws."""
    draws = np.sort(np.random.default_rng(seed).exponential(5.0, 1000))
    outcomes = (draws[1:] + draws[:-1]) / 2
    found = [
        Case(draws=draws, outcome=one if one <= horizon else inf, horizon=horizon).coverage
        for one in outcomes[::7].tolist()
    ]
    assert np.mean(found) == pytest.approx(0.8, abs=0.01)


def test_a_table_row() -> None:
    found = score(ForecastMethod.KAPLAN_MEIER, [case([1, 3], 2), case([4], 7)])
    assert found.n == 2
    assert [found.crps, found.mae] == pytest.approx([1.75, 2])
    assert found.coverage == 0.5
    assert found.pinball == pytest.approx((case([1, 3], 2).pinball + case([4], 7).pinball) / 2)


def test_a_method_of_points_has_no_interval_and_none_without_cases() -> None:
    assert score(ForecastMethod.LOGISTIC, [case([4], 7)]).coverage is None
    assert score(ForecastMethod.FORECAST, []) == MethodScore(
        method=ForecastMethod.FORECAST, n=0, mae=None, pinball=None, crps=None, coverage=None
    )
