"""The order of the standings and the edges of the verdict (METHODS sections 2 and 3)."""

from __future__ import annotations

import pytest

from benchmark_app.analysis.parity import comparison, standing, verdict
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.result import Comparison, LifecycleStage, Standing, Verdict

STAGE = LifecycleStage


@pytest.mark.parametrize(
    ("own", "stage", "share", "adopters", "was_copied", "expected"),
    [
        (None, STAGE.CONTESTED, 0.6, 6, False, Standing.UNKNOWN),
        (True, STAGE.INSUFFICIENT, 0.6, 6, False, Standing.UNKNOWN),
        (True, None, None, 0, False, Standing.UNKNOWN),
        (True, STAGE.ABSENT, None, 0, False, Standing.UNKNOWN),
        (True, STAGE.ABSENT, 0.0, 0, True, Standing.ONLY_US),
        (True, STAGE.DIFFERENTIATOR, 0.49, 4, True, Standing.AHEAD),
        (True, STAGE.CONTESTED, 0.5, 5, True, Standing.COPIED_LEAD),
        (True, STAGE.CONTESTED, 0.5, 5, False, Standing.LEVEL),
        (True, STAGE.TABLE_STAKES, 0.9, 9, True, Standing.COPIED_LEAD),
        (False, STAGE.TABLE_STAKES, 0.62, 5, False, Standing.MISSING_BASIC),
        (False, STAGE.CONTESTED, 0.7, 7, False, Standing.MISSING_BASIC),
        (False, STAGE.CONTESTED, 0.7 - 1e-12, 7, False, Standing.MISSING_BASIC),
        (False, STAGE.CONTESTED, 0.69, 6, False, Standing.BEHIND),
        (False, STAGE.DECLINING, 0.5, 5, False, Standing.BEHIND),
        (False, STAGE.DIFFERENTIATOR, 0.49, 4, False, Standing.LEVEL),
        (False, STAGE.ABSENT, 0.0, 0, False, Standing.LEVEL),
    ],
)
def test_the_first_standing_that_fits(
    own: bool | None,
    stage: STAGE | None,
    share: float | None,
    adopters: int,
    was_copied: bool,
    expected: Standing,
) -> None:
    found = standing(
        own_offers=own,
        stage=stage,
        share=share,
        adopters=adopters,
        against=None,
        was_copied=was_copied,
        policy=Policy(),
    )
    assert found is expected


@pytest.mark.parametrize(
    ("better", "as_good", "word"),
    [
        (0.7, 1.0, Verdict.BAD),
        (0.7 - 1e-12, 1.0, Verdict.BAD),
        (0.0, 0.29, Verdict.EXCELLENT),
        (0.0, 0.3 - 1e-12, Verdict.GOOD),
        (0.49, 0.69, Verdict.GOOD),
        (0.5, 0.69, Verdict.NEUTRAL),
        (0.0, 0.7, Verdict.NEUTRAL),
        (0.69, 1.0, Verdict.NEUTRAL),
    ],
)
def test_the_words_of_the_verdict(better: float, as_good: float, word: Verdict) -> None:
    assert verdict(better, as_good, Policy()) is word


@pytest.mark.parametrize(
    ("gap", "against", "stands"),
    [
        (0.31, Comparison.BETTER, Standing.AHEAD),
        (0.3, Comparison.LEVEL, Standing.LEVEL),
        (-0.3, Comparison.LEVEL, Standing.LEVEL),
        (-0.31, Comparison.WORSE, Standing.LEVEL),
    ],
)
def test_nobody_is_ahead_within_the_tolerance(
    gap: float, against: Comparison, stands: Standing
) -> None:
    """A price few reach, and yet hardly below what most ask, is no lead."""
    assert comparison(gap, 0.3) is against
    found = standing(
        own_offers=True,
        stage=STAGE.INNOVATION,
        share=0.33,
        adopters=1,
        against=against,
        was_copied=False,
        policy=Policy(),
    )
    assert found is stands
