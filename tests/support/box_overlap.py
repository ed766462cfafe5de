"""Whether two things on a picture lie on top of each other."""

from __future__ import annotations

from benchmark_app.ui.charts.label_place import Box


def overlap(one: Box, other: Box) -> bool:
    """Whether the two share more than an edge."""
    return (
        one.x < other.right - 1e-6
        and other.x < one.right - 1e-6
        and one.y < other.bottom - 1e-6
        and other.y < one.bottom - 1e-6
    )
