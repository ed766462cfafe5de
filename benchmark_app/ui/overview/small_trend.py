"""A small trend: the subject against the baseline, as the trend view draws it; it leads there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from benchmark_app.ui.charts.lettering import Lettering
from benchmark_app.ui.charts.trend import TrendDescription
from benchmark_app.ui.charts.trend_picture import TrendPicture
from benchmark_app.ui.overview.card_button import CardButton
from benchmark_app.ui.theme import Theme

_LINES: Final = 20
_SENTENCE_LINES: Final = 6
_LETTERS: Final = 40
_PAD: Final = 4


class SmallTrend(CardButton):
    """Two lines without the competitors' own; one sentence where there is no baseline yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.described: TrendDescription | None = None
        self._note = ""
        self._picture: TrendPicture | None = None
        self._fit()

    @property
    def has_lines(self) -> bool:
        """Whether there is anything to draw, and not only a sentence."""
        return self.described is not None

    def show_trend(self, described: TrendDescription | None, note: str, name: str) -> None:
        """Show a trend, or a sentence where there is none; `name` is what is spoken of it."""
        self.described = None if described is None else described.against_baseline()
        self._note = note
        self.setAccessibleName(name)
        self._fit()
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        super().set_theme(theme)
        self._draw()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        lines = _LINES if self.has_lines else _SENTENCE_LINES
        return QSize(metrics.averageCharWidth() * _LETTERS, metrics.height() * lines)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() * 0.7

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "described"):
            self.updateGeometry()
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self._picture is not None:
            painter.translate(_PAD, _PAD)
            self._picture.paint(painter)
        else:
            painter.setPen(self.theme.muted)
            room = QRectF(self.rect()).adjusted(24, 12, -24, -12)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self._note)
        painter.end()

    def _fit(self) -> None:
        """Lines take the room there is, a sentence only its own."""
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding if self.has_lines else policy.Fixed)
        self.updateGeometry()

    def _draw(self) -> None:
        self._picture = None
        if self.described is not None:
            lettering = Lettering(self.fontInfo().pixelSize(), self.font().family())
            self._picture = TrendPicture(self.described, self.theme, lettering)
        self._arrange()
        self.update()

    def _arrange(self) -> None:
        if self._picture is not None:
            width, height = self.width() - 2 * _PAD, self.height() - 2 * _PAD
            self._picture.arrange(max(1, width), max(1, height), has_title=False)
