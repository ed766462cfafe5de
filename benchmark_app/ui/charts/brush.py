"""Strokes every chart painter needs, so that any device draws all charts alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from benchmark_app.ui.charts.array_path import pairs_path
from benchmark_app.ui.charts.edge_label import EdgeLabel
from benchmark_app.ui.charts.frame import Frame, Plane
from benchmark_app.ui.charts.label_place import Box
from benchmark_app.ui.charts.lettering import Lettering, TextRole
from benchmark_app.ui.charts.placed import PlacedText
from benchmark_app.ui.theme import Theme

DOT: Final = 5.0
MARKER: Final = 3.5
#: So many times their radius dots are apart at least: nearer, a dashed line is a chain of rings.
_CLEAR: Final = 3.0
_DIAMOND: Final = 5.5
_HATCH_SPACING: Final = 9.0
_TICK: Final = 4.0
_LEADER_ALPHA: Final = 150
_DOTTED: Final = (1.0, 3.0)


@contextmanager
def smooth(painter: QPainter) -> Iterator[None]:
    """What is drawn meanwhile has soft edges; level lines stay sharp without."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    yield
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def draw_path(painter: QPainter, path: QPainterPath) -> None:
    """Draw a path if it has any point: a PDF would else close and fill what was never begun."""
    if not path.isEmpty():
        painter.drawPath(path)


def faint(colour: QColor, alpha: int) -> QColor:
    """A colour through which others are seen."""
    seen = QColor(colour)
    seen.setAlpha(alpha)
    return seen


def mixed(colour: QColor, ground: QColor, alpha: int) -> QColor:
    """What a faint colour looks like on a ground, as a colour of its own."""
    pairs = (
        (colour.red(), ground.red()),
        (colour.green(), ground.green()),
        (colour.blue(), ground.blue()),
    )
    return QColor(*(round(other + (one - other) * alpha / 255) for one, other in pairs))


def rect_of(box: Box) -> QRectF:
    """A box as Qt knows it."""
    return QRectF(box.x, box.y, box.width, box.height)


