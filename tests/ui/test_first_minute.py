"""The first minute of a new owner: from an empty profile to a sentence that is true and useful."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.exchange.trade import read_trade
from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.start.begin_page import BeginPage
from benchmark_app.ui.start.beginning import Beginning
from benchmark_app.ui.start.names_field import MOST_NAMES
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.finding import FINDINGS
from benchmark_app.words.grid import keys_text
from benchmark_app.words.language import Language
from benchmark_app.words.sentence import speak

K = Qt.Key
NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
EN, KO = Language.EN, Language.KO
BUSINESS = {EN: "Corner cafe", KO: "모퉁이 카페"}
PASTED = {EN: ("Harbour", "Mill Street", "Elm"), KO: ("한강다방", "별다방", "골목커피")}


class Hand:
    """A mouse and a keyboard that count: clicks, keys, and the letters of texts apart."""

    def __init__(self) -> None:
        self.clicks = self.keys = self.letters = 0

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press and let go the left button."""
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press keys where the focus is."""
        for key in keys:
            self.keys += 1
            QTest.keyClick(self._focus(), key, modifier)

    def write(self, text: str) -> None:
        """Type a text where the focus is; an input method hands in what has no key."""
        self.letters += len(text)
        focus = self._focus()
        if text.isascii():
            QTest.keyClicks(focus, text)
        else:
            QGuiApplication.clipboard().setText(text)
            QTest.keyClick(focus, K.Key_V, CTRL)

    def level(self, digit: int) -> None:
        """Set a level by its key."""
        self.press(Qt.Key(K.Key_0 + digit))

    @staticmethod
    def _focus() -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


@pytest.fixture
def documents(profile: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for documents that is not there yet, and no profile of this user anywhere."""
    folder = tmp_path / "home" / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))
    return folder


Begin = Callable[[Language], Shell]


@pytest.fixture
def begin(memory: Memory, documents: Path, qtbot: QtBot) -> Iterator[Begin]:
    """Starts the program as after installing it."""
    shells: list[Shell] = []

    def start(language: Language) -> Shell:
        shell = Shell(None, language, memory)
        qtbot.addWidget(shell.window)
        shells.append(shell)
        shell.show()
        qtbot.waitExposed(shell.window)
        shell.window.activateWindow()
        qtbot.waitUntil(shell.window.isActiveWindow)
        return shell

    assert not documents.exists()
    yield start
    for shell in shells:
        shell.stop()
        shell.translation.switch(EN)


def grid(shell: Shell, qtbot: QtBot) -> GridPage:
    qtbot.waitUntil(lambda: bool(shell.window.findChildren(GridPage)))
    page = shell.window.findChildren(GridPage)[0]
    qtbot.waitUntil(page.table.hasFocus)
    return page


def open_editor(shell: Shell) -> Editor:
    editor = shell.desk.editor
    assert editor is not None
    return editor


def begin_page(shell: Shell) -> BeginPage:
    page = shell.window.start.begin
    assert page is not None
    return page


def enter(hand: Hand, services: list[Attribute], levels: list[int], measure: str) -> None:
    """One value after the other; a measure is typed and left with Enter."""
    for service, level in zip(services, levels, strict=True):
        if service.kind is AttributeKind.MEASURE:
            hand.write(measure)
            hand.press(K.Key_Return)
        else:
            hand.level(level)


