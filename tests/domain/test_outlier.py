"""What counts as far from what is known of a measure."""

from __future__ import annotations

import pytest

from benchmark_app.domain.outlier import is_far


@pytest.mark.parametrize(
    ("number", "others", "wanted"),
    [
        (61, (12, 8, 20), True),  # more than five times 12
        (60, (12, 8, 20), False),
        (0.5, (12, 8, 20), True),  # less than a twentieth
        (0.61, (12, 8, 20), False),
        (0, (12, 8, 20), False),  # nothing at all is a value of its own
        (-12, (12, 8, 20), True),
        (-60, (-12, -8, -20), False),
        (45, (45_000, 52_000, 38_000), True),
        (1000, (12, 8), False),  # two others tell nothing
        (1000, (), False),
        (3, (0, 0, 1), True),
        (2, (0, 0, 1), False),
        (-2, (-1, 0, 0), False),
        (9, (0, 0, 0), False),
    ],
)
def test_far_from_the_others(number: float, others: tuple[float, ...], wanted: bool) -> None:
    assert is_far(number, others) is wanted


def test_far_outside_the_scale_needs_the_median_too() -> None:
    others = (10.0, 11.0, 12.0)
    assert not is_far(15, others, worst=12, best=10)  # beyond the scale, near the others
    assert is_far(30, others, worst=12, best=10)
    assert is_far(4, others, worst=12, best=10)
    assert not is_far(30, others, worst=40, best=10)
    assert not is_far(30, others, worst=12)
