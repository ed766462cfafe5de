"""The trend as a picture: arranged, drawn, asked under the mouse, walked with the arrows."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtGui import QPainter

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.picture import ChartTable, Mark
from benchmark_app.ui.charts.trend import AVERAGES, SeriesRole, TrendDescription
from benchmark_app.ui.charts.trend_layout import TrendLayout, lay_out_trend, whole_span
from benchmark_app.ui.charts.trend_painter import TrendPainter
from benchmark_app.ui.theme import Theme
from benchmark_app.words.chart import chart_word
from benchmark_app.words.number import format_date

#: A line farther from the mouse than this is not meant.
_NEAR = 14.0


class TrendPicture:
    """A described trend in one theme and lettering."""

    is_dated = True

    def __init__(self, described: TrendDescription, theme: Theme, lettering: Lettering) -> None:
        self.described = described
        self._lettering = lettering
        self._painter = TrendPainter(theme, lettering)
        self._layout = lay_out_trend(described, 640, 360, lettering)

    @property
    def title(self) -> str:
        """The finding."""
        return self.described.title

    @property
    def subtitle(self) -> str:
        """What is shown, of how many, and when."""
        return self.described.subtitle

    @property
    def layout(self) -> TrendLayout:
        """Where everything stands, as last arranged."""
        return self._layout

    @property
    def plot(self) -> Box:
        """Where the lines stand."""
        return self._layout.plot

    @property
    def whole_span(self) -> tuple[float, float]:
        """The days shown when nothing is zoomed."""
        return whole_span(self.described)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in pixels."""
        return self._layout.width, self._layout.height

    @property
    def content_height(self) -> float:
        """A trend always fits its plot."""
        return self._layout.plot.height

    def arrange(
        self,
        width: float,
        height: float | None,
        *,
        span: tuple[float, float] | None = None,
        scrolled: float = 0.0,  # noqa: ARG002 - a trend never scrolls
        has_title: bool = True,
    ) -> None:
        """Place everything for a size; without a height at 9 to 16."""
        self._layout = lay_out_trend(
            self.described,
            width,
            height if height is not None else width * 9 / 16,
            self._lettering,
            span=span,
            has_title=has_title,
        )

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        self._painter.paint(painter, self.described, self._layout)

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The day under a pixel and the line nearest to it."""
        described, layout = self.described, self._layout
        if described.is_empty or not layout.plot.contains(x, y):
            return None
        row = bisect_right(described.days, layout.day(x)) - 1
        if described.is_single:
            row = described.checked[0]
        if row < 0:
            return None
        column = self._nearest(row, y)
        return self._mark(row, column, x)

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The next day across, or the next line up at the same day."""
        rows = [row for row in range(len(self.described.days)) if self._known(row)]
        if not rows:
            return None
        if mark is None or mark.row not in rows:
            row = rows[-1]
            known = self._known(row)
            return self._mark(row, known[0], self._x(row))
        row = rows[max(0, min(len(rows) - 1, rows.index(mark.row) + across))]
        known = sorted(self._known(row), key=lambda column: (self._value(row, column), column))
        if mark.column < 0 and not across and not up:
            return self._mark(row, -1, self._x(row))
        place = known.index(mark.column) if mark.column in known else 0
        column = known[max(0, min(len(known) - 1, place + up))]
        return self._mark(row, column, self._x(row))

    def extent(self, row: int) -> tuple[float, float]:  # noqa: ARG002 - a trend never scrolls
        """A trend never scrolls."""
        return 0.0, self.plot.height

    def table(self) -> ChartTable:
        """A row per day on which anything changed, a column per line."""
        described = self.described
        language, scale = described.language, described.scale
        headers = (
            chart_word("date", language),
            *(series.name for series in described.series),
            chart_word("lowest", language),
            chart_word("highest", language),
        )
        columns = (*(series.values for series in described.series), described.low, described.high)
        rows = tuple(
            (
                format_date(date_of(day)),
                *(scale.number(column[row]) for column in columns),
            )
            for row, day in enumerate(described.days)
        )
        return ChartTable(headers, rows)

    def _x(self, row: int) -> float:
        day = max(self._layout.first, min(self._layout.last, self.described.days[row]))
        return self._layout.x(day)

    def _value(self, row: int, column: int) -> float:
        value = self.described.series[column].values[row]
        return value if value is not None else float("-inf")

    def _known(self, row: int) -> list[int]:
        return [
            column
            for column, series in enumerate(self.described.series)
            if series.values[row] is not None
        ]

    def _nearest(self, row: int, y: float) -> int:
        """The line nearest to a height, -1 if none is near."""
        best, column = _NEAR, -1
        for place in self._known(row):
            distance = abs(self._layout.y(self._value(row, place)) - y)
            if distance < best:
                best, column = distance, place
        return column

    def _mark(self, row: int, column: int, x: float) -> Mark:
        described, layout = self.described, self._layout
        chosen = described.series[column] if column >= 0 else None
        baseline = described.one(SeriesRole.BASELINE)
        shown = baseline.values[row] if baseline else None
        value = chosen.values[row] if chosen else shown
        return Mark(
            x=x,
            y=layout.plot.y if value is None else layout.y(value),
            lines=self._card(row, column, layout.day(x)),
            row=row,
            column=column,
            attribute=described.attribute,
            competitor=chosen.competitor if chosen else None,
            has_ring=chosen is not None and value is not None,
        )

    def _card(self, row: int, column: int, day: float) -> tuple[str, ...]:
        """Date, chosen line, subject, baseline, gap, how much is unknown."""
        described = self.described
        language, scale = described.language, described.scale
        shown = described.days[row] if described.is_single else int(day)
        lines = [format_date(date_of(shown))]
        named = [described.one(SeriesRole.OWN), described.one(SeriesRole.BASELINE)]
        if column >= 0 and described.series[column] not in named:
            named.insert(0, described.series[column])
        for series in named:
            if series is not None:
                value = series.values[row]
                text = (
                    chart_word("unknown", language)
                    if value is None
                    else scale.text(value, is_average=series.role in AVERAGES)
                )
                lines.append(f"{series.name}: {text}")
        own, baseline = named[-2], named[-1]
        if own is not None and baseline is not None:
            ours, market = own.values[row], baseline.values[row]
            if ours is not None and market is not None:
                gap = scale.difference(ours - market)
                lines.append(chart_word("gap", language, gap=gap))
        low, high = described.low[row], described.high[row]
        if low is not None and high is not None and high - low > (scale.high - scale.low) / 200:
            texts = {"low": scale.text(low), "high": scale.text(high)}
            lines.append(chart_word("band", language, **texts))
        known, cells = described.counts[row]
        if cells:
            code = "known" if described.attribute is None else "known_places"
            lines.append(chart_word(code, language, known=known, cells=cells))
        return tuple(lines)
