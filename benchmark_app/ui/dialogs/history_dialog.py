"""What was done to a file, newest first, and the way back to any moment of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from benchmark_app.ui.announce import announce
from benchmark_app.ui.dialogs.past_list import PastList
from benchmark_app.ui.editor import Editor, now
from benchmark_app.ui.plain_buttons import plain_buttons
from benchmark_app.ui.tick_box import TickBox
from benchmark_app.words.backup import moment_text
from benchmark_app.words.edit import after_text
from benchmark_app.words.import_report import done_text
from benchmark_app.workspace import EditState, LogEntry

#: So many of the latest edits are listed.
_MOST: Final = 1000


def show_history(editor: Editor, window: QWidget, undo_to: Callable[[LogEntry], object]) -> None:
    """Show what was done to the open file; what came after an edit can be undone from there."""
    editor.leaving.emit()
    dialog = HistoryDialog(editor, window)
    dialog.chosen.connect(undo_to)
    editor.closed.connect(dialog.reject)
    dialog.open()


class HistoryDialog(QDialog):
    """A list to read; all of it, or the imports alone. One edit of it may be gone back to."""

    chosen = Signal(object)  # LogEntry: everything after it is to be undone

    def __init__(self, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = editor.language
        self._entries = editor.workspace.log(_MOST)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History of this file"))
        self.imports = TickBox(self.tr("Only &imports"))
        self.imports.toggled.connect(self._show)
        self.nothing = QLabel(self.tr("No table was imported yet."))
        self.list = PastList(self.tr("What was done, newest first"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._offer)
        self._takes_edits = not editor.workspace.read_only
        self.about = QLabel()
        self.about.setWordWrap(True)
        buttons = plain_buttons(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.undo = buttons.addButton(self.tr("&Undo to here"), action)
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.addWidget(self.imports)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.about)
        column.addWidget(buttons)
        self._show(only_imports=False)
        self.list.setFocus()

    def _show(self, only_imports: bool) -> None:
        shown = [one for one in self._entries if one.report is not None or not only_imports]
        self.list.clear()
        for one in shown:
            self.list.add(self._words(one), one)
        self.list.setCurrentRow(0)
        self.nothing.setVisible(only_imports and not shown)
        if only_imports and not shown:
            announce(self.list, self.nothing.text())

    def _offer(self, _: int) -> None:
        """Say how much came after the current edit; what is undone or no step is not gone to."""
        entry, done = self._current(), EditState.DONE
        count = 0
        if entry is not None and entry.state is done and self._takes_edits:
            count = sum(one.state is done and one.id > entry.id for one in self._entries)
        self.undo.setEnabled(count > 0)
        self.about.setText(after_text(count, self._language))

    def _choose(self) -> None:
        entry = self._current()
        if entry is not None:
            self.accept()
            self.chosen.emit(entry)

    def _current(self) -> LogEntry | None:
        entry = self.list.entry()
        return entry if isinstance(entry, LogEntry) else None

    def _words(self, entry: LogEntry) -> str:
        when = moment_text(entry.made_at.astimezone(), now(), self._language)
        return done_text(
            when,
            (entry.label, entry.count),
            entry.about,
            entry.report,
            self._language,
            is_undone=entry.is_undone,
        )
