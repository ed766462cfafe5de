"""What a price is per, and the unit that a title says."""

from __future__ import annotations

import pytest

from benchmark_app.exchange.foreign.priced_per import unit_above, unit_beside
from benchmark_app.exchange.table import Cell


@pytest.mark.parametrize(
    ("said", "cells", "unit"),
    [
        ("1 kg", [(4.9, '#,##0.00 "€"'), ("5,20 €", None)], "€/1 kg"),
        ("/枚", [("¥308", None), ("¥100-200", None), (None, None)], "¥/枚"),
        ("€", [("5,20 €", None)], "€"),
        ("€/m²", [("5,20 €", None)], "€/m²"),
        ("Stk.", [(3.0, None), ("yes", None)], "Stk."),
        ("Stk.", [("3 €", None), ("$4", None)], "Stk."),
        (None, [("3 €", None)], None),
    ],
)
def test_what_a_price_is_per(said: Cell, cells: list[tuple[Cell, str | None]], unit: Cell) -> None:
    assert unit_beside(said, cells) == unit


@pytest.mark.parametrize(
    ("title", "cells", "unit"),
    [
        ("(단위: 천원)", [4.0, None], "천원"),
        ("料金表 （単位：千円）", [4.0], "千円"),
        ("Prices, unit: EUR, net", [4.0], "EUR"),
        ("(단위:천원)", ["20", "1,250"], "천원"),  # a text file has texts alone
        ("(단위:천원)", ["20", "25 %"], ""),
        ("(단위: 천원)", ["yes", 4.0], ""),
        ("(단위: 천원)", [None], ""),
        ("Business unit north", [4.0], ""),
    ],
)
def test_the_unit_that_a_title_says(title: str, cells: list[Cell], unit: str) -> None:
    assert unit_above(["Prices", title], cells) == unit
