"""A word composed by a Korean input method: the focus stays put, or the method begins anew."""

from __future__ import annotations

import pytest
from grid_keys import LINEN, MINUTES, NAME, OWN, K, press, text
from input_method import compose_in_focus
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.ui.grid.table import GridTable


def type_hello() -> None:
    """안녕 as ibus-hangul tells it: a finished syllable is committed when the next one begins."""
    for preedit in ("ㅇ", "아", "안"):
        compose_in_focus(preedit)
    compose_in_focus("", "안")
    for preedit in ("ㄴ", "녀", "녕"):
        compose_in_focus(preedit)


def test_the_focus_does_not_move_between_syllables(table: GridTable) -> None:
    """A real input method forgets the syllable it is putting together when the focus moves."""
    table.spot.place(LINEN, NAME)
    type_hello()
    assert table.hasFocus()
    assert table.delegate.editor is not None
    assert table.delegate.editor.text() == "안"
    compose_in_focus("", "녕")
    press(table, K.Key_Return)
    assert text(table, LINEN, NAME) == "안녕"
    assert table.hasFocus()


def test_a_syllable_still_open_is_taken_on_every_way_out(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(LINEN, NAME)
    type_hello()
    other = QLineEdit(table.window())
    other.show()
    other.setFocus()
    assert table.delegate.editor is None
    assert text(table, LINEN, NAME) == "안녕"


def test_escape_while_composing_discards(table: GridTable) -> None:
    table.spot.place(LINEN, NAME)
    type_hello()
    compose_in_focus()
    press(table, K.Key_Escape)
    assert text(table, LINEN, NAME) == "Clean linen"


def test_keys_of_the_editor_reach_it(table: GridTable) -> None:
    """Backspace and letters typed after the composition go on in the same text."""
    table.spot.place(LINEN, NAME)
    type_hello()
    compose_in_focus("", "녕")
    press(table, K.Key_Backspace, "ab")
    editor = table.delegate.editor
    assert editor is not None
    assert editor.text() == "안ab"
    assert editor.hasFocus()


def test_the_next_editor_takes_the_focus_as_usual(table: GridTable) -> None:
    table.spot.place(LINEN, NAME)
    type_hello()
    compose_in_focus("", "녕")
    press(table, K.Key_Return, K.Key_F2)
    assert table.delegate.editor is not None
    assert table.delegate.editor.hasFocus()
    press(table, K.Key_Escape)


@pytest.mark.parametrize("digit", ["2", "２"])
def test_a_digit_committed_by_the_method_is_a_level(table: GridTable, digit: str) -> None:
    table.spot.place(LINEN, OWN)
    compose_in_focus("", digit)
    assert table.spot.at != (LINEN, OWN)
    assert table.grid.sheet.cell(LINEN, OWN).value == 2.0  # type: ignore[union-attr]


def test_words_in_a_number_are_kept_to_be_mended(table: GridTable) -> None:
    table.spot.place(MINUTES, OWN)
    compose_in_focus("약")
    compose_in_focus("", "약")
    press(table, " 7", K.Key_Return)
    editor = table.delegate.editor
    assert editor is not None
    assert editor.text() == "약 7"
    press(table, K.Key_Escape)
