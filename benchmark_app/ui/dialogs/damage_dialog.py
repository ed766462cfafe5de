"""A file that is damaged: its newest sound backup, what can still be read, or neither."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from benchmark_app.errors import FileRefused
from benchmark_app.ui.announce import announce
from benchmark_app.ui.dialogs.refusal_dialog import RefusalDialog
from benchmark_app.ui.editor import now
from benchmark_app.words.backup import backup_text, moment_text
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import Backup


class DamageDialog(RefusalDialog):
    """Says what is wrong; the damaged file stays as it is, whatever is chosen."""

    backup_chosen = Signal(object)  # Backup
    reading_chosen = Signal()

    def __init__(self, error: FileRefused, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._backup: Backup | None = None
        self.setWindowTitle(self.tr("Damaged file"))
        self.about = QLabel(error_text(error, language))
        after = QLabel(
            self.tr("Either way a new file is made beside it, and the damaged one stays as it is.")
        )
        self.restore = QPushButton(self.tr("Looking for a sound backup…"))
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self._choose_backup)
        self.read = QPushButton(self.tr("Open what can be &read"))
        self.read.clicked.connect(self._choose_reading)
        self.lay_out((self.about, after), (self.restore, self.read))
        self.cancel.setFocus()

    def show_backup(self, backup: Backup | None) -> None:
        """Offer the newest backup that is sound, or say that there is none."""
        self._backup = backup
        if backup is None:
            self.restore.setText(self.tr("There is no sound backup"))
            self.read.setFocus()
        else:
            when = moment_text(backup.made_at.astimezone(), now(), self._language)
            values = backup_text("values", self._language, count=backup.values)
            words = self.tr("Open the &backup of {when} ({values})")
            self.restore.setText(words.format(when=when, values=values))
            self.restore.setEnabled(True)
            self.restore.setFocus()
        announce(self.restore, self.restore.text().replace("&", ""))

    def _choose_backup(self) -> None:
        self.accept()
        self.backup_chosen.emit(self._backup)

    def _choose_reading(self) -> None:
        self.accept()
        self.reading_chosen.emit()
