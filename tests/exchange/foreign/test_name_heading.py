"""Headings of the names of businesses: the trade alone, or with a word for "name" around it."""

from __future__ import annotations

import pytest
from foreign_case import found, said

from benchmark_app.exchange.foreign.column_role import heading_role

PRICES = """
date|{who}|item|price
2026-05-01|1|Espresso|2.5
2026-05-01|1|Latte|3.5
2026-05-01|2|Espresso|2.8
2026-05-01|2|Latte|3.9
"""


@pytest.mark.parametrize(
    "heading",
    [
        *("provider_name", "Hotelname", "Name des Anbieters", "Nom de l’hôtel"),
        *("Nombre del hotel", "Nome do restaurante", "Nome dell'albergo", "Naam winkel"),
        *("가게명", "카페 이름", "店铺名称", "酒店名稱", "薬局名", "한의원 이름", "Hostel", "펜션"),
    ],
)
def test_the_names_of_businesses_are_told_by_their_heading(heading: str) -> None:
    assert heading_role(heading) == "competitor"


@pytest.mark.parametrize(
    "heading",
    [
        "Pharmacy",
        "商品名",
        "プラン名",
        "요금제명",
        "설명",
        "메뉴명",
        "plan name",
        "File name",
        "地名",
    ],
)
def test_names_of_other_things_are_none_of_businesses(heading: str) -> None:
    assert heading_role(heading) != "competitor"


@pytest.mark.parametrize("who", ["stall", "Name of the stall", "점포 이름"])
def test_a_number_names_a_business_where_its_heading_says_so(who: str) -> None:
    assert said(PRICES.format(who=who))[0] == "1/Espresso=2.5"


@pytest.mark.parametrize("head", ["Rakip|Fiyat", "Nome|Tariffa", "Concorrente|Prezzo"])
def test_rivals_and_their_price_are_known_in_further_languages(head: str) -> None:
    text = f"{head}\nDoctolib|129€\nSamedi|89€\ntimify|49€"
    price = head.partition("|")[2]
    assert said(text) == [f"Doctolib/{price}=129€", f"Samedi/{price}=89€", f"timify/{price}=49€"]
    assert not {one.code for table in found(text).tables for one in table.doubts}


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        ("Xyz|Abc\nDoctolib|129€\nSamedi|89€\ntimify|49€", True),
        ("Service|Abc\nLatte|5€\nTea|4€\nCake|6€", False),
        ("Xyz|Abc\nDoctolib|129€\nSamedi|yes\ntimify|49€", False),
    ],
)
def test_prices_in_one_column_below_words_that_nobody_knows_are_asked_about(
    text: str, is_asked: bool
) -> None:
    """Each row may be a business and its price, or a service and what one business asks."""
    (table,) = found(text).tables
    assert ("orientation" in {one.code for one in table.doubts}) is is_asked
