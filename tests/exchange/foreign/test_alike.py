"""Tables with the same headings: which way they run, and sheets of one business each."""

from __future__ import annotations

import pytest
from foreign_case import TODAY, book, found, leaf, said

from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.doubt import settled
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.shape import Shape

SIGNS = "Feature|Alpha|Beta|Gamma\nPool|yes|no|no\nWifi|yes|yes|no\nBar|no|no|yes"
PRICES = "What|Alpha|Beta|Gamma\nTea|1|2|3\nCake|2|3|1\nMilk|4|5|3"
ROWS = "Sauna|yes|\nPool|no|\nClasses|yes|full at 6"


def sheets(heading: str, *names: str, titled: bool = False, rows: str = ROWS) -> list[object]:
    """What is read of sheets of these names that are headed alike."""
    made = [
        leaf((f"{name}\n.\n" if titled else "") + f"Service|{heading}|Note\n{rows}", name)
        for name in names
    ]
    return [one.competitor for one in found(*made).tables]


def test_a_table_with_the_same_headings_runs_the_same_way() -> None:
    behind, before = (leaf(SIGNS, "B"), leaf(PRICES, "C")), (leaf(PRICES, "A"), leaf(SIGNS, "B"))
    for parts in (behind, before):
        tables = found(*parts).tables
        assert [one.shape for one in tables] == [Shape.SERVICES_DOWN] * 2
        assert not any(one.doubts for one in tables)
    assert [one.code for one in found(PRICES).tables[0].doubts] == ["orientation"]


def test_a_table_with_other_headings_is_asked_for_itself() -> None:
    other = PRICES.replace("Alpha", "Delta").replace("Beta", "Eta").replace("Gamma", "Zeta")
    second = found(leaf(SIGNS, "A"), leaf(other, "B")).tables[1]
    assert [(one.code, one.sheet) for one in second.doubts] == [("orientation", "B")]


def test_the_way_of_two_tables_with_the_same_headings_is_asked_once() -> None:
    both = book(leaf(PRICES, "A"), leaf(PRICES.replace("Tea", "Coffee"), "B"))
    asked = settled(both, Choices(day=TODAY), TODAY)
    assert [one.code for one in asked.questions] == ["orientation:A"]
    for way in ("services_down", "competitors_down"):
        answers = Choices(day=TODAY, answers={"orientation:A": way})
        assert {one.shape for one in settled(both, answers, TODAY).found.tables} == {way}


def test_a_sheet_of_the_same_services_is_a_business() -> None:
    for heading in ("Has it?", "Tem？", "yes/no"):
        assert sheets(heading, "Us", "Solinca", "Hut") == ["Us", "Solinca", "Hut"]
    assert sheets("There", "Us", "Hut", titled=True) == ["Us", "Hut"]
    made = [leaf(f"Service|Has it?|Note\n{ROWS}", name) for name in ("Us", "Hut")]
    assert said(*made)[3:5] == ["Hut/Sauna=yes", "Hut/Pool=no"]


@pytest.mark.parametrize("names", [("2024", "2025"), ("Visit 1", "Visit 2"), ("March", "April")])
def test_sheets_of_times_are_of_the_business_above_their_values(names: tuple[str, str]) -> None:
    assert sheets("Solinca?", *names) == ["", ""]


def test_a_business_above_the_values_stays_one() -> None:
    assert sheets("Solinca", "Old", "New") == ["", ""]
    assert sheets("Us", "Old", "New", titled=True) == ["", ""]
    rooms, food = leaf("Service|Hut?\nPool|yes", "Rooms"), leaf("Service|Hut?\nMenu|no", "Food")
    assert [one.competitor for one in found(rooms, food).tables] == ["", ""]
    known = Known(competitors=frozenset(("hut?",)))
    made = [leaf(f"Service|Hut?\n{ROWS}", name) for name in ("Old", "New")]
    assert [one.competitor for one in found(*made, known=known).tables] == ["", ""]
