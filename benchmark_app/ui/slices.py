"""Work in short slices of the interface thread, so that the window goes on."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.ui.breath import Breath

_SLICE: Final = 0.010  # seconds at a time


class Slices(QObject):
    """Takes the steps of one piece of work between the events.

    `done` comes after the last one and carries what the steps return.
    """

    done = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._answer: object = None
        self._breath = Breath(self)
        self._breath.over.connect(self._go_on)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether an answer is on its way."""
        return self._timer.isActive() or self._breath.is_running

    def start(self, steps: Iterator[None], first: float = 0.0) -> bool:
        """Begin, instead of what was under way; `first` seconds of it at once.

        True where they were enough: then `done` does not come.
        """
        self._steps = steps
        if first and self._is_over(first):
            return True
        self._breath.start()
        return False

    def stop(self) -> None:
        """Forget what is under way; `done` does not come."""
        self._timer.stop()
        self._breath.stop()
        self._steps = None

    def _go_on(self) -> None:
        if self._is_over(_SLICE):
            self.done.emit(self._answer)

    def _is_over(self, seconds: float) -> bool:
        """Take steps for so long; whether those were the last."""
        steps, until = self._steps, perf_counter() + seconds
        self.stop()  # what fails is not tried again
        try:
            while steps is not None:
                next(steps)
                if perf_counter() > until:
                    self._steps = steps
                    self._timer.start()
                    break
        except StopIteration as end:
            self._answer = end.value
            return True
        return False
