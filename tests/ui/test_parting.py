"""A text that cannot be read keeps its file open once, in a sentence; asked again it is let go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from by_name import attribute_named, competitor_named
from on_screen import bring_forward, press_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.ui import desk
from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.cell_editor import CellEditor
from benchmark_app.ui.station import Station
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.edit import unread_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import create_workspace, open_workspace

CTRL = Qt.KeyboardModifier.ControlModifier
SAID = (
    "“soon” is not entered yet, so the file stays open: correct it, or ask again to leave without."
)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    made = tmp_path / "other.bench"
    create_workspace(made).close()
    return made


def opened(station: Station, path: Path) -> Editor:
    """The file with the cursor in the grid, on the minutes of Pines."""
    assert station.desk.open(path)
    editor = station.desk.editor
    assert editor is not None
    station.window.commands["view:grid"].trigger()
    minutes, pines = (
        attribute_named(editor, "Minutes at check-in"),
        competitor_named(editor, "Pines"),
    )
    editor.point_at(frozenset({(minutes.id, pines.id)}))
    return editor


def line(station: Station) -> CellEditor | None:
    area = station.window.area
    assert area is not None
    page = area.built("grid")
    assert isinstance(page, GridPage)
    return page.table.delegate.editor


def type_in_cell(station: Station, text: str, qtbot: QtBot) -> None:
    bring_forward(station.window, qtbot)
    station.window.commands["view:grid"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), text)
    found = line(station)
    assert found is not None
    assert found.text() == text


def minutes(path: Path) -> object:
    with open_workspace(path) as kept:
        service = next(one for one in kept.attributes if one.unit == "min")
        place = kept.find_competitor("Pines")
        assert place is not None
        seen = kept.cell_observations(service.id, place.id)
        return max(seen, key=lambda one: (one.observed_on, one.id)).value


Ask = Callable[[Shell, Path, QtBot], object]
WAYS: dict[str, Ask] = {
    "close": lambda shell, _, __: shell.window.close(),
    "quit": lambda shell, _, bot: press_in(shell.window, bot, Qt.Key.Key_Q, CTRL),
    "start page": lambda shell, _, bot: press_in(shell.window, bot, Qt.Key.Key_W, CTRL),
    "new": lambda shell, _, bot: press_in(shell.window, bot, Qt.Key.Key_N, CTRL),
    "other file": lambda shell, other, _: shell.desk.take(other),
    "drop": lambda shell, other, _: shell.window.drop.dropped.emit(other),
}


@pytest.mark.parametrize("ask", WAYS.values(), ids=WAYS.keys())
def test_the_first_time_it_stays_and_the_second_it_goes(
    shell: Shell, path: Path, other: Path, qtbot: QtBot, ask: Ask
) -> None:
    editor = opened(shell.stations[0], path)
    type_in_cell(shell.stations[0], "soon", qtbot)
    ask(shell, other, qtbot)
    assert shell.desk.editor is editor
    assert shell.window.isVisible()
    assert shell.window.messages.message == SAID
    kept = line(shell.stations[0])
    assert kept is not None
    assert kept.text() == "soon"
    assert kept.message.isVisible()  # the reason
    assert QApplication.focusWidget() is kept
    ask(shell, other, qtbot)
    assert shell.desk.editor is not editor
    assert minutes(path) == 5.0


@pytest.mark.parametrize("ask", WAYS.values(), ids=WAYS.keys())
def test_a_text_that_can_be_read_holds_nothing_up(
    shell: Shell, path: Path, other: Path, qtbot: QtBot, ask: Ask
) -> None:
    editor = opened(shell.stations[0], path)
    type_in_cell(shell.stations[0], "9", qtbot)
    ask(shell, other, qtbot)
    assert shell.desk.editor is not editor
    assert minutes(path) == 9.0


def test_once_corrected_it_is_kept_and_another_is_told_anew(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    station = shell.stations[0]
    editor = opened(station, path)
    cell = frozenset({cast("tuple[int, int]", editor.current)})
    type_in_cell(station, "soon", qtbot)
    shell.window.close()
    found = line(station)
    assert found is not None
    found.selectAll()
    QTest.keyClicks(found, "12")
    QTest.keyClick(found, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: line(station) is None)
    editor.point_at(cell)
    type_in_cell(station, "soon", qtbot)
    shell.window.close()
    assert shell.window.isVisible()
    shell.window.close()
    assert not shell.window.isVisible()
    assert minutes(path) == 12.0


WAYS_ON: dict[str, Callable[[Station, QtBot], object]] = {
    "Esc": lambda station, bot: press_in(station.window, bot, Qt.Key.Key_Escape),
    "another letter": lambda station, bot: press_in(station.window, bot, Qt.Key.Key_X),
    "another view": lambda station, _: station.window.commands["view:method"].trigger(),
}


@pytest.mark.parametrize("go_on", WAYS_ON.values(), ids=WAYS_ON.keys())
@pytest.mark.parametrize("place", ["cell", "card"])
def test_the_notice_goes_with_the_text(
    shell: Shell,
    path: Path,
    qtbot: QtBot,
    go_on: Callable[[Station, QtBot], object],
    place: str,
) -> None:
    station = shell.stations[0]
    opened(station, path)
    if place == "cell":
        type_in_cell(station, "soon", qtbot)
    else:
        shell.window.show_card()
        number = QApplication.focusWidget()
        assert isinstance(number, QLineEdit)
        number.selectAll()
        QTest.keyClicks(number, "soon")
    shell.window.close()
    assert shell.window.messages.message == SAID
    go_on(station, qtbot)
    qtbot.waitUntil(lambda: not shell.window.messages.message)
    assert shell.window.isVisible()


def test_it_is_shown_from_another_view(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell.stations[0], path)
    type_in_cell(shell.stations[0], "soon", qtbot)
    shell.window.commands["view:method"].trigger()
    shell.window.close()
    assert shell.window.view == "grid"
    assert shell.window.messages.message == SAID
    kept = line(shell.stations[0])
    assert kept is not None
    assert kept.isVisible()
    assert QApplication.focusWidget() is kept


def test_the_reason_stays_in_sight_where_the_sentence_takes_room(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    opened(shell.stations[0], path)
    shell.window.messages.hide()
    type_in_cell(shell.stations[0], "soon", qtbot)
    kept = line(shell.stations[0])
    assert kept is not None
    room = kept.parentWidget()
    assert room is not None
    above = shell.window.height() - room.height()
    shell.window.resize(shell.window.width(), above + kept.geometry().bottom() + 60)
    shell.window.close()
    qtbot.waitUntil(lambda: room.rect().contains(kept.message.geometry()))
    assert not kept.message.geometry().intersects(kept.geometry())


def test_fields_of_the_card_are_no_less(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell.stations[0], path)
    shell.window.show_card()
    number = QApplication.focusWidget()
    assert isinstance(number, QLineEdit)
    number.selectAll()
    QTest.keyClicks(number, "soon")
    shell.window.close()
    assert shell.window.messages.message == SAID
    assert number.text() == "soon"
    assert QApplication.focusWidget() is number
    shell.window.close()
    assert not shell.window.isVisible()
    assert minutes(path) == 5.0


def test_it_is_told_again_once_something_was_entered(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    opened(shell.stations[0], path)
    shell.window.show_card()
    number = QApplication.focusWidget()
    assert isinstance(number, QLineEdit)
    for text in ("soon", "9", "soon"):
        number.selectAll()
        QTest.keyClicks(number, text)
        QTest.keyClick(number, Qt.Key.Key_Return)
        QApplication.processEvents()
        if text == "soon":
            shell.window.close()
            assert shell.window.isVisible()
    shell.window.close()
    assert not shell.window.isVisible()
    assert minutes(path) == 9.0


def test_a_large_file_on_its_way_does_not_take_the_text_away(
    shell: Shell, path: Path, other: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = opened(shell.stations[0], path)
    monkeypatch.setattr(desk, "is_large", lambda _: True)
    assert shell.desk.open(other)
    type_in_cell(shell.stations[0], "soon", qtbot)
    qtbot.waitUntil(lambda: shell.window.messages.message == SAID)
    assert shell.desk.editor is editor
    assert shell.window.statusBar().currentMessage() == ""


def test_it_is_said_in_both_languages_of_one_and_of_several() -> None:
    assert unread_text(["a", "b"], Language.EN) == (
        "“a”, “b” are not entered yet, so the file stays open: correct them, "
        "or ask again to leave without."
    )
    assert unread_text(["곧"], Language.KO) == (
        "“곧” 값을 아직 적지 못해서 파일을 닫지 않았어요. "
        "고쳐 적거나, 한 번 더 하면 이 값 없이 닫아요."
    )
