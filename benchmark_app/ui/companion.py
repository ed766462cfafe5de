"""A child process that is kept while its answers are wanted again and again."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.ui.background import POLL_MS, error_of, outcome_of

#: Answers a question in steps; what the last one returns is the answer.
Work = Callable[..., Iterator[None]]


class Companion(QObject):
    """Answers the latest question only; an earlier one is given up between two of its steps.

    `begin` is a module-level function, called once in the child: what it returns answers questions
    of plain values and may remember what is dear to find. `done` carries an answer, `failed` what
    `Task` would. The child is there from the first question until `end`.
    """

    done = Signal(object)
    failed = Signal(object)  # Exception

    def __init__(self, begin: Callable[[], Work], parent: QObject) -> None:
        super().__init__(parent)
        self._begin = begin
        self._process: BaseProcess | None = None
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether an answer is to come."""
        return self._timer.isActive()

    def ask(self, *values: object) -> None:
        """Ask instead of whatever was asked before."""
        if self._process is None:
            self._start()
        self._send(values)
        self._timer.start()

    def drop(self) -> None:
        """Forget the question under way; the child waits for the next."""
        if self.is_running:
            self._timer.stop()
            self._send(None)

    def end(self) -> None:
        """End the child, and with it all it remembers."""
        self._timer.stop()
        if self._process is not None:
            self.destroyed.disconnect(self._process.kill)
            self._process.kill()
            self._pipe.close()
            self._process.join(timeout=5)
            self._process = None

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, child = context.Pipe()
        self._process = context.Process(target=_attend, args=(child, self._begin), daemon=True)
        self._process.start()
        self.destroyed.connect(self._process.kill)  # whoever asked is gone with the page
        child.close()

    def _send(self, values: tuple[object, ...] | None) -> None:
        self._asked += 1
        with suppress(OSError):  # a child that ended is found where its answer is looked for
            self._pipe.send((self._asked, values))

    def _look(self) -> None:
        try:
            while self._timer.isActive() and self._pipe.poll():
                self._take(*self._pipe.recv())
        except (EOFError, OSError):
            self.end()
            self.failed.emit(RuntimeError("the child process ended"))

    def _take(self, number: int, kind: str, content: Any) -> None:
        if number != self._asked:  # given up too late
            return
        self._timer.stop()
        if kind == "done":
            self.done.emit(content)
        else:
            self.failed.emit(error_of(kind, content))


def _attend(pipe: Connection, begin: Callable[[], Work]) -> None:
    """Answer one question after another, until nobody can ask any more."""
    work = begin()
    with suppress(EOFError, OSError):  # Windows says that nobody listens by the latter
        while True:
            number, values = pipe.recv()
            outcome = None if values is None else outcome_of(_answer, pipe, work, values)
            if outcome is not None and not pipe.poll():
                pipe.send((number, *outcome))


def _answer(pipe: Connection, work: Work, values: tuple[object, ...]) -> object:
    """The answer to a question; nobody reads it once there is another."""
    steps = work(*values)
    try:
        while not pipe.poll():
            next(steps)
    except StopIteration as end:
        return end.value
    return None
