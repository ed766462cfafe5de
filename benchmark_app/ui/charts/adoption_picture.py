"""The adoption curve as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtGui import QPainter

from benchmark_app.domain.calendar import date_of
from benchmark_app.domain.forecast import DAYS_A_YEAR
from benchmark_app.ui.charts.adoption import AdoptionDescription
from benchmark_app.ui.charts.adoption_layout import (
    AdoptionLayout,
    lay_out_adoption,
    whole_adoption_span,
)
from benchmark_app.ui.charts.adoption_names import with_names
from benchmark_app.ui.charts.adoption_painter import AdoptionPainter
from benchmark_app.ui.charts.adoption_table import adoption_table, card_lines, fan_lines
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import ChartTable, Mark
from benchmark_app.ui.theme import Theme


class AdoptionPicture:
    """A described adoption curve in one theme and lettering.

    Its points are the days of the description and, after them, the shares still to be reached.
    """

    is_dated = True

    def __init__(self, described: AdoptionDescription, theme: Theme, lettering: Lettering) -> None:
        self.described = described
        self._lettering = lettering
        self._painter = AdoptionPainter(theme, lettering)
        self._layout = lay_out_adoption(described, 640, 360, lettering)

    @property
    def title(self) -> str:
        """The finding."""
        return self.described.title

    @property
    def subtitle(self) -> str:
        """What is shown, of how many, and when."""
        return self.described.subtitle

    @property
    def layout(self) -> AdoptionLayout:
        """Where everything stands, as last arranged."""
        return self._layout

    @property
    def plot(self) -> Box:
        """Where the line stands."""
        return self._layout.plot

    @property
    def whole_span(self) -> tuple[float, float]:
        """The days shown when nothing is zoomed."""
        return whole_adoption_span(self.described)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels."""
        return self._layout.width, self._layout.height

    @property
    def content_height(self) -> float:
        """A curve always fits its plot."""
        return self._layout.plot.height

    def arrange(
        self,
        width: float,
        height: float | None,
        *,
        span: tuple[float, float] | None = None,
        scrolled: float = 0.0,  # noqa: ARG002 - a curve never scrolls
        has_title: bool = True,
    ) -> None:
        """Place everything for a size; without a height at 9 to 16."""
        layout = lay_out_adoption(
            self.described,
            width,
            height if height is not None else width * 9 / 16,
            self._lettering,
            span=span,
            has_title=has_title,
        )
        self._layout = with_names(self.described, layout, self._lettering)

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        self._painter.paint(painter, self.described, self._layout)

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The day under a pixel; beyond today the share nearest in height."""
        described, layout = self.described, self._layout
        if described.is_empty or not layout.plot.contains(x, y):
            return None
        day = layout.day(x)
        if day > described.today and described.outlook.fan:
            places = range(len(described.days), self._count)
            row = min(places, key=lambda one: abs(self._y(one) - y))
            return self._mark(row, self._x(row))
        row = bisect_right(described.days, day) - 1
        return self._mark(row, x) if row >= 0 else None

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The next point across; up and down mean the same beyond today."""
        if self.described.is_empty:
            return None
        last = len(self.described.days) - 1
        if mark is None:
            return self._mark(last, self._x(last))
        step = across or (up if mark.row > last else 0)
        row = max(0, min(self._count - 1, mark.row + step))
        return self._mark(row, self._x(row))

    def extent(self, row: int) -> tuple[float, float]:  # noqa: ARG002 - a curve never scrolls
        """A curve never scrolls."""
        return 0.0, self.plot.height

    def table(self) -> ChartTable:
        """A row per day on which anything changed, then one per share still to be reached."""
        return adoption_table(self.described)

    @property
    def _count(self) -> int:
        return len(self.described.days) + len(self.described.outlook.fan)

    def _x(self, row: int) -> float:
        described, layout = self.described, self._layout
        if row < len(described.days):
            day = float(described.days[row])
        else:
            years = described.outlook.fan[row - len(described.days)].years[2]
            day = min(layout.horizon, described.today + years * DAYS_A_YEAR)
        return layout.x(max(layout.first, min(layout.last, day)))

    def _y(self, row: int) -> float:
        described = self.described
        if row >= len(described.days):
            return self._layout.y(described.outlook.fan[row - len(described.days)].share)
        share = described.share[row]
        return self._layout.plot.y if share is None else self._layout.y(share)

    def _mark(self, row: int, x: float) -> Mark:
        described = self.described
        is_ahead = row >= len(described.days)
        if is_ahead:
            lines = fan_lines(described, row - len(described.days))
            competitor = None
        else:
            lines = card_lines(described, row, date_of(int(self._layout.day(x))))
            moved = [one.competitor for one in described.steps if one.row == row]
            competitor = moved[0] if len(moved) == 1 else None
        return Mark(
            x=x,
            y=self._y(row),
            lines=lines,
            row=row,
            column=0,
            attribute=described.attribute,
            competitor=competitor,
            has_ring=is_ahead or described.share[row] is not None,
        )
