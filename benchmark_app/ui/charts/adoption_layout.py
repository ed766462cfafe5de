"""Places everything of an adoption curve in pixels; pure, like the trend's layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from math import inf
from typing import Final

from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.forecast import DAYS_A_YEAR, FanStep
from benchmark_app.ui.charts.adoption import AdoptionDescription
from benchmark_app.ui.charts.axis import Tick
from benchmark_app.ui.charts.edge_label import EdgeLabel, EdgeText, edge_room, place_edge
from benchmark_app.ui.charts.frame import Plane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextRole, wrapped
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    Sheet,
    drop_of_days,
    foot_of,
    place_days,
    place_heading,
    place_note,
    place_plot,
    place_values,
)
from benchmark_app.words.chart import chart_word
from benchmark_app.words.number import format_date, format_share

_NARROWEST_DAYS: Final = 14
_TODAY_SHARE: Final = 0.012
_MOST_YEARS: Final = 5.0
_LEAST_YEARS: Final = 1.0
#: What lies ahead takes little more room than what lies behind, but at least so many years.
_SHORT_HISTORY: Final = 3.0
_MOST_OF_HISTORY: Final = 1.5
_TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_REMARK_LINES: Final = 4
#: The last remarks go where they would leave less to the plot, in lines of theirs.
_PLOT_LINES: Final = 8


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A label inside the plot; `stem` leads from its step to it, empty where it lies beside it."""

    label: PlacedText
    stem: Box | None
    is_own: bool = False
    is_forecast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptionLayout(Plane):
    """Where everything stands; the scale upwards are shares.

    The line is drawn up to the day `until`; what lies ahead up to `horizon`. `edges` are the
    labels of the thresholds and of the line itself.
    """

    until: float
    horizon: float
    remarks: tuple[tuple[PlacedText, ...], ...]
    edges: tuple[EdgeLabel, ...] = ()
    names: tuple[PlacedName, ...] = ()
    today: PlacedText | None = None
    low: float = 0.0
    high: float = 1.0

    def own_texts(self) -> Iterable[PlacedText]:
        """Remarks, the ticks upwards, thresholds, names and the day of today."""
        yield from chain(*self.remarks)
        yield from (tick.label for tick in self.y_ticks)
        yield from (placed.label for placed in self.edges)
        yield from (placed.label for placed in self.names)
        if self.today is not None:
            yield self.today


def fan_from_now(described: AdoptionDescription) -> list[FanStep]:
    """The steps of the forecast after today's share, as one that is reached already."""
    now = FanStep(share=described.share[-1] or 0.0, years=(0.0, 0.0, 0.0, 0.0, 0.0))
    return [now, *described.outlook.fan]


def x_ahead(described: AdoptionDescription, years: float, layout: AdoptionLayout) -> float:
    """The pixel of so many years from today, inside the plot and before the horizon."""
    end = min(layout.horizon, layout.last)
    day = min(end, described.today + years * DAYS_A_YEAR)
    return layout.x(max(layout.first, day))


def median_levels(
    described: AdoptionDescription, layout: AdoptionLayout
) -> list[tuple[float, float, float]]:
    """The level parts of the forecast's median: from and to across, and how high; in pixels."""
    if not described.outlook.fan:
        return []
    steps = fan_from_now(described)
    starts = [x_ahead(described, step.years[2], layout) for step in steps]
    ends = [*starts[1:], min(layout.x(layout.horizon), layout.plot.right)]
    heights = [layout.y(step.share) for step in steps]
    return list(zip(starts, ends, heights, strict=True))


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


def lay_out_adoption(described: AdoptionDescription, sheet: Sheet) -> AdoptionLayout:
    """Place a description on a sheet, all but the names beside the line's steps."""
    first, last = span = sheet.span or whole_adoption_span(described)
    heading = place_heading(described, sheet)
    remarks = _remarks(described, foot_of(heading), sheet)
    top = foot_of((*heading, *chain(*remarks))) + MARGIN + sheet.line(TextRole.AXIS)
    ticks = [Tick(at, format_share(at, described.language)) for at in _TICKS]
    edges = [] if described.is_empty else list(_edge_texts(described))
    plot = place_plot(top, ticks, sheet.width - edge_room(edges, sheet), sheet)
    days_y = plot.bottom + drop_of_days(sheet)
    ahead = years_ahead(described)
    layout = AdoptionLayout(
        width=sheet.width,
        height=sheet.screen_height,
        plot=plot,
        first=first,
        last=last,
        until=described.today if ahead else last,
        horizon=described.today + ahead * DAYS_A_YEAR if ahead else last,
        heading=heading,
        remarks=remarks,
        x_ticks=place_days(span, plot, days_y, sheet, only=_only(described, sheet))
        if described.days
        else (),
        note=place_note(described.note, plot, sheet) if described.is_empty else (),
    )
    return replace(
        layout,
        y_ticks=place_values(ticks, plot, layout.y, sheet),
        edges=place_edge(edges, plot, layout.y, sheet),
        today=_today(described, layout, sheet) if ahead else None,
    )


def _only(described: AdoptionDescription, sheet: Sheet) -> int | None:
    """The one day shown where all that can be said is of it."""
    is_one_day = described.days[0] == described.today and not years_ahead(described)
    return described.today if is_one_day and sheet.span is None else None


def _remarks(
    described: AdoptionDescription, top: float, sheet: Sheet
) -> tuple[tuple[PlacedText, ...], ...]:
    """The remarks under the subtitle, wrapped to the picture's width, as many as leave a plot."""
    y, line = top + GAP / 4, sheet.line()
    placed: list[tuple[PlacedText, ...]] = []
    for remark in described.remarks:
        room = sheet.width - 2 * MARGIN
        lines = wrapped(remark, room, TextRole.LABEL, sheet.measure, _REMARK_LINES)
        bottom = y + len(lines) * line
        if sheet.screen_height - bottom < _PLOT_LINES * line:
            break
        placed.append(
            tuple(sheet.text(text, MARGIN, y + row * line) for row, text in enumerate(lines))
        )
        y = bottom
    return tuple(placed)


def _edge_texts(described: AdoptionDescription) -> Iterator[EdgeText]:
    """What stands at the right edge: how many offer it now, then the edges from the top.

    Where the picture goes on beyond today, the number stands at the line's end inside it.
    """
    now = described.share[-1]
    if now is not None and not years_ahead(described):
        yield EdgeText(text=count_text(described), value=now, role=TextRole.STRONG)
    for index, threshold in reversed(list(enumerate(described.thresholds))):
        yield EdgeText(text=threshold.text, value=threshold.share, of=index)


def count_text(described: AdoptionDescription) -> str:
    """How many offer it now."""
    adopters, known = described.counts[-1]
    return chart_word("n_of_n", described.language, adopters=adopters, known=known)


def _today(
    described: AdoptionDescription, layout: AdoptionLayout, sheet: Sheet
) -> PlacedText | None:
    """The day from which on nothing is known, over its line."""
    if not layout.is_in_sight(described.today):
        return None
    role, plot = TextRole.AXIS, layout.plot
    text = format_date(date_of(described.today))
    width = sheet.widest([text], role)
    x = max(plot.x, min(plot.right - width, layout.x(described.today) - width / 2))
    return sheet.text(text, x, plot.y - sheet.line(role) - 2, role)
