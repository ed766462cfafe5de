"""The whole window with an owner before it, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from event_count import Owner
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.paths import sample_data
from benchmark_app.ui.app import Shell
from benchmark_app.ui.card import Card
from benchmark_app.ui.editor import Editor, now
from benchmark_app.ui.job import make_sample
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.tool_bar import ToolBar
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.ui.work_area import WorkArea
from benchmark_app.words.language import Language

Page = TypeVar("Page", bound=QWidget)
Program = tuple[Shell, Memory, Language]

_SIZE = (1366, 768)


@dataclass
class Seat:
    """The owner before the window, in a language."""

    owner: Owner
    shell: Shell
    memory: Memory
    language: Language

    @property
    def editor(self) -> Editor:
        """The door to the file that is open."""
        found = self.shell.desk.editor
        assert found is not None
        return found

    @property
    def area(self) -> WorkArea:
        """The views."""
        found = self.shell.window.area
        assert found is not None
        return found

    @property
    def card(self) -> Card:
        """The card beside the view."""
        dock = self.shell.window.findChild(QDockWidget)
        found = None if dock is None else dock.widget()
        assert isinstance(found, Card)
        return found

    def page(self, kind: type[Page]) -> Page:
        """The page on screen."""
        found = self.area.page
        assert isinstance(found, kind)
        return found

    def open(self, path: Path, view: str = "") -> None:
        """The owner has opened a file, at the view it was left at, else at the first."""
        if view:
            self.memory.keep(path, Desktop(view=view))
        assert self.shell.desk.open(path)
        self.owner.wait(lambda: bool(self.shell.window.view))
        self.owner.done.clear()

    def click_view(self, key: str) -> None:
        """Click on the name of a view."""
        self.owner.click_item(self.area.list, [row.key for row in VIEWS].index(key))

    def tool(self, key: str) -> QWidget:
        """A button of the toolbar."""
        bar = self.shell.window.findChild(ToolBar)
        assert isinstance(bar, ToolBar)
        return bar.buttons[key]

    def dialog(self, kind: type[Page]) -> Page:
        """The dialog that was asked for, as soon as it is there."""
        self.owner.wait(lambda: isinstance(QApplication.activeWindow(), kind))
        found = QApplication.activeWindow()
        assert isinstance(found, kind)
        self.owner.wait(lambda: found.focusWidget() is not None)
        return found


def cafe_workspace(folder: Path, language: Language = Language.EN) -> Path:
    """The cafe sample as a workspace in a folder."""
    table = sample_data() / ("cafe.ko.csv" if language.is_korean else "cafe.csv")
    path = folder / f"{table.stem}.bench"
    make_sample(_hear, str(path), str(table), now().date())
    return path


@contextmanager
def running(folder: Path, language: Language) -> Iterator[Program]:
    """The program with its window on screen, keeping everything in a folder."""
    memory = Memory(QSettings(str(folder / "memory.ini"), QSettings.Format.IniFormat))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        shell = Shell(None, language, memory)
        shell.show()
        yield shell, memory, language
        shell.stop()
        shell.translation.switch(Language.EN)
        shell.window.close()
        shell.window.deleteLater()


@contextmanager
def shown(memory: Memory, language: Language, qtbot: QtBot) -> Iterator[Shell]:
    """The program with its first window on screen; at the end every window is closed."""
    shell = Shell(None, language, memory)
    shell.show()
    qtbot.waitExposed(shell.window)
    yield shell
    shell.appearance.restore_text()
    for window in [station.window for station in shell.stations]:
        window.close()
        window.deleteLater()
    shell.stop()
    shell.translation.switch(Language.EN)


@contextmanager
def seated(program: Program, qtbot: QtBot) -> Iterator[Seat]:
    """An owner at the start page of a window of the usual size, who leaves it so."""
    shell, memory, language = program
    shell.translation.switch(language)
    shell.window.resize(*_SIZE)
    shell.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shell.window)
    yield Seat(Owner(qtbot), shell, memory, language)
    for dialog in shell.window.findChildren(QDialog):
        dialog.reject()
    shell.desk.show_start()


def _hear(_: float) -> None:
    """Nobody watches how far a sample is."""
