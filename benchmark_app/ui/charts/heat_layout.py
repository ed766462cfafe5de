"""Places the heat map in pixels: as many columns beside each other as fit, the rest below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from benchmark_app.ui.charts.frame import Frame
from benchmark_app.ui.charts.heat import HeatCell, HeatDescription, HeatLine
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
from benchmark_app.ui.grid.line import Face
from benchmark_app.words.grid import grid_text

_ROW: Final = 1.55  # of a line
_GROUP: Final = 1.6
_NAME_SHARE: Final = 0.26
_STAGE_SHARE: Final = 0.17
#: A column is as wide as what it shows, at most so many lines; an upright name as long.
_LEAST: Final = 1.45
_MOST: Final = 9.0
_UPRIGHT: Final = 12.0
_HEAD_LINES: Final = 3
_PAD: Final = 5.0
_MARK: Final = 0.78
#: An empty picture is as high as its sentence needs.
_NOTE_ROWS: Final = 4


@dataclass(frozen=True, slots=True)
class PlacedValue:
    """A value in its box, with its text where it is a number; `place` is -1 for the baseline."""

    box: Box
    face: Face
    text: PlacedText | None
    place: int
    is_missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedHeatLine:
    """One service in one block of columns; `row` counts through all blocks."""

    line: HeatLine
    row: int
    box: Box
    name: PlacedText
    mark: Box
    stage: PlacedText
    values: tuple[PlacedValue, ...]


@dataclass(frozen=True, slots=True)
class PlacedHead:
    """The head of a column; an upright one is read from below, its box stands on end."""

    text: PlacedText
    is_upright: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class PlacedGroup:
    """The strip over the services of a touchpoint."""

    box: Box
    text: PlacedText


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatLayout(Frame):
    """Where everything stands; rows outside the picture are not placed.

    `blocks` are the places of each block, `tops` where the rows of all begin in the content.
    """

    row_height: float
    blocks: tuple[tuple[int, ...], ...] = ()
    tops: tuple[float, ...] = ()
    heads: tuple[PlacedHead, ...] = ()
    groups: tuple[PlacedGroup, ...] = ()
    lines: tuple[PlacedHeatLine, ...] = ()

    def own_texts(self) -> Iterable[PlacedText]:
        """The heads, the touchpoints, and of each service name, stage and numbers."""
        yield from (head.text for head in self.heads)
        yield from (group.text for group in self.groups)
        for line in self.lines:
            yield from (line.name, line.stage)
            yield from (value.text for value in line.values if value.text is not None)


@dataclass(frozen=True, slots=True)
class _Columns:
    """How wide everything is, and the places of each block, the subject's own in every one."""

    name: float
    stage: float
    column: float
    head: float
    is_upright: bool
    blocks: tuple[tuple[int, ...], ...]

    def x(self, number: int) -> float:
        """Where a column of values begins; the baseline's is 0."""
        return MARGIN + self.name + self.stage + number * self.column


