"""Whole arrays of points become paths at once, in the form in which Qt itself writes them down."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath

_POINT: Final = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])


def array_path(
    x: NDArray[np.float64], y: NDArray[np.float64], joined: NDArray[np.int32]
) -> QPainterPath:
    """The points [n] in pixels as a path; where `joined` [n] is 0 a point ends its line."""
    path = QPainterPath()
    if not len(x):
        return path
    points = np.empty(len(x), _POINT)
    points["x"], points["y"] = x, y
    points["kind"][0] = 0  # a line is begun here; 1 goes on from the point before
    points["kind"][1:] = joined[:-1]
    # how many points, the points, where the last line begins, the rule for filling: odd and even
    written = struct.pack(">i", len(x)) + points.tobytes() + struct.pack(">ii", 0, 0)
    stream = QDataStream(QByteArray(written))
    stream >> path
    return path


def pairs_path(x: NDArray[np.float64], y: NDArray[np.float64]) -> QPainterPath:
    """A line from each even point [n] to the one after it."""
    joined = np.ones(len(x), np.int32)
    joined[1::2] = 0
    return array_path(x, y, joined)


def outlines_path(
    outlines: Iterable[tuple[NDArray[np.float64], NDArray[np.float64]]],
) -> QPainterPath:
    """A line through all points [n] of each outline, to be filled."""
    x, y, joined = [np.zeros(0)], [np.zeros(0)], [np.zeros(0, np.int32)]
    for across, down in outlines:
        x.append(across)
        y.append(down)
        joined.append(np.ones(len(across), np.int32))
        joined[-1][-1] = 0
    return array_path(np.concatenate(x), np.concatenate(y), np.concatenate(joined))
