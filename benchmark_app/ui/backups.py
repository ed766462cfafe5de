"""Backups of the open file while it is worked on, and the way back to one of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from benchmark_app.errors import BenchmarkError, EditRefused, FileRefused
from benchmark_app.ui.arrival import is_large
from benchmark_app.ui.background import Task
from benchmark_app.ui.dialogs.restore_dialog import RestoreDialog
from benchmark_app.ui.editor import Editor, now
from benchmark_app.ui.failed import tell_failed
from benchmark_app.ui.job import back_up, restore_kept
from benchmark_app.ui.large_edit import LargeEdit
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.reading import Reading
from benchmark_app.words.backup import backup_text, moment_text
from benchmark_app.words.error import error_text
from benchmark_app.workspace import Backup, list_backups, make_backup

#: Opening comes first.
_CALM_MS: Final = 1000
_EVERY_MS: Final = 30 * 60 * 1000
_TOLD_MS: Final = 8000


class Backups(QObject):
    """Backs up soon after opening, every half hour of edits and before what is large.

    Each is made away from the window, and the file examined before; one that cannot be made is
    told once, and the work goes on. `folder` is where those of this file are.
    """

    damaged = Signal(object)  # FileRefused: the file is not what was written

    def __init__(self, editor: Editor, window: MainWindow, folder: Path) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window
        self.folder = folder
        self._act: Callable[[], object] = _rest
        self._wanted: Backup | None = None
        self._before: Backup | None = None  # the state that a restore took the place of
        self._restored = -1  # the revision after it
        self._was_edited = False
        self._is_told = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._keep_on)
        self._timer.start()
        if not editor.workspace.is_newer:
            QTimer.singleShot(_CALM_MS, self, self._make)
        editor.changed.connect(self._note)

    def first(self, act: Callable[[], object]) -> None:
        """Back up, then do something, whether that went well or not; edits wait until then."""
        self._act = act
        self._hold()
        making = self._make()
        making.done.connect(self._go_on)
        making.failed.connect(self._go_on)

    def show(self) -> None:
        """Show the backups of this file; one is put back from there."""
        if self._editor.is_look_only():
            return
        self._editor.leaving.emit()
        dialog = RestoreDialog(self._editor, self._window)
        dialog.chosen.connect(self.restore)
        folder = self.folder
        reading = Reading(lambda: list_backups(folder), dialog)
        reading.done.connect(dialog.show_backups)
        dialog.finished.connect(reading.drop)
        dialog.open()

    def restore(self, wanted: Backup) -> None:
        """Put a backup's content into the file, after a backup of what is there now."""
        if not self._editor.is_free():
            return
        self._wanted = wanted
        self._hold()
        making = self._back_up()
        making.done.connect(self._put_back)
        making.failed.connect(self._refuse)

    @property
    def can_undo(self) -> bool:
        """Whether a restore was the last thing done."""
        return self._before is not None and self._restored == self._editor.workspace.revision

    def undo(self) -> None:
        """Put back what a restore took the place of."""
        if self._before is not None:
            self.restore(self._before)

    def _hold(self) -> None:
        self._editor.hold(EditRefused("backup_running"))

    def _make(self) -> Reading | Task:
        making = self._back_up()
        making.failed.connect(self._tell_failed)
        return making

    def _back_up(self) -> Reading | Task:
        path, folder = self._editor.workspace.path, self.folder
        if not is_large(path):
            return Reading(lambda: make_backup(path, folder, now()), self)
        task = Task(back_up, str(path), str(folder), parent=self)
        task.done.connect(task.deleteLater)
        task.failed.connect(task.deleteLater)
        return task

    def _keep_on(self) -> None:
        if self._was_edited and not self._editor.is_held:
            self._was_edited = False
            self._make()

    def _go_on(self, outcome: object) -> None:
        act, self._act = self._act, _rest
        if not _is_damage(outcome):
            self._editor.release()
            act()

    def _put_back(self, before: Backup) -> None:
        self._editor.release()
        wanted = self._wanted
        if wanted is None:
            return
        large = LargeEdit(
            self._editor,
            self._window,
            self.tr("Restoring"),
            restore_kept,
            str(wanted.path),
            before.revision,
            day=self._editor.as_of,
        )
        self._before = before
        large.done.connect(self._tell_restored)
        large.stopped.connect(self._tell_stopped)
        large.failed.connect(self._tell_refusal)

    def _tell_restored(self) -> None:
        self._restored = self._editor.workspace.revision
        made_at = self._wanted.made_at if self._wanted else now()

        def said() -> str:
            language = self._editor.language
            when = moment_text(made_at.astimezone(), now(), language)
            return backup_text("restored", language, when=when)

        self._window.messages.tell(said, action=self._undo_words, act=self.undo)

    def _note(self) -> None:
        """After another edit the offer to undo the restore is over; the list still has it."""
        self._was_edited = True
        if self._restored >= 0 and not self.can_undo:
            self._window.messages.withdraw(self.undo)

    def _refuse(self, error: Exception) -> None:
        if _is_damage(error):
            self.damaged.emit(error)
            return
        self._editor.release()
        if isinstance(error, FileRefused):
            error = FileRefused("restore_without_backup", **error.params)
        self._tell_refusal(error)

    def _tell_refusal(self, error: Exception) -> None:
        tell_failed(self._window.messages, self._editor, error)

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, BenchmarkError):
            raise error
        if _is_damage(error):
            self._hold()  # until the file is closed
            self.damaged.emit(error)
        elif not self._is_told:
            self._is_told = True
            text = error_text(error, self._editor.language)
            self._window.statusBar().showMessage(text, _TOLD_MS)

    def _tell_stopped(self) -> None:
        text = self.tr("Stopped. Nothing was changed.")
        self._window.statusBar().showMessage(text, _TOLD_MS)

    def _undo_words(self) -> str:
        return self.tr("Undo")


def _rest() -> None:
    """Nothing waits for a backup."""


def _is_damage(outcome: object) -> bool:
    return isinstance(outcome, FileRefused) and outcome.is_damage
