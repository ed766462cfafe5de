"""A page that keeps to the middle of a large window and scrolls in a small one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

#: A page narrower than so many lines of text are high stands in one column.
_NARROW: Final = 58
_FREE: Final = 16_777_215  # Qt's word for no limit


class Page(QScrollArea):
    """What stands in `body` scrolls rather than being clipped; subclasses fill it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._limit = QSize(_FREE, _FREE)
        whole = QWidget()
        self._middle = QWidget()
        self.body = QVBoxLayout(self._middle)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        grid = QGridLayout(whole)
        grid.setContentsMargins(28, 18, 28, 18)
        grid.addWidget(self._middle, 1, 1)
        for edge, stretch in ((0, 1), (2, 1)):
            grid.setColumnStretch(edge, stretch)
        grid.setColumnStretch(1, 100)
        grid.setRowStretch(1, 100)
        grid.setRowStretch(0, 2)
        grid.setRowStretch(2, 3)
        self.setWidget(whole)

    def limit(self, width: int, height: int) -> None:
        """Grow no larger than so many pixels; in one column, as high as it must."""
        self._limit = QSize(width, height)

    def turn(self, *, is_wide: bool) -> None:
        """Stand side by side or in one column."""

    def fit(self) -> None:
        """Take sizes that follow the text."""

    def arrange(self) -> None:
        """Stand as there is room for it."""
        is_wide = self.width() >= _NARROW * self.fontMetrics().height()
        self._middle.setMaximumSize(self._limit.width(), self._limit.height() if is_wide else _FREE)
        self.turn(is_wide=is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "body"):
            self.fit()
            self.arrange()
