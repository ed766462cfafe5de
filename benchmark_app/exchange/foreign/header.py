"""The heading rows of a table: how many, and what stands above each column once flattened."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.book import Area, Leaf
from benchmark_app.exchange.foreign.cell_look import (
    Look,
    heading_key,
    is_valued,
    look_of,
    name_text,
    plain_name,
)
from benchmark_app.exchange.foreign.column_role import (
    is_beside_value,
    is_corner,
    is_day_heading,
    is_known_heading,
)
from benchmark_app.exchange.foreign.left_out import is_remark
from benchmark_app.exchange.foreign.period import period_of
from benchmark_app.exchange.foreign.sign import level_of, sign_key
from benchmark_app.exchange.foreign.unit_row import is_unit_row, units_in
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign_drawn import TOTAL_WORDS
from benchmark_app.words.foreign_plan import PLAN_NAMES
from benchmark_app.words.foreign_value import NO, YES

MOST_ROWS: Final = 4
_RULE: Final = re.compile(r":?-+:?")
_BELOW: Final = 12
#: What counts the groups of rows before the name of each.
_COUNTED: Final = re.compile(r"^\s*([A-Za-z]|\d{1,2}|[IVX]{1,4})\.\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column: its plain texts and the cells they are from, top to bottom."""

    column: int
    parts: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def name(self) -> str:
        """The texts as one."""
        return " · ".join(self.parts)

    @property
    def cell(self) -> Cell:
        """The lowest of the cells; None without any."""
        return self.cells[-1] if self.cells else None


def is_heading_like(cell: Cell) -> bool:
    """Whether a cell can head a column: a name, a day or a year; "Available" may be a value."""
    return look_of(cell) in (Look.TEXT, Look.DAY) or period_of(cell) is not None


def is_header_row(leaf: Leaf, row: int, columns: Sequence[int], last: int) -> bool:
    """Whether a row heads the rows below it, up to `last`, rather than being one of them."""
    first, rest = columns[0], columns[1:]
    cells = [leaf.cell(row, column) for column in rest if not leaf.is_blank_at(row, column)]
    named = sum(map(is_heading_like, cells))
    if not cells or named * 2 <= len(cells):
        return False
    if leaf.is_blank_at(row, first) or is_corner(leaf.cell(row, first)):
        return True
    below = range(row + 1, min(last, row + _BELOW) + 1)
    if _is_marked(leaf, row, columns, below):
        return True
    values = [leaf.cell(line, column) for line in below for column in rest]
    looks = [look_of(cell) for cell in values if not is_blank(cell)]
    worded = sum(look in (Look.WORD, Look.AMOUNT) for look in looks)
    return named == len(cells) and worded * 2 > len(looks)


def _is_marked(leaf: Leaf, row: int, columns: Sequence[int], below: Iterable[int]) -> bool:
    """Whether a row stands out in bold or colour from most rows below it."""
    rows = [line for line in below if _filled(leaf, line, columns) > 1]
    if not rows or not _is_striking(leaf, row, columns):
        return False
    return sum(_is_striking(leaf, line, columns) for line in rows) * 2 < len(rows)


def _is_striking(leaf: Leaf, row: int, columns: Sequence[int]) -> bool:
    spots = [(row, column) for column in columns if not leaf.is_blank_at(row, column)]
    return bool(spots) and all(spot in leaf.bold or spot in leaf.fills for spot in spots)


def _filled(leaf: Leaf, row: int, columns: Iterable[int]) -> int:
    return len(leaf.filled(row, columns))


def header_count(leaf: Leaf, area: Area) -> int:
    """How many rows at the top of a table are headings; 0 where it begins with data."""
    columns = area.columns
    rest = columns[1:]
    cells = [leaf.cell(area.top, column) for column in rest]
    cells = [cell for cell in cells if not is_blank(cell)]
    named = sum(map(is_heading_like, cells))
    corner = leaf.cell(area.top, area.left)
    known = is_corner(corner) or (is_blank(corner) and all(map(is_known_heading, cells)))
    if cells and not known and named * 2 < len(cells):
        return 0
    most = min(MOST_ROWS, len(area.rows) - 1)
    count = 1
    while count < most and _goes_on(leaf, area, count):
        count += 1
    return count + (count < most and is_unit_row(leaf, area.top + count, columns))


def units_of(leaf: Leaf, area: Area, count: int) -> dict[int, str]:
    """The units that the last of the heading rows says, by column; empty where it says names."""
    last = area.top + count - 1
    is_said = count > 1 and is_unit_row(leaf, last, area.columns)
    return units_in(leaf, last, area.columns) if is_said else {}


