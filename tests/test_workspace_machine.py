"""Edits, undo, redo and reopening in any order, against a model of plain dictionaries."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from numpy.typing import NDArray

from benchmark_app.analysis.log import Log
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import (
    Changes,
    Edit,
    EditGroup,
    Put,
    Record,
    Remove,
    Retract,
    SetPolicy,
)
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.observation import Mark, Method, Observation, Value
from benchmark_app.domain.plan import EFFORTS, Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import EditRefused
from benchmark_app.workspace import Workspace

START = datetime(2026, 1, 1, tzinfo=UTC)
DAY = date(2025, 1, 1)
NAMES = st.sampled_from(["Ocean", "Seaview", "Palms", "Dunes", "Reef", "Pier", "Cove"])
DAYS = st.integers(0, 40).map(lambda number: DAY + timedelta(number))
POLICIES = st.builds(
    Policy,
    table_stakes_share=st.floats(0.5, 1.0),
    confirmation_days=st.integers(0, 90),
    stale_no_months=st.integers(0, 24),
)


@cache
def template() -> Path:
    """An empty workspace to copy; making one runs the migrations."""
    path = Path(tempfile.mkdtemp(prefix="bench-machine-")) / "empty.bench"
    Workspace.create(path, clock=lambda: START).close()
    return path


@dataclass
class Model:
    """What the owner should see, and what was hidden or taken back."""

    competitors: dict[int, Competitor] = field(default_factory=dict)
    attributes: dict[int, Attribute] = field(default_factory=dict)
    importance: dict[tuple[int, date], Importance] = field(default_factory=dict)
    plans: dict[int, Plan] = field(default_factory=dict)
    events: dict[tuple[int, date], CompetitorEvent] = field(default_factory=dict)
    live: dict[int, Observation] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)

    def copy(self) -> Model:
        """The same, changing on its own."""
        return Model(
            dict(self.competitors),
            dict(self.attributes),
            dict(self.importance),
            dict(self.plans),
            dict(self.events),
            dict(self.live),
            self.policy,
        )

    def shown(self) -> list[Observation]:
        """Live observations of visible entities."""
        return [
            one
            for one in self.live.values()
            if one.competitor in self.competitors and one.attribute in self.attributes
        ]

    def planned(self) -> list[int]:
        """The visible attributes that have a plan."""
        return sorted(self.plans.keys() & self.attributes.keys())

    def happened(self) -> list[tuple[int, date]]:
        """The visible competitors something happened to, with the day."""
        return sorted(key for key in self.events if key[0] in self.competitors)

    def newest(self, attribute: int, as_of: date) -> dict[int | str, date]:
        """The day of what each competitor's cell shows; what nobody could tell comes last."""
        days: dict[tuple[int | str, date], Observation] = {}
        for one in sorted(self.shown(), key=lambda seen: seen.recorded_at or START):
            if one.attribute == attribute and one.observed_on <= as_of:
                days[one.competitor, one.observed_on] = one
        told = lambda one: (one.value is not Mark.UNKNOWN, one.observed_on)  # noqa: E731
        ordered = sorted(days.values(), key=told)
        return {one.competitor: one.observed_on for one in ordered}

    def freeze(self, attribute: int) -> None:
        """Anchors a measure at the 5 % and 95 % quantiles of three numbers or more."""
        one = self.attributes[attribute]
        numbers = [
            seen.value
            for seen in self.shown()
            if seen.attribute == attribute and not isinstance(seen.value, Mark)
        ]
        unset = one.worst is None and one.best is None
        scored = one.kind is AttributeKind.MEASURE and one.direction is not Direction.NONE
        if unset and scored and len(numbers) >= 3:
            low, high = (float(np.quantile(np.array(numbers), share)) for share in (0.05, 0.95))
            if low != high:
                ends = (low, high) if one.direction is Direction.HIGHER else (high, low)
                self.attributes[attribute] = replace(one, worst=ends[0], best=ends[1])


def near(one: Attribute) -> tuple[object, ...]:
    """An attribute with its anchors rounded: numpy and we may differ in the last digit."""
    rounded = [None if end is None else round(end, 6) for end in (one.worst, one.best)]
    return replace(one, worst=None, best=None), *rounded


