"""No word is cut off: every view, at two sizes, at 100 and 200 %, also 40 % longer than English."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from arriving_case import show_arrival
from camera import BARE, VIEWS, Camera, paste_much
from clipping import clipped, overlapping
from full_page import is_full
from owner_seat import cafe_workspace
from painted_text import painted_texts
from pseudo_language import LANGUAGES, pseudo_language
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.charts.canvas import ChartCanvas
from benchmark_app.ui.command_search import CommandSearch
from benchmark_app.ui.crash import CrashDialog
from benchmark_app.ui.dialogs.business_dialog import BusinessDialog
from benchmark_app.ui.main_window import MainWindow
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

SIZES = ((1366, 768), (1024, 640))
PATIENCE = 30_000


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Path]:
    """The cafe as a workspace in each language."""
    folder = tmp_path_factory.mktemp("clipping")
    return {one: cafe_workspace(folder, one) for one in (Language.EN, Language.KO)}


@pytest.fixture(params=LANGUAGES, ids=str)
def language(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[Language]:
    """English, Korean, and a longer English."""
    if isinstance(request.param, Language):
        yield request.param
        return
    with pseudo_language(monkeypatch, qapp):
        yield Language.EN


@pytest.fixture
def stage(profile: None, memory: Memory, qapp: QApplication) -> Iterator[Memory]:
    """A machine on which nobody ever ran the program; the size of the text is put back."""
    before = QFont(qapp.font())
    yield memory
    qapp.setFont(before)


@contextmanager
def shown(memory: Memory, language: Language, percent: int, qtbot: QtBot) -> Iterator[Shell]:
    """The program on screen at a size of its text."""
    memory.text_percent = percent
    made = Shell(None, language, memory)
    qtbot.addWidget(made.window)
    made.show()
    qtbot.waitExposed(made.window)
    yield made
    made.stop()


def faults_of(shell: Shell, size: tuple[int, int], names: list[str], qtbot: QtBot) -> list[str]:
    """What is wrong with what the window shows at a size."""
    window = shell.window
    window.resize(*size)
    qtbot.waitUntil(lambda: is_full(window), timeout=PATIENCE)
    for _ in range(3):  # what has come is laid out
        QApplication.processEvents()
    for canvas in window.findChildren(ChartCanvas):
        canvas.repaint_picture()  # it is kept as pixels
    with painted_texts(names) as watch:
        window.grab()
    found = [*clipped(window, names), *overlapping(window), *watch.faults]
    found += [
        f"a picture of {canvas.picture.size[0]} px in {canvas.width()} px"
        for canvas in window.findChildren(ChartCanvas)
        if canvas.isVisible() and canvas.picture.size[0] != canvas.width()
    ]
    if (window.width(), window.height()) != size:
        found.append(f"the window is {window.width()} x {window.height()}")
    return found


def names_in(shell: Shell) -> list[str]:
    """The owner's own words."""
    assert shell.desk.editor is not None
    market = shell.desk.editor.market
    competitors = [one.name for one in market.competitors]
    return [*competitors, *(one.name for one in market.attributes)]


def walk(shell: Shell, sample: Path, qtbot: QtBot) -> list[str]:
    """What is wrong with any page, and with what can be opened in it, at any size."""
    faults: dict[str, list[str]] = {}
    camera = Camera(shell, sample)
    for view in VIEWS:
        if view in ("paste", "import"):  # dialogs, looked at below
            continue
        for size in SIZES:
            camera.show(view)
            names = [] if view in BARE else names_in(shell)
            faults[f"{view} {size[0]}"] = faults_of(shell, size, names, qtbot)
            camera.leave(view)
    return [f"{page}: {one}" for page, found in faults.items() for one in found]


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off(
    stage: Memory, language: Language, percent: int, samples: dict[Language, Path], qtbot: QtBot
) -> None:
    with shown(stage, language, percent, qtbot) as shell:
        faults = walk(shell, samples[language.base], qtbot)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("percent", [80, 130])
def test_nothing_is_cut_off_at_sizes_between(
    stage: Memory, percent: int, samples: dict[Language, Path], qtbot: QtBot
) -> None:
    with shown(stage, Language.EN, percent, qtbot) as shell:
        faults = walk(shell, samples[Language.EN], qtbot)
    assert not faults, "\n".join(faults)


def show_service(shell: Shell) -> None:
    shell.window.commands["change_service"].trigger()


def show_competitor(shell: Shell) -> None:
    shell.window.commands["change_competitor"].trigger()


def show_plan(shell: Shell) -> None:
    page = shell.window.area.built("first") if shell.window.area else None
    assert isinstance(page, FirstPage)
    page.ask_for_plan(1)


