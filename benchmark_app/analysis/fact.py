"""What the findings are drawn from, taken from a reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from benchmark_app.analysis.adoption import NO, YES
from benchmark_app.analysis.baseline import SLACK, has_direction, is_scored, sign_of
from benchmark_app.analysis.finding import MarketFacts, RisenStandard, ServiceFacts
from benchmark_app.analysis.log import FloatArray
from benchmark_app.analysis.reading import Reading
from benchmark_app.analysis.resolved import Resolved
from benchmark_app.analysis.spell import is_offered
from benchmark_app.analysis.standard import levels_of
from benchmark_app.analysis.trend_finding import Compared, MarketTrend, ServiceTrend
from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.result import Comparison


def market_facts(reading: Reading) -> MarketFacts:
    """The stages and standings of every attribute; who offers what where no stage is known."""
    market = reading.market
    services = tuple(_service_facts(reading, one) for one in market.attributes)
    members = {one.id for one in market.members}
    names = (one.name for one in market.competitors if one.id in members)
    last_observed = reading.last_observed()
    facts = MarketFacts(
        as_of=reading.as_of,
        has_subject=market.subject is not None,
        first_competitor=next(names, ""),
        needed=market.policy.minimum_known,
        last_observed=last_observed,
        has_later=last_observed is None and reading.evidence.is_ever_observed(),
        known=sum(one.stage.adoption.known for one in services),
        cells=sum(one.stage.adoption.active for one in services),
        services=services,
    )
    if facts.sufficient:
        return facts
    return replace(facts, services=tuple(_with_offers(reading, one) for one in services))


def market_trend(reading: Reading, touchpoint: str | None) -> MarketTrend:
    """The market's and the subject's level on every change day of all or one touchpoint."""
    days = [*reading.change_days(), reading.as_of]
    chosen = [
        one
        for one in reading.market.attributes
        if touchpoint in (None, one.touchpoint) and is_scored(one)
    ]
    steps = [reading.resolved(one.id).levels for one in chosen]
    stages = [reading.stage(one.id) for one in chosen]
    return MarketTrend(
        touchpoint=touchpoint,
        has_subject=reading.market.subject is not None,
        needed=reading.market.policy.minimum_known,
        checked=int(np.any([step.known_members for step in steps], axis=0).sum()) if steps else 0,
        known=sum(one.adoption.known for one in stages),
        cells=sum(one.adoption.active for one in stages),
        is_own_known=any(len(step.own) and not np.isnan(step.own[-1]) for step in steps),
        last_observed=reading.last_observed(one.id for one in chosen),
        levels=tuple(reading.market_levels(days, touchpoint)),
        compared=_compared(reading, chosen),
        rise=reading.rise(touchpoint),
    )


def service_trend(reading: Reading, attribute: int) -> ServiceTrend:
    """The subject's gap on every change day of one attribute, and who is better today."""
    resolved = reading.resolved(attribute)
    one = resolved.attribute
    levels, baseline = resolved.levels, resolved.baseline
    rows = np.searchsorted(baseline.days, levels.days, side="right") - 1
    adoption = resolved.stage.adoption
    sign = sign_of(one)
    others = resolved.history.value_at(-1) * sign if len(baseline.days) else np.empty(0)
    inside = resolved.history.inside[-1] if len(baseline.days) else np.empty(0, dtype=bool)
    own = baseline.own[-1] * sign if len(baseline.days) else np.nan
    known = others[inside & ~np.isnan(others)]
    return ServiceTrend(
        name=one.name,
        has_subject=reading.market.subject is not None,
        has_direction=has_direction(one),
        number=one if one.kind is AttributeKind.MEASURE else None,
        has_floor=one.floor is not None,
        is_own_known=not np.isnan(own),
        days=reading.change_days(attribute),
        gaps=tuple(None if gap != gap else gap for gap in baseline.gap[rows].tolist()),
        is_sufficient=tuple(levels.is_sufficient.tolist()),
        tolerance=one.tolerance,
        adopters=adoption.adopters,
        known=len(known),
        cells=adoption.active,
        better=int((known > own + one.tolerance + SLACK).sum()),
        worse=int((known < own - one.tolerance - SLACK).sum()),
        risen=_risen(resolved),
    )


def _service_facts(reading: Reading, attribute: Attribute) -> ServiceFacts:
    resolved = reading.resolved(attribute.id)
    today = np.array([day_number(reading.as_of)])
    return ServiceFacts(
        attribute=attribute,
        importance=float(reading.importance.at(attribute.id, today)[0]),
        stage=resolved.stage,
        transitions=resolved.lifecycle.transitions,
        own_offers=resolved.own_offers,
        own_partly=_is_partly(attribute, resolved.own_offers, resolved.history.own[-1:]),
        is_unknown_basic=resolved.is_unknown_basic,
        risen=_risen(resolved),
    )


def _risen(resolved: Resolved) -> RisenStandard | None:
    """The last step of the standard if it was seen to rise to a level above the floor.

    The step to the floor itself is the attribute's own transition to table stakes.
    """
    attribute, steps = resolved.attribute, resolved.standard_steps
    if not steps or attribute.floor is None:
        return None
    step, levels = steps[-1], levels_of(attribute)
    above = levels[levels.index(attribute.floor) + 1 :]
    if not step.rises or step.before is None or step.level not in above or step.revealed:
        return None
    history = resolved.history
    known = history.value_at(-1)[history.inside[-1]]
    known = known[~np.isnan(known)]
    adopters = int(is_offered(attribute, known, step.level).sum())
    return RisenStandard(attribute=attribute, step=step, known=len(known), adopters=adopters)


def _with_offers(reading: Reading, facts: ServiceFacts) -> ServiceFacts:
    """The facts with who is known to offer it, and who some of it."""
    attribute = facts.attribute
    resolved = reading.resolved(attribute.id)
    history = resolved.history
    if attribute.floor is None or not len(history.days):
        return facts
    states = dict(zip(history.members.tolist(), resolved.adoption.state[-1].tolist(), strict=True))
    values = dict(zip(history.members.tolist(), history.value_at(-1), strict=True))
    known = [one for one in reading.market.competitors if states.get(one.id) in (NO, YES)]
    offers = tuple((one.name, states[one.id] == YES) for one in known)
    partly = frozenset(
        one.name
        for one in known
        if _is_partly(attribute, states[one.id] == YES, np.array([values[one.id]]))
    )
    return replace(facts, offers=offers, partly=partly)


def _is_partly(attribute: Attribute, offers: bool | None, value: FloatArray) -> bool:
    """Whether a value that does not count as offered is more than nothing; one or no value."""
    if offers is not False:
        return False
    return attribute.kind is AttributeKind.MEASURE or bool((value > 0).any())


def _compared(reading: Reading, attributes: Sequence[Attribute]) -> Compared:
    """In how many attributes with enough checks the subject is better, worse or level today."""
    today = np.array([day_number(reading.as_of)])
    counting = [one for one in attributes if reading.importance.at(one.id, today)[0] > 0]
    resolved = [reading.resolved(one.id) for one in counting]
    found = [one.compared for one in resolved if one.has_level]
    return Compared(
        better=found.count(Comparison.BETTER),
        worse=found.count(Comparison.WORSE),
        of=len(found) - (found.count(None) if reading.market.subject is not None else 0),
    )
