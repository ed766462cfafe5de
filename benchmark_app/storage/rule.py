"""What an entity or a set of rules must be before it is written; each fault has its code."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.forecast import IssuedForecast
from benchmark_app.domain.name import clean_name
from benchmark_app.domain.plan import EFFORTS, Plan
from benchmark_app.domain.policy import COUNTED, Policy, policy_faults
from benchmark_app.domain.value import is_countable, is_valid_number
from benchmark_app.errors import EditRefused
from benchmark_app.storage.schema import FIRST_DAY, LAST_DAY

#: Whoever needs longer than 50 years has no plan.
_MOST_LEAD_MONTHS: Final = 600


def checked_competitor(competitor: Competitor) -> Competitor:
    """The competitor with a clean name.

    Raises:
        EditRefused: `empty_name`, `text_not_valid`, `weight_not_valid`, `day_out_of_range`,
            `exit_before_entry`.
    """
    name = checked_name(competitor.name)
    for text in (competitor.segment, competitor.chain, competitor.note):
        check_text(text)
    if not (is_countable(competitor.weight) and competitor.weight > 0):
        raise EditRefused("weight_not_valid", name=name, weight=competitor.weight)
    entered, exited = competitor.entered_on, competitor.exited_on
    for day in (entered, exited):
        if day is not None:
            check_day(day)
    if entered is not None and exited is not None and exited < entered:
        raise EditRefused("exit_before_entry", name=name, entered=entered, exited=exited)
    return replace(competitor, name=name, weight=float(competitor.weight))


def checked_attribute(attribute: Attribute) -> Attribute:
    """The attribute with a clean name.

    Raises:
        EditRefused: `empty_name`, `text_not_valid`, `number_not_valid`, `anchors_not_in_order`.
    """
    name = checked_name(attribute.name)
    touchpoint = checked_name(attribute.touchpoint)
    for text in (attribute.unit, attribute.check_hint, attribute.note):
        check_text(text)
    for number in (attribute.offered_from, attribute.worst, attribute.best, *attribute.rungs):
        if number is not None and not is_countable(number):
            raise EditRefused("number_not_valid", name=name, number=number)
    if not (is_countable(attribute.tolerance) and attribute.tolerance >= 0):
        raise EditRefused("number_not_valid", name=name, number=attribute.tolerance)
    floor = attribute.offered_from
    if attribute.kind is not AttributeKind.MEASURE and floor is not None and not 0 < floor <= 3:
        raise EditRefused("number_not_valid", name=name, number=floor)
    _check_anchors(attribute, name)
    return replace(attribute, name=name, touchpoint=touchpoint)


def checked_importance(importance: Importance) -> Importance:
    """The importance as it is.

    Raises:
        EditRefused: `importance_not_valid`, `day_out_of_range`.
    """
    check_day(importance.from_date)
    if not (is_countable(importance.weight) and importance.weight >= 0):
        raise EditRefused("importance_not_valid", weight=importance.weight)
    return replace(importance, weight=float(importance.weight))


def checked_plan(plan: Plan, attribute: Attribute) -> Plan:
    """The plan with plain numbers, where its target is a value of the attribute's kind.

    Raises:
        EditRefused: `target_not_valid`, `cost_not_valid`, `effort_not_valid`,
            `lead_months_not_valid`, `day_out_of_range`, `text_not_valid`.
    """
    name, target, cost, lead = attribute.name, plan.target, plan.cost, plan.lead_months
    check_text(plan.note)
    if plan.due is not None:
        check_day(plan.due)
    if target is not None and not is_valid_number(target, attribute.kind):
        raise EditRefused("target_not_valid", name=name, target=f"{target:g}")
    if cost is not None and not (is_countable(cost) and cost >= 0):
        raise EditRefused("cost_not_valid", name=name, cost=f"{cost:g}")
    if plan.effort not in EFFORTS:
        raise EditRefused("effort_not_valid", name=name, effort=f"{plan.effort:g}")
    if not (0 <= lead <= _MOST_LEAD_MONTHS and float(lead).is_integer()):
        raise EditRefused("lead_months_not_valid", name=name, months=f"{lead:g}")
    return replace(
        plan,
        target=None if target is None else target + 0.0,
        cost=None if cost is None else cost + 0.0,
        effort=int(plan.effort),
        lead_months=int(lead),
    )


def checked_event(event: CompetitorEvent) -> CompetitorEvent:
    """The event as it is.

    Raises:
        EditRefused: `day_out_of_range`, `text_not_valid`.
    """
    check_day(event.day)
    check_text(event.note)
    return event


def checked_forecast(forecast: IssuedForecast) -> IssuedForecast:
    """The forecast as it is.

    Raises:
        EditRefused: `forecast_not_valid` where its years do not rise from 0, a probability or the
            threshold is none; `instant_without_zone`, `day_out_of_range`.
    """
    check_day(forecast.as_of)
    if forecast.recorded_at.tzinfo is None:
        raise EditRefused("instant_without_zone", instant=forecast.recorded_at)
    rising = all(_are_rising_years(years) for years in (forecast.years, forecast.naive or ()))
    chances = 0 <= forecast.within_year <= forecast.within_five <= 1
    if not (rising and chances and 0 < forecast.threshold <= 1):
        raise EditRefused("forecast_not_valid", day=forecast.as_of)
    return forecast


def checked_policy(policy: Policy) -> Policy:
    """The rules with whole numbers where they count months, days and competitors.

    Raises:
        EditRefused: `policy_not_valid` with the key and its value, `policy_not_in_order`.
    """
    faults = policy_faults(policy)
    if faults:
        key = faults[0].key
        raise EditRefused(faults[0].code, key=key, value=f"{getattr(policy, key):g}")
    return replace(policy, **{key: int(getattr(policy, key)) for key in COUNTED})


def checked_name(name: str) -> str:
    """The name as it is kept.

    Raises:
        EditRefused: `empty_name`, `text_not_valid`.
    """
    check_text(name)
    cleaned = clean_name(name)
    if not cleaned:
        raise EditRefused("empty_name")
    return cleaned


def check_text(text: str) -> None:
    """Passes what can be written as UTF-8 and shown.

    Raises:
        EditRefused: `text_not_valid` for half a character or a NUL.
    """
    broken = any("\ud800" <= sign <= "\udfff" for sign in text) if not text.isascii() else False
    if broken or "\0" in text:
        raise EditRefused("text_not_valid")


def check_day(day: date) -> None:
    """Passes a day of the calendar in use.

    Raises:
        EditRefused: `day_out_of_range`.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise EditRefused("day_out_of_range", day=day, first=FIRST_DAY, last=LAST_DAY)


def _are_rising_years(years: tuple[float, ...]) -> bool:
    """Whether times from now follow each other; from one that may never come on, all may not."""
    return all(before <= after for before, after in pairwise((0.0, *years)))


def _check_anchors(attribute: Attribute, name: str) -> None:
    worst, best = attribute.worst, attribute.best
    if worst is None or best is None:
        return
    lower = attribute.direction is Direction.LOWER
    if worst == best or (attribute.direction is not Direction.NONE and (worst > best) != lower):
        raise EditRefused("anchors_not_in_order", name=name, worst=worst, best=best)
