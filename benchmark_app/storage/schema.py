"""What all tables share: the metadata, the column types and the checks on every value."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import (
    REAL,
    BigInteger,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    Text,
)

from benchmark_app.domain.calendar import day_number

#: Every table of today's schema; each table group's module adds its own.
METADATA: Final = MetaData()

#: An integer of 64 bits (SQLite's own, so that a strict table takes it).
WIDE: Final = BigInteger().with_variant(Integer(), "sqlite")
#: A float of 64 bits.
NUMBER: Final = Float(53).with_variant(REAL(), "sqlite")

FIRST_DAY: Final = date(1800, 1, 1)
LAST_DAY: Final = date(2200, 12, 31)
_DAYS: Final = f"BETWEEN {day_number(FIRST_DAY)} AND {day_number(LAST_DAY)}"
_FINITE: Final = "BETWEEN -1.7976931348623157e308 AND 1.7976931348623157e308"


def text_column(name: str, check: str = "") -> Column[str]:
    """A text that is never null."""
    checks = [CheckConstraint(check)] if check else []
    return Column(name, Text, *checks, nullable=False)


def flag_column(name: str) -> Column[int]:
    """A 0 or 1."""
    return Column(name, Integer, CheckConstraint(f"{name} IN (0, 1)"), nullable=False)


def day_column(name: str, *, nullable: bool = True, primary_key: bool = False) -> Column[int]:
    """A day number within the two ends of the calendar."""
    check = CheckConstraint(f"{name} {_DAYS}")
    return Column(name, Integer, check, nullable=nullable, primary_key=primary_key)


def number_column(
    name: str, check: str = "", *, nullable: bool = True, primary_key: bool = False
) -> Column[float]:
    """A finite float."""
    finite = f"{name} {_FINITE}"
    whole = CheckConstraint(f"{check} AND {finite}" if check else finite)
    return Column(name, NUMBER, whole, nullable=nullable, primary_key=primary_key)


def link_column(name: str, target: str, *, primary_key: bool = False) -> Column[int]:
    """The id of a row of another table."""
    return Column(name, Integer, ForeignKey(target), nullable=False, primary_key=primary_key)
