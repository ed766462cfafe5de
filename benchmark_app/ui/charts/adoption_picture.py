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
from benchmark_app.ui.charts.picture import ChartPicture, ChartTable, Mark, clamped
from benchmark_app.ui.charts.placed import Sheet


class AdoptionPicture(ChartPicture[AdoptionDescription, AdoptionLayout]):
    """A described adoption curve in one theme and lettering.

    Its points are the days of the description and, after them, the shares still to be reached.
    """

    is_dated = True

    @property
    def whole_span(self) -> tuple[float, float]:
        """The days shown when nothing is zoomed."""
        return whole_adoption_span(self.described)

    def lay_out(self, sheet: Sheet) -> AdoptionLayout:
        """A curve always fits its plot."""
        return with_names(self.described, lay_out_adoption(self.described, sheet), sheet)

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        AdoptionPainter(self.theme, self.lettering).paint(painter, self.described, self.layout)

    def gist(self) -> str:
        """The day shown last and how many offer it then, and what is said of what lies ahead."""
        described = self.described
        if described.is_empty:
            return described.note
        said = ": ".join(
            card_lines(described, len(described.days) - 1, date_of(described.today))[:2]
        )
        return " ".join((f"{said}.", *described.remarks))

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The day under a pixel; beyond today the share nearest in height."""
        described, layout = self.described, self.layout
        near = layout.plot.held(x, y)
        if described.is_empty or near is None:
            return None
        x, y = near
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
        row = clamped(mark.row + step, self._count)
        return self._mark(row, self._x(row))

    def table(self) -> ChartTable:
        """A row per day on which anything changed, then one per share still to be reached."""
        return adoption_table(self.described)

    @property
    def _count(self) -> int:
        return len(self.described.days) + len(self.described.outlook.fan)

    def _x(self, row: int) -> float:
        described, layout = self.described, self.layout
        if row < len(described.days):
            day = float(described.days[row])
        else:
            years = described.outlook.fan[row - len(described.days)].years[2]
            day = min(layout.horizon, described.today + years * DAYS_A_YEAR)
        return layout.x_within(day)

    def _y(self, row: int) -> float:
        described = self.described
        if row >= len(described.days):
            return self.layout.y(described.outlook.fan[row - len(described.days)].share)
        share = described.share[row]
        return self.layout.plot.y if share is None else self.layout.y(share)

    def _mark(self, row: int, x: float) -> Mark:
        described = self.described
        is_ahead = row >= len(described.days)
        if is_ahead:
            lines = fan_lines(described, row - len(described.days))
            competitor = None
        else:
            lines = card_lines(described, row, date_of(int(self.layout.day(x))))
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
