"""Places the lanes of the comparison in pixels; pure, like the other layouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from benchmark_app.ui.charts.compare import CompareDescription, CompareLane
from benchmark_app.ui.charts.compare_names import place_names
from benchmark_app.ui.charts.compare_placed import CompareLayout, PlacedCompareLane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedTick,
    Sheet,
    fit_rows,
    foot_of,
    place_heading,
    place_note,
)
from benchmark_app.words.compare import compare_word

_NAME_SHARE: Final = 0.36
#: The upper half of a lane holds a line of words.
_LEAST_HEIGHT: Final = 2.25
_MOST_HEIGHT: Final = 3.0
#: An empty chart is as high as its sentence needs.
_NOTE_ROWS: Final = 3
_TICKS: Final = (0, 25, 50, 75, 100)


def lay_out_compare(described: CompareDescription, sheet: Sheet) -> CompareLayout:
    """Place the lanes on a sheet; one without a height becomes as high as they need."""
    lanes = described.lanes
    heading = place_heading(described, sheet)
    axis = foot_of(heading) + GAP
    top = axis + sheet.line(TextRole.AXIS) + GAP
    names = min(sheet.width * _NAME_SHARE, sheet.widest(one.name for one in lanes))
    title = compare_word("gap", described.language) if described.has_gaps else ""
    gaps = 0.0
    if described.has_gaps:
        labels = sheet.widest(one.gap_label for one in lanes)
        gaps = max(labels, sheet.widest([title], TextRole.AXIS))
    height, lane_height = fit_rows(
        len(lanes) or _NOTE_ROWS, top, sheet, least=_LEAST_HEIGHT, most=_MOST_HEIGHT
    )
    last = sheet.widest([str(_TICKS[-1])], TextRole.AXIS) / 2  # stands out over the plot
    right = sheet.width - MARGIN - gaps - last - 1.5 * GAP
    plot = Box.between(MARGIN + names + 2 * GAP, top, right, height - MARGIN / 2)
    gap_x = sheet.width - MARGIN - sheet.widest([title], TextRole.AXIS)
    layout = CompareLayout(
        width=sheet.width,
        height=height,
        plot=plot,
        first=_TICKS[0],
        last=_TICKS[-1],
        heading=heading,
        note=place_note(described.note, plot, sheet) if described.note else (),
        content_height=lane_height * len(lanes),
        lane_height=lane_height,
        gaps=gaps,
        gap_title=sheet.text(title, gap_x, axis, TextRole.AXIS),
    )
    layout = replace(
        layout,
        x_ticks=tuple(_tick(at, layout, axis, sheet) for at in _TICKS if lanes),
        lanes=tuple(_lanes(described, layout, sheet)),
    )
    return replace(layout, names=place_names(described, layout, sheet))


def _tick(level: int, layout: CompareLayout, y: float, sheet: Sheet) -> PlacedTick:
    at, text = layout.x(level), str(level)
    x = at - sheet.widest([text], TextRole.AXIS) / 2
    return PlacedTick(at, sheet.text(text, x, y, TextRole.AXIS))


def _lanes(
    described: CompareDescription, layout: CompareLayout, sheet: Sheet
) -> Iterator[PlacedCompareLane]:
    """The lanes that are whole or partly in sight."""
    height = layout.lane_height
    for row, lane in enumerate(described.lanes):
        y = layout.plot.y + row * height - sheet.scrolled
        if layout.plot.crosses(y, y + height):
            yield _lane(lane, Box(0.0, y, sheet.width, height), layout, sheet)


def _lane(lane: CompareLane, box: Box, layout: CompareLayout, sheet: Sheet) -> PlacedCompareLane:
    y = box.y + (box.height - sheet.line()) / 2
    label = lane.gap_label if layout.gaps else ""
    right = box.width - MARGIN

    def x(level: float | None) -> float | None:
        return None if level is None else layout.x(level)

    return PlacedCompareLane(
        lane=lane,
        box=box,
        middle=box.y + box.height / 2,
        name=sheet.text(sheet.fitted(lane.name, layout.plot.x - 2 * GAP - MARGIN), MARGIN, y),
        gap=sheet.text(label, right - sheet.widest([label]), y),
        own=x(lane.own.level),
        market=x(lane.market.level),
        rivals=tuple(x(one.level) for one in lane.rivals),
        own_before=x(lane.own_before),
    )
