"""Long work in a process of its own: progress, an answer or an error, and cancel at any time.

A busy Python thread starves a view that asks Python for each cell, so the work gets plain values
and runs elsewhere; cancel ends its process.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.ui.outcome import error_of, outcome_of

#: How often a child is asked for its answer.
POLL_MS: Final = 25

Report = Callable[[float], None]


class Task(QObject):
    """One call of a module-level function with plain values, in a child process.

    The function's first argument is a callable that takes the share done, in [0, 1]. `failed`
    carries a `BenchmarkError` as it was raised, or a `RuntimeError` with the child's traceback.
    After `cancel` nothing is emitted.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)  # Exception

    def __init__(
        self, work: Callable[..., object], *values: object, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        context = multiprocessing.get_context("spawn")
        self._answers, child = context.Pipe(duplex=False)
        self._process: BaseProcess = context.Process(
            target=_run, args=(child, work, values), daemon=True
        )
        self._process.start()
        self.destroyed.connect(self._process.kill)  # whoever asked is gone with the page
        child.close()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(POLL_MS)

    @property
    def is_running(self) -> bool:
        """Whether an answer is still to come."""
        return self._timer.isActive()

    def cancel(self) -> None:
        """End the work; what it had begun to write is its own temporary file."""
        if self.is_running:
            self._process.kill()
            self._finish().join(timeout=5)

    def _look(self) -> None:
        try:
            while self._timer.isActive() and self._answers.poll():
                self._take(*self._answers.recv())
        except (EOFError, OSError):  # Windows says by the latter that the child is gone
            process = self._finish()
            process.join(timeout=5)
            self.failed.emit(RuntimeError(f"the child process ended with {process.exitcode}"))

    def _take(self, kind: str, content: Any) -> None:
        if kind == "progress":
            self.progressed.emit(content)
            return
        self._finish()
        if kind == "done":
            self.done.emit(content)
        else:
            self.failed.emit(error_of(kind, content))

    def _finish(self) -> BaseProcess:
        """Lets go of the child, and so of its pipes, however long this task is kept."""
        self._timer.stop()
        self._answers.close()
        process = self._process
        self.destroyed.disconnect(process.kill)
        del self._process
        return process


def _run(answers: Connection, work: Callable[..., object], values: tuple[object, ...]) -> None:
    def report(share: float) -> None:
        answers.send(("progress", share))

    answers.send(outcome_of(work, report, *values))
    answers.close()
