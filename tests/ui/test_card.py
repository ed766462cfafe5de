"""The card shows the current cell and edits it with real keys and clicks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from by_name import attribute_named, select_cell
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.ui.card import Card
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(editor: Editor, theme: Theme, qtbot: QtBot) -> Card:
    made = Card(editor, theme)
    qtbot.addWidget(made)
    made.resize(280, 700)
    made.show()
    return made


def seen(editor: Editor) -> tuple[Observation, ...]:
    attribute, competitor = editor.current
    assert attribute
    assert competitor
    return editor.workspace.cell_observations(attribute, competitor)


FAR = {
    Language.EN: "300 min is far from what is known of Minutes at check-in, 8 min to 20 min. "
    "Ctrl+Z takes it back.",
    Language.KO: "Minutes at check-in에 적은 300 min은(는) 지금까지 아는 값(8 min~20 min)과 "
    "많이 달라요. 잘못 적었으면 Ctrl+Z를 누르세요.",
}


@pytest.mark.parametrize("language", FAR)
def test_a_number_far_from_the_others_is_warned_of_here_and_in_the_grid(
    card: Card, editor: Editor, theme: Theme, qtbot: QtBot, language: Language
) -> None:
    page = GridPage(editor, theme)
    qtbot.addWidget(page)
    page.show()
    editor.set_language(language)
    select_cell(editor, "Minutes at check-in", "Pines")
    card.value.number.setFocus()
    card.value.number.selectAll()
    qtbot.keyClicks(card.value.number, "300")
    qtbot.keyClick(card.value.number, Qt.Key.Key_Return)
    assert card.value.word.text() == FAR[language]
    assert page.hint.text() == FAR[language]
    select_cell(editor, "Free parking", "Pines")
    assert "300" not in card.value.word.text()
    assert page.hint.text() == FAR[language]  # it waits until it was seen
    editor.undo()
    select_cell(editor, "Minutes at check-in", "Pines")
    assert card.value.word.text() == "5 min"
    qtbot.waitUntil(lambda: page.hint.text() != FAR[language])


def test_the_first_value_picked_on_a_day_to_come_is_told(card: Card, editor: Editor) -> None:
    editor.set_as_of(date(2026, 11, 23))
    select_cell(editor, "Free parking", "Pines")
    button(card, 1.0).click()
    assert card.value.word.text().startswith("This was entered for 23 November 2026")
    button(card, 0.0).click()
    assert card.value.word.text() == "no"


def earlier(card: Card, column: int) -> QModelIndex:
    """A cell of the newest of the earlier values."""
    return card.earlier.values.index(0, column)


def button(card: Card, wanted: object) -> QToolButton:
    return next(
        one
        for choice, one in card.value.buttons
        if choice == wanted and type(choice) is type(wanted)
    )


def test_the_question_mark_takes_back_all_typed_for_the_day(card: Card, editor: Editor) -> None:
    select_cell(editor, "Minutes at check-in", "Pines")
    for value in (4500.0, 4.5):
        editor.apply(Record("Pines", "Minutes at check-in", value, observed_on=date(2026, 11, 22)))
    card.refresh()
    button(card, None).click()
    assert [one.retracted_at is None for one in seen(editor)] == [False] * 3
    editor.undo()
    assert [one.retracted_at is None for one in seen(editor)] == [True] * 3


def test_on_an_earlier_day_no_later_value_is_an_earlier_one(card: Card, editor: Editor) -> None:
    select_cell(editor, "Free parking", "Lakeside")
    assert card.earlier.values.rowCount() == 1
    editor.set_as_of(date(2026, 3, 1))
    assert card.seen.text() == "2026-03-01"
    assert card.earlier.values.rowCount() == 0
    assert not card.earlier.isVisible()
    editor.set_as_of(date(2026, 2, 1))
    assert card.earlier.values.rowCount() == 0


def test_places_nobody_looked_at_are_counted(card: Card, editor: Editor) -> None:
    editor.apply(Put(Attribute(name="Free ice")))
    editor.apply(Record("Pines", "Free ice", 2.0, observed_on=date(2026, 11, 22)))
    select_cell(editor, "Free ice", "Pines")
    assert card.rule.text().startswith("1 of 3 places are known. ")


def test_without_a_cell_it_says_what_to_do(card: Card) -> None:
    assert card.hint.isVisible()
    assert not card.title.isVisible()


def test_it_shows_the_value_how_it_was_seen_and_why_the_stage(card: Card, editor: Editor) -> None:
    select_cell(editor, "Free parking", "Lakeside")
    assert (card.title.text(), card.place.text()) == ("Free parking", "Lakeside")
    assert button(card, 1.0).isChecked()
    assert not button(card, Mark.NOT_APPLICABLE).isChecked()
    assert card.seen.text() == "2026-11-22"
    assert card.method.currentText() == "Visit"
    assert card.stage.text() == "(Expected by all)"
    assert card.rule.text().startswith("3 of 3 do it")
    assert card.earlier.values.rowCount() == 1
    assert earlier(card, 0).data() == "2026-03-01"
    assert earlier(card, 1).data() == "no"


def test_it_says_how_sure_and_which_level_is_expected(card: Card, editor: Editor) -> None:
    """In March all three had at least "partly", two "yes"; now all are excellent."""
    for place in ("Seaview", "Pines", "Lakeside"):
        select_cell(editor, "Clean linen", place)
        attribute, competitor = editor.current
        one = Observation(
            attribute=attribute or 0,
            competitor=competitor or 0,
            value=3.0,
            observed_on=date(2026, 11, 22),
        )
        editor.apply(Record(observations=(one,)))
    assert "would do it in a wider market is likely." in card.rule.text()
    assert (
        "“excellent” has been expected since 22 November 2026, when 3 of 3 reached it; before "
        "that “partly”."
    ) in card.rule.text()
    select_cell(editor, "Free parking", "Lakeside")
    assert "expected since" not in card.rule.text()


def test_a_button_records_the_day_shown(card: Card, editor: Editor, qtbot: QtBot) -> None:
    select_cell(editor, "Clean linen", "Seaview")
    qtbot.mouseClick(button(card, 3.0), LEFT)
    newest = seen(editor)[0]
    assert (newest.value, newest.observed_on) == (3.0, date(2026, 11, 22))
    assert card.value.word.text() == "excellent"
    assert card.earlier.values.rowCount() == 1


def test_unknown_takes_the_shown_value_back(card: Card, editor: Editor, qtbot: QtBot) -> None:
    select_cell(editor, "Free parking", "Lakeside")
    qtbot.mouseClick(button(card, None), LEFT)
    assert card.seen.text() == "2026-03-01"
    assert button(card, 0.0).isChecked()
    taken_back = earlier(card, 0)
    assert taken_back.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert "taken back" in taken_back.data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.mouseClick(button(card, Mark.NOT_APPLICABLE), LEFT)
    assert seen(editor)[0].value is Mark.NOT_APPLICABLE


def test_a_measure_is_typed_with_its_unit(card: Card, editor: Editor, qtbot: QtBot) -> None:
    select_cell(editor, "Minutes at check-in", "Pines")
    assert card.value.number.text() == "5"
    assert not card.stage.isVisible()
    card.value.number.selectAll()
    qtbot.keyClicks(card.value.number, "6.5 min")
    qtbot.keyClick(card.value.number, Qt.Key.Key_Return)
    assert seen(editor)[0].value == 6.5
    card.value.number.selectAll()
    qtbot.keyClicks(card.value.number, "soon")
    qtbot.keyClick(card.value.number, Qt.Key.Key_Return)
    assert "soon" in card.value.word.text()
    assert seen(editor)[0].value == 6.5


def test_the_fields_correct_the_shown_observation(card: Card, editor: Editor, qtbot: QtBot) -> None:
    select_cell(editor, "Clean linen", "Seaview")
    card.note.setFocus()
    qtbot.keyClicks(card.note, "fresh each day")
    card.source.setFocus()
    qtbot.waitUntil(lambda: seen(editor)[0].note == "fresh each day")
    qtbot.keyClicks(card.source, "the maid")
    qtbot.keyClick(card.source, Qt.Key.Key_Return)
    corrected = seen(editor)[0]
    assert (corrected.source, corrected.value, corrected.observed_on) == (
        "the maid",
        1.0,
        date(2026, 3, 1),
    )
    card.method.setCurrentIndex(card.method.findData(Method.PHONE.value))
    card.method.activated.emit(card.method.currentIndex())
    assert seen(editor)[0].method is Method.PHONE
    card.started.setFocus()
    qtbot.keyClicks(card.started, "2026-02-01")
    qtbot.keyClick(card.started, Qt.Key.Key_Return)
    assert seen(editor)[0].started_on == date(2026, 2, 1)


def test_another_day_moves_the_observation(card: Card, editor: Editor, qtbot: QtBot) -> None:
    select_cell(editor, "Clean linen", "Seaview")
    card.seen.selectAll()
    qtbot.keyClicks(card.seen, "2026.4.2")
    qtbot.keyClick(card.seen, Qt.Key.Key_Return)
    assert card.seen.text() == "2026-04-02"
    live = [one for one in seen(editor) if one.retracted_at is None]
    assert [one.observed_on for one in live] == [date(2026, 4, 2)]
    assert editor.undo()
    qtbot.waitUntil(lambda: card.seen.text() == "2026-03-01")


def test_leaving_saves_what_is_being_typed(card: Card, editor: Editor, qtbot: QtBot) -> None:
    select_cell(editor, "Clean linen", "Pines")
    qtbot.keyClicks(card.note, "half written")
    editor.leaving.emit()
    assert seen(editor)[0].note == "half written"


def test_it_speaks_korean(card: Card, editor: Editor) -> None:
    select_cell(editor, "Clean linen", "Pines")
    editor.set_language(Language.KO)
    assert card.value.word.text() == "있음"
    assert button(card, 3.0).accessibleName() == "아주 좋음"
    assert "곳" in card.rule.text()


def test_the_fields_stay_together_in_a_tall_window(card: Card, editor: Editor) -> None:
    for height in (700, 1200):
        card.resize(280, height)
        select_cell(editor, "Clean linen", "Seaview")
        card.grab()  # lays everything out
    fields = (card.seen, card.method, card.source, card.note, card.started)
    tops = [field.mapTo(card, QPoint(0, 0)).y() for field in fields]
    for field, top, following in zip(fields, tops, tops[1:], strict=False):
        assert following - (top + field.height()) < 24


def test_the_card_tells_how_to_check_a_service(card: Card, editor: Editor, qtbot: QtBot) -> None:
    linen = next(one for one in editor.market.attributes if one.name == "Clean linen")
    subject = editor.market.subject
    assert subject is not None
    editor.select(linen.id, subject.id)
    assert card.check.isHidden()
    assert editor.apply(Put(replace(linen, check_hint="Look under the pillow.")))
    qtbot.waitUntil(lambda: card.check.text() == "Look under the pillow.")
    assert not card.check.isHidden()


def test_without_a_competitor_it_tells_why_the_service_has_its_stage(
    card: Card, editor: Editor
) -> None:
    parking = attribute_named(editor, "Free parking")
    editor.select(parking.id, None)
    assert not card.hint.isVisible()
    assert card.title.text() == "Free parking"
    assert card.stage.isVisible()
    assert card.rule.text().startswith("3 of 3")
    fields = (card.place, card.value, card.note, card.earlier_title, card.earlier)
    assert not any(one.isVisible() for one in fields)
    card.take_focus()
    focused = QApplication.focusWidget()
    assert focused is None or not card.isAncestorOf(focused)
    select_cell(editor, "Free parking", "Pines")
    assert card.place.isVisible()
    assert card.note.isVisible()
    assert card.earlier.isVisible()
    editor.select(None, None)
    assert card.hint.isVisible()
