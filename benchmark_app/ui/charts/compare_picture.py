"""The comparison as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.compare import CompareDescription
from benchmark_app.ui.charts.compare_layout import lay_out_compare
from benchmark_app.ui.charts.compare_painter import ComparePainter
from benchmark_app.ui.charts.compare_placed import CompareLayout, PlacedCompareLane
from benchmark_app.ui.charts.frame import row_at
from benchmark_app.ui.charts.picture import ChartPicture, ChartTable, Mark, clamped
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.words.compare import compare_word
from benchmark_app.words.number import format_date, format_number


class ComparePicture(ChartPicture[CompareDescription, CompareLayout]):
    """A described comparison in one theme and lettering; one service's lane can be chosen."""

    def lay_out(self, sheet: Sheet) -> CompareLayout:
        """The scale is always shown whole; lanes scroll where there are many."""
        return lay_out_compare(self.described, sheet)

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        ComparePainter(self.theme, self.lettering).paint(painter, self.layout, self.chosen)

    def gist(self) -> str:
        """Every service with its gap, the market's level where none is known, lane by lane."""
        described = self.described
        if described.has_gaps:
            return ", ".join(f"{one.name} {one.gap_label}" for one in described.lanes)
        return (
            ", ".join(f"{one.name} {one.market.text}" for one in described.lanes) or described.note
        )

    def mark_at(self, x: float, y: float) -> Mark | None:  # noqa: ARG002 - a lane is one point
        """The lane under a pixel."""
        placed = row_at(self.layout.lanes, self.layout, y)
        return None if placed is None else self._mark(placed)

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The lane above or below; the chart scrolls to `Mark.row` when out of sight."""
        lanes = self.described.lanes
        if not lanes:
            return None
        step = across - up
        row = 0 if mark is None else clamped(mark.row + step, len(lanes))
        placed = next((one for one in self.layout.lanes if one.lane is lanes[row]), None)
        if placed is None:
            return Mark(x=0, y=0, lines=(), row=row, column=0, attribute=lanes[row].attribute)
        return self._mark(placed)

    def row_of(self, attribute: int | None) -> int | None:
        """The lane of a service."""
        lanes = self.described.lanes
        return next((row for row, lane in enumerate(lanes) if lane.attribute == attribute), None)

    def extent(self, row: int) -> tuple[float, float]:
        """From where to where a lane reaches within all lanes."""
        height = self.layout.lane_height
        return row * height, (row + 1) * height

    def table(self) -> ChartTable:
        """A row per service: everybody's level and words, the gap, and a year before."""
        described, language = self.described, self.described.language
        headers = (
            compare_word("you", language),
            *((described.market,) if described.market else ()),
            *described.rivals,
            *((compare_word("gap", language),) if described.has_gaps else ()),
            compare_word("before", language, day=format_date(described.earlier)),
            compare_word("importance", language),
        )
        rows = tuple(
            (
                lane.name,
                lane.own.text,
                *((lane.market.text,) if described.market else ()),
                *(one.text for one in lane.rivals),
                *((lane.gap_label,) if described.has_gaps else ()),
                _points(lane.own_before),
                format_number(lane.importance),
            )
            for lane in described.lanes
        )
        return ChartTable((compare_word("service", language), *headers), rows)

    def _mark(self, placed: PlacedCompareLane) -> Mark:
        lane, described = placed.lane, self.described
        language = described.language
        score = lane.market.text
        lines = [lane.name, compare_word("own_card", language, value=lane.own.text)]
        if lane.market.level is not None:
            lines.append(
                compare_word("market_card", language, market=described.market, score=score)
            )
        for name, spot in zip(described.rivals, lane.rivals, strict=True):
            lines.append(compare_word("rival_card", language, name=name, value=spot.text))
        known = [x for x in (placed.own, placed.against, placed.market) if x is not None]
        return Mark(
            x=known[0],
            y=placed.middle,
            lines=tuple(lines),
            row=described.lanes.index(lane),
            column=0,
            attribute=lane.attribute,
            competitor=described.rival_ids[0] if described.rival_ids else None,
            sentence=lane.sentence,
            has_ring=placed.own is not None,
        )


def _points(level: float | None) -> str:
    return "" if level is None else format_number(round(level))
