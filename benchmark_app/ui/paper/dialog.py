"""A dialog over pages as they will be printed: to a printer, or into a PDF."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.flow import FlowLayout
from benchmark_app.ui.paper.page import Pages
from benchmark_app.ui.paper.preview import PagePreview
from benchmark_app.ui.paper.printing import save_pages
from benchmark_app.words.error import error_text

_GAP: Final = 6
_WIDTH, _HEIGHT = 820, 640
#: As much of a low screen is its own: the rest is its frame's and the desktop's.
_OF_SCREEN: Final = 0.85


class PaperDialog(QDialog):
    """A preview under a row of what can be chosen and done.

    Who builds on it answers `pages` and `suggestion`. `saved` carries the path of a PDF that was
    written; what could not be written is said in the dialog, which stays.
    """

    saved = Signal(object)  # Path

    def __init__(self, editor: Editor, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editor = editor
        self.preview = PagePreview(self.pages)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.print = QPushButton(self.tr("&Print…"))
        self.pdf = QPushButton()
        self.close_button = QPushButton(self.tr("Close"))
        self.preview.printed.connect(self.accept)
        self.print.clicked.connect(self.preview.ask_printer)
        self.close_button.clicked.connect(self.reject)
        top = QWidget()
        self._row = FlowLayout(top, QMargins(), _GAP)
        self.column = QVBoxLayout(self)
        self.column.addWidget(top)
        lowest = round(self.screen().availableSize().height() * _OF_SCREEN)
        self.resize(_WIDTH, min(_HEIGHT, lowest))

    def lay_out(self, choices: Iterable[QWidget], *buttons: QWidget) -> None:
        """Put the preview under what can be chosen and done, this dialog's own buttons first."""
        for choice in choices:
            self._row.addWidget(choice)
        self._row.end_with(*buttons, self.pdf, self.print, self.close_button)
        self.column.addWidget(self.wrong)
        self.column.addWidget(self.preview, 1)

    def pages(self) -> Pages | None:
        """What is printed; None where it is not there yet."""
        raise NotImplementedError

    def suggestion(self) -> Path:
        """Where the PDF is put unless another place is chosen."""
        raise NotImplementedError

    def ask_file(self) -> None:
        """Let a place for the PDF be chosen, and write it there."""
        place = str(self.suggestion())
        dialog = QFileDialog(self, self.tr("Save as PDF"), place, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, place: str) -> None:
        """Write the PDF and close; there is the whole file or none."""
        pages = self.pages()
        if pages is None:
            return
        try:
            save_pages(pages, Path(place))
        except BenchmarkError as error:
            self.tell(error_text(error, self._editor.language))
        else:
            self.saved.emit(Path(place))
            self.accept()

    def tell(self, text: str) -> None:
        """Say something over the preview; nothing where the text is empty."""
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))
