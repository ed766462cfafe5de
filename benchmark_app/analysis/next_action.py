"""The few most useful things to do next.

What is told first is what the picture cannot do without (a service, competitors, the subject's
own values, above all of what customers expect), then the service the ranking says to start with,
then what customers expect and miss, then what makes the picture unsure, then what keeps a lead,
then what to do with the result. Of missing basics all are told, of each other kind the first, and
only where room is left the next ones. Services come in the order of the priorities, else by
importance; what the owner leaves, or has decided about, asks for no decision. On a day before today
nothing is to be checked: that is done on today's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

import numpy as np

from benchmark_app.analysis.cell_table import CellTable
from benchmark_app.analysis.finding import MarketFacts, ServiceFacts, by_importance, ranked
from benchmark_app.analysis.log import BoolArray
from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.overview import ActionCode, NextAction
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.priority import Priority, most_pressing
from benchmark_app.domain.result import LifecycleStage, Standing, Verdict

#: So many are told at most.
MOST: Final = 5
#: How many of a kind come before the first of the next kind; of the others one.
_AT_ONCE: Final = {ActionCode.FIX: MOST}
#: Where the subject stands on what it can start with.
_LACKING: Final = (Standing.MISSING_BASIC, Standing.BEHIND)
#: A number that is stale at so many places is looked up everywhere at once.
_SEVERAL: Final = 2


@dataclass(frozen=True)
class Case:
    """What the next actions are drawn from; without a `ranking` importance is the order."""

    facts: MarketFacts
    table: CellTable
    plans: Sequence[Plan]
    ranking: Sequence[Priority]
    today: date

    @cached_property
    def moves(self) -> dict[int, Move | None]:
        """What the owner decided, by attribute."""
        return {one.attribute: one.move for one in self.plans}

    def of(self, standing: Standing) -> list[ServiceFacts]:
        """The attributes of a standing, what to do first on top, without those that are left."""
        place = {one.attribute: rank for rank, one in enumerate(self.ranking)}
        found = [
            one
            for one in ranked(self.facts, standing)
            if self.moves.get(one.attribute.id) is not Move.LEAVE
        ]
        return sorted(found, key=lambda one: place.get(one.attribute.id, len(place)))

    @cached_property
    def lead(self) -> ServiceFacts | None:
        """The service to start with, which the sentence over the list names; None: it is none."""
        pressing = most_pressing(self.ranking)
        if pressing is None or self.moves.get(pressing.attribute) is Move.LEAVE:
            return None
        services = (one for one in self.facts.services if one.attribute.id == pressing.attribute)
        return next((one for one in services if _is_lacking(one) or _is_worse(one)), None)


def next_actions(case: Case) -> tuple[NextAction, ...]:
    """At most five, in the order of their kinds; never none but where nothing can be done."""
    if not case.facts.services:
        return (NextAction(code=ActionCode.ADD_SERVICE),)
    found = list(_candidates(case))
    told: Counter[ActionCode] = Counter()
    first: list[int] = []
    further: list[int] = []
    for place, one in enumerate(found):
        told[one.code] += 1
        (first if told[one.code] <= _AT_ONCE.get(one.code, 1) else further).append(place)
    return tuple(found[place] for place in sorted((first + further)[:MOST]))


def _candidates(case: Case) -> Iterator[NextAction]:
    """Everything there is to do, the kinds in their order."""
    is_today = case.facts.as_of >= case.today
    if not is_today:
        yield NextAction(code=ActionCode.SHOW_TODAY)
    yield from _beginnings(case, is_today=is_today)
    if case.lead is not None:
        code = ActionCode.FIX if _is_lacking(case.lead) else ActionCode.IMPROVE
        yield _on_service(code, case.lead)
    yield from _on_services(case, ActionCode.FIX, Standing.MISSING_BASIC)
    for one in _on_services(case, ActionCode.DECIDE, Standing.BEHIND):
        if case.moves.get(one.attribute or 0) is None:
            yield one
    if is_today:
        yield from _checks(case)
    for lead in case.of(Standing.COPIED_LEAD):
        if lead is not case.lead:
            yield replace(_on_service(ActionCode.RENEW, lead), adopters=lead.stage.followers)
    for lead in case.of(Standing.ONLY_US):
        if lead is not case.lead and lead.stage.stage is not LifecycleStage.DECLINING:
            yield _on_service(ActionCode.TELL, lead)
    if case.facts.sufficient:
        yield NextAction(code=ActionCode.EXPORT)


def _is_lacking(one: ServiceFacts) -> bool:
    """Whether others offer it and the subject does not."""
    return one.stage.standing in _LACKING


def _is_worse(one: ServiceFacts) -> bool:
    """Whether most are better than the subject, whatever counts as offered."""
    is_known = one.stage.stage is not LifecycleStage.INSUFFICIENT
    return is_known and one.stage.verdict is Verdict.BAD


def _on_services(case: Case, code: ActionCode, standing: Standing) -> Iterator[NextAction]:
    for one in case.of(standing):
        if one is not case.lead:
            yield _on_service(code, one)


def _on_service(
    code: ActionCode, one: ServiceFacts, competitor: int | None = None, count: int = 0
) -> NextAction:
    adoption = one.stage.adoption
    return NextAction(
        code=code,
        attribute=one.attribute.id,
        competitor=competitor,
        name=one.attribute.name,
        count=count,
        adopters=adoption.adopters,
        known=adoption.known,
        number=one.attribute if one.attribute.kind is AttributeKind.MEASURE else None,
        is_partly=one.own_partly,
    )


def _beginnings(case: Case, *, is_today: bool) -> Iterator[NextAction]:
    """What the picture cannot do without: subject, competitors, own values, each basic's own."""
    facts, table = case.facts, case.table
    if table.subject is None:
        yield NextAction(code=ActionCode.NAME_BUSINESS)
    there = int(table.members.sum())
    if there < facts.needed:
        missing = facts.needed - there
        yield NextAction(code=ActionCode.ADD_COMPETITOR, count=missing, known=there)
    untold, has_told = _untold_own(table), _told_own(table).any()
    if is_today and untold.any() and not has_told:
        yield _enter_own(case, ActionCode.ENTER_ALL_OWN, untold, facts.services)
    basics = _unknown_basics(facts)
    if is_today and basics.any() and has_told:
        yield _enter_own(case, ActionCode.ENTER_BASICS, basics, by_importance(facts.services))


