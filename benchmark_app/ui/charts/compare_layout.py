"""Places the lanes of the comparison in pixels; pure, like the other layouts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from benchmark_app.ui.charts.compare import CompareDescription, CompareLane
from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    PlacedTick,
    Sheet,
    fit_rows,
    foot_of,
    place_heading,
    place_note,
)
from benchmark_app.words.compare import compare_word

_NAME_SHARE: Final = 0.36
_LEAST_HEIGHT: Final = 1.9
_MOST_HEIGHT: Final = 3.0
#: An empty chart is as high as its sentence needs.
_NOTE_ROWS: Final = 3
_KEY_ROOM: Final = 32.0
_TICKS: Final = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class PlacedKey:
    """What a shape stands for: its pixel and its words beside it.

    `who` is "own", "market", or the place of a rival.
    """

    who: str | int
    x: float
    y: float
    text: PlacedText


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedCompareLane:
    """One service with the pixels of everybody's place; None where unknown."""

    lane: CompareLane
    box: Box
    middle: float
    name: PlacedText
    gap: PlacedText
    own: float | None
    market: float | None
    rivals: tuple[float | None, ...]
    own_before: float | None

    @property
    def against(self) -> float | None:
        """The pixel the gap is measured to."""
        return self.rivals[0] if self.rivals else self.market


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareLayout(Frame):
    """Where everything stands; lanes outside the picture are not placed.

    Across runs the level; the gaps are written in a column `gaps` wide at the right, 0 where none
    is known.
    """

    lane_height: float
    gaps: float
    gap_title: PlacedText
    keys: tuple[PlacedKey, ...]
    lanes: tuple[PlacedCompareLane, ...] = ()

    def own_texts(self) -> Iterable[PlacedText]:
        """The keys, the head of the gaps, and of each lane its name and gap."""
        yield from (key.text for key in self.keys)
        yield self.gap_title
        for lane in self.lanes:
            yield from (lane.name, lane.gap)


def lay_out_compare(described: CompareDescription, sheet: Sheet) -> CompareLayout:
    """Place the lanes on a sheet; one without a height becomes as high as they need."""
    lanes = described.lanes
    heading = place_heading(described, sheet)
    keys, axis = _keys(described, foot_of(heading) + GAP, sheet)
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
        keys=keys,
    )
    return replace(
        layout,
        x_ticks=tuple(_tick(at, layout, axis, sheet) for at in _TICKS if lanes),
        lanes=tuple(_lanes(described, layout, sheet)),
    )


def _keys(
    described: CompareDescription, top: float, sheet: Sheet
) -> tuple[tuple[PlacedKey, ...], float]:
    """Shapes with their words from left to right, on as many lines as they need."""
    if not described.lanes:
        return (), top
    language, line, width = described.language, sheet.line(), sheet.width
    has_own = any(lane.own.level is not None for lane in described.lanes)
    words: list[tuple[str | int, str]] = [
        *([("own", compare_word("you", language))] if has_own else []),
        *([("market", described.market)] if described.market else []),
        *enumerate(described.rivals),
    ]
    keys: list[PlacedKey] = []
    x, y = MARGIN, top
    for who, word in words:
        text = sheet.fitted(word, width - 2 * MARGIN - _KEY_ROOM)
        wide = _KEY_ROOM + sheet.widest([text])
        if keys and x + wide > width - MARGIN:
            x, y = MARGIN, y + line + GAP / 2
        placed = sheet.text(text, x + _KEY_ROOM, y)
        keys.append(PlacedKey(who, x + _KEY_ROOM / 2, y + line / 2, placed))
        x += wide + 2 * GAP
    return tuple(keys), y + line + GAP


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
