"""Every command by its name: type a part of it in either language, Enter does it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from benchmark_app.ui.announce import announce
from benchmark_app.ui.command_list import Command
from benchmark_app.ui.grid.live_line import LiveLine
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.match import rank_in

_COMMAND: Final = int(Qt.ItemDataRole.UserRole)
#: In letters and lines of the text.
_WIDTH, _ROWS = 76, 11
_AIR: Final = 8
#: Keys that move in the list while the field keeps the focus.
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}

Item = QModelIndex | QPersistentModelIndex


class CommandSearch(QFrame):
    """A field over the window with the commands below it; goes as soon as it loses the focus.

    `used` are keys of commands done before, the last one first: they stand first where nothing
    is typed and between equals. `note_used` is told the key of what is done.
    """

    def __init__(
        self,
        window: QMainWindow,
        commands: Sequence[Command],
        language: Language,
        theme: Theme,
        used: Sequence[str],
        note_used: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._language = language
        self._commands = commands
        self._places = {key: place for place, key in enumerate(used)}
        self._note_used = note_used
        self._told = ""
        self.field = LiveLine()
        self.list = QListWidget()
        self._none = QLabel(self.tr("No command of that name."))
        self._build(theme)
        self.field.typed.connect(self._find)
        self.field.typed.connect(self._tell_found)
        self.list.currentItemChanged.connect(self._speak)
        self.list.itemClicked.connect(self._do)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self._find()

    def begin(self) -> None:
        """Show the field with the cursor in it."""
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._tell_found()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and isinstance(event, QResizeEvent):
            self._place()
        if watched is self.field:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._take_key(Qt.Key(event.key()))
            if event.type() == QEvent.Type.FocusOut and self._has_lost_focus():
                self.close()
        return super().eventFilter(watched, event)

    def _build(self, theme: Theme) -> None:
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        palette = QPalette(theme.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.raised)
        palette.setColor(QPalette.ColorRole.WindowText, theme.text)
        self.setPalette(palette)
        self.field.setPlaceholderText(self.tr("Name of a command, in English or Korean"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(CommandDelegate(theme, self._language, self.list))
        self._none.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        column.setSpacing(_AIR)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)

    def _find(self) -> None:
        """List what is meant, the best first."""
        typed, found = self.field.live_text, []
        for place, command in enumerate(self._commands):
            rank = rank_in(typed, (command.english, command.korean))
            if rank is not None:
                recent = self._places.get(command.key, len(self._places))
                found.append((rank, recent, place, command))
        with QSignalBlocker(self.list):  # what is current meanwhile is not said
            self.list.clear()
            for *_, command in sorted(found, key=lambda one: one[:3]):
                item = QListWidgetItem(command.name(self._language))
                item.setData(_COMMAND, command)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(command))
                self.list.addItem(item)
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)

    def _take_key(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            last = self.list.count() - 1
            row = self.list.currentRow() + _STEPS[key]
            one = abs(_STEPS[key]) == 1
            self.list.setCurrentRow(row % (last + 1) if one and last >= 0 else _kept(row, last))
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item := self.list.currentItem():
                self._do(item)
        else:
            return False
        return True

    def _do(self, item: QListWidgetItem) -> None:
        """Give the keys back, then do what was chosen; what cannot be done stays and is said."""
        command: Command = item.data(_COMMAND)
        if command.why:
            self._speak(item)
            return
        self._note_used(command.key)
        self._leave()
        command.act()

    def _leave(self) -> None:
        self.field.removeEventFilter(self)
        self.close()

    def _has_lost_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is None or not self.isAncestorOf(focused)

    def _spoken(self, command: Command) -> str:
        other = Language.EN if self._language.is_korean else Language.KO
        parts = (command.name(self._language), command.name(other), command.keys, command.why)
        return ", ".join(dict.fromkeys(part for part in parts if part))

    def _speak(self, item: QListWidgetItem | None) -> None:
        """Say the command the arrows are on, though the focus stays in the field."""
        if item is not None:
            self._told = str(item.data(Qt.ItemDataRole.AccessibleTextRole))
            announce(self.field, self._told)

    def _tell_found(self) -> None:
        """Say what Enter would do by now, where that is another command."""
        item, before = self.list.currentItem(), self._told
        self._told = self._none.text() if item is None else self._spoken(item.data(_COMMAND))
        if self._told != before:
            announce(self.field, self._told)

    def _place(self) -> None:
        """In the middle of the window's upper part, as wide as it has room."""
        metrics = self.fontMetrics()
        room = self._window.rect()
        width = min(metrics.averageCharWidth() * _WIDTH, room.width() - 4 * _AIR)
        line = metrics.height() + _AIR
        rows = min(_ROWS, room.height() // 2 // line)
        height = self.field.sizeHint().height() + 3 * _AIR + 2 * self.frameWidth() + rows * line
        top = self._window.menuBar().height() + _AIR
        self.setGeometry(QRect((room.width() - width) // 2, top, width, height))


class CommandDelegate(QStyledItemDelegate):
    """Draws the name, the name in the other language and at the right the keys, or why not."""

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language

    def sizeHint(self, option: QStyleOptionViewItem, index: Item) -> QSize:  # noqa: ARG002
        return QSize(1, option.fontMetrics.height() + _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Item) -> None:
        command: Command = index.data(_COMMAND)
        theme = self._theme
        box = QRect(option.rect)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_current:
            painter.fillRect(box, theme.accent)
        plain = theme.accent_text if is_current else theme.muted if command.why else theme.text
        faint = theme.accent_text if is_current else theme.muted
        box.adjust(_AIR, 0, -_AIR, 0)
        metrics = option.fontMetrics
        right = command.why or command.keys
        painter.setPen(faint)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)
        box.setRight(box.right() - metrics.horizontalAdvance(right) - 2 * _AIR)
        name = metrics.elidedText(
            command.name(self._language), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.setPen(plain)
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, left, name)
        box.setLeft(box.left() + metrics.horizontalAdvance(name) + 2 * _AIR)
        other = Language.EN if self._language.is_korean else Language.KO
        painter.setPen(faint)
        if command.name(other) != command.name(self._language):
            rest = metrics.elidedText(
                command.name(other), Qt.TextElideMode.ElideRight, max(0, box.width())
            )
            painter.drawText(box, left, rest)


def _kept(row: int, last: int) -> int:
    return max(0, min(row, last))
