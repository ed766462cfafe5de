"""Edits, undo, redo and reopening in any order, against a model of plain dictionaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from edit_strategies import DAY, DAYS, POLICIES, numbers_of, values_of
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from market_rules import MarketRules
from workspace_model import Model

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Edit, EditGroup, Put, Record, Retract, SetPolicy
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import EditRefused


class WorkspaceMachine(MarketRules):
    """The owner, hard at work, in its cells too."""

    def drawn(self, data: st.DataObject, count: int) -> list[Observation]:
        """Observations of different cells or days."""
        found: dict[tuple[int, int, date], Observation] = {}
        for _ in range(count):
            attribute = self.model.attributes[self.chosen(data, self.model.attributes)]
            competitor = self.chosen(data, self.model.competitors)
            day = data.draw(DAYS)
            found[attribute.id, competitor, day] = Observation(
                competitor=competitor,
                attribute=attribute.id,
                value=data.draw(values_of(attribute.kind)),
                observed_on=day,
                method=data.draw(st.sampled_from(Method)),
                note=data.draw(st.sampled_from(["", "note", "메모"])),
            )
        return list(found.values())

    @precondition(lambda self: self.model.attributes and self.model.competitors)
    @rule(data=st.data(), count=st.integers(1, 4))
    def record(self, data: st.DataObject, count: int) -> None:
        seen = self.drawn(data, count)
        named = tuple(
            replace(
                one,
                competitor=self.model.competitors[int(one.competitor)].name.upper(),
                attribute=self.model.attributes[int(one.attribute)].name.lower(),
            )
            for one in seen
        )
        edit = Record(observations=named)
        changes = self.edit(edit, lambda model: model.take(seen, self.recorded))
        assert changes.cells == {(one.attribute, one.competitor) for one in seen}

    @precondition(lambda self: self.model.attributes and self.model.competitors)
    @rule(data=st.data(), policy=POLICIES, works=st.booleans())
    def group(self, data: st.DataObject, policy: Policy, works: bool) -> None:
        seen = self.drawn(data, 2)
        edits: tuple[Edit, ...] = (
            SetPolicy(policy),
            EditGroup((Record(observations=tuple(seen)),), label="paste"),
        )
        if not works:
            with pytest.raises(EditRefused):
                self.workspace.apply(EditGroup((*edits, Retract((10**9,)))))
            return

        def change(model: Model) -> None:
            model.policy = policy
            model.take(seen, self.recorded)

        self.edit(EditGroup(edits), change)

    @precondition(lambda self: self.model.attributes and self.model.competitors)
    @rule(data=st.data())
    def measure(self, data: st.DataObject) -> None:
        """Several numbers of one attribute, as an import brings them."""
        attribute = self.chosen(data, self.model.attributes)
        competitor = self.chosen(data, self.model.competitors)
        kind = self.model.attributes[attribute].kind
        values = data.draw(st.lists(numbers_of(kind), min_size=3, max_size=5))
        seen = [
            Observation(
                competitor=competitor,
                attribute=attribute,
                value=value,
                observed_on=DAY + timedelta(days=number),
            )
            for number, value in enumerate(values)
        ]
        self.edit(Record(observations=tuple(seen)), lambda model: model.take(seen, self.recorded))

    @precondition(lambda self: self.model.attributes and self.model.competitors)
    @rule(data=st.data(), day=DAYS)
    def rename_twice_and_reuse_the_name(self, data: st.DataObject, day: date) -> None:
        """Within one edit, by names, each step on what the one before left."""
        one = self.model.competitors[self.chosen(data, self.model.competitors)]
        attribute = self.chosen(data, self.model.attributes)
        seen = Observation(
            competitor=one.name, attribute=attribute, value="unknown", observed_on=day
        )
        steps = (replace(one, name="between"), replace(one, name=f"{one.name} II", note="old"))
        edits: tuple[Edit, ...] = (
            *map(Put, steps),
            Put(Competitor(name=one.name)),
            Record(observations=(seen,)),
        )

        def change(model: Model) -> None:
            model.put_competitor(steps[-1])
            model.put_competitor(Competitor(name=one.name))
            new = replace(seen, competitor=model.numbers.competitor, value=Mark.UNKNOWN)
            model.take([new], self.recorded)

        if any(other.name == steps[-1].name for other in self.model.competitors.values()):
            with pytest.raises(EditRefused, match="duplicate_competitor"):
                self.workspace.apply(EditGroup(edits))
        else:
            self.edit(EditGroup(edits), change)

    @precondition(lambda self: self.model.live)
    @rule(data=st.data())
    def retract(self, data: st.DataObject) -> None:
        among = st.sampled_from(sorted(self.model.live))
        chosen = data.draw(st.lists(among, min_size=1, max_size=3, unique=True))

        def change(model: Model) -> None:
            for number in chosen:
                del model.live[number]

        self.edit(Retract(tuple(chosen)), change)

    @precondition(lambda self: self.model.shown())
    @rule(data=st.data())
    def retract_and_bring_back(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from(sorted(self.model.shown(), key=lambda seen: seen.id)))
        changes = self.edit(Retract((one.id,)), lambda model: model.live.pop(one.id))
        assert changes.inverse == Record(observations=(one,))
        self.edit(changes.inverse, lambda model: model.live.update({one.id: one}))
