"""Writes names beside the steps of an adoption curve, each where nothing else stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice, pairwise
from typing import Final

from benchmark_app.domain.calendar import day_number
from benchmark_app.domain.forecast import DAYS_A_YEAR
from benchmark_app.ui.charts.adoption import AdoptionDescription, Step
from benchmark_app.ui.charts.adoption_layout import (
    AdoptionLayout,
    PlacedName,
    count_text,
    median_levels,
)
from benchmark_app.ui.charts.label_place import Box, Room
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.placed import PlacedText, Sheet
from benchmark_app.ui.charts.step_line import step_line
from benchmark_app.words.chart import chart_word

_PAD: Final = 5.0
_LINE: Final = 2.0
_DIAMOND: Final = 7.0
#: So many lines of text above or below its step a name may stand.
_FLOORS: Final = 7
_NAME_SHARE: Final = 0.18
_NAMED_TOGETHER: Final = 2
_MOST_NAMES: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """A text and the step it belongs to: from `before` to `after` upwards, at `x`; in pixels.

    `is_end`: nothing is known to its right, so it stands to the left.
    """

    text: str
    x: float
    before: float
    after: float
    role: TextRole = TextRole.LABEL
    is_own: bool = False
    is_forecast: bool = False
    is_end: bool = False

    @property
    def rises(self) -> bool:
        return self.after <= self.before


def with_names(
    described: AdoptionDescription, layout: AdoptionLayout, sheet: Sheet
) -> AdoptionLayout:
    """The layout with as many names as find room, the most important first."""
    if described.is_empty:
        return layout
    room = Room(
        layout.plot,
        (
            *_line_boxes(described, layout, sheet),
            *_edge_boxes(described, layout),
            *_median_boxes(described, layout, sheet),
            *_what_if_boxes(described, layout),
        ),
    )
    placed: list[PlacedName] = []
    for wish in islice(_wishes(described, layout, sheet), _MOST_NAMES):
        if (name := _placed(wish, room, sheet)) is not None:
            room.take(_grown(name.label.box), *(() if name.stem is None else (name.stem,)))
            placed.append(name)
    return replace(layout, names=tuple(placed))


def _line_boxes(described: AdoptionDescription, layout: AdoptionLayout, sheet: Sheet) -> list[Box]:
    """What the line, its own start and the threshold of the forecast cover."""
    line = step_line(described, described.share, layout, layout.until)
    columns = (line.left.tolist(), line.right.tolist(), line.y.tolist(), line.goes_on.tolist())
    half = _LINE * sheet.measure.growth
    boxes, last = [], 0.0
    for left, right, y, goes_on in zip(*columns, strict=True):
        boxes.append(Box(left - half, y - half, right - left + 2 * half, 2 * half))
        if goes_on:
            top = min(last, y)
            boxes.append(Box(left - half, top, 2 * half, abs(last - y)))
        last = y
    if (place := own_place(described, layout)) is not None:
        (x, y), size = place, _DIAMOND * sheet.measure.growth
        boxes.append(Box(x - size, y - size, 2 * size, 2 * size))
    if layout.today is not None:
        x = layout.x(described.today)
        boxes.append(Box(x - 1, layout.plot.y, 2, layout.plot.height))
    return boxes


def _edge_boxes(described: AdoptionDescription, layout: AdoptionLayout) -> Iterator[Box]:
    """The thresholds: a text across a dashed line reads badly."""
    for threshold in described.thresholds:
        yield Box(layout.plot.x, layout.y(threshold.share) - 1, layout.plot.width, 2)


def _median_boxes(
    described: AdoptionDescription, layout: AdoptionLayout, sheet: Sheet
) -> Iterator[Box]:
    """The level parts of the forecast's median."""
    half = sheet.measure.growth
    for left, right, y in median_levels(described, layout):
        yield Box(left, y - half, right - left, 2 * half)


def _what_if_boxes(described: AdoptionDescription, layout: AdoptionLayout) -> Iterator[Box]:
    """What the what-if curve covers."""
    days = [(day_number(day), share) for day, share in described.outlook.what_if]
    places = [(layout.x(day), layout.y(share)) for day, share in days if layout.is_in_sight(day)]
    for (left, one), (right, other) in pairwise(places):
        yield Box(left, min(one, other) - 1, right - left, abs(one - other) + 2)


def own_place(described: AdoptionDescription, layout: AdoptionLayout) -> tuple[float, float] | None:
    """The pixel of the subject's own start on the line, on the axis where nobody was known."""
    day = described.own_start
    if day is None or not layout.is_in_sight(day):
        return None
    rows = [row for row, one in enumerate(described.days) if one <= day]
    share = described.share[rows[-1]] if rows else None
    return layout.x(day), layout.y(share or 0.0)


