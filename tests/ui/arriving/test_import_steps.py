"""How many clicks and keys an owner's matrix of ticks takes, from the open file to undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from dropping import drop, local
from owner_seat import Program, Seat, seated
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from table_case import TICKS, book_file, seen
from table_window import LONG

from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.dialogs.history_dialog import HistoryDialog
from benchmark_app.words.import_report import report_text

Bring = Callable[[Seat, Path], None]
DAY = date(2025, 3, 2)


@pytest.fixture
def seat(program: Program, qtbot: QtBot) -> Iterator[Seat]:
    """The start page, its clicks and keys counted."""
    with seated(program, qtbot) as taken:
        yield taken


def choose(seat: Seat, menu: str, command: str) -> None:
    """Two clicks: on a menu and on what stands in it."""
    window = seat.shell.window
    window.activateWindow()
    opened = window.menus.menus[menu]
    seat.owner.click_menu(window.menuBar(), opened)
    seat.owner.choose(opened, window.commands[command])


def step(seat: Seat, keys: str) -> None:
    """Press keys in the main window."""
    seat.shell.window.activateWindow()
    seat.owner.wait(lambda: QApplication.activeWindow() is seat.shell.window)
    seat.owner.press(keys)


def by_menu(seat: Seat, ticks: Path) -> None:
    """Two clicks in the File menu, then the file."""
    choose(seat, "file", "import")
    seat.owner.choose_file(seat.shell.window, ticks)


def by_keys(seat: Seat, ticks: Path) -> None:
    """Ctrl+O, then the file."""
    step(seat, "Ctrl+O")
    seat.owner.choose_file(seat.shell.window, ticks)


def by_drop(seat: Seat, ticks: Path) -> None:
    """The file is let go over the window."""
    assert drop(seat.shell.window.windowHandle(), local(ticks))


@pytest.fixture
def own(cafe: Path, tmp_path: Path) -> Path:
    """A copy of the sample for one test."""
    path = tmp_path / "own.bench"
    path.write_bytes(cafe.read_bytes())
    return path


@pytest.mark.parametrize(("bring", "most"), [(by_menu, 5), (by_keys, 4), (by_drop, 2)])
def test_a_matrix_comes_in_is_taken_back_and_done_again(
    seat: Seat, own: Path, tmp_path: Path, qtbot: QtBot, bring: Bring, most: int
) -> None:
    ticks = book_file(tmp_path / "ticks.xlsx", ("2025-03-02", TICKS))
    seat.open(own)
    bring(seat, ticks)
    window = seat.dialog(ArrivalWindow)
    (card,) = (one for code, one in window.meaning.questions.items() if code == "blank")
    seat.owner.click(card.picks["no"].button)
    qtbot.waitUntil(lambda: window.yes.isEnabled() and "9" in window.yes.text(), timeout=LONG)
    seat.owner.press("Return")
    there = seat.editor
    seat.owner.wait(lambda: len(seen(there, DAY)) == 9)
    assert seen(there, DAY)["Seaview", "Sauna"] == 0.0
    assert seat.owner.events <= most
    step(seat, "Ctrl+Z")
    seat.owner.wait(lambda: seen(there, DAY) == {})
    step(seat, "Ctrl+Y")
    seat.owner.wait(lambda: len(seen(there, DAY)) == 9)


def test_the_report_of_an_earlier_import_is_two_clicks_away(
    seat: Seat, own: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    plain = TICKS.replace("Pines", "Dunes")  # of which nothing was said before
    ticks = book_file(tmp_path / "ticks.xlsx", ("2025-03-02", plain))
    seat.open(own)
    by_drop(seat, ticks)
    window = seat.dialog(ArrivalWindow)
    qtbot.waitUntil(window.yes.isEnabled, timeout=LONG)
    seat.owner.press("Return")
    there = seat.editor
    seat.owner.wait(lambda: len(seen(there, DAY)) == 5)
    shell = seat.shell.window
    choose(seat, "edit", "history")
    dialog = seat.dialog(HistoryDialog)
    first = dialog.list.item(0).text()
    report = there.workspace.log(1)[0].report
    assert report is not None
    assert first.endswith(report_text(report, seat.language))
    everything = dialog.list.count()
    seat.owner.click(dialog.imports)
    assert 0 < dialog.list.count() <= everything
    assert dialog.list.item(0).text() == first
    seat.owner.press("Esc")
    seat.owner.wait(lambda: not shell.findChildren(HistoryDialog))
