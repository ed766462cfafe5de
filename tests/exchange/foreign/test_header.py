"""Heading rows: how many, flattened, and the rows that name groups."""

from __future__ import annotations

from dataclasses import replace

import pytest
from foreign_case import found, leaf, left, said

from benchmark_app.exchange.foreign.book import Area, Leaf
from benchmark_app.exchange.foreign.header import (
    explains,
    header_count,
    headings_of,
    is_header_row,
)


def names(sheet: Leaf, bottom: int, right: int) -> list[str]:
    area = Area(1, 1, bottom, right)
    return [one.name for one in headings_of(sheet, area, header_count(sheet, area))]


def test_merged_headings_are_flattened() -> None:
    sheet = leaf(
        """
 | Competitors | | |
Feature | Seaview | | Harbour |
 | Offer | Note | Offer | Note
Pool | yes | warm | no |
Bar | no | | yes |
""",
        merges="1,2,1,5 2,1,3,1 2,2,2,3 2,4,2,5",
    )
    assert names(sheet, 5, 5) == [
        "Feature",
        "Competitors · Seaview · Offer",
        "Competitors · Seaview · Note",
        "Competitors · Harbour · Offer",
        "Competitors · Harbour · Note",
    ]
    assert said(sheet)[:2] == ["Seaview/Pool=yes", "Harbour/Pool=no"]


def test_headings_that_span_without_being_merged() -> None:
    sheet = leaf("Feature|A||B|\n|Offer|Price|Offer|Price\nPool|yes|1|no|2\nBar|no|3|no|4")
    assert names(sheet, 4, 5) == ["Feature", "A · Offer", "A · Price", "B · Offer", "B · Price"]
    assert names(leaf("Feature||A\nPool||yes\nBar||no"), 3, 3) == ["Feature", "", "A"]


@pytest.mark.parametrize("corner", ["Service", "", "Merkmal"])
@pytest.mark.parametrize("names", ["Alpha||Beta|", "Alpha|Alpha|Beta|Beta"])
def test_words_below_fewer_names_are_sides_of_each(corner: str, names: str) -> None:
    sides = f"{corner}|Has|Price|Has|Price"
    sheet = leaf(f"Feature|{names}\n{sides}\nWifi|Y|$2|N|\nSpa|N||Y|$30")
    assert said(sheet) == [
        "Alpha/Wifi=Y",
        "Alpha/Wifi · Price=$2",
        "Beta/Wifi=N",
        "Alpha/Spa=N",
        "Beta/Spa=Y",
        "Beta/Spa · Price=$30",
    ]


def test_a_row_of_values_below_names_is_no_heading() -> None:
    for below in ("Service|good|poor|good", "Service|yes|Price|no", "Wifi|Has|Price|"):
        sheet = leaf(f"Feature|A|B|C\n{below}\nPool|yes|no|yes")
        assert header_count(sheet, Area(1, 1, 3, 4)) == 1
    assert header_count(leaf("Feature|A||B\n|5|Price|6\nPool|1|2|3"), Area(1, 1, 3, 4)) == 1


def test_the_line_below_headings_in_markdown_is_no_row() -> None:
    assert said("Feature|A|B\n---|:--|--:\nPool|yes|no\nBar|-|yes") == [
        "A/Pool=yes",
        "B/Pool=no",
        "A/Bar=-",
        "B/Bar=yes",
    ]
    assert left("Feature|A|B\n:-|:-:|-:\nPool|yes|no\nBar|no|yes") == []


def test_a_heading_merged_downwards_has_more_rows() -> None:
    sheet = leaf("Feature|A|B\n|yes|\nPool|no|no\nBar|no|no", merges="1,3,2,3")
    assert header_count(sheet, Area(1, 1, 4, 3)) == 2


