"""Random markets for the tests of what is foreseen: everything that makes copying hard to date."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any, Final

from copying_cases import number
from reference_cases import DAY, Case, Row

from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy

START: Final = date(2014, 3, 1)
POLICIES: Final = (
    Policy(),
    Policy(stale_no_months=0, stale_yes_months=0, stale_measure_months=0),
    Policy(stale_no_months=9, stale_yes_months=14, stale_measure_months=7),
)


def build_copying_case(seed: int, attributes: int | None = None) -> Case:
    """One to five attributes or so many, one to eight competitors, three to eight years."""
    dice = Random(f"copying {seed}")
    span = dice.randint(1000, 2900)
    competitors = _competitors(dice, span)
    count = attributes or dice.randint(1, 5)
    chosen = tuple(_attribute(dice, place) for place in range(count))
    rows: list[Row] = []
    for attribute in chosen:
        first = dice.randint(-300, span)
        for one in competitors:
            rows += _cell(dice, attribute, one.id, span, first, len(rows))
    as_of = START + timedelta(days=dice.randint(span // 2, span + 300))
    known = (day_number(as_of) - dice.randint(0, 300)) * DAY if dice.random() < 0.25 else None
    market = Market(
        # one of them may be hidden: its looks stay in the logs
        competitors=competitors[:-1] if dice.random() < 0.15 else competitors,
        attributes=chosen,
        events=_events(dice, competitors, span),
        policy=dice.choice(POLICIES),
    )
    return Case(market, rows, as_of, known)


def _competitors(dice: Random, span: int) -> tuple[Competitor, ...]:
    found = []
    for place in range(1, dice.randint(1, 8) + 1):
        more: dict[str, Any] = {}
        if dice.random() < 0.15:
            more["entered_on"] = START + timedelta(days=dice.randint(-200, span))
        if dice.random() < 0.15:
            more["exited_on"] = START + timedelta(days=dice.randint(span // 3, span))
        if dice.random() < 0.08:
            more["kind"] = CompetitorKind.POTENTIAL
        if dice.random() < 0.2:
            more["weight"] = dice.choice([0.5, 2.0, 4.0])
        found.append(Competitor(id=place, name=f"C{place}", **more))
    if dice.random() < 0.8:
        found.insert(0, Competitor(id=len(found) + 1, name="Us", subject=True))
    return tuple(found)


def _attribute(dice: Random, place: int) -> Attribute:
    name = f"{dice.choice('zyxwv')}{place}"
    kind = dice.choice([*AttributeKind])
    if kind is AttributeKind.MEASURE:
        return Attribute(
            id=place + 21,
            name=name,
            kind=kind,
            unit="h",
            direction=dice.choice([Direction.HIGHER, Direction.LOWER]),
            offered_from=dice.choice([5.0, 5.0, 5.0, None]),
        )
    return Attribute(id=place + 21, name=name, kind=kind)


def _events(
    dice: Random, competitors: tuple[Competitor, ...], span: int
) -> tuple[CompetitorEvent, ...]:
    days = {
        (one.id, dice.randint(0, span))
        for one in competitors
        for _ in range(dice.choice([0, 0, 0, 0, 1, 2]))
    }
    return tuple(
        CompetitorEvent(
            competitor=who, day=START + timedelta(days=day), kind=dice.choice([*EventKind])
        )
        for who, day in sorted(days)
    )


def _cell(
    dice: Random, attribute: Attribute, who: int, span: int, first: int, before: int
) -> list[Row]:
    """Looks at one competitor, which begins some time after the first, or never."""
    begins = first + dice.choice([0, 20, 31, 32, 200, 700, 1500, 9000]) + dice.randint(0, 3) * 40
    ends = begins + dice.choice([9000, 9000, 9000, 400])
    step = dice.choice([1, 30, 91, 183])
    days = sorted(dice.sample(range(0, span, step), dice.choice([0, 1, 2, 4, 7]) % (span // step)))
    rows: list[Row] = []
    for day in days:
        told = None
        if begins <= day < ends and dice.random() < 0.3:
            told = begins + dice.choice([0, 0, 0, -400, 3, day - begins])
        rows += _look(dice, attribute, who, day, begins <= day < ends, told, before + len(rows))
    return rows


def _look(
    dice: Random,
    attribute: Attribute,
    who: int,
    day: int,
    offers: bool,
    told: int | None,
    before: int,
) -> list[Row]:
    start = number(START.isoformat())
    place, at = before + 1, start + day
    recorded = (at + dice.choice([0, 0, 0, 90])) * DAY + place
    retracted = recorded + dice.randint(1, 300) * DAY if dice.random() < 0.06 else None
    key = (place, attribute.id, who, at, recorded)
    if dice.random() < 0.08:
        mark = dice.choice([Mark.UNKNOWN, Mark.NOT_APPLICABLE])
        return [(*key, None, int(mark), retracted, None, 0)]
    began = None if told is None else start + told
    rows: list[Row] = [(*key, _value(dice, attribute, offers), 0, retracted, began, 0)]
    if dice.random() < 0.05:
        corrected = (place + 1, attribute.id, who, at, recorded + 5)
        rows.append((*corrected, _value(dice, attribute, not offers), 0, None, None, 0))
    elif dice.random() < 0.03:
        rows.append((place + 1, *key[1:4], recorded + 5, None, int(Mark.UNKNOWN), None, None, 0))
    return rows


def _value(dice: Random, attribute: Attribute, offers: bool) -> float:
    if attribute.kind is AttributeKind.YES_NO:
        return float(offers)
    if attribute.kind is AttributeKind.LEVEL:
        return dice.choice([2.0, 3.0] if offers else [0.0, 1.0])
    is_low = offers is (attribute.direction is Direction.LOWER)
    return dice.choice([1.0, 4.0, 5.0 if offers else 4.0] if is_low else [6.0, 9.0, 5.5])
