"""What the business is called belongs to its file: two windows may each say their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from owner_seat import shown
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import SetNoun
from benchmark_app.domain.noun import Noun
from benchmark_app.ui.app import Shell
from benchmark_app.ui.dialogs.competitor_dialog import CompetitorsDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.station import Station
from benchmark_app.words.grid import grid_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import create_workspace, open_workspace


@pytest.fixture
def korean(profile: None, memory: Memory, qtbot: QtBot) -> Iterator[Shell]:
    """The program in Korean with its first window on screen."""
    with shown(memory, Language.KO, qtbot) as made:
        yield made


def file_of(folder: Path, noun: Noun | None) -> Path:
    """A workspace whose business is called so."""
    path = folder / f"{noun}.bench"
    with create_workspace(path, edit=SetNoun(noun) if noun else None):
        return path


def opened(station: Station, path: Path) -> Editor:
    assert station.desk.open(path)
    assert station.desk.editor is not None
    return station.desk.editor


def in_front(station: Station, qtbot: QtBot) -> None:
    """Put a window in front, with the keys in it."""
    station.window.activateWindow()
    page = station.window.area
    (station.window if page is None else page.list).setFocus()
    focused = QApplication.focusWidget
    qtbot.waitUntil(lambda: (here := focused()) is not None and here.window() is station.window)


def menu_says(station: Station) -> str:
    QApplication.processEvents()
    return station.window.commands["add_competitor"].text()


def checked(station: Station) -> list[str]:
    commands = station.window.commands
    return [key for key in commands if key.startswith("noun:") and commands[key].isChecked()]


def test_a_file_brings_its_noun_to_another_computer(korean: Shell, tmp_path: Path) -> None:
    station = korean.stations[0]
    assert menu_says(station) == "경쟁 가게 추가(&C)…"
    editor = opened(station, file_of(tmp_path, Noun.CLINIC))
    assert editor.language is Language.KO_CLINIC
    assert menu_says(station) == "경쟁 병원 추가(&C)…"
    assert checked(station) == ["noun:ko-clinic"]
    assert grid_text("my_business", editor.language) == "우리 병원"
    opened(station, file_of(tmp_path, None))  # an older one: the program's own word
    assert menu_says(station) == "경쟁 가게 추가(&C)…"
    station.window.commands["start"].trigger()
    assert checked(station) == ["noun:ko"]


def test_a_file_without_one_has_that_of_the_program(korean: Shell, tmp_path: Path) -> None:
    station = korean.stations[0]
    station.window.commands["noun:ko-store"].trigger()
    editor = opened(station, file_of(tmp_path, None))
    assert editor.language is Language.KO_STORE
    opened(station, file_of(tmp_path, Noun.PLACE))
    assert menu_says(station) == "경쟁 가게 추가(&C)…"
    station.window.commands["start"].trigger()
    assert menu_says(station) == "경쟁 매장 추가(&C)…"


def test_the_menu_changes_it_for_this_file_as_one_step_of_undo(
    korean: Shell, memory: Memory, tmp_path: Path
) -> None:
    station, path = korean.stations[0], file_of(tmp_path, None)
    editor = opened(station, path)
    commands = station.window.commands
    commands["noun:ko-clinic"].trigger()
    revision = editor.workspace.revision
    commands["noun:ko-clinic"].trigger()
    assert editor.workspace.revision == revision  # called so already
    assert menu_says(station) == "경쟁 병원 추가(&C)…"
    assert memory.korean is Language.KO
    commands["undo"].trigger()
    assert menu_says(station) == "경쟁 가게 추가(&C)…"
    assert (
        "부르는 말" in station.window.messages.message + station.window.statusBar().currentMessage()
    )
    assert checked(station) == ["noun:ko"]
    commands["redo"].trigger()
    assert menu_says(station) == "경쟁 병원 추가(&C)…"
    station.window.commands["start"].trigger()
    with open_workspace(path) as again:
        assert again.market.noun is Noun.CLINIC


def test_two_windows_each_say_their_own(korean: Shell, tmp_path: Path, qtbot: QtBot) -> None:
    clinic, school = korean.stations[0], korean.open_window()
    of_clinic = opened(clinic, file_of(tmp_path, Noun.CLINIC))
    of_school = opened(school, file_of(tmp_path, Noun.SCHOOL))
    assert (of_clinic.language, of_school.language) == (Language.KO_CLINIC, Language.KO_SCHOOL)
    assert menu_says(clinic) == "경쟁 병원 추가(&C)…"
    assert menu_says(school) == "경쟁 학원 추가(&C)…"
    for station, editor, noun in ((clinic, of_clinic, "병원"), (school, of_school, "학원")):
        in_front(station, qtbot)
        dialog = CompetitorsDialog(editor, station.window)
        assert dialog.windowTitle() == f"경쟁 {noun} 추가"
        dialog.deleteLater()


def test_a_language_for_all_windows_leaves_each_its_noun(
    korean: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    clinic, school = korean.stations[0], korean.open_window()
    opened(clinic, file_of(tmp_path, Noun.CLINIC))
    opened(school, file_of(tmp_path, Noun.SCHOOL))
    third = korean.open_window()
    in_front(clinic, qtbot)
    clinic.window.commands["english"].trigger()
    assert {menu_says(one) for one in korean.stations} == {"Add &competitors…"}
    clinic.window.commands["korean"].trigger()
    assert menu_says(clinic) == "경쟁 병원 추가(&C)…"
    assert menu_says(school) == "경쟁 학원 추가(&C)…"
    assert menu_says(third) == "경쟁 가게 추가(&C)…"
    third.window.commands["noun:ko-company"].trigger()  # the program's: files keep their own
    assert menu_says(clinic) == "경쟁 병원 추가(&C)…"
    assert menu_says(school) == "경쟁 학원 추가(&C)…"
    assert menu_says(third) == "경쟁 회사 추가(&C)…"
    said = " ".join(one.text() for one in third.window.start.findChildren(QLabel))
    assert "우리 회사로 시작" in said


def test_one_file_in_two_windows_is_called_the_same(
    korean: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    path = file_of(tmp_path, Noun.CLINIC)
    here, there = korean.stations[0], korean.open_window()
    opened(here, path)
    opened(there, path)
    here.window.commands["noun:ko-lodging"].trigger()
    assert menu_says(here) == "경쟁 숙소 추가(&C)…"
    qtbot.waitUntil(lambda: menu_says(there) == "경쟁 숙소 추가(&C)…", timeout=30000)


def test_in_english_nothing_is_said_of_it(
    profile: None, tmp_path: Path, qtbot: QtBot, memory: Memory
) -> None:
    made = Shell(None, Language.EN, memory)
    qtbot.addWidget(made.window)
    editor = opened(made.stations[0], file_of(tmp_path, Noun.CLINIC))
    heard = [editor.language]
    made.window.commands["korean"].trigger()
    heard.append(editor.language)
    assert heard == [Language.EN, Language.KO_CLINIC]
    assert menu_says(made.stations[0]) == "경쟁 병원 추가(&C)…"
    made.stop()
    made.translation.switch(Language.EN)
