"""What a check of a file finds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from resealed import reseal

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Retract
from benchmark_app.errors import FileRefused
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace


@pytest.fixture
def filled(workspace: Workspace, file: Path) -> Path:
    """Two competitors, one attribute, one observation."""
    workspace.apply(
        EditGroup(
            (
                Put(Competitor(name="Seaview", subject=True)),
                Put(Competitor(name="Ocean")),
                Put(Attribute(name="Linen")),
                Record("Ocean", "Linen", 3, observed_on=date(2025, 1, 1)),
            )
        )
    )
    assert workspace.check() == []
    workspace.close()
    return file


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE competitor SET name = 'Other' WHERE id = 2", "name_key_differs"),
        ("UPDATE attribute SET name = 'Other'", "name_key_differs"),
        ("UPDATE competitor SET subject = 1", "several_subjects_stored"),
        ("UPDATE observation SET value = 2.5", "value_does_not_fit"),
        ("UPDATE observation SET competitor_id = 9", "file_fault"),
        ("DELETE FROM attribute", "file_fault"),
    ],
)
def test_what_another_program_broke_is_told(filled: Path, statement: str, code: str) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute(statement)
    reseal(filled)
    with Workspace.open(filled, examined_bytes=0) as workspace:
        (problem,) = workspace.check()
    assert problem.code == code
    for language in Language:
        assert problem_text(problem, language)


def test_a_value_that_was_taken_back_need_not_fit(filled: Path) -> None:
    with Workspace.open(filled) as workspace:
        workspace.apply(Retract((1,)))
        (linen,) = workspace.attributes
        workspace.apply(Put(replace(linen, kind=AttributeKind.YES_NO)))
        assert workspace.check() == []


def test_many_faults_are_one_sentence_with_their_count(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute("DELETE FROM competitor")
        connection.execute("DELETE FROM attribute")
    with Workspace.open(filled, examined_bytes=0) as workspace:
        problem = workspace.check()[0]
    assert (problem.code, problem.params["count"]) == ("file_fault", 2)
    assert problem_text(problem, Language.EN).startswith("The file is damaged in 2 places; the")


def test_pages_that_nobody_points_to_are_a_line_each(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE more (text TEXT)")
        connection.execute("INSERT INTO more VALUES (hex(zeroblob(20000)))")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'more'")
    with pytest.raises(FileRefused) as refused:
        Workspace.open(filled)
    assert refused.value.code == "file_damaged"
    detail = str(refused.value.params["detail"])
    assert "***" not in detail
    assert len(detail.splitlines()) == 1


def test_an_index_that_differs_from_its_table_is_told(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        root = "SELECT rootpage FROM sqlite_schema WHERE name = 'competitor_name'"
        (page,) = connection.execute(root).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    raw = filled.read_bytes()
    start, end = (page - 1) * size, page * size
    wrong = raw[start:end].replace(b"ocean", b"ocfan")
    assert wrong != raw[start:end]
    filled.write_bytes(raw[:start] + wrong + raw[end:])
    with Workspace.open(filled, examined_bytes=0) as workspace:
        assert {problem.code for problem in workspace.check()} == {"file_fault"}
