"""Shows a competitor's visit sheet as it will be printed, and prints it or writes a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.paper.dialog import PaperDialog
from benchmark_app.ui.start.new_file import file_stem
from benchmark_app.ui.tick_box import TickBox
from benchmark_app.ui.visit.page import VisitPages
from benchmark_app.ui.visit.sheet import VisitSheet, describe_visit


class VisitDialog(PaperDialog):
    """A preview with the choice of the competitor; printing and PDF are one click each.

    `proposed` is the competitor to begin with; None or the owner's business: the first.
    """

    def __init__(
        self, editor: Editor, proposed: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(editor, parent)
        self.competitor, self.last = QComboBox(), TickBox(self.tr("Show &last values"))
        self.last.setChecked(True)
        self.setWindowTitle(self.tr("Visit sheet"))
        self.pdf.setText(self.tr("&Save as PDF…"))
        self.pdf.clicked.connect(self.ask_file)
        self.print.setDefault(True)
        self._fill(proposed)
        label = QLabel(self.tr("&Competitor"))
        label.setBuddy(self.competitor)
        self.lay_out((label, self.competitor, self.last))
        self.setTabOrder(self.competitor, self.last)
        self.setTabOrder(self.last, self.pdf)
        self.competitor.currentIndexChanged.connect(self._show)
        self.last.toggled.connect(self._show)
        self.competitor.setFocus()

    def sheet(self) -> VisitSheet:
        """The sheet of the competitor chosen."""
        market, language = self._editor.market, self._editor.language
        chosen = market.competitor(cast("int", self.competitor.currentData()))
        is_shown = self.last.isChecked()
        return describe_visit(self._editor.snapshot(), chosen, language, with_last=is_shown)

    def pages(self) -> VisitPages:
        """The sheet of the competitor chosen, on paper."""
        return VisitPages(self.sheet())

    def suggestion(self) -> Path:
        """Beside the workspace, named for what it is."""
        return self._editor.workspace.path.parent / f"{file_stem(self.sheet().title)}.pdf"

    def _fill(self, proposed: int | None) -> None:
        """All competitors, the one proposed or the first chosen."""
        others = [one for one in self._editor.market.competitors if not one.subject]
        for one in others:
            self.competitor.addItem(one.name, one.id)
        self.competitor.setCurrentIndex(max(0, self.competitor.findData(proposed)))

    def _show(self) -> None:
        self.preview.updatePreview()
