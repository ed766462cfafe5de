"""The workspace file as the workspace sees it: one edit is one transaction."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from benchmark_app.domain.edits import Changes, Edit, EditGroup
from benchmark_app.domain.forecast import IssuedForecast
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.policy import Policy
from benchmark_app.domain.problem import Problem
from benchmark_app.errors import EditRefused, FileRefused
from benchmark_app.storage.catalog import read_catalog
from benchmark_app.storage.door import Door
from benchmark_app.storage.edit_log import (
    EditState,
    LogEntry,
    append_edit,
    edits_after,
    mark_edit,
    next_redo,
    next_undo,
    read_inverse,
    read_log,
    read_steps,
)
from benchmark_app.storage.engine import Database, create_file, open_copy, open_file
from benchmark_app.storage.forecast import new_forecasts, read_forecasts, write_forecasts
from benchmark_app.storage.inspection import find_problems
from benchmark_app.storage.label import label_of
from benchmark_app.storage.observation import (
    ObservationRow,
    analysed,
    read_cell,
    read_rows,
    read_some,
    read_visible,
)
from benchmark_app.storage.rule import checked_forecast
from benchmark_app.storage.setting import (
    read_header,
    write_first_header,
    write_policy,
    write_progress,
)
from benchmark_app.storage.step import Step
from benchmark_app.storage.writer import Writer


@dataclass(frozen=True, slots=True)
class Done:
    """An accepted edit; `overtaken` where somebody else wrote since this store last looked.

    The changes of one that was overtaken have `structure` and every attribute. `rows` are the
    observations it touched as they are now, in the form of `Store.rows`.
    """

    changes: Changes
    overtaken: bool
    rows: tuple[ObservationRow, ...] = ()


class Store:
    """One open workspace file. `catalog` is what it held after the last edit seen from here."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            self.header = read_header(connection)
            self.catalog = read_catalog(connection)

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether edits are refused because the file or its folder cannot be written."""
        return self._database.read_only

    @property
    def is_newer(self) -> bool:
        """Whether it can only be read because a newer version of the program made it."""
        return self._database.is_newer

    def close(self) -> None:
        """Lets the file go."""
        self._database.close()

    def apply(
        self, edit: Edit, *, author: str, now: int, revision: int | None = None
    ) -> Done | None:
        """Writes an edit and logs it; on disk when this returns. None where it is empty.

        With `revision` only if the file still stands there.

        Raises:
            EditRefused: with the code of what is wrong; nothing was written.
            FileRefused: with the code of the disk's or another program's fault.
        """

        def act(writer: Writer) -> bool:
            if revision not in (None, read_header(writer.connection).revision):
                raise EditRefused("workspace_changed", name=self.path.name)
            Door(writer).admit(edit)
            if not writer.done:
                return False
            label = label_of(edit)
            append_edit(
                writer.connection,
                instant=writer.instant,
                author=author,
                label=label.code,
                count=label.count,
                steps=writer.done,
                inverse=writer.inverse,
                report=edit.report if isinstance(edit, EditGroup) else None,
            )
            return True

        return self._write(now, act)

    def undo(self, *, now: int) -> Done | None:
        """Takes the latest edit back; None where there is none."""
        return self._replay(now, next_undo, read_inverse, EditState.UNDONE)

    def undo_to(self, entry: int, *, now: int) -> Done | None:
        """Takes back every edit after one of the log, all or nothing; None where there is none."""

        def act(writer: Writer) -> bool:
            later = edits_after(writer.connection, entry)
            for number in later:
                for step in read_inverse(writer.connection, number):
                    writer.do(step)
                mark_edit(writer.connection, number, EditState.UNDONE)
            return bool(later)

        return self._write(now, act)

    def redo(self, *, now: int) -> Done | None:
        """Does again what was taken back last; None where there is nothing."""
        return self._replay(now, next_redo, read_steps, EditState.DONE)

    def catch_up(self) -> Done | None:
        """Reads again what somebody else changed; None where nobody wrote."""
        with self._database.reading() as connection:
            header = read_header(connection)
            if header == self.header:
                return None
            catalog = read_catalog(connection)
        touched = frozenset(self.catalog.attributes.keys() | catalog.attributes.keys())
        self.header, self.catalog = header, catalog
        changes = Changes(
            revision=header.revision, inverse=EditGroup(()), attributes=touched, structure=True
        )
        return Done(changes, overtaken=True)

    def next_undo(self) -> LogEntry | None:
        """The edit that `undo` would take back."""
        with self._database.reading() as connection:
            return next_undo(connection)

    def next_redo(self) -> LogEntry | None:
        """The edit that `redo` would do again."""
        with self._database.reading() as connection:
            return next_redo(connection)

    def log(self, limit: int) -> list[LogEntry]:
        """The latest edits, newest first."""
        with self._database.reading() as connection:
            return read_log(connection, limit)

    def rows(self, attributes: Iterable[int]) -> Iterator[tuple[int, list[ObservationRow]]]:
        """What the analysis needs of some attributes' observations, in one view of the file."""
        with self._database.reading() as connection:
            for attribute in attributes:
                yield attribute, read_rows(connection, attribute)

    def cell(self, attribute: int, competitor: int) -> list[Observation]:
        """All observations of one cell, newest first."""
        with self._database.reading() as connection:
            return read_cell(connection, attribute, competitor)

    def observations(self, ids: Iterable[int] | None = None) -> Iterator[Observation]:
        """All observations that can be seen, live and retracted, by attribute, competitor, day.

        With `ids` those, in the order of the ids.
        """
        with self._database.glancing() as connection:
            yield from read_visible(connection) if ids is None else read_some(connection, ids)

    def issue(self, forecasts: Iterable[IssuedForecast]) -> int:
        """Keeps forecasts as they were told, of a month the first; how many were new.

        This is no edit: the revision stays, and nobody's undo sees it. Where the file cannot be
        written, or somebody is writing it just now, nothing is kept.

        Raises:
            EditRefused: as `checked_forecast`.
        """
        told = [checked_forecast(one) for one in forecasts]
        try:
            with self._database.impatient():  # the window calls this: nobody's lock may hold it up
                with self._database.reading() as connection:
                    if not new_forecasts(connection, told):
                        return 0
                with self._database.writing() as connection:
                    return write_forecasts(connection, told)
        except FileRefused:
            return 0

    def issued(self) -> list[IssuedForecast]:
        """The forecasts told about visible attributes, oldest first."""
        with self._database.reading() as connection:
            return read_forecasts(connection)

    def problems(self) -> list[Problem]:
        """Everything that is wrong with the file; nothing where it is sound."""
        return find_problems(self._database)

    def _replay(
        self,
        now: int,
        choose: Callable[[Connection], LogEntry | None],
        read: Callable[[Connection, int], list[Step]],
        state: EditState,
    ) -> Done | None:
        def act(writer: Writer) -> bool:
            entry = choose(writer.connection)
            if entry is None:
                return False
            for step in read(writer.connection, entry.id):
                writer.do(step)
            mark_edit(writer.connection, entry.id, state)
            return True

        return self._write(now, act)

    def _write(self, now: int, act: Callable[[Writer], bool]) -> Done | None:
        with self._database.writing() as connection:
            header = read_header(connection)
            overtaken = header.revision != self.header.revision
            catalog = read_catalog(connection) if overtaken else self.catalog.copy()
            instant = max(now, header.last_instant + 1)
            writer = Writer(connection, catalog, instant)
            if not act(writer):
                return None
            header = replace(header, revision=header.revision + 1, last_instant=instant)
            write_progress(connection, header.revision, instant)
            others = self.catalog.attributes.keys() | catalog.attributes.keys()
            changes = Changes(
                revision=header.revision,
                inverse=writer.edit_back(),
                cells=frozenset(writer.cells),
                attributes=frozenset(writer.attributes.union(others if overtaken else ())),
                structure=writer.structure or overtaken,
                created=tuple(writer.created),
            )
        self.header, self.catalog = header, catalog
        return Done(changes, overtaken, tuple(map(analysed, writer.rows.values())))


def create_store(
    path: str | Path, *, name: str, now: int, author: str = "", edit: Edit | None = None
) -> None:
    """Makes a workspace file with the default rules; with an edit, only once that is done.

    Raises:
        EditRefused: as `Store.apply`; there is no file then.
        FileRefused: as `create_file`.
    """

    def fill(database: Database) -> None:
        with database.writing() as connection:
            write_first_header(connection, name, now)
            write_policy(connection, Policy())
        if edit is not None:
            Store(database).apply(edit, author=author, now=now)

    create_file(path, fill)


def open_store(
    path: str | Path,
    *,
    copied: bool = False,
    examined_bytes: float = math.inf,
    allow_newer: bool = False,
) -> Store:
    """Opens a workspace file, or a copy of it in memory that can only be read.

    Raises:
        FileRefused: as `open_file`; `file_damaged` too where it lacks a workspace's row.
    """
    if copied:
        database = open_copy(path, allow_newer=allow_newer)
    else:
        database = open_file(path, examined_bytes=examined_bytes, allow_newer=allow_newer)
    try:
        return Store(database)
    except SQLAlchemyError as error:
        database.close()
        raise FileRefused("file_damaged", name=database.path.name, detail=str(error)) from error
