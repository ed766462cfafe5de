"""Whether a file that an export would replace is an export too: nobody else's is written over."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from benchmark_app.errors import FileRefused
from benchmark_app.exchange.long_form import LONG_COLUMNS

#: What every summary says of itself, and keeps when Excel or LibreOffice save it again.
_MARK: Final = b"keywords>Expectation Benchmark"
_PROPERTIES: Final = "docProps/core.xml"
_MOST_BYTES: Final = 100_000
#: How every table of observations begins.
_HEAD: Final = ("\ufeff" + ",".join(LONG_COLUMNS[:6])).encode()


def check_replaceable(path: Path, is_ours: Callable[[Path], bool]) -> None:
    """Looks that nothing of somebody else's is there; an empty file is nobody's.

    Raises:
        FileRefused: `target_not_ours`.
    """
    if path.is_file() and path.stat().st_size > 0 and not is_ours(path):
        raise FileRefused("target_not_ours", name=path.name)


def is_our_workbook(path: Path) -> bool:
    """Whether a file is a summary that this program wrote."""
    try:
        with ZipFile(path) as package, package.open(_PROPERTIES) as properties:
            return _MARK in properties.read(_MOST_BYTES)
    except (BadZipFile, KeyError, OSError, RuntimeError, zlib.error):
        return False


def is_our_table(path: Path) -> bool:
    """Whether a file is a table of observations that this program wrote."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except OSError:
        return False
