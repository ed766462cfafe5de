"""What a former forecast said and how it turned out, as a table shows it."""

from __future__ import annotations

from typing import Final

from benchmark_app.domain.forecast import IssuedForecast, Outcome, day_after
from benchmark_app.words.forecast import FORECASTS, is_within_five, month_ahead
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_share
from benchmark_app.words.sentence import Sentence, speak

TOLD: Final[dict[str, Sentence]] = {
    "told": Sentence(
        "around {median}, 8 in 10 from {low} to {high}", "{median}쯤, 열에 여덟은 {low}~{high}"
    ),
    "told_open": Sentence(
        "around {median}, hardly before {low}", "{median}쯤, {low}보다 이르기는 어려움"
    ),
    "open": Sentence("still open", "아직 결과 없음"),
    "inside": Sentence("came on {day}, inside that time", "{day}, 예측한 때에 옴"),
    "early": Sentence("came on {day}, earlier than told", "{day}, 예측보다 일찍 옴"),
    "late": Sentence("came on {day}, later than told", "{day}, 예측보다 늦게 옴"),
    "came": Sentence("came on {day}", "{day}에 옴"),
    "not_yet": Sentence("has not come yet", "아직 안 옴"),
    "not_come": Sentence("has not come yet, later than told", "예측한 때가 지났는데 아직 안 옴"),
}


def told_word(told: IssuedForecast, language: Language) -> str:
    """When it was said to come, with its 80 % interval; no date where none was told."""
    if not told.has_date:
        late = format_share(1.0 - told.within_five, language)
        return speak(FORECASTS["not_soon"], language, share=late)
    low, _, median, _, high = (
        month_ahead(told.as_of, day_after(told.as_of, years), language) for years in told.years
    )
    code = "told_open" if high == month_ahead(told.as_of, None, language) else "told"
    return speak(TOLD[code], language, median=median, low=low, high=high)


def outcome_word(outcome: Outcome | None, language: Language) -> str:
    """Whether it came when it was said to; empty where it cannot be judged on that day."""
    if outcome is None:
        return ""
    reached = outcome.reached_on
    day = "" if reached is None else format_date(reached)
    return speak(TOLD[_outcome(outcome)], language, day=day)


def _outcome(outcome: Outcome) -> str:
    if not outcome.is_due:
        return "open"
    if outcome.is_inside:
        return "inside"
    if not outcome.issued.has_date and not is_within_five(outcome.issued, outcome.reached_on):
        return "not_yet" if outcome.reached_on is None else "came"
    if outcome.reached_on is None:
        return "not_come"
    low = day_after(outcome.issued.as_of, outcome.issued.years[0])
    return "early" if low is None or outcome.reached_on < low else "late"
