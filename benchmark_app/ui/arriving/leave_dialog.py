"""Whether answers about a file may be given up, asked before its window closes without them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from benchmark_app.ui.dialogs.refusal_dialog import RefusalDialog


class LeaveDialog(RefusalDialog):
    """Accepted, the answers are given up; to go on answering is what Enter and Esc do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Discard your answers?"))
        about = self.tr("Your answers about this file are lost if you close now.")
        safe = self.tr("Nothing was imported yet.")
        self.discard = QPushButton(self.tr("&Discard my answers"))
        self.discard.clicked.connect(self.accept)
        self.lay_out((QLabel(f"{about} {safe}"),), (self.discard,))
        self.cancel.setText(self.tr("&Go on answering"))
        self.cancel.setFocus()
