"""A workspace on its way to the window: samples are made elsewhere, large files read meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.reading import Reading, open_ahead

if TYPE_CHECKING:  # multiprocessing waits for the first paint
    from benchmark_app.ui.background import Task

#: A smaller file, some 4,000 observations, is open in a blink.
_LARGE_BYTES: Final = 400_000


class Arrival(QObject):
    """Brings one workspace at a time; asked for another one it forgets the one under way.

    `arrived` carries the open workspace, `refused` the `BenchmarkError` of what could not come.
    """

    arrived = Signal(object)  # Workspace
    refused = Signal(object)  # BenchmarkError

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._reading: Reading | None = None

    def read(
        self, path: Path, day: date | None, today: date, data: Path, *, allow_newer: bool = False
    ) -> None:
        """Open a file and read what its day shows first; None is the default day."""
        self.drop()
        work = partial(open_ahead, path, day, today, data, allow_newer=allow_newer)
        self._reading = Reading(work, self)
        self._reading.done.connect(self._hand_over)
        self._reading.failed.connect(self._refuse)

    def make(self, copy: Path, table: Path, today: date, made: Callable[[Path], object]) -> None:
        """Make a workspace of a table in a child process and tell when it is there, whole."""
        # multiprocessing waits for the first paint
        from benchmark_app.ui.background import Task
        from benchmark_app.ui.job import make_sample

        self.drop()
        copy.parent.mkdir(parents=True, exist_ok=True)
        for left in copy.parent.glob(f".{copy.name}.*"):
            left.unlink(missing_ok=True)  # of a process that was ended
        self._task = Task(make_sample, str(copy), str(table), today, parent=self)
        self._task.done.connect(lambda: made(copy))
        self._task.failed.connect(self._refuse)

    def drop(self) -> None:
        """Forget what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._reading is not None:
            self._reading.drop()
            self._reading = None

    def _hand_over(self, workspace: object) -> None:
        self._reading = None
        self.arrived.emit(workspace)

    def _refuse(self, error: Exception) -> None:
        self._reading = None
        if not isinstance(error, BenchmarkError):
            raise error
        self.refused.emit(error)


def is_large(path: Path) -> bool:
    """Whether opening a file would keep the window from answering."""
    try:
        return path.stat().st_size > _LARGE_BYTES
    except OSError:  # whoever opens it says so
        return False
