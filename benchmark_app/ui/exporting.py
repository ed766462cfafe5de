"""The Excel summary: asks where, writes it elsewhere, says what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from benchmark_app.ui.background import Task
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.failed import tell_failed
from benchmark_app.ui.job import export_summary
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.written import tell_written
from benchmark_app.words.number import format_date


class SummaryTask(Task):
    """Writes one summary of the day shown; `written` carries its own file."""

    written = Signal(object)  # Path

    def __init__(self, editor: Editor, target: Path, parent: QObject) -> None:
        super().__init__(
            export_summary,
            str(editor.workspace.path),
            str(target),
            editor.as_of,
            editor.language.value,
            parent=parent,
        )
        self._target = target
        self.done.connect(self._name)

    def _name(self, _: object) -> None:
        self.written.emit(self._target)


class Exporter(QObject):
    """Writes summaries of one workspace, each told of when it is there."""

    def __init__(self, editor: Editor, window: MainWindow) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window

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

    def write(self, target: Path) -> SummaryTask:
        """Write the summary of the day shown; the window stays free meanwhile."""
        task = SummaryTask(self._editor, target, self)
        words = self.tr("Writing {name}").format(name=target.name)
        ProgressLine(task, words, self._window, self._tell_cancelled)
        task.written.connect(self._tell_written)
        task.failed.connect(self._tell_failed)
        return task

    def _write_to(self, chosen: str) -> None:
        self.write(Path(chosen))

    def _suggestion(self) -> Path:
        workspace = self._editor.workspace
        name = f"{workspace.path.stem} {format_date(self._editor.as_of)}.xlsx"
        return workspace.path.parent / name

    def _tell_written(self, target: Path) -> None:
        tell_written(self._window.messages, self._done_words, target)

    def _done_words(self) -> str:
        return self.tr("The summary is in {name}.")

    def _tell_failed(self, error: Exception) -> None:
        tell_failed(self._window.messages, self._editor, error)

    def _tell_cancelled(self) -> None:
        text = self.tr("Stopped. Nothing was written.")
        self._window.statusBar().showMessage(text, 8000)
