"""Whoever types while the days are played ends it: no day takes a text that is half written."""

from __future__ import annotations

from functools import partial

import key_checks as fact
import pytest
from key_bench import Bench
from key_sheet import EARLY, TODAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.ui.as_of_bar import AsOfBar


@pytest.fixture
def days(bench: Bench) -> AsOfBar:
    """The bar of days while they are played, with the cursor on a number of the first one."""
    bench.start("minutes:own", "", TODAY)
    bench.perform("Ctrl+Shift+K")
    bar = bench.shell.window.findChild(AsOfBar)
    assert isinstance(bar, AsOfBar)
    assert bar.playing.is_running
    assert bench.editor.as_of == EARLY
    return bar


def test_a_number_is_typed_to_its_end(bench: Bench, days: AsOfBar, qtbot: QtBot) -> None:
    bench.perform("1")
    assert not days.playing.is_running
    for key in ("5", "Enter"):
        bench.perform(key)
    qtbot.waitUntil(partial(fact.in_grid, bench))
    assert bench.editor.as_of == EARLY
    cell = bench.table.grid.sheet.cell(*bench.place("minutes:own"))
    assert cell is not None
    assert (cell.value, cell.seen_on) == (15, EARLY)


def test_a_text_is_changed_to_its_end(bench: Bench, days: AsOfBar) -> None:
    bench.perform("F2")
    bench.perform("Backspace")
    assert not days.playing.is_running
    assert bench.outcome().editing is not None


def test_a_day_is_typed_to_its_end(bench: Bench, days: AsOfBar) -> None:
    days.day.line.setFocus()
    QTest.keyClicks(days.day.line, "2026-03-0")
    assert not days.playing.is_running
    assert days.day.line.text().endswith("2026-03-0")


def test_moving_about_ends_nothing(bench: Bench, days: AsOfBar) -> None:
    bench.perform("Right")
    assert days.playing.is_running
    QTest.keyClick(days.play, Qt.Key.Key_Space)
    assert not days.playing.is_running
