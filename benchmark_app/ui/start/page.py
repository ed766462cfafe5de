"""A page that keeps to the middle of a large window and scrolls in a small one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

#: A page narrower than so many lines of text are high stands in one column.
_NARROW: Final = 58
_FREE: Final = 16_777_215  # Qt's word for no limit
_SIDE, _EDGE = 28, 18


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
        self.body = QVBoxLayout(whole)
        self.body.setSpacing(12)
        self.setWidget(whole)

    def limit(self, width: int, height: int) -> None:
        """Grow no larger than so many pixels, unless the words need more."""
        self._limit = QSize(width, height)

    def turn(self, *, is_wide: bool) -> None:
        """Stand side by side or in one column."""

    def fit(self) -> None:
        """Take sizes that follow the text."""

    def arrange(self) -> None:
        """Stand as there is room for it, a little above the middle of what is left."""
        room = self.viewport().size()
        self.turn(is_wide=self.width() >= _NARROW * self.fontMetrics().height())
        aside = max(_SIDE, (room.width() - self._limit.width()) // 2)
        self.body.setContentsMargins(aside, 0, aside, 0)
        needed = max(self._limit.height(), self.body.totalMinimumHeightForWidth(room.width()))
        spare = max(2 * _EDGE, room.height() - needed)
        above = max(_EDGE, spare * 2 // 5)
        self.body.setContentsMargins(aside, above, aside, spare - above)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "body"):
            self.fit()
            self.arrange()