def _wishes(
    described: AdoptionDescription, layout: AdoptionLayout, sheet: Sheet
) -> Iterator[_Wish]:
    """What is now and will be, the subject's start, who began or stopped, who always did."""
    yield from _forecast_wish(described, layout)
    now = described.share[-1]
    if layout.today is not None and now is not None:
        x, y = layout.x(described.today), layout.y(now)
        now_text = count_text(described)
        yield _Wish(text=now_text, x=x, before=y, after=y, role=TextRole.STRONG, is_end=True)
    if (place := own_place(described, layout)) is not None:
        (x, y), size = place, _DIAMOND * sheet.measure.growth
        yield _Wish(
            text=sheet.fitted(described.own_name, layout.width * _NAME_SHARE, TextRole.STRONG),
            x=x,
            before=y + size,
            after=y - size,
            role=TextRole.STRONG,
            is_own=True,
        )
    by_day = [(row, list(steps)) for row, steps in groupby(described.steps, lambda one: one.row)]
    by_day.sort(key=lambda one: all(step.is_first_look for step in one[1]))
    for row, steps in by_day:
        now = described.share[row]
        if now is None or not layout.is_in_sight(described.days[row]):
            continue
        before = described.share[row - 1] if row else None
        falls = before is not None and now < before
        movers = sorted(steps, key=lambda one: one.begins is falls)
        yield _Wish(
            text=_step_text(movers, described, layout, sheet),
            x=layout.x(described.days[row]),
            before=layout.y(now if before is None else before),
            after=layout.y(now),
        )


def _forecast_wish(described: AdoptionDescription, layout: AdoptionLayout) -> Iterator[_Wish]:
    forecast = described.outlook.forecast
    day = None if forecast is None else forecast.day(0.5)
    if forecast is None or day is None or not forecast.has_date:
        return
    at = described.today + forecast.years[2] * DAYS_A_YEAR
    if layout.is_in_sight(at):
        y = layout.y(forecast.threshold)
        text = chart_word("around", described.language, month=f"{day:%Y-%m}")
        x = layout.x(at)
        yield _Wish(text=text, x=x, before=y, after=y, role=TextRole.STRONG, is_forecast=True)


def _step_text(
    steps: list[Step], described: AdoptionDescription, layout: AdoptionLayout, sheet: Sheet
) -> str:
    """Who moved on one day, those who moved the line first; of many two and how many more."""
    names = []
    for step in steps:
        name = sheet.fitted(step.name, layout.width * _NAME_SHARE)
        is_end = not step.begins
        names.append(chart_word("stops", described.language, name=name) if is_end else name)
    shown = ", ".join(names[:_NAMED_TOGETHER])
    more = len(names) - _NAMED_TOGETHER
    return shown if more <= 0 else chart_word("and_more", described.language, names=shown, n=more)


def _placed(wish: _Wish, room: Room, sheet: Sheet) -> PlacedName | None:
    size = sheet.widest([wish.text], wish.role), sheet.line(wish.role)
    for box in room.free(list(_spots(wish, *size))):
        stem = _stem(wish, box)
        if stem is None or room.is_free(stem):
            label = PlacedText(box, wish.text, wish.role)
            return PlacedName(label, stem, wish.is_own, wish.is_forecast)
    return None


def _spots(wish: _Wish, width: float, height: float) -> Iterator[Box]:
    """Where the text may stand, the nearest first: in the corners a step leaves free, then off.

    To the right of the step first: a reader then finds every name on the same side.
    """
    left, right = wish.x - _PAD - width, wish.x + _PAD
    over = {left: wish.before - _PAD - height, right: wish.after - _PAD - height}
    under = {left: wish.before + _PAD, right: wish.after + _PAD}
    for floor in range(_FLOORS):
        off = floor * height
        above = [Box(x, over[x] - off, width, height) for x in (right, left)]
        below = [Box(x, under[x] + off, width, height) for x in (right, left)]
        if wish.is_end:
            yield from (above[1], below[1])
        elif wish.rises:
            above.reverse()  # over a step that rises its left side is free
            yield from (below[0], above[0], above[1], below[1])
        else:
            below.reverse()
            yield from (above[0], below[0], above[1], below[1])


def _stem(wish: _Wish, box: Box) -> Box | None:
    """The line from a step to a text that does not stand beside it."""
    top, bottom = min(wish.before, wish.after), max(wish.before, wish.after)
    centre = box.y + box.height / 2
    if centre < top - box.height:
        return Box(wish.x - 1, centre, 2, top - _LINE - 1 - centre)
    if centre > bottom + box.height:
        return Box(wish.x - 1, bottom + _LINE + 1, 2, centre - bottom - _LINE - 1)
    return None


def _grown(box: Box) -> Box:
    """A text's box with a hair of air around it."""
    return Box(box.x - 2, box.y, box.width + 4, box.height)
