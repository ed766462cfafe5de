"""The stage timeline as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QPainter

from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui.charts.frame import row_at
from benchmark_app.ui.charts.picture import ChartPicture, ChartTable, Mark, clamped
from benchmark_app.ui.charts.placed import Sheet
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
from benchmark_app.words.chart import chart_word, span_text
from benchmark_app.words.number import format_date
from benchmark_app.words.stage import stage_word

#: A start farther from the mouse than this is not meant.
_NEAR = 4.0


class StagePicture(ChartPicture[StageTimelineDescription, StageLayout]):
    """A described stage timeline in one theme and lettering; one service's lane can be chosen."""

    is_dated = True

    @property
    def whole_span(self) -> tuple[float, float]:
        """The days shown when nothing is zoomed."""
        return whole_stage_span(self.described)

    def lay_out(self, sheet: Sheet) -> StageLayout:
        """Lanes scroll where there are many."""
        return lay_out_stages(self.described, sheet)

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        StagePainter(self.theme, self.lettering).paint(painter, self.layout, self.chosen)

    def gist(self) -> str:
        """How many services are at each stage now."""
        described = self.described
        counts = Counter(lane.stage for lane in described.lanes)
        told = (
            f"{stage_word(stage, described.language)}: {counts[stage]}"
            for stage in LifecycleStage
            if counts[stage]
        )
        return ", ".join(told) or described.note

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The segment under a pixel, what lies ahead, or the lane."""
        lane = row_at(self.layout.lanes, self.layout, y)
        if lane is None:
            return None
        if lane.ahead is not None and self.layout.day(x) > self.described.last:
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
        row = 0 if mark is None else clamped(mark.row - up, len(lanes))
        lane = lanes[row]
        last = len(lane.segments) - 1
        most = last + (lane.ahead is not None)
        column = last if mark is None or up else min(most, max(0, mark.column + across))
        placed = next((one for one in self.layout.lanes if one.lane is lane), None)
        if placed is None:
            return Mark(x=0, y=0, lines=(), row=row, column=column, attribute=lane.attribute)
        if column > last:
            return self._ahead_mark(placed, self._ahead_x(placed))
        segment = lane.segments[column] if column >= 0 else None
        x = self.plot.x
        if segment is not None:
            middle = (segment.first + segment.last) / 2
            x = self.layout.x_within(middle)
        return self._mark(placed, segment, x)

    def row_of(self, attribute: int | None) -> int | None:
        """The lane of a service."""
        lanes = self.described.lanes
        return next((row for row, lane in enumerate(lanes) if lane.attribute == attribute), None)

    def extent(self, row: int) -> tuple[float, float]:
        """From where to where a lane reaches within all lanes, its group's line with the first."""
        return lane_extent(self.described, row, self.lettering)

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
        ahead, layout = placed.ahead, self.layout
        if ahead is not None and ahead.median is not None:
            return ahead.median
        return layout.x_within(self.described.last)

    def _ahead_mark(self, placed: PlacedLane, x: float) -> Mark | None:
        """A day ahead on a lane."""
        lane, described = placed.lane, self.described
        if lane.ahead is None:
            return None
        day = max(float(described.last), self.layout.day(x))
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
        near = _NEAR * self.lettering.growth
        lines = [lane.name]
        if segment is not None:
            lines.append(span_text(segment.stage, *self._days(segment), language))
        lines.append(lane.count)
        for start in lane.starts:
            if abs(self.layout.x(start.day) - x) <= near:
                began = {"name": start.name, "day": format_date(date_of(start.day))}
                lines.append(chart_word("started", language, **began))
        if lane.own_start is not None and abs(self.layout.x(lane.own_start) - x) <= near * 2:
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
