"""A window's station ends with it, however the window goes, and hears nothing from then on."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from on_screen import bring_forward, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from benchmark_app.ui.app import Shell
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.station import Station
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

Go = Callable[[QWidget], object]
WAYS: dict[str, Go] = {
    "close": QWidget.close,
    "later": QWidget.deleteLater,
    "at once": delete,
}


def change_everything(shell: Shell, app: QApplication) -> None:
    """All that the program tells its windows."""
    for theme in (Theme.dark(), Theme.light()):
        shell.appearance.watch.changed.emit(theme)
    for language in (Language.KO, Language.EN):
        shell.translation.switch(language)
    shell.answer("colours:system")
    settle(app)


@pytest.mark.parametrize("go", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("has_file", [False, True])
def test_a_window_takes_its_station_along(
    shell: Shell, workspace: Workspace, qapp: QApplication, go: Go, *, has_file: bool
) -> None:
    workspace.close()
    station = shell.open_window()
    if has_file:
        assert station.desk.open(workspace.path)
    gone = [weakref.ref(one) for one in (station, station.window, station.desk)]
    go(station.window)
    del station
    settle(qapp)
    assert [one for one in gone if one() is not None] == []
    assert len(shell.stations) == 1
    change_everything(shell, qapp)


def test_the_last_window_may_be_deleted_too(shell: Shell, qapp: QApplication) -> None:
    shell.window.deleteLater()
    settle(qapp)
    assert shell.stations == []
    change_everything(shell, qapp)
    shell.quit()


@pytest.mark.usefixtures("profile")
def test_a_program_that_was_stopped_is_forgotten_whole(
    memory: Memory, workspace: Workspace, qapp: QApplication
) -> None:
    workspace.close()
    shell = Shell(None, Language.EN, memory)
    shell.show()
    assert shell.desk.open(workspace.path)
    shell.window.close()
    shell.window.deleteLater()
    shell.stop()
    settle(qapp)
    del shell
    settle(qapp)
    kinds = (Shell, Station, MainWindow)
    assert [one for one in gc.get_objects() if type(one) in kinds] == []
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)


def test_a_window_deleted_in_the_middle_of_work_raises_nothing(
    shell: Shell, workspace: Workspace, qapp: QApplication, qtbot: QtBot
) -> None:
    workspace.close()
    station = shell.open_window()
    assert station.desk.open(workspace.path)
    window = station.window
    for view in VIEWS:
        window.commands[f"view:{view.key}"].trigger()
        qapp.processEvents()
    window.show_note()
    window.commands["view:grid"].trigger()
    window.commands["filter"].trigger()
    bring_forward(window, qtbot)
    window.commands["view:grid"].trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    qtbot.mouseMove(QApplication.focusWidget())
    station.show_keys()
    station.find_command()
    delete(window)
    settle(qapp)
    assert len(shell.stations) == 1
    change_everything(shell, qapp)
