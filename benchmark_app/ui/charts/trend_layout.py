"""Places everything of a trend chart in pixels; pure, so overlap can be tested without a screen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.label_place import Box, place
from benchmark_app.ui.charts.lettering import TextMeasure, TextRole, elided
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    PlacedTick,
    place_days,
    place_heading,
    place_note,
)
from benchmark_app.ui.charts.trend import AVERAGES, Series, SeriesRole, TrendDescription
from benchmark_app.words.chart import chart_word
from benchmark_app.words.number import format_date

#: How much of the width the names may take: all of them, and those that must be there.
_LABEL_SHARE: Final = 0.26
_REQUIRED_SHARE: Final = 0.5
_LEADER: Final = 16.0
_NARROWEST_DAYS: Final = 14
#: What begins on the last day itself still gets this share of the width.
TODAY_SHARE: Final = 0.012
#: Up to so many places are named each; of more only those at either end.
_MOST_NAMES: Final = 12
_STRONG: Final = (SeriesRole.OWN, SeriesRole.BASELINE)
_NAMED: Final = (SeriesRole.OWN, SeriesRole.BASELINE, SeriesRole.HIGHLIGHTED, SeriesRole.EDGE)


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A line's name in the right margin; `anchor` is where its line ends upwards.

    `leads` is False where the line stopped before the edge: no leader may pretend it went on.
    """

    label: PlacedText
    series: int
    anchor: float
    leads: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLayout:
    """Where everything stands; `first` and `last` are the day numbers at the plot's edges."""

    width: float
    height: float
    plot: Box
    first: float
    last: float
    low: float
    high: float
    heading: tuple[PlacedText, ...]
    x_ticks: tuple[PlacedTick, ...]
    y_ticks: tuple[PlacedTick, ...]
    labels: tuple[PlacedLabel, ...]
    note: tuple[PlacedText, ...]

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return self.plot.x + (day - self.first) / (self.last - self.first) * self.plot.width

    def y(self, value: float) -> float:
        """The pixel of a value."""
        return self.plot.bottom - (value - self.low) / (self.high - self.low) * self.plot.height

    def day(self, x: float) -> float:
        """The day at a pixel."""
        return self.first + (x - self.plot.x) / self.plot.width * (self.last - self.first)

    @property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every text of the picture."""
        ticks = (tick.label for tick in (*self.x_ticks, *self.y_ticks))
        labels = (label.label for label in self.labels)
        return (*self.heading, *self.note, *ticks, *labels)


def whole_span(described: TrendDescription) -> tuple[float, float]:
    """The days a chart spans when nothing is zoomed."""
    first, last = (described.days[0], described.days[-1]) if described.days else (0, 0)
    if described.is_single or last - first < _NARROWEST_DAYS:
        spare = max(_NARROWEST_DAYS, (last - first) * 0.15)
        return first - spare, last + spare
    return float(first), last + (last - first) * TODAY_SHARE


def lay_out_trend(
    described: TrendDescription,
    width: float,
    height: float,
    measure: TextMeasure,
    *,
    span: tuple[float, float] | None = None,
    has_title: bool = True,
) -> TrendLayout:
    """Place a description in a picture of the given size, showing the days of `span`."""
    first, last = span or whole_span(described)
    title = described.title if has_title else ""
    heading = place_heading(title, described.subtitle, width, measure)
    top = max((text.box.bottom for text in heading), default=0.0) + MARGIN
    axis = described.scale
    left = MARGIN + GAP
    left += max((measure.width(tick.text, TextRole.AXIS) for tick in axis.ticks), default=0.0)
    names = _names(described, last)
    right = _label_room(names, width, measure)
    bottom = height - MARGIN - measure.height(TextRole.AXIS) - GAP / 2
    plot = Box(left, top, max(1.0, width - left - right), max(1.0, bottom - top))
    spread_y = axis.high - axis.low

    def y(value: float) -> float:
        return plot.bottom - (value - axis.low) / spread_y * plot.height

    return TrendLayout(
        width=width,
        height=height,
        plot=plot,
        first=first,
        last=last,
        low=axis.low,
        high=axis.high,
        heading=heading,
        x_ticks=_x_ticks(described, (first, last), plot, measure),
        y_ticks=_y_ticks(described, plot, y, measure),
        labels=_labels(names, plot, width, y, measure),
        note=place_note(described.note, plot, measure) if described.is_empty else (),
    )


def value_at(described: TrendDescription, series: Series, day: float) -> float | None:
    """The value that holds on a day."""
    index = bisect_right(described.days, day) - 1
    return series.values[index] if index >= 0 else None


@dataclass(frozen=True, slots=True)
class _Name:
    """A line's name and what follows it: the value or the day it stopped, never cut off."""

    series: int
    text: str
    tail: str
    value: float
    role: TextRole
    leads: bool
    required: bool

    @property
    def whole(self) -> str:
        return f"{self.text} {self.tail}" if self.tail else self.text


