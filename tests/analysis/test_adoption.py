"""Shares, bounds, coverage and capped weights."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmark_app.analysis.adoption import (
    AdoptionSteps,
    adoption_at,
    adoption_steps,
    capped_weights,
)
from benchmark_app.analysis.history import History
from benchmark_app.analysis.market import Market
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.result import AdoptionShare

LEVEL = Attribute(id=1, name="Breakfast", kind=AttributeKind.LEVEL)
PRICE = Attribute(id=1, name="Price", kind=AttributeKind.MEASURE, direction=Direction.LOWER)


@pytest.fixture
def steps(
    market: Callable[..., Market], history: Callable[..., History]
) -> Callable[..., AdoptionSteps]:
    def read(
        seen: list[Any], names: str = "ABCDE", floor: float | None = None, **rules: Any
    ) -> AdoptionSteps:
        found = market(names, **rules)
        resolved = history(found, seen, "2020-12-31")
        return adoption_steps(resolved, found.attributes[0], found.policy, floor)

    return read


def share_on(steps: AdoptionSteps, day: str) -> AdoptionShare:
    return adoption_at(steps, day_number(date.fromisoformat(day)))


def test_share_bounds_and_coverage(
    steps: Callable[..., AdoptionSteps], checks: Callable[..., list[Any]]
) -> None:
    """2 yes and 1 no of 5 in the market: p = 2/3, between 2/5 and 4/5, coverage 3/5."""
    found = share_on(steps(checks(("2020-01-01", "yyn??"))), "2020-01-01")
    counts = {"known": 3, "adopters": 2, "active": 5}
    shares = {"share": 2 / 3, "low": 0.4, "high": 0.8, "coverage": 0.6}
    assert asdict(found) == pytest.approx(counts | shares)


def test_nothing_before_the_first_day_and_no_share_where_nobody_is_known(
    steps: Callable[..., AdoptionSteps], checks: Callable[..., list[Any]]
) -> None:
    found = steps(checks(("2020-01-01", "??")))
    before = share_on(found, "2019-12-31")
    assert (before.share, before.low, before.active) == (None, None, 0)
    after = share_on(found, "2020-01-01")
    assert (after.share, after.low, after.high, after.coverage) == (None, 0.0, 1.0, 0.0)


def test_sufficient_from_three_known_and_half_covered(
    steps: Callable[..., AdoptionSteps], checks: Callable[..., list[Any]]
) -> None:
    def is_sufficient(signs: str, **rules: Any) -> bool:
        return bool(steps(checks(("2020-01-01", signs)), "ABCDEFG", **rules).sufficient[-1])

    assert is_sufficient("yyy???")
    assert not is_sufficient("yyy????")
    assert not is_sufficient("yy")
    assert is_sufficient("y??????", minimum_known=0, minimum_coverage=0.0)
    assert not is_sufficient("???????", minimum_known=0, minimum_coverage=0.0)


def test_weights_count_and_the_heaviest_is_capped(
    steps: Callable[..., AdoptionSteps], market: Callable[..., Market], history: Any, checks: Any
) -> None:
    """Weights 8, 1, 1: the first is cut to 2/3 of the others' 2, so p = (4/3) / (10/3) = .4."""
    found = market("ABC", weights={"A": 8.0})
    resolved = history(found, checks(("2020-01-01", "ynn")), "2020-12-31")
    capped = adoption_steps(resolved, found.attributes[0], found.policy)
    assert capped.share.tolist() == [pytest.approx(0.4)]
    two = history(found, checks(("2020-01-01", "yn")), "2020-12-31")
    assert adoption_steps(two, found.attributes[0], found.policy).share.tolist() == [
        pytest.approx(8 / 9)
    ]


def test_nested_levels_and_the_floor_of_a_measure(
    market: Callable[..., Market], history: Callable[..., History]
) -> None:
    seen = [("A", "2020-01-01", 1), ("B", "2020-01-01", 2), ("C", "2020-01-01", 3)]
    found = market("ABC", attributes=[LEVEL])
    resolved = history(found, seen, "2020-01-02")
    adopters = [
        adoption_steps(resolved, LEVEL, found.policy, floor).adopters.tolist()
        for floor in (1.0, 2.0, 3.0, None)
    ]
    assert adopters == [[3], [2], [1], [2]]


def test_a_measure_without_floor_has_counts_but_no_share(
    market: Callable[..., Market], history: Callable[..., History]
) -> None:
    found = market("ABC", attributes=[PRICE])
    resolved = history(found, [(name, "2020-01-01", 10) for name in "ABC"], "2020-01-02")
    steps = adoption_steps(resolved, PRICE, found.policy)
    one = adoption_at(steps, resolved.as_of)
    assert (one.share, one.low, one.known, one.active, one.coverage) == (None, None, 3, 3, 1.0)
    assert not steps.sufficient.any()
    assert adoption_steps(resolved, PRICE, found.policy, 10.0).share.tolist() == [1.0]


def test_equal_weights_where_the_cap_cannot_be_met() -> None:
    known = np.array([[True, True, True, False]])
    weights = np.array([5.0, 2.0, 1.0, 7.0])
    for cap in (0.2, 0.0, 1 / 3):
        capped = capped_weights(weights, known, cap)
        assert capped.tolist() == [pytest.approx([1.0, 1.0, 1.0, 0.0])]


def test_several_weights_can_be_cut() -> None:
    """10, 10, 1, 1, 1 with cap .3: x = .3 (2x + 3), so x = 2.25 of 7.5."""
    capped = capped_weights(np.array([10.0, 10.0, 1.0, 1.0, 1.0]), np.ones((1, 5), bool), 0.3)
    assert capped.tolist() == [pytest.approx([2.25, 2.25, 1.0, 1.0, 1.0])]


def test_no_competitors_at_all() -> None:
    assert capped_weights(np.zeros(0), np.zeros((2, 0), bool), 0.4).shape == (2, 0)


@given(
    weights=st.lists(st.floats(0.01, 100.0), min_size=3, max_size=9),
    cap=st.floats(0.05, 1.0),
    factor=st.floats(0.01, 100.0),
)
def test_a_capped_weight_keeps_within_its_part(
    weights: list[float], cap: float, factor: float
) -> None:
    raw = np.array(weights)
    known = np.ones((1, len(raw)), bool)
    capped = capped_weights(raw, known, cap)[0]
    assert (capped <= raw + 1e-9).all()
    assert (capped[:, None] <= capped[None, :] + 1e-9)[raw[:, None] <= raw[None, :]].all()
    if len(raw) * cap >= 1.0:
        assert capped.max() <= cap * capped.sum() * (1 + 1e-6)
    else:
        assert capped == pytest.approx(capped[0])
    scaled = capped_weights(raw * factor, known, cap)[0]
    assert scaled == pytest.approx(capped * factor)
