"""The one sentence over each view: true, counted, and the most important one first.

Findings are codes with parameters; `words.finding` speaks them. Nothing is claimed about the
market from insufficient data; counts are plain counts of competitors.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.calendar import add_months
from benchmark_app.domain.result import (
    Finding,
    LifecycleStage,
    StageResult,
    StandardStep,
    Standing,
    Transition,
)

Params = dict[str, object]

#: A stage entered within so many months is news.
RECENT_MONTHS: Final = 12
#: So many names stand in a sentence; the others are counted.
_NAMES: Final = 3
#: Of what became expected, the news itself, more are named.
_NEWS: Final = 5
#: What is said where who has not, has some of it.
_AHEAD_BY: Final = {"competitor_has": "competitor_ahead", "you_have": "you_ahead"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RisenStandard:
    """The last step of an attribute's standard, up to a level above its floor.

    Of `known` competitors `adopters` reach that level today.
    """

    attribute: Attribute
    step: StandardStep
    known: int
    adopters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFacts:
    """What is known about one attribute on the day.

    `own_partly` says that the subject offers some of it, but not enough to count, or falls short
    of a number; `is_unknown_basic` that all expect it and the subject's own is not known. `risen`
    is None unless its standard rose last. `offers` says for each known competitor, by name in the
    owner's order, whether it offers it, and `partly` names those that offer some of it; both are
    left empty where any attribute has a stage.
    """

    attribute: Attribute
    importance: float
    stage: StageResult
    transitions: tuple[Transition, ...]
    own_offers: bool | None
    own_partly: bool = False
    is_unknown_basic: bool = False
    risen: RisenStandard | None = None
    offers: tuple[tuple[str, bool], ...] = ()
    partly: frozenset[str] = frozenset()

    @property
    def entered(self) -> Transition | None:
        """The last transition if it leads to table stakes."""
        last = self.transitions[-1] if self.transitions else None
        return last if last and last.to_stage is LifecycleStage.TABLE_STAKES else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketFacts:
    """What the findings over the grid and the stages are drawn from.

    `first_competitor` is the first one's name in the owner's order, empty where there is none;
    `needed` the number of known competitors a stage takes; `last_observed` None where nothing was
    observed by the day, `has_later` whether something was after it then; `known` of `cells` active
    competitors' cells are known.
    """

    as_of: date
    has_subject: bool
    first_competitor: str
    needed: int
    last_observed: date | None
    has_later: bool
    known: int
    cells: int
    services: tuple[ServiceFacts, ...]

    @property
    def sufficient(self) -> tuple[ServiceFacts, ...]:
        """The attributes with enough checks to have a stage today."""
        unstaged = (None, LifecycleStage.INSUFFICIENT)
        return tuple(one for one in self.services if one.stage.stage not in unstaged)

    def is_recent(self, day: date | None) -> bool:
        """Whether a day lies within the last 12 months."""
        return day is not None and day > add_months(self.as_of, -RECENT_MONTHS)


def grid_findings(facts: MarketFacts) -> tuple[Finding, ...]:
    """What became expected and is missing, else the next best true sentence."""
    if not facts.sufficient:
        return few_findings(facts)
    missing = ranked(facts, Standing.MISSING_BASIC)
    if missing:
        more = (_named("more_missing", missing),) if len(missing) > 1 else ()
        return (_missing(facts, missing[0]), *more)
    found = (_news(facts), _behind(facts), _lead(facts), _basics(facts))
    return tuple(finding for finding in found if finding)


def stage_findings(facts: MarketFacts) -> tuple[Finding, ...]:
    """What turned into a basic lately or last, whose standard rose last, what is fading out.

    What happened last comes first.
    """
    if not facts.sufficient:
        return few_findings(facts)
    fading = [
        _counted("fading_out", one)
        for one in facts.sufficient
        if one.stage.stage is LifecycleStage.DECLINING and one.stage.adoption.adopters
    ]
    risen = [one.risen for one in by_importance(facts.sufficient) if one.risen]
    if not risen:
        return (_became(facts), *fading)
    last = max(risen, key=lambda one: one.step.day)
    entered = [one.entered for one in facts.sufficient if one.entered]
    latest = max((one.crossed_on for one in entered if not one.revealed), default=date.min)
    if last.step.day > latest:
        return (risen_finding(last), _became(facts), *fading)
    return (_became(facts), risen_finding(last), *fading)


def risen_finding(risen: RisenStandard) -> Finding:
    """That a higher level of an attribute is now expected, or is becoming so."""
    params: Params = {
        "name": risen.attribute.name,
        "attribute": risen.attribute,
        "before": risen.step.before,
        "level": risen.step.level,
        "day": risen.step.day,
        "adopters": risen.adopters,
        "known": risen.known,
    }
    return Finding("standard_rising" if risen.step.provisional else "standard_rose", params)


def few_findings(facts: MarketFacts) -> tuple[Finding, ...]:
    """What can be said before any attribute has a stage: nothing, or one competitor and you."""
    if facts.last_observed is None:
        return (_nothing_seen(facts),)
    checked = {name for one in facts.services for name, _ in one.offers}
    needed: Params = {"needed": facts.needed} if len(checked) < facts.needed else {}
    own_known = any(one.own_offers is not None for one in facts.services)
    if not facts.known:
        if own_known and facts.first_competitor:
            return (Finding("next_competitor", needed | {"competitor": facts.first_competitor}),)
        if own_known:
            return (Finding("no_competitor_known", needed),)
        return (Finding("all_stale", {"day": facts.last_observed}),)
    if all(one.attribute.floor is None for one in facts.services):
        return (Finding("no_floors"),)
    counts: Params = {"known": facts.known, "cells": facts.cells}
    said = _against_one(facts) if own_known else _one_offers(facts)
    found = said or Finding("too_few_checks", counts)
    return (Finding(found.code, found.params | needed),)


def _nothing_seen(facts: MarketFacts) -> Finding:
    """Where to begin in a workspace without a value; that an earlier day is shown in another."""
    if not facts.services:
        return Finding("no_service_yet" if facts.first_competitor else "nothing_entered")
    if not facts.first_competitor:
        return Finding("no_competitor_yet")
    if facts.has_later:
        return Finding("nothing_seen_by", {"day": facts.as_of})
    params: Params = {"competitor": facts.first_competitor, "needed": facts.needed}
    return Finding("begin_with_yours" if facts.has_subject else "begin_with", params)


def _against_one(facts: MarketFacts) -> Finding | None:
    """What one competitor has and the subject lacks: the competitor with most of it."""
    lacking: dict[str, list[ServiceFacts]] = {}
    having: dict[str, list[ServiceFacts]] = {}
    alike: dict[str, list[ServiceFacts]] = {}
    for one in by_importance(facts.services):
        for name, offers in one.offers if one.own_offers is not None else ():
            kind = alike if offers == one.own_offers else lacking if offers else having
            kind.setdefault(name, []).append(one)
    for code, found in (("competitor_has", lacking), ("you_have", having)):
        if found:
            name = max(found, key=lambda each: len(found[each]))
            is_lead = found is having
            partly = any(name in one.partly if is_lead else one.own_partly for one in found[name])
            finding = _named(_AHEAD_BY[code] if partly else code, found[name])
            return Finding(finding.code, finding.params | {"competitor": name})
    if alike:
        name = max(alike, key=lambda each: len(alike[each]))
        return Finding("same_as", {"competitor": name, "count": len(alike[name])})
    return None


def _one_offers(facts: MarketFacts) -> Finding | None:
    """How much the best known competitor offers; the first of equals."""
    known: dict[str, list[bool]] = {}
    for one in facts.services:
        for name, offers in one.offers:
            known.setdefault(name, []).append(offers)
    if not known:
        return None
    name = max(known, key=lambda each: len(known[each]))
    params: Params = {"competitor": name, "count": sum(known[name]), "known": len(known[name])}
    return Finding("competitor_offers", params)


def _missing(facts: MarketFacts, one: ServiceFacts) -> Finding:
    if one.stage.stage is not LifecycleStage.TABLE_STAKES:
        return _counted("most_have_missing", one)
    if one.stage.provisional:
        return _counted("becoming_expected_missing", one)
    return _counted("now_expected_missing" if _is_news(facts, one) else "expected_missing", one)


def _news(facts: MarketFacts) -> Finding | None:
    """The most important attribute that became expected within 12 months."""
    news = [one for one in facts.sufficient if _is_news(facts, one)]
    if not news:
        return None
    one = by_importance(news)[0]
    return _counted("now_expected_have" if one.own_offers else "now_expected", one)


def _behind(facts: MarketFacts) -> Finding | None:
    behind = [
        one for one in ranked(facts, Standing.BEHIND) if one.stage.stage is LifecycleStage.CONTESTED
    ]
    return _counted("catching_on_missing", behind[0]) if behind else None


def _lead(facts: MarketFacts) -> Finding | None:
    """The most important lead; what places are dropping is none."""
    for standing in (Standing.ONLY_US, Standing.AHEAD, Standing.COPIED_LEAD):
        leads = [
            one
            for one in ranked(facts, standing)
            if one.stage.stage is not LifecycleStage.DECLINING
        ]
        if leads:
            return _counted(standing.value, leads[0])
    return None


def _basics(facts: MarketFacts) -> Finding:
    """How many of the expected attributes the subject offers, or that nothing is expected."""
    expected = _expected(facts)
    if not expected:
        return Finding("nothing_expected", {"count": len(facts.sufficient)})
    if not facts.has_subject:
        return _became(facts)
    have = sum(one.own_offers is True for one in expected)
    unknown = sum(one.is_unknown_basic for one in expected)
    params: Params = {"have": have, "count": len(expected), "unknown": unknown}
    return Finding("basics_unknown" if unknown else "basics_kept", params)


def _became(facts: MarketFacts) -> Finding:
    """What became expected within 12 months, is becoming so, or did last."""
    expected = _expected(facts)
    counts: Params = {"expected": len(expected), "cells": len(facts.sufficient)}
    news = [one for one in expected if _is_news(facts, one)]
    if len(news) > 1:
        many = _named("became_expected_many", by_importance(news), limit=_NEWS)
        return Finding(many.code, many.params | counts)
    if news:
        return _dated("became_expected", news[0], counts)
    becoming = [one for one in facts.sufficient if one.entered and one.stage.provisional]
    if becoming:
        first = by_importance(becoming)[0]
        is_today = _crossed(first) == facts.as_of
        return _dated("becoming_expected_now" if is_today else "becoming_expected", first, counts)
    dated = [one for one in expected if one.entered and not one.entered.revealed]
    if dated:
        return _dated("last_expected", max(dated, key=_crossed), counts)
    if expected:
        return Finding("expected_from_start", counts)
    contested = sum(one.stage.stage is LifecycleStage.CONTESTED for one in facts.sufficient)
    if not contested:
        return Finding("nothing_expected", {"count": len(facts.sufficient)})
    return Finding("none_expected", counts | {"contested": contested})


def _expected(facts: MarketFacts) -> list[ServiceFacts]:
    """The attributes confirmed as expected by all."""
    return [
        one
        for one in facts.sufficient
        if one.stage.stage is LifecycleStage.TABLE_STAKES and not one.stage.provisional
    ]


def _is_news(facts: MarketFacts, one: ServiceFacts) -> bool:
    """Whether an attribute is confirmed as expected since less than a year, and was not before."""
    entered = one.entered
    if entered is None or entered.revealed or one.stage.provisional:
        return False
    return one.stage.stage is LifecycleStage.TABLE_STAKES and facts.is_recent(entered.crossed_on)


def _crossed(one: ServiceFacts) -> date:
    return one.entered.crossed_on if one.entered else date.min


def ranked(facts: MarketFacts, standing: Standing) -> list[ServiceFacts]:
    """The attributes of one standing, what matters most first."""
    return by_importance([one for one in facts.sufficient if one.stage.standing is standing])


def by_importance(services: list[ServiceFacts] | tuple[ServiceFacts, ...]) -> list[ServiceFacts]:
    """Deal breakers, then importance, then how common it is, then the owner's order."""
    return sorted(
        services,
        key=lambda one: (
            not one.attribute.deal_breaker,
            -one.importance,
            -(one.stage.adoption.share or 0.0),
        ),
    )


def _counted(code: str, one: ServiceFacts) -> Finding:
    adoption = one.stage.adoption
    params: Params = {
        "name": one.attribute.name,
        "adopters": adoption.adopters,
        "known": adoption.known,
    }
    if one.attribute.kind is AttributeKind.MEASURE:
        params["number"] = one.attribute
    elif one.own_partly:
        params["is_partly"] = True
    return Finding(code, params)


def _dated(code: str, one: ServiceFacts, counts: Params) -> Finding:
    finding = _counted(code, one)
    return Finding(code, finding.params | counts | {"day": _crossed(one)})


def _named(code: str, services: list[ServiceFacts], limit: int = _NAMES) -> Finding:
    """A finding that names the first few attributes and counts them all."""
    more = max(len(services) - limit, 0)
    names = tuple(one.attribute.name for one in services[:limit])
    params: Params = {"names": names, "count": len(services), "more": more}
    return Finding(f"{code}_more" if more else code, params)
