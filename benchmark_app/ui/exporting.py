"""The Excel summary: asks where, writes it elsewhere, says what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.background import Task
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.job import export_summary
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.written import tell_written
from benchmark_app.words.error import error_text
from benchmark_app.words.number import format_date


class Exporter(QObject):
    """Writes summaries of one workspace, one at a time."""

    def __init__(self, editor: Editor, window: MainWindow) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window
        self._target = Path()

    def choose(self) -> None:
        """Ask for a file and write the summary into it."""
        self._editor.leaving.emit()
        self._dialog = QFileDialog(
            self._window, self.tr("Export Excel"), str(self._suggestion()), "Excel (*.xlsx)"
        )
        self._dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._dialog.setDefaultSuffix("xlsx")
        self._dialog.selectFile(str(self._suggestion()))
        self._dialog.fileSelected.connect(self._write_to)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    def write(self, target: Path) -> Task:
        """Write the summary of the day shown; the window stays free meanwhile."""
        self._target = target
        task = Task(
            export_summary,
            str(self._editor.workspace.path),
            str(target),
            self._editor.as_of,
            self._editor.language.value,
            parent=self,
        )
        words = self.tr("Writing {name}").format(name=target.name)
        ProgressLine(task, words, self._window, self._tell_cancelled)
        task.done.connect(self._tell_done)
        task.failed.connect(self._tell_failed)
        return task

    def _write_to(self, chosen: str) -> None:
        self.write(Path(chosen))

    def _suggestion(self) -> Path:
        workspace = self._editor.workspace
        name = f"{workspace.path.stem} {format_date(self._editor.as_of)}.xlsx"
        return workspace.path.parent / name

    def _tell_done(self, _: object) -> None:
        tell_written(self._window.messages, self._done_words, self._target)

    def _done_words(self) -> str:
        return self.tr("The summary is in {name}.")

    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, BenchmarkError):
            raise error
        refusal = error
        self._window.messages.tell(lambda: error_text(refusal, self._editor.language))

    def _tell_cancelled(self) -> None:
        text = self.tr("Stopped. Nothing was written.")
        self._window.statusBar().showMessage(text, 8000)
