"""Workspaces with every kind of entity, value and mark in them, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import inf
from pathlib import Path
from random import Random

from awkward_text import NAMES, NOTES, SOURCES, TOUCHPOINTS, UNITS

from benchmark_app.domain.attribute import Aspect, Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.edits import (
    Edit,
    EditGroup,
    Put,
    Record,
    Remove,
    Retract,
    SetNoun,
    SetPolicy,
)
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.forecast import ForecastBasis, IssuedForecast
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Mark, Method, Observation, Value
from benchmark_app.domain.plan import EFFORTS, Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import EditRefused
from benchmark_app.workspace import Workspace, create_workspace

TODAY = date(2026, 11, 22)


def made_workspace(path: Path, seed: int) -> Workspace:
    """A workspace of up to 9 businesses and 13 services, seen, corrected, retracted and edited."""
    return _Maker(path, Random(seed)).workspace


class _Maker:
    """Does to a workspace what owners do in years."""

    def __init__(self, path: Path, chance: Random) -> None:
        self._chance = chance
        self._now = datetime(2026, 11, 22, 8, tzinfo=UTC)
        #: How many days back anything reaches: a year, the time since 1950, or longer still.
        self._back = chance.choice((365, 28_083, 28_083, 60_000))
        self.workspace = create_workspace(path, name="=Market", clock=self._clock)
        names = chance.sample(NAMES, 22)
        self._put(self._business(name) for name in names[: chance.choice((0, 1, 2, 4, 6, 9, 9, 9))])
        self._put(
            self._service(name) for name in names[9 : 9 + chance.choice((0, 1, 5, 9, 12, 12))]
        )
        self._spare = names[-1]  # the name one is to have later
        for _ in range(chance.randrange(1, 4)):
            self._look()
        self._correct()
        self._decide()
        self._rearrange()

    def _clock(self) -> datetime:
        self._now += timedelta(microseconds=self._chance.randrange(1, 10**9))
        return self._now

    def _apply(self, edit: Edit) -> None:
        with suppress(EditRefused):  # what may not be is not in a workspace
            self.workspace.apply(edit)

    def _put(self, entities: Iterable[Competitor | Attribute]) -> None:
        for one in entities:
            self._apply(Put(one))

    def _day(self) -> date:
        return TODAY - timedelta(days=self._chance.randrange(self._back))

    def _business(self, name: str) -> Competitor:
        chance = self._chance
        entered = chance.choice((None, self._day()))
        left = None if entered is None else entered + timedelta(days=chance.randrange(4000))
        return Competitor(
            name=name,
            kind=chance.choice(tuple(CompetitorKind)),
            segment=chance.choice(("", "=3", " kept ", "도심")),
            chain=chance.choice(("", "Bay", "'s")),
            weight=chance.choice((1.0, 1.0, chance.random() + 0.1, 1e-9, 1 / 3)),
            entered_on=entered,
            exited_on=chance.choice((None, left)),
            note=chance.choice(NOTES),
            subject=chance.random() < 0.3,
        )

    def _service(self, name: str) -> Attribute:
        chance = self._chance
        kind = chance.choice(tuple(AttributeKind))
        one = Attribute(
            name=name,
            touchpoint=chance.choice(TOUCHPOINTS),
            kind=kind,
            tolerance=chance.choice((0.0, chance.random())),
            aspect=chance.choice((None, *Aspect)),
            deal_breaker=chance.random() < 0.5,
            check_hint=chance.choice(NOTES),
            note=chance.choice(NOTES),
        )
        if kind is not AttributeKind.MEASURE:
            return replace(one, offered_from=chance.choice((None, None, 1.0)))
        ends = sorted((chance.random() * 100, -0.3, 1e-9))
        direction = chance.choice(tuple(Direction))
        worst, best = (ends[2], ends[0]) if direction is Direction.LOWER else (ends[0], ends[2])
        return replace(
            one,
            unit=chance.choice(UNITS),
            direction=direction,
            worst=chance.choice((None, worst)),
            best=chance.choice((None, best)),
            rungs=chance.choice(((), (0.1, 0.1 + 0.2, 1e-9), (12.0,))),
            offered_from=chance.choice((None, 0.15, -1e-7)),
        )

    def _value(self, kind: AttributeKind) -> Value:
        chance = self._chance
        if chance.random() < 0.15:
            return chance.choice((Mark.UNKNOWN, Mark.NOT_APPLICABLE))
        if kind is AttributeKind.YES_NO:
            return float(chance.randrange(2))
        if kind is AttributeKind.LEVEL:
            return float(chance.randrange(4))
        return chance.choice(
            (
                float(chance.randrange(100)),
                chance.random() * 10.0 ** chance.randrange(-9, 12),
                -chance.random(),
                *(0.1 + 0.2, 1e99, 1e-300, 0.0),
            )
        )

    def _look(self) -> None:
        """Some of the cells, each seen on some days."""
        chance = self._chance
        diligence, days = chance.choice((0.3, 0.7, 1.0)), [self._day() for _ in range(3)]
        found = [
            self._seen(place.id, service, day)
            for service in self.workspace.attributes
            for place in self.workspace.competitors
            for day in days
            if chance.random() < diligence / 2
        ]
        if found:
            self._apply(Record(observations=tuple(found)))

    def _seen(self, competitor: int, service: Attribute, day: date) -> Observation:
        chance = self._chance
        return Observation(
            competitor=competitor,
            attribute=service.id,
            value=self._value(service.kind),
            observed_on=day,
            method=chance.choice(tuple(Method)),
            source=chance.choice(SOURCES),
            note=chance.choice(NOTES),
            started_on=chance.choice((None, None, day, day - timedelta(days=3))),
        )

    def _correct(self) -> None:
        """Some are seen another way the same day, some taken back, and one of those kept."""
        chance, seen = self._chance, list(self.workspace.observations())
        kinds = {one.id: one for one in self.workspace.attributes}
        for one in chance.sample(seen, len(seen) // 10):
            again = self._seen(int(one.competitor), kinds[int(one.attribute)], one.observed_on)
            self._apply(Record(observations=(again,)))
        ids = [one.id for one in self.workspace.observations()]
        taken = tuple(chance.sample(ids, len(ids) // 5))
        if taken:
            self._apply(Retract(taken))
            back = self.workspace.observations(taken[:1])
            self._apply(Record(observations=tuple(replace(one, retracted_at=None) for one in back)))

    def _decide(self) -> None:
        """Weights, plans, events, rules, the noun and what was foretold."""
        chance, workspace = self._chance, self.workspace
        services, places = workspace.attributes, workspace.competitors
        said: list[Importance | Plan | CompetitorEvent] = []
        for service in services:
            said += [self._weight(service.id) for _ in range(chance.randrange(3))]
            said += [self._plan(service)] * chance.randrange(2)
        for place in places:
            said += [self._event(place.id) for _ in range(chance.randrange(2))]
        for one in said:
            self._apply(Put(one))
        if chance.random() < 0.7:
            self._apply(SetPolicy(self._policy()))
        self._apply(SetNoun(chance.choice((None, *Noun))))
        if services:
            workspace.issue(self._told(chance.choice(services).id) for _ in range(3))

    def _weight(self, attribute: int) -> Importance:
        weight = self._chance.choice((0.0, 1.0, self._chance.random() * 3))
        return Importance(attribute=attribute, from_date=self._day(), weight=weight)

    def _plan(self, service: Attribute) -> Plan:
        chance = self._chance
        target = self._value(service.kind)
        return Plan(
            attribute=service.id,
            move=chance.choice((None, *Move)),
            target=None if isinstance(target, Mark) else target,
            due=chance.choice((None, self._day(), TODAY + timedelta(days=400))),
            cost=chance.choice((None, 0.0, 1200.5, chance.random() * 1e9)),
            effort=chance.choice(EFFORTS),
            lead_months=chance.randrange(0, 40),
            note=chance.choice(NOTES),
        )

    def _event(self, competitor: int) -> CompetitorEvent:
        kind = self._chance.choice(tuple(EventKind))
        note = self._chance.choice(NOTES)
        return CompetitorEvent(competitor=competitor, day=self._day(), kind=kind, note=note)

    def _policy(self) -> Policy:
        chance = self._chance
        edges = sorted(chance.random() for _ in range(3))
        return Policy(
            differentiator_share=edges[0],
            contested_share=edges[1],
            table_stakes_share=edges[2],
            hysteresis=chance.random(),
            confirmation_days=chance.randrange(99),
            minimum_known=chance.randrange(6),
            minimum_coverage=chance.random(),
            stale_no_months=chance.choice((0, 24, 100_000)),
            stale_measure_months=chance.randrange(12),
            weight_cap=1 / 3,
            withdrawal_required=chance.randrange(2),
            expectation_half_life_months=chance.randrange(50),
        )

    def _told(self, attribute: int) -> IssuedForecast:
        chance = self._chance
        chances = sorted((chance.random(), chance.random()))
        first, second, median, fourth, last = self._years(5)
        low, middle, high = self._years(3)
        return IssuedForecast(
            attribute=attribute,
            as_of=TODAY - timedelta(days=chance.randrange(3000)),
            recorded_at=self._now - timedelta(microseconds=chance.randrange(10**12)),
            threshold=chance.choice((0.7, 1 / 3, 1.0)),
            years=(first, second, median, fourth, last),
            within_year=chances[0],
            within_five=chances[1],
            basis=chance.choice(tuple(ForecastBasis)),
            naive=chance.choice((None, (low, middle, high))),
        )

    def _years(self, count: int) -> Iterator[float]:
        """Rising times, perhaps 0 or without an end."""
        chance = self._chance
        made = (chance.choice((0.0, chance.random() * 9, 12.5, inf)) for _ in range(count))
        return iter(sorted(made))

    def _rearrange(self) -> None:
        """Things are renamed, moved, dropped, undone and done again."""
        chance, workspace = self._chance, self.workspace
        acts: tuple[Callable[[], object], ...] = (
            self._rename,
            self._reorder,
            self._drop,
            workspace.undo,
            workspace.redo,
        )
        for act in chance.sample(acts, chance.randrange(len(acts) + 1)):
            act()

    def _rename(self) -> None:
        for one in self.workspace.competitors[:1]:
            self._apply(Put(replace(one, name=self._spare)))

    def _reorder(self) -> None:
        both: list[Competitor | Attribute] = [
            *self.workspace.competitors,
            *self.workspace.attributes,
        ]
        places = self._chance.sample(range(1, len(both) * 2 + 1), len(both))
        for one, place in zip(both, places, strict=True):
            self._apply(Put(replace(one, order=place)))

    def _drop(self) -> None:
        places, services = self.workspace.competitors, self.workspace.attributes
        edits: list[Edit] = [Remove("competitor", one.id) for one in places[2:3]]
        edits += [Remove("attribute", one.id) for one in services[3:4]]
        weights = self.workspace.market.importance[:1]
        edits += [Remove("importance", one.attribute, one.from_date) for one in weights]
        for edit in edits:
            self._apply(edit)
        self._apply(EditGroup(()))
