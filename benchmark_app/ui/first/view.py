"""The list of what to do first under keys and mouse."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from benchmark_app.domain.plan import EFFORTS, Move
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.delegate import FirstDelegate, row_height
from benchmark_app.ui.first.model import Column, FirstModel, Index
from benchmark_app.ui.theme import Theme
from benchmark_app.words.next_step import decision_word

_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHANGING: Final = (Qt.Key.Key_F2, Qt.Key.Key_Space)
_TINT: Final = 0.18
_MARGINS: Final = 0.7  # of a column, in heights of a line
#: The reasons keep a width of so many lines' heights; then columns give way.
_LEAST: Final = 10
#: What gives way, the first first, so that the decision stays in sight; below it stands in full.
_GIVING: Final = (Column.START, Column.PRIORITY, Column.EFFORT)
#: As wide as two digits is the sign that a box opens.
_ARROW_ROOM: Final = 2


class FirstView(QTableView):
    """A row is a service: Enter and a double click ask for its plan, 1-5 set its effort.

    Space opens the box of the cell, else of the decision; letters look for a name.
    """

    plan_requested = Signal(int)  # attribute id
    moved = Signal()

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._wide: dict[Column, int] = {}
        self.list = FirstModel(editor, self)
        self.setModel(self.list)
        self.look = FirstDelegate(editor, theme, self)
        self.setItemDelegate(self.look)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(30)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for told in (self.list.modelReset, self.list.layoutChanged):
            told.connect(self._share_room)
        self.set_theme(theme)
        self.lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours; a selected row is tinted, so that its words stay readable."""
        self.look.theme = theme
        role, palette = QPalette.ColorRole, QPalette(theme.palette())
        palette.setColor(role.Highlight, blended(theme.base, theme.accent, _TINT))
        palette.setColor(role.HighlightedText, theme.text)
        self.setPalette(palette)
        self.viewport().update()

    def lay_out(self) -> None:
        """Give every column the room its words need, and the rest to the reasons."""
        metrics = self.fontMetrics()
        around = round(_MARGINS * metrics.height())
        for column, texts in self._samples().items():
            wide = max(metrics.horizontalAdvance(text) for text in texts)
            self._wide[column] = max(wide, self._title_width(column)) + around
        self._share_room()

    def choose(self, attribute: int | None) -> None:
        """Make a service the current row; one that is not there leaves it, or the first."""
        row = self.list.place(attribute)
        current = self.currentIndex()
        if row < 0:
            row = 0 if not current.isValid() else current.row()
        if row != current.row() and self.list.rowCount():
            self.setCurrentIndex(self.list.index(row, max(0, current.column())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and index.isValid() and event.key() in _OPENING:
            self._ask_for_plan(index)
        elif plain and index.isValid() and event.key() in _CHANGING:
            self._open_box(index)
        elif not (plain and self._set_effort(event.text())):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self._set_effort(event.commitString()):
            super().inputMethodEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = {
            QAbstractItemView.CursorAction.MoveHome: 0,
            QAbstractItemView.CursorAction.MoveEnd: self.list.rowCount() - 1,
        }
        index = self.currentIndex()
        if action in ends and index.isValid():
            return index.siblingAtRow(ends[action])
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        index = self.currentIndex()
        if index.isValid() and index.column() != Column.SERVICE:
            self.setCurrentIndex(index.siblingAtColumn(Column.SERVICE))
        super().keyboardSearch(search)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self._is_box(index):
            self.edit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and not self._is_box(index):
            self._ask_for_plan(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "look"):
            self.lay_out()

    def _share_room(self) -> None:
        """The reasons take the width that is left, and as many lines as they need in it."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        least = max(_LEAST * metrics.height(), self._title_width(Column.SERVICE))
        spare = self.viewport().width() - least - sum(self._wide.values())
        for column in _GIVING:
            self.setColumnHidden(column, spare < 0)
            spare += self._wide[column] if spare < 0 else 0
        for column, wide in self._wide.items():
            if not self.isColumnHidden(column):
                header.resizeSection(column, wide)
        current = self.currentIndex()
        if self.isColumnHidden(current.column()):
            self.setCurrentIndex(current.siblingAtColumn(Column.SERVICE))
        room = least + max(0, spare)
        header.resizeSection(Column.SERVICE, room)
        for place in range(self.list.rowCount()):
            row = self.list.row(self.list.index(place, 0))
            reason = "" if row is None else self.list.reason(row)
            self.verticalHeader().resizeSection(place, row_height(metrics, reason, room))

    def _title_width(self, column: Column) -> int:
        title = self.list.headerData(column, Qt.Orientation.Horizontal)
        return self.horizontalHeader().fontMetrics().horizontalAdvance(str(title))

    def _is_box(self, index: Index) -> bool:
        return index.isValid() and bool(self.list.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def _open_box(self, index: Index) -> None:
        box = index if self._is_box(index) else index.sibling(index.row(), Column.DECISION)
        place = self.list.index(box.row(), box.column())
        self.setCurrentIndex(place)
        self.edit(place)

    def _ask_for_plan(self, index: Index) -> None:
        row = self.list.row(index)
        if row is not None:
            self.plan_requested.emit(row.attribute.id)

    def _set_effort(self, text: str) -> bool:
        if len(text) != 1 or not text.isdecimal() or int(text) not in EFFORTS:
            return False
        index = self.currentIndex()
        if index.isValid():
            self.list.setData(index.siblingAtColumn(Column.EFFORT), int(text))
        return True

    def _samples(self) -> dict[Column, tuple[str, ...]]:
        """The widest texts of each column."""
        language = self._editor.language
        moves = tuple(decision_word(one, language) + "0" * _ARROW_ROOM for one in (None, *Move))
        day = "2026-11-22"
        return {
            Column.ADVICE: ("0" * 11,),  # its words stand on two lines
            Column.PRIORITY: ("0" * 6,),
            Column.EFFORT: ("0" * (1 + _ARROW_ROOM),),
            Column.START: (day,),
            Column.DECISION: moves,
        }


def blended(ground: QColor, colour: QColor, share: float) -> QColor:
    """A colour laid over a ground."""
    parts = (
        below + (above - below) * share
        for below, above in (
            (ground.red(), colour.red()),
            (ground.green(), colour.green()),
            (ground.blue(), colour.blue()),
        )
    )
    return QColor(*map(round, parts))
