"""The day shown: a date field, a calendar, and steps along the days somebody looked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from PySide6.QtCore import QDate, QEvent, QSignalBlocker, QSize
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QToolButton, QWidget

from benchmark_app.ui.date_field import to_date, to_qdate
from benchmark_app.ui.editor import Editor


class AsOfBar(QWidget):
    """Shows and sets the editor's day."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._days: tuple[date, ...] | None = None
        self._marked: tuple[date, ...] = ()
        self._label = QLabel()
        self.day = QDateEdit()
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.setKeyboardTracking(False)
        self.day.setDateRange(QDate(1800, 1, 1), QDate(2999, 12, 31))
        self._label.setBuddy(self.day)
        self.earlier = QToolButton()
        self.earlier.setText("‹")
        self.later = QToolButton()
        self.later.setText("›")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(4)
        for widget in (self._label, self.day, self.earlier, self.later):
            row.addWidget(widget)
        for button in (self.earlier, self.later):
            button.setAutoRaise(True)
            button.setMinimumSize(QSize(28, 26))
        self.earlier.clicked.connect(self.step_back)
        self.later.clicked.connect(self.step_on)
        self.day.dateChanged.connect(self._pick)
        editor.as_of_changed.connect(self._refresh)
        editor.changed.connect(self._forget_days)
        self._retranslate()
        self._refresh()

    def step_back(self) -> None:
        """Show the last day before this one on which something was observed."""
        days = self._observed()
        place = bisect_left(days, self._editor.as_of)
        if place > 0:
            self._editor.set_as_of(days[place - 1])

    def step_on(self) -> None:
        """Show the next day on which something was observed, after the last one today."""
        days = self._observed()
        place = bisect_right(days, self._editor.as_of)
        if place < len(days):
            self._editor.set_as_of(days[place])
        elif self._editor.as_of < self._editor.today:
            self._editor.set_as_of(self._editor.today)

    def show_latest(self) -> None:
        """Show the day the file opens at."""
        self._editor.set_as_of(self._editor.workspace.default_as_of(self._editor.today))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _observed(self) -> tuple[date, ...]:
        if self._days is None:
            self._days = self._editor.workspace.as_of(date.max).observed_days()
        return self._days

    def _forget_days(self) -> None:
        self._days = None
        self._refresh()

    def _pick(self, day: QDate) -> None:
        self._editor.set_as_of(to_date(day))

    def _refresh(self) -> None:
        blocker = QSignalBlocker(self.day)
        self.day.setDate(to_qdate(self._editor.as_of))
        blocker.unblock()
        days = self._observed()
        self.earlier.setEnabled(bool(days) and days[0] < self._editor.as_of)
        last = max((self._editor.today, *days[-1:]))
        self.later.setEnabled(self._editor.as_of < last)
        self._mark(days)

    def _mark(self, days: tuple[date, ...]) -> None:
        """Bold in the calendar: days on which something was observed."""
        if days == self._marked:
            return
        calendar = self.day.calendarWidget()
        calendar.setDateTextFormat(QDate(), QTextCharFormat())
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Black)
        bold.setFontUnderline(True)
        for day in days[-1500:]:
            calendar.setDateTextFormat(to_qdate(day), bold)
        self._marked = days

    def _retranslate(self) -> None:
        self._label.setText(self.tr("As of"))
        self.day.setAccessibleName(self.tr("As of"))
        self.day.setToolTip(self.tr("The day shown. Days with checks stand out in the calendar."))
        for button, name, keys in (
            (self.earlier, self.tr("Previous day with checks"), "Ctrl+PgUp"),
            (self.later, self.tr("Next day with checks"), "Ctrl+PgDn"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})")
