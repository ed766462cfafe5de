"""Where the cursor is after rows and columns come and go, with real keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.views.grid_view import GridPage

LINEN, PARKING = 1, 3
OWN, SEAVIEW, PINES, LAKESIDE = 3, 4, 5, 6
CTRL = Qt.KeyboardModifier.ControlModifier


def test_what_follows_a_deleted_service_is_current(table: GridTable, editor: Editor) -> None:
    table.spot.place(LINEN, PINES)
    QTest.keyClick(table, Qt.Key.Key_Minus, CTRL)
    assert [one.name for one in editor.market.attributes] == ["Free parking", "Minutes at check-in"]
    assert table.spot.at == (LINEN, PINES)
    assert editor.current[0] == editor.market.attributes[0].id
    for _ in editor.market.attributes:
        QTest.keyClick(table, Qt.Key.Key_Minus, CTRL)
    assert editor.market.attributes == ()
    assert table.spot.at is None


def test_what_follows_a_deleted_competitor_is_current(table: GridTable, editor: Editor) -> None:
    table.spot.place(PARKING, LAKESIDE)
    table.hands.delete_competitor()
    assert table.spot.at == (PARKING, PINES)
    assert editor.current == (table.grid.ids(table.currentIndex()))


def test_a_longer_finding_moves_no_cell(page: GridPage) -> None:
    tops = []
    for words in ("Short.", "A sentence that needs a second line. " * 4):
        page.finding.setText(words)
        layout = page.layout()
        assert layout
        layout.activate()
        tops.append(page.table.y())
    assert tops[0] == tops[1]


def test_the_finding_grows_with_the_text(page: GridPage, qtbot: QtBot) -> None:
    font = QApplication.font()
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * 2)
    QApplication.setFont(larger)
    try:
        qtbot.waitUntil(lambda: page.finding.font().pointSizeF() == larger.pointSizeF())
        assert page.finding.minimumHeight() > 3 * QFontMetrics(font).height()
    finally:
        QApplication.setFont(font)
