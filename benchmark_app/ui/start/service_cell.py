"""How a row of the services behaves: a click ticks, a double click or F2 renames."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from benchmark_app.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex

_NAME, _HINT = 0, 1
_AIR: Final = 0.7  # between two rows, in lines
_AROUND: Final = 8  # what the style leaves free at the sides
_ANY: Final = 10_000
_TICK: Final = Qt.ItemDataRole.CheckStateRole


class ServiceCell(QStyledItemDelegate):
    """The whole row is there to be ticked; a new name is told, not written."""

    named = Signal(int, str)  # the row and what was typed

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view
        self._is_double = False

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """A box to tick stands out in the dark too; a row is marked only where the keys go."""
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Base, self.theme.field)
        self.theme.outline_boxes(option.palette)
        if not self._view.hasFocus():
            option.state &= ~QStyle.StateFlag.State_Selected

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as a hint needs that goes on in the next line."""
        size, metrics = super().sizeHint(option, index), option.fontMetrics
        needed = metrics.height()
        if index.column() == _HINT:
            room = QRect(0, 0, self._view.columnWidth(_HINT) - _AROUND, _ANY)
            flags = int(Qt.TextFlag.TextWordWrap)
            needed = metrics.boundingRect(room, flags, str(index.data() or "")).height()
        size.setHeight(max(needed, metrics.height()) + round(_AIR * metrics.height()))
        return size

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return super().editorEvent(event, model, option, index)
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self._is_double = True  # its release is none of its own
            _turn(model, index)  # and its first click meant no tick
            return False
        if event.type() is QEvent.Type.MouseButtonPress:
            self._is_double = False  # the row becomes the current one, as the view sees to
        elif event.type() is QEvent.Type.MouseButtonRelease and not self._is_double:
            _turn(model, index)
        return event.type() is not QEvent.Type.MouseButtonPress

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        if index.column() != _NAME:
            return None  # type: ignore[return-value]  # Qt's way to say that there is none
        return super().createEditor(parent, option, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        del model  # the tree has rules for names, so it writes them
        if isinstance(editor, QLineEdit):
            self.named.emit(index.row(), editor.text())


def _turn(model: QAbstractItemModel, index: _Index) -> None:
    name = model.index(index.row(), _NAME)
    is_ticked = Qt.CheckState(name.data(_TICK)) is Qt.CheckState.Checked
    model.setData(name, Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked, _TICK)
