"""The line at the foot of a window: a message there is no room for ends in "…", whole on hover."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStatusBar, QStyle, QStyleOption, QWidget

_SIDE: Final = 6


class StatusLine(QStatusBar):
    """As Qt's own, which cuts off what is too long."""

    def __init__(self) -> None:
        super().__init__()
        self.messageChanged.connect(self.setToolTip)

    def paintEvent(self, event: QPaintEvent) -> None:
        text = self.currentMessage()
        if not text:
            super().paintEvent(event)
            return
        option = QStyleOption()
        option.initFrom(self)
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        beside = (
            one.x() for one in self.children() if isinstance(one, QWidget) and one.isVisible()
        )
        room.setRight(min(beside, default=room.right()) - _SIDE)
        mode = Qt.TextElideMode.ElideRight
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            self.fontMetrics().elidedText(text, mode, room.width()),
        )
        painter.end()
