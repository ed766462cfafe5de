"""What a forecast says: when, how sure, how fast, and how former ones turned out."""

from __future__ import annotations

import math
from datetime import date
from typing import Final

from benchmark_app.domain.copying import CompetitorSpeed, Copying, Firsts, LagSummary
from benchmark_app.domain.forecast import (
    QUANTILES,
    Forecast,
    ForecastBasis,
    ForecastMethod,
    ForecastRecord,
    IssuedForecast,
    Outcome,
    day_after,
)
from benchmark_app.domain.priority import Priority, PriorityLabel
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_month, format_number, format_share
from benchmark_app.words.sentence import Sentence, speak

FORECASTS: Final[dict[str, Sentence]] = {
    # when
    "between": Sentence(
        "Expected by all around {median}, probably between {low} and {high} (8 in 10).",
        "{median}쯤 기본이 될 거예요. 아마 {low}에서 {high} 사이일 거예요(열에 여덟).",
    ),
    "open": Sentence(
        "Expected by all around {median}; hardly before {low}, and perhaps much later.",
        "{median}쯤 기본이 될 거예요. {low}보다 이르기는 어렵고 훨씬 늦어질 수도 있어요.",
    ),
    "around": Sentence("Expected by all around {median}.", "{median}쯤 기본이 될 거예요."),
    "not_in_five": Sentence(
        "Expected by all: not in the next 5 years ({share} likely).",
        "앞으로 5년 안에는 기본이 되지 않을 거예요(확률 {share}).",
    ),
    "first_guess": Sentence(
        "Too little history here yet: a first guess.",
        "아직 쌓인 기록이 적어서 어림한 값이에요.",
    ),
    # how fast
    "speed": Sentence("In your market this spreads {pace}.", "이 시장에서 {pace:로} 퍼져요."),
    "one_more": Sentence(
        "One more place takes it up about every {months}.", "{months}마다 한 곳쯤 늘어요."
    ),
    # in time
    "start_by": Sentence(
        "Start by {day} to be ready in time.", "{day}까지 시작해야 제때 준비돼요."
    ),
    "start_now": Sentence(
        "To be ready in time you had to start by {day}: start now.",
        "제때 준비하려면 {day}까지는 시작해야 했어요. 지금 시작해 보세요.",
    ),
    "start_if": Sentence(
        "Should it be expected by {month} already, start by {day} to be ready in time.",
        "{month}에 벌써 기본이 된다면 {day}까지 시작해야 제때 준비돼요.",
    ),
    "late_if": Sentence(
        "Should it be expected by {month} already, you had to start by {day} to be ready in time.",
        "{month}에 벌써 기본이 된다면 제때 준비하기 위해 {day}까지는 시작해야 했어요.",
    ),
    # how the forecasts turned out
    "none_made": Sentence(
        "Forecasts shown here are kept, and judged once their time has come.",
        "여기에 보인 예측은 남겨 두었다가 때가 되면 맞았는지 확인해요.",
    ),
    "none_due": Sentence(
        "None of the {issued} {issued:forecast|forecasts} made here has come due yet.",
        "여기서 만든 예측 {issued}개 가운데 결과가 나온 것은 아직 없어요.",
    ),
    "one_not_due": Sentence(
        "The one forecast made here has not come due yet.",
        "여기서 만든 예측은 1개이고 아직 결과가 나오지 않았어요.",
    ),
    "record": Sentence(
        "Of {due} {due:forecast that has|forecasts that have} come due, {inside} came true within "
        "the time told; about 8 in 10 should.",
        "결과가 나온 예측 {due}개 가운데 {inside}개가 예측한 기간 안에 들었어요. 열에 여덟쯤 들면 "
        "제대로예요.",
    ),
    "closer": Sentence(
        "They came closer than a plain guess from how long copying usually takes here.",
        "이 시장에서 따라 하는 데 걸린 보통 시간만으로 짐작한 것보다 가까웠어요.",
    ),
    "farther": Sentence(
        "A plain guess from how long copying usually takes here would have come closer: take the "
        "dates with care.",
        "이 시장에서 따라 하는 데 걸린 보통 시간만으로 짐작한 것보다 빗나갔어요. 날짜를 너무 믿지 "
        "마세요.",
    ),
    "missed_early": Sentence(
        "{name}: on {told} the forecast said between {low} and {high}. It came earlier, on {day}.",
        "{name}: {told}에는 {low}에서 {high} 사이로 예측했는데 더 이른 {day}에 왔어요.",
    ),
    "missed_early_open": Sentence(
        "{name}: on {told} the forecast said hardly before {low}. It came earlier, on {day}.",
        "{name}: {told}에는 {low}보다 이르기 어렵다고 예측했는데 더 이른 {day}에 왔어요.",
    ),
    "missed_undated": Sentence(
        "{name}: on {told} the forecast said: not in the next 5 years. It came on {day}.",
        "{name}: {told}에는 5년 안에는 오지 않는다고 예측했는데 {day}에 왔어요.",
    ),
    "missed_late": Sentence(
        "{name}: on {told} the forecast said between {low} and {high}. It came later, on {day}.",
        "{name}: {told}에는 {low}에서 {high} 사이로 예측했는데 더 늦은 {day}에 왔어요.",
    ),
    "missed_not_come": Sentence(
        "{name}: on {told} the forecast said between {low} and {high}. It has not come yet.",
        "{name}: {told}에는 {low}에서 {high} 사이로 예측했는데 아직 오지 않았어요.",
    ),
    # how fast the market copies
    "lead": Sentence(
        "Your leads last about {months} before half have copied them.",
        "우리가 먼저 시작한 것은 {months}쯤 지나면 절반이 따라 해요.",
    ),
    "lead_first": Sentence(
        "The first copy comes after about {months}.", "처음 따라 하는 곳은 {months}쯤 뒤에 나와요."
    ),
    "lead_open": Sentence(
        "You were first with {n} {n:service|services}: too few copies yet to say how long your "
        "leads last.",
        "우리가 맨 먼저 시작한 것은 {n}개예요. 강점이 얼마나 가는지 말하기에는 아직 적어요.",
    ),
    "lead_lasting": Sentence(
        "You were first with {n} {n:service|services}; half of the others have copied {events} of "
        "them so far.",
        "우리가 맨 먼저 시작한 것은 {n}개예요. 지금까지 그중 {events}개를 절반이 따라 했어요.",
    ),
    "lead_none": Sentence(
        "Nothing is known yet that you were first with.",
        "우리가 맨 먼저 시작했다고 확인된 항목이 아직 없어요.",
    ),
    "lag": Sentence(
        "A competitor takes about {months} to copy what another began.",
        "한 곳이 시작한 것을 다른 한 곳이 따라 하기까지 {months}쯤 걸려요.",
    ),
    "lag_half": Sentence(
        "Half of the competitors have what is new after about {months}.",
        "새로운 것을 절반이 하기까지는 {months}쯤 걸려요.",
    ),
    "lag_most": Sentence(
        "What is new is expected by all after about {months}.",
        "새로운 것이 기본이 되기까지는 {months}쯤 걸려요.",
    ),
    "lag_none": Sentence(
        "Too few copies have been seen to say how fast this market copies.",
        "따라 한 것이 적어서 이 시장이 얼마나 빨리 따라 하는지 아직 말할 수 없어요.",
    ),
    "lag_waiting": Sentence(
        "Of {n} chances to copy what another began, competitors had taken {events} when last "
        "looked at.",
        "마지막으로 봤을 때 다른 곳이 시작한 것을 아직 따라 하지 않은 경우가 더 많아요. "
        "{n}번 중 {events}번 따라 했어요.",
    ),
    "competitor_speed": Sentence(
        "{name} copies {pace}: {adoptions} {adoptions:service|services} where {expected} would be "
        "usual.",
        "{name:은} {pace:로} 따라 해요. 보통이면 {expected} 따라 할 동안 {adoptions}개를 따라 "
        "했어요.",
    ),
    "speed_unsure": Sentence(
        "That may be chance: it could be anything from {low} to {high}.",
        "우연일 수도 있어요. 실제로는 {low}에서 {high} 사이일 수 있어요.",
    ),
    "expected_some": Sentence("about {n}", "{n}개쯤"),
    "expected_less": Sentence("less than one", "한 개도 못"),
    "firsts": Sentence(
        "{name} was first with {count} {count:service|services} in {years} {years:year|years}.",
        "{name:은} {years}년 동안 {count}개를 맨 먼저 시작했어요.",
    ),
    "market_firsts": Sentence(
        "{count} new {count:service|services} appeared in {years} {years:year|years}.",
        "{years}년 동안 새로운 것이 {count}개 나왔어요.",
    ),
    # in tables
    "not_soon": Sentence("not in the next 5 years ({share})", "5년 안에는 아님({share})"),
    "later": Sentence("later", "더 뒤"),
    "times": Sentence("{times} times", "{times}배"),
    "months": Sentence("{n} {n:month|months}", "{n}개월"),
    "years": Sentence("{n} {n:year|years}", "{n}년"),
    "year": Sentence("{year}", "{year}년"),
}
#: Up to which multiple of the usual pace it is told how; beyond them as a whole number.
PACES: Final[tuple[tuple[float, Sentence], ...]] = (
    (0.17, Sentence("far slower than is usual", "보통보다 훨씬 느린 속도")),
    (0.29, Sentence("about a quarter as fast as is usual", "보통 속도의 4분의 1쯤")),
    (0.42, Sentence("about a third as fast as is usual", "보통 속도의 3분의 1쯤")),
    (0.58, Sentence("about half as fast as is usual", "보통 속도의 절반쯤")),
    (0.75, Sentence("about two thirds as fast as is usual", "보통 속도의 3분의 2쯤")),
    (0.95, Sentence("a little slower than is usual", "보통보다 조금 느린 속도")),
    (1.05, Sentence("about as fast as is usual", "보통 속도")),
    (1.25, Sentence("a little faster than is usual", "보통보다 조금 빠른 속도")),
    (1.75, Sentence("about one and a half times as fast as is usual", "보통 속도의 1.5배쯤")),
    (2.5, Sentence("about twice as fast as is usual", "보통 속도의 2배쯤")),
)
_FASTER: Final = Sentence("about {times} times as fast as is usual", "보통 속도의 {times}배쯤")
BASES: Final[dict[ForecastBasis, Sentence]] = {
    ForecastBasis.HISTORY: Sentence("from this market's history", "이 시장의 기록"),
    ForecastBasis.PRIOR_ONLY: Sentence("a first guess", "어림"),
}
METHODS: Final[dict[ForecastMethod, Sentence]] = {
    ForecastMethod.FORECAST: Sentence("this program", "이 프로그램"),
    ForecastMethod.MEDIAN_LAG: Sentence("usual time to copy", "따라 하는 데 걸리는 보통 시간"),
    ForecastMethod.KAPLAN_MEIER: Sentence(
        "past times, given the time elapsed", "지난 시간을 뺀 과거의 기간"
    ),
    ForecastMethod.LOGISTIC: Sentence("a curve per service", "항목마다 그린 곡선"),
}
#: From so many years ahead on a year is told without its month, and then no year at all.
_YEARS_WITH_MONTH: Final = 5.0
_YEARS_TOLD: Final = 30.0
#: A forecast without a date says that it will not be within so many years.
_YEARS_WITHOUT: Final = 5.0
#: From so many years on they are counted whole.
_YEARS_WHOLE: Final = 10
#: A median is told once so many came about, and in years from so many months on.
_FEWEST: Final = 3
_MONTHS_TOLD: Final = 36
#: A speed this near to the usual one is called the usual one.
_USUAL: Final = 0.05
#: With fewer places than this to come, the day itself says how fast they do.
_MORE_PLACES: Final = 2


