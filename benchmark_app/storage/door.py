"""Where an edit of names and words becomes checked steps of ids and numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import (
    Edit,
    EditGroup,
    Entity,
    Put,
    Record,
    Remove,
    Retract,
    SetNoun,
)
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.value import is_valid_number
from benchmark_app.errors import EditRefused
from benchmark_app.storage.attribute import next_attribute_id
from benchmark_app.storage.competitor import next_competitor_id
from benchmark_app.storage.name_index import NameIndex
from benchmark_app.storage.observation import read_live_numbers
from benchmark_app.storage.rule import (
    checked_attribute,
    checked_competitor,
    checked_event,
    checked_importance,
    checked_plan,
    checked_policy,
)
from benchmark_app.storage.sighting import Sightings
from benchmark_app.storage.step import (
    AttributePut,
    CompetitorPut,
    EventPut,
    ImportancePut,
    NounSet,
    PlanPut,
    PolicySet,
    Removed,
)
from benchmark_app.storage.writer import Writer

#: A measure's scale is taken from its numbers once there are so many.
_SCALE_NUMBERS = 3


class Door:
    """Lets one edit in: resolves names, checks, and has the writer write step by step.

    Whatever is refused raises before its step is written; the caller's transaction takes the
    steps before it back.
    """

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._catalog = writer.catalog
        self._competitors = NameIndex("competitor", self._catalog.competitors)
        self._attributes = NameIndex("attribute", self._catalog.attributes)
        self._sightings = Sightings(writer, self._competitors, self._attributes)
        self._fed: set[int] = set()

    def admit(self, edit: Edit) -> None:
        """Writes the whole edit and what follows from it.

        Raises:
            EditRefused: with the code of the first thing that is wrong.
        """
        self._admit(edit)
        for attribute in sorted(self._fed & self._catalog.attributes.keys()):
            self._freeze_scale(self._catalog.attributes[attribute])

    def _admit(self, edit: Edit) -> None:
        match edit:
            case EditGroup(edits):
                for one in edits:
                    self._admit(one)
            case Record(observations):
                self._fed |= self._sightings.record(observations)
            case Retract(ids):
                self._sightings.retract(ids)
            case Put(entity, of):
                self._put(entity, of)
            case Remove():
                self._remove(edit)
            case SetNoun(noun):
                self._writer.do(NounSet(noun))
            case _:
                self._writer.do(PolicySet(checked_policy(edit.policy)))

    def _put(self, entity: Entity, of: str) -> None:
        if isinstance(entity, Competitor):
            self._put_competitor(checked_competitor(entity))
        elif isinstance(entity, Attribute):
            self._put_attribute(checked_attribute(entity))
        elif isinstance(entity, Plan):
            attribute = self._attributes.find(entity.attribute or of)
            plan = checked_plan(entity, self._catalog.attributes[attribute])
            self._writer.do(PlanPut(replace(plan, attribute=attribute)))
        elif isinstance(entity, CompetitorEvent):
            competitor = self._competitors.find(entity.competitor or of)
            self._writer.do(EventPut(replace(checked_event(entity), competitor=competitor)))
        else:
            attribute = self._attributes.find(entity.attribute or of)
            self._writer.do(ImportancePut(replace(checked_importance(entity), attribute=attribute)))

    def _put_competitor(self, competitor: Competitor) -> None:
        new = next_competitor_id(self._writer.connection)
        if competitor.id == 0:
            order = competitor.order or _next_order(self._catalog.competitors.values())
            competitor = replace(competitor, id=new, order=order)
            self._writer.created.append(new)
        elif not 0 < competitor.id < new:
            raise EditRefused("unknown_competitor", name=competitor.name)
        self._competitors.check_free(competitor.name, competitor.id)
        subject = self._catalog.subject()
        if competitor.subject and subject is not None and subject.id != competitor.id:
            self._writer.do(CompetitorPut(replace(subject, subject=False)))
        self._writer.do(CompetitorPut(competitor))
        self._competitors.put(competitor.id, competitor.name)

    def _put_attribute(self, attribute: Attribute) -> None:
        new = next_attribute_id(self._writer.connection)
        if attribute.id == 0:
            order = attribute.order or _next_order(self._catalog.attributes.values())
            attribute = replace(attribute, id=new, order=order)
            self._writer.created.append(new)
        elif not 0 < attribute.id < new:
            raise EditRefused("unknown_attribute", name=attribute.name)
        self._attributes.check_free(attribute.name, attribute.id)
        self._check_kind(attribute)
        self._writer.do(AttributePut(attribute))
        self._attributes.put(attribute.id, attribute.name)
        self._fed.add(attribute.id)

    def _check_kind(self, attribute: Attribute) -> None:
        """Refuses a kind that the attribute's values or its plan do not fit."""
        old = self._catalog.attributes.get(attribute.id)
        if old is not None and old.kind is attribute.kind:
            return
        numbers = read_live_numbers(self._writer.connection, attribute.id)
        if not all(is_valid_number(number, attribute.kind) for number in set(numbers)):
            raise EditRefused("kind_does_not_fit", name=attribute.name, kind=attribute.kind.value)
        plan = self._catalog.plans.get(attribute.id)
        if plan is not None:
            checked_plan(plan, attribute)

    def _remove(self, edit: Remove) -> None:
        if edit.kind == "competitor":
            self._writer.do(Removed("competitor", self._competitors.find(edit.id)))
            self._competitors.drop(edit.id)
        elif edit.kind == "attribute":
            self._writer.do(Removed("attribute", self._attributes.find(edit.id)))
            self._attributes.drop(edit.id)
        elif edit.kind == "plan":
            if edit.id not in self._catalog.plans.keys() & self._catalog.attributes.keys():
                raise EditRefused("unknown_plan", id=edit.id)
            self._writer.do(Removed("plan", edit.id))
        else:
            self._remove_dated(edit)

    def _remove_dated(self, edit: Remove) -> None:
        day, catalog = edit.from_date, self._catalog
        if edit.kind == "competitor_event":
            shown = edit.id in catalog.competitors
            if day is None or not shown or (edit.id, day) not in catalog.events:
                raise EditRefused("unknown_competitor_event", id=edit.id, day=day)
        elif day is None or (edit.id, day) not in catalog.importance:
            raise EditRefused("unknown_importance", id=edit.id, day=day)
        self._writer.do(Removed(edit.kind, edit.id, day))

    def _freeze_scale(self, attribute: Attribute) -> None:
        """Anchors a measure's score at the 5 % and 95 % quantiles of its first numbers."""
        if attribute.kind is not AttributeKind.MEASURE or attribute.direction is Direction.NONE:
            return
        if attribute.worst is not None or attribute.best is not None:
            return
        numbers = read_live_numbers(self._writer.connection, attribute.id)
        if len(numbers) < _SCALE_NUMBERS:
            return
        low, high = _quantile(numbers, 0.05), _quantile(numbers, 0.95)
        if low != high:
            lower = attribute.direction is Direction.LOWER
            worst, best = (high, low) if lower else (low, high)
            self._writer.do(AttributePut(replace(attribute, worst=worst, best=best)))


def _next_order(entities: Iterable[Competitor] | Iterable[Attribute]) -> int:
    return max((entity.order for entity in entities), default=0) + 1


def _quantile(ascending: list[float], share: float) -> float:
    """The quantile with linear interpolation between neighbours, to twelve digits."""
    place = share * (len(ascending) - 1)
    index = min(int(place), len(ascending) - 2)
    low, high = ascending[index], ascending[index + 1]
    return float(f"{low + (high - low) * (place - index):.12g}")