def test_how_many_heading_rows() -> None:
    def count(text: str, merges: str = "") -> int:
        sheet = leaf(text, merges=merges)
        return header_count(sheet, Area(1, 1, len(sheet.rows), sheet.width))

    assert count("Pool|yes|no\nBar|no|no") == 0
    assert count("Feature|yes|no\nBar|no|no") == 1
    assert count("|A|B\nPool|warm|cold\nBar|big|small") == 1
    assert count("|2023|2024\nPool|5|6\nBar|1|2") == 1
    assert count("|Hotels|\nFeature|A|B\nBar|5|6", "1,2,1,3") == 2
    assert count("Feature|A|B\n|warm|\nBar|5|6") == 1
    labels = "||A|B\nSize|Rooms|a few|many\n|Beds|small|wide\nFood|Lunch|warm|cold"
    assert count(labels, "1,1,1,2 2,1,3,1") == 1  # the blank corner spans the labels
    assert count("Feature|A|B\n|(EUR)|(EUR)\nBar|5|6") == 2
    assert count("|a|\n|b|\n|c|\n|d|\n|e|\nBar|5|6") == 4


def test_a_row_that_heads_the_rows_below_it() -> None:
    columns = (1, 2, 3)
    values = leaf("Plan|Alpha|Beta\nPool|5|6\nBar|1|2")
    assert is_header_row(values, 1, columns, 3)
    assert not is_header_row(values, 2, columns, 3)
    texts = leaf("Plan|Alpha|Beta\nPool|warm|cold\nBar|big|small")
    assert not is_header_row(texts, 1, columns, 3)
    row = frozenset({(1, 1), (1, 2), (1, 3)})
    text = "Plan|Alpha|Beta\nPool|warm|cold\nBar|big|small"
    assert is_header_row(leaf(text, bold=row), 1, columns, 3)
    assert is_header_row(leaf(text, fills=dict.fromkeys(row, "#CCCCCC")), 1, columns, 3)
    every = frozenset((line, column) for line in (1, 2, 3) for column in columns)
    assert not is_header_row(leaf(text, bold=every), 1, columns, 3)


def sections(sheet: Leaf) -> dict[int, str]:
    return dict(found(sheet).tables[0].sections)


def test_rows_that_name_groups() -> None:
    text = "Feature|A|B\nRooms||\nWifi|yes|no\nSafe||\nFood||\nBar|no|no"
    assert sections(leaf(text, bold=frozenset({(2, 1), (5, 1)}))) == {2: "Rooms", 5: "Food"}
    assert sections(leaf(text, fills={(2, 1): "#DDDDDD"})) == {2: "Rooms"}
    assert sections(leaf(text, merges="2,1,2,3")) == {2: "Rooms"}
    assert sections(leaf(text)) == {2: "Rooms", 5: "Food"}
    assert sections(leaf(text, bold=frozenset({(3, 1), (6, 1)}))) == {}
    assert sections(leaf(text.replace("Rooms", "ROOMS"))) == {2: "ROOMS"}
    assert sections(leaf(text.replace("Rooms", "Rooms:"))) == {2: "Rooms"}
    assert sections(leaf("Feature|A|B\n5||\nWifi|yes|no\nBar|no|yes")) == {}


def test_a_heading_row_repeated_is_no_data() -> None:
    text = "Feature|A|B\nPool|yes|no\nFeature|A|B\nBar|no|yes"
    assert left(text) == ["repeated_header Feature"]


def test_a_hidden_column_of_numbers_ends_no_heading() -> None:
    text = "Feature|Alpha||Beta||Score\n|Offer|Comment|Offer|Comment|1\nPool|yes|warm|no||2"
    sheet = leaf(text, merges="1,2,1,3 1,4,1,5", hidden_columns=frozenset({6}))
    assert header_count(sheet, Area(1, 1, 3, 6)) == 2
    assert header_count(replace(sheet, hidden_columns=frozenset()), Area(1, 1, 3, 6)) == 1


@pytest.mark.parametrize("above", ["|2026-11-10||", "|November 2026||"])
def test_a_lone_day_above_the_headings_cuts_no_column_off(above: str) -> None:
    text = "Name|Price|24h|Pool\nHill|92|yes|no\nUs|79|yes|yes"
    assert said(f"{above}\n{text}") == said(text)
    assert left(f"{above}\n{text}") == []


@pytest.mark.parametrize("name", ["A. Greeting", "2. Prices", "IV. Rooms"])
def test_a_counted_group_is_no_remark(name: str) -> None:
    assert not explains(name)
    assert explains(f"{name}. Seen in May.")
