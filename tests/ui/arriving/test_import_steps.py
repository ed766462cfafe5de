"""How many clicks and keys an owner's matrix of ticks takes, from the open file to undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from owner_seat import Program, Seat, seated
from pytestqt.qtbot import QtBot
from table_case import TICKS, book_file, seen

from benchmark_app.ui.arriving.window import ArrivalWindow

#: The time a child of the program has to read a table.
LONG = 60_000
DAY = date(2025, 3, 2)


@pytest.fixture
def seat(program: Program, qtbot: QtBot) -> Iterator[Seat]:
    """The start page, its clicks and keys counted."""
    with seated(program, qtbot) as taken:
        yield taken


def test_a_matrix_of_ticks_takes_four_steps(
    seat: Seat, cafe: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    ticks = book_file(tmp_path / "ticks.xlsx", ("2025-03-02", TICKS))
    seat.open(cafe)
    seat.owner.done.clear()
    seat.owner.press("Ctrl+Shift+I")
    seat.owner.choose_file(seat.shell.window, ticks)
    window = seat.dialog(ArrivalWindow)
    (card,) = window.meaning.questions.values()
    seat.owner.click(card.picks["no"].button)
    qtbot.waitUntil(lambda: window.yes.isEnabled() and "9" in window.yes.text(), timeout=LONG)
    seat.owner.press("Return")
    there = seat.editor
    seat.owner.wait(lambda: len(seen(there, DAY)) == 9)
    assert seen(there, DAY)["Seaview", "Sauna"] == 0.0
    assert len(seat.owner.done) <= 4
    seat.shell.window.commands["undo"].trigger()
    seat.owner.wait(lambda: seen(there, DAY) == {})
