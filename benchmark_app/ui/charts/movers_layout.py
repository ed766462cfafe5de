"""Places the rows of who moved the market in pixels; pure, like the other layouts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from benchmark_app.ui.charts.axis import value_range, value_ticks
from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import TextRole
from benchmark_app.ui.charts.movers import MoverRow, MoversDescription
from benchmark_app.ui.charts.placed import (
    GAP,
    MARGIN,
    PlacedText,
    PlacedTick,
    Sheet,
    fit_rows,
    foot_of,
    place_heading,
    place_note,
)
from benchmark_app.words.language import Language
from benchmark_app.words.movers import mover_word
from benchmark_app.words.number import format_date, format_number

_NAME_SHARE: Final = 0.26
_WHO_SHARE: Final = 0.26
#: In a picture narrower than this only the card names who moved it.
_NARROW: Final = 560.0
_LEAST_HEIGHT: Final = 1.8
_MOST_HEIGHT: Final = 2.8
_NOTE_ROWS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedMover:
    """One strip: the bar of a row from `start` to `end`; at either end of the way no row."""

    row: MoverRow | None
    box: Box
    start: float
    end: float
    name: PlacedText
    label: PlacedText
    who: PlacedText

    @property
    def middle(self) -> float:
        """The height of the bar's middle."""
        return self.box.y + self.box.height / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class MoversLayout(Frame):
    """Where everything stands; across run points of the index. Strips out of sight are left out."""

    row_height: float
    strips: tuple[PlacedMover, ...] = ()

    def own_texts(self) -> Iterable[PlacedText]:
        """Of each strip its name, its points and who they are of."""
        for strip in self.strips:
            yield from (strip.name, strip.label, strip.who)


@dataclass(frozen=True, slots=True)
class _Strip:
    """What a strip says: a row, or the index at either end; of texts the longest that fits."""

    row: MoverRow | None
    names: tuple[str, ...]
    label: str
    told: tuple[str, ...]
    start: float
    end: float

    @property
    def role(self) -> TextRole:
        """The index at either end stands out."""
        return TextRole.STRONG if self.row is None else TextRole.LABEL


def lay_out_movers(described: MoversDescription, sheet: Sheet) -> MoversLayout:
    """Place the strips on a sheet; one without a height becomes as high as they need."""
    strips = list(_strips(described))
    heading = place_heading(described, sheet)
    axis = foot_of(heading) + GAP
    top = axis + sheet.line(TextRole.AXIS) + GAP
    height, row_height = fit_rows(
        len(strips) or _NOTE_ROWS, top, sheet, least=_LEAST_HEIGHT, most=_MOST_HEIGHT
    )
    low, high = _range(strips)
    widest = max((sheet.widest(one.names, one.role) for one in strips), default=0.0)
    names = min(sheet.width * _NAME_SHARE, widest)
    labels = max((sheet.widest([one.label], one.role) for one in strips), default=0.0)
    who = _who_room(strips, sheet)
    right = sheet.width - MARGIN - labels - who - 2 * GAP
    plot = Box.between(MARGIN + names + 2 * GAP, top, right, height - MARGIN / 2)
    layout = MoversLayout(
        width=sheet.width,
        height=height,
        plot=plot,
        first=low,
        last=high,
        heading=heading,
        note=place_note(described.note, plot, sheet) if described.note else (),
        content_height=row_height * len(strips),
        row_height=row_height,
    )
    return replace(
        layout,
        x_ticks=tuple(_ticks(layout, axis, sheet)) if strips else (),
        strips=tuple(_placed(strips, layout, who, sheet)),
    )


def _strips(described: MoversDescription) -> Iterator[_Strip]:
    """The index it began from, every row, and the index it came to."""
    if described.rows and described.before is not None and described.after is not None:
        yield _index(described.first, described.before, described.language)
        for row in described.rows:
            yield _Strip(row, (row.name,), row.label, row.told, row.before, row.after)
        yield _index(described.last, described.after, described.language)


def _index(day: date, value: float, language: Language) -> _Strip:
    names = (mover_word("index_on", language, day=format_date(day)), format_date(day))
    return _Strip(None, names, format_number(round(value, 1)), (), value, value)


def _range(strips: list[_Strip]) -> tuple[float, float]:
    """From the lowest to the highest point of the way; the bars are steps, not heights."""
    values = [value for one in strips for value in (one.start, one.end)]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    return value_range(low, high if high > low else low + 1, from_zero=False)


def _who_room(strips: list[_Strip], sheet: Sheet) -> float:
    """How wide the column of names may be; none in a narrow picture."""
    if sheet.width < _NARROW:
        return 0.0
    texts = (text for one in strips for text in one.told)
    return GAP + min(sheet.width * _WHO_SHARE, sheet.widest(texts))


def _fitting(texts: tuple[str, ...], room: float, role: TextRole, sheet: Sheet) -> str:
    """The first of some texts that fits whole, else as much of the last as does."""
    whole = (text for text in texts if sheet.widest([text], role) <= room)
    return next(whole, sheet.fitted(texts[-1], room, role) if texts else "")


def _ticks(layout: MoversLayout, y: float, sheet: Sheet) -> Iterator[PlacedTick]:
    end = 0.0
    for value in value_ticks(layout.first, layout.last):
        at, text = layout.x(value), format_number(value)
        wide = sheet.widest([text], TextRole.AXIS)
        if at - wide / 2 >= end:
            yield PlacedTick(at, sheet.text(text, at - wide / 2, y, TextRole.AXIS))
            end = at + wide / 2 + GAP / 2


def _placed(
    strips: list[_Strip], layout: MoversLayout, who: float, sheet: Sheet
) -> Iterator[PlacedMover]:
    """The strips that are whole or partly in sight."""
    height, plot = layout.row_height, layout.plot
    who_x = sheet.width - MARGIN - who + GAP
    labels_end = sheet.width - MARGIN - who
    for place, one in enumerate(strips):
        top = plot.y + place * height - sheet.scrolled
        if not plot.crosses(top, top + height):
            continue
        role = one.role
        y = top + (height - sheet.line(role)) / 2
        named = _fitting(one.names, plot.x - 2 * GAP - MARGIN, role, sheet)
        text = _fitting(one.told, who - GAP, TextRole.LABEL, sheet) if who else ""
        yield PlacedMover(
            row=one.row,
            box=Box(0.0, top, sheet.width, height),
            start=layout.x(one.start),
            end=layout.x(one.end),
            name=sheet.text(named, MARGIN, y, role),
            label=sheet.text(one.label, labels_end - sheet.widest([one.label], role), y, role),
            who=sheet.text(text, who_x, y),
        )
