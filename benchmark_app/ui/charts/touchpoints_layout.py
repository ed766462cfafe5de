"""Places small trends in a grid: as many across as have room, all of one size and one time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from benchmark_app.ui.charts.edge_label import edge_room
from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextRole, wrapped
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    Sheet,
    foot_of,
    place_heading,
    place_note,
)
from benchmark_app.ui.charts.touchpoints import TouchpointsDescription
from benchmark_app.ui.charts.trend import TrendDescription
from benchmark_app.ui.charts.trend_layout import (
    TrendLayout,
    days_span,
    edge_names,
    lay_out_trend,
    whole_span,
)

#: The least room of a panel, and of its trend, and its best shape: so many lines of text.
_NARROWEST: Final = 17.0
_LOWEST: Final = 8.5
_SHAPE: Final = 1.8
_NAME_LINES: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPanel:
    """A small trend in its room; what `layout` places is counted from `x`, `y`."""

    box: Box
    x: float
    y: float
    name: tuple[PlacedText, ...]
    words: PlacedText
    layout: TrendLayout

    @property
    def plot(self) -> Box:
        """Where its data stand in the picture."""
        return _moved(self.layout.plot, self.x, self.y)

    @property
    def texts(self) -> Iterator[PlacedText]:
        """Its texts at their place in the picture."""
        yield from (*self.name, self.words)
        for text in self.layout.texts:
            yield replace(text, box=_moved(text.box, self.x, self.y))


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchpointsLayout(Frame):
    """Where every panel stands, also those scrolled out; `across` stand beside each other."""

    across: int
    panel_height: float
    panels: tuple[PlacedPanel, ...] = ()

    @property
    def in_sight(self) -> tuple[PlacedPanel, ...]:
        """The panels that are whole or partly in sight."""
        plot = self.plot
        return tuple(one for one in self.panels if plot.crosses(one.box.y, one.box.bottom))

    def own_texts(self) -> Iterable[PlacedText]:
        """The texts of the panels in sight."""
        for panel in self.in_sight:
            yield from panel.texts


def touchpoints_span(described: TouchpointsDescription) -> tuple[float, float]:
    """The days every panel spans."""
    panels = [described.panels[place] for place in described.shown] or described.panels
    if not panels:
        return 0.0, 1.0
    if all(one.is_single for one in panels):
        begins, ends = zip(*map(whole_span, panels), strict=True)
        return min(begins), max(ends)
    return days_span(min(one.days[0] for one in panels), max(one.end for one in panels))


def lay_out_touchpoints(described: TouchpointsDescription, sheet: Sheet) -> TouchpointsLayout:
    """Place the panels on a sheet; one without a height becomes as high as they need."""
    heading = place_heading(described, sheet)
    top, count = round(foot_of(heading) + GAP), max(1, len(described.panels))
    room = None if sheet.height is None else sheet.height - top
    across = _across(described, room, sheet)
    rows = ceil(count / across)
    width = sheet.width // across
    head = _head(described, width, sheet)
    lowest = float(round(head.height + _LOWEST * sheet.line()))
    if room is None:
        height = max(lowest, float(round(width / _SHAPE)))
        room = rows * height
    else:
        height = max(lowest, float(room // rows))
    plot = Box.between(0.0, top, sheet.width, top + room)
    first, last = touchpoints_span(described)
    layout = TouchpointsLayout(
        width=sheet.width,
        height=plot.bottom,
        plot=plot,
        first=first,
        last=last,
        heading=heading,
        note=place_note(described.note, plot, sheet) if described.note else (),
        content_height=rows * height if rows * height > room else 0.0,
        across=across,
        panel_height=height,
    )
    return replace(layout, panels=tuple(_panels(described, head, layout, width, sheet)))


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines of every panel's name, how many at most, how high with words, stacked or not."""

    names: tuple[tuple[str, ...], ...]
    lines: int
    height: float
    is_stacked: bool


def _head(described: TouchpointsDescription, width: float, sheet: Sheet) -> _Head:
    """The room for names and words, the same in all panels of a width."""
    room, role = width - 2 * MARGIN, TextRole.STRONG
    names = tuple(
        wrapped(panel.title, room, role, sheet.measure, _NAME_LINES) for panel in described.panels
    )
    is_stacked = any(_beside(panel, sheet) > room for panel in described.panels)
    lines = max(map(len, names), default=1)
    below = sheet.line() if is_stacked else 0.0
    return _Head(names, lines, lines * sheet.line(role) + below, is_stacked)


def _panels(
    described: TouchpointsDescription,
    head: _Head,
    layout: TouchpointsLayout,
    width: float,
    sheet: Sheet,
) -> Iterator[PlacedPanel]:
    """The panels in reading order."""
    line, room, span = sheet.line(TextRole.STRONG), width - 2 * MARGIN, (layout.first, layout.last)
    inside = Sheet(width, layout.panel_height - head.height, sheet.measure, span)
    names = (edge_room(edge_names(one, span[1]), inside) for one in described.panels)
    beside = max(names, default=0.0)  # the same for all: their days stand under each other
    for place, (panel, name) in enumerate(zip(described.panels, head.names, strict=True)):
        x = place % layout.across * width
        y = layout.plot.y + place // layout.across * layout.panel_height - sheet.scrolled
        right = 0.0 if head.is_stacked else sheet.widest(name, TextRole.STRONG) + GAP
        top = y + line * (head.lines - len(name))  # next to its own trend
        down = line * len(name) if head.is_stacked else line - sheet.line()
        words = sheet.fitted(panel.subtitle, room - right)
        yield PlacedPanel(
            box=Box(x, y, width, layout.panel_height),
            x=x,
            y=y + head.height,
            name=tuple(
                sheet.text(part, x + MARGIN, top + line * row, TextRole.STRONG)
                for row, part in enumerate(name)
            ),
            words=sheet.text(words, x + MARGIN + right, top + down),
            layout=lay_out_trend(replace(panel, title="", subtitle=""), inside, beside=beside),
        )


def _beside(panel: TrendDescription, sheet: Sheet) -> float:
    """How wide a panel's name runs with its words beside it."""
    words = sheet.widest([panel.subtitle]) + GAP if panel.subtitle else 0.0
    return sheet.widest([panel.title], TextRole.STRONG) + words


def _across(described: TouchpointsDescription, room: float | None, sheet: Sheet) -> int:
    """How many panels stand beside each other: such that all fit, then in the best shape."""
    count, width, line = max(1, len(described.panels)), sheet.width, sheet.line()
    most = max(1, min(count, int(width // (_NARROWEST * line))))
    choices = [across for across in range(1, most + 1) if _is_even(count, across)]
    if room is None:
        return choices[-1]
    fitting = [
        across
        for across in choices
        if room / ceil(count / across)
        >= _head(described, width // across, sheet).height + _LOWEST * line
    ]
    if not fitting:
        return choices[-1]

    def skew(across: int) -> float:
        shape = (width / across) / (room / ceil(count / across))
        return max(shape / _SHAPE, _SHAPE / shape)

    return min(fitting, key=skew)


def _is_even(count: int, across: int) -> bool:
    """Whether fewer across would need more rows."""
    return across == 1 or ceil(count / (across - 1)) > ceil(count / across)


def _moved(box: Box, right: float, down: float) -> Box:
    return Box(box.x + right, box.y + down, box.width, box.height)
