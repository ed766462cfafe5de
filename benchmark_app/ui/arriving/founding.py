"""A new workspace made of a table: looked at, given a place, made whole or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.arriving.door import TableDoor
from benchmark_app.ui.arriving.reception import Arriving
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.background import Task
from benchmark_app.ui.job import TablePlan, make_kept
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.start.new_file import SUFFIX
from benchmark_app.words.language import Language


class Founding(QObject):
    """One table on its way into a file of its own, whose place is asked for once it is wanted.

    `looked` says that its window has come, `made` carries the new file, `refused` why there is
    none; `dropped` says that the owner did not want to wait.
    """

    looked = Signal()
    made = Signal(object)  # Path
    dropped = Signal()
    refused = Signal(object)  # BenchmarkError

    def __init__(
        self,
        table: Path,
        folder: str,
        today: date,
        language: Language,
        door: TableDoor,
        window: QMainWindow,
    ) -> None:
        super().__init__(door)
        self.table = table
        self._folder = folder
        self._main = window
        self._window: ArrivalWindow | None = None
        self._planned: TablePlan | None = None
        self._own = QTemporaryDir()
        arriving = Arriving(
            table=table,
            workspace="",
            revision=_unwritten,
            today=today,
            day=today,
            kept=self._own.filePath("edit"),
            language=language,
            names={},
        )
        self._reception = door.receive(arriving, self)
        self._reception.done.connect(self._take_window)
        self._reception.wanted.connect(self._ask_for_place)
        self._reception.dropped.connect(self.dropped)
        self._reception.failed.connect(self._refuse)

    def cancel(self) -> None:
        """Forget the table."""
        for task in self.findChildren(Task):
            task.cancel()
        self._reception.cancel()
        self.deleteLater()

    def _take_window(self, window: ArrivalWindow) -> None:
        self._window = window
        self.looked.emit()

    def _ask_for_place(self, planned: TablePlan) -> None:
        self._planned = planned
        kinds = self.tr("Workspaces") + f" (*{SUFFIX})"
        dialog = QFileDialog(self._window, self.tr("Where to keep it"), self._folder, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(f"{self.table.stem}{SUFFIX}")
        dialog.fileSelected.connect(self._make)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make(self, chosen: str) -> None:
        if self._planned is None:
            return
        self._path = Path(chosen)
        self._reception.close()
        kept, shown = self._own.filePath("edit"), self._planned.shown
        task = Task(make_kept, chosen, self._path.stem, kept, shown, parent=self)
        words = self.tr("Importing {name}").format(name=self.table.name)
        ProgressLine(task, words, self._main, self.dropped.emit)
        task.done.connect(self._tell_made)
        task.failed.connect(self._refuse)

    def _tell_made(self) -> None:
        self.made.emit(self._path)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, BenchmarkError):
            raise error
        self.refused.emit(error)


def _unwritten() -> int:
    """The revision of a file that is not there yet."""
    return 0
