"""What each line says: names, groups, notes, sources, places; read before: as it was then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from foreign_case import TODAY, book, found, leaf, left, lines, said

from benchmark_app.domain.name import clean_name
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.lines import lines_of
from benchmark_app.exchange.layout import Line, read_layout
from benchmark_app.exchange.table import Row, Table, cell_text

DAY = date(2026, 11, 20)
LONG = ("date", "competitor", "attribute", "value")


@pytest.mark.parametrize(
    "rows",
    [
        (LONG, ("2026-11-20", "A", "Pool", "yes"), ("2026-11-20", "B", "Pool", "no")),
        (("Exported",), (), (*LONG, "note"), (DAY, "A", "Pool", 2.0, "x"), (DAY, "A", "Bar", "")),
        (("날짜", "경쟁사", "서비스", "값", "비고"), (DAY, "바다", "주차", "있음", "넓음")),
        (("Service", "A", "B"), ("Pool", "yes", "no"), ("Bar", "no", "")),
        (
            ("Service", "Group", "Us", "Seaview", "", "Harbour"),
            ("Pool", "Rooms", "", "○", "", "×"),
            ("Wait", "", 4.0, "12 min", "", "n/a"),
            ("Bar", "", "yes"),
        ),
        (("", "A", "unit"), ("Wait", "4", "min")),
        (("", "가게", "나 가게"), ("주차", "○", "×"), ("", "○", "△"), ("와이파이", "", "○")),
        (
            ("Service", "kind", "unit", "A", "B", "C"),
            ("Check-in", "measure", "min", 4.0, 5.0, "6 min"),
            ("Pool", "yes_no", "", "yes", "no", "?"),
        ),
        (("Service", "A"), ("Pool", "yes"), (), ("Bar", "no")),
    ],
)
def test_what_was_read_before_is_read_the_same(rows: tuple[Row, ...]) -> None:
    sheet = Leaf(name="S", rows=rows)
    layout = lines(sheet, choices=Choices(day=DAY)).layout
    was = read_layout(Table(name="t", rows=rows, sheet="S"), DAY)
    assert [_plain(line) for line in layout.lines] == [_plain(line) for line in was.lines]
    assert (layout.across, layout.blank) == (was.across, was.blank)
    assert all(one.warning for one in (*layout.problems, *was.problems))


def _plain(line: Line) -> Line:
    """The line without its place, the competitor as it is compared."""
    cells = {**line.cells, "competitor": clean_name(cell_text(line.cells["competitor"]))}
    return replace(line, cells=cells, sheet="", column_number=0)


def test_a_line_knows_its_place() -> None:
    own = leaf("date|competitor|attribute|value\n2026-11-20|A|Pool|yes", "Own")
    other = leaf("Feature|A|B\nPool|yes|no\nBar|no|no", "Other")
    places = [(one.sheet, one.row, one.column_number) for one in lines(own, other).layout.lines]
    assert places[:3] == [("Own", 2, 4), ("Other", 2, 2), ("Other", 2, 3)]


def test_sections_and_columns_of_groups_are_touchpoints() -> None:
    text = "Feature|A|B\n**Rooms**||\nWifi|yes|no\nFood:||\nBar|no|no"
    assert [one.cells["touchpoint"] for one in lines(text).layout.lines] == [
        *("Rooms", "Rooms", "Food", "Food")
    ]
    column = "구분|항목|가|나\n객실|와이파이|○|×\n|욕실|○|○\n식음|조식|×|○"
    assert [one.cells["touchpoint"] for one in lines(column).layout.lines][::2] == [
        *("객실", "객실", "식음")
    ]
    three = "Area|Group|Feature|A\nHotel|Rooms|Wifi|yes\nHotel|Food|Bar|no\nHotel|Food|Spa|no"
    assert [one.cells["touchpoint"] for one in lines(three).layout.lines] == [
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
    assert "touchpoint" not in lines(text).layout.lines[0].cells
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
    read = lines(sheet)
    first, second, third = read.layout.lines
    assert first.cells["note"] == "warm · asked · in June"
    assert first.cells["source"] == "web · http://a · http://b"
    assert second.cells["note"] == "warm · in June"
    assert "note" not in third.cells
    assert [(one.code, one.text, one.row) for one in read.left_out] == [("lone_note", "closed", 3)]


def test_a_note_across_groups_that_names_two() -> None:
    text = "Feature|Description|A|B\nPool|to swim|yes|no\nBar|to drink|no|yes"
    assert [one.cells["note"] for one in lines(text).layout.lines][::2] == ["to swim", "to drink"]


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
        "01.03.2024 Seaview/Pool=ja",
        "01.03.2024 Seaview/Pool · Preis=5",
        "2024-03-31 Seaview/WLAN=nein",
        "2024-01-02 Harbour/Pool=ja",
    ]
    assert left(text) == ["not_taken Laune"]
    assert lines(text).layout.across == ("Seaview", "Harbour")


def test_the_same_column_twice_is_a_problem() -> None:
    (problem,) = lines("Feature|A|a\nPool|yes|no\nBar|no|yes").layout.problems
    assert (problem.code, problem.params) == ("duplicate_column", {"name": "a"})


def test_tables_of_another_book_have_no_lines() -> None:
    tables = found("Feature|A|B\nPool|yes|no\nBar|no|yes").tables
    assert lines_of(book(leaf("x", "Other")), tables, TODAY).layout.lines == ()
