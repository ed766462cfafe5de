"""Where several columns may name the businesses their owner is asked, and the answer is read."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book, found, left, said

from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.doubt import settled
from benchmark_app.exchange.foreign.lines import lines_of

PRODUCTS = "ID|Name|Provider|Price\nins-1|Liability|ERGO|5.9\nins-2|Household|Allianz|12.5"
MANY = "이름|학원명|경력|수강료\n김지수|하모니|15|9\n이서연|한빛|10|8"


def asked(text: str) -> list[tuple[str, ...]]:
    """What may be chosen for each table that asks which column names the businesses."""
    (table,) = found(text).tables
    return [one.choices for one in table.doubts if one.code == "names"]


def answered(text: str, answer: str) -> list[str]:
    choices = Choices(day=date(2026, 11, 20), answers={"names": answer})
    made = book(text)
    (table,) = settled(made, choices, TODAY).found.tables
    lines = lines_of(made.leaves[0], table, TODAY, "").layout.lines
    cells = [{code: str(cell) for code, cell in line.cells.items()} for line in lines]
    return [
        f"{one['competitor']}/{one['attribute']}={one['value']} {one.get('note', '')}".strip()
        for one in cells
    ]


def test_a_name_beside_businesses_may_be_that_of_what_they_sell() -> None:
    assert asked(PRODUCTS) == [("column:Name", "column:Provider")]
    assert answered(PRODUCTS, "column:Provider") == ["ERGO/Liability=5.9", "Allianz/Household=12.5"]
    assert answered(PRODUCTS, "column:Name") == [
        "Liability/Price=5.9 ERGO",
        "Household/Price=12.5 Allianz",
    ]


def test_names_of_other_things_are_notes_where_there_are_several_values() -> None:
    assert asked(MANY) == [("column:이름", "column:학원명")]
    assert answered(MANY, "column:학원명")[:2] == [
        "하모니/경력=15.0 김지수",
        "하모니/수강료=9.0 김지수",
    ]


def test_a_name_said_again_asks_for_the_texts_that_are_not() -> None:
    text = "Hotel|Was|Pool|Bar\nKrone|Haus am See|ja|nein\nKrone|Haus am Berg|nein|ja"
    assert asked(text) == [("column:Hotel", "column:Was", "with:Was")]


@pytest.mark.parametrize(
    "text",
    [
        "Name|Price|Pool\nA Inn|9|yes\nB Inn|8|no",
        "Hotel|Brand|Pool\nA Inn|Alpha|yes\nB Inn|Beta|no",
        "Name|Provider|Pool\nA Inn||yes\nB Inn|Beta|no",
        "Hotel|Date|Pool\nA Inn|2026-01-01|yes\nA Inn|2026-02-01|no",
        "Feature|Alpha|Provider\nPool|yes|no\nBar|no|yes",
    ],
)
def test_a_plain_sheet_is_not_asked(text: str) -> None:
    assert asked(text) == []


def test_towns_stand_beside_the_names() -> None:
    text = "city|station|price|lines\nDelhi|Aero|19|6\nDelhi|Glida|21|8\nAgra|Taj|24|2"
    assert said(text)[:2] == ["Aero/price=19", "Aero/lines=6"]
    assert left(text) == ["group city"]
    more = "city|station|operator|lines\nDelhi|Aero|Tata|6\nDelhi|Glida|Tata|8\nAgra|Taj|Uno|2"
    assert asked(more) == [("column:station", "column:operator")]


def test_businesses_behind_other_texts_name_the_rows() -> None:
    rows = ("1|Jul 13–16|Dublin|Hendrick|9", "2|Jul 16–17|Cork|Scholars|8", "3|Jul 18|Cork|Inn|7")
    text = "\n".join(("Leg|Dates|Where|Hotel|Cost", *rows))
    assert "Scholars/Cost=8" in said(text)
    assert left(text) == ["numbering Leg"]


@pytest.mark.parametrize(
    "text",
    [
        "Dimension|Us|Competitors\nTone|Warm and plain|Cold\nFocus|Families|Companies of all sizes",
        "Dimension|Them|Competitors\nTone|Warm|Cold. They never greet.\nFocus|Families|Firms",
    ],
)
def test_competitors_may_stand_behind_others(text: str) -> None:
    (table,) = found(text).tables
    assert 1 in table.labels.values()


def test_many_columns_are_services_of_their_own() -> None:
    names = ("likes", "views", "posts", "er", "shares", "offers_prices")
    text = "name|platform|" + "|".join(names) + "\n"
    text += "\n".join(
        f"{who}|{where}|1|2|3|4|5|yes" for who in ("Asia", "Grand") for where in ("line", "gram")
    )
    assert "Asia · line/likes=1" in said(text)


PLANS = """
    Carrier|Tariff|Data|Fee
    Reef|5M|30|349
    Reef|10M Basic|75|549
    Bay|6M|40|350
    Bay|20M|90|600
"""


def test_names_said_again_are_told_apart_by_the_texts_behind_them() -> None:
    assert asked(PLANS) == [("column:Carrier", "with:Tariff")]
    choices = Choices(day=date(2026, 11, 20), answers={"names": "with:Tariff"})
    made = book(PLANS)
    (table,) = settled(made, choices, TODAY).found.tables
    found_lines = lines_of(made.leaves[0], table, TODAY, "").layout.lines
    names = [str(line.cells["competitor"]) for line in found_lines]
    assert names[::2] == ["Reef · 5M", "Reef · 10M Basic", "Bay · 6M", "Bay · 20M"]
    assert table.left_out == ()
    assert {line.cells["attribute"] for line in found_lines} == {"Data", "Fee"}


@pytest.mark.parametrize(
    "text",
    [
        "Carrier|Tariff|Data|Fee\nReef|5M|30|349\nReef|5M|75|549\nBay|5M|40|350",
        "Carrier|Seen|Data|Fee\nReef|1 May 2026|3|4\nReef|2 May 2026|5|6\nBay|3 May 2026|4|3",
        "Carrier|Id|Data|Fee\nReef|7|30|349\nReef|8|75|549\nBay|9|40|350",
        "Care|Visit|30\nCare|5M|15\nCare|Ears|70\nTeeth|Clean|200\nTeeth|Scale|250",
    ],
)
def test_only_texts_below_names_tell_names_apart(text: str) -> None:
    assert not [one for choices in asked(text) for one in choices if one.startswith("with:")]


COUNTRIES = """
    nation|competitor|share|price index
    Chile|Oak|40|1.5
    Chile|Elm|30|1
    Peru|Oak|20|2
    Peru|Fir|10|3
"""


def test_what_stands_before_businesses_of_several_numbers_is_no_service() -> None:
    assert asked(COUNTRIES) == [("column:competitor", "with:nation")]
    assert answered(COUNTRIES, "with:nation")[4:6] == [
        "Peru · Oak/share=20.0",
        "Peru · Oak/price index=2.0",
    ]
    assert answered(COUNTRIES, "column:competitor")[4:6] == [
        "Oak/share=20.0 Peru",
        "Oak/price index=2.0 Peru",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "nation|competitor|price index\nChile|Oak|1.5\nChile|Elm|1\nPeru|Oak|2",
        "nation|competitor|share|price index\nChile|Oak|40|1.5\nPeru|Elm|30|1\nPeru|Fir|20|2",
        "shop|branch|share|price index\nOak|Alma|40|1.5\nOak|Lima|30|1\nElm|Lima|20|2",
    ],
)
def test_groups_of_businesses_of_one_name_each_are_not_asked(text: str) -> None:
    assert asked(text) == []
