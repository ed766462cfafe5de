"""The filter row with its rows, its buttons and its box of orders."""

from __future__ import annotations

from grid_keys import K, text
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from benchmark_app.ui.grid.arrangement import GroupRow
from benchmark_app.ui.grid.filter_bar import FilterBar
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Order


def rows_of(table: GridTable) -> list[str]:
    """The services in the rows, groups in square brackets."""
    found = table.grid.sheet.arrangement.rows
    return [
        f"[{row.touchpoint}]" if isinstance(row, GroupRow) else text(table, place, 0)
        for place, row in enumerate(found)
    ]


def services_of(table: GridTable) -> list[str]:
    return [name for name in rows_of(table) if not name.startswith("[")]


def click(widget: QToolButton) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose_order(bar: FilterBar, order: Order, name: str = "") -> None:
    """Choose an order from the box as the keyboard does."""
    words = {
        Order.ARRANGED: "As arranged",
        Order.STAGE: "By stage",
        Order.GAP: "By gap to the market",
        Order.NAME: "By name",
        Order.VALUE: f"By value: {name}",
    }
    bar.order.setFocus()
    QTest.keyClick(bar.order, K.Key_Home)
    for _ in range(bar.order.findText(words[order])):
        QTest.keyClick(bar.order, K.Key_Down)
    QTest.keyClick(bar.order, K.Key_Space)
    if (popup := bar.order.view()).isVisible():
        QTest.keyClick(popup, K.Key_Return)
    assert bar.order.currentText() == words[order]
