"""The files opened before: name, when it was changed, and where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from benchmark_app.ui.start.new_file import shown_folder
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language
from benchmark_app.words.start import start_text, when_text

_Index = QModelIndex | QPersistentModelIndex

_PAD: Final = 8
_PATH: Final = Qt.ItemDataRole.UserRole
_WHEN: Final = Qt.ItemDataRole.UserRole + 1


class RecentList(QListWidget):
    """A click or Enter opens a file, Del takes it off the list; the files themselves stay."""

    chosen = Signal(object)  # Path
    forgotten = Signal(object)  # Path

    def __init__(self, theme: Theme, language: Language, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._language = language
        self._clock = clock
        self._rows = _RecentRow(theme, self)
        self.setItemDelegate(self._rows)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.forget = QAction(self)
        self.forget.setShortcut(Qt.Key.Key_Delete)
        self.forget.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.forget.triggered.connect(self._forget)
        self.addAction(self.forget)
        self.itemClicked.connect(self._choose)
        self.set_language(language)

    def show_paths(self, paths: Sequence[Path]) -> None:
        """List files, the last opened first; the current one stays so, or the one in its place."""
        row, current = self.currentRow(), self.currentItem()
        kept = None if current is None else Path(current.data(_PATH))
        self.clear()
        for path in paths:
            item = QListWidgetItem(path.stem)
            item.setToolTip(str(path))
            item.setData(_PATH, str(path))
            self.addItem(item)
        if kept in paths:
            row = paths.index(kept)
        if row >= 0:
            self.setCurrentRow(min(row, self.count() - 1))
        self._tell_when()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._rows.theme = theme
        self.viewport().update()

    def set_language(self, language: Language) -> None:
        """Speak a language."""
        self._language = language
        self.forget.setText(self.tr("Take off the list"))
        self._tell_when()

    def sizeHint(self) -> QSize:
        """A few files; more where there is room, for a page that scrolls asks no more than this."""
        return QSize(super().sizeHint().width(), round(6.5 * self.fontMetrics().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        super().focusInEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(Path(item.data(_PATH)))

    def _forget(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.forgotten.emit(Path(item.data(_PATH)))

    def _tell_when(self) -> None:
        now = self._clock()
        for row in range(self.count()):
            item = self.item(row)
            path = Path(item.data(_PATH))
            when = _changed(path, now, self._language)
            item.setData(_WHEN, when)
            said = {"name": path.stem, "folder": path.parent.name, "when": when}
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, start_text("file", self._language, **said)
            )


class _RecentRow(QStyledItemDelegate):
    """Two lines: the name in bold with the time at the right, the folder below."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        return QSize(80, 2 * option.fontMetrics.height() + _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        plain: QFont = option.font
        bold = QFont(plain)
        bold.setBold(True)
        is_current = bool(state & QStyle.StateFlag.State_HasFocus)
        theme = self.theme
        painter.save()
        if is_current:
            painter.fillRect(rect, theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.levels[1])
        room = rect.adjusted(_PAD, _PAD // 2, -_PAD, -_PAD // 2)
        words, faint = theme.text, theme.muted
        if is_current:
            words = faint = theme.accent_text
        painter.setFont(plain)
        painter.setPen(faint)
        when = str(index.data(_WHEN) or "")
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, when)
        taken = painter.fontMetrics().horizontalAdvance(when) + 2 * _PAD
        folder = shown_folder(Path(index.data(_PATH)).parent)
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(room, below, _elided(painter, folder, room.width()))
        painter.setFont(bold)
        painter.setPen(words)
        name = _elided(painter, str(index.data()), room.width() - taken)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
        painter.restore()


def _elided(painter: QPainter, text: str, room: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)


def _changed(path: Path, now: datetime, language: Language) -> str:
    """When a file was changed; empty where it is gone meanwhile."""
    try:
        moment = datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
    except OSError:
        return ""
    return when_text(moment, now, language)
