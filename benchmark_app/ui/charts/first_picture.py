"""The map of what to do first as a picture: arranged, drawn, asked under the mouse, walked."""

from __future__ import annotations

from math import hypot

from PySide6.QtGui import QPainter

from benchmark_app.ui.charts.first import FirstDescription, FirstPoint
from benchmark_app.ui.charts.first_layout import lay_out_first
from benchmark_app.ui.charts.first_painter import FirstPainter
from benchmark_app.ui.charts.first_placed import FirstLayout, PlacedPoint
from benchmark_app.ui.charts.picture import ChartPicture, ChartTable, Mark, clamped
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.words.language import Language
from benchmark_app.words.number import format_date, format_number
from benchmark_app.words.quadrant import map_word, quadrant_word

#: The first columns of the table by their words; every factor follows.
_COLUMNS = ("service", "corner", "advice_column", "start_column", "stage", "gap")


class FirstPicture(ChartPicture[FirstDescription, FirstLayout]):
    """A described map in one theme and lettering; one service can be chosen."""

    chosen: int | None = None

    def lay_out(self, sheet: Sheet) -> FirstLayout:
        """The map is always shown whole."""
        return lay_out_first(self.described, sheet)

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        FirstPainter(self.theme, self.lettering).paint(painter, self.layout, self.chosen)

    def gist(self) -> str:
        """The services of each corner, the most urgent first."""
        language, placed = self.described.language, self.described.placed
        corners: dict[str, list[str]] = {}
        for one in placed:
            if one.quadrant is not None:
                corners.setdefault(quadrant_word(one.quadrant, language), []).append(one.name)
        told = (f"{word}: {', '.join(names)}" for word, names in corners.items())
        return "; ".join(told) or self.described.note

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The service whose shape or name lies under a pixel."""
        near = [(hypot(one.x - x, one.y - y), one.row, one) for one in self.layout.points]
        distance, _, nearest = min(near, default=(self.layout.shape, 0, None))
        if nearest is not None and distance < self.layout.shape:
            return self._mark(nearest)
        named = (
            one
            for one in self.layout.points
            for text in (one.label, one.word)
            if text is not None and text.box.contains(x, y)
        )
        found = next(named, None)
        return None if found is None else self._mark(found)

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The service next across, or next upwards; the most urgent one at first."""
        points = list(self.layout.points)
        if not points:
            return None
        current = next((one for one in points if mark and one.row == mark.row), None)
        if current is None:
            return self._mark(points[0])
        if up:
            points.sort(key=lambda one: (-one.y, one.x, one.row))
        else:
            points.sort(key=lambda one: (one.x, -one.y, one.row))
        place = clamped(points.index(current) + across + up, len(points))
        return self._mark(points[place])

    def table(self) -> ChartTable:
        """A row per service in the order of the list, also without a place, with every factor."""
        language = self.described.language
        points = self.described.points
        factors = [name for name, _ in points[0].factors] if points else []
        headers = (*(map_word(code, language) for code in _COLUMNS), *factors)
        return ChartTable(headers, tuple(_row(one, language) for one in points))

    def _mark(self, placed: PlacedPoint) -> Mark:
        return Mark(
            x=placed.x,
            y=placed.y,
            lines=self._lines(placed.point),
            row=placed.row,
            column=0,
            attribute=placed.point.attribute,
            competitor=self.described.subject,
            has_ring=True,
        )

    def _lines(self, point: FirstPoint) -> tuple[str, ...]:
        """The card: advice, stage, both levels and the gap, importance, by when to start."""
        language = self.described.language
        here = [
            one
            for one in self.described.placed
            if (one.gap, one.importance) == (point.gap, point.importance)
        ]
        lines = [
            point.name,
            map_word(
                "advice",
                language,
                advice=point.advice,
                priority=format_number(point.priority, 2),
            ),
            _stage_text(point, language),
            f"{_against(point, language)} ({_gap_text(point)})",
            map_word("importance", language, importance=format_number(point.importance)),
        ]
        if point.start_by is not None:
            lines.append(map_word("start_by", language, day=format_date(point.start_by)))
        if len(here) > 1:
            lines.append(map_word("together", language, n=len(here)))
        return tuple(line for line in lines if line)


def _against(point: FirstPoint, language: Language) -> str:
    own, market = _points(point.own), _points(point.market)
    return map_word("against", language, own=own, market=market)


def _stage_text(point: FirstPoint, language: Language) -> str:
    if not point.known or not point.stage_text:
        return point.stage_text
    places = {"adopters": point.adopters, "known": point.known}
    return map_word("stage_places", language, stage=point.stage_text, **places)


def _row(point: FirstPoint, language: Language) -> tuple[str, ...]:
    return (
        point.name,
        "" if point.quadrant is None else quadrant_word(point.quadrant, language),
        point.advice,
        "" if point.start_by is None else format_date(point.start_by),
        point.stage_text,
        _gap_text(point),
        *(value for _, value in point.factors),
    )


def _points(level: float | None) -> str:
    return "?" if level is None else format_number(round(level))


def _gap_text(point: FirstPoint) -> str:
    if point.gap is None:
        return "?"
    rounded = round(point.gap)
    return f"{rounded:+d}".replace("-", "\u2212") if rounded else "0"
