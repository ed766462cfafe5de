"""One answer to choose: a button and words beside it that go on in the next line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from benchmark_app.ui.tick_box import PickButton

_GAP: Final = 12
_BEFORE_FIELD: Final = 6


class PickLine(QWidget):
    """A radio button whose words wrap; a click on the words chooses it too."""

    def __init__(self, text: str, field: QWidget | None = None) -> None:
        super().__init__()
        self.button = PickButton()
        self.button.setAccessibleName(text)
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words = _Words(text, self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        middle, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
        row.addWidget(self.button, 0, top if field is None else middle)
        row.addWidget(self.words, 0 if field is not None else 1)
        if field is not None:
            row.addSpacing(_BEFORE_FIELD)
            row.addWidget(field, 1)


class _Words(QLabel):
    """The words of a button."""

    def __init__(self, text: str, button: PickButton) -> None:
        super().__init__(text)
        self._button = button
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(0, 2, 0, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._button.setFocus(Qt.FocusReason.MouseFocusReason)
            self._button.click()
