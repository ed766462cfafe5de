"""What a legend explains, beside, below or on another sheet, is taken and not asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from foreign_case import TODAY, book, leaf

from benchmark_app.exchange.foreign.arrival import Arrival, read_arrival
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.countable import Amount

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


STARRED = "Service|Us|Hill|Lake\nWifi|★★|--|★★★\nPool|--|★|--\nBar|★|★★|★\n.\n"


def test_a_scale_whose_none_a_legend_explains_is_not_asked_about() -> None:
    arrival = arrived(f"{STARRED}★★★=the best, ★★=good, ★=basic, --=none")
    assert kinds(arrival) == []
    numbers = [one.meant.number for one in arrival.layout.lines if isinstance(one.meant, Amount)]
    assert numbers == [2, 0, 3, 0, 1, 0, 1, 2, 1]


@pytest.mark.parametrize("legend", ["--=none", "★★★=the best, ★★=good, --=none"])
def test_a_scale_of_which_a_legend_explains_a_part_is_asked_about(legend: str) -> None:
    assert "mixed" in kinds(arrived(STARRED + legend))


ROWS = "<tr><th>Service<th>Us<th>Hill<tr><td>Wifi<td>✅<td>⚠️<tr><td>Pool<td>❌<td>✅"
SAID = "<p><small>✅ full | ⚠️ partial | ❌ missing</small></p>"


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        (f"<h2>Compared</h2><table>{ROWS}</table>", ["sign"]),
        (f"<h2>Compared</h2><table>{ROWS}</table>{SAID}", []),
        (f"<h2>Compared</h2>{SAID}<table>{ROWS}</table><p>Have a nice day.</p>", []),
        (f"<table>{ROWS}</table><h2>Others</h2>{SAID}", ["sign"]),
        (f"<h2>Others</h2>{SAID}<h2>Compared</h2><table>{ROWS}</table>", ["sign"]),
    ],
)
def test_a_legend_before_or_behind_the_table_of_a_page(
    tmp_path: Path, page: str, asked: list[str]
) -> None:
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    found = read_arrival(read_book(path), Choices(day=TODAY), today=TODAY)
    assert kinds(found) == asked


def test_a_legend_below_a_table_drawn_in_markdown(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    table = "| Service | Us | Hill |\n|---|---|---|\n| Wifi | ✅ | ⚠️ |\n| Pool | ❌ | ✅ |\n"
    path.write_text(f"{table}\n**Legend:** ✅ = full | ⚠️ = partial | ❌ = missing\n", "utf-8")
    found = read_arrival(read_book(path), Choices(day=TODAY), today=TODAY)
    assert kinds(found) == []
