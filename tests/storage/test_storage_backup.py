"""Backups: whole or not there, the newest of each day and month kept, put back as one edit."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from older_file import VERSION_1, rows_of, version_of

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record, Remove
from benchmark_app.errors import EditRefused, FileRefused
from benchmark_app.storage import backup
from benchmark_app.storage.backup import (
    Backup,
    backup_folder,
    list_backups,
    make_backup,
    restore_backup,
)
from benchmark_app.storage.version import SCHEMA_VERSION
from benchmark_app.words.edit import EDITS
from benchmark_app.workspace import EditState, Workspace

NOW = datetime(2026, 11, 22, 14, 3, 12, 345678, tzinfo=UTC)
DAY = date(2026, 1, 2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where backups go; it is not there yet."""
    return tmp_path / "data" / "backups" / "own"


@pytest.fixture
def path(market: Workspace) -> Path:
    """A file with one value, at revision 2."""
    enter(market, 2.0)
    return market.path


def enter(workspace: Workspace, value: float, day: date = DAY) -> None:
    workspace.apply(Record("Ocean", "Linen", value, observed_on=day))


def code_of(refused: pytest.ExceptionInfo[FileRefused]) -> str:
    return refused.value.code


def state_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row but those that say how far the file is."""
    rows = rows_of(path)
    return {
        "workspace": [row[:3] for row in rows.pop("workspace")],
        "edit_log": [row for row in rows.pop("edit_log") if row[3] != "restore"],
        **rows,
    }


def test_a_folder_is_found_by_the_files_name_and_whole_path(tmp_path: Path) -> None:
    first = backup_folder(tmp_path, tmp_path / "motel.bench")
    assert first.parent == tmp_path / "backups"
    assert first.name.startswith("motel-")
    assert backup_folder(tmp_path, tmp_path / "sub" / ".." / "motel.bench") == first
    assert backup_folder(tmp_path, tmp_path / "sub" / "motel.bench") != first
    assert len(backup_folder(tmp_path, tmp_path / f"{'x' * 250}.b").name) < 60


def test_a_backup_holds_every_row_and_says_when_and_at_which_revision(
    path: Path, folder: Path
) -> None:
    made = make_backup(path, folder, NOW)
    assert made.path == folder / "20261122T140312Z-r2.bench"
    assert made == Backup(path=made.path, made_at=NOW.replace(microsecond=0), revision=2, values=1)
    assert rows_of(made.path) == rows_of(path)
    assert version_of(made.path) == SCHEMA_VERSION
    assert list_backups(folder) == [made]
    assert list(folder.iterdir()) == [made.path]


def test_what_the_newest_backup_holds_already_is_not_made_again(
    market: Workspace, folder: Path
) -> None:
    first = make_backup(market.path, folder, NOW)
    assert make_backup(market.path, folder, NOW + timedelta(1)) == first
    enter(market, 2.0)
    second = make_backup(market.path, folder, NOW + timedelta(2))
    assert list_backups(folder) == [second, first]


def test_a_damaged_backup_is_not_offered_and_is_made_anew(path: Path, folder: Path) -> None:
    made = make_backup(path, folder, NOW)
    whole = made.path.read_bytes()
    for broken in (b"", b"no database", whole[: len(whole) // 2], scratched(whole)):
        made.path.write_bytes(broken)
        assert list_backups(folder) == []
    again = make_backup(path, folder, NOW + timedelta(minutes=1))
    assert list_backups(folder) == [again]


def scratched(whole: bytes) -> bytes:
    """With every page but the first overwritten."""
    return whole[:4096] + b"\xff" * (len(whole) - 4096)


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id=7",
        f"PRAGMA user_version={SCHEMA_VERSION + 1}",
        "DELETE FROM workspace",
    ],
)
def test_what_is_not_for_this_program_is_not_offered(
    path: Path, folder: Path, statement: str
) -> None:
    made = make_backup(path, folder, NOW)
    with closing(sqlite3.connect(made.path)) as file:
        file.execute(statement)
        file.commit()
    shutil.copy(path, folder / "mine.bench")
    shutil.copy(path, folder / "20260100T000000Z-r2.bench")
    assert list_backups(folder) == []


def test_a_copy_that_reads_back_otherwise_is_thrown_away(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_sound_state", lambda *_, **__: None)
    with pytest.raises(FileRefused) as refused:
        make_backup(path, folder, NOW)
    assert code_of(refused) == "backup_failed"
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_and_harmless(
    market: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file is in the way")
    folder = tmp_path / "data" / "own"
    with pytest.raises(FileRefused) as refused:
        make_backup(market.path, folder, NOW)
    assert code_of(refused) == "backup_failed"
    assert refused.value.params["folder"] == str(folder)
    assert list_backups(folder) == []
    enter(market, 3.0)


def test_a_full_disk_is_told_and_leaves_nothing(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_backup(path, folder, NOW)
    with Workspace.open(path) as workspace:
        enter(workspace, 3.0)
    real = sqlite3.connect

    def small(name: object, **options: Any) -> sqlite3.Connection:
        made: sqlite3.Connection = real(str(name), **options)
        if str(name).endswith(".tmp"):
            made.execute("PRAGMA max_page_count=3")
        return made

    monkeypatch.setattr("benchmark_app.storage.backup.sqlite3.connect", small)
    with pytest.raises(FileRefused) as refused:
        make_backup(path, folder, NOW + timedelta(1))
    monkeypatch.undo()
    assert code_of(refused) == "backup_failed"
    assert "full" in str(refused.value.params["detail"])
    assert [one.revision for one in list_backups(folder)] == [2]
    assert len(list(folder.iterdir())) == 1


def test_a_file_that_is_gone_is_told(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        make_backup(tmp_path / "gone.bench", folder, NOW)
    assert code_of(refused) == "backup_failed"


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from benchmark_app.storage import backup
real = backup.os.fsync
def fsync(handle):
    real(handle)
    os.kill(os.getpid(), signal.SIGKILL)
backup.os.fsync = fsync
backup.make_backup(Path(sys.argv[1]), Path(sys.argv[2]), datetime.now(UTC))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_process_killed_meanwhile_leaves_no_half_backup(path: Path, folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, path, folder], check=False)
    assert done.returncode == -signal.SIGKILL
    (left,) = folder.iterdir()
    assert left.suffix == ".tmp"
    assert list_backups(folder) == []
    made = make_backup(path, folder, NOW)
    assert set(folder.iterdir()) == {left, made.path}  # another process could be at it still
    os.utime(left, (0, 0))
    with Workspace.open(path) as workspace:
        enter(workspace, 3.0)
    newer = make_backup(path, folder, NOW + timedelta(1))
    assert set(folder.iterdir()) == {made.path, newer.path}


def named(folder: Path, moments: Iterable[datetime]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{moment:%Y%m%dT%H%M%S}Z-r1.bench" for moment in moments]
    for path in paths:
        path.touch()
    return paths


def test_the_newest_stay_and_the_last_of_each_day_and_month(path: Path, folder: Path) -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    today = named(folder, [noon - timedelta(minutes=n) for n in range(1, 31)])
    days = [named(folder, [noon - timedelta(n), noon - timedelta(n, 60)]) for n in range(1, 31)]
    months = named(
        folder, [datetime(2026 - n // 12, 12 - n % 12, 9, tzinfo=UTC) for n in range(2, 30)]
    )
    stranger = folder / "mine.bench"
    stranger.touch()
    made = make_backup(path, folder, noon)
    left = set(folder.iterdir())
    assert stranger in left
    assert {made.path, *today[:19]} <= left  # twenty of the newest
    assert not left & set(today[19:])
    assert {pair[0] for pair in days[:13]} <= left  # today and thirteen days more
    assert not left & {pair[1] for pair in days}
    assert [one for one in days if one[0] in left] == [*days[:13], days[21]]  # October's last
    assert left & set(months) == set(months[1:11])  # twelve months, of which two had days
    assert len(left) == 1 + 20 + 13 + 1 + 10


def test_what_was_made_just_now_stays_though_the_clock_went_back(path: Path, folder: Path) -> None:
    days = [datetime(2026, 11, 22, 12, tzinfo=UTC) - timedelta(days=28 * n) for n in range(30)]
    named(folder, [day - timedelta(n) for day in days for n in range(2)])
    made = make_backup(path, folder, datetime(1970, 1, 2, tzinfo=UTC))
    assert made.path.exists()


def test_what_cannot_be_dropped_stays(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = named(folder, [NOW - timedelta(minutes=n) for n in range(1, 31)])
    real = Path.unlink

    def held(self: Path, missing_ok: bool = False) -> None:
        if self in old:
            raise PermissionError
        real(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    made = make_backup(path, folder, NOW)
    assert {made.path, *old} == set(folder.iterdir())


def test_a_restore_brings_every_row_back_as_one_more_edit(market: Workspace, folder: Path) -> None:
    enter(market, 2.0)
    made = make_backup(market.path, folder, NOW)
    before, revision = state_of(market.path), market.revision
    enter(market, 3.0)
    market.apply(Put(Attribute(name="Sauna")))
    market.apply(Put(Competitor(name="Harbour")))
    market.apply(Remove("competitor", 2))
    with Workspace.open(market.path) as other:
        instants = [one.made_at for one in market.log()]
        restore_backup(
            market.path, made.path, revision=revision + 4, now=NOW - timedelta(999), author="owner"
        )
        assert state_of(market.path) == before
        for window in (market, other):
            changes = window.catch_up()
            assert changes is not None
            assert window.revision == changes.revision == revision + 5
            assert [one.name for one in window.competitors] == ["Seaview", "Ocean"]
            assert window.find_attribute("Sauna") is None
            assert [one.value for one in window.cell_observations(2, 2)] == [2.0]
    note = market.log()[0]
    assert (note.label, note.author, note.state) == ("restore", "owner", EditState.DROPPED)
    assert note.label in EDITS
    assert note.made_at > max(instants)
    assert market.check() == []
    enter(market, 1.0, DAY + timedelta(1))
    assert market.undo() is not None
    assert market.undo() is not None  # the last edit that the backup had
    assert market.undo_label is not None


def test_a_restore_is_undone_by_the_backup_of_before(market: Workspace, folder: Path) -> None:
    made = make_backup(market.path, folder, NOW)
    enter(market, 3.0)
    later = make_backup(market.path, folder, NOW + timedelta(1))
    before = state_of(market.path)
    restore_backup(market.path, made.path, revision=2, now=NOW)
    assert state_of(market.path) != before
    restore_backup(market.path, later.path, revision=3, now=NOW)
    assert state_of(market.path) == before
    market.catch_up()
    assert market.revision == 4
    assert [one.value for one in market.cell_observations(2, 2)] == [3.0]


def test_a_file_that_stands_elsewhere_is_left_alone(path: Path, folder: Path) -> None:
    made = make_backup(path, folder, NOW)
    before = path.read_bytes()
    with pytest.raises(EditRefused, match="workspace_changed"):
        restore_backup(path, made.path, revision=1, now=NOW)
    assert path.read_bytes() == before


RESTORE_KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from benchmark_app.storage import backup
backup.note_event = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
backup.restore_backup(Path(sys.argv[1]), Path(sys.argv[2]), revision=3, now=datetime.now(UTC))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_restore_that_is_killed_leaves_the_file_as_it_was(
    market: Workspace, folder: Path
) -> None:
    made = make_backup(market.path, folder, NOW)
    enter(market, 2.0)
    enter(market, 3.0, DAY + timedelta(1))
    before = rows_of(market.path)
    done = subprocess.run(
        [sys.executable, "-c", RESTORE_KILLED, market.path, made.path], check=False
    )
    assert done.returncode == -signal.SIGKILL
    with Workspace.open(market.path) as again:
        assert again.check() == []
    assert rows_of(market.path) == before


def test_a_backup_with_a_broken_link_is_refused(path: Path, folder: Path) -> None:
    made = make_backup(path, folder, NOW)
    with closing(sqlite3.connect(made.path)) as file:
        file.execute("DELETE FROM competitor")
        file.commit()
    before = path.read_bytes()
    with pytest.raises(FileRefused) as refused:
        restore_backup(path, made.path, revision=2, now=NOW)
    assert code_of(refused) == "file_damaged"
    assert path.read_bytes() == before


def test_a_backup_of_an_earlier_version_is_brought_up_to_date(path: Path, folder: Path) -> None:
    folder.mkdir(parents=True)
    old = folder / "20250102T030405Z-r9.bench"
    shutil.copy(VERSION_1, old)
    (listed,) = list_backups(folder)
    assert listed.path == old
    bytes_before = old.read_bytes()
    restore_backup(path, old, revision=2, now=NOW)
    assert old.read_bytes() == bytes_before
    assert version_of(path) == SCHEMA_VERSION
    rows, wanted = rows_of(path), rows_of(VERSION_1)
    assert rows["observation"] == wanted["observation"]
    assert rows["competitor"] == wanted["competitor"]
    with Workspace.open(path) as workspace:
        assert workspace.revision == 3
        assert workspace.check() == []
