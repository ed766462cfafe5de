"""The stage timeline as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import ChartTable, Mark
from benchmark_app.ui.charts.stage_layout import (
    PlacedLane,
    StageLayout,
    lane_extent,
    lay_out_stages,
    whole_stage_span,
)
from benchmark_app.ui.charts.stage_painter import StagePainter
from benchmark_app.ui.charts.stage_timeline import Segment, StageTimelineDescription
from benchmark_app.ui.theme import Theme
from benchmark_app.words.chart import chart_word, span_text
from benchmark_app.words.number import format_date

#: A start farther from the mouse than this is not meant.
_NEAR = 4.0


class StagePicture:
    """A described stage timeline in one theme and lettering."""

    def __init__(
        self, described: StageTimelineDescription, theme: Theme, lettering: Lettering
    ) -> None:
        self.described = described
        self.chosen: int | None = None
        self._lettering = lettering
        self._painter = StagePainter(theme, lettering)
        self._layout = lay_out_stages(described, 640, None, lettering)

    @property
    def title(self) -> str:
        """The finding."""
        return self.described.title

    @property
    def layout(self) -> StageLayout:
        """Where everything stands, as last arranged."""
        return self._layout

    @property
    def plot(self) -> Box:
        """Where the segments stand."""
        return self._layout.plot

    @property
    def whole_span(self) -> tuple[float, float]:
        """The days shown when nothing is zoomed."""
        return whole_stage_span(self.described)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels."""
        return self._layout.width, self._layout.height

    @property
    def content_height(self) -> float:
        """How high all lanes are."""
        return self._layout.content_height

    def arrange(
        self,
        width: float,
        height: float | None,
        *,
        span: tuple[float, float] | None = None,
        scrolled: float = 0.0,
        has_title: bool = True,
    ) -> None:
        """Place everything for a size; a height of None is as high as the lanes."""
        self._layout = lay_out_stages(
            self.described,
            width,
            height,
            self._lettering,
            span=span,
            scrolled=scrolled,
            has_title=has_title,
        )

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        self._painter.paint(painter, self._layout, self.chosen)

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The segment under a pixel, or its lane."""
        lane = self._layout.lane_at(y)
        if lane is None:
            return None
        column = next(
            (place for place, one in enumerate(lane.segments) if one.box.contains(x, one.box.y)), -1
        )
        return self._mark(lane, lane.segments[column].segment if column >= 0 else None, x)

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The neighbouring segment or lane; the chart scrolls to `Mark.row` when out of sight."""
        lanes = self.described.lanes
        if not lanes:
            return None
        row = 0 if mark is None else max(0, min(len(lanes) - 1, mark.row - up))
        lane = lanes[row]
        last = len(lane.segments) - 1
        column = last if mark is None or up else min(last, max(0, mark.column + across))
        placed = next((one for one in self._layout.lanes if one.lane is lane), None)
        if placed is None:
            return Mark(x=0, y=0, lines=(), row=row, column=column, attribute=lane.attribute)
        segment = lane.segments[column] if column >= 0 else None
        x = self.plot.x
        if segment is not None:
            middle = (segment.first + segment.last) / 2
            x = self._layout.x(max(self._layout.first, min(self._layout.last, middle)))
        return self._mark(placed, segment, x)

    def extent(self, row: int) -> tuple[float, float]:
        """From where to where a lane reaches within all lanes, its group's line with the first."""
        return lane_extent(self.described, row, self._lettering)

    def table(self) -> ChartTable:
        """A row per segment of every service."""
        language = self.described.language
        codes = ("service", "stage", "since", "places")
        headers = tuple(chart_word(code, language) for code in codes)
        rows = tuple(
            (lane.name, segment.word, format_date(date_of(segment.first)), segment.count)
            for lane in self.described.lanes
            for segment in lane.segments
        )
        return ChartTable(headers, rows)

    def _mark(self, placed: PlacedLane, segment: Segment | None, x: float) -> Mark:
        lane, language = placed.lane, self.described.language
        lines = [lane.name]
        if segment is not None:
            lines.append(span_text(segment.stage, *self._days(segment), language))
        lines.append(lane.count)
        for start in lane.starts:
            if abs(self._layout.x(start.day) - x) <= _NEAR:
                began = {"name": start.name, "day": format_date(date_of(start.day))}
                lines.append(chart_word("started", language, **began))
        if lane.own_start is not None and abs(self._layout.x(lane.own_start) - x) <= _NEAR * 2:
            own = format_date(date_of(lane.own_start))
            lines.append(chart_word("own_start", language, day=own))
        return Mark(
            x=x,
            y=placed.box.y + placed.box.height / 2,
            lines=tuple(lines),
            row=self.described.lanes.index(lane),
            column=lane.segments.index(segment) if segment is not None else -1,
            attribute=lane.attribute,
            sentence=segment.sentence if segment is not None else "",
        )

    def _days(self, segment: Segment) -> tuple[str, str | None]:
        first = format_date(date_of(segment.first))
        is_open = segment.last >= self.described.last
        return first, None if is_open else format_date(date_of(segment.last))
