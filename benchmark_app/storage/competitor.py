"""The table of competitors, hidden ones included."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Connection, Index, Integer, Table, func, insert, select, update
from sqlalchemy.engine import Row

from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.competitor import Competitor, CompetitorKind
from benchmark_app.domain.name import name_key
from benchmark_app.storage.schema import (
    METADATA,
    day_column,
    flag_column,
    number_column,
    text_column,
)

COMPETITOR: Final = Table(
    "competitor",
    METADATA,
    Column("id", Integer, primary_key=True),
    text_column("name", "name <> ''"),
    text_column("name_key", "name_key <> ''"),
    text_column("kind", "kind IN ('direct', 'indirect', 'potential')"),
    text_column("segment"),
    text_column("chain"),
    number_column("weight", "weight > 0", nullable=False),
    day_column("entered_on"),
    day_column("exited_on"),
    text_column("note"),
    Column("position", Integer, nullable=False),
    flag_column("subject"),
    flag_column("hidden"),
    sqlite_strict=True,
)
_VISIBLE: Final = COMPETITOR.c.hidden == 0
Index(
    "competitor_name",
    COMPETITOR.c.name_key,
    unique=True,
    sqlite_where=_VISIBLE,
    postgresql_where=_VISIBLE,
)


def read_competitors(connection: Connection) -> list[Competitor]:
    """The visible competitors, in their order."""
    order = (COMPETITOR.c.position, COMPETITOR.c.id)
    return [_competitor(row) for row in connection.execute(_SELECT.order_by(*order))]


def next_competitor_id(connection: Connection) -> int:
    """An id no competitor ever had."""
    last: int | None = connection.scalar(select(func.max(COMPETITOR.c.id)))
    return (last or 0) + 1


def write_competitor(connection: Connection, competitor: Competitor) -> None:
    """Adds the competitor with its id or overwrites it, visible either way."""
    values = _values(competitor)
    change = update(COMPETITOR).where(COMPETITOR.c.id == competitor.id).values(values)
    if connection.execute(change).rowcount == 0:
        connection.execute(insert(COMPETITOR).values(values))


def hide_competitor(connection: Connection, competitor: int) -> None:
    """Hides the competitor; its row and its observations stay."""
    connection.execute(update(COMPETITOR).where(COMPETITOR.c.id == competitor).values(hidden=1))


_SELECT: Final = select(COMPETITOR).where(_VISIBLE)


def _competitor(row: Row[tuple[object, ...]]) -> Competitor:
    return Competitor(
        id=row.id,
        name=row.name,
        kind=CompetitorKind(row.kind),
        segment=row.segment,
        chain=row.chain,
        weight=row.weight,
        entered_on=None if row.entered_on is None else date_of(row.entered_on),
        exited_on=None if row.exited_on is None else date_of(row.exited_on),
        note=row.note,
        order=row.position,
        subject=bool(row.subject),
    )


def _values(competitor: Competitor) -> dict[str, object]:
    entered, exited = competitor.entered_on, competitor.exited_on
    return {
        "id": competitor.id,
        "name": competitor.name,
        "name_key": name_key(competitor.name),
        "kind": competitor.kind.value,
        "segment": competitor.segment,
        "chain": competitor.chain,
        "weight": competitor.weight,
        "entered_on": None if entered is None else day_number(entered),
        "exited_on": None if exited is None else day_number(exited),
        "note": competitor.note,
        "position": competitor.order,
        "subject": int(competitor.subject),
        "hidden": 0,
    }
