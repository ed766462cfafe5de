"""Places the lanes of the comparison in pixels; pure, like the other layouts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from benchmark_app.ui.charts.compare import CompareDescription, CompareLane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextMeasure, TextRole, elided
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    PlacedTick,
    place_heading,
    place_note,
)
from benchmark_app.words.compare import compare_word

_NAME_SHARE: Final = 0.3
_LEAST_HEIGHT: Final = 1.9
_MOST_HEIGHT: Final = 3.0
_KEY_ROOM: Final = 28.0
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
class CompareLayout:
    """Where everything stands; lanes outside the picture are not placed."""

    width: float
    height: float
    plot: Box
    lane_height: float
    content_height: float
    heading: tuple[PlacedText, ...]
    keys: tuple[PlacedKey, ...]
    ticks: tuple[PlacedTick, ...]
    gap_title: PlacedText
    lanes: tuple[PlacedCompareLane, ...]
    note: tuple[PlacedText, ...]

    def lane_at(self, y: float) -> PlacedCompareLane | None:
        """The lane at a height of the picture."""
        if not self.plot.y <= y <= self.plot.bottom:
            return None
        return next((lane for lane in self.lanes if lane.box.y <= y < lane.box.bottom), None)

    @property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every text of the picture."""
        named = [text for lane in self.lanes for text in (lane.name, lane.gap)]
        keys = [key.text for key in self.keys]
        ticks = [tick.label for tick in self.ticks]
        return (*self.heading, *self.note, *keys, *ticks, self.gap_title, *named)


def lay_out_compare(
    described: CompareDescription,
    width: float,
    height: float | None,
    measure: TextMeasure,
    *,
    scrolled: float = 0.0,
    has_title: bool = True,
) -> CompareLayout:
    """Place the lanes; a height of None makes the picture as high as they need."""
    heading = place_heading(
        described.title if has_title else "", described.subtitle, width, measure
    )
    top = max((text.box.bottom for text in heading), default=0.0) + GAP
    line = measure.height(TextRole.LABEL)
    keys, top = _keys(described, top, width, measure)
    axis = top
    top += measure.height(TextRole.AXIS) + GAP
    names = _widest([one.name for one in described.lanes], width * _NAME_SHARE, measure)
    title = compare_word("gap", described.language)
    gaps = max(
        _widest([one.gap_label for one in described.lanes], width, measure),
        measure.width(title, TextRole.AXIS),
    )
    least = round(line * _LEAST_HEIGHT)
    count = max(1, len(described.lanes))
    if height is None:
        lane_height = float(least)
        height = top + count * least + MARGIN
    else:
        lane_height = max(least, min((height - top - MARGIN) / count, line * _MOST_HEIGHT))
    last = measure.width(str(_TICKS[-1]), TextRole.AXIS) / 2  # stands out over the plot
    left, right = MARGIN + names + 2 * GAP, width - MARGIN - gaps - last - 1.5 * GAP
    plot = Box(left, top, max(1.0, right - left), max(1.0, height - top - MARGIN / 2))
    axis_box = Box(width - MARGIN - gaps, axis, gaps, measure.height(TextRole.AXIS))
    return CompareLayout(
        width=width,
        height=height,
        plot=plot,
        lane_height=lane_height,
        content_height=lane_height * len(described.lanes),
        heading=heading,
        keys=keys,
        ticks=_ticks(plot, axis, measure),
        gap_title=PlacedText(axis_box, title if described.lanes else "", TextRole.AXIS),
        lanes=_lanes(described, plot, lane_height, scrolled, width, gaps, measure),
        note=place_note(described.note, plot, measure) if described.note else (),
    )


def _widest(texts: list[str], most: float, measure: TextMeasure) -> float:
    return min(most, max((measure.width(text, TextRole.LABEL) for text in texts), default=0.0))


def _keys(
    described: CompareDescription, top: float, width: float, measure: TextMeasure
) -> tuple[tuple[PlacedKey, ...], float]:
    """Shapes with their words from left to right, on as many lines as they need."""
    if not described.lanes:
        return (), top
    language, line = described.language, measure.height(TextRole.LABEL)
    words: list[tuple[str | int, str]] = [
        ("own", compare_word("you", language)),
        ("market", compare_word("market", language)),
        *enumerate(described.rivals),
    ]
    keys: list[PlacedKey] = []
    x, y = MARGIN, top
    for who, word in words:
        text = elided(word, width - 2 * MARGIN - _KEY_ROOM, TextRole.LABEL, measure)
        wide = _KEY_ROOM + measure.width(text, TextRole.LABEL)
        if keys and x + wide > width - MARGIN:
            x, y = MARGIN, y + line + GAP / 2
        box = Box(x + _KEY_ROOM, y, wide - _KEY_ROOM, line)
        placed = PlacedText(box, text, TextRole.LABEL)
        keys.append(PlacedKey(who, x + _KEY_ROOM / 2, y + line / 2, placed))
        x += wide + 2 * GAP
    return tuple(keys), y + line + GAP


def _ticks(plot: Box, y: float, measure: TextMeasure) -> tuple[PlacedTick, ...]:
    placed = []
    for tick in _TICKS:
        at, text = plot.x + tick / 100 * plot.width, str(tick)
        width = measure.width(text, TextRole.AXIS)
        box = Box(at - width / 2, y, width, measure.height(TextRole.AXIS))
        placed.append(PlacedTick(at, PlacedText(box, text, TextRole.AXIS)))
    return tuple(placed)


def _lanes(
    described: CompareDescription,
    plot: Box,
    height: float,
    scrolled: float,
    width: float,
    gaps: float,
    measure: TextMeasure,
) -> tuple[PlacedCompareLane, ...]:
    placed = []
    for row, lane in enumerate(described.lanes):
        y = plot.y + row * height - scrolled
        if y + height > plot.y and y < plot.bottom:
            placed.append(_lane(lane, Box(0.0, y, width, height), plot, gaps, measure))
    return tuple(placed)


def _lane(
    lane: CompareLane, box: Box, plot: Box, gaps: float, measure: TextMeasure
) -> PlacedCompareLane:
    line = measure.height(TextRole.LABEL)
    y = box.y + (box.height - line) / 2
    name = elided(lane.name, plot.x - 2 * GAP - MARGIN, TextRole.LABEL, measure)
    wide = measure.width(lane.gap_label, TextRole.LABEL)
    right = box.width - MARGIN - (gaps - wide) / 2

    def x(level: float | None) -> float | None:
        return None if level is None else plot.x + level / 100 * plot.width

    return PlacedCompareLane(
        lane=lane,
        box=box,
        middle=box.y + box.height / 2,
        name=PlacedText(
            Box(MARGIN, y, measure.width(name, TextRole.LABEL), line), name, TextRole.LABEL
        ),
        gap=PlacedText(Box(right - wide, y, wide, line), lane.gap_label, TextRole.LABEL),
        own=x(lane.own.level),
        market=x(lane.market.level),
        rivals=tuple(x(one.level) for one in lane.rivals),
        own_before=x(lane.own_before),
    )
