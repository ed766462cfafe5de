"""The trend as a picture: arranged, drawn, asked under the mouse, walked with the arrows."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtGui import QPainter

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.picture import ChartPicture, ChartTable, Mark, clamped
from benchmark_app.ui.charts.placed import Sheet
from benchmark_app.ui.charts.trend import AVERAGES, SeriesRole, TrendDescription
from benchmark_app.ui.charts.trend_layout import (
    TrendLayout,
    edge_names,
    lay_out_trend,
    whole_span,
)
from benchmark_app.ui.charts.trend_painter import TrendPainter
from benchmark_app.ui.charts.trend_target import PlacedTarget
from benchmark_app.words.chart import chart_word
from benchmark_app.words.number import format_date

#: The row of the target, after all days.
_TARGET_ROW = -1
#: A line farther from the mouse than this is not meant.
_NEAR = 14.0


class TrendPicture(ChartPicture[TrendDescription, TrendLayout]):
    """A described trend in one theme and lettering."""

    is_dated = True

    @property
    def whole_span(self) -> tuple[float, float]:
        """The days shown when nothing is zoomed."""
        return whole_span(self.described)

    def lay_out(self, sheet: Sheet) -> TrendLayout:
        """Lines always fit their plot."""
        return lay_out_trend(self.described, sheet)

    def paint(self, painter: QPainter) -> None:
        """Draw what was arranged."""
        TrendPainter(self.theme, self.lettering).paint(painter, self.described, self.layout)

    def gist(self) -> str:
        """The names of the lines that stand out, each with its last value, and the target."""
        names = edge_names(self.described, self.whole_span[1])
        target = () if self.described.target is None else (self.described.target.text,)
        unsure = (chart_word("unsure", self.described.language),) if self._is_unsure() else ()
        said = ", ".join((*(one.whole for one in names if one.is_required), *unsure, *target))
        return said or (self.described.note if self.described.is_empty else "")

    def _is_unsure(self) -> bool:
        """Whether what stands at the end of the lines is not to be relied on."""
        described, market = self.described, self.described.market
        last = len(described.days) - 1
        return market is not None and market.values[last] is not None and last in described.unsure

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The day under a pixel and the line nearest to it."""
        described, layout = self.described, self.layout
        near = layout.plot.held(x, y)
        if described.is_empty or near is None:
            return None
        x, y = near
        if layout.target is not None and layout.target.is_at(x, y, self.lettering.growth):
            return self._target_mark(layout.target)
        if layout.today is not None and x > layout.today + _NEAR:
            return None
        row = bisect_right(described.days, layout.day(x)) - 1
        if described.is_single:
            row = described.checked[0]
        if row < 0:
            return None
        column = self._nearest(row, y)
        return self._mark(row, column, x)

    def walk(self, mark: Mark | None, across: int, up: int) -> Mark | None:
        """The next day across, or the next line up at the same day; the target comes last."""
        days = [row for row in range(len(self.described.days)) if self._known(row)]
        if not days:
            return None
        target = self.layout.target
        rows = days if target is None else [*days, _TARGET_ROW]
        if mark is None or mark.row not in rows:
            row = days[-1]
            known = self._known(row)
            return self._mark(row, known[0], self._x(row))
        row = rows[clamped(rows.index(mark.row) + across, len(rows))]
        if target is not None and row == _TARGET_ROW:
            return self._target_mark(target)
        known = sorted(self._known(row), key=lambda column: (self._value(row, column), column))
        if mark.column < 0 and not across and not up:
            return self._mark(row, -1, self._x(row))
        place = known.index(mark.column) if mark.column in known else 0
        column = known[clamped(place + up, len(known))]
        return self._mark(row, column, self._x(row))

    def table(self) -> ChartTable:
        """A row per day on which anything changed, a column per line."""
        described = self.described
        language, scale = described.language, described.scale
        headers = (
            chart_word("date", language),
            *(series.name for series in described.series),
            chart_word("lowest", language),
            chart_word("highest", language),
            *((chart_word("how_sure", language),) if described.unsure else ()),
        )
        unsure = chart_word("unsure", language)
        columns = (
            *((series.values, series.role in AVERAGES) for series in described.series),
            (described.low, True),
            (described.high, True),
        )
        rows = tuple(
            (
                format_date(date_of(day)),
                *(scale.number(values[row], is_average=of_many) for values, of_many in columns),
                *((unsure if row in described.unsure else "",) if described.unsure else ()),
            )
            for row, day in enumerate(described.days)
        )
        return _with_target(ChartTable(headers, rows), described)

    def _target_mark(self, target: PlacedTarget) -> Mark:
        """What the owner decided, where it stands."""
        subject = self.described.one(SeriesRole.OWN)
        return Mark(
            x=target.x,
            y=target.y,
            lines=(target.text,),
            row=_TARGET_ROW,
            column=-1,
            attribute=self.described.attribute,
            competitor=subject.competitor if subject else None,
        )

    def _x(self, row: int) -> float:
        return self.layout.x_within(self.described.days[row])

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
            distance = abs(self.layout.y(self._value(row, place)) - y)
            if distance < best:
                best, column = distance, place
        return column

    def _mark(self, row: int, column: int, x: float) -> Mark:
        described, layout = self.described, self.layout
        chosen = described.series[column] if column >= 0 else None
        market = described.market
        shown = market.values[row] if market else None
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
        last = described.days[-1]
        shown = described.days[row] if described.is_single else min(int(day), last)
        lines = [format_date(date_of(shown))]
        named = [described.one(SeriesRole.OWN), described.market]
        if column >= 0 and described.series[column] not in named:
            named.insert(0, described.series[column])
        lines += [f"{one.name}: {described.text(one, row)}" for one in named if one is not None]
        own, baseline = named[-2], named[-1]
        if own is not None and baseline is not None:
            ours, market = own.values[row], baseline.values[row]
            if ours is not None and market is not None:
                code = "gap_about" if described.is_about(baseline, row) else "gap"
                lines.append(chart_word(code, language, gap=scale.difference(ours - market)))
        low, high = described.low[row], described.high[row]
        if low is not None and high is not None and high - low > (scale.high - scale.low) / 200:
            texts = {"low": scale.text(low), "high": scale.text(high)}
            lines.append(chart_word("band", language, **texts))
        known, cells = described.counts[row]
        if cells:
            code = "known" if described.attribute is None else "known_places"
            lines.append(chart_word(code, language, known=known, cells=cells))
        if baseline is not None and baseline.values[row] is not None and row in described.unsure:
            lines.append(chart_word("unsure", language))
        return tuple(lines)


def _with_target(table: ChartTable, described: TrendDescription) -> ChartTable:
    """The table with the target in a column of its own, on its day."""
    target = described.target
    if target is None:
        return table
    due = format_date(date_of(target.day))
    value = described.scale.number(target.value, is_average=False)
    blank = (due, *("" for _ in table.headers[1:]))
    has_day = any(row[0] == due for row in table.rows)
    rows = table.rows if has_day else tuple(sorted((*table.rows, blank)))
    name = chart_word("target_column", described.language)
    return ChartTable(
        (*table.headers, name),
        tuple((*row, value if row[0] == due else "") for row in rows),
    )
