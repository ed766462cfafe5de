"""A file of a newer version of the program: asked first, and while it is open never forgotten."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

_LETTERS: Final = 62
_AIR: Final = 12


class LookOnlyDialog(QDialog):
    """Says that a newer version made the file; accepted, it is opened to look only."""

    def __init__(self, refusal: BenchmarkError, language: Language, parent: QWidget) -> None:
        # two hundred sentences wait until one is needed
        from benchmark_app.words.error import error_text

        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("File of a newer version"))
        self.about = QLabel(error_text(refusal, language))
        self.after = QLabel(
            self.tr("What only the newer version knows does not show. You can export the rest.")
        )
        self.look = QPushButton(self.tr("Open to &look only"))
        self.look.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(_AIR)
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        for label in (self.about, self.after):
            label.setWordWrap(True)
            label.setMinimumWidth(width)
            column.addWidget(label)
        for button in (self.look, cancel):
            button.setAutoDefault(True)
            column.addWidget(button)
        self.look.setFocus()


class LookOnlyMark(QLabel):
    """Stands in the status line as long as such a file is open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setContentsMargins(8, 1, 8, 1)
        self.set_theme(theme)
        self._retranslate()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.notice)
        self.setPalette(palette)
        strong = theme.has_high_contrast
        self.setFrameShape(QFrame.Shape.Box if strong else QFrame.Shape.NoFrame)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setText(self.tr("Look only: made by a newer version"))
