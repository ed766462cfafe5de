"""Markets of every shape, the same for the same seed: what charts must stand without overlap."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmark_app.analysis.log import Log, ObservationRow
from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.competitor import Competitor
from benchmark_app.workspace import Snapshot

TODAY = date(2026, 11, 22)
PLACES = (
    *("A", "Pines", "역전다방"),
    *("Grand Hotel Bellevue at the Old Harbour", "모퉁이 식당과 카페 본점"),
)
SERVICES = (
    *("24 h", "Free parking", "주차"),
    *("Breakfast from six until the last guest is up", "아침 식사를 방으로"),
)
TOUCHPOINTS = ("products", "people", "price", "communication", "mine: 뒷마당 서비스 모두")
MOST = {AttributeKind.YES_NO: 1, AttributeKind.LEVEL: 3, AttributeKind.MEASURE: 90_000}


def random_snapshot(random: Random) -> Snapshot:
    """A market of up to 40 competitors and 60 services, looked at on one day or over 70 years."""
    market = _market(random)
    years, rounds = random.choice((0, 0.1, 1, 5, 70)), random.choice((1, 2, 5, 9))
    apart = years * 365.25 / rounds
    days = sorted({TODAY - timedelta(round(apart * n)) for n in range(rounds + 1)})
    diligence, moves = random.choice((0.2, 0.8, 1.0)), random.choice((0.0, 0.1, 0.5))
    logs: dict[int, Log] = {}
    for service in market.attributes:
        rows: list[ObservationRow] = []
        common = random.randint(0, MOST[service.kind])
        for place in market.competitors:
            value = common if moves == 0 else random.randint(0, MOST[service.kind])
            for day in days:
                if random.random() < moves:
                    value = random.randint(0, MOST[service.kind])
                if random.random() < diligence:
                    n, at = len(rows) + 1, day_number(day)
                    rows.append((n, service.id, place.id, at, n, float(value), 0, None, None, 0))
        logs[service.id] = Log.from_rows(rows)
    return Snapshot(market, logs, TODAY)


def _market(random: Random) -> Market:
    """Few or many of each, with short and long names in both scripts, some alike."""
    places = [
        Competitor(id=n, name=_name(random, PLACES, n))
        for n in range(1, random.choice((0, 1, 2, 3, 6, 8, 12, 40)) + 1)
    ]
    if random.random() < 0.8:
        own = random.choice(("우리 가게", "Us", "The Corner Table by the Old Bridge"))
        places.append(Competitor(id=len(places) + 1, name=own, subject=True))
    return Market(
        competitors=tuple(places),
        attributes=tuple(
            _service(random, n) for n in range(1, random.choice((0, 1, 2, 5, 12, 60)) + 1)
        ),
    )


def _service(random: Random, number: int) -> Attribute:
    kind = random.choice(tuple(AttributeKind))
    name, touchpoint = _name(random, SERVICES, number), random.choice(TOUCHPOINTS)
    if kind is not AttributeKind.MEASURE:
        return Attribute(id=number, name=name, touchpoint=touchpoint, kind=kind)
    return Attribute(
        id=number,
        name=name,
        touchpoint=touchpoint,
        kind=kind,
        unit=random.choice(("원", "$", "minutes of waiting")),
        direction=random.choice((Direction.LOWER, Direction.HIGHER)),
        offered_from=random.choice((None, 45_000.0)),
        worst=90_000.0,
        best=0.0,
    )


def _name(random: Random, names: tuple[str, ...], number: int) -> str:
    return f"{random.choice(names)} {number}"
