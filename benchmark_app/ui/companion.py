"""A child process that is kept while its answers are wanted again and again."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.ui.background import POLL_MS
from benchmark_app.ui.outcome import error_of, outcome_of

#: Answers a question in steps; what the last one returns is the answer.
Work = Callable[..., Iterator[object]]


class ChildEnded(RuntimeError):
    """A child process ended by itself, or somebody else ended it."""


class Companion(QObject):
    """Answers the latest question only; an earlier one is given up between two of its steps.

    `begin` is a module-level function, called once in the child: what it returns answers questions
    of plain values and may remember what is dear to find. `stepped` carries what a step yields
    but None, `done` an answer, `failed` what `Task` would, or `ChildEnded`. The child is there from
    the first question until `end`.

    A question waits here until the child is free: a full pipe would hold up the window.
    """

    stepped = Signal(object)
    done = Signal(object)
    failed = Signal(object)  # Exception

    def __init__(self, begin: Callable[[], Work], parent: QObject) -> None:
        super().__init__(parent)
        self._begin = begin
        self._process: BaseProcess | None = None
        self._asked = 0
        self._is_wanted = False
        self._is_free = True
        self._next: tuple[object, ...] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether an answer is to come."""
        return self._is_wanted

    def ask(self, *values: object) -> None:
        """Ask instead of whatever was asked before."""
        if self._process is None:
            self._start()
        self._asked += 1
        self._is_wanted = True
        if self._is_free:
            self._send(values)
        else:
            self._give_up()
            self._next = values

    def drop(self) -> None:
        """Forget the question under way; the child waits for the next."""
        if self._is_wanted:
            self._is_wanted = False
            self._give_up()

    def end(self) -> None:
        """End the child, and with it all it remembers."""
        self._timer.stop()
        self._is_wanted = False
        self._is_free = True
        self._next = None
        if self._process is not None:
            self.destroyed.disconnect(self._process.kill)
            self._process.kill()
            self._pipe.close()
            self._process = None  # it is gone in a moment: a large one would hold up the window

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, child = context.Pipe()
        self._process = context.Process(target=_attend, args=(child, self._begin), daemon=True)
        self._process.start()
        self.destroyed.connect(self._process.kill)  # whoever asked is gone with the page
        child.close()

    def _send(self, values: tuple[object, ...]) -> None:
        self._is_free = False
        self._tell((self._asked, values))
        self._timer.start()

    def _give_up(self) -> None:
        """Tell the child, once, that nobody wants its answer."""
        if self._next is None:
            self._tell(None)
        self._next = None

    def _tell(self, message: object) -> None:
        with suppress(OSError):  # a child that ended is found where its answer is looked for
            self._pipe.send(message)

    def _look(self) -> None:
        try:
            while self._timer.isActive() and self._pipe.poll():
                self._take(*self._pipe.recv())
        except (EOFError, OSError):
            self.end()
            self.failed.emit(ChildEnded("the child process ended"))

    def _take(self, number: int, kind: str, content: Any) -> None:
        is_wanted = self._is_wanted and number == self._asked
        if kind == "step":
            if is_wanted:
                self.stepped.emit(content)
            return
        self._timer.stop()
        self._is_free = True
        if self._next is not None:
            values, self._next = self._next, None
            self._send(values)
        elif is_wanted:
            self._is_wanted = False
            if kind == "done":
                self.done.emit(content)
            else:
                self.failed.emit(error_of(kind, content))


def _attend(pipe: Connection, begin: Callable[[], Work]) -> None:
    """Answer one question after another, until nobody can ask any more."""
    work = begin()
    with suppress(EOFError, OSError):  # Windows says that nobody listens by the latter
        while True:
            question = pipe.recv()
            if question is not None:
                number, values = question
                pipe.send((number, *outcome_of(_answer, pipe, number, work, values)))


def _answer(pipe: Connection, number: int, work: Work, values: tuple[object, ...]) -> object:
    """The answer to a question; nobody reads it once it is given up."""
    steps = work(*values)
    try:
        while not pipe.poll():
            told = next(steps)
            if told is not None:
                pipe.send((number, "step", told))
    except StopIteration as end:
        return end.value
    return None
