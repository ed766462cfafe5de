"""The one place that knows SQLite: making, opening and locking a workspace file."""

from __future__ import annotations

import gc
import math
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import uniform
from time import monotonic, sleep
from typing import Final

from sqlalchemy import Connection, ExceptionContext, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from benchmark_app.errors import FileRefused
from benchmark_app.on_disk import reach_folder, sync_folder
from benchmark_app.storage.durable_name import give_name, keep_name
from benchmark_app.storage.fault import CACHE_KIB, disk_full, error_code
from benchmark_app.storage.fault import told as _told
from benchmark_app.storage.newer import take_over
from benchmark_app.storage.place import check_magic, check_place, file_path, is_locked, present
from benchmark_app.storage.rehearsal import changed_tables
from benchmark_app.storage.seal import Broken, Tally, arm, find_broken, seal_all, settle
from benchmark_app.storage.soundness import check_acts, check_schema, examine, faults_of
from benchmark_app.storage.version import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    USER_VERSION,
    is_newer,
    is_readable,
    schema_version,
)

#: A lock is waited for so long.
_PATIENCE_MS: Final = 5000
_LOOKS_SECONDS: Final = (0.001, 0.008)
#: Of a page, and of a page of the journal with what SQLite adds to it, at most.
_PAGE_BYTES: Final = 4096 + 8
_HELD: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_IN_MEMORY: Final = ":memory:"
#: A copy lets writers in after so many pages, some 5 ms each.
_COPIED_PAGES: Final = 1000
_PRAGMAS: Final = (
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    f"busy_timeout={_PATIENCE_MS}",
    f"cache_size=-{CACHE_KIB}",
)


class Database:
    """One open connection to one workspace file."""

    def __init__(
        self, path: Path, connection: Connection, *, read_only: bool, in_memory: bool
    ) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self.in_memory = in_memory
        self.is_newer = False
        self._tally: Tally | None = None

    def keep_seals(self) -> None:
        """Seal what is written from now on; the tables are there."""
        self._tally = arm(bare(self.connection))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The connection, inside one consistent view of the file."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The connection, inside a transaction that nobody else can write beside.

        Everything is on disk when the block ends, or nothing if it raises; but everything is in
        the file, and perhaps not on disk, where it raises `workspace_unconfirmed`: its folder
        cannot be waited for, or not even be opened.
        """
        if self.read_only:
            code = "newer_look_only" if self.is_newer else "workspace_read_only"
            raise FileRefused(code, name=self.path.name)
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection
        if not self.in_memory:
            self._confirm(reach_folder)

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """Inside, a lock that somebody else holds is refused at once instead of waited for."""
        self.connection.exec_driver_sql("PRAGMA busy_timeout=0")
        try:
            yield
        finally:
            self.connection.exec_driver_sql(f"PRAGMA busy_timeout={_PATIENCE_MS}")

    def broken(self) -> list[Broken]:
        """The tables with rows or sums that are not what was written; reads everything."""
        with _told(self.path), self.reading() as connection:
            return list(find_broken(bare(connection)))

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """The connection for short reads that need not be of one view of the file."""
        with _told(self.path):
            yield self.connection

    def faults(self) -> list[str]:
        """What SQLite's own full check and the foreign keys find wrong, a line each."""
        with _told(self.path):
            return faults_of(bare(self.connection))

    def examine(self) -> None:
        """Reads everything and looks that it is what was written.

        Raises:
            FileRefused: `file_damaged`, `file_rows_damaged`.
        """
        with _told(self.path), self.reading() as connection:
            examine(bare(connection), self.path.name)

    def close(self) -> None:
        """Lets the file go."""
        self.connection.close()
        self.connection.engine.dispose()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with _told(self.path), _uncollected():
            self._begin(begin)
            try:
                yield self.connection
                if self._tally is not None:
                    settle(bare(self.connection), self._tally)
                self._commit()
            except BaseException:
                self._roll_back()
                raise

    def _begin(self, begin: str) -> None:
        """Waits for another writer by short looks: SQLite's own, 0.1 s apart, may miss each gap."""
        file = bare(self.connection)
        (patience,) = file.execute("PRAGMA busy_timeout").fetchone()
        until = monotonic() + patience / 1000
        file.execute("PRAGMA busy_timeout=0")
        try:
            while not self._is_begun(begin, is_last=monotonic() > until):
                sleep(uniform(*_LOOKS_SECONDS))  # noqa: S311 - no secret
        finally:
            file.execute(f"PRAGMA busy_timeout={patience}")

    def _is_begun(self, begin: str, *, is_last: bool) -> bool:
        try:
            self.connection.exec_driver_sql(begin)
        except DBAPIError as error:
            if is_last or error_code(error) & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
        return True

    def _commit(self) -> None:
        pages = _pragma(self.connection, "page_count")
        try:
            self.connection.exec_driver_sql("COMMIT")
        except DBAPIError as error:
            code = error_code(error)
            if code == sqlite3.SQLITE_FULL:
                # the journal is as long as the file was at most, and the file grows by the rest
                raise disk_full(self.path, (pages + 1) * _PAGE_BYTES) from error
            if code != sqlite3.SQLITE_IOERR_DIR_FSYNC:
                raise
            self._confirm(sync_folder)

    def _confirm(self, look: Callable[[Path], None]) -> None:
        """The journal is gone, so everything is in the file: looks whether that is on disk too."""
        try:
            look(self.path.parent)
        except OSError as error:
            detail = error.strerror or str(error)
            name = self.path.name
            raise FileRefused("workspace_unconfirmed", name=name, detail=detail) from error

    def _roll_back(self) -> None:
        if self._tally is not None:
            self._tally.forget()
        if bare(self.connection).in_transaction:  # SQLite itself ends it after some faults
            self.connection.exec_driver_sql("ROLLBACK")


