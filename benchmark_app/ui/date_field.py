"""A day as people type it, or none."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from benchmark_app.exchange.rows import Bad, parse_date
from benchmark_app.words.number import format_date

_A_DAY: Final = "0000-00-00"
_CURSOR: Final = 6  # the room of the cursor behind a text


def to_date(day: QDate) -> date:
    """A Python date of Qt's."""
    return date(day.year(), day.month(), day.day())


def to_qdate(day: date) -> QDate:
    """Qt's date of a Python one."""
    return QDate(day.year, day.month, day.day)


def read_day(text: str) -> date | None:
    """The day in a text as people write it; None where it is none."""
    day = parse_date(text)
    return None if isinstance(day, Bad) else day


class DateField(QLineEdit):
    """A field for a day that may be empty; `picked` after somebody entered a good one."""

    picked = Signal(object)  # date | None

    def __init__(self, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: date | None = None
        self._retranslate()
        self.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        self.set_day(day)
        self.editingFinished.connect(self._settle)

    @property
    def day(self) -> date | None:
        """The day in the field, None where it is empty or no day."""
        return read_day(self.text())

    @property
    def is_readable(self) -> bool:
        """Whether the field is empty or holds a day."""
        return not self.text().strip() or self.day is not None

    def set_day(self, day: date | None) -> None:
        """Show a day without telling anyone."""
        self._shown = day
        self.setText("" if day is None else format_date(day))

    def minimumSizeHint(self) -> QSize:
        """A whole day, and what is asked for, can be read."""
        least, metrics = super().minimumSizeHint(), self.fontMetrics()
        texts = (self.placeholderText(), _A_DAY)
        wide = max(metrics.horizontalAdvance(text) for text in texts) + _CURSOR
        return QSize(least.width() - metrics.maxWidth() + wide, least.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("year-month-day"))

    def _settle(self) -> None:
        if not self.is_readable or self.day == self._shown:
            return
        self.set_day(self.day)
        self.picked.emit(self.day)
