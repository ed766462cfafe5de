"""The line under the table: counts, and beside or under them what to type or what happened."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from benchmark_app.ui.theme import Theme

_GAP: Final = 16
_NARROWEST: Final = 10  # heights of a line
_ROLE: Final = QPalette.ColorRole


class Foot(QWidget):
    """Two texts side by side; where they have no room, one under the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts, self.hint = QLabel(), QLabel()
        for label in (self.counts, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self._told: tuple[str, str] = ("", "")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(10, 4, 10, 4)
        self._row.addWidget(self.counts)
        self._row.addWidget(self.hint, 1)
        self.set_theme(theme)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for label in (self.counts, self.hint):
            palette = QPalette(label.palette())
            palette.setColor(_ROLE.WindowText, theme.muted)
            palette.setColor(_ROLE.Text, theme.missing)  # of a warning
            label.setPalette(palette)

    def tell(self, counts: tuple[str, str], hint: str, *, warns: bool) -> None:
        """Say how much is known, in full and in short, and something else, perhaps as a warning."""
        self._told = counts
        self.counts.setAccessibleName(counts[0])
        self.hint.setText(hint)
        self.hint.setForegroundRole(_ROLE.Text if warns else _ROLE.WindowText)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """No wider than a few words: beside one another they must not hold the window open."""
        return QSize(_NARROWEST * self.fontMetrics().height(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Both side by side, in short if need be; where even that has no room, in two lines."""
        margins, (full, short) = self._row.contentsMargins(), self._told
        room = self.width() - margins.left() - margins.right()
        beside = room - self.hint.fontMetrics().horizontalAdvance(self.hint.text()) - _GAP
        wide = self.counts.fontMetrics().horizontalAdvance
        is_beside = wide(short) <= beside
        is_full = wide(full) <= (beside if is_beside else room)
        self.counts.setText(full if is_full else short)
        self.counts.setToolTip("" if is_full else full)
        self.counts.setWordWrap(not is_beside)
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if is_beside else way.TopToBottom)
        self._row.setSpacing(_GAP if is_beside else 0)
        side = Qt.AlignmentFlag.AlignRight if is_beside else Qt.AlignmentFlag.AlignLeft
        self.hint.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
