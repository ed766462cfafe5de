"""Gives each service a row where all are as important, from furthest behind to furthest ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmark_app.ui.charts.first import FirstDescription, FirstPoint
from benchmark_app.ui.charts.first_names import AIR, NAME_SHARE
from benchmark_app.ui.charts.first_placed import FirstLayout, PlacedPoint
from benchmark_app.ui.charts.label_place import Box, Room
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import PlacedText, Sheet, foot_of


def with_rows(described: FirstDescription, layout: FirstLayout, sheet: Sheet) -> FirstLayout | None:
    """The layout with every shape in a row with its name; None where they find no room.

    Where there are more services than rows it goes on at the top, as far as nothing overlaps.
    """
    foot = foot_of(layout.corners)
    top = foot + AIR if foot else layout.plot.y  # the ring round the first keeps clear
    area = Box.between(layout.plot.x, top, layout.plot.right, layout.plot.bottom)
    order = [(row, one) for row, one in enumerate(described.points) if one.gap is not None]
    order.sort(key=lambda one: one[1].gap or 0.0)
    rows = min(len(order), int(area.height / sheet.line()))
    room, is_alone = Room(area), rows == len(order)
    wide, placed = layout.plot.width, []
    for rank, (row, point) in enumerate(order):
        heights = [
            area.y + ((rank + step) % rows + 0.5) * area.height / rows for step in range(rows)
        ]
        right = layout.plot.right - layout.x(point.gap or 0.0) - layout.shape if is_alone else 0.0
        most = max(wide * NAME_SHARE, right)
        found = _free(point, row, heights, most, layout, room, sheet)
        if found is None:
            return None
        placed.append(found)
    placed.sort(key=lambda one: one.row)
    return replace(layout, points=tuple(placed))


def _free(
    point: FirstPoint,
    row: int,
    heights: Sequence[float],
    most: float,
    layout: FirstLayout,
    room: Room,
    sheet: Sheet,
) -> PlacedPoint | None:
    """The service at the first height where its shape and its name beside it are free."""
    x = layout.x(point.gap or 0.0)
    text = sheet.fitted(point.name, most)
    for y in heights:
        shape = layout.shape_box(x, y)
        if not room.is_free(shape):
            continue
        for label in room.free(list(_beside(x, y, text, layout, sheet))):
            room.take(shape, Box(label.x - AIR, label.y, label.width + 2 * AIR, label.height))
            name = PlacedText(label, text, TextRole.LABEL)
            return PlacedPoint(point=point, row=row, x=x, y=y, true_x=x, true_y=y, label=name)
    return None


def _beside(x: float, y: float, text: str, layout: FirstLayout, sheet: Sheet) -> Iterator[Box]:
    """Right of the shape, else left of it."""
    wide, height = sheet.widest([text]), sheet.line()
    off = layout.shape / 2 + AIR
    for left in (x + off, x - off - wide):
        yield Box(left, y - height / 2, wide, height)
