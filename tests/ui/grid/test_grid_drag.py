"""Rows dragged by their handles, with a real mouse."""

from __future__ import annotations

import pytest
from by_name import attribute_named
from grid_keys import LINEN, MINUTES, NAME, OWN, PARKING, SHIFT, K, at, press, text
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import EditGroup, Put
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Order, Wish
from benchmark_app.ui.views.grid_view import GridPage

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def towels(table: GridTable, editor: Editor) -> GridTable:
    """The grid with a second service in the first group; below it everything is a row lower."""
    editor.apply(EditGroup((Put(Attribute(name="Towels", touchpoint="products")),), label=""))
    return table


def names(table: GridTable) -> list[str]:
    return [text(table, row, NAME) for row in range(table.grid.rowCount())]


def height(table: GridTable, row: int, part: float) -> int:
    """A height inside a row: 0 at its top, 1 at its bottom."""
    return table.rowViewportPosition(row) + round(part * table.rowHeight(row))


def hold(table: GridTable, row: int, x: int = 4) -> None:
    """Press the handle of a row."""
    QTest.mousePress(table.viewport(), LEFT, PLAIN, QPoint(x, height(table, row, 0.5)))


def move(table: GridTable, y: int, x: int = 20) -> None:
    """Move the mouse with the left button held."""
    point = QPointF(x, y)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        QPointF(table.viewport().mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        LEFT,
        PLAIN,
    )
    QApplication.sendEvent(table.viewport(), event)


def let_go(table: GridTable, y: int) -> None:
    QTest.mouseRelease(table.viewport(), LEFT, PLAIN, QPoint(20, y))


def drag(table: GridTable, row: int, y: int) -> None:
    hold(table, row)
    move(table, y)
    let_go(table, y)


def test_inside_a_group_and_back_by_one_undo(towels: GridTable, editor: Editor) -> None:
    assert names(towels)[1:3] == ["Clean linen", "Towels"]
    drag(towels, 1, height(towels, 2, 0.8))
    assert names(towels)[1:3] == ["Towels", "Clean linen"]
    label = editor.workspace.undo_label
    assert label is not None
    assert label.code == "reorder"
    editor.undo()
    assert names(towels)[1:3] == ["Clean linen", "Towels"]


def test_into_another_group(towels: GridTable, page: GridPage, editor: Editor) -> None:
    parking = names(towels).index("Free parking")
    drag(towels, 1, height(towels, parking, 0.9))
    assert names(towels)[:5] == [
        *("Products carried", "Towels"),
        *("Services offered", "Free parking", "Clean linen"),
    ]
    linen = attribute_named(editor, "Clean linen")
    assert linen.touchpoint == "services"
    assert page.hint.text() == "Clean linen is under Services offered now."
    assert text(towels, *(at(towels) or (0, 0))) == "Clean linen"
    editor.undo()
    assert names(towels)[1:3] == ["Clean linen", "Towels"]


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        (0.9, ["Services offered", "Clean linen", "Free parking"]),  # on the group's name: into it
        (0.1, ["Products carried", "Towels", "Clean linen"]),  # above it: the end of the last
    ],
)
def test_at_the_name_of_a_group(towels: GridTable, part: float, wanted: list[str]) -> None:
    group = names(towels).index("Services offered")
    drag(towels, 1, height(towels, group, part))
    start = names(towels).index(wanted[0])
    assert names(towels)[start : start + 3] == wanted


def test_below_everything_and_above_everything(towels: GridTable) -> None:
    drag(towels, 1, towels.viewport().height() - 40)
    assert names(towels)[-2:] == ["Minutes at check-in", "Clean linen"]
    drag(towels, len(names(towels)) - 1, height(towels, 0, 0.1))
    assert names(towels)[:3] == ["Products carried", "Clean linen", "Towels"]


def test_into_a_closed_group(towels: GridTable, editor: Editor) -> None:
    towels.hands.toggle(names(towels).index("People side"))
    people = names(towels).index("People side")
    hold(towels, 1)
    move(towels, height(towels, people, 0.9))
    assert towels.drag.line.height() == towels.rowHeight(people)
    let_go(towels, height(towels, people, 0.9))
    linen = attribute_named(editor, "Clean linen")
    assert linen.touchpoint == "people"