def open_file(
    location: str | Path, *, examined_bytes: float = math.inf, allow_newer: bool = False
) -> Database:
    """Opens a workspace file, for reading only where it or its folder cannot be written.

    A file of more than so many bytes is opened before everything in it was examined, which is
    then the caller's to do. What it is made of is always looked at.

    A file of an earlier version is brought up to date first; one that cannot be written is then
    read from a copy in memory. So is one of a newer version that says this program reads it
    truly, where that is allowed.

    Raises:
        FileRefused: `team_storage_not_yet`, `workspace_missing`, `path_is_folder`,
            `not_a_workspace`, `other_application`, `newer_version`, `newer_look_only` where a file
            of a newer version could be read but is not allowed, `file_damaged`,
            `file_rows_damaged`, `foreign_schema`, `workspace_unreadable`, `migration_failed`, and
            for a file of an earlier version `workspace_busy`, `workspace_disk_full`,
            `workspace_disk_error`.
    """
    path = present(location)
    with _told(path):
        check_magic(path)
        read_only = is_locked(path)
        database = _connect(path, _uri(path, read_only=read_only), read_only=read_only)
        with _closed_on_error(database):
            told = _check_ours(database)
            is_current = told == USER_VERSION
            if not is_newer(told) and (is_current or not read_only):
                if not is_current:
                    _bring_up_to_date(database)
                check_schema(bare(database.connection), path.name)
                if path.stat().st_size <= examined_bytes:
                    database.examine()
                database.keep_seals()
                return database
        database.close()
        return open_copy(path, allow_newer=allow_newer)


def open_copy(location: str | Path, *, allow_newer: bool = False) -> Database:
    """Opens a copy in memory of what a workspace file holds now, for reading.

    Long work on it holds up nobody's edit, and nothing is left behind however it ends.

    Raises:
        FileRefused: as `open_file`.
    """
    path = present(location)
    with _told(path):
        check_magic(path)
        with closing(_driver(_uri(path, read_only=is_locked(path)))) as live:
            copy = _copied(path, live)
        with _closed_on_error(copy):
            told = _check_ours(copy)
            if is_newer(told):
                return _look_at(copy, allow_newer=allow_newer)
            if told != USER_VERSION:
                _migrate_copy(copy)
            check_schema(bare(copy.connection), path.name)
        copy.read_only = True
        return copy


