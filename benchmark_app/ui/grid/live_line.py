"""A line of text that tells what is in it while a syllable is still being composed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class LiveLine(QLineEdit):
    """`typed` comes with every change by keys, the pending syllable counted in."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pending = ""
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self.typed)

    @property
    def live_text(self) -> str:
        """The text with what is being composed at the cursor."""
        text, place = self.text(), self.cursorPosition()
        return text[:place] + self._pending + text[place:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        before = self.live_text
        self._pending = event.preeditString()
        super().inputMethodEvent(event)
        if self.live_text != before:
            self.typed.emit()
