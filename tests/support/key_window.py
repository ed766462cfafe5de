"""One window for many cases, on a fixed day, in the language of the keyboard that is tried."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from key_bench import Bench
from key_sheet import TODAY, fill_sheet
from keyboards import Keyboard
from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.memory import Memory
from benchmark_app.workspace import create_workspace

NOW: Final = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)


@contextmanager
def open_bench(keyboard: Keyboard, folder: Path) -> Iterator[Bench]:
    """The window with its sheet in a folder, until it is let go."""
    sheet = folder / "sheet.bench"
    with create_workspace(sheet, clock=lambda: NOW) as workspace:
        fill_sheet(workspace)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        patch.setattr("benchmark_app.ui.opening.Editor", partial(Editor, clock=lambda: NOW))
        memory = Memory(QSettings(str(folder / "memory.ini"), QSettings.Format.IniFormat))
        shell = Shell(None, keyboard.language, memory)
        shell.window.resize(1366, 768)
        shell.show()
        gc.freeze()  # what is there already need not be looked through after every case
        try:
            yield Bench(shell, memory, sheet, keyboard)
        finally:
            keyboard.forget()
            shell.stop()
            shell.window.close()
            shell.window.deleteLater()
            shell.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
