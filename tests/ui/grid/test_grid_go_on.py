"""Enter and Tab out of habit after a level, which moves on by itself."""

from __future__ import annotations

from grid_keys import CTRL, LAKESIDE, LINEN, MINUTES, OWN, PARKING, PINES, K, at, press, text

from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.grid import grid_text
from benchmark_app.words.language import Language

SAID = grid_text("levels_go_on", Language.EN)


def test_that_a_level_moves_on_is_said_once(table: GridTable, page: GridPage) -> None:
    press(table, "2", K.Key_Return)
    assert at(table) == (PARKING, OWN)
    assert page.hint.text() == SAID
    press(table, "2", K.Key_Return)
    assert at(table) == (MINUTES, OWN)
    assert page.hint.text() != SAID


def test_nothing_is_said_where_the_key_leads_on(table: GridTable, page: GridPage) -> None:
    for key in ("2", K.Key_Tab, "1", K.Key_Down, K.Key_Return):
        press(table, key)
        assert page.hint.text() != SAID
    table.spot.place(MINUTES, OWN)
    press(table, K.Key_Return)
    assert page.hint.text() != SAID


def test_in_the_last_row_a_level_stays_and_enter_too(table: GridTable, page: GridPage) -> None:
    table.grid.toggle(MINUTES - 1)  # the group of the last service
    table.spot.place(PARKING, PINES)
    press(table, "0", K.Key_Return)
    assert at(table) == (PARKING, PINES)
    assert text(table, PARKING, PINES) == "×"
    assert page.hint.text() == grid_text("last_of_column", Language.EN)


def test_a_command_between_ends_it(table: GridTable) -> None:
    press(table, "3")
    press(table, K.Key_C, modifier=CTRL)
    press(table, K.Key_Tab)
    assert at(table) == (PARKING, OWN + 1)
    table.spot.place(LINEN, LAKESIDE)
    press(table, "3")
    table.clearFocus()
    table.setFocus()
    press(table, K.Key_Return)
    assert at(table) == (MINUTES, LAKESIDE)
