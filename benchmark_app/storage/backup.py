"""Backups of a workspace file in a folder of the program's own: made, thinned out, put back."""

from __future__ import annotations

import errno
import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import blake2b
from pathlib import Path
from time import time
from typing import Final

from benchmark_app.domain.calendar import instant_number
from benchmark_app.errors import EditRefused, FileRefused
from benchmark_app.storage.durable_name import give_name, keep_name
from benchmark_app.storage.edit_log import RESTORE, note_event
from benchmark_app.storage.engine import bare, open_copy, open_file
from benchmark_app.storage.fault import disk_full, error_code
from benchmark_app.storage.place import check_place
from benchmark_app.storage.seal import find_broken
from benchmark_app.storage.setting import read_header, write_progress
from benchmark_app.storage.transfer import replace_rows
from benchmark_app.storage.version import APPLICATION_ID, USER_VERSION, is_newer

#: So many of the newest stay, of so many days the last one, and of so many months.
_RECENT, _DAYS, _MONTHS = 20, 14, 12
#: What was half written so long ago belongs to a process that was ended.
_LEFT_SECONDS: Final = 3600
#: The moment in UTC and the revision.
_NAME: Final = re.compile(r"(\d{8}T\d{6})Z-r(\d+)\.bench")
_STAMP: Final = "%Y%m%dT%H%M%S"
_LONGEST: Final = 40

