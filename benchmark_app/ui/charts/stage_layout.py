"""Places the lanes of the stage timeline in pixels; pure, like the trend's layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextMeasure, TextRole, elided
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    PlacedTick,
    place_days,
    place_heading,
    place_note,
)
from benchmark_app.ui.charts.stage_ahead import months_until
from benchmark_app.ui.charts.stage_timeline import Lane, Segment, StageTimelineDescription

_NAME_SHARE: Final = 0.26
_BAR_SHARE: Final = 0.62
_LANE_HEIGHT: Final = 1.75
_TODAY_SHARE: Final = 0.008
_DIAMOND_ROOM: Final = 9.0
_GROUP_HEIGHT: Final = 1.7


@dataclass(frozen=True, slots=True)
class PlacedSegment:
    """A bar of one stage and the word inside it, if it fits."""

    box: Box
    segment: Segment
    word: PlacedText | None


@dataclass(frozen=True, slots=True)
class PlacedAhead:
    """A lane beyond today: boxes with how likely it is a basic by then, its median, its word."""

    chances: tuple[tuple[Box, float], ...]
    median: float | None
    word: PlacedText


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLane:
    """One service: its name, bars, starts, count and what lies ahead."""

    lane: Lane
    box: Box
    name: PlacedText
    count: PlacedText
    segments: tuple[PlacedSegment, ...]
    starts: tuple[float, ...]
    own_start: float | None
    ahead: PlacedAhead | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLayout:
    """Where everything stands; lanes outside the picture are not placed.

    The segments end at the day `until`; `today` is its pixel where more is shown beyond it.
    `words` is where what lies ahead is said, to the right of the plot.
    """

    width: float
    height: float
    plot: Box
    first: float
    last: float
    until: float
    today: float | None
    words: float
    content_height: float
    heading: tuple[PlacedText, ...]
    groups: tuple[PlacedText, ...]
    lanes: tuple[PlacedLane, ...]
    ticks: tuple[PlacedTick, ...]
    note: tuple[PlacedText, ...]

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return self.plot.x + (day - self.first) / (self.last - self.first) * self.plot.width

    def day(self, x: float) -> float:
        """The day at a pixel."""
        return self.first + (x - self.plot.x) / self.plot.width * (self.last - self.first)

    def lane_at(self, y: float) -> PlacedLane | None:
        """The lane at a height of the picture."""
        if not self.plot.y <= y <= self.plot.bottom:
            return None
        return next((lane for lane in self.lanes if lane.box.y <= y < lane.box.bottom), None)

    @property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every text of the picture."""
        words = [placed.word for lane in self.lanes for placed in lane.segments if placed.word]
        named = [text for lane in self.lanes for text in (lane.name, lane.count)]
        named += [lane.ahead.word for lane in self.lanes if lane.ahead is not None]
        ticks = [tick.label for tick in self.ticks]
        return (*self.heading, *self.note, *ticks, *self.groups, *named, *words)


def lane_height(measure: TextMeasure) -> float:
    """How high one lane is."""
    return round(measure.height(TextRole.LABEL) * _LANE_HEIGHT)


def group_height(measure: TextMeasure) -> float:
    """How high the line over a touchpoint's lanes is."""
    return round(measure.height(TextRole.LABEL) * _GROUP_HEIGHT)


def content_height(described: StageTimelineDescription, measure: TextMeasure) -> float:
    """How high all lanes with their group lines are."""
    groups = len({lane.group for lane in described.lanes})
    return len(described.lanes) * lane_height(measure) + groups * group_height(measure)


def lane_extent(
    described: StageTimelineDescription, row: int, measure: TextMeasure
) -> tuple[float, float]:
    """From where to where a lane reaches in the content; a group's first with the group's line."""
    lanes = described.lanes
    groups = len({lane.group for lane in lanes[: row + 1]})
    bottom = (row + 1) * lane_height(measure) + groups * group_height(measure)
    is_first = row == 0 or lanes[row - 1].group != lanes[row].group
    top = bottom - lane_height(measure) - (group_height(measure) if is_first else 0)
    return top, bottom


