"""What a workspace should hold after any edits, in plain dictionaries."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

import numpy as np

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.event import CompetitorEvent
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.plan import Plan
from benchmark_app.domain.policy import Policy

START = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Numbers:
    """The identity given last to each kind of thing; undoing gives none back."""

    competitor: int = 0
    attribute: int = 0
    observation: int = 0


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
    numbers: Numbers = field(default_factory=Numbers)

    def copy(self) -> Model:
        """The same, changing on its own."""
        return replace(
            self,
            competitors=dict(self.competitors),
            attributes=dict(self.attributes),
            importance=dict(self.importance),
            plans=dict(self.plans),
            events=dict(self.events),
            live=dict(self.live),
        )

    def put_competitor(self, given: Competitor) -> None:
        """A new one comes last; a subject is the only one."""
        if given.id == 0:
            self.numbers.competitor += 1
            order = max((one.order for one in self.competitors.values()), default=0) + 1
            given = replace(given, id=self.numbers.competitor, order=order)
        if given.subject:
            for one in list(self.competitors.values()):
                self.competitors[one.id] = replace(one, subject=False)
        self.competitors[given.id] = given

    def add_attribute(self, given: Attribute) -> None:
        """A new one comes last."""
        self.numbers.attribute += 1
        number = self.numbers.attribute
        order = max((one.order for one in self.attributes.values()), default=0) + 1
        self.attributes[number] = replace(given, id=number, order=order)

    def take(self, seen: list[Observation], recorded: datetime) -> None:
        """Observations by identities, recorded at one instant."""
        for one in seen:
            self.numbers.observation += 1
            number = self.numbers.observation
            self.live[number] = replace(one, id=number, recorded_at=recorded)
        for attribute in {one.attribute for one in seen}:
            assert isinstance(attribute, int)
            self.freeze(attribute)

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