def _goes_on(leaf: Leaf, area: Area, count: int) -> bool:
    """Whether the row after `count` heading rows is one more."""
    row, above = area.top + count, area.top + count - 1
    if is_unit_row(leaf, row, area.columns):
        return False
    rest = [one for one in area.columns[1:] if one not in leaf.hidden_columns]
    down = [one for one in leaf.merges if area.top <= one.top < row <= one.bottom]
    if any(area.left < one.left <= area.right for one in down):
        return True
    cells = [leaf.cell(row, column) for column in rest if not leaf.is_blank_at(row, column)]
    if leaf.is_blank_at(row, area.left) and _are_answers(cells):
        return True
    lone = leaf.filled(above, area.columns)
    if count == 1 and len(lone) == 1 and lone[0] in rest and len(cells) > 1:
        return sum(map(_heads, cells)) * 2 > len(cells)  # one may be "24h"
    if not cells or not (all(map(_heads, cells)) or _are_sides(leaf, above, rest, cells)):
        return False
    if count == 1 and has_days_above(leaf, area) and is_corner(leaf.cell(row, area.left)):
        return not any(map(period_of, cells))
    merged = leaf.merge_at((row, area.left))
    headed = leaf.is_blank_at(row, area.left) or (merged is not None and merged.top < row)
    if headed:
        return len(cells) > 1 or _filled(leaf, above, rest) <= 1
    if not leaf.is_blank_at(above, area.left):  # "Service" may stand below "Region"
        return is_corner(leaf.cell(row, area.left)) and _named(leaf, above, rest) < len(cells)
    wide = any(
        one.top == above and one.left > area.left and one.right > one.left for one in leaf.merges
    )
    corner = leaf.merge_at((above, area.left))
    labels = corner.right if corner is not None and corner.top == above else area.left
    sides = leaf.filled(row, [one for one in rest if one <= labels])
    return wide or _filled(leaf, above, rest) < len(cells) - len(sides)


def _are_sides(leaf: Leaf, above: int, rest: Sequence[int], cells: Sequence[Cell]) -> bool:
    """Whether words below fewer names are sides of each: "Has" beside "Price" is no value."""
    is_worded = all(is_heading_like(cell) or look_of(cell) is Look.WORD for cell in cells)
    return is_worded and any(map(is_beside_value, cells)) and _named(leaf, above, rest) < len(cells)


def _named(leaf: Leaf, row: int, columns: Sequence[int]) -> int:
    """How many names stand in a row, each counted once."""
    return len({name_text(leaf.cell(row, column)) for column in leaf.filled(row, columns)})


def has_days_above(leaf: Leaf, area: Area) -> bool:
    """Whether a table begins with a row that is headed as days and holds nothing else."""
    cells = [leaf.cell(area.top, column) for column in area.columns[1:]]
    headed = is_day_heading(leaf.cell(area.top, area.left))
    return headed and all(is_blank(cell) or period_of(cell) for cell in cells)


def _are_answers(cells: Sequence[Cell]) -> bool:
    """Whether a row names answers to tick below each business: yes, no, yes, no."""
    levels = [level_of(sign_key(cell_text(cell))) for cell in cells]
    return None not in levels and {NO, YES} <= set(levels)


def _heads(cell: Cell) -> bool:
    """Whether a cell below a heading can be one too: "Average" and "Free" are no values there."""
    words = TOTAL_WORDS | PLAN_NAMES
    return is_heading_like(cell) or is_known_heading(cell) or heading_key(cell) in words


def headings_of(leaf: Leaf, area: Area, count: int) -> tuple[Heading, ...]:
    """What stands above each column of a table, with cells that span others filled in."""
    named = count - bool(units_of(leaf, area, count))
    levels = [_level(leaf, area, row, area.top + named - 1) for row in area.rows[:named]]
    found = []
    for column in area.columns:
        cells = [level[column] for level in levels if column in level]
        parts: list[str] = []
        kept: list[Cell] = []
        for cell in cells:
            text = name_text(cell)
            if text and (not parts or parts[-1] != text):
                parts.append(text)
                kept.append(plain_name(cell))
        found.append(Heading(column, tuple(parts), tuple(kept)))
    return tuple(found)


def _level(leaf: Leaf, area: Area, row: int, last: int) -> dict[int, Cell]:
    """One heading row by column, with what stands in its filled-in cells."""
    level: dict[int, Cell] = {}
    carried: Cell = None
    for column in area.columns:
        own = leaf.cell(row, column)
        merged = leaf.merge_at((row, column))
        if not is_blank(own):
            level[column] = own
            spans = row < last and not leaf.is_blank_at(row + 1, column)
            carried = own if spans and merged is None else None
        elif merged is not None and merged.top >= area.top:
            level[column] = leaf.cell(merged.top, merged.left)
            carried = None
        elif not is_blank(carried) and not leaf.is_blank_at(row + 1, column):
            level[column] = carried
    return {column: cell for column, cell in level.items() if not is_blank(cell)}


