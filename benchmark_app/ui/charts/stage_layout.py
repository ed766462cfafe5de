"""Places the lanes of the stage timeline in pixels; pure, like the trend's layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextMeasure, TextRole
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    Sheet,
    foot_of,
    place_days,
    place_heading,
    place_note,
)
from benchmark_app.ui.charts.stage_ahead import months_until
from benchmark_app.ui.charts.stage_timeline import Lane, Segment, StageTimelineDescription

_NAME_SHARE: Final = 0.26
#: With less of the width than this for the days the stages of now are shapes alone.
_LEAST_PLOT: Final = 0.34
_MARK_SHARE: Final = 0.75
_BAR_SHARE: Final = 0.62
_LANE_HEIGHT: Final = 1.75
_TODAY_SHARE: Final = 0.008
#: A first check fills its own day, whose end is the next one's mark.
_ALMOST_A_DAY: Final = 0.999
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
    """One service: its name, bars, starts, the stage it is at, count and what lies ahead.

    The stage is a shape in `mark` and a word, which is empty where there is no room for words.
    """

    lane: Lane
    box: Box
    name: PlacedText
    mark: Box
    now: PlacedText
    count: PlacedText
    segments: tuple[PlacedSegment, ...]
    starts: tuple[float, ...]
    own_start: float | None
    ahead: PlacedAhead | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLayout(Frame):
    """Where everything stands; lanes outside the picture are not placed.

    The segments end at the day `until`; `today` is its pixel where more is shown beyond it.
    What lies ahead is said from `words` on, the stages of now stand from `nows` on and the counts
    from `counts` on; `has_words` tells whether the stages are words too.
    """

    until: float
    today: float | None
    words: float
    nows: float
    has_words: bool
    counts: float
    groups: tuple[PlacedText, ...] = ()
    lanes: tuple[PlacedLane, ...] = ()

    def own_texts(self) -> Iterable[PlacedText]:
        """Groups, and of each lane its name, the stage it is at, its count and the words in it."""
        yield from self.groups
        for lane in self.lanes:
            yield from (lane.name, lane.now, lane.count)
            yield from (placed.word for placed in lane.segments if placed.word is not None)
            if lane.ahead is not None:
                yield lane.ahead.word


def lane_height(measure: TextMeasure) -> float:
    """How high one lane is."""
    return round(measure.height(TextRole.LABEL) * _LANE_HEIGHT)


def group_height(measure: TextMeasure) -> float:
    """How high the line over a touchpoint's lanes is."""
    return round(measure.height(TextRole.LABEL) * _GROUP_HEIGHT)


def content_height(described: StageTimelineDescription, measure: TextMeasure) -> float:
    """How high all lanes with their group lines are."""
    rows = len(described.lanes)
    return lane_extent(described, rows - 1, measure)[1] if rows else 0.0


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
        return float(described.first), described.last + _ALMOST_A_DAY
    spare = (described.last - described.first) * _TODAY_SHARE
    return float(described.first), described.last + spare


def _only_day(described: StageTimelineDescription, sheet: Sheet) -> int | None:
    """The day everything was seen on; beside it there are no days to tell."""
    is_one = described.first == described.last and not described.is_ahead
    return described.last if is_one and sheet.span is None else None


def lay_out_stages(described: StageTimelineDescription, sheet: Sheet) -> StageLayout:
    """Place the lanes on a sheet; one without a height becomes as high as they need."""
    first, last = span = sheet.span or whole_stage_span(described)
    heading = place_heading(described, sheet)
    axis_height = sheet.line(TextRole.AXIS) + GAP
    top = foot_of(heading) + GAP + axis_height
    content = content_height(described, sheet.measure)
    height = sheet.height
    if height is None:
        height = top + max(content, axis_height * 3) + MARGIN
    lanes = described.lanes
    names = min(sheet.width * _NAME_SHARE, sheet.widest(lane.name for lane in lanes))
    counts = sheet.width - MARGIN - sheet.widest(lane.count for lane in lanes)
    told = [lane.ahead.word for lane in lanes if lane.ahead is not None]
    left, ahead = MARGIN + names + 2 * GAP, sheet.widest(told) + GAP if told else 0.0
    word = sheet.widest(lane.now for lane in lanes) + GAP / 2
    apart = max(GAP, 2 * sheet.widest(["n"]))  # words and counts must not read as one
    nows = counts - apart - (_mark_side(sheet) if lanes else 0.0)
    has_words = nows - word - GAP - ahead - left >= sheet.width * _LEAST_PLOT
    nows -= word if has_words else 0.0
    plot = Box.between(left, top, nows - GAP - ahead, height - MARGIN / 2)
    layout = StageLayout(
        width=sheet.width,
        height=height,
        plot=plot,
        first=first,
        last=last,
        content_height=content,
        heading=heading,
        x_ticks=place_days(span, plot, top - axis_height, sheet, only=_only_day(described, sheet))
        if lanes
        else (),
        note=() if lanes else place_note(described.note, plot, sheet),
        until=described.last if described.is_ahead else last,
        today=None,
        words=plot.right + GAP,
        nows=nows,
        has_words=has_words,
        counts=counts,
    )
    if described.is_ahead and layout.is_in_sight(described.last):
        layout = replace(layout, today=layout.x(described.last))
    return _with_lanes(layout, described, sheet)


