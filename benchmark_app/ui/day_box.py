"""The day shown as a field to type into, with a calendar to pick from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.ui.date_field import read_day, to_date, to_qdate
from benchmark_app.words.number import format_date

_FIRST, _LAST = date(1800, 1, 1), date(2999, 12, 31)
_MARKED_DAYS = 1500


class DayLine(QLineEdit):
    """The day as text: whatever people write as a day is read, nothing else is taken.

    `left` says that Enter took the day or Esc brought the one shown back.
    Qt's own date field keeps the year when a whole date is typed over it, so it is not used.
    """

    picked = Signal(object)  # date
    left = Signal()
    calendar_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = _FIRST
        self.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        self.returnPressed.connect(self._enter)

    def show_day(self, day: date) -> None:
        """Show a day without telling anyone."""
        self._shown = day
        self.setText(format_date(day))

    def event(self, event: QEvent) -> bool:
        is_offered = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_offered and _asks_for_calendar(cast("QKeyEvent", event)):
            event.accept()  # the window has another command on F4
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if _asks_for_calendar(event):
            self.calendar_requested.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._pick(self._shown + timedelta(days=1 if key == Qt.Key.Key_Up else -1))
        elif key == Qt.Key.Key_Escape:
            self.show_day(self._shown)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        day = read_day(self.text()) if self.isModified() else None
        self.show_day(self._shown)
        if day is not None:
            self._pick(day)

    def _enter(self) -> None:
        day = read_day(self.text())
        if day is None:
            words = self.tr("“{text}” is not a day. Write it as 2026-11-22.")
            below = self.mapToGlobal(QPoint(0, self.height()))
            QToolTip.showText(below, words.format(text=self.text()), self)
            self.selectAll()
        else:
            self._pick(day)
            self.selectAll()
            self.left.emit()

    def _pick(self, day: date) -> None:
        day = min(max(day, _FIRST), _LAST)
        is_new = day != self._shown
        self.show_day(day)
        if is_new:
            self.picked.emit(day)


def _asks_for_calendar(event: QKeyEvent) -> bool:
    key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(key == Qt.Key.Key_F4 or (alt and key == Qt.Key.Key_Down))


class DayBox(QWidget):
    """A day line and the button of its calendar; `left` as of the line, or after a day chosen."""

    picked = Signal(object)  # date
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = DayLine()
        self.button = QToolButton()
        self.button.setArrowType(Qt.ArrowType.DownArrow)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.line)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.calendar = QCalendarWidget()
        self.calendar.setDateRange(to_qdate(_FIRST), to_qdate(_LAST))
        self._popup = QMenu(self)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self.calendar)
        self.line.picked.connect(self.picked)
        self.line.left.connect(self.left)
        self.line.calendar_requested.connect(self.show_calendar)
        self.button.clicked.connect(self.show_calendar)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        self._fit()

    def show_day(self, day: date) -> None:
        """Show a day without telling anyone."""
        self.line.show_day(day)
        self.calendar.setSelectedDate(to_qdate(day))

    def show_calendar(self) -> None:
        """Open the calendar under the field, with the keys in it."""
        self._popup.popup(self.mapToGlobal(QPoint(0, self.height())))
        self.calendar.setFocus()

    def mark(self, days: Iterable[date]) -> None:
        """Make days stand out in the calendar: the last ones, where they are very many."""
        self.calendar.setDateTextFormat(QDate(), QTextCharFormat())
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Black)
        bold.setFontUnderline(True)
        for day in list(days)[-_MARKED_DAYS:]:
            self.calendar.setDateTextFormat(to_qdate(day), bold)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "line"):
            self._fit()

    def _choose(self, day: QDate) -> None:
        self._popup.close()
        self.picked.emit(to_date(day))
        if self.line.hasFocus():
            self.left.emit()

    def _fit(self) -> None:
        self.line.setFixedWidth(QFontMetrics(self.font()).horizontalAdvance("0000-00-00") + 18)
