"""Who could have copied what, and for how long: the rules of METHODS 5 and 6 read literally.

Plain Python over rows and dates, one cell and one step of time after the other; nothing here
comes from the analysis. Days are day numbers.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

from reference_machine import months_after
from reference_market import number

from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.observation import Mark

Row = tuple[Any, ...]  # id, attribute, competitor, day, recorded, value, mark, retracted, started


@dataclass
class Told:
    """What the looks at one cell tell: when it began, exactly, within bounds, or only since."""

    first_look: int
    last_look: int
    first_yes: int | None = None
    exact: int | None = None
    bounds: tuple[int, int] | None = None
    revealed: bool = False
    first_look_was_yes: bool = False
    last_look_was_yes: bool = False

    @property
    def dated(self) -> bool:
        return self.exact is not None or self.bounds is not None

    @property
    def range(self) -> tuple[float, float]:
        """The bounds of the day it began; both the middle where near enough to be dated."""
        if self.exact is not None:
            return self.exact, self.exact
        assert self.bounds is not None
        low, high = self.bounds
        if high <= months_after(low, 6):
            return (low + high) / 2, (low + high) / 2
        return low, high

    @property
    def day(self) -> float:
        """The day it began as far as it can be said in one number; inf if never."""
        if self.dated:
            return sum(self.range) / 2
        return inf if self.first_yes is None else self.first_yes

    @property
    def counts_from(self) -> float:
        """From when it is known to offer."""
        if self.exact is not None:
            return self.exact
        return inf if self.first_yes is None else self.first_yes


@dataclass
class Reference:
    """A market's cells as of a day, by brute force."""

    market: Market
    rows: Sequence[Row]
    as_of: int
    known_at: int | None = None
    told: dict[tuple[int, int], Told] = field(default_factory=dict)

    def __post_init__(self) -> None:
        live = sorted(filter(self.is_live, self.rows), key=lambda row: row[4])
        visible = {one.id: one for one in self.market.competitors}
        self.members = {
            one.id: one
            for one in self.market.competitors
            if not one.subject and one.kind is not CompetitorKind.POTENTIAL
        }
        self.subject = next((one.id for one in self.market.competitors if one.subject), 0)
        self.attributes = sorted(
            (one for one in self.market.attributes if one.floor is not None),
            key=lambda one: one.name,
        )
        self.observed: dict[int, list[int]] = defaultdict(list)
        for row in live:
            if row[2] in visible and any(row[1] == one.id for one in self.market.attributes):
                self.observed[row[2]].append(row[3])
        for attribute in self.attributes:
            for who in visible:
                looks: dict[int, Row] = {}
                for row in live:
                    if (row[1], row[2]) == (attribute.id, who):
                        looks[row[3]] = row
                numbers = [row for _, row in sorted(looks.items()) if row[6] == Mark.NUMBER]
                if numbers:
                    self.told[attribute.id, who] = read_looks(attribute, numbers)

    def is_live(self, row: Row) -> bool:
        if row[3] > self.as_of:
            return False
        if self.known_at is None:
            return row[7] is None
        return row[4] <= self.known_at and (row[7] is None or row[7] > self.known_at)

    def its(self, attribute: int) -> dict[int, Told]:
        """The members' cells of an attribute."""
        return {
            who: one for (a, who), one in self.told.items() if a == attribute and self.is_in(who)
        }

    def is_in(self, who: int) -> bool:
        return who in self.members

    def event_day(self, who: int) -> float:
        days = [number(one.day) for one in self.market.events if one.competitor == who]
        return max((day for day in days if day <= self.as_of), default=-inf)

    def entry(self, who: int) -> float:
        one = self.members[who]
        if one.entered_on:
            came = number(one.entered_on)
        else:
            starts = [
                cell.exact
                for (_, other), cell in self.told.items()
                if other == who and cell.exact is not None
            ]
            came = min([*self.observed[who], *starts])
        return max(came, self.event_day(who))

    def exit(self, who: int) -> float:
        """The first day without the competitor, at the latest the day after the reading."""
        return min(self._exit(self.members[who]), self.as_of + 1)

    def _exit(self, one: Competitor) -> float:
        rule = self.market.policy
        limits = (rule.stale_no_months, rule.stale_yes_months, rule.stale_measure_months)
        if one.exited_on:
            return number(one.exited_on) + 1
        return months_after(max(self.observed[one.id]), max(limits)) if all(limits) else inf

    def counts(self, attribute: int, who: int) -> bool:
        """A dated adoption after the last re-platforming."""
        cell = self.told[attribute, who]
        return cell.dated and cell.range[1] > self.event_day(who)

    def first(self, attribute: int, days: Mapping[int, float] | None = None) -> float:
        """The first offer by anyone; `days` are the members' days of adoption, if drawn."""
        found = [self.told[attribute, self.subject].day] if self.has_own(attribute) else []
        for who, cell in self.its(attribute).items():
            found.append(cell.day if days is None or not self.counts(attribute, who) else days[who])
        return min(found, default=inf)

    def has_own(self, attribute: int) -> bool:
        return (attribute, self.subject) in self.told

    def begun_by(self, attribute: int) -> list[tuple[int, Told]]:
        """Everyone who began on the first day."""
        own = {self.subject: self.told[attribute, self.subject]} if self.has_own(attribute) else {}
        first = self.first(attribute)
        return [
            (who, cell)
            for who, cell in {**own, **self.its(attribute)}.items()
            if cell.day == first < inf
        ]

    def is_delayed(self, attribute: int, who: int) -> bool:
        """First looked at late, and not watched before: others were found to offer it already."""
        cell, start = self.told[attribute, who], max(self.first(attribute), self.entry(who))
        others = any(one.revealed for one in self.its(attribute).values())
        return others and not cell.first_look_was_yes and cell.first_look > start

    def until(self, attribute: int, who: int) -> float:
        return min(self.exit(who), self.told[attribute, who].last_look, self.as_of)

    def at_risk(
        self, attribute: int, days: Mapping[int, float]
    ) -> dict[int, tuple[float, float, bool]]:
        """From when to when each could copy, and whether it did, given the adoption days."""
        found = {}
        first = self.first(attribute, days)
        for who, cell in self.its(attribute).items():
            start = max(first, self.entry(who))
            begin = max(start, cell.first_look) if self.is_delayed(attribute, who) else start
            if cell.first_yes is None:
                end, copied = self.until(attribute, who), False
            elif self.counts(attribute, who) and days[who] > start + 31:
                copied = days[who] < self.exit(who)
                end = min(days[who], self.exit(who))
            else:
                continue  # there before anybody watched, or a launch partner
            if begin < inf:
                found[who] = (begin, max(begin, end), copied)
        return found

    def share(self, attribute: int, days: Mapping[int, float], moment: float) -> float:
        """The part of those in the market and ever looked at that offered it at a moment."""
        here = [who for who in self.its(attribute) if self.entry(who) <= moment < self.exit(who)]
        return sum(days[who] <= moment for who in here) / len(here) if here else 0.0

    def years(self, attribute: int, days: Mapping[int, float]) -> dict[int, list[float]]:
        """Years at risk by bin of each cell."""
        edges = {-inf, inf, *days.values()}
        for who in self.its(attribute):
            edges |= {self.entry(who), self.exit(who)}
        found = {who: [0.0, 0.0, 0.0] for who in self.its(attribute)}
        for who, (begin, end, _) in self.at_risk(attribute, days).items():
            moments = sorted({begin, end, *(edge for edge in edges if begin < edge < end)})
            for a, b in itertools.pairwise(moments):
                found[who][bin_of(self.share(attribute, days, a))] += (b - a) / 365.25
        return found

    def events(self, attribute: int, days: Mapping[int, float]) -> list[int]:
        """Adoptions by the bin of the share just before."""
        found = [0, 0, 0]
        for _, end, copied in self.at_risk(attribute, days).values():
            if copied:
                found[bin_of(self.share(attribute, days, end - 1e-4))] += 1
        return found


def bin_of(share: float) -> int:
    return sum(share > edge + 1e-9 for edge in (1 / 3, 2 / 3))


def read_looks(attribute: Attribute, looks: Sequence[Row]) -> Told:
    """When one competitor began, from its looks in order of days."""
    offers = [is_offered(attribute, row[5]) for row in looks]
    cell = Told(
        looks[0][3], looks[-1][3], first_look_was_yes=offers[0], last_look_was_yes=offers[-1]
    )
    if True not in offers:
        return cell
    place = offers.index(True)
    cell.first_yes = looks[place][3]
    last_no = looks[place - 1][3] if place else -inf
    run = place
    while run < len(looks) and offers[run]:
        start = looks[run][8]
        if start is not None and last_no < start <= cell.first_yes:
            cell.exact = start if cell.exact is None else min(cell.exact, start)
        run += 1
    if place and cell.exact is None:
        cell.bounds = (int(last_no), cell.first_yes)
    cell.revealed = not cell.dated
    return cell


def is_offered(attribute: Attribute, value: float) -> bool:
    assert attribute.floor is not None
    if attribute.kind is AttributeKind.MEASURE and attribute.direction is Direction.LOWER:
        return value <= attribute.floor
    return value >= attribute.floor
