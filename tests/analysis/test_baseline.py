"""The baseline of one attribute in its own unit (METHODS section 3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmark_app.analysis.baseline import (
    has_direction,
    is_scored,
    levels_met_by,
    scores,
    sign_of,
    weighted_mean,
)
from benchmark_app.analysis.snapshot import Snapshot
from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.observation import Mark
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import BaselineLevel, Verdict

Make = Callable[..., Any]
DAY = date(2026, 11, 22)
LEVEL = Attribute(name="a")
YES_NO = Attribute(name="a", kind=AttributeKind.YES_NO)
MEASURE = Attribute(name="a", kind=AttributeKind.MEASURE)
MINUTES = replace(MEASURE, direction=Direction.LOWER, worst=30.0, best=10.0, unit="min")


def level_of(
    make_book: Make,
    values: Sequence[float | None],
    own: float | None = None,
    attribute: Attribute = YES_NO,
    weights: list[float] | None = None,
) -> BaselineLevel:
    """The baseline of competitors with these values, all seen on one day."""
    names = [f"C{place}" for place in range(len(values))]
    weigh = weights or [1.0] * len(values)
    rivals = [Competitor(name=n, weight=w) for n, w in zip(names, weigh, strict=True)]
    book = make_book([*rivals, "Us"], [attribute])
    for name, value in zip([*names, "Us"], [*values, own], strict=True):
        if value is not None:
            book.see(("a", name, DAY, value))
    level: BaselineLevel = Snapshot(book.market, book.logs, DAY).baseline_level(11)
    return level


def test_scores_of_each_kind() -> None:
    values = np.array([0.0, 1.0, 2.0, 3.0, np.nan])
    assert scores(YES_NO, values)[1] == 1.0
    assert scores(LEVEL, values)[:4].tolist() == [0.0, 1 / 3, 2 / 3, 1.0]
    assert np.isnan(scores(LEVEL, values)[4])
    minutes = np.array([40.0, 30.0, 15.0, 10.0, 5.0])
    assert scores(MINUTES, minutes).tolist() == [0.0, 0.0, 0.75, 1.0, 1.0]


@pytest.mark.parametrize(
    ("attribute", "directed", "scored", "sign"),
    [
        (YES_NO, True, True, 1.0),
        (LEVEL, True, True, 1.0),
        (MEASURE, False, False, 1.0),
        (MINUTES, True, True, -1.0),
        (replace(MINUTES, worst=None), True, False, -1.0),
        (replace(MINUTES, best=None), True, False, -1.0),
        (replace(MINUTES, best=30.0), True, False, -1.0),
        (replace(MINUTES, direction=Direction.HIGHER), True, True, 1.0),
        (replace(LEVEL, direction=Direction.LOWER), True, True, 1.0),
    ],
)
def test_what_is_scored(attribute: Attribute, directed: bool, scored: bool, sign: float) -> None:
    assert (has_direction(attribute), is_scored(attribute), sign_of(attribute)) == (
        directed,
        scored,
        sign,
    )
    assert np.isnan(scores(attribute, np.array([20.0]))[0]) != scored


def test_levels_of_ten_competitors(make_book: Make) -> None:
    """Levels 0 0 1 1 2 2 2 3 3 3: 8 of 10 reach 1, 6 reach 2; 3 reach 3; 6th of 10 is 2."""
    level = level_of(make_book, [0, 0, 1, 1, 2, 2, 2, 3, 3, 3], 2.0, LEVEL)
    assert level.expected == pytest.approx(1.7)
    assert (level.adequate, level.typical, level.desired) == (1.0, 2.0, 3.0)
    assert (level.frontier, level.known, level.own) == (3.0, 10, 2.0)
    assert level.gap == pytest.approx(0.3)


def test_adequate_at_exactly_the_edge(make_book: Make) -> None:
    """7 of 10 offer it: what 70 % reach is yes, as the stage says."""
    assert level_of(make_book, [1] * 7 + [0] * 3).adequate == 1.0
    assert level_of(make_book, [1] * 6 + [0] * 4).adequate == 0.0
    assert level_of(make_book, [1] * 3 + [0] * 7).desired == 1.0
    assert level_of(make_book, [1] * 2 + [0] * 8).desired == 0.0


def test_typical_is_the_better_of_two_middle_values(make_book: Make) -> None:
    minutes = replace(MINUTES, worst=None, best=None)
    assert level_of(make_book, [20, 10, 14, 12], None, minutes).typical == 12.0
    assert level_of(make_book, [20, 10, 14], None, minutes).typical == 14.0


def test_lower_is_better(make_book: Make) -> None:
    """Minutes 10 12 14 20 against our 11: mean 14, so we are 3 better; the worst come first."""
    level = level_of(make_book, [10, 12, 14, 20], 11.0, MINUTES)
    assert level.expected == pytest.approx(14.0)
    assert level.gap == pytest.approx(3.0)
    assert (level.frontier, level.adequate, level.desired) == (10.0, 14.0, 12.0)
    assert level.verdict is Verdict.EXCELLENT


def test_a_measure_without_direction_has_no_better(make_book: Make) -> None:
    level = level_of(make_book, [10, 12, 14, 20], 11.0, MEASURE)
    assert (level.expected, level.typical, level.known) == (14.0, 14.0, 4)
    assert (level.adequate, level.desired, level.frontier) == (None, None, None)
    assert (level.gap, level.verdict, level.own) == (None, None, 11.0)


@pytest.mark.parametrize(
    ("yes", "of", "own", "word"),
    [
        (7, 10, 0, Verdict.BAD),
        (10, 10, 0, Verdict.BAD),
        (7, 10, 1, Verdict.NEUTRAL),
        (6, 10, 0, Verdict.NEUTRAL),
        (3, 10, 0, Verdict.NEUTRAL),
        (6, 10, 1, Verdict.GOOD),
        (3, 10, 1, Verdict.GOOD),
        (2, 10, 0, Verdict.NEUTRAL),
        (2, 10, 1, Verdict.EXCELLENT),
        (0, 10, 1, Verdict.EXCELLENT),
    ],
)
def test_verdict_on_yes_and_no(make_book: Make, yes: int, of: int, own: int, word: Verdict) -> None:
    """The table of METHODS section 3."""
    values = [1.0] * yes + [0.0] * (of - yes)
    assert level_of(make_book, values, float(own)).verdict is word


def test_tolerance_is_in_the_attributes_unit(make_book: Make) -> None:
    """Ours 15, others 13 to 14: within 2 minutes nobody is better and all are as good."""
    values: list[float | None] = [13.0, 13.5, 14.0]
    assert level_of(make_book, values, 15.0, MINUTES).verdict is Verdict.BAD
    tolerant = replace(MINUTES, tolerance=2.0)
    assert level_of(make_book, values, 15.0, tolerant).verdict is Verdict.NEUTRAL


def test_nobody_known(make_book: Make) -> None:
    level = level_of(make_book, [None, None], 1.0)
    assert level == BaselineLevel(
        day=DAY,
        expected=None,
        typical=None,
        adequate=None,
        desired=None,
        frontier=None,
        own=1.0,
        gap=None,
        verdict=None,
        known=0,
    )
    empty = level_of(make_book, [None], None)
    assert (empty.own, empty.expected, empty.known) == (None, None, 0)


def test_one_known_competitor_is_enough_for_a_baseline(make_book: Make) -> None:
    level = level_of(make_book, [1.0, None], None)
    assert (level.expected, level.adequate, level.known) == (1.0, 1.0, 1)
    assert (level.gap, level.verdict) == (None, None)


def test_heavy_competitor_is_capped(make_book: Make) -> None:
    """Weights 10, 1, 1 with cap .4: the heavy one counts 4/3, that is 40 % of 10/3."""
    level = level_of(make_book, [1.0, 0.0, 0.0], None, YES_NO, [10.0, 1.0, 1.0])
    assert level.expected == pytest.approx(0.4)


def test_not_applicable_and_could_not_tell_leave_the_baseline(make_book: Make) -> None:
    book = make_book(["A", "B", "C"], [YES_NO])
    book.see(("a", "A", DAY, 1.0), ("a", "B", DAY, Mark.NOT_APPLICABLE))
    book.see(("a", "C", DAY, Mark.UNKNOWN))
    level = Snapshot(book.market, book.logs, DAY).baseline_level(11)
    assert (level.expected, level.known) == (1.0, 1)


def test_before_the_first_observation(make_book: Make) -> None:
    book = make_book(["A"], [YES_NO]).see(("a", "A", DAY, 1.0))
    snapshot = Snapshot(book.market, book.logs, DAY)
    before, on = snapshot.baseline_levels(11, [date(2026, 11, 21), DAY])
    assert (before.expected, before.known) == (None, 0)
    assert (on.expected, on.known) == (1.0, 1)


def test_the_policys_share_decides_what_is_adequate(make_book: Make) -> None:
    book = make_book(["A", "B", "C"], [YES_NO], policy=Policy(table_stakes_share=0.6))
    book.see(("a", "A", DAY, 1.0), ("a", "B", DAY, 1.0), ("a", "C", DAY, 0.0))
    assert Snapshot(book.market, book.logs, DAY).baseline_level(11).adequate == 1.0


columns = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from([0.5, 1.0, 2.0])), min_size=1, max_size=9
)


@settings(deadline=None)
@given(columns, st.sampled_from([0.0, 0.3, 0.5, 0.7, 1.0]), st.floats(0.1, 50.0))
def test_levels_met_by_a_share(cells: list[tuple[int, float]], share: float, scale: float) -> None:
    """The best real value that the share of weight reaches; scaling all weights changes nothing."""
    values = np.array([[float(value) for value, _ in cells]])
    weights = np.array([[weight for _, weight in cells]])
    total = weights.sum()
    met = [v for v, _ in cells if sum(w for o, w in cells if o >= v) >= share * total - 1e-9]
    for factor in (1.0, scale):
        (found,) = levels_met_by([share], values, weights * factor)
        assert found[0] == max(met)


def test_means_without_weight_are_nan() -> None:
    values = np.array([[1.0, np.nan], [np.nan, np.nan]])
    assert weighted_mean(values, np.array([[2.0, 0.0], [0.0, 0.0]])).tolist()[0] == 1.0
    assert np.isnan(weighted_mean(values, np.zeros((2, 2)))).all()
    (nothing,) = levels_met_by([0.5], np.empty((2, 0)), np.empty((2, 0)))
    assert np.isnan(nothing).all()
