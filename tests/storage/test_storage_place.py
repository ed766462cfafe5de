"""The place of a file: what is left of another there, a file that is gone, a folder to read."""

from __future__ import annotations

import errno
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.errors import FileRefused
from benchmark_app.storage import place
from benchmark_app.storage.backup import copy_backup, make_backup
from benchmark_app.storage.rescue import rescue_file
from benchmark_app.workspace import Workspace, create_workspace

EDIT = Put(Competitor(name="Ocean"))
NOW = datetime(2026, 1, 1, tzinfo=UTC)
#: Ends amid an edit of many pages, so that the journal is left and is to be taken back.
BROKEN_OFF = """
import os, sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("PRAGMA cache_size=1")
file.execute("BEGIN IMMEDIATE")
file.execute("UPDATE edit_log SET steps = hex(zeroblob(200000)), inverse = hex(zeroblob(200000))")
file.execute("UPDATE workspace SET name = 'half'")
os._exit(9)
"""


def refused(act: Callable[[], object]) -> FileRefused:
    with pytest.raises(FileRefused) as told:
        act()
    return told.value


def left_journal(path: Path) -> Path:
    """Breaks an edit of a file off; the journal it leaves."""
    subprocess.run([sys.executable, "-c", BROKEN_OFF, str(path)], check=False)
    journal = path.with_name(f"{path.name}-journal")
    assert journal.stat().st_size > 0
    return journal


@pytest.fixture
def edited(workspace: Workspace) -> Path:
    """A file with an edit in its history."""
    workspace.apply(EDIT)
    workspace.close()
    return workspace.path


class TestLeftBehind:
    """SQLite would take the journal of the file that was there back into the new one."""

    @pytest.mark.parametrize("end", ["-journal", "-wal"])
    def test_no_file_is_made_where_one_is_left(self, tmp_path: Path, end: str) -> None:
        left = tmp_path / f"new.bench{end}"
        left.write_bytes(b"left")
        told = refused(lambda: create_workspace(tmp_path / "new.bench"))
        assert (told.code, told.params) == ("workspace_exists", {"name": left.name})
        assert left.read_bytes() == b"left"

    def test_a_rescue_and_a_backup_of_it_go_nowhere_else(
        self, edited: Path, tmp_path: Path
    ) -> None:
        kept = make_backup(edited, tmp_path / "kept", NOW).path
        journal = left_journal(edited)
        edited.rename(tmp_path / "elsewhere.bench")
        for act in (
            lambda: copy_backup(kept, edited),
            lambda: rescue_file(kept, edited, NOW),
            lambda: create_workspace(edited),
        ):
            assert refused(act).params == {"name": journal.name}
        assert not edited.exists()
        (tmp_path / "elsewhere.bench").rename(edited)  # and the old file is whole again with it
        with Workspace.open(edited) as workspace:
            assert workspace.name == "Empty"
            assert workspace.check() == []


class TestGone:
    @pytest.mark.parametrize("is_replaced", [False, True])
    def test_no_edit_goes_into_a_file_that_is_elsewhere(
        self, workspace: Workspace, file: Path, tmp_path: Path, *, is_replaced: bool
    ) -> None:
        other = tmp_path / "other.bench"
        file.rename(other)
        if is_replaced:
            shutil.copy(other, file)
        assert refused(lambda: workspace.apply(EDIT)).code == "workspace_moved"
        for one in (other, *([file] if is_replaced else [])):
            with Workspace.open(one) as opened:
                assert opened.competitors == ()

    def test_back_in_its_place_it_takes_the_next_edit(
        self, workspace: Workspace, file: Path, tmp_path: Path
    ) -> None:
        file.rename(tmp_path / "other.bench")
        assert refused(lambda: workspace.apply(EDIT)).code == "workspace_moved"
        (tmp_path / "other.bench").rename(file)
        assert workspace.apply(EDIT).created == (1,)


def test_an_edit_broken_off_where_nothing_can_be_written_is_told_so(
    edited: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = left_journal(edited)
    monkeypatch.setattr(place, "is_writable", lambda path: path == edited)
    assert refused(lambda: Workspace.open(edited)).code == "workspace_interrupted"
    assert refused(lambda: Workspace.open_copy(edited)).code == "workspace_interrupted"
    assert journal.exists()
    monkeypatch.undo()
    with closing(sqlite3.connect(f"{edited.as_uri()}?mode=rw", uri=True)) as there:
        assert there.execute("SELECT name FROM workspace").fetchone() == ("Empty",)


@pytest.mark.parametrize(
    ("error", "code", "params"),
    [
        (PermissionError(errno.EACCES, "no"), "folder_read_only", {}),
        (OSError(errno.ENOSPC, "full"), "workspace_disk_full", {"name": "new.bench"}),
        (OSError(errno.EIO, "broken"), "workspace_disk_error", {"detail": "broken"}),
        (sqlite3.OperationalError("odd"), "workspace_disk_error", {"detail": "odd"}),
    ],
)
def test_a_copy_of_a_backup_that_cannot_be_written_is_told(
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    code: str,
    params: dict[str, str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(tempfile, "mkstemp", fail)
    told = refused(lambda: copy_backup(file, tmp_path / "new.bench"))
    assert told.code == code
    assert params.items() <= told.params.items()


def test_a_copy_of_a_backup_on_a_full_disk_says_what_it_takes(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def small(name: object, *more: object, **words: object) -> sqlite3.Connection:
        made = connect(name, *more, **words)  # type: ignore[call-overload]
        if isinstance(name, Path):  # the new file; what is read goes by a URI
            made.execute("PRAGMA max_page_count=3")
        return made  # type: ignore[no-any-return]

    monkeypatch.setattr(sqlite3, "connect", small)
    told = refused(lambda: copy_backup(file, tmp_path / "new.bench"))
    assert (told.code, told.params["needed"]) == ("workspace_disk_full", file.stat().st_size)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_folder_that_is_gone_is_told(file: Path, tmp_path: Path) -> None:
    told = refused(lambda: copy_backup(file, tmp_path / "gone" / "new.bench"))
    assert told.code == "folder_not_found"


def test_a_mistake_of_ours_tells_none_of_the_owners_words(workspace: Workspace) -> None:
    with workspace._store._database.reading() as connection, pytest.raises(SQLAlchemyError) as told:
        connection.execute(text("SELECT * FROM nowhere WHERE name = :name"), {"name": "Ocean"})
    assert "nowhere" in str(told.value)
    assert "Ocean" not in str(told.value)
