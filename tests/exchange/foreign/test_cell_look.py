"""How cells look, and names without what does not belong to them."""

from __future__ import annotations

from datetime import date, time

import pytest

from benchmark_app.exchange.foreign.cell_look import (
    Look,
    heading_key,
    is_valued,
    look_of,
    name_text,
    plain_name,
    without_emphasis,
)


@pytest.mark.parametrize(
    ("look", "cells"),
    [
        (Look.BLANK, (None, "", "  ")),
        (Look.WORD, (True, "Ja", "x", "✓", "△", "(✓)", "있음", "一部", "n/a", "?", "yes", "-")),
        (Look.AMOUNT, (3, 2.5, time(9), "12", "$35.00", "~30", "from $40", "35 €/night", "★★★☆☆")),
        (Look.AMOUNT, ("24k", "1만 2천원", "8/10", "10:00-22:00", "12 %", "$65 / $75", "US$ 4")),
        (Look.DAY, (date(2024, 3, 1), "2024-03-01")),
        (Look.TEXT, ("Pool", "Hotel 1", "24h reception desk", "heated, 25 m long and covered")),
    ],
)
def test_how_cells_look(look: Look, cells: tuple[object, ...]) -> None:
    for cell in cells:
        assert look_of(cell) is look, cell  # type: ignore[arg-type]
        assert is_valued(cell) is (look in (Look.WORD, Look.AMOUNT))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("**Core Features**", "Core Features"),
        ("__Pool__:", "Pool"),
        ("WiFi¹", "WiFi"),
        ("WiFi *", "WiFi"),
        ("WiFi [2]", "WiFi"),
        ("**WiFi**†", "WiFi"),
        ("**Alpha** (Berlin)", "Alpha (Berlin)"),
        ("**[Alpha](https://alpha.example/)**", "Alpha"),
        ("2 ** 3", "2 ** 3"),
        ("Room size m²", "Room size m²"),
        ("  Pool ", "Pool"),
        ("*", "*"),
        (2024, "2024"),
    ],
)
def test_names_are_plain(cell: object, name: str) -> None:
    assert name_text(cell) == name  # type: ignore[arg-type]


def test_a_plain_name_stays_the_cell_it_is() -> None:
    assert plain_name("  Pool ") == "  Pool "
    assert heading_key("**Price (€)**") == "price"
    assert heading_key("(x)") == "(x)"


def test_asterisks_alone_are_stars() -> None:
    assert [look_of(text) for text in ("**", "*****", "★", "*")] == [
        Look.AMOUNT,
        Look.AMOUNT,
        Look.AMOUNT,
        Look.WORD,
    ]
    assert [without_emphasis(text) for text in ("***", "*", "**all**")] == ["★★★", "*", "all"]
