"""Writes checked steps one by one and remembers how to take each back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import (
    Edit,
    EditGroup,
    EntityKind,
    Put,
    Record,
    Remove,
    Retract,
    SetNoun,
    SetPolicy,
)
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.storage.attribute import (
    drop_importance,
    hide_attribute,
    write_attribute,
    write_importance,
)
from benchmark_app.storage.catalog import Catalog
from benchmark_app.storage.competitor import hide_competitor, write_competitor
from benchmark_app.storage.event import drop_event, write_event
from benchmark_app.storage.observation import (
    FullRow,
    ids_of,
    observation_of,
    ranges_of,
    read_ranges,
    restore_ranges,
    retract_ranges,
    write_rows,
)
from benchmark_app.storage.plan import drop_plan, write_plan
from benchmark_app.storage.setting import write_noun, write_policy
from benchmark_app.storage.step import (
    AttributePut,
    CompetitorPut,
    EventPut,
    ImportancePut,
    NounSet,
    PlanPut,
    PolicySet,
    Range,
    Recorded,
    Removed,
    Retracted,
    Step,
)


class Writer:
    """One edit under way, inside the caller's transaction.

    `done` are the steps written, `inverse` what takes them back, in the order to take. `catalog`
    is changed along; `cells`, `attributes`, `structure` and `created` are as in `Changes`. `rows`
    are the observations touched as they are now, by id.
    """

    def __init__(self, connection: Connection, catalog: Catalog, instant: int) -> None:
        self.connection = connection
        self.catalog = catalog
        self.instant = instant
        self.done: list[Step] = []
        self.inverse: list[Step] = []
        self.rows: dict[int, FullRow] = {}
        self.cells: set[tuple[int, int]] = set()
        self.attributes: set[int] = set()
        self.structure = False
        self.created: list[int] = []

    def do(self, step: Step) -> None:
        """Writes one step."""
        back = self._write(step)
        self.done.append(step)
        self.inverse.insert(0, back)

    def add(self, rows: Sequence[FullRow]) -> None:
        """Writes new observations; those that were retracted long ago stay so after an undo."""
        write_rows(self.connection, rows)
        self._touch(rows)
        self.created.extend(row[3] for row in rows)
        live = ranges_of(row[3] for row in rows if row[5] is None)
        self.done.append(Recorded(live))
        self.inverse.insert(0, Retracted(live))

    def edit_back(self) -> Edit:
        """The inverse as an edit anybody can apply."""
        edits = tuple(self._edit(step) for step in self.inverse)
        return edits[0] if len(edits) == 1 else EditGroup(edits)

    def _write(self, step: Step) -> Step:
        match step:
            case Recorded(ranges):
                restore_ranges(self.connection, ranges)
                self._touch(read_ranges(self.connection, ranges))
                return Retracted(ranges)
            case Retracted(ranges):
                retract_ranges(self.connection, ranges, self.instant)
                self._touch(read_ranges(self.connection, ranges))
                return Recorded(ranges)
            case CompetitorPut(competitor):
                return self._put_competitor(competitor)
            case AttributePut(attribute):
                return self._put_attribute(attribute)
            case ImportancePut(importance):
                return self._put_importance(importance)
            case PlanPut(plan):
                return self._put_plan(plan)
            case EventPut(event):
                return self._put_event(event)
            case Removed():
                return self._remove(step)
            case NounSet(noun):
                return self._set_noun(noun)
            case _:
                return self._set_policy(step.policy)

    def _put_competitor(self, competitor: Competitor) -> Step:
        write_competitor(self.connection, competitor)
        old = self.catalog.competitors.get(competitor.id)
        self.catalog.competitors[competitor.id] = competitor
        self.structure = True
        return Removed("competitor", competitor.id) if old is None else CompetitorPut(old)

    def _put_attribute(self, attribute: Attribute) -> Step:
        write_attribute(self.connection, attribute)
        old = self.catalog.attributes.get(attribute.id)
        self.catalog.attributes[attribute.id] = attribute
        self._shape(attribute.id)
        return Removed("attribute", attribute.id) if old is None else AttributePut(old)

    def _put_importance(self, importance: Importance) -> Step:
        write_importance(self.connection, importance)
        key = (importance.attribute, importance.from_date)
        old = self.catalog.importance.get(key)
        self.catalog.importance[key] = importance
        self._shape(importance.attribute)
        return Removed("importance", *key) if old is None else ImportancePut(old)

    def _put_plan(self, plan: Plan) -> Step:
        write_plan(self.connection, plan)
        old = self.catalog.plans.get(plan.attribute)
        self.catalog.plans[plan.attribute] = plan
        self.attributes.add(plan.attribute)
        return Removed("plan", plan.attribute) if old is None else PlanPut(old)

    def _put_event(self, event: CompetitorEvent) -> Step:
        write_event(self.connection, event)
        key = (event.competitor, event.day)
        old = self.catalog.events.get(key)
        self.catalog.events[key] = event
        self.structure = True
        return Removed("competitor_event", *key) if old is None else EventPut(old)

    def _remove(self, step: Removed) -> Step:
        if step.from_date is not None:
            return self._drop_dated(step.kind, step.id, step.from_date)
        if step.kind == "competitor":
            hide_competitor(self.connection, step.id)
            self.structure = True
            return CompetitorPut(self.catalog.competitors.pop(step.id))
        if step.kind == "plan":
            drop_plan(self.connection, step.id)
            self.attributes.add(step.id)
            return PlanPut(self.catalog.plans.pop(step.id))
        self._shape(step.id)
        hide_attribute(self.connection, step.id)
        return AttributePut(self.catalog.attributes.pop(step.id))

    def _drop_dated(self, kind: EntityKind, entity: int, day: date) -> Step:
        if kind == "competitor_event":
            drop_event(self.connection, entity, day)
            self.structure = True
            return EventPut(self.catalog.events.pop((entity, day)))
        drop_importance(self.connection, entity, day)
        self._shape(entity)
        return ImportancePut(self.catalog.importance.pop((entity, day)))

    def _set_policy(self, policy: Policy) -> Step:
        write_policy(self.connection, policy)
        old, self.catalog.policy = self.catalog.policy, policy
        self.structure = True
        return PolicySet(old)

    def _set_noun(self, noun: Noun | None) -> Step:
        write_noun(self.connection, noun)
        old, self.catalog.noun = self.catalog.noun, noun
        self.structure = True
        return NounSet(old)

    def _shape(self, attribute: int) -> None:
        self.attributes.add(attribute)
        self.structure = True

    def _touch(self, rows: Iterable[FullRow]) -> None:
        touched = {row[3]: row for row in rows}
        cells = {(row[0], row[1]) for row in touched.values()}
        self.rows |= touched
        self.cells |= cells
        self.attributes |= {attribute for attribute, _ in cells}

    def _edit(self, step: Step) -> Edit:
        match step:
            case Recorded(ranges):
                return Record(observations=self._observations(ranges))
            case Retracted(ranges):
                return Retract(ids_of(ranges))
            case (
                CompetitorPut(entity)
                | AttributePut(entity)
                | ImportancePut(entity)
                | PlanPut(entity)
                | EventPut(entity)
            ):
                return Put(entity)
            case Removed(kind, number, from_date):
                return Remove(kind, number, from_date)
            case NounSet(noun):
                return SetNoun(noun)
            case _:
                return SetPolicy(step.policy)

    def _observations(self, ranges: Iterable[Range]) -> tuple[Observation, ...]:
        rows = read_ranges(self.connection, ranges)
        return tuple(replace(observation_of(row), retracted_at=None) for row in rows)
