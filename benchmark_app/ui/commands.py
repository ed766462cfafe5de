"""What the menus, the toolbar and the pages ask for while a workspace is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTemporaryDir
from PySide6.QtWidgets import QApplication

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Changes, Edit, EditGroup, Put, Remove
from benchmark_app.domain.overview import CellCounts
from benchmark_app.errors import BenchmarkError
from benchmark_app.ui.arriving.door import TableDoor
from benchmark_app.ui.as_of_bar import AsOfBar
from benchmark_app.ui.backups import Backups
from benchmark_app.ui.dialogs.attribute_dialog import AttributeDialog
from benchmark_app.ui.dialogs.competitor_dialog import CompetitorDialog, CompetitorsDialog
from benchmark_app.ui.dialogs.history_dialog import show_history
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.exporting import Exporter
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.grid.count import Survey
from benchmark_app.ui.grid_commands import GridCommands
from benchmark_app.ui.importing import Importer
from benchmark_app.ui.job import (
    SMALL_EDIT,
    apply_kept,
    backed_up,
    keep_edit,
    redo_edit,
    undo_edit,
    undo_edits,
)
from benchmark_app.ui.large_edit import LargeEdit
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.paper_commands import PaperCommands
from benchmark_app.ui.picture_saving import PictureSaver
from benchmark_app.ui.step_place import StepPlace
from benchmark_app.ui.work_area import WorkArea
from benchmark_app.words.edit import check_text, day_shown_text, redone_text, undone_text
from benchmark_app.words.error import error_text
from benchmark_app.workspace import LogEntry, Market

_UNDO_SECONDS = 10
_TOLD_MS = 8000


class Commands(QObject):
    """Answers the commands of one open workspace; the rows of the menu table name its methods."""

    def __init__(
        self,
        editor: Editor,
        window: MainWindow,
        days: AsOfBar,
        foresight: Foresight,
        backups: Backups,
        door: TableDoor,
    ) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window
        self._days = days
        self._foresight = foresight
        self._exporter = Exporter(editor, window)
        self.backups = backups
        self.importer = Importer(editor, window, backups, door)
        self._papers = PaperCommands(editor, window)
        self._pictures = PictureSaver(editor, window)
        self._folder = QTemporaryDir()
        editor.elsewhere = self._apply_elsewhere
        editor.refused.connect(self._tell_refusal)
        foresight.failed.connect(self._tell_refusal)
        editor.released.connect(window.messages.end_wait)
        editor.changed.connect(self._offer_undo)
        editor.changed.connect(self._end_invitation)
        editor.changed.connect(self._end_told)
        self._place = StepPlace(editor)
        self._invites = False
        self._told = ""
        self._grid: GridCommands | None = None
        self._area: WorkArea | None = None
        self._survey = Survey(editor, self)
        self._survey.done.connect(self._tell_check)

    def answers(self) -> dict[str, Callable[[], object]]:
        """The method for each key of the menu table that needs a file."""
        return {
            "undo": self.undo,
            "redo": self.redo,
            "history": partial(show_history, self._editor, self._window, self.undo_to),
            "import": self.importer.choose,
            "restore": self.backups.show,
            "export": self._exporter.choose,
            "add_service": self.add_service,
            "add_competitor": self.add_competitor,
            "change_service": self.change_service,
            "change_competitor": self.change_competitor,
            "delete_service": self.delete_service,
            "delete_competitor": self.delete_competitor,
            "earlier": self._days.step_back,
            "later": self._days.step_on,
            "latest": self._days.show_latest,
            "new_check": self.begin_check,
            "play": self._days.playing.toggle,
            "visit_sheet": self._papers.show_visit_sheet,
            "brief": self._papers.show_brief,
            "print_chart": self._papers.show_chart,
            "picture": self._pictures.choose,
            **(self._grid.answers() if self._grid is not None else {}),
        }

    def lead(self, area: WorkArea) -> None:
        """Give the commands of the grid to the grid of this area."""
        self._area, self._grid = area, GridCommands(self._editor, area)

    @property
    def foresight(self) -> Foresight:
        """What is foreseen on the day shown."""
        return self._foresight

    def undo(self) -> None:
        """Take the last edit back, go where it was made and say which it was.

        Where that was a restore, what it took the place of is put back.
        """
        self._editor.leaving.emit()
        if self.backups.can_undo:
            self.backups.undo()
            return
        label = self._editor.workspace.undo_label
        if label is None:
            return

        def tell() -> None:
            self._window.messages.hide()
            code = label.code
            self._tell_step(code, undone_text(code, self._editor.language, label.count))

        if label.count > SMALL_EDIT:
            self._work_elsewhere(self.tr("Undoing"), tell, undo_edit)
        elif self._editor.undo():
            tell()

    def redo(self) -> None:
        """Do the last undone edit again, go where it was made and say which it was."""
        self._editor.leaving.emit()
        label = self._editor.workspace.redo_label
        if label is None:
            return

        def tell() -> None:
            code = label.code
            self._tell_step(code, redone_text(code, self._editor.language, label.count))

        if label.count > SMALL_EDIT:
            self._work_elsewhere(self.tr("Redoing"), tell, redo_edit)
        elif self._editor.redo():
            tell()

    def _tell_step(self, code: str, text: str) -> None:
        day = self._place.show(code)
        self.tell(text if day is None else day_shown_text(text, day, self._editor.language))

    def tell(self, text: str) -> None:
        """Say in the status line what was done, until the next edit."""
        self._told = text
        self._window.statusBar().showMessage(text, _TOLD_MS)

    def begin_check(self) -> None:
        """Show the grid of today, and say which day is typed for and how much was seen on it."""
        self._editor.leaving.emit()
        self._editor.set_as_of(self._editor.today)
        if self._area is not None:
            self._area.enter_view("grid")
        self._survey.start()

    def _tell_check(self, counts: CellCounts) -> None:
        seen, day = self._editor.snapshot().seen_that_day, self._editor.as_of
        self.tell(check_text(day, seen, counts.cells, self._editor.language))

    def _end_told(self) -> None:
        """After a new edit it is no longer true that the last thing done was undone or redone."""
        status = self._window.statusBar()
        if self._told and not self._editor.is_stepping and status.currentMessage() == self._told:
            status.clearMessage()
            self._told = ""

    def _apply_elsewhere(self, edit: Edit, then: Callable[[], object], day: date) -> None:
        kept = self._folder.filePath("edit")
        keep_edit(edit, kept)
        self._work_elsewhere(self.tr("Entering"), then, apply_kept, kept, day=day)

    def _work_elsewhere(
        self,
        words: str,
        then: Callable[[], object],
        work: Callable[..., object],
        *values: object,
        day: date | None = None,
    ) -> None:
        """Do, undo or redo many values in a child process, after a backup.

        Afterwards a day is shown, None: as now.
        """
        if not self._editor.is_free():
            return
        large = LargeEdit(
            self._editor,
            self._window,
            words,
            backed_up,
            str(self.backups.folder),
            work,
            *values,
            self._editor.workspace.revision,
            day=day or self._editor.as_of,
        )
        large.done.connect(then)
        large.stopped.connect(self._tell_stopped)
        large.failed.connect(self._tell_failure)

    def undo_to(self, entry: LogEntry) -> None:
        """Take back every edit after one of the history, after a backup."""
        text = self.tr("Undone to there. Redo does it again, one edit at a time.")
        tell = partial(self._window.statusBar().showMessage, text, _TOLD_MS)
        self._work_elsewhere(self.tr("Undoing"), tell, undo_edits, entry.id)

    def _tell_stopped(self) -> None:
        text = self.tr("Stopped. Nothing was changed.")
        self._window.statusBar().showMessage(text, _TOLD_MS)

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, BenchmarkError):
            raise error
        self._tell_refusal(error)

    def add_service(self) -> None:
        """Ask for a new service."""
        self._editor.leaving.emit()
        AttributeDialog(self._editor, None, self._window).open()

    def add_competitor(self) -> None:
        """Ask for new competitors."""
        self._editor.leaving.emit()
        CompetitorsDialog(self._editor, self._window).open()

    def change_service(self) -> None:
        """Ask for the changes to the current row's service."""
        attribute, _ = self._editor.current
        if attribute is None:
            self._tell_to_choose()
        else:
            self.change_attribute(attribute)

    def change_competitor(self) -> None:
        """Ask for the changes to the current column's competitor."""
        _, competitor = self._editor.current
        if competitor is None:
            self._tell_to_choose()
        else:
            self.change_competitor_of(competitor)

    def change_attribute(self, attribute_id: int) -> None:
        """Ask for the changes to a service."""
        self._editor.leaving.emit()
        attribute = self._editor.market.attribute(attribute_id)
        AttributeDialog(self._editor, attribute, self._window).open()

    def change_competitor_of(self, competitor_id: int) -> None:
        """Ask for the changes to a competitor."""
        self._editor.leaving.emit()
        competitor = self._editor.market.competitor(competitor_id)
        CompetitorDialog(self._editor, competitor, self._window).open()

    def delete_service(self) -> None:
        """Hide the current row's service; a bar offers to undo it."""
        attribute, _ = self._editor.current
        if attribute is None:
            self._tell_to_choose()
        else:
            self._editor.apply(Remove("attribute", attribute))

    def delete_competitor(self) -> None:
        """Hide the current column's competitor; a bar offers to undo it."""
        _, competitor = self._editor.current
        if competitor is None:
            self._tell_to_choose()
        else:
            self._editor.apply(Remove("competitor", competitor))

    def _offer_undo(self, changes: Changes) -> None:
        """After a deletion, whoever asked for it, offer for ten seconds to take it back.

        The next edit ends the offer.
        """
        names = _deleted(changes.inverse, self._editor.market)
        if not names or self._editor.is_stepping:
            self._window.messages.withdraw(self.undo)  # it would take back another edit now
            return

        def said() -> str:
            words = self.tr("{name} is deleted. What was seen there is kept.")
            return words.format(name=", ".join(names))

        self._window.messages.tell(
            said, action=self._undo_words, act=self.undo, seconds=_UNDO_SECONDS
        )

    def offer_first_service(self) -> None:
        """A file without services gets the one button that leads on."""
        if self._editor.market.attributes:
            return
        self._window.messages.tell(
            lambda: self.tr("Begin with the services your customers could expect."),
            action=lambda: self.tr("Add a service"),
            act=self.add_service,
        )
        self._invites = True

    def _end_invitation(self) -> None:
        """Once there is a service the invitation to add the first has had its day."""
        if self._invites and self._editor.market.attributes:
            self._invites = False
            self._window.messages.hide()

    def _undo_words(self) -> str:
        return self.tr("Undo")

    def _tell_refusal(self, error: BenchmarkError) -> None:
        if QApplication.activeModalWidget() is None:  # a dialog says it itself
            self._window.messages.tell(
                lambda: error_text(error, self._editor.language), waits=self._editor.is_held
            )

    def _tell_to_choose(self) -> None:
        self._window.messages.tell(lambda: self.tr("Choose a cell of it in the grid first."))


def _deleted(inverse: Edit, market: Market) -> list[str]:
    """The names of what an edit deleted: what its inverse would bring back."""
    if isinstance(inverse, EditGroup):
        return [name for one in inverse.edits for name in _deleted(one, market)]
    if not isinstance(inverse, Put):
        return []
    entity = inverse.entity
    if isinstance(entity, Attribute):
        shown = {one.id for one in market.attributes}
    elif isinstance(entity, Competitor):
        shown = {one.id for one in market.competitors}
    else:
        return []
    return [] if entity.id in shown else [entity.name]
