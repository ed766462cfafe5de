"""The table of what happened to competitors, those of hidden competitors included."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import Connection, Table, delete, insert, select

from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.storage.schema import METADATA, day_column, link_column, text_column

EVENT: Final = Table(
    "competitor_event",
    METADATA,
    link_column("competitor_id", "competitor.id", primary_key=True),
    day_column("day", nullable=False, primary_key=True),
    text_column("kind", "kind IN ('joined_chain', 'taken_over', 'merged')"),
    text_column("note"),
    sqlite_strict=True,
)
_C: Final = EVENT.c


def read_events(connection: Connection) -> list[CompetitorEvent]:
    """Every event, also of hidden competitors, by competitor and day."""
    return [
        CompetitorEvent(
            competitor=row.competitor_id,
            day=date_of(row.day),
            kind=EventKind(row.kind),
            note=row.note,
        )
        for row in connection.execute(select(EVENT).order_by(_C.competitor_id, _C.day))
    ]


def write_event(connection: Connection, event: CompetitorEvent) -> None:
    """Says what happened to a competitor on a day."""
    drop_event(connection, event.competitor, event.day)
    row = insert(EVENT).values(
        competitor_id=event.competitor,
        day=day_number(event.day),
        kind=event.kind.value,
        note=event.note,
    )
    connection.execute(row)


def drop_event(connection: Connection, competitor: int, day: date) -> None:
    """Takes what happened to a competitor on a day away."""
    among = (_C.competitor_id == competitor, _C.day == day_number(day))
    connection.execute(delete(EVENT).where(*among))
