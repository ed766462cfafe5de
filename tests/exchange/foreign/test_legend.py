"""What a legend explains, beside, below or on another sheet, is taken and not asked."""

from __future__ import annotations

import pytest
from foreign_case import TODAY, book, leaf

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.choices import Choices

GREEN, RED, WHITE = "#C6EFCE", "#FFC7CE", "#FFFFFF"
INSIDE = {(2, 2): GREEN, (2, 3): RED, (3, 2): RED, (3, 3): GREEN}
COLOURED = "Feature|Alpha|Beta\nWifi||\nPool||\nPrice|31|45\n"
SIGNED = "Feature|Alpha|Beta\nWifi|●|○\nPool|○|●"


def arrived(*leaves: Leaf | str) -> Arrival:
    return read_arrival(book(*leaves), Choices(day=TODAY), today=TODAY)


def kinds(arrival: Arrival) -> list[str]:
    return [one.question.kind for one in arrival.waiting]


def levels(arrival: Arrival) -> list[object]:
    return [one.meant for one in arrival.layout.lines if one.cells["attribute"] != "Price"]


@pytest.mark.parametrize(
    "sheets",
    [
        (leaf(f"{COLOURED}.\n|yes\n|no", fills={**INSIDE, (6, 1): GREEN, (7, 1): RED}),),
        (leaf(f"{COLOURED}.\nja\nnein", fills={**INSIDE, (6, 1): GREEN, (7, 1): RED}),),
        (
            leaf(COLOURED, fills=INSIDE),
            leaf("Legend\n|있음\n|없음", name="Key", fills={(2, 1): GREEN, (3, 1): RED}),
        ),
    ],
)
def test_colours_mean_what_a_legend_says(sheets: tuple[Leaf, ...]) -> None:
    arrival = arrived(*sheets)
    assert (kinds(arrival), levels(arrival)) == ([], ["yes", "no", "no", "yes"])


@pytest.mark.parametrize(
    ("text", "fills"),
    [
        ("|lots\n|few", {(6, 1): GREEN, (7, 1): RED}),
        ("|yes\n|no", {(6, 1): GREEN, (7, 1): GREEN}),
        ("|yes\n|no", {}),
    ],
)
def test_a_colour_that_nothing_clear_is_said_of_is_asked_about(
    text: str, fills: dict[tuple[int, int], str]
) -> None:
    arrival = arrived(leaf(f"{COLOURED}.\n{text}", fills={**INSIDE, **fills}))
    assert (kinds(arrival), levels(arrival)) == (["colour", "colour"], [])


def test_white_and_what_texts_are_filled_with_mean_nothing() -> None:
    white = {**dict.fromkeys(INSIDE, WHITE), (6, 1): WHITE}
    assert levels(arrived(leaf(f"{COLOURED}.\n|yes", fills=white))) == []
    texts = {**INSIDE, (4, 2): GREEN, (4, 3): RED, (6, 1): GREEN, (7, 1): RED}
    assert levels(arrived(leaf(f"{COLOURED}.\n|yes\n|no", fills=texts))) == []


@pytest.mark.parametrize("key", ["Legend\n●|yes\n○|no", "● yes\n○ no"])
def test_a_legend_on_a_sheet_of_its_own_explains_signs(key: str) -> None:
    arrival = arrived(leaf(SIGNED), leaf(key, name="Key"))
    assert (kinds(arrival), levels(arrival)) == ([], ["yes", "no", "no", "yes"])


def test_the_legend_of_the_sheet_itself_goes_before() -> None:
    arrival = arrived(leaf(f"{SIGNED}\n.\n●|no\n○|yes"), leaf("●|yes\n○|no", name="Key"))
    assert levels(arrival) == ["no", "○", "○", "no"]  # our own sign for it


def test_a_legend_beside_another_table_is_of_that_one() -> None:
    other = leaf(f"{SIGNED.replace('Alpha', 'Gamma')}\n.\n●|yes\n○|no", name="Other")
    assert kinds(arrived(leaf(SIGNED), other)) == ["circles"]


def test_a_dash_that_a_legend_explains_is_not_asked_about() -> None:
    arrival = arrived(
        "Service|Us|Hill\nWifi|✓|-\nPool|-|✓\n.\n✓|has it\n-|does not have it",
    )
    assert (kinds(arrival), levels(arrival)) == ([], ["yes", "no", "no", "yes"])
