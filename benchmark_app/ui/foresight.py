"""What is foreseen on the day shown: computed elsewhere, only for who shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.editor import Editor, now
from benchmark_app.ui.errand import Errand
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
        self._has_failed = False
        self._errand = Errand(self)
        self._errand.due.connect(self._start)
        self._errand.done.connect(self._take)
        self._errand.failed.connect(self._fail)
        editor.changed.connect(self._outdate)
        editor.as_of_changed.connect(self._outdate)
        editor.closed.connect(self._errand.drop)  # also a question that is still to be asked

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
    def has_failed(self) -> bool:
        """Whether what is asked for now could not be computed."""
        return self._has_failed

    @property
    def is_coming(self) -> bool:
        """Whether an answer is on its way."""
        return self._errand.is_coming

    def want(self, *, calmly: bool = False) -> None:
        """Ask for what is foreseen now; `calmly` after a longer pause, for a mere remark."""
        if self.is_current or self._has_failed or not self._has_rows():
            return
        if not self._errand.is_running:
            self._errand.plan(_CALM_MS if calmly else _PATIENCE_MS)

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
        self._errand.drop()
        self.outdated.emit()

    def _start(self) -> None:
        self._errand.run(self._work, str(self._editor.workspace.path), self._editor.as_of)

    def _take(self, found: Foreseen) -> None:
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
        self._has_failed = True
        self.arrived.emit()
        if not isinstance(error, BenchmarkError):
            raise error
        self.failed.emit(error)
