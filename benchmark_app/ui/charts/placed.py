"""Texts and ticks at their place on the sheet of a picture, shared by the layouts of all charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.axis import Tick, time_ticks
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextMeasure, TextRole, elided, wrapped
from benchmark_app.words.number import format_date

MARGIN: Final = 14.0
GAP: Final = 8.0
_TITLE_LINES: Final = 2
_SUBTITLE_LINES: Final = 6  # it ends with what the signs mean
_NOTE_LINES: Final = 3
_SCREEN: Final = 9 / 16


class Described(Protocol):
    """What every chart's description has."""

    @property
    def title(self) -> str:
        """The finding."""

    @property
    def subtitle(self) -> str:
        """What is shown, of how many, and when."""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A line of text in its box."""

    box: Box
    text: str
    role: TextRole


@dataclass(frozen=True, slots=True)
class PlacedTick:
    """A tick at a pixel along its axis, with its text."""

    at: float
    label: PlacedText


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a picture is laid out on: its size in pixels, how wide text runs, the part shown.

    A height of None is as high as the content needs. `span` are the days zoomed to, `scrolled`
    is how far the content is moved up; without `has_title` the finding stands elsewhere.
    """

    width: float
    height: float | None
    measure: TextMeasure
    span: tuple[float, float] | None = None
    scrolled: float = 0.0
    has_title: bool = True

    @property
    def screen_height(self) -> float:
        """The height; where none is given that of a screen so wide."""
        return self.width * _SCREEN if self.height is None else self.height

    def text(self, text: str, x: float, y: float, role: TextRole = TextRole.LABEL) -> PlacedText:
        """A text with its upper left corner at a pixel."""
        measure = self.measure
        return PlacedText(Box(x, y, measure.width(text, role), measure.height(role)), text, role)

    def fitted(self, text: str, room: float, role: TextRole = TextRole.LABEL) -> str:
        """The text, or as much of its beginning as fits with an ellipsis."""
        return elided(text, room, role, self.measure)

    def line(self, role: TextRole = TextRole.LABEL) -> float:
        """How high a line is."""
        return self.measure.height(role)

    def widest(self, texts: Iterable[str], role: TextRole = TextRole.LABEL) -> float:
        """How wide the longest text runs; 0 where there is none."""
        return max((self.measure.width(text, role) for text in texts), default=0.0)


def foot_of(texts: Iterable[PlacedText]) -> float:
    """Where the lowest text ends; 0 where there is none."""
    return max((text.box.bottom for text in texts), default=0.0)


def place_heading(described: Described, sheet: Sheet) -> tuple[PlacedText, ...]:
    """The title and under it the subtitle, wrapped to the picture's width."""
    texts: list[PlacedText] = []
    y, room = MARGIN / 2, sheet.width - 2 * MARGIN
    for text, role, most in (
        (described.title if sheet.has_title else "", TextRole.TITLE, _TITLE_LINES),
        (described.subtitle, TextRole.SUBTITLE, _SUBTITLE_LINES),
    ):
        lines = wrapped(text, room, role, sheet.measure, most)
        lines = tuple(line.removeprefix("· ") for line in lines)  # a mark stands between, on a line
        for line in lines if role is TextRole.TITLE else _without_lone_word(lines, room, sheet):
            texts.append(sheet.text(line, MARGIN, y, role))
            y += sheet.line(role)
        y += GAP / 4 if texts else 0.0
    return tuple(texts)


def _without_lone_word(lines: tuple[str, ...], room: float, sheet: Sheet) -> tuple[str, ...]:
    """The lines of a subtitle; what a single last word belongs to stands with it."""
    if len(lines) < 2 or " " in lines[-1]:
        return lines
    mark = " · " if " · " in lines[-2] else " "
    before, _, part = lines[-2].rpartition(mark)
    last = f"{part} {lines[-1]}"
    if not before or sheet.widest([last], TextRole.SUBTITLE) > room:
        return lines
    return (*lines[:-2], before + mark.rstrip(), last)


def place_note(text: str, plot: Box, sheet: Sheet) -> tuple[PlacedText, ...]:
    """The one sentence of an empty chart, in the middle of it."""
    lines = wrapped(text, plot.width, TextRole.LABEL, sheet.measure, _NOTE_LINES)
    y = plot.y + max(0.0, (plot.height - len(lines) * sheet.line()) / 2)
    return tuple(
        sheet.text(line, plot.x + (plot.width - sheet.widest([line])) / 2, y + row * sheet.line())
        for row, line in enumerate(lines)
    )


def place_days(
    span: tuple[float, float], plot: Box, y: float, sheet: Sheet, *, only: int | None = None
) -> tuple[PlacedTick, ...]:
    """The ticks of a time axis along the plot, their texts at the height `y`.

    `only`, a day number, is the one tick where everything fell on one day.
    """
    first, last = span
    width_of = partial(sheet.measure.width, role=TextRole.AXIS)
    placed: list[PlacedTick] = []
    ticks = time_ticks(first, last, plot.width, width_of)
    if only is not None:
        ticks = (Tick(only, format_date(date_of(only))),)
    for tick in ticks:
        at = plot.x + (tick.at - first) / (last - first) * plot.width
        width = width_of(tick.text)
        start = max(MARGIN, min(sheet.width - MARGIN - width, at - width / 2))
        if not placed or start > placed[-1].label.box.right + GAP / 2:
            placed.append(PlacedTick(at, sheet.text(tick.text, start, y, TextRole.AXIS)))
    return tuple(placed)


def fit_rows(
    count: int, top: float, sheet: Sheet, *, least: float, most: float
) -> tuple[float, float]:
    """How high a picture of some rows below `top` is, and how high each row.

    A row has at least and at most so many lines; a sheet without a height gets what they need.
    """
    row: float = round(sheet.line() * least)
    if sheet.height is None:
        return top + count * row + MARGIN, row
    share = (sheet.height - top - MARGIN) / count
    return sheet.height, max(row, min(share, sheet.line() * most))


def drop_of_days(sheet: Sheet) -> float:
    """How far under a plot the texts of its days stand: clear of the scale's own lowest text."""
    return max(GAP / 2, sheet.line(TextRole.AXIS) / 2)


def place_plot(top: float, ticks: Iterable[Tick], right: float, sheet: Sheet) -> Box:
    """The plot of a chart with a scale at its left, days under it and room beyond `right`."""
    left = MARGIN + GAP + sheet.widest((tick.text for tick in ticks), TextRole.AXIS)
    days = drop_of_days(sheet) + sheet.line(TextRole.AXIS)
    return Box.between(left, top, right, sheet.screen_height - days - MARGIN / 2)


def place_values(
    ticks: Iterable[Tick], plot: Box, y: Callable[[float], float], sheet: Sheet
) -> tuple[PlacedTick, ...]:
    """The ticks of a scale upwards, from its foot, those that find room left of the plot."""
    placed: list[PlacedTick] = []
    for tick in ticks:
        at, width = y(tick.at), sheet.widest([tick.text], TextRole.AXIS)
        top = at - sheet.line(TextRole.AXIS) / 2
        label = sheet.text(tick.text, plot.x - GAP - width, top, TextRole.AXIS)
        if not placed or label.box.bottom <= placed[-1].label.box.y:
            placed.append(PlacedTick(at, label))
    return tuple(placed)
