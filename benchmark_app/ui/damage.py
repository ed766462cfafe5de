"""What becomes of a file that is damaged: a sound one is made beside it and opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from benchmark_app.domain.rescue import Rescue
from benchmark_app.errors import BenchmarkError, FileRefused
from benchmark_app.ui.background import Task
from benchmark_app.ui.dialogs.damage_dialog import DamageDialog
from benchmark_app.ui.job import copy_kept, rescue_kept
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.reading import Reading
from benchmark_app.words.language import Language
from benchmark_app.words.rescue import rescue_lines
from benchmark_app.workspace import Backup, newest_backup


class Damage(QObject):
    """Offers the newest sound backup of one damaged file, and what can be read of it.

    `made` carries the new file; it begins with a name of its own, and nothing is ever written
    over. `told` are the sentences about it, none for a backup.
    """

    made = Signal(object)  # Path
    refused = Signal(object)  # BenchmarkError

    def __init__(
        self, path: Path, error: FileRefused, folder: Path, language: Language, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._path = path
        self._language = language
        self._window = window
        self._target = path
        self.told: tuple[str, ...] = ()
        dialog = DamageDialog(error, language, window)
        dialog.backup_chosen.connect(self._copy)
        dialog.reading_chosen.connect(self._rescue)
        reading = Reading(lambda: newest_backup(folder), dialog)
        reading.done.connect(dialog.show_backup)
        dialog.finished.connect(reading.drop)
        dialog.rejected.connect(self.deleteLater)
        dialog.open()

    def _copy(self, backup: Backup) -> None:
        self._target = _free_name(self._path, self.tr("backup"))
        self._run(self.tr("Opening the backup"), copy_kept, backup.path, self._tell_made)

    def _rescue(self) -> None:
        self._target = _free_name(self._path, self.tr("readable part"))
        self._run(self.tr("Reading what is there"), rescue_kept, self._path, self._tell_rescued)

    def _run(
        self,
        words: str,
        work: Callable[..., object],
        source: Path,
        done: Callable[..., object],
    ) -> None:
        task = Task(work, str(source), str(self._target), parent=self)
        ProgressLine(task, words, self._window, self.deleteLater)
        task.done.connect(done)
        task.failed.connect(self._refuse)

    def _tell_rescued(self, rescue: Rescue) -> None:
        self.told = rescue_lines(rescue, self._path.name, self._target.name, self._language)
        self._tell_made()

    def _tell_made(self) -> None:
        self.made.emit(self._target)
        self.deleteLater()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, BenchmarkError):
            raise error
        self.refused.emit(error)
        self.deleteLater()


def _free_name(path: Path, word: str) -> Path:
    """A name beside a file that nothing has: "motel (backup).bench", "motel (backup 2).bench"."""
    named = path.with_name(f"{path.stem} ({word}){path.suffix}")
    number = 2
    while named.exists():
        named = path.with_name(f"{path.stem} ({word} {number}){path.suffix}")
        number += 1
    return named
