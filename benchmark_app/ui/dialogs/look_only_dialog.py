"""A file of a newer version of the program: asked first, for it can only be looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.dialogs.refusal_dialog import RefusalDialog
from benchmark_app.words.error import error_text
from benchmark_app.words.language import Language


class LookOnlyDialog(RefusalDialog):
    """Says that a newer version made the file; accepted, it is opened to look only."""

    def __init__(self, refusal: BenchmarkError, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("File of a newer version"))
        self.about = QLabel(error_text(refusal, language))
        after = QLabel(
            self.tr("What only the newer version knows does not show. You can export the rest.")
        )
        self.look = QPushButton(self.tr("Open to &look only"))
        self.look.clicked.connect(self.accept)
        self.lay_out((self.about, after), (self.look,))
        self.look.setFocus()
