"""The window over a table that comes in: opened, and waited for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from on_screen import await_shown
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow

#: The time a child of the program has to read a table.
LONG: Final = 60_000


def taken(shell: Shell, table: Path, qtbot: QtBot) -> ArrivalWindow:
    """The window over a table."""
    shell.desk.take(table)
    return await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)


def awaited(window: ArrivalWindow, words: str, qtbot: QtBot) -> None:
    """Wait until the window offers this to be done."""
    qtbot.waitUntil(lambda: window.yes.isEnabled() and window.yes.text() == words, timeout=LONG)
