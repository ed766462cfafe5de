"""What stands in brackets behind the names of all businesses is no part of them."""

from __future__ import annotations

import pytest
from foreign_case import lines, said


@pytest.mark.parametrize(
    ("end", "unit"), [("$", "$"), ("%", "%"), ("km", "km"), ("score", ""), ("nota", "")]
)
@pytest.mark.parametrize("names", [("Bloom", "Sky"), ("Bloom",)])
def test_a_unit_behind_every_name_is_that_of_the_values(
    names: tuple[str, ...], end: str, unit: str
) -> None:
    columns = [("Service", "Cut", "Dye"), *((f"{one} ({end})", "70", "8") for one in names)]
    (read,) = lines("\n".join(map("|".join, zip(*columns, strict=True))))
    found = read.layout.lines
    assert [line.cells["competitor"] for line in found] == [*names, *names]
    assert {line.cells.get("unit", "") for line in found} == {unit}


@pytest.mark.parametrize(
    "names", [("Inn (Seoul)", "Motel (Seoul)"), ("Bloom ($)", "Sky"), ("Bloom ($)", "Sky (€)")]
)
def test_what_is_no_unit_or_not_behind_all_of_them_stays(names: tuple[str, str]) -> None:
    found = said(f"Service|{'|'.join(names)}\nCut|70|80\nDye|8|9")
    assert found[:2] == [f"{names[0]}/Cut=70", f"{names[1]}/Cut=80"]


def test_names_of_services_keep_it() -> None:
    found = said("Hotel|Single ($)|Double ($)\nBay Inn|70|80\nSky Inn|75|90")
    assert found[0] == "Bay Inn/Single ($)=70"
