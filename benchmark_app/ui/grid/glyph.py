"""Signs drawn as shapes: they look alike in every font and never become a tick."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from benchmark_app.domain.result import LifecycleStage


class Glyph(StrEnum):
    """A shape of the grid: the signs of a value, then small marks."""

    NONE = "none"
    PARTLY = "partly"
    YES = "yes"
    EXCELLENT = "excellent"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NOTE = "note"
    OPENED = "opened"
    CLOSED = "closed"


#: The signs of the levels 0-3.
LEVEL_GLYPHS: Final = (Glyph.NONE, Glyph.PARTLY, Glyph.YES, Glyph.EXCELLENT)

Shape = Glyph | LifecycleStage
_Draw = Callable[[QPainter, QColor], None]


def _stroke(painter: QPainter, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _cross(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.11)
    painter.drawLine(QPointF(0.22, 0.22), QPointF(0.78, 0.78))
    painter.drawLine(QPointF(0.22, 0.78), QPointF(0.78, 0.22))


def _triangle(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.10)
    painter.drawPolygon(_polygon((0.5, 0.14), (0.88, 0.8), (0.12, 0.8)))


def _ring(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.11)
    painter.drawEllipse(QPointF(0.5, 0.5), 0.36, 0.36)


def _double_ring(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.10)
    painter.drawEllipse(QPointF(0.5, 0.5), 0.43, 0.43)
    painter.drawEllipse(QPointF(0.5, 0.5), 0.19, 0.19)


def _question(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.10)
    path = QPainterPath(QPointF(0.34, 0.32))
    path.cubicTo(QPointF(0.36, 0.1), QPointF(0.68, 0.12), QPointF(0.67, 0.34))
    path.cubicTo(QPointF(0.66, 0.48), QPointF(0.5, 0.46), QPointF(0.5, 0.64))
    painter.drawPath(path)
    _fill(painter, colour)
    painter.drawEllipse(QPointF(0.5, 0.83), 0.065, 0.065)


def _dash(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.10)
    painter.drawLine(QPointF(0.3, 0.5), QPointF(0.7, 0.5))


def _dot(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QPointF(0.5, 0.5), 0.5, 0.5)


def _opened(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.13)
    painter.drawPolyline(_polygon((0.2, 0.36), (0.5, 0.66), (0.8, 0.36)))


def _closed(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.13)
    painter.drawPolyline(_polygon((0.36, 0.2), (0.66, 0.5), (0.36, 0.8)))


def _dotted_ring(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    for step in range(8):
        angle = step * math.pi / 4
        painter.drawEllipse(
            QPointF(0.5 + 0.36 * math.cos(angle), 0.5 + 0.36 * math.sin(angle)), 0.07, 0.07
        )


def _star(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    corners = []
    for step in range(8):
        radius = 0.5 if step % 2 == 0 else 0.19
        angle = step * math.pi / 4
        corners.append((0.5 + radius * math.sin(angle), 0.5 - radius * math.cos(angle)))
    painter.drawPolygon(_polygon(*corners))


def _diamond(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawPolygon(_polygon((0.5, 0.04), (0.96, 0.5), (0.5, 0.96), (0.04, 0.5)))


def _half_disc(painter: QPainter, colour: QColor) -> None:
    _stroke(painter, colour, 0.11)
    painter.drawEllipse(QPointF(0.5, 0.5), 0.4, 0.4)
    _fill(painter, colour)
    painter.drawPie(QRectF(0.1, 0.1, 0.8, 0.8), -90 * 16, 180 * 16)


def _square(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawRoundedRect(QRectF(0.1, 0.1, 0.8, 0.8), 0.1, 0.1)


def _down(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawPolygon(_polygon((0.08, 0.18), (0.92, 0.18), (0.5, 0.88)))


_DRAWINGS: Final[dict[Shape, _Draw]] = {
    Glyph.NONE: _cross,
    Glyph.PARTLY: _triangle,
    Glyph.YES: _ring,
    Glyph.EXCELLENT: _double_ring,
    Glyph.UNKNOWN: _question,
    Glyph.NOT_APPLICABLE: _dash,
    Glyph.NOTE: _dot,
    Glyph.OPENED: _opened,
    Glyph.CLOSED: _closed,
    LifecycleStage.INSUFFICIENT: _dotted_ring,
    LifecycleStage.ABSENT: _ring,
    LifecycleStage.INNOVATION: _star,
    LifecycleStage.DIFFERENTIATOR: _diamond,
    LifecycleStage.CONTESTED: _half_disc,
    LifecycleStage.TABLE_STAKES: _square,
    LifecycleStage.DECLINING: _down,
}


def draw_shape(painter: QPainter, shape: Shape, colour: QColor, box: QRectF) -> None:
    """Draws a shape into a square box, antialiased."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    _DRAWINGS[shape](painter, colour)
    painter.restore()


class GlyphCache:
    """Shapes as pictures, drawn once per colour and size."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[Shape, int, int, float], QPixmap] = {}

    def picture(self, shape: Shape, colour: QColor, size: int, ratio: float) -> QPixmap:
        """The shape in a transparent square of `size` logical pixels."""
        key = (shape, colour.rgba(), size, ratio)
        found = self._pictures.get(key)
        if found is None:
            found = self._pictures[key] = _drawn(shape, colour, size, ratio)
        return found


def _drawn(shape: Shape, colour: QColor, size: int, ratio: float) -> QPixmap:
    pixels = max(1, round(size * ratio))
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    draw_shape(painter, shape, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture
