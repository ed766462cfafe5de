"""Where the shipped files are, in an installed wheel as in a checkout."""

from __future__ import annotations

from pathlib import Path

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
