"""The one sentence over the trend: above or below the market, since when, and how fast it rises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import expm1
from typing import Final

from benchmark_app.analysis.finding import Params, RisenStandard, risen_finding
from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.result import Finding, MarketLevel, Rise

#: Levels nearer than this, in points of 100, read alike.
_ALIKE: Final = 0.05
_SLACK: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Compared:
    """Of so many attributes with enough checks the subject is better or worse in some."""

    better: int
    worse: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketTrend:
    """The market and the subject on every change day, the as-of day last.

    `checked` competitors are known for anything; `known` of `cells` cells are known;
    `last_observed` None where nothing compared was ever observed.
    """

    touchpoint: str | None
    has_subject: bool
    needed: int
    checked: int
    known: int
    cells: int
    is_own_known: bool
    last_observed: date | None
    levels: Sequence[MarketLevel]
    compared: Compared
    rise: Rise


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTrend:
    """The subject's gap in one attribute on its change days, and how many are better today.

    `number` is the attribute where it is a number.
    """

    name: str
    has_subject: bool
    has_direction: bool
    has_floor: bool
    is_own_known: bool
    days: Sequence[date]
    gaps: Sequence[float | None]
    is_sufficient: Sequence[bool]
    tolerance: float
    adopters: int
    known: int
    cells: int
    better: int
    worse: int
    number: Attribute | None = None
    risen: RisenStandard | None = None


def trend_findings(trend: MarketTrend) -> tuple[Finding, ...]:
    """Where the subject stands against the market and since when, then how fast the bar rises."""
    place: Params = {} if trend.touchpoint is None else {"touchpoint": trend.touchpoint}
    found = (_standing(trend), *rise_findings(trend))
    return tuple(Finding(one.code, one.params | place) for one in found)


def rise_findings(trend: MarketTrend) -> tuple[Finding, ...]:
    """How fast the bar rose within 12 months; none where too little is known for it."""
    rise = trend.rise
    if rise.per_year is None or not trend.levels[-1].is_sufficient:
        return ()
    percent = round(100.0 * expm1(rise.per_year), 1)
    if percent == 0:
        return (Finding("bar_holds"),)
    if percent < 0:
        return (Finding("bar_falls", {"percent": -percent}),)
    points = round(rise.treadmill, 1) if rise.treadmill is not None else 0.0
    if points <= 0:
        return (Finding("bar_rises", {"percent": percent}),)
    return (Finding("bar_rises_treadmill", {"percent": percent, "points": points}),)


def service_findings(trend: ServiceTrend) -> tuple[Finding, ...]:
    """The same for one attribute, in counts of competitors, then how its standard rose."""
    counts: Params = {"name": trend.name, "known": trend.known, "cells": trend.cells}
    if not trend.is_sufficient or not trend.is_sufficient[-1]:
        return (Finding("service_few" if trend.cells else "service_nobody", counts),)
    risen = () if trend.risen is None else (risen_finding(trend.risen),)
    if trend.gaps[-1] is None:
        return (_without_own(trend, counts), *risen)
    signs = [
        None if gap is None or not is_enough else _sign(gap, trend.tolerance + _SLACK)
        for gap, is_enough in zip(trend.gaps, trend.is_sufficient, strict=True)
    ]
    counts |= {"better": trend.better, "worse": trend.worse}
    return (_since(signs, trend.days, counts, "service_"), *risen)


def _without_own(trend: ServiceTrend, counts: Params) -> Finding:
    if not trend.has_floor:
        return Finding("service_known", counts)
    counts = counts | {"adopters": trend.adopters}
    if trend.number is not None:
        counts["number"] = trend.number
    is_asked = trend.has_subject and not trend.is_own_known
    return Finding("service_own_unknown" if is_asked else "service_offered", counts)


def _standing(trend: MarketTrend) -> Finding:
    last = trend.levels[-1]
    if trend.last_observed is not None and not (trend.checked or trend.is_own_known):
        return Finding("all_stale", {"day": trend.last_observed})
    if trend.checked < trend.needed:
        return Finding("baseline_starts", {"needed": trend.needed})
    if last.market_level is None and trend.has_subject and not trend.is_own_known:
        return Finding("own_unknown")
    if last.market_level is None or not last.is_sufficient:
        known: Params = {"known": trend.known, "cells": trend.cells}
        if trend.has_subject:
            return Finding("own_level_unsure", known)
        return Finding("market_level_unsure", known)
    counts: Params = {"market": round(last.market_level, 1), "compared": trend.compared.of}
    if last.own_level is None:
        return Finding("market_alone", counts)
    counts |= {
        "own": round(last.own_level, 1),
        "better": trend.compared.better,
        "worse": trend.compared.worse,
    }
    signs = [
        _sign(one.own_level - one.market_level, _ALIKE)
        if one.is_sufficient and one.own_level is not None and one.market_level is not None
        else None
        for one in trend.levels
    ]
    return _since(signs, [one.day for one in trend.levels], counts, "")


def _since(
    signs: Sequence[int | None], days: Sequence[date], counts: Params, prefix: str
) -> Finding:
    """Above or below since the crossing day; "at least since" where it is not known.

    Nothing is said of since when where it is known on the last day only.
    """
    now = signs[-1]
    if not now:
        return Finding(f"{prefix}level_with", counts)
    first = len(signs) - 1
    while first > 0 and signs[first - 1] == now:
        first -= 1
    is_crossing = first > 0 and signs[first - 1] is not None
    side = "above" if now > 0 else "below"
    if not is_crossing and days[first] == days[-1]:
        return Finding(f"{prefix}{side}_now", counts)
    code = f"{prefix}{side}_since" if is_crossing else f"{prefix}{side}_at_least_since"
    return Finding(code, counts | {"day": days[first]})


def _sign(difference: float, margin: float) -> int:
    return (difference > margin) - (difference < -margin)