@pytest.mark.parametrize("language", [EN, KO])
def test_the_first_minute(begin: Begin, documents: Path, qtbot: QtBot, language: Language) -> None:
    shell, hand = begin(language), Hand()
    assert shell.window.start.home.trades["lodging"].hasFocus()
    hand.click(shell.window.start.home.trades["cafe"])
    hand.write(BUSINESS[language])
    QGuiApplication.clipboard().setText("\n".join(PASTED[language]))
    hand.press(K.Key_Return)
    hand.press(K.Key_V, modifier=CTRL)
    hand.press(K.Key_Return, modifier=CTRL)

    page = grid(shell, qtbot)
    editor = open_editor(shell)
    assert editor.workspace.path == documents / f"{BUSINESS[language]}.bench"
    competitors = [one.name for one in editor.market.competitors]
    assert competitors == [BUSINESS[language], *PASTED[language]]
    chosen = [one.name for one in read_trade("cafe", language).chosen]
    services = list(editor.market.attributes)
    assert [one.name for one in services] == chosen
    subject = editor.workspace.subject
    assert subject is not None
    assert editor.current == (services[0].id, subject.id)
    qtbot.waitUntil(lambda: page.hint.text() == keys_text(services[0].kind, language))
    qtbot.waitUntil(lambda: PASTED[language][0] in page.finding.text())
    baseline = speak(FINDINGS["baseline_starts"], language)
    assert page.finding.text().endswith(baseline)

    graded = [one.id for one in services[:6] if one.kind is not AttributeKind.MEASURE]
    lacked = graded[1:3]  # the two that the first competitor will have and the cafe has not
    ours = [0 if one.id in lacked else 2 for one in services]
    enter(hand, services, ours, measure="5")
    qtbot.waitUntil(lambda: page.finding.text().startswith(_next(language)))
    hand.press(K.Key_PageUp)
    hand.press(K.Key_Down)  # from the row of the group
    hand.press(K.Key_Right)
    first = next(one for one in editor.market.competitors if one.name == PASTED[language][0])
    assert editor.current == (services[0].id, first.id)
    hinted: set[str] = set()
    for service in services[:6]:
        hinted.add(page.hint.text())
        assert page.hint.text() == keys_text(service.kind, language)
        enter(hand, [service], [2], measure="5")
    assert len(hinted) > 1

    names = ", ".join(
        one.name
        for one in sorted(services, key=lambda one: not one.deal_breaker)
        if one.id in lacked
    )
    sentence = speak(FINDINGS["competitor_has"], language, competitor=first.name, names=names)
    qtbot.waitUntil(lambda: page.finding.text() == f"{sentence} {baseline}")
    measures = [one for one in services if one.kind is AttributeKind.MEASURE]
    again = [one for one in services[:6] if one.kind is AttributeKind.MEASURE]
    assert hand.clicks == 1
    assert hand.keys == 3 + 12 + 3 + 6
    assert hand.letters == len(BUSINESS[language]) + len(measures) + len(again)


def _says(page: GridPage, words: str) -> bool:
    return words in page.finding.text()


def _next(language: Language) -> str:
    """How the sentence begins that leads to the first competitor."""
    said = speak(FINDINGS["next_competitor"], language, competitor=PASTED[language][0])
    return said[:12]


def test_with_the_third_competitor_the_stages_begin(begin: Begin, qtbot: QtBot) -> None:
    shell, hand = begin(EN), Hand()
    hand.click(shell.window.start.home.trades["cafe"])
    QGuiApplication.clipboard().setText("A\nB\nC")
    hand.press(K.Key_Tab)
    hand.press(K.Key_V, modifier=CTRL)
    hand.press(K.Key_Return, modifier=CTRL)
    page = grid(shell, qtbot)
    services = list(open_editor(shell).market.attributes)
    row = next(n for n, one in enumerate(services) if one.kind is AttributeKind.LEVEL)
    hand.press(*[K.Key_Return] * row)
    said = page.finding.text
    for column, starts in enumerate(("type what you see at A", "A has", "A has", "3 of 3")):
        hand.level(0 if column == 0 else 2)
        hand.press(K.Key_Return, modifier=SHIFT)
        hand.press(K.Key_Right)
        qtbot.waitUntil(partial(_says, page, starts))
        assert ("third competitor" in said()) == (column < 3)
    assert services[row].name in said()


def test_all_of_it_is_one_step(begin: Begin, qtbot: QtBot) -> None:
    shell, hand = begin(EN), Hand()
    hand.click(shell.window.start.home.trades["shop"])
    hand.press(K.Key_Return, modifier=CTRL)
    grid(shell, qtbot)
    editor = open_editor(shell)
    label = editor.workspace.undo_label
    assert label is not None
    assert (label.code, label.count) == ("begin", 14)
    assert editor.undo()
    assert not editor.market.attributes
    assert editor.redo()
    assert len(editor.market.attributes) == 12


# the file


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("A/B: the \\ best?", "A B the best.bench"),
        ("☕ 카페", "☕ 카페.bench"),
        ("x" * 500, "x" * 150 + ".bench"),
        ("..", "My business.bench"),
        ("nul", "nul -.bench"),
    ],
)
def test_any_name_makes_a_file(
    begin: Begin, documents: Path, qtbot: QtBot, typed: str, file: str
) -> None:
    shell, hand = begin(EN), Hand()
    hand.click(shell.window.start.home.trades["blank"])
    hand.write(typed)
    hand.press(K.Key_Return, modifier=CTRL)
    grid(shell, qtbot)
    editor = open_editor(shell)
    assert editor.workspace.path == documents / file
    assert editor.workspace.name == typed
    assert editor.workspace.subject is not None
    assert "services" in shell.window.messages.message  # the one button that leads on


