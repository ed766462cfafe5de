"""A sheet with thirty questions in a small window: each comes into sight, Enter goes on."""

from __future__ import annotations

import pytest
from arriving_case import TODAY, Answerer
from foreign_case import book, leaf
from on_screen import bring_forward, press_in
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.ui.arriving.question_card import QuestionCard
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.theme import Theme
from benchmark_app.words.foreign_question import question_text
from benchmark_app.words.language import SPOKEN

COUNT = 30
MIXED = "\n".join(f"Offer number {at}|2|none|{at % 5 + 1}" for at in range(1, COUNT + 1))
THIRTY = book(leaf(f"Service|Ours|Seaview|Hilltop\n{MIXED}", name="2026"))


@pytest.fixture(params=SPOKEN, ids=str)
def seen(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> Answerer:
    """The window over such a sheet, as small as it is used."""
    window = ArrivalWindow(THIRTY.name, request.param, TODAY, theme)
    qtbot.addWidget(window)
    answerer = Answerer(window, THIRTY)
    window.resize(1024, 640)
    window.open()
    qtbot.waitExposed(window)
    bring_forward(window, qtbot)
    return answerer


def asking(seen: Answerer, qtbot: QtBot) -> QuestionCard:
    """The question that has the keys, which can be seen from its first word to its last."""
    QApplication.processEvents()  # what has just come is laid out
    card, ring = seen.window.meaning.keyed(), QApplication.focusWidget()
    assert card is not None
    assert ring is not None
    room = seen.window.meaning.area.viewport()
    qtbot.waitUntil(lambda: in_sight(card, room) and in_sight(ring, room))
    return card


def in_sight(part: QWidget, room: QWidget) -> bool:
    return room.rect().contains(QRect(part.mapTo(room, QPoint()), part.size()))


def test_enter_answers_one_after_the_other_in_sight(seen: Answerer, qtbot: QtBot) -> None:
    window, asked = seen.window, set()
    for left in range(COUNT, 0, -1):
        assert sum(not one.answer for one in seen.last.outline.asked if one.cells) == left
        card = asking(seen, qtbot)
        asked.add(card.accessibleName())
        press_in(window, qtbot, Qt.Key.Key_Return)
    assert len(asked) == COUNT
    assert window.yes.hasFocus()
    assert seen.wanted == []
    assert (window.width(), window.height()) == (1024, 640)
    press_in(window, qtbot, Qt.Key.Key_Return)
    assert len(seen.wanted) == 1


def test_each_question_stands_once_above_its_cells(seen: Answerer) -> None:
    lines, language = seen.window.outcome.lines, seen.window.meaning._language
    bold = [isinstance(_data(seen, row, Qt.ItemDataRole.FontRole), QFont) for row in rows(seen)]
    assert lines.rowCount() == 4 * COUNT
    assert bold == [True, False, False, False] * COUNT
    for at, row in enumerate(range(0, 4 * COUNT, 4), 1):
        question = question_text(f"mixed:Offer number {at}", language)
        assert _data(seen, row) == question
        assert lines.place_at(row) == ""
        for cell, column in ((row + 1, "B"), (row + 2, "C"), (row + 3, "D")):
            assert question not in str(_data(seen, cell))
            assert lines.place_at(cell) == f"2026!{column}{at + 1}"
    listed = seen.window.outcome.list
    tops = [listed.visualRect(lines.index(row)).height() for row in range(4)]
    assert tops[0] >= listed.fontMetrics().height()


def rows(seen: Answerer) -> range:
    return range(seen.window.outcome.lines.rowCount())


def _data(seen: Answerer, row: int, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    model = seen.window.outcome.lines
    return model.data(model.index(row), role)
