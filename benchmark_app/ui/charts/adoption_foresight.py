"""What lies ahead of one service, worked out elsewhere for the chart that shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.charts.spread_ahead import FoundAhead, SpreadAhead, find_ahead
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.errand import Errand

_PATIENCE_MS: Final = 200
_KEPT: Final = 16

#: A revision of the file, the day it is seen from, and the service.
_Question = tuple[int, date, int]


class AheadReader(QObject):
    """Answers one question at a time in a child process; a newer one replaces it.

    Who shows an outlook asks with `ask` whenever it draws; `arrived` says that asking again
    answers. `failed` carries the `BenchmarkError` of what could not be worked out.
    """

    arrived = Signal()
    failed = Signal(object)  # BenchmarkError

    def __init__(self, editor: Editor, *, work: Callable[..., object] = find_ahead) -> None:
        super().__init__(editor)
        self._editor = editor
        self._work = work
        self._answers: dict[_Question, SpreadAhead | None] = {}
        self._asked: _Question | None = None
        self._errand = Errand(self)
        self._errand.due.connect(self._start)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._fail)

    @property
    def is_coming(self) -> bool:
        """Whether an answer is on its way."""
        return self._errand.is_coming

    def ask(self, attribute: int) -> SpreadAhead | None:
        """The outlook of a service as it stands; None while it is not known, which starts it."""
        question = (self._editor.workspace.revision, self._editor.as_of, attribute)
        if question in self._answers:
            return self._answers[question]
        if question != self._asked:
            self.drop()
            self._asked = question
            self._errand.plan(_PATIENCE_MS)
        return None

    def drop(self) -> None:
        """Forget the question under way."""
        self._asked = None
        self._errand.drop()

    def _start(self) -> None:
        if self._asked is None:
            return
        _, day, attribute = self._asked
        self._errand.run(self._work, str(self._editor.workspace.path), day, attribute)

    def _take(self, found: FoundAhead | None) -> None:
        question, self._asked = self._asked, None
        revision = self._editor.workspace.revision
        if found is None or question is None:
            return
        if found.revision > revision and not self._editor.is_held:
            self._editor.catch_up()  # another process wrote: who shows this asks again
        elif (found.revision, found.day, found.attribute) == question:
            self._keep(question, found.outlook)
            self.arrived.emit()

    def _keep(self, question: _Question, answer: SpreadAhead | None) -> None:
        self._answers[question] = answer
        while len(self._answers) > _KEPT:
            del self._answers[next(iter(self._answers))]

    def _fail(self, error: Exception) -> None:
        if self._asked is not None:
            self._keep(self._asked, None)  # not asked again before anything changes
            self._asked = None
        self.arrived.emit()
        if not isinstance(error, BenchmarkError):
            raise error
        self.failed.emit(error)
