"""A quarter's update: eight competitors and thirty services, all of it seen a quarter ago."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Method, Observation
from benchmark_app.ui.editor import now
from benchmark_app.workspace import Workspace, create_workspace

TODAY: Final = now().date()
LAST_QUARTER: Final = TODAY - timedelta(days=91)
SERVICES, PLACES, CHANGED = 30, 8, 36
GROUPS: Final = ("products", "services", "facility")

Spot = tuple[int, int]


def new_quarter(path: Path) -> Path:
    """Thirty services and eight competitors, all of it seen last quarter."""
    names = ["Our cafe", *(f"Place {n}" for n in range(1, PLACES + 1))]
    services = [
        Attribute(
            name=f"Service {n:02}",
            touchpoint=GROUPS[n * len(GROUPS) // SERVICES],
            kind=AttributeKind.YES_NO if n % 3 else AttributeKind.LEVEL,
        )
        for n in range(SERVICES)
    ]
    seen = tuple(
        Observation(
            competitor=name,
            attribute=service.name,
            value=float((n + m) % 2),
            observed_on=LAST_QUARTER,
            method=Method.VISIT,
        )
        for n, service in enumerate(services)
        for m, name in enumerate(names)
    )
    with create_workspace(path) as made:
        places = tuple(Put(Competitor(name=name, subject=name == names[0])) for name in names)
        made.apply(EditGroup(places, label="add_competitor"))
        made.apply(EditGroup(tuple(Put(one) for one in services), label="add_attribute"))
        made.apply(Record(observations=seen))
    return path


def changed_spots(seed: int) -> list[Spot]:
    """What has changed since, 15 of 100, by the numbers of service and competitor, row by row."""
    spots = [(service, place) for service in range(SERVICES) for place in range(PLACES)]
    return sorted(Random(seed).sample(spots, CHANGED))


def values(workspace: Workspace, day: date) -> dict[Spot, float]:
    """What was seen on a day, by the ids of service and competitor."""
    return {
        (int(one.attribute), int(one.competitor)): float(one.value)
        for one in workspace.observations()
        if one.observed_on == day and one.retracted_at is None
    }