def draw_ground(painter: QPainter, frame: Frame, theme: Theme) -> None:
    """The paper everything stands on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(0, 0, frame.width, frame.height), theme.base)


def draw_text(painter: QPainter, text: PlacedText, colour: QColor, lettering: Lettering) -> None:
    """Write a text into its box."""
    painter.setPen(colour)
    painter.setFont(lettering.font(text.role))
    base = text.box.y + lettering.ascent(text.role)
    painter.drawText(QPointF(text.box.x, base), text.text)


def draw_words(painter: QPainter, frame: Frame, theme: Theme, lettering: Lettering) -> None:
    """The heading, the ticks across and the note."""
    for text in frame.heading:
        is_muted = text.role is TextRole.SUBTITLE
        draw_text(painter, text, theme.muted if is_muted else theme.text, lettering)
    for text in frame.note:
        draw_text(painter, text, theme.text, lettering)
    for tick in frame.x_ticks:
        draw_text(painter, tick.label, theme.muted, lettering)


def draw_scales(painter: QPainter, plane: Plane, theme: Theme, lettering: Lettering) -> None:
    """The foot of the plot with its ticks, and the scale upwards with its lines."""
    plot = plane.plot
    painter.setPen(_scale_pen(theme))
    for tick in plane.y_ticks if not plane.note else ():
        painter.drawLine(QLineF(plot.x, tick.at, plot.right, tick.at))
    painter.setPen(QPen(theme.edge, 1))
    painter.drawLine(QLineF(plot.x, plot.bottom, plot.right, plot.bottom))
    for tick in plane.x_ticks:
        painter.drawLine(QLineF(tick.at, plot.bottom, tick.at, plot.bottom + _TICK))
    for tick in plane.y_ticks:
        draw_text(painter, tick.label, theme.muted, lettering)


def _scale_pen(theme: Theme) -> QPen:
    """Dotted where it is nearly as strong as what it measures, as with high contrast."""
    pen = QPen(theme.line, 1)
    if theme.has_high_contrast:
        pen.setDashPattern(_DOTTED)
    return pen


def draw_top(painter: QPainter, frame: Frame, theme: Theme, lettering: Lettering) -> None:
    """The heading and the scale above rows, over those that are half scrolled out."""
    plot = frame.plot
    painter.fillRect(QRectF(0, 0, frame.width, plot.y), theme.base)
    if frame.x_ticks:
        painter.setPen(QPen(theme.edge, 1))
        painter.drawLine(QLineF(plot.x, plot.y, plot.right, plot.y))
    draw_words(painter, frame, theme, lettering)


def draw_columns(painter: QPainter, frame: Frame, theme: Theme) -> None:
    """Upright lines through the rows at the ticks across."""
    painter.setPen(QPen(theme.line, 1))
    for tick in frame.x_ticks:
        painter.drawLine(QLineF(tick.at, frame.plot.y, tick.at, frame.plot.bottom))


def draw_edge_label(
    painter: QPainter, label: EdgeLabel, plot: Box, colour: QColor, lettering: Lettering
) -> None:
    """A text beside the plot; where it had to move away from its line a leader joins them."""
    box = label.label.box
    centre = box.y + box.height / 2
    if label.leads and abs(centre - label.anchor) > 2:
        painter.setPen(QPen(faint(colour, _LEADER_ALPHA), 1))
        with smooth(painter):
            painter.drawLine(QLineF(plot.right + 3, label.anchor, box.x - 3, centre))
    draw_text(painter, label.label, colour, lettering)


def draw_dots(
    painter: QPainter,
    places: Sequence[QPointF],
    size: float,
    rim: QColor,
    fill: QColor,
    growth: float,
) -> None:
    """A dot at each place, from left to right; none where they would hide the line they mark."""
    size *= growth
    if len(places) > 1:
        apart = (places[-1].x() - places[0].x()) / (len(places) - 1)
        if apart < _CLEAR * size:
            return
    painter.setPen(QPen(rim, 1.5 * growth))
    painter.setBrush(fill)
    last: QPointF | None = None
    with smooth(painter):
        for place in places:
            if last is None or (place - last).manhattanLength() >= 2 * size:
                painter.drawEllipse(place, size, size)
                last = place
    painter.setBrush(Qt.BrushStyle.NoBrush)


def draw_start(painter: QPainter, x: float, y: float, theme: Theme, growth: float) -> None:
    """The diamond where the subject began."""
    painter.setPen(QPen(theme.base, 1.5 * growth))
    painter.setBrush(theme.own)
    with smooth(painter):
        painter.drawPolygon(diamond(x, y, _DIAMOND * growth))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def diamond(x: float, y: float, size: float) -> QPolygonF:
    """A square on its corner, `size` from its middle to each."""
    corners = ((0, -size), (size, 0), (0, size), (-size, 0))
    return QPolygonF([QPointF(x + right, y + down) for right, down in corners])


def arrow(x: float, y: float, size: float) -> QPolygonF:
    """A triangle that points to the right, `size` from its middle to its tip."""
    corners = ((-size, -size), (size, 0), (-size, size))
    return QPolygonF([QPointF(x + right, y + down) for right, down in corners])


def hatch(boxes: Iterable[Box], spacing: float = _HATCH_SPACING) -> QPainterPath:
    """Rising diagonals that fill the boxes exactly and go on from each in the one beside it.

    Lines, not a pattern brush or a clip: SVG knows neither from Qt.
    """
    edges = np.array([(box.x, box.y, box.right, box.bottom) for box in boxes], np.float64)
    left, top, right, bottom = edges.reshape(-1, 4).T
    first = np.floor((left + top) / spacing).astype(np.int64) + 1
    count = np.maximum(np.ceil((right + bottom) / spacing).astype(np.int64) - first, 0)
    of = np.repeat(np.arange(len(count)), count)
    before = np.repeat(np.cumsum(count) - count, count)
    # the points of one diagonal share x + y
    total = (first[of] + np.arange(len(of)) - before) * spacing
    begin, end = np.maximum(left[of], total - bottom[of]), np.minimum(right[of], total - top[of])
    seen = end > begin
    x = np.column_stack((begin, end))[seen]
    return pairs_path(x.ravel(), (total[seen, None] - x).ravel())
