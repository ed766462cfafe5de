"""Shows the one-page brief as it will be printed, and keeps it as a PDF or prints it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.background import Task
from benchmark_app.ui.brief.description import BriefDescription
from benchmark_app.ui.brief.painter import BriefPages
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.elided import Elided
from benchmark_app.ui.job import describe_page
from benchmark_app.ui.paper.dialog import PaperDialog
from benchmark_app.ui.start.new_file import file_stem, free_path
from benchmark_app.words.brief import brief_word
from benchmark_app.words.error import error_text
from benchmark_app.words.number import format_date
from benchmark_app.words.start import start_text


class BriefDialog(PaperDialog):
    """The page of the day shown: one click keeps it beside the file, over nothing that is there.

    It is worked out elsewhere; until then it says so, and closing the dialog ends that.
    """

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        self._pages: BriefPages | None = None
        super().__init__(editor, parent)
        self.setWindowTitle(self.tr("One-page brief"))
        self.pdf.setText(self.tr("&Save as PDF"))
        self.pdf.setDefault(True)
        self.pdf.clicked.connect(self._keep)
        self.elsewhere = QPushButton(self.tr("Save &elsewhere…"))
        self.elsewhere.clicked.connect(self.ask_file)
        self.place = Elided()
        place = self.suggestion()
        self.place.tell(start_text("kept_in", editor.language, place=place.name))
        self.place.setToolTip(str(place))
        self.column.insertWidget(0, self.place)
        self.lay_out((), self.elsewhere)
        self._allow(is_there=False)
        self.tell(brief_word("coming", editor.language))
        source, day = str(editor.workspace.path), editor.as_of
        task = Task(describe_page, source, day, editor.language.value, parent=self)
        task.done.connect(self._take)
        task.failed.connect(self._fail)

    def pages(self) -> BriefPages | None:
        """The page, once it is worked out."""
        return self._pages

    def suggestion(self) -> Path:
        """Beside the workspace, named for it and the day; nothing is there yet."""
        path, day = self._editor.workspace.path, format_date(self._editor.as_of)
        return free_path(path.with_name(f"{file_stem(f'{path.stem} {day}')}.pdf"))

    def _keep(self) -> None:
        self.save(str(self.suggestion()))

    def _take(self, described: BriefDescription) -> None:
        self._pages = BriefPages(described)
        self.tell("")
        self._allow(is_there=True)
        self.pdf.setFocus()
        self.preview.updatePreview()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BenchmarkError):
            raise error
        self.tell(error_text(error, self._editor.language))

    def _allow(self, *, is_there: bool) -> None:
        for button in (self.pdf, self.elsewhere, self.print):
            button.setEnabled(is_there)
