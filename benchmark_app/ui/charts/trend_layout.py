"""Places everything of a trend chart in pixels; pure, so overlap can be tested without a screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.edge_label import EdgeLabel, EdgeText, edge_room, place_edge
from benchmark_app.ui.charts.frame import Plane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import (
    MARGIN,
    PlacedText,
    PlacedTick,
    Sheet,
    drop_of_days,
    foot_of,
    place_days,
    place_heading,
    place_note,
    place_plot,
    place_values,
)
from benchmark_app.ui.charts.trend import Series, SeriesRole, TrendDescription
from benchmark_app.ui.charts.trend_target import PlacedTarget, place_target
from benchmark_app.words.chart import chart_word
from benchmark_app.words.number import format_date

_NARROWEST_DAYS: Final = 14
#: What begins on the last day itself still gets this share of the width.
_TODAY_SHARE: Final = 0.012
#: And as much room stays around a target.
_TARGET_SHARE: Final = 0.04
#: Up to so many places are named each; of more only those at either end.
_MOST_NAMES: Final = 12
_STRONG: Final = (SeriesRole.OWN, SeriesRole.BASELINE, SeriesRole.EXPECTATION)
_NAMED: Final = tuple(role for role in SeriesRole if role is not SeriesRole.COMPETITOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLayout(Plane):
    """Where everything stands, with the names of the lines in the right margin.

    `until` is the day lines go to where time runs on without them.
    """

    until: float | None = None
    labels: tuple[EdgeLabel, ...] = ()
    target: PlacedTarget | None = None

    @property
    def today(self) -> float | None:
        """The pixel of the last day with data where blank days in sight follow it."""
        return self.x(self.until) if self.until and self.is_in_sight(self.until) else None

    def own_texts(self) -> Iterable[PlacedText]:
        """The ticks upwards and the lines' names."""
        yield from (tick.label for tick in self.y_ticks)
        yield from (placed.label for placed in self.labels)
        if self.target is not None:
            yield self.target.label


def whole_span(described: TrendDescription) -> tuple[float, float]:
    """The days a chart spans when nothing is zoomed."""
    first, end = described.days[0], described.end
    if end == described.days[-1] and described.is_single:
        spare = max(_NARROWEST_DAYS, (end - first) * 0.15)
        return first - spare, end + spare
    return days_span(first, end, has_target=described.target is not None)


def days_span(first: int, end: int, *, has_target: bool = False) -> tuple[float, float]:
    """From the first day to the one time runs to, with room for what stands at its end."""
    if end - first < _NARROWEST_DAYS:
        return float(first - _NARROWEST_DAYS), float(end + _NARROWEST_DAYS)
    share = _TARGET_SHARE if has_target else _TODAY_SHARE
    return float(first), end + (end - first) * share


def lay_out_trend(
    described: TrendDescription, sheet: Sheet, *, beside: float | None = None
) -> TrendLayout:
    """Place a description on a sheet, its names in what they need or in a room `beside`."""
    span = sheet.span or whole_span(described)
    heading = place_heading(described, sheet)
    scale = described.scale
    names = edge_names(described, span[1])
    right = sheet.width - (edge_room(names, sheet) if beside is None else beside)
    plot = place_plot(foot_of(heading) + MARGIN, scale.ticks, right, sheet)
    layout = TrendLayout(
        width=sheet.width,
        height=sheet.screen_height,
        plot=plot,
        first=span[0],
        last=span[1],
        low=scale.low,
        high=scale.high,
        heading=heading,
        x_ticks=_x_ticks(described, span, plot, sheet),
        note=place_note(described.note, plot, sheet) if described.is_empty else (),
        until=described.days[-1] if described.end > described.days[-1] else None,
    )
    labels = place_edge(names, plot, layout.y, sheet)
    return replace(
        layout,
        y_ticks=() if layout.note else place_values(scale.ticks, plot, layout.y, sheet),
        labels=labels,
        target=_target(described, layout, labels, sheet),
    )


def _target(
    described: TrendDescription, layout: TrendLayout, labels: Iterable[EdgeLabel], sheet: Sheet
) -> PlacedTarget | None:
    if described.target is None or described.is_empty:
        return None
    series = described.series
    lines = [label.anchor for label in labels if series[label.of].role in _STRONG]
    return place_target(described.target, described.days[-1], layout, lines, sheet)


def value_at(described: TrendDescription, series: Series, day: float) -> float | None:
    """The value that holds on a day."""
    index = bisect_right(described.days, day) - 1
    return series.values[index] if index >= 0 else None


def edge_names(described: TrendDescription, last: float) -> list[EdgeText]:
    """What may be written at the right edge, the most important first."""
    names = [
        name
        for role in _NAMED
        for index, series in enumerate(described.series)
        if series.role is role and (name := _name(described, index, last)) is not None
    ]
    return [*names, *_rivals(described, last)]


def _name(described: TrendDescription, index: int, last: float) -> EdgeText | None:
    """A line that must be named, with its value or the day it stopped."""
    series = described.series[index]
    role = TextRole.STRONG if series.role in _STRONG else TextRole.LABEL
    value = value_at(described, series, last)
    if value is not None:
        shown = described.text(series, bisect_right(described.days, last) - 1)
        return EdgeText(text=series.name, tail=shown, value=value, role=role, of=index)
    stopped = _last_known(described, series, last)
    if stopped is None:
        return None
    value, until = stopped
    day = chart_word("until", described.language, day=format_date(date_of(until)))
    return EdgeText(text=series.name, tail=day, value=value, role=role, of=index, leads=False)


def _rivals(described: TrendDescription, last: float) -> list[EdgeText]:
    """The other competitors by value: one by name, several at one place by their number."""
    there: dict[float, list[int]] = {}
    for index, series in enumerate(described.series):
        value = value_at(described, series, last)
        if series.role is SeriesRole.COMPETITOR and value is not None:
            there.setdefault(round(value, 6), []).append(index)
    told = sorted(there) if len(there) <= _MOST_NAMES else [min(there), max(there)]
    return [
        EdgeText(
            text=described.series[there[value][0]].name
            if len(there[value]) == 1
            else chart_word("competitors", described.language, n=len(there[value])),
            value=value,
            of=there[value][0],
            is_required=False,
        )
        for value in told
    ]


def _last_known(
    described: TrendDescription, series: Series, last: float
) -> tuple[float, int] | None:
    """The last value seen before the edge and the day it ended."""
    steps = zip(pairwise(described.days), series.values, strict=False)
    known = [(value, end) for (begin, end), value in steps if value is not None and begin <= last]
    return known[-1] if known else None


def _x_ticks(
    described: TrendDescription, span: tuple[float, float], plot: Box, sheet: Sheet
) -> tuple[PlacedTick, ...]:
    """Round days; where everything fell on one day, that day; none under nothing."""
    if described.is_empty:
        return ()
    only = None
    if sheet.span is None and described.is_single and described.end == described.days[-1]:
        only = described.days[described.checked[0]]
    return place_days(span, plot, plot.bottom + drop_of_days(sheet), sheet, only=only)
