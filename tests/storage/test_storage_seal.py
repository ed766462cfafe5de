"""Seals: what was not written by the program does not go unnoticed."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from older_file import VERSION_4, rows_of, version_of

from benchmark_app.domain.attribute import Attribute, AttributeKind, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove, SetPolicy
from benchmark_app.domain.import_report import ImportReport
from benchmark_app.domain.observation import Observation
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import FileRefused
from benchmark_app.storage.seal import Broken, find_broken, seal_of
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.words.error import error_text, problem_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

DAY = date(2025, 1, 1)
#: What a file says, in every table the owner's data are in.
Said = tuple[object, ...]


@pytest.fixture
def filled(workspace: Workspace, file: Path) -> Path:
    """Six competitors, ten services, twelve days of checks, and edits of every kind."""
    for name in "ABCDEF":
        workspace.apply(Put(Competitor(name=f"Place {name}", note="근처", subject=name == "A")))
    for number in range(9):
        workspace.apply(Put(Attribute(name=f"Service {number}")))
    workspace.apply(
        Put(Attribute(name="Price", kind=AttributeKind.MEASURE, unit="$", worst=90.0, best=10.0))
    )
    price = workspace.attributes[-1].id
    for week in range(12):
        seen = [
            Observation(
                attribute=attribute.id,
                competitor=place.id,
                value=20.5 + week if attribute.id == price else float((week + place.id) % 3),
                observed_on=DAY + timedelta(7 * week),
                note="looked twice" if week % 3 == 0 else "",
            )
            for attribute in workspace.attributes
            for place in workspace.competitors
        ]
        workspace.apply(Record(observations=tuple(seen)))
    workspace.apply(Put(Importance(attribute=price, from_date=DAY, weight=2.0)))
    workspace.apply(SetPolicy(Policy(table_stakes_share=0.8)))
    workspace.undo()
    workspace.redo()
    workspace.undo()
    workspace.apply(Remove("competitor", workspace.competitors[-1].id))
    workspace.close()
    return file


def said(path: Path) -> Said:
    """Everything an opened file says."""
    with Workspace.open(path) as workspace:
        return (
            workspace.name,
            workspace.market,
            tuple(workspace.observations()),
            tuple(workspace.log()),
            workspace.undo_label,
        )


def changed(path: Path, *statements: str) -> Path:
    """The file after another program's statements."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)
    return path


def broken_of(path: Path) -> list[Broken]:
    with closing(sqlite3.connect(path)) as file:
        return list(find_broken(file))


def test_a_seal_is_the_digest_of_name_and_content() -> None:
    """By hand: blake2b of msgpack's array of 3, "t" and 1 and nil, in 8 bytes, little first."""
    import hashlib

    raw = hashlib.blake2b(b"\x93\xa1t\x01\xc0", digest_size=8).digest()
    assert seal_of("t", 1, None) == int.from_bytes(raw, "little", signed=True)
    assert seal_of("t", 1, None) != seal_of("u", 1, None)


def test_every_edit_leaves_a_file_with_sound_seals(filled: Path) -> None:
    assert broken_of(filled) == []
    with closing(sqlite3.connect(filled)) as file:
        sums = dict(file.execute("SELECT name, rows FROM seal"))
        unsealed = [
            name
            for name in sums
            if file.execute(f'SELECT count(*) FROM "{name}" WHERE seal IS NULL').fetchone() != (0,)
        ]
    assert (sums["observation"], sums["competitor"], sums["workspace"]) == (720, 6, 1)
    assert unsealed == []


@pytest.mark.parametrize(
    ("statement", "table", "rows"),
    [
        ("UPDATE observation SET value = 3.0 WHERE id = 7", "observation", 1),
        ("UPDATE observation SET retracted_at = recorded_at WHERE id IN (7, 8)", "observation", 2),
        ("UPDATE competitor SET name = 'Palace' WHERE id = 2", "competitor", 1),
        ("DELETE FROM observation WHERE id = 7", "observation", 0),
        ("UPDATE policy SET value = 0.4 WHERE key = 'table_stakes_share'", "policy", 1),
        ("UPDATE edit_log SET count = 99 WHERE id = 3", "edit_log", 1),
        ("UPDATE observation SET seal = 5 WHERE id = 7", "observation", 1),
        ("UPDATE competitor SET name = CAST(x'ff41' AS TEXT) WHERE id = 2", "competitor", 1),
        ("UPDATE seal SET rows = rows + 1 WHERE name = 'plan'", "plan", 0),
        ("DELETE FROM seal WHERE name = 'plan'", "plan", 0),
        ("DROP TABLE plan", "plan", 0),
    ],
)
def test_what_another_program_wrote_is_found_and_the_file_not_opened(
    filled: Path, statement: str, table: str, rows: int
) -> None:
    (found,) = broken_of(changed(filled, statement))
    assert (found.table, len(found.rows)) == (table, rows)
    with pytest.raises(FileRefused) as refused:
        said(filled)
    assert refused.value.is_damage


