"""What an import left of itself in the log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Adds a column that is empty for every edit before."""
    # a program of before that still has the file open writes rows without it
    op.add_column("edit_log", sa.Column("report", sa.Text, server_default="", nullable=False))
