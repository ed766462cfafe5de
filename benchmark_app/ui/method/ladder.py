"""The stages from 0 to 100 % as a strip, each service a dot over it, the edges to be dragged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from benchmark_app.domain.policy import EDGES, Policy
from benchmark_app.domain.result import LifecycleStage, StageResult
from benchmark_app.ui.charts.lettering import growth_beside
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.method import page_text, rule_name, rule_value
from benchmark_app.words.stage import stage_word

_STAGES: Final = (
    LifecycleStage.INNOVATION,
    LifecycleStage.DIFFERENTIATOR,
    LifecycleStage.CONTESTED,
    LifecycleStage.TABLE_STAKES,
)
_STRIP: Final = 12
_RADIUS: Final = 4
_GRIP: Final = 8
_REACH: Final = 14
_SIDE: Final = 18
_BETWEEN: Final = 12


class _Dot(NamedTuple):
    service: StageResult
    centre: QPointF


class StageLadder(QWidget):
    """Shows where the stages begin and which services stand where; `moved` tells a dragged edge.

    `moved` carries the key of the rule and the edge as shown, 0-100. The keyboard changes the same
    edges in the sentences below.
    """

    moved = Signal(str, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rules = Policy()
        self._language = Language.EN
        self._services: tuple[StageResult, ...] = ()
        self._names: Mapping[int, str] = {}
        self._dragged = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rules(self, rules: Policy, language: Language) -> None:
        """Show the edges of a set of rules whose edges are in order."""
        self._rules, self._language = rules, language
        self.updateGeometry()
        edges = (f"{rule_name(key, language)} {rule_value(key, rules, language)}" for key in EDGES)
        self.setAccessibleName(", ".join(edges))
        self.setAccessibleDescription(page_text("ladder", language))
        self.update()

    def show_services(self, services: tuple[StageResult, ...], names: Mapping[int, str]) -> None:
        """Show a dot for each service with a share, in the colour of its stage."""
        self._services, self._names = services, names
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        lines = 1 + len({rect.top() for rect, _ in self.words()})
        line = self.fontMetrics().height()
        return QSize(360, self._dots_height() + self._grown(_STRIP) + lines * line + 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_strip(painter)
        self._paint_edges(painter)
        self._paint_dots(painter)

    def resizeEvent(self, _: QResizeEvent) -> None:
        self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.isEnabled():
            self._dragged = self._edge_at(event.position().toPoint())
        event.setAccepted(bool(self._dragged))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._drag(event.position().x())
        near = self._dragged or (self.isEnabled() and self._edge_at(event.position().toPoint()))
        shape = Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        self._dragged = ""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(event.pos()), self)
            return True
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        return super().event(event)

    def told_at(self, place: QPoint) -> str:
        """The services whose dots are at a place, with the places that offer each."""
        found = [
            one.service
            for one in self._dots()
            if (one.centre - QPointF(place)).manhattanLength() <= 2 * self._grown(_RADIUS)
        ]
        return "\n".join(
            f"{self._names[one.attribute]}: {one.adoption.adopters}/{one.adoption.known}"
            for one in found
        )

    def words(self) -> list[tuple[QRectF, str]]:
        """The stages under the strip, each as near to its own part as the others let it.

        Where they do not fit beside each other they take turns on two lines; only where those are
        too short as well are long ones cut.
        """
        words = [stage_word(stage, self._language) for stage in _STAGES]
        one = self._line_of(words, self._parts(), 0)
        if [word for _, word in one] == words:
            return one
        lines = [self._line_of(words[at::2], self._parts()[at::2], at) for at in (0, 1)]
        return [text for pair in zip(*lines, strict=True) for text in pair]

    def _line_of(
        self, words: list[str], parts: list[tuple[float, float]], line: int
    ) -> list[tuple[QRectF, str]]:
        """Words beside each other on one of the lines, cut where there is too little room."""
        metrics, room = self.fontMetrics(), self.width() - _BETWEEN * (len(words) - 1)
        wides = [metrics.horizontalAdvance(word) + 1 for word in words]
        if sum(wides) > room:
            most = room // len(words)
            words = [metrics.elidedText(one, Qt.TextElideMode.ElideRight, most) for one in words]
            wides = [min(wide, most) for wide in wides]
        places, free = [], 0.0
        for (left, right), wide in zip(parts, wides, strict=True):
            places.append(max(free, (left + right - wide) / 2))
            free = places[-1] + wide + _BETWEEN
        free = float(self.width())
        for place in reversed(range(len(words))):
            places[place] = min(places[place], free - wides[place])
            free = places[place] - _BETWEEN
        height = metrics.height()
        top = self._top() + self._grown(_STRIP) + 8 + (line + 1) * height
        return [
            (QRectF(left, top, wide, height), word)
            for left, wide, word in zip(places, wides, words, strict=True)
        ]

    def grip_place(self, key: str) -> QPoint:
        """Where the handle of an edge is."""
        middle = self._top() + self._grown(_STRIP) // 2
        return QPoint(round(self._x(getattr(self._rules, key))), middle)

    def _drag(self, x: float) -> None:
        place = EDGES.index(self._dragged)
        lowest = getattr(self._rules, EDGES[place - 1]) * 100 if place else 1.0
        highest = getattr(self._rules, EDGES[place + 1]) * 100 if place < 2 else 100.0
        share = 100 * (x - _SIDE) / self._span()
        self.moved.emit(self._dragged, float(round(min(highest, max(lowest, share)))))

    def _edge_at(self, place: QPoint) -> str:
        grip = self._grown(_GRIP)
        if not self._top() - grip <= place.y() <= self._top() + self._grown(_STRIP) + grip:
            return ""
        near = [
            (abs(self.grip_place(key).x() - place.x()), key)
            for key in EDGES
            if abs(self.grip_place(key).x() - place.x()) <= _REACH
        ]
        return min(near)[1] if near else ""

    def _bounds(self) -> list[float]:
        return [0.0, *(min(1.0, getattr(self._rules, key)) for key in EDGES), 1.0]

    def _parts(self) -> list[tuple[float, float]]:
        """From where to where each stage reaches on the strip."""
        return [(self._x(begin), self._x(end)) for begin, end in pairwise(self._bounds())]

    def _dots_height(self) -> int:
        return round(3.2 * self.fontMetrics().height())

    def _grown(self, size: int) -> int:
        """A size that keeps step with the letters."""
        return round(size * growth_beside(self.fontInfo().pixelSize()))

    def _top(self) -> int:
        return self._dots_height() + 4

    def _span(self) -> int:
        return max(1, self.width() - 2 * _SIDE)

    def _x(self, share: float) -> float:
        return _SIDE + share * self._span()

    def _paint_strip(self, painter: QPainter) -> None:
        for stage, (left, right) in zip(_STAGES, self._parts(), strict=True):
            painter.fillRect(
                QRectF(left, self._top(), right - left - 1, self._grown(_STRIP)),
                self._theme.stage(stage),
            )
        painter.setPen(self._theme.text)
        for rect, word in self.words():
            painter.drawText(rect, 0, word)

    def _paint_edges(self, painter: QPainter) -> None:
        metrics, grip = self.fontMetrics(), self._grown(_GRIP)
        free = 0.0
        for key in EDGES:
            place = QPointF(self.grip_place(key))
            painter.setPen(QPen(self._theme.edge, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(place.x(), 0), QPointF(place.x(), self._top()))
            painter.setPen(QPen(self._theme.text, 2))
            painter.setBrush(self._theme.base)
            if self.isEnabled():
                painter.drawEllipse(place, grip, grip)
            text = rule_value(key, self._rules, self._language)
            wide = metrics.horizontalAdvance(text)
            left = min(max(free, place.x() - wide / 2), self.width() - wide)
            free = left + wide + 6
            top = self._top() + self._grown(_STRIP) + 6
            painter.setPen(self._theme.text)
            painter.drawText(QRectF(left, top, wide + 1, metrics.height()), 0, text)

    def _paint_dots(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._theme.base, 1))
        radius = self._grown(_RADIUS)
        for one in self._dots():
            stage = one.service.stage or LifecycleStage.INSUFFICIENT
            painter.setBrush(QColor(self._theme.stage(stage)))
            painter.drawEllipse(one.centre, radius, radius)

    def _dots(self) -> Iterator[_Dot]:
        """The dots, piled up where shares are alike, closer where many are."""
        piles: dict[int, list[StageResult]] = defaultdict(list)
        radius = self._grown(_RADIUS)
        for service in self._services:
            share = service.adoption.share
            if share is not None:
                piles[round(self._x(share) / (2 * radius))].append(service)
        room = self._dots_height() - 2 * radius
        for pile in piles.values():
            step = min(2 * radius + 1, room / max(1, len(pile) - 1))
            for height, service in enumerate(pile):
                share = service.adoption.share or 0.0
                y = self._top() - radius - 2 - height * step
                yield _Dot(service, QPointF(self._x(share), y))
