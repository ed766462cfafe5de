"""Numbers whose names sound as if they were drawn from others are their owner's to say."""

from __future__ import annotations

import pytest
from foreign_case import found

BUSINESSES = "Service|Alpha|Beta|Gamma|{}\nCut|30|45|38|{}\nColour|80|95|60|{}\nWash|9|12|7|{}"


def asked(text: str) -> list[str]:
    """What is asked about lines that may be worked out, in the one table of a sheet."""
    (table,) = found(text).tables
    return [f"{one.code} {one.about}" for one in table.doubts if one.code.startswith("computed")]


@pytest.mark.parametrize(
    ("name", "cells", "is_asked"),
    [
        ("Schnitt", "39 77 10", True),
        ("Gemiddeld hier", "39 77 10", True),
        ("Moyenne ville", "39 77 10", True),
        ("# offering", "3 2 1", True),
        ("Schnitt & Farbe", "28 77 10", False),
        ("Average Joe's", "39 99 10", False),
        ("Media Markt", "39 77 10", False),
        ("Delta", "39 77 10", False),
        ("Moyenne ville", "39 yes 10", False),
    ],
)
def test_a_business_of_numbers_that_may_be_drawn_from_others(
    name: str, cells: str, is_asked: bool
) -> None:
    text = BUSINESSES.format(name, *cells.split())
    assert asked(text) == ([f"computed_column {name}"] if is_asked else [])


@pytest.mark.parametrize(
    ("name", "cells", "is_asked"),
    [
        ("Platz", "1 1 3 4", True),
        ("승수", "3 4 2 4", True),
        ("Place on the booking site", "12 45 3 1", False),
        ("Average price", "40 50 35 44", False),
        ("Rank", "1 yes 2 3", False),
    ],
)
def test_a_service_of_numbers_that_may_be_drawn_from_others(
    name: str, cells: str, is_asked: bool
) -> None:
    line = "|".join(cells.split())
    text = f"Service|Alpha|Beta|Gamma|Delta\nSauna|yes|no|no|yes\nPool|no|no|yes|yes\n{name}|{line}"
    assert asked(text) == ([f"computed_row {name}"] if is_asked else [])


def test_one_line_beside_it_is_nothing_to_be_drawn_from() -> None:
    assert asked("Service|Alpha|Average\nCut|30|30\nWash|9|9\nColour|8|8") == []
