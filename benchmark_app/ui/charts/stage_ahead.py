"""What the stage timeline shows beyond today: how likely each service is a basic by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.forecast import DAYS_A_YEAR, HORIZON_MONTHS, Forecast
from benchmark_app.domain.result import Badge
from benchmark_app.words.chart import chart_word
from benchmark_app.words.forecast import forecast_text
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_share
from benchmark_app.words.stage import badge_word

_MOST_YEARS: Final = HORIZON_MONTHS / 12
_LEAST_YEARS: Final = 1.0
#: What lies ahead takes no more room than what lies behind, but at least so many years.
_SHORT_HISTORY: Final = 3.0
_MONTH: Final = DAYS_A_YEAR / 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneAhead:
    """A lane beyond today: `chances` by month that it is expected by all, in [0, 1].

    Without a date that may be told there are no chances and no median, only the word.
    """

    chances: tuple[float, ...]
    median: float | None
    word: str
    sentence: str

    def chance(self, months: float) -> float:
        """How likely it has come so many months from today; 0 where nothing is told."""
        if not self.chances:
            return 0.0
        whole = max(0, min(len(self.chances) - 2, int(months)))
        before, after = self.chances[whole : whole + 2]
        return before + (after - before) * max(0.0, min(1.0, months - whole))


def lane_ahead(forecast: Forecast, language: Language) -> LaneAhead:
    """What is told of a service: soon, around when, or not in 5 years."""
    sentence, day = forecast_text(forecast, language), forecast.day(0.5)
    if not forecast.has_date or day is None:
        word = chart_word("not_in_five", language)
        return LaneAhead(chances=(), median=None, word=word, sentence=sentence)
    if forecast.is_soon:
        word = badge_word(Badge.SOON, language)
    else:
        word = chart_word("around", language, month=f"{day:%Y-%m}")
    return LaneAhead(
        chances=forecast.within,
        median=float(day_number(day)),
        word=word,
        sentence=sentence,
    )


def horizon_of(forecasts: Iterable[Forecast], first: int, last: int) -> int:
    """The last day shown: as far as the forecasts reach, 5 years at most."""
    reached = [one.years[-1] for one in forecasts if one.has_date]
    behind = (last - first) / DAYS_A_YEAR
    most = min(_MOST_YEARS, max(_SHORT_HISTORY, behind))
    years = max(_LEAST_YEARS, min(most, max(reached, default=_LEAST_YEARS)))
    return last + round(years * DAYS_A_YEAR)


def months_until(today: int, horizon: int) -> Iterator[tuple[float, float, int]]:
    """Begin and end of each month from today on, in day numbers, and its place."""
    for month in range(HORIZON_MONTHS):
        begin = today + month * _MONTH
        if begin >= horizon - 1:
            return
        yield begin, min(float(horizon), begin + _MONTH), month


def chance_lines(ahead: LaneAhead, today: int, day: float, language: Language) -> tuple[str, ...]:
    """What the card says of a day ahead."""
    if not ahead.chances:
        return (ahead.word,)
    shown: date = date_of(round(day))
    share = ahead.chance((day - today) / _MONTH)
    percent = format_share(share, language)
    said = chart_word("by_chance", language, percent=percent)
    return (f"{format_date(shown)}: {said}", ahead.word)
