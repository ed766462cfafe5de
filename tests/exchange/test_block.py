"""Where the names of a pasted block stand, and which way its services run."""

from __future__ import annotations

import pytest

from benchmark_app.exchange.block import Block, column_letter, is_value, plain_block, read_block

SERVICES = ("Free parking", "Clean linen", "24 h booking")
COMPETITORS = ("Our motel", "Seaview", "Pines")


def read(*lines: str, names_first: bool = False, across: bool | None = None) -> Block:
    rows = [line.split("|") for line in lines]
    return read_block(rows, SERVICES, COMPETITORS, names_first=names_first, across=across)


def test_known_names_are_found_on_both_sides() -> None:
    block = read("|Seaview|Dunes", "clean  LINEN|2|3", "Breakfast|1|")
    assert block.services == ("clean LINEN", "Breakfast")
    assert block.competitors == ("Seaview", "Dunes")
    assert block.texts == (("2", "3"), ("1", ""))
    assert not block.is_across
    assert [block.place(0, 0), block.place(1, 1)] == [(2, "B"), (3, "C")]


def test_services_across_are_turned_and_their_places_kept() -> None:
    block = read("|Clean linen|Free parking", "Seaview|2|yes", "Dunes|1|no")
    assert block.is_across
    assert block.services == ("Clean linen", "Free parking")
    assert block.competitors == ("Seaview", "Dunes")
    assert block.texts == (("2", "1"), ("yes", "no"))
    assert block.place(0, 1) == (3, "B")
    assert block.place(1, 0) == (2, "C")


def test_what_the_grid_computes_is_left_out() -> None:
    block = read("Service|Stage|시장 기준선|Our motel", "Clean linen|Catching on|○|2")
    assert block.competitors == ("Our motel",)
    assert block.texts == (("2",),)
    assert block.columns == (4,)


@pytest.mark.parametrize(
    ("lines", "services", "competitors"),
    [
        (("2|3", "1|0"), None, None),
        (("Seaview|Pines", "2|3"), None, ("Seaview", "Pines")),
        (("Clean linen|2|3",), ("Clean linen",), None),
        (("24 h booking|2", "Pool|3"), ("24 h booking", "Pool"), None),
        (("|Alpha|Beta", "Wifi|2|3", "Pool|1|0"), ("Wifi", "Pool"), ("Alpha", "Beta")),
        (("Alpha|Beta", "2|3"), None, ("Alpha", "Beta")),
        (("Wifi|2", "Pool|3"), ("Wifi", "Pool"), None),
        (("maybe|2", "1|0"), None, None),  # one word among values is no heading
        (("Seaview|2", "1|0"), None, None),  # a known name beside a value neither
        (("Wifi|2", "Wifi|3"), None, None),  # names are each another one
        (("Alpha|Beta", "so|so"), None, None),  # nothing below could be a value
        (("Alpha|", "2|3"), None, None),
        (("Stage", "2"), None, None),
        (("yes|no",), None, None),
        (("maybe",), None, None),
        (("Alpha", "2"), None, ("Alpha",)),
        (("", "2"), None, None),
    ],
)
def test_names_are_told_from_values(
    lines: tuple[str, ...],
    services: tuple[str, ...] | None,
    competitors: tuple[str, ...] | None,
) -> None:
    block = read(*lines)
    assert (block.services, block.competitors) == (services, competitors)


def test_the_first_column_can_be_said_to_be_names() -> None:
    block = read("Soap", "Shampoo", names_first=True)
    assert block.services == ("Soap", "Shampoo")
    assert block.texts == ((), ())
    assert read("Soap|2", "Shampoo|3", names_first=True).texts == (("2",), ("3",))


def test_which_way_services_run_can_be_said() -> None:
    lines = ("|Alpha|Beta", "Wifi|2|3", "Pool|1|0")
    assert read(*lines).services == ("Wifi", "Pool")
    assert read(*lines, across=True).services == ("Alpha", "Beta")


def test_a_header_over_a_first_column_that_only_then_is_names() -> None:
    block = read("Wait|Seaview|Pines", "Wifi|2|3", "Pool|1|0")
    assert block.services == ("Wifi", "Pool")
    assert block.competitors == ("Seaview", "Pines")


def test_a_plain_block_has_no_names() -> None:
    block = plain_block([["Seaview", " 2 "], ["Clean linen", "3"]])
    assert (block.services, block.competitors) == (None, None)
    assert block.texts == (("Seaview", "2"), ("Clean linen", "3"))
    assert plain_block([]).columns == ()


@pytest.mark.parametrize("text", ["2", "1,200", "30 min", "$12", "yes", "○", "x", "모름", "12%"])
def test_values(text: str) -> None:
    assert is_value(text)


@pytest.mark.parametrize("text", ["24 h booking", "Seaview", "수건", "Room 12 plus", ""])
def test_names(text: str) -> None:
    assert not is_value(text)


@pytest.mark.parametrize(("number", "letter"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_column_letters(number: int, letter: str) -> None:
    assert column_letter(number) == letter
