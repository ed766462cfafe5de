"""The whole program with a file open, on a screen that is none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from owner_seat import running
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmark_app.ui.app import Shell
from benchmark_app.words.language import Language


@contextmanager
def open_window(path: Path, folder: Path) -> Iterator[Shell]:
    """The program with the file in its first window; what it remembers goes into the folder."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with running(folder, Language.EN) as (shell, _, _):
        shell.window.resize(1366, 768)
        if not shell.desk.open(path):
            raise RuntimeError(f"{path} does not open")
        yield shell


def pump(fact: Callable[[], bool], seconds: float) -> bool:
    """Lets events happen until something is so, for so long at most; whether it is."""
    until = monotonic() + seconds
    while not fact():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        sleep(0.002)
        if monotonic() > until:
            return False
    return True
