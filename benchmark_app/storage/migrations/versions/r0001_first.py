"""The first schema: competitors, attributes, importance, observations, policy, edit log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NUMBER = sa.Float(53).with_variant(sa.REAL(), "sqlite")
FINITE = "BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308"
CALENDAR = "BETWEEN -62091 AND 84370"  # 1800-01-01 to 2200-12-31


def upgrade() -> None:
    """Adds every table to an empty file."""
    _add_competitor()
    _add_attribute()
    _add_observation()
    _add_settings()
    _add_edit_log()


def _add_competitor() -> None:
    op.create_table(
        "competitor",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("name", "name <> ''"),
        _text("name_key", "name_key <> ''"),
        _text("kind", "kind IN ('direct', 'indirect', 'potential')"),
        _text("segment"),
        _text("chain"),
        _number("weight", "weight > 0", nullable=False),
        _day("entered_on"),
        _day("exited_on"),
        _text("note"),
        sa.Column("position", sa.Integer, nullable=False),
        _flag("subject"),
        _flag("hidden"),
        sqlite_strict=True,
    )
    _add_visible_name("competitor")


def _add_attribute() -> None:
    op.create_table(
        "attribute",
        sa.Column("id", sa.Integer, primary_key=True),
        _text("name", "name <> ''"),
        _text("name_key", "name_key <> ''"),
        _text("touchpoint", "touchpoint <> ''"),
        _text("kind", "kind IN ('yes_no', 'level', 'measure')"),
        _text("unit"),
        _text("direction", "direction IN ('higher', 'lower', 'none')"),
        _number("offered_from"),
        _number("worst"),
        _number("best"),
        _number("tolerance", "tolerance >= 0", nullable=False),
        _text("rungs"),
        _text("aspect", "aspect IN ('', 'human', 'process', 'technology', 'place')"),
        _flag("deal_breaker"),
        _text("check_hint"),
        _text("note"),
        sa.Column("position", sa.Integer, nullable=False),
        _flag("hidden"),
        sqlite_strict=True,
    )
    _add_visible_name("attribute")
    op.create_table(
        "importance",
        _link("attribute_id", "attribute.id", primary_key=True),
        _day("from_date", nullable=False, primary_key=True),
        _number("weight", "weight >= 0", nullable=False),
        sqlite_strict=True,
    )


def _add_observation() -> None:
    method = "method IN ('', 'visit', 'website', 'phone', 'review', 'customer', 'other')"
    op.create_table(
        "observation",
        _link("attribute_id", "attribute.id", primary_key=True),
        _link("competitor_id", "competitor.id", primary_key=True),
        _day("observed_on", nullable=False, primary_key=True),
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("recorded_at", WIDE, nullable=False),
        sa.Column("retracted_at", WIDE, sa.CheckConstraint("retracted_at >= recorded_at")),
        _day("started_on"),
        _number("value"),
        sa.Column("mark", sa.Integer, sa.CheckConstraint("mark IN (0, 1, 2)"), nullable=False),
        _text("method", method),
        _text("source"),
        _text("note"),
        sa.CheckConstraint("started_on <= observed_on"),
        sa.CheckConstraint("(mark = 0) = (value IS NOT NULL)"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("observation_id", "observation", ["id"], unique=True)


def _add_settings() -> None:
    op.create_table(
        "workspace",
        sa.Column("id", sa.Integer, sa.CheckConstraint("id = 1"), primary_key=True),
        _text("name"),
        sa.Column("created_at", WIDE, nullable=False),
        sa.Column("revision", WIDE, sa.CheckConstraint("revision >= 0"), nullable=False),
        sa.Column("last_instant", WIDE, nullable=False),
        sqlite_strict=True,
    )
    key = sa.CheckConstraint("key <> ''")
    op.create_table(
        "policy",
        sa.Column("key", sa.Text, key, primary_key=True, nullable=False),
        _number("value", nullable=False),
        sqlite_strict=True,
    )


def _add_edit_log() -> None:
    op.create_table(
        "edit_log",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("made_at", WIDE, nullable=False),
        _text("author"),
        _text("label", "label <> ''"),
        sa.Column("count", sa.Integer, sa.CheckConstraint("count >= 0"), nullable=False),
        sa.Column("state", sa.Integer, sa.CheckConstraint("state IN (0, 1, 2)"), nullable=False),
        _text("steps"),
        _text("inverse"),
        sqlite_strict=True,
    )
    op.create_index("edit_log_state", "edit_log", ["state", "id"])


def _add_visible_name(table: str) -> None:
    visible = sa.text("hidden = 0")
    op.create_index(
        f"{table}_name",
        table,
        ["name_key"],
        unique=True,
        sqlite_where=visible,
        postgresql_where=visible,
    )


def _text(name: str, check: str = "") -> sa.Column[str]:
    checks = [sa.CheckConstraint(check)] if check else []
    return sa.Column(name, sa.Text, *checks, nullable=False)


def _flag(name: str) -> sa.Column[int]:
    check = sa.CheckConstraint(f"{name} IN (0, 1)")
    return sa.Column(name, sa.Integer, check, nullable=False)


def _day(name: str, *, nullable: bool = True, primary_key: bool = False) -> sa.Column[int]:
    check = sa.CheckConstraint(f"{name} {CALENDAR}")
    return sa.Column(name, sa.Integer, check, nullable=nullable, primary_key=primary_key)


def _number(name: str, check: str = "", *, nullable: bool = True) -> sa.Column[float]:
    finite = f"{name} {FINITE}"
    whole = sa.CheckConstraint(f"{check} AND {finite}" if check else finite)
    return sa.Column(name, NUMBER, whole, nullable=nullable)


def _link(name: str, target: str, *, primary_key: bool = False) -> sa.Column[int]:
    target_key = sa.ForeignKey(target)
    return sa.Column(name, sa.Integer, target_key, nullable=False, primary_key=primary_key)