def whole_stage_span(described: StageTimelineDescription) -> tuple[float, float]:
    """The days the chart spans when nothing is zoomed."""
    if described.is_ahead:
        return float(min(described.first, described.last - GAP)), float(described.horizon)
    if described.last - described.first < GAP:
        return described.first - GAP, described.last + GAP
    spare = (described.last - described.first) * _TODAY_SHARE
    return float(described.first), described.last + spare


def lay_out_stages(
    described: StageTimelineDescription,
    width: float,
    height: float | None,
    measure: TextMeasure,
    *,
    span: tuple[float, float] | None = None,
    scrolled: float = 0.0,
    has_title: bool = True,
) -> StageLayout:
    """Place the lanes; a height of None makes the picture as high as they need."""
    first, last = span or whole_stage_span(described)
    title = described.title if has_title else ""
    heading = place_heading(title, described.subtitle, width, measure)
    axis_height = measure.height(TextRole.AXIS) + GAP
    top = max((text.box.bottom for text in heading), default=0.0) + GAP + axis_height
    content = content_height(described, measure)
    height = height if height is not None else top + max(content, axis_height * 3) + MARGIN
    names = _widest([lane.name for lane in described.lanes], width * _NAME_SHARE, measure)
    counts = _widest([lane.count for lane in described.lanes], width, measure)
    left = MARGIN + names + 2 * GAP
    told = [lane.ahead.word for lane in described.lanes if lane.ahead is not None]
    words = _widest(told, width, measure)
    right = width - MARGIN - counts - GAP - (words + GAP if told else 0.0)
    plot = Box(left, top, max(1.0, right - left), max(1.0, height - top - MARGIN / 2))
    layout = StageLayout(
        until=described.last if described.is_ahead else last,
        today=None,
        words=plot.right + GAP,
        width=width,
        height=height,
        plot=plot,
        first=first,
        last=last,
        content_height=content,
        heading=heading,
        groups=(),
        lanes=(),
        ticks=place_days(first, last, plot.x, plot.right, top - axis_height, measure),
        note=place_note(described.note, plot, measure) if not described.lanes else (),
    )
    if described.is_ahead and first <= described.last <= last:
        layout = replace(layout, today=layout.x(described.last))
    return _with_lanes(layout, described, scrolled, measure)


def _widest(texts: list[str], most: float, measure: TextMeasure) -> float:
    return min(most, max((measure.width(text, TextRole.LABEL) for text in texts), default=0.0))


def _with_lanes(
    layout: StageLayout, described: StageTimelineDescription, scrolled: float, measure: TextMeasure
) -> StageLayout:
    """The layout with those lanes and group lines that are whole or partly in sight."""
    groups: list[PlacedText] = []
    lanes: list[PlacedLane] = []
    y, group = layout.plot.y - scrolled, None
    for lane in described.lanes:
        if lane.group != group:
            group = lane.group
            if _is_in_sight(layout, y, group_height(measure)):
                groups.append(_group(group, y, layout, measure))
            y += group_height(measure)
        if _is_in_sight(layout, y, lane_height(measure)):
            lanes.append(_lane(lane, y, layout, described, measure))
        y += lane_height(measure)
    return replace(layout, groups=tuple(groups), lanes=tuple(lanes))


def _is_in_sight(layout: StageLayout, y: float, height: float) -> bool:
    return y + height > layout.plot.y and y < layout.plot.bottom


def _group(text: str, y: float, layout: StageLayout, measure: TextMeasure) -> PlacedText:
    height = measure.height(TextRole.STRONG)
    room = layout.width - 2 * MARGIN
    text = elided(text, room, TextRole.STRONG, measure)
    top = y + group_height(measure) - height - 2
    width = measure.width(text, TextRole.STRONG)
    return PlacedText(Box(MARGIN, top, width, height), text, TextRole.STRONG)


