"""A file as it arrives: what it says in our words, what is asked about it, what is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.domain.observation import Value
from benchmark_app.domain.problem import Problem
from benchmark_app.errors import FileRefused
from benchmark_app.exchange.foreign.bare_day import days_of_texts
from benchmark_app.exchange.foreign.book import Book, Leaf
from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.exchange.foreign.day_order import with_days
from benchmark_app.exchange.foreign.doubt import Settled, lines_of_doubt, question_of, settled
from benchmark_app.exchange.foreign.large_sheet import Ranged, ranged
from benchmark_app.exchange.foreign.left_out import LeftOut
from benchmark_app.exchange.foreign.legend import read_colours, read_legend
from benchmark_app.exchange.foreign.lines import lines_of
from benchmark_app.exchange.foreign.namesake import namesakes
from benchmark_app.exchange.foreign.orientation import Known
from benchmark_app.exchange.foreign.question import Question
from benchmark_app.exchange.foreign.shape import Found, FoundTable, NoTable, taken
from benchmark_app.exchange.foreign.struck import STRUCK, unstruck
from benchmark_app.exchange.foreign.valued import Waiting, valued
from benchmark_app.exchange.layout import Layout, Line, long_header_row, read_layout
from benchmark_app.exchange.restore import ALSO_RESTORING, HISTORY, RESTORING
from benchmark_app.exchange.table import Row, Table, cell_text, is_blank
from benchmark_app.exchange.uncollected import uncollected

#: What is wrong with a file all of whose tables are left out, by the codes why they are.
_NOTHING: Final = {
    "not_taken": "none_taken",
    "no_headings": "no_headings",
    "no_table": "no_comparison",
}
_EXPLAINING: Final = frozenset(("legend", "foot_note", "title", "no_heading"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """The lines of `file` in our words, and everything about it that its owner should hear.

    `related` are the other sheets of a summary of ours. `waiting` are questions without an answer
    with the lines that wait for them; `texts` are lines that are left out with the code why.
    `taken` are the names of the sheets that were read, in their order; `questions` whatever was
    asked, with or without an answer. Of what `is_unread` the owner has to say first how it is read.
    `own` is the business that the file calls its owner's, as far as names are `known`.
    """

    layout: Layout
    related: Mapping[str, Table] = field(default_factory=dict)
    waiting: tuple[Waiting, ...] = ()
    texts: tuple[tuple[str, Line], ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    remarks: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    tables: tuple[FoundTable, ...] = ()
    others: tuple[NoTable, ...] = ()
    questions: tuple[Question, ...] = ()
    is_unread: bool = False
    file: str = ""
    own: str = ""


@uncollected()
def read_arrival(
    source: Path | Book,
    choices: Choices | None = None,
    *,
    today: date,
    known: Known | None = None,
    day: date | None = None,
) -> Arrival:
    """What a file says, as its owner chose; `day` is when tables were seen that tell no day.

    A summary of ours is its history with the related sheets. Where a sheet is in our own long
    form, the first such sheet is all that is read.

    Raises:
        FileRefused: it cannot be read, holds nothing, or has no sheet of a name that was chosen.
    """
    choices = choices or Choices()
    encoding = choices.answers.get("encoding", "")
    book = source if isinstance(source, Book) else read_book(source, encoding)
    if book.letters is None:
        return _read(book, choices, today, known, day)
    if not book.letters.said:
        return _unread(book, book.letters.question)
    arrival = _read(book, choices, today, known, day)
    return replace(arrival, questions=(book.letters.question, *arrival.questions))


def _read(
    book: Book, choices: Choices, today: date, known: Known | None, day: date | None
) -> Arrival:
    """What a workbook says whose letters are known."""
    _check_sheets(book, choices)
    if not choices.sheets and _is_summary(book):
        return _summary(book)
    choices = _with_own_alone(book, choices)
    large = ranged(book, choices, today)
    book = large.book
    shaped = settled(book, choices, today, known, day)
    found = shaped.found
    reader = _Reader(book, choices, today, shaped, known)
    for table in found.tables:
        reader.read(table, found.left_out)
    arrival = reader.arrival((*large.left_out, *found.left_out), large.waiting)
    arrival = replace(arrival, questions=(*large.questions, *arrival.questions))
    return replace(
        arrival if known is None else _as_known(arrival, known, choices.answers),
        taken=_sheets_read(book, choices, found, large),
        tables=found.tables,
        others=found.others,
        file=book.name,
    )


def _unread(book: Book, question: Question) -> Arrival:
    """A text of which its owner has to say first how it is read: every cell waits for that."""
    lines = tuple(
        Line(row, {"value": cell}, "", column_number=column)
        for leaf in book.leaves
        for row, cells in enumerate(leaf.rows, 1)
        for column, cell in enumerate(cells, 1)
        if not is_blank(cell)
    )
    return Arrival(
        layout=Layout(lines=(), headers={}, problems=()),
        waiting=(Waiting(question, lines),),
        questions=(question,),
        is_unread=True,
        file=book.name,
    )


def _as_known(arrival: Arrival, known: Known, answers: Mapping[str, str]) -> Arrival:
    """The lines with the names the workspace has, where they mean the same."""
    waiting = (line for one in arrival.waiting for line in one.lines)
    said = namesakes([*arrival.layout.lines, *waiting], known, answers)
    if said.names:
        lines = tuple(map(said.named, arrival.layout.lines))
        across = tuple(map(said.business, arrival.layout.across))
        arrival = replace(
            arrival,
            layout=replace(arrival.layout, lines=lines, across=across),
            waiting=tuple(
                replace(one, lines=tuple(map(said.named, one.lines))) for one in arrival.waiting
            ),
            texts=tuple((code, said.named(line)) for code, line in arrival.texts),
        )
    taken = tuple(Waiting(one, ()) for one in said.questions if one.code not in answers)
    return replace(
        arrival,
        waiting=(*arrival.waiting, *taken),
        questions=(*arrival.questions, *said.questions),
        own=said.own,
    )


def _sheets_read(book: Book, choices: Choices, found: Found, large: Ranged) -> tuple[str, ...]:
    """The names of the sheets that are read: without those of words alone that nobody chose."""
    names = [leaf.name for leaf in taken(book, choices)[0]]
    told = {one.sheet for one in found.tables} | {one.sheet for one in found.others}
    told |= {one.subject for one in large.questions}
    return tuple(name for name in names if name in told or name in choices.sheets) or tuple(names)


def _check_sheets(book: Book, choices: Choices) -> None:
    names = [leaf.name for leaf in book.leaves]
    for name, is_taken in choices.sheets.items():
        if is_taken and name not in names:
            raise FileRefused("sheet_not_found", name=book.name, sheet=name, sheets=names)
    if not any(not is_blank(cell) for leaf in book.leaves for row in leaf.rows for cell in row):
        raise FileRefused("empty_file", name=book.name)


def _is_summary(book: Book) -> bool:
    return {leaf.name for leaf in book.leaves}.issuperset((HISTORY, *RESTORING))


def _summary(book: Book) -> Arrival:
    tables = {
        leaf.name: Table(name=book.name, sheet=leaf.name, rows=leaf.rows)
        for leaf in book.leaves
        if leaf.name in (HISTORY, *RESTORING, *ALSO_RESTORING)
    }
    sheets = tuple(tables)
    layout = read_layout(tables.pop(HISTORY))
    if not layout.lines:  # businesses and services without anything seen of them
        problems = tuple(one for one in layout.problems if one.code != "no_rows")
        layout = replace(layout, problems=problems)
    return Arrival(layout=layout, related=tables, taken=sheets, file=book.name)


def _with_own_alone(book: Book, choices: Choices) -> Choices:
    """The choices with the first sheet in our own long form as the only one, if there is one."""
    if choices.sheets or len(book.leaves) == 1:
        return choices
    shown = (leaf for leaf in book.leaves if not leaf.is_hidden)
    own = next((leaf for leaf in shown if long_header_row(leaf.rows) is not None), None)
    if own is None:
        return choices
    return replace(choices, sheets={leaf.name: leaf is own for leaf in book.leaves})


def _texts_by_columns(
    book: Book, tables: Iterable[FoundTable]
) -> dict[frozenset[str], frozenset[str]]:
    """The texts in the inside of all tables of the same columns, by the keys of these."""
    found: defaultdict[frozenset[str], frozenset[str]] = defaultdict(frozenset)
    for table in tables:
        leaf, columns = book.leaf(table.sheet), [one.column for one in table.across]
        cells = (leaf.cell(row, column) for row in table.rows for column in columns)
        found[_columns_of(table)] |= {cell for cell in cells if isinstance(cell, str)}
    return found


def _columns_of(table: FoundTable) -> frozenset[str]:
    return frozenset(name_key(one.heading) for one in table.across)


def _filled(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if not is_blank(line.cells.get("value")))


class _Reader:
    """Gathers what the tables of a workbook say."""

    def __init__(
        self,
        book: Book,
        choices: Choices,
        today: date,
        shaped: Settled,
        known: Known | None,
    ) -> None:
        self._book = book
        self._is_text = book.is_text
        self._choices = choices
        self._today = today
        self._kinds = known.kinds if known else {}
        self._questions = {one.code: one for one in shaped.questions}
        self._with_tables = {one.sheet for one in shaped.found.tables}
        self._alike = _texts_by_columns(book, shaped.found.tables)
        self._layouts: list[Layout] = []
        self._waiting: dict[str, Waiting] = {}
        self._texts: list[tuple[str, Line]] = []
        self._left_out: list[LeftOut] = []

    def read(self, table: FoundTable, beside: Iterable[LeftOut]) -> None:
        """Adds what a table says; `beside` is what of its sheet stands in no table."""
        leaf = self._book.leaf(table.sheet)
        if table.is_own:
            self._read_own(leaf)
            return
        self._left_out += table.left_out
        sheet = "" if self._is_text else leaf.name
        read = lines_of(leaf, table, self._today, sheet)
        self._left_out += read.left_out
        layout = read.layout
        lines = self._unstruck(leaf, self._doubted(table, layout.lines))
        dated = with_days(lines, leaf.name, self._choices.answers)
        if dated.question is not None:
            self._questions[dated.question.code] = dated.question
        waiting = _filled(dated.waiting)
        if dated.question is not None and waiting:
            self._wait(Waiting(dated.question, waiting))
        outside = [one for one in beside if one.sheet not in self._with_tables]
        outside += [one for one in beside if one.sheet == leaf.name]
        explaining = [one for one in (*outside, *table.left_out) if one.code in _EXPLAINING]
        legend = [text for text in leaf.around if read_legend((text,))]
        legend += [one.text for one in explaining]
        legend += [*table.titles, *table.headings.values()]
        choices = self._choices
        found = valued(
            dated.lines,
            leaf,
            legend,
            choices.signs,
            choices.answers,
            self._kinds,
            self._alike[_columns_of(table)],
            self._colours(explaining),
        )
        for question in found.questions:
            self._questions.setdefault(question.code, question)
        for one in found.waiting:
            self._wait(one)
        self._texts += found.texts
        self._layouts.append(replace(layout, lines=found.lines, blank=found.blank))

    def _colours(self, explaining: Iterable[LeftOut]) -> dict[str, Value]:
        """What the colours of a legend mean, by #RRGGBB."""
        rows: defaultdict[str, list[int]] = defaultdict(list)
        for one in explaining:
            rows[one.sheet] += [] if one.row is None else [one.row]
        found: dict[str, Value] = {}
        for sheet, own in rows.items():
            found |= read_colours(self._book.leaf(sheet), own)
        return found

    def _read_own(self, leaf: Leaf) -> None:
        sheet = "" if self._book.is_text else leaf.name
        problems = self._book.problems
        rows = _unmerged(leaf)
        table = Table(name=self._book.name, rows=rows, sheet=sheet, problems=problems)
        layout = read_layout(table)
        signs = self._choices.signs
        lines = [_said(line, signs) for line in layout.lines] if signs else layout.lines
        texts = {one for line in lines if isinstance(one := line.cells.get("date"), str)}
        days = days_of_texts(texts, self._today)
        lines = [_on_day(line, days) for line in lines] if days else lines
        kept = tuple(line for line in lines if line.meant != "")
        self._layouts.append(replace(layout, lines=kept))

    def _doubted(self, table: FoundTable, lines: Sequence[Line]) -> list[Line]:
        """The lines that can be read whatever is said of the table's doubts."""
        kept = list(lines)
        for doubt in table.doubts:
            question = question_of(doubt, table)
            held = lines_of_doubt(doubt, table, kept)
            self._wait(Waiting(question, _filled(held)))
            if held:
                places = {line.place for line in held}
                kept = [line for line in kept if line.place not in places]
        return kept

    def _unstruck(self, leaf: Leaf, lines: Sequence[Line]) -> Sequence[Line]:
        """The lines that hold; what is struck out is told."""
        found = unstruck(lines, leaf, self._choices.answers)
        if found.question is not None:
            self._questions.setdefault(found.question.code, found.question)
            if not found.is_said:
                self._wait(Waiting(found.question, ()))
        self._texts += [(STRUCK, line) for line in found.struck]
        return found.lines

    def _wait(self, waiting: Waiting) -> None:
        had = self._waiting.get(waiting.question.code)
        lines = (*had.lines, *waiting.lines) if had else waiting.lines
        self._waiting[waiting.question.code] = Waiting(
            had.question if had else waiting.question, lines
        )

    def arrival(self, left_out: Sequence[LeftOut], unread: Sequence[Waiting]) -> Arrival:
        """All of it together with the sheets that are `unread`."""
        layouts = self._layouts or [self._nothing(left_out, is_unread=bool(unread))]
        headers = {code: text for one in reversed(layouts) for code, text in one.headers.items()}
        told = [problem for one in layouts for problem in one.problems]
        layout = Layout(
            lines=tuple(line for one in layouts for line in one.lines),
            headers=headers,
            problems=(*self._book.problems, *told),
            blank=sum(one.blank for one in layouts),
            across=tuple(dict.fromkeys(name for one in layouts for name in one.across)),
        )
        return Arrival(
            layout=layout,
            waiting=(*unread, *self._waiting.values()),
            texts=tuple(self._texts),
            left_out=(*left_out, *self._left_out),
            remarks=tuple(self._book.remarks),
            questions=tuple(self._questions.values()),
            is_unread=bool(unread) and not self._layouts,
        )

    def _nothing(self, left_out: Sequence[LeftOut], *, is_unread: bool) -> Layout:
        """Why there is nothing to read: a long form without all its columns says which."""
        for leaf in self._book.leaves:
            if long_header_row(leaf.rows) is not None:
                sheet = "" if self._book.is_text else leaf.name
                return read_layout(Table(name=self._book.name, rows=leaf.rows, sheet=sheet))
        if is_unread:
            return Layout(lines=(), headers={}, problems=())
        codes = {one.code for one in left_out}
        why = next((problem for code, problem in _NOTHING.items() if code in codes), "no_rows")
        return Layout(lines=(), headers={}, problems=(Problem(why),))


def _said(line: Line, signs: Mapping[str, str]) -> Line:
    """A line of our own form with what its sign was said to mean."""
    meant = signs.get(name_key(cell_text(line.cells.get("value"))))
    return line if meant is None else line._replace(meant=meant)


def _on_day(line: Line, days: Mapping[str, date]) -> Line:
    """A line of our own form with the day that its text without a year means."""
    day = days.get(cell_text(line.cells.get("date")))
    return line if day is None else line._replace(cells={**line.cells, "date": day})


def _unmerged(leaf: Leaf) -> tuple[Row, ...]:
    """The rows with what merged cells show in each of them."""
    if not leaf.merges:
        return leaf.rows
    rows = [list(row) for row in leaf.rows]
    for area in leaf.merges:
        shown = leaf.cell(area.top, area.left)
        for row in rows[area.top - 1 : area.bottom]:
            right = min(area.right, len(row))
            row[area.left - 1 : right] = [shown] * (right - area.left + 1)
    return tuple(map(tuple, rows))
