"""Each way out of a cell's editor takes what was typed, an open syllable too; only Esc does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from key_bench import Bench, Click
from key_sheet import EARLY, TODAY, latest, number_in
from key_window import open_bench
from keyboards import Keyboard, Typed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.words.language import Language
from benchmark_app.workspace import open_workspace

TOWELS = Typed("Towels", "수건")
NINE = Typed("9", "9")
PATIENCE_MS = 10_000
LEFT = Qt.MouseButton.LeftButton
Way = Callable[[Bench], None]


@pytest.fixture
def bench(opened: Bench) -> Iterator[Bench]:
    """The window with a fresh copy of the sheet."""
    opened.open_fresh()
    yield opened
    opened.put_away()


def keys(text: str) -> Way:
    """Keys, which an input method hears of before the window does."""
    return lambda bench: bench.perform(text)


def click(spot: str) -> Way:
    return lambda bench: bench.perform(Click(spot))


def command(key: str) -> Way:
    """A command chosen in a menu or on the toolbar by mouse: no key finishes the syllable."""
    return lambda bench: bench.shell.window.commands[key].trigger()


def click_below(bench: Bench) -> None:
    viewport = bench.table.viewport()
    QTest.mouseClick(viewport, LEFT, pos=QPoint(viewport.width() - 4, viewport.height() - 4))


def click_header(bench: Bench) -> None:
    QTest.mouseClick(bench.table.header.viewport(), LEFT, pos=QPoint(20, 8))


def click_list_of_views(bench: Bench) -> None:
    area = bench.shell.window.area
    assert area is not None
    point = area.list.visualItemRect(area.list.item(0)).center()
    QTest.mouseClick(area.list.viewport(), LEFT, pos=point)


def show_another_day(bench: Bench) -> None:
    bench.editor.set_as_of(EARLY)


def speak_another_language(bench: Bench) -> None:
    other = Language.KO if bench.keyboard.language is Language.EN else Language.EN
    bench.shell.translation.switch(other)
    bench.perform("Enter")  # the text stays open meanwhile


def focus_the_views(bench: Bench) -> None:
    area = bench.shell.window.area
    assert area is not None
    area.list.setFocus()


def open_another_file(bench: Bench) -> None:
    bench.open_fresh()


WAYS: dict[str, Way] = {
    "enter": keys("Enter"),
    "shift-enter": keys("Shift+Enter"),
    "tab": keys("Tab"),
    "shift-tab": keys("Shift+Tab"),
    "up": keys("Up"),
    "down": keys("Down"),
    "page-down": keys("PgDown"),
    "f6": keys("F6"),
    "shift-f6": keys("Shift+F6"),
    "click-a-cell": click("parking:sea"),
    "click-a-name": click("parking:name"),
    "click-below": click_below,
    "click-the-header": click_header,
    "click-the-views": click_list_of_views,
    "focus-the-views": focus_the_views,
    "another-day": show_another_day,
    "ctrl-pgup": keys("Ctrl+PgUp"),
    "previous-day-by-mouse": command("earlier"),
    "alt-3": keys("Alt+3"),
    "view-by-mouse": command("view:trend"),
    "ctrl-e": keys("Ctrl+E"),
    "export-by-mouse": command("export"),
    "ctrl-shift-p": keys("Ctrl+Shift+P"),
    "find-a-command": command("find_command"),
    "f1": keys("F1"),
    "ctrl-f": keys("Ctrl+F"),
    "find-by-mouse": command("find"),
    "ctrl-shift-l": keys("Ctrl+Shift+L"),
    "filter-by-mouse": command("filter"),
    "add-a-service": command("add_service"),
    "visit-sheet": command("visit_sheet"),
    "language": speak_another_language,
    "ctrl-w": keys("Ctrl+W"),
    "start-page": command("start"),
    "another-file": open_another_file,
}


@pytest.fixture
def fluent(bench: Bench) -> Iterator[Bench]:
    """The window, whose language a way may change."""
    yield bench
    bench.shell.translation.switch(bench.keyboard.language)


def first_name(path: Path) -> str:
    """What the file calls the first service."""
    with open_workspace(path) as workspace:
        return workspace.attributes[0].name


def newest(path: Path, cell: tuple[int, int]) -> tuple[float | None, date | None]:
    """The last value the file has of a cell, and its day."""
    with open_workspace(path) as workspace:
        seen = latest(workspace).get(cell)
    return number_in(seen), None if seen is None else seen.observed_on


@pytest.mark.parametrize("way", WAYS)
def test_a_name_is_taken(fluent: Bench, way: str, qtbot: QtBot) -> None:
    path = fluent.editor.workspace.path
    fluent.start("linen:name", "", TODAY)
    fluent.perform(TOWELS)
    WAYS[way](fluent)
    wanted = fluent.keyboard.text(TOWELS)
    qtbot.waitUntil(lambda: first_name(path) == wanted, timeout=PATIENCE_MS)


@pytest.mark.parametrize("way", WAYS)
def test_a_measure_is_taken_on_the_day_it_was_typed_on(
    fluent: Bench, way: str, qtbot: QtBot
) -> None:
    path, cell = fluent.editor.workspace.path, fluent.ids("minutes:sea")
    fluent.start("minutes:sea", "", TODAY)
    fluent.perform("9")
    WAYS[way](fluent)
    qtbot.waitUntil(lambda: newest(path, cell) == (9, TODAY), timeout=PATIENCE_MS)


@pytest.mark.parametrize(("start", "words"), [("linen:name", TOWELS), ("minutes:sea", NINE)])
def test_only_esc_discards(bench: Bench, start: str, words: Typed) -> None:
    bench.start(start, "", TODAY)
    before = bench.outcome()
    bench.perform(words)
    assert bench.outcome().editing is not None
    bench.perform("Esc")
    assert bench.outcome() == before


def test_undo_by_mouse_takes_the_text_first(bench: Bench) -> None:
    bench.start("linen:name", "", TODAY)
    before = bench.outcome()
    bench.perform(TOWELS)
    bench.shell.window.commands["undo"].trigger()
    assert bench.outcome().services == before.services
    bench.shell.window.commands["redo"].trigger()
    assert bench.outcome().services[0] == bench.keyboard.text(TOWELS)


def test_undo_by_key_loses_nothing(bench: Bench) -> None:
    """As in Excel it takes back what was typed into the text, and no edit made before."""
    bench.start("linen:own", "", TODAY)
    bench.perform("3")
    done = bench.outcome().values
    bench.start("minutes:sea", "", TODAY)
    bench.perform("9 Ctrl+Z")
    assert bench.outcome().values == done
    bench.perform("Esc")
    assert bench.outcome().values == done


def test_closing_the_window_takes_the_text(
    keyboard: Keyboard, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with open_bench(keyboard, tmp_path) as bench:
        bench.open_fresh()
        path = bench.editor.workspace.path
        bench.start("linen:name", "", TODAY)
        bench.perform(TOWELS)
        bench.shell.window.close()
        qtbot.waitUntil(lambda: bench.shell.desk.editor is None)
        assert first_name(path) == keyboard.text(TOWELS)
