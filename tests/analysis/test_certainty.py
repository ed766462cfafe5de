"""The vectors of the method's section 2, and scipy as an oracle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from benchmark_app.analysis.certainty import (
    adopters_needed,
    beta_binomial_probability,
    certainty_of,
    jeffreys_interval,
    jeffreys_probability,
    wilson_interval,
)
from benchmark_app.domain.result import Certainty


@pytest.mark.parametrize(
    ("adopters", "known", "probability"),
    [
        (3, 3, 0.87),
        (3, 4, 0.55),
        (4, 4, 0.92),
        (4, 5, 0.66),
        (5, 5, 0.95),
        (5, 6, 0.748),
        (5, 7, 0.51),
        (6, 7, 0.81),
        (6, 8, 0.60),
        (7, 8, 0.86),
        (7, 10, 0.48),
        (8, 10, 0.745),
        (9, 10, 0.93),
        (11, 15, 0.60),
        (12, 15, 0.80),
    ],
)
def test_jeffreys_probability_of_table_stakes(
    adopters: int, known: int, probability: float
) -> None:
    digits = len(str(probability)) - 2
    assert jeffreys_probability(adopters, known, 0.7) == pytest.approx(
        probability, abs=0.5 * 10**-digits + 1e-9
    )


def test_needed_for_table_stakes() -> None:
    counts = (3, 4, 5, 6, 7, 8, 9, 10, 12, 15)
    assert [adopters_needed(one, 0.7) for one in counts] == [3, 3, 4, 5, 5, 6, 7, 7, 9, 11]


def test_beta_binomial_of_eight_competitors() -> None:
    """4 yes, 1 no, 3 unknown, 6 needed -> .8103."""
    assert beta_binomial_probability(4, 5, 3, 6) == pytest.approx(0.8103, abs=5e-5)


def test_beta_binomial_is_certain_when_enough_offer_and_none_are_missing() -> None:
    assert beta_binomial_probability(6, 7, 1, 6) == pytest.approx(1.0)
    assert beta_binomial_probability(2, 5, 1, 6) == 0


@pytest.mark.parametrize(
    ("adopters", "known", "unknown", "word"),
    [
        (4, 4, 0, Certainty.ALMOST_CERTAIN),  # .92
        (3, 3, 0, Certainty.LIKELY),  # .87
        (5, 6, 0, Certainty.TOSS_UP),  # .748
        (7, 10, 0, Certainty.TOSS_UP),  # .48
        (2, 5, 0, Certainty.UNLIKELY),
        (4, 5, 3, Certainty.LIKELY),  # .8103
        (6, 7, 1, Certainty.ALMOST_CERTAIN),  # whatever the eighth does
        (2, 5, 1, Certainty.UNLIKELY),  # 3 of 6 at best
    ],
)
def test_words(adopters: int, known: int, unknown: int, word: Certainty) -> None:
    assert certainty_of(adopters, known, unknown, 0.7) is word


@given(known=st.integers(1, 60), unknown=st.integers(0, 60), data=st.data())
def test_more_adopters_are_never_less_certain(
    known: int, unknown: int, data: st.DataObject
) -> None:
    """The words are listed from the surest on."""
    words = list(Certainty)
    fewer = data.draw(st.integers(0, known - 1))
    ranks = [words.index(certainty_of(k, known, unknown, 0.7)) for k in (fewer, fewer + 1)]
    assert ranks[1] <= ranks[0]


def test_intervals_of_four_in_five() -> None:
    assert jeffreys_interval(4, 5, 0.8) == pytest.approx((0.5161, 0.9402), abs=5e-5)
    assert wilson_interval(4, 5, 0.95) == pytest.approx((0.3755, 0.9638), abs=5e-5)


def test_jeffreys_interval_ends_at_nobody_and_all() -> None:
    assert jeffreys_interval(0, 5, 0.8)[0] == 0.0
    assert jeffreys_interval(5, 5, 0.8)[1] == 1.0


@given(known=st.integers(0, 400), data=st.data(), share=st.floats(0.0, 1.0))
def test_jeffreys_is_the_upper_tail_of_its_beta(
    known: int, data: st.DataObject, share: float
) -> None:
    adopters = data.draw(st.integers(0, known))
    posterior = stats.beta(adopters + 0.5, known - adopters + 0.5)
    assert jeffreys_probability(adopters, known, share) == pytest.approx(
        posterior.sf(share), abs=1e-11
    )
    if 0 < adopters < known:
        assert jeffreys_interval(adopters, known, 0.8) == pytest.approx(posterior.interval(0.8))