def _checks(case: Case) -> Iterator[NextAction]:
    """What makes the picture unsure: never checked, not entered, too old, at too few places."""
    table = case.table
    for column in np.flatnonzero(table.members & table.is_untold.all(axis=0)).tolist():
        yield _on_competitor(case, ActionCode.FIRST_CHECK, column, table.applies[:, column])
    untold = _untold_own(table) & ~_unknown_basics(case.facts)
    if untold.any() and _told_own(table).any():
        yield _enter_own(case, ActionCode.ENTER_OWN, untold, by_importance(case.facts.services))
    yield from _old(case)
    yield from _few(case)


def _untold_own(table: CellTable) -> BoolArray:
    """Of which attributes the subject's own value is asked for."""
    column = table.subject
    nothing = np.zeros(len(table.attributes), np.bool_)
    return nothing if column is None else table.is_untold[:, column]


def _unknown_basics(facts: MarketFacts) -> BoolArray:
    """Which attributes all expect, of which the subject's own value is not known."""
    return np.array([one.is_unknown_basic for one in facts.services], np.bool_)


def _told_own(table: CellTable) -> BoolArray:
    """Of which attributes the subject's own value was ever told."""
    column = table.subject
    told = table.applies & ~table.is_untold
    return np.zeros(len(table.attributes), np.bool_) if column is None else told[:, column]


def _enter_own(
    case: Case, code: ActionCode, untold: BoolArray, services: Sequence[ServiceFacts]
) -> NextAction:
    """To enter what is not told yet, beginning with the first of the services."""
    asked = {one.id for one, is_one in zip(case.table.attributes, untold, strict=True) if is_one}
    first = next(one for one in services if one.attribute.id in asked)
    own = case.table.competitors[case.table.subject or 0].id
    return _on_service(code, first, own, len(asked))


def _old(case: Case) -> Iterator[NextAction]:
    """Whose cells are too old, and which numbers are at several places."""
    table = case.table
    counts = (table.is_stale & table.followed).sum(axis=0)
    stale = [
        _on_competitor(case, ActionCode.RECHECK, column, table.is_stale[:, column])
        for column in np.flatnonzero(counts).tolist()
    ]
    yield from sorted(stale, key=lambda one: -one.count)
    most = max((one.count for one in stale), default=0)
    numbers = []
    for row, attribute in enumerate(table.attributes):
        places = np.flatnonzero(table.is_stale[row] & table.followed)
        if attribute.kind is AttributeKind.MEASURE and len(places) >= max(_SEVERAL, most):
            competitor = table.competitors[places[0]].id
            numbers.append(
                _on_service(ActionCode.CONFIRM, case.facts.services[row], competitor, len(places))
            )
    yield from sorted(numbers, key=lambda one: -one.count)


def _few(case: Case) -> Iterator[NextAction]:
    """The attributes known at too few places, of which there are enough."""
    table = case.table
    if table.members.sum() < case.facts.needed:
        return
    for row, one in enumerate(case.facts.services):
        if one.stage.stage is LifecycleStage.INSUFFICIENT:
            unsure = table.members & (table.is_untold[row] | table.is_stale[row])
            places = np.flatnonzero(unsure & table.applies[row])
            if len(places):
                competitor = table.competitors[places[0]].id
                yield _on_service(ActionCode.CHECK_MORE, one, competitor, case.facts.needed)


def _on_competitor(case: Case, code: ActionCode, column: int, cells: BoolArray) -> NextAction:
    table = case.table
    row = int(np.flatnonzero(cells)[0])
    return NextAction(
        code=code,
        attribute=table.attributes[row].id,
        competitor=table.competitors[column].id,
        name=table.competitors[column].name,
        count=int(cells.sum()),
    )
