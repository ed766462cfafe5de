"""The heat map as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.frame import row_at
from benchmark_app.ui.charts.heat import HeatDescription, HeatLine
from benchmark_app.ui.charts.heat_layout import HeatLayout, PlacedHeatLine, lay_out_heat
from benchmark_app.ui.charts.heat_painter import HeatPainter
from benchmark_app.ui.charts.picture import ChartPicture, ChartTable, Mark, clamped
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.words.grid import grid_text
from benchmark_app.words.heat import heat_word


class HeatPicture(ChartPicture[HeatDescription, HeatLayout]):
    """A described grid in one theme and lettering."""

    def lay_out(self, sheet: Sheet) -> HeatLayout:
        """Rows scroll; columns that do not fit stand in blocks below."""
        return lay_out_heat(self.described, sheet)

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        HeatPainter(self.theme, self.lettering).paint(painter, self.layout, self.chosen)

    def gist(self) -> str:
        """The services that are missing basics, by name."""
        missing = [line.name for line in self.described.lines if _is_missing(line)]
        if not missing:
            return self.described.note
        return f"{grid_text('missing_basic', self.described.language)}: {', '.join(missing)}"

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The cell under a pixel; left of the cells the service with its whole name."""
        placed = row_at(self.layout.lines, self.layout, y)
        if placed is None or not placed.box.contains(x, y):
            return None
        found = (value.place for value in placed.values if value.box.contains(x, y))
        return self._mark(placed, next(found, -1))

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The neighbouring cell, wherever its block stands; at first what is left of the cells."""
        layout, lines = self.layout, self.described.lines
        if not lines:
            return None
        place, line = (-1, 0) if mark is None else (mark.column, mark.row % len(lines))
        if mark is not None:
            place = clamped(place + across + 1, len(self.described.places) + 1) - 1
            line = clamped(line - up, len(lines))
        blocks = enumerate(layout.blocks)
        block = next(number for number, places in blocks if place < 0 or place in places)
        row = block * len(lines) + line
        placed = next((one for one in layout.lines if one.row == row), None)
        if placed is None:
            return Mark(x=0, y=0, lines=(), row=row, column=place)
        return self._mark(placed, place)

    def extent(self, row: int) -> tuple[float, float]:
        """From where to where a row reaches within all blocks."""
        top = self.layout.tops[row]
        return top, top + self.layout.row_height

    def table(self) -> ChartTable:
        """A row per service: touchpoint, stage, baseline, and everybody's value in words."""
        language = self.described.language
        headers = (
            grid_text("service", language),
            heat_word("touchpoint", language),
            grid_text("stage", language),
            grid_text("baseline", language),
            *(name for _, name in self.described.places),
        )
        rows = tuple(
            (
                line.name,
                line.touchpoint,
                line.stage_text,
                line.baseline_text,
                *(cell.text for cell in line.cells),
            )
            for line in self.described.lines
        )
        return ChartTable(headers, rows)

    def _mark(self, placed: PlacedHeatLine, place: int) -> Mark:
        line, described = placed.line, self.described
        boxes = {value.place: value.box for value in placed.values}
        box = boxes.get(place, placed.mark)
        stage = grid_text("stage", described.language)
        lines = [line.name]
        if place < 0:
            lines.append(f"{stage}: {line.stage_text}" if line.stage_text else "")
            baseline = grid_text("baseline", described.language)
            lines.append(f"{baseline}: {line.baseline_text}" if line.baseline_text else "")
        else:
            cell = line.cells[place]
            lines += [f"{described.places[place][1]}: {cell.text}", cell.seen]
        return Mark(
            x=box.x + box.width / 2,
            y=box.y + box.height / 2,
            lines=tuple(one for one in lines if one),
            row=placed.row,
            column=place,
            attribute=line.attribute,
            competitor=None if place < 0 else described.places[place][0],
        )


def _is_missing(line: HeatLine) -> bool:
    return any(cell.is_missing for cell in line.cells)
