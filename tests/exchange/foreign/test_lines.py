"""What each line says: names, groups, notes, sources, places."""

from __future__ import annotations

import pytest
from foreign_case import leaf, left, lines, said


def test_a_line_knows_its_place() -> None:
    (one,) = lines(leaf("Feature|A|B\nPool|yes|no\nBar|no|no", "Other"))
    assert [line.place for line in one.layout.lines] == [
        "Other!B2",
        "Other!C2",
        "Other!B3",
        "Other!C3",
    ]


def test_sections_and_columns_of_groups_are_touchpoints() -> None:
    text = "Feature|A|B\n**Rooms**||\nWifi|yes|no\nFood:||\nBar|no|no"
    assert [one.cells["touchpoint"] for one in lines(text)[0].layout.lines] == [
        *("Rooms", "Rooms", "Food", "Food")
    ]
    column = "구분|항목|가|나\n객실|와이파이|○|×\n|욕실|○|○\n식음|조식|×|○"
    assert [one.cells["touchpoint"] for one in lines(column)[0].layout.lines][::2] == [
        *("객실", "객실", "식음")
    ]
    three = "Area|Group|Feature|A\nHotel|Rooms|Wifi|yes\nHotel|Food|Bar|no\nHotel|Food|Spa|no"
    assert [one.cells["touchpoint"] for one in lines(three)[0].layout.lines] == [
        *("Hotel · Rooms", "Hotel · Food", "Hotel · Food")
    ]


def test_a_service_named_in_two_groups_has_the_group_in_its_name() -> None:
    text = "Feature|A|B\nWifi|yes|no\nRooms:||\nWifi|no|no\nBar|no|no"
    assert said(text)[::2] == ["A/Wifi=yes", "A/Rooms · Wifi=no", "A/Bar=no"]
    across = "Hotel|Rooms|Food|Rooms|Food\n|Wifi|Wifi|TV|Bar\nAlpha|yes|no|yes|5\nBeta|no|no|no|6"
    assert len(set(said(across))) == 8


def test_groups_of_businesses_are_left_out() -> None:
    text = "Category|Hotel|Pool|Bar\nNorth|Alpha|yes|no\nNorth|Beta|no|no\nSouth|Gamma|no|yes"
    assert said(text)[0] == "Alpha/Pool=yes"
    assert "touchpoint" not in lines(text)[0].layout.lines[0].cells
    assert left(text) == ["group Category"]


def test_merged_cells_say_the_same_for_all() -> None:
    sheet = leaf("Feature|A|B|C\nPool|yes||no\nBar|no|no|yes", merges="2,2,2,3")
    assert said(sheet)[:2] == ["A/Pool=yes", "B/Pool=yes"]
    down = leaf("Hotel|Service|Value\nA|Pool|yes\n|Bar|no", merges="2,1,3,1")
    assert said(down) == ["A/Pool=yes", "A/Bar=no"]


def test_comments_and_links() -> None:
    sheet = leaf(
        "Feature|A|B|Notes|Source\nPool|yes|no|warm|web\nBar||no||",
        comments={(2, 2): "asked ", (3, 2): "closed", (2, 4): "in June"},
        links={(2, 2): "http://a", (2, 5): "http://b"},
    )
    (read,) = lines(sheet)
    first, second, third, _ = read.layout.lines
    assert first.cells["note"] == "warm · asked · in June"
    assert first.cells["source"] == "web · http://a · http://b"
    assert second.cells["note"] == "warm · in June"
    assert third.cells["note"] == "closed"
    assert [(one.code, one.text, one.row) for one in read.left_out] == [("lone_note", "closed", 3)]


def test_a_note_across_groups_that_names_two() -> None:
    text = "Feature|Description|A|B\nPool|to swim|yes|no\nBar|to drink|no|yes"
    assert [one.cells["note"] for one in lines(text)[0].layout.lines][::2] == [
        "to swim",
        "to drink",
    ]


def test_names_lose_what_is_no_name() -> None:
    text = "Feature|**A**|B¹\n**Pool**|yes|no\nBar*|no|yes"
    assert said(text) == ["A/Pool=yes", "B/Pool=no", "A/Bar=no", "B/Bar=yes"]


def test_a_long_form_in_another_language() -> None:
    text = """
Anbieter|Merkmal|Bewertung|Bemerkung|Datum|Preis|Laune
Seaview|Pool|ja|beheizt|01.03.2024|5|gut
|WLAN|nein||März 2024||
Harbour|Pool|ja||2024-01-02||
"""
    assert said(text, with_day=True) == [
        "2024-03-01 Seaview/Pool=ja",
        "2024-03-01 Seaview/Pool · Preis=5",
        "2024-03-31 Seaview/WLAN=nein",
        "2024-01-02 Harbour/Pool=ja",
    ]
    assert left(text) == ["not_taken Laune"]
    assert lines(text)[0].layout.across == ("Seaview", "Harbour")


def test_the_same_column_twice_is_told() -> None:
    (problem,) = lines("Feature|A|a\nPool|yes|no\nBar|no|yes")[0].layout.problems
    assert (problem.code, problem.params) == ("duplicate_column", {"name": "a"})


def test_a_row_with_the_name_of_its_group_alone_is_called_by_that() -> None:
    sheet = "Group|Item|Ours|Seaview\nPrices|Day|5|6\n|Week|9|8\nIn all||yes|no"
    assert said(sheet)[-2:] == ["Ours/In all=yes", "Seaview/In all=no"]
    (table,) = lines(sheet)
    assert [line.cells.get("touchpoint") for line in table.layout.lines[-3:]] == [
        "Prices",
        None,
        None,
    ]


def test_days_across_behind_two_columns_of_names_are_of_both() -> None:
    sheet = "Feature|Owner|Q1 2024|Q2 2024\nEggs|Hilton|yes|yes\nEggs|Us|no|yes\nTea|Us|no|no"
    assert said(sheet, with_day=True)[:4] == [
        "2024-03-31 Hilton/Eggs=yes",
        "2024-06-30 Hilton/Eggs=yes",
        "2024-03-31 Us/Eggs=no",
        "2024-06-30 Us/Eggs=yes",
    ]


@pytest.mark.parametrize("heading", ["Seen", "Seen on", "Fecha visita", "Data da visita"])
def test_the_day_of_a_visit_is_that_of_its_row(heading: str) -> None:
    rows = f"Hotel|Pool|Wifi|{heading}\nMar|yes|no|2026-01-10\nSol|no|yes|2026-01-17"
    assert said(rows, with_day=True)[::2] == ["2026-01-10 Mar/Pool=yes", "2026-01-17 Sol/Pool=no"]
