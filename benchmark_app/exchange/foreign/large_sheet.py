"""A sheet too large to be read unasked: which of its cells are meant is its owner's to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final, TypeVar

from benchmark_app.exchange.foreign.book import Area, Book, Leaf, Spot, area_of
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.left_out import LeftOut
from benchmark_app.exchange.foreign.own_form import own_form
from benchmark_app.exchange.foreign.question import Choice, Question, Sample, answer_to
from benchmark_app.exchange.foreign.shape import taken
from benchmark_app.exchange.foreign.table_finder import TableFinder
from benchmark_app.exchange.foreign.valued import Waiting
from benchmark_app.exchange.layout import Line
from benchmark_app.exchange.table import Row, cell_text, column_letters, is_blank

#: The kind of the question which cells of a sheet are meant.
AREA: Final = "area"
#: So many cells of a sheet's used range are read without a question.
LARGEST_UNASKED: Final = 200_000
#: So many rows tell whether a table has one value a row with all its names beside it.
_HEAD_ROWS: Final = 200
#: So many blank rows or columns part blocks; one alone stands within many a table.
_GAP: Final = 2
_SAMPLE_CELLS: Final = 6
_LONGEST_SAMPLE: Final = 60
_Mark = TypeVar("_Mark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranged:
    """A workbook with the cells alone that are meant, where its owner has said which.

    `waiting` are the sheets of which that is not said; they are empty in `book`. `left_out` tells
    what else they hold.
    """

    book: Book
    questions: tuple[Question, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def ranged(book: Book, choices: Choices, today: date) -> Ranged:
    """The workbook as far as it can be read by now.

    A sheet in long form is read whole whatever its size: each of its rows names what its value
    is of, so nothing depends on where it begins and ends.
    """
    leaves = {one.name: one for one in book.leaves}
    questions: list[Question] = []
    waiting: list[Waiting] = []
    left_out: list[LeftOut] = []
    for leaf in taken(book, choices)[0]:
        if len(leaf.rows) * leaf.width <= LARGEST_UNASKED:
            continue
        extent = _Extent(leaf, is_text=book.is_text)
        if extent.size <= LARGEST_UNASKED or _is_long_form(leaf, today):
            continue
        question = extent.question()
        questions.append(question)
        area = _said(question, choices, leaf.name)
        if area is None:
            waiting.append(extent.waiting(question))
            leaves[leaf.name] = Leaf(name=leaf.name, rows=(), is_hidden=leaf.is_hidden)
        else:
            left_out += extent.outside(area)
            leaves[leaf.name] = _clipped(leaf, area)
    return Ranged(
        book=replace(book, leaves=tuple(leaves.values())) if questions else book,
        questions=tuple(questions),
        waiting=tuple(waiting),
        left_out=tuple(left_out),
    )


def area_said(question: Question, answer: str) -> str:
    """The code of the choice that an answer takes, or the cells it names; "" where neither."""
    kind, _, cells = answer.partition(":")
    again = (one.code for one in question.choices if one.code.partition(":")[0] == kind)
    named = (one for one in (answer, cells) if area_of(one) is not None)
    return next(again, "") or next(named, "")


def area_text(area: Area) -> str:
    """The cells of an area, as in B3:H40."""
    start, end = column_letters(area.left), column_letters(area.right)
    return f"{start}{area.top}:{end}{area.bottom}"


def _said(question: Question, choices: Choices, sheet: str) -> Area | None:
    """The cells that are meant; None where nobody said."""
    said = area_said(question, answer_to(choices.answers, question).strip())
    cells = said.partition(":")[2]
    is_choice = any(one.code == said for one in question.choices)
    return area_of(cells if is_choice else said) or area_of(choices.of(sheet, 1).area)


def _is_long_form(leaf: Leaf, today: date) -> bool:
    """Whether each row names the service, the business and what is said of both."""
    if own_form(leaf) is not None:
        return True
    head = replace(leaf, rows=leaf.rows[:_HEAD_ROWS])
    tables = TableFinder(Book(name="", leaves=(head,)), today).found(Choices()).tables
    return len(tables) == 1 and {"attribute", "competitor"} <= tables[0].labels.keys()


class _Extent:
    """Where the cells of a sheet stand that hold anything."""

    def __init__(self, leaf: Leaf, *, is_text: bool) -> None:
        self._leaf = leaf
        self._sheet = "" if is_text else leaf.name
        spans = ((row, _filled(cells)) for row, cells in enumerate(leaf.rows, 1))
        self._filled = {row: columns for row, columns in spans if columns}
        rows = list(self._filled) or [1]
        held = list(self._filled.values()) or [[1]]
        left, right = min(one[0] for one in held), max(one[-1] for one in held)
        self._used = Area(rows[0], left, rows[-1], right)

    @property
    def size(self) -> int:
        """How many cells the used range has."""
        return len(self._used.rows) * len(self._used.columns)

    def question(self) -> Question:
        """Which cells are meant: the first block of cells or the fullest is proposed."""
        blocks = list(self._blocks())
        fullest = max(blocks, key=self._count)
        offered = {
            "first_block": _cut(blocks[0]),
            "fullest": _cut(fullest),
            "beginning": _cut(self._used),
            "everything": self._used,
        }
        codes = {area: f"{code}:{area_text(area)}" for code, area in reversed(offered.items())}
        choices = [Choice(codes[area], sample=self._sample(area)) for area in offered.values()]
        default = codes[offered["fullest"]]
        used = Sample("", area_text(self._used))
        return Question(
            f"{AREA}:{self._leaf.name}", (used,), tuple(dict.fromkeys(choices)), default
        )

    def waiting(self, question: Question) -> Waiting:
        """All cells of the sheet, told as one."""
        used = self._used
        cells = {"value": area_text(used)}
        line = Line(used.top, cells, "", self._sheet, column_number=used.left)
        return Waiting(question, (line,), unlisted=self._count(used) - 1)

    def outside(self, area: Area) -> Iterator[LeftOut]:
        """The cells around an area that hold anything."""
        used = self._used
        top, bottom = max(used.top, area.top), min(used.bottom, area.bottom)
        for part in (
            replace(used, bottom=area.top - 1),
            Area(top, used.left, bottom, area.left - 1),
            Area(top, area.right + 1, bottom, used.right),
            replace(used, top=area.bottom + 1),
        ):
            if self._count(part):
                text = area_text(part)
                yield LeftOut(code="not_taken", text=text, sheet=self._leaf.name, row=part.top)

    def _blocks(self) -> Iterator[Area]:
        """The blocks of cells, those of few beside others without; titles go with the first."""
        runs = _runs(list(self._filled))
        wide = [run for run in runs if any(len(self._filled[row]) > 1 for row in run)] or runs
        above = [row for row in self._filled if row < wide[0][0]]
        wide[0] = [*above, *wide[0]]
        for rows in wide:
            columns = sorted({column for row in rows for column in self._filled[row]})
            for run in _runs(columns):
                yield Area(rows[0], run[0], rows[-1], run[-1])

    def _count(self, area: Area) -> int:
        """How many cells of an area hold anything."""
        columns = area.columns
        rows = (self._filled.get(row, ()) for row in area.rows)
        return sum(column in columns for row in rows for column in row)

    def _sample(self, area: Area) -> str:
        """The first cells of an area's first row with several."""
        rows = [row for row in area.rows[:_HEAD_ROWS] if row in self._filled]
        row = next((row for row in rows if len(self._filled[row]) > 1), area.top)
        held = self._leaf.filled(row, area.columns)[:_SAMPLE_CELLS]
        text = " | ".join(cell_text(self._leaf.cell(row, column)) for column in held)
        return text if len(text) <= _LONGEST_SAMPLE else f"{text[:_LONGEST_SAMPLE]}…"


