"""Plays the days: shows one day with checks after the other, as a film of what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from benchmark_app.ui.editor import Editor

#: All days together take about so long, each long enough to be seen and short enough not to bore.
_WHOLE_MS: Final = 20_000
_SHORTEST_MS: Final = 250
_LONGEST_MS: Final = 900


class Playing(QObject):
    """Moves the editor's day along the days with checks, up to the day it was begun from.

    From the last day it begins with the first. Whoever chooses a day meanwhile, types, edits or
    closes the file ends it. The editor's `horizon` is where it leads, so that charts keep their
    scale. `changed` says that it began or ended.
    """

    changed = Signal()

    def __init__(self, editor: Editor, days: Callable[[], tuple[date, ...]]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._days = days
        self._ahead: Iterator[date] = iter(())
        self._shown: date | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        editor.as_of_changed.connect(self._look)
        editor.changed.connect(self.stop)
        editor.closed.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether days are being played."""
        return self._shown is not None

    def toggle(self) -> None:
        """Begin, or end where it is."""
        if self.is_running:
            self.stop()
        else:
            self.start()

    def start(self) -> None:
        """Show the days after this one, or all where it is the last; nothing where none are."""
        shown, days = self._editor.as_of, self._days()
        ahead = [day for day in days if day > shown]
        if not ahead:
            ahead = [*(day for day in days if day < shown), shown]
        if len(ahead) < 2 and ahead[-1] == shown:
            return
        pause = min(_LONGEST_MS, max(_SHORTEST_MS, _WHOLE_MS // len(ahead)))
        self._timer.setInterval(pause)
        self._editor.horizon = ahead[-1]
        self._ahead = iter(ahead)
        self._shown = shown
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._go_on()
        self.changed.emit()

    def stop(self) -> None:
        """End where it is."""
        if self.is_running:
            self._timer.stop()
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            self._shown = self._editor.horizon = None
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another day would take a text that is half written."""
        if _is_typed(event) and isinstance(watched, QWidget) and _takes_text(watched):
            self.stop()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        """Show the next day; the pause begins once that is done."""
        day = next(self._ahead, None)
        if day is None:
            self.stop()
            return
        self._shown = day
        self._editor.set_as_of(day)
        if self.is_running:
            self._timer.start()

    def _look(self) -> None:
        """A day that somebody else chose ends it."""
        if self.is_running and self._editor.as_of != self._shown:
            self.stop()


def _is_typed(event: QEvent) -> bool:
    if event.type() is QEvent.Type.KeyPress:
        return isinstance(event, QKeyEvent) and bool(event.text())
    return isinstance(event, QInputMethodEvent)


def _takes_text(field: QWidget) -> bool:
    return field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
