"""The editor of a cell: every way out commits, only Esc discards."""

from __future__ import annotations

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
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.domain.problem import Problem
from benchmark_app.exchange.rows import Bad
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel, Index
from benchmark_app.ui.theme import Theme
from benchmark_app.words.error import problem_text
from benchmark_app.words.grid import grid_text

_LEAST_WIDTH: Final = 84
_MESSAGE_WIDTH: Final = 280
_Key = Qt.Key
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


class CellEditor(QLineEdit):
    """One line of text over a cell, with a message under it when it cannot be read."""

    def __init__(self, parent: QWidget, index: Index, theme: Theme) -> None:
        super().__init__(parent)
        self._room = parent
        self._accent = theme.accent
        self.index = QPersistentModelIndex(index)
        self.is_done = False
        self.setFrame(False)
        self.setTextMargins(3, 0, 3, 0)
        self.message = QLabel(parent)
        self.message.setWordWrap(True)
        self.message.setMargin(6)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setAutoFillBackground(True)
        self.message.setBackgroundRole(QPalette.ColorRole.Window)
        self.message.setForegroundRole(QPalette.ColorRole.WindowText)
        self.message.setFrameShape(QLabel.Shape.Box)
        palette = QPalette(self.message.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.notice)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        self.message.setPalette(palette)
        self.message.hide()
        self.textEdited.connect(self.message.hide)
        self.destroyed.connect(self.message.deleteLater)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._accent, 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def explain(self, text: str) -> None:
        """Say under the cell why the text was not taken."""
        self.message.setText(text)
        self.message.setFixedWidth(min(_MESSAGE_WIDTH, self._room.width() - 8))
        self.message.adjustSize()
        room = self._room.rect()
        left = min(self.x(), room.width() - self.message.width() - 4)
        under = self.geometry().bottom() + 2
        if under + self.message.height() > room.height():
            under = self.y() - self.message.height() - 2
        self.message.move(max(4, left), under)
        self.message.show()
        self.message.raise_()
        self.setAccessibleDescription(text)


class CellDelegate(QStyledItemDelegate):
    """Opens, checks and closes cell editors.

    `left` says that a key left the editor, with the rows and columns to move; `filled` that the
    text is meant for the whole selection.
    """

    left = Signal(int, int)
    filled = Signal(str)
    dropped = Signal(str)

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self.editor: CellEditor | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CellEditor(parent, index, self.theme)
        editor.setFont(option.font)
        model = _model_of(index)
        attribute = model.sheet.attribute(index.row())
        measures = attribute is not None and attribute.kind is AttributeKind.MEASURE
        if measures and index.column() >= Column.OWN:
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

    def commit(self) -> bool:
        """Commit and close the open editor; False where it stays open to be mended."""
        editor = self.editor
        if editor is None:
            return True
        QApplication.inputMethod().commit()
        if not self._took(editor):
            return False
        self._close(editor)
        return True

    def drop(self) -> None:
        """Close the open editor without its text, and say so."""
        if self.editor is not None:
            self.editor.is_done = True
            self.dropped.emit(self.editor.text())
            self._close(self.editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, CellEditor):
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._filter_key(watched, event)
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == _Key.Key_Escape:
                event.accept()
            return False
        if event.type() is QEvent.Type.FocusOut:
            popup = QApplication.activePopupWidget()
            if self.editor is watched and popup is None and self._took(watched):
                self._close(watched)
            return False
        return False

    def _filter_key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        modifiers = event.modifiers()
        shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == _Key.Key_Escape:
            editor.is_done = True
            self._close(editor)
            return True
        way = _WAYS_OUT.get((event.key(), shifted))
        if way is None:
            return False
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._fill_from(editor)
        elif self.commit():
            self.left.emit(*way)
        return True

    def _fill_from(self, editor: CellEditor) -> None:
        QApplication.inputMethod().commit()
        problem = self._problem(editor)
        if problem:
            editor.explain(problem)
            return
        text = editor.text()
        editor.is_done = True
        self._close(editor)
        self.filled.emit(text)

    def _took(self, editor: CellEditor) -> bool:
        """Hand the text to the model once; False, and the reason under the cell, if it is none."""
        if editor.is_done or not editor.isModified() or not editor.index.isValid():
            return True
        problem = self._problem(editor)
        if problem:
            editor.explain(problem)
            return False
        editor.is_done = True
        index = editor.index
        editor.is_done = _model_of(index).setData(index, editor.text())
        return editor.is_done

    def _problem(self, editor: CellEditor) -> str:
        model, text = _model_of(editor.index), editor.text().strip()
        language = model.editor.language
        attribute = model.sheet.attribute(editor.index.row())
        if attribute is None:
            return ""
        if editor.index.column() == Column.NAME:
            return "" if text else grid_text("name_needed", language)
        read = model.parsed(editor.index, text) if text else None
        if not isinstance(read, Bad):
            return ""
        params: dict[str, object] = {
            "value": text,
            "attribute": attribute.name,
            "unit": attribute.unit,
        }
        return problem_text(Problem(str(read), params), language)

    def _close(self, editor: CellEditor) -> None:
        editor.message.hide()
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _model_of(index: Index) -> GridModel:
    return cast("GridModel", index.model())
