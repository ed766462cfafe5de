"""Every command by name, in both languages whatever the window speaks, with keys alone."""

from __future__ import annotations

import pytest
from input_method import compose
from on_screen import press_in
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.command_list import CommandList, menu_names
from benchmark_app.ui.command_search import CommandSearch
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.act_table import ACTS
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.workspace import Workspace

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def editor_of_grid(shell: Shell, workspace: Workspace) -> Editor:
    """The small workspace open at the grid."""
    workspace.close()
    assert shell.desk.open(workspace.path)
    assert shell.desk.editor is not None
    shell.window.commands["view:grid"].trigger()
    return shell.desk.editor


def search(shell: Shell, qtbot: QtBot) -> CommandSearch:
    press_in(shell.window, qtbot, Qt.Key.Key_P, CTRL_SHIFT)
    found = shell.window.findChildren(CommandSearch)
    assert found[-1].field.hasFocus()
    return found[-1]


def listed(asked: CommandSearch) -> list[str]:
    return [asked.list.item(row).text() for row in range(asked.list.count())]


def found(asked: CommandSearch, qtbot: QtBot, typed: str) -> str:
    """The command on top once a text is typed: Latin letters by keys, Hangul as it is composed."""
    asked.field.clear()
    if typed.isascii():
        qtbot.keyClicks(asked.field, typed)
    else:
        compose(asked.field, committed=typed)
    item = asked.list.currentItem()
    return item.text() if item is not None else ""


def test_every_command_has_a_name_of_its_own_in_both_languages(shell: Shell) -> None:
    shell.window.commands["korean"].trigger()  # it has a few more
    commands = CommandList(
        shell.window.commands, lambda _: None, lambda _: True, korean=Language.KO, has_file=True
    ).commands()
    keys = [one.key for one in commands]
    assert len(set(keys)) == len(keys)
    assert {key for key, _ in menu_names()} == set(shell.window.commands)
    assert set(shell.window.commands) <= set(keys)
    for language in SPOKEN:
        names = [one.name(language) for one in commands]
        assert all(names)
        assert not any("&" in name or "…" in name for name in names)
        twice = {name for name in names if names.count(name) > 1}
        assert twice == set(), language
    same = {one.english for one in commands if one.english == one.korean}
    assert same == {"English", "한국어"}
    shown = {one.english for one in commands}
    assert {row.words.replace("…", "") for row in ACTS} <= shown


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize(
    ("typed", "english", "korean"),
    [
        ("add serv", "Add service", "서비스 항목 추가"),
        ("서비스 항목 추", "Add service", "서비스 항목 추가"),
        ("ㅅㅂㅅ ㅎㅁ ㅊㄱ", "Add service", "서비스 항목 추가"),
        ("fd", "Fill down", "아래로 채우기"),
        ("high con", "Colours: High contrast", "색: 고대비"),
        ("고대", "Colours: High contrast", "색: 고대비"),
    ],
)
def test_a_name_is_found_in_either_language(
    shell: Shell,
    editor_of_grid: Editor,
    qtbot: QtBot,
    language: Language,
    typed: str,
    english: str,
    korean: str,
) -> None:
    shell.window.commands["english" if language is Language.EN else "korean"].trigger()
    asked = search(shell, qtbot)
    wanted = english if language is Language.EN else korean
    assert found(asked, qtbot, typed) == wanted
    spoken = asked.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
    assert english in spoken
    assert korean in spoken
    qtbot.keyClick(asked.field, Qt.Key.Key_Escape)


def test_a_syllable_being_composed_counts(
    shell: Shell, editor_of_grid: Editor, qtbot: QtBot
) -> None:
    asked = search(shell, qtbot)
    compose(asked.field, "되")
    assert listed(asked)[0] == "Undo"
    compose(asked.field)
    qtbot.keyClick(asked.field, Qt.Key.Key_Escape)


