"""Texts and ticks at their place in a picture, shared by the layouts of all charts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

from benchmark_app.domain.calendar import date_of
from benchmark_app.ui.charts.axis import Tick, time_ticks
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextMeasure, TextRole, wrapped
from benchmark_app.words.number import format_date

MARGIN: Final = 14.0
GAP: Final = 8.0
_TITLE_LINES: Final = 2
_SUBTITLE_LINES: Final = 5  # it ends with what the signs mean
_NOTE_LINES: Final = 3


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


def place_heading(
    title: str, subtitle: str, width: float, measure: TextMeasure
) -> tuple[PlacedText, ...]:
    """The title and under it the subtitle, wrapped to the picture's width."""
    texts: list[PlacedText] = []
    y, room = MARGIN / 2, width - 2 * MARGIN
    for text, role, most in (
        (title, TextRole.TITLE, _TITLE_LINES),
        (subtitle, TextRole.SUBTITLE, _SUBTITLE_LINES),
    ):
        for line in wrapped(text, room, role, measure, most):
            height = measure.height(role)
            texts.append(PlacedText(Box(MARGIN, y, measure.width(line, role), height), line, role))
            y += height
        y += GAP / 4 if texts else 0.0
    return tuple(texts)


def place_note(text: str, plot: Box, measure: TextMeasure) -> tuple[PlacedText, ...]:
    """The one sentence of an empty chart, in the middle of it."""
    role = TextRole.LABEL
    lines = wrapped(text, plot.width, role, measure, _NOTE_LINES)
    height = measure.height(role)
    y = plot.y + max(0.0, (plot.height - len(lines) * height) / 2)
    placed = []
    for row, line in enumerate(lines):
        width = measure.width(line, role)
        box = Box(plot.x + (plot.width - width) / 2, y + row * height, width, height)
        placed.append(PlacedText(box, line, role))
    return tuple(placed)


def place_days(
    first: float,
    last: float,
    left: float,
    right: float,
    y: float,
    measure: TextMeasure,
    *,
    only: int | None = None,
) -> tuple[PlacedTick, ...]:
    """The ticks of a time axis from left to right, their texts at the height `y`.

    `only`, a day number, is the one tick where everything fell on one day.
    """
    width_of = partial(measure.width, role=TextRole.AXIS)
    placed: list[PlacedTick] = []
    ticks = time_ticks(first, last, right - left, width_of)
    if only is not None:
        ticks = (Tick(only, format_date(date_of(only))),)
    for tick in ticks:
        at = left + (tick.at - first) / (last - first) * (right - left)
        width = width_of(tick.text)
        start = max(at - width / 2, 0.0)
        if not placed or start > placed[-1].label.box.right + GAP / 2:
            box = Box(start, y, width, measure.height(TextRole.AXIS))
            placed.append(PlacedTick(at, PlacedText(box, tick.text, TextRole.AXIS)))
    return tuple(placed)
