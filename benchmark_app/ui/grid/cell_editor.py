"""The line of text over a cell, with what is wrong with it under the cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from benchmark_app.exchange.repair import Repair
from benchmark_app.exchange.stroke import begun_in_hangul
from benchmark_app.ui.grid.model import Index
from benchmark_app.ui.grid.offer import CellOffer
from benchmark_app.ui.theme import Theme


class CellEditor(QLineEdit):
    """One line of text over a cell, with a message under it when it cannot be read.

    `is_amending` is True where the text is changed rather than typed anew; `repair` is what the
    message offers to take of the text. Where `begins_off`, the input method is off for the key that
    opens it: that letter joins the syllable which is put together after it.
    """

    def __init__(
        self,
        parent: QWidget,
        index: Index,
        theme: Theme,
        mend: Callable[[], object],
        *,
        begins_off: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pending = ""
        self._begins_off = begins_off
        self._typed: str | None = None  # what came since the first letter, syllables not joined
        self._joined = ""  # how it stands in the line
        self.index = QPersistentModelIndex(index)
        self.is_done = False
        self.is_amending = False
        self.repair: Repair | None = None
        self.message = CellOffer(parent, mend)
        self.setFrame(False)
        self.setTextMargins(3, 0, 3, 0)
        self.textEdited.connect(self._forget_message)
        self.destroyed.connect(self.message.deleteLater)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.accent, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_first = self._begins_off and not self.is_amending and not self.isModified()
        super().keyPressEvent(event)
        if is_first:
            self._typed = self._joined = self.text()
        event.accept()  # what means nothing in a text is no command of the grid either

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        event = self._with_first_key(event)
        self._pending = event.preeditString()
        super().inputMethodEvent(event)

    def settle(self) -> None:
        """Take the syllable that is still being put together into the text."""
        QApplication.inputMethod().commit()
        pending, self._pending = self._pending, ""
        if pending:  # an input method that does not answer
            event = QInputMethodEvent("", [])
            event.setCommitString(pending)
            super().inputMethodEvent(event)

    def explain(self, text: str, words: str, repair: Repair | None) -> None:
        """Say under the cell why the text was not taken, and offer a repair in words."""
        self.repair = repair
        self.message.open(self.geometry(), text, words, self._theme)
        self.setAccessibleDescription(f"{text} {words}".strip())

    def _with_first_key(self, event: QInputMethodEvent) -> QInputMethodEvent:
        """The same with the whole word that began with a letter: d and ㅓ show as 어."""
        line = self.text()
        if self._typed is None or line != self._joined or self.cursorPosition() != len(line):
            return event
        typed, pending = self._typed + event.commitString(), event.preeditString()
        whole = begun_in_hangul(typed + pending)
        if whole == typed + pending and self._joined == self._typed:
            return event
        self._typed, self._joined = typed, "" if pending else whole
        joined = QInputMethodEvent(whole if pending else "", [])
        joined.setCommitString(self._joined, -len(line), len(line))
        return joined

    def _forget_message(self) -> None:
        self.repair = None
        self.message.hide()
