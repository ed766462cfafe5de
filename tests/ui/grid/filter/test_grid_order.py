"""Orders of the rows, the header that chooses them with its menu, and groups that close."""

from __future__ import annotations

from filter_row import choose_order, rows_of, services_of
from grid_keys import OWN, PINES, SEAVIEW, K, at, press, text
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.filter_bar import FilterBar
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Order, Wish
from benchmark_app.ui.views.grid_view import GridPage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def test_orders_inside_groups_and_across_them(
    page: GridPage, table: GridTable, bar: FilterBar
) -> None:
    choose_order(bar, Order.NAME)
    assert rows_of(table)[:3] == ["[products]", "Clean linen", "Our own bakery"]
    assert rows_of(table)[3:7] == ["[services]", "Free parking", "Night desk", "Old map"]
    QTest.mouseClick(bar.grouped, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert rows_of(table) == sorted(services_of(table))
    choose_order(bar, Order.STAGE)
    stages = [text(table, row, Column.STAGE) for row in range(table.grid.rowCount())]
    assert stages[0] == "(Expected by all)"
    assert stages[-1] == ""
    choose_order(bar, Order.GAP)
    assert services_of(table)[:2] == ["Free parking", "Garden"]
    assert services_of(table)[-1] == "Old map"
    table.spot.place(0, SEAVIEW)
    choose_order(bar, Order.VALUE, "Seaview")
    assert [text(table, row, SEAVIEW) for row in (0, 1)] == ["○", "◎"]  # a yes is all there is
    assert services_of(table)[-1] == "Old map"
    table.spot.place(0, OWN)
    choose_order(bar, Order.VALUE, "Our motel")
    assert services_of(table)[0] == "Our own bakery"


def header_x(table: GridTable, column: int) -> QPoint:
    header = table.header
    return QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, 10)


def test_a_click_on_a_header_selects_the_column(page: GridPage, table: GridTable) -> None:
    viewport = table.header.viewport()
    last = table.grid.rowCount() - 1
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=header_x(table, SEAVIEW))
    assert at(table) == (1, SEAVIEW)
    box = table.spot.boxes()[0]
    assert (box.top, box.left, box.bottom, box.right) == (0, SEAVIEW, last, SEAVIEW)
    assert page.counts.text().startswith("7 selected")
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, header_x(table, PINES))
    box = table.spot.boxes()[0]
    assert (box.left, box.right) == (SEAVIEW, PINES)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, CTRL, header_x(table, PINES + 1))
    assert {(one.left, one.right) for one in table.spot.boxes()} == {
        (SEAVIEW, PINES),
        (PINES + 1, PINES + 1),
    }


def test_an_edge_of_the_header_selects_nothing(table: GridTable) -> None:
    edge = QPoint(table.header.sectionViewportPosition(SEAVIEW) + 1, 10)
    QTest.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert table.spot.boxes()[0].is_single


def test_a_double_click_on_a_header_edits_the_competitor(
    page: GridPage, table: GridTable, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.competitor_edit_requested):
        QTest.mouseDClick(
            table.header.viewport(), Qt.MouseButton.LeftButton, pos=header_x(table, SEAVIEW)
        )


def menu_of(page: GridPage, table: GridTable, column: int) -> dict[str, QAction]:
    """The entries of a header's menu by their words, as a right click opens it."""
    point = header_x(table, column)
    table.header.menu_requested.emit(column, table.header.mapToGlobal(point))
    menus = [one for one in page.findChildren(QMenu) if one.isVisible()]
    return {action.text().split("\t")[0]: action for action in menus[-1].actions()}


def test_the_menu_of_a_header(page: GridPage, table: GridTable, editor: Editor) -> None:
    entries = menu_of(page, table, PINES)
    assert list(entries) == [
        "Rename, weight…",
        "Move left",
        "Move right",
        "Delete",
        "",
        "Sort by this column",
        "Open or close all groups",
    ]
    entries["Sort by this column"].trigger()
    assert table.grid.sheet.wish.order is Order.VALUE
    assert "Back to your own order" in menu_of(page, table, PINES)
    menu_of(page, table, PINES)["Back to your own order"].trigger()
    assert table.grid.sheet.wish == Wish()
    menu_of(page, table, PINES)["Move left"].trigger()
    assert [one.name for one in editor.market.competitors][1:3] == ["Pines", "Seaview"]
    for column, words, order in (
        (Column.NAME, "Sort by name", Order.NAME),
        (Column.STAGE, "Sort by stage", Order.STAGE),
        (Column.BASELINE, "Sort by gap to the market", Order.GAP),
    ):
        menu_of(page, table, column)[words].trigger()
        assert table.grid.sheet.wish.order is order
    for menu in page.findChildren(QMenu):
        menu.close()


def test_the_menu_of_a_cell_sorts_too(page: GridPage, table: GridTable) -> None:
    table.spot.place(1, SEAVIEW)
    page.run("sort_by_column")
    assert table.grid.sheet.wish.order is Order.VALUE
    press(table, K.Key_F10, modifier=SHIFT)
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    words = [action.text() for action in menu.actions()]
    assert words[-2:] == ["Sort by this column", "Back to your own order"]
    menu.actions()[-1].trigger()
    assert table.grid.sheet.wish == Wish()
    menu.close()


def test_all_groups_close_and_open(page: GridPage, table: GridTable) -> None:
    table.spot.place(rows_of(table).index("Garden"), SEAVIEW)
    page.toggle_groups()
    assert rows_of(table) == ["[products]", "[services]", "[facility]", "[people]"]
    assert at(table) == (2, SEAVIEW)
    page.toggle_groups()
    assert len(services_of(table)) == 7


def test_left_and_right_close_and_open_a_group(table: GridTable) -> None:
    row = rows_of(table).index("[services]")
    table.spot.place(row, OWN)
    press(table, K.Key_Right, modifier=PLAIN)
    assert "Old map" in rows_of(table)
    press(table, K.Key_Left, modifier=PLAIN)
    assert "Old map" not in rows_of(table)
    assert at(table) == (row, OWN)
    press(table, K.Key_Left, modifier=PLAIN)
    assert at(table) == (row, OWN)
    press(table, K.Key_Right, modifier=PLAIN)
    assert "Old map" in rows_of(table)
