"""Small random markets with everything that makes a history hard: one per seed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from benchmark_app.analysis.log import Log
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.calendar import day_number, instant_of
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy

Row = tuple[Any, ...]
DAY: Final = 86_400_000_000  # microseconds
PLAIN: Final = Policy(
    hysteresis=0.0,
    confirmation_days=0,
    withdrawal_required=0,
    decline_drop=0.0,
    stale_no_months=0,
    stale_yes_months=0,
    stale_measure_months=0,
)
LOOSE: Final = Policy(minimum_known=1, minimum_coverage=0.0, stale_no_months=0, stale_yes_months=11)


@dataclass(frozen=True)
class Case:
    """A market, its rows of observations and the day it is asked about."""

    market: Market
    rows: list[Row]
    as_of: date
    known_at: int | None

    @property
    def logs(self) -> Mapping[int, Log]:
        return {
            one.id: Log.from_rows([row for row in self.rows if row[1] == one.id])
            for one in self.market.attributes
        }

    def snapshot(self) -> Snapshot:
        known = None if self.known_at is None else instant_of(self.known_at)
        return Snapshot(self.market, self.logs, self.as_of, known)


def build_case(seed: int) -> Case:
    """Two to eight competitors, one to three attributes, three to six years."""
    dice = Random(seed)
    start = date(2015, 1, 1) + timedelta(days=dice.randint(0, 400))
    span = dice.randint(900, 2200)
    competitors = _competitors(dice, start, span)
    attributes = tuple(_attribute(dice, number) for number in range(1, dice.randint(1, 3) + 1))
    importance = tuple(one for a in attributes for one in _importance(dice, a, start, span))
    rows: list[Row] = []
    for attribute in attributes:
        common, trend = dice.random(), dice.choice([-1, 0, 1, 1])
        for competitor in competitors:
            looks = dice.choice([0, 1, 2, 3, 6, 10, 12])
            for day in sorted(dice.sample(range(0, span, dice.choice([1, 30])), looks)):
                likely = min(0.95, max(0.05, common + trend * (day / span - 0.5) * 1.6))
                rows += _look(dice, attribute, competitor.id, day_number(start) + day, likely, rows)
    policy = dice.choice([Policy(), Policy(), Policy(), LOOSE, PLAIN, _quick(dice)])
    as_of = start + timedelta(days=dice.randint(span // 2, span + 200))
    known = (day_number(as_of) - dice.randint(0, 300)) * DAY if dice.random() < 0.3 else None
    market = Market(
        competitors=competitors, attributes=attributes, importance=importance, policy=policy
    )
    return Case(market, rows, as_of, known)


def _quick(dice: Random) -> Policy:
    return Policy(
        confirmation_days=dice.choice([1, 30, 90]),
        hysteresis=0.05,
        stale_no_months=12,
        stale_yes_months=12,
        minimum_known=2,
        decline_drop=0.2,
    )


def _competitors(dice: Random, start: date, span: int) -> tuple[Competitor, ...]:
    found = []
    for number in range(1, dice.randint(2, 8) + 1):
        more: dict[str, Any] = {}
        if dice.random() < 0.3:
            more["weight"] = dice.choice([0.5, 2.0, 3.0, 5.0])
        if dice.random() < 0.1:
            more["entered_on"] = start + timedelta(days=dice.randint(0, span))
        if dice.random() < 0.1:
            more["exited_on"] = start + timedelta(days=dice.randint(span // 2, span))
        if dice.random() < 0.05:
            more["kind"] = CompetitorKind.POTENTIAL
        found.append(Competitor(id=number, name=f"C{number}", order=number, **more))
    if dice.random() < 0.8:
        last = len(found) + 1
        found.append(Competitor(id=last, name="Us", subject=True, order=last))
    return tuple(found)


def _attribute(dice: Random, number: int) -> Attribute:
    kind = dice.choice(["yes_no", "yes_no", "level", "level", "measure"])
    more: dict[str, Any] = {}
    if kind == "measure":
        direction = dice.choice([Direction.HIGHER, Direction.LOWER, Direction.NONE])
        more = {"direction": direction, "unit": "x", "tolerance": dice.choice([0.0, 0.0, 0.5])}
        if direction is not Direction.NONE:
            is_lower = direction is Direction.LOWER
            more |= {"worst": 8.0, "best": 2.0} if is_lower else {"worst": 2.0, "best": 8.0}
            if dice.random() < 0.5:
                more["offered_from"] = 5.0
                more["rungs"] = dice.choice([(), (5.0, 3.0) if is_lower else (5.0, 7.0)])
    if kind == "level":
        more["offered_from"] = dice.choice([None, None, 1.0, 3.0])
        more["tolerance"] = dice.choice([0.0, 0.0, 1.0])
    return Attribute(id=number, name=f"A{number}", kind=AttributeKind(kind), order=number, **more)


def _importance(dice: Random, attribute: Attribute, start: date, span: int) -> list[Importance]:
    dated = [(start - timedelta(days=1000), dice.choice([0.5, 2.0, 3.0]))]
    dated.append((start + timedelta(days=dice.randint(0, span)), dice.choice([0.0, 1.0, 4.0])))
    return [
        Importance(attribute=attribute.id, from_date=day, weight=weight)
        for day, weight in dated[: dice.choice([0, 0, 1, 2])]
    ]


def _look(
    dice: Random, attribute: Attribute, who: int, day: int, likely: float, before: list[Row]
) -> list[Row]:
    """One look, sometimes corrected the same day, retracted later or typed late."""
    number, chance = len(before) + 1, dice.random()
    recorded = (day + dice.choice([0, 0, 0, 100])) * DAY + number
    retracted = recorded + dice.randint(1, 300) * DAY if dice.random() < 0.07 else None
    key = (attribute.id, who, day)
    if chance < 0.11:
        mark = Mark.UNKNOWN if chance < 0.06 else Mark.NOT_APPLICABLE
        return [(number, *key, recorded, None, int(mark), retracted, None, 0)]
    offers = dice.random() < likely
    choices: dict[AttributeKind, tuple[float, ...]] = {
        AttributeKind.YES_NO: (1.0,) if offers else (0.0,),
        AttributeKind.LEVEL: (2.0, 3.0) if offers else (0.0, 1.0),
        AttributeKind.MEASURE: (4.0, 5.0, 7.0, 9.0) if offers else (1.0, 3.0, 6.0),
    }
    value = dice.choice(choices[attribute.kind])
    started = day - dice.randint(0, 200) if offers and dice.random() < 0.15 else None
    rows = [(number, *key, recorded, value, 0, retracted, started, 0)]
    if dice.random() < 0.06:
        other = 1.0 - value if attribute.kind is AttributeKind.YES_NO else 3.0 - min(value, 3.0)
        rows.append((number + 1, *key, recorded + 5, other, 0, None, None, 0))
    return rows
