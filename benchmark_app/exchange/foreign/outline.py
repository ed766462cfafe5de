"""What a file was read as, light enough to show: sheets, tables, columns, rows and questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from benchmark_app.exchange.foreign.arrival import Arrival
from benchmark_app.exchange.foreign.book import Book, Leaf
from benchmark_app.exchange.foreign.cell_look import name_text
from benchmark_app.exchange.foreign.choices import NOT_TAKEN, VALUE
from benchmark_app.exchange.foreign.large_sheet import AREA, area_said, area_text
from benchmark_app.exchange.foreign.number_format import in_format
from benchmark_app.exchange.foreign.question import Question, answer_to
from benchmark_app.exchange.foreign.shape import FoundTable, NoTable
from benchmark_app.exchange.layout import long_header_row
from benchmark_app.exchange.long_form import column_code
from benchmark_app.exchange.table import Row, cell_text, column_letters, is_blank, number_text

_ROWS_SHOWN: Final = 60
_COLUMNS_SHOWN: Final = 30
_LONGEST_TEXT: Final = 200
#: So many rows are shown of all sheets together, but at least some of each.
_ROWS_IN_ALL: Final = 1500
_ROWS_OF_EACH: Final = 10
_MOST_ROWS: Final = 100
_MOST_COLUMNS: Final = 100
_SECTION: Final = "section"
#: Roles of columns beside a value that hold none.
_BESIDE: Final = frozenset(("note", "source", "date"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnOutline:
    """A column of a table, what it is and where it is left out the code why.

    `role` is a code of a column ("attribute", "competitor", "date", "value", "note", "source",
    "unit" ...) or "left_out"; `why` is a key of `words.arrival.LEFT_OUT`.
    """

    letter: str
    heading: str
    role: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOutline:
    """A row below the headings: `role` is "value", "section" or "left_out"."""

    number: int
    name: str
    role: str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOutline:
    """A table as it was read; `number` counts those of its sheet from 1, `area` is as B3:H40.

    `shape` is a `shape.Shape`, "" where the cells are not read as a table. `day_from` says where
    the day is from: column, heading, sheet, given or title; "" where none is known. `rows` are the
    first 100 that hold anything and are shown or left out, `columns` the first 100.
    """

    sheet: str
    number: int
    area: str
    header_rows: int
    shape: str
    day: date | None
    day_from: str
    competitor: str
    service: str
    columns: tuple[ColumnOutline, ...]
    rows: tuple[RowOutline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOutline:
    """A sheet with its size, its first rows as texts, and the tables found where it is taken.

    `first` are at most 60 rows of 30 columns, of many sheets fewer; `tables` those read and those
    that could be.
    """

    name: str
    is_hidden: bool
    is_taken: bool
    rows: int
    columns: int
    first: tuple[tuple[str, ...], ...]
    tables: tuple[TableOutline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, the answer given ("" where none) and how many cells wait for it.

    None wait where it is answered or its default is taken.
    """

    question: Question
    answer: str
    cells: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A file as it was read; `asked` holds answered questions too, so that they can change."""

    sheets: tuple[SheetOutline, ...]
    asked: tuple[Asked, ...]
    remarks: tuple[str, ...]
    signature: str


def outline_of(book: Book, arrival: Arrival, answers: Mapping[str, str], signature: str) -> Outline:
    """What a workbook was read as, with the answers given and the signature it has."""
    waiting = {one.question.code: one.cells for one in arrival.waiting}
    each = _ROWS_IN_ALL // max(len(book.leaves), 1)
    shown = min(max(each, _ROWS_OF_EACH), _ROWS_SHOWN)
    return Outline(
        sheets=tuple(_sheet(leaf, arrival, shown) for leaf in _leaves(book)),
        asked=tuple(
            Asked(question=one, answer=_answer(one, answers), cells=waiting.get(one.code, 0))
            for one in arrival.questions
        ),
        remarks=arrival.remarks,
        signature=signature,
    )


def _leaves(book: Book) -> tuple[Leaf, ...]:
    """The sheets whose letters are known."""
    return book.leaves if book.letters is None or book.letters.said else ()


def _answer(question: Question, answers: Mapping[str, str]) -> str:
    """The answer given to a question, unless it is none of its choices."""
    answer = answer_to(answers, question)
    if question.kind == AREA:
        return area_said(question, answer)
    codes = [one.code for one in question.choices]
    return answer if answer in codes or not codes else ""


def _sheet(leaf: Leaf, arrival: Arrival, shown: int) -> SheetOutline:
    read = [_table(leaf, one, shown) for one in arrival.tables if one.sheet == leaf.name]
    others = [_other(one) for one in arrival.others if one.sheet == leaf.name]
    return SheetOutline(
        name=leaf.name,
        is_hidden=leaf.is_hidden,
        is_taken=leaf.name in arrival.taken,
        rows=len(leaf.rows),
        columns=leaf.width,
        first=tuple(_first(leaf, shown)),
        tables=tuple(sorted((*read, *others), key=lambda one: one.number)),
    )


def _first(leaf: Leaf, shown: int) -> Iterator[tuple[str, ...]]:
    for row, cells in enumerate(leaf.rows[:shown], 1):
        width = min(len(cells), _COLUMNS_SHOWN)
        yield tuple(_shown(leaf, row, column) for column in range(1, width + 1))


def _shown(leaf: Leaf, row: int, column: int) -> str:
    """The text of a cell as it stands there: 0.12 in the format 0% is 12 %."""
    cell = leaf.cell(row, column)
    shown = leaf.formats.get((row, column))
    if shown and isinstance(cell, (int, float)):
        amount = in_format(cell, shown)
        return f"{number_text(float(amount.number))} {amount.unit_text}".rstrip()
    return cell_text(cell)[:_LONGEST_TEXT]


def _table(leaf: Leaf, table: FoundTable, shown: int) -> TableOutline:
    columns = _own_columns(leaf) if table.is_own else _columns(table)
    return TableOutline(
        sheet=table.sheet,
        number=table.number,
        area=area_text(table.area),
        header_rows=table.header_rows,
        shape=table.shape,
        day=table.day,
        day_from=table.day_from,
        competitor=table.competitor,
        service=table.service,
        columns=tuple(islice(columns, _MOST_COLUMNS)),
        rows=tuple(islice(_rows(leaf, table, shown), _MOST_ROWS)),
    )


def _other(one: NoTable) -> TableOutline:
    return TableOutline(
        sheet=one.sheet,
        number=one.number,
        area=area_text(one.area),
        header_rows=one.header_rows,
        shape="",
        day=None,
        day_from="",
        competitor="",
        service="",
        columns=tuple(
            _column(column, text, NOT_TAKEN, one.why.code)
            for column, text in one.headings.items()
            if text
        ),
        rows=(),
    )


def _own_headings(leaf: Leaf) -> list[tuple[int, str, str]]:
    """The columns of our own long form with their headings and roles."""
    texts = map(cell_text, leaf.rows[long_header_row(leaf.rows) or 0])
    return [(at, text, column_code(text) or NOT_TAKEN) for at, text in enumerate(texts, 1)]


def _own_columns(leaf: Leaf) -> Iterator[ColumnOutline]:
    return (_column(*one) for one in _own_headings(leaf))


def _own_names(leaf: Leaf) -> list[int]:
    return [column for column, _, role in _own_headings(leaf) if role == "attribute"]


def _column(column: int, heading: str, role: str, why: str = "") -> ColumnOutline:
    why = why or ("not_taken" if role == NOT_TAKEN else "")
    return ColumnOutline(letter=column_letters(column), heading=heading, role=role, why=why)


def _columns(table: FoundTable) -> Iterator[ColumnOutline]:
    """Every column of a table, hidden ones too."""
    roles = dict.fromkeys(table.groups, "touchpoint")
    for one in table.across:
        roles[one.column] = one.role if one.role in _BESIDE else VALUE
    roles |= {column: code for code, column in (*table.side.items(), *table.labels.items())}
    roles |= dict(table.more)
    roles |= {column: code for code, columns in table.joined.items() for column in columns}
    told = {one.column: one for one in reversed(table.left_out) if one.column and not one.row}
    for column in table.area.columns:
        heading = table.headings.get(column, "")
        if column in told:
            left_out = told[column]
            yield _column(column, heading or left_out.text, NOT_TAKEN, left_out.code)
        elif column in roles or heading:
            yield _column(column, heading, roles.get(column, NOT_TAKEN))


def _rows(leaf: Leaf, table: FoundTable, shown: int) -> Iterator[RowOutline]:
    """The rows of a table below its headings that hold anything; below those shown the left out."""
    told = {one.row: one for one in table.left_out if one.row and not one.column}
    rows = frozenset(table.rows)
    named = _own_names(leaf) if table.is_own else sorted(table.labels.values())
    below = table.area.rows[table.header_rows :]
    for number in (one for one in below if one <= shown or one in told):
        name = table.sections.get(number) or _name(leaf, number, named)
        if number in told:
            one = told[number]
            yield RowOutline(number=number, name=name or one.text, role=NOT_TAKEN, why=one.code)
        elif number in table.sections:
            yield RowOutline(number=number, name=name, role=_SECTION)
        elif number in rows or (table.is_own and not _is_empty(leaf.rows[number - 1])):
            yield RowOutline(number=number, name=name, role=VALUE)


def _is_empty(row: Row) -> bool:
    return all(map(is_blank, row))


def _name(leaf: Leaf, row: int, columns: Sequence[int]) -> str:
    texts = (name_text(leaf.cell(row, column)) for column in columns)
    return " · ".join(filter(None, texts))
