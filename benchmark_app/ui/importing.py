"""A table into the workspace: read elsewhere, shown before it is applied, one step of undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.background import Task
from benchmark_app.ui.dialogs.import_dialog import ImportDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.job import plan_table
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.words.error import error_text

if TYPE_CHECKING:  # the child process makes it
    from benchmark_app.exchange.import_plan import ImportPlan


class Importer(QObject):
    """Brings tables into one workspace."""

    def __init__(self, editor: Editor, window: MainWindow) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window
        self._source = Path()

    def choose(self) -> None:
        """Ask for a table and import it."""
        self._editor.leaving.emit()
        kinds = self.tr("Tables") + " (*.csv *.tsv *.txt *.xlsx *.xlsm)"
        dialog = QFileDialog(self._window, self.tr("Import a table"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._read_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, source: Path) -> Task:
        """Read a table and show what importing it would do."""
        self._source = source
        task = Task(
            plan_table,
            str(self._editor.workspace.path),
            str(source),
            self._editor.today,
            self._editor.as_of,
            parent=self,
        )
        words = self.tr("Reading {name}").format(name=source.name)
        ProgressLine(task, words, self._window, self._tell_cancelled)
        task.done.connect(self._show_plan)
        task.failed.connect(self._tell_failed)
        return task

    def _read_chosen(self, chosen: str) -> None:
        self.read(Path(chosen))

    def _show_plan(self, plan: ImportPlan) -> None:
        dialog = ImportDialog(plan, self._source.name, self._editor.language, self._window)
        dialog.accepted_plan.connect(self._apply)
        dialog.open()

    def _apply(self, plan: ImportPlan) -> None:
        if self._editor.apply(plan.edit):
            self._window.messages.hide()
            self._editor.select(None, None)
            self._editor.set_as_of(self._editor.workspace.default_as_of(self._editor.today))
            text = self.tr("{name} is imported.").format(name=self._source.name)
            self._window.statusBar().showMessage(text, 8000)

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, BenchmarkError):
            raise error
        refusal = error
        self._window.messages.tell(lambda: error_text(refusal, self._editor.language))

    def _tell_cancelled(self) -> None:
        self._window.statusBar().showMessage(self.tr("Stopped. Nothing was imported."), 8000)
