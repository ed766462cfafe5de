"""Nested levels and rungs, and the standard that rises with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from benchmark_app.analysis.history import History
from benchmark_app.analysis.lifecycle import Lifecycle
from benchmark_app.analysis.market import Market
from benchmark_app.analysis.standard import (
    StandardStep,
    frontier_at,
    levels_of,
    shown_lifecycles,
    standard_at,
    standard_steps,
    walk_levels,
)
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.result import LifecycleStage

LEVEL = Attribute(id=1, name="Breakfast", kind=AttributeKind.LEVEL)
YES_NO = Attribute(id=1, name="Free ice", kind=AttributeKind.YES_NO)
MINUTES = Attribute(
    id=1,
    name="Minutes at check-in",
    kind=AttributeKind.MEASURE,
    direction=Direction.LOWER,
    rungs=(5.0, 15.0),
    offered_from=10.0,
)
LENGTH = Attribute(id=1, name="Length of the name", kind=AttributeKind.MEASURE)

Nested = Callable[..., tuple[Lifecycle, ...]]


@pytest.fixture
def nested(
    market: Callable[..., Market],
    history: Callable[..., History],
    checks: Callable[..., list[Any]],
) -> Nested:
    def read(*rows: tuple[str, str], as_of: str, **rules: Any) -> tuple[Lifecycle, ...]:
        found = market("ABCDE", attributes=[LEVEL], **rules)
        resolved = history(found, checks(*rows), as_of)
        return walk_levels(resolved, LEVEL, found.policy)

    return read


def test_levels_the_easiest_first() -> None:
    assert levels_of(YES_NO) == (1.0,)
    assert levels_of(LEVEL) == (1.0, 2.0, 3.0)
    assert levels_of(MINUTES) == (15.0, 10.0, 5.0)
    assert levels_of(LENGTH) == ()


def test_the_standard_rises_and_steps_are_dated(nested: Nested) -> None:
    """All have "yes" in January, four of five "excellent" in June."""
    found = nested(
        ("2020-01-01", "22222"),
        ("2020-03-01", "3...."),
        ("2020-06-01", "3333."),
        as_of="2020-12-31",
    )
    assert len({one.crossed_on for level in found for one in level.transitions}) == 3
    assert standard_steps(found) == (
        StandardStep(day=date(2020, 1, 1), level=2.0),
        StandardStep(day=date(2020, 6, 1), level=3.0),
    )
    days = (date(2019, 12, 31), date(2020, 1, 1), date(2020, 6, 1))
    assert [standard_at(found, day) for day in days] == [None, 2.0, 3.0]


def test_the_standard_can_fall(nested: Nested) -> None:
    found = nested(("2020-01-01", "11111"), ("2020-06-01", "000.."), as_of="2020-12-31")
    assert [step.level for step in standard_steps(found)] == [1.0, None]


def test_the_standard_is_held_while_too_little_is_known(nested: Nested) -> None:
    found = nested(("2020-01-01", "22222"), as_of="2023-01-01", stale_measure_months=0)
    assert found[1].stage is LifecycleStage.INSUFFICIENT
    assert standard_at(found, date(2023, 1, 1)) == 2.0


def test_a_harder_level_lifts_what_is_shown(nested: Nested) -> None:
    """All "excellent" but never seen to be: "yes" was contested; one day later all are at 3.

    A and B fall to "partly": "yes" declines at 3/5 while "excellent" with its own peak does not.
    """
    found = nested(
        ("2020-01-01", "22233"),
        ("2020-03-01", "333.."),
        ("2020-08-01", "11..."),
        as_of="2020-12-31",
    )
    shown = shown_lifecycles(found)
    assert [one.rank for one in shown] == sorted((one.rank for one in shown), reverse=True)
    assert all(ours.rank <= theirs.rank for ours, theirs in zip(found, shown, strict=True))


def test_the_higher_of_two_stages_is_shown(nested: Nested) -> None:
    first = nested(("2020-01-01", "00000"), as_of="2020-12-31")
    second = nested(("2020-01-01", "33333"), as_of="2020-12-31")
    shown = shown_lifecycles((first[0], second[2]))
    assert [one.stage.value for one in shown] == ["table_stakes", "table_stakes"]
    assert shown_lifecycles(()) == ()


def test_the_frontier_is_the_best_anyone_in_the_market_has(
    market: Callable[..., Market], history: Callable[..., History]
) -> None:
    seen = [("A", "2020-01-01", 12), ("B", "2020-01-01", 8), ("Own", "2020-01-01", 1)]
    for attribute, best in ((MINUTES, 8.0), (LENGTH, None)):
        found = market("AB", subject="Own", attributes=[attribute])
        resolved = history(found, seen, "2020-02-01")
        assert frontier_at(resolved, attribute, 0) == best
        assert frontier_at(resolved, attribute, -1) is None


def test_the_frontier_of_levels(
    market: Callable[..., Market],
    history: Callable[..., History],
    checks: Callable[..., list[Any]],
) -> None:
    found = market("ABC", attributes=[LEVEL])
    resolved = history(found, checks(("2020-01-01", "013")), "2030-01-01")
    assert frontier_at(resolved, LEVEL, 0) == 3.0
    assert frontier_at(resolved, LEVEL, len(resolved.days) - 1) is None
