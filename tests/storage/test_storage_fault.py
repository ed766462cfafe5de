"""What a disk does at the worst moment, each a fault that a gate found once."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.errors import FileRefused
from benchmark_app.storage import durable_name, engine, store
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace, create_workspace, list_backups, make_backup

EDIT = Put(Competitor(name="Ocean"))
NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Failing:
    """A connection whose next commit ends with an error of SQLite, before or after it is done."""

    def __init__(self, inner: Connection, code: int, *, is_done: bool) -> None:
        self.inner, self.code, self.is_done = inner, code, is_done

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def exec_driver_sql(self, statement: str) -> Any:
        if statement != "COMMIT" or not self.code:
            return self.inner.exec_driver_sql(statement)
        if self.is_done:
            self.inner.exec_driver_sql(statement)
        cause = sqlite3.OperationalError("disk I/O error")
        cause.sqlite_errorcode, self.code = self.code, 0
        raise OperationalError(statement, None, cause)


def fail(workspace: Workspace, code: int, *, is_done: bool) -> None:
    database: Any = workspace._store._database
    database.connection = Failing(database.connection, code, is_done=is_done)


def refused(act: Callable[[], object]) -> FileRefused:
    with pytest.raises(FileRefused) as told:
        act()
    return told.value


@pytest.fixture
def no_sync(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that does not take the names of a folder."""

    def sync(_: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    for module in (engine, durable_name):
        monkeypatch.setattr(module, "sync_folder", sync)


class TestCommit:
    def test_an_edit_that_is_in_the_file_is_not_refused(self, workspace: Workspace) -> None:
        """SQLite could not wait for the end of the journal, but the second time it is on disk."""
        fail(workspace, sqlite3.SQLITE_IOERR_DIR_FSYNC, is_done=True)
        assert workspace.apply(EDIT).revision == workspace.revision == 1
        assert [one.name for one in workspace.competitors] == ["Ocean"]

    @pytest.mark.usefixtures("no_sync")
    def test_what_may_not_be_on_disk_is_told_and_then_shown(self, workspace: Workspace) -> None:
        fail(workspace, sqlite3.SQLITE_IOERR_DIR_FSYNC, is_done=True)
        told = refused(lambda: workspace.apply(EDIT))
        assert told.code == "workspace_unconfirmed"
        assert "Input/output error" in error_text(told, Language.KO)
        assert not workspace.competitors
        assert workspace.catch_up() is not None
        assert [one.name for one in workspace.competitors] == ["Ocean"]

    def test_a_disk_that_was_gone_when_sqlite_waited_is_told(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """SQLite passes a folder by that it cannot open, and XFS's waits for nothing then."""
        really = os.open

        def open_file(path: Any, *others: Any, **more: Any) -> int:
            if Path(path) == workspace.path.parent:
                raise OSError(errno.EIO, "Input/output error")
            return really(path, *others, **more)

        monkeypatch.setattr(os, "open", open_file)
        assert refused(lambda: workspace.apply(EDIT)).code == "workspace_unconfirmed"
        assert list(workspace.observations()) == []  # reading waits for nothing
        monkeypatch.undo()
        assert workspace.catch_up() is not None
        assert [one.name for one in workspace.competitors] == ["Ocean"]

    def test_another_fault_is_a_refusal(self, workspace: Workspace) -> None:
        fail(workspace, sqlite3.SQLITE_IOERR_FSYNC, is_done=False)
        assert refused(lambda: workspace.apply(EDIT)).code == "workspace_disk_error"
        assert workspace.catch_up() is None
        assert workspace.apply(EDIT).revision == 1

    def test_a_full_disk_says_what_the_edit_takes(self, workspace: Workspace) -> None:
        fail(workspace, sqlite3.SQLITE_FULL, is_done=False)
        told = refused(lambda: workspace.apply(EDIT))
        needed = told.params["needed"]
        assert isinstance(needed, int)
        assert workspace.path.stat().st_size < needed < 2 * workspace.path.stat().st_size
        assert f"{needed:,} bytes" in error_text(told, Language.EN)
        assert workspace.apply(EDIT).revision == 1

    def test_nobody_writes_beside_an_edit(self, workspace: Workspace) -> None:
        with (
            workspace._store._database.writing(),
            closing(sqlite3.connect(workspace.path, timeout=0, isolation_level=None)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("BEGIN IMMEDIATE")

    def test_a_writer_is_waited_for_by_short_looks(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        looks: list[float] = []
        with closing(sqlite3.connect(workspace.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")

            def look(seconds: float) -> None:
                looks.append(seconds)
                if len(looks) == 3:
                    other.execute("ROLLBACK")

            monkeypatch.setattr(engine, "sleep", look)
            assert workspace.apply(EDIT).revision == 1
        assert len(looks) == 3
        assert max(looks) < 0.01


class TestReading:
    @pytest.mark.parametrize("ids", [None, (1,)])
    def test_a_disk_that_fails_while_observations_are_read(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, ids: tuple[int] | None
    ) -> None:
        def read(*_: object) -> None:
            cause = sqlite3.DatabaseError("database disk image is malformed")
            cause.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise OperationalError("SELECT", None, cause)

        monkeypatch.setattr(store, "read_visible", read)
        monkeypatch.setattr(store, "read_some", read)
        assert refused(lambda: list(workspace.observations(ids))).code == "file_damaged"


class TestNewFile:
    @pytest.mark.usefixtures("no_sync")
    def test_a_file_whose_name_may_not_be_on_disk_is_none(self, tmp_path: Path) -> None:
        told = refused(lambda: create_workspace(tmp_path / "new.bench"))
        assert told.code == "workspace_unreadable"
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.usefixtures("no_sync")
    def test_so_is_a_backup(self, file: Path, tmp_path: Path) -> None:
        kept = tmp_path / "kept"
        assert refused(lambda: make_backup(file, kept, NOW)).code == "backup_failed"
        assert list(kept.iterdir()) == []
        assert list_backups(kept) == []

    @pytest.mark.parametrize("code", ["workspace_unconfirmed", "workspace_disk_full"])
    def test_a_journal_that_could_not_be_ended_is_not_left(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str
    ) -> None:
        def build(path: Path, _: object) -> None:
            path.write_bytes(bytes(500))
            Path(f"{path}-journal").write_bytes(b"half")
            more = {"needed": 4000} if code == "workspace_disk_full" else {"detail": "fault"}
            raise FileRefused(code, name=path.name, **more)

        monkeypatch.setattr(engine, "_build", build)
        told = refused(lambda: create_workspace(tmp_path / "new.bench"))
        assert told.code == code.replace("unconfirmed", "disk_error")
        assert told.params["name"] == "new.bench"
        assert told.params.get("needed", 4500) == 4500  # what was there already is needed again
        assert list(tmp_path.iterdir()) == []
