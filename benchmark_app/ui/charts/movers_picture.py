"""Who moved the market as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.frame import row_at
from benchmark_app.ui.charts.movers import MoverRow, MoversDescription, signed
from benchmark_app.ui.charts.movers_layout import MoversLayout, PlacedMover, lay_out_movers
from benchmark_app.ui.charts.movers_painter import MoversPainter
from benchmark_app.ui.charts.picture import ChartPicture, ChartTable, Mark, clamped
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.words.movers import mover_word
from benchmark_app.words.number import format_number


class MoversPicture(ChartPicture[MoversDescription, MoversLayout]):
    """A described way of the index in one theme and lettering; one service can be chosen."""

    chosen: int | None = None

    def lay_out(self, sheet: Sheet) -> MoversLayout:
        """The way is always shown whole; strips scroll where there are many."""
        return lay_out_movers(self.described, sheet)

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        MoversPainter(self.theme, self.lettering).paint(painter, self.layout, self.chosen)

    def gist(self) -> str:
        """Every part of the way with its points, in the order of the strips."""
        rows = self.described.rows
        return ", ".join(f"{one.name} {one.label}" for one in rows) or self.described.note

    def mark_at(self, x: float, y: float) -> Mark | None:  # noqa: ARG002 - a strip is one point
        """The part of the way under a pixel."""
        strip = row_at(self.layout.strips, self.layout, y)
        return None if strip is None or strip.row is None else self._mark(strip, strip.row)

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The part before or after; the chart scrolls to `Mark.row` when out of sight."""
        rows = self.described.rows
        if not rows:
            return None
        row = 0 if mark is None else clamped(mark.row + across - up, len(rows))
        strip = next((one for one in self.layout.strips if one.row is rows[row]), None)
        if strip is None:
            return Mark(x=0, y=0, lines=(), row=row, column=0, attribute=rows[row].attribute)
        return self._mark(strip, rows[row])

    def extent(self, row: int) -> tuple[float, float]:
        """From where to where a row's strip reaches, the index it began from with the first."""
        height = self.layout.row_height
        return (row + (row > 0)) * height, (row + 2) * height

    def table(self) -> ChartTable:
        """A row per part of the way: its points, the index after it, and everybody's part."""
        language = self.described.language
        headers = tuple(mover_word(code, language) for code in ("service", "points", "index"))
        rows = tuple(
            (one.name, one.label, format_number(round(one.after, 1)), self._told(one.movers))
            for one in self.described.rows
        )
        return ChartTable((*headers, mover_word("who", language)), rows)

    def _told(self, movers: tuple[tuple[str, float], ...]) -> str:
        return ", ".join(self._moved(name, points) for name, points in movers)

    def _moved(self, name: str, points: float) -> str:
        language = self.described.language
        return mover_word("moved", language, name=name, points=signed(points))

    def _mark(self, strip: PlacedMover, row: MoverRow) -> Mark:
        return Mark(
            x=strip.end,
            y=strip.middle,
            lines=(f"{row.name}: {row.label}", *(self._moved(*one) for one in row.movers)),
            row=self.described.rows.index(row),
            column=0,
            attribute=row.attribute,
        )
