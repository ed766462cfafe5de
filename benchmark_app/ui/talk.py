"""A talk with a child process about one file: asked again for each choice, and never for long."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.ui.companion import ChildEnded, Companion, Work

#: So long the child may work on one answer.
PATIENCE_MS: Final = 60_000


class Talk(QObject):
    """A child kept until `end`, which answers the latest `ask` and remembers what it has read.

    `start` is a module-level function: with `values` it gives, in the child, what answers. The
    steps of that may yield the share done, in [0, 1], which `progressed` carries. `failed` carries
    what `Task` would, and `stopped` where the child takes too long or ends by itself; the next
    question begins another one.
    """

    answered = Signal(object)
    failed = Signal(object)  # Exception
    progressed = Signal(float)

    def __init__(
        self,
        start: Callable[..., Work],
        *values: object,
        stopped: Exception,
        parent: QObject | None = None,
        patience: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._stopped = stopped
        self._companion = Companion(partial(start, *values), self)
        self._companion.stepped.connect(self._progress)
        self._companion.done.connect(self._answer)
        self._companion.failed.connect(self._fail)
        self._patience = QTimer(self, singleShot=True, interval=patience)
        self._patience.timeout.connect(self._stop)

    @property
    def is_running(self) -> bool:
        """Whether an answer is to come."""
        return self._companion.is_running

    def ask(self, *values: object) -> None:
        """Ask instead of whatever was asked before."""
        self._patience.start()
        self._companion.ask(*values)

    def end(self) -> None:
        """End the child at once; nothing is told any more."""
        self._patience.stop()
        self._companion.end()

    def _progress(self, share: float) -> None:
        self.progressed.emit(share)

    def _answer(self, answer: object) -> None:
        self._patience.stop()
        self.answered.emit(answer)

    def _fail(self, error: Exception) -> None:
        self._patience.stop()
        self.failed.emit(self._stopped if isinstance(error, ChildEnded) else error)

    def _stop(self) -> None:
        self.end()
        self.failed.emit(self._stopped)
