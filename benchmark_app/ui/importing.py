"""A table into the workspace: read elsewhere, shown before it is applied, one step of undo."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTemporaryDir
from PySide6.QtWidgets import QFileDialog

from benchmark_app.exchange.table_file import PATTERNS
from benchmark_app.ui.arriving.door import TableDoor
from benchmark_app.ui.arriving.reception import Arriving, Reception
from benchmark_app.ui.backups import Backups
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.failed import tell_failed
from benchmark_app.ui.job import TablePlan, apply_kept, backed_up
from benchmark_app.ui.large_edit import LargeEdit
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.words.import_report import imported_text

_TOLD_MS: Final = 8000


class Importer(QObject):
    """Brings tables into one workspace.

    A large plan is applied by a child process too, from the file in which the one that worked it
    out kept it: what was shown is what is applied, or nothing is.
    """

    def __init__(
        self, editor: Editor, window: MainWindow, backups: Backups, door: TableDoor
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window
        self._backups = backups
        self._door = door
        self._source = Path()
        self._reception: Reception | None = None
        self._planned: TablePlan | None = None
        self._folder = QTemporaryDir()

    def choose(self) -> None:
        """Ask for a table and import it."""
        if self._editor.is_look_only():
            return
        self._editor.leaving.emit()
        kinds = self.tr("Tables") + f" ({PATTERNS})"
        dialog = QFileDialog(self._window, self.tr("Import a table"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._read_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, source: Path) -> None:
        """Read a table and show what importing it would do, instead of one that is under way."""
        if self._editor.is_look_only():
            return
        if self._reception is not None:
            self._reception.cancel()
        self._source = source
        market = self._editor.market
        arriving = Arriving(
            table=source,
            workspace=str(self._editor.workspace.path),
            revision=self._revision,
            today=self._editor.today,
            day=self._editor.as_of,
            kept=self._kept,
            language=self._editor.language,
            names={
                "competitor": [one.name for one in market.competitors],
                "service": [one.name for one in market.attributes],
            },
        )
        self._reception = self._door.receive(arriving, self)
        self._reception.done.connect(self._editor.leaving)
        self._reception.wanted.connect(self._take)
        self._reception.dropped.connect(self._tell_cancelled)
        self._reception.failed.connect(self._tell_failed)

    @property
    def _kept(self) -> str:
        """Where a large edit waits for the owner's yes."""
        return self._folder.filePath("edit")

    def _read_chosen(self, chosen: str) -> None:
        self.read(Path(chosen))

    def _revision(self) -> int:
        """Of the workspace now, whoever edited it."""
        self._editor.catch_up()
        return self._editor.workspace.revision

    def _take(self, planned: TablePlan) -> None:
        if self._reception is None or not self._editor.is_free():
            return
        self._reception.close()
        self._planned = planned
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
        report = self._planned.shown.edit.report if self._planned is not None else None
        if report is not None:
            text = imported_text(report, self._editor.language)
            self._window.statusBar().showMessage(text, _TOLD_MS)

    def _keep_told(self) -> None:
        """Keep the forecasts that a summary of ours says were once told."""
        shown = self._planned and self._planned.shown
        if shown and shown.told:
            workspace = self._editor.workspace
            workspace.issue(shown.told_of(workspace.attributes))

    def _tell_failed(self, error: Exception) -> None:
        tell_failed(self._window.messages, self._editor, error)

    def _tell_cancelled(self) -> None:
        self._window.statusBar().showMessage(self.tr("Stopped. Nothing was imported."), _TOLD_MS)
