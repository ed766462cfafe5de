"""Pages on screen as they will be on paper, and the way to the printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QGraphicsView

from benchmark_app.ui.paper.page import Pages
from benchmark_app.ui.paper.printing import a4_printer, print_pages


class PagePreview(QPrintPreviewWidget):
    """Shows the pages there are now; nothing where there are none yet. `printed` says it is done.

    `updatePreview` asks for the pages again.
    """

    printed = Signal()

    def __init__(self, pages: Callable[[], Pages | None]) -> None:
        printer = a4_printer()
        super().__init__(printer)
        self.printer = printer
        self._pages = pages
        self.paintRequested.connect(self._print_on)
        for page in (self, *self.findChildren(QGraphicsView)):  # Qt's own has the keys
            page.setAccessibleName(self.tr("Preview"))

    def ask_printer(self) -> None:
        """Let a printer be chosen, and print."""
        dialog = QPrintDialog(self.printer, self.window())
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def _print(self) -> None:
        self._print_on(self.printer)
        self.printed.emit()

    def _print_on(self, printer: QPrinter) -> None:
        if (pages := self._pages()) is not None:
            print_pages(pages, printer)