def test_enter_does_it_and_the_focus_is_where_it_was(
    shell: Shell, editor_of_grid: Editor, qtbot: QtBot
) -> None:
    before = QApplication.focusWidget()
    asked = search(shell, qtbot)
    assert found(asked, qtbot, "trend") == "Trend"
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    assert shell.window.view == "trend"
    shell.window.commands["view:grid"].trigger()
    assert QApplication.focusWidget() is before
    asked = search(shell, qtbot)
    qtbot.keyClick(asked.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    qtbot.waitUntil(lambda: not shell.window.findChildren(CommandSearch))


def test_a_command_of_the_grid_is_done_there(
    shell: Shell, editor_of_grid: Editor, qtbot: QtBot
) -> None:
    area = shell.window.area
    assert area is not None
    page = area.built("grid")
    assert isinstance(page, GridPage)
    page.table.spot.select_all()
    asked = search(shell, qtbot)
    assert found(asked, qtbot, "clear val") == "Clear value"
    assert page.table.hasFocus() is False
    shell.window.commands["view:trend"].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    asked = search(shell, qtbot)
    assert found(asked, qtbot, "select everything") == "Select everything"
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    assert shell.window.view == "grid"
    assert page.table.hasFocus()


def test_what_was_used_last_stands_first(
    shell: Shell, editor_of_grid: Editor, qtbot: QtBot, memory: Memory
) -> None:
    asked = search(shell, qtbot)
    assert listed(asked)[0] == "New"
    found(asked, qtbot, "stages")
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    asked = search(shell, qtbot)
    assert listed(asked)[0] == "Stages"
    assert memory.used_commands() == ["view:stages"]
    qtbot.keyClick(asked.field, Qt.Key.Key_Escape)


def test_what_cannot_be_done_says_why_and_stays(
    shell: Shell, editor_of_grid: Editor, qtbot: QtBot
) -> None:
    asked = search(shell, qtbot)
    assert found(asked, qtbot, "redo") == "Redo"
    assert asked.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Redo, 다시 하기, Ctrl+Y, nothing to redo"
    )
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert found(asked, qtbot, "xyzzy") == ""
    qtbot.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.isVisible()
    qtbot.keyClick(asked.field, Qt.Key.Key_Escape)


def test_without_a_file_the_reason_is_the_file(shell: Shell, qtbot: QtBot) -> None:
    asked = search(shell, qtbot)
    for typed in ("undo", "fill down", "overview"):
        found(asked, qtbot, typed)
        spoken = asked.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken.endswith("open a file first"), spoken
    qtbot.keyClick(asked.field, Qt.Key.Key_Escape)


def test_arrows_and_tab_walk_the_list_round(
    shell: Shell, editor_of_grid: Editor, qtbot: QtBot
) -> None:
    asked = search(shell, qtbot)
    last = asked.list.count() - 1
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Tab, 2),
        (Qt.Key.Key_Backtab, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, last),
        (Qt.Key.Key_PageDown, last),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_PageUp, 0),
    ):
        qtbot.keyClick(asked.field, key)
        assert asked.list.currentRow() == row
        assert asked.field.hasFocus()
    qtbot.keyClick(asked.field, Qt.Key.Key_Escape)


def test_a_click_elsewhere_closes_it_and_keeps_the_focus_there(
    shell: Shell, editor_of_grid: Editor, qtbot: QtBot
) -> None:
    asked = search(shell, qtbot)
    note = shell.window.findChild(QPlainTextEdit)
    assert note is not None
    shell.window.show_note()
    assert not asked.isVisible()
    assert QApplication.focusWidget() is not None
    assert not isinstance(QApplication.focusWidget(), CommandSearch)


def test_it_stays_inside_a_small_window_with_large_text(
    shell: Shell, editor_of_grid: Editor, qtbot: QtBot
) -> None:
    window = shell.window
    window.resize(1024, 640)
    for _ in range(10):
        window.commands["larger"].trigger()
    asked = search(shell, qtbot)
    assert window.rect().contains(asked.geometry())
    window.resize(800, 600)
    qtbot.waitUntil(lambda: window.rect().contains(asked.geometry()))
    qtbot.keyClick(asked.field, Qt.Key.Key_Escape)
    window.commands["usual_text"].trigger()
