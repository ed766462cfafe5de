"""Paths made of whole arrays are those another library makes, point by point."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QApplication

from benchmark_app.ui.charts.array_path import array_path, outlines_path, pairs_path

Array = NDArray[np.float64]
Oracle = Callable[..., QPainterPath]


@pytest.fixture
def oracle(qapp: QApplication) -> Oracle:
    from pyqtgraph.functions import arrayToQPath

    return arrayToQPath  # type: ignore[no-any-return]


def elements(path: QPainterPath) -> list[tuple[float, float, bool]]:
    found = (path.elementAt(place) for place in range(path.elementCount()))
    return [(one.x, one.y, one.isLineTo()) for one in found]


def drawn(count: int) -> tuple[Array, Array, NDArray[np.int32]]:
    random = np.random.default_rng(count)
    x, y = random.uniform(0, 900, (2, count))
    return x, y, random.integers(0, 2, count).astype(np.int32)


@pytest.mark.parametrize("count", [1, 2, 7, 480])
def test_points_and_joints_are_the_same(oracle: Oracle, count: int) -> None:
    x, y, joined = drawn(count)
    ours = elements(array_path(x, y, joined))
    assert ours == elements(oracle(x, y, connect=joined, finiteCheck=False))
    assert [point[:2] for point in ours] == list(zip(x.tolist(), y.tolist(), strict=True))


@pytest.mark.parametrize("count", [2, 8, 480])
def test_pairs_and_outlines(oracle: Oracle, count: int) -> None:
    x, y, _ = drawn(count)
    assert elements(pairs_path(x, y)) == elements(oracle(x, y, connect="pairs", finiteCheck=False))
    outline = outlines_path([(x, y)])
    assert elements(outline) == elements(oracle(x, y, connect="all", finiteCheck=False))


def test_each_outline_begins_anew(qapp: QApplication) -> None:
    x, y, _ = drawn(7)
    both = elements(outlines_path([(x, y), (x + 1, y)]))
    assert both == elements(outlines_path([(x, y)])) + elements(outlines_path([(x + 1, y)]))


def test_no_points_are_no_path(qapp: QApplication) -> None:
    nothing = np.zeros(0)
    assert array_path(nothing, nothing, np.zeros(0, np.int32)).isEmpty()
    assert pairs_path(nothing, nothing).elementCount() == 0
    assert outlines_path([]).isEmpty()