def forecast_text(forecast: Forecast, language: Language) -> str:
    """When it will be expected by all, with its 80 % interval, or that it will not be soon."""
    said = _when(forecast, language)
    if forecast.basis is ForecastBasis.HISTORY:
        return said
    return f"{said} {speak(FORECASTS['first_guess'], language)}"


def quantile_text(forecast: Forecast, quantile: float, language: Language) -> str:
    """A quantile's day as a table shows it: 2028-06, or only 2034 where it is far ahead.

    No date is told where it is likelier than not that it takes more than 5 years: the median says
    so, and the other quantiles are empty.
    """
    day = forecast.day(quantile)
    if not forecast.has_date:
        late = _late_share(forecast, language)
        return speak(FORECASTS["not_soon"], language, share=late) if quantile == 0.5 else ""
    return month_ahead(forecast.as_of, day, language)


def month_ahead(start: date, day: date | None, language: Language) -> str:
    """A day ahead of `start` as a table shows it; "later" where it is too far to tell a year."""
    if day is None or _is_open(start, day):
        return speak(FORECASTS["later"], language)
    return f"{day:%Y}" if _is_far(start, day) else f"{day:%Y-%m}"


def basis_word(basis: ForecastBasis, language: Language) -> str:
    """What a forecast rests on."""
    return speak(BASES[basis], language)


