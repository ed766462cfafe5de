"""Shows a competitor's visit sheet as it will be printed, and prints it or writes a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.paper.preview import PagePreview
from benchmark_app.ui.paper.printing import save_pages
from benchmark_app.ui.start.new_file import file_stem
from benchmark_app.ui.tick_box import TickBox
from benchmark_app.ui.visit.page import VisitPages
from benchmark_app.ui.visit.sheet import VisitSheet, describe_visit
from benchmark_app.words.error import error_text


class VisitDialog(QDialog):
    """A preview with the choice of the competitor; printing and PDF are one click each.

    `proposed` is the competitor to begin with; None or the owner's business: the first. `saved`
    carries the path of a PDF that was written.
    """

    saved = Signal(object)  # Path

    def __init__(
        self, editor: Editor, proposed: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editor = editor
        self.preview = PagePreview(self.pages)
        self.preview.printed.connect(self.accept)
        self.competitor, self.last = QComboBox(), TickBox(self.tr("Show &last values"))
        self.last.setChecked(True)
        self.wrong = QLabel()
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.print = QPushButton(self.tr("&Print…"))
        self.pdf = QPushButton(self.tr("&Save as PDF…"))
        self.close_button = QPushButton(self.tr("Close"))
        self.setWindowTitle(self.tr("Visit sheet"))
        self._fill(proposed)
        self._arrange()
        self.competitor.currentIndexChanged.connect(self._show)
        self.last.toggled.connect(self._show)
        self.print.clicked.connect(self.preview.ask_printer)
        self.pdf.clicked.connect(self._ask_file)
        self.close_button.clicked.connect(self.reject)

    def sheet(self) -> VisitSheet:
        """The sheet of the competitor chosen."""
        market, language = self._editor.market, self._editor.language
        chosen = market.competitor(cast("int", self.competitor.currentData()))
        is_shown = self.last.isChecked()
        return describe_visit(self._editor.snapshot(), chosen, language, with_last=is_shown)

    def pages(self) -> VisitPages:
        """The sheet of the competitor chosen, on paper."""
        return VisitPages(self.sheet())

    def write(self, target: Path) -> None:
        """Write the sheet as a PDF; there is the whole file or none.

        Raises:
            FileRefused: the file cannot be written.
        """
        save_pages(self.pages(), target)

    def suggestion(self) -> Path:
        """Where the PDF is put unless another place is chosen: beside the workspace."""
        return self._editor.workspace.path.parent / f"{file_stem(self.sheet().title)}.pdf"

    def _fill(self, proposed: int | None) -> None:
        """All competitors, the one proposed or the first chosen."""
        others = [one for one in self._editor.market.competitors if not one.subject]
        for one in others:
            self.competitor.addItem(one.name, one.id)
        self.competitor.setCurrentIndex(max(0, self.competitor.findData(proposed)))

    def _arrange(self) -> None:
        label = QLabel(self.tr("&Competitor"))
        label.setBuddy(self.competitor)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.competitor, 1)
        row.addWidget(self.last)
        row.addStretch(1)
        for button in (self.pdf, self.print, self.close_button):
            row.addWidget(button)
        self.print.setDefault(True)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.wrong)
        column.addWidget(self.preview, 1)
        self.resize(820, 640)
        self.competitor.setFocus()

    def _show(self) -> None:
        self.preview.updatePreview()

    def _ask_file(self) -> None:
        place = str(self.suggestion())
        dialog = QFileDialog(self, self.tr("Save as PDF"), place, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, chosen: str) -> None:
        try:
            self.write(Path(chosen))
        except BenchmarkError as error:
            self.wrong.setText(error_text(error, self._editor.language))
            self.wrong.show()
        else:
            self.saved.emit(Path(chosen))
            self.accept()
