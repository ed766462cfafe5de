"""Places everything of an adoption curve in pixels; pure, like the trend's layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from typing import Final

from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.forecast import DAYS_A_YEAR
from benchmark_app.ui.charts.adoption import AdoptionDescription
from benchmark_app.ui.charts.label_place import Box, place
from benchmark_app.ui.charts.lettering import TextMeasure, TextRole, elided, wrapped
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    PlacedTick,
    place_days,
    place_heading,
    place_note,
)
from benchmark_app.words.chart import chart_word
from benchmark_app.words.number import format_date, format_share

_LABEL_SHARE: Final = 0.5
_LEADER: Final = 16.0
_NARROWEST_DAYS: Final = 14
_TODAY_SHARE: Final = 0.012
_MOST_YEARS: Final = 5.0
_LEAST_YEARS: Final = 1.0
#: What lies ahead takes little more room than what lies behind, but at least so many years.
_SHORT_HISTORY: Final = 3.0
_MOST_OF_HISTORY: Final = 1.5
_TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_ROLE: Final = TextRole.LABEL  # of the remarks
_REMARK_LINES: Final = 4
#: The last remarks go where they would leave less to the plot, in lines of theirs.
_PLOT_LINES: Final = 8


@dataclass(frozen=True, slots=True)
class PlacedEdge:
    """A threshold's or the line's label in the right margin; `anchor` is its own height."""

    label: PlacedText
    anchor: float
    threshold: int | None


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A label inside the plot; `stem` leads from its step to it, empty where it lies beside it."""

    label: PlacedText
    stem: Box | None
    is_own: bool = False
    is_forecast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionLayout:
    """Where everything stands; `first` and `last` are the day numbers at the plot's edges.

    The line is drawn up to the day `until`; what lies ahead up to `horizon`.
    """

    width: float
    height: float
    plot: Box
    first: float
    last: float
    until: float
    horizon: float
    heading: tuple[PlacedText, ...]
    remarks: tuple[tuple[PlacedText, ...], ...]
    x_ticks: tuple[PlacedTick, ...]
    y_ticks: tuple[PlacedTick, ...]
    edges: tuple[PlacedEdge, ...]
    names: tuple[PlacedName, ...]
    note: tuple[PlacedText, ...]
    today: PlacedText | None
    low: float = 0.0
    high: float = 1.0

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return self.plot.x + (day - self.first) / (self.last - self.first) * self.plot.width

    def y(self, value: float) -> float:
        """The pixel of a share."""
        return self.plot.bottom - (value - self.low) / (self.high - self.low) * self.plot.height

    def day(self, x: float) -> float:
        """The day at a pixel."""
        return self.first + (x - self.plot.x) / self.plot.width * (self.last - self.first)

    def is_in_sight(self, day: float) -> bool:
        """Whether a day lies inside the plot."""
        return self.first <= day <= self.last

    @property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every text of the picture."""
        remarks = (line for remark in self.remarks for line in remark)
        ticks = (tick.label for tick in (*self.x_ticks, *self.y_ticks))
        edges = (placed.label for placed in self.edges)
        names = (placed.label for placed in self.names)
        today = () if self.today is None else (self.today,)
        return (*self.heading, *remarks, *self.note, *ticks, *edges, *names, *today)


def years_ahead(described: AdoptionDescription) -> float:
    """How many years beyond today are shown: as far as the outlook reaches, 5 at most."""
    outlook = described.outlook
    if described.is_empty or not (outlook.fan or outlook.what_if):
        return 0.0
    reached = [step.years[-1] for step in outlook.fan]
    reached += [(day_number(day) - described.today) / DAYS_A_YEAR for day, _ in outlook.what_if]
    behind = (described.today - described.days[0]) / DAYS_A_YEAR
    most = min(_MOST_YEARS, max(_SHORT_HISTORY, behind * _MOST_OF_HISTORY))
    return max(_LEAST_YEARS, min(most, max(reached, default=inf)))


def whole_adoption_span(described: AdoptionDescription) -> tuple[float, float]:
    """The days a chart spans when nothing is zoomed."""
    first, last = (described.days[0], described.days[-1]) if described.days else (0, 0)
    if ahead := years_ahead(described):
        return first - _spare(first, last), last + ahead * DAYS_A_YEAR
    if last - first < _NARROWEST_DAYS:
        return first - _NARROWEST_DAYS, last + _NARROWEST_DAYS
    if described.is_single:
        return first - (last - first) * 0.15, last + (last - first) * _TODAY_SHARE
    return float(first), last + (last - first) * _TODAY_SHARE


def _spare(first: float, last: float) -> float:
    return float(_NARROWEST_DAYS) if last - first < _NARROWEST_DAYS else 0.0


def lay_out_adoption(
    described: AdoptionDescription,
    width: float,
    height: float,
    measure: TextMeasure,
    *,
    span: tuple[float, float] | None = None,
    has_title: bool = True,
) -> AdoptionLayout:
    """Place a description in a picture of the given size, showing the days of `span`."""
    first, last = span or whole_adoption_span(described)
    title = described.title if has_title else ""
    heading = place_heading(title, described.subtitle, width, measure)
    top = max((text.box.bottom for text in heading), default=0.0)
    remarks = _remarks(described, top, width, measure)
    while remarks and height - remarks[-1][-1].box.bottom < _PLOT_LINES * measure.height(_ROLE):
        remarks = remarks[:-1]
    top = max((line.box.bottom for remark in remarks for line in remark), default=top)
    top += MARGIN + measure.height(TextRole.AXIS)
    ticks = [format_share(at, described.language) for at in _TICKS]
    left = MARGIN + GAP + max(measure.width(text, TextRole.AXIS) for text in ticks)
    labels = [] if described.is_empty else _edge_texts(described)
    right = _label_room(labels, width, measure)
    drop = max(GAP / 2, measure.height(TextRole.AXIS) / 2)  # clear of the foot's own label
    bottom = height - MARGIN / 2 - measure.height(TextRole.AXIS) - drop
    plot = Box(left, top, max(1.0, width - left - right), max(1.0, bottom - top))
    ahead = years_ahead(described)
    layout = AdoptionLayout(
        width=width,
        height=height,
        plot=plot,
        first=first,
        last=last,
        until=described.today if ahead else last,
        horizon=described.today + ahead * DAYS_A_YEAR if ahead else last,
        heading=heading,
        remarks=remarks,
        x_ticks=place_days(first, last, plot.x, plot.right, plot.bottom + drop, measure),
        y_ticks=_y_ticks(ticks, plot, measure),
        edges=_edges(labels, plot, width, measure),
        names=(),
        note=place_note(described.note, plot, measure) if described.is_empty else (),
        today=None,
    )
    return replace(layout, today=_today(described, layout, measure)) if ahead else layout


def _remarks(
    described: AdoptionDescription, top: float, width: float, measure: TextMeasure
) -> tuple[tuple[PlacedText, ...], ...]:
    """The remarks under the subtitle, each wrapped to the picture's width."""
    role, y = _ROLE, top + GAP / 4
    height = measure.height(role)
    placed: list[tuple[PlacedText, ...]] = []
    for remark in described.remarks:
        lines = []
        for line in wrapped(remark, width - 2 * MARGIN, role, measure, _REMARK_LINES):
            lines.append(PlacedText(Box(MARGIN, y, measure.width(line, role), height), line, role))
            y += height
        placed.append(tuple(lines))
    return tuple(placed)


