"""Waiting until the names in a folder are on disk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

#: Elsewhere a folder cannot be opened, and a rename is durable by itself.
_SYNCS_FOLDERS: Final = os.name == "posix"


def sync_folder(folder: Path) -> None:
    """Waits until the names in a folder are on disk."""
    if _SYNCS_FOLDERS:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        reach_folder(folder)


def reach_folder(folder: Path) -> None:
    """Looks that the disk of a folder is still there: waiting alone may not tell that it is gone.

    A folder of XFS then waits for nothing without a word, and SQLite does not wait for a folder
    that cannot be opened.
    """
    if _SYNCS_FOLDERS:
        os.close(os.open(folder, os.O_RDONLY))
