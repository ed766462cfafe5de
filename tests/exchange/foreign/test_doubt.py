"""What is unsure about a table's shape: what is asked, which cells wait, what an answer does."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book, leaf

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.table import cell_text

DAY = date(2026, 11, 20)
BRANCHES = """
Service|Gym One||Fit24|
|North|South|North|South
Sauna|yes|no|yes|no
Lockers|no|yes|no|
"""
TURNED = "Hotel|Pool||Sauna|\n|Adult|Child|Adult|Child\nAlpha|5|3|9|4\nBeta|6|2|8|4"
OVER_TIME = "Corner Cafe|2025-03-31|2025-06-30\nWifi|no|yes\nTerrace|no|no"
ALIKE = "|One|Two\nThree|5|7\nFour|9|3"


def arrived(text: str, known: Known | None = None, name: str = "t.xlsx", **answers: str) -> Arrival:
    said = {code.replace("__", ":"): one for code, one in answers.items()}
    choices = Choices(day=DAY, answers=said)
    return read_arrival(book(leaf(text), name=name), choices, today=TODAY, known=known)


def values(arrival: Arrival) -> list[str]:
    return [
        "/".join(cell_text(line.cells.get(code)) for code in ("competitor", "attribute", "value"))
        for line in arrival.layout.lines
    ]


def waits(arrival: Arrival) -> list[tuple[str, str | None, list[str]]]:
    return [
        (one.question.code, one.question.default, [line.place for line in one.lines])
        for one in arrival.waiting
    ]


def test_what_nobody_knows_below_a_business_waits_without_a_proposal() -> None:
    arrival = arrived(BRANCHES)
    assert values(arrival) == []
    assert waits(arrival) == [
        ("sub_column:North", None, ["Sheet1!B3", "Sheet1!D3", "Sheet1!B4", "Sheet1!D4"]),
        ("sub_column:South", None, ["Sheet1!C3", "Sheet1!E3", "Sheet1!C4"]),
    ]
    samples = arrival.waiting[0].question.samples
    assert [(one.text, one.place) for one in samples] == [
        ("Gym One · North", "B1"),
        ("Fit24 · North", "D1"),
    ]


@pytest.mark.parametrize(
    ("answer", "first"),
    [
        ("competitor", "Gym One · North/Sauna/yes"),
        ("service", "Gym One/Sauna · North/yes"),
    ],
)
def test_the_owner_says_what_stands_below_a_business(answer: str, first: str) -> None:
    arrival = arrived(BRANCHES, sub_column=answer)
    assert values(arrival)[0] == first
    assert (len(values(arrival)), waits(arrival)) == (7, [])


def test_one_of_two_is_the_value_and_the_other_is_not_lost() -> None:
    arrival = arrived(BRANCHES, sub_column__North="value", sub_column__South="left_out")
    assert values(arrival)[:2] == ["Gym One/Sauna/yes", "Fit24/Sauna/yes"]
    assert ("not_taken", "Gym One · South") in [(one.code, one.text) for one in arrival.left_out]


@pytest.mark.parametrize(
    ("known", "first"),
    [
        (Known(frozenset(), frozenset({"gym one · north"})), "Gym One · North/Sauna/yes"),
        (Known(frozenset({"sauna · north"})), "Gym One/Sauna · North/yes"),
    ],
)
def test_a_branch_or_service_of_the_workspace_is_not_asked_about(known: Known, first: str) -> None:
    arrival = arrived(BRANCHES, known)
    assert values(arrival)[0] == first
    assert [code for code, *_ in waits(arrival)] == ["sub_column:South"]


def test_sides_of_a_service_are_services_and_a_price_below_a_business_is_one() -> None:
    turned = arrived(TURNED)
    assert values(turned)[0] == "Alpha/Pool · Adult/5"
    assert waits(turned)[0] == ("sub_column:Adult", "service", [])
    priced = arrived("Feature|A||B|\n|Offer|Price|Offer|Price\nPool|yes|5|no|\nBar|no||yes|7")
    assert values(priced)[:2] == ["A/Pool/yes", "A/Pool · Price/5"]
    assert waits(priced)[0] == ("sub_column:Price", "service", [])


def test_a_name_above_days_is_proposed_as_the_business_unless_the_workspace_has_it() -> None:
    arrival = arrived(OVER_TIME)
    (code, default, places) = waits(arrival)[0]
    assert (code, default, len(places)) == ("competitor:Sheet1", "Corner Cafe", 4)
    assert values(arrival) == []
    assert values(arrived(OVER_TIME, competitor="Corner Cafe"))[0] == "Corner Cafe/Wifi/no"
    known = arrived(OVER_TIME, Known(competitors=frozenset({"corner cafe"})))
    assert (values(known)[0], waits(known)) == ("Corner Cafe/Wifi/no", [])


def test_which_way_a_table_runs_can_be_said() -> None:
    down = arrived(ALIKE, orientation="services_down", scale="numbers")
    turned = arrived(ALIKE, orientation="competitors_down", scale="numbers")
    assert values(down)[0] == "One/Three/5"
    assert values(turned)[0] == "Three/One/5"
    strange = arrived(ALIKE, orientation="diagonally", scale="numbers")
    assert values(strange) == values(arrived(ALIKE, scale="numbers"))


def test_years_over_businesses_wait_for_the_service() -> None:
    text = "Hotel|2023|2024\nAlpha|yes|no\nBeta|no|no"
    (code, default, places) = waits(arrived(text))[0]
    assert (code, default, len(places)) == ("service:Sheet1", None, 4)
    assert values(arrived(text, service="Breakfast"))[0] == "Alpha/Breakfast/yes"


def test_a_day_is_asked_proposed_and_read() -> None:
    text = "Seen in 2025|\n.\nFeature|A|B\nPool|yes|no\nBar|no|no"
    sheet = book(leaf(text))
    asked = read_arrival(sheet, today=TODAY)
    assert waits(asked) == [("day:Sheet1", "2025-12-31", [])]
    assert [one.code for one in asked.layout.problems] == ["day_needed"]
    for said, day in (("2025-06-30", "2025-06-30"), ("some day", None)):
        arrival = read_arrival(sheet, Choices(answers={"day": said}), today=TODAY)
        assert {cell_text(one.cells["date"]) for one in arrival.layout.lines} == ({day} - {None})


@pytest.mark.parametrize("between", ["\n.\n.\n", "\n"])
def test_each_business_over_the_same_days_is_a_table_of_its_own(between: str) -> None:
    text = OVER_TIME + between + OVER_TIME.replace("Corner Cafe", "Blue Cup").replace("yes", "no")
    arrival = arrived(text, competitor__Sheet1="Corner Cafe")
    assert values(arrival)[:2] == ["Corner Cafe/Wifi/no", "Corner Cafe/Wifi/yes"]
    (code, default, places) = waits(arrival)[0]
    assert (code, default, len(places)) == ("competitor:Sheet1#2", "Blue Cup", 4)


def test_a_row_of_years_is_no_heading_of_another_table() -> None:
    arrival = arrived("Corner Cafe|2024|2025\nOpened|2019|2019\nWifi|yes|no", competitor="Us")
    assert {value.split("/")[1] for value in values(arrival)} == {"Opened", "Wifi"}
