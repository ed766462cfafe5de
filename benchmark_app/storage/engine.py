"""The one place that knows SQLite: making, opening and locking a workspace file."""

from __future__ import annotations

import gc
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic
from typing import Final

from sqlalchemy import Connection, ExceptionContext, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from benchmark_app.errors import FileRefused
from benchmark_app.storage.rehearsal import changed_tables

#: "EBMK": what tells a workspace from other programs' SQLite files.
APPLICATION_ID: Final = 0x45424D4B
#: The number of the newest step in `migrations`.
SCHEMA_VERSION: Final = 4

_MAGIC: Final = b"SQLite format 3\x00"
#: Below this size the whole file is checked when it is opened (some 10 ms).
_CHECKED_BYTES: Final = 20_000_000
#: A copy lets writers in after so many pages, some 5 ms each.
#: A lock is waited for so long.
_PATIENCE_MS: Final = 5000
_HELD: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_COPIED_PAGES: Final = 1000
#: Elsewhere a folder cannot be opened, and a rename is durable by itself.
_SYNCS_FOLDERS: Final = os.name == "posix"
_PRAGMAS: Final = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    f"busy_timeout={_PATIENCE_MS}",
    "cache_size=-65536",
)
_FAULTS: Final = {
    sqlite3.SQLITE_NOTADB: "not_a_workspace",
    sqlite3.SQLITE_CORRUPT: "file_damaged",
    sqlite3.SQLITE_READONLY: "workspace_read_only",
    sqlite3.SQLITE_CANTOPEN: "workspace_unreadable",
    sqlite3.SQLITE_FULL: "workspace_disk_full",
    sqlite3.SQLITE_IOERR: "workspace_disk_error",
    sqlite3.SQLITE_BUSY: "workspace_busy",
}