def forecast_method_word(method: ForecastMethod, language: Language) -> str:
    """A method that a backtest compares."""
    return speak(METHODS[method], language)


def speed_text(forecast: Forecast, language: Language) -> str:
    """How fast an attribute spreads against what is usual, and how often a place takes it up."""
    pace = _pace(forecast.relative_speed, language)
    said = speak(FORECASTS["speed"], language, pace=pace)
    missing = forecast.needed - forecast.adopters
    if missing < _MORE_PLACES or not forecast.has_date:
        return said
    months = _months(forecast.years[QUANTILES.index(0.5)] * 12 / missing, language)
    return f"{said} {speak(FORECASTS['one_more'], language, months=months)}"


def speed_word(relative_speed: float, language: Language) -> str:
    """The speed as a table shows it: 0.6 times, 0.6배."""
    return speak(FORECASTS["times"], language, times=_times(relative_speed))


def start_by_text(priority: Priority, language: Language) -> str:
    """By when the owner has to begin so as to be ready in time; empty where no date is told.

    What is only watched need not come that early, so nobody is told to start.
    """
    if priority.start_by is None or priority.close_by is None or priority.forecast is None:
        return ""
    is_late = priority.start_by < priority.forecast.as_of
    if priority.label is PriorityLabel.WATCH:
        code = "late_if" if is_late else "start_if"
    else:
        code = "start_now" if is_late else "start_by"
    month = format_month(priority.close_by, language)
    return speak(FORECASTS[code], language, day=priority.start_by, month=month)


