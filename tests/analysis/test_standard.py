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
    levels_of,
    shown_lifecycles,
    standard_at,
    standard_steps,
)
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.result import LifecycleStage, StandardStep

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


def step(
    day: str,
    before: float | None,
    level: float | None,
    *,
    adopters: int,
    rises: bool = True,
    provisional: bool = False,
    revealed: bool = False,
) -> StandardStep:
    """A step among five known competitors."""
    return StandardStep(
        day=date.fromisoformat(day),
        before=before,
        level=level,
        rises=rises,
        known=5,
        adopters=adopters,
        provisional=provisional,
        revealed=revealed,
    )


@pytest.fixture
def nested(
    market: Callable[..., Market],
    history: Callable[..., History],
    checks: Callable[..., list[Any]],
    levels: Nested,
) -> Nested:
    def read(*rows: tuple[str, str], as_of: str, **rules: Any) -> tuple[Lifecycle, ...]:
        found = market("ABCDE", attributes=[LEVEL], **rules)
        resolved = history(found, checks(*rows), as_of)
        return levels(resolved, LEVEL, found.policy)

    return read


def test_levels_the_easiest_first() -> None:
    assert levels_of(YES_NO) == (1.0,)
    assert levels_of(LEVEL) == (1.0, 2.0, 3.0)
    assert levels_of(MINUTES) == (15.0, 10.0, 5.0)
    assert levels_of(LENGTH) == ()


def test_the_standard_rises_and_steps_are_dated(nested: Nested) -> None:
    """All have "yes" in January, one "excellent" in March, four of five in June."""
    found = nested(
        ("2020-01-01", "22222"),
        ("2020-03-01", "3...."),
        ("2020-06-01", "3333."),
        as_of="2020-12-31",
    )
    assert len({one.crossed_on for level in found for one in level.transitions}) == 3
    assert standard_steps(found) == (
        step("2020-01-01", None, 2.0, adopters=5, revealed=True),
        step("2020-06-01", 2.0, 3.0, adopters=4),
    )
    days = (date(2019, 12, 31), date(2020, 1, 1), date(2020, 6, 1))
    assert [standard_at(found, day) for day in days] == [None, 2.0, 3.0]


def test_a_step_is_provisional_until_it_has_held(nested: Nested) -> None:
    rows = (("2020-01-01", "22222"), ("2020-06-01", "3333."))
    *_, early = standard_steps(nested(*rows, as_of="2020-07-30"))
    *_, late = standard_steps(nested(*rows, as_of="2020-07-31"))
    assert early == step("2020-06-01", 2.0, 3.0, adopters=4, provisional=True)
    assert late == step("2020-06-01", 2.0, 3.0, adopters=4)


def test_a_harder_level_that_was_only_found_is_revealed(nested: Nested) -> None:
    """3 of 5 "excellent" in January; C and D had never been looked at before June."""
    found = nested(("2020-01-01", "33222"), ("2020-06-01", "..33."), as_of="2020-12-31")
    assert [one.revealed for one in standard_steps(found)] == [True, False]
    found = nested(("2020-01-01", "332.."), ("2020-06-01", "...33"), as_of="2020-12-31")
    assert standard_steps(found)[1] == step("2020-06-01", 2.0, 3.0, adopters=4, revealed=True)


def test_the_standard_can_fall(nested: Nested) -> None:
    """Three of five stop: two of five still reach "partly" on that day."""
    found = nested(("2020-01-01", "11111"), ("2020-06-01", "000.."), as_of="2020-12-31")
    assert standard_steps(found) == (
        step("2020-01-01", None, 1.0, adopters=5, revealed=True),
        step("2020-06-01", 1.0, None, adopters=2, rises=False),
    )


def test_a_lower_number_may_be_the_harder_level(
    market: Callable[..., Market], history: Callable[..., History], levels: Nested
) -> None:
    """All check in within 12 minutes in January, 4 of 5 within 5 in June."""
    found = market("ABCDE", attributes=[MINUTES])
    seen = [(name, "2020-01-01", 12) for name in "ABCDE"]
    seen += [(name, "2020-06-01", 4) for name in "ABCD"]
    resolved = history(found, seen, "2020-12-31")
    assert standard_steps(levels(resolved, MINUTES, found.policy)) == (
        step("2020-01-01", None, 15.0, adopters=5, revealed=True),
        step("2020-06-01", 15.0, 5.0, adopters=4),
    )


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
