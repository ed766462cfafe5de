"""The days that a row below the names tells, and what else of a table is no value."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book, found, leaf

from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.cell_line import CellLine
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.countable import Amount, NoNumber
from benchmark_app.exchange.foreign.drawn import is_end_of
from benchmark_app.exchange.table import cell_text

DAY = date(2026, 11, 20)


def arrived(text: str) -> Arrival:
    return read_arrival(book(leaf(text), name="t.xlsx"), Choices(day=DAY), today=TODAY)


def days(arrival: Arrival) -> dict[str, str]:
    return {
        cell_text(line.cells.get("competitor")): cell_text(line.cells.get("date"))
        for line in arrival.layout.lines
    }


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Name|Rooms|Price (weekday)|Price (weekend)|Bar", 4),
        ("Name|Rooms|Note (a)|Note (b)|Bar", 4),
        ("Service|Alpha|Price (1)|Beta|Price (2)", 2),
        ("Service|Alpha|Price (1)|Price (2)|Beta|Price (1)", 2),
    ],
)
def test_prices_stand_beside_names_where_several_have_them(head: str, names: int) -> None:
    read = found(f"{head}\nOne|4|2|26|3\nTwo|6|1|24|4")
    assert len({one.name for one in read.tables[0].across}) == names


def test_a_row_of_days_tells_when_each_business_was_seen() -> None:
    found = arrived("Feature|One|Two\nVisited|2025-03-05|15 March 2025\nWifi|yes|no")
    assert days(found) == {"One": "2025-03-05", "Two": "15 March 2025"}


def test_a_row_of_days_that_leaves_one_out_tells_none() -> None:
    found = arrived("Feature|One|Two\nVisited|2025-03-05|not yet\nWifi|yes|no")
    assert set(days(found).values()) == {DAY.isoformat()}


def test_a_day_a_row_tells_shows_the_order_of_another() -> None:
    found = arrived("Feature|One|Two\nDate|04/03/2025|15/03/2025\nWifi|yes|no")
    assert days(found) == {"One": "2025-03-04", "Two": "15/03/2025"}


def test_a_table_whose_signs_another_makes_clear_has_nothing_to_ask() -> None:
    one, other = leaf("항목|가|나\n주차|O|O", name="가을"), leaf("항목|가|나\n주차|O|X", name="봄")
    both = read_arrival(book(one, other, name="t.xlsx"), Choices(day=DAY), today=TODAY)
    alone = read_arrival(book(one, name="t.xlsx"), Choices(day=DAY), today=TODAY)
    assert "sign:o" not in {question.code for question in both.questions}
    assert "sign:o" in {question.code for question in alone.questions}


@pytest.mark.parametrize(
    ("points", "others", "expected"),
    [
        ([1, 1], [[None, None], [None, None]], True),
        ([1, 4], [[None, None], [3, 2]], True),
        ([1, 1], [[None, None], [3, 2]], False),
        ([3, 2], [[3, 1], [2, 2]], True),
        ([3, 1], [[3, 1], [2, 4]], False),
    ],
)
def test_points_to_be_had_are_no_business(
    points: list[float], others: list[list[float | None]], expected: bool
) -> None:
    assert is_end_of(CellLine(tuple(points)), others) is expected


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("38元/份", Amount(38, "元", "份")),
        ("£175 +VAT", Amount(175, "£", "", ("+VAT",))),
        ("1명", Amount(1, "명")),
        ("人均25元", Amount(25, "元", "人均")),
        ("79 pesos", Amount(79, "pesos")),
    ],
)
def test_what_a_price_is_per_and_comes_on_top(text: str, amount: Amount) -> None:
    assert read_amount(text) == amount


@pytest.mark.parametrize("text", ["5층/엘리베이터", "3,000원/없음"])
def test_what_stands_behind_a_stroke_may_be_something_else(text: str) -> None:
    assert read_amount(text) == NoNumber(text)
