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
from benchmark_app.errors import FileRefused
from benchmark_app.storage.schema import METADATA
from benchmark_app.storage.soundness import SHAPES, shape_of
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace


def schema_of(path: Path) -> dict[str, str]:
    """The statement of every table and index of ours, without what seals add."""
    found = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
    with closing(sqlite3.connect(path)) as connection:
        named = dict(connection.execute(found).fetchall())
    for other in ("alembic_version", "seal"):
        named.pop(other, None)
    return {
        name: " ".join(sql.replace(", seal INTEGER", "").split()) for name, sql in named.items()
    }


def test_the_migrations_lead_to_todays_tables(empty_file: Path, tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'today.db'}")
    METADATA.create_all(engine)
    engine.dispose()
    assert schema_of(empty_file) == schema_of(tmp_path / "today.db")
    assert all("STRICT" in sql for sql in schema_of(empty_file).values() if "TABLE" in sql)


def test_the_shapes_are_those_the_migrations_lead_to(empty_file: Path) -> None:
    found = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"
    with closing(sqlite3.connect(empty_file)) as connection:
        named = dict(connection.execute(found).fetchall())
    assert {name: shape_of(sql) for name, sql in named.items()} == SHAPES


def test_a_shape_is_the_same_however_it_is_written() -> None:
    assert shape_of('CREATE TABLE "plan" (\n\tid  INTEGER)') == shape_of(
        "create table plan(id INTEGER)"
    )


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("CREATE TABLE gossip (id INTEGER)", "foreign_schema"),
        ("CREATE VIEW more AS SELECT * FROM policy", "foreign_schema"),
        ("CREATE INDEX quick ON observation (note)", "foreign_schema"),
        (
            "CREATE TRIGGER thief AFTER UPDATE ON policy BEGIN DELETE FROM competitor; END",
            "foreign_schema",
        ),
        ("ALTER TABLE plan ADD COLUMN hint TEXT", "file_damaged"),
        ("DROP INDEX observation_id", "file_damaged"),
        ("DROP TABLE forecast", "file_damaged"),
    ],
)
def test_a_file_that_is_not_exactly_ours_is_not_opened(
    file: Path, statement: str, code: str
) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute(statement)
    before = file.read_bytes()
    for opened in (Workspace.open, Workspace.open_copy):
        with pytest.raises(FileRefused) as refused:
            opened(file)
        assert refused.value.code == code
        for language in Language:
            assert error_text(refused.value, language)
    assert file.read_bytes() == before


def test_the_statistics_that_sqlite_keeps_are_no_stranger(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("ANALYZE")
    Workspace.open(file).close()


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
            "entered_on, exited_on, note, position, subject, hidden, NULL FROM competitor"
        )


def _market() -> EditGroup:
    return EditGroup((Put(Competitor(name="A")), Put(Attribute(name="Pool"))))
