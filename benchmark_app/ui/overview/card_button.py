"""A button that looks like a card: several lines that wrap in a frame."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from benchmark_app.ui.first.view import blended
from benchmark_app.ui.theme import Theme

_ROUND: Final = 6.0
_HOVERED: Final = 0.08
_PRESSED: Final = 0.18
_PRESSING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardButton(QAbstractButton):
    """Pressed by mouse, Space and Enter; whoever fills it adds labels to its layout."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._labels: list[tuple[QLabel, bool, float, bool]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_label(
        self, *, is_muted: bool = False, times: float = 1.0, is_bold: bool = False
    ) -> QLabel:
        """A label in the button's own colours, so many times as large as its text."""
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.setWordWrap(times == 1.0)
        label.setForegroundRole(QPalette.ColorRole.WindowText)  # a button's own would not change
        self._labels.append((label, is_muted, times, is_bold))
        self.letter()
        self._colour()
        return label

    def set_times(self, label: QLabel, times: float) -> None:
        """Write a label in another size."""
        self._labels = [
            (one, is_muted, times if one is label else size, is_bold)
            for one, is_muted, size, is_bold in self._labels
        ]
        self.letter()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.theme = theme
        self._colour()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_labels"):
            self.letter()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_frame(painter)
        painter.end()

    def paint_frame(self, painter: QPainter) -> None:
        """The ground and the border; where the keys are the window shows itself."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.theme
        share = _PRESSED if self.isDown() else _HOVERED if self.underMouse() else 0.0
        painter.setPen(QPen(theme.edge, 1))
        painter.setBrush(blended(theme.base, theme.accent, share))
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(room, _ROUND, _ROUND)

    def letter(self) -> None:
        """Write every label in its size."""
        for label, _, times, is_bold in self._labels:
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * times)
            font.setBold(is_bold)
            label.setFont(font)

    def _colour(self) -> None:
        for label, is_muted, *_ in self._labels:
            palette = QPalette(label.palette())
            colour = self.theme.muted if is_muted else self.theme.text
            palette.setColor(QPalette.ColorRole.WindowText, colour)
            label.setPalette(palette)
