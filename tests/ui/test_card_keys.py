"""Esc in the card, and a text there that cannot be read when another cell is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from by_name import select_cell
from on_screen import bring_forward
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Remove
from benchmark_app.ui.app import Shell
from benchmark_app.ui.card import Card
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage

SAID = (
    "“soon” is not a day. Write it as 2026-11-22, or press Esc there. "
    "Until then the card stays here."
)


@pytest.fixture
def card(editor: Editor, theme: Theme, qtbot: QtBot) -> Card:
    """The card of the minutes of Pines, seen with a note."""
    made = Card(editor, theme)
    qtbot.addWidget(made)
    made.resize(280, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    select_cell(editor, "Minutes at check-in", "Pines")
    return made


def write(field: QWidget, text: str) -> None:
    field.setFocus()
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.selectAll()
    QTest.keyClicks(field, text)


def words(field: QWidget) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else _line(field).text()


def _line(field: QWidget) -> QLineEdit:
    assert isinstance(field, QLineEdit)
    return field


FIELDS: dict[str, Callable[[Card], QWidget]] = {
    "value": lambda card: card.value.number,
    "seen": lambda card: card.seen,
    "source": lambda card: card.source,
    "note": lambda card: card.note,
    "started": lambda card: card.started,
}


@pytest.mark.parametrize("text", ["7", "soon"])
@pytest.mark.parametrize("field_of", FIELDS.values(), ids=FIELDS.keys())
def test_esc_cancels_what_is_typed_and_then_leaves(
    card: Card, editor: Editor, field_of: Callable[[Card], QWidget], text: str
) -> None:
    field = field_of(card)
    before, revision = words(field), editor.workspace.revision
    said = card.value.word.text()
    lefts: list[bool] = []
    card.left.connect(lambda: lefts.append(True))
    write(field, text)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (words(field), lefts) == (before, [])
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert lefts == [True]
    card.commit()
    assert editor.workspace.revision == revision
    assert card.value.word.text() == said


def test_esc_leads_back_to_the_cell(shell: Shell, path: Path, qtbot: QtBot) -> None:
    assert shell.desk.open(path)
    editor = shell.desk.editor
    assert editor is not None
    bring_forward(shell.window, qtbot)
    shell.window.commands["view:grid"].trigger()
    select_cell(editor, "Minutes at check-in", "Pines")
    area = shell.window.area
    assert area is not None
    page = area.page
    assert isinstance(page, GridPage)
    at = page.table.spot.at
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    number = QApplication.focusWidget()
    assert isinstance(number, QLineEdit)
    QTest.keyClicks(number, "99")
    QTest.keyClick(number, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is number
    QTest.keyClick(number, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    assert page.table.spot.at == at


def test_an_unreadable_day_stays_and_says_so_until_it_is_given_up(
    card: Card, editor: Editor, qtbot: QtBot
) -> None:
    assert card.unread.isHidden()
    write(card.seen, "soon")
    select_cell(editor, "Free parking", "Seaview")
    assert card.title.text() == "Minutes at check-in"
    assert card.seen.text() == "soon"
    assert card.unread.isVisible()
    assert card.unread.text() == SAID
    QTest.keyClick(card.seen, Qt.Key.Key_Escape)
    assert card.unread.isHidden()
    qtbot.waitUntil(lambda: card.title.text() == "Free parking")
    assert card.place.text() == "Seaview"


def test_an_unreadable_day_that_is_corrected_is_of_the_cell_it_was_typed_at(
    card: Card, editor: Editor, qtbot: QtBot
) -> None:
    service, place = editor.current
    assert service is not None
    assert place is not None
    write(card.seen, "soon")
    select_cell(editor, "Free parking", "Seaview")
    write(card.seen, "2026-11-01")
    assert card.title.text() == "Minutes at check-in"
    QTest.keyClick(card.seen, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.title.text() == "Free parking")
    days = {
        one.observed_on
        for one in editor.workspace.cell_observations(service, place)
        if one.retracted_at is None
    }
    assert date(2026, 11, 1) in days


def test_an_unreadable_day_set_right_as_it_was_lets_the_card_go_on(
    card: Card, editor: Editor, qtbot: QtBot
) -> None:
    before, revision = card.seen.text(), editor.workspace.revision
    write(card.seen, "soon")
    select_cell(editor, "Free parking", "Seaview")
    write(card.seen, before)
    card.note.setFocus()
    qtbot.waitUntil(lambda: card.title.text() == "Free parking")
    assert editor.workspace.revision == revision


def test_an_unreadable_number_stays_too(card: Card, editor: Editor) -> None:
    write(card.value.number, "soon")
    card.note.setFocus()
    select_cell(editor, "Free parking", "Seaview")
    assert card.title.text() == "Minutes at check-in"
    assert card.value.word.text() == "“soon” is not a number."


def test_of_a_service_that_is_gone_no_text_is_kept(
    card: Card, editor: Editor, qtbot: QtBot
) -> None:
    service, _ = editor.current
    assert service is not None
    write(card.seen, "soon")
    editor.apply(Remove("attribute", service))
    select_cell(editor, "Free parking", "Seaview")
    qtbot.waitUntil(lambda: card.title.text() == "Free parking")
    assert card.unread.isHidden()
