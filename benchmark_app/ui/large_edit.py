"""Edits of many values: written by a child process, read in a thread, then shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QMainWindow

from benchmark_app.errors import EditRefused
from benchmark_app.ui.background import Task
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.reading import Reading, read_ahead

if TYPE_CHECKING:  # the reading brings it
    from benchmark_app.workspace import Ahead


class LargeEdit(QObject):
    """One edit on its way; until it is done, refused or stopped the editor takes no other.

    `work` gets the workspace's path, then `values`, as `Task` calls it. Afterwards `day` is
    shown, None: the file's default day.
    """

    done = Signal()
    stopped = Signal()  # nothing was written
    failed = Signal(object)  # Exception; nothing was written

    def __init__(
        self,
        editor: Editor,
        window: QMainWindow,
        words: str,
        work: Callable[..., object],
        *values: object,
        day: date | None = None,
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._day = day
        self._revision = editor.workspace.revision
        editor.hold(EditRefused("large_edit_running"))
        task = Task(work, str(editor.workspace.path), *values, parent=self)
        ProgressLine(task, words, window, self._look_what_became)
        task.done.connect(self._read)
        task.failed.connect(self._fail)

    def _read(self) -> None:
        path, day, today = self._editor.workspace.path, self._day, self._editor.today
        reading = Reading(lambda: read_ahead(path, day, today), self)
        reading.done.connect(self._show)
        reading.failed.connect(self._show_unread)

    def _show(self, ahead: Ahead) -> None:
        self._editor.release()
        self._editor.catch_up(ahead)
        self._end(self.done)

    def _show_unread(self, _: Exception) -> None:
        """It is written; what could not be read ahead is read now, or refused with its reason."""
        self._editor.release()
        self._editor.catch_up()
        self._end(self.done)

    def _look_what_became(self) -> None:
        """Stopped, perhaps in the very moment it was done: the file knows."""
        self._editor.release()
        self._editor.catch_up()
        is_done = self._editor.workspace.revision == self._revision + 1
        self._end(self.done if is_done else self.stopped)

    def _fail(self, error: Exception) -> None:
        self._editor.release()
        self._editor.catch_up()
        self.failed.emit(error)
        self.deleteLater()

    def _end(self, how: SignalInstance) -> None:
        how.emit()
        self.deleteLater()
