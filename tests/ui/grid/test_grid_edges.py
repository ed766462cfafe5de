"""Copying and deleting at the edges: all digits of a number, empty lines, a grid of one row."""

from __future__ import annotations

from functools import partial

import pytest
from grid_keys import CTRL, LAKESIDE, LINEN, MINUTES, OWN, PINES, SEAVIEW, TODAY, K, press, text
from PySide6.QtGui import QGuiApplication

from benchmark_app.domain.edits import EditGroup, Record, Remove
from benchmark_app.domain.observation import Observation, Value
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Wish


def value_at(table: GridTable, row: int, column: int) -> Value | None:
    found = table.grid.sheet.cell(row, column)
    return None if found is None else found.value


@pytest.mark.parametrize("number", [12.3456789, 123456.75])
def test_a_number_keeps_all_its_digits(table: GridTable, editor: Editor, number: float) -> None:
    service = table.grid.sheet.attribute(MINUTES)
    place = table.grid.sheet.competitor(SEAVIEW)
    assert service is not None
    assert place is not None
    seen = Observation(attribute=service.id, competitor=place.id, value=number, observed_on=TODAY)
    assert editor.apply(Record(observations=(seen,)))
    table.spot.place(MINUTES, SEAVIEW)
    press(table, K.Key_C, modifier=CTRL)
    table.spot.place(MINUTES, LAKESIDE)
    press(table, K.Key_V, modifier=CTRL)
    assert value_at(table, MINUTES, LAKESIDE) == number
    table.spot.place(MINUTES, PINES)
    press(table, K.Key_R, modifier=CTRL)
    assert value_at(table, MINUTES, PINES) == number
    press(table, K.Key_F2, "1", K.Key_Backspace, K.Key_Return)
    assert value_at(table, MINUTES, PINES) == number


@pytest.mark.parametrize("copied", ["3\t", "3\t\t", "\t3\t"])
def test_empty_columns_beyond_the_last_are_nothing(table: GridTable, copied: str) -> None:
    QGuiApplication.clipboard().setText(copied)
    table.spot.place(LINEN, LAKESIDE - copied.index("3"))
    press(table, K.Key_V, modifier=CTRL)
    assert text(table, LINEN, LAKESIDE) == "◎"
    assert {box.right for box in table.spot.boxes()} == {LAKESIDE}


def test_in_a_grid_of_one_row_a_cell_is_no_column(table: GridTable, editor: Editor) -> None:
    first, *others = editor.market.attributes
    gone = tuple(Remove("attribute", one.id) for one in others)
    assert editor.apply(EditGroup(gone, label="remove_attribute"))
    table.grid.show(Wish(is_grouped=False))
    assert table.grid.rowCount() == 1
    places = editor.market.competitors
    table.spot.place(0, OWN)
    press(table, K.Key_Minus, modifier=CTRL)
    assert editor.market.competitors == places
    assert first not in editor.market.attributes


def test_the_table_is_sized_while_its_last_column_goes(table: GridTable, editor: Editor) -> None:
    """As when a scroll bar comes amid the reset: columns that are gone are not asked for."""
    last = table.grid.columnCount() - 1
    place = table.grid.sheet.competitor(last)
    assert place is not None
    table.header.sectionCountChanged.connect(partial(_narrow, table))
    before = table.width()
    assert editor.apply(Remove("competitor", place.id))
    assert table.width() < before
    assert table.grid.columnCount() == last
    assert editor.undo()
    assert table.grid.columnCount() == last + 1


def _narrow(table: GridTable, *_: int) -> None:
    table.resize(table.width() - 20, table.height())
