"""The one row that names the workspace, its rules as keys and numbers, its settings as texts."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Integer,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)

from benchmark_app.domain.noun import Noun, noun_of
from benchmark_app.domain.policy import COUNTED, Policy
from benchmark_app.storage.schema import METADATA, WIDE, number_column, text_column

WORKSPACE: Final = Table(
    "workspace",
    METADATA,
    Column("id", Integer, CheckConstraint("id = 1"), primary_key=True),
    text_column("name"),
    Column("created_at", WIDE, nullable=False),
    Column("revision", WIDE, CheckConstraint("revision >= 0"), nullable=False),
    Column("last_instant", WIDE, nullable=False),
    Column("sealed", Integer, CheckConstraint("sealed = revision")),  # it keeps older programs out
    sqlite_strict=True,
)

POLICY: Final = Table(
    "policy",
    METADATA,
    Column("key", Text, CheckConstraint("key <> ''"), primary_key=True, nullable=False),
    number_column("value", nullable=False),
    sqlite_strict=True,
)

SETTING: Final = Table(
    "setting",
    METADATA,
    Column("key", Text, CheckConstraint("key <> ''"), primary_key=True, nullable=False),
    text_column("value"),
    sqlite_strict=True,
)
_NOUN: Final = "noun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The workspace's own row; instants are microseconds since 1970-01-01 UTC."""

    name: str
    revision: int
    last_instant: int


def read_header(connection: Connection) -> Header:
    """The workspace's name, revision and the instant of its last edit."""
    row = connection.execute(select(WORKSPACE)).one()
    return Header(name=row.name, revision=row.revision, last_instant=row.last_instant)


def write_first_header(connection: Connection, name: str, instant: int) -> None:
    """Writes the row of a new workspace; no edit's instant may come before its creation."""
    connection.execute(
        insert(WORKSPACE).values(
            id=1, name=name, created_at=instant, revision=0, last_instant=instant, sealed=0
        )
    )


def write_progress(connection: Connection, revision: int, instant: int) -> None:
    """Counts an edit."""
    counted = {"revision": revision, "last_instant": instant, "sealed": revision}
    connection.execute(update(WORKSPACE).values(counted))


def read_policy(connection: Connection) -> Policy:
    """The rules; a key that was never written has its default."""
    known = {field.name for field in fields(Policy)}
    stored = {row.key: row.value for row in connection.execute(select(POLICY))}
    return Policy(
        **{
            key: int(value) if key in COUNTED else value
            for key, value in stored.items()
            if key in known
        }
    )


def write_policy(connection: Connection, policy: Policy) -> None:
    """Replaces the rules."""
    connection.execute(delete(POLICY))
    rows = [{"key": key, "value": float(value)} for key, value in asdict(policy).items()]
    connection.execute(insert(POLICY), rows)


def read_noun(connection: Connection) -> Noun | None:
    """What the business is called by; None where nobody has said or it is not known here."""
    said = select(SETTING.c.value).where(SETTING.c.key == _NOUN)
    return noun_of(connection.execute(said).scalar() or "")


def write_noun(connection: Connection, noun: Noun | None) -> None:
    """Replaces what the business is called by."""
    connection.execute(delete(SETTING).where(SETTING.c.key == _NOUN))
    if noun is not None:
        connection.execute(insert(SETTING), [{"key": _NOUN, "value": noun.value}])