def lay_out_heat(described: HeatDescription, sheet: Sheet) -> HeatLayout:
    """Place the grid on a sheet; one without a height becomes as high as it needs."""
    heading = place_heading(described, sheet)
    top = foot_of(heading) + GAP
    columns = _columns(described, sheet)
    row_height = float(round(sheet.line() * _ROW))
    strips = list(_strips(described, columns, row_height, sheet))
    content = (strips[-1].bottom if strips else _NOTE_ROWS * sheet.line()) + GAP
    height = top + content + MARGIN / 2 if sheet.height is None else sheet.height
    held = _held(strips, sheet.scrolled)
    below = top if held is None else top + columns.head
    plot = Box.between(0.0, below, sheet.width, height - MARGIN / 2)
    layout = HeatLayout(
        width=sheet.width,
        height=height,
        plot=plot,
        first=0.0,
        last=1.0,
        heading=heading,
        note=place_note(described.note, plot, sheet) if described.note else (),
        content_height=content if strips else 0.0,
        row_height=row_height,
        blocks=columns.blocks,
        tops=tuple(strip.top for strip in strips if strip.line is not None),
    )
    up = plot.y - sheet.scrolled
    seen = [strip for strip in strips if plot.crosses(strip.top + up, strip.bottom + up)]
    heads = [(one.places, one.top + up) for one in seen if one.is_head]
    if held is not None:
        heads.append((held, top))
    return replace(
        layout,
        heads=tuple(
            head for places, y in heads for head in _heads(described, places, y, columns, sheet)
        ),
        groups=tuple(
            _group(strip, up, columns, sheet) for strip in seen if strip.group and not strip.line
        ),
        lines=tuple(
            _line(strip.line, strip, up, columns, sheet) for strip in seen if strip.line is not None
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """A row of the content: the heads of a block, a touchpoint, or a service."""

    top: float
    bottom: float
    places: tuple[int, ...]
    is_head: bool = False
    group: str = ""
    line: HeatLine | None = None
    row: int = 0


def _held(strips: Iterable[_Strip], scrolled: float) -> tuple[int, ...] | None:
    """The places of the block whose heads are scrolled past: they stay above the plot."""
    first = next((strip for strip in strips if strip.bottom > scrolled), None)
    return None if first is None or first.is_head else first.places


def _columns(described: HeatDescription, sheet: Sheet) -> _Columns:
    """The widths: values and heads are never cut as long as there is room for them."""
    language, line = described.language, sheet.line()
    lines = described.lines
    name = min(sheet.widest(one.label for one in lines), sheet.width * _NAME_SHARE) + 2 * _PAD
    words = [one.stage_text for one in lines]
    stage = min(sheet.widest(words), sheet.width * _STAGE_SHARE) + line * _MARK + 4 * _PAD
    room = max(line, sheet.width - 2 * MARGIN - name - stage)
    values = sheet.widest(face.text for one in lines for face in _faces(one))
    own = tuple(range(1 if described.has_subject else 0))
    least = min(max(line * _LEAST, values + 2 * _PAD), room / (2 + len(own)))
    count = len(described.places) + 1
    heads = [grid_text("baseline", language), *(head for _, head in described.places)]
    words = [word for head in heads for word in head.split()]
    widest = sheet.widest(words, TextRole.AXIS) + 2 * _PAD
    others = range(len(own), len(described.places))
    needed = least if max(widest, least) > room / count else room / count
    most = max(1, int(room / needed + 1e-6) - 1 - len(own))  # beside baseline and own
    each = ceil(len(others) / max(1, ceil(len(others) / most)))
    wide = min(room / (1 + len(own) + each), line * _MOST)  # every block as wide as the room
    column = max(least, wide)
    is_upright = widest > column
    high = line * _UPRIGHT if is_upright else _HEAD_LINES * sheet.line(TextRole.AXIS)
    head = min(_head_height(heads, column, sheet, is_upright=is_upright), high) + _PAD
    blocks = tuple(
        (*own, *others[start : start + each]) for start in range(0, len(others), max(1, each))
    )
    return _Columns(name, stage, column, head, is_upright, blocks or (own,))


def _head_height(heads: Iterable[str], column: float, sheet: Sheet, *, is_upright: bool) -> float:
    """How high the names over the columns want to be."""
    if is_upright:
        return sheet.widest(heads, TextRole.AXIS)
    lines = [len(_head_lines(one, column, sheet)) for one in heads]
    return max(lines) * sheet.line(TextRole.AXIS)


def _head_lines(head: str, column: float, sheet: Sheet) -> tuple[str, ...]:
    return wrapped(head, column - _PAD, TextRole.AXIS, sheet.measure, _HEAD_LINES)


def _faces(line: HeatLine) -> Iterator[Face]:
    if line.baseline is not None:
        yield line.baseline
    yield from (cell.face for cell in line.cells)


def _strips(
    described: HeatDescription, columns: _Columns, row_height: float, sheet: Sheet
) -> Iterator[_Strip]:
    """All rows of all blocks from the top of the content."""
    y, row = 0.0, 0
    group_height = float(round(sheet.line() * _GROUP))
    for block in columns.blocks if described.groups else ():
        yield _Strip(top=y, bottom=y + columns.head, places=block, is_head=True)
        y += columns.head
        for group, lines in described.groups:
            yield _Strip(top=y, bottom=y + group_height, places=block, group=group)
            y += group_height
            for line in lines:
                yield _Strip(
                    top=y, bottom=y + row_height, places=block, group=group, line=line, row=row
                )
                y, row = y + row_height, row + 1
        y += 2 * GAP


def _heads(
    described: HeatDescription, places: tuple[int, ...], y: float, columns: _Columns, sheet: Sheet
) -> Iterator[PlacedHead]:
    names = [grid_text("baseline", described.language)]
    names += [described.places[place][1] for place in places]
    high = sheet.line(TextRole.AXIS)
    for number, name in enumerate(names):
        is_own = described.has_subject and number == 1
        x, bottom = columns.x(number), y + columns.head - _PAD / 2
        if columns.is_upright:
            text = sheet.fitted(name, columns.head - _PAD, TextRole.AXIS)
            long = sheet.widest([text], TextRole.AXIS)
            box = Box(x + (columns.column - high) / 2, bottom - long, high, long)
            yield PlacedHead(PlacedText(box, text, TextRole.AXIS), columns.is_upright, is_own)
            continue
        lines = _head_lines(name, columns.column, sheet)
        for place, text in enumerate(lines):
            long = sheet.widest([text], TextRole.AXIS)
            top = bottom - (len(lines) - place) * high
            placed = sheet.text(text, x + (columns.column - long) / 2, top, TextRole.AXIS)
            yield PlacedHead(placed, columns.is_upright, is_own)


def _group(strip: _Strip, up: float, columns: _Columns, sheet: Sheet) -> PlacedGroup:
    height = strip.bottom - strip.top
    right = columns.x(1 + len(strip.places))
    box = Box(MARGIN, strip.top + up, min(right, sheet.width - MARGIN) - MARGIN, height)
    text = sheet.fitted(strip.group, box.width - 2 * _PAD, TextRole.STRONG)
    y = box.y + (height - sheet.line(TextRole.STRONG)) / 2
    return PlacedGroup(box, sheet.text(text, MARGIN + _PAD, y, TextRole.STRONG))


def _line(
    line: HeatLine, strip: _Strip, up: float, columns: _Columns, sheet: Sheet
) -> PlacedHeatLine:
    y, height = strip.top + up, strip.bottom - strip.top
    text_y = y + (height - sheet.line()) / 2
    side = float(round(sheet.line() * _MARK))
    left = MARGIN + columns.name
    word = sheet.fitted(line.stage_text, columns.stage - side - 3 * _PAD)
    shown = [(place, line.cells[place]) for place in strip.places]
    values = [_value(number, one, y, columns, height, sheet) for number, one in enumerate(shown, 1)]
    if line.baseline is not None:
        plain = Face(line.baseline.glyph, line.baseline.text)
        cell = -1, HeatCell(plain, line.baseline_text, "", False)  # noqa: FBT003 - a plain value
        values.insert(0, _value(0, cell, y, columns, height, sheet))
    return PlacedHeatLine(
        line=line,
        row=strip.row,
        box=Box(MARGIN, y, columns.x(1 + len(shown)) - MARGIN, height),
        name=sheet.text(sheet.fitted(line.label, columns.name - 2 * _PAD), MARGIN + _PAD, text_y),
        mark=Box(left, y + (height - side) / 2, side, side),
        stage=sheet.text(word, left + side + _PAD, text_y),
        values=tuple(values),
    )


def _value(
    number: int,
    value: tuple[int, HeatCell],
    y: float,
    columns: _Columns,
    height: float,
    sheet: Sheet,
) -> PlacedValue:
    place, cell = value
    box = Box(columns.x(number), y, columns.column, height)
    placed = None
    if cell.face.glyph is None:
        text = sheet.fitted(cell.face.text, columns.column - _PAD)
        x = box.x + (box.width - sheet.widest([text])) / 2
        placed = sheet.text(text, x, y + (height - sheet.line()) / 2)
    return PlacedValue(box, cell.face, placed, place, cell.is_missing)
