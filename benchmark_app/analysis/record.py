"""How the forecasts that were issued turned out, judged by the observations (METHODS section 6)."""

from __future__ import annotations

from collections.abc import Sequence

from benchmark_app.analysis.score import pinball
from benchmark_app.analysis.spread import Hindsight, reached_after
from benchmark_app.domain.calendar import date_of, day_number, instant_number
from benchmark_app.domain.forecast import (
    DAYS_A_YEAR,
    QUANTILES,
    ForecastRecord,
    IssuedForecast,
    Outcome,
    day_after,
)

_LOW, _MIDDLE, _HIGH = (QUANTILES.index(one) for one in (0.1, 0.5, 0.9))


def record_of(reading: Hindsight, issued: Sequence[IssuedForecast]) -> ForecastRecord:
    """The record of the forecasts issued up to the reading's day, by day, attribute, threshold.

    Those of attributes that are gone are left out. Resolved by what is believed now, so a
    corrected observation corrects the record.
    """
    visible = {one.id for one in reading.market.attributes}
    instant = reading.evidence.instant
    known = [
        one
        for one in issued
        if one.attribute in visible
        and one.as_of <= reading.as_of
        and (instant is None or instant_number(one.recorded_at) <= instant)
    ]
    known.sort(key=lambda one: (one.as_of, one.attribute, one.threshold))
    outcomes = tuple(_outcome(reading, one) for one in known)
    judged = [
        (one.pinball, one.naive_pinball)
        for one in outcomes
        if one.pinball is not None and one.naive_pinball is not None
    ]
    return ForecastRecord(
        issued=len(outcomes),
        due=sum(one.is_due for one in outcomes),
        inside=sum(one.is_inside is True for one in outcomes),
        pinball=_mean([ours for ours, _ in judged]),
        naive_pinball=_mean([naive for _, naive in judged]),
        outcomes=outcomes,
    )


def _outcome(reading: Hindsight, issued: IssuedForecast) -> Outcome:
    """One forecast against what came; the bounds are the whole days that were told."""
    begin, today = day_number(issued.as_of), reading.evidence.day
    reached = None
    if begin < today:
        steps = reading.resolved(issued.attribute).adoption
        if reached_after(steps, issued.threshold, begin - 1) == begin:
            return _undecided(issued)  # as is known since, it was there when this was told
        reached = reached_after(steps, issued.threshold, begin)
    low = day_after(issued.as_of, issued.years[_LOW])
    high = day_after(issued.as_of, issued.years[_HIGH])
    came = None if reached is None else date_of(reached)
    is_due = came is not None or (high is not None and high < reading.as_of)
    is_inside = came is not None and (
        low is not None and low <= came and (high is None or came <= high)
    )
    years = (float("inf") if reached is None else reached - begin) / DAYS_A_YEAR
    horizon = (today - begin) / DAYS_A_YEAR
    told = tuple(issued.years[place] for place in (_LOW, _MIDDLE, _HIGH))
    naive = issued.naive
    return Outcome(
        issued=issued,
        reached_on=came,
        is_due=is_due,
        is_inside=is_inside if is_due else None,
        pinball=pinball(told, years, horizon) if is_due else None,
        naive_pinball=pinball(naive, years, horizon) if is_due and naive is not None else None,
    )


def _undecided(issued: IssuedForecast) -> Outcome:
    """A forecast that nothing can judge."""
    return Outcome(
        issued=issued,
        reached_on=None,
        is_due=False,
        is_inside=None,
        pinball=None,
        naive_pinball=None,
    )


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
