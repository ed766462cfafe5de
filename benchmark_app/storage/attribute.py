"""The tables of attributes, hidden ones included, and of their dated importance."""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Row

from benchmark_app.domain.attribute import Aspect, Attribute, AttributeKind, Direction, Importance
from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.name import name_key
from benchmark_app.storage.schema import (
    METADATA,
    day_column,
    flag_column,
    link_column,
    number_column,
    text_column,
)

ATTRIBUTE: Final = Table(
    "attribute",
    METADATA,
    Column("id", Integer, primary_key=True),
    text_column("name", "name <> ''"),
    text_column("name_key", "name_key <> ''"),
    text_column("touchpoint", "touchpoint <> ''"),
    text_column("kind", "kind IN ('yes_no', 'level', 'measure')"),
    text_column("unit"),
    text_column("direction", "direction IN ('higher', 'lower', 'none')"),
    number_column("offered_from"),
    number_column("worst"),
    number_column("best"),
    number_column("tolerance", "tolerance >= 0", nullable=False),
    text_column("rungs"),
    text_column("aspect", "aspect IN ('', 'human', 'process', 'technology', 'place')"),
    flag_column("deal_breaker"),
    text_column("check_hint"),
    text_column("note"),
    Column("position", Integer, nullable=False),
    flag_column("hidden"),
    sqlite_strict=True,
)
_VISIBLE: Final = ATTRIBUTE.c.hidden == 0
Index(
    "attribute_name",
    ATTRIBUTE.c.name_key,
    unique=True,
    sqlite_where=_VISIBLE,
    postgresql_where=_VISIBLE,
)

IMPORTANCE: Final = Table(
    "importance",
    METADATA,
    link_column("attribute_id", "attribute.id", primary_key=True),
    day_column("from_date", nullable=False, primary_key=True),
    number_column("weight", "weight >= 0", nullable=False),
    sqlite_strict=True,
)

_SELECT: Final = select(ATTRIBUTE).where(_VISIBLE)


def read_attributes(connection: Connection) -> list[Attribute]:
    """The visible attributes, in their order."""
    order = (ATTRIBUTE.c.position, ATTRIBUTE.c.id)
    return [_attribute(row) for row in connection.execute(_SELECT.order_by(*order))]


def next_attribute_id(connection: Connection) -> int:
    """An id no attribute ever had."""
    last: int | None = connection.scalar(select(func.max(ATTRIBUTE.c.id)))
    return (last or 0) + 1


def write_attribute(connection: Connection, attribute: Attribute) -> None:
    """Adds the attribute with its id or overwrites it, visible either way."""
    values = _values(attribute)
    change = update(ATTRIBUTE).where(ATTRIBUTE.c.id == attribute.id).values(values)
    if connection.execute(change).rowcount == 0:
        connection.execute(insert(ATTRIBUTE).values(values))


def hide_attribute(connection: Connection, attribute: int) -> None:
    """Hides the attribute; its row, importance and observations stay."""
    connection.execute(update(ATTRIBUTE).where(ATTRIBUTE.c.id == attribute).values(hidden=1))


def read_importance(connection: Connection) -> list[Importance]:
    """Every dated importance, also of hidden attributes, by attribute and day."""
    order = (IMPORTANCE.c.attribute_id, IMPORTANCE.c.from_date)
    return [
        Importance(attribute=row.attribute_id, from_date=date_of(row.from_date), weight=row.weight)
        for row in connection.execute(select(IMPORTANCE).order_by(*order))
    ]


def write_importance(connection: Connection, importance: Importance) -> None:
    """Sets the weight of an attribute from a day on."""
    drop_importance(connection, importance.attribute, importance.from_date)
    row = insert(IMPORTANCE).values(
        attribute_id=importance.attribute,
        from_date=day_number(importance.from_date),
        weight=importance.weight,
    )
    connection.execute(row)


def drop_importance(connection: Connection, attribute: int, from_date: date) -> None:
    """Takes one dated importance away."""
    connection.execute(
        delete(IMPORTANCE).where(
            IMPORTANCE.c.attribute_id == attribute,
            IMPORTANCE.c.from_date == day_number(from_date),
        )
    )


def _attribute(row: Row[tuple[object, ...]]) -> Attribute:
    return Attribute(
        id=row.id,
        name=row.name,
        touchpoint=row.touchpoint,
        kind=AttributeKind(row.kind),
        unit=row.unit,
        direction=Direction(row.direction),
        offered_from=row.offered_from,
        worst=row.worst,
        best=row.best,
        tolerance=row.tolerance,
        rungs=tuple(json.loads(row.rungs)),
        aspect=Aspect(row.aspect) if row.aspect else None,
        deal_breaker=bool(row.deal_breaker),
        check_hint=row.check_hint,
        note=row.note,
        order=row.position,
    )


def _values(attribute: Attribute) -> dict[str, object]:
    return {
        "id": attribute.id,
        "name": attribute.name,
        "name_key": name_key(attribute.name),
        "touchpoint": attribute.touchpoint,
        "kind": attribute.kind.value,
        "unit": attribute.unit,
        "direction": attribute.direction.value,
        "offered_from": attribute.offered_from,
        "worst": attribute.worst,
        "best": attribute.best,
        "tolerance": attribute.tolerance,
        "rungs": json.dumps(attribute.rungs),
        "aspect": attribute.aspect.value if attribute.aspect else "",
        "deal_breaker": int(attribute.deal_breaker),
        "check_hint": attribute.check_hint,
        "note": attribute.note,
        "position": attribute.order,
        "hidden": 0,
    }
