"""Ranges of the grid: copied, cut, pasted, filled, each as one step."""

from __future__ import annotations

from grid_keys import (
    CTRL,
    LAKESIDE,
    LINEN,
    MINUTES,
    OWN,
    PARKING,
    PINES,
    SEAVIEW,
    SHIFT,
    K,
    press,
    text,
)
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.views.grid_view import GridPage


def test_one_cell_copied_fills_a_selection_as_one_step(table: GridTable, editor: Editor) -> None:
    table.spot.place(LINEN, LAKESIDE)
    press(table, K.Key_C, modifier=CTRL)
    assert QGuiApplication.clipboard().text() == "◎\r\n"
    assert "◎" in QGuiApplication.clipboard().mimeData().html()
    table.spot.place(LINEN, OWN)
    press(table, K.Key_Right, K.Key_Right, modifier=SHIFT)
    press(table, K.Key_V, modifier=CTRL)
    assert [text(table, LINEN, column) for column in range(3, 7)] == ["◎"] * 4
    label = editor.workspace.undo_label
    assert label is not None
    assert (label.code, label.count) == ("paste", 3)
    press(table, K.Key_Z, modifier=CTRL)
    assert [text(table, LINEN, column) for column in range(3, 7)] == ["○", "△", "○", "◎"]


def test_a_block_skips_group_rows(table: GridTable, page: GridPage) -> None:
    QGuiApplication.clipboard().setText("3\tno\n○\t\n1 min\t2\n")
    table.spot.place(LINEN, PINES)
    press(table, K.Key_V, modifier=CTRL)
    assert page.hint.text() == "5 values entered"
    assert table.spot.boxes()[0].size == 10
    assert [text(table, row, PINES) for row in (LINEN, PARKING, MINUTES)] == ["◎", "○", "1 min"]
    assert text(table, LINEN, LAKESIDE) == "×"
    assert text(table, PARKING, LAKESIDE) == "○"
    assert text(table, MINUTES, LAKESIDE) == "2 min"


def test_one_unreadable_value_changes_nothing_and_is_named(
    table: GridTable, page: GridPage, editor: Editor
) -> None:
    before = editor.workspace.revision
    QGuiApplication.clipboard().setText("maybe")
    table.spot.place(LINEN, SEAVIEW)
    press(table, K.Key_V, modifier=CTRL)
    assert editor.workspace.revision == before
    assert page.hint.text() == "Nothing was changed. Not readable here: “maybe”."


def test_a_html_table_pastes_where_there_is_no_text(table: GridTable) -> None:
    mime = QMimeData()
    mime.setHtml("<table><tr><td>0</td><td>excellent</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(mime)
    press(table, K.Key_V, modifier=CTRL)
    assert [text(table, LINEN, OWN), text(table, LINEN, SEAVIEW)] == ["×", "◎"]


def test_cut_copies_and_takes_back(table: GridTable, page: GridPage) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, K.Key_X, modifier=CTRL)
    assert text(table, MINUTES, PINES) == "?"
    table.spot.place(MINUTES, SEAVIEW)
    press(table, K.Key_V, modifier=CTRL)
    assert text(table, MINUTES, SEAVIEW) == "5 min"
    QGuiApplication.clipboard().clear()
    press(table, K.Key_V, modifier=CTRL)
    assert page.hint.text() == "The clipboard holds no values."


def test_fill_down_right_and_all(table: GridTable, page: GridPage, editor: Editor) -> None:
    table.spot.place(LINEN, LAKESIDE)
    press(table, K.Key_D, modifier=CTRL)
    assert page.hint.text() == "Select the value and the cells to fill."
    table.spot.place(LINEN, SEAVIEW)
    press(table, "3")
    table.spot.place(LINEN, SEAVIEW)
    press(table, K.Key_Right, K.Key_Right, modifier=SHIFT)
    press(table, K.Key_R, modifier=CTRL)
    assert [text(table, LINEN, column) for column in (4, 5, 6)] == ["◎"] * 3
    table.spot.place(PARKING, OWN)
    press(table, K.Key_End, modifier=SHIFT)
    press(table, K.Key_Return, modifier=CTRL)
    assert [text(table, PARKING, column) for column in range(3, 7)] == ["×"] * 4
    label = editor.workspace.undo_label
    assert label is not None
    assert (label.code, label.count) == ("fill", 3)


def test_ctrl_enter_in_an_editor_fills_the_selection(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, OWN)
    press(table, K.Key_End, modifier=SHIFT)
    press(table, "4")
    press(table, K.Key_Return, modifier=CTRL)
    qtbot.waitUntil(lambda: text(table, MINUTES, LAKESIDE) == "4 min")
    assert [text(table, MINUTES, column) for column in range(3, 7)] == ["4 min"] * 4
