"""A name for a new file that every system takes and that nothing has yet."""

from __future__ import annotations

import os
from itertools import chain, count
from pathlib import Path
from typing import Final

from benchmark_app.domain.name import clean_name

SUFFIX: Final = ".bench"
_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
#: What joins the parts of an emoji: unseen, but a part of it.
_JOINER: Final = "\u200d"
#: The longest name in bytes, so that a number, the ending and what storage adds still fit in 255.
_BYTES: Final = 150
_RESERVED: Final = {"con", "prn", "aux", "nul"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}


def file_stem(name: str) -> str:
    """A name as every system takes it for a file; empty where nothing of it can stand."""
    taken = "".join(sign if _is_allowed(sign) else " " for sign in name)
    short = clean_name(taken).encode()[:_BYTES].decode(errors="ignore")
    stem = short.strip(f". {_JOINER}")
    return f"{stem} -" if stem.partition(".")[0].strip().casefold() in _RESERVED else stem


def free_path(path: Path) -> Path:
    """The path, or with a number after its name where something is there: `name 2.bench`."""
    numbered = (path.with_name(f"{path.stem} {number}{path.suffix}") for number in count(2))
    return next(one for one in chain((path,), numbered) if not os.path.lexists(one))


def shown_folder(folder: Path) -> str:
    """A folder as its owner knows it: what lies in the home folder without the way there."""
    home = Path.home()
    inside = folder.is_relative_to(home) and folder != home
    return str(folder.relative_to(home)) if inside else str(folder)


def _is_allowed(sign: str) -> bool:
    return sign not in _FORBIDDEN and (sign.isprintable() or sign == _JOINER)
