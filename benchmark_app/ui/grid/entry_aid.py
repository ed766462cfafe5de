"""What helps while values are entered: offers at a cell, a word on odd values, a kept text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmark_app.ui.breath import Breath
from benchmark_app.ui.grid import keys
from benchmark_app.ui.grid.command import GridCommand
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.delegate import CellDelegate
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.model import GridModel, Index
from benchmark_app.ui.grid.offer import CellOffer
from benchmark_app.ui.odd_entry import OddEntries
from benchmark_app.words.grid import grid_text

_PAGES: Final = frozenset((Qt.Key.Key_PageUp, Qt.Key.Key_PageDown))


@dataclass(frozen=True, slots=True)
class _Typed:
    """A text in an open editor, by the ids of its cell."""

    attribute: int
    competitor: int | None
    column: int
    text: str
    cursor: int


class EntryAid(QObject):
    """Shows what a command offers at a cell until the cursor moves on or anything changes.

    Numbers far from the others and days to come get a warning after the entry, never a refusal.
    A text being typed survives rows and columns coming from elsewhere.
    """

    def __init__(
        self,
        view: FrozenTable,
        model: GridModel,
        spot: Cursor,
        command: GridCommand,
        delegate: CellDelegate,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._spot = spot
        self._command = command
        self._delegate = delegate
        self._odd = OddEntries(model.editor, self)
        self._entered: list[tuple[int | None, int | None]] = []
        self._typed: _Typed | None = None
        self.offer = CellOffer(view.viewport(), command.grade)
        self._later = Breath(self)
        self._later.over.connect(self._warn)
        command.grading_offered.connect(self._offer_grading)
        command.grading_over.connect(self.offer.hide)
        command.entered.connect(self._look_at)
        delegate.taken.connect(self._look_at_one)
        view.selectionModel().currentChanged.connect(command.forget_grading)
        view.verticalScrollBar().valueChanged.connect(command.forget_grading)
        view.horizontalScrollBar().valueChanged.connect(command.forget_grading)
        model.resolved.connect(command.forget_grading)
        view.installEventFilter(self)
        model.modelAboutToBeReset.connect(self._keep_typed)
        model.modelReset.connect(self._resume_later)
        model.editor.as_of_changed.connect(self._tell_future_day)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Two keys the table would not get otherwise, and some it must not get.

        Any key but Enter and Tab ends what they mean right after a level that moved on by itself.

        Days are walked here rather than by the window, so that the grid says where they end. While
        a word is composed a key like Shift alone must not move the focus to its editor.
        """
        if watched is not self._view or not isinstance(event, QKeyEvent):
            return False
        if event.type() is not QEvent.Type.KeyRelease and not keys.advances(event):
            self._spot.forget_left()
        if event.type() is QEvent.Type.ShortcutOverride and event.key() in _PAGES:
            event.setAccepted(event.modifiers() == Qt.KeyboardModifier.ControlModifier)
            return event.isAccepted()
        line = self._delegate.editor
        if line is None or event.type() is not QEvent.Type.KeyPress:
            return False
        if line.hasFocus():  # what was on its way to the table when the editor opened
            QApplication.sendEvent(line, event)
        return line.hasFocus() or event.key() in keys.MODIFIERS

    # offers

    def _offer_grading(self, index: QModelIndex, text: str) -> None:
        words = self.tr("Grade it from 0 to 3")
        self.offer.open(self._view.visualRect(index), text, words, self._delegate.theme)

    # odd values

    def _look_at_one(self, index: QModelIndex) -> None:
        self._look_at([index])

    def _look_at(self, indexes: Sequence[Index]) -> None:
        """Once the cursor has moved on, warn of what was entered there."""
        self._entered = [self._model.ids(index) for index in indexes]
        self._later.start()

    def _warn(self) -> None:
        """Say what is odd about the first such entry; of a day to come only once."""
        entered, self._entered = self._entered, []
        if text := self._odd.look_at(entered):
            self._command.warned.emit(text)

    def _tell_future_day(self) -> None:
        editor = self._model.editor
        if editor.as_of > editor.today:
            self._command.warned.emit(grid_text("future_day", editor.language, day=editor.as_of))

    # a text being typed while the rows change

    def _keep_typed(self) -> None:
        line = self._delegate.editor
        if line is None or line.is_done or not line.index.isValid():
            return
        attribute, competitor = self._model.ids(line.index)
        if attribute is not None and line.isModified():
            column, text = line.index.column(), line.text()
            self._typed = _Typed(attribute, competitor, column, text, line.cursorPosition())

    def _resume_later(self) -> None:
        if self._typed is not None:
            QTimer.singleShot(0, self._resume)

    def _resume(self) -> None:
        """Open the editor again where its cell is now; a text without its cell is named."""
        typed, self._typed = self._typed, None
        if typed is None:
            return
        arrangement = self._model.sheet.arrangement
        row = arrangement.row_of(typed.attribute)
        column = arrangement.column_of(typed.competitor) if typed.competitor else typed.column
        if row is None or column is None:
            self._command.hint("unreadable_dropped", text=typed.text)
            return
        index = self._model.index(row, column)
        self._view.setCurrentIndex(index)
        self._view.edit(index)
        line = self._delegate.editor
        if line is not None:
            line.setText(typed.text)
            line.setModified(True)
            line.setCursorPosition(typed.cursor)
