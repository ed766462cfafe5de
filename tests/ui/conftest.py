"""A screen that is none, a small workspace, the program, and a look for windows left behind."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")

from foreseen_case import NearForesight
from on_screen import settle
from owner_seat import Program, cafe_workspace, running, shown
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_motel import fill
from ticking import ticking

from benchmark_app.ui import sweep
from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.workspace import Workspace, create_workspace, open_workspace

START = datetime(2026, 11, 22, 9, 0, 1, tzinfo=UTC)


@pytest.fixture(scope="session")
def small_motel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace that nobody may change."""
    path = tmp_path_factory.mktemp("template") / "motel.bench"
    with create_workspace(path, clock=ticking(START)) as made:
        fill(made)
    return path


@pytest.fixture
def workspace(small_motel: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A small workspace of one's own, open, in a folder of its own."""
    path = Path(shutil.copy(small_motel, tmp_path))
    with open_workspace(path, clock=ticking(START + timedelta(minutes=1))) as opened:
        yield opened


@pytest.fixture
def path(workspace: Workspace) -> Path:
    """The small workspace as a file nobody has open."""
    workspace.close()
    return workspace.path


@pytest.fixture(scope="module")
def cafe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cafe sample as a workspace, for all tests of a module."""
    return cafe_workspace(tmp_path_factory.mktemp("cafe"))


@pytest.fixture
def editor(qapp: QApplication, workspace: Workspace) -> Iterator[Editor]:
    """The workspace behind its door, on a fixed day, in English."""
    made = Editor(workspace, Language.EN, clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
    yield made
    made.deleteLater()


@pytest.fixture
def foresight(editor: Editor) -> Foresight:
    """What is foreseen, by hand and in this process: no child has to start for every test."""
    return NearForesight(editor)


@pytest.fixture
def theme() -> Theme:
    """The light colours."""
    return Theme.light()


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """A memory of this test only."""
    return Memory(QSettings(str(tmp_path / "memory.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program keeps of its user and its runs is kept in a folder of this test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def shell(profile: None, memory: Memory, qtbot: QtBot) -> Iterator[Shell]:
    """The program with its window on screen and the start page in it."""
    with shown(memory, Language.EN, qtbot) as made:
        yield made


@pytest.fixture
def opened(shell: Shell, path: Path) -> Shell:
    """The program with the small workspace open in its window."""
    assert shell.desk.open(path)
    return shell


@pytest.fixture(scope="module", params=SPOKEN, ids=str)
def program(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication
) -> Iterator[Program]:
    """One window for all tests of a module in a language, as it is left from one to the next."""
    with running(tmp_path_factory.mktemp("profile"), request.param) as begun:
        yield begun


@pytest.fixture(autouse=True, scope="module")
def little_to_look_through() -> None:
    """What a module finds is not looked through for garbage after each of its tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def charts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file's charts are there at once, however busy the machine is."""
    monkeypatch.setattr(sweep, "_FIRST", 60.0)


@pytest.fixture(autouse=True)
def no_window_left(qapp: QApplication) -> Iterator[None]:
    """After a test no more top-level widgets live than before it."""
    before = {id(widget) for widget in qapp.topLevelWidgets()}
    yield
    settle(qapp)  # cheap, because the module froze what it found
    left = [
        widget
        for widget in qapp.topLevelWidgets()
        if id(widget) not in before and widget.isVisible()
    ]
    assert not left, f"left on screen: {left}"
