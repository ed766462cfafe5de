"""The other windows and programs that have the same file open: what they write is shown soon."""

from __future__ import annotations

from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from benchmark_app.ui.arrival import is_large
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.reading import Reading, read_ahead
from benchmark_app.words.edit import neighbour_text

if TYPE_CHECKING:  # the reading brings it
    from benchmark_app.workspace import Ahead

_PAUSE_MS: Final = 700
_TOLD_MS: Final = 8000
#: A journal untouched for so long belongs to no writer, but to one that was ended.
_WRITING_SECONDS: Final = 5.0


class NeighbourWatch(QObject):
    """Looks at the file's time stamp now and then, and into the file only where that is new.

    Nothing is taken in while a cell, a field of the card or a dialog is being filled in, while
    somebody writes, or while the editor is held; it is then, at the next look. `told` carries
    what happened and for how many milliseconds to say so.
    """

    told = Signal(str, int)

    def __init__(self, editor: Editor, card: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        self._card = card
        self._path = Path(editor.workspace.path).resolve()
        self._stamp = _stamp(self._path)
        self._revision = editor.workspace.revision
        self._reading: Reading | None = None
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        editor.changed.connect(self._note_own)
        editor.closed.connect(self._stop)

    def look(self) -> None:
        """Take in what others wrote since the last look."""
        stamp = _stamp(self._path)
        if stamp == self._stamp or self._reading is not None or self._must_wait():
            return
        self._stamp = stamp
        if is_large(self._path):
            self._read()
        else:
            self._show(None)

    def _read(self) -> None:
        path, day, today = self._path, self._editor.as_of, self._editor.today
        self._reading = Reading(lambda: read_ahead(path, day, today), self)
        self._reading.done.connect(self._show_read)
        self._reading.failed.connect(self._look_again)

    def _show_read(self, ahead: Ahead) -> None:
        self._reading = None
        if self._must_wait() or ahead.day != self._editor.as_of:
            self._look_again()
        else:
            self._show(ahead)

    def _show(self, ahead: Ahead | None) -> None:
        before = self._revision
        if not self._editor.follow(ahead):
            return
        edits = self._editor.workspace.revision - before
        log = self._editor.workspace.log(max(1, edits))
        are_new = len(log) == edits and all(
            one.state.name == "DONE" or one.label == "restore" for one in log
        )
        counted = [(one.label, one.count) for one in log] if are_new else []
        self.told.emit(neighbour_text(counted, self._editor.language), _TOLD_MS)

    def _look_again(self) -> None:
        self._reading = None
        self._stamp = (0, 0)

    def _must_wait(self) -> bool:
        return self._editor.is_held or _is_written(self._path) or self._is_filled_in()

    def _is_filled_in(self) -> bool:
        """Whether a cell, a field of the card or a dialog has the keys now."""
        if QApplication.activeModalWidget() is not None:
            return True
        focused = QApplication.focusWidget()
        if focused is None or focused.window() is not self._card.window():
            return False
        if self._card.isAncestorOf(focused):
            return True
        pane = focused.parentWidget()
        return isinstance(pane.parentWidget() if pane else None, QAbstractItemView)

    def _note_own(self) -> None:
        """What we wrote ourselves is no news."""
        self._revision = self._editor.workspace.revision
        if not self._editor.is_following:
            self._stamp = _stamp(self._path)

    def _stop(self) -> None:
        self._timer.stop()
        if self._reading is not None:
            self._reading.drop()
            self._reading = None


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)


def _is_written(path: Path) -> bool:
    """Whether somebody is in the middle of writing; whoever asked the file then would wait."""
    try:
        touched = path.with_name(f"{path.name}-journal").stat().st_mtime
    except OSError:
        return False
    return abs(time() - touched) < _WRITING_SECONDS
