"""Where the tables of a sheet stand, and which of its rows stand around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from benchmark_app.exchange.foreign.book import Area, Leaf
from benchmark_app.exchange.foreign.cell_look import (
    Look,
    heading_key,
    is_valued,
    look_of,
    name_text,
)
from benchmark_app.exchange.foreign.column_role import is_corner, is_day_heading, is_known_heading
from benchmark_app.exchange.foreign.header import is_header_row
from benchmark_app.exchange.foreign.left_out import (
    LeftOut,
    is_legend,
    is_legend_pair,
    is_remark,
)
from benchmark_app.exchange.foreign.period import period_in, period_of
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign import LEGEND_WORDS

_ALONE: Final = 0.6
_SHORT: Final = 30
#: A row above a table says no more than two things in four cells.
_PARTICULARS: Final = 4
#: A row of headings has the names of rows and of two columns.
_FEWEST: Final = 3
#: Words below words are a block of so many rows and columns.
_FEWEST_ROWS: Final = 2
_HALF: Final = 0.5


@dataclass(frozen=True, slots=True)
class Region:
    """A table's cells, its heading rows included, and the titles above it, outermost first."""

    area: Area
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Regions:
    """The tables of a sheet in reading order, and the rows of it that are no table."""

    regions: tuple[Region, ...]
    left_out: tuple[LeftOut, ...]


def regions_of(leaf: Leaf) -> Regions:
    """The tables of a sheet, told apart from titles, legends and foot notes."""
    rows = range(1, len(leaf.rows) + 1)
    columns = range(1, leaf.width + 1)
    regions: list[Region] = []
    left_out: list[LeftOut] = []
    for band in _bands(leaf, rows, columns):
        reader = _Reader(leaf, band)
        reader.read(_chunks(leaf, rows, band))
        regions += reader.regions
        left_out += reader.left_out
    regions.sort(key=lambda one: (one.area.top, one.area.left))
    return Regions(tuple(regions), tuple(sorted(left_out, key=lambda one: one.row or 0)))


def _filled(leaf: Leaf, row: int, columns: Sequence[int]) -> list[int]:
    return leaf.filled(row, columns)