def _names(described: TrendDescription, last: float) -> list[_Name]:
    """What may be written at the right edge, the most important first."""
    names = [
        name
        for role in _NAMED
        for index, series in enumerate(described.series)
        if series.role is role and (name := _name(described, index, last)) is not None
    ]
    return [*names, *_rivals(described, last)]


def _name(described: TrendDescription, index: int, last: float) -> _Name | None:
    """A line that must be named, with its value or the day it stopped."""
    series = described.series[index]
    role = TextRole.STRONG if series.role in _STRONG else TextRole.LABEL
    value = value_at(described, series, last)
    if value is not None:
        shown = described.scale.text(value, is_average=series.role in AVERAGES)
        return _Name(index, series.name, shown, value, role, leads=True, required=True)
    stopped = _last_known(described, series, last)
    if stopped is None:
        return None
    value, until = stopped
    day = chart_word("until", described.language, day=format_date(date_of(until)))
    return _Name(index, series.name, day, value, role, leads=False, required=True)


def _rivals(described: TrendDescription, last: float) -> list[_Name]:
    """The other competitors by value: one by name, several at one place by their number."""
    there: dict[float, list[int]] = {}
    for index, series in enumerate(described.series):
        value = value_at(described, series, last)
        if series.role is SeriesRole.COMPETITOR and value is not None:
            there.setdefault(round(value, 6), []).append(index)
    told = sorted(there) if len(there) <= _MOST_NAMES else [min(there), max(there)]
    return [
        _Name(
            there[value][0],
            described.series[there[value][0]].name
            if len(there[value]) == 1
            else chart_word("competitors", described.language, n=len(there[value])),
            "",
            value,
            TextRole.LABEL,
            leads=True,
            required=False,
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


def _label_room(names: list[_Name], width: float, measure: TextMeasure) -> float:
    def widest(some: Iterable[_Name]) -> float:
        return max((measure.width(name.whole, name.role) for name in some), default=0.0)

    required = min(widest(name for name in names if name.required), width * _REQUIRED_SHARE)
    room = min(widest(names), max(required, width * _LABEL_SHARE))
    return MARGIN + (_LEADER + room if names else MARGIN)


def _fitted(name: _Name, room: float, measure: TextMeasure) -> str:
    """The name with its value; where the room is short the name is cut, not the value."""
    if not name.tail or measure.width(name.whole, name.role) <= room:
        return elided(name.whole, room, name.role, measure)
    left = room - measure.width(f" {name.tail}", name.role)
    short = elided(name.text, left, name.role, measure)
    return elided(f"{short} {name.tail}".strip(), room, name.role, measure)


def _labels(
    names: list[_Name],
    plot: Box,
    width: float,
    y: Callable[[float], float],
    measure: TextMeasure,
) -> tuple[PlacedLabel, ...]:
    height = max(measure.height(TextRole.LABEL), measure.height(TextRole.STRONG))
    required = sum(name.required for name in names)
    anchors = [y(name.value) for name in names]
    centres = place(anchors, required, height, plot.y - height / 2, plot.bottom, height * 1.6)
    left = plot.right + _LEADER
    labels = []
    for index, centre in centres.items():
        name = names[index]
        text = _fitted(name, width - MARGIN / 2 - left, measure)
        box = Box(left, centre - height / 2, measure.width(text, name.role), height)
        placed = PlacedText(box, text, name.role)
        labels.append(PlacedLabel(placed, name.series, anchors[index], name.leads))
    return tuple(labels)


def _x_ticks(
    described: TrendDescription, span: tuple[float, float], plot: Box, measure: TextMeasure
) -> tuple[PlacedTick, ...]:
    """Round days; where everything fell on one day, that day."""
    only = described.days[described.checked[0]] if described.is_single else None
    if only is not None and not span[0] <= only <= span[1]:
        return ()
    return place_days(*span, plot.x, plot.right, plot.bottom + GAP / 2, measure, only=only)


def _y_ticks(
    described: TrendDescription, plot: Box, y: Callable[[float], float], measure: TextMeasure
) -> tuple[PlacedTick, ...]:
    height = measure.height(TextRole.AXIS)
    placed: list[PlacedTick] = []
    for tick in described.scale.ticks:
        at, width = y(tick.at), measure.width(tick.text, TextRole.AXIS)
        box = Box(plot.x - GAP - width, at - height / 2, width, height)
        if not placed or box.bottom <= placed[-1].label.box.y:
            placed.append(PlacedTick(at, PlacedText(box, tick.text, TextRole.AXIS)))
    return tuple(placed)
