"""The tables: strict, checked, and the same from the migrations as from today's modules."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.storage.schema import METADATA
from benchmark_app.workspace import Workspace


def schema_of(path: Path) -> dict[str, str]:
    """The statement of every table and index of ours."""
    found = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
    with closing(sqlite3.connect(path)) as connection:
        named = dict(connection.execute(found).fetchall())
    named.pop("alembic_version", None)
    return {name: " ".join(sql.split()) for name, sql in named.items()}


def test_the_migrations_lead_to_todays_tables(empty_file: Path, tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'today.db'}")
    METADATA.create_all(engine)
    engine.dispose()
    assert schema_of(empty_file) == schema_of(tmp_path / "today.db")
    assert all("STRICT" in sql for sql in schema_of(empty_file).values() if "TABLE" in sql)


GOOD = {
    "attribute_id": 1,
    "competitor_id": 1,
    "observed_on": 19_000,
    "id": 1,
    "recorded_at": 0,
    "retracted_at": None,
    "started_on": None,
    "value": 1.0,
    "mark": 0,
    "method": "visit",
    "source": "",
    "note": "",
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"attribute_id": 2},
        {"competitor_id": 2},
        {"observed_on": 10_000_000},
        {"observed_on": "2024-01-01"},
        {"retracted_at": -1},
        {"started_on": 19_001},
        {"value": None},
        {"value": float("inf")},
        {"value": "yes"},
        {"mark": 1},
        {"mark": 3, "value": None},
        {"method": "hearsay"},
        {"source": None},
        {"note": b"\x00"},
    ],
)
def test_a_row_that_says_nothing_sensible_is_not_taken(
    file: Path, wrong: dict[str, object]
) -> None:
    with Workspace.open(file) as workspace:
        workspace.apply(_market())
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA foreign_keys=ON")
        places = ", ".join(f":{name}" for name in GOOD)
        statement = f"INSERT INTO observation ({', '.join(GOOD)}) VALUES ({places})"
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement, GOOD | wrong)
        connection.execute(statement, GOOD)


def test_two_visible_entities_never_share_a_name(file: Path) -> None:
    with Workspace.open(file) as workspace:
        workspace.apply(_market())
    with closing(sqlite3.connect(file)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(
            "INSERT INTO competitor SELECT 2, name, name_key, kind, segment, chain, weight, "
            "entered_on, exited_on, note, position, subject, hidden FROM competitor"
        )


def _market() -> EditGroup:
    return EditGroup((Put(Competitor(name="A")), Put(Attribute(name="Pool"))))
