"""What a question shows of the table, and in which words its own answers are said."""

from __future__ import annotations

import pytest
from arriving_case import TODAY, Answerer
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from question_case import QUESTION_CASES

from benchmark_app.ui.arriving.cell_role import LEFT_OUT, VALUE
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import Language

_CASES = {one.code.partition(":")[0]: one for one in QUESTION_CASES}


def shown(kind: str, language: Language, theme: Theme, qtbot: QtBot) -> Answerer:
    """The window over the table that asks such a question."""
    case = _CASES[kind]
    window = ArrivalWindow(case.file.name, language, TODAY, theme)
    qtbot.addWidget(window)
    answerer = Answerer(window, case.file, case.market)
    window.open()
    return answerer


def test_a_struck_value_is_left_out_of_the_picture_until_it_is_said_to_hold(
    theme: Theme, qtbot: QtBot
) -> None:
    seen = shown("struck", Language.EN, theme, qtbot)
    picture = seen.window.sheets.picture.picture
    assert picture.role_at(1, 1).code == LEFT_OUT
    assert picture.role_at(1, 2).code == VALUE
    card = seen.window.meaning.questions["struck:Sheet1"]
    qtbot.mouseClick(card.picks["valid"].button, Qt.MouseButton.LeftButton)
    assert picture.role_at(1, 1).code == VALUE
    assert LEFT_OUT not in picture.roles()


def test_columns_that_may_name_show_whom_they_would_name(theme: Theme, qtbot: QtBot) -> None:
    seen = shown("names", Language.EN, theme, qtbot)
    (asked,) = [one for one in seen.last.outline.asked if one.question.kind == "names"]
    told = [(one.text, one.place) for one in asked.question.samples]
    assert told == [("Comfort", "A2"), ("Ours", "B2")]
    picks = seen.window.meaning.questions["names:Sheet1"].picks
    assert [one.words.text() for one in picks.values()] == [
        "The column “Name”",
        "The column “Provider”",
    ]


@pytest.mark.parametrize(
    ("kind", "language", "answers"),
    [
        (
            "shifted",
            Language.EN,
            ["Yes: leave these rows out", "No: each cell stands below its heading"],
        ),
        ("shifted", Language.KO, ["네: 이 행들은 빼기", "아니요: 칸마다 머리글이 맞음"]),
        (
            "unlike",
            Language.EN,
            ["No: keep it as a note (proposed)", "Yes: take it as written"],
        ),
        ("sizes", Language.KO, ["네: 3.9는 3900", "아니요: 적힌 그대로"]),
        ("summary_row", Language.EN, ["Not needed: leave out (proposed)"]),
    ],
)
def test_answers_are_answers_to_their_question(
    kind: str, language: Language, answers: list[str], theme: Theme, qtbot: QtBot
) -> None:
    seen = shown(kind, language, theme, qtbot)
    card = seen.window.meaning.questions[_CASES[kind].code]
    assert [one.words.text() for one in card.picks.values()][: len(answers)] == answers