def _lane(
    lane: Lane,
    y: float,
    layout: StageLayout,
    described: StageTimelineDescription,
    measure: TextMeasure,
) -> PlacedLane:
    plot, height = layout.plot, lane_height(measure)
    line = measure.height(TextRole.LABEL)
    text_y = y + (height - line) / 2
    name = elided(lane.name, plot.x - 2 * GAP - MARGIN, TextRole.LABEL, measure)
    name_box = Box(MARGIN, text_y, measure.width(name, TextRole.LABEL), line)
    counted = measure.width(lane.count, TextRole.LABEL)
    widest = _widest([one.count for one in described.lanes], layout.width, measure)
    count_box = Box(layout.width - MARGIN - widest, text_y, counted, line)
    own = () if lane.own_start is None else (lane.own_start,)
    began = tuple(one.day for one in lane.starts)
    return PlacedLane(
        lane=lane,
        box=Box(0.0, y, layout.width, height),
        name=PlacedText(name_box, name, TextRole.LABEL),
        count=PlacedText(count_box, lane.count, TextRole.LABEL),
        segments=tuple(_segments(lane, y, layout, measure)),
        starts=tuple(layout.x(day) for day in _in_span(began, layout)),
        own_start=next((layout.x(day) for day in _in_span(own, layout)), None),
        ahead=_ahead(lane, y, layout, described, measure),
    )


def _ahead(
    lane: Lane,
    y: float,
    layout: StageLayout,
    described: StageTimelineDescription,
    measure: TextMeasure,
) -> PlacedAhead | None:
    """The band from today on, and its word in the column beside the plot."""
    if lane.ahead is None:
        return None
    height, line = lane_height(measure), measure.height(TextRole.LABEL)
    bar = round(height * _BAR_SHARE)
    top = y + round((height - bar) / 2)
    boxes = []
    months = months_until(described.last, described.horizon) if lane.ahead.chances else ()
    for begin, end, month in months:
        left, right = layout.x(max(begin, layout.first)), layout.x(min(end, layout.last))
        if right > left:
            boxes.append((Box(left, top, right - left, bar), lane.ahead.chance(month + 0.5)))
    median = lane.ahead.median
    is_shown = median is not None and layout.first <= median <= min(layout.last, described.horizon)
    width = measure.width(lane.ahead.word, TextRole.LABEL)
    box = Box(layout.words, y + (height - line) / 2, width, line)
    return PlacedAhead(
        tuple(boxes),
        layout.x(median) if median is not None and is_shown else None,
        PlacedText(box, lane.ahead.word, TextRole.LABEL),
    )


def _segments(
    lane: Lane, y: float, layout: StageLayout, measure: TextMeasure
) -> Iterator[PlacedSegment]:
    height = lane_height(measure)
    bar = round(height * _BAR_SHARE)
    top = y + round((height - bar) / 2)
    line = measure.height(TextRole.AXIS)
    own = None if lane.own_start is None else layout.x(lane.own_start)
    for segment in lane.segments:
        if segment.last < layout.first or segment.first > layout.last:
            continue
        left = layout.x(max(segment.first, layout.first))
        end = segment.last if segment is not lane.segments[-1] else layout.until
        right = layout.x(min(end, layout.last))
        box = Box(left, top, max(1.0, right - left), bar)
        width = measure.width(segment.word, TextRole.AXIS)
        start = left + GAP / 2
        if own is not None and start - _DIAMOND_ROOM < own < start + width + _DIAMOND_ROOM:
            start = own + _DIAMOND_ROOM
        word = None
        if start + width + GAP / 2 <= box.right:
            inside = Box(start, top + (bar - line) / 2, width, line)
            word = PlacedText(inside, segment.word, TextRole.AXIS)
        yield PlacedSegment(box, segment, word)


def _in_span(days: tuple[int, ...], layout: StageLayout) -> list[int]:
    return [day for day in days if layout.first <= day <= layout.last]
