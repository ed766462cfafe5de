"""For how long the window does not answer while it has a file of 50 MB read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parent / "support"))

from event_loop import Pauses, rest, wait
from large_table import large_book, large_list
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.words.language import Language

Figures = tuple[float, float, float]

#: Reading is given up after a minute, as on a very busy machine.
_LONGEST: Final = 90.0
_SHOWN_MS: Final = 500


def bench_reading(path: Path, folder: Path, show: Callable[[str, str, Figures], None]) -> None:
    """From the file's being dropped until what it says is on screen, beside as long at rest."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    settings = QSettings(str(folder / "reading.ini"), QSettings.Format.IniFormat)
    shell = Shell(path, Language.EN, Memory(settings))
    shell.window.resize(1366, 768)
    shell.show()
    wait(lambda: shell.desk.editor is not None)
    rest(3000)
    pauses = Pauses()
    for name, made in (("list.csv", large_list), ("book.xlsx", large_book)):
        large = made(folder / name)
        pauses.begin()
        shell.desk.take(large)
        with suppress(TimeoutError):
            wait(lambda: bool(_arrived(shell)), _LONGEST)
        did = "read and shown" if _arrived(shell) else "being read"
        rest(_SHOWN_MS)
        ours = pauses.longest, pauses.busiest
        for window in _arrived(shell):
            window.reject()
        large.unlink()
        rest(1000)
        pauses.begin()
        rest(5000)
        title = f"50 MB {large.suffix[1:]} {did}"
        for what, one, floor in (
            ("longest pause", ours[0], pauses.longest),
            ("its own work", ours[1], pauses.busiest),  # without what other programs take
        ):
            show(f"{title}: {what}", "the window at rest", (one, floor, one / floor))
    shell.window.close()
    shell.stop()


def _arrived(shell: Shell) -> list[ArrivalWindow]:
    """The windows that show what a file says."""
    return [one for one in shell.window.findChildren(ArrivalWindow) if one.isVisible()]
