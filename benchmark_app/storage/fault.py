"""What the disk or another program did to a file, as a refusal that has a sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from benchmark_app.errors import FileRefused

#: How much of a file a connection keeps in memory.
CACHE_KIB: Final = 65536
_FAULTS: Final = {
    sqlite3.SQLITE_NOTADB: "not_a_workspace",
    sqlite3.SQLITE_CORRUPT: "file_damaged",
    sqlite3.SQLITE_READONLY: "workspace_read_only",
    sqlite3.SQLITE_CANTOPEN: "workspace_unreadable",
    sqlite3.SQLITE_FULL: "workspace_disk_full",
    sqlite3.SQLITE_IOERR: "workspace_disk_error",
    sqlite3.SQLITE_BUSY: "workspace_busy",
}

#: The same by SQLite's extended code.
_CAUSES: Final = {
    sqlite3.SQLITE_READONLY_DBMOVED: "workspace_moved",
    sqlite3.SQLITE_READONLY_ROLLBACK: "workspace_interrupted",
}


def error_code(error: DBAPIError | sqlite3.Error) -> int:
    """SQLite's extended code; 0 where there is none."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code: int = getattr(cause, "sqlite_errorcode", 0)
    return code


def disk_full(path: Path, needed: int) -> FileRefused:
    """The refusal of an edit that takes so many bytes at most."""
    return FileRefused("workspace_disk_full", name=path.name, needed=needed)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what the disk or another program did into a `FileRefused`; our bugs stay bugs."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        number = error_code(error) & 0xFF
        code = _CAUSES.get(error_code(error), _FAULTS.get(number))
        if code is None:
            raise
        if number == sqlite3.SQLITE_FULL:  # before the end: the cache could hold no more
            raise disk_full(path, 2 * (path.stat().st_size + CACHE_KIB * 1024)) from error
        raise FileRefused(code, name=path.name, detail=str(cause)) from error
    except UnicodeDecodeError as error:  # bytes of the file that were text once
        raise FileRefused("file_damaged", name=path.name, detail=error.reason) from error
    except OSError as error:
        detail = error.strerror or str(error)
        raise FileRefused("workspace_unreadable", name=path.name, detail=detail) from error
