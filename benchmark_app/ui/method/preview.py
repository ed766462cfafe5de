"""What the rules as typed would change: worked out after a pause, late answers dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.domain.policy import Policy
from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.companion import Companion, Work
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.method.weighing import Scales, Weighed, weighing
from benchmark_app.ui.slices import Slices

#: A file of so many bytes, some 12,000 observations, is weighed here before a child would start.
_NEAR_BYTES: Final = 1_200_000
_NEAR_PAUSE_MS: Final = 60
_FAR_PAUSE_MS: Final = 300


class Preview(QObject):
    """Weighs one set of rules at a time, a small file in slices here, a large one elsewhere.

    `arrived` says that `latest` is new; `failed` carries the `BenchmarkError` of what could not be
    worked out. A child that read a large file is kept for the next question, until `rest`.
    """

    arrived = Signal()
    failed = Signal(object)  # BenchmarkError

    def __init__(
        self,
        editor: Editor,
        parent: QObject | None = None,
        *,
        begin: Callable[[], Work] = Scales,
        near_bytes: int = _NEAR_BYTES,
    ) -> None:
        super().__init__(parent or editor)
        self._editor = editor
        self._near_bytes = near_bytes
        self._wanted = editor.market.policy
        self._latest: Weighed | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._start)
        self._companion = Companion(begin, self)
        self._companion.done.connect(self._take)
        self._companion.failed.connect(self._fail)
        self._slices = Slices(self)
        self._slices.done.connect(self._take)
        editor.closed.connect(self.drop)
        editor.closed.connect(self._companion.end)

    @property
    def latest(self) -> Weighed | None:
        """The last answer, while it is of the day shown and of everything entered so far."""
        found = self._latest
        if found is None or found.day != self._editor.as_of:
            return None
        return found if found.revision == self._editor.workspace.revision else None

    @property
    def is_current(self) -> bool:
        """Whether `latest` is of the rules asked for last."""
        return self.latest is not None and self.latest.policy == self._wanted

    @property
    def is_coming(self) -> bool:
        """Whether an answer is on its way."""
        works = self._slices.is_running or self._companion.is_running
        return works or self._pause.isActive()

    def want(self, policy: Policy) -> None:
        """Ask what rules that can be used would change; an earlier question is dropped."""
        self.drop()
        self._wanted = policy
        if self.is_current:
            self.arrived.emit()
        else:
            self._pause.start(_NEAR_PAUSE_MS if self._is_near() else _FAR_PAUSE_MS)

    def wake(self) -> None:
        """Have a large file read before the next question comes."""
        if not self.is_coming and not self._is_near():
            self._start()

    def drop(self) -> None:
        """Forget the question under way."""
        self._pause.stop()
        self._companion.drop()
        self._slices.stop()

    def rest(self) -> None:
        """Let go the child that was kept; what it was asked `wake` asks again."""
        if not self._is_near():
            self.drop()
        self._companion.end()

    def _is_near(self) -> bool:
        path = self._editor.workspace.path
        return not path.is_file() or path.stat().st_size <= self._near_bytes

    def _start(self) -> None:
        editor, policy, revision = self._editor, self._wanted, self._editor.workspace.revision
        if self._is_near():
            self._slices.start(weighing(editor.snapshot(), policy, revision))
        else:
            self._companion.ask(str(editor.workspace.path), editor.as_of, policy, revision)

    def _take(self, found: Weighed) -> None:
        revision = self._editor.workspace.revision
        if found.revision > revision and not self._editor.is_held:
            self._editor.catch_up()  # another process wrote: who shows this asks again
        elif found.policy == self._wanted:
            self._latest = found
            self.arrived.emit()

    def _fail(self, error: Exception) -> None:
        self.arrived.emit()
        if not isinstance(error, BenchmarkError):
            raise error
        self.failed.emit(error)
