"""The overview in the window: each number and button leads to the cells it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from by_name import attribute_named, competitor_named
from foreseen_case import NearForesight
from on_screen import await_shown, bring_forward, shown_in
from overview_page import recorded, seen, sentences, settled, titles
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import Put
from benchmark_app.domain.overview import ActionCode, NextAction
from benchmark_app.ui import opening
from benchmark_app.ui.app import Shell
from benchmark_app.ui.dialogs.business_dialog import BusinessDialog
from benchmark_app.ui.dialogs.competitor_dialog import CompetitorsDialog
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Only
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.overview.performing import perform
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.views.overview_view import OverviewPage
from benchmark_app.workspace import Workspace

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
K = Qt.Key


@pytest.fixture
def shell(
    shell: Shell, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Shell:
    """The program with the small workspace open."""
    monkeypatch.setattr(opening, "Foresight", NearForesight)
    workspace.apply(Put(Attribute(name="Towels", kind=AttributeKind.YES_NO)))
    workspace.apply(recorded(seen("Pines", "Towels", 1.0, date(2023, 1, 1))))
    workspace.close()
    assert shell.desk.open(workspace.path)
    bring_forward(shell.window, qtbot)
    return shell


def overview_of(shell: Shell, qtbot: QtBot) -> OverviewPage:
    page = shell.window.findChild(OverviewPage)
    assert isinstance(page, OverviewPage)
    settled(page, qtbot)
    return page


def grid_of(shell: Shell) -> GridTable:
    table = shell.window.findChild(GridTable)
    assert isinstance(table, GridTable)
    return table


def test_a_file_opens_at_the_overview_with_the_keys_in_it(shell: Shell, qtbot: QtBot) -> None:
    page = overview_of(shell, qtbot)
    assert shell.window.view == "overview"
    assert page.figures[0].hasFocus()
    assert len(sentences(page)) == 3


def test_a_file_opens_at_the_view_it_was_left_at(shell: Shell, qtbot: QtBot) -> None:
    overview_of(shell, qtbot)
    assert shell.desk.editor is not None
    path = shell.desk.editor.workspace.path
    shell.window.commands["view:stages"].trigger()
    shell.desk.show_start()
    assert shell.desk.open(path)
    assert shell.window.view == "stages"


def test_the_missing_basics_stand_in_the_grid_with_the_cursor_on_the_first(
    shell: Shell, qtbot: QtBot
) -> None:
    page = overview_of(shell, qtbot)
    QTest.keyClick(page.figures[1], K.Key_Return)
    assert shell.window.view == "grid"
    table = grid_of(shell)
    qtbot.waitUntil(table.hasFocus)
    assert table.grid.sheet.wish.only == {Only.MISSING_BASIC}
    editor = shell.desk.editor
    assert editor is not None
    parking = attribute_named(editor, "Free parking")
    assert editor.current == (parking.id, editor.market.subject and editor.market.subject.id)


def test_old_cells_stand_in_the_grid_with_the_cursor_on_the_first_of_the_place(
    shell: Shell, qtbot: QtBot
) -> None:
    page = overview_of(shell, qtbot)
    place = titles(page).index("Check 1 cell of Pines again")
    QTest.mouseClick(page.steps.buttons[place], LEFT)
    table, editor = grid_of(shell), shell.desk.editor
    assert editor is not None
    assert shell.window.view == "grid"
    assert table.grid.sheet.wish.only == {Only.STALE}
    towels, pines = attribute_named(editor, "Towels"), competitor_named(editor, "Pines")
    assert editor.current == table.grid.ids(table.currentIndex()) == (towels.id, pines.id)
    qtbot.waitUntil(table.hasFocus)


def test_an_own_value_is_entered_where_the_cursor_lands(shell: Shell, qtbot: QtBot) -> None:
    """One click, one key: the value is there, although a filter hid its row before."""
    page = overview_of(shell, qtbot)
    QTest.mouseClick(page.figures[1], LEFT)
    shell.window.commands["view:overview"].trigger()
    place = titles(page).index("Enter your own value for Towels")
    QTest.mouseClick(page.steps.buttons[place], LEFT)
    table, editor = grid_of(shell), shell.desk.editor
    assert editor is not None
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, K.Key_2)
    towels = attribute_named(editor, "Towels")
    assert editor.snapshot().resolved(towels.id).own_offers is True


def test_a_gap_opens_what_first_with_it_chosen(shell: Shell, qtbot: QtBot) -> None:
    """Whatever was chosen before, and although that page was never shown."""
    page = overview_of(shell, qtbot)
    editor = shell.desk.editor
    assert editor is not None
    linen = attribute_named(editor, "Clean linen")
    action = NextAction(code=ActionCode.DECIDE, attribute=linen.id)
    assert page.isVisible()
    perform(action, editor, page.answers)
    first = shell.window.findChild(FirstPage)
    assert isinstance(first, FirstPage)
    row = first.view.list.row(first.view.currentIndex())
    assert row is not None
    assert row.attribute.name == "Clean linen"
    assert shell.window.view == "first"


def test_buttons_open_their_dialogs(shell: Shell, qtbot: QtBot) -> None:
    editor, page = shell.desk.editor, overview_of(shell, qtbot)
    assert editor is not None
    for code, kind in (
        (ActionCode.NAME_BUSINESS, BusinessDialog),
        (ActionCode.ADD_COMPETITOR, CompetitorsDialog),
        (ActionCode.EXPORT, QFileDialog),
    ):
        perform(NextAction(code=code), editor, page.answers)
        dialog = await_shown(shell.window, QDialog, qtbot)
        assert isinstance(dialog, kind)
        assert shown_in(shell.window, QDialog) == [dialog]
        dialog.reject()
        qtbot.waitUntil(lambda: not shown_in(shell.window, QDialog))


def test_the_business_is_named_once(shell: Shell, qtbot: QtBot) -> None:
    """One that is there is marked; a new name is added; an empty one is asked for again."""
    editor = shell.desk.editor
    assert editor is not None
    subject = editor.market.subject
    assert subject is not None
    editor.apply(Put(replace(subject, subject=False)))
    dialog = BusinessDialog(editor, shell.window)
    dialog.open()
    dialog.accept()
    assert dialog.wrong.text() == "Choose a business or type its name."
    QTest.keyClicks(dialog.name, "our MOTEL")
    dialog.accept()
    assert editor.market.subject is not None
    assert editor.market.subject.id == subject.id
    editor.apply(Put(replace(subject, subject=False)))
    other = BusinessDialog(editor, shell.window)
    other.open()
    QTest.keyClicks(other.name, "Hill House")
    QTest.keyClick(other, K.Key_Return)
    assert editor.market.subject is not None
    assert editor.market.subject.name == "Hill House"


def test_the_desktop_keeps_the_view(memory: Memory, tmp_path: Path) -> None:
    path = tmp_path / "a.bench"
    memory.keep(path, Desktop(view="overview"))
    assert memory.desktop(path).view == "overview"
