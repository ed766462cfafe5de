"""What the log of edits says that the file holds: derived anew, to hold against what is stored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec
from sqlalchemy import Connection, select

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.policy import Policy
from benchmark_app.storage.catalog import Catalog
from benchmark_app.storage.edit_log import EDIT_LOG, RESCUE, EditState
from benchmark_app.storage.observation import ids_of
from benchmark_app.storage.step import (
    AttributePut,
    CompetitorPut,
    EventPut,
    ImportancePut,
    NounSet,
    PlanPut,
    Recorded,
    Removed,
    Retracted,
    Step,
    decode_steps,
)

_C: Final = EDIT_LOG.c


class Replay:
    """The edits that stand, done once more in memory.

    `competitors` and `attributes` are all that ever were, hidden ones as they read last;
    `live` are the ids of the observations that count.
    """

    def __init__(self) -> None:
        self.catalog = Catalog({}, {}, {}, {}, {}, Policy(), None)
        self.competitors: dict[int, Competitor] = {}
        self.attributes: dict[int, Attribute] = {}
        self.live: set[int] = set()

    def follow(self, steps: Iterable[Step]) -> None:
        """Does the steps of one edit."""
        for step in steps:
            self._do(step)

    def remember(self, steps: Iterable[Step]) -> None:
        """Keeps the competitors and attributes that an undone edit made: hidden, they stay."""
        for step in steps:
            if isinstance(step, CompetitorPut):
                self.competitors.setdefault(step.entity.id, step.entity)
            elif isinstance(step, AttributePut):
                self.attributes.setdefault(step.entity.id, step.entity)

    def _do(self, step: Step) -> None:
        catalog = self.catalog
        match step:
            case Recorded(ranges):
                self.live.update(ids_of(ranges))
            case Retracted(ranges):
                self.live.difference_update(ids_of(ranges))
            case CompetitorPut(competitor):
                self.competitors[competitor.id] = catalog.competitors[competitor.id] = competitor
            case AttributePut(attribute):
                self.attributes[attribute.id] = catalog.attributes[attribute.id] = attribute
            case ImportancePut(importance):
                catalog.importance[importance.attribute, importance.from_date] = importance
            case PlanPut(plan):
                catalog.plans[plan.attribute] = plan
            case EventPut(event):
                catalog.events[event.competitor, event.day] = event
            case Removed():
                self._remove(step)
            case NounSet(noun):
                catalog.noun = noun
            case _:
                catalog.policy = step.policy

    def _remove(self, step: Removed) -> None:
        catalog, day = self.catalog, step.from_date
        if day is not None:
            if step.kind == "competitor_event":
                catalog.events.pop((step.id, day), None)
            else:
                catalog.importance.pop((step.id, day), None)
        elif step.kind == "competitor":
            catalog.competitors.pop(step.id, None)
        elif step.kind == "plan":
            catalog.plans.pop(step.id, None)
        else:
            catalog.attributes.pop(step.id, None)


def read_replay(connection: Connection) -> Replay | None:
    """What the log leads to; None where its beginning was lost, or a later program wrote it."""
    rescued = select(_C.id).where(_C.label == RESCUE)
    if connection.execute(rescued).first() is not None:
        return None
    replay = Replay()
    standing = select(_C.steps).where(_C.state == EditState.DONE.value).order_by(_C.id)
    try:
        for (steps,) in connection.execute(standing):
            replay.follow(decode_steps(steps))
    except msgspec.DecodeError:
        return None
    return replay