def _filled(cells: Row) -> list[int]:
    return [at for at, cell in enumerate(cells, 1) if not is_blank(cell)]


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Numbers with fewer missing between them than part blocks."""
    starts = [at for at, (one, other) in enumerate(pairwise(numbers), 1) if other - one > _GAP]
    return [list(numbers[start:end]) for start, end in pairwise((0, *starts, len(numbers)))]


def _cut(area: Area) -> Area:
    """As many rows of an area as are read without a question."""
    width = min(len(area.columns), LARGEST_UNASKED)
    height = min(len(area.rows), LARGEST_UNASKED // width)
    return Area(area.top, area.left, area.top + height - 1, area.left + width - 1)


def _clipped(leaf: Leaf, area: Area) -> Leaf:
    """The sheet with the cells of an area alone, which stay in their places."""
    before = (None,) * (area.left - 1)
    rows = tuple(
        before + cells[area.left - 1 : area.right] if row >= area.top else ()
        for row, cells in enumerate(leaf.rows[: area.bottom], 1)
    )

    def within(marks: Mapping[Spot, _Mark]) -> dict[Spot, _Mark]:
        return {spot: mark for spot, mark in marks.items() if spot in area}

    return replace(
        leaf,
        rows=rows,
        merges=tuple(one for one in leaf.merges if (one.top, one.left) in area),
        fills=within(leaf.fills),
        comments=within(leaf.comments),
        links=within(leaf.links),
        formulas=within(leaf.formulas),
        formats=within(leaf.formats),
        bold=frozenset(spot for spot in leaf.bold if spot in area),
        errors=frozenset(spot for spot in leaf.errors if spot in area),
    )