def create_file(location: str | Path, fill: Callable[[Database], None]) -> None:
    """Makes a workspace file that `fill` writes first; all of it or nothing appears.

    Raises:
        FileRefused: `team_storage_not_yet`, `workspace_exists`, `folder_not_found`,
            `folder_read_only`.
    """
    path = file_path(location)
    check_place(path)
    with _told(path):
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        os.close(handle)
        temporary = Path(name)
        try:
            _build(temporary, fill)
            give_name(temporary, path)
        except FileRefused as error:
            raise _of_new(error, temporary, path) from error
        finally:
            temporary.unlink(missing_ok=True)
            Path(f"{name}-journal").unlink(missing_ok=True)
        keep_name(path)


def _of_new(error: FileRefused, temporary: Path, path: Path) -> FileRefused:
    """The refusal of a file that goes again: called by its name, its own room counted too."""
    code, params = error.code, error.params | {"name": path.name}
    if code == "workspace_unconfirmed":
        code = "workspace_disk_error"
    needed = params.get("needed")
    if isinstance(needed, int):
        params["needed"] = needed + temporary.stat().st_size
    return FileRefused(code, **params)


@contextmanager
def _closed_on_error(database: Database) -> Iterator[None]:
    try:
        yield
    except BaseException:
        database.close()
        raise


def _copied(path: Path, live: sqlite3.Connection) -> Database:
    """A copy in memory of what a file holds now."""
    copy = _connect(path, _IN_MEMORY, read_only=False)
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


def _check_ours(database: Database) -> int:
    """What a file says of its version, where it is a workspace that we may be able to read."""
    name, connection = database.path.name, database.connection
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise FileRefused("other_application", name=name)
    told = _pragma(connection, "user_version")
    if not is_newer(told):
        check_acts(bare(connection), name)
    elif not is_readable(told):
        raise _newer_version(name, told)
    return told


def _newer_version(name: str, told: int) -> FileRefused:
    found = schema_version(told)
    return FileRefused("newer_version", name=name, found=found, known=SCHEMA_VERSION)


def _look_at(newer: Database, *, allow_newer: bool) -> Database:
    """What the copy of a newer version's file says, in our own tables; lets the copy go.

    Raises:
        FileRefused: `newer_version`, `newer_look_only`.
    """
    name = newer.path.name
    ours = _connect(newer.path, _IN_MEMORY, read_only=False)
    with _closed_on_error(ours), closing(newer):
        try:
            with ours.writing() as connection:
                _migrate(connection)
                take_over(bare(newer.connection), bare(connection), name)
        except (FileRefused, SQLAlchemyError, sqlite3.Error) as error:
            raise _newer_version(name, _pragma(newer.connection, "user_version")) from error
        if not allow_newer:
            raise FileRefused("newer_look_only", name=name)
    ours.read_only = ours.is_newer = True
    return ours


def _is_current(connection: Connection) -> bool:
    return _pragma(connection, "user_version") == USER_VERSION


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
        FileRefused: `migration_failed`, `foreign_schema`.
    """
    # SQLite copies nothing from a connection that is about to write, so another one reads
    live = _driver(_uri(database.path, read_only=True))
    with closing(live), closing(_copied(database.path, live)) as copy:
        _migrate_copy(copy)
        changed = changed_tables(live, bare(copy.connection))
        if changed:
            raise FileRefused("migration_failed", name=database.path.name, detail=changed[0])
        check_schema(bare(copy.connection), database.path.name)


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
    # an error of ours ends in a report, which the owner's values are no part of
    engine = create_engine(
        "sqlite://", creator=lambda: _driver(uri), poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "handle_error", _keep_connected)
    in_memory = uri == _IN_MEMORY
    database = Database(path, engine.connect(), read_only=read_only, in_memory=in_memory)
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
        database.keep_seals()
        fill(database)
    finally:
        database.close()


def _migrate(connection: Connection) -> None:
    """Brings the schema up to date inside the caller's transaction."""
    # Alembic costs a tenth of a second to import and is needed only here.
    from benchmark_app.storage.migrations import upgrade

    upgrade(connection)
    seal_all(bare(connection))
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={USER_VERSION}")


def _pragma(connection: Connection, name: str) -> int:
    number: int = connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
    return number


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
