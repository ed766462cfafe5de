"""A table read once and planned again for each choice, in a child process; no Qt here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmark_app.domain.policy import Policy
from benchmark_app.domain.problem import Problem
from benchmark_app.errors import FileRefused
from benchmark_app.ui.child_limit import limit_memory
from benchmark_app.ui.job import SMALL_EDIT, TablePlan, keep_edit

if TYPE_CHECKING:  # the window that only starts the child needs no reader
    from benchmark_app.exchange.difference import Difference, DifferenceKind
    from benchmark_app.exchange.foreign.book import Book
    from benchmark_app.exchange.foreign.outline import Outline
    from benchmark_app.exchange.import_plan import ImportPlan
    from benchmark_app.workspace import Market, Workspace

#: So much memory reading a table may take.
MOST_MEMORY: Final = 2**30
#: So many differences of a kind, and problems, are shown; more are counted.
MOST_SHOWN: Final = 500
#: And so many signs of what stands in a cell.
_LONGEST_TEXT: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalAnswer:
    """What a table is read as, what importing it would do, and its cells one by one.

    `differences` hold the first cells of each kind, `counts` says how many there are of each.
    """

    outline: Outline
    plan: TablePlan
    differences: tuple[Difference, ...]
    counts: dict[DifferenceKind, int]


def begin_arrival(
    source: str, workspace_path: str, today: date, day: date, kept: str
) -> ArrivalReader:
    """What answers how a table is read, in a child process that may take only so much memory.

    Without a `workspace_path` the table is for a new workspace. `day` is when a table that names
    no day was seen; a large edit, and any for a new workspace, goes into the file `kept`.
    """
    # what the child needs is there before it may take only so much more
    import benchmark_app.exchange.foreign.arrival
    import benchmark_app.exchange.foreign.workbook_file
    import benchmark_app.exchange.import_plan
    import benchmark_app.workspace  # noqa: F401

    limit_memory(MOST_MEMORY)
    return ArrivalReader(source, workspace_path, today, day, kept)


class ArrivalReader:
    """Reads one table and one workspace once, and answers what each choice makes of them."""

    def __init__(self, source: str, workspace_path: str, today: date, day: date, kept: str) -> None:
        self._source = Path(source)
        self._path = workspace_path
        self._today = today
        self._day = day
        self._kept = kept
        self._encoding = ""
        self._book: Book | None = None
        self._signature = ""
        self._workspace: Workspace | None = None

    def __call__(self, choices: bytes, revision: int) -> Generator[float, None, ArrivalAnswer]:
        """What the table is with these choices, as JSON, for the workspace at that revision.

        A workspace at another revision than it was last read is read again.

        Raises:
            BenchmarkError: one of the files cannot be read.
        """
        try:
            return (yield from self._answer(choices, revision))
        except MemoryError as error:
            raise FileRefused("reading_stopped", name=self._source.name) from error

    def _answer(self, said: bytes, revision: int) -> Generator[float, None, ArrivalAnswer]:
        from benchmark_app.exchange.foreign.arrival import read_arrival
        from benchmark_app.exchange.foreign.choices import choices_of
        from benchmark_app.exchange.foreign.outline import outline_of
        from benchmark_app.exchange.import_plan import known_names, plan_import

        choices = choices_of(said)
        yield 0.05
        book = self._read(choices.answers.get("encoding", ""))
        yield 0.4
        market = self._market(revision)
        yield 0.5
        known = known_names(market)
        arrival = read_arrival(book, choices, today=self._today, known=known, day=self._day)
        yield 0.7
        existing = self._workspace.cell_observations if self._workspace else ()
        plan = plan_import(arrival, market, existing, today=self._today, skip_bad=True)
        yield 0.9
        return ArrivalAnswer(
            outline=outline_of(book, arrival, choices.answers, self._signature),
            plan=self._light(plan),
            differences=_shown(plan.differences),
            counts=_counts(plan.differences, sum(one.unlisted for one in arrival.waiting)),
        )

    def _read(self, encoding: str) -> Book:
        from benchmark_app.exchange.foreign.book_file import read_book
        from benchmark_app.exchange.foreign.choices import signature_of

        if self._book is None or encoding != self._encoding:
            self._book = read_book(self._source, encoding)
            self._encoding = encoding
            self._signature = signature_of(self._book)
        return self._book

    def _market(self, revision: int) -> Market:
        """What the workspace holds; nothing where it is a new one."""
        from benchmark_app.workspace import Market, Workspace

        if not self._path:
            return Market(competitors=(), attributes=(), importance=(), policy=Policy())
        if self._workspace is None or self._workspace.revision != revision:
            if self._workspace is not None:
                self._workspace.close()
            self._workspace = Workspace.open_copy(self._path)
        return self._workspace.market

    def _light(self, plan: ImportPlan) -> TablePlan:
        """The plan without its edit, which is kept in a file where it is large or begins a file."""
        count = plan.added + plan.changed + plan.noted
        is_kept = self._workspace is None or count > SMALL_EDIT
        if is_kept:
            keep_edit(plan.edit, self._kept)
        return TablePlan(
            shown=replace(
                plan,
                edit=replace(plan.edit, edits=()),
                differences=(),
                problems=tuple(map(_told, plan.problems[:MOST_SHOWN])),
                warnings=tuple(map(_told, plan.warnings[:MOST_SHOWN])),
            ),
            is_empty=not plan.edit.edits,
            edit=None if is_kept else plan.edit,
            revision=self._workspace.revision if self._workspace else 0,
        )


def _shown(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """The first differences of each kind."""
    seen: Counter[DifferenceKind] = Counter()
    found = []
    for one in differences:
        seen[one.kind] += 1
        if seen[one.kind] <= MOST_SHOWN:
            found.append(one._replace(old=_short(one.old), new=_short(one.new)))
    return tuple(found)


def _told(problem: Problem) -> Problem:
    """A problem that names a long text by its beginning."""
    params = {
        code: _short(value) if isinstance(value, str) else value
        for code, value in problem.params.items()
    }
    return replace(problem, params=params)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"


def _counts(differences: Iterable[Difference], unlisted: int) -> dict[DifferenceKind, int]:
    """How many differences there are of each kind; `unlisted` cells wait beside them."""
    from benchmark_app.exchange.difference import DifferenceKind

    found = Counter(one.kind for one in differences)
    found[DifferenceKind.NEEDS_YOU] += unlisted
    return {kind: found[kind] for kind in DifferenceKind}
