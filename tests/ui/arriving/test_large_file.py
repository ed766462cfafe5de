"""A file of 50 MB is read: the window goes on answering, and stopping leaves all as it was."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import active_children
from pathlib import Path

import pytest
from large_table import large_book, large_list
from on_screen import await_shown, press_in, shown_in
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.progress import ProgressLine

LEFT = Qt.MouseButton.LeftButton
#: The time a child of the program has to begin, and to be gone, on a busy machine.
LONG = 60_000
TICK_MS = 5
#: So many turns of the window while the file is read are many.
MANY = 100


@pytest.mark.parametrize(("name", "made"), [("list.csv", large_list), ("book.xlsx", large_book)])
def test_the_window_answers_while_50_mb_are_read_and_stopping_leaves_all_as_before(
    shell: Shell,
    path: Path,
    qtbot: QtBot,
    tmp_path: Path,
    name: str,
    made: Callable[[Path], Path],
) -> None:
    large = made(tmp_path / name)
    assert 49_000_000 < large.stat().st_size <= 50_000_000
    assert shell.desk.open(path)
    assert shell.desk.editor is not None
    shell.window.commands["view:grid"].trigger()
    table = await_shown(shell.window, GridTable, qtbot)
    workspace = shell.desk.editor.workspace
    qtbot.waitUntil(lambda: bool(workspace.issued()), timeout=LONG)  # kept once it was foreseen
    file, others = path.read_bytes(), set(active_children())
    seen: list[bool] = []
    ticks = QTimer(shell.window, interval=TICK_MS)
    ticks.timeout.connect(lambda: seen.append(bool(set(active_children()) - others)))

    shell.desk.take(large)
    line = await_shown(shell.window, ProgressLine, qtbot, timeout=LONG)
    ticks.start()
    qtbot.waitUntil(lambda: sum(seen) > MANY, timeout=LONG)
    at = table.currentIndex().row()
    press_in(shell.window, qtbot, Qt.Key.Key_Down)
    assert table.currentIndex().row() == at + 1
    assert line.isVisible()  # it was being read all the while
    assert not shown_in(shell.window, ArrivalWindow)

    qtbot.mouseClick(line.cancel, LEFT)
    ticks.stop()
    told = shell.window.statusBar().currentMessage
    qtbot.waitUntil(lambda: told() == "Stopped. Nothing was imported.")
    qtbot.waitUntil(lambda: set(active_children()) <= others, timeout=LONG)
    assert path.read_bytes() == file
    assert not shown_in(shell.window, ArrivalWindow)