#: The content that tells one state of a file from another: version, revision, instant, values.
_State = tuple[int, int, int, int]
_STATE: Final = (
    "SELECT (SELECT user_version FROM pragma_user_version), revision, last_instant, "
    "(SELECT count(*) FROM observation WHERE retracted_at IS NULL) FROM workspace"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup that was read and is sound; `values` are the live observations in it."""

    path: Path
    made_at: datetime  # aware
    revision: int
    values: int


@dataclass(frozen=True, slots=True)
class _Named:
    """A backup as far as its name tells."""

    made_at: datetime
    revision: int
    path: Path


def backup_folder(data: Path, workspace: Path) -> Path:
    """Where the backups of a workspace go: a folder found by its name and its whole path."""
    whole = workspace.resolve()
    key = blake2b(os.fsencode(whole), digest_size=8).hexdigest()
    return data / "backups" / f"{whole.stem[:_LONGEST]}-{key}"


def make_backup(source: Path, folder: Path, now: datetime) -> Backup:
    """Examines what a workspace file holds and keeps it; where the newest backup is the same, that.

    Raises:
        FileRefused: `file_damaged`, `file_rows_damaged` or `foreign_schema` where the file is not
            what was written, else `backup_failed` with the folder and the detail; nothing half is
            left.
    """
    try:
        with closing(open_copy(source)) as copy:
            copy.examine()
            live = bare(copy.connection)
            state = _state(live)
            folder.mkdir(parents=True, exist_ok=True)
            newest = next(_named(folder), None)
            if newest is not None and _sound_state(newest.path, whole=True) == state:
                return _backup(newest, state)
            path = folder / _file_name(now, state)
            _write(live, state, path)
    except (FileRefused, sqlite3.Error, OSError) as error:
        if isinstance(error, FileRefused) and error.is_damage:
            raise
        raise FileRefused("backup_failed", folder=str(folder), detail=_detail(error)) from error
    _thin_out(folder, path)
    made_at = now.astimezone(UTC).replace(microsecond=0)
    return _backup(_Named(made_at, state[1], path), state)


def keep_earlier(source: Path, folder: Path, now: datetime) -> None:
    """Keeps a file of an earlier version as it is, which opening it brings up to date.

    What cannot be kept is opened all the same: that is tried on a copy first and changes nothing
    unless all of it went well.
    """
    uri = f"{source.resolve().as_uri()}?mode=ro"
    with (
        suppress(FileRefused, sqlite3.Error, UnicodeDecodeError, OSError),
        closing(sqlite3.connect(uri, uri=True)) as live,
    ):
        (application,) = live.execute("PRAGMA application_id").fetchone()
        (version,) = live.execute("PRAGMA user_version").fetchone()
        is_earlier = version != USER_VERSION and not is_newer(version)
        if application == APPLICATION_ID and is_earlier:
            folder.mkdir(parents=True, exist_ok=True)
            state = _state(live)
            _write(live, state, folder / _file_name(now, state))


def list_backups(folder: Path) -> list[Backup]:
    """The sound backups in a folder, newest first; damaged ones and newer versions' are not.

    Their rows are examined once one is put back: in all of them that would take long.
    """
    states = ((one, _sound_state(one.path)) for one in _named(folder))
    return [_backup(one, state) for one, state in states if state is not None]


def newest_backup(folder: Path) -> Backup | None:
    """The newest backup in which every row is what was written."""
    states = ((one, _sound_state(one.path, whole=True)) for one in _named(folder))
    return next((_backup(one, state) for one, state in states if state is not None), None)


def restore_backup(
    path: Path, backup: Path, *, revision: int, now: datetime, author: str = ""
) -> None:
    """Puts the content of a backup into a workspace file in one transaction, on disk at the end.

    For whoever has the file open it is one more edit: the revision and the instants go on rising.
    A backup of an earlier version is brought up to date on a copy in memory.

    Raises:
        EditRefused: `workspace_changed` where the file stands at another revision.
        FileRefused: as `open_file`, of either file; nothing was written.
    """
    with closing(open_copy(backup)) as copy:
        copy.examine()
        with closing(open_file(path)) as database, database.writing() as connection:
            before = read_header(connection)
            if before.revision != revision:
                raise EditRefused("workspace_changed", name=path.name)
            replace_rows(bare(copy.connection), bare(connection))
            last = max(before.last_instant, read_header(connection).last_instant)
            instant = max(instant_number(now), last + 1)
            write_progress(connection, revision + 1, instant)
            note_event(connection, RESTORE, instant=instant, author=author)


def copy_backup(backup: Path, target: Path) -> None:
    """Writes a backup as a workspace file of its own, where there is none of that name.

    Raises:
        FileRefused: `workspace_exists`, `folder_not_found`, `folder_read_only`,
            `workspace_disk_full`, `workspace_disk_error`, and as `open_file` where the backup is
            damaged.
    """
    check_place(target)
    with closing(open_copy(backup)) as copy:
        copy.examine()
        live = bare(copy.connection)
        try:
            _write(live, _state(live), target, give_name)
        except (sqlite3.Error, OSError) as error:
            raise _unwritten(error, target, backup.stat().st_size) from error


def _file_name(now: datetime, state: _State) -> str:
    return f"{now.astimezone(UTC):{_STAMP}}Z-r{state[1]}.bench"


def _backup(named: _Named, state: _State) -> Backup:
    return Backup(path=named.path, made_at=named.made_at, revision=named.revision, values=state[3])


def _named(folder: Path) -> Iterator[_Named]:
    """The files that have a backup's name, newest first."""
    found = (_named_by(path) for path in folder.glob("*.bench"))
    listed = [one for one in found if one is not None]
    yield from sorted(listed, key=lambda one: (one.made_at, one.revision), reverse=True)


def _named_by(path: Path) -> _Named | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        made_at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
    except ValueError:  # digits that are no day
        return None
    return _Named(made_at, int(match[2]), path)


def _state(file: sqlite3.Connection) -> _State:
    state: _State = file.execute(_STATE).fetchone()
    return state


def _sound_state(path: Path, *, whole: bool = False) -> _State | None:
    """What a backup holds; None where it is damaged or not for this program.

    The whole of it is every row and its seal, which files of before the fifth version lack.
    """
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
            (application,) = file.execute("PRAGMA application_id").fetchone()
            told = file.execute("PRAGMA quick_check").fetchall()
            state = _state(file)
            is_sealed = state is not None and state[0] == USER_VERSION
            if whole and is_sealed and any(find_broken(file)):
                return None
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    is_sound = application == APPLICATION_ID and told == [("ok",)] and state is not None
    return state if is_sound and not is_newer(state[0]) else None


def _write(
    live: sqlite3.Connection,
    state: _State,
    path: Path,
    place: Callable[[Path, Path], object] = Path.replace,
) -> None:
    """Copies a database into a file that takes its name once it was read back."""
    handle, name = tempfile.mkstemp(suffix=".tmp", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        with closing(sqlite3.connect(temporary)) as target:
            target.execute("PRAGMA journal_mode=OFF")  # what is half is thrown away
            live.backup(target)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        if _sound_state(temporary, whole=True) != state:
            raise FileRefused("written_file_differs", name=path.name)
        place(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    keep_name(path)


def _unwritten(error: sqlite3.Error | OSError, target: Path, size: int) -> FileRefused:
    """The refusal of a file of so many bytes that could not be written."""
    if isinstance(error, PermissionError):
        return FileRefused("folder_read_only", folder=str(target.parent))
    if isinstance(error, OSError):
        is_full = error.errno == errno.ENOSPC
    else:
        is_full = error_code(error) == sqlite3.SQLITE_FULL
    if is_full:
        return disk_full(target, size)
    return FileRefused("workspace_disk_error", name=target.name, detail=_detail(error))


def _detail(error: Exception) -> str:
    """What a fault says of itself, without the path that an error of the system repeats."""
    if isinstance(error, FileRefused):
        return str(error.params.get("detail", error.code))
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _thin_out(folder: Path, made: Path) -> None:
    """Drops what is neither new nor the last of its day or month; what cannot go stays.

    What was made just now stays too: by a clock that went back it may seem to be the oldest.
    """
    days: dict[date, Path] = {}
    months: dict[tuple[int, int], Path] = {}
    listed = list(_named(folder))
    for one in listed:
        day = one.made_at.astimezone().date()
        days.setdefault(day, one.path)
        months.setdefault((day.year, day.month), one.path)
    kept = {made, *(one.path for one in listed[:_RECENT])}
    kept |= {*list(days.values())[:_DAYS], *list(months.values())[:_MONTHS]}
    gone = [one.path for one in listed if one.path not in kept]
    for path in gone:
        with suppress(OSError):
            path.unlink()
    for path in folder.glob("*.tmp"):
        with suppress(OSError):
            if time() - path.stat().st_mtime > _LEFT_SECONDS:
                path.unlink()
