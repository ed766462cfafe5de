"""Each kind of question is answered by keys alone and by the mouse, and the outcome follows."""

from __future__ import annotations

from pathlib import Path

import pytest
from arriving_case import TODAY, Answerer
from on_screen import bring_forward, press_in
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from question_case import QUESTION_CASES, QuestionCase, becomes

from benchmark_app.ui.arriving.question_card import QuestionCard
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.theme import Theme
from benchmark_app.words.foreign_question import QUESTIONS
from benchmark_app.words.language import Language

LEFT = Qt.MouseButton.LeftButton
#: So many times Tab is pressed before a card counts as out of reach.
MOST_STEPS = 40


@pytest.fixture(params=QUESTION_CASES, ids=[f"{one.code}={one.answer}" for one in QUESTION_CASES])
def case(request: pytest.FixtureRequest) -> QuestionCase:
    """A table with a question of each kind."""
    assert isinstance(request.param, QuestionCase)
    return request.param


@pytest.fixture
def seen(case: QuestionCase, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Answerer:
    """The window over that table, before anything is said."""
    text = tmp_path / case.file.name
    text.write_bytes(case.content)
    window = ArrivalWindow(case.file.name, Language.EN, TODAY, theme)
    qtbot.addWidget(window)
    answerer = Answerer(window, text if case.content else case.file, case.market)
    window.open()
    qtbot.waitExposed(window)
    bring_forward(window, qtbot)
    return answerer


def test_there_is_a_case_of_every_kind() -> None:
    assert {one.code.partition(":")[0] for one in QUESTION_CASES} == set(QUESTIONS)


def check(case: QuestionCase, seen: Answerer) -> None:
    """The answer stands in the card, in what is asked for, and in what importing would do."""
    card = seen.window.meaning.questions[case.code]
    assert card.answer == case.answer
    assert case.answer in seen.asked[-1].answers.values()
    now = becomes(seen.last)
    assert not any(one.strip() == case.gone for one in now)
    assert not case.come or any(one.startswith(case.come) for one in now)


def before(case: QuestionCase, seen: Answerer) -> QuestionCard:
    """The card of the question, which nobody has answered yet."""
    then = becomes(seen.last)
    assert not case.gone or any(one.startswith(case.gone) for one in then)
    assert not case.come or not any(one.strip() == case.come for one in then)
    assert seen.asked[-1].answers == {}
    return seen.window.meaning.questions[case.code]


def focus_in(card: QWidget, kind: type[QWidget]) -> bool:
    """Whether a part of a kind in a card has the keys."""
    part = QApplication.focusWidget()
    return isinstance(part, kind) and card.isAncestorOf(part)


def step_to(seen: Answerer, card: QWidget, kind: type[QWidget], qtbot: QtBot) -> None:
    """Press Tab until a part of that kind in the card has the keys."""
    for _ in range(MOST_STEPS):
        if focus_in(card, kind):
            return
        press_in(seen.window, qtbot, Qt.Key.Key_Tab)
    pytest.fail("the keys do not come there")


def test_by_keys_alone(case: QuestionCase, seen: Answerer, qtbot: QtBot) -> None:
    card = before(case, seen)
    if case.typed:
        step_to(seen, card, QLineEdit, qtbot)
        qtbot.keyClicks(QApplication.focusWidget(), case.typed)
    else:
        step_to(seen, card, QRadioButton, qtbot)
        press_in(seen.window, qtbot, Qt.Key.Key_Space)
        for key in (*[Qt.Key.Key_Up] * len(card.picks), *[Qt.Key.Key_Down] * len(card.picks)):
            if card.answer != case.answer:
                press_in(seen.window, qtbot, key)
    check(case, seen)
    press_in(seen.window, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(seen.wanted) == seen.window.yes.isEnabled()


def press_on(seen: Answerer, part: QWidget) -> None:
    """Scroll to a part and click it where it stands in the window, as a hand would."""
    window = seen.window
    window.meaning.area.ensureWidgetVisible(part)
    QApplication.processEvents()
    place = part.mapTo(window, QPoint(min(8, part.width() // 2), part.height() // 2))
    assert window.childAt(place) is part
    QTest.mouseClick(part, LEFT, Qt.KeyboardModifier.NoModifier, part.mapFrom(window, place))


def test_by_the_mouse(case: QuestionCase, seen: Answerer, qtbot: QtBot) -> None:
    card = before(case, seen)
    if case.typed:
        assert card.field is not None
        press_on(seen, card.field)
        qtbot.keyClicks(card.field, case.typed)
    else:
        press_on(seen, card.picks[case.answer].button)
    check(case, seen)
    if seen.window.yes.isEnabled():
        qtbot.mouseClick(seen.window.yes, LEFT)
        assert len(seen.wanted) == 1
