"""The line that says which of some days cannot be read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from benchmark_app.ui.announce import announce
from benchmark_app.ui.date_field import DateField


class UnreadDays(QLabel):
    """Comes when a field is left with a text that is no day, and goes with that text."""

    def __init__(self, fields: Sequence[DateField]) -> None:
        super().__init__()
        self._fields = fields
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()
        for field in fields:
            field.editingFinished.connect(self.tell)
            field.textChanged.connect(self._look)

    @property
    def texts(self) -> list[str]:
        """What cannot be read."""
        return [one.text() for one in self._fields if not one.is_readable]

    def tell(self) -> None:
        """Say it, as long as there is something to say."""
        self._retranslate()
        self.setVisible(bool(self.texts))
        if self.texts:
            announce(self, self.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _look(self) -> None:
        if not self.texts:
            self.hide()

    def _retranslate(self) -> None:
        words = self.tr(
            "“{text}” is not a day. Write it as 2026-11-22, or press Esc there. "
            "Until then the card stays here."
        )
        self.setText(words.format(text=", ".join(self.texts)))