def show_import(shell: Shell) -> None:
    editor = shell.desk.editor
    assert editor is not None
    show_arrival(shell.window, editor.language)


def show_paste(shell: Shell) -> None:
    page = shell.window.area.built("grid") if shell.window.area else None
    assert isinstance(page, GridPage)
    paste_much(page)


def show_business(shell: Shell) -> None:
    assert shell.desk.editor is not None
    BusinessDialog(shell.desk.editor, shell.window).open()


def show_crash(shell: Shell) -> None:
    dialog = CrashDialog("Traceback: something, somewhere")
    dialog.setParent(shell.window, dialog.windowFlags())
    dialog.open()


def show_command(key: str) -> Callable[[Shell], None]:
    def show(shell: Shell) -> None:
        shell.window.commands[key].trigger()

    return show


BESIDE: dict[str, Callable[[Shell], None]] = {
    "new service": show_command("add_service"),
    "service": show_service,
    "competitors": show_command("add_competitor"),
    "competitor": show_competitor,
    "plan": show_plan,
    "import": show_import,
    "paste": show_paste,
    "business": show_business,
    "history": show_command("history"),
    "visit sheet": show_command("visit_sheet"),
    "one page": show_command("brief"),
    "keys": show_command("keys"),
    "command search": show_command("find_command"),
    "about": show_command("about"),
    "crash": show_crash,
}


def beside(window: MainWindow) -> QWidget:
    """The dialog or the box over the window that has just been opened."""
    kinds = (QDialog, CommandSearch)
    found = [one for kind in kinds for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_off_in_what_is_asked(
    stage: Memory, language: Language, percent: int, samples: dict[Language, Path], qtbot: QtBot
) -> None:
    faults = []
    with shown(stage, language, percent, qtbot) as shell:
        window = shell.window
        window.resize(*SIZES[0])
        shell.desk.take(samples[language.base])
        qtbot.waitUntil(lambda: bool(window.view), timeout=PATIENCE)
        for view in ("first", "grid"):
            window.commands[f"view:{view}"].trigger()
        qtbot.waitUntil(lambda: is_full(window), timeout=PATIENCE)
        for name, show in BESIDE.items():
            show(shell)
            asked = beside(window)
            QApplication.processEvents()
            with painted_texts(names_in(shell)) as watch:
                asked.grab()
            whole = asked.window()
            found = [*clipped(whole, names_in(shell)), *overlapping(whole), *watch.faults]
            if asked.width() > SIZES[0][0] or asked.height() > SIZES[0][1]:
                found.append(f"is {asked.width()} x {asked.height()}")
            faults += [f"{name}: {one}" for one in found]
            asked.close()
            assert asked.isHidden()
    assert not faults, "\n".join(faults)


class _Painted(QWidget):
    """Paints a text the same way a tile or a header does."""

    def __init__(self, text: str, box: QRect) -> None:
        super().__init__()
        self._text, self._box = text, box
        self.resize(200, 40)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawText(self._box, 0, self._text)
        painter.end()


def test_what_is_cut_off_is_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    inner = QWidget(window)
    label, button = QLabel("Market baseline", inner), QPushButton("Add competitor", inner)
    inner.setGeometry(0, 0, 300, 200)
    label.setGeometry(0, 0, 20, 20)
    button.setGeometry(0, 10, 30, 30)
    window.show()
    found = "\n".join(clipped(window))
    assert "'Market baseline' needs" in found
    assert "'Add competitor' wants" in found
    assert overlapping(window) == ["'Market baseline' / 'Add competitor'"]
    label.setWordWrap(True)
    assert "px of height" in "\n".join(clipped(window))
    label.setGeometry(0, 0, 200, 40)
    button.setGeometry(0, 60, 200, 40)
    assert clipped(window) == overlapping(window) == []
    inner.resize(150, 200)
    assert "stands outside its QWidget" in clipped(window)[0]


def test_what_is_painted_cut_off_is_seen(qtbot: QtBot) -> None:
    roomy, narrow = QRect(0, 0, 200, 40), QRect(0, 0, 20, 40)
    for text, box, fault in (
        ("Expected by all", roomy, ""),
        ("Expected by all", narrow, "needs"),
        ("Expec…", roomy, "is shortened"),
        ("Bright C…", roomy, ""),  # the owner's own name may be
    ):
        painted = _Painted(text, box)
        qtbot.addWidget(painted)
        with painted_texts(["Bright Cup"]) as watch:
            painted.grab()
        assert len(watch.faults) == bool(fault)
        assert all(fault in one for one in watch.faults)
