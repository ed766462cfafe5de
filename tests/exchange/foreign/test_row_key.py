"""Rows of offers, several of a business: which texts tell them apart, and whose name they join."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book, found

from benchmark_app.domain.name import clean_name
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.doubt import settled
from benchmark_app.exchange.foreign.lines import lines_of
from benchmark_app.exchange.foreign.shape import Doubt
from benchmark_app.exchange.table import cell_text

DRINKS = """
    Brand|Drink|Size|Price
    Oak|Latte|Small|3
    Oak|Latte|Large|4
    Oak|Mocha|Small|5
    Elm|Latte|Small|2
    Elm|Mocha|Small|6
    Elm|Mocha|Large|7
"""
TOWNS = """
    Brand|City|Drink|Size|Price
    Oak|Bonn|Latte|Small|3
    Oak|Bonn|Latte|Large|4
    Oak|Bonn|Mocha|Small|8
    Oak|Kiel|Latte|Small|5
    Oak|Kiel|Latte|Large|6
    Elm|Kiel|Latte|Small|2
    Elm|Kiel|Latte|Large|1
"""
PLANS = """
    Rede|Plano|Tarifa|Duração|Preço
    Alfa|Mini|Adulto|1 mês|30
    Alfa|Mini|Jovem|1 mês|20
    Alfa|Maxi|Adulto|3 meses|60
    Alfa|Maxi|Jovem|3 meses|50
    Beta|Mini|Adulto|1 mês|31
    Beta|Mini|Jovem|1 mês|21
"""
ROOMS = """
    Plan|Room|Chain|Price
    Flex|Single|Oak|50
    Flex|Double|Oak|70
    Saver|Single|Oak|40
    Flex|Single|Elm|55
    Flex|Double|Elm|75
    Saver|Single|Elm|45
"""
NETWORKS = """
    Network|Tariff|Data|Price
    Oak|Mini|5 GB|9
    Oak|Plus|20 GB|19
    Elm|Easy|3 GB|7
    Elm|Pro|15 GB|17
"""
PRODUCTS = """
    Brand|Product|Size|Price
    Oak|Latte|Small|3
    Oak|Latte|Large|4
    Elm|Latte|Small|2
    Elm|Latte|Large|5
