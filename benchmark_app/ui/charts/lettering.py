"""The kinds of text on a chart or page: how wide they run and with which font they are drawn."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import Final, Protocol

from PySide6.QtGui import QFont, QFontMetricsF

from benchmark_app.ui.font import paper_font


class TextRole(StrEnum):
    """What a text is for."""

    FIGURE = "figure"
    TITLE = "title"
    SUBTITLE = "subtitle"
    AXIS = "axis"
    LABEL = "label"
    STRONG = "strong"


class TextMeasure(Protocol):
    """How much room a text takes, in pixels."""

    @property
    def growth(self) -> float:
        """How many times its usual size a mark beside the letters has; at least 1."""

    def width(self, text: str, role: TextRole) -> float:
        """How wide the text runs on one line."""

    def height(self, role: TextRole) -> float:
        """How high a line is."""


_SIZES: Final = {
    TextRole.FIGURE: 2.4,
    TextRole.TITLE: 1.3,
    TextRole.SUBTITLE: 0.95,
    TextRole.AXIS: 0.92,
    TextRole.LABEL: 0.95,
    TextRole.STRONG: 1.0,
}
_BOLD: Final = frozenset((TextRole.FIGURE, TextRole.TITLE, TextRole.STRONG))
#: The size of normal text on a picture of its own, in pixels.
PICTURE_TEXT: Final = 14.0
#: What stands on one line: a word, and the % after a number.
_WORDS: Final = re.compile(r"\S+(?:\s%\S*)?")


def growth_beside(pixels: float) -> float:
    """How many times its usual size a mark has beside letters so many pixels high; at least 1."""
    return max(1.0, pixels / PICTURE_TEXT)


class Lettering:
    """Fonts in pixels, so that every device draws the same picture, with their measures.

    Without a `family` it is the one that comes with the program, the same on every machine.
    """

    def __init__(self, pixels: float = PICTURE_TEXT, family: str = "") -> None:
        self.pixels = pixels
        self.growth = growth_beside(pixels)
        self._family = family
        self.font = cache(self._font)
        self._metrics = cache(lambda role: QFontMetricsF(self.font(role)))
        self._width = cache(self._measure)

    def width(self, text: str, role: TextRole) -> float:
        """How wide the text runs on one line."""
        return self._width(text, role)

    def height(self, role: TextRole) -> float:
        """How high a line is."""
        return self._metrics(role).height()

    def ascent(self, role: TextRole) -> float:
        """From a line's top to its base line."""
        return self._metrics(role).ascent()

    def _font(self, role: TextRole) -> QFont:
        pixels, is_bold = max(1, round(self.pixels * _SIZES[role])), role in _BOLD
        if not self._family:
            return paper_font(pixels, is_bold=is_bold)
        font = QFont(self._family)
        font.setPixelSize(pixels)
        font.setBold(is_bold)
        return font

    def _measure(self, text: str, role: TextRole) -> float:
        return self._metrics(role).horizontalAdvance(text)


def elided(text: str, room: float, role: TextRole, measure: TextMeasure) -> str:
    """The text, or as much of its beginning as fits with an ellipsis."""
    if measure.width(text, role) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure.width(text[:middle].rstrip() + "…", role) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…" if low else ""


def wrapped(
    text: str, room: float, role: TextRole, measure: TextMeasure, most: int
) -> tuple[str, ...]:
    """The text in at most `most` lines, broken at spaces but not before a %; the last is elided."""
    lines: list[str] = []
    words = _WORDS.findall(text)
    while words and len(lines) < most - 1:
        count = 1
        while count < len(words) and measure.width(" ".join(words[: count + 1]), role) <= room:
            count += 1
        lines.append(elided(" ".join(words[:count]), room, role, measure))
        words = words[count:]
    if words:
        lines.append(elided(" ".join(words), room, role, measure))
    return tuple(lines)
