"""Columns whose heading says nothing: what names are told apart by, days, prose with a number."""

from __future__ import annotations

import pytest
from foreign_case import TODAY, book, found, left, said

from benchmark_app.exchange.foreign.arrival import read_arrival
from benchmark_app.exchange.foreign.seen import Seen
from benchmark_app.exchange.foreign.signs import signs_of


def test_a_column_that_tells_the_rows_of_a_business_apart_names_its_offers() -> None:
    text = (
        "Brand|City|Drink|Price\nStarbucks|Seattle|Latte|4.45\nStarbucks|Seattle|Mocha|4.95\n"
        "Peet's|Oakland|Latte|4.6\nPeet's|Oakland|Mocha|5.1"
    )
    assert said(text) == [
        "Starbucks/Latte=4.45",
        "Starbucks/Mocha=4.95",
        "Peet's/Latte=4.6",
        "Peet's/Mocha=5.1",
    ]
    assert left(text) == ["not_taken City"]


def test_of_two_such_columns_the_names_have_one_in_common() -> None:
    text = (
        "Gym|Offer name|Remark here|Price\nAlpha|Day|cheap|9\nAlpha|Month|long|30\n"
        "Beta|Day|dear|12\nBeta|Month|short|35"
    )
    assert said(text)[0] == "Alpha/Day=9"
    turned = "Item|Bought where|Price\nLatte|North|4\nLatte|South|5\nMocha|North|6\nMocha|South|7"
    assert said(turned)[0] == "North/Latte=4"


@pytest.mark.parametrize(
    "text",
    [
        "Hotel|City|Price\nIbis|Paris|80\nIbis|Lyon|70",  # two houses of a chain
        "Hotel|Room name|Price\nIbis|Single|80\nIbis|Single|70",
        "Hotel|Room name|Pool|Bar\nIbis|Single|yes|no\nIbis|Double|no|no",
        "Hotel|Room name|Price\nIbis|Single|80\nMercure|Double|70",
    ],
)
def test_other_columns_of_texts_name_nothing(text: str) -> None:
    assert "attribute" not in found(text).tables[0].labels


def test_rows_named_by_quarters_are_days() -> None:
    text = "Period seen|Pool|Bar\nQ2 2024|yes|no\nQ3 2025|no|yes"
    (table,) = found(text).tables
    assert table.side == {"date": 1}
    assert [one.code for one in table.doubts] == ["competitor"]


def test_a_number_in_a_sentence_among_sentences_is_no_value() -> None:
    text = (
        "Firma|Preis|Schwäche\nA|39|Steile Kurve\nB|0|8h/Woche Verlust, fehleranfällig\nC|5|Teuer"
    )
    assert "8h" not in "".join(one for one in said(text) if "Preis" in one)


def test_a_condition_where_prices_stand_is_no_level() -> None:
    prices = [Seen("18 €", 2, 2, "preis/monat"), Seen("auf Anfrage", 3, 2, "preis/monat")]
    assert [one.kind for one in signs_of(prices).questions] == []
    pools = [Seen("yes", 2, 2, "pool"), Seen("auf Anfrage", 3, 2, "pool")]
    assert [one.kind for one in signs_of(pools).questions] == ["conditions"]


def test_columns_without_headings_are_refused_with_what_they_lack() -> None:
    rows = "Keller|5|18 m|07:30\nMolitor|3|12 m|09:00\nOlympia|2|30 m|07:00\nCentre|1|25 m|06:30"
    arrival = read_arrival(book(rows), today=TODAY, day=TODAY)
    assert [one.code for one in arrival.layout.problems] == ["no_headings"]
    assert not arrival.questions
