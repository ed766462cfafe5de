"""Windows opened and closed fifty times leave nothing behind: no object, no widget, no memory."""

from __future__ import annotations

import weakref

import pytest
from held import megabytes
from on_screen import settle
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from benchmark_app.ui.app import Shell
from benchmark_app.ui.command_search import CommandSearch
from benchmark_app.ui.key_card import KeyCard
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.workspace import Workspace

TIMES = 50
#: By then everything that is kept for good is there.
SETTLED = 10
MOST_MEGABYTES = 12.0


@pytest.mark.parametrize("has_file", [False, True])
def test_windows_leave_nothing(
    shell: Shell, workspace: Workspace, qapp: QApplication, *, has_file: bool
) -> None:
    workspace.close()
    gone: list[weakref.ref[object]] = []
    widgets, objects, sizes = [], [], []
    for turn in range(TIMES):
        station = shell.open_window()
        gone += [weakref.ref(station), weakref.ref(station.window), weakref.ref(station.desk)]
        if has_file:
            assert station.desk.open(workspace.path)
            editor = station.desk.editor
            assert editor is not None
            gone += [weakref.ref(editor), weakref.ref(editor.workspace)]
            for view in VIEWS:
                if turn % SETTLED == 0 or view.key == "grid":
                    station.window.commands[f"view:{view.key}"].trigger()
        station.find_command()
        station.show_keys()
        station.window.close()
        del station
        editor = None
        settle(qapp)
        widgets.append(len(qapp.allWidgets()))
        objects.append(len(qapp.findChildren(QObject)) + len(shell.findChildren(QObject)))
        sizes.append(megabytes())
    assert [one for one in gone if one() is not None] == []
    assert widgets[-1] <= widgets[SETTLED]
    assert objects[-1] <= objects[SETTLED]
    assert sizes[-1] - sizes[SETTLED] < MOST_MEGABYTES
    left = [one for one in qapp.allWidgets() if isinstance(one, KeyCard | CommandSearch)]
    assert left == []
    assert len(shell.stations) == 1
