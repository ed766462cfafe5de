"""Turns values that hold from day to day into stretches in pixels, with whole arrays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from benchmark_app.ui.charts.frame import Plane
from benchmark_app.ui.charts.label_place import Box

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
#: A value per day, None where nothing is known; it holds until the next day.
Values = tuple[float | None, ...]


class Dated(Protocol):
    """What has values from day to day."""

    @property
    def days(self) -> tuple[int, ...]:
        """Day numbers, ascending."""


@dataclass(frozen=True, slots=True, eq=False)
class StepLine:
    """A line's visible stretches of one value: from `left` to `right` at the height `y`.

    `goes_on` says that a stretch begins where the one before ended, without a gap.
    """

    left: FloatArray
    right: FloatArray
    y: FloatArray
    goes_on: BoolArray

    def corners(self) -> tuple[FloatArray, FloatArray, NDArray[np.int32]]:
        """x, y of both ends of each stretch, and whether a point is joined to the next."""
        joined = np.ones(2 * len(self.y), np.int32)
        joined[1:-1:2] = self.goes_on[1:]
        return _woven(self.left, self.right), np.repeat(self.y, 2), joined

    def levels(self) -> tuple[FloatArray, FloatArray]:
        """x, y of the ends of the level parts, two points each."""
        return _woven(self.left, self.right), np.repeat(self.y, 2)

    def risers(self) -> tuple[FloatArray, FloatArray]:
        """x, y of the ends of the upright parts, two points each."""
        rises = np.flatnonzero(self.goes_on)
        return np.repeat(self.left[rises], 2), _woven(self.y[rises - 1], self.y[rises])


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """Neighbouring steps of two lines on which the same one is the higher, in pixels."""

    left: FloatArray
    right: FloatArray
    first: FloatArray
    second: FloatArray

    @property
    def is_first_higher(self) -> bool:
        """Whether the first line is above the second on screen."""
        return bool(self.first[0] < self.second[0])

    def outline(self) -> tuple[FloatArray, FloatArray]:
        """x, y along the first line and back along the second, without inner seams."""
        x = _woven(self.left, self.right)
        there, back = np.repeat(self.first, 2), np.repeat(self.second, 2)
        return np.concatenate((x, x[::-1])), np.concatenate((there, back[::-1]))

    def boxes(self) -> Iterator[Box]:
        """The steps as rectangles."""
        top, bottom = np.minimum(self.first, self.second), np.maximum(self.first, self.second)
        columns = (self.left, top, self.right - self.left, bottom - top)
        for x, y, width, height in zip(*(column.tolist() for column in columns), strict=True):
            yield Box(x, y, width, height)


def step_line(
    described: Dated, values: Values, layout: Plane, until: float | None = None
) -> StepLine:
    """The visible part of a line; days of one value make one stretch.

    The last value holds to the right edge, or to the day `until`.
    """
    begin, end, shown = _visible(described, layout, until)
    value = _array(values)[shown]
    known = ~np.isnan(value)
    starts = np.ones(len(value), np.bool_)
    starts[1:] = (value[1:] != value[:-1]) & (known[1:] | known[:-1])
    place = np.flatnonzero(starts)
    last = np.append(place[1:], len(value))[: len(place)] - 1
    is_known = known[place]
    goes_on = np.zeros(len(place), np.bool_)
    goes_on[1:] = is_known[1:] & is_known[:-1]
    return StepLine(
        begin[place][is_known],
        end[last][is_known],
        _heights(value[place][is_known], layout),
        goes_on[is_known],
    )


def stretches(
    described: Dated, first: Values, second: Values, layout: Plane, until: float | None = None
) -> Iterator[Stretch]:
    """The visible stretches between two lines, cut at gaps and where they cross."""
    begin, end, shown = _visible(described, layout, until)
    one, two = _array(first)[shown], _array(second)[shown]
    sign = np.nan_to_num(np.sign(one - two)).astype(np.int8)
    cuts = np.flatnonzero(np.diff(sign)) + 1
    for rows in np.split(np.arange(len(sign)), cuts):
        if len(rows) and sign[rows[0]]:
            yield Stretch(
                begin[rows],
                end[rows],
                _heights(one[rows], layout),
                _heights(two[rows], layout),
            )


def _visible(
    described: Dated, layout: Plane, until: float | None
) -> tuple[FloatArray, FloatArray, BoolArray]:
    """Left and right pixels of the days in sight, and which of all days those are."""
    begin = np.array(described.days, np.float64)
    end = np.append(begin[1:], max(layout.last if until is None else until, begin[-1]))
    shown = (end >= layout.first) & (begin <= layout.last)
    scale = layout.plot.width / (layout.last - layout.first)
    begin = np.maximum(begin[shown], layout.first)
    end = np.minimum(end[shown], layout.last)
    return (
        layout.plot.x + (begin - layout.first) * scale,
        layout.plot.x + (end - layout.first) * scale,
        shown,
    )


def _heights(values: FloatArray, layout: Plane) -> FloatArray:
    scale = layout.plot.height / (layout.high - layout.low)
    heights: FloatArray = layout.plot.bottom - (values - layout.low) * scale
    return heights


def _array(values: Values) -> FloatArray:
    return np.array(values, np.float64)


def _woven(one: FloatArray, two: FloatArray) -> FloatArray:
    """a, b, a, b, ..."""
    woven = np.empty(2 * len(one))
    woven[::2], woven[1::2] = one, two
    return woven
