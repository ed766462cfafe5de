"""Reading a large file in a thread: SQLite, numpy and Qt let the window go on meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

if TYPE_CHECKING:  # it brings SQLAlchemy, which waits for the first paint
    from datetime import date
    from pathlib import Path

    from benchmark_app.workspace import Ahead, Workspace


#: A file up to this size, some 10,000 observations, is examined before it is shown; a larger one
#: by the first backup, in a process of its own.
_EXAMINED_BYTES: Final = 1_000_000


class Reading(QThread):
    """One call that opens or reads a workspace, or writes a picture, in a thread of its own.

    `done` carries its answer and `failed` the exception, both in the window's thread. After
    `drop` nothing is emitted; an answer that can be closed is.
    """

    done = Signal(object)
    failed = Signal(object)  # Exception

    _running: ClassVar[int] = 0

    def __init__(self, work: Callable[[], object], parent: QObject | None) -> None:
        super().__init__(parent)
        self._work = work
        self._answer: object = None
        self._error: Exception | None = None
        self._is_dropped = False
        self._is_over = False
        self._hold_collector()
        self.finished.connect(self._tell)
        if parent is not None:  # Qt ends a program that deletes a thread at work
            parent.destroyed.connect(self.drop)
        self.start()

    def run(self) -> None:
        """Do the work."""
        try:
            self._answer = self._work()
        except Exception as error:  # noqa: BLE001 - told in the window's thread
            self._error = error

    def drop(self) -> None:
        """Forget the answer; the thread ends by itself, whatever becomes of its owner."""
        self._is_dropped = True
        self.setParent(QCoreApplication.instance())

    def end(self) -> None:
        """Wait for the end of the thread; nothing is told."""
        self._is_dropped = True
        self.wait()
        self._tell()

    def _tell(self) -> None:
        if self._is_over:
            return
        self._is_over = True
        self._let_collector_go()
        answer, self._answer = self._answer, None
        if self._is_dropped:
            if hasattr(answer, "close"):
                answer.close()
        elif self._error is not None:
            self.failed.emit(self._error)
        else:
            self.done.emit(answer)
        self.deleteLater()

    def _hold_collector(self) -> None:
        """A collection in a thread would end widgets outside their own."""
        gc.disable()
        Reading._running += 1

    def _let_collector_go(self) -> None:
        Reading._running -= 1
        if not Reading._running:
            gc.enable()


def end_readings() -> None:
    """Wait for everything that was dropped: a program must not end before its threads."""
    app = QCoreApplication.instance()
    for reading in app.findChildren(Reading) if app is not None else ():
        reading.end()


def open_ahead(
    path: Path, day: date | None, today: date, data: Path, *, allow_newer: bool
) -> Workspace:
    """An open workspace whose day, None the default one, is resolved already.

    One of an earlier version is backed up in the folder of `data` first; one of a newer version
    is only looked at, where that is allowed.
    """
    # SQLAlchemy comes with it, after the first paint
    from benchmark_app.workspace import open_workspace

    workspace = open_workspace(
        path, examined_bytes=_EXAMINED_BYTES, data=data, allow_newer=allow_newer
    )
    try:
        workspace.read_ahead(day, today=today)
    except BaseException:
        workspace.close()
        raise
    return workspace


def read_ahead(path: Path, day: date | None, today: date) -> Ahead:
    """What a window needs of a day, None the default one, read without holding up anybody."""
    # SQLAlchemy comes with it, after the first paint
    from benchmark_app.workspace import Workspace

    with Workspace.open_copy(path) as workspace:
        return workspace.read_ahead(day, today=today)
