"""Which columns name the rows of a table, and what stands before and beside them."""

from __future__ import annotations

import pytest
from foreign_case import found, left, said

from benchmark_app.exchange.foreign.shape import FoundTable, Shape

_ROWS = ("Hotel A|80|yes", "Hotel B|90|no", "Hotel C|70|yes")


def only(text: str) -> FoundTable:
    (table,) = found(text).tables
    return table


def numbered(heading: str, numbers: str) -> str:
    rows = (f"{number}|{row}" for number, row in zip(numbers.split(), _ROWS, strict=True))
    return "\n".join((f"{heading}|Price|Pool", *rows))


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        ("Leg|Name", "1 2 3"),
        ("Leg|Where we slept", "4 5 6"),
        ("Stop|Hotel", "A01 A02 A03"),
        ("index|place_name", "1 2 6"),
        ("HotelID|Name", "107 101 118"),
        ("hotel_id|Name", "107 101 118"),
        ("숙소번호|이름", "12 7 31"),
        ("Kunden-Nr.|Hotel", "12 7 31"),
    ],
)
def test_numbers_before_the_names_count_the_rows(heading: str, numbers: str) -> None:
    text = numbered(heading, numbers)
    assert said(text)[:2] == ["Hotel A/Price=80", "Hotel A/Pool=yes"]
    assert left(text) == [f"numbering {heading.partition('|')[0]}"]


@pytest.mark.parametrize(
    ("heading", "numbers"),
    [
        ("Price|Name", "80 81 82"),
        ("Rooms|Name", "20 35 50"),
        ("Stars|Name", "1 2 7"),
        ("Stars|Name", "1 3 3"),
        ("Leg|Name", "A1 B2 B3"),
        ("Telefonnummer|Name", "20 35 50"),
        ("Hotel|Town", "A1 A2 A3"),
    ],
)
def test_other_numbers_before_the_names_do_not(heading: str, numbers: str) -> None:
    assert not [one for one in left(numbered(heading, numbers)) if one.startswith("numbering")]


def test_years_before_the_names_are_days() -> None:
    text = "Season|Hotel|Price\n2021|A|80\n2022|A|90\n2023|A|95"
    assert only(text).side == {"date": 1}


def test_numbers_that_rise_behind_the_names_are_values() -> None:
    text = "Name|Leg|Pool\nHotel A|1|yes\nHotel B|2|no\nHotel C|3|yes"
    assert said(text)[0] == "Hotel A/Leg=1"


@pytest.mark.parametrize("heading", ["comp_cost", "comp_price", "Amount", "Preis am Tag"])
def test_one_column_of_numbers_beside_names_and_days_is_of_values(heading: str) -> None:
    text = f"date|sku|competitor|{heading}\n" + "\n".join(
        f"2025-07-01|SKU-00{sku}|{who}|{9 + sku}" for sku in (1, 2) for who in ("One", "Two")
    )
    assert only(text).shape is Shape.LONG
    assert said(text)[:2] == ["One/SKU-001=10", "Two/SKU-001=10"]


def test_a_heading_with_joined_words_is_read_as_its_words() -> None:
    text = "name|price_note\nFrog|$279\nScrutiny|$149 once\nLighthouse|free"
    assert said(text)[0] == "Frog/price_note=$279"
    assert only("CompetitorName|Miles|Revenue\nNursery|13|147\nGreen|8|410").labels == {
        "competitor": 1
    }


@pytest.mark.parametrize("corner", ["Competitor guard", "Local competitor artifact"])
def test_a_word_for_competitors_in_the_corner_asks(corner: str) -> None:
    table = only(f"{corner}|Injection|Document\nLakera|89%|84%\nBedrock|70%|68%")
    assert [(one.code, one.default) for one in table.doubts] == [
        ("orientation", "competitors_down")
    ]


@pytest.mark.parametrize("corner", ["Competitor comparison", "Competitor features", "Our market"])
def test_a_title_in_the_corner_does_not(corner: str) -> None:
    table = only(f"{corner}|Seaview|Harbour\nPool|yes|no\nSauna|no|no")
    assert table.shape is Shape.SERVICES_DOWN


@pytest.mark.parametrize("heading", ["price_checked", "Geprüft von uns", "최종확인일"])
def test_days_of_seeing_are_those_of_the_rows(heading: str) -> None:
    text = f"name|price|{heading}\nA Inn|279|2026-09-08\nB Inn|149|2026-08-15"
    assert said(text, with_day=True)[0] == "2026-09-08 A Inn/price=279"


