"""What to mind about the set of competitors: its size, its heaviest, its chains."""

from __future__ import annotations

import pytest

from benchmark_app.analysis.competitor_set import set_warnings
from benchmark_app.domain.competitor import Competitor
from benchmark_app.words.finding import finding_text
from benchmark_app.words.language import Language


def places(*weights: float, chain: tuple[str, ...] = ()) -> list[Competitor]:
    chains = (*chain, *[""] * (len(weights) - len(chain)))
    return [
        Competitor(id=n, name=f"Place {n}", weight=weight, chain=chains[n])
        for n, weight in enumerate(weights)
    ]


def codes(active: list[Competitor]) -> list[str]:
    return [one.code for one in set_warnings(active, 0.4)]


@pytest.mark.parametrize(
    ("active", "expected"),
    [
        (places(), []),
        (places(1, 1, 1), ["few_competitors"]),
        (places(1, 1, 1, 1), []),
        (places(2, 1, 1, 1), []),  # 2 of 5 is exactly the cap
        (places(2.1, 1, 1, 1), ["heavy_competitor"]),
        (places(9, 1), ["few_competitors"]),  # two cannot be capped
        (places(9, 1, 1), ["few_competitors", "heavy_competitor"]),
        (places(1, 1, 1, 1, chain=("Sun", "Sun")), []),  # half is not more than half
        (places(1, 1, 1, 1, chain=("Sun", "Sun", "Moon", "Sun")), ["chain_rules"]),
    ],
)
def test_warnings(active: list[Competitor], expected: list[str]) -> None:
    assert codes(active) == expected


def test_they_are_spoken_with_their_numbers() -> None:
    heavy = set_warnings(places(6, 1, 1, 1, 1), 0.4)[0]
    assert finding_text(heavy, Language.EN) == (
        "Place 0 would be 60 % of the market by its weight; it counts for 40 % at most."
    )
    few, chain = set_warnings(places(1, 1, 1, chain=("Sun", "Sun")), 0.4)
    assert "Only 3 checked competitors are in the market" in finding_text(few, Language.EN)
    assert finding_text(chain, Language.KO).startswith("경쟁 가게 3곳 중 2곳이 Sun 소속")
