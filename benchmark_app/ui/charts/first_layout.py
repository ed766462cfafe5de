"""Places the map of what to do first in pixels: shapes that never cover each other, then names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.domain.quadrant import Quadrant
from benchmark_app.ui.charts.axis import Tick, value_ticks
from benchmark_app.ui.charts.first import FirstDescription, FirstPoint
from benchmark_app.ui.charts.first_list import with_rows
from benchmark_app.ui.charts.first_names import with_names
from benchmark_app.ui.charts.first_placed import AIR, NAME_SHARE, FirstLayout, PlacedPoint
from benchmark_app.ui.charts.label_place import Box, Room
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    PlacedTick,
    Sheet,
    foot_of,
    place_heading,
    place_note,
    place_values,
)
from benchmark_app.words.number import format_number
from benchmark_app.words.quadrant import corner_word, map_word

#: How far the scale across may reach to a side, in points.
_REACHES: Final = (10.0, 20.0, 30.0, 40.0, 60.0, 80.0, 100.0)
#: Neither side is smaller than such a part of the other.
_SIDE: Final = 0.3
_SHAPE: Final = 0.78  # of a line
#: A plot keeps so many lines; where there are fewer, the caption below gives way.
_LOW: Final = 4
#: Where all are piled up in fewer lines, the corners stand above them.
_PILE: Final = 4
#: So many columns beside its own a shape may stand aside in; sideways costs as much as so many up.
_COLUMNS: Final = 6
#: Piled up in a low plot shapes are so much smaller, until none stands so many lines aside.
_SMALLER: Final = (1.0, 0.8, 0.65, 0.5)
_FAR: Final = 1.2
_TICKS: Final = 6
_SIDEWAYS: Final = 8


def lay_out_first(described: FirstDescription, sheet: Sheet) -> FirstLayout:
    """Place the map on a sheet; without a height it is as high as a screen so wide.

    Where all are as important each service has a row of its own, as long as there is room.
    """
    if described.is_flat and not described.note:
        listed = with_rows(described, _laid_out(described, sheet, is_list=True), sheet)
        if listed is not None:
            return listed
    layout = _laid_out(described, sheet)
    return layout if described.note else _with_points(described, layout, sheet)


def _laid_out(described: FirstDescription, sheet: Sheet, *, is_list: bool = False) -> FirstLayout:
    """Everything but the services."""
    is_said = described.title == described.note  # by the note below: once is enough
    heading = place_heading(replace(described, title="") if is_said else described, sheet)
    top = foot_of(heading) + GAP
    if described.note:
        plot = Box.between(MARGIN, top, sheet.width - MARGIN, sheet.screen_height - MARGIN)
        note = place_note(described.note, plot, sheet)
        return _bare(described, plot, sheet, heading=heading, note=note)
    line, axis = sheet.line(), sheet.line(TextRole.AXIS)
    below = top + axis + GAP / 2
    bottom = sheet.screen_height - MARGIN / 2 - axis - GAP / 2
    has_caption = bottom - axis - below >= _LOW * line
    bottom -= axis if has_caption else 0.0
    ticks = () if is_list else _importances(described)
    left = MARGIN + GAP + sheet.widest((tick.text for tick in ticks), TextRole.AXIS)
    plot = Box.between(left, below, sheet.width - MARGIN, bottom)
    layout = _bare(described, plot, sheet, heading=heading, note=())
    upwards = map_word(_upwards(is_list=is_list), described.language)
    captions = [sheet.text(upwards, MARGIN, top, TextRole.AXIS)]
    if _is_low(described, plot, sheet):
        captions.clear()  # the corners stand there
    if has_caption:
        captions.append(_across(described, plot, bottom + GAP / 2 + axis, sheet))
    return replace(
        layout,
        is_list=is_list,
        captions=tuple(captions),
        x_ticks=tuple(_levels(layout, sheet)),
        y_ticks=place_values(ticks, plot, layout.y, sheet),
        corners=tuple(_corners(described, plot, sheet)),
    )


def _bare(
    described: FirstDescription,
    plot: Box,
    sheet: Sheet,
    *,
    heading: tuple[PlacedText, ...],
    note: tuple[PlacedText, ...],
) -> FirstLayout:
    """The frame with its scales: room for a line of words above and below all shapes."""
    shape = round(sheet.line() * _SHAPE)
    behind, ahead = _reach(described)
    aside = min(shape, plot.width / 4)
    names = _names_room(described, ahead, plot.width * NAME_SHARE, sheet)
    across = (behind + ahead) / (plot.width - 2 * aside - names)
    weights = [one.importance for one in described.placed] or [described.middle]
    strip = sheet.line(TextRole.STRONG) + AIR + sheet.line() / 2
    strip = min(strip, plot.height / 3)
    if described.is_flat:
        unit = 1.0 / plot.height
        foot = strip  # the shapes pile up from there
        low, high = weights[0] - foot * unit, weights[0] + (plot.height - foot) * unit
    else:
        unit = (max(weights) - min(weights)) / (plot.height - 2 * strip)
        low, high = min(weights) - strip * unit, max(weights) + strip * unit
    return FirstLayout(
        width=sheet.width,
        height=sheet.screen_height,
        plot=plot,
        first=-behind - aside * across,
        last=ahead + (aside + names) * across,
        low=low,
        high=high,
        heading=heading,
        note=note,
        shape=shape,
        middle=described.middle,
        ahead=ahead,
    )


def _reach(described: FirstDescription) -> tuple[float, float]:
    """How far the scale goes behind the market and ahead of it."""
    gaps = [one.gap or 0.0 for one in described.placed]
    behind, ahead = max(0.0, -min(gaps, default=0.0)), max(0.0, *gaps, 0.0)
    pairs = ((behind, ahead * _SIDE), (ahead, behind * _SIDE))
    left, right = (next(reach for reach in _REACHES if max(pair) <= reach) for pair in pairs)
    return left, right


def _names_room(described: FirstDescription, ahead: float, most: float, sheet: Sheet) -> float:
    """How much room names need beyond the scale, where shapes stand near its right end."""
    far = [one.name for one in described.placed if (one.gap or 0.0) > ahead / 2]
    return min(most, sheet.widest(far))


def _importances(described: FirstDescription) -> tuple[Tick, ...]:
    """A tick for each importance there is."""
    weights = sorted({one.importance for one in described.placed})
    return tuple(Tick(one, format_number(one)) for one in weights)


def _across(described: FirstDescription, plot: Box, y: float, sheet: Sheet) -> PlacedText:
    """What the scale across means, under the middle of it."""
    text = sheet.fitted(map_word("across", described.language), plot.width, TextRole.AXIS)
    wide = sheet.widest([text], TextRole.AXIS)
    return sheet.text(text, plot.x + (plot.width - wide) / 2, y, TextRole.AXIS)


def _levels(layout: FirstLayout, sheet: Sheet) -> Iterator[PlacedTick]:
    """Round numbers of points behind and ahead, those that find room."""
    end = 0.0
    for at in value_ticks(layout.first, layout.ahead, _TICKS):
        text = f"{at:+.0f}".replace("-", "\u2212") if at else "0"
        wide = sheet.widest([text], TextRole.AXIS)
        start = min(layout.x(at) - wide / 2, sheet.width - wide)
        if start >= end:
            y = layout.plot.bottom + GAP / 2
            yield PlacedTick(layout.x(at), sheet.text(text, start, y, TextRole.AXIS))
            end = start + wide + GAP


def _upwards(*, is_list: bool) -> str:
    """The code of what up and down mean."""
    return "downwards" if is_list else "upwards"


def _is_low(described: FirstDescription, plot: Box, sheet: Sheet) -> bool:
    """Whether all are piled up and the plot leaves no line between them to other words."""
    return described.is_flat and plot.height < _PILE * sheet.line(TextRole.STRONG) + GAP


def _corners(described: FirstDescription, plot: Box, sheet: Sheet) -> Iterator[PlacedText]:
    """What each corner advises, where both of a row have room."""
    line = sheet.line(TextRole.STRONG)
    is_low = _is_low(described, plot, sheet)
    if plot.height < 2 * line + GAP and not is_low:
        return
    top = plot.y - line if is_low else plot.y + AIR / 2
    rows = [(top, (Quadrant.FIX_FIRST, Quadrant.KEEP_UP))]
    if not described.is_flat:
        below = Quadrant.LOW_PRIORITY, Quadrant.POSSIBLE_OVERKILL
        rows.append((plot.bottom - line - AIR / 2, below))
    for y, pair in rows:
        words = [corner_word(one, described.language, is_flat=described.is_flat) for one in pair]
        if max(sheet.widest([one], TextRole.STRONG) for one in words) < plot.width / 2 - GAP:
            right = plot.right - AIR - sheet.widest(words[1:], TextRole.STRONG)
            yield sheet.text(words[0], plot.x + AIR, y, TextRole.STRONG)
            yield sheet.text(words[1], right, y, TextRole.STRONG)


def _with_points(described: FirstDescription, layout: FirstLayout, sheet: Sheet) -> FirstLayout:
    """The layout with every shape, then as many names as find room, the most urgent first.

    Piled up in a low plot shapes are smaller before any of them stands far aside.
    """
    points: list[PlacedPoint] = []
    for share in _SMALLER if described.is_flat else _SMALLER[:1]:
        layout = replace(layout, shape=round(sheet.line() * _SHAPE * share))
        points = list(_points(described, layout))
        if all(abs(one.x - one.true_x) <= _FAR * sheet.line() for one in points):
            break
    corners = [one.box for one in layout.corners]
    named = with_names(points, described.needed, layout, corners, sheet)
    captions = layout.captions
    if any(one.is_aside for one in points):
        captions = tuple(_of_piles(one, described, layout, sheet) for one in captions)
    return replace(layout, points=named, captions=captions)


def _of_piles(
    caption: PlacedText, described: FirstDescription, layout: FirstLayout, sheet: Sheet
) -> PlacedText:
    """The caption of the scale upwards, saying too that one place has several shapes."""
    if caption.text != map_word("upwards", described.language):
        return caption
    told = map_word("piled" if described.is_flat else "beside", described.language)
    text = sheet.fitted(told, layout.plot.right - caption.box.x, TextRole.AXIS)
    return sheet.text(text, caption.box.x, caption.box.y, TextRole.AXIS)


def _points(described: FirstDescription, layout: FirstLayout) -> Iterator[PlacedPoint]:
    """Every shape where it belongs, or as near as there is room."""
    room = Room(layout.plot, [one.box for one in layout.corners])
    steps = _steps(int(layout.plot.height * _SHAPE / layout.shape) + 1)
    for row, point in enumerate(described.points):
        if point.gap is None:
            continue
        x, y = layout.x(point.gap), layout.y(point.importance)
        own = layout.shape_box(x, y)
        box = _free_place(point, own, steps, layout.y(layout.middle), room)
        room.take(box)
        right, down = box.x - own.x, box.y - own.y
        yield PlacedPoint(point=point, row=row, x=x + right, y=y + down, true_x=x, true_y=y)


def _steps(floors: int) -> list[tuple[int, int]]:
    """Columns aside and lines up, the nearest first."""
    steps = [(across, up) for across in range(_COLUMNS + 1) for up in range(-floors, floors + 1)]
    return sorted(steps, key=lambda step: (abs(step[1]) + _SIDEWAYS * step[0], step[1]))


def _free_place(
    point: FirstPoint, box: Box, steps: Sequence[tuple[int, int]], cross: float, room: Room
) -> Box:
    """The shape's own place, else the nearest free one in the same corner, else its own."""
    if room.is_free(box):
        return box
    right = (box.width + AIR) * (-1 if (point.gap or 0.0) < 0 else 1)
    down = box.width / _SHAPE
    places = [
        Box(box.x + across * right, box.y - up * down, box.width, box.height)
        for across, up in steps
    ]
    centre = box.height / 2
    fitting = [
        one for one in places if (one.y + centre <= cross + 1 if point.is_high else one.y >= cross)
    ]
    found = room.free(fitting) if fitting else []
    return found[0] if found else box
