"""Whatever opens over the grid and goes again: the keys are where they were."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import key_checks as fact
import pytest
from key_bench import Bench, Click, Step
from key_sheet import MIDDLE, TODAY
from keyboards import Typed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.ui.as_of_bar import AsOfBar
from benchmark_app.ui.command_search import CommandSearch

UNREADABLE = Typed("ab", "길어")
WORD = Typed("Towels", "수건")
Given = tuple[Step, ...]
Deed = Callable[[Bench], None]


@pytest.fixture
def bench(bench: Bench) -> Bench:
    """The window with the cursor on a number."""
    bench.start("minutes:own", "", TODAY)
    return bench


def command(key: str) -> Deed:
    return lambda bench: bench.shell.window.commands[key].trigger()


def key(keys: str) -> Deed:
    return lambda bench: bench.keyboard.press(keys)


OVERLAYS = {
    "key card": key("F1"),
    "search": key("Ctrl+Shift+P"),
    "visit sheet": key("Ctrl+P"),
    "new service": key("Ctrl+Shift+S"),
    "new competitors": key("Ctrl+Shift+C"),
    "change service": key("F4"),
    "about": command("about"),
    "open": command("open"),
    "export": command("export"),
}
GIVEN: dict[str, Given] = {
    "grid": (),
    "typed": ("9",),
    "amended": ("F2",),
}


def overlay(bench: Bench) -> list[QWidget]:
    window = bench.shell.window
    found: list[QWidget] = [*window.findChildren(QDialog), *window.findChildren(CommandSearch)]
    return [one for one in found if one.isVisible()]


@pytest.mark.parametrize("given", GIVEN.values(), ids=list(GIVEN))
@pytest.mark.parametrize("open_", OVERLAYS.values(), ids=list(OVERLAYS))
def test_esc_leads_back_to_the_grid(bench: Bench, open_: Deed, given: Given, qtbot: QtBot) -> None:
    for step in given:
        bench.perform(step)
    open_(bench)
    qtbot.waitUntil(lambda: bool(overlay(bench)))
    bench.perform("Esc")
    qtbot.waitUntil(lambda: not overlay(bench))
    qtbot.waitUntil(partial(fact.in_grid, bench))
    found = bench.outcome()
    assert found.at == "minutes:own"
    assert found.editing is None
    assert found.values["minutes:own"] == (9 if given == ("9",) else 12)


@pytest.mark.parametrize(
    "open_", [OVERLAYS["key card"], OVERLAYS["search"]], ids=["card", "search"]
)
def test_a_text_that_cannot_be_read_waits_with_the_keys(
    bench: Bench, open_: Deed, qtbot: QtBot
) -> None:
    bench.perform(UNREADABLE)
    bench.keyboard.finish()
    open_(bench)
    qtbot.waitUntil(lambda: bool(overlay(bench)))
    bench.perform("Esc")
    qtbot.waitUntil(partial(fact.in_editor, bench))
    assert bench.outcome().editing == bench.keyboard.text(UNREADABLE)
    bench.perform("Esc")
    qtbot.waitUntil(partial(fact.in_grid, bench))


def header_click(bench: Bench) -> None:
    header, (_, column) = bench.table.horizontalHeader(), bench.place("linen:sea")
    at = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def other_view_and_back(bench: Bench) -> None:
    bench.perform("Alt+1")
    assert bench.shell.window.view == "overview"
    bench.perform("Alt+2")


def double_click(bench: Bench) -> None:
    bench.perform(Click("linen:own", is_double=True))


@pytest.mark.parametrize("deed", [header_click, other_view_and_back, double_click])
def test_a_text_that_cannot_be_read_gets_the_keys_wherever_one_comes_from(
    bench: Bench, deed: Deed, qtbot: QtBot
) -> None:
    bench.perform(UNREADABLE)
    bench.perform("Enter")
    deed(bench)
    line = bench.table.delegate.editor
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    assert bench.outcome().at == "minutes:own"
    bench.perform("Esc")
    qtbot.waitUntil(partial(fact.in_grid, bench))
    assert bench.outcome().editing is None


def test_a_composed_name_is_kept_when_the_key_card_opens(bench: Bench, qtbot: QtBot) -> None:
    bench.start("linen:name", "", TODAY)
    bench.perform(WORD)
    bench.perform("F1")
    qtbot.waitUntil(lambda: bool(overlay(bench)))
    bench.perform("Esc")
    qtbot.waitUntil(partial(fact.in_grid, bench))
    assert bench.keyboard.text(WORD) in bench.outcome().services


def test_the_menu_bar_gives_an_open_text_its_keys_back(bench: Bench, qtbot: QtBot) -> None:
    bench.perform("9")
    bar = bench.shell.window.menuBar()
    at = bar.actionGeometry(bench.shell.window.menus.menus["check"].menuAction()).center()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    bench.perform("Esc Esc")
    qtbot.waitUntil(partial(fact.in_editor, bench))
    assert bench.outcome().editing == "9"
    bench.perform("Enter")
    qtbot.waitUntil(lambda: bench.outcome().at == "reception:own")
    assert bench.outcome().values["minutes:own"] == 9


@pytest.mark.parametrize("does", [True, False], ids=["undo", "close"])
def test_a_message_gives_the_keys_back(bench: Bench, does: bool, qtbot: QtBot) -> None:
    command("delete_service")(bench)
    bar = bench.shell.window.messages
    qtbot.waitUntil(bar.isVisible)
    others = [one for one in bar.findChildren(QPushButton) if one is not bar.button]
    QTest.mouseClick(bar.button if does else others[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(partial(fact.in_grid, bench))
    assert not bar.isVisible()
    assert ("Minutes at check-in" in bench.outcome().services) == does


def test_what_was_used_before_the_grid_gets_the_keys_where_the_grid_is_gone(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.perform("Ctrl+F")
    qtbot.waitUntil(partial(fact.finds, bench))
    bench.perform("Ctrl+Shift+P")
    qtbot.waitUntil(lambda: bool(overlay(bench)))
    bench.perform("Esc")
    qtbot.waitUntil(partial(fact.finds, bench))
    bench.perform("Esc")
    qtbot.waitUntil(partial(fact.in_grid, bench))


def type_day(bench: Bench, text: str, way_out: str) -> None:
    days = bench.shell.window.findChild(AsOfBar)
    assert days is not None
    QTest.mouseClick(days.day.line, Qt.MouseButton.LeftButton)
    bench.perform("Ctrl+A")
    bench.perform(Typed(text, text))
    bench.perform(way_out)


@pytest.mark.parametrize(("way_out", "day"), [("Enter", MIDDLE), ("Num+Enter", MIDDLE)])
def test_after_a_day_is_typed_the_next_digit_is_a_level(
    bench: Bench, way_out: str, day: date, qtbot: QtBot
) -> None:
    bench.start("linen:own", "", TODAY)
    type_day(bench, MIDDLE.isoformat(), way_out)
    qtbot.waitUntil(partial(fact.in_grid, bench))
    bench.perform("0")
    qtbot.waitUntil(lambda: bench.outcome().values["linen:own"] == 0)
    assert bench.outcome().day == day
    assert bench.seen_on("linen:own") == day


def test_esc_in_the_day_brings_the_one_shown_back_and_leads_to_the_grid(
    bench: Bench, qtbot: QtBot
) -> None:
    type_day(bench, "2026-08", "Esc")
    qtbot.waitUntil(partial(fact.in_grid, bench))
    days = bench.shell.window.findChild(AsOfBar)
    assert days is not None
    assert days.day.line.text() == TODAY.isoformat()
    assert bench.outcome().day == TODAY


def test_a_day_chosen_in_the_calendar_by_key_leads_to_the_grid(bench: Bench, qtbot: QtBot) -> None:
    days = bench.shell.window.findChild(AsOfBar)
    assert days is not None
    QTest.mouseClick(days.day.line, Qt.MouseButton.LeftButton)
    bench.perform("F4")
    qtbot.waitUntil(days.day.calendar.isVisible)
    view = QApplication.focusWidget()
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(partial(fact.in_grid, bench))
    assert bench.outcome().day == date(2026, 11, 21)
