"""The three naive answers, worked out by hand on a small market."""

from __future__ import annotations

from math import inf, log

import numpy as np
import pytest
from copying_cases import Story, Told, number

from benchmark_app.analysis.rival import DRAWS, naive, rivals
from benchmark_app.domain.forecast import ForecastMethod

YEAR = 365.25
MEDIAN = ForecastMethod.MEDIAN_LAG
CURVE = ForecastMethod.KAPLAN_MEIER
LOGISTIC = ForecastMethod.LOGISTIC


def past(*lags: str | None, attributes: str = "PQRSTU") -> Told:
    """Past attributes begun by A on 1 January 2001; B follows at once, C on the day told.

    All three are then there; None: C never followed, and was looked at until 2019.
    """
    told = Told("ABC", [*attributes[: len(lags)], "Ice"])
    for name, day in zip(attributes, lags, strict=False):
        told.checks(name, "2000-01-01", "", "ABC").checks(name, "2001-01-01", "A")
        told.checks(name, "2001-01-01", "B", "C")
        told.look((name, "C", day or "2019-01-01", day is not None))
    return told


def begun(told: Told, day: str = "2008-01-01") -> Story:
    """Ice was begun by A alone on a day; today is 1 January 2010."""
    told.checks("Ice", "2000-01-01", "", "ABC").checks("Ice", day, "A", "BC")
    return told.reading("2010-01-01")


def ice(told: Told) -> int:
    return told.attribute("Ice")


def test_the_median_past_lag_less_what_has_elapsed() -> None:
    told = past("2004-01-01", "2006-01-01", "2009-01-01", None)
    answers = rivals(begun(told), 0.9, [ice(told)])
    lag = number("2006-01-01") - number("2001-01-01")
    elapsed = number("2010-01-01") - number("2008-01-01")
    assert answers[MEDIAN][ice(told)].tolist() == [(lag - elapsed) / YEAR]
    overdue = rivals(begun(past("2004-01-01"), "2002-01-01"), 0.9, [12])
    assert overdue[MEDIAN][12].tolist() == [0]  # it should have come already


def test_the_past_lags_given_what_has_elapsed() -> None:
    """Ice began two years ago. Of three lags one was shorter, the others 5 and 8 years."""
    told = past("2002-01-01", "2006-01-01", "2009-01-01")
    reading = begun(told)
    begin, elapsed = number("2001-01-01"), number("2010-01-01") - number("2008-01-01")
    five = (number("2006-01-01") - begin - elapsed) / YEAR
    eight = (number("2009-01-01") - begin - elapsed) / YEAR
    draws = rivals(reading, 0.9, [ice(told)])[CURVE][ice(told)]
    assert len(draws) == DRAWS
    assert np.unique(draws).tolist() == [five, eight]
    assert (draws == five).mean() == 0.5
    assert naive(reading, 0.9)[ice(told)] == (five, five, eight)


def test_what_the_past_leaves_open_never_comes() -> None:
    """One lag of five years, one attribute still open after nine: half comes, half never."""
    told = past("2006-01-01", None)
    reading = begun(told)
    draws = rivals(reading, 0.9, [ice(told)])[CURVE][ice(told)]
    assert np.isinf(draws).mean() == 0.5
    low, middle, high = naive(reading, 0.9)[ice(told)]
    assert low == middle < high == inf


def test_without_a_longer_past_lag_the_answer_is_never() -> None:
    none = past(None)
    answers = rivals(begun(none), 0.9, [ice(none)])
    assert answers[MEDIAN][ice(none)].tolist() == [inf]
    assert np.isinf(answers[CURVE][ice(none)]).all()
    assert naive(begun(past(None)), 0.9) == {}
    shorter = past("2002-01-01")
    assert ice(shorter) not in naive(begun(shorter), 0.9)


def test_a_logistic_through_the_own_shares() -> None:
    """Shares 1/4 after one, 1/2 after three years and today, two years on.

    Their logits are -ln 3, 0 and 0 at -4, -2 and 0 years: mean -ln 3 / 3, slope ln 3 / 4 a year,
    so ln(.7 / .3) is met (ln(.7 / .3) + ln 3 / 3) * 4 / ln 3 - 2 years from today.
    """
    told = Told("ABCD", ["Ice"]).checks("Ice", "2000-01-01", "", "ABCD")
    told.checks("Ice", "2006-01-01", "A").checks("Ice", "2008-01-01", "B")
    answer = rivals(told.reading("2010-01-01"), 0.7, [11])[LOGISTIC][11]
    expected = (log(7 / 3) + log(3) / 3) * 4 / log(3) - 2
    assert answer.tolist() == pytest.approx([expected], abs=2e-3)  # years of 365 and 366 days


def test_a_logistic_that_does_not_rise_never_gets_there() -> None:
    flat = Told("ABCD", ["Ice"]).checks("Ice", "2000-01-01", "", "ABCD")
    flat.checks("Ice", "2006-01-01", "A")
    assert rivals(flat.reading("2010-01-01"), 0.7, [11])[LOGISTIC][11].tolist() == [inf]
    assert rivals(flat.reading("2006-01-01"), 0.7, [11])[LOGISTIC][11].tolist() == [inf]
    falling = flat.checks("Ice", "2007-01-01", "BC").checks("Ice", "2009-06-01", "", "ABC")
    assert rivals(falling.reading("2010-01-01"), 0.7, [11])[LOGISTIC][11].tolist() == [inf]


def test_a_logistic_never_gets_to_everybody() -> None:
    told = Told("ABCD", ["Ice"]).checks("Ice", "2000-01-01", "", "ABCD")
    told.checks("Ice", "2006-01-01", "A").checks("Ice", "2008-01-01", "B")
    assert rivals(told.reading("2010-01-01"), 1.0, [11])[LOGISTIC][11].tolist() == [inf]


def test_what_only_the_subject_offers_has_no_share_to_follow() -> None:
    told = Told(["Us", "A", "B", "C"], ["Ice"])
    told.look(*(("Ice", name, "2000-01-01", False) for name in ("Us", "A", "B", "C")))
    told.look(("Ice", "Us", "2005-01-01", True))
    answers = rivals(told.reading("2010-01-01"), 0.7, [11])
    assert answers[LOGISTIC][11].tolist() == [inf]


def test_what_nobody_ever_offered_is_not_answered_for() -> None:
    told = past("2006-01-01", None).checks("Ice", "2000-01-01", "", "ABC")
    assert naive(told.reading("2010-01-01"), 0.9) == {}  # P is there, Q waited longer
    assert list(naive(begun(told), 0.9)) == [ice(told)]