def test_all_selected_rows_move_together(towels: GridTable) -> None:
    towels.spot.place(1, OWN)
    press(towels, K.Key_Down, modifier=SHIFT)
    drag(towels, 2, height(towels, names(towels).index("Free parking"), 0.9))
    assert names(towels)[:4] == ["Services offered", "Free parking", "Clean linen", "Towels"]


def test_escape_leaves_everything(towels: GridTable, editor: Editor) -> None:
    before = editor.workspace.revision
    hold(towels, 1)
    move(towels, height(towels, 4, 0.5))
    assert towels.drag.is_dragging
    assert towels.drag.line.isVisible()
    assert towels.viewport().cursor().shape() is Qt.CursorShape.ClosedHandCursor
    press(towels, "3")  # no other key does anything meanwhile
    press(towels, K.Key_Escape)
    assert not towels.drag.line.isVisible()
    let_go(towels, height(towels, 4, 0.5))
    assert editor.workspace.revision == before


def test_dropped_on_itself_or_not_moved_nothing_changes(towels: GridTable, editor: Editor) -> None:
    before = editor.workspace.revision
    drag(towels, 1, height(towels, 1, 0.9) + 1)
    hold(towels, 2)
    let_go(towels, height(towels, 2, 0.5))
    assert editor.workspace.revision == before
    assert at(towels) == (2, NAME)


def test_elsewhere_in_a_row_dragging_still_selects(towels: GridTable, editor: Editor) -> None:
    before = editor.workspace.revision
    hold(towels, 1, x=60)
    move(towels, height(towels, 2, 0.5), x=60)
    let_go(towels, height(towels, 2, 0.5))
    assert editor.workspace.revision == before
    assert towels.spot.boxes()[0].size == 2


def test_the_handle_shows_itself_and_its_cursor(table: GridTable) -> None:
    viewport = table.viewport()
    QTest.mouseMove(viewport, QPoint(60, height(table, LINEN, 0.5)))
    QTest.mouseMove(viewport, QPoint(61, height(table, LINEN, 0.5)))
    assert table.drag.handle.isVisible()
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseMove(viewport, QPoint(4, height(table, LINEN, 0.5)))
    assert viewport.cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mouseMove(viewport, QPoint(4, height(table, 0, 0.5)))
    assert not table.drag.handle.isVisible()
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_near_an_edge_the_rows_go_on(page: GridPage, editor: Editor, qtbot: QtBot) -> None:
    table = page.table
    puts = tuple(Put(Attribute(name=f"Service {number}")) for number in range(60))
    editor.apply(EditGroup(puts, label=""))
    table.verticalScrollBar().setValue(0)
    hold(table, 1)
    move(table, table.viewport().height() - 3)
    qtbot.waitUntil(lambda: table.verticalScrollBar().value() > 100)
    move(table, 3)
    qtbot.waitUntil(lambda: table.verticalScrollBar().value() == 0)
    press(table, K.Key_Escape)


def test_an_open_editor_commits_before_its_row_is_held(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, OWN)
    press(table, "9")
    hold(table, PARKING)
    let_go(table, height(table, PARKING, 0.5))
    qtbot.waitUntil(lambda: text(table, MINUTES, OWN) == "9 min")
    table.spot.place(MINUTES, OWN)
    press(table, "x")
    hold(table, PARKING)
    assert table.delegate.editor is not None
    assert not table.drag.is_dragging
    press(table, K.Key_Escape)


def test_in_another_order_rows_stay_and_keys_say_why(
    table: GridTable, page: GridPage, editor: Editor
) -> None:
    table.grid.show(Wish(order=Order.NAME))
    before = editor.workspace.revision
    drag(table, LINEN, height(table, PARKING, 0.9))
    assert editor.workspace.revision == before
    table.spot.place(LINEN, OWN)
    press(table, K.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert "sorted another way" in page.hint.text()
