"""Text of a fixed width, so that a layout needs no screen."""

from __future__ import annotations

from benchmark_app.ui.charts.lettering import TextRole


class Typewriter:
    """Letters 7 pixels wide and 16 high, Hangul nearly twice as wide."""

    def __init__(self, size: float = 1.0) -> None:
        self._size = size
        self.growth = max(1.0, size)

    def width(self, text: str, role: TextRole) -> float:
        letters = sum(13.0 if "가" <= letter <= "힣" else 7.0 for letter in text)
        return letters * self._size

    def height(self, role: TextRole) -> float:
        return 16.0 * self._size
