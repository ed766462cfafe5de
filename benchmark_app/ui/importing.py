"""A table into the workspace: read elsewhere, shown before it is applied, one step of undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir
from PySide6.QtWidgets import QFileDialog

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.background import Task
from benchmark_app.ui.backups import Backups
from benchmark_app.ui.dialogs.import_dialog import ImportDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.job import TablePlan, apply_kept, backed_up, plan_table
from benchmark_app.ui.large_edit import LargeEdit
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.words.error import error_text


class Importer(QObject):
    """Brings tables into one workspace.

    A large plan is applied by a child process too, from the file in which the one that worked it
    out kept it: what was shown is what is applied, or nothing is.
    """

    def __init__(self, editor: Editor, window: MainWindow, backups: Backups) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window
        self._backups = backups
        self._source = Path()
        self._planned: TablePlan | None = None
        self._folder = QTemporaryDir()

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
            self._kept,
            parent=self,
        )
        words = self.tr("Reading {name}").format(name=source.name)
        ProgressLine(task, words, self._window, self._tell_cancelled)
        task.done.connect(self._show_plan)
        task.failed.connect(self._tell_failed)
        return task

    @property
    def _kept(self) -> str:
        """Where a large edit waits for the owner's yes."""
        return self._folder.filePath("edit")

    def _read_chosen(self, chosen: str) -> None:
        self.read(Path(chosen))

    def _show_plan(self, planned: TablePlan) -> None:
        self._editor.leaving.emit()
        self._editor.catch_up()
        if planned.revision != self._editor.workspace.revision:
            self.read(self._source)  # somebody edited meanwhile: the counts may be others now
            return
        self._planned = planned
        dialog = ImportDialog(
            planned.shown,
            self._source.name,
            self._editor.language,
            self._window,
            is_empty=planned.is_empty,
        )
        dialog.accepted_plan.connect(self._apply)
        dialog.open()

    def _apply(self) -> None:
        planned = self._planned
        if planned is None or not self._editor.is_free():
            return
        if planned.edit is None:
            self._apply_elsewhere(planned.revision)
        else:
            self._backups.first(self._apply_small)

    def _apply_small(self) -> None:
        planned = self._planned
        if planned is None or planned.edit is None:
            return
        if self._editor.apply(planned.edit, revision=planned.revision):
            self._show_imported()

    def _apply_elsewhere(self, revision: int) -> None:
        words = self.tr("Importing {name}").format(name=self._source.name)
        large = LargeEdit(
            self._editor,
            self._window,
            words,
            backed_up,
            str(self._backups.folder),
            apply_kept,
            self._kept,
            revision,
        )
        large.done.connect(self._show_imported)
        large.stopped.connect(self._tell_cancelled)
        large.failed.connect(self._tell_failed)

    def _show_imported(self) -> None:
        self._keep_told()
        self._window.messages.hide()
        self._editor.select(None, None)
        self._editor.set_as_of(self._editor.workspace.default_as_of(self._editor.today))
        text = self.tr("{name} is imported.").format(name=self._source.name)
        self._window.statusBar().showMessage(text, 8000)

    def _keep_told(self) -> None:
        """Keep the forecasts that a summary of ours says were once told."""
        shown = self._planned and self._planned.shown
        if shown and shown.told:
            workspace = self._editor.workspace
            workspace.issue(shown.told_of(workspace.attributes))

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, BenchmarkError):
            raise error
        refusal = error
        self._window.messages.tell(lambda: error_text(refusal, self._editor.language))

    def _tell_cancelled(self) -> None:
        self._window.statusBar().showMessage(self.tr("Stopped. Nothing was imported."), 8000)
