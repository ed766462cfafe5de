"""Plans, what happened to competitors, and forecasts as they were told."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

WIDE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NUMBER = sa.Float(53).with_variant(sa.REAL(), "sqlite")
FINITE = "BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308"
CALENDAR = "BETWEEN -62091 AND 84370"  # 1800-01-01 to 2200-12-31


def upgrade() -> None:
    """Adds three empty tables; nothing that is there changes."""
    _add_plan()
    _add_event()
    _add_forecast()


def _add_plan() -> None:
    lead = sa.CheckConstraint("lead_months BETWEEN 0 AND 600")
    effort = sa.CheckConstraint("effort BETWEEN 1 AND 5")
    op.create_table(
        "plan",
        _link("attribute_id", "attribute.id"),
        _text("move", "move IN ('', 'match', 'lead', 'leave')"),
        _number("target"),
        _day("due"),
        _number("cost", "cost >= 0"),
        sa.Column("effort", sa.Integer, effort, nullable=False),
        sa.Column("lead_months", sa.Integer, lead, nullable=False),
        _text("note"),
        sqlite_strict=True,
    )


def _add_event() -> None:
    op.create_table(
        "competitor_event",
        _link("competitor_id", "competitor.id"),
        _day("day", nullable=False, primary_key=True),
        _text("kind", "kind IN ('joined_chain', 'taken_over', 'merged')"),
        _text("note"),
        sqlite_strict=True,
    )


def _add_forecast() -> None:
    op.create_table(
        "forecast",
        _link("attribute_id", "attribute.id"),
        _number("threshold", "threshold > 0 AND threshold <= 1", nullable=False, primary_key=True),
        _day("month", nullable=False, primary_key=True),
        _day("as_of", nullable=False),
        sa.Column("recorded_at", WIDE, nullable=False),
        _years("years_10"),
        _years("years_25", "years_10"),
        _years("years_50", "years_25"),
        _years("years_75", "years_50"),
        _years("years_90", "years_75"),
        _number("within_year", "within_year BETWEEN 0 AND 1", nullable=False),
        _number("within_five", "within_five BETWEEN 0 AND 1", nullable=False),
        _text("basis", "basis IN ('history', 'prior only')"),
        sa.Column(
            "has_naive", sa.Integer, sa.CheckConstraint("has_naive IN (0, 1)"), nullable=False
        ),
        _years("naive_10"),
        _years("naive_50", "naive_10"),
        _years("naive_90", "naive_50"),
        sa.CheckConstraint("as_of - month BETWEEN 0 AND 30"),
        sa.CheckConstraint("within_year <= within_five"),
        sa.CheckConstraint("has_naive = 1 OR naive_10 IS NULL"),
        sqlite_strict=True,
    )


def _years(name: str, before: str = "") -> sa.Column[float]:
    rising = f"{before} IS NOT NULL AND {name} >= {before}" if before else f"{name} >= 0"
    return _number(name, f"({name} IS NULL OR ({rising}))")


def _text(name: str, check: str = "") -> sa.Column[str]:
    checks = [sa.CheckConstraint(check)] if check else []
    return sa.Column(name, sa.Text, *checks, nullable=False)


def _day(name: str, *, nullable: bool = True, primary_key: bool = False) -> sa.Column[int]:
    check = sa.CheckConstraint(f"{name} {CALENDAR}")
    return sa.Column(name, sa.Integer, check, nullable=nullable, primary_key=primary_key)


def _number(
    name: str, check: str = "", *, nullable: bool = True, primary_key: bool = False
) -> sa.Column[float]:
    finite = f"{name} {FINITE}"
    whole = sa.CheckConstraint(f"{check} AND {finite}" if check else finite)
    return sa.Column(name, NUMBER, whole, nullable=nullable, primary_key=primary_key)


def _link(name: str, target: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), nullable=False, primary_key=True)
