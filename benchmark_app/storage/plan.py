"""The table of plans, one an attribute, those of hidden attributes included."""

from __future__ import annotations

from typing import Final

from sqlalchemy import CheckConstraint, Column, Connection, Integer, Table, delete, insert, select

from benchmark_app.domain.calendar import date_of, day_number
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.storage.schema import (
    METADATA,
    day_column,
    link_column,
    number_column,
    text_column,
)

PLAN: Final = Table(
    "plan",
    METADATA,
    link_column("attribute_id", "attribute.id", primary_key=True),
    text_column("move", "move IN ('', 'match', 'lead', 'leave')"),
    number_column("target"),
    day_column("due"),
    number_column("cost", "cost >= 0"),
    Column("effort", Integer, CheckConstraint("effort BETWEEN 1 AND 5"), nullable=False),
    Column(
        "lead_months", Integer, CheckConstraint("lead_months BETWEEN 0 AND 600"), nullable=False
    ),
    text_column("note"),
    sqlite_strict=True,
)


def read_plans(connection: Connection) -> list[Plan]:
    """Every plan, also of hidden attributes, by attribute."""
    return [
        Plan(
            attribute=row.attribute_id,
            move=Move(row.move) if row.move else None,
            target=row.target,
            due=None if row.due is None else date_of(row.due),
            cost=row.cost,
            effort=row.effort,
            lead_months=row.lead_months,
            note=row.note,
        )
        for row in connection.execute(select(PLAN).order_by(PLAN.c.attribute_id))
    ]


def write_plan(connection: Connection, plan: Plan) -> None:
    """Sets the plan of an attribute."""
    drop_plan(connection, plan.attribute)
    row = insert(PLAN).values(
        attribute_id=plan.attribute,
        move=plan.move.value if plan.move else "",
        target=plan.target,
        due=None if plan.due is None else day_number(plan.due),
        cost=plan.cost,
        effort=plan.effort,
        lead_months=plan.lead_months,
        note=plan.note,
    )
    connection.execute(row)


def drop_plan(connection: Connection, attribute: int) -> None:
    """Takes the plan of an attribute away."""
    connection.execute(delete(PLAN).where(PLAN.c.attribute_id == attribute))
