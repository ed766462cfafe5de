"""Writing a file so that there is the old one or the whole new one, never a part."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from benchmark_app.errors import FileRefused
from benchmark_app.on_disk import sync_folder


def write_atomically(
    path: Path, write: Callable[[Path], object], verify: Callable[[Path], bool]
) -> None:
    """Let `write` fill a new file beside `path`, `verify` read it back, then put it in place.

    Raises:
        FileRefused: the folder is missing or read-only, the disk is full, the file did not read
            back as written, or the target is open elsewhere (then the new file is kept under the
            name the error tells). Apart from that `path` is as it was, but for
            `written_unconfirmed`: it is new, and the disk may lose it when the power fails.
    """
    path = Path(os.path.realpath(path))  # a link stays one
    folder = path.parent
    if not folder.is_dir():
        raise FileRefused("folder_not_found", folder=str(folder))
    if path.is_dir():
        raise FileRefused("write_failed", name=path.name, reason="folder")
    new = folder / f".{path.stem}-{secrets.token_hex(4)}{path.suffix}"
    try:
        _fill(new, write, path)
        if not verify(new):
            raise FileRefused("written_file_differs", name=path.name)
        _put_in_place(new, path)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _fill(new: Path, write: Callable[[Path], object], path: Path) -> None:
    """Write the new file and wait until it is on the disk."""
    try:
        new.touch(exist_ok=False)
        write(new)
        with new.open("rb+") as written:
            os.fsync(written.fileno())
    except OSError as error:
        raise write_error(error, path) from error


def _put_in_place(new: Path, path: Path) -> None:
    """Replace the target; where it is open elsewhere keep the new file beside it."""
    try:
        new.replace(path)
    except PermissionError as error:
        kept = _free_name(path)
        new.rename(kept)
        raise FileRefused("target_in_use", name=path.name, kept=kept.name) from error
    except OSError as error:
        raise write_error(error, path) from error
    _keep_name(path)


def _keep_name(path: Path) -> None:
    """Wait until the name is on the disk too."""
    try:
        sync_folder(path.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileRefused("written_unconfirmed", name=path.name, reason=reason) from error


def _free_name(path: Path) -> Path:
    """A name beside the target that no file has yet: summary (2).xlsx."""
    number = 2
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free


def write_error(error: OSError, path: Path) -> FileRefused:
    """The refusal that an error of the operating system means for writing `path`."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return FileRefused("folder_read_only", folder=str(path.parent))
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FileRefused("disk_full", name=path.name)
    return FileRefused("write_failed", name=path.name, reason=error.strerror or str(error))
