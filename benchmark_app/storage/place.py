"""Where a workspace file is or is to be: what a look tells before SQLite opens it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from benchmark_app.errors import FileRefused
from benchmark_app.storage.durable_name import check_free
from benchmark_app.storage.fault import told

_MAGIC: Final = b"SQLite format 3\x00"


def check_place(path: Path) -> None:
    """Looks that a file can be made there.

    Raises:
        FileRefused: `workspace_exists`, `folder_not_found`, `folder_read_only`.
    """
    check_free(path)
    if not path.parent.is_dir():
        raise FileRefused("folder_not_found", folder=str(path.parent))
    if not is_writable(path.parent):
        raise FileRefused("folder_read_only", folder=str(path.parent))


def is_writable(path: Path) -> bool:
    """Whether the system lets this user write the file or folder."""
    return os.access(path, os.W_OK)


def is_locked(path: Path) -> bool:
    """Whether a file or its folder cannot be written."""
    real = path.resolve()  # SQLite's journal stands beside the file, not beside a link to it
    return not (is_writable(real) and is_writable(real.parent))


def file_path(location: str | Path) -> Path:
    """The path meant.

    Raises:
        FileRefused: `team_storage_not_yet`.
    """
    if str(location).startswith(("postgresql:", "postgresql+", "postgres:")):
        raise FileRefused("team_storage_not_yet")
    return Path(location)


def present(location: str | Path) -> Path:
    """The path of a file that is there.

    Raises:
        FileRefused: `team_storage_not_yet`, `path_is_folder`, `workspace_missing`,
            `not_a_workspace` where it is no file.
    """
    path = file_path(location)
    with told(path):
        if path.is_dir():
            raise FileRefused("path_is_folder", name=path.name)
        if not path.exists():
            raise FileRefused("workspace_missing", name=path.name)
        if not path.is_file():  # a pipe would be waited for without end
            raise FileRefused("not_a_workspace", name=path.name)
    return path


def check_magic(path: Path) -> None:
    """Looks at what every file of SQLite begins with.

    Raises:
        FileRefused: `not_a_workspace`.
    """
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise FileRefused("not_a_workspace", name=path.name)