def test_a_row_moved_to_another_cell_is_found(filled: Path) -> None:
    """Two values that change places keep every sum of contents, not their seals."""
    swap = "UPDATE observation SET value = 3.0 - value WHERE id IN (61, 62)"
    (found,) = broken_of(changed(filled, swap))
    assert found == Broken(
        "observation", ("attribute_id", "competitor_id", "observed_on", "id"), found.rows
    )
    assert {row[3] for row in found.rows} == {61, 62}


def test_a_check_of_an_open_file_tells_which_rows_are_damaged(filled: Path) -> None:
    with Workspace.open(filled) as workspace:
        assert workspace.check() == []
        changed(filled, "UPDATE observation SET value = 3.0 WHERE id IN (3, 4, 5)")
        (problem,) = workspace.check()
    assert (problem.code, problem.params) == ("rows_damaged", {"table": "observation", "count": 3})
    assert problem_text(problem, Language.EN) == (
        "3 rows of the file (values) are not what was written."
    )


@pytest.mark.parametrize(
    "statement", ["DELETE FROM observation WHERE id = 3", "UPDATE seal SET total = total + 1"]
)
def test_rows_that_are_gone_are_told_without_a_count_of_none(filled: Path, statement: str) -> None:
    with Workspace.open(filled) as workspace:
        changed(filled, statement)
        found = workspace.check()
    assert {one.code for one in found} == {"sums_damaged"}
    assert "values does not add up" in " ".join(problem_text(one, Language.EN) for one in found)
    with pytest.raises(FileRefused) as refused:
        Workspace.open(filled)
    assert refused.value.is_damage
    told = error_text(refused.value, Language.EN)
    assert "does not add up to what was written" in told
    assert "0 rows" not in told


def test_a_large_file_may_be_opened_first_and_examined_then(filled: Path) -> None:
    """What that takes is in the bench."""
    changed(filled, "UPDATE observation SET note = 'other' WHERE id = 3")
    with Workspace.open(filled, examined_bytes=100) as workspace:
        assert [one.code for one in workspace.check()] == ["rows_damaged"]
    with pytest.raises(FileRefused) as refused:
        Workspace.open(filled, examined_bytes=filled.stat().st_size)
    assert refused.value.code == "file_rows_damaged"
    assert refused.value.params == {"name": filled.name, "count": 1, "tables": ["observation"]}


def test_an_edit_that_is_refused_leaves_the_sums_alone(filled: Path) -> None:
    with Workspace.open(filled) as workspace:
        place, service = workspace.competitors[0].name, workspace.attributes[0].name
        good = Record(place, service, 2, observed_on=DAY)
        with pytest.raises(Exception, match="unknown_competitor"):
            workspace.apply(EditGroup((good, Record("Nobody", service, 2, observed_on=DAY))))
        workspace.apply(Record(place, service, 1, observed_on=DAY))
    assert broken_of(filled) == []


@pytest.mark.parametrize("seed", range(3))
def test_no_flipped_bit_changes_a_number_in_silence(
    filled: Path, tmp_path: Path, seed: int
) -> None:
    """Each of many single flips anywhere is told, or changes nothing that the file says."""
    dice, whole, raw = random.Random(seed), said(filled), filled.read_bytes()
    path = Path(shutil.copy(filled, tmp_path / "flipped.bench"))
    told = 0
    for _ in range(120):
        place = dice.randrange(len(raw) * 8)
        wrong = bytearray(raw)
        wrong[place // 8] ^= 1 << place % 8
        path.write_bytes(wrong)
        try:
            assert said(path) == whole, place
        except FileRefused:
            told += 1
    assert told > 20


def test_a_file_of_the_fourth_version_is_sealed_as_it_is(tmp_path: Path) -> None:
    """The program of the fourth schema wrote it from the file of the third: an import of one
    competitor and one value with a note, one more value, and another one undone."""
    fourth = Path(shutil.copy(VERSION_4, tmp_path / "fourth.bench"))
    assert version_of(fourth) == 4
    with Workspace.open(fourth) as workspace:
        assert version_of(fourth) == SCHEMA_VERSION
        assert rows_of(fourth) == rows_of(VERSION_4)
        court = workspace.find_competitor("Palm Court")
        assert court is not None
        (seen, *_) = (one for one in workspace.observations() if one.competitor == court.id)
        assert (seen.value, seen.note, seen.observed_on) == (1.0, "문 앞", date(2025, 6, 1))
        told = [(one.label, one.is_undone, one.report) for one in workspace.log(3)]
        report = ImportReport(file="비교.xlsx", sheets=("객실",), new=1, businesses=1)
        assert told == [("record", True, None), ("record", False, None), ("import", False, report)]
        assert workspace.check() == []
        workspace.undo()
    assert broken_of(fourth) == []
    Workspace.open(fourth).close()
