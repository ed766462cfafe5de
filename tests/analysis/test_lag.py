"""Kaplan-Meier with delayed entry against statsmodels, and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.duration.survfunc import SurvfuncRight

from benchmark_app.analysis.lag import LagCurve, kaplan_meier
from benchmark_app.analysis.log import BoolArray, FloatArray


def curve_of(*lags: tuple[float, bool, float]) -> LagCurve:
    duration, event, entry = zip(*lags, strict=True)
    return kaplan_meier(np.array(duration), np.array(event), np.array(entry))


@st.composite
def lags(draw: st.DrawFn) -> tuple[FloatArray, BoolArray, FloatArray]:
    """Coarse times, so that events, ends and entries often fall on the same moment."""
    count = draw(st.integers(1, 40))
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    entry = rng.integers(0, draw(st.integers(1, 12)), count) * draw(st.sampled_from((0.0, 1.0)))
    duration = entry + rng.integers(1, 12, count)
    event = rng.random(count) < draw(st.sampled_from((0.0, 0.3, 0.7, 1.0)))
    return duration.astype(np.float64), event, entry.astype(np.float64)


@settings(max_examples=300, deadline=None)
@given(lags())
def test_agrees_with_another_programs_curve(told: tuple[FloatArray, BoolArray, FloatArray]) -> None:
    duration, event, entry = told
    ours = kaplan_meier(duration, event, entry)
    if not event.any():
        assert len(ours.times) == 0
        return
    theirs = SurvfuncRight(duration, event.astype(float), entry=entry)
    np.testing.assert_array_equal(ours.times, theirs.surv_times)
    np.testing.assert_array_equal(ours.at_risk, theirs.n_risk)
    np.testing.assert_array_equal(ours.events, theirs.n_events)
    np.testing.assert_allclose(ours.survival, theirs.surv_prob, rtol=0, atol=1e-9)
    alive = ours.survival > 0
    error = np.asarray(theirs.surv_prob_se)[alive]
    variance = (error / ours.survival[alive]) ** 2
    # statsmodels has no limits of the curve itself: those of its error on the log-log scale
    log = np.log(ours.survival[alive])
    reach = np.exp(1.959963984540054 * np.sqrt(variance) / -log)
    np.testing.assert_allclose(ours.low[alive], ours.survival[alive] ** reach, atol=1e-9)
    np.testing.assert_allclose(ours.high[alive], ours.survival[alive] ** (1 / reach), atol=1e-9)


@given(lags(), st.randoms(use_true_random=False))
def test_the_order_of_input_is_irrelevant(
    told: tuple[FloatArray, BoolArray, FloatArray], random: object
) -> None:
    duration, event, entry = told
    order = np.random.default_rng(len(duration)).permutation(len(duration))
    ours = kaplan_meier(duration, event, entry)
    mixed = kaplan_meier(duration[order], event[order], entry[order])
    np.testing.assert_array_equal(ours.survival, mixed.survival)
    np.testing.assert_array_equal(ours.low, mixed.low)


def test_by_hand() -> None:
    """At 2: 4 at risk, 1 came. At 5: 3 left, one of them censored at 5 still counts; then 1/1."""
    curve = curve_of((2, True, 0), (5, True, 0), (5, False, 0), (8, True, 0))
    assert curve.times.tolist() == [2, 5, 8]
    assert curve.at_risk.tolist() == [4, 3, 1]
    assert curve.survival.tolist() == pytest.approx([3 / 4, 1 / 2, 0])
    assert curve.quantile(0.25) == 2
    assert curve.quantile(0.5) == 5  # exactly half came about by 5
    assert curve.quantile(0.51) == 8
    # at 2 the variance of ln S is 1/(4*3), at 5 it is 1/12 + 1/(3*2) = 1/4
    low = 0.75 ** np.exp(1.959963984540054 * np.sqrt(1 / 12) / np.log(4 / 3))
    high = 0.5 ** np.exp(-1.959963984540054 * 0.5 / np.log(2))
    assert curve.low.tolist() == pytest.approx([low, curve.low[1], 0])
    assert curve.high.tolist() == pytest.approx([curve.high[0], high, high])
    assert curve.interval(0.5) == (2, np.inf)


def test_one_who_enters_at_the_moment_of_an_event_is_not_yet_at_risk() -> None:
    curve = curve_of((3, True, 0), (6, False, 0), (9, True, 3))
    assert curve.at_risk.tolist() == [2, 1]
    assert curve.survival.tolist() == [0.5, 0]


def test_one_whose_watching_ended_before_it_began_tells_nothing() -> None:
    lag = curve_of((4, True, 0), (3, True, 3), (2, True, 5), (6, False, 1))
    assert lag.times.tolist() == [4]
    assert lag.at_risk.tolist() == [2]


def test_survival_that_fell_to_nothing_early_stays_there_but_the_rest_still_answers() -> None:
    """One watched from 0 came about at 1, so S = 0; two who entered at 5 waited until 8 and 9."""
    curve = curve_of((1, True, 0), (8, True, 5), (9, True, 5))
    assert curve.survival.tolist() == [0, 0, 0]
    assert curve.low.tolist() == [0, 0, 0]
    assert curve.high.tolist() == [1, 1, 1]
    assert curve.quantile(0.5) == 1
    later = curve.after(6)
    assert later.times.tolist() == [2, 3]
    assert later.survival.tolist() == [0.5, 0]


def test_what_is_left_to_wait() -> None:
    """S(t | 3) = S(3 + t) / S(3): of the three left after 2, one came at 5, one at 8."""
    curve = curve_of((2, True, 0), (5, True, 0), (7, False, 0), (8, True, 0))
    later = curve.after(3)
    assert later.times.tolist() == [2, 5]
    assert later.survival.tolist() == pytest.approx([2 / 3, 0])
    assert curve.after(5).times.tolist() == [3]  # the event at 5 itself has passed
    assert len(curve.after(8).times) == 0
    assert curve.after(8).quantile(0.5) == np.inf


def test_nothing_came_about_or_nothing_is_there() -> None:
    censored = curve_of((2, False, 0), (5, False, 1))
    none = kaplan_meier(np.zeros(0), np.zeros(0, np.bool_), np.zeros(0))
    for curve in (censored, none):
        assert len(curve.survival) == len(curve.low) == len(curve.high) == 0
        assert curve.quantile(0.5) == np.inf
        assert curve.interval(0.5) == (np.inf, np.inf)
