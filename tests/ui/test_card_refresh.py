"""The card looks once per change, and not at all where nobody sees it."""

from __future__ import annotations

import pytest
from by_name import attribute_named, competitor_named, select_cell
from on_screen import bring_forward
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Record
from benchmark_app.ui.app import Shell
from benchmark_app.ui.card import Card
from benchmark_app.ui.card_dock import CardDock
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.workspace import Workspace

K = Qt.Key


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The cell that was current each time a card was filled."""
    cells: list[object] = []
    real = Card.refresh

    def refresh(self: Card) -> None:
        real(self)
        cells.append(self._editor.current)

    monkeypatch.setattr(Card, "refresh", refresh)
    return cells


@pytest.fixture
def opened(looks: list[object], shell: Shell, workspace: Workspace, qtbot: QtBot) -> Editor:
    """The window at the grid, the card beside it, the cursor on a cell."""
    path = workspace.path
    workspace.close()
    shell.window.resize(1366, 768)
    assert shell.desk.open(path)
    qtbot.waitUntil(lambda: bool(shell.window.view))
    shell.window.commands["view:grid"].trigger()
    editor = shell.desk.editor
    assert editor is not None
    bring_forward(shell.window, qtbot)
    select_cell(editor, "Free parking", "Seaview")
    qtbot.waitUntil(lambda: card_of(shell).place.text() == "Seaview")
    table_of(shell).setFocus()
    rest(qtbot, shell)
    looks.clear()
    return editor


def card_of(shell: Shell) -> Card:
    found = shell.window.findChild(Card)
    assert isinstance(found, Card)
    return found


def dock_of(shell: Shell) -> CardDock:
    found = shell.window.findChild(CardDock)
    assert isinstance(found, CardDock)
    return found


def table_of(shell: Shell) -> GridTable:
    found = shell.window.findChild(GridTable)
    assert isinstance(found, GridTable)
    return found


def rest(qtbot: QtBot, shell: Shell) -> None:
    """Until nothing is pending that would fill the card."""
    qtbot.waitUntil(lambda: not card_of(shell)._soon.is_running)


def test_a_key_that_sets_a_value_and_moves_on_is_one_look(
    opened: Editor, shell: Shell, looks: list[object], qtbot: QtBot
) -> None:
    QTest.keyClick(table_of(shell), K.Key_0)
    seaview = competitor_named(opened, "Seaview").id
    assert opened.current != (attribute_named(opened, "Free parking").id, seaview)
    rest(qtbot, shell)
    assert looks == [opened.current]


def test_a_key_that_stays_is_one_look(
    opened: Editor, shell: Shell, looks: list[object], qtbot: QtBot
) -> None:
    card, was = card_of(shell), opened.current
    assert card.seen.text() == "2026-11-22"
    QTest.keyClick(table_of(shell), K.Key_Delete)
    assert opened.current == was
    qtbot.waitUntil(lambda: card.seen.text() == "2026-03-01")
    rest(qtbot, shell)
    assert looks == [was]


def test_what_is_entered_in_the_card_is_one_look(
    opened: Editor, shell: Shell, looks: list[object], qtbot: QtBot
) -> None:
    card = card_of(shell)
    card.note.setFocus()
    qtbot.keyClicks(card.note, "ask again")
    card.method.setFocus()
    qtbot.waitUntil(lambda: bool(looks))
    rest(qtbot, shell)
    assert len(looks) == 1
    assert card.note.toPlainText() == "ask again"
    no = next(button for choice, button in card.value.buttons if choice == 0.0)
    QTest.mouseClick(no, Qt.MouseButton.LeftButton)
    rest(qtbot, shell)
    assert len(looks) == 2
    assert no.isChecked()


def test_an_edit_elsewhere_is_none_of_its_business(
    opened: Editor, shell: Shell, looks: list[object], qtbot: QtBot
) -> None:
    day = opened.observed_on_for_entry()
    assert opened.apply(Record("Pines", "Clean linen", "excellent", observed_on=day))
    rest(qtbot, shell)
    assert not looks


def test_hidden_it_does_not_look_and_is_fresh_when_it_is_shown_again(
    opened: Editor, shell: Shell, looks: list[object], qtbot: QtBot
) -> None:
    shell.window.commands["card"].trigger()
    qtbot.waitUntil(dock_of(shell).isHidden)
    table = table_of(shell)
    table.setFocus()
    for key in (K.Key_0, K.Key_3, K.Key_Up, K.Key_Right):
        QTest.keyClick(table, key)
    rest(qtbot, shell)
    assert not looks
    shell.window.commands["card"].trigger()
    qtbot.waitUntil(dock_of(shell).isVisible)
    assert looks == [opened.current]
    attribute, competitor = opened.current
    card = card_of(shell)
    assert card.title.text() == opened.market.attribute(attribute or 0).name
    assert card.place.text() == opened.market.competitor(competitor or 0).name


def test_a_file_closed_right_after_an_edit_is_not_looked_at_again(
    opened: Editor, shell: Shell, looks: list[object], qtbot: QtBot
) -> None:
    card = card_of(shell)
    QTest.keyClick(table_of(shell), K.Key_Delete)
    soon = [card._soon.is_running]
    shell.desk.show_start()
    soon.append(card._soon.is_running)
    assert soon == [True, False]
    assert not looks
