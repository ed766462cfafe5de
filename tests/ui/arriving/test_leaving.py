"""Closing the import window without importing: answers are not given up without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from on_screen import await_shown, bring_forward, press_in, shown_in
from owner_seat import Program, Seat, seated
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from table_window import LONG, taken

from benchmark_app.ui.arriving.leave_dialog import LeaveDialog
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.words.language import Language

SAID = {
    Language.EN: "Your answers about this file are lost if you close now. "
    "Nothing was imported yet.",
    Language.KO: "지금 닫으면 이 파일에 대한 답이 사라져요. 아직 가져온 것은 없어요.",
}
BUTTONS = {
    Language.EN: ("&Discard my answers", "&Go on answering"),
    Language.KO: ("답 버리기(&D)", "계속 답하기(&G)"),
}


@pytest.fixture
def seat(program: Program, path: Path, qtbot: QtBot) -> Iterator[Seat]:
    """The small workspace in a window of the usual size."""
    with seated(program, qtbot) as taken_:
        taken_.open(path)
        yield taken_


def answered(window: ArrivalWindow, qtbot: QtBot) -> None:
    """Answer the question that has the keys otherwise, by a key, and wait until it holds."""
    (card,) = window.meaning.questions.values()
    bring_forward(window, qtbot)
    card.first().setFocus()
    before = card.answer
    press_in(window, qtbot, Qt.Key.Key_Down)
    assert card.answer != before
    qtbot.waitUntil(window.yes.isEnabled, timeout=LONG)


def asked(window: ArrivalWindow, qtbot: QtBot) -> LeaveDialog:
    """The question, with the keys on what stays."""
    dialog = await_shown(window, LeaveDialog, qtbot)
    bring_forward(dialog, qtbot)
    assert QApplication.focusWidget() is dialog.cancel
    return dialog


def test_nothing_is_asked_where_nothing_was_answered(seat: Seat, ticks: Path, qtbot: QtBot) -> None:
    window = taken(seat.shell, ticks, qtbot)
    press_in(window, qtbot, Qt.Key.Key_Escape)
    assert not shown_in(seat.shell.window, ArrivalWindow)
    assert not shown_in(seat.shell.window, LeaveDialog)


def test_answers_are_given_up_only_on_request(seat: Seat, ticks: Path, qtbot: QtBot) -> None:
    revision = seat.editor.workspace.revision
    window = taken(seat.shell, ticks, qtbot)
    begun = window.choices
    answered(window, qtbot)
    given = window.choices
    press_in(window, qtbot, Qt.Key.Key_Escape)
    dialog = asked(window, qtbot)
    assert [one.text() for one in dialog.findChildren(QLabel)] == [SAID[seat.language]]
    assert (dialog.discard.text(), dialog.cancel.text()) == BUTTONS[seat.language]
    for leave, stay in (
        (None, Qt.Key.Key_Escape),
        (window.close, Qt.Key.Key_Return),
        (window.no.click, Qt.Key.Key_Escape),
    ):
        if leave is not None:
            leave()
            dialog = asked(window, qtbot)
        press_in(dialog, qtbot, stay)
        assert not shown_in(window, LeaveDialog)
        assert window.isVisible()
        assert window.choices == given
    press_in(window, qtbot, Qt.Key.Key_Escape)
    press_in(asked(window, qtbot), qtbot, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not shown_in(seat.shell.window, ArrivalWindow))
    assert seat.editor.workspace.revision == revision
    again = taken(seat.shell, ticks, qtbot)  # what was not imported is not remembered
    assert again.choices == begun
    again.done(0)


def test_what_was_remembered_or_taken_back_is_not_lost(
    seat: Seat, ticks: Path, qtbot: QtBot
) -> None:
    window = taken(seat.shell, ticks, qtbot)
    answered(window, qtbot)
    press_in(window, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not shown_in(seat.shell.window, ArrivalWindow), timeout=LONG)
    qtbot.waitUntil(lambda: not seat.editor.is_held, timeout=LONG)
    again = taken(seat.shell, ticks, qtbot)
    assert again.choices.answers
    bring_forward(again, qtbot)
    again.afresh.click()
    qtbot.waitUntil(lambda: not again.choices.answers)
    press_in(again, qtbot, Qt.Key.Key_Escape)
    assert not shown_in(seat.shell.window, ArrivalWindow)


def test_another_table_does_not_wait_for_an_answer(
    seat: Seat, ticks: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = taken(seat.shell, ticks, qtbot)
    answered(window, qtbot)
    other = tmp_path / "other.csv"
    other.write_text("Service,Seaview,Pines\nPool,yes,no\nSauna,no,yes\n", encoding="utf-8")
    seat.shell.desk.take(other)
    qtbot.waitUntil(
        lambda: [one is not window for one in shown_in(seat.shell.window, ArrivalWindow)] == [True],
        timeout=LONG,
    )
    assert not shown_in(seat.shell.window, LeaveDialog)
    shown_in(seat.shell.window, ArrivalWindow)[0].done(0)
