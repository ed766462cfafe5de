"""The chart of the page shown as a file: asks where and of which kind, says what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.failed import tell_failed
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.reading import Reading
from benchmark_app.ui.start.new_file import file_stem, free_path
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.translation import QT_TRANSLATE_NOOP
from benchmark_app.ui.view_table import view_word
from benchmark_app.ui.written import tell_written
from benchmark_app.words.chart import chart_word
from benchmark_app.words.number import format_date

if TYPE_CHECKING:  # charts wait until one is shown
    from benchmark_app.ui.charts.picture import Picture

#: What a chart is saved as: its words, its ending and its colours.
_KINDS: Final[tuple[tuple[str, str, Callable[[], Theme]], ...]] = (
    (QT_TRANSLATE_NOOP("PictureSaver", "Picture (*.png)"), "png", Theme.light),
    (QT_TRANSLATE_NOOP("PictureSaver", "Drawing (*.svg)"), "svg", Theme.light),
    (QT_TRANSLATE_NOOP("PictureSaver", "PDF (*.pdf)"), "pdf", Theme.light),
    (QT_TRANSLATE_NOOP("PictureSaver", "Black and white PDF (*.pdf)"), "pdf", Theme.paper),
)


class PictureSaver(QObject):
    """Saves pictures from one open workspace, on white whatever the colours of the window."""

    def __init__(self, editor: Editor, window: MainWindow) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window

    def choose(self) -> None:
        """Ask for a file of one of the kinds and save the chart shown into it."""
        self._editor.leaving.emit()
        if self._picture(Theme.light()) is None:
            self._window.messages.tell(self._no_chart)
            return
        dialog = QFileDialog(self._window, self.tr("Save picture"), str(self._suggestion()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr(words) for words, _, _ in _KINDS])
        dialog.setDefaultSuffix(_KINDS[0][1])
        dialog.selectFile(str(self._suggestion()))
        dialog.filterSelected.connect(self._follow_kind)
        dialog.fileSelected.connect(self._save)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    def _picture(self, theme: Theme) -> Picture | None:
        return None if self._window.area is None else self._window.area.picture(theme)

    def _suggestion(self) -> Path:
        """Beside the workspace, named for it, the view and the day; nothing is there yet."""
        path, day = self._editor.workspace.path, format_date(self._editor.as_of)
        stem = file_stem(f"{path.stem} {view_word(self._window.view)} {day}")
        return free_path(path.with_name(f"{stem}.{_KINDS[0][1]}"))

    def _kind(self) -> tuple[str, str, Callable[[], Theme]]:
        """The kind that is chosen in the dialog."""
        chosen = self._dialog.selectedNameFilter()
        return next((one for one in _KINDS if self.tr(one[0]) == chosen), _KINDS[0])

    def _follow_kind(self) -> None:
        """The name proposed gets the ending of the kind, in dialogs of every system."""
        _, ending, _ = self._kind()
        self._dialog.setDefaultSuffix(ending)
        for chosen in map(Path, self._dialog.selectedFiles()):
            if chosen.suffix[1:].casefold() in {known for _, known, _ in _KINDS}:
                self._dialog.selectFile(str(free_path(chosen.with_suffix(f".{ending}"))))

    def _save(self, chosen: str) -> None:
        from benchmark_app.ui.charts.export import drawn_file  # brings QtSvg and the files' room

        _, _, colours = self._kind()
        picture = self._picture(colours())
        if picture is None:
            return
        try:
            write = drawn_file(picture, Path(chosen))
        except BenchmarkError as error:
            self._refuse(error)
            return
        # a child of the program: it ends with a whole file whatever is closed meanwhile
        writing = Reading(write, QCoreApplication.instance())
        writing.done.connect(self._tell)
        writing.failed.connect(self._refuse)

    def _tell(self, target: Path) -> None:
        tell_written(self._window.messages, self._done_words, target)

    def _refuse(self, error: Exception) -> None:
        tell_failed(self._window.messages, self._editor, error)

    def _done_words(self) -> str:
        return self.tr("The picture is in {name}.")

    def _no_chart(self) -> str:
        return chart_word("no_chart", self._editor.language)