class Database:
    """One open connection to one workspace file."""

    def __init__(self, path: Path, connection: Connection, *, read_only: bool) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection, inside one consistent view of the file."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The connection, inside a transaction that nobody else can write beside.

        Everything is on disk when the block ends, or nothing if it raises.
        """
        if self.read_only:
            raise FileRefused("workspace_read_only", name=self.path.name)
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """Inside, a lock that somebody else holds is refused at once instead of waited for."""
        self.connection.exec_driver_sql("PRAGMA busy_timeout=0")
        try:
            yield
        finally:
            self.connection.exec_driver_sql(f"PRAGMA busy_timeout={_PATIENCE_MS}")

    def faults(self) -> list[str]:
        """What SQLite's own full check and the foreign keys find wrong, a line each."""
        with _told(self.path):
            found = [row[0] for row in self.connection.exec_driver_sql("PRAGMA integrity_check")]
            links = self.connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        return [line for line in found if line != "ok"] + [
            f"{table} {row} -> {target}" for table, row, target, _ in links
        ]

    def close(self) -> None:
        """Lets the file go."""
        self.connection.close()
        self.connection.engine.dispose()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with _told(self.path), _uncollected():
            self.connection.exec_driver_sql(begin)
            try:
                yield self.connection
                self.connection.exec_driver_sql("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        if bare(self.connection).in_transaction:  # SQLite itself ends it after some faults
            self.connection.exec_driver_sql("ROLLBACK")


def open_file(location: str | Path) -> Database:
    """Opens a workspace file, for reading only where it or its folder cannot be written.

    A file of an earlier version is brought up to date first; one that cannot be written is then
    read from a copy in memory.

    Raises:
        FileRefused: `team_storage_not_yet`, `workspace_missing`, `path_is_folder`,
            `not_a_workspace`, `other_application`, `newer_version`, `file_damaged`,
            `workspace_unreadable`, `migration_failed`, and for a file of an earlier version
            `workspace_busy`, `workspace_disk_full`, `workspace_disk_error`.
    """
    path = _present(location)
    with _told(path):
        _check_magic(path)
        read_only = _is_locked(path)
        database = _connect(path, _uri(path, read_only=read_only), read_only=read_only)
        with _closed_on_error(database):
            _check_ours(database)
            if _is_current(database.connection):
                return database
            if not read_only:
                _bring_up_to_date(database)
                return database
        database.close()
        return open_copy(path)


def open_copy(location: str | Path) -> Database:
    """Opens a copy in memory of what a workspace file holds now, for reading.

    Long work on it holds up nobody's edit, and nothing is left behind however it ends.

    Raises:
        FileRefused: as `open_file`.
    """
    path = _present(location)
    with _told(path):
        _check_magic(path)
        with closing(_driver(_uri(path, read_only=_is_locked(path)))) as live:
            copy = _copied(path, live)
        with _closed_on_error(copy):
            _check_ours(copy)
            if not _is_current(copy.connection):
                _migrate_copy(copy)
        copy.read_only = True
        return copy


def create_file(location: str | Path, fill: Callable[[Database], None]) -> None:
    """Makes a workspace file that `fill` writes first; all of it or nothing appears.

    Raises:
        FileRefused: `team_storage_not_yet`, `workspace_exists`, `folder_not_found`,
            `folder_read_only`.
    """
    path = _file_path(location)
    if path.exists():
        raise FileRefused("workspace_exists", name=path.name)
    if not path.parent.is_dir():
        raise FileRefused("folder_not_found", folder=str(path.parent))
    if not is_writable(path.parent):
        raise FileRefused("folder_read_only", folder=str(path.parent))
    with _told(path):
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        os.close(handle)
        temporary = Path(name)
        try:
            _build(temporary, fill)
            _move(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(path.parent)


def is_writable(path: Path) -> bool:
    """Whether the system lets this user write the file or folder."""
    return os.access(path, os.W_OK)


def _file_path(location: str | Path) -> Path:
    if str(location).startswith(("postgresql:", "postgresql+", "postgres:")):
        raise FileRefused("team_storage_not_yet")
    return Path(location)


def _present(location: str | Path) -> Path:
    path = _file_path(location)
    with _told(path):
        if path.is_dir():
            raise FileRefused("path_is_folder", name=path.name)
        if not path.exists():
            raise FileRefused("workspace_missing", name=path.name)
    return path


def _is_locked(path: Path) -> bool:
    return not (is_writable(path) and is_writable(path.parent))


def _check_magic(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise FileRefused("not_a_workspace", name=path.name)


@contextmanager
def _closed_on_error(database: Database) -> Iterator[None]:
    try:
        yield
    except BaseException:
        database.close()
        raise


def _copied(path: Path, live: sqlite3.Connection) -> Database:
    """A copy in memory of what a file holds now."""
    copy = _connect(path, ":memory:", read_only=False)
    with _closed_on_error(copy):
        look = _patience(path)
        live.backup(bare(copy.connection), pages=_COPIED_PAGES, progress=look)
    return copy


def _patience(path: Path) -> Callable[[int, int, int], None]:
    """A look at each step of a copy that gives up where somebody holds the file too long."""
    moved = monotonic()

    def look(status: int, _remaining: int, _pages: int) -> None:
        nonlocal moved
        if status not in _HELD:
            moved = monotonic()
        elif (monotonic() - moved) * 1000 > _PATIENCE_MS:
            raise FileRefused("workspace_busy", name=path.name)

    return look


def _check_ours(database: Database) -> None:
    name, connection = database.path.name, database.connection
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise FileRefused("other_application", name=name)
    version = _pragma(connection, "user_version")
    if version > SCHEMA_VERSION:
        raise FileRefused("newer_version", name=name, found=version, known=SCHEMA_VERSION)
    if database.path.stat().st_size <= _CHECKED_BYTES:
        told = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
        if told != ["ok"]:
            raise FileRefused("file_damaged", name=name, detail=told[0])


def _is_current(connection: Connection) -> bool:
    return _pragma(connection, "user_version") == SCHEMA_VERSION


def _bring_up_to_date(database: Database) -> None:
    """Migrates a file once that went well on a copy: nothing is touched before the commit.

    The steps are taken in the file itself and not in one that replaces it: a program of an
    earlier version that still has it open goes on writing to the same file.
    """
    with database.writing() as connection:  # nobody else writes from here on
        if _is_current(connection):  # another program was faster
            return
        _rehearse(database)
        _migrate(connection)


def _rehearse(database: Database) -> None:
    """Migrates a copy in memory and looks that it still says all that the file says.

    Raises:
        FileRefused: `migration_failed`.
    """
    # SQLite copies nothing from a connection that is about to write, so another one reads
    live = _driver(_uri(database.path, read_only=True))
    with closing(live), closing(_copied(database.path, live)) as copy:
        _migrate_copy(copy)
        changed = changed_tables(live, bare(copy.connection))
    if changed:
        raise FileRefused("migration_failed", name=database.path.name, detail=changed[0])


def _migrate_copy(copy: Database) -> None:
    try:
        with copy.writing() as connection:
            _migrate(connection)
    except SQLAlchemyError as error:
        raise FileRefused("migration_failed", name=copy.path.name, detail=str(error)) from error
    faults = copy.faults()
    if faults:
        raise FileRefused("migration_failed", name=copy.path.name, detail=faults[0])


def _connect(path: Path, uri: str, *, read_only: bool) -> Database:
    engine = create_engine("sqlite://", creator=lambda: _driver(uri), poolclass=StaticPool)
    event.listen(engine, "handle_error", _keep_connected)
    database = Database(path, engine.connect(), read_only=read_only)
    try:
        for pragma in _PRAGMAS:
            database.connection.exec_driver_sql(f"PRAGMA {pragma}")
    except BaseException:
        database.close()
        raise
    return database


def _keep_connected(context: ExceptionContext) -> None:
    """A key pressed to interrupt takes only the statement; the transaction is ours to roll back."""
    context.is_disconnect = False


def _uri(path: Path, *, read_only: bool) -> str:
    return f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}"


def _driver(uri: str) -> sqlite3.Connection:
    # a thread may open a large file and hand it over; two never use it at once
    return sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=5.0, check_same_thread=False
    )


def bare(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection below SQLAlchemy's."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - `_driver` made it
    return driver


def _build(path: Path, fill: Callable[[Database], None]) -> None:
    database = _connect(path, _uri(path, read_only=False), read_only=False)
    try:
        with database.writing() as connection:
            _migrate(connection)
        fill(database)
    finally:
        database.close()


def _migrate(connection: Connection) -> None:
    """Brings the schema up to date inside the caller's transaction."""
    # Alembic costs a tenth of a second to import and is needed only here.
    from benchmark_app.storage.migrations import upgrade

    upgrade(connection)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")


def _move(temporary: Path, path: Path) -> None:
    """Gives the file its name unless another one took it meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise FileRefused("workspace_exists", name=path.name) from error
    except OSError:  # a file system without hard links
        temporary.replace(path)


def sync_folder(folder: Path) -> None:
    """Waits until the names in a folder are on disk."""
    if _SYNCS_FOLDERS:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _pragma(connection: Connection, name: str) -> int:
    number: int = connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
    return number


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turns what the disk or another program did into a `FileRefused`; our bugs stay bugs."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        number = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if number not in _FAULTS:
            raise
        raise FileRefused(_FAULTS[number], name=path.name, detail=str(cause)) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise FileRefused("workspace_unreadable", name=path.name, detail=detail) from error


@contextmanager
def _uncollected() -> Iterator[None]:
    """Stops the garbage collector: walking a million rows without a cycle doubles their time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
