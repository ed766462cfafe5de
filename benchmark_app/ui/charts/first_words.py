"""Says at one mark of each shape on the map of what to do first which stage it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from benchmark_app.ui.charts.first_placed import AIR, FirstLayout, PlacedPoint
from benchmark_app.ui.charts.label_place import Box, Room
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import Sheet


def with_words(
    points: Sequence[PlacedPoint], layout: FirstLayout, corners: Iterable[Box], sheet: Sheet
) -> tuple[PlacedPoint, ...]:
    """The points of which one of each shape has its word, behind its name or at the shape.

    Where it reads best is tried first; a shape that is explained stays so.
    """
    taken = [*corners, *(layout.shape_box(one.x, one.y) for one in points)]
    for one in points:
        taken += [] if one.label is None else [one.label.box]
        taken += [] if one.stem is None else [one.stem]
        taken += [] if one.word is None else [one.word.box]
    room = Room(layout.plot, taken)
    said = {one.row: one.word for one in points if one.word is not None}
    explained = {one.point.stage for one in points if one.word is not None}
    stages = dict.fromkeys(one.point.stage for one in points)
    for stage in (stage for stage in stages if stage not in explained):
        here = [one for one in points if one.point.stage is stage]
        places = ((rank, one, box) for one in here for rank, box in _places(one, layout, sheet))
        for _, one, box in sorted(places, key=lambda place: place[0]):
            if room.is_free(_with_air(box, layout)):
                room.take(box)
                said[one.row] = sheet.text(one.point.word, box.x, box.y, TextRole.AXIS)
                break
    return tuple(replace(one, word=said.get(one.row)) for one in points)


def _with_air(box: Box, layout: FirstLayout) -> Box:
    """A word's box with what keeps it from being read with a shape right or left of it."""
    left, right = max(layout.plot.x, box.x - AIR), min(layout.plot.right, box.right + AIR)
    return Box.between(min(left, box.x), box.y, max(right, box.right), box.bottom)


def _places(one: PlacedPoint, layout: FirstLayout, sheet: Sheet) -> Iterator[tuple[int, Box]]:
    """Behind the name, before it, under it and over it; without one around the shape.

    Each with its rank: the lower, the better it reads.
    """
    wide, line = sheet.widest([one.point.word], TextRole.AXIS), sheet.line(TextRole.AXIS)
    half, side = layout.shape / 2, one.y - line / 2
    if one.label is None:
        for x in (one.x + half + 2 * AIR, one.x - half - 2 * AIR - wide):
            yield 2, Box(x, side, wide, line)
        for y in (one.y - half - AIR - line, one.y + half + AIR):
            for x in (one.x - wide / 2, one.x - half, one.x + half - wide):
                yield 3, Box(x, y, wide, line)
        return
    name = one.label.box
    middle = name.y + (name.height - line) / 2
    is_before = one.stem is None and name.right < one.x
    if not is_before:
        yield 0, Box(name.right + 2 * AIR, middle, wide, line)
    if one.stem is None:
        beyond = name.x if is_before else one.x - half
        yield 1, Box(beyond - 2 * AIR - wide, middle, wide, line)
    for x in (name.x, name.right - wide):
        for y in (name.bottom, name.y - line):
            yield 4, Box(x, y, wide, line)