class WorkspaceMachine(RuleBasedStateMachine):
    """The owner, hard at work."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="bench-machine-"))
        self.path = Path(shutil.copy(template(), self.folder / "own.bench"))
        self.seconds = 0
        self.day = DAY + timedelta(days=20)
        self.workspace = self.opened()
        self.model = Model()
        self.past: list[Model] = []
        self.future: list[Model] = []
        self.told: dict[tuple[int, date], IssuedForecast] = {}
        self.ids = {"competitor": 0, "attribute": 0, "observation": 0}

    def opened(self) -> Workspace:
        return Workspace.open(self.path, clock=self.clock)

    def clock(self) -> datetime:
        self.seconds += 1
        return START + timedelta(seconds=self.seconds)

    def teardown(self) -> None:
        assert self.workspace.check() == []
        self.workspace.close()
        shutil.rmtree(self.folder)

    def edit(self, edit: Edit, change: Callable[[Model], object]) -> Changes:
        """Applies an edit here and a change there."""
        after = self.model.copy()
        change(after)
        changes = self.workspace.apply(edit)
        self.past.append(self.model)
        self.future.clear()
        self.model = after
        return changes

    def chosen(self, data: st.DataObject, among: dict[int, Any]) -> int:
        return data.draw(st.sampled_from(sorted(among)))

    @initialize(direction=st.sampled_from(Direction))
    def set_up(self, direction: Direction) -> None:
        """Something to work on."""
        for name in ("Ocean", "Seaview"):
            self.add_competitor(name, subject=name == "Ocean", weight=1.0)
        for kind in AttributeKind:
            self.add_attribute(kind.value, kind, direction)

    # entities

    @rule(name=NAMES, subject=st.booleans(), weight=st.floats(0.1, 9.0))
    def add_competitor(self, name: str, subject: bool, weight: float) -> None:
        edit = Put(Competitor(name=name, subject=subject, weight=weight))
        if any(one.name == name for one in self.model.competitors.values()):
            with pytest.raises(EditRefused, match="duplicate_competitor"):
                self.workspace.apply(edit)
            return
        changes = self.edit(edit, lambda model: self.put_competitor(model, edit.entity))
        assert changes.created == (self.ids["competitor"],)

    def put_competitor(self, model: Model, given: Any) -> None:
        if given.id == 0:
            self.ids["competitor"] += 1
            order = max((one.order for one in model.competitors.values()), default=0) + 1
            given = replace(given, id=self.ids["competitor"], order=order)
        if given.subject:
            for one in list(model.competitors.values()):
                model.competitors[one.id] = replace(one, subject=False)
        model.competitors[given.id] = given

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
            self.edit(Put(given), lambda model: self.put_competitor(model, given))

    @rule(
        name=NAMES,
        kind=st.sampled_from(AttributeKind),
        direction=st.sampled_from(Direction),
    )
    def add_attribute(self, name: str, kind: AttributeKind, direction: Direction) -> None:
        if any(one.name == name for one in self.model.attributes.values()):
            return
        given = Attribute(name=name, kind=kind, direction=direction)

        def change(model: Model) -> None:
            self.ids["attribute"] += 1
            number = self.ids["attribute"]
            order = max((one.order for one in model.attributes.values()), default=0) + 1
            model.attributes[number] = replace(given, id=number, order=order)

        self.edit(Put(given), change)

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

    @rule(data=st.data(), day=DAYS, chance=st.floats(0, 1))
    def tell(self, data: st.DataObject, day: date, chance: float) -> None:
        """Telling a forecast is no edit: nothing to undo, nothing that undo takes along."""
        number = data.draw(st.integers(1, max(1, self.ids["attribute"])))
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

    # observations

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

    def take(self, model: Model, seen: list[Observation]) -> None:
        recorded = START + timedelta(seconds=self.seconds + 1)
        for one in seen:
            self.ids["observation"] += 1
            number = self.ids["observation"]
            model.live[number] = replace(one, id=number, recorded_at=recorded)
        for attribute in {one.attribute for one in seen}:
            assert isinstance(attribute, int)
            model.freeze(attribute)

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
        changes = self.edit(edit, lambda model: self.take(model, seen))
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
            self.take(model, seen)

        self.edit(EditGroup(edits), change)

    @precondition(lambda self: self.model.attributes and self.model.competitors)
    @rule(data=st.data())
    def measure(self, data: st.DataObject) -> None:
        """Several numbers of one attribute, as an import brings them."""
        attribute = self.chosen(data, self.model.attributes)
        competitor = self.chosen(data, self.model.competitors)
        kind = self.model.attributes[attribute].kind
        numbers = values_of(kind).filter(lambda value: not isinstance(value, Mark))
        values = data.draw(st.lists(numbers, min_size=3, max_size=5))
        seen = [
            Observation(
                competitor=competitor,
                attribute=attribute,
                value=value,
                observed_on=DAY + timedelta(days=number),
            )
            for number, value in enumerate(values)
        ]
        self.edit(Record(observations=tuple(seen)), lambda model: self.take(model, seen))

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
            self.put_competitor(model, steps[-1])
            self.put_competitor(model, Competitor(name=one.name))
            new = self.ids["competitor"]
            self.take(model, [replace(seen, competitor=new, value=Mark.UNKNOWN)])

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

    # time

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.workspace.undo() is not None
        self.future.append(self.model)
        self.model = self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert self.workspace.redo() is not None
        self.past.append(self.model)
        self.model = self.future.pop()

    @rule()
    def reopen(self) -> None:
        kept = self.logs()
        self.workspace.close()
        self.workspace = self.opened()
        assert self.logs() == kept

    def logs(self) -> dict[int, list[tuple[object, ...]]]:
        """The observations of each attribute as the analysis has them."""
        seen = self.workspace.as_of(self.day)
        logs = {one.id: seen.evidence.log(one.id) for one in seen.market.attributes}
        return {
            key: [tuple(map(str, row)) for row in zip(*map(list, columns_of(log)), strict=True)]
            for key, log in logs.items()
        }

    @rule(day=DAYS)
    def look_at(self, day: date) -> None:
        self.day = day

    @invariant()
    def a_kept_snapshot_shows_what_the_rows_say(self) -> None:
        seen = self.workspace.as_of(self.day)
        for one in seen.market.attributes:
            cells = seen.cells(one.id)
            shown = {
                competitor: date_of(day)
                for competitor, day, number in zip(
                    cells.competitor.tolist(),
                    cells.day.tolist(),
                    cells.observation.tolist(),
                    strict=True,
                )
                if number
            }
            assert shown == self.model.newest(one.id, self.day)

    @invariant()
    def all_is_as_the_model_says(self) -> None:
        market = self.workspace.market
        by_place = sorted(self.model.competitors.values(), key=lambda one: (one.order, one.id))
        assert list(market.competitors) == by_place
        rows = sorted(self.model.attributes.values(), key=lambda one: (one.order, one.id))
        assert list(map(near, market.attributes)) == list(map(near, rows))
        weights = [
            w for w in self.model.importance.values() if w.attribute in self.model.attributes
        ]
        key = lambda one: (one.attribute, one.from_date)  # noqa: E731
        assert sorted(market.importance, key=key) == sorted(weights, key=key)
        assert market.policy == self.model.policy
        assert list(market.plans) == [self.model.plans[one] for one in self.model.planned()]
        assert list(market.events) == [self.model.events[key] for key in self.model.happened()]
        told = [one for one in self.told.values() if one.attribute in self.model.attributes]
        by_day = sorted(told, key=lambda one: (one.as_of, one.attribute))
        assert list(self.workspace.issued()) == by_day
        live = [one for one in self.workspace.observations() if one.retracted_at is None]
        shown = sorted(self.model.shown(), key=lambda one: one.id)
        assert sorted(live, key=lambda one: one.id) == shown
        assert (self.workspace.undo_label is None) == (not self.past)
        assert (self.workspace.redo_label is None) == (not self.future)


def columns_of(log: Log) -> list[NDArray[np.generic]]:
    """The columns of a log."""
    return [getattr(log, field.name) for field in fields(log)]


def plans_of(attribute: Attribute) -> st.SearchStrategy[Plan]:
    """What an owner can decide about an attribute."""
    target: st.SearchStrategy[float] = {
        AttributeKind.YES_NO: st.sampled_from([0.0, 1.0]),
        AttributeKind.LEVEL: st.sampled_from([0.0, 1.0, 2.0, 3.0]),
        AttributeKind.MEASURE: st.floats(-1e3, 1e3).map(lambda number: number + 0.0),
    }[attribute.kind]
    return st.builds(
        Plan,
        attribute=st.just(attribute.id),
        move=st.none() | st.sampled_from(Move),
        target=st.none() | target,
        due=st.none() | DAYS,
        cost=st.none() | st.floats(0, 1e6),
        effort=st.sampled_from(EFFORTS),
        lead_months=st.integers(0, 600),
        note=st.sampled_from(["", "note", "메모"]),
    )


def values_of(kind: AttributeKind) -> st.SearchStrategy[Value]:
    """What a cell of a kind can hold."""
    marks: st.SearchStrategy[Value] = st.sampled_from([Mark.UNKNOWN, Mark.NOT_APPLICABLE])
    if kind is AttributeKind.MEASURE:
        return st.one_of(st.floats(-1e3, 1e3).map(lambda number: number + 0.0), marks)
    numbers = [0.0, 1.0] if kind is AttributeKind.YES_NO else [0.0, 1.0, 2.0, 3.0]
    return st.one_of(st.sampled_from(numbers), marks)


TestWorkspaceMachine = pytest.mark.timeout(600)(WorkspaceMachine.TestCase)  # to shrink a failure
TestWorkspaceMachine.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