def record_text(record: ForecastRecord, language: Language) -> str:
    """How the forecasts made here turned out, and whether the naive method would do better."""
    if not record.issued:
        return speak(FORECASTS["none_made"], language)
    if not record.due:
        code = "one_not_due" if record.issued == 1 else "none_due"
        return speak(FORECASTS[code], language, issued=record.issued)
    said = speak(FORECASTS["record"], language, due=record.due, inside=record.inside)
    if record.pinball is None or record.naive_pinball is None:
        return said
    code = "farther" if record.pinball > record.naive_pinball else "closer"
    return f"{said} {speak(FORECASTS[code], language)}"


def miss_text(outcome: Outcome, name: str, language: Language) -> str:
    """How the forecast of an attribute of that name was wrong; empty where it was not."""
    if outcome.is_inside is not False:
        return ""
    issued, came = outcome.issued, outcome.reached_on
    low = day_after(issued.as_of, issued.years[0])
    high = day_after(issued.as_of, issued.years[-1])
    if issued.has_date and low is not None:
        code = _miss(low, high, came)
    elif is_within_five(issued, came):
        code = "missed_undated"
    else:
        return ""
    return speak(
        FORECASTS[code],
        language,
        name=name,
        told=issued.as_of,
        low=low and _far_day(issued.as_of, low, language),
        high=high and _far_day(issued.as_of, high, language),
        day=came,
    )


def is_within_five(issued: IssuedForecast, reached: date | None) -> bool:
    """Whether it came within the 5 years for which a forecast without a date said it would not."""
    end = day_after(issued.as_of, _YEARS_WITHOUT)
    return reached is not None and (end is None or reached <= end)


def lead_text(copying: Copying, language: Language) -> str:
    """How long the owner's own firsts last before others have copied them."""
    half = copying.own_half
    if not half.n:
        return speak(FORECASTS["lead_none"], language)
    said = _lag("lead", half, language)
    if not said:
        code = "lead_lasting" if half.events >= _FEWEST else "lead_open"
        return speak(FORECASTS[code], language, n=half.n, events=half.events)
    first = copying.own_first
    if first.median is None or half.median is None or first.median > half.median:
        return said
    return " ".join(filter(None, (said, _lag("lead_first", first, language))))


def lag_text(copying: Copying, language: Language) -> str:
    """How long this market takes to copy: one competitor, half of them, nearly all.

    Each is estimated by itself: one that would take no longer than those before it is left out.
    """
    lags = {"lag": copying.lag, "lag_half": copying.to_half, "lag_most": copying.to_most}
    said, longest = [], -math.inf
    for code, lag in lags.items():
        text = _lag(code, lag, language)
        if text and lag.median is not None and lag.median > longest:
            longest = lag.median
            said.append(text)
    return " ".join(said) or _no_lag(copying.lag, language)