@dataclass(frozen=True, slots=True)
class _EdgeText:
    text: str
    value: float
    role: TextRole
    threshold: int | None


def _edge_texts(described: AdoptionDescription) -> list[_EdgeText]:
    """What stands at the right edge: how many offer it now, then the edges from the top.

    Where the picture goes on beyond today, the number stands at the line's end inside it.
    """
    texts = []
    now = described.share[-1]
    if now is not None and not years_ahead(described):
        texts.append(_EdgeText(count_text(described), now, TextRole.STRONG, None))
    for index, threshold in reversed(list(enumerate(described.thresholds))):
        texts.append(_EdgeText(threshold.text, threshold.share, TextRole.LABEL, index))
    return texts


def count_text(described: AdoptionDescription) -> str:
    """How many offer it now."""
    adopters, known = described.counts[-1]
    return chart_word("n_of_n", described.language, adopters=adopters, known=known)


def _label_room(texts: list[_EdgeText], width: float, measure: TextMeasure) -> float:
    widest = max((measure.width(one.text, one.role) for one in texts), default=0.0)
    return MARGIN + (_LEADER + min(widest, width * _LABEL_SHARE) if texts else 0.0)


def _edges(
    texts: list[_EdgeText], plot: Box, width: float, measure: TextMeasure
) -> tuple[PlacedEdge, ...]:
    height = max(measure.height(TextRole.LABEL), measure.height(TextRole.STRONG))
    anchors = [plot.bottom - one.value * plot.height for one in texts]
    centres = place(anchors, len(texts), height, plot.y - height / 2, plot.bottom, height)
    left = plot.right + _LEADER
    placed = []
    for index, centre in centres.items():
        one = texts[index]
        text = elided(one.text, width - MARGIN / 2 - left, one.role, measure)
        box = Box(left, centre - height / 2, measure.width(text, one.role), height)
        label = PlacedText(box, text, one.role)
        placed.append(PlacedEdge(label, anchors[index], one.threshold))
    return tuple(placed)


def _y_ticks(texts: list[str], plot: Box, measure: TextMeasure) -> tuple[PlacedTick, ...]:
    height = measure.height(TextRole.AXIS)
    placed: list[PlacedTick] = []
    for at, text in zip(_TICKS, texts, strict=True):
        y, width = plot.bottom - at * plot.height, measure.width(text, TextRole.AXIS)
        box = Box(plot.x - GAP - width, y - height / 2, width, height)
        if not placed or box.bottom <= placed[-1].label.box.y:
            placed.append(PlacedTick(y, PlacedText(box, text, TextRole.AXIS)))
    return tuple(placed)


def _today(
    described: AdoptionDescription, layout: AdoptionLayout, measure: TextMeasure
) -> PlacedText | None:
    """The day from which on nothing is known, over its line."""
    if not layout.is_in_sight(described.today):
        return None
    role = TextRole.AXIS
    text = format_date(date_of(described.today))
    width, height = measure.width(text, role), measure.height(role)
    plot = layout.plot
    x = max(plot.x, min(plot.right - width, layout.x(described.today) - width / 2))
    return PlacedText(Box(x, plot.y - height - 2, width, height), text, role)
