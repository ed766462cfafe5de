"""The import window by real keys and clicks: each of an owner's tables, and how many it takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from arriving_case import NOBODY, TODAY, Answerer, answer_of
from foreign_case import book, leaf
from on_screen import bring_forward, press_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from benchmark_app.domain.competitor import Competitor
from benchmark_app.exchange.difference import DifferenceKind
from benchmark_app.exchange.foreign.book import Book
from benchmark_app.exchange.foreign.choices import Choices
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.theme import Theme
from benchmark_app.words.language import SPOKEN, Language

LEFT = Qt.MouseButton.LeftButton
LONG = book(
    "date|competitor|attribute|value\n2026-10-01|Bay Inn|Pool|yes\n2026-10-01|Pines|Pool|no",
    name="checks.xlsx",
)
TICKS = book(
    leaf(
        "Service|Our Motel|Seaview|Pines\n"
        "Free parking|✓|✓|\nBreakfast||✓|✓\nPets welcome|||✓\nLaundry|✓||",
        name="2025-03-01",
    )
)
DAYLESS = book("Service|Our Motel|Seaview\nFree parking|yes|no\nBreakfast|no|yes")
MESSY = book(
    leaf(
        "Comparison of motels, March 2025\n.\n"
        "Feature|Our Motel|Seaview|Pines\nFree parking|yes|no|no\nBreakfast|no|yes|yes\n"
        "Rooms|10|12|14\nBeds|20|30|24\nTotal|30|42|38\n.\nSource: own visits in spring",
        name="Motels",
    ),
    leaf("Service|Our Motel|Seaview\nSauna|yes|no\nPool|no|yes", name="Old", is_hidden=True),
)
TEXTS = book(
    leaf(
        "Service|Our Motel|Seaview\nFree parking|yes|no\nBreakfast|ask the desk|07:00-10:00",
        name="2025-03-01",
    )
)
Seen = Callable[..., Answerer]


def dated(day: str, pines: str) -> str:
    """A sheet of one day."""
    return f"Service|Our Motel|Pines\nFree parking|yes|{pines}\nBreakfast|no|yes"


DATED = book(
    *(
        leaf(dated(day, "no" if day < "2025-06" else "yes"), name=day)
        for day in ("2025-03-01", "2025-06-01", "2025-09-01", "2025-12-01")
    )
)


@pytest.fixture
def show(qtbot: QtBot) -> Seen:
    """Puts a window over a workbook on screen."""

    def made(
        of: Book, language: Language = Language.EN, choices: Choices | None = None
    ) -> Answerer:
        window = ArrivalWindow(of.name, language, TODAY, Theme.light())
        qtbot.addWidget(window)
        if choices is not None:
            window.show_remembered(choices)
        answerer = Answerer(window, of)
        window.open()
        qtbot.waitExposed(window)
        return answerer

    return made


def press(seen: Answerer, qtbot: QtBot, key: Qt.Key) -> None:
    press_in(seen.window, qtbot, key)


def values(seen: Answerer) -> int:
    """How many values were wanted, by the answer that was on screen."""
    assert len(seen.wanted) == 1
    return seen.wanted[0].plan.shown.added


def test_a_plain_list_needs_nothing_enter_imports_it(show: Seen, qtbot: QtBot) -> None:
    seen = show(LONG)
    assert seen.window.headline.text() == "2 values ready to import."
    assert seen.window.meaning.questions == {}
    press(seen, qtbot, Qt.Key.Key_Return)
    assert values(seen) == 2


def test_texts_are_counted_as_notes_and_each_is_listed_with_its_reason(
    show: Seen, qtbot: QtBot
) -> None:
    seen = show(TEXTS)
    window = seen.window
    assert window.headline.text() == (
        "2 values ready to import. 2 texts become notes; their value is unknown."
    )
    button = window.outcome.buttons[DifferenceKind.NOTED]
    assert (button.text(), button.isVisible()) == ("Notes only 2", True)
    qtbot.mouseClick(button, LEFT)
    lines = window.outcome.lines
    assert [lines.index(n).data() for n in range(lines.rowCount())] == [
        "Breakfast · Our Motel\nask the desk · 2025-03-01 · B3\ntext and no value: kept as a note",
        "Breakfast · Seaview\n07:00-10:00 · 2025-03-01 · C3\na time and no value: kept as a note",
    ]
    assert not any("ask the desk" in one.text() for one in window.meaning.findChildren(QLabel))
    press(seen, qtbot, Qt.Key.Key_Return)
    assert seen.wanted[0].plan.shown.noted == 2


def test_ticks_and_blanks_take_one_click_and_enter(show: Seen, qtbot: QtBot) -> None:
    seen = show(TICKS)
    (card,) = seen.window.meaning.questions.values()
    before = seen.window.yes.text()
    qtbot.mouseClick(card.picks["no"].button, LEFT)
    assert seen.asked[-1].answers == {"blank": "no"}
    assert (before, seen.window.yes.text()) == ("&Import 6 values", "&Import 12 values")
    press(seen, qtbot, Qt.Key.Key_Return)
    assert values(seen) == 12


def test_the_words_of_an_answer_can_be_clicked_too(show: Seen, qtbot: QtBot) -> None:
    seen = show(TICKS)
    (card,) = seen.window.meaning.questions.values()
    qtbot.mouseClick(card.picks["no"].words, LEFT)
    assert seen.asked[-1].answers == {"blank": "no"}
    assert card.answer == "no"


def test_four_dated_sheets_need_nothing(show: Seen, qtbot: QtBot) -> None:
    seen = show(DATED)
    assert len(seen.window.meaning.tables) == 4
    press(seen, qtbot, Qt.Key.Key_Return)
    days = {one.day for one in seen.wanted[0].differences}
    assert days == {date(2025, month, 1) for month in (3, 6, 9, 12)}


def test_a_sheet_without_a_day_has_one_proposed_and_takes_another(show: Seen, qtbot: QtBot) -> None:
    seen = show(DAYLESS)
    (card,) = seen.window.meaning.questions.values()
    assert card.answer == TODAY.isoformat()
    assert card.field is not None
    qtbot.mouseClick(card.field, LEFT)
    qtbot.keyClicks(card.field, "2025. 3. 15")
    assert card.answer == "2025-03-15"
    press(seen, qtbot, Qt.Key.Key_Return)
    assert {one.day for one in seen.wanted[0].differences} == {date(2025, 3, 15)}


def test_hidden_sheets_totals_and_foot_notes_stay_out_and_are_told(
    show: Seen, qtbot: QtBot
) -> None:
    seen = show(MESSY)
    window = seen.window
    hidden = window.sheets.sheets.item(1)
    assert hidden.text().split("  ·  ") == ["Old", "hidden", "3 × 3"]
    assert hidden.checkState() is Qt.CheckState.Unchecked
    out = window.outcome.buttons[DifferenceKind.LEFT_OUT]
    qtbot.mouseClick(out, LEFT)
    model = window.outcome.lines
    told = "\n".join(model.index(row).data() for row in range(model.rowCount()))
    assert "a total, mean or rank" in told
    assert "a hidden sheet" in told
    press(seen, qtbot, Qt.Key.Key_Return)
    assert values(seen) == 12


def test_a_hidden_sheet_comes_in_with_space(show: Seen, qtbot: QtBot) -> None:
    seen = show(MESSY)
    sheets = seen.window.sheets.sheets
    sheets.setFocus()
    press(seen, qtbot, Qt.Key.Key_Down)
    press(seen, qtbot, Qt.Key.Key_Space)
    assert seen.asked[-1].sheets == {"Motels": True, "Old": True}
    assert seen.window.yes.text() == "&Import 16 values"


def test_a_total_can_be_taken_all_the_same(show: Seen, qtbot: QtBot) -> None:
    seen = show(MESSY)
    card = seen.window.meaning.tables["Motels", 1]
    card.more.setFocus()
    press(seen, qtbot, Qt.Key.Key_Space)
    (tick,) = card.rows.values()
    seen.window.meaning.area.ensureWidgetVisible(tick)
    qtbot.mouseClick(tick, LEFT)
    assert seen.asked[-1].of("Motels", 1).rows == {"total": "value"}
    assert tick.isChecked()
    assert seen.window.yes.text() == "&Import 15 values"
    qtbot.mouseClick(tick, LEFT)
    assert seen.window.yes.text() == "&Import 12 values"


def test_a_table_can_be_turned_and_a_column_left_out(show: Seen, qtbot: QtBot) -> None:
    seen = show(DAYLESS)
    card = seen.window.meaning.tables["Sheet1", 1]
    qtbot.mouseClick(card.more, LEFT)
    box = card.columns["C"]
    box.setFocus()
    press(seen, qtbot, Qt.Key.Key_End)
    assert seen.asked[-1].of("Sheet1", 1).columns == {"seaview": "left_out"}
    assert seen.window.yes.text() == "&Import 2 values"
    card.shape.setFocus()
    press(seen, qtbot, Qt.Key.Key_Down)
    assert seen.asked[-1].of("Sheet1", 1).shape == "competitors_down"


def test_cells_and_heading_rows_can_be_said(show: Seen, qtbot: QtBot) -> None:
    seen = show(DAYLESS)
    card = seen.window.meaning.tables["Sheet1", 1]
    qtbot.mouseClick(card.more, LEFT)
    card.area.setFocus()
    card.area.selectAll()
    qtbot.keyClicks(card.area, "a1:c2")
    assert seen.asked[-1].of("Sheet1", 1).area == "A1:C2"
    assert seen.window.yes.text() == "&Import 2 values"
    card.headings.setFocus()
    press(seen, qtbot, Qt.Key.Key_Up)
    assert seen.asked[-1].of("Sheet1", 1).header_rows == 2


def test_esc_asks_for_nothing(show: Seen, qtbot: QtBot) -> None:
    seen = show(TICKS)
    press(seen, qtbot, Qt.Key.Key_Escape)
    assert not seen.window.isVisible()
    assert seen.wanted == []


def test_nothing_can_be_imported_before_the_new_answer_is_there(show: Seen, qtbot: QtBot) -> None:
    seen = show(TICKS)
    (card,) = seen.window.meaning.questions.values()
    seen.window.asked.disconnect(seen.answer)
    qtbot.mouseClick(card.picks["no"].button, LEFT)
    press(seen, qtbot, Qt.Key.Key_Return)
    assert seen.wanted == []
    assert card.isEnabled()
    qtbot.waitUntil(lambda: not seen.window.outcome.isEnabled())
    seen.answer(seen.window.choices)
    assert seen.window.outcome.isEnabled()
    press(seen, qtbot, Qt.Key.Key_Return)
    assert values(seen) == 12


def test_what_waits_has_the_keys_first_and_f6_goes_round(show: Seen, qtbot: QtBot) -> None:
    of = book("Service|Our Motel|Seaview\nFree parking|x|yes\nBreakfast|x|no\nPool|yes|no")
    seen = show(of)
    window = seen.window
    waiting = window.meaning.next_waiting()
    assert waiting is not None
    qtbot.waitUntil(waiting.hasFocus)
    assert "Import the rest" in window.yes.text()
    panes = []
    for _ in range(4):
        press(seen, qtbot, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        places = (window.sheets, window.meaning, window.outcome, window.yes)
        panes.append(next(n for n, one in enumerate(places) if one in (focus, *above(focus))))
    assert panes == [2, 3, 0, 1]
    press(seen, qtbot, Qt.Key.Key_Space)
    assert "Import the rest" not in window.yes.text()


def above(widget: object) -> list[object]:
    """What a widget stands in."""
    found = []
    while (widget := widget.parentWidget()) is not None:  # type: ignore[attr-defined]
        found.append(widget)
    return found


def test_a_line_of_the_outcome_leads_to_its_cell(show: Seen, qtbot: QtBot) -> None:
    seen = show(DATED)
    view = seen.window.outcome.list
    view.setFocus()
    press(seen, qtbot, Qt.Key.Key_End)
    sheets = seen.window.sheets
    assert sheets.sheets.currentRow() == 3
    index = sheets.picture.currentIndex()
    assert (index.row(), index.column()) == (2, 2)


def test_one_answer_can_be_that_of_all(show: Seen, qtbot: QtBot) -> None:
    text = "|Alpha|Beta\nGamma|x|yes\nDelta|no|x"
    marks = "Service|Value|Note\nPool|yes|big\nSauna|no|\nWi-Fi|yes|"
    seen = show(book(leaf(text, name="Marks"), *(leaf(marks, name=f"Sheet{at}") for at in (1, 2))))
    cards = seen.window.meaning.questions
    one, other = cards["competitor:Sheet1"], cards["competitor:Sheet2"]
    assert one.field is not None
    assert not one.everywhere.isVisible()
    qtbot.mouseClick(one.field, LEFT)
    qtbot.keyClicks(one.field, "Dunes")
    assert one.everywhere.isVisible()
    qtbot.mouseClick(one.everywhere, LEFT)
    assert (one.answer, other.answer) == ("Dunes", "Dunes")


def sheets_of(*names: str) -> Book:
    """Sheets of these names, none of which tells a day."""
    return book(*(leaf(dated("", "no"), name=name) for name in names))


def test_the_days_of_many_sheets_are_one_question(show: Seen, qtbot: QtBot) -> None:
    seen = show(sheets_of(*(f"Part {at}" for at in range(25))))
    meaning = seen.window.meaning
    assert list(meaning.questions) == ["days:25"]
    card = meaning.questions["days:25"]
    assert card.answer == TODAY.isoformat()  # proposed, so nothing need be said
    assert card.field is not None
    qtbot.mouseClick(card.field, LEFT)
    qtbot.keyClicks(card.field, "2025-05-05")
    assert set(seen.asked[-1].answers.values()) == {"2025-05-05"}
    assert {one.day for one in seen.last.differences} == {date(2025, 5, 5)}
    assert list(meaning.questions) == ["days:25"]


def test_each_sheet_may_have_a_day_of_its_own(show: Seen, qtbot: QtBot) -> None:
    seen = show(sheets_of("One", "Two"))
    meaning = seen.window.meaning
    together = meaning.questions["days:2"]
    qtbot.mouseClick(together.picks["own_day"].button, LEFT)
    assert list(meaning.questions) == ["days:2", "day:One", "day:Two"]
    field = meaning.questions["day:Two"].field
    assert field is not None
    qtbot.mouseClick(field, LEFT)
    qtbot.keyClicks(field, "2025-05-05")
    assert {one.day for one in seen.last.differences} == {TODAY, date(2025, 5, 5)}
    assert together.answer == "own_day"
    qtbot.mouseClick(together.picks["own_day"].button, LEFT)  # what was said stays
    assert seen.asked[-1].answers == {"day:Two": "2025-05-05"}
    qtbot.mouseClick(together.picks[TODAY.isoformat()].button, LEFT)
    assert list(meaning.questions) == ["days:2"]
    assert {one.day for one in seen.last.differences} == {TODAY}


@pytest.mark.parametrize(
    "names",
    [
        ("Q1", "Q2", "Q3", "Q4"),
        ("1분기", "2분기", "3분기", "4분기"),
        ("Winter 2026", "Spring 2026", "Summer 2026", "Autumn 2026"),
        ("2026년 겨울", "2026년 봄", "2026년 여름", "2026년 가을"),
    ],
)
def test_four_quarters_take_one_key(show: Seen, qtbot: QtBot, names: tuple[str, ...]) -> None:
    seen = show(sheets_of(*names))
    card = seen.window.meaning.questions["days:4"]
    assert card.answer == "own_day"
    own = {one.day for one in seen.last.differences}
    assert len(own) == 4
    qtbot.mouseClick(card.picks[TODAY.isoformat()].button, LEFT)
    assert {one.day for one in seen.last.differences} == {TODAY}
    qtbot.mouseClick(card.picks["own_day"].button, LEFT)  # as proposed
    assert {one.day for one in seen.last.differences} == own
    press(seen, qtbot, Qt.Key.Key_Return)
    assert len(seen.wanted) == 1


def test_what_was_said_last_time_is_offered_and_can_be_forgotten(show: Seen, qtbot: QtBot) -> None:
    said = Choices(answers={"blank": "no"})
    seen = show(TICKS, choices=said)
    seen.answer(said)
    assert seen.window.again.isVisible()
    assert seen.window.yes.text() == "&Import 12 values"
    qtbot.mouseClick(seen.window.afresh, LEFT)
    assert seen.asked[-1] == Choices()
    assert not seen.window.again.isVisible()


@pytest.mark.parametrize("language", SPOKEN)
def test_a_letter_has_nothing_to_import(show: Seen, qtbot: QtBot, language: Language) -> None:
    seen = show(book("Dear all,\nwe open at eight."), language)
    words = {Language.EN: "cannot be imported", Language.KO: "가져올 수 없어요"}
    assert words[language] in seen.window.headline.text()
    assert not seen.window.yes.isEnabled()
    press(seen, qtbot, Qt.Key.Key_Return)
    assert seen.wanted == []


def test_of_many_questions_and_tables_the_first_have_cards_and_more_on_request(
    show: Seen, qtbot: QtBot
) -> None:
    page = "Service|Our Motel|Seaview\nFree parking|yes|no\nBreakfast|no|yes"
    seen = show(book(*(leaf(page, name=f"Part {at}") for at in range(25))))
    meaning = seen.window.meaning
    qtbot.mouseClick(meaning.questions["days:25"].picks["own_day"].button, LEFT)
    assert len(meaning.questions) == len(meaning.tables) == 20
    meaning.answered.emit("day:Part 0", "2026-01-01")
    assert len(meaning.questions) == 22  # what is answered makes room for the next
    for button, words in (
        (meaning.more_questions, "4 questions"),
        (meaning.more_tables, "5 tables"),
    ):
        assert button.text() == f"Show more: {words}"
        button.setFocus()
        press(seen, qtbot, Qt.Key.Key_Space)
        assert not button.isVisible()
    assert (len(meaning.questions), len(meaning.tables)) == (26, 25)
    last = meaning.tables["Part 20", 1]
    assert last.more.hasFocus()
    press(seen, qtbot, Qt.Key.Key_Space)
    assert last.details is not None


def test_what_does_not_fit_says_what_to_do_and_the_file_is_read_again(
    show: Seen, qtbot: QtBot
) -> None:
    seen = show(book("Service|Our Motel|Seaview\nRoom price|$80|90 €\nRooms|10|12\nBeds|20|24"))
    window = seen.window
    assert window.headline.text().endswith("1 cell does not fit.")
    said = [one.text() for one in window.outcome.findChildren(QLabel) if one.isVisible()]
    assert any("put them right in the file" in one for one in said)
    with qtbot.waitSignal(window.reread):
        press(seen, qtbot, Qt.Key.Key_F5)
    assert not window.yes.isEnabled()
    seen.book = book("Service|Our Motel|Seaview\nRoom price|$80|$90\nRooms|10|12\nBeds|20|24")
    seen.answer(window.choices)
    assert window.yes.text() == "&Import 6 values"


def test_a_refusal_leaves_a_way_back(show: Seen, qtbot: QtBot) -> None:
    seen = show(TICKS)
    window = seen.window
    window.asked.disconnect(seen.answer)
    (card,) = window.meaning.questions.values()
    qtbot.mouseClick(card.picks["no"].button, LEFT)
    window.show_refusal("It took too long.")
    assert not window.outcome.isEnabled()
    assert not window.yes.isEnabled()
    window.asked.connect(seen.answer)
    qtbot.mouseClick(window.afresh, LEFT)
    assert window.yes.text() == "&Import 6 values"
    assert window.outcome.isEnabled()


def test_a_name_that_is_known_by_another_one_takes_a_key(show: Seen, qtbot: QtBot) -> None:
    seen = show(book("Service|Us|Seaview\nPool|yes|no\nSauna|no|yes", name="2026-10-01.csv"))
    market = replace(
        NOBODY,
        competitors=(
            Competitor(id=1, name="Our Motel", subject=True),
            Competitor(id=2, name="Seaview Hotel"),
        ),
    )
    seen.market = market
    seen.answer(seen.window.choices)
    cards = seen.window.meaning.questions
    own, other = cards["known_business:Us"], cards["known_business:Seaview"]
    assert (own.answer, other.answer) == ("known:Our Motel", "new_name")
    other.picks["new_name"].button.setFocus()
    press(seen, qtbot, Qt.Key.Key_Up)
    assert seen.asked[-1].answers == {"known_business:Seaview": "known:Seaview Hotel"}
    assert "new business" not in seen.window.outcome.lines.index(0).data()
    press(seen, qtbot, Qt.Key.Key_Down)
    assert seen.window.outcome.lines.index(0).data() == "1 new business: Seaview"


def test_a_name_that_is_asked_for_is_completed_from_the_known_ones(
    theme: Theme, qtbot: QtBot
) -> None:
    about = book("Service|Value|Note\nPool|yes|big\nSauna|no|\nWi-Fi|yes|")
    names = {"competitor": ["Our Motel", "Seaview Hotel"]}
    window = ArrivalWindow(about.name, Language.EN, TODAY, theme, names=names)
    qtbot.addWidget(window)
    seen = Answerer(window, about)
    window.open()
    qtbot.waitExposed(window)
    bring_forward(window, qtbot)
    field = window.meaning.questions["competitor:Sheet1"].field
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "view")
    popup = field.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen.asked[-1].answers == {"competitor:Sheet1": "Seaview Hotel"})
    assert seen.wanted == []
    assert {one.competitor for one in answer_of(about, seen.asked[-1]).differences} >= {
        "Seaview Hotel"
    }
