"""The report of an import: kept with its step, told by the log, and kept from older files."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from older_file import VERSION_3, rows_of, version_of, with_reports
from resealed import reseal

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.domain.import_report import ImportReport
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.observation import Observation
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import EditLabel, EditState, Workspace, make_backup, restore_backup

DAY = date(2025, 6, 1)
REPORT = ImportReport(
    file="비교 'A'.xlsx",
    sheets=("객실", "Prices"),
    new=23,
    changed=2,
    same=40,
    refused=1,
    left_out=3,
    services=4,
    businesses=5,
)
SEEN = Record("Ocean", "Linen", 3, observed_on=DAY)


@pytest.fixture
def third(tmp_path: Path) -> Path:
    """The file of the third version, one's own.

    The program of the third schema wrote it from the file of the second: the noun, an import of a
    competitor, an attribute and two values, one more value, and a competitor undone.
    """
    return Path(shutil.copy(VERSION_3, tmp_path / "third.bench"))


@pytest.fixture
def imported(market: Workspace) -> Workspace:
    """An import of two parts behind the market's own edit."""
    market.apply(EditGroup((Put(Competitor(name="Palms")), SEEN), "import", REPORT))
    return market


def changed(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement, values)


def reports(workspace: Workspace) -> list[ImportReport | None]:
    return [one.report for one in workspace.log()]


def test_it_is_kept_through_undo_redo_and_a_restart(imported: Workspace) -> None:
    assert reports(imported) == [REPORT, None]
    for step, is_undone in ((imported.undo, True), (imported.redo, False)):
        step()
        assert [(one.report, one.is_undone) for one in imported.log(1)] == [(REPORT, is_undone)]
    with Workspace.open(imported.path) as again:
        assert reports(again) == [REPORT, None]
        again.undo()
        again.apply(SEEN)  # what was undone is dropped, and still told
        assert [(one.state, one.report) for one in again.log(2)] == [
            (EditState.DONE, None),
            (EditState.DROPPED, REPORT),
        ]
        assert [one.is_undone for one in again.log()] == [False, True, False]


def test_an_import_counts_values_and_not_what_they_needed(imported: Workspace) -> None:
    assert imported.undo_label == EditLabel("import", 25)
    imported.apply(EditGroup((SEEN,), report=REPORT))
    assert imported.undo_label == EditLabel("record", 25)


def test_a_group_inside_a_group_leaves_none(market: Workspace) -> None:
    market.apply(EditGroup((EditGroup((SEEN,), "import", REPORT),), "paste"))
    assert reports(market) == [None, None]
    assert market.undo_label == EditLabel("paste", 25)


def test_a_backup_brings_the_reports_back(imported: Workspace, tmp_path: Path) -> None:
    instant = datetime(2026, 1, 2, tzinfo=UTC)
    backup = make_backup(imported.path, tmp_path / "kept", instant)
    imported.apply(SEEN)
    restore_backup(imported.path, backup.path, revision=imported.revision, now=instant)
    with Workspace.open(imported.path) as again:
        assert reports(again) == [None, REPORT, None]
        assert [(one.label, one.is_undone) for one in again.log(1)] == [("restore", False)]


def test_a_later_program_may_tell_more(imported: Workspace) -> None:
    text = '{"file":"a.csv","new":1,"seconds":2.5}'
    changed(imported.path, "UPDATE edit_log SET report = ? WHERE label = 'import'", text)
    reseal(imported.path)
    assert reports(imported) == [ImportReport(file="a.csv", new=1), None]
    assert imported.check() == []


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"file":1}', '{"file":"a","new":"many"}', " "])
def test_a_damaged_one_is_told_and_keeps_nobody_from_undoing(
    imported: Workspace, text: str
) -> None:
    changed(imported.path, "UPDATE edit_log SET report = ? WHERE label = 'import'", text)
    reseal(imported.path)
    (entry, _) = imported.log()
    assert entry.report is None
    (problem,) = imported.check()
    assert problem.code == "report_damaged"
    assert problem.params == {"day": entry.made_at.astimezone().date()}
    assert "1 January 2026" in problem_text(problem, Language.EN)
    assert "2026년 1월 1일에" in problem_text(problem, Language.KO)
    imported.undo()
    assert imported.redo_label == EditLabel("import", 25)


def test_what_a_program_of_before_still_writes_is_there_and_told(imported: Workspace) -> None:
    columns = "made_at, author, label, count, state, steps, inverse"
    changed(
        imported.path,
        f"INSERT INTO edit_log ({columns}) SELECT {columns} FROM edit_log WHERE id = 1",
    )
    assert reports(imported) == [None, REPORT, None]
    assert [one.code for one in imported.check()] == ["rows_damaged"]


def observed(number: int, place: tuple[int, int], value: float, second: int) -> Observation:
    attribute, competitor = place
    return Observation(
        id=number,
        attribute=attribute,
        competitor=competitor,
        value=value,
        observed_on=date(2026, 3, 1),
        recorded_at=datetime(2026, 4, 1, 9, tzinfo=UTC) + timedelta(seconds=second),
        note="시트 1" if number == 13 else "",
    )


def test_a_file_of_the_third_version_keeps_all_and_no_edit_has_a_report(third: Path) -> None:
    assert version_of(VERSION_3) == 3
    with Workspace.open(third) as workspace:
        assert version_of(third) == SCHEMA_VERSION
        assert rows_of(third) == with_reports(rows_of(VERSION_3))
        assert workspace.market.noun is Noun.LODGING
        assert workspace.find_competitor("솔 모텔") == Competitor(id=6, name="솔 모텔", order=4)
        kept = [one for one in workspace.observations() if one.id >= 13]
        assert kept == [
            observed(14, (2, 6), 2.0, 1),
            observed(15, (3, 6), 33.5, 2),
            observed(13, (5, 6), 1.0, 1),
        ]
        log = workspace.log()
        assert [(one.label, one.count, one.is_undone) for one in log[:4]] == [
            ("add_competitor", 1, True),
            ("record", 1, False),
            ("import", 4, False),
            ("noun", 1, False),
        ]
        assert {one.report for one in log} == {None}
        assert workspace.check() == []
        workspace.apply(EditGroup((SEEN_THERE,), "import", REPORT))
    with Workspace.open(third) as again:
        assert again.log(1)[0].report == REPORT
        for _ in range(4):
            again.undo()
        assert again.find_competitor("솔 모텔") is None
        assert again.market.noun is None
        assert again.check() == []


SEEN_THERE = Record("솔 모텔", "Linen", 3, observed_on=DAY)
