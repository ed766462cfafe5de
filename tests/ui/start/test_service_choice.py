"""The services a trade proposes: ticked, found, renamed and added with real keys and clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from begin_form import begun, chosen_names, click_row, current, field_in_row, place_of, rows
from input_method import compose
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.exchange.trade import read_trade
from benchmark_app.ui.start.begin_page import BeginPage
from benchmark_app.ui.start_page import StartPage
from benchmark_app.words.language import Language

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
EN, KO = Language.EN, Language.KO


def test_twelve_of_forty_are_chosen_under_their_touchpoints(cafe: BeginPage) -> None:
    assert cafe.services.count.text() == "12 of 40 chosen"
    suggested = [one.name for one in read_trade("cafe", EN).chosen]
    assert chosen_names(cafe) == suggested
    assert len(rows(cafe)) == 40
    headings = cafe.services.tree.topLevelItemCount() - 40
    assert headings == len({one.attribute.touchpoint for one in read_trade("cafe", EN).services})


def test_a_click_anywhere_on_a_row_ticks(cafe: BeginPage, qtbot: QtBot) -> None:
    item = next(one for one in rows(cafe) if one.text(0) not in chosen_names(cafe))
    click_row(cafe, item)
    assert item.text(0) in chosen_names(cafe)
    assert cafe.services.tree.currentItem() is item
    assert cafe.services.count.text() == "13 of 40 chosen"
    box = cafe.services.tree.visualItemRect(item).topLeft() + QPoint(8, 8)
    QTest.mouseClick(cafe.services.tree.viewport(), LEFT, pos=box)
    assert cafe.services.count.text() == "12 of 40 chosen"
    QTest.mouseClick(cafe.services.tree.viewport(), Qt.MouseButton.RightButton, pos=box)
    assert cafe.services.count.text() == "12 of 40 chosen"


def test_keys_tick_find_and_pass_the_headings(cafe: BeginPage, qtbot: QtBot) -> None:
    tree = cafe.services.tree
    tree.setFocus()
    assert tree.currentItem() is rows(cafe)[0]
    qtbot.keyClick(tree, K.Key_Space)
    assert rows(cafe)[0].text(0) not in chosen_names(cafe)
    for _ in range(39):
        qtbot.keyClick(tree, K.Key_Down)
        assert tree.currentItem() in rows(cafe)
    assert tree.currentItem() is rows(cafe)[-1]
    wanted = rows(cafe)[9].text(0)
    qtbot.keyClicks(tree, wanted[:6])
    assert current(cafe) == wanted
    assert cafe.services.count.text() == "11 of 40 chosen"


def test_hangul_finds_a_service_and_renames_none(
    page: StartPage, cafe: BeginPage, qtbot: QtBot
) -> None:
    page.set_language(KO)
    tree = cafe.services.tree
    tree.setFocus()
    wanted = rows(cafe)[9].text(0)
    compose(tree, committed=wanted[:2])
    assert current(cafe).startswith(wanted[:2])
    assert not tree.findChildren(QLineEdit)


def test_f2_renames_in_place_and_ticks(cafe: BeginPage, qtbot: QtBot) -> None:
    tree = cafe.services.tree
    item = next(one for one in rows(cafe) if one.text(0) not in chosen_names(cafe))
    tree.setFocus()
    tree.setCurrentItem(item)
    qtbot.keyClick(tree, K.Key_F2)
    field_in_row(cafe).selectAll()
    qtbot.keyClicks(field_in_row(cafe), " Dog  biscuits ")
    qtbot.keyClick(field_in_row(cafe), K.Key_Return)
    qtbot.waitUntil(lambda: item.text(0) == "Dog biscuits")
    assert "Dog biscuits" in chosen_names(cafe)
    renamed = next(one for one in begun(cafe, qtbot).services if one.name == "Dog biscuits")
    assert renamed.check_hint  # all else of the service stays


def test_a_double_click_renames_and_escape_leaves_all_as_it_was(
    cafe: BeginPage, qtbot: QtBot
) -> None:
    tree, item = cafe.services.tree, rows(cafe)[0]
    before = chosen_names(cafe)
    spot = QPoint(60, place_of(cafe, item).y())
    QTest.mouseClick(tree.viewport(), LEFT, pos=spot)
    QTest.mouseDClick(tree.viewport(), LEFT, pos=spot)
    QTest.mouseRelease(tree.viewport(), LEFT, pos=spot)
    qtbot.waitUntil(lambda: bool(tree.findChildren(QLineEdit)))
    qtbot.keyClicks(field_in_row(cafe), "Else")
    qtbot.keyClick(field_in_row(cafe), K.Key_Escape)
    assert chosen_names(cafe) == before
    assert cafe.isVisible()  # the same key left the editor, not the page
    other = rows(cafe)[1]
    click_row(cafe, other)
    assert other.text(0) in chosen_names(cafe)


@pytest.mark.parametrize("typed", ["", "   ", "\x07"])
def test_no_name_changes_nothing(cafe: BeginPage, qtbot: QtBot, typed: str) -> None:
    item = rows(cafe)[0]
    before = item.text(0)
    cafe.services.tree.setCurrentItem(item)
    qtbot.keyClick(cafe.services.tree, K.Key_F2)
    field_in_row(cafe).setText(typed)
    field = field_in_row(cafe)
    qtbot.keyClick(field, K.Key_Return)
    qtbot.waitUntil(lambda: not cafe.services.tree.findChildren(QLineEdit))
    assert item.text(0) == before


def test_a_name_that_is_taken_is_told(cafe: BeginPage, qtbot: QtBot) -> None:
    first, second = rows(cafe)[:2]
    cafe.services.tree.setCurrentItem(first)
    qtbot.keyClick(cafe.services.tree, K.Key_F2)
    field_in_row(cafe).setText(second.text(0).upper())
    qtbot.keyClick(field_in_row(cafe), K.Key_Return)
    qtbot.waitUntil(cafe.services.told.isVisible)
    assert "already" in cafe.services.told.text()
    assert first.text(0) != second.text(0)


def test_own_services_are_added_with_enter_or_pasted(cafe: BeginPage, qtbot: QtBot) -> None:
    own = cafe.services.own
    cafe.services.tree.setCurrentItem(rows(cafe)[-1])
    qtbot.keyClicks(own, "Dog biscuits")
    qtbot.keyClick(own, K.Key_Return)
    assert own.text() == ""
    assert cafe.services.count.text() == "13 of 41 chosen"
    assert current(cafe) == "Dog biscuits"
    added = next(one for one in cafe.services.tree.chosen() if one.name == "Dog biscuits")
    assert added.touchpoint == read_trade("cafe", EN).services[-1].attribute.touchpoint
    QGuiApplication.clipboard().setText("Live music\nChess\ndog  biscuits")
    qtbot.keyClick(own, K.Key_V, CTRL)
    qtbot.mouseClick(cafe.services.add, LEFT)
    assert cafe.services.count.text() == "15 of 43 chosen"
    assert cafe.services.told.text() == "On the list already: dog biscuits."
    click_row(cafe, rows(cafe)[0])
    assert not cafe.services.told.isVisible()


def test_a_proposed_service_that_is_typed_is_chosen(cafe: BeginPage, qtbot: QtBot) -> None:
    proposed = next(one for one in read_trade("cafe", EN).services if not one.is_chosen)
    qtbot.keyClicks(cafe.services.own, proposed.attribute.name.lower())
    qtbot.keyClick(cafe.services.own, K.Key_Return)
    assert cafe.services.count.text() == "13 of 40 chosen"
    assert proposed.attribute.name in [one.name for one in cafe.services.tree.chosen()]
    assert current(cafe) == proposed.attribute.name
    assert not cafe.services.told.isVisible()


def test_all_none_and_only_the_suggested(cafe: BeginPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(cafe.services.all, LEFT)
    assert cafe.services.count.text() == "40 of 40 chosen"
    qtbot.mouseClick(cafe.services.none, LEFT)
    assert cafe.services.count.text() == "0 of 40 chosen"
    qtbot.mouseClick(cafe.services.suggested, LEFT)
    assert cafe.services.count.text() == "12 of 40 chosen"


def test_a_blank_list_begins_with_the_field_to_add(page: StartPage, qtbot: QtBot) -> None:
    page.show_trade("blank")
    assert page.begin is not None
    services = page.begin.services
    assert "Nothing is listed yet" in services.count.text()
    assert not services.all.isVisible()
    qtbot.keyClicks(services.own, "Free ice")
    qtbot.keyClick(services.own, K.Key_Return)
    assert services.count.text() == "1 of 1 chosen"
    assert [one.name for one in begun(page.begin, qtbot).services] == ["Free ice"]


def test_a_list_that_cannot_be_read_is_told(
    page: StartPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("benchmark_app.paths.resources", lambda: tmp_path)
    with qtbot.waitSignal(page.refused, timeout=1000) as told:
        page.show_trade("salon")
    assert told.args[0].code == "file_not_found"
    assert page.begin is not None
    assert chosen_names(page.begin) == []
