"""A seal in every row, and what the seals of a table add up to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_TABLES = (
    "workspace",
    "policy",
    "competitor",
    "attribute",
    "importance",
    "observation",
    "forecast",
    "edit_log",
    "plan",
    "competitor_event",
    "setting",
)


#: A program of before that still has the file open counts its edit in `revision` alone: it is
#: refused, and told at its next start that the file is newer.
_GUARD = "ALTER TABLE workspace ADD COLUMN sealed INTEGER CHECK (sealed = revision)"


def upgrade() -> None:
    """Adds an empty column to every table and an empty table; who runs it seals the rows."""
    op.execute(_GUARD)
    op.execute("UPDATE workspace SET sealed = revision")
    for table in _TABLES:
        op.add_column(table, sa.Column("seal", sa.Integer))
    op.create_table(
        "seal",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("rows", sa.Integer, sa.CheckConstraint("rows >= 0"), nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
        sqlite_strict=True,
    )
