"""The commands that put something on paper: a visit sheet, the one-page brief, a chart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.written import tell_written
from benchmark_app.words.chart import chart_word
from benchmark_app.words.visit import visit_word


class PaperCommands(QObject):
    """Shows what can be printed of one open workspace, and says where a PDF was put."""

    def __init__(self, editor: Editor, window: MainWindow) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window

    def show_visit_sheet(self) -> None:
        """Show the visit sheet of the competitor at hand, to print it or keep it as PDF."""
        # printing is a part of Qt of its own, seldom needed
        from benchmark_app.ui.dialogs.visit_dialog import VisitDialog

        self._editor.leaving.emit()
        if all(one.subject for one in self._editor.market.competitors):
            self._window.messages.tell(lambda: visit_word("no_competitor", self._editor.language))
        else:
            dialog = VisitDialog(self._editor, self._at_hand(), self._window)
            dialog.saved.connect(self._tell_sheet)
            dialog.open()

    def show_brief(self) -> None:
        """Show the day's situation on one page, to keep it as PDF or print it."""
        # printing is a part of Qt of its own, seldom needed
        from benchmark_app.ui.dialogs.brief_dialog import BriefDialog

        self._editor.leaving.emit()
        dialog = BriefDialog(self._editor, self._window)
        dialog.saved.connect(self._tell_brief)
        dialog.open()

    def show_chart(self) -> None:
        """Show the chart of the view as it will be printed; where there is none, say so."""
        # printing is a part of Qt of its own, seldom needed
        from benchmark_app.ui.dialogs.chart_dialog import ChartDialog

        self._editor.leaving.emit()
        area = self._window.area
        picture = None if area is None else area.picture(Theme.paper())
        if picture is None:
            self._window.messages.tell(lambda: chart_word("no_chart", self._editor.language))
        else:
            dialog = ChartDialog(self._editor, picture, self._window.view, self._window)
            dialog.saved.connect(self._tell_chart)
            dialog.open()

    def _at_hand(self) -> int | None:
        """In the grid the current cell's competitor, elsewhere the one who stands out."""
        subject, (_, current) = self._editor.market.subject, self._editor.current
        if subject is not None and current == subject.id:
            current = None
        both = (current, self._editor.rival)
        return next(filter(None, both if self._window.view == "grid" else reversed(both)), None)

    def _tell_sheet(self, target: Path) -> None:
        tell_written(self._window.messages, self._sheet_words, target)

    def _tell_brief(self, target: Path) -> None:
        tell_written(self._window.messages, self._brief_words, target)

    def _tell_chart(self, target: Path) -> None:
        tell_written(self._window.messages, self._chart_words, target)

    def _sheet_words(self) -> str:
        return self.tr("The visit sheet is in {name}.")

    def _brief_words(self) -> str:
        return self.tr("The page is in {name}.")

    def _chart_words(self) -> str:
        return self.tr("The chart is in {name}.")
