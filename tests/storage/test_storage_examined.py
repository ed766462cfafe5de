"""Backups that were examined, edits taken back at once, and a check against the history."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from older_file import FILES, VERSION_4, rows_of, version_of
from resealed import reseal

from benchmark_app.domain.attribute import Attribute, Importance
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove, SetNoun, SetPolicy
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.domain.noun import Noun
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import FileRefused
from benchmark_app.storage.backup import (
    backup_folder,
    copy_backup,
    list_backups,
    make_backup,
    newest_backup,
    restore_backup,
)
from benchmark_app.storage.place import check_place
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.words.error import problem_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import EditState, Workspace, open_workspace

NOW = datetime(2026, 11, 22, 14, 3, 12, tzinfo=UTC)
DAY = date(2026, 1, 2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where backups go."""
    return tmp_path / "kept"


def enter(workspace: Workspace, value: float, day: date = DAY) -> None:
    workspace.apply(Record("Ocean", "Linen", value, observed_on=day))


def changed(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)
    return path


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(FileRefused) as refused:
        act()
    return refused.value.code


class TestBackups:
    def test_a_damaged_file_is_not_kept_and_says_why(self, market: Workspace, folder: Path) -> None:
        enter(market, 2.0)
        changed(market.path, "UPDATE observation SET value = 1.0")
        with pytest.raises(FileRefused) as refused:
            make_backup(market.path, folder, NOW)
        assert refused.value.is_damage
        assert refused.value.params["count"] == 1
        assert not folder.exists()

    def test_the_newest_sound_one_is_found(self, market: Workspace, folder: Path) -> None:
        assert newest_backup(folder) is None
        first = make_backup(market.path, folder, NOW)
        enter(market, 2.0)
        second = make_backup(market.path, folder, NOW + timedelta(hours=1))
        assert newest_backup(folder) == second
        changed(second.path, "UPDATE observation SET value = 1.0")
        assert newest_backup(folder) == first
        assert list_backups(folder) == [second, first]  # examined once it is put back
        revision = market.revision
        put_back = lambda: restore_backup(  # noqa: E731
            market.path, second.path, revision=revision, now=NOW
        )
        assert refusal(put_back) == "file_rows_damaged"
        assert market.catch_up() is None
        second.path.write_bytes(second.path.read_bytes()[:8000])
        assert newest_backup(folder) == first

    def test_one_that_is_damaged_is_made_again(self, market: Workspace, folder: Path) -> None:
        first = make_backup(market.path, folder, NOW)
        changed(first.path, "UPDATE competitor SET note = 'x'")
        again = make_backup(market.path, folder, NOW + timedelta(hours=1))
        assert again.path != first.path
        assert newest_backup(folder) == again

    def test_one_with_texts_that_are_none_is_not_sound(
        self, market: Workspace, folder: Path
    ) -> None:
        made = make_backup(market.path, folder, NOW)
        changed(made.path, "UPDATE competitor SET name = CAST(x'ff41' AS TEXT) WHERE id = 2")
        assert newest_backup(folder) is None

    def test_one_of_an_earlier_version_is_as_good(self, folder: Path) -> None:
        folder.mkdir()
        shutil.copy(VERSION_4, folder / "20260301T120000Z-r30.bench")
        found = newest_backup(folder)
        assert found is not None
        assert found.revision == 30

    def test_a_copy_of_one_is_a_workspace_of_its_own(
        self, market: Workspace, folder: Path, tmp_path: Path
    ) -> None:
        made, target = make_backup(market.path, folder, NOW), tmp_path / "mine.bench"
        copy_backup(made.path, target)
        with Workspace.open(target) as workspace:
            assert workspace.market == market.market
            enter(workspace, 3.0)
        before = target.read_bytes()
        assert refusal(lambda: copy_backup(made.path, target)) == "workspace_exists"
        changed(made.path, "UPDATE competitor SET note = 'x'")
        other = tmp_path / "other.bench"
        assert refusal(lambda: copy_backup(made.path, other)) == "file_rows_damaged"
        assert target.read_bytes() == before
        assert not other.exists()

    def test_a_copy_takes_no_name_that_another_program_took_meanwhile(
        self,
        market: Workspace,
        folder: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        made, target = make_backup(market.path, folder, NOW), tmp_path / "mine.bench"

        def slow(path: Path) -> None:
            check_place(path)
            path.write_bytes(b"theirs")

        monkeypatch.setattr("benchmark_app.storage.backup.check_place", slow)
        assert refusal(lambda: copy_backup(made.path, target)) == "workspace_exists"
        assert target.read_bytes() == b"theirs"

    def test_a_copy_of_an_earlier_version_is_brought_up_to_date(self, tmp_path: Path) -> None:
        target = tmp_path / "mine.bench"
        copy_backup(VERSION_4, target)
        assert version_of(target) == SCHEMA_VERSION
        Workspace.open(target).close()

    def test_a_folder_that_cannot_be_written_is_told(
        self, market: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def denied(*_: object, **__: object) -> None:
            raise PermissionError

        monkeypatch.setattr(tempfile, "mkstemp", denied)
        target = tmp_path / "mine.bench"
        assert refusal(lambda: copy_backup(market.path, target)) == "folder_read_only"


class TestEarlier:
    def test_a_file_of_an_earlier_version_is_kept_as_it_was(self, tmp_path: Path) -> None:
        path = Path(shutil.copy(VERSION_4, tmp_path / "own.bench"))
        open_workspace(path, data=tmp_path / "data").close()
        assert version_of(path) == SCHEMA_VERSION
        (kept,) = list_backups(backup_folder(tmp_path / "data", path))
        assert version_of(kept.path) == 4
        assert rows_of(kept.path) == rows_of(VERSION_4)
        open_workspace(path, data=tmp_path / "data").close()
        assert list_backups(backup_folder(tmp_path / "data", path)) == [kept]

    def test_where_it_cannot_be_kept_it_is_opened_all_the_same(self, tmp_path: Path) -> None:
        path = Path(shutil.copy(VERSION_4, tmp_path / "own.bench"))
        (tmp_path / "data").write_text("no folder")
        open_workspace(path, data=tmp_path / "data").close()
        assert version_of(path) == SCHEMA_VERSION


class TestUndoTo:
    def test_everything_after_an_edit_is_undone_at_once(self, market: Workspace) -> None:
        before, first = market.market, market.log(1)[0]
        enter(market, 1.0)
        market.apply(Put(Competitor(name="Dunes")))
        market.undo()
        market.apply(
            EditGroup((Put(Attribute(name="Bar")), Record("Ocean", "Bar", 2, observed_on=DAY)))
        )
        market.apply(Remove("competitor", 1))
        revision = market.revision
        changes = market.undo_to(first.id)
        assert changes is not None
        assert changes.revision == revision + 1
        assert market.market == before
        assert [one.value for one in market.cell_observations(2, 2) if not one.retracted_at] == []
        states = [one.state for one in market.log()]
        undone, dropped, done = EditState.UNDONE, EditState.DROPPED, EditState.DONE
        assert states == [undone, undone, dropped, undone, done]
        assert market.undo_to(first.id) is None
        assert market.revision == revision + 1
        assert market.check() == []
        for _ in range(3):
            assert market.redo() is not None
        assert market.redo() is None
        assert [one.name for one in market.competitors] == ["Ocean"]
        assert market.find_attribute("Bar") is not None
        assert market.check() == []

    def test_what_was_changed_twice_is_as_before_both(self, market: Workspace) -> None:
        before, first = market.market, market.log(1)[0]
        seaview = market.competitors[0]
        market.apply(Put(replace(seaview, name="Sea")))
        market.apply(Put(replace(seaview, name="View")))
        market.undo_to(first.id)
        assert market.market == before

    def test_the_very_first_edit_can_be_undone_too(self, market: Workspace) -> None:
        assert market.undo_to(0) is not None
        assert market.competitors == ()
        assert market.undo() is None


class TestHistory:
    """What is stored is held against what the edits of the history lead to."""

    @pytest.fixture
    def filled(self, market: Workspace) -> Path:
        enter(market, 1.0)
        enter(market, 2.0, date(2026, 2, 1))
        market.undo()
        for put in (
            Put(Importance(attribute=2, from_date=DAY, weight=2.0)),
            Put(Importance(attribute=2, from_date=date(2026, 3, 1), weight=3.0)),
            Put(Plan(attribute=2, move=Move.LEAD)),
            Put(Plan(attribute=1, move=Move.LEAD)),
            Put(CompetitorEvent(competitor=2, day=DAY, kind=EventKind.JOINED_CHAIN)),
            Put(CompetitorEvent(competitor=1, day=DAY, kind=EventKind.JOINED_CHAIN)),
        ):
            market.apply(put)
        market.apply(Remove("importance", 2, date(2026, 3, 1)))
        market.apply(Remove("plan", 1))
        market.apply(Remove("competitor_event", 1, DAY))
        market.apply(SetPolicy(Policy(table_stakes_share=0.8)))
        market.apply(SetNoun(Noun.CLINIC))
        market.apply(Remove("competitor", 1))
        market.apply(Remove("attribute", 3))
        assert market.check() == []
        market.close()
        return market.path

    @pytest.mark.parametrize(
        ("statement", "code", "count"),
        [
            ("UPDATE observation SET retracted_at = NULL", "history_values_differ", 1),
            ("UPDATE observation SET retracted_at = recorded_at", "history_values_differ", 1),
            ("UPDATE competitor SET weight = 3.0", "history_competitors_differ", 1),
            ("UPDATE attribute SET hidden = 0", "history_attributes_differ", 1),
            ("UPDATE importance SET weight = 3.0", "history_rules_differ", 1),
            ("DELETE FROM plan", "history_rules_differ", 1),
            ("DELETE FROM competitor_event", "history_rules_differ", 1),
            (
                "UPDATE policy SET value = 0.9 WHERE key = 'table_stakes_share'",
                "history_rules_differ",
                1,
            ),
            ("UPDATE setting SET value = 'lodging'", "history_rules_differ", 1),
        ],
    )
    def test_a_difference_is_told(
        self, filled: Path, statement: str, code: str, count: int
    ) -> None:
        reseal(changed(filled, statement))
        with Workspace.open(filled) as workspace:
            (problem,) = workspace.check()
        assert (problem.code, problem.params) == (code, {"count": count})
        for language in Language:
            assert str(count) in problem_text(problem, language)

    def test_a_history_of_a_later_program_says_nothing(self, filled: Path) -> None:
        reseal(changed(filled, 'UPDATE edit_log SET steps = \'[{"type":"later"}]\' WHERE id = 1'))
        with Workspace.open(filled) as workspace:
            assert workspace.check() == []

    @pytest.mark.parametrize("version", [1, 2, 3, 4])
    def test_files_of_every_version_agree_with_theirs(self, tmp_path: Path, version: int) -> None:
        path = shutil.copy(FILES / f"version_{version}.bench", tmp_path / "older.bench")
        with Workspace.open(path) as workspace:
            assert workspace.check() == []
