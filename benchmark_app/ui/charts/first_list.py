"""Gives each service a row where all are as important, from furthest behind to furthest ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.ui.charts.first import FirstDescription, FirstPoint
from benchmark_app.ui.charts.first_placed import AIR, NAME_SHARE, FirstLayout, PlacedPoint
from benchmark_app.ui.charts.first_words import with_words
from benchmark_app.ui.charts.label_place import Box, Room
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import PlacedText, Sheet, foot_of

#: With fewer names than such a part of all another form says more.
_MOST_NAMED: Final = 0.75
#: What must be named is rather cut than left out.
_SHARES: Final = (1.0, 0.8, 0.6)
#: So many fewer rows may do.
_FEWER: Final = 4


def with_rows(described: FirstDescription, layout: FirstLayout, sheet: Sheet) -> FirstLayout | None:
    """The layout with every shape in a row with its name; None where too few find room.

    Where there are more services than rows it goes on at the top; then some that are neither among
    the most urgent nor missing may have no name, so that nothing overlaps.
    """
    foot = foot_of(layout.corners)
    top = foot + AIR if foot else layout.plot.y  # the ring round the first keeps clear
    area = Box.between(layout.plot.x, top, layout.plot.right, layout.plot.bottom)
    order = [(row, one) for row, one in enumerate(described.points) if one.gap is not None]
    order.sort(key=lambda one: one[1].gap or 0.0)
    most = min(len(order), int(area.height / sheet.line()))
    tried = range(most, max(0, most - _FEWER) if most < len(order) else most - 1, -1)
    laid = (_in_rows(order, rows, described, area, layout, sheet) for rows in tried)
    placed = next((found for found in laid if found), ())
    if not placed:
        return None
    said = with_words(placed, layout, (text.box for text in layout.corners), sheet)
    return replace(layout, points=tuple(sorted(said, key=lambda one: one.row)))


def _in_rows(
    order: Sequence[tuple[int, FirstPoint]],
    rows: int,
    described: FirstDescription,
    area: Box,
    layout: FirstLayout,
    sheet: Sheet,
) -> list[PlacedPoint]:
    """The services in so many rows from the top; none where too few of them can be named."""
    room, placed = Room(area), []
    for rank, (row, point) in enumerate(order):
        heights = (
            area.y + ((rank + step) % rows + 0.5) * area.height / rows for step in range(rows)
        )
        found = _shape(point, row, heights, layout, room)
        if found is None:
            return []
        placed.append(found)
    named = _named(placed, described, layout, room, sheet, is_alone=rows == len(order))
    if len(named) < len(placed) * _MOST_NAMED or not described.needed <= named.keys():
        return []
    told = [named.get(one.row, one) for one in placed]
    return sorted(told, key=lambda one: (one.y, one.x))


def _shape(
    point: FirstPoint, row: int, heights: Iterable[float], layout: FirstLayout, room: Room
) -> PlacedPoint | None:
    """The service at the first height where its shape is free."""
    x = layout.x(point.gap or 0.0)
    for y in heights:
        shape = layout.shape_box(x, y)
        if room.is_free(shape):
            room.take(shape)
            return PlacedPoint(point=point, row=row, x=x, y=y, true_x=x, true_y=y)
    return None


def _named(
    placed: Sequence[PlacedPoint],
    described: FirstDescription,
    layout: FirstLayout,
    room: Room,
    sheet: Sheet,
    *,
    is_alone: bool,
) -> dict[int, PlacedPoint]:
    """Those with a name beside their shape, by row; first those that must have one."""
    wide, named = layout.plot.width, {}
    for one in sorted(placed, key=lambda one: one.row not in described.needed):
        beyond = layout.plot.right - one.x - layout.shape if is_alone else 0.0
        is_needed = one.row in described.needed
        for share in _SHARES if is_needed else _SHARES[:1]:
            text = sheet.fitted(one.point.name, max(wide * NAME_SHARE * share, beyond))
            free = room.free(list(_beside(one, text, layout, sheet)))
            if free:
                label = free[0]
                room.take(Box(label.x - AIR, label.y, label.width + 2 * AIR, label.height))
                named[one.row] = replace(one, label=PlacedText(label, text, TextRole.LABEL))
                break
    return named


def _beside(one: PlacedPoint, text: str, layout: FirstLayout, sheet: Sheet) -> Iterator[Box]:
    """Right of the shape, else left of it."""
    wide, height = sheet.widest([text]), sheet.line()
    off = layout.shape / 2 + AIR
    for left in (one.x + off, one.x - off - wide):
        yield Box(left, one.y - height / 2, wide, height)
