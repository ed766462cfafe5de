"""Esc in a line brings back what stood there; where nothing was typed it goes on its way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


def is_cancel(event: QEvent) -> bool:
    """Whether it is the press of Esc alone."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_Escape
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )


class CancelKey(QObject):
    """Watches one line: what the program writes into it is what Esc brings back."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._kept = line.text()
        line.textChanged.connect(self._keep)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key in the line."""
        if is_cancel(event) and self._line.text() != self._kept:
            self._line.setText(self._kept)
            return True
        return super().eventFilter(watched, event)

    def _keep(self, text: str) -> None:
        if not self._line.isModified():
            self._kept = text