def sections_of(
    leaf: Leaf,
    rows: Sequence[int],
    side: Sequence[int],
    across: Sequence[int],
    known: Collection[str] = (),
) -> dict[int, str]:
    """The rows that name the group of the rows below them, by row number.

    Without bold letters, colours or merged cells on the sheet: each lone name above a row with
    values, unless it is the key of a known service.
    """
    bare = {row: cell for row in rows if (cell := _only_name(leaf, row, side, across)) is not None}
    full = [row for row in rows if any(not leaf.is_blank_at(row, column) for column in across)]
    striking = _striking(leaf, bare, side, full)
    if not striking and not leaf.bold and not leaf.fills:
        leading = {row for row, below in pairwise(rows) if row in bare and below in full}
        striking = [row for row in leading if name_key(name_text(bare[row])) not in known]
    return {row: name_text(bare[row]) for row in sorted(striking)}


def _only_name(leaf: Leaf, row: int, side: Sequence[int], across: Sequence[int]) -> str | None:
    """The one cell of a row that holds nothing else, if it stands at its side."""
    columns = (column for column in (*side, *across) if not leaf.is_blank_at(row, column))
    filled = list(islice(columns, 2))
    cell = leaf.cell(row, filled[0]) if len(filled) == 1 and filled[0] in side else None
    return cell if isinstance(cell, str) and look_of(cell) is not Look.AMOUNT else None


def _striking(
    leaf: Leaf, bare: Mapping[int, str], side: Sequence[int], full: Sequence[int]
) -> list[int]:
    """The rows whose name stands out: by its signs, a wide cell, or what few full rows have."""
    wide = [
        one
        for one in leaf.merges
        if one.right > one.left and any(column in one.columns for column in side)
    ]
    marks = [each for each in (leaf.bold, leaf.fills) if _is_rare(_marked(each, side), full)]
    is_upper_rare = _is_rare(lambda row: name_text(leaf.cell(row, side[-1])).isupper(), full)
    return [
        row
        for row, name in bare.items()
        if name.strip().startswith(("**", "__"))
        or name.strip().endswith((":", "："))
        or any(one.top <= row <= one.bottom for one in wide)
        or any(_marked(each, side)(row) for each in marks)
        or (is_upper_rare and name.isupper())
    ]


def _marked(marks: Container[tuple[int, int]], side: Sequence[int]) -> Callable[[int], bool]:
    return lambda row: any((row, column) in marks for column in side)


def _is_rare(has: Callable[[int], bool], rows: Sequence[int]) -> bool:
    """Whether fewer than half of the rows have something."""
    return sum(map(has, rows)) * 2 < len(rows)


def is_repeated(leaf: Leaf, row: int, filled: Sequence[Heading]) -> bool:
    """Whether a row repeats the headings."""
    texts = ((name_text(leaf.cell(row, one.column)), one.parts[-1:]) for one in filled)
    same = sum((text,) == part for text, part in texts)
    return same > 1 and same * 2 > len(filled)


def is_rule(leaf: Leaf, row: int, filled: Sequence[Heading]) -> bool:
    """Whether the cells of a row are dashes alone: the line below headings in markdown."""
    texts = (cell_text(leaf.cell(row, one.column)) for one in filled)
    return len(filled) > 1 and all(map(_RULE.fullmatch, texts))


def is_prose(leaf: Leaf, area: Area, body: Sequence[int]) -> bool:
    """Whether two columns of texts without known headings are no table of offers."""
    cells = [leaf.cell(row, area.right) for row in body]
    known = [leaf.cell(area.top, column) for column in area.columns]
    return not any(map(is_valued, cells)) and not any(map(is_known_heading, known))


def explains(name: str) -> bool:
    """Whether what names a row without values is a legend or a remark on the table.

    "A. Greeting" and "2. Prices" are none.
    """
    return is_remark(_COUNTED.sub("", name)) or "=" in name


def without_values_below(leaf: Leaf, body: Sequence[int], columns: Sequence[int]) -> list[int]:
    """The rows at the end of a table that have no values, nor any row below them."""
    filled = (row for row in body if any(not leaf.is_blank_at(row, one) for one in columns))
    last = max(filled, default=0)
    return [row for row in body if row > last]
