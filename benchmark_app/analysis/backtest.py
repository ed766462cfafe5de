"""Forecasts as they would have been made at former days, scored by what came (METHODS 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from benchmark_app.analysis.log import FloatArray, Log, extent_of, joined_extent
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.outlook import Outlook
from benchmark_app.analysis.rival import rivals
from benchmark_app.analysis.score import Case, score
from benchmark_app.analysis.spread import reached_after
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.forecast import DAYS_A_YEAR, ForecastMethod, MethodScore


def backtest(
    market: Market, logs: Mapping[int, Log], cuts: Sequence[date], threshold: float, as_of: date
) -> tuple[MethodScore, ...]:
    """The scores of the forecast and of its naive rivals, over all cuts before the as-of day.

    At each cut every method sees only what was observed by then, and answers for the attributes
    that had started and were not there yet. The outcome is the first later day on which the known
    competitors' share is at the threshold, as the reading of the as-of day tells it; the horizon
    ends with that day. A method without an answer is scored as having said "never".
    """
    final = Outlook(market, logs, as_of)
    cases: dict[ForecastMethod, list[Case]] = {method: [] for method in ForecastMethod}
    for cut in sorted({one for one in cuts if one < as_of}):
        reading = Outlook(market_at(market, logs, cut), logs, cut)
        ours = reading.foresight.draws(threshold)
        told = {ForecastMethod.FORECAST: ours, **rivals(reading, threshold, ours)}
        for method, answers in told.items():
            cases[method] += _cases(answers, final, threshold, day_number(cut))
    return tuple(score(method, cases[method]) for method in ForecastMethod)


def market_at(market: Market, logs: Mapping[int, Log], day: date) -> Market:
    """The market as it was known at a day: nobody, nothing and no exit of later.

    Who was never looked at and had not entered is unknown, and so is an attribute nobody had
    looked for. Plans are left out.
    """
    number = day_number(day)
    extents = {
        one.id: extent_of(logs[one.id], number) for one in market.attributes if one.id in logs
    }
    seen = joined_extent(extents.values())
    attributes = tuple(one for one in market.attributes if extents.get(one.id))
    competitors = tuple(_known_at(market.competitors, seen, day))
    ids = {one.id for one in competitors}
    return replace(
        market,
        competitors=competitors,
        attributes=attributes,
        importance=tuple(one for one in market.importance if extents.get(one.attribute)),
        plans=(),
        events=tuple(one for one in market.events if one.day <= day and one.competitor in ids),
    )


def _known_at(
    competitors: Iterable[Competitor], seen: Mapping[int, object], day: date
) -> Iterable[Competitor]:
    """The subject, and who had entered the market or, without a stated entry, was looked at."""
    for one in competitors:
        is_here = one.id in seen if one.entered_on is None else one.entered_on <= day
        if one.subject or is_here:
            has_left = one.exited_on is not None and one.exited_on <= day
            yield one if has_left else replace(one, exited_on=None)


def _cases(
    answers: Mapping[int, FloatArray], final: Outlook, threshold: float, cut: int
) -> list[Case]:
    horizon = (day_number(final.as_of) - cut) / DAYS_A_YEAR
    found = []
    for attribute, draws in answers.items():
        reached = reached_after(final.resolved(attribute).adoption, threshold, cut)
        outcome = float("inf") if reached is None else (reached - cut) / DAYS_A_YEAR
        found.append(Case(draws=draws, outcome=outcome, horizon=horizon))
    return found
