"""The backups of a file, newest first: Enter or a double click puts one back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from benchmark_app.ui.announce import announce
from benchmark_app.ui.dialogs.past_list import PastList
from benchmark_app.ui.editor import Editor, now
from benchmark_app.ui.plain_buttons import plain_buttons
from benchmark_app.words.backup import backup_text, moment_text, since_text
from benchmark_app.workspace import Backup


class RestoreDialog(QDialog):
    """A list that begins at the newest backup that differs from what is open now."""

    chosen = Signal(object)  # Backup

    def __init__(self, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self._editor = editor
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore a backup"))
        self.about = QLabel(self.tr("Looking for backups…"))
        self.about.setWordWrap(True)
        self.list = PastList(self.tr("Backups, newest first"))
        self.list.setUniformItemSizes(True)
        box = QDialogButtonBox.StandardButton
        buttons = plain_buttons(box.Ok | box.Cancel)
        self.yes = buttons.button(box.Ok)
        self.yes.setText(self.tr("&Restore"))
        self.yes.setDefault(True)
        self.yes.setEnabled(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.list.itemDoubleClicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.list.setFocus()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List what can be put back."""
        if not backups:
            words = self.tr(
                "There is no backup yet. The first is made soon after a file is opened."
            )
            self.about.setText(words)
            announce(self.list, words)
            return
        self.about.setText(
            self.tr(
                "What is there now is backed up first: restoring can be undone, and the other "
                "windows follow."
            )
        )
        at, current = now(), self._editor.workspace.revision
        for one in backups:
            self.list.add(self._words(one, at, current), one)
        differs = (row for row, one in enumerate(backups) if one.revision != current)
        self.list.setCurrentRow(next(differs, 0))
        self.yes.setEnabled(True)

    def accept(self) -> None:
        """Ask for the backup the cursor is on."""
        backup = self.list.entry()
        if backup is not None:
            super().accept()
            self.chosen.emit(backup)

    def _words(self, backup: Backup, at: datetime, current: int) -> str:
        language = self._editor.language
        return backup_text(
            "row",
            language,
            when=moment_text(backup.made_at.astimezone(), at, language),
            values=backup_text("values", language, count=backup.values),
            since=since_text(max(0, current - backup.revision), language),
        )
