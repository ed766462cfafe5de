"""Strokes every chart painter needs: placed texts and hatching that any device can draw."""

from __future__ import annotations

from math import ceil, floor
from typing import Final

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter

from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.placed import PlacedText

_HATCH_SPACING: Final = 9.0


def draw_text(painter: QPainter, text: PlacedText, colour: QColor, lettering: Lettering) -> None:
    """Write a text into its box."""
    painter.setPen(colour)
    painter.setFont(lettering.font(text.role))
    base = text.box.y + lettering.ascent(text.role)
    painter.drawText(QPointF(text.box.x, base), text.text)


def hatch(box: Box, spacing: float = _HATCH_SPACING) -> list[QLineF]:
    """Rising diagonals that fill a box exactly and go on in the box beside it.

    Lines, not a pattern brush or a clip: SVG knows neither from Qt.
    """
    lines = []
    first = floor((box.x + box.y) / spacing) + 1
    last = ceil((box.right + box.bottom) / spacing)
    for index in range(first, last):
        total = index * spacing  # the points of one diagonal share x + y
        left = max(box.x, total - box.bottom)
        right = min(box.right, total - box.y)
        if right > left:
            lines.append(QLineF(left, total - left, right, total - right))
    return lines
