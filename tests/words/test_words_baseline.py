"""The mean stands beside a usual value only where that alone would mislead."""

from __future__ import annotations

from datetime import date

import pytest

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.result import (
    AdoptionShare,
    BaselineLevel,
    Comparison,
    LifecycleStage,
    StageResult,
    Standing,
)
from benchmark_app.words.baseline import mean_text

LEVEL = Attribute(name="Linen", kind=AttributeKind.LEVEL)
YES_NO = Attribute(name="Parking", kind=AttributeKind.YES_NO)
LINE = Attribute(
    name="Minutes", kind=AttributeKind.MEASURE, direction=Direction.LOWER, tolerance=0.5
)
BETTER, SAME, WORSE = Comparison.BETTER, Comparison.LEVEL, Comparison.WORSE
RESULT = StageResult(
    attribute=1,
    stage=LifecycleStage.CONTESTED,
    provisional=False,
    since=None,
    last_stage=None,
    adoption=AdoptionShare(
        share=0.67, low=0.67, high=0.67, known=6, adopters=4, coverage=1.0, active=6
    ),
    probability=None,
    standing=Standing.LEVEL,
    verdict=None,
    badges=(),
    standard=None,
    frontier=None,
)


def level(own: float | None, typical: float | None, mean: float | None) -> BaselineLevel:
    return BaselineLevel(
        day=date(2026, 11, 22),
        expected=mean,
        typical=typical,
        adequate=None,
        desired=None,
        frontier=None,
        own=own,
        gap=None,
        verdict=None,
        known=6,
    )


@pytest.mark.parametrize(
    ("attribute", "own", "typical", "mean", "compared", "said"),
    [
        (LEVEL, 2.0, 2.0, 1.6, BETTER, "1.6"),
        (LEVEL, 2.0, 2.0, 2.0, SAME, ""),
        (LEVEL, 3.0, 2.0, 2.4, BETTER, ""),
        (LEVEL, 2.0, 2.0, 1.97, BETTER, "1.97"),
        (LEVEL, 2.0, 2.0, 1.9999, BETTER, "2.000"),
        (YES_NO, 1.0, 1.0, 0.67, BETTER, "4/6"),
        (YES_NO, 0.0, 1.0, 0.67, WORSE, ""),
        (LINE, 5.0, 5.2, 4.2, WORSE, "4.2"),
        (LINE, 4.0, 5.0, 4.2, SAME, "4.2"),
        (LINE, 4.0, 5.0, 5.2, BETTER, ""),
        (LINE, 6.0, 5.0, 5.2, WORSE, ""),
        (LEVEL, 2.0, 2.0, 1.6, None, ""),
        (LEVEL, None, 2.0, 1.6, BETTER, ""),
        (LEVEL, 2.0, None, 1.6, BETTER, ""),
        (LEVEL, 2.0, 2.0, None, BETTER, ""),
    ],
)
def test_the_mean_is_said_where_the_usual_value_says_otherwise(
    attribute: Attribute,
    own: float | None,
    typical: float | None,
    mean: float | None,
    compared: Comparison | None,
    said: str,
) -> None:
    assert mean_text(level(own, typical, mean), RESULT, attribute, compared) == said
