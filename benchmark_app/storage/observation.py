"""The table of observations: append-only, only the instant of retraction ever changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Index,
    Integer,
    Select,
    Table,
    case,
    func,
    insert,
    select,
    update,
)

from benchmark_app.domain.calendar import date_of, instant_of
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.storage.attribute import ATTRIBUTE
from benchmark_app.storage.competitor import COMPETITOR
from benchmark_app.storage.schema import (
    METADATA,
    WIDE,
    day_column,
    link_column,
    number_column,
    text_column,
)
from benchmark_app.storage.step import Range

#: Kept in the order of the grid, so that one attribute's observations are one stretch of the file.
OBSERVATION: Final = Table(
    "observation",
    METADATA,
    link_column("attribute_id", "attribute.id", primary_key=True),
    link_column("competitor_id", "competitor.id", primary_key=True),
    day_column("observed_on", nullable=False, primary_key=True),
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("recorded_at", WIDE, nullable=False),
    Column("retracted_at", WIDE, CheckConstraint("retracted_at >= recorded_at")),
    day_column("started_on"),
    number_column("value"),
    Column("mark", Integer, CheckConstraint("mark IN (0, 1, 2)"), nullable=False),
    text_column(
        "method",
        "method IN ('', 'visit', 'website', 'phone', 'review', 'customer', 'other')",
    ),
    text_column("source"),
    text_column("note"),
    CheckConstraint("started_on <= observed_on"),
    CheckConstraint("(mark = 0) = (value IS NOT NULL)"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
_C: Final = OBSERVATION.c
#: So many ids are asked for in one query: far fewer than any database takes.
_AT_ONCE: Final = 500
Index("observation_id", _C.id, unique=True)

#: (id, attribute id, competitor id, day, recorded_at, value, mark, retracted_at, started day,
#: has a note): what the analysis reads of an observation; instants in microseconds.
ObservationRow = tuple[int, int, int, int, int, float | None, int, int | None, int | None, int]
#: A whole row, in the table's column order.
FullRow = tuple[int, int, int, int, int, int | None, int | None, float | None, int, str, str, str]

_ROWS: Final = select(
    _C.id,
    _C.attribute_id,
    _C.competitor_id,
    _C.observed_on,
    _C.recorded_at,
    _C.value,
    _C.mark,
    _C.retracted_at,
    _C.started_on,
    case((_C.note != "", 1), else_=0),
)
_SEEN: Final = select(OBSERVATION).join(COMPETITOR, COMPETITOR.c.id == _C.competitor_id)
_VISIBLE: Final = _SEEN.where(COMPETITOR.c.hidden == 0)


def ranges_of(ids: Iterable[int]) -> tuple[Range, ...]:
    """The ids as ascending runs of neighbours, each id once."""
    runs: list[Range] = []
    for number in sorted(set(ids)):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)


def ids_of(ranges: Iterable[Range]) -> tuple[int, ...]:
    """All ids of the runs."""
    return tuple(number for first, last in ranges for number in range(first, last + 1))


def next_observation_id(connection: Connection) -> int:
    """An id no observation ever had."""
    last: int | None = connection.scalar(select(func.max(_C.id)))
    return (last or 0) + 1


def read_rows(connection: Connection, attribute: int) -> list[ObservationRow]:
    """What the analysis needs of one attribute's observations, by competitor and day."""
    order = (_C.competitor_id, _C.observed_on, _C.id)
    return _fetch(connection, _ROWS.where(_C.attribute_id == attribute).order_by(*order))


def read_ranges(connection: Connection, ranges: Iterable[Range]) -> list[FullRow]:
    """Whole rows by id."""
    query = select(OBSERVATION)
    return [
        row
        for first, last in ranges
        for row in _fetch(connection, query.where(_C.id.between(first, last)))
    ]


