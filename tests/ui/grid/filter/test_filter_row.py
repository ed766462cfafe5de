"""The filter row: what it shows, counts and says, with real keys and clicks in both languages."""

from __future__ import annotations

import pytest
from filter_row import choose_order, click, rows_of, services_of
from grid_keys import OWN, SEAVIEW, K, press, text
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.filter_bar import FilterBar
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Only, Order, Wish
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def test_the_row_opens_with_the_cursor_in_it_and_closes_to_everything(
    page: GridPage, table: GridTable, qtbot: QtBot
) -> None:
    bar = page.filter_bar
    assert bar.isHidden()
    page.toggle_filter()
    assert bar.isVisible()
    qtbot.waitUntil(bar.chips[Only.UNKNOWN].hasFocus)
    assert bar.state.text() == "All 7 services"
    assert not bar.every.isVisible()
    qtbot.waitUntil(bar.chips[Only.STALE].isEnabled)
    QTest.keyClick(bar.chips[Only.STALE], K.Key_Space)
    assert services_of(table) == ["Old map"]
    page.toggle_filter()
    assert bar.isHidden()
    assert len(services_of(table)) == 7
    assert table.hasFocus()


def test_each_chip_says_how_many_and_shows_just_these(table: GridTable, bar: FilterBar) -> None:
    said = [chip.text().split("  ") for chip in bar.chips.values()]
    assert [words for words, _ in said] == [
        "Unknown",
        "Older than allowed",
        "Missing basic",
        "Only us",
    ]
    wanted = {
        Only.UNKNOWN: [],
        Only.STALE: ["Old map"],
        Only.MISSING_BASIC: ["Free parking", "Garden"],
        Only.ONLY_US: ["Our own bakery"],
    }
    assert [int(count) for _, count in said] == [len(one) for one in wanted.values()]
    for only, found in wanted.items():
        click(bar.chips[only])
        assert services_of(table) == found
        assert bar.state.text() == f"Showing {len(found)} of 7 services"
        click(bar.chips[only])
    assert bar.chips[Only.STALE].accessibleName() == "Older than allowed, 1 service"
    assert len(services_of(table)) == 7


def test_chips_add_up_and_a_name_narrows(table: GridTable, bar: FilterBar) -> None:
    click(bar.chips[Only.STALE])
    click(bar.chips[Only.MISSING_BASIC])
    assert rows_of(table) == ["[services]", "Free parking", "Old map", "[facility]", "Garden"]
    bar.name.setFocus()
    QTest.keyClicks(bar.name, "PARK")
    assert services_of(table) == ["Free parking"]
    assert bar.every.isVisible()
    click(bar.every)
    assert len(services_of(table)) == 7
    assert bar.name.text() == ""
    assert not any(chip.isChecked() for chip in bar.chips.values())


def test_the_keys_that_leave_the_name_go_to_the_table(table: GridTable, bar: FilterBar) -> None:
    for key in (K.Key_Return, K.Key_Down, K.Key_Escape):
        bar.name.setFocus()
        QTest.keyClick(bar.name, key)
        assert table.hasFocus()
    assert bar.isVisible()


def test_only_what_is_not_there_says_so(page: GridPage, table: GridTable, bar: FilterBar) -> None:
    page.show_only("unknown")
    assert services_of(table) == []
    assert bar.state.text() == "Showing 0 of 7 services"
    assert page.hint.text() == "No cell on this day is like that."


@pytest.mark.parametrize("code", [one.value for one in Only])
def test_a_page_is_asked_for_each_trait(page: GridPage, table: GridTable, code: str) -> None:
    page.show_only(code)
    assert page.filter_bar.isVisible()
    assert page.filter_bar.chips[Only(code)].isChecked()
    assert table.hasFocus()


def test_closing_the_row_keeps_the_order_and_the_header_marks_it(
    page: GridPage, table: GridTable, bar: FilterBar
) -> None:
    choose_order(bar, Order.NAME)
    click(bar.chips[Only.STALE])
    click(bar.close_button)
    assert bar.isHidden()
    assert table.grid.sheet.wish == Wish(order=Order.NAME)
    assert table.hasFocus()
    plain = table.header.grab().toImage()
    table.header.mark_order(None)
    assert table.header.grab().toImage() != plain


def test_closed_groups_open_for_a_filter_and_are_closed_again_after_it(
    table: GridTable, bar: FilterBar
) -> None:
    table.grid.toggle(rows_of(table).index("[services]"))
    assert "Old map" not in rows_of(table)
    click(bar.chips[Only.STALE])
    assert rows_of(table) == ["[services]", "Old map"]
    table.grid.toggle(0)
    assert rows_of(table) == ["[services]"]
    click(bar.chips[Only.MISSING_BASIC])
    click(bar.every)
    assert "Old map" not in rows_of(table)


def test_the_counts_line_stays_true(page: GridPage, table: GridTable, bar: FilterBar) -> None:
    before = page.counts.text()
    assert before.startswith("known ")
    click(bar.chips[Only.STALE])
    table.spot.place(1, OWN)
    assert page.counts.text() == before
    table.setFocus()
    press(table, K.Key_A, modifier=CTRL)
    assert page.counts.text() == f"4 selected · {before}"


def test_ctrl_a_and_del_reach_only_what_is_shown(
    table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    click(bar.chips[Only.STALE])
    table.setFocus()
    press(table, K.Key_A, modifier=CTRL)
    press(table, K.Key_Delete, modifier=PLAIN)
    click(bar.every)
    rows = {name: row for row, name in enumerate(rows_of(table))}
    assert text(table, rows["Old map"], SEAVIEW) == "?"
    assert text(table, rows["Garden"], SEAVIEW) == "◎"


def test_the_row_speaks_korean(page: GridPage, bar: FilterBar, editor: Editor) -> None:
    click(bar.chips[Only.STALE])
    editor.set_language(Language.KO)
    assert bar.state.text() == "서비스 항목 7개 가운데 1개 표시"
    assert bar.chips[Only.STALE].accessibleName().endswith(", 항목 1개")
    page.table.spot.place(1, SEAVIEW)
    texts = [bar.order.itemText(row) for row in range(bar.order.count())]
    assert texts[-1] == "값 순서: Seaview"


def test_the_colours_of_a_chip_follow_the_theme(page: GridPage, bar: FilterBar) -> None:
    click(bar.chips[Only.STALE])
    for theme in (Theme.dark(), Theme.light()):
        page.set_theme(theme)
        assert bar.chips[Only.STALE].palette().button().color() == theme.accent
        assert bar.chips[Only.UNKNOWN].palette().button().color() != theme.accent


def test_the_cursor_begins_on_the_name_while_chips_wait_for_their_counts(bar: FilterBar) -> None:
    bar.show_counts(None)
    bar.begin()
    assert bar.name.hasFocus()
