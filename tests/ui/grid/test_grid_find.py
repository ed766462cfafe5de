"""The find bar: names, notes and sources, live and in both languages, with real keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from by_name import attribute_named
from grid_keys import (
    EARLIER,
    LINEN,
    MINUTES,
    NAME,
    OWN,
    PARKING,
    PINES,
    SEAVIEW,
    TODAY,
    K,
    at,
)
from input_method import compose
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.find import next_of
from benchmark_app.ui.grid.find_bar import FindBar
from benchmark_app.ui.grid.note import Notes
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def see(editor: Editor, place: str, service: str, note: str = "", source: str = "") -> None:
    editor.apply(
        Record(
            observations=(
                Observation(
                    competitor=place,
                    attribute=service,
                    value=1.0,
                    observed_on=TODAY,
                    note=note,
                    source=source,
                ),
            )
        )
    )


@pytest.fixture
def page(page: GridPage, editor: Editor) -> GridPage:
    """Two notes and a source among the values."""
    see(editor, "Seaview", "Free parking", note="Behind the house,\nfull at night")
    see(editor, "Pines", "Clean linen", note="Changed at night too", source="their brochure")
    page.table.spot.place(LINEN, OWN)
    return page


@pytest.fixture
def bar(page: GridPage, qtbot: QtBot) -> FindBar:
    """The find bar with the cursor in it."""
    page.open_find()
    qtbot.waitUntil(page.find_bar.line.hasFocus)
    return page.find_bar


def told(bar: FindBar, qtbot: QtBot, wanted: str) -> None:
    qtbot.waitUntil(lambda: bar.told.text() == wanted)


def test_a_name_is_found_as_it_is_typed(table: GridTable, bar: FindBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.line, "min")
    told(bar, qtbot, "1 of 1")
    assert at(table) == (MINUTES, NAME)
    QTest.keyClick(bar.line, K.Key_Escape)
    assert bar.isHidden()
    assert table.hasFocus()
    assert at(table) == (MINUTES, NAME)


def test_a_competitor_leads_to_its_column_in_the_same_row(
    table: GridTable, bar: FindBar, qtbot: QtBot
) -> None:
    QTest.keyClicks(bar.line, "lakeside")
    told(bar, qtbot, "1 of 1")
    assert at(table) == (LINEN, PINES + 1)


def test_enter_goes_on_shift_enter_back_and_the_end_is_said(
    table: GridTable, bar: FindBar, qtbot: QtBot
) -> None:
    QTest.keyClicks(bar.line, "night")
    told(bar, qtbot, "1 of 2 · Note: Changed at night too")
    assert at(table) == (LINEN, PINES)
    QTest.keyClick(bar.line, K.Key_Return)
    told(bar, qtbot, "2 of 2 · Note: Behind the house, full at night")
    assert at(table) == (PARKING, SEAVIEW)
    QTest.keyClick(bar.line, K.Key_Return)
    told(bar, qtbot, "1 of 2 · from the top again · Note: Changed at night too")
    QTest.keyClick(bar.line, K.Key_Return, SHIFT)
    told(bar, qtbot, "2 of 2 · from the end again · Note: Behind the house, full at night")
    QTest.keyClick(bar.line, K.Key_Up)
    told(bar, qtbot, "1 of 2 · Note: Changed at night too")
    QTest.keyClick(bar.line, K.Key_Down)
    told(bar, qtbot, "2 of 2 · Note: Behind the house, full at night")
    assert bar.line.hasFocus()


def test_a_source_is_found(table: GridTable, bar: FindBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.line, "BROCHURE")
    told(bar, qtbot, "1 of 1 · Source: their brochure")
    assert at(table) == (LINEN, PINES)


def test_nothing_found_is_said_and_nothing_typed_says_nothing(
    table: GridTable, bar: FindBar, qtbot: QtBot
) -> None:
    QTest.keyClicks(bar.line, "zebra")
    told(bar, qtbot, "Nothing found")
    QTest.keyClick(bar.line, K.Key_Return)
    assert at(table) == (LINEN, OWN)
    bar.line.clear()
    bar.line.typed.emit()
    told(bar, qtbot, "")


def test_f3_goes_on_after_the_bar_is_closed_from_where_the_cursor_is(
    page: GridPage, table: GridTable, bar: FindBar, qtbot: QtBot
) -> None:
    QTest.keyClicks(bar.line, "night")
    told(bar, qtbot, "1 of 2 · Note: Changed at night too")
    QTest.keyClick(bar.line, K.Key_Escape)
    table.spot.place(LINEN, NAME)
    page.find_next()
    assert at(table) == (LINEN, PINES)
    page.find_next()
    assert at(table) == (PARKING, SEAVIEW)
    page.find_next(-1)
    assert at(table) == (LINEN, PINES)


def test_f3_asks_for_what_where_nothing_is_looked_for(page: GridPage, qtbot: QtBot) -> None:
    page.find_next()
    qtbot.waitUntil(page.find_bar.line.hasFocus)


def test_the_buttons_of_the_bar(table: GridTable, bar: FindBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.line, "night")
    told(bar, qtbot, "1 of 2 · Note: Changed at night too")
    QTest.mouseClick(bar.later, Qt.MouseButton.LeftButton)
    assert at(table) == (PARKING, SEAVIEW)
    QTest.mouseClick(bar.earlier, Qt.MouseButton.LeftButton)
    assert at(table) == (LINEN, PINES)
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_a_closed_group_opens_for_what_is_in_it(
    table: GridTable, bar: FindBar, qtbot: QtBot
) -> None:
    table.grid.toggle(2)
    assert table.grid.rowCount() == 5
    QTest.keyClicks(bar.line, "park")
    told(bar, qtbot, "1 of 1")
    assert table.grid.rowCount() == 6
    assert at(table) == (PARKING, NAME)


def test_what_a_filter_hides_is_found_and_shown(
    page: GridPage, table: GridTable, qtbot: QtBot
) -> None:
    page.show_only("missing_basic")
    shown = table.grid.sheet.arrangement.shown
    page.open_find()
    qtbot.waitUntil(page.find_bar.line.hasFocus)
    QTest.keyClicks(page.find_bar.line, "minutes")
    told(page.find_bar, qtbot, "1 of 1")
    assert table.grid.sheet.arrangement.shown == shown + 1
    assert table.grid.index(*(at(table) or (0, 0))).data() == "Minutes at check-in"
    page.find_bar.line.clear()
    QTest.keyClicks(page.find_bar.line, "linen")
    told(page.find_bar, qtbot, "1 of 1")
    shown_now = [one for one in table.grid.sheet.arrangement.rows if isinstance(one, int)]
    assert len(shown_now) == shown + 1  # the one that was found before is hidden again


def test_notes_of_another_day_are_not_found(bar: FindBar, editor: Editor, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.line, "night")
    told(bar, qtbot, "1 of 2 · Note: Changed at night too")
    editor.set_as_of(EARLIER)
    told(bar, qtbot, "Nothing found")
    editor.set_as_of(TODAY)
    qtbot.waitUntil(lambda: bar.told.text().endswith("Changed at night too"))


def test_an_edit_is_found_at_once(
    page: GridPage, bar: FindBar, editor: Editor, qtbot: QtBot
) -> None:
    QTest.keyClicks(bar.line, "towels")
    told(bar, qtbot, "Nothing found")
    see(editor, "Seaview", "Clean linen", note="No towels")
    told(bar, qtbot, "1 of 1 · Note: No towels")
    linen = attribute_named(editor, "clean linen")
    editor.apply(Put(replace(linen, name="Linen and towels")))
    qtbot.waitUntil(lambda: len(page.searching.finder.hits) == 2)


def test_hangul_is_found_before_a_syllable_is_finished(
    table: GridTable, bar: FindBar, editor: Editor, qtbot: QtBot
) -> None:
    parking = attribute_named(editor, "free parking")
    editor.apply(Put(replace(parking, name="무료 주차")))
    for pending in ("ㅈ", "주", "줓"):
        compose(bar.line, pending)
        told(bar, qtbot, "1 of 1")
    compose(bar.line, "차", committed="주")
    told(bar, qtbot, "1 of 1")
    assert bar.line.live_text == "주차"
    compose(bar.line, "", committed="차")
    assert bar.line.text() == "주차"
    assert at(table) == (PARKING, NAME)
    bar.line.clear()
    compose(bar.line, "", committed="ㅈㅊ")
    told(bar, qtbot, "1 of 1")


def test_the_bar_speaks_korean(bar: FindBar, editor: Editor, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.line, "night")
    told(bar, qtbot, "1 of 2 · Note: Changed at night too")
    editor.set_language(Language.KO)
    told(bar, qtbot, "2개 가운데 1번째 · 메모: Changed at night too")


def test_the_bar_follows_theme_and_font(page: GridPage, bar: FindBar) -> None:
    before = bar.line.width()
    page.set_theme(Theme.dark())
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    bar.setFont(font)
    assert bar.line.width() > before


def test_on_the_row_of_a_group_a_competitor_is_found_there(
    page: GridPage, table: GridTable, bar: FindBar, qtbot: QtBot
) -> None:
    table.spot.place(0, OWN)
    page.open_find()
    QTest.keyClicks(bar.line, "seaview")
    told(bar, qtbot, "1 of 1")
    assert at(table) == (0, SEAVIEW)


@pytest.mark.parametrize(
    ("start", "step", "includes", "wanted"),
    [
        ((0, 0), 1, False, (1, False)),
        ((0, 0), 1, True, (0, False)),
        ((0, 1), 1, False, (1, False)),
        ((2, 5), 1, False, (0, True)),
        ((2, 5), -1, False, (1, False)),
        ((0, 0), -1, False, (2, True)),
    ],
)
def test_what_comes_next(
    start: tuple[int, int],
    step: int,
    includes: bool,
    wanted: tuple[int, bool],
) -> None:
    assert next_of([(0, 0), (1, 3), (2, 5)], start, step, includes=includes) == wanted


def test_of_a_file_that_is_closed_no_notes_are_read(editor: Editor, qapp: QApplication) -> None:
    notes = Notes(editor, editor)
    assert not notes.is_complete()
    notes.start()
    editor.close()
    qapp.processEvents()
    assert all(not notes.of(one.id) for one in editor.market.attributes)
