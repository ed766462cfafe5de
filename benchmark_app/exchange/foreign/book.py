"""A file as it was found: its sheets with their cells, colours, comments, links and merges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.foreign.question import Question
from benchmark_app.exchange.table import Cell, Row, is_blank

_AREA: Final = re.compile(r"([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)")
#: A row and a column, both numbered from 1 as spreadsheets do.
Spot = tuple[int, int]
#: A sheet with more cells that look like something tells their values and errors alone.
LARGEST_DRESSED: Final = 200_000
#: How far beyond the last value a colour may still mean something.
BEYOND: Final = 2


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, its edges included; rows and columns are numbered from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, spot: Spot) -> bool:
        return self.top <= spot[0] <= self.bottom and self.left <= spot[1] <= self.right

    @property
    def rows(self) -> range:
        """Its row numbers."""
        return range(self.top, self.bottom + 1)

    @property
    def columns(self) -> range:
        """Its column numbers."""
        return range(self.left, self.right + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One sheet: its rows as they stand there, and what else its cells carry, by their place.

    `fills` are colours as #RRGGBB, white among none; `bold` are cells in bold letters, `struck`
    those whose letters are struck out; `formats` are the number formats that add a percent sign, a
    currency or a word to a number. A cell of `errors` holds an error of its formula, whose sign is
    its text, or the formula itself where no program has computed it yet. `around` are short lines
    of words before and behind a table of a page. A text file has one leaf with rows alone.
    """

    name: str
    rows: tuple[Row, ...]
    is_hidden: bool = False
    merges: tuple[Area, ...] = ()
    fills: Mapping[Spot, str] = field(default_factory=dict)
    comments: Mapping[Spot, str] = field(default_factory=dict)
    links: Mapping[Spot, str] = field(default_factory=dict)
    formulas: Mapping[Spot, str] = field(default_factory=dict)
    formats: Mapping[Spot, str] = field(default_factory=dict)
    bold: frozenset[Spot] = frozenset()
    struck: frozenset[Spot] = frozenset()
    errors: frozenset[Spot] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    around: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns the longest row has."""
        return max(map(len, self.rows), default=0)

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell; None outside the sheet."""
        if not 1 <= row <= len(self.rows):
            return None
        cells = self.rows[row - 1]
        return cells[column - 1] if 1 <= column <= len(cells) else None

    def is_blank_at(self, row: int, column: int) -> bool:
        """Whether nothing stands in a cell."""
        return is_blank(self.cell(row, column))

    def filled(self, row: int, columns: Iterable[int]) -> list[int]:
        """Those of the columns in which a row holds something."""
        cells = self.rows[row - 1] if 1 <= row <= len(self.rows) else ()
        width = len(cells)
        return [
            one
            for one in columns
            if one <= width
            and (cell := cells[one - 1]) is not None
            and (not isinstance(cell, str) or (cell and not cell.isspace()))
        ]

    def merge_at(self, spot: Spot) -> Area | None:
        """The merged cells a cell is one of."""
        return next((area for area in self.merges if spot in area), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Which letters a text is written in, where only its owner can say.

    Until that is `said` the text is read as proposed. `raw` are its first rows byte by byte, which
    are the same whatever is said.
    """

    question: Question
    said: bool
    raw: Leaf


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A file's sheets in their order, and the problems found while reading a text.

    `remarks` are codes of what could not be read of a workbook, those of one sheet with its name
    behind a colon: marks_unread, links_unread, comments_unread, large_sheet (whose colours and
    formulas are left aside), conditional_colours (which may differ from the colours told here);
    styles_unread is about all sheets. `letters` are asked about where a text does not tell them.
    The sheets of a page are its tables, each named by the heading over it.
    """

    name: str
    leaves: tuple[Leaf, ...]
    remarks: Sequence[str] = ()
    problems: tuple[Problem, ...] = ()
    letters: Letters | None = None
    is_page: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it is one text, whose only sheet has its file's name."""
        return len(self.leaves) == 1 and self.leaves[0].name == PurePath(self.name).stem

    def leaf(self, name: str) -> Leaf:
        """The sheet of a name that it has."""
        return {one.name: one for one in self.leaves}[name]


def area_of(text: str) -> Area | None:
    """The cells that a text such as B3:H40 names."""
    found = _AREA.fullmatch(text.strip().upper().replace("$", ""))
    if found is None:
        return None
    left, top, right, bottom = found.groups()
    return Area(int(top), _column(left), int(bottom), _column(right))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
