"""The name of a new file, until it is on disk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from benchmark_app.errors import FileRefused
from benchmark_app.on_disk import sync_folder

#: What SQLite puts beside a file of another state, and would write into a new one of its name.
_LEFT: Final = ("-journal", "-wal")


def check_free(path: Path) -> None:
    """Looks that no file has the name, and that nothing is left of one that had it.

    Raises:
        FileRefused: `workspace_exists` with the name of what is there.
    """
    for one in (path, *(path.with_name(path.name + end) for end in _LEFT)):
        if one.exists():
            raise FileRefused("workspace_exists", name=one.name)


def give_name(temporary: Path, path: Path) -> None:
    """Gives the file its name unless another one took it meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise FileRefused("workspace_exists", name=path.name) from error
    except OSError:  # a file system without hard links
        temporary.replace(path)


def keep_name(path: Path) -> None:
    """Waits until the name of a new file is on disk; where that fails there is no such file."""
    try:
        sync_folder(path.parent)
    except OSError:
        path.unlink(missing_ok=True)
        raise