def _runs(numbers: Sequence[int]) -> list[range]:
    """Numbers that follow one another, as ranges."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    found = [[number for _, number in run] for _, run in runs]
    return [range(run[0], run[-1] + 1) for run in found]


def _bands(leaf: Leaf, rows: range, columns: range) -> list[range]:
    """Tables beside each other, by their columns; a blank column inside a table parts nothing."""
    width = {row: _filled(leaf, row, columns) for row in rows}
    tabular = [row for row in rows if len(width[row]) > 1]
    used = sorted({column for row in tabular for column in width[row]})
    bands: list[range] = []
    for run in _runs(used):
        if bands and not _stands_alone(leaf, tabular, bands[-1], run):
            bands[-1] = range(bands[-1].start, run.stop)
        else:
            bands.append(run)
    if not bands:
        return [columns] if any(width.values()) else []
    starts = [1, *(band.start for band in bands[1:]), columns.stop]
    return [range(start, stop) for start, stop in pairwise(starts)]


def _stands_alone(leaf: Leaf, rows: Sequence[int], left: range, right: range) -> bool:
    """Whether columns hold a table, or a legend, of their own beside those to their left."""
    own = [row for row in rows if _filled(leaf, row, right)]
    pairs = [row for row in own if is_legend_pair([leaf.cell(row, at) for at in right])]
    signs = {heading_key(leaf.cell(row, right.start)) for row in pairs}
    lines = [row for row in own if row not in pairs and len(_filled(leaf, row, right)) > 1]
    if len(right) == 2 and 1 < len(signs) == len(pairs) and not lines:
        return True
    lines = [row for row in own if len(_filled(leaf, row, right)) > 1]
    if len(left) < 2 or len(right) < 2 or len(lines) < 2:
        return False
    names = [leaf.cell(row, right.start) for row in lines[1:]]
    texts = sum(look_of(cell) is Look.TEXT for cell in names)
    if texts < len(names) * _ALONE:
        return False
    corner = leaf.cell(lines[0], right.start)
    first = leaf.cell(lines[0], left.start)
    heads = [{name_text(leaf.cell(lines[0], at)) for at in side[1:]} for side in (left, right)]
    if heads[1] and heads[1] <= heads[0]:
        return True  # the same names again, beside other services
    if is_corner(corner) or (not is_blank(corner) and heading_key(corner) == heading_key(first)):
        return True
    cells = [leaf.cell(row, column) for row in lines[1:] for column in right[1:]]
    filled = [cell for cell in cells if not is_blank(cell)]
    return is_blank(corner) and sum(map(is_valued, filled)) * 2 > len(filled)


def _chunks(leaf: Leaf, rows: Sequence[int], band: Sequence[int]) -> list[range]:
    """Rows without a blank one between them."""
    filled = [row for row in rows if any(not leaf.is_blank_at(row, column) for column in band)]
    return _runs(filled)


def _share_valued(leaf: Leaf, rows: Sequence[int], columns: Sequence[int]) -> float:
    """How many of the cells of rows say a value but for the first filled one of each, 0 to 1."""
    cells = [leaf.cell(row, at) for row in rows for at in leaf.filled(row, columns)[1:]]
    return sum(map(is_valued, cells)) / max(len(cells), 1)


def _is_label(cell: Cell) -> bool:
    """Whether a cell above a table says what the one behind it is."""
    return (
        is_day_heading(cell)
        or heading_key(cell) in LEGEND_WORDS
        or cell_text(cell).endswith((":", "："))
    )


class _Reader:
    """Goes down the rows of a band and joins what belongs to one table."""

    def __init__(self, leaf: Leaf, band: range) -> None:
        self._leaf = leaf
        self._band = band
        self._titles: list[tuple[int, str]] = []
        self._open: list[int] = []
        self._open_titles: tuple[str, ...] = ()
        self._seen: dict[int, list[int]] = {}
        self._span = range(0)
        self.regions: list[Region] = []
        self.left_out: list[LeftOut] = []

    def read(self, chunks: Sequence[range]) -> None:
        """Reads the chunks in order."""
        for chunk in chunks:
            for part in self._parts(chunk):
                self._read(part)
        self._close()
        for row, text in self._titles:
            self._leave("legend" if is_legend(text) else "foot_note", row, text)

    def _filled(self, row: int) -> list[int]:
        """The columns of the band in which a row holds something."""
        if row not in self._seen:
            self._seen[row] = _filled(self._leaf, row, self._band)
        return self._seen[row]

    def _parts(self, chunk: range) -> Iterator[range]:
        """A chunk, parted where a new title and heading stand in the middle of it."""
        start = chunk.start
        header = self._first_wide(chunk) if self._has_wide(chunk) else chunk.stop
        again = self._headed_again(chunk, header)
        for row in chunk:
            before = row - 1
            if row > header and self._names_other(row, header):
                yield range(start, row)
                start, header = row, row
            lone = before > start and len(self._filled(before)) == 1
            if row <= header or not (lone or self._parts_values(row) or row in again):
                continue
            is_repeated = self._repeats(row, header)
            is_new = is_repeated and lone and self._tells_day(before)
            if is_new or (not is_repeated and self._heads(row, chunk.stop - 1)):
                first = before if lone else row
                yield range(start, first)
                start, header = first, row
        yield range(start, chunk.stop)

    def _headed_again(self, chunk: range, header: int) -> set[int]:
        """The rows below a heading that begin as it does and have another name than it has."""
        if header not in chunk:
            return set()
        column = self._filled(header)[0]
        corner = self._leaf.cell(header, column)
        below = [
            row for row in range(header + 1, chunk.stop) if self._leaf.cell(row, column) == corner
        ]
        return {row for row in below if self._resembles(row, header, is_changed=True)}

    def _parts_values(self, row: int) -> bool:
        """Whether a row of names stands between rows of values."""
        columns = self._filled(row)[1:]
        if not all(look_of(self._leaf.cell(row, column)) is Look.TEXT for column in columns):
            return False
        beside = [self._leaf.cell(at, column) for at in (row - 1, row + 1) for column in columns]
        return bool(columns) and all(map(is_valued, beside))

    def _has_wide(self, rows: Sequence[int]) -> bool:
        return any(len(self._filled(row)) > 1 for row in rows)

    def _first_wide(self, rows: Sequence[int]) -> int:
        """The first row with two filled cells, which there is in every table."""
        return next(row for row in rows if len(self._filled(row)) > 1)

    def _heads(self, row: int, last: int) -> bool:
        """Whether a row is the heading of a table of its own, its corner a known one."""
        columns = self._extent([row])
        known = is_known_heading(self._leaf.cell(row, columns[0]))
        return known and len(columns) > 1 and is_header_row(self._leaf, row, columns, last)

    def _repeats(self, row: int, header: int) -> bool:
        """Whether most cells of two rows are the same, and none but the corner another's."""
        return self._resembles(row, header, is_changed=False) and not self._names_other(row, header)

    def _resembles(self, row: int, header: int, *, is_changed: bool) -> bool:
        """Whether most cells of two rows are the same; `is_changed`: and another's name is one."""
        cells = self._leaf.cell
        pairs = [
            (heading_key(cells(row, column)), heading_key(cells(header, column)))
            for column in self._filled(row)
        ]
        same = sum(own == other for own, other in pairs)
        has_other = any(other and own != other for own, other in pairs[1:])
        return same * 2 > len(pairs) and has_other is is_changed

    def _names_other(self, row: int, header: int) -> bool:
        """Whether two rows of the same days have different names before them: two tables."""
        columns, above = self._filled(row), self._filled(header)
        if len(columns) != len(above):
            return False
        pairs = (
            (self._leaf.cell(row, column), self._leaf.cell(header, other))
            for column, other in zip(columns, above, strict=True)
        )
        first, name = next(pairs)
        return heading_key(first) != heading_key(name) and all(
            period_of(day) and heading_key(day) == heading_key(other) for day, other in pairs
        )

    def _extent(self, rows: Sequence[int]) -> range:
        filled = [column for row in rows for column in self._filled(row)]
        return range(min(filled), max(filled) + 1)

    def _read(self, chunk: range) -> None:
        rows = self._without_titles(chunk)
        if not rows:
            return
        if self._is_explanation(rows):
            for row in rows:
                self._leave("legend", row, self._text(row, " = "))
        elif self._is_of_words(rows):
            for row in rows:
                self._leave("texts", row, self._text(row))
        elif self._open and not self._is_dated_anew(rows) and self._continues(rows):
            self._open += [row for row, _ in self._titles]
            self._open += rows
            self._titles.clear()
            own, was = self._extent(rows), self._span
            self._span = range(min(own.start, was.start), max(own.stop, was.stop))
        else:
            self._close()
            self._begin(rows)

    def _begin(self, rows: list[int]) -> None:
        for row, text in self._titles:
            self._leave("title", row, text)
        self._open_titles = tuple(text for _, text in self._titles)
        self._titles.clear()
        self._open = rows
        self._span = self._extent(rows)

    def _without_titles(self, chunk: range) -> list[int]:
        """The rows of a chunk behind the lone texts it begins with, which are kept."""
        rows = list(chunk)
        if self._open and self._goes_on_with_section(rows):
            return rows
        while rows and self._is_title(rows[0], rows[1:]):
            row = rows.pop(0)
            self._titles.append((row, self._text(row)))
        return rows

    def _goes_on_with_section(self, rows: list[int]) -> bool:
        """Whether a lone name leads rows that belong to the table above."""
        if not self._has_wide(rows) or len(self._filled(rows[0])) > 1:
            return False
        row, header = self._first_wide(rows), self._first_wide(self._open)
        if self._tells_day(row - 1) and self._repeats(row, header):
            return False
        return self._continues(rows[rows.index(row) :])

    def _is_dated_anew(self, rows: Sequence[int]) -> bool:
        """Whether the headings of the open table stand again below a day of their own."""
        row, header = self._first_wide(rows), self._first_wide(self._open)
        is_dated = bool(self._titles) and self._tells_day(self._titles[-1][0])
        return is_dated and self._repeats(row, header)

    def _tells_day(self, row: int) -> bool:
        """Whether the text of a row says a day, a month or a year."""
        return period_in(self._text(row)) is not None

    def _is_of_words(self, rows: Sequence[int]) -> bool:
        """Whether rows behind a blank one are words below words, beside none of the last names.

        A plan of what to do, with headings of its own, is no part of a table of values.
        """
        own = self._extent(rows)
        if not self._open or len(rows) < _FEWEST_ROWS or len(own) < _FEWEST_ROWS:
            return False
        heads = [self._leaf.cell(rows[0], column) for column in own]
        above = self._leaf.rows[self._first_wide(self._open) - 1]
        if is_known_heading(heads[0]) or {*map(heading_key, heads)} & {*map(heading_key, above)}:
            return False
        headed = [look_of(cell) is Look.TEXT for cell in heads]
        is_narrow = own.start == self._span.start and own.stop < self._span.stop
        values, open_values = (
            _share_valued(self._leaf, some, self._band) for some in (rows, self._open[1:])
        )
        return is_narrow and all(headed) and values < _HALF < open_values

    def _is_title(self, row: int, below: Sequence[int]) -> bool:
        filled = self._filled(row)
        if len(filled) > 1:
            return self._is_particular(row, filled) or self._is_beside_nothing(row, below)
        return not (below and self._is_group_heading(row, filled[0], below[0]))

    def _is_particular(self, row: int, filled: Sequence[int]) -> bool:
        """Whether a row says who made the table or when: "Prepared by: | Kim | Date: | 3 May"."""
        if self._open or len(filled) % 2 or len(filled) > _PARTICULARS:
            return False
        below = range(row + 1, len(self._leaf.rows) + 1)
        widest = max((len(self._filled(other)) for other in below), default=0)
        cells = [self._leaf.cell(row, column) for column in filled]
        led = [_is_label(cell) for cell in cells[::2]]
        is_dated = is_day_heading(cells[0]) and period_of(cells[1]) is not None
        told = all(led) or (is_dated and not any(map(period_of, cells[2:])))
        is_above_headings = is_corner(self._leaf.cell(row + 1, filled[0]))
        return told and (widest > len(filled) or is_above_headings)

    def _is_beside_nothing(self, row: int, below: Sequence[int]) -> bool:
        """Whether what stands behind the first text of a row heads no name in the next one."""
        filled = self._filled(row)
        under = self._filled(below[0]) if below else []
        if self._open or len(under) < _FEWEST or not is_corner(self._leaf.cell(below[0], under[0])):
            return False
        is_first = filled[0] == under[0] and not is_corner(self._leaf.cell(row, filled[0]))
        return is_first and not set(filled[1:]) & set(under)

    def _is_group_heading(self, row: int, column: int, below: int) -> bool:
        """Whether a lone cell spans some columns of the headings in the next row."""
        under = self._filled(below)
        merged = self._leaf.merge_at((row, column))
        if len(under) < 2 or column <= under[0]:
            return False
        if merged is not None:
            return merged.right > merged.left
        cell = self._leaf.cell(row, column)
        short = len(cell_text(cell)) <= _SHORT
        return short and (is_known_heading(cell) or period_of(cell) is not None)

    def _is_explanation(self, rows: Sequence[int]) -> bool:
        """Whether rows explain signs."""
        lines = [[self._leaf.cell(row, column) for column in self._band] for row in rows]
        pairs = sum(map(is_legend_pair, lines))
        worded = all(look_of(line[0]) is Look.WORD for line in lines)
        known = bool(self._open or self.regions) or (worded and pairs == len(rows))
        signs = {heading_key(line[0]) for line in lines}
        return 1 < pairs == len(signs) == len(rows) and known

    def _continues(self, rows: Sequence[int]) -> bool:
        """Whether rows after a blank one go on with the open table, having no heading."""
        own, other = self._extent(rows), self._span
        if own.start > other.start + 1 or own.stop > other.stop:
            return False
        wide, header = self._first_wide(rows), self._first_wide(self._open)
        if self._repeats(wide, header):
            return True
        return not is_header_row(self._leaf, wide, other, rows[-1])

    def _close(self) -> None:
        """Ends the open table; what stands below it as lone texts is told apart."""
        rows = self._open
        self._open = []
        last: list[int] = []
        while rows and self._is_below(rows[-1], rows[0]):
            last.append(rows.pop())
        for row in reversed(last):
            text = self._text(row, " = ")
            self._leave("legend" if is_legend(text) or "=" in text else "foot_note", row, text)
        if not rows:
            return
        columns = self._extent(rows)
        area = Area(rows[0], columns.start, rows[-1], columns[-1])
        if len(columns) > 1 and len(rows) > 1:
            self.regions.append(Region(area, self._open_titles))
        else:
            for row in rows:
                self._leave("no_table", row, self._text(row))

    def _is_below(self, row: int, first: int) -> bool:
        """Whether a last row is a remark on the table rather than one of its names."""
        filled = self._filled(row)
        if row == first or len(filled) > 2:
            return False
        cells = [self._leaf.cell(row, column) for column in filled]
        if len(filled) > 1:
            wide = len(self._extent(self._open or range(first, row))) > 2
            return wide and is_legend_pair(cells)
        return is_remark(cell_text(cells[0]))

    def _text(self, row: int, between: str = " ") -> str:
        cells = [self._leaf.cell(row, column) for column in self._filled(row)]
        return between.join(map(name_text, cells))

    def _leave(self, code: str, row: int, text: str) -> None:
        self.left_out.append(LeftOut(code=code, text=text, sheet=self._leaf.name, row=row))
