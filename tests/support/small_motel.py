"""A small file for the window: four places, three services of the three kinds, two days."""

from __future__ import annotations

from datetime import date
from typing import Final

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.observation import Method, Observation
from benchmark_app.workspace import Workspace

_TODAY: Final = date(2026, 11, 22)
_PLACES: Final = ("Our motel", "Seaview", "Pines", "Lakeside")
_EARLIER: Final = date(2026, 3, 1)


def fill(workspace: Workspace) -> None:
    """Four places, three services of the three kinds, two days of checks."""
    puts = [Put(Competitor(name=name, subject=name == _PLACES[0])) for name in _PLACES]
    workspace.apply(EditGroup(tuple(puts), label="add_competitor"))
    workspace.apply(
        EditGroup(
            (
                Put(Attribute(name="Free parking", kind=AttributeKind.YES_NO)),
                Put(Attribute(name="Clean linen", touchpoint="products")),
                Put(
                    Attribute(
                        name="Minutes at check-in",
                        touchpoint="people",
                        kind=AttributeKind.MEASURE,
                        unit="min",
                        direction=Direction.LOWER,
                    )
                ),
            ),
            label="add_attribute",
        )
    )
    rows = (
        (_EARLIER, "Free parking", (0.0, 1.0, 1.0, 0.0)),
        (_EARLIER, "Clean linen", (2.0, 1.0, 2.0, 3.0)),
        (_TODAY, "Free parking", (0.0, 1.0, 1.0, 1.0)),
        (_TODAY, "Minutes at check-in", (12.0, 8.0, 5.0, 20.0)),
    )
    workspace.apply(
        Record(
            observations=tuple(
                Observation(
                    competitor=place,
                    attribute=service,
                    value=value,
                    observed_on=day,
                    method=Method.VISIT,
                )
                for day, service, values in rows
                for place, value in zip(_PLACES, values, strict=True)
            )
        )
    )
