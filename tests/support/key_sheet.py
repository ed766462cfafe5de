"""The file the keys are tried on: twenty-seven services, five places, three days, short names."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.workspace import Workspace

TODAY: Final = date(2026, 11, 22)
MIDDLE: Final = date(2026, 8, 15)
EARLY: Final = date(2026, 3, 1)

PLACES: Final = {
    "own": "Our motel",
    "sea": "Seaview",
    "pines": "Pines",
    "lake": "Lakeside",
    "harbour": "Harbour",
}
#: The columns before the places.
FRONT: Final = ("name", "stage", "base")

_ROOM: Final = {f"r{number:02}": f"Room item {number:02}" for number in range(1, 21)} | {
    "r12": "Sauna 사우나",
    "r15": "Sauna for two 2인 사우나",
}
SERVICES: Final = {
    "linen": Attribute(name="Clean linen", touchpoint="products"),
    "pillow": Attribute(name="Pillow menu", touchpoint="products"),
    "size": Attribute(
        name="Room size",
        touchpoint="products",
        kind=AttributeKind.MEASURE,
        unit="m²",
        direction=Direction.HIGHER,
    ),
    "parking": Attribute(name="Free parking", kind=AttributeKind.YES_NO),
    "minutes": Attribute(
        name="Minutes at check-in",
        kind=AttributeKind.MEASURE,
        unit="min",
        direction=Direction.LOWER,
    ),
    "reception": Attribute(name="24 h reception", kind=AttributeKind.YES_NO),
    "breakfast": Attribute(name="Breakfast"),
} | {key: Attribute(name=name, touchpoint="facility") for key, name in _ROOM.items()}
#: What was seen, by day, service and place.
SEEN: Final = {
    EARLY: {
        "linen": {"own": 2, "sea": 1, "pines": 2, "lake": 3},
        "parking": {"own": 0, "sea": 1, "pines": 1, "lake": 0},
    },
    MIDDLE: {
        "pillow": {"own": 1, "pines": 3, "harbour": 0},
        "reception": {"own": 1, "sea": 1, "lake": 1, "harbour": 1},
        "minutes": {"own": 12, "sea": 8, "pines": 5, "lake": 20},
        "r01": {"own": 1, "sea": 2},
        **{key: {"own": 1} for key in ("r02", "r03", "r04", "r05")},
        "r09": {"own": 2},
        "r10": {"own": 2},
    },
    TODAY: {
        "size": {"own": 20, "sea": 18, "pines": 25, "harbour": 30},
        "parking": {"own": 0, "sea": 1, "pines": 1, "lake": 1, "harbour": 0},
        "breakfast": {"own": 3},
    },
}
#: The one value with a note.
NOTED: Final = ("pillow", "pines")
NOTE: Final = "new mattresses 새 매트리스"

Values = dict[str, float | None]


def fill_sheet(workspace: Workspace) -> None:
    """Put everything above into an empty workspace."""
    places = tuple(Put(Competitor(name=name, subject=key == "own")) for key, name in PLACES.items())
    workspace.apply(EditGroup(places, label="add_competitor"))
    services = tuple(Put(one) for one in SERVICES.values())
    workspace.apply(EditGroup(services, label="add_attribute"))
    workspace.apply(
        Record(
            observations=tuple(
                Observation(
                    competitor=PLACES[place],
                    attribute=SERVICES[service].name,
                    value=float(value),
                    observed_on=day,
                    method=Method.VISIT,
                    note=NOTE if (service, place) == NOTED else "",
                )
                for day, rows in SEEN.items()
                for service, cells in rows.items()
                for place, value in cells.items()
            )
        )
    )


def service_keys(workspace: Workspace) -> dict[int, str]:
    """The short name of each service by its id."""
    found = {key: workspace.find_attribute(one.name) for key, one in SERVICES.items()}
    return {one.id: key for key, one in found.items() if one is not None}


def place_keys(workspace: Workspace) -> dict[int, str]:
    """The short name of each place by its id."""
    found = {key: workspace.find_competitor(name) for key, name in PLACES.items()}
    return {one.id: key for key, one in found.items() if one is not None}


def latest(workspace: Workspace) -> dict[tuple[int, int], Observation]:
    """What counts today by the ids of service and place; nothing where it was taken back."""
    found: dict[tuple[int, int], Observation] = {}
    for one in workspace.observations():
        cell = int(one.attribute), int(one.competitor)
        if one.retracted_at is None and one.observed_on <= TODAY:
            found[cell] = max(found.get(cell, one), one, key=_order)
    return found


def number_in(seen: Observation | None) -> float | None:
    """The number that was seen, None for unknown."""
    if seen is None or isinstance(seen.value, Mark | str):
        return None
    return float(seen.value)


def _order(seen: Observation) -> tuple[date, int]:
    return seen.observed_on, seen.id