def test_a_file_of_that_name_stays_as_it_is(begin: Begin, documents: Path, qtbot: QtBot) -> None:
    documents.mkdir(parents=True)
    (documents / "Corner cafe.bench").write_text("not ours")
    shell, hand = begin(EN), Hand()
    hand.click(shell.window.start.home.trades["cafe"])
    hand.write("Corner cafe")
    assert "Corner cafe 2.bench" in begin_page(shell).place.told.accessibleName()
    hand.press(K.Key_Return, modifier=CTRL)
    grid(shell, qtbot)
    assert open_editor(shell).workspace.path == documents / "Corner cafe 2.bench"
    assert (documents / "Corner cafe.bench").read_text() == "not ours"


def test_a_folder_that_cannot_be_written_is_told_and_nothing_typed_is_lost(
    begin: Begin, documents: Path, qtbot: QtBot
) -> None:
    documents.parent.mkdir(parents=True)
    documents.write_text("a file where the folder should be")
    shell, hand = begin(EN), Hand()
    hand.click(shell.window.start.home.trades["cafe"])
    hand.write("Corner cafe")
    hand.press(K.Key_Return, modifier=CTRL)
    qtbot.waitUntil(lambda: "Documents" in shell.window.messages.message)
    assert "Choose another folder" in shell.window.messages.message
    page = begin_page(shell)
    assert page.isVisible()
    assert page.name.text() == "Corner cafe"
    page.place.keep_in(documents.parent)
    hand.click(page.begin)
    grid(shell, qtbot)
    assert not shell.window.messages.message
    assert open_editor(shell).workspace.path == documents.parent / "Corner cafe.bench"


def test_what_was_begun_is_not_proposed_again(begin: Begin, qtbot: QtBot) -> None:
    shell, hand = begin(EN), Hand()
    hand.click(shell.window.start.home.trades["cafe"])
    hand.write("Corner cafe")
    hand.press(K.Key_Return, modifier=CTRL)
    grid(shell, qtbot)
    hand.press(K.Key_N, modifier=CTRL)
    start = shell.window.start
    assert start.home.isVisible()
    assert start.home.trades["lodging"].hasFocus()
    assert start.home.recent.count() == 1
    hand.click(start.home.trades["cafe"])
    assert begin_page(shell).name.text() == ""
    assert begin_page(shell).services.count.text() == "12 of 40 chosen"
    hand.press(K.Key_Escape)
    hand.click(start.home.recent.viewport(), QPoint(20, 20))
    qtbot.waitUntil(lambda: shell.desk.editor is not None)
    assert open_editor(shell).workspace.name == "Corner cafe"


def test_del_forgets_a_file_for_good(
    begin: Begin, memory: Memory, documents: Path, qtbot: QtBot
) -> None:
    shell, hand = begin(EN), Hand()
    for name in ("One", "Two"):
        assert shell.desk.begin(Beginning(path=documents / f"{name}.bench", name=name))
    hand.press(K.Key_W, modifier=CTRL)
    recent = shell.window.start.home.recent
    assert recent.hasFocus()
    hand.press(K.Key_Delete)
    assert [path.stem for path in memory.recent()] == ["One"]
    assert recent.count() == 1
    assert (documents / "Two.bench").exists()
    hand.press(K.Key_Delete)
    assert memory.recent() == []
    assert not recent.isVisible()


def test_many_competitors_begin_as_one_commit(begin: Begin, documents: Path, qtbot: QtBot) -> None:
    """Two hundred names and forty services are one commit, and the grid is shown at once."""
    shell = begin(EN)
    services = tuple(one.attribute for one in read_trade("cafe", EN).services)
    names = tuple(f"Place {n}" for n in range(MOST_NAMES))
    wanted = Beginning(
        path=documents / "large.bench", name="Ours", competitors=names, services=services
    )
    assert shell.desk.begin(wanted)
    assert shell.desk.editor is not None
    assert len(shell.desk.editor.workspace.log()) == 1
    page = grid(shell, qtbot)
    assert page.table.grid.columnCount() >= MOST_NAMES
