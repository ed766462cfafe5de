"""Shows a competitor's visit sheet as it will be printed, and prints it or writes a PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.errors import BenchmarkError
from benchmark_app.exchange.atomic import write_atomically
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.start.new_file import file_stem
from benchmark_app.ui.tick_box import TickBox
from benchmark_app.ui.visit.page import PAGE_HEIGHT, PAGE_WIDTH, VisitPainter
from benchmark_app.ui.visit.sheet import VisitSheet, describe_visit
from benchmark_app.words.error import error_text

_POINTS_PER_INCH = 72.0
_PDF_DOTS_PER_INCH = 1200


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
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.printer.setFullPage(True)
        self.preview = QPrintPreviewWidget(self.printer)
        self.preview.paintRequested.connect(self._paint)
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
        self.print.clicked.connect(self._ask_printer)
        self.pdf.clicked.connect(self._ask_file)
        self.close_button.clicked.connect(self.reject)

    def sheet(self) -> VisitSheet:
        """The sheet of the competitor chosen."""
        market, language = self._editor.market, self._editor.language
        chosen = market.competitor(cast("int", self.competitor.currentData()))
        is_shown = self.last.isChecked()
        return describe_visit(self._editor.snapshot(), chosen, language, with_last=is_shown)

    def write(self, target: Path) -> None:
        """Write the sheet as a PDF; there is the whole file or none.

        Raises:
            FileRefused: the file cannot be written.
        """
        write_atomically(target, partial(_write_pdf, self.sheet()), _is_pdf)

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
        for page in (
            self.preview,
            *self.preview.findChildren(QGraphicsView),
        ):  # Qt's own has the keys
            page.setAccessibleName(self.tr("Preview"))
        self.resize(820, 640)
        self.competitor.setFocus()

    def _show(self) -> None:
        self.preview.updatePreview()

    def _paint(self, printer: QPrinter) -> None:
        painter = QPainter(printer)
        scale = printer.resolution() / _POINTS_PER_INCH
        painter.scale(scale, scale)
        pages = VisitPainter(self.sheet())
        for number in range(len(pages.pages)):
            if number:
                printer.newPage()
            pages.paint(painter, number)
        painter.end()

    def _ask_printer(self) -> None:
        dialog = QPrintDialog(self.printer, self)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _print(self) -> None:
        self._paint(self.printer)
        self.accept()

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


def _write_pdf(sheet: VisitSheet, path: Path) -> None:
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DOTS_PER_INCH)
    page = QPageSize(QSizeF(PAGE_WIDTH, PAGE_HEIGHT), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(sheet.title)
    painter = QPainter(writer)
    painter.scale(_PDF_DOTS_PER_INCH / _POINTS_PER_INCH, _PDF_DOTS_PER_INCH / _POINTS_PER_INCH)
    pages = VisitPainter(sheet)
    for number in range(len(pages.pages)):
        if number:
            writer.newPage()
        pages.paint(painter, number)
    painter.end()
    buffer.close()
    path.write_bytes(written.data())


def _is_pdf(path: Path) -> bool:
    return path.read_bytes()[:5] == b"%PDF-"
