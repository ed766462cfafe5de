"""Hears every text that is painted, and tells which were cut off or shortened."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QStaticText
from PySide6.QtWidgets import QWidget

_SLACK: Final = 1.5
_CUT: Final = "…"


class PaintWatch:
    """The faults in what was painted while it listened.

    `names` are the owner's own words, which may be shortened; so may any text that begins as one.
    """

    def __init__(self, names: Collection[str] = ()) -> None:
        self._names = tuple(names)
        self._said: set[str] = set()
        self.faults: list[str] = []

    def hear_text(self, painter: QPainter, values: tuple[Any, ...]) -> None:
        """Look at a text that is being painted."""
        place = values[0]
        text = next((str(one) for one in values if isinstance(one, str)), "")
        if not text:
            return
        self._hear_cut(text)
        if isinstance(place, (QRect, QRectF)):
            self._hear_box(painter, QRectF(place), int(values[1]), text)
        elif isinstance(place, (QPoint, QPointF)):
            self._hear_line(painter, QPointF(place), text)
        elif isinstance(place, (int, float)):
            self._hear_line(painter, QPointF(place, values[1]), text)

    def hear_static(self, text: QStaticText) -> None:
        """Look at a kept text that is being painted."""
        self._hear_cut(text.text())

    def _hear_cut(self, text: str) -> None:
        kept, cut, _ = text.partition(_CUT)
        if not cut:
            return
        kept = kept.strip()
        if not any(kept in name for name in self._names):
            self._tell(f"{text!r} is shortened")

    def _hear_box(self, painter: QPainter, box: QRectF, flags: int, text: str) -> None:
        needed = QFontMetricsF(painter.font()).boundingRect(box, flags, text)
        if needed.width() > box.width() + _SLACK or needed.height() > box.height() + _SLACK:
            self._tell(
                f"{text!r} needs {needed.width():.0f} x {needed.height():.0f} px, "
                f"has {box.width():.0f} x {box.height():.0f}"
            )

    def _hear_line(self, painter: QPainter, place: QPointF, text: str) -> None:
        device = painter.device()
        left = painter.worldTransform().map(place).x()
        right = left + QFontMetricsF(painter.font()).horizontalAdvance(text)
        if isinstance(device, QWidget) and (left < -_SLACK or right > device.width() + _SLACK):
            self._tell(f"{text!r} runs from {left:.0f} to {right:.0f} of {device.width()} px")

    def _tell(self, fault: str) -> None:
        if fault not in self._said:
            self._said.add(fault)
            self.faults.append(fault)


@contextmanager
def painted_texts(names: Collection[str] = ()) -> Iterator[PaintWatch]:
    """Listen to whatever Python paints until the block ends."""
    watch = PaintWatch(names)
    text, static = QPainter.drawText, QPainter.drawStaticText

    def draw_text(painter: QPainter, *values: Any) -> Any:
        watch.hear_text(painter, values)
        return text(painter, *values)

    def draw_static(painter: QPainter, *values: Any) -> None:
        watch.hear_static(values[-1])
        static(painter, *values)

    QPainter.drawText = draw_text  # type: ignore[method-assign, assignment]
    QPainter.drawStaticText = draw_static  # type: ignore[method-assign]
    try:
        yield watch
    finally:
        QPainter.drawText = text  # type: ignore[method-assign]
        QPainter.drawStaticText = static  # type: ignore[method-assign]
