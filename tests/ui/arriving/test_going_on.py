"""Questions one after the other: what is chosen holds, Enter takes an answer and goes on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from arriving_case import TODAY, Answerer
from foreign_case import book, leaf
from on_screen import bring_forward, press_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.exchange.foreign.book import Book
from benchmark_app.ui.arriving.pane_title import Patch
from benchmark_app.ui.arriving.question_card import QuestionCard
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

LEFT = Qt.MouseButton.LeftButton
_HEAD = "Service|Ours|Seaview|Hilltop\n"
#: A question that took its default, one whose proposal is its first answer, one further down.
ASKING = book(_HEAD + "Pools|2|none|1\nSauna|yess|no|no\nBar|yes|no|yes\nSpa|no|yes|no")
COLOURED = book(
    leaf(
        _HEAD + "Pool|||\nSauna|||\nBar|||",
        fills={(row, 2 + row % 3): "#00B050" if row > 2 else "#FF0000" for row in (2, 3, 4)},
    )
)
Seen = Callable[[Book], Answerer]


@pytest.fixture
def show(theme: Theme, qtbot: QtBot) -> Seen:
    """Puts a window over a workbook on screen."""

    def made(of: Book) -> Answerer:
        window = ArrivalWindow(of.name, Language.EN, TODAY, theme)
        qtbot.addWidget(window)
        answerer = Answerer(window, of)
        window.open()
        qtbot.waitExposed(window)
        bring_forward(window, qtbot)
        return answerer

    return made


def card_of(seen: Answerer, code: str) -> QuestionCard:
    return seen.window.meaning.questions[code]


def keys_in(seen: Answerer) -> str:
    """The code of the question that has the keys; "" for none."""
    cards = seen.window.meaning.questions.items()
    focus = QApplication.focusWidget()
    return next((code for code, card in cards if focus and card.isAncestorOf(focus)), "")


def is_in_sight(part: QWidget) -> bool:
    """Whether all of a widget can be seen."""
    return part.visibleRegion().boundingRect() == part.rect()


def test_what_cells_wait_for_is_proposed_and_not_yet_chosen(show: Seen, qtbot: QtBot) -> None:
    seen = show(ASKING)
    mixed, day = card_of(seen, "mixed:Pools"), card_of(seen, "day:Sheet1")
    assert day.answer == TODAY.isoformat()  # holds already
    assert mixed.waiting.isVisible()
    assert not any(pick.button.isChecked() for pick in mixed.picks.values())
    proposed = next(code for code, one in mixed.picks.items() if "(proposed)" in one.words.text())
    qtbot.mouseClick(mixed.picks[proposed].button, LEFT)
    assert seen.asked[-1].answers == {"mixed:Pools": proposed}
    assert mixed.answer == proposed
    assert not mixed.waiting.isVisible()
    seen.window.afresh.show()
    qtbot.mouseClick(seen.window.afresh, LEFT)
    assert mixed.waiting.isVisible()
    assert mixed.answer == ""


def test_tab_comes_to_what_is_proposed(show: Seen, qtbot: QtBot) -> None:
    seen = show(ASKING)
    for code, card in seen.window.meaning.questions.items():
        seen.window.sheets.picture.setFocus()
        for _ in range(20):
            if keys_in(seen) == code:
                break
            press_in(seen.window, qtbot, Qt.Key.Key_Tab)
        assert card.first().hasFocus()
        assert "(proposed)" in card.picks[card.keyed].words.text()


def test_enter_takes_each_proposal_and_then_imports(show: Seen, qtbot: QtBot) -> None:
    seen = show(ASKING)
    waiting = [code for code, one in seen.window.meaning.questions.items() if not one.answer]
    assert len(waiting) == 2
    for code in waiting:
        assert keys_in(seen) == code
        press_in(seen.window, qtbot, Qt.Key.Key_Return)
    assert set(seen.asked[-1].answers) == set(waiting)
    assert seen.window.yes.hasFocus()
    assert seen.wanted == []
    press_in(seen.window, qtbot, Qt.Key.Key_Return)
    assert len(seen.wanted) == 1


def test_what_the_keys_come_to_is_in_sight_with_its_question(show: Seen, qtbot: QtBot) -> None:
    seen = show(COLOURED)
    seen.window.resize(700, 300)
    cards = seen.window.meaning.questions
    asked = {keys_in(seen)}
    while not all(card.answer for card in cards.values()):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
            focus = QApplication.focusWidget()
            assert focus is not None
            qtbot.waitUntil(partial(is_in_sight, focus))  # it is scrolled to after the layout
            press_in(seen.window, qtbot, key)
        asked.add(keys_in(seen))
    assert asked == {"colour:#FF0000", "colour:#00B050", ""}


def test_a_question_that_is_passed_by_is_come_back_to(show: Seen, qtbot: QtBot) -> None:
    seen = show(ASKING)
    first = keys_in(seen)
    press_in(seen.window, qtbot, Qt.Key.Key_Tab)
    assert keys_in(seen) not in ("", first)
    while card_of(seen, keys_in(seen)).answer:
        press_in(seen.window, qtbot, Qt.Key.Key_Tab)
    press_in(seen.window, qtbot, Qt.Key.Key_Return)
    assert keys_in(seen) == first


def test_the_rest_is_imported_from_anywhere_else(show: Seen, qtbot: QtBot) -> None:
    seen = show(ASKING)
    seen.window.outcome.list.setFocus()
    press_in(seen.window, qtbot, Qt.Key.Key_Return)
    assert len(seen.wanted) == 1


def test_half_a_day_is_no_answer_and_enter_stays_with_it(show: Seen, qtbot: QtBot) -> None:
    seen = show(ASKING)
    card = card_of(seen, "day:Sheet1")
    assert card.field is not None
    qtbot.mouseClick(card.field, LEFT)
    qtbot.keyClicks(card.field, "2025-0")
    assert card.answer == TODAY.isoformat()
    press_in(seen.window, qtbot, Qt.Key.Key_Return)
    assert card.field.hasFocus()
    assert seen.wanted == []
    qtbot.keyClicks(card.field, "5-05")
    assert card.answer == "2025-05-05"
    press_in(seen.window, qtbot, Qt.Key.Key_Return)
    assert keys_in(seen) not in ("", "day:Sheet1")


def test_another_day_is_chosen_once_there_is_one(show: Seen, qtbot: QtBot) -> None:
    seen = show(ASKING)
    card = card_of(seen, "day:Sheet1")
    assert card.field is not None
    (other,) = {*card.findChildren(QRadioButton)} - {one.button for one in card.picks.values()}
    qtbot.mouseClick(other, LEFT)
    assert card.field.hasFocus()
    assert card.answer == TODAY.isoformat()


def test_a_colour_is_shown_beside_its_question(show: Seen) -> None:
    seen = show(COLOURED)
    for code, card in seen.window.meaning.questions.items():
        kind, _, subject = code.partition(":")
        patches = card.findChildren(Patch)
        assert len(patches) == (kind == "colour")
        for one in patches:
            middle = one.rect().center()
            assert one.grab().toImage().pixelColor(middle).name().upper() == subject
    assert card_of(seen, "colour:#FF0000").findChildren(Patch)
