"""What is foreseen on the day shown: computed elsewhere, only for who shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.background import Task
from benchmark_app.ui.editor import Editor, now
from benchmark_app.ui.foreseen import Foreseen, foresee

_PATIENCE_MS: Final = 300
_CALM_MS: Final = 1500


class Foresight(QObject):
    """The latest forecasts, priorities and copying speeds of the workspace behind an editor.

    Who shows them asks with `want`, and again after `outdated`; `arrived` says that `latest` is
    new. `failed` carries the `BenchmarkError` of what could not be computed.
    """

    arrived = Signal()
    outdated = Signal()
    failed = Signal(object)  # BenchmarkError

    def __init__(
        self,
        editor: Editor,
        parent: QObject | None = None,
        *,
        work: Callable[..., object] = foresee,
    ) -> None:
        super().__init__(parent or editor)
        self._editor = editor
        self._work = work
        self._latest: Foreseen | None = None
        self._task: Task | None = None
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)
        editor.changed.connect(self._outdate)
        editor.as_of_changed.connect(self._outdate)

    @property
    def latest(self) -> Foreseen | None:
        """What was last foreseen from the day shown; an edit keeps it until the next arrives."""
        found = self._latest
        return found if found is not None and found.day == self._editor.as_of else None

    @property
    def is_current(self) -> bool:
        """Whether `latest` is of everything entered so far."""
        found = self.latest
        return found is not None and found.revision == self._editor.workspace.revision

    @property
    def is_coming(self) -> bool:
        """Whether an answer is on its way."""
        return self._timer.isActive() or self._task is not None

    def want(self, *, calmly: bool = False) -> None:
        """Ask for what is foreseen now; `calmly` after a longer pause, for a mere remark."""
        if self.is_current or self._task is not None or self._has_failed or not self._has_rows():
            return
        wait = _CALM_MS if calmly else _PATIENCE_MS
        if not self._timer.isActive() or self._timer.remainingTime() > wait:
            self._timer.start(wait)

    def retry(self) -> None:
        """Ask again for what could not be computed."""
        self._has_failed = False
        self.want()

    def _has_rows(self) -> bool:
        market = self._editor.market
        return bool(market.attributes and market.members)

    def _outdate(self) -> None:
        """Whatever is on its way is of yesterday."""
        self._has_failed = False
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._drop_task()
        self.outdated.emit()

    def _start(self) -> None:
        editor = self._editor
        task = Task(self._work, str(editor.workspace.path), editor.as_of, parent=self)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        self._task = task

    def _take(self, found: Foreseen) -> None:
        self._drop_task()
        revision = self._editor.workspace.revision
        if found.revision > revision and not self._editor.is_held:
            self._editor.catch_up()  # another process wrote: who shows this asks again
        elif found.revision == revision and found.day == self._editor.as_of:
            self._latest = self._issued(found)
            self.arrived.emit()

    def _issued(self, found: Foreseen) -> Foreseen:
        """The same once it is kept: what was foreseen today from what is known today."""
        workspace = self._editor.workspace
        if found.day != self._editor.today or workspace.read_only or self._editor.is_held:
            return found
        try:
            count = workspace.issue(found.issued(now()))
        except BenchmarkError:  # nobody asked for it: the next answer of the month is kept instead
            return found
        return replace(found, record=replace(found.record, issued=found.record.issued + count))

    def _fail(self, error: Exception) -> None:
        self._drop_task()
        self._has_failed = True
        self.arrived.emit()
        if not isinstance(error, BenchmarkError):
            raise error
        self.failed.emit(error)

    def _drop_task(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