def test_days_of_something_else_are_not() -> None:
    text = "name|price|Opened\nA Inn|279|2016-09-08\nB Inn|149|2018-08-15"
    assert said(text, with_day=True)[0] == "2026-11-20 A Inn/price=279"
    both = "name|price|price_checked|checked\nA|9|2026-09-08|2026-10-08\nB|7|2026-08-15|2026-10-08"
    assert said(both, with_day=True)[0] == "2026-10-08 A/price=9"


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("facebook_url", "https://f.com/a https://f.com/b"),
        ("Mail", "info@a.com info@b.com"),
        ("handle", "@a.inn @b_inn"),
    ],
)
def test_addresses_are_left_out(heading: str, cells: str) -> None:
    one, other = cells.split()
    text = f"name|price|{heading}\nA Inn|279|{one}\nB Inn|149|{other}"
    assert left(text) == [f"address {heading}"]
    assert said(text) == ["A Inn/price=279", "B Inn/price=149"]


def test_addresses_name_nobody_where_names_stand_beside_them() -> None:
    text = "name|room|price\nhttps://x.jp/57|Gold room|9\nhttps://x.jp/38|Blue room|7"
    assert said(text) == ["Gold room/price=9", "Blue room/price=7"]
    assert left(text) == ["address name"]


def test_the_source_of_each_row_stays_it() -> None:
    text = "name|price|website\nA Inn|279|https://a.com\nB Inn|149|https://b.com"
    assert only(text).side == {"source": 3}
    assert not left(text)


def test_months_between_what_is_sold_and_who_sells_it_are_the_days() -> None:
    rows = [
        f"{tier}|2025-0{month}|{who}|{price + month}.5|{rank}"
        for price, tier in ((790, "Cars under 30"), (430, "Plain homes"))
        for month in (7, 8)
        for rank, who in ((1, "Oak"), (2, "Elm"))
    ]
    text = "\n".join(("segment|month|competitor|premium|rank", *rows))
    assert only(text).shape is Shape.LONG
    assert said(text, with_day=True)[:3] == [
        "2025-07-31 Oak/Cars under 30=797.5",
        "2025-07-31 Elm/Cars under 30=797.5",
        "2025-08-31 Oak/Cars under 30=798.5",
    ]
    assert left(text) == ["total rank"]


def test_of_two_columns_of_months_neither_is_the_day() -> None:
    rows = "Pool|Oak|2025-01|2025-03|9\nPool|Elm|2025-02|2025-04|8"
    text = f"Service|Competitor|first|last|Price\n{rows}"
    assert "date" not in only(text).side
    assert said(text) == ["Oak/Pool=9", "Elm/Pool=8"]


def test_an_offer_priced_as_its_neighbours_names_no_rows() -> None:
    text = "5 days|10 days|All days\nWifi||\n1h of hall|2h of hall|4h of hall\n80€{}|120€|200€"
    assert left(text.format("/month")) == ["no_table 5 days · 10 days · All days"]
    assert found("Offer|10 days|All days\nWifi|yes|yes\n80€|120€|\nBar|no|yes").tables
    assert found("Order|A|B\nat home|5€|7€\n50€|near|far\nfar away|4€|6€").tables


def test_what_is_special_about_each_business_names_no_services() -> None:
    rows = "A|on request|for clinics\nB|20|for gyms\nC|large firms|for spas\nD|ask them|for shops"
    assert "B/Monthly=20" in said(f"Competitor|Monthly|Features\n{rows}")


def test_services_of_businesses_that_are_said_again_stand_behind_a_column_of_texts() -> None:
    text = "Competitor|Town|Service|Price\nA|Rome|Cut|20\nA|Rome|Wash|5\nB|Pisa|Cut|25"
    assert said(text)[:2] == ["A/Cut=20", "A/Wash=5"]


def test_a_group_named_in_a_row_of_its_own_leaves_the_labels_beside_it() -> None:
    """Of the row "Food" nothing is told; Lunch and Tea below it are services as Rooms is."""
    rows = "Size|Rooms|4|9\n|Beds|8|20\nFood|||\n|Lunch|5|6\n|Tea|2|3"
    assert said(f"||Oak|Elm\n{rows}") == [
        f"{name}/{service}={value}"
        for service, values in (
            ("Rooms", (4, 9)),
            ("Beds", (8, 20)),
            ("Lunch", (5, 6)),
            ("Tea", (2, 3)),
        )
        for name, value in zip(("Oak", "Elm"), values, strict=True)
    ]


@pytest.mark.parametrize("beside", ["", "|Description"])
def test_a_menu_below_service_is_no_list_of_businesses(beside: str) -> None:
    """A service may be a business, as a streaming service is: which one it is is asked."""
    text = beside and "|scissors"
    rows = "\n".join(f"{name}{text}|{price}" for name, price in (("Cut", "$40"), ("Dye", "$90")))
    table = only(f"Service{beside}|Price\n{rows}")
    assert table.shape is Shape.SERVICES_DOWN
    assert {one.code: one.default for one in table.doubts}["orientation"] == "services_down"
    assert only("Provider|Price\nCut|$40\nDye|$90").shape is Shape.COMPETITORS_DOWN
