"""The Korean font that comes with the program: for all that leaves it, and for bare screens."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from benchmark_app import paths

_FAMILY: Final = "Expectation Sans KR"
_FILES: Final = ("ExpectationSansKR-Regular.ttf", "ExpectationSansKR-Bold.ttf")
#: Who draws a sign it lacks, or an SVG where it is not installed.
_NEXT: Final = ("Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", "NanumGothic", "sans-serif")


def paper_font(pixels: int, *, is_bold: bool = False) -> QFont:
    """The font of pictures, PDF and paper: on every machine the same, wide as its outlines."""
    _load()
    font = QFont([_FAMILY, *_NEXT])
    font.setPixelSize(pixels)
    font.setBold(is_bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def ensure_hangul() -> None:
    """On a system without any Hangul, take it from the font that comes along."""
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Korean):
        _load()  # Qt looks for signs the system's font lacks there by itself


def _load() -> None:
    """Make it known to Qt, which forgets it with the application."""
    if not QFontDatabase.hasFamily(_FAMILY):
        for name in _FILES:
            QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / name))
