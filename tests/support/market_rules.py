"""Edits of everything but observations: businesses, services, weights, plans, events, the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from edit_strategies import DAYS, NAMES, POLICIES, plans_of
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from workspace_model import START, Model
from workspace_walk import WorkspaceWalk

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Remove, SetPolicy
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import EditRefused


class MarketRules(WorkspaceWalk):
    """The owner at the edges of the grid."""

    @initialize(direction=st.sampled_from(Direction))
    def set_up(self, direction: Direction) -> None:
        """Something to work on."""
        for name in ("Ocean", "Seaview"):
            self.add_competitor(name, subject=name == "Ocean", weight=1.0)
        for kind in AttributeKind:
            self.add_attribute(kind.value, kind, direction)

    @rule(name=NAMES, subject=st.booleans(), weight=st.floats(0.1, 9.0))
    def add_competitor(self, name: str, subject: bool, weight: float) -> None:
        given = Competitor(name=name, subject=subject, weight=weight)
        if any(one.name == name for one in self.model.competitors.values()):
            with pytest.raises(EditRefused, match="duplicate_competitor"):
                self.workspace.apply(Put(given))
            return
        changes = self.edit(Put(given), lambda model: model.put_competitor(given))
        assert changes.created == (self.model.numbers.competitor,)

    @precondition(lambda self: self.model.competitors)
    @rule(data=st.data(), name=NAMES, order=st.integers(-3, 9), subject=st.booleans())
    def change_competitor(self, data: st.DataObject, name: str, order: int, subject: bool) -> None:
        one = self.model.competitors[self.chosen(data, self.model.competitors)]
        given = replace(one, name=name, order=order, subject=subject)
        taken = any(x.name == name and x.id != one.id for x in self.model.competitors.values())
        if taken:
            with pytest.raises(EditRefused, match="duplicate_competitor"):
                self.workspace.apply(Put(given))
        else:
            self.edit(Put(given), lambda model: model.put_competitor(given))

    @rule(
        name=NAMES,
        kind=st.sampled_from(AttributeKind),
        direction=st.sampled_from(Direction),
    )
    def add_attribute(self, name: str, kind: AttributeKind, direction: Direction) -> None:
        if any(one.name == name for one in self.model.attributes.values()):
            return
        given = Attribute(name=name, kind=kind, direction=direction)
        self.edit(Put(given), lambda model: model.add_attribute(given))

    @precondition(lambda self: self.model.attributes)
    @rule(data=st.data(), direction=st.sampled_from(Direction), order=st.integers(-3, 9))
    def change_attribute(self, data: st.DataObject, direction: Direction, order: int) -> None:
        number = self.chosen(data, self.model.attributes)
        one = self.workspace.market.attribute(number)
        given = replace(one, direction=direction, order=order, worst=None, best=None)

        def change(model: Model) -> None:
            model.attributes[number] = given
            model.freeze(number)

        self.edit(Put(given), change)

    @precondition(lambda self: self.model.competitors)
    @rule(data=st.data())
    def remove_competitor(self, data: st.DataObject) -> None:
        number = self.chosen(data, self.model.competitors)
        self.edit(Remove("competitor", number), lambda model: model.competitors.pop(number))

    @precondition(lambda self: self.model.attributes)
    @rule(data=st.data())
    def remove_attribute(self, data: st.DataObject) -> None:
        number = self.chosen(data, self.model.attributes)
        self.edit(Remove("attribute", number), lambda model: model.attributes.pop(number))

    @precondition(lambda self: self.model.attributes)
    @rule(data=st.data(), day=DAYS, weight=st.floats(0, 5))
    def weigh(self, data: st.DataObject, day: date, weight: float) -> None:
        given = Importance(
            attribute=self.chosen(data, self.model.attributes), from_date=day, weight=weight
        )
        key = (given.attribute, day)
        self.edit(Put(given), lambda model: model.importance.update({key: given}))

    @precondition(lambda self: self.model.importance)
    @rule(data=st.data())
    def weigh_no_more(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.model.importance)))
        self.edit(Remove("importance", *key), lambda model: model.importance.pop(key))

    @precondition(lambda self: self.model.attributes)
    @rule(data=st.data(), by_name=st.booleans())
    def plan(self, data: st.DataObject, by_name: bool) -> None:
        attribute = self.model.attributes[self.chosen(data, self.model.attributes)]
        given = data.draw(plans_of(attribute))
        put = Put(replace(given, attribute=0), of=attribute.name.upper()) if by_name else Put(given)
        changes = self.edit(put, lambda model: model.plans.update({attribute.id: given}))
        assert (changes.attributes, changes.cells) == (frozenset({attribute.id}), frozenset())

    @precondition(lambda self: self.model.planned())
    @rule(data=st.data())
    def plan_no_more(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.model.planned()))
        before = self.model.plans[number]
        changes = self.edit(Remove("plan", number), lambda model: model.plans.pop(number))
        assert changes.inverse == Put(before)

    @rule(data=st.data())
    def plan_with_a_kind(self, data: st.DataObject) -> None:
        """A plan that fits only the kind put in the same edit, or is refused with it."""
        levels = [
            one.id
            for one in self.model.attributes.values()
            if one.kind is AttributeKind.LEVEL
            and not any(seen.attribute == one.id for seen in self.model.live.values())
        ]
        if not levels:
            return
        number = data.draw(st.sampled_from(levels))
        one = self.workspace.market.attribute(number)
        measured = replace(one, kind=AttributeKind.MEASURE)
        plan = Plan(attribute=number, target=2.5)
        with pytest.raises(EditRefused, match="target_not_valid"):
            self.workspace.apply(EditGroup((Put(plan), Put(measured))))

        def change(model: Model) -> None:
            model.plans[number] = plan
            model.attributes[number] = measured

        self.edit(EditGroup((Put(measured), Put(plan))), change)
        with pytest.raises(EditRefused, match="target_not_valid"):
            self.workspace.apply(Put(replace(measured, kind=AttributeKind.LEVEL)))

    @precondition(lambda self: self.model.competitors)
    @rule(data=st.data(), day=DAYS, kind=st.sampled_from(EventKind), by_name=st.booleans())
    def happen(self, data: st.DataObject, day: date, kind: EventKind, by_name: bool) -> None:
        one = self.model.competitors[self.chosen(data, self.model.competitors)]
        given = CompetitorEvent(competitor=one.id, day=day, kind=kind, note=one.name)
        put = Put(replace(given, competitor=0), of=one.name.lower()) if by_name else Put(given)
        self.edit(put, lambda model: model.events.update({(one.id, day): given}))

    @precondition(lambda self: self.model.happened())
    @rule(data=st.data())
    def happen_no_more(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(self.model.happened()))
        edit = Remove("competitor_event", *key)
        self.edit(edit, lambda model: model.events.pop(key))

    @rule(data=st.data(), day=DAYS, chance=st.floats(0, 1))
    def tell(self, data: st.DataObject, day: date, chance: float) -> None:
        """Telling a forecast is no edit: nothing to undo, nothing that undo takes along."""
        number = data.draw(st.integers(1, max(1, self.model.numbers.attribute)))
        told = IssuedForecast(
            attribute=number,
            as_of=day,
            recorded_at=START,
            threshold=0.7,
            years=(0.0, chance, 1.0, 2.0, float("inf")),
            within_year=chance,
            within_five=1.0,
            basis=ForecastBasis.HISTORY,
        )
        key = (number, day.replace(day=1))
        new = number in self.model.attributes and key not in self.told
        revision = self.workspace.revision
        assert self.workspace.issue([told, told]) == new
        assert self.workspace.revision == revision
        if new:
            self.told[key] = told

    @rule(policy=POLICIES)
    def set_policy(self, policy: Policy) -> None:
        def change(model: Model) -> None:
            model.policy = policy

        self.edit(SetPolicy(policy), change)
