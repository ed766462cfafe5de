"""A row of units below the headings: it names nothing, and tells what the numbers are."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import lines, said
from import_case import plan_of, puts_of

from benchmark_app.domain.attribute import Attribute

HEAD = "Hotel|Double|Breakfast|Beach|Pool|Guests say"
ROWS = "Us|98|12|850|no|8.7\nHill|115|14.5|1200|yes|8.9"


def units(text: str) -> list[tuple[str, object]]:
    """The service and the unit of each line that has one."""
    found = (line.cells for one in lines(text) for line in one.layout.lines)
    return [(str(cells["attribute"]), cells["unit"]) for cells in found if cells.get("unit")]


@pytest.mark.parametrize(
    "row",
    [
        "|€ / night|€ / person|m||",
        "|€/night|€/person|(m)|yes/no|/10",
        "Unit|EUR per night|[€ pp]|m|y/n|1-5",
        "|per night|€|m|-|points",
        "단위|원/박|원|m||점",
    ],
)
def test_units_below_names_replace_none_of_them(row: str) -> None:
    assert said(f"{HEAD}\n{row}\n{ROWS}") == said(f"{HEAD}\n{ROWS}")


def test_a_number_has_the_unit_of_its_column() -> None:
    assert units(f"{HEAD}\n|€ / night|€ / person|m|yes/no|/10\n{ROWS}")[:4] == [
        ("Double", "€/night"),
        ("Breakfast", "€/person"),
        ("Beach", "m"),
        ("Guests say", "/10"),
    ]
    down = "Service|Us|Hill\n|€|€\nRoom|98|115 $\nBar|yes|on request"
    assert units(down) == [("Room", "€")]
    assert units("Service|Us|Hill\n|yes/no|yes/no\nBar|yes|no") == []


def test_a_service_has_the_unit_below_its_name() -> None:
    head = ("Hotel", "Double", "Wifi")
    rows = ((None, "€ / night", "Mbit/s"), ("Alpha", 98.0, "yes"), ("Beta", 115.0, "no"))
    put = puts_of(plan_of(*rows, head=head, day=date(2026, 11, 20)))
    services = {one.name: one.unit for one in put if isinstance(one, Attribute)}
    assert services == {"Double": "€/night", "Wifi": ""}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Shop|Bike||Boat|\n|hour|week|hour|week\nUs|9|40|2|8\nHill|8|39|3|9", "Us/Bike · hour=9"),
        ("Shop|Alpha|Beta\n|min|max\nBike|1|2\nBoat|3|4", "Bike/min=1"),
        ("Shop|Alpha|Beta\nm|1|2\nkm|3|4", "m/Alpha=1"),
    ],
)
def test_what_is_no_row_of_units(text: str, first: str) -> None:
    assert units(text) == []
    assert said(text)[0] == first
