"""The stage timeline as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import ChartTable, Mark
from benchmark_app.ui.charts.stage_ahead import chance_lines
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

    is_dated = True

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
    def subtitle(self) -> str:
        """What is shown, of how many, and when."""
        return self.described.subtitle

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
        """The segment under a pixel, what lies ahead, or the lane."""
        lane = self._layout.lane_at(y)
        if lane is None:
            return None
        if lane.ahead is not None and self._layout.day(x) > self.described.last:
            return self._ahead_mark(lane, x)
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
        most = last + (lane.ahead is not None)
        column = last if mark is None or up else min(most, max(0, mark.column + across))
        placed = next((one for one in self._layout.lanes if one.lane is lane), None)
        if placed is None:
            return Mark(x=0, y=0, lines=(), row=row, column=column, attribute=lane.attribute)
        if column > last:
            return self._ahead_mark(placed, self._ahead_x(placed))
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
        """A row per segment of every service, the last with what is foretold."""
        described = self.described
        language = described.language
        codes = ["service", "stage", "since", "places"]
        if described.is_ahead:
            codes.append("forecast_column")
        rows = []
        for lane in described.lanes:
            for segment in lane.segments:
                since = format_date(date_of(segment.first))
                row = [lane.name, segment.word, since, segment.count]
                if described.is_ahead:
                    is_told = lane.ahead is not None and segment is lane.segments[-1]
                    row.append(lane.ahead.word if lane.ahead is not None and is_told else "")
                rows.append(tuple(row))
        return ChartTable(tuple(chart_word(code, language) for code in codes), tuple(rows))

    def _ahead_x(self, placed: PlacedLane) -> float:
        """Where the walk stops beyond today: the median, or today where none is told."""
        ahead, layout = placed.ahead, self._layout
        if ahead is not None and ahead.median is not None:
            return ahead.median
        return layout.x(max(layout.first, min(layout.last, self.described.last)))

    def _ahead_mark(self, placed: PlacedLane, x: float) -> Mark | None:
        """A day ahead on a lane."""
        lane, described = placed.lane, self.described
        if lane.ahead is None:
            return None
        day = max(float(described.last), self._layout.day(x))
        told = chance_lines(lane.ahead, described.last, day, described.language)
        return Mark(
            x=x,
            y=placed.box.y + placed.box.height / 2,
            lines=(lane.name, *told, lane.count),
            row=described.lanes.index(lane),
            column=len(lane.segments),
            attribute=lane.attribute,
            sentence=lane.ahead.sentence,
        )

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
