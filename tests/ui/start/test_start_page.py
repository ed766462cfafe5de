"""Ways to begin, asked for with real keys and clicks: trades, samples, recent files."""

from __future__ import annotations

from pathlib import Path

import pytest
from begin_form import chosen_names
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benchmark_app.exchange.trade import TRADES
from benchmark_app.ui.start_page import StartPage
from benchmark_app.words.language import Language

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
EN, KO = Language.EN, Language.KO


def test_every_trade_is_a_tile_with_its_drawing(page: StartPage) -> None:
    assert tuple(page.home.trades) == TRADES
    for tile in page.home.trades.values():
        assert not tile.icon().isNull()
        assert tile.text()
        assert tile.accessibleDescription()


def test_keys_walk_among_the_trades(page: StartPage, qtbot: QtBot) -> None:
    tiles = list(page.home.trades.values())
    page.show_home()
    assert tiles[0].hasFocus()
    qtbot.keyClick(tiles[0], K.Key_Right)
    assert tiles[1].hasFocus()
    qtbot.keyClick(tiles[1], K.Key_Down)
    assert tiles[3].hasFocus()
    qtbot.keyClick(tiles[3], K.Key_Tab)
    assert tiles[4].hasFocus()
    qtbot.keyClick(tiles[4], K.Key_Space)
    assert page.begin is not None
    assert page.begin.trade == TRADES[4]


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Enter])
def test_enter_chooses_what_the_keys_are_on(page: StartPage, qtbot: QtBot, key: Qt.Key) -> None:
    page.show_home()
    tile = page.home.trades[TRADES[0]]
    assert tile.hasFocus()
    qtbot.keyClick(tile, key)
    assert page.begin is not None
    assert page.begin.trade == TRADES[0]
    sample = page.home.samples["cafe"]
    with qtbot.waitSignal(page.sample_requested, timeout=1000):
        qtbot.keyClick(sample, key)


def test_the_way_back_keeps_the_place_and_what_was_typed(page: StartPage, qtbot: QtBot) -> None:
    page.show_trade("shop")
    assert page.begin is not None
    qtbot.keyClicks(page.begin.name, "Corner")
    page.begin.services.tree.choose_none()
    qtbot.keyClick(page.begin.name, K.Key_Escape)
    assert page.currentWidget() is page.home
    assert page.home.trades["shop"].hasFocus()
    qtbot.keyClick(page.home.trades["shop"], K.Key_Space)
    assert page.begin.name.text() == "Corner"
    assert chosen_names(page.begin) == []
    qtbot.mouseClick(page.begin.back, LEFT)
    qtbot.mouseClick(page.home.trades["cafe"], LEFT)
    assert page.begin.name.text() == "Corner"
    assert len(chosen_names(page.begin)) == 12


@pytest.mark.parametrize("sample", ["motel", "cafe"])
def test_each_sample_has_its_tile(page: StartPage, qtbot: QtBot, sample: str) -> None:
    with qtbot.waitSignal(page.sample_requested, timeout=1000) as asked:
        qtbot.mouseClick(page.home.samples[sample], LEFT)
    assert asked.args == [sample]


def test_letters_for_alt_reach_the_samples_and_the_dialog(page: StartPage, qtbot: QtBot) -> None:
    page.show_home()
    with qtbot.waitSignal(page.sample_requested, timeout=1000):
        qtbot.keyClick(page, K.Key_M, ALT)
    with qtbot.waitSignal(page.open_requested, timeout=1000):
        qtbot.keyClick(page, K.Key_O, ALT)


def test_recent_files_say_when_and_where(page: StartPage, files: list[Path]) -> None:
    recent = page.home.recent
    said = [str(recent.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)]
    assert said[0] == f"a, in {files[0].parent.name}, changed today 09:00"
    assert said[1].endswith("changed yesterday 09:00")
    assert said[2].endswith("changed 20 November 2026")
    assert recent.item(0).toolTip() == str(files[0])


def test_without_recent_files_one_sentence_says_so(page: StartPage, files: list[Path]) -> None:
    assert page.home.recent.isVisible()
    page.show_recent([])
    assert not page.home.recent.isVisible()
    assert "stand here" in page.home.no_recent.text()
    assert page.home.no_recent.isVisible()


def test_the_last_file_is_one_key_away(page: StartPage, files: list[Path], qtbot: QtBot) -> None:
    page.show_home()
    recent = page.home.recent
    assert recent.hasFocus()
    with qtbot.waitSignal(page.path_requested, timeout=1000) as asked:
        qtbot.keyClick(recent, K.Key_Return)
    assert asked.args == [files[0]]
    qtbot.keyClick(recent, K.Key_Down)
    with qtbot.waitSignal(page.path_requested, timeout=1000) as asked:
        qtbot.keyClick(recent, K.Key_Enter)
    assert asked.args == [files[1]]


def test_a_recent_file_opens_once_with_one_click(
    page: StartPage, files: list[Path], qtbot: QtBot
) -> None:
    asked: list[Path] = []
    page.path_requested.connect(asked.append)
    recent = page.home.recent
    spot = recent.visualItemRect(recent.item(1)).center()
    qtbot.mouseClick(recent.viewport(), LEFT, pos=spot)
    assert asked == [files[1]]


def test_del_takes_a_file_off_the_list_and_nothing_else(
    page: StartPage, files: list[Path], qtbot: QtBot
) -> None:
    page.show_home()
    with qtbot.waitSignal(page.forget_requested, timeout=1000) as asked:
        qtbot.keyClick(page.home.recent, K.Key_Delete)
    assert asked.args == [files[0]]
    page.show_recent(files[1:])
    assert page.home.recent.currentRow() == 0
    assert files[0].exists()


def test_a_file_that_goes_while_listed_is_no_trouble(page: StartPage, files: list[Path]) -> None:
    files[0].unlink()
    page.set_language(KO)
    assert page.home.recent.count() == 3
    page.grab()
