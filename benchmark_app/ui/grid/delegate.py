"""The editor of a cell: every way out commits, only Esc discards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import Record
from benchmark_app.domain.name import name_key
from benchmark_app.errors import EditRefused
from benchmark_app.exchange.repair import Repair, repair_text
from benchmark_app.exchange.rows import Bad
from benchmark_app.ui.grid.cell_editor import CellEditor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel, Index
from benchmark_app.ui.theme import Theme
from benchmark_app.words.error import error_text
from benchmark_app.words.grid import grid_text, problem_in_cell, repair_offer_text

_LEAST_WIDTH: Final = 84
_Key = Qt.Key
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_ENTERS: Final = frozenset((_Key.Key_Return, _Key.Key_Enter))
#: Where the cursor goes when a key leaves the editor: rows down, columns right.
_WAYS_OUT: Final[dict[tuple[int, bool], tuple[int, int]]] = {
    (_Key.Key_Return, False): (1, 0),
    (_Key.Key_Enter, False): (1, 0),
    (_Key.Key_Return, True): (-1, 0),
    (_Key.Key_Enter, True): (-1, 0),
    (_Key.Key_Tab, False): (0, 1),
    (_Key.Key_Backtab, True): (0, -1),
    (_Key.Key_Backtab, False): (0, -1),
}
#: Keys that leave an editor opened by typing; one opened by F2 keeps them for its text.
_STEPS: Final[dict[int, tuple[int, int]]] = {
    _Key.Key_Up: (-1, 0),
    _Key.Key_Down: (1, 0),
    _Key.Key_Left: (0, -1),
    _Key.Key_Right: (0, 1),
}
_PAGES: Final[dict[int, int]] = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}


def went_to_menu(event: QFocusEvent) -> bool:
    """Whether a menu has the keys for a while; its commands take an open text themselves."""
    popup = QApplication.activePopupWidget()
    return popup is not None or event.reason() is Qt.FocusReason.MenuBarFocusReason


class CellDelegate(QStyledItemDelegate):
    """Opens, checks and closes cell editors.

    `left` says that Enter or Tab left the editor, with the rows and columns to move, `stepped`
    the same of an arrow, `paged` of a page key and `walked` of one that leads to another day;
    `taken` that a text was taken in a cell.
    `fill`, given by the owner, puts a text into the whole selection and answers why not.
    """

    left = Signal(int, int)
    stepped = Signal(int, int)
    paged = Signal(int)
    walked = Signal(int)
    taken = Signal(QModelIndex)
    dropped = Signal(str)

    def __init__(
        self, theme: Theme, view: QAbstractItemView, fill: Callable[[str], str] = str
    ) -> None:
        super().__init__(view)
        self._view = view
        self._fill = fill
        self.theme = theme
        self.editor: CellEditor | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = _model_of(index)
        attribute = model.sheet.attribute(index.row())
        measures = attribute is not None and attribute.kind is AttributeKind.MEASURE
        is_value = index.column() >= Column.OWN
        begins_off = is_value and not measures  # a digit is a level there
        editor = CellEditor(parent, index, self.theme, self.repair, begins_off=begins_off)
        editor.setFont(option.font)
        if measures and is_value:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        editor.setAccessibleName(model.sheet.spoken(index.row(), index.column()))
        self.editor = editor
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor.message.hide()
            self.editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        line = cast("CellEditor", editor)
        if not line.isModified():
            line.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            line.setModified(False)

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Commit because the view closes the editor; what cannot be read is named and dropped."""
        line = cast("CellEditor", editor)
        if index == line.index and model is not None and not self._took(line):
            line.is_done = True
            self.dropped.emit(line.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _: Index) -> None:
        rect = QRect(option.rect).adjusted(0, 0, -1, -1)
        if rect.width() < _LEAST_WIDTH:
            rect.setWidth(_LEAST_WIDTH)
        rect.moveRight(min(rect.right(), self._view.viewport().width() - 1))
        editor.setGeometry(rect)
        cast("CellEditor", editor).message.follow(rect)

    def take_focus(self) -> None:
        """Give the open editor the keys; after a composed word Qt does not do it by itself."""
        if self.editor is not None and not self.editor.is_done:
            self.editor.setFocus()

    def amend(self) -> None:
        """Let the open editor change its text rather than take a new one: it keeps the arrows."""
        if self.editor is not None:
            self.editor.is_amending = True
            self.editor.deselect()
            self.editor.setCursorPosition(len(self.editor.text()))

    def commit(self) -> bool:
        """Commit and close the open editor; False where it stays open to be mended."""
        editor = self.editor
        if editor is None:
            return True
        if not self._took(editor):
            return False
        self._close(editor)
        return True

    def drop(self) -> None:
        """Close the open editor without its text, and say so."""
        if self.editor is not None:
            self.dropped.emit(self.editor.text())
            self._close(self.editor)

    def repair(self) -> None:
        """Enter the value that was found in the text, with the rest of the text as its note."""
        editor = self.editor
        found = editor.repair if editor is not None else None
        if editor is None or found is None or not editor.index.isValid():
            return
        model = _model_of(editor.index)
        seen = model.observations([(editor.index, found.value)])
        noted = tuple(
            replace(one, note="\n".join(filter(None, (one.note, found.note)))) for one in seen
        )
        editor.is_done = model.editor.apply(Record(observations=noted))
        if editor.is_done:
            self._tell_taken(editor)
            self._close(editor)
            self.left.emit(1, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, CellEditor):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._filter_key(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == _Key.Key_Escape:
                event.accept()
            return False
        is_left = isinstance(event, QFocusEvent) and event.lostFocus() and not went_to_menu(event)
        if is_left and self.editor is watched and self._took(watched):
            self._close(watched)
        return False

    def _filter_key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key == _Key.Key_Escape:
            self._close(editor)
        elif key in _ENTERS and modifiers & _ALT:
            self.repair()
        elif key in _ENTERS and modifiers & _CTRL:
            self._fill_from(editor)
        elif key == _Key.Key_F2:
            editor.is_amending = not editor.is_amending
        else:
            way = self._way(editor, key, modifiers)
            if way is None:
                return False
            if self.commit():
                way()
        return True

    def _way(
        self, editor: CellEditor, key: int, modifiers: Qt.KeyboardModifier
    ) -> Callable[[], object] | None:
        """Where a key leads once the text is taken; None where it stays in the text."""
        held, shift = modifiers & (_CTRL | _SHIFT | _ALT), bool(modifiers & _SHIFT)
        if (key, shift) in _WAYS_OUT:
            return partial(self.left.emit, *_WAYS_OUT[key, shift])
        if key in _PAGES and held == _CTRL:
            return partial(self.walked.emit, _PAGES[key])
        if editor.is_amending or held:
            return None
        if key in _STEPS:
            return partial(self.stepped.emit, *_STEPS[key])
        return partial(self.paged.emit, _PAGES[key]) if key in _PAGES else None

    def _fill_from(self, editor: CellEditor) -> None:
        """Put the text into the whole selection; a name is taken where it stands."""
        editor.settle()
        if editor.index.column() == Column.NAME or not editor.text().strip():
            self.commit()
            return
        problem = self._problem(editor) or self._fill(editor.text())
        if problem:
            self._explain(editor, problem)
            return
        self._close(editor)

    def _took(self, editor: CellEditor) -> bool:
        """Hand the text to the model once; False, and the reason under the cell, if it is none."""
        editor.settle()
        if editor.is_done or not editor.isModified() or not editor.index.isValid():
            return True
        problem = self._problem(editor)
        if problem:
            self._explain(editor, problem)
            return False
        editor.is_done = True
        index = editor.index
        editor.is_done = _model_of(index).setData(index, editor.text())
        if editor.is_done:
            self._tell_taken(editor)
        return editor.is_done

    def _tell_taken(self, editor: CellEditor) -> None:
        index = editor.index
        self.taken.emit(index.model().index(index.row(), index.column()))

    def _problem(self, editor: CellEditor) -> str:
        model, text = _model_of(editor.index), editor.text().strip()
        language = model.editor.language
        attribute = model.sheet.attribute(editor.index.row())
        if attribute is None:
            return ""
        if editor.index.column() == Column.NAME:
            return _name_problem(attribute, text, model)
        read = model.parsed(editor.index, text) if text else None
        return problem_in_cell(read, text, attribute, language) if isinstance(read, Bad) else ""

    def _explain(self, editor: CellEditor, problem: str) -> None:
        """Say under the cell why the text was not taken, and what could be taken of it."""
        model = _model_of(editor.index)
        attribute = model.sheet.attribute(editor.index.row())
        found: Repair | None = None
        if attribute is not None and editor.index.column() != Column.NAME:
            found = repair_text(editor.text(), attribute)
        words = ""
        if attribute is not None and found is not None:
            words = repair_offer_text(found.value, found.note, attribute, model.editor.language)
        editor.explain(problem, words, found)

    def _close(self, editor: CellEditor) -> None:
        editor.is_done = True
        editor.message.hide()
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _name_problem(attribute: Attribute, name: str, model: GridModel) -> str:
    """Why a service cannot be called that; "" where it can."""
    language = model.editor.language
    if not name:
        return grid_text("name_needed", language)
    others = (one.name for one in model.editor.market.attributes if one.id != attribute.id)
    if name_key(name) not in map(name_key, others):
        return ""
    return error_text(EditRefused("duplicate_attribute", name=name), language)


def _model_of(index: Index) -> GridModel:
    return cast("GridModel", index.model())
