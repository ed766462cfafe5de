"""Hears every text a chart draws."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter


class Listener(QPainter):
    """Keeps each text it draws."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.heard: list[str] = []

    def drawText(self, place: QPointF, text: str) -> None:  # type: ignore[override]
        self.heard.append(text)
        super().drawText(place, text)


def heard(paint: Callable[[QPainter], None]) -> list[str]:
    """Every text that is drawn, in its order."""
    image = QImage(1200, 1200, QImage.Format.Format_ARGB32_Premultiplied)
    listener = Listener(image)
    paint(listener)
    listener.end()
    return [" ".join(text.split()) for text in listener.heard]
