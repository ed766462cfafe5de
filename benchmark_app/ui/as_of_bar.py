"""The day shown: a date field, a calendar, and steps along the days somebody looked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from benchmark_app.ui.day_box import DayBox
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.icon import drawn_icon, icon_size
from benchmark_app.ui.playing import Playing
from benchmark_app.ui.theme import Theme


class AsOfBar(QWidget):
    """Shows and sets the editor's day; `left` says that the keys belong to the view again."""

    left = Signal()

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._days: tuple[date, ...] | None = None
        self._marked: tuple[date, ...] = ()
        self._theme: Theme | None = None
        self.playing = Playing(editor, self._observed)
        self._label = QLabel()
        self.day = DayBox()
        self._label.setBuddy(self.day.line)
        self.earlier = QToolButton()
        self.later = QToolButton()
        self.play = QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(4)
        for widget in (self._label, self.day, self.earlier, self.later, self.play):
            row.addWidget(widget)
        for button in (self.earlier, self.later, self.play):
            button.setAutoRaise(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.earlier.clicked.connect(self.step_back)
        self.later.clicked.connect(self.step_on)
        self.play.clicked.connect(self.playing.toggle)
        self.playing.changed.connect(self._show_playing)
        self.day.picked.connect(editor.set_as_of)
        self.day.left.connect(self.left)
        editor.as_of_changed.connect(self._refresh)
        editor.changed.connect(self._forget_days)
        self._retranslate()
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw the steps in the colours of a theme."""
        self._theme = theme
        for button, name in ((self.earlier, "earlier"), (self.later, "later")):
            button.setIcon(drawn_icon(name, theme.text, theme.accent_text))
            button.setIconSize(icon_size(self.fontMetrics()))
        self._show_playing()

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
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "later"):
            for button in (self.earlier, self.later, self.play):
                button.setIconSize(icon_size(self.fontMetrics()))
        super().changeEvent(event)

    def _observed(self) -> tuple[date, ...]:
        if self._days is None:
            self._days = self._editor.workspace.as_of(date.max).observed_days()
        return self._days

    def _forget_days(self) -> None:
        self._days = None
        self._refresh()

    def _refresh(self) -> None:
        self.day.show_day(self._editor.as_of)
        days = self._observed()
        self.earlier.setEnabled(bool(days) and days[0] < self._editor.as_of)
        last = max((self._editor.today, *days[-1:]))
        self.later.setEnabled(self._editor.as_of < last)
        self.play.setEnabled(len({*days, self._editor.as_of}) > 1)
        self._mark(days)

    def _show_playing(self) -> None:
        """The button says what it would do now."""
        is_running = self.playing.is_running
        name = self.tr("Stop playing") if is_running else self.tr("Play the days")
        self.play.setAccessibleName(name)
        self.play.setToolTip(f"{name} (Ctrl+Shift+K)")
        if self._theme is not None:
            key = "pause" if is_running else "play"
            self.play.setIcon(drawn_icon(key, self._theme.text, self._theme.accent_text))
            self.play.setIconSize(icon_size(self.fontMetrics()))

    def _mark(self, days: tuple[date, ...]) -> None:
        """Bold in the calendar: days on which something was observed."""
        if days == self._marked:
            return
        self.day.mark(days)
        self._marked = days

    def _retranslate(self) -> None:
        self._label.setText(self.tr("As of"))
        self.day.line.setAccessibleName(self.tr("As of"))
        self.day.button.setAccessibleName(self.tr("Calendar"))
        self.day.setToolTip(
            self.tr(
                "The day shown; what you type is noted as seen on it. Days with checks stand out "
                "in the calendar."
            )
        )
        for button, name, keys in (
            (self.earlier, self.tr("Previous day with checks"), "Ctrl+PgUp"),
            (self.later, self.tr("Next day with checks"), "Ctrl+PgDn"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})")
        self._show_playing()