def _with_lanes(
    layout: StageLayout, described: StageTimelineDescription, sheet: Sheet
) -> StageLayout:
    """The layout with those lanes and group lines that are whole or partly in sight."""
    groups: list[PlacedText] = []
    lanes: list[PlacedLane] = []
    group_room, lane_room = group_height(sheet.measure), lane_height(sheet.measure)
    y, group = layout.plot.y - sheet.scrolled, None
    for lane in described.lanes:
        if lane.group != group:
            group = lane.group
            if layout.plot.crosses(y, y + group_room):
                groups.append(_group(group, y + group_room, sheet))
            y += group_room
        if layout.plot.crosses(y, y + lane_room):
            lanes.append(_lane(lane, y, layout, described, sheet))
        y += lane_room
    return replace(layout, groups=tuple(groups), lanes=tuple(lanes))


def _group(text: str, bottom: float, sheet: Sheet) -> PlacedText:
    role = TextRole.STRONG
    shown = sheet.fitted(text, sheet.width - 2 * MARGIN, role)
    return sheet.text(shown, MARGIN, bottom - sheet.line(role) - 2, role)


def _lane(
    lane: Lane, y: float, layout: StageLayout, described: StageTimelineDescription, sheet: Sheet
) -> PlacedLane:
    height = lane_height(sheet.measure)
    text_y = y + (height - sheet.line()) / 2
    name = sheet.fitted(lane.name, layout.plot.x - 2 * GAP - MARGIN)
    side = _mark_side(sheet)
    now = lane.now if layout.has_words else ""
    has_own = lane.own_start is not None and layout.is_in_sight(lane.own_start)
    return PlacedLane(
        lane=lane,
        box=Box(0.0, y, layout.width, height),
        name=sheet.text(name, MARGIN, text_y),
        mark=Box(layout.nows, y + round((height - side) / 2), side, side),
        now=sheet.text(now, layout.nows + side + GAP / 2, text_y),
        count=sheet.text(lane.count, layout.counts, text_y),
        segments=tuple(_segments(lane, y, layout, sheet)),
        starts=tuple(layout.x(one.day) for one in lane.starts if layout.is_in_sight(one.day)),
        own_start=layout.x(lane.own_start) if lane.own_start is not None and has_own else None,
        ahead=_ahead(lane, y, layout, described, sheet),
    )


def _mark_side(sheet: Sheet) -> float:
    """How wide the shape of a stage is."""
    return round(sheet.line() * _MARK_SHARE)


def _bar(y: float, sheet: Sheet) -> tuple[float, float]:
    """Where the bars of the lane at `y` begin upwards, and how high they are."""
    height = lane_height(sheet.measure)
    bar = round(height * _BAR_SHARE)
    return y + round((height - bar) / 2), bar


def _ahead(
    lane: Lane, y: float, layout: StageLayout, described: StageTimelineDescription, sheet: Sheet
) -> PlacedAhead | None:
    """The band from today on, and its word in the column beside the plot."""
    ahead = lane.ahead
    if ahead is None:
        return None
    top, bar = _bar(y, sheet)
    boxes = []
    for begin, end, month in (
        months_until(described.last, described.horizon) if ahead.chances else ()
    ):
        left, right = layout.x(max(begin, layout.first)), layout.x(min(end, layout.last))
        if right > left:
            boxes.append((Box(left, top, right - left, bar), ahead.chance(month + 0.5)))
    median = ahead.median
    is_shown = median is not None and layout.first <= median <= min(layout.last, described.horizon)
    text_y = y + (lane_height(sheet.measure) - sheet.line()) / 2
    return PlacedAhead(
        tuple(boxes),
        layout.x(median) if median is not None and is_shown else None,
        sheet.text(ahead.word, layout.words, text_y),
    )


def _segments(lane: Lane, y: float, layout: StageLayout, sheet: Sheet) -> Iterator[PlacedSegment]:
    top, bar = _bar(y, sheet)
    role = TextRole.AXIS
    own = None if lane.own_start is None else layout.x(lane.own_start)
    room = _DIAMOND_ROOM * sheet.measure.growth
    for segment in lane.segments:
        if segment.last < layout.first or segment.first > layout.last:
            continue
        left = layout.x_within(segment.first)
        end = segment.last if segment is not lane.segments[-1] else layout.until
        right = layout.x(min(end, layout.last))
        box = Box(left, top, max(1.0, right - left), bar)
        width = sheet.widest([segment.word], role)
        start = left + GAP / 2
        if own is not None and start - room < own < start + width + room:
            start = own + room
        word = None
        if start + width + GAP / 2 <= box.right:
            word = sheet.text(segment.word, start, top + (bar - sheet.line(role)) / 2, role)
        yield PlacedSegment(box, segment, word)
