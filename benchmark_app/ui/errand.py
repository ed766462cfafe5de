"""One question at a time to a child process, after a pause in which it may still change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.ui.background import Task


class Errand(QObject):
    """Work that begins after a pause and can be dropped at any time; then nothing is told.

    `due` says that the pause is over; who listens answers with `run`. `done` carries what the
    work answered and `failed` its exception; by then the next question can be asked.
    """

    due = Signal()
    done = Signal(object)
    failed = Signal(object)  # Exception

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.due)

    @property
    def is_running(self) -> bool:
        """Whether the work has begun."""
        return self._task is not None

    @property
    def is_coming(self) -> bool:
        """Whether an answer is on its way."""
        return self._pause.isActive() or self.is_running

    def plan(self, pause: int) -> None:
        """Begin after so many milliseconds, or earlier where that is planned already."""
        if not self._pause.isActive() or self._pause.remainingTime() > pause:
            self._pause.start(pause)

    def run(self, work: Callable[..., object], *values: object) -> None:
        """Call a module-level function with plain values in a child process."""
        self._task = Task(work, *values, parent=self)
        self._task.done.connect(self._take)
        self._task.failed.connect(self._fail)

    def drop(self) -> None:
        """Forget the question, planned or under way."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
            self._let_go()

    def _take(self, answer: object) -> None:
        self._let_go()
        self.done.emit(answer)

    def _fail(self, error: Exception) -> None:
        self._let_go()
        self.failed.emit(error)

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
