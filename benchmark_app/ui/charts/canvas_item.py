"""What stands on a chart's canvas: the time that zooms, the painted picture, the crosshair."""

from __future__ import annotations

from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from benchmark_app.ui.charts.lettering import Lettering, TextRole
from benchmark_app.ui.charts.picture import Mark, Picture
from benchmark_app.ui.theme import Theme

_CLOSEST_DAYS: Final = 14.0
_PADDING: Final = 8.0
_OFFSET: Final = 14.0
_RING: Final = 6.0


class TimeBox(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """A view box that zooms and drags time only."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.setMouseMode(pg.ViewBox.RectMode)
        self.setMouseEnabled(x=True, y=False)
        self.setDefaultPadding(0)
        self.rbScaleBox.setZValue(1e9)
        self._first, self._last = 0.0, 1.0

    def bound(self, first: float, last: float) -> None:
        """Never leave these days."""
        self._first, self._last = first, last
        span = last - first
        self.setLimits(xMin=first, xMax=last, minXRange=min(_CLOSEST_DAYS, span), maxXRange=span)

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show fewer (< 1) or more days around a day; the middle by default."""
        first, last = self.viewRange()[0]
        centre = (first + last) / 2 if at is None else at
        self.setXRange(
            centre - (centre - first) * factor, centre + (last - centre) * factor, padding=0
        )

    def pan(self, share: float) -> None:
        """Show earlier (< 0) or later days, by a share of those shown."""
        first, last = self.viewRange()[0]
        step = max(self._first - first, min(self._last - last, (last - first) * share))
        self.setXRange(first + step, last + step, padding=0)

    def show_all(self) -> None:
        """Undo all zooming."""
        self.setXRange(self._first, self._last, padding=0)

    def showAxRect(self, ax: QRectF, **_: Any) -> None:
        """Show the days of a dragged rectangle; its heights mean nothing."""
        days = ax.normalized()
        self.setXRange(days.left(), days.right(), padding=0)

    def updateScaleBox(self, p1: QPointF, p2: QPointF) -> None:
        """The rubber band reaches from top to bottom."""
        rect = self.rect()
        super().updateScaleBox(QPointF(p1.x(), rect.top()), QPointF(p2.x(), rect.bottom()))


class PictureItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The painted chart, kept as pixels so that a moving crosshair repaints none of it."""

    def __init__(self, picture: Picture) -> None:
        super().__init__()
        self.picture = picture
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self.picture.size)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        self.picture.paint(painter)


class MarkItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """The crosshair, the ring and the card of the point looked at."""

    def __init__(self, theme: Theme, lettering: Lettering) -> None:
        super().__init__()
        self.theme = theme
        self.lettering = lettering
        self.mark: Mark | None = None
        self.frame = QRectF()
        self.plot = QRectF()
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_mark(self, mark: Mark | None, plot: QRectF, frame: QRectF) -> None:
        """Look at another point, or at none."""
        if frame != self.frame:
            self.prepareGeometryChange()
        self.mark, self.plot, self.frame = mark, plot, frame
        self.update()

    def boundingRect(self) -> QRectF:
        return self.frame

    def card(self) -> QRectF:
        """Where the card stands: beside the point, inside the picture."""
        if self.mark is None:
            return QRectF()
        roles = self._roles()
        width = max(self.lettering.width(text, role) for text, role in roles) + 2 * _PADDING
        height = sum(self.lettering.height(role) for _, role in roles) + 2 * _PADDING
        left = self.mark.x + _OFFSET
        if left + width > self.frame.right():
            left = self.mark.x - _OFFSET - width
        top = min(self.mark.y + _OFFSET, self.frame.bottom() - height)
        return QRectF(max(0.0, left), max(0.0, top), width, height)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        mark, theme = self.mark, self.theme
        if mark is None:
            return
        painter.setPen(QPen(theme.edge, 1))
        painter.drawLine(QPointF(mark.x, self.plot.top()), QPointF(mark.x, self.plot.bottom()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mark.has_ring:
            size = _RING * self.lettering.growth
            painter.setPen(QPen(theme.accent, 2 * self.lettering.growth))
            painter.drawEllipse(QPointF(mark.x, mark.y), size, size)
        card = self.card()
        painter.setPen(QPen(theme.edge, 1))
        painter.setBrush(theme.raised)
        painter.drawRoundedRect(card, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        y = card.top() + _PADDING
        painter.setPen(theme.text)
        for text, role in self._roles():
            painter.setFont(self.lettering.font(role))
            painter.drawText(QPointF(card.left() + _PADDING, y + self.lettering.ascent(role)), text)
            y += self.lettering.height(role)

    def _roles(self) -> list[tuple[str, TextRole]]:
        lines = self.mark.lines if self.mark else ()
        return [
            (text, TextRole.STRONG if place == 0 else TextRole.LABEL)
            for place, text in enumerate(lines)
        ]
