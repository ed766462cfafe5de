"""Events left to happen, and how long none of them could."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication


class Pauses(QObject):
    """The longest pause of the event loop, seen by a timer of 5 ms, and what it worked in one."""

    def __init__(self) -> None:
        super().__init__()
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self.longest = self.busiest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(5)

    def begin(self) -> None:
        """Forget what was."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self.longest = self.busiest = 0.0

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, worked - self._worked)
        self._last, self._worked = now, worked


def wait(fact: Callable[[], bool], seconds: float = 60) -> None:
    """Let events happen until something is so."""
    until = time.perf_counter() + seconds
    while not fact():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        time.sleep(0.0005)  # as a window that waits for events does: threads go on meanwhile
        if time.perf_counter() > until:
            raise TimeoutError


def rest(milliseconds: int) -> None:
    """Let events happen for so long."""
    until = time.perf_counter() + milliseconds / 1000
    wait(lambda: time.perf_counter() > until)