def read_cell(connection: Connection, attribute: int, competitor: int) -> list[Observation]:
    """All observations of one cell, newest day first, then latest recorded first."""
    query = select(OBSERVATION).where(_C.attribute_id == attribute, _C.competitor_id == competitor)
    newest = (_C.observed_on.desc(), _C.recorded_at.desc(), _C.id.desc())
    return [observation_of(row) for row in _fetch(connection, query.order_by(*newest))]


def read_visible(connection: Connection) -> Iterator[Observation]:
    """All observations of visible attributes and competitors, by attribute, competitor and day.

    Each attribute is its own short read, so a long export never holds up an edit.
    """
    shown = select(ATTRIBUTE.c.id).where(ATTRIBUTE.c.hidden == 0)
    by_cell = _VISIBLE.order_by(_C.competitor_id, _C.observed_on, _C.id)
    for attribute in connection.scalars(shown.order_by(ATTRIBUTE.c.position, ATTRIBUTE.c.id)).all():
        rows = _fetch(connection, by_cell.where(_C.attribute_id == attribute))
        yield from map(observation_of, rows)


def read_some(connection: Connection, ids: Iterable[int]) -> Iterator[Observation]:
    """Observations by id, in the order of their ids."""
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), _AT_ONCE):
        among = _C.id.in_(wanted[start : start + _AT_ONCE])
        rows = _fetch(connection, select(OBSERVATION).where(among).order_by(_C.id))
        yield from map(observation_of, rows)


def read_live_numbers(connection: Connection, attribute: int) -> list[float]:
    """The numbers of an attribute's live observations that can be seen, ascending."""
    live = _VISIBLE.where(
        _C.attribute_id == attribute, _C.retracted_at.is_(None), _C.mark == Mark.NUMBER.value
    )
    return list(connection.scalars(live.with_only_columns(_C.value).order_by(_C.value)))


def write_rows(connection: Connection, rows: Sequence[FullRow]) -> None:
    """Adds whole rows, at least one."""
    statement = str(insert(OBSERVATION).compile(dialect=connection.dialect))
    connection.exec_driver_sql(statement, list(rows))


def retract_ranges(connection: Connection, ranges: Iterable[Range], instant: int) -> None:
    """Marks live observations as taken back, never before they were recorded."""
    later = case((_C.recorded_at > instant, _C.recorded_at), else_=instant)
    for first, last in ranges:
        live = (_C.id.between(first, last), _C.retracted_at.is_(None))
        connection.execute(update(OBSERVATION).where(*live).values(retracted_at=later))


def restore_ranges(connection: Connection, ranges: Iterable[Range]) -> None:
    """Brings observations back as they were."""
    for first, last in ranges:
        among = _C.id.between(first, last)
        connection.execute(update(OBSERVATION).where(among).values(retracted_at=None))


def analysed(row: FullRow) -> ObservationRow:
    """What `read_rows` would yield of a whole row."""
    attribute, competitor, day, id_, recorded, retracted, started, value, mark, _, _, note = row
    has_note = int(note != "")
    return id_, attribute, competitor, day, recorded, value, mark, retracted, started, has_note


def observation_of(row: FullRow) -> Observation:
    """The observation of a whole row."""
    retracted, started = row[5], row[6]
    return Observation(
        attribute=row[0],
        competitor=row[1],
        observed_on=date_of(row[2]),
        id=row[3],
        recorded_at=instant_of(row[4]),
        retracted_at=None if retracted is None else instant_of(retracted),
        started_on=None if started is None else date_of(started),
        value=Mark(row[8]) if row[7] is None else row[7],
        method=Method(row[9]),
        source=row[10],
        note=row[11],
    )


def _fetch(connection: Connection, query: Select[Any]) -> list[Any]:
    """The driver's own tuples: a million of SQLAlchemy's rows would cost twice the time."""
    cursor = connection.execute(query).cursor
    assert cursor is not None  # noqa: S101 - a SELECT always has one
    return list(cursor.fetchall())
