"""The table of services and competitors: painted in one pass, driven as in Excel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from benchmark_app.domain.attribute import AttributeKind
from benchmark_app.ui.editor import Editor, Unread
from benchmark_app.ui.grid import keys
from benchmark_app.ui.grid.command import GridCommand
from benchmark_app.ui.grid.cursor import Cursor
from benchmark_app.ui.grid.delegate import CellDelegate, went_to_menu
from benchmark_app.ui.grid.entry_aid import EntryAid
from benchmark_app.ui.grid.follower import Follower
from benchmark_app.ui.grid.frozen import FrozenTable
from benchmark_app.ui.grid.hands import Hands
from benchmark_app.ui.grid.header import FrozenHeader
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.model import GridModel, Index
from benchmark_app.ui.grid.paint import GridPainter
from benchmark_app.ui.grid.paste import Paster
from benchmark_app.ui.grid.picture import TablePicture
from benchmark_app.ui.grid.pointer import Pointer
from benchmark_app.ui.grid.rearrangement import Rearrangement
from benchmark_app.ui.grid.row_drag import RowDrag
from benchmark_app.ui.grid.transfer import Transfer
from benchmark_app.ui.theme import Theme


class GridTable(FrozenTable):
    """Shows the grid and turns keys and clicks into moves and edits.

    `selection_moved` comes with every change of the selection or the current cell.
    """

    selection_moved = Signal()

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(FrozenHeader(theme), parent)
        self.editor = editor
        self.grid = GridModel(editor, self)
        self.spot = Cursor(self, self.grid)
        self.setModel(self.grid)
        self.command = GridCommand(self.grid, self.spot, self)
        look = GridPainter(theme, self.font(), editor.language)
        self.picture = TablePicture(self, self.grid.sheet, self.spot, look)
        paster = Paster(self, self.grid, self.spot, self.command)
        self.transfer = Transfer(self.grid, self.spot, self.command, self.picture, paster)
        order = Rearrangement(self.grid, self.spot, self.command)
        self.hands = Hands(self, self.grid, self.spot, self.command, self.transfer, order)
        self.delegate = CellDelegate(theme, self, self.command.fill_text)
        self._set_up()
        self.drag = RowDrag(self, self.grid, self.spot, self.delegate, order)
        Pointer(self, self.grid, self.spot)
        self.aid = EntryAid(self, self.grid, self.spot, self.command, self.delegate)
        self._follower = Follower(self, self.grid, self.spot, self.picture)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.delegate.theme = theme
        self.header.set_theme(theme)
        self._follower.look_anew(theme)

    # Qt's events

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if event.type() is QEvent.Type.Paint and down.isVisible() and across.isVisible():
            # Fusion fills what lies between the bars with the colour it draws outlines in
            between = QRect(
                QPoint(across.geometry().right() + 1, down.geometry().bottom() + 1),
                self.rect().bottomRight(),
            )
            QPainter(self).fillRect(between, self.delegate.theme.window)
        return answer

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self.picture.paint(painter, event.rect())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._goes_on_composing(event):
            return
        act = keys.act_of(event)
        text = keys.typed_text(event)
        if act is not None:
            act(self.hands)
        elif not text or not self.currentIndex().isValid():
            event.ignore()
            return
        elif not self._type_digit(text):
            self._begin_text(event)
        event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose in the cell's editor without giving it the focus before a key is pressed.

        A real input method begins anew when the focus moves: the second syllable would be lost.
        """
        if self.delegate.editor is not None:
            QApplication.sendEvent(self.delegate.editor, event)
        elif self.editor.look_only is None and not self._type_digit(event.commitString()):
            super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not self.delegate.commit() or not index.isValid():
            return
        row, column = index.row(), index.column()
        if event.button() is not Qt.MouseButton.LeftButton:
            if not self.selectionModel().isSelected(index):
                self.spot.place(row, column)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.spot.extend(row, column)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.spot.add(row, column)
        elif column == Column.NAME and self.grid.ids(index)[0] is None:
            self.hands.toggle(row)
        else:
            self.spot.place(row, column)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton or self.delegate.editor:
            return
        room = self.viewport().rect()
        point = event.position().toPoint()
        x = min(max(point.x(), room.left()), room.right())
        y = min(max(point.y(), room.top()), room.bottom())
        index = self.indexAt(QPoint(x, y))
        if index.isValid() and (index.row(), index.column()) != self.spot.reach:
            self.spot.extend(index.row(), index.column())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_service = index.isValid() and self.grid.ids(index)[0] is not None
        if not self.delegate.commit() or not is_service:
            return
        if not self.grid.is_editable(index):
            self.hands.card_requested.emit()
        elif not self.editor.is_look_only():
            self.edit(index)
            self.delegate.take_focus()
            self.delegate.amend()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.hands.menu_requested.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current cell in sight: the card that opens beside it does not cover it."""
        current = self.currentIndex()
        was_seen = QRect(QPoint(), event.oldSize()).contains(self.visualRect(current).center())
        super().resizeEvent(event)
        self._follower.fit()
        if was_seen and not self.viewport().rect().contains(self.visualRect(current)):
            self.scrollTo(current)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_follower"):
            self._follower.look_anew(self.picture.look.theme)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._set_input_method()
        self.delegate.take_focus()  # a text that waits to be mended

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.spot.forget_left()
        editor = self.delegate.editor
        if editor is not None and not editor.hasFocus() and not went_to_menu(event):
            self.delegate.commit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._set_input_method()
        if not self.spot.is_moving:
            self.spot.forget()
        if current.isValid():
            self.editor.select(*self.grid.ids(current))
        self.selection_moved.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_moved.emit()

    # what they need

    def _goes_on_composing(self, event: QKeyEvent) -> bool:
        """Hand a key to the editor an input method opened, which from now on has the focus."""
        editor = self.delegate.editor
        if editor is None or editor.hasFocus():
            return False
        editor.setFocus()
        if not editor.hasFocus():  # it is on its way out
            return False
        QApplication.sendEvent(editor, event)
        return True

    def _type_digit(self, text: str) -> bool:
        return len(text) == 1 and text.isdecimal() and self.command.type_digit(str(int(text)))

    def _begin_text(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.editor.is_look_only():
            return
        if self.grid.is_editable(index):
            self.edit(index, QAbstractItemView.EditTrigger.AnyKeyPressed, event)
            self.delegate.take_focus()
        elif self.grid.ids(index)[0] is not None:
            self.command.hint("not_editable")

    def _set_input_method(self) -> None:
        """The input method is off where a digit is a level, so keys work in Hangul mode."""
        index = self.currentIndex()
        attribute = self.grid.sheet.attribute(index.row()) if index.isValid() else None
        takes_edits = self.editor.look_only is None
        is_text = index.column() == Column.NAME and takes_edits
        if attribute is not None and not is_text and takes_edits:
            is_text = attribute.kind is AttributeKind.MEASURE and self.grid.is_editable(index)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, is_text)

    def _set_up(self) -> None:
        self.setItemDelegate(self.delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(True)
        self.header.rearranged.connect(self.hands.order.move_competitors)
        self.delegate.left.connect(self.hands.advance)
        self.delegate.stepped.connect(self.spot.step)
        self.delegate.paged.connect(self.spot.page)
        self.delegate.walked.connect(self.command.step_day)
        self.delegate.dropped.connect(self._tell_dropped)
        self.editor.leaving.connect(self._finish_editing)
        self.editor.settling.connect(self._settle)
        self.editor.language_changed.connect(self.delegate.commit)  # or says anew why it cannot

    def _tell_dropped(self, text: str) -> None:
        self.command.hint("unreadable_dropped", text=text)

    def _settle(self, unread: list[Unread]) -> None:
        """Commit an open editor; a text that cannot be read stays in it."""
        if not self.delegate.commit() and (line := self.delegate.editor) is not None:
            unread.append(Unread(line.text().strip() or line.accessibleName(), line))

    def _finish_editing(self) -> None:
        """Commit an open editor; a text that cannot be read is named and given up."""
        if not self.delegate.commit():
            self.delegate.drop()
