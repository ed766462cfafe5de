"""Columns to tick: which are, and what they answer."""

from __future__ import annotations

import pytest

from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.pick import PICK, picked, with_picks


def columns(*headings: str) -> tuple[Across, ...]:
    """Columns from 2 on, each headed "Name/answer"."""
    parts = [heading.split("/") for heading in headings]
    return tuple(
        Across(column=at, heading=" ".join(each), name=each[0], sub=each[1], role="other")
        for at, each in enumerate(parts, 2)
    )


@pytest.mark.parametrize(
    ("row", "is_ticked"),
    [
        (("Sauna", "x", None), True),
        (("Sauna", None, "✓"), True),
        (("Sauna", "1", None), True),
        (("Sauna", "ja", None), True),
        (("Sauna", 12.0, 15.0), False),
        (("Sauna", "nein", None), False),
        (("Sauna", None, None), False),
    ],
)
def test_columns_of_yes_and_no_that_hold_ticks_are_one(
    row: tuple[str | float | None, ...], is_ticked: bool
) -> None:
    first, second = with_picks(
        Leaf(name="Sheet", rows=(row,)), columns("Krone/ja", "Krone/nein"), [1]
    )
    assert first.picks == (((2, "ja"), (3, "nein")) if is_ticked else ())
    assert (second.role, second.of) == ((PICK, 2) if is_ticked else ("other", None))


def test_yes_alone_or_twice_is_no_choice() -> None:
    leaf = Leaf(name="Sheet", rows=(("Sauna", "x", "x", "x"),))
    for heads in (("Krone/ja", "Krone/teilweise"), ("Krone/ja", "Krone/yes", "Krone/nein")):
        across = columns(*heads)
        assert with_picks(leaf, across, [1]) == across


def test_several_ticks_are_all_told_and_none_is_blank() -> None:
    assert picked([("ja", "x"), ("nein", None)]) == "ja"
    assert picked([("ja", "x"), ("nein", "x")]) == "ja / nein"
    assert picked([("ja", None), ("nein", None)]) is None
