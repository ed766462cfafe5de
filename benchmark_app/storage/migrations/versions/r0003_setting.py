"""What a workspace says of itself in words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds an empty table; nothing that is there changes."""
    named = sa.CheckConstraint("key <> ''")
    op.create_table(
        "setting",
        sa.Column("key", sa.Text, named, primary_key=True, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sqlite_strict=True,
    )
