"""Turns values that hold from day to day into stretches in pixels, with whole arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

    `goes_on` says that a stretch begins where the one before ended, without a gap. There may be
    several lines, one after the other; `line` is the place of each stretch's.
    """

    left: FloatArray
    right: FloatArray
    y: FloatArray
    goes_on: BoolArray
    line: NDArray[np.intp]

    def corners(self) -> tuple[FloatArray, FloatArray, NDArray[np.int32]]:
        """x, y of both ends of each stretch, and whether a point is joined to the next."""
        joined = np.ones(2 * len(self.y), np.int32)
        joined[1:-1:2] = self.goes_on[1:]
        return _woven(self.left, self.right), np.repeat(self.y, 2), joined

    def levels(self) -> tuple[FloatArray, FloatArray]:
        """x, y of the ends of the level parts, two points each."""
        return _woven(self.left, self.right), np.repeat(self.y, 2)

    def levels_apart(self) -> Iterator[tuple[FloatArray, FloatArray]]:
        """The level parts of each line that has any."""
        cuts = 2 * (np.flatnonzero(np.diff(self.line)) + 1)
        return zip(*(np.split(part, cuts) for part in self.levels()), strict=True)

    def risers(self) -> tuple[FloatArray, FloatArray]:
        """x, y of the ends of the upright parts, two points each; what overlaps is one."""
        rises = np.flatnonzero(self.goes_on)
        if not len(rises):
            return np.zeros(0), np.zeros(0)
        x, one, other = self.left[rises], self.y[rises - 1], self.y[rises]
        top, bottom = np.minimum(one, other), np.maximum(one, other)
        order = np.lexsort((top, x))
        x, top, bottom = x[order], top[order], bottom[order]
        # apart as far as no part reaches, the places across can be gone through at once
        apart = np.append(0, np.cumsum(np.diff(x) > 0)) * (bottom.max() - top.min() + 1)
        reach = np.maximum.accumulate(bottom + apart)
        begins = np.flatnonzero(np.append(True, (top + apart)[1:] > reach[:-1]))
        x, top, bottom = x[begins], top[begins], np.maximum.reduceat(bottom, begins)
        return np.repeat(x, 2), _woven(top, bottom)


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
    return step_lines(described, [values], layout, until)


def step_lines(
    described: Dated, lines: Sequence[Values], layout: Plane, until: float | None = None
) -> StepLine:
    """The visible parts of many lines, one after the other, each as `step_line` makes it."""
    begin, end, shown = _visible(described, layout, until)
    value = np.array(lines, np.float64).reshape(len(lines), len(shown))[:, shown]
    known = ~np.isnan(value)
    starts = np.ones(value.shape, np.bool_)
    starts[:, 1:] = (value[:, 1:] != value[:, :-1]) & (known[:, 1:] | known[:, :-1])
    line, day = np.nonzero(starts)
    last = np.append(day[1:], 0)[: len(day)] - 1  # -1, the last of all, before another line
    is_known = known[line, day]
    goes_on = np.zeros(len(day), np.bool_)
    goes_on[1:] = is_known[1:] & is_known[:-1] & (day[1:] > 0)
    line, day, last = line[is_known], day[is_known], last[is_known]
    return StepLine(
        begin[day],
        end[last],
        _heights(value[line, day], layout),
        goes_on[is_known],
        line,
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
