"""Everything of a workspace but its observations, as an edit finds and leaves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.name import name_key
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.storage.attribute import read_attributes, read_importance
from benchmark_app.storage.competitor import read_competitors
from benchmark_app.storage.event import read_events
from benchmark_app.storage.plan import read_plans
from benchmark_app.storage.setting import read_noun, read_policy


@dataclass(slots=True)
class Catalog:
    """Visible competitors and attributes by id, importance by attribute and day, rules, noun.

    Plans are by attribute, events by competitor and day; those of what is hidden are there too.
    An edit works on its own copy, which becomes the workspace's once the edit is on disk.
    """

    competitors: dict[int, Competitor]
    attributes: dict[int, Attribute]
    importance: dict[tuple[int, date], Importance]
    plans: dict[int, Plan]
    events: dict[tuple[int, date], CompetitorEvent]
    policy: Policy
    noun: Noun | None

    def copy(self) -> Catalog:
        """A catalog that can be changed without changing this one."""
        return Catalog(
            dict(self.competitors),
            dict(self.attributes),
            dict(self.importance),
            dict(self.plans),
            dict(self.events),
            self.policy,
            self.noun,
        )

    def subject(self) -> Competitor | None:
        """The owner's business."""
        return next((one for one in self.competitors.values() if one.subject), None)

    def named_competitor(self, name: str) -> Competitor | None:
        """The competitor people mean by a name."""
        key = name_key(name)
        return next((one for one in self.competitors.values() if name_key(one.name) == key), None)

    def named_attribute(self, name: str) -> Attribute | None:
        """The attribute people mean by a name."""
        key = name_key(name)
        return next((one for one in self.attributes.values() if name_key(one.name) == key), None)


def read_catalog(connection: Connection) -> Catalog:
    """What the file holds now."""
    return Catalog(
        {one.id: one for one in read_competitors(connection)},
        {one.id: one for one in read_attributes(connection)},
        {(one.attribute, one.from_date): one for one in read_importance(connection)},
        {one.attribute: one for one in read_plans(connection)},
        {(one.competitor, one.day): one for one in read_events(connection)},
        read_policy(connection),
        read_noun(connection),
    )
