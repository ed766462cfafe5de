"""Who offers what on each day, by METHODS sections 0-2: every cell painted day by day.

Plain Python over the domain's values; a day is a day number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from reference_machine import EPOCH, EPS, Day, Machine, months_after

from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.observation import Mark

NA = "n/a"
Row = tuple[Any, ...]  # id, attribute, competitor, day, recorded, value, mark, retracted, started


def capped(weights: Sequence[float], cap: float) -> list[float]:
    """No weight above `cap` of the total, from three competitors on."""
    count = len(weights)
    if count < 3:
        return list(weights)
    if cap * count <= 1 + EPS:
        return [1.0] * count
    order = sorted(range(count), key=lambda place: -weights[place])
    result = list(weights)
    for m in range(count):
        rest = sum(weights[place] for place in order[m:])
        limit = cap * rest / (1 - m * cap)
        if weights[order[m]] <= limit + EPS:
            break
        for place in order[: m + 1]:
            free = sum(weights[other] for other in order[m + 1 :])
            result[place] = cap * free / (1 - (m + 1) * cap)
    return result


@dataclass
class Truth:
    """Everything METHODS says about a market as of a day, by brute force."""

    market: Market
    rows: list[Row]
    as_of: int
    known_at: int | None = None

    def __post_init__(self) -> None:
        known = self.known_at
        live = [
            row
            for row in self.rows
            if row[3] <= self.as_of
            and (known is None or row[4] <= known)
            and (row[7] is None or (known is not None and row[7] > known))
        ]
        self.looks: dict[tuple[int, int], dict[int, Row]] = defaultdict(dict)
        seen: dict[int, list[int]] = defaultdict(list)
        for row in sorted(live, key=lambda row: row[4]):
            self.looks[row[1], row[2]][row[3]] = row
            seen[row[2]].append(row[3])
        rule = self.market.policy
        limits = (rule.stale_no_months, rule.stale_yes_months, rule.stale_measure_months)
        self.span: dict[int, tuple[int, int]] = {}
        for one in self.market.competitors:
            days = seen[one.id]
            start = number(one.entered_on) if one.entered_on else min(days, default=10**9)
            end = 10**9
            if one.exited_on:
                end = number(one.exited_on) + 1
            elif days and all(limits):
                end = months_after(max(days), max(limits))
            elif not days:
                end = 10**9 if one.entered_on else -(10**9)
            self.span[one.id] = (start, end)
        self.members = [one.id for one in self.market.members]
        self.weights = {one.id: one.weight for one in self.market.competitors}
        starts = [start for start, _ in self.span.values() if start < 10**9]
        every = [row[3] for row in live]
        self.first = min([*starts, *every], default=self.as_of)
        self.paint: dict[tuple[int, int], tuple[dict[int, Any], set[int]]] = {
            (a.id, c.id): self.painted(a, c.id)
            for a in self.market.attributes
            for c in self.market.competitors
        }

    def painted(self, attribute: Attribute, who: int) -> tuple[dict[int, Any], set[int]]:
        """What the cell holds on each day, and the days a value begins by `started_on`."""
        looks = [
            row
            for _, row in sorted(self.looks[attribute.id, who].items())
            if row[6] != Mark.UNKNOWN
        ]
        rule = self.market.policy
        cell: dict[int, Any] = {}
        for place, row in enumerate(looks):
            until = looks[place + 1][3] if place + 1 < len(looks) else self.as_of + 1
            held: Any = NA
            if row[6] == Mark.NUMBER:
                held = row[5]
                limit = rule.stale_measure_months
                if attribute.kind is not AttributeKind.MEASURE:
                    yes = self.offers(attribute, held)
                    limit = rule.stale_yes_months if yes else rule.stale_no_months
                if limit:
                    until = min(until, months_after(row[3], limit))
            for day in range(row[3], until):
                cell[day] = held
        dated: set[int] = set()
        lastno = -(10**9)
        for row in looks:
            value, day, start = row[5], row[3], row[8]
            offers = row[6] == Mark.NUMBER and self.offers(attribute, value)
            if offers and start is not None and lastno < start <= day:
                dated.add(start)
                for back in range(start, day):
                    held = cell.get(back)
                    if held in (None, NA) or not self.offers(attribute, held):
                        cell[back] = value
            if not offers:
                lastno = day
        return cell, dated

    def active(self, who: int, day: int) -> bool:
        start, end = self.span[who]
        return start <= day < end

    def inside(self, attribute: Attribute, day: int) -> dict[int, float | None]:
        """The value, or None for unknown, of each active competitor to whom it applies."""
        result = {}
        for who in self.members:
            held = self.paint[attribute.id, who][0].get(day)
            if self.active(who, day) and held != NA:
                result[who] = held
        return result

    def own(self, attribute: Attribute, day: int) -> float | None:
        subject = self.market.subject
        if subject is None:
            return None
        held = self.paint[attribute.id, subject.id][0].get(day)
        return None if held == NA else held

    def known_weights(self, cells: Mapping[int, float | None]) -> dict[int, float]:
        who = [one for one, held in cells.items() if held is not None]
        shares = capped([self.weights[one] for one in who], self.market.policy.weight_cap)
        return dict(zip(who, shares, strict=True))

    def day(self, attribute: Attribute, floor: float, day: int) -> Day:
        rule = self.market.policy
        cells = self.inside(attribute, day)
        weights = self.known_weights(cells)
        y = {
            who: None if held is None else int(self.reaches(attribute, held, floor))
            for who, held in cells.items()
        }
        known, n = sum(weights.values()), len(weights)
        total = known + sum(self.weights[who] for who, held in cells.items() if held is None)
        yes = sum(weights[who] for who, one in y.items() if one)
        coverage = known / total if total else 0.0
        holds = {
            who: held
            for who in self.members
            if (held := self.paint[attribute.id, who][0].get(day)) not in (None, NA)
        }
        dated = frozenset(w for w in self.members if day in self.paint[attribute.id, w][1])
        return Day(
            y,
            yes / known if n else None,
            yes / total if total else None,
            (yes + total - known) / total if total else None,
            n,
            sum(1 for one in y.values() if one),
            coverage,
            n >= rule.minimum_known and coverage >= rule.minimum_coverage - EPS,
            frozenset(who for who in self.members if self.active(who, day)),
            dated,
            {who: int(self.reaches(attribute, held, floor)) for who, held in holds.items()},
        )

    @staticmethod
    def reaches(attribute: Attribute, value: float, floor: float) -> bool:
        lower = attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER
        return value <= floor if lower else value >= floor

    def offers(self, attribute: Attribute, value: float) -> bool:
        return attribute.floor is None or self.reaches(attribute, value, attribute.floor)

    def machine(self, attribute: Attribute, floor: float) -> Machine:
        machine = Machine(self.market.policy, {one.id: one.name for one in self.market.competitors})
        for day in range(self.first, self.as_of + 1):
            machine.walk(day, self.day(attribute, floor, day))
        return machine

    def score(self, attribute: Attribute, value: float) -> float | None:
        if attribute.kind is AttributeKind.YES_NO:
            return value
        if attribute.kind is AttributeKind.LEVEL:
            return value / 3
        worst, best = attribute.worst, attribute.best
        if attribute.direction is Direction.NONE or worst is None or best is None:
            return None
        return min(1.0, max(0.0, (value - worst) / (best - worst)))

    def scored(self) -> list[Attribute]:
        return [
            one
            for one in self.market.attributes
            if one.kind is not AttributeKind.MEASURE
            or (one.direction is not Direction.NONE and one.worst is not None)
        ]


def number(day: date) -> int:
    return day.toordinal() - EPOCH


def quantile(values: Iterable[tuple[float, float]], share: float, *, lower: bool) -> float | None:
    """The best value that at least `share` of the weight meets."""
    pairs = list(values)
    total = sum(weight for _, weight in pairs)
    met = [
        v
        for v, _ in pairs
        if sum(w for o, w in pairs if (o <= v if lower else o >= v)) >= share * total - EPS
    ]
    return (min(met) if lower else max(met)) if met else None