"""
EVERY = [DRINKS, TOWNS, PLANS, ROOMS, NETWORKS, PRODUCTS]


def asked(text: str) -> list[Doubt]:
    (table,) = found(text).tables
    return list(table.doubts)


def answered(text: str, answer: str) -> list[str]:
    choices = Choices(day=date(2026, 11, 20), answers={"names": answer})
    made = book(text)
    (table,) = settled(made, choices, TODAY).found.tables
    assert table.doubts == ()
    return [
        "/".join(clean_name(cell_text(line.cells[code])) for code in ("competitor", "attribute"))
        + "="
        + cell_text(line.cells["value"])
        for line in lines_of(made.leaves[0], table, TODAY, "").layout.lines
    ]


@pytest.mark.parametrize(
    ("text", "choices", "default"),
    [
        (DRINKS, ("column:Brand", "with:Drink", "with:Size"), "column:Brand"),
        (TOWNS, ("column:Brand", "with:City", "with:Drink", "with:Size"), "with:City"),
        (PRODUCTS, ("column:Brand", "with:Size"), "column:Brand"),
        (ROOMS, ("column:Chain", "column:Plan", "column:Room"), "column:Chain"),
        (
            PLANS,
            ("column:Rede", "column:Plano", "column:Tarifa", "with:Plano", "with:Tarifa"),
            "",
        ),
        (NETWORKS, ("column:Network", "column:Tariff", "with:Tariff"), ""),
    ],
)
def test_the_one_question_is_whose_name_the_texts_join(
    text: str, choices: tuple[str, ...], default: str
) -> None:
    """A column headed as businesses is proposed, with the town that is needed; else nothing is."""
    (doubt,) = asked(text)
    assert (doubt.code, doubt.choices, doubt.default) == ("names", choices, default)


def test_each_answer_shows_how_the_first_row_reads() -> None:
    (doubt,) = asked(TOWNS)
    assert doubt.shown[:2] == ("Oak: Bonn · Latte · Small", "Oak · Bonn: Latte · Small")


def test_what_is_sold_is_told_apart_by_all_the_texts_that_are_needed() -> None:
    assert answered(DRINKS, "column:Brand")[:2] == [
        "Oak/Latte · Small=3",
        "Oak/Latte · Large=4",
    ]
    assert answered(ROOMS, "column:Chain")[3] == "Elm/Flex · Single=55"


@pytest.mark.parametrize("text", EVERY)
def test_no_answer_loses_a_value_or_makes_two_of_one_name(text: str) -> None:
    """Each number of the last column arrives once, and no two values share their names."""
    (doubt,) = asked(text)
    prices = [line.rsplit("|", 1)[1] for line in text.strip().splitlines()[1:]]
    for answer in doubt.choices:
        said = answered(text, answer)
        assert len({one.rsplit("=", 1)[0] for one in said}) == len(said)
        values = [one.rsplit("=", 1)[1] for one in said]
        assert [one for one in values if one in prices] == prices


@pytest.mark.parametrize(
    "text",
    [
        "Brand|Drink|Taste\nOak|Latte|Sweet\nOak|Latte|Mild\nOak|Mocha|Mild\nElm|Latte|Mild",
        DRINKS + "    Elm|Mocha|Large|8",
        DRINKS + "    |Mocha|Large|8",
        "Brand|Taste|Price\nOak|It is sweet and strong.|3\nOak|It is a bitter one.|4",
        "Brand|Drink|Price\nOak|Latte|3\nElm|Latte|4\nAsh|Latte|5\nAsh|Mocha|6",
    ],
    ids=["no-values", "still-two-prices", "a-row-of-nobody", "sentences", "told-apart-by-one-text"],
)
def test_texts_that_do_not_tell_the_rows_apart_are_not_asked_about(text: str) -> None:
    assert not any(one.roles for one in asked(text))


def test_texts_that_are_not_needed_are_notes_beside_the_values() -> None:
    """Each brand is in one town, so that the town is no part of a name and stays a note."""
    text = TOWNS.replace("Kiel", "Bonn").replace("Bonn|Latte|Small|5", "Bonn|Tea|Small|5")
    text = text.replace("Bonn|Latte|Large|6", "Bonn|Tea|Large|6").replace("Elm|Bonn", "Elm|Kiel")
    (doubt,) = asked(text)
    assert doubt.choices == ("column:Brand", "with:Drink", "with:Size")
    assert doubt.roles["City"] == "note"
    assert answered(text, "column:Brand")[0] == "Oak/Latte · Small=3"


MENU = "Name|Description|Price\nLatte|It has a lot of foam.|3\nTea|Green or black, hot.|2\n"


def test_sentences_name_neither_services_nor_businesses() -> None:
    """A description is no service: two prices of one name meet, and that is told, not hidden."""
    text = MENU + "Latte|Our house blend is mild.|4\nTea|It comes from the hills.|5"
    (table,) = found(text).tables
    assert table.labels == {"competitor": 1}
    assert not [one for one in table.doubts if "with:Description" in one.choices]


@pytest.mark.parametrize("text", [MENU, "Name|Price|Drink\nOak|3|Tea\nOak|3|Tea\nElm|4|Tea"])
def test_rows_that_need_no_more_texts_are_not_asked_about(text: str) -> None:
    assert not any(one.roles for one in asked(text))


def test_numbered_services_are_no_sentences() -> None:
    services = "Hotel|Feature|Value\nOak|1. Indoor pool|yes\nOak|2. Bar by the lake|no"
    (table,) = found(services + "\nElm|1. Indoor pool|no").tables
    assert table.labels == {"competitor": 1, "attribute": 2}
