"""Where the shipped files are, in an installed wheel as in a checkout, and the owner's data."""

from __future__ import annotations

from pathlib import Path
from typing import Final

NAME: Final = "benchmark-app"
_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """The folder of icons, themes, fonts, translations and trade lists."""
    return _shipped("resources")


def sample_data() -> Path:
    """The folder of the made-up samples."""
    return _shipped("sample_data")


def data_folder() -> Path:
    """The owner's folder of copies of samples and of backups."""
    # a package of its own that the first paint need not wait for
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)
