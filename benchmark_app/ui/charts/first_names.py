"""Writes names at the shapes of the map of what to do first, each where nothing else stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import Final

from benchmark_app.ui.charts.first_placed import AIR, NAME_SHARE, FirstLayout, PlacedPoint
from benchmark_app.ui.charts.first_words import with_words
from benchmark_app.ui.charts.label_place import Box, Room
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import PlacedText, Sheet

#: More names than that nobody reads.
_MOST: Final = 60
#: So many others are given a name even where that moves one.
_FEW: Final = 9
#: Shapes at most so many lines apart are one pile.
_PILED: Final = 1.3
#: Over shapes so many lines nearer to the crosshair a name is in the way of their stems.
_NEAR: Final = 5


def with_names(
    points: Sequence[PlacedPoint],
    first_of_all: frozenset[int],
    layout: FirstLayout,
    corners: Sequence[Box],
    sheet: Sheet,
) -> tuple[PlacedPoint, ...]:
    """The points with as many names as find room: beside the shape, else on a stem over it.

    Of several ways the one is kept that names most of the rows `first_of_all`, says of most shapes
    what they are, and then names most services.
    """
    needed = [one for one in points if one.row in first_of_all]
    others = [one for one in points[:_MOST] if one.row not in first_of_all]
    some = [*needed, *others]
    taken = [*corners, *(layout.shape_box(one.x, one.y) for one in points)]
    shapes = len({one.point.stage for one in points})
    best, score = tuple(points), (-1, [False], -1, -1)
    for first, is_mirrored in product((some, needed, ()), (False, True)):
        work = _Naming(layout, taken, points, sheet, is_mirrored=is_mirrored)
        work.name_all(first)
        for one in needed:
            work.name_first(one)
        work.explain(with_words(work.points, layout, corners, sheet))
        work.name_all(others)
        for one in others[:_FEW]:
            work.name_alone(one)
        work.explain(with_words(work.points, layout, corners, sheet))
        told = [one.row in work.named for one in needed]
        reached = sum(told), told, len(work.words), len(work.named)
        if reached > score:
            best, score = work.points, reached
        if first_of_all <= work.named.keys() and len(work.words) == shapes:
            break
    return best


class _Naming:
    """The names found so far, by the row of their service, in a room that fills.

    Mirrored, those left of the middle are named from left to right on the left of their stems.
    """

    def __init__(
        self,
        layout: FirstLayout,
        taken: Sequence[Box],
        points: Sequence[PlacedPoint],
        sheet: Sheet,
        *,
        is_mirrored: bool,
    ) -> None:
        self.named: dict[int, PlacedPoint] = {}
        self.words: dict[int, PlacedText] = {}
        self._shortened: set[int] = set()
        self._layout = layout
        self._taken = taken
        self._points = points
        self._room = Room(layout.plot, taken)
        self._sheet = sheet
        middle = layout.plot.x + layout.plot.width / 2
        self._mirrored_to = middle if is_mirrored else layout.plot.x - 1

    @property
    def points(self) -> tuple[PlacedPoint, ...]:
        """All with the names and words found so far."""
        named = (self.named.get(one.row, one) for one in self._points)
        return tuple(replace(one, word=self.words.get(one.row)) for one in named)

    def explain(self, said: Iterable[PlacedPoint]) -> None:
        """Keep what some say their shapes stand for."""
        self.words = {one.row: one.word for one in said if one.word is not None}
        self._refill()

    def name_first(self, one: PlacedPoint) -> None:
        """Write a name before others; where it finds no room, its beginning."""
        self.name_alone(one)
        if one.row not in self.named:
            self._shortened.add(one.row)
            self.name_alone(one)
        if one.row not in self.named:
            self._shortened.remove(one.row)

    def name_alone(self, one: PlacedPoint) -> None:
        """Write a name if it finds room, together with those over its shape where they have to."""
        self.name_all([one])
        if one.row in self.named:
            return
        mates = [
            self.named[other.row]
            for other in self._points
            if other.row in self.named and self._column(other) == self._column(one)
        ]
        mates = [mate for mate in mates if mate.stem is not None]
        if not mates:
            return
        for mate in mates:
            del self.named[mate.row]
        self._refill()
        self._name_on_stem([*mates, one], is_whole=True)
        if one.row not in self.named:
            self.named.update((mate.row, mate) for mate in mates)
            self._refill()

    def name_all(self, some: Sequence[PlacedPoint]) -> None:
        """Write some names; stems go up from right to left, so that none is in the next one's way.

        A name stands left of its shape only where there is no other room.
        """
        some = [one for one in some if one.row not in self.named]
        for one in some:
            if not self._is_in_the_way(one):
                self._name_beside(one)
        for column in self._columns([one for one in some if one.row not in self.named]):
            self._name_on_stem(column)
        for one in some:
            if one.row not in self.named:
                self._name_beside(one, is_left_fine=True)

    def _columns(self, points: Sequence[PlacedPoint]) -> list[list[PlacedPoint]]:
        """Those over each other together, in their order in the list; towards the middle last."""
        columns: defaultdict[tuple[int, bool], list[PlacedPoint]] = defaultdict(list)
        for one in points:
            columns[self._column(one)].append(one)
        left = sorted(key for key in columns if key[0] < self._mirrored_to)
        right = sorted((key for key in columns if key[0] >= self._mirrored_to), reverse=True)
        return [columns[key] for key in (*left, *right)]

    def _column(self, one: PlacedPoint) -> tuple[int, bool]:
        return round(one.x), one.point.is_high

    def _refill(self) -> None:
        """Leave free again what names no longer take."""
        texts = [one.label.box for one in self.named.values() if one.label is not None]
        stems = [one.stem for one in self.named.values() if one.stem is not None]
        words = [word.box for word in self.words.values()]
        self._room = Room(self._layout.plot, [*self._taken, *texts, *stems, *words])

    def _is_in_the_way(self, one: PlacedPoint) -> bool:
        """Whether a name beside the shape would lie over others, between them and their stems."""
        box = self._beside(one)
        side = _side(one)
        return any(
            box.x - AIR < other.x < box.right + AIR
            and 0 <= (one.y - other.y) * side + AIR <= _NEAR * box.height
            for other in self._points
            if other.row != one.row and other.point.is_high is one.point.is_high
        )

    def _name_beside(self, one: PlacedPoint, *, is_left_fine: bool = False) -> None:
        """Write the name right of the shape where that is free, perhaps left of it."""
        right = self._beside(one)
        left = replace(right, x=one.x - self._layout.shape / 2 - AIR - right.width)
        for box in (right, left) if is_left_fine else (right,):
            if self._is_on_its_side(one, box) and self._room.is_free(box):
                self._take([one], box)
                return

    def _name_on_stem(self, column: list[PlacedPoint], *, is_whole: bool = False) -> None:
        """Write the names of shapes over each other off the outermost of all, as many as can be.

        They stand in the order of their shapes, as near as there is room; all of them if `is_whole`
        or none.
        """
        for count in range(len(column), len(column) - 1 if is_whole else 0, -1):
            some = sorted(column[:count], key=lambda one: one.y)
            far = _side(some[0])
            pairs = [*self._on_stems(some, far), *self._on_stems(some, -far)]
            if not pairs:
                continue
            blocks, stems = zip(*pairs, strict=True)
            free = set(self._room.free(blocks))
            with_stem = zip(pairs, self._room.are_free(stems), strict=True)
            found = next((pair for pair, is_free in with_stem if is_free and pair[0] in free), None)
            if found is not None:
                self._take(some, *found)
                return

    def _on_stems(self, some: Sequence[PlacedPoint], side: int) -> Iterator[tuple[Box, Box]]:
        """The rooms of names on a stem up (-1) or down, each with that stem."""
        x, height = some[0].x, self._sheet.line()
        edge = _edge(some, self._points, self._layout.shape, height, side)
        for block in self._blocks(some, edge, side):
            end = block.y + height / 2 if side < 0 else block.bottom - height / 2
            yield block, Box.between(x - 1, min(edge, end), x + 1, max(edge, end))

    def _blocks(self, some: Sequence[PlacedPoint], edge: float, side: int) -> list[Box]:
        """The rooms the names may have together, from the nearest to the edge to the farthest.

        Those half a line farther come last: lines of names at one height read better.
        """
        height, x = self._sheet.line(), some[0].x
        wide = self._sheet.widest([self._name(one) for one in some])
        top = edge - len(some) * height if side < 0 else edge
        floors = range(int(self._layout.plot.height / height) + 1)
        sides = [x + AIR, x - AIR - wide]
        if x < self._mirrored_to:
            sides.reverse()
        plot, high = self._layout.plot, len(some) * height
        tops = [
            top + floor * height * side
            for floor in (*floors, *(floor + 0.5 for floor in floors))
            if plot.y <= top + floor * height * side <= plot.bottom - high
        ]
        lefts = [left for left in sides if plot.x <= left <= plot.right - wide]
        boxes = [Box(left, y, wide, high) for left in lefts for y in tops]
        return [box for box in boxes if self._is_on_its_side(some[0], box)]

    def _is_on_its_side(self, one: PlacedPoint, box: Box) -> bool:
        """Whether a name keeps out of the half below the market, where the service is not there."""
        zero = self._layout.x(0.0)
        return one.true_x < zero or box.x >= zero

    def _take(self, some: Sequence[PlacedPoint], block: Box, stem: Box | None = None) -> None:
        """Write names under each other into their room, towards the shapes."""
        self._room.take(block, *(() if stem is None else (stem,)))
        height, is_left = self._sheet.line(), block.x < some[0].x
        for place, one in enumerate(some):
            name = self._name(one)
            wide = self._sheet.widest([name])
            x = block.right - wide if is_left else block.x
            label = PlacedText(Box(x, block.y + place * height, wide, height), name, TextRole.LABEL)
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
    column: Sequence[PlacedPoint],
    points: Sequence[PlacedPoint],
    shape: float,
    line: float,
    side: int,
) -> float:
    """Where the pile of shapes over some of one column ends upwards (-1) or downwards."""
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
