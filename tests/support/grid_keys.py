"""Keys for the grid, and what it says after them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmark_app.ui.grid.cell_editor import CellEditor
from benchmark_app.ui.grid.table import GridTable

EARLIER = date(2026, 3, 1)
TODAY = date(2026, 11, 22)
LINEN, PARKING, MINUTES = 1, 3, 5
NAME, STAGE, OWN, SEAVIEW, PINES, LAKESIDE = 0, 1, 3, 4, 5, 6
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
K = Qt.Key


def press(
    table: GridTable, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = CTRL & SHIFT
) -> None:
    """Send keys to whatever has the focus, as a keyboard does."""
    for key in keys:
        target = QApplication.focusWidget() or table
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key, modifier)


def at(table: GridTable) -> tuple[int, int] | None:
    return table.spot.at


def text(table: GridTable, row: int, column: int) -> str:
    return str(table.grid.index(row, column).data())


def open_editor(table: GridTable) -> CellEditor:
    assert table.delegate.editor is not None
    return table.delegate.editor
