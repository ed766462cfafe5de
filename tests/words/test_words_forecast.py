"""What forecasts say in both languages: when, how sure, how fast, and how they turned out."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from plain_result import PRIORITY
from sentence_places import placeholders

from benchmark_app.domain.copying import CompetitorSpeed, Copying, Firsts, LagSummary
from benchmark_app.domain.forecast import (
    QUANTILES,
    Forecast,
    ForecastBasis,
    ForecastMethod,
    ForecastRecord,
    IssuedForecast,
    Outcome,
)
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.words import forecast as words
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_month

EN, KO = Language.EN, Language.KO
DAY = date(2026, 11, 22)
FORECAST = Forecast(
    attribute=1,
    as_of=DAY,
    threshold=0.7,
    years=(0.2, 0.8, 1.6, 3.0, 5.2),
    within=tuple(min(month / 40, 1.0) for month in range(61)),
    basis=ForecastBasis.HISTORY,
    relative_speed=0.6,
    adopters=3,
    known=8,
    needed=6,
)
LATE = replace(FORECAST, years=(3.0, 6.0, 9.0, 20.0, math.inf), within=(0.0,) * 60 + (0.28,))
ISSUED = IssuedForecast(
    attribute=1,
    as_of=date(2020, 3, 3),
    recorded_at=datetime(2020, 3, 3, tzinfo=UTC),
    threshold=0.7,
    years=(1.0, 1.5, 2.0, 3.0, 4.0),
    within_year=0.1,
    within_five=0.95,
    basis=ForecastBasis.HISTORY,
)
NO_LAG = LagSummary(n=0, events=0, median=None, low=None, high=None)
COPYING = Copying(
    lag=NO_LAG,
    to_first=NO_LAG,
    to_half=NO_LAG,
    to_most=NO_LAG,
    own_first=NO_LAG,
    own_half=NO_LAG,
    own_most=NO_LAG,
    speeds=(),
    firsts=(),
)


def lag(median: float | None, n: int = 9, events: int = 7) -> LagSummary:
    return LagSummary(n=n, events=events, median=median, low=None, high=None)


@pytest.mark.parametrize("code", words.FORECASTS)
def test_both_languages_say_the_same_things(code: str) -> None:
    sentence = words.FORECASTS[code]
    assert placeholders(sentence.en) == placeholders(sentence.ko)
    assert "!" not in sentence.en + sentence.ko
    if sentence.en.endswith("."):
        assert re.search(r"(요|세요)[.(]|\)\.", sentence.ko)


@pytest.mark.parametrize("language", Language)
def test_every_basis_and_method_has_its_own_word(language: Language) -> None:
    assert len({words.basis_word(one, language) for one in ForecastBasis}) == len(ForecastBasis)
    methods = {words.forecast_method_word(one, language) for one in ForecastMethod}
    assert len(methods) == len(ForecastMethod)


# when


def test_when_with_its_interval() -> None:
    assert words.forecast_text(FORECAST, EN) == (
        "Expected by all around June 2028, probably between February 2027 and 2032 (8 in 10)."
    )
    assert words.forecast_text(FORECAST, KO) == (
        "2028년 6월쯤 기본이 될 거예요. 아마 2027년 2월에서 2032년 사이일 거예요(열에 여덟)."
    )


@pytest.mark.parametrize("last", [math.inf, 31.0, 20_000.0])
def test_an_interval_without_an_end(last: float) -> None:
    open_ = replace(FORECAST, years=(*FORECAST.years[:4], last))
    assert words.forecast_text(open_, EN) == (
        "Expected by all around June 2028; hardly before February 2027, and perhaps much later."
    )
    assert words.forecast_text(open_, KO).endswith("훨씬 늦어질 수도 있어요.")


def test_an_interval_within_one_month_is_that_month() -> None:
    narrow = replace(FORECAST, years=(1.6,) * 5)
    assert words.forecast_text(narrow, EN) == "Expected by all around June 2028."


def test_no_date_is_said_where_it_is_likelier_later() -> None:
    assert (
        words.forecast_text(LATE, EN) == "Expected by all: not in the next 5 years (72 % likely)."
    )
    assert words.forecast_text(LATE, KO) == "앞으로 5년 안에는 기본이 되지 않을 거예요(확률 72%)."
    for language in Language:
        shown = [words.quantile_text(LATE, one, language) for one in QUANTILES]
        assert [bool(one) for one in shown] == [False, False, True, False, False]
        assert not re.search(r"20\d\d", "".join(shown) + words.forecast_text(LATE, language))
    beyond = replace(FORECAST, years=(math.inf,) * 5)
    assert words.forecast_text(beyond, EN).startswith("Expected by all: not in the next")


def test_a_first_guess_says_so() -> None:
    guess = replace(FORECAST, basis=ForecastBasis.PRIOR_ONLY)
    assert words.forecast_text(guess, EN).endswith(" Too little history here yet: a first guess.")
    assert words.forecast_text(guess, KO).endswith("어림한 값이에요.")


def test_quantiles_in_a_table() -> None:
    open_ = replace(FORECAST, years=(*FORECAST.years[:4], math.inf))
    shown = [words.quantile_text(FORECAST, one, EN) for one in QUANTILES]
    assert shown == ["2027-02", "2027-09", "2028-06", "2029-11", "2032"]
    assert words.quantile_text(open_, 0.9, EN) == "later"
    assert words.quantile_text(LATE, 0.5, EN) == "not in the next 5 years (72 %)"
    assert words.quantile_text(LATE, 0.5, KO) == "5년 안에는 아님(72%)"


def test_months_in_sentences() -> None:
    assert format_month(DAY, EN) == "November 2026"
    assert format_month(DAY, KO) == "2026년 11월"


# how fast


@pytest.mark.parametrize(
    ("speed", "english", "korean"),
    [
        (0.04, "far slower than is usual", "보통보다 훨씬 느린 속도로"),
        (0.2, "about a quarter as fast as is usual", "보통 속도의 4분의 1쯤으로"),
        (0.35, "about a third as fast as is usual", "보통 속도의 3분의 1쯤으로"),
        (0.5, "about half as fast as is usual", "보통 속도의 절반쯤으로"),
        (0.6, "about two thirds as fast as is usual", "보통 속도의 3분의 2쯤으로"),
        (0.9, "a little slower than is usual", "보통보다 조금 느린 속도로"),
        (1.04, "about as fast as is usual", "보통 속도로"),
        (1.2, "a little faster than is usual", "보통보다 조금 빠른 속도로"),
        (1.4, "about one and a half times as fast as is usual", "보통 속도의 1.5배쯤으로"),
        (2.0, "about twice as fast as is usual", "보통 속도의 2배쯤으로"),
        (2.6, "about 3 times as fast as is usual", "보통 속도의 3배쯤으로"),
        (12.4, "about 12 times as fast as is usual", "보통 속도의 12배쯤으로"),
    ],
)
def test_speed(speed: float, english: str, korean: str) -> None:
    told = replace(FORECAST, relative_speed=speed, adopters=1, needed=2)
    assert words.speed_text(told, EN) == f"In your market this spreads {english}."
    assert words.speed_text(told, KO) == f"이 시장에서 {korean} 퍼져요."


def test_how_often_one_more_place_takes_it_up() -> None:
    """The median of two years over three places that are missing."""
    told = replace(FORECAST, relative_speed=0.9, adopters=1, needed=4)
    told = replace(told, years=(0.5, 1.0, 2.0, 4.0, 6.0))
    assert words.speed_text(told, EN) == (
        "In your market this spreads a little slower than is usual. One more place takes it up "
        "about every 8 months."
    )
    assert words.speed_text(told, KO).endswith("퍼져요. 8개월마다 한 곳쯤 늘어요.")
    late = replace(told, within=(0.1,) * 61)
    assert words.speed_text(late, EN).endswith("slower than is usual.")


def test_speed_in_a_table() -> None:
    assert words.speed_word(0.6, EN) == "0.6 times"
    assert words.speed_word(1.0, KO) == "1.0배"


# in time


def priority(start_by: date | None, forecast: Forecast | None = FORECAST) -> Priority:
    return replace(
        PRIORITY,
        label=PriorityLabel.CLOSE_BY,
        own=0.0,
        close_by=start_by,
        start_by=start_by,
        forecast=forecast,
    )


def test_start_by() -> None:
    assert words.start_by_text(priority(DAY), EN) == (
        "Start by 22 November 2026 to be ready in time."
    )
    assert words.start_by_text(priority(DAY), KO) == (
        "2026년 11월 22일까지 시작해야 제때 준비돼요."
    )
    assert words.start_by_text(priority(date(2026, 11, 21)), EN) == (
        "To be ready in time you had to start by 21 November 2026: start now."
    )
    assert words.start_by_text(priority(None), EN) == ""
    watched = replace(priority(DAY), label=PriorityLabel.WATCH, close_by=date(2027, 2, 22))
    assert words.start_by_text(watched, EN) == (
        "Should it be expected by February 2027 already, start by 22 November 2026 to be ready in "
        "time."
    )
    late = replace(watched, start_by=date(2026, 8, 22))
    assert words.start_by_text(late, KO) == (
        "2027년 2월에 벌써 기본이 된다면 제때 준비하기 위해 2026년 8월 22일까지는 시작해야 했어요."
    )
    assert words.start_by_text(priority(DAY, None), EN) == ""


# how they turned out


def record(issued: int, due: int, inside: int, *pinballs: float | None) -> ForecastRecord:
    ours, naive = pinballs or (None, None)
    return ForecastRecord(
        issued=issued, due=due, inside=inside, pinball=ours, naive_pinball=naive, outcomes=()
    )


@pytest.mark.parametrize(
    ("told", "english"),
    [
        (record(0, 0, 0), "Forecasts shown here are kept, and judged once their time has come."),
        (record(1, 0, 0), "The one forecast made here has not come due yet."),
        (record(12, 0, 0), "None of the 12 forecasts made here has come due yet."),
        (
            record(40, 34, 27),
            (
                "Of 34 forecasts that have come due, 27 came true within the time told; about "
                "8 in 10 should."
            ),
        ),
        (
            record(3, 1, 1, 0.2, None),
            (
                "Of 1 forecast that has come due, 1 came true within the time told; about 8 in 10 "
                "should."
            ),
        ),
        (
            record(40, 34, 27, 0.3, 0.4),
            (
                "Of 34 forecasts that have come due, 27 came true within the time told; about "
                "8 in 10 should. They came closer than a plain guess from how long copying "
                "usually takes here."
            ),
        ),
        (
            record(40, 34, 27, 0.5, 0.4),
            (
                "Of 34 forecasts that have come due, 27 came true within the time told; about "
                "8 in 10 should. A plain guess from how long copying usually takes here would "
                "have come closer: take the dates with care."
            ),
        ),
    ],
)
def test_the_record(told: ForecastRecord, english: str) -> None:
    assert words.record_text(told, EN) == english
    assert re.search("[가-힣]", words.record_text(told, KO))


def outcome(reached: date | None, **changes: Any) -> Outcome:
    return Outcome(
        issued=replace(ISSUED, **changes),
        reached_on=reached,
        is_due=True,
        is_inside=False,
        pinball=None,
        naive_pinball=None,
    )


@pytest.mark.parametrize(
    ("told", "english"),
    [
        (
            outcome(date(2020, 9, 1)),
            (
                "Ice: on 3 March 2020 the forecast said between March 2021 and March 2024. It came "
                "earlier, on 1 September 2020."
            ),
        ),
        (
            outcome(date(2020, 9, 1), years=(1.0, 2.0, 3.0, 9.0, math.inf)),
            (
                "Ice: on 3 March 2020 the forecast said hardly before March 2021. It came earlier, "
                "on 1 September 2020."
            ),
        ),
        (
            outcome(date(2020, 9, 1), years=(math.inf,) * 5, within_five=0.0),
            (
                "Ice: on 3 March 2020 the forecast said: not in the next 5 years. It came on 1 "
                "September 2020."
            ),
        ),
        (
            outcome(date(2023, 9, 1), years=(4.0, 6.0, 9.0, 20.0, 30.0), within_five=0.2),
            (
                "Ice: on 3 March 2020 the forecast said: not in the next 5 years. It came on 1 "
                "September 2023."
            ),
        ),
        (
            outcome(date(2025, 9, 1)),
            (
                "Ice: on 3 March 2020 the forecast said between March 2021 and March 2024. It came "
                "later, on 1 September 2025."
            ),
        ),
        (
            outcome(None),
            (
                "Ice: on 3 March 2020 the forecast said between March 2021 and March 2024. It has "
                "not come yet."
            ),
        ),
    ],
)
def test_a_wrong_forecast_says_so(told: Outcome, english: str) -> None:
    assert words.miss_text(told, "Ice", EN) == english
    assert words.miss_text(told, "얼음", KO).startswith("얼음: 2020년 3월 3일에는 ")


@pytest.mark.parametrize("reached", [None, date(2025, 9, 1)])
def test_not_in_five_years_was_right_where_it_was_not(reached: date | None) -> None:
    told = outcome(reached, years=(6.0, 6.5, 9.0, 9.5, 9.9), within_five=0.05)
    assert words.miss_text(told, "Ice", EN) == ""


@pytest.mark.parametrize("is_inside", [True, None])
def test_a_forecast_that_is_not_wrong_says_nothing(is_inside: bool | None) -> None:
    assert words.miss_text(replace(outcome(None), is_inside=is_inside), "Ice", EN) == ""


# how fast the market copies


def test_how_long_leads_last() -> None:
    assert words.lead_text(COPYING, EN) == "Nothing is known yet that you were first with."
    few = replace(COPYING, own_half=lag(None, 3, 1))
    assert words.lead_text(few, EN) == (
        "You were first with 3 services: too few copies yet to say how long your leads last."
    )
    known = replace(COPYING, own_half=lag(14.2), own_first=lag(0.4))
    assert words.lead_text(known, EN) == (
        "Your leads last about 14 months before half have copied them. The first copy comes "
        "after about 1 month."
    )
    assert words.lead_text(known, KO).startswith("우리가 먼저 시작한 것은 14개월쯤 지나면")
    assert words.lead_text(replace(known, own_first=lag(None)), EN).endswith("copied them.")


def test_how_long_copies_take() -> None:
    assert words.lag_text(COPYING, EN).startswith("Too few copies")
    known = replace(COPYING, lag=lag(18.0), to_half=lag(30.4), to_most=lag(41.0))
    assert words.lag_text(known, EN) == (
        "A competitor takes about 18 months to copy what another began. Half of the competitors "
        "have what is new after about 30 months. What is new is expected by all after "
        "about 3 years."
    )
    assert "30개월" in words.lag_text(known, KO)


def test_times_that_contradict_each_other_are_not_told_together() -> None:
    """Each is estimated by itself, so half may seem to copy before one does: the first stands."""
    odd = replace(COPYING, lag=lag(108.0), to_half=lag(72.0), to_most=lag(73.0))
    assert words.lag_text(odd, EN) == (
        "A competitor takes about 9 years to copy what another began."
    )
    most = replace(odd, to_most=lag(120.0))
    assert words.lag_text(most, EN).endswith("is expected by all after about 10 years.")
    assert "Half" not in words.lag_text(most, EN)
    same = replace(odd, lag=lag(None), to_most=lag(72.0))
    assert words.lag_text(same, EN) == (
        "Half of the competitors have what is new after about 6 years."
    )
    leads = replace(COPYING, own_half=lag(6.0), own_first=lag(12.0))
    assert words.lead_text(leads, EN) == (
        "Your leads last about 6 months before half have copied them."
    )


def test_many_copies_without_a_median_are_not_too_few() -> None:
    many = replace(COPYING, lag=lag(None, 40, 12), own_half=lag(None, 9, 3))
    assert words.lag_text(many, EN) == (
        "Of 40 chances to copy what another began, competitors had taken 12 when last looked at."
    )
    assert words.lag_text(many, KO).endswith("40번 중 12번 따라 했어요.")
    assert words.lead_text(many, EN) == (
        "You were first with 9 services; half of the others have copied 3 of them so far."
    )
    for n, events in ((40, 2), (6, 3)):
        few = replace(COPYING, lag=lag(None, n, events))
        assert words.lag_text(few, EN).startswith("Too few copies")


def test_two_cases_tell_no_median() -> None:
    few = replace(COPYING, lag=lag(18.0, 3, 2), own_half=lag(14.0, 3, 2))
    assert words.lag_text(few, EN).startswith("Too few copies")
    assert words.lead_text(few, EN).startswith("You were first with 3 services: too few")


def speed(index: float, low: float, high: float) -> CompetitorSpeed:
    return CompetitorSpeed(competitor=3, adoptions=7, expected=4.6, index=index, low=low, high=high)


def test_how_fast_a_competitor_copies() -> None:
    fast = (
        "Seaview copies about one and a half times as fast as is usual: 7 services where about 5 "
        "would be usual."
    )
    assert words.competitor_speed_text(speed(1.4, 1.1, 2.0), "Seaview", EN) == fast
    assert words.competitor_speed_text(speed(1.4, 0.8, 2.1), "Seaview", EN) == (
        f"{fast} That may be chance: it could be anything from a little slower than is usual to "
        "about twice as fast as is usual."
    )
    usual = words.competitor_speed_text(speed(1.02, 0.8, 2.1), "Seaview", EN)
    assert usual.startswith("Seaview copies about as fast as is usual")
    assert "chance" not in usual
    assert words.competitor_speed_text(speed(1.4, 0.8, 2.1), "바다카페", KO) == (
        "바다카페는 보통 속도의 1.5배쯤으로 따라 해요. 보통이면 5개쯤 따라 할 동안 7개를 따라 "
        "했어요. 우연일 수도 있어요. 실제로는 보통보다 조금 느린 속도에서 보통 속도의 2배쯤 사이일 "
        "수 있어요."
    )
    seldom = replace(speed(2.0, 1.1, 3.0), expected=0.3, adoptions=1)
    assert words.competitor_speed_text(seldom, "Seaview", EN).endswith(
        "1 service where less than one would be usual."
    )
    assert "보통이면 한 개도 못 따라 할 동안 1개를" in words.competitor_speed_text(
        seldom, "바다카페", KO
    )


def test_how_often_somebody_was_first() -> None:
    assert words.firsts_text(Firsts(competitor=3, count=1, years=6.04), "Seaview", EN) == (
        "Seaview was first with 1 service in 6 years."
    )
    assert words.firsts_text(Firsts(competitor=0, count=12, years=6.5), "", EN) == (
        "12 new services appeared in 6.5 years."
    )
