"""Columns drawn from the businesses beside them, and quarters above columns."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import book, found, left, said

from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.choices import Choices, TableChoice
from benchmark_app.exchange.foreign.shape import FoundTable
from benchmark_app.exchange.table import cell_text

TODAY = date(2026, 11, 22)


def table(text: str, year: str = "") -> FoundTable:
    """The one table of a sheet."""
    said = TableChoice(sheet="Sheet1", year=year)
    (one,) = found(text, choices=Choices(day=TODAY, tables=(said,))).tables
    return one


def names(text: str) -> list[str]:
    """The businesses of a table with services down."""
    return [one.name for one in table(text).across]


@pytest.mark.parametrize(
    ("heading", "cells", "is_drawn"),
    [
        ("Lowest price", "3 4 2", True),
        ("Lowest price", "3 4 5", False),
        ("Cheapest price", "3 4 5", False),
        ("Prix mini", "3 4 2", True),
        ("Höchstpreis", "5 9 8", True),
        ("Average price", "4 6 5", True),
        ("Average price", "4 6 1", False),
        ("Durchschnittspreis", "4 6 5", True),
        ("평균가", "4 6 5", True),
        ("Our rank", "1st 2nd 3rd", True),
        ("Our rank", "1st 2nd high", False),
        ("순위", "1위 2위 1위", True),
        ("Office Max", "5 9 8", False),
        ("Max", "5 9 8", True),
        ("Price", "4 6 5", True),
    ],
)
def test_a_column_is_left_out_where_it_is_what_its_heading_says(
    heading: str, cells: str, is_drawn: bool
) -> None:
    first, second, third = cells.split()
    text = f"Feature|Alpha|Beta|{heading}\nSoap|3|5|{first}\nTea|4|9|{second}\nCake|2|8|{third}"
    assert (heading not in names(text)) is is_drawn


def test_a_rank_of_nobody_is_no_rank() -> None:
    assert names("Feature|Alpha|Beta|Our rank\nSoap|3|5|\nTea|4|9|") == [
        "Alpha",
        "Beta",
        "Our rank",
    ]


def test_beside_one_number_nothing_is_the_lowest() -> None:
    assert "Lowest price" in names("Feature|Alpha|Lowest price\nSoap|3|3\nTea|yes|no")


def test_nothing_is_drawn_from_nobody() -> None:
    assert names("Feature|Min|Max\nSoap|3|5\nTea|4|9") == ["Min", "Max"]


def test_a_column_that_names_one_other_once_is_a_business() -> None:
    text = "Feature|Alpha|Beta|Gamma\nSold by|own|own|Alpha\nTea|4|9|3\nCake|2|8|5"
    assert names(text) == ["Alpha", "Beta", "Gamma"]


def test_years_that_tell_one_name_apart_but_once_are_part_of_names() -> None:
    assert names("Feature|Forum 2000|Hotel 2001\nSoap|3|5\nTea|4|9") == [
        "Forum 2000",
        "Hotel 2001",
    ]
    twice = "Feature|Inn 2023|Inn 2023|Spa 2024\nSoap|3|5|4\nTea|4|9|8"
    assert names(twice) == ["Inn 2023", "Inn 2023", "Spa 2024"]


QUARTERS = "Pine Inn\n.\nFeature|Q1 actual|Q2 actual\nRooms|3|5\nGuests|4|9"


@pytest.mark.parametrize(
    ("text", "year", "days", "is_asked"),
    [
        (QUARTERS, "", ["2026-03-31", "2026-06-30"], True),
        (QUARTERS, "latest", ["2026-03-31", "2026-06-30"], False),
        (QUARTERS, "year_before", ["2025-03-31", "2025-06-30"], False),
        (QUARTERS.replace("Inn", "Inn 2024"), "", ["2024-03-31", "2024-06-30"], False),
        (QUARTERS.replace("Inn", "Inn 2027"), "", ["2026-03-31", "2026-06-30"], True),
        (QUARTERS.replace("actual", "2025 actual"), "", ["2025-03-31", "2025-06-30"], False),
    ],
)
def test_quarters_above_columns_are_days(
    text: str, year: str, days: list[str], is_asked: bool
) -> None:
    one = table(text, year=year)
    periods = [each.period for each in one.across]
    assert [str(period.last) for period in periods if period] == days
    assert any(doubt.code == "year" for doubt in one.doubts) is is_asked


def test_one_quarter_alone_is_a_name() -> None:
    assert names("Feature|Alpha|Q2 actual\nRooms|3|5\nGuests|4|9") == ["Alpha", "Q2 actual"]


def test_remarks_on_nothing_but_themselves_are_kept() -> None:
    text = "업체|항목|값\nA카페|와이파이|O\nA카페|비고|좋음\nB카페|와이파이|X\nB카페|비고|조용함"
    arrival = read_arrival(book(text), Choices(day=TODAY), today=TODAY)
    said = {
        cell_text(line.cells["note"]) for line in arrival.layout.lines if line.cells.get("note")
    }
    assert {"좋음", "조용함"} <= said


def test_what_stands_behind_a_dash_is_kept() -> None:
    text = "Feature|Alpha|Beta\nPool|yes|- (closed)\nSauna|no|yes\nPrice|10|- (on request)"
    arrival = read_arrival(book(text), Choices(day=TODAY, answers={"sign:-": "leave"}), today=TODAY)
    said = {
        cell_text(line.cells["note"]) for line in arrival.layout.lines if line.cells.get("note")
    }
    assert any("on request" in one for one in said)


SITES = "Site|Pitch|Dog|Bread\nLakeside|32.5|3.5|yes\nWaldhof|28|free|no\nZur Mühle|39|5|yes\n"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("cheapest|Waldhof||", ["gap cheapest"]),
        ("cheapest|Waldhof|4|yes", []),
        ("Average site|33|4|", ["computed Average site"]),
        ("Average site|20|4|", []),
        ("Average site|33|4|yes", []),
        ("Gemiddeld|33.17|4.25|", ["computed Gemiddeld"]),
        ("Gemiddeld|33.27|4.25|", []),
        ("Hill View|33|4.5|", []),
        ("평균가|33||", ["computed 평균가"]),
        ("평균가|50||", []),
    ],
)
def test_a_last_row_that_is_drawn_from_the_businesses_above_is_none(
    row: str, why: list[str]
) -> None:
    assert left(SITES + row) == why


def test_a_mean_is_no_business_of_a_table_of_lines_either() -> None:
    rows = "Salon|Service|Price\nGloss|Gel|32\nGloss|Feet|38\nTips|Gel|28\n"
    assert left(f"{rows}Average|Gel|30") == ["total Average · Gel"]
    assert left(f"{rows}Average Joe|Gel|30") == []


def test_a_row_that_names_a_business_says_nothing_of_which_way_a_table_runs() -> None:
    rows = (
        "|Maison Lefort|Au Bon Pain|La Mie\nTradition|1,30 €|1,25 €|1 € 35\n"
        "Croissant|1,20 €|1,40 €|1,15 €\nBio|Oui|Non|Oui, samedi\n"
        "Paiement CB|dès 5 €|Oui|—\nDimanche|✔|✘|✔\n"
    )
    assert said(f"{rows}Notre préféré|La Mie||")[0] == "Maison Lefort/Tradition=1,30 €"


def test_the_names_below_a_merged_heading_are_those_of_services() -> None:
    rows = (
        "구분|구분|달빛재|온고당\n요금|2인실(평일)|6만원|7만원\n|2인실(주말)|8만원|9만원\n"
        "편의|조식|O|X\n|주차|X|O\n총평||조용함|위치 좋음"
    )
    told = said(rows)
    assert told[:2] == ["달빛재/2인실(평일)=6만원", "온고당/2인실(평일)=7만원"]
    assert told[-2:] == ["달빛재/총평=조용함", "온고당/총평=위치 좋음"]
