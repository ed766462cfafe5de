"""Writes names at the shapes of the map of what to do first, each where nothing else stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.ui.charts.first_placed import FirstLayout, PlacedPoint
from benchmark_app.ui.charts.label_place import Box, Room
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import PlacedText, Sheet

#: Between a shape and its name, in pixels.
AIR: Final = 4.0
#: Of the plot's width a name may take so much.
NAME_SHARE: Final = 0.3
#: So many of the list have a name if any have.
_URGENT: Final = 5
#: More names than that nobody reads.
_MOST: Final = 60
#: So many come before the others, where not all have room.
_FIRST: Final = (14, 9, _URGENT)
#: Shapes at most so many lines apart are one pile.
_PILED: Final = 1.3
#: Over shapes so many lines nearer to the crosshair a name is in the way of their stems.
_NEAR: Final = 5


def with_names(
    points: Sequence[PlacedPoint], layout: FirstLayout, corners: Sequence[Box], sheet: Sheet
) -> tuple[PlacedPoint, ...]:
    """The points with as many names as find room: beside the shape, else on a stem over it.

    The names of fewer and fewer come before all others, until those of the most urgent find room;
    if need be one by one.
    """
    named: dict[int, PlacedPoint] = {}
    some = points[:_MOST]
    taken = [*corners, *(layout.shape_box(one.x, one.y) for one in points)]
    for first in (len(some), *_FIRST):
        work = _Naming(layout, Room(layout.plot, taken), sheet)
        if first > _URGENT:
            work.name_all(some[:first], points)
        else:
            for one in some[:first]:
                work.name_first(one, points)
        work.name_all(some[first:], points)
        named = work.named
        if all(one.row in named for one in some[:_URGENT]):
            break
    return tuple(named.get(one.row, one) for one in points)


def _columns(points: Sequence[PlacedPoint]) -> list[list[PlacedPoint]]:
    """Those over each other together, in their order in the list; from right to left."""
    columns: defaultdict[tuple[int, bool], list[PlacedPoint]] = defaultdict(list)
    for one in points:
        columns[round(one.x), one.point.is_high].append(one)
    return [columns[key] for key in sorted(columns, reverse=True)]


class _Naming:
    """The names found so far, by the row of their service, in a room that fills."""

    def __init__(self, layout: FirstLayout, room: Room, sheet: Sheet) -> None:
        self.named: dict[int, PlacedPoint] = {}
        self._shortened: set[int] = set()
        self._layout = layout
        self._room = room
        self._sheet = sheet

    def name_first(self, one: PlacedPoint, points: Sequence[PlacedPoint]) -> None:
        """Write a name before others; where it finds no room, its beginning."""
        self.name_all([one], points)
        if one.row not in self.named:
            self._shortened.add(one.row)
            self.name_all([one], points)

    def name_all(self, some: Sequence[PlacedPoint], points: Sequence[PlacedPoint]) -> None:
        """Write some names; stems go up from right to left, so that none is in the next one's way.

        A name stands left of its shape only where there is no other room.
        """
        for one in some:
            if not self._is_in_the_way(one, points):
                self._name_beside(one)
        for column in _columns([one for one in some if one.row not in self.named]):
            self._name_on_stem(column, points)
        for one in some:
            if one.row not in self.named:
                self._name_beside(one, is_left_fine=True)

    def _is_in_the_way(self, one: PlacedPoint, points: Sequence[PlacedPoint]) -> bool:
        """Whether a name beside the shape would lie over others, between them and their stems."""
        box = self._beside(one)
        side = _side(one)
        return any(
            box.x - AIR < other.x < box.right + AIR
            and 0 <= (one.y - other.y) * side + AIR <= _NEAR * box.height
            for other in points
            if other.row != one.row and other.point.is_high is one.point.is_high
        )

    def _name_beside(self, one: PlacedPoint, *, is_left_fine: bool = False) -> None:
        """Write the name right of the shape where that is free, perhaps left of it."""
        right = self._beside(one)
        left = replace(right, x=one.x - self._layout.shape / 2 - AIR - right.width)
        for box in (right, left) if is_left_fine else (right,):
            if self._room.is_free(box):
                self._take([one], box)
                return

    def _name_on_stem(self, column: list[PlacedPoint], points: Sequence[PlacedPoint]) -> None:
        """Write the names of shapes over each other off the outermost of all, as many as can be.

        They stand in the order of their shapes, as near as there is room.
        """
        for count in range(len(column), 0, -1):
            some = sorted(column[:count], key=lambda one: one.y)
            side, height = _side(some[0]), self._sheet.line()
            edge = _edge(some, points, self._layout.shape, height)
            blocks = self._blocks(some, edge, side)
            free = set(self._room.free(blocks))
            for block in blocks:
                ends = sorted(
                    (edge, block.y + height / 2 if side < 0 else block.bottom - height / 2)
                )
                stem = Box.between(some[0].x - 1, ends[0], some[0].x + 1, ends[1])
                if block in free:
                    if self._room.is_free(stem):
                        self._take(some, block, stem)
                        return
                    break  # and so is no longer one

    def _blocks(self, some: Sequence[PlacedPoint], edge: float, side: int) -> list[Box]:
        """The rooms the names may have together, from the nearest to the edge to the farthest."""
        height = self._sheet.line()
        wide = self._sheet.widest([self._name(one) for one in some])
        top = edge - len(some) * height if side < 0 else edge
        return [
            Box(some[0].x + AIR, top + floor * height * side, wide, len(some) * height)
            for floor in range(int(self._layout.plot.height / height) + 1)
        ]

    def _take(self, some: Sequence[PlacedPoint], block: Box, stem: Box | None = None) -> None:
        """Write names under each other into their room."""
        self._room.take(block, *(() if stem is None else (stem,)))
        height = self._sheet.line()
        for place, one in enumerate(some):
            name = self._name(one)
            box = Box(block.x, block.y + place * height, self._sheet.widest([name]), height)
            label = PlacedText(box, name, TextRole.LABEL)
            self.named[one.row] = replace(one, label=label, stem=stem)

    def _beside(self, one: PlacedPoint) -> Box:
        height = self._sheet.line()
        x, y = one.x + self._layout.shape / 2 + AIR, one.y - height / 2
        return Box(x, y, self._sheet.widest([self._name(one)]), height)

    def _name(self, one: PlacedPoint) -> str:
        share = NAME_SHARE / 2 if one.row in self._shortened else NAME_SHARE
        return self._sheet.fitted(one.point.name, self._layout.plot.width * share)


def _side(one: PlacedPoint) -> int:
    """In which direction the crosshair is far: up (-1) or down."""
    return -1 if one.point.is_high else 1


def _edge(
    column: Sequence[PlacedPoint], points: Sequence[PlacedPoint], shape: float, line: float
) -> float:
    """Where the pile of shapes over some of one column ends, away from the crosshair."""
    side = _side(column[0])
    heights = sorted(
        other.y * side
        for other in points
        if abs(other.x - column[0].x) < shape and other.point.is_high is column[0].point.is_high
    )
    end = max(one.y * side for one in column)
    for height in heights:
        if end < height <= end + _PILED * line:
            end = height
    return end * side + shape / 2 * side