def competitor_speed_text(speed: CompetitorSpeed, name: str, language: Language) -> str:
    """How fast one competitor copies against the market, and whether that may be chance."""
    expected = round(speed.expected)
    said = speak(
        FORECASTS["competitor_speed"],
        language,
        name=name,
        pace=_pace(speed.index, language),
        adoptions=speed.adoptions,
        expected=speak(
            FORECASTS["expected_some" if expected else "expected_less"], language, n=expected
        ),
    )
    if abs(speed.index - 1.0) < _USUAL or not speed.low <= 1.0 <= speed.high:
        return said
    bounds = {"low": _pace(speed.low, language), "high": _pace(speed.high, language)}
    return f"{said} {speak(FORECASTS['speed_unsure'], language, **bounds)}"


def firsts_text(firsts: Firsts, name: str, language: Language) -> str:
    """How often one competitor, or anybody in the whole market, was the first of all."""
    code = "firsts" if firsts.competitor else "market_firsts"
    years = round(firsts.years, 1 if firsts.years < _YEARS_WHOLE else None)
    return speak(FORECASTS[code], language, name=name, count=firsts.count, years=years)


def _when(forecast: Forecast, language: Language) -> str:
    median = forecast.day(0.5)
    if median is None or not forecast.has_date:
        late = _late_share(forecast, language)
        return speak(FORECASTS["not_in_five"], language, share=late)
    low, high = forecast.day(0.1) or median, forecast.day(0.9)
    is_open = high is None or _is_open(forecast.as_of, high)
    places = {
        "median": _far_day(forecast.as_of, median, language),
        "low": _far_day(forecast.as_of, low, language),
        "high": "" if high is None else _far_day(forecast.as_of, high, language),
    }
    code = "open" if is_open else "around" if places["low"] == places["high"] else "between"
    return speak(FORECASTS[code], language, **places)


def _miss(low: date, high: date | None, reached: date | None) -> str:
    """Which way a forecast was wrong."""
    if reached is not None and reached < low:
        return "missed_early_open" if high is None else "missed_early"
    return "missed_not_come" if reached is None else "missed_late"


def _late_share(forecast: Forecast, language: Language) -> str:
    return format_share(1.0 - forecast.within_five, language)


def _is_far(start: date, day: date) -> bool:
    return _years_between(start, day) > _YEARS_WITH_MONTH


def _is_open(start: date, day: date) -> bool:
    return _years_between(start, day) > _YEARS_TOLD


def _years_between(start: date, day: date) -> float:
    return (day - start).days / 365.25


def _far_day(start: date, day: date, language: Language) -> str:
    """A day with its month, or only its year where it is far ahead of the start."""
    if _is_far(start, day):
        return speak(FORECASTS["year"], language, year=str(day.year))
    return format_month(day, language)


def _pace(speed: float, language: Language) -> str:
    """A multiple of the usual pace as one says it: half as fast, a little faster."""
    told = next((words for most, words in PACES if speed < most), _FASTER)
    return speak(told, language, times=round(speed))


def _times(value: float) -> str:
    """A multiple with one decimal, with two where it is small."""
    return format_number(value, 1 if value >= 0.1 else 2)


def _lag(code: str, lag: LagSummary, language: Language) -> str:
    """A sentence with a median; empty where too few came about to tell one."""
    if lag.median is None or lag.events < _FEWEST:
        return ""
    months = _months(lag.median, language)
    return speak(FORECASTS[code], language, months=months)


def _no_lag(lag: LagSummary, language: Language) -> str:
    """Why no time to copy is told: most have not copied, or too few copies were seen."""
    is_waiting = lag.events >= _FEWEST and 2 * lag.events < lag.n
    code = "lag_waiting" if is_waiting else "lag_none"
    return speak(FORECASTS[code], language, events=lag.events, n=lag.n)


def _months(months: float, language: Language) -> str:
    """A length of time: in months, in whole years where it is long."""
    if months >= _MONTHS_TOLD:
        return speak(FORECASTS["years"], language, n=round(months / 12))
    return speak(FORECASTS["months"], language, n=max(round(months), 1))
