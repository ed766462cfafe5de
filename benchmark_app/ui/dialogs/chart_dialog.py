"""Shows a chart as it will be printed, and prints it or writes a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from benchmark_app.ui.charts.picture import Picture
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.job import product_version
from benchmark_app.ui.paper.chart import ChartPages
from benchmark_app.ui.paper.dialog import PaperDialog
from benchmark_app.ui.start.new_file import file_stem, free_path
from benchmark_app.ui.view_table import view_word
from benchmark_app.words.chart import chart_word
from benchmark_app.words.number import format_date
from benchmark_app.words.workbook import method_numbers, workbook_word


class ChartDialog(PaperDialog):
    """The chart of a view as it was when it was asked for: Enter prints it.

    `picture` is in the colours of paper.
    """

    def __init__(
        self, editor: Editor, picture: Picture, view: str, parent: QWidget | None = None
    ) -> None:
        language, policy = editor.language, editor.market.policy
        path = editor.workspace.path
        self._place = path.with_name(
            f"{file_stem(f'{path.stem} {view_word(view)} {format_date(editor.as_of)}')}.pdf"
        )
        source = (
            path.name,
            workbook_word("as_of", language, day=editor.as_of),
            workbook_word("made_with", language, version=product_version()).rstrip(),
        )
        method = chart_word("how_to_read", language, **method_numbers(policy, language))
        self._pages = ChartPages(picture, " · ".join(source), method, language)
        super().__init__(editor, parent)
        self.setWindowTitle(self.tr("Print this chart"))
        self.pdf.setText(self.tr("&Save as PDF…"))
        self.pdf.clicked.connect(self.ask_file)
        self.print.setDefault(True)
        self.lay_out(())
        self.print.setFocus()

    def pages(self) -> ChartPages:
        """The sheets of the chart."""
        return self._pages

    def suggestion(self) -> Path:
        """Beside the workspace, named for it, the view and the day; nothing is there yet."""
        return free_path(self._place)
