"""The trend and the service at hand: offered, one click or key away, followed, never surprising."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from by_name import attribute_named
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, editor: Editor, theme: Theme) -> Iterator[TrendPage]:
    made = TrendPage(editor, theme)
    qtbot.addWidget(made)
    made.resize(900, 480)
    made.show()
    qtbot.waitUntil(lambda: made.canvas is not None)
    yield made
    made.hide()


def test_without_a_service_nothing_is_offered(page: TrendPage, editor: Editor) -> None:
    assert page.at_hand.isHidden()
    canvas = page.canvas
    assert canvas is not None
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_S)
    assert page.scope.currentData() == Scope()
    editor.select(attribute_named(editor, "Free parking").id, None)
    assert page.at_hand.isVisible()
    assert page.scope.currentData() == Scope()  # nothing moved by itself


def test_a_click_shows_it_another_everything_again(page: TrendPage, editor: Editor) -> None:
    linen = attribute_named(editor, "Clean linen")
    editor.select(linen.id, None)
    touchpoint, service = page.at_hand.touchpoint, page.at_hand.service
    for button, scope in (
        (service, Scope(attribute=linen.id)),
        (touchpoint, Scope(touchpoint="products")),
    ):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert page.scope.currentData() == scope
        assert [touchpoint.isChecked(), service.isChecked()] == [
            button is touchpoint,
            button is service,
        ]
    QTest.mouseClick(touchpoint, Qt.MouseButton.LeftButton)
    assert page.scope.currentData() == Scope()
    assert not touchpoint.isChecked()
    assert editor.current == (linen.id, None)


def test_a_key_steps_through_the_three(page: TrendPage, editor: Editor) -> None:
    parking = attribute_named(editor, "Free parking")
    editor.select(parking.id, None)
    canvas = page.canvas
    assert canvas is not None
    canvas.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_S)
        seen.append(page.scope.currentData())
    assert seen == [Scope(touchpoint=parking.touchpoint), Scope(attribute=parking.id), Scope()]
    assert canvas.hasFocus()


def test_where_one_service_is_shown_it_follows_the_one_chosen(
    page: TrendPage, editor: Editor, qtbot: QtBot
) -> None:
    parking, linen = (attribute_named(editor, name) for name in ("Free parking", "Clean linen"))
    editor.select(parking.id, None)
    page.show_scope(Scope(attribute=parking.id))
    editor.select(linen.id, None)
    qtbot.waitUntil(lambda: page.scope.currentData() == Scope(attribute=linen.id))
    page.hide()
    editor.select(parking.id, None)
    page.show()
    qtbot.waitUntil(lambda: "Free parking" in page.finding.text())
    editor.select(None, None)
    assert page.scope.currentData() == Scope(attribute=parking.id)
    page.show_scope(Scope(touchpoint="products"))
    editor.select(parking.id, None)
    assert page.scope.currentData() == Scope(touchpoint="products")


def test_a_line_of_everything_keeps_the_service_at_hand(page: TrendPage, editor: Editor) -> None:
    linen = attribute_named(editor, "Clean linen")
    editor.select(linen.id, None)
    canvas = page.canvas
    assert canvas is not None
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert editor.current[0] == linen.id
    assert editor.current[1] is not None
    assert page.at_hand.isVisible()


def test_from_a_cell_of_the_grid_in_one_more_key(
    shell: Shell, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.close()
    assert shell.desk.open(workspace.path)
    commands, area = shell.window.commands, shell.window.area
    assert area is not None
    commands["view:grid"].trigger()
    grid = area.page
    assert isinstance(grid, GridPage)
    editor = shell.desk.editor
    assert editor is not None
    first = editor.current[0]
    for _ in range(2):  # over the next touchpoint's row
        QTest.keyClick(grid.table, Qt.Key.Key_Down)
    service = editor.current[0]
    assert service not in (first, None)
    commands["view:trend"].trigger()
    page = area.page
    assert isinstance(page, TrendPage)
    qtbot.waitUntil(lambda: page.canvas is not None and page.at_hand.isVisible())
    QTest.mouseClick(page.at_hand.service, Qt.MouseButton.LeftButton)
    assert page.scope.currentData() == Scope(attribute=service)
    shell.translation.switch(Language.KO)
    name = editor.market.attribute(service or 0).name
    assert page.at_hand.service.accessibleName() == f"{name} 추이"
