"""Rows that are longer than the headings, whose cells may stand one column too far right."""

from __future__ import annotations

from datetime import date

import pytest
from foreign_case import TODAY, book, found, left

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.choices import Choices

HEAD = "name|grooming|rating|website|confirmed\n"
OFF = HEAD + "Dog|Yes|4.7|dog.net|Yes\nTopia|Yes||||topia.com|No\nBark|No|4.2|bark.com|No"
ONE = HEAD + "Dog|Yes|4.7|dog.net|Yes\nTopia|Yes|||topia.com|No\nBark|No|4.2|bark.com|No"


WHOLE = HEAD + "Dog|Yes|4.7|dog.net|Yes\nTopia|Spa|No|4.5|topia.com|No\nBark|No|4.2|bark.com|No"


def arrived(text: str, answer: str = "") -> Arrival:
    choices = Choices(answers={"shifted": answer} if answer else {})
    return read_arrival(book(text), choices, today=TODAY, day=date(2026, 11, 20))


def rows(arrival: Arrival) -> set[str]:
    return {str(line.cells["competitor"]) for line in arrival.layout.lines}


def test_a_row_that_fits_one_column_to_the_left_waits() -> None:
    arrival = arrived(ONE)
    (waiting,) = (one for one in arrival.waiting if one.question.kind == "shifted")
    assert {str(line.cells["competitor"]) for line in waiting.lines} == {"Topia"}
    assert [one.text for one in waiting.question.samples] == ["No"]
    assert rows(arrival) == {"Dog", "Bark"}


def test_a_name_in_two_cells_sets_a_whole_row_off() -> None:
    (waiting,) = (one for one in arrived(WHOLE).waiting if one.question.kind == "shifted")
    assert {str(line.cells["competitor"]) for line in waiting.lines} == {"Topia"}


def test_it_is_taken_or_left_out_as_its_owner_says() -> None:
    assert rows(arrived(ONE, "in_place")) == {"Dog", "Topia", "Bark"}
    out = arrived(ONE, "left_out")
    assert rows(out) == {"Dog", "Bark"}
    assert ("not_taken", "Topia", 3) in {(one.code, one.text, one.row) for one in out.left_out}


def test_addresses_before_their_heading_say_that_every_row_is_off() -> None:
    text = "name|url|area\nhttps://x.jp/5|Gold room|1|320\nhttps://x.jp/3|Blue room|2|145"
    (table,) = found(text).tables
    assert [(one.code, one.rows) for one in table.doubts] == [("shifted", (2, 3))]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Dog|Yes|4.7|dog.net|Yes\nBark|No|4.2|bark.com|No|ask again",
        "Name|Pool|Bar\nA|yes|no|3\nB|no|no|4",
        "Feature|A|B\nPool|yes|no|see page 4\nBar|no|yes",
    ],
)
def test_a_remark_behind_a_row_does_not_ask(text: str) -> None:
    assert not [one for table in found(text).tables for one in table.doubts]
    assert all(one.startswith("no_heading") for one in left(text) if "Website" not in one)
