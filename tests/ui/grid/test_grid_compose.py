"""A word composed by a Korean input method: the focus stays put, or the method begins anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from grid_keys import ALT, LINEN, MINUTES, NAME, OWN, K, open_editor, press, text
from input_method import compose_in_focus
from keyboards import HangulKeyboard, Typed
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


# a word on a cell where the method is off for the first key, as ibus-hangul puts it together


@pytest.fixture
def hangul() -> Iterator[HangulKeyboard]:
    """A keyboard in Hangul mode."""
    made = HangulKeyboard()
    yield made
    made.forget()


@pytest.mark.parametrize(
    "word", ["있음", "없음", "일부", "모름", "네", "아주 좋음", "괜찮음", "해당 없음"]
)
def test_a_word_on_a_level_is_shown_as_it_is_meant(
    table: GridTable, hangul: HangulKeyboard, word: str
) -> None:
    table.spot.place(LINEN, OWN)
    hangul.type(Typed("", word))
    line = open_editor(table)
    hangul.finish()
    assert line.text() == word
    press(table, K.Key_Escape)


STEPS = (
    ("ㅓ", "", "어"),
    ("", "ㅓ", "어"),
    ("ㅂ", "", "업"),
    ("ㅄ", "", "없"),
    ("", "ㅄ", "없"),
    ("ㅇ", "", "없ㅇ"),
    ("으", "", "없으"),
    ("음", "", "없음"),
)


@pytest.mark.parametrize("count", range(1, len(STEPS) + 1))
def test_the_word_is_whole_at_every_step(table: GridTable, count: int) -> None:
    """What is finished comes apart from what is open, as ibus-hangul tells it."""
    table.spot.place(LINEN, OWN)
    press(table, "d")
    for pending, committed, _ in STEPS[:count]:
        compose_in_focus(pending, committed)
    line = open_editor(table)
    line.settle()
    assert line.text() == STEPS[count - 1][2]
    press(table, K.Key_Escape)


def test_words_after_a_level_can_be_its_note(table: GridTable, hangul: HangulKeyboard) -> None:
    table.spot.place(LINEN, OWN)
    hangul.type(Typed("", "없음 주말만"))
    hangul.press("Enter")
    message = open_editor(table).message
    assert message.text().startswith("“없음 주말만”")
    assert message.button.text() == "Alt+Enter: none, note “주말만”"
    press(table, K.Key_Return, modifier=ALT)
    assert text(table, LINEN, OWN) == "×"
    attribute, competitor = table.grid.ids(table.grid.index(LINEN, OWN))
    assert attribute is not None
    assert competitor is not None
    assert table.editor.workspace.cell_observations(attribute, competitor)[0].note == "주말만"


def test_what_is_taken_back_while_composing_is_gone(table: GridTable) -> None:
    table.spot.place(LINEN, OWN)
    press(table, "d")
    for pending, committed in (("ㅣ", ""), ("", "ㅣ"), ("ㅆ", ""), ("", "")):
        compose_in_focus(pending, committed)
    assert open_editor(table).text() == "이"
    press(table, K.Key_Backspace)
    assert open_editor(table).text() == ""
    compose_in_focus("이")
    compose_in_focus("", "있")
    assert open_editor(table).text() == "있"
    press(table, K.Key_Escape)


@pytest.mark.parametrize(("first", "rest", "shown"), [("A", "동", "A동"), ("z", "ㅋ", "zㅋ")])
def test_a_letter_that_begins_no_syllable_stays(
    table: GridTable, first: str, rest: str, shown: str
) -> None:
    table.spot.place(LINEN, OWN)
    press(table, first)
    compose_in_focus(rest)
    compose_in_focus("", rest)
    assert open_editor(table).text() == shown
    press(table, K.Key_Escape)


def test_a_text_that_is_mended_keeps_its_letters(table: GridTable) -> None:
    table.spot.place(LINEN, OWN)
    press(table, K.Key_Delete, K.Key_F2, "d")
    compose_in_focus("", "ㅣ")
    assert open_editor(table).text().endswith("dㅣ")
    press(table, K.Key_Escape)
