"""The comparison as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.compare import CompareDescription
from benchmark_app.ui.charts.compare_layout import (
    CompareLayout,
    PlacedCompareLane,
    lay_out_compare,
)
from benchmark_app.ui.charts.compare_painter import ComparePainter
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import ChartTable, Mark
from benchmark_app.ui.theme import Theme
from benchmark_app.words.compare import compare_word
from benchmark_app.words.number import format_date, format_number


class ComparePicture:
    """A described comparison in one theme and lettering."""

    is_dated = False

    def __init__(self, described: CompareDescription, theme: Theme, lettering: Lettering) -> None:
        self.described = described
        self.chosen: int | None = None
        self._lettering = lettering
        self._painter = ComparePainter(theme, lettering)
        self._layout = lay_out_compare(described, 640, None, lettering)

    @property
    def title(self) -> str:
        """The finding."""
        return self.described.title

    @property
    def subtitle(self) -> str:
        """What is shown, of how many, and when."""
        return self.described.subtitle

    @property
    def layout(self) -> CompareLayout:
        """Where everything stands, as last arranged."""
        return self._layout

    @property
    def plot(self) -> Box:
        """Where the lanes stand."""
        return self._layout.plot

    @property
    def whole_span(self) -> tuple[float, float]:
        """The scale from 0 to 100; it is always shown whole."""
        return 0.0, 100.0

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
        span: tuple[float, float] | None = None,  # noqa: ARG002 - the scale is shown whole
        scrolled: float = 0.0,
        has_title: bool = True,
    ) -> None:
        """Place everything for a size; a height of None is as high as the lanes."""
        self._layout = lay_out_compare(
            self.described,
            width,
            height,
            self._lettering,
            scrolled=scrolled,
            has_title=has_title,
        )

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        self._painter.paint(painter, self._layout, self.chosen)

    def mark_at(self, x: float, y: float) -> Mark | None:  # noqa: ARG002 - a lane is one point
        """The lane under a pixel."""
        placed = self._layout.lane_at(y)
        return None if placed is None else self._mark(placed)

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The lane above or below; the chart scrolls to `Mark.row` when out of sight."""
        lanes = self.described.lanes
        if not lanes:
            return None
        step = across - up
        row = 0 if mark is None else max(0, min(len(lanes) - 1, mark.row + step))
        placed = next((one for one in self._layout.lanes if one.lane is lanes[row]), None)
        if placed is None:
            return Mark(x=0, y=0, lines=(), row=row, column=0, attribute=lanes[row].attribute)
        return self._mark(placed)

    def extent(self, row: int) -> tuple[float, float]:
        """From where to where a lane reaches within all lanes."""
        height = self._layout.lane_height
        return row * height, (row + 1) * height

    def table(self) -> ChartTable:
        """A row per service: everybody's level and words, the gap, and a year before."""
        described, language = self.described, self.described.language
        headers = (
            compare_word("you", language),
            compare_word("market", language),
            *described.rivals,
            compare_word("gap", language),
            compare_word("before", language, day=format_date(described.earlier)),
            compare_word("importance", language),
        )
        rows = tuple(
            (
                lane.name,
                lane.own.text,
                lane.market.text,
                *(one.text for one in lane.rivals),
                lane.gap_label,
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
            lines.append(compare_word("market_card", language, score=score))
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
