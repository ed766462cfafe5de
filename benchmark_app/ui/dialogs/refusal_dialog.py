"""Why a file was not opened, and what can be done about it, from the top down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

_LETTERS: Final = 62
_AIR: Final = 12


class RefusalDialog(QDialog):
    """Sentences above buttons that are as wide as they are; a subclass lays out its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)

    def lay_out(self, labels: Iterable[QLabel], buttons: Iterable[QPushButton]) -> None:
        """Put the sentences and the buttons one below the other, Cancel last."""
        column = QVBoxLayout(self)
        column.setSpacing(_AIR)
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        for label in labels:
            label.setWordWrap(True)
            label.setMinimumWidth(width)
            column.addWidget(label)
        for button in (*buttons, self.cancel):
            button.setAutoDefault(True)
            column.addWidget(button)
