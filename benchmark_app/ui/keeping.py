"""How a file's window stands is remembered while it is open, so that no crash takes it away."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Desktop, Memory

_EVERY_MS: Final = 20_000


class Keeper(QObject):
    """Keeps the view, the day, the widths and what else is shown, now and then and when told."""

    def __init__(self, editor: Editor, window: MainWindow, memory: Memory) -> None:
        super().__init__(editor)
        self._editor = editor
        self._window = window
        self._memory = memory
        self._kept: Desktop | None = None
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self.keep)
        timer.start()

    def keep(self) -> None:
        """Remember how the window stands now, where that is news; the default day is none."""
        editor = self._editor
        is_default = editor.as_of == editor.workspace.default_as_of(editor.today)
        desktop = replace(self._window.desktop(), as_of=None if is_default else editor.as_of)
        if desktop != self._kept:
            self._kept = desktop
            self._memory.keep(editor.workspace.path, desktop)
