"""A table comes into the program: in few clicks, remembered the next time, or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from on_screen import await_shown, press_in, shown_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from table_case import TICKS, book_file, seen
from table_window import LONG, awaited, taken

from benchmark_app.exchange.foreign.book_file import read_book
from benchmark_app.exchange.foreign.choices import signature_of
from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.leave_dialog import LeaveDialog
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.job import export_summary
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.talk import Talk
from benchmark_app.ui.theme import Theme
from benchmark_app.workspace import Workspace

LEFT = Qt.MouseButton.LeftButton


def test_esc_leaves_everything_as_before(
    shell: Shell, editor: Editor, ticks: Path, memory: Memory, qtbot: QtBot
) -> None:
    revision = editor.workspace.revision
    window = taken(shell, ticks, qtbot)
    (card,) = window.meaning.questions.values()
    qtbot.mouseClick(card.picks["no"].button, LEFT)
    awaited(window, "&Import 9 values", qtbot)
    press_in(window, qtbot, Qt.Key.Key_Escape)
    qtbot.mouseClick(await_shown(window, LeaveDialog, qtbot).discard, LEFT)
    assert not shown_in(shell.window, ArrivalWindow)
    assert editor.workspace.revision == revision
    assert not any(talk.is_running for talk in shell.desk.findChildren(Talk))
    again = taken(shell, ticks, qtbot)
    assert not again.again.isVisible()
    assert again.yes.text() == "&Import 5 values"
    again.reject()


def test_what_was_said_of_last_years_sheet_holds_for_this_years(
    shell: Shell, editor: Editor, ticks: Path, qtbot: QtBot
) -> None:
    window = taken(shell, ticks, qtbot)
    (card,) = window.meaning.questions.values()
    qtbot.mouseClick(card.picks["no"].button, LEFT)
    awaited(window, "&Import 9 values", qtbot)
    press_in(window, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(seen(editor, date(2025, 3, 1))) == 9, timeout=LONG)
    later = book_file(ticks.with_name("later.xlsx"), ("2026-03-02", TICKS))
    window = taken(shell, later, qtbot)
    assert window.again.isVisible()
    assert window.yes.text() == "&Import 9 values"
    press_in(window, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(seen(editor, date(2026, 3, 2))) == 9, timeout=LONG)


@pytest.mark.parametrize("said", [b"no choices", b'{"sheets":{"Gone":true}}'])
def test_answers_that_no_longer_fit_are_let_go(
    shell: Shell, editor: Editor, ticks: Path, memory: Memory, qtbot: QtBot, said: bytes
) -> None:
    memory.keep_choices(signature_of(read_book(ticks)), said)
    window = taken(shell, ticks, qtbot)
    assert not window.again.isVisible()
    assert window.yes.text() == "&Import 5 values"
    window.reject()


def test_the_answers_of_the_latest_fifty_files_are_kept(memory: Memory) -> None:
    for number in range(60):
        memory.keep_choices(str(number), b'{"answers":{}}')
    assert memory.choices("9") == b""
    assert memory.choices("10") == memory.choices("59") == b'{"answers":{}}'
    memory.keep_choices("59", b"")
    assert memory.choices("59") == b""
    assert memory.choices("58")


def test_a_table_for_a_new_file_takes_a_click_enter_and_a_place(
    shell: Shell, ticks: Path, qtbot: QtBot
) -> None:
    window = taken(shell, ticks, qtbot)
    assert shell.window.start.isVisible()
    (card,) = window.meaning.questions.values()
    qtbot.mouseClick(card.picks["no"].button, LEFT)
    awaited(window, "&Import 9 values", qtbot)
    press_in(window, qtbot, Qt.Key.Key_Return)
    place = await_shown(shell.window, QFileDialog, qtbot)
    place.selectFile(str(ticks.with_name("motel.bench")))
    place.accept()
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=LONG)
    assert shell.desk.editor is not None
    assert len(seen(shell.desk.editor, date(2025, 3, 1))) == 9
    assert shell.window.statusBar().currentMessage() == "ticks.xlsx is imported."


def test_a_place_that_cannot_be_written_is_told(shell: Shell, ticks: Path, qtbot: QtBot) -> None:
    window = taken(shell, ticks, qtbot)
    press_in(window, qtbot, Qt.Key.Key_Return)
    place = await_shown(shell.window, QFileDialog, qtbot)
    place.fileSelected.emit(str(ticks.parent / "gone" / "motel.bench"))
    place.reject()
    qtbot.waitUntil(lambda: shell.window.messages.message != "", timeout=LONG)
    assert shell.desk.editor is None
    assert shell.window.start.isVisible()


def test_the_colours_of_the_program_come_to_the_window_too(
    shell: Shell, editor: Editor, ticks: Path, qtbot: QtBot
) -> None:
    window = taken(shell, ticks, qtbot)
    model = window.sheets.picture.picture
    ground = Qt.ItemDataRole.BackgroundRole
    light = model.data(model.index(1, 0), ground)
    shell.desk.set_theme(Theme.dark())
    assert model.data(model.index(1, 0), ground) != light
    window.reject()


def test_our_own_summary_needs_nothing_enter_imports_it(
    shell: Shell, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    summary = tmp_path / "summary.xlsx"
    export_summary(lambda _: None, str(path), str(summary), date(2026, 11, 22), "en")
    window = taken(shell, summary, qtbot)
    assert window.meaning.questions == {}
    assert window.yes.isEnabled()
    press_in(window, qtbot, Qt.Key.Key_Return)
    place = await_shown(shell.window, QFileDialog, qtbot)
    place.selectFile(str(tmp_path / "again.bench"))
    place.accept()
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=LONG)
    assert shell.desk.editor is not None
    with Workspace.open_copy(path) as before:
        there = list(shell.desk.editor.workspace.observations())
        assert len(there) == len(list(before.observations())) > 0


def test_letters_that_nothing_tells_are_asked_first_and_remembered(
    shell: Shell, editor: Editor, tmp_path: Path, qtbot: QtBot
) -> None:
    text = tmp_path / "hotels.csv"
    text.write_bytes("Merkmal;Café 1;Bär\nFrühstück;ja;nein\nWLAN;nein;ja\n".encode("cp1252"))
    window = taken(shell, text, qtbot)
    (card,) = window.meaning.questions.values()
    assert card.first() is card.picks["cp1252"].button
    assert card.answer == ""
    assert card.picks["cp1252"].words.text() == (
        "Western European (Windows-1252) (proposed)\nMerkmal;Café 1;Bär"
    )
    assert card.waiting.isVisible()
    assert window.sheets.sheets.count() == 0
    assert not window.meaning.tables
    assert not window.yes.isEnabled()
    assert window.headline.text() == (
        "There is nothing here to import yet. 9 cells wait for your answer."
    )
    assert not seen(editor, editor.today)
    card.first().setFocus()
    press_in(window, qtbot, Qt.Key.Key_Space)
    awaited(window, "&Import 4 values", qtbot)
    assert card.answer == "cp1252"
    assert not card.waiting.isVisible()
    assert window.sheets.sheets.count() == 1
    assert len(window.meaning.tables) == 1
    press_in(window, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(seen(editor, editor.as_of)) == 4, timeout=LONG)
    text.write_bytes("Merkmal;Café 1;Bär\nFrühstück;ja;ja\nGröße;nein;ja\n".encode("cp1252"))
    window = taken(shell, text, qtbot)
    assert window.again.isVisible()
    assert len(window.meaning.tables) == 1
    assert window.meaning.questions["encoding"].answer == "cp1252"
    window.reject()
