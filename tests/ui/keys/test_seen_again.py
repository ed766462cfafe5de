"""Seen today and same as last time: by key, from the menu, and on an earlier day."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import key_checks as fact
import pytest
from by_name import competitor_named
from key_bench import Bench
from key_sheet import EARLY, MIDDLE, TODAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Put
from benchmark_app.words.grid import grid_text


def choose(bench: Bench, key: str) -> None:
    """Click a row of the menu of checks."""
    window = bench.shell.window
    bar, menu = window.menuBar(), window.menus.menus["check"]
    at = bar.actionGeometry(menu.menuAction()).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    place = popup.actionGeometry(window.commands[key]).center()
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=place)


def hint(bench: Bench, code: str, **params: object) -> str:
    return grid_text(code, bench.editor.language, **params)


@pytest.mark.parametrize(("key", "code"), [("same", "confirm"), ("seen_today", "seen_today")])
def test_the_menu_does_it_to_the_selection(bench: Bench, key: str, code: str, qtbot: QtBot) -> None:
    bench.start("linen:own", "linen:own..linen:sea", TODAY)
    choose(bench, key)
    qtbot.waitUntil(lambda: bench.outcome().step == (code, 2))
    assert bench.seen_on("linen:own") == bench.seen_on("linen:sea") == TODAY
    qtbot.waitUntil(partial(fact.in_grid, bench))
    assert bench.outcome().selection == "linen:own..linen:sea"


@pytest.mark.parametrize("key", ["same", "seen_today"])
def test_in_another_view_the_menu_leads_to_the_grid_and_changes_nothing(
    bench: Bench, key: str, qtbot: QtBot
) -> None:
    bench.start("linen:own", "", TODAY)
    before = bench.outcome()
    bench.perform("Alt+1")
    qtbot.waitUntil(lambda: bench.shell.window.view == "overview")
    choose(bench, key)
    qtbot.waitUntil(partial(fact.in_grid, bench))
    assert bench.outcome() == before
    assert bench.page.hint.text() == hint(bench, "act_needs_cell")


def test_the_menu_takes_an_open_text_first(bench: Bench, qtbot: QtBot) -> None:
    bench.start("minutes:own", "", TODAY)
    bench.perform("9")
    choose(bench, "seen_today")
    qtbot.waitUntil(partial(fact.in_grid, bench))
    assert bench.outcome().values["minutes:own"] == 9
    assert bench.outcome().editing is None
    assert bench.page.hint.text() == hint(bench, "nothing_to_see")


def test_on_an_earlier_day_a_newer_value_is_left_alone(bench: Bench, qtbot: QtBot) -> None:
    bench.start("parking:own", "parking:own..parking:lake", EARLY)  # only the lake has changed
    for cell in ("linen:own", "linen:lake"):
        bench.table.spot.add(*bench.place(cell))
    bench.perform("Ctrl+;")
    qtbot.waitUntil(lambda: bench.outcome().step == ("seen_today", 2))
    found = bench.outcome()
    assert found.day == TODAY
    assert found.values["parking:lake"] == 1
    assert bench.seen_on("linen:own") == bench.seen_on("linen:lake") == TODAY
    said = hint(bench, "confirmed_but", count=2, day="2026-11-22", others=1)
    assert bench.page.hint.text() == said


def test_who_has_left_the_market_since_is_seen_no_more(bench: Bench, qtbot: QtBot) -> None:
    lake = competitor_named(bench.editor, "Lakeside")
    assert bench.editor.apply(Put(replace(lake, exited_on=MIDDLE)))
    bench.start("linen:own", "linen:own..linen:lake", EARLY)
    bench.perform("Ctrl+;")
    qtbot.waitUntil(lambda: bench.outcome().step == ("seen_today", 3))
    assert bench.seen_on("linen:lake") == EARLY
    said = hint(bench, "confirmed_but", count=3, day="2026-11-22", others=1)
    assert bench.page.hint.text() == said


def test_where_all_has_changed_nothing_is_done_and_said(bench: Bench, qtbot: QtBot) -> None:
    bench.start("parking:lake", "", EARLY)
    bench.perform("Ctrl+;")
    qtbot.waitUntil(lambda: bench.page.hint.text() == hint(bench, "others_by_now"))
    assert bench.outcome().day == EARLY
    assert bench.outcome().step == ("record", 37)


def test_what_was_seen_since_with_the_same_value_is_seen_today(bench: Bench, qtbot: QtBot) -> None:
    bench.start("linen:own", "", MIDDLE)
    bench.perform("2")
    qtbot.waitUntil(lambda: bench.seen_on("linen:own") == MIDDLE)
    bench.start("linen:own", "", EARLY)
    bench.perform("Ctrl+;")
    qtbot.waitUntil(lambda: bench.seen_on("linen:own") == TODAY)
    assert bench.outcome().values["linen:own"] == 2


def test_what_was_seen_today_already_is_not_seen_twice(bench: Bench, qtbot: QtBot) -> None:
    bench.start("parking:sea", "", EARLY)
    bench.perform("Ctrl+;")
    qtbot.waitUntil(lambda: bench.page.hint.text() == hint(bench, "nothing_to_see"))
    assert bench.outcome().step == ("record", 37)
