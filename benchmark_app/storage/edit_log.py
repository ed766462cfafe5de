"""The log of accepted edits: undo after a restart, and who changed what when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import Any, Final

import msgspec
from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Index,
    Integer,
    Select,
    Table,
    Text,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Row

from benchmark_app.domain.calendar import instant_of
from benchmark_app.domain.import_report import ImportReport
from benchmark_app.storage.report import decode_report, encode_report
from benchmark_app.storage.schema import METADATA, WIDE, text_column
from benchmark_app.storage.step import Step, decode_steps, encode_steps
from benchmark_app.storage.subject import subjects

EDIT_LOG: Final = Table(
    "edit_log",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("made_at", WIDE, nullable=False),
    text_column("author"),
    text_column("label", "label <> ''"),
    Column("count", Integer, CheckConstraint("count >= 0"), nullable=False),
    Column("state", Integer, CheckConstraint("state IN (0, 1, 2)"), nullable=False),
    text_column("steps"),
    text_column("inverse"),
    Column("report", Text, server_default="", nullable=False),
    sqlite_strict=True,
)
_C: Final = EDIT_LOG.c
Index("edit_log_state", _C.state, _C.id)
#: The labels of a backup that was put back, and of what a damaged file was written anew from.
RESTORE: Final = "restore"
RESCUE: Final = "rescue"


class EditState(IntEnum):
    """Where an edit stands; DROPPED was undone and then overtaken, or is no step of undo."""

    DONE = 0
    UNDONE = 1
    DROPPED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One accepted edit as the history shows it; `label` is a code the words know.

    `report` is what an import left of itself; None for other edits, and where it is damaged.
    `about` names what it changed where that was one thing: the attribute and the competitor of a
    value, else one of them; only `read_log` looks for it.
    """

    id: int
    made_at: datetime
    author: str
    label: str
    count: int
    state: EditState
    report: ImportReport | None = None
    about: tuple[str, ...] = ()

    @property
    def is_undone(self) -> bool:
        """Whether it was taken back; a restored backup and a rescue never are."""
        return self.state is not EditState.DONE and self.label not in (RESTORE, RESCUE)


def append_edit(
    connection: Connection,
    *,
    instant: int,
    author: str,
    label: str,
    count: int,
    steps: list[Step],
    inverse: list[Step],
    report: ImportReport | None,
) -> None:
    """Adds an edit; what was undone before it can no longer be done again."""
    undone = update(EDIT_LOG).where(_C.state == EditState.UNDONE.value)
    connection.execute(undone.values(state=EditState.DROPPED.value))
    connection.execute(
        insert(EDIT_LOG).values(
            made_at=instant,
            author=author,
            label=label,
            count=count,
            state=EditState.DONE.value,
            steps=encode_steps(steps),
            inverse=encode_steps(inverse),
            report=encode_report(report),
        )
    )


def note_event(
    connection: Connection, label: str, *, instant: int, author: str = "", count: int = 1
) -> None:
    """Adds what befell the whole file: no step of undo, and what was undone stays so."""
    connection.execute(
        insert(EDIT_LOG).values(
            made_at=instant,
            author=author,
            label=label,
            count=count,
            state=EditState.DROPPED.value,
            steps=encode_steps([]),
            inverse=encode_steps([]),
        )
    )


def next_undo(connection: Connection) -> LogEntry | None:
    """The latest edit that is done."""
    return _entry(connection, select(func.max(_C.id)), EditState.DONE)


def next_redo(connection: Connection) -> LogEntry | None:
    """The earliest edit that is undone."""
    return _entry(connection, select(func.min(_C.id)), EditState.UNDONE)


def edits_after(connection: Connection, entry: int) -> list[int]:
    """The ids of the edits that are done and came after an entry, the latest first."""
    later = select(_C.id).where(_C.id > entry, _C.state == EditState.DONE.value)
    return list(connection.scalars(later.order_by(_C.id.desc())))


def read_steps(connection: Connection, entry: int) -> list[Step]:
    """What an edit did."""
    return decode_steps(connection.execute(select(_C.steps).where(_C.id == entry)).scalar_one())


def read_inverse(connection: Connection, entry: int) -> list[Step]:
    """What takes an edit back."""
    return decode_steps(connection.execute(select(_C.inverse).where(_C.id == entry)).scalar_one())


def mark_edit(connection: Connection, entry: int, state: EditState) -> None:
    """Says where an edit stands now."""
    connection.execute(update(EDIT_LOG).where(_C.id == entry).values(state=state.value))


def read_log(connection: Connection, limit: int) -> list[LogEntry]:
    """The latest edits, newest first."""
    newest = select(EDIT_LOG).order_by(_C.id.desc()).limit(limit)
    rows = connection.execute(newest).all()
    about = subjects(connection, {row.id: row.steps for row in rows})
    return [replace(_log_entry(row), about=about.get(row.id, ())) for row in rows]


def _entry(connection: Connection, end: Select[tuple[int]], state: EditState) -> LogEntry | None:
    chosen = end.where(_C.state == state.value).scalar_subquery()
    row = connection.execute(select(EDIT_LOG).where(_C.id == chosen)).one_or_none()
    return None if row is None else _log_entry(row)


def _log_entry(row: Row[Any]) -> LogEntry:
    return LogEntry(
        id=row.id,
        made_at=instant_of(row.made_at),
        author=row.author,
        label=row.label,
        count=row._mapping["count"],  # noqa: SLF001 - `row.count` is a tuple's method
        state=EditState(row.state),
        report=_report_of(row.report),
    )


def _report_of(text: str) -> ImportReport | None:
    """What the log says; damage, which a check tells, keeps nobody from undoing."""
    try:
        return decode_report(text)
    except msgspec.DecodeError:
        return None
