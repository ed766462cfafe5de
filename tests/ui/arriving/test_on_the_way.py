"""A table that takes long to read: called off, overtaken by another one, left behind."""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest
from on_screen import await_shown, press_in, shown_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from table_window import LONG, taken

from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.progress import ProgressLine

LEFT = Qt.MouseButton.LeftButton
PLACES, SERVICES = 400, 250


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A matrix of 100,000 ticks and blanks."""
    head = ",".join(["Service", *(f"Place {place}" for place in range(PLACES))])
    ticks = [
        ",".join(["✓" if (place + row) % 3 else "" for place in range(PLACES)])
        for row in range(SERVICES)
    ]
    rows = [f"Service {row},{one}" for row, one in enumerate(ticks)]
    path = tmp_path / "large.csv"
    path.write_text("\n".join([head, *rows]), encoding="utf-8-sig")
    return path


@pytest.fixture(autouse=True)
def children_gone(qtbot: QtBot) -> Iterator[None]:
    """Whatever reads a table is gone after a test."""
    before = set(active_children())
    yield
    qtbot.waitUntil(lambda: set(active_children()) <= before, timeout=LONG)


def line(shell: Shell, qtbot: QtBot) -> ProgressLine:
    """The line that tells how far the reading is."""
    return await_shown(shell.window, ProgressLine, qtbot, timeout=LONG)


@pytest.mark.parametrize("by_key", [False, True])
def test_reading_is_called_off_and_nothing_was_done(
    shell: Shell, editor: Editor, large: Path, qtbot: QtBot, *, by_key: bool
) -> None:
    revision, others = editor.workspace.revision, set(active_children())
    shell.desk.take(large)
    cancel = line(shell, qtbot).cancel
    if by_key:
        press_in(shell.window, qtbot, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    else:
        qtbot.mouseClick(cancel, LEFT)
    told = shell.window.statusBar().currentMessage
    qtbot.waitUntil(lambda: told() == "Stopped. Nothing was imported.")
    qtbot.waitUntil(lambda: set(active_children()) <= others, timeout=LONG)
    assert not shown_in(shell.window, ProgressLine)
    assert editor.workspace.revision == revision


def test_another_table_takes_the_place_of_one_that_is_read(
    shell: Shell, editor: Editor, large: Path, qtbot: QtBot
) -> None:
    others = set(active_children())
    small = large.with_name("small.csv")
    small.write_text("Service,Seaview,Pines\nPool,yes,no\nSauna,no,yes\n", encoding="utf-8")
    shell.desk.take(large)
    line(shell, qtbot)
    window = taken(shell, small, qtbot)
    assert window.windowTitle() == "Import small.csv"
    qtbot.waitUntil(lambda: not shown_in(shell.window, ProgressLine))
    qtbot.waitUntil(lambda: len(set(active_children()) - others) == 1, timeout=LONG)
    press_in(window, qtbot, Qt.Key.Key_Escape)
    assert not shown_in(shell.window, ArrivalWindow)


def test_the_program_is_left_while_a_table_is_read(
    shell: Shell, editor: Editor, large: Path, qtbot: QtBot
) -> None:
    shell.desk.take(large)
    line(shell, qtbot)
    assert shell.window.close()
    assert not shell.window.findChildren(ArrivalWindow)


def test_every_table_that_can_be_read_is_offered(
    shell: Shell, editor: Editor, qtbot: QtBot
) -> None:
    for command in ("open", "import"):
        shell.window.commands[command].trigger()
        dialog = await_shown(shell.window, QFileDialog, qtbot)
        (kinds,) = dialog.nameFilters()
        assert {"*.csv", "*.xlsx", "*.ods", "*.html", "*.htm"} <= set(
            kinds.partition("(")[2].strip(")").split()
        )
        dialog.reject()
        qtbot.waitUntil(lambda: not shown_in(shell.window, QFileDialog))
