"""The menus, the toolbar and the recent files: whole, and never cut off."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.menu_table import MENUS, TOOLBAR, action_rows, plain_name
from benchmark_app.ui.tool_bar import ToolBar
from benchmark_app.ui.work_area import WorkArea
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.workspace import create_workspace

MNEMONIC = re.compile(r"(?<!&)&(\w)")


def bar_of(shell: Shell) -> ToolBar:
    bar = shell.window.findChild(ToolBar)
    assert isinstance(bar, ToolBar)
    return bar


@pytest.mark.parametrize("language", SPOKEN)
def test_no_two_letters_for_alt_are_the_same_in_a_menu(shell: Shell, language: Language) -> None:
    shell.translation.switch(language)
    QApplication.processEvents()
    menus = [menu for menu in shell.window.findChildren(QMenu) if menu.actions()]
    bars = [shell.window.menuBar().actions(), *(menu.actions() for menu in menus)]
    for actions in bars:
        letters = [found[1].upper() for one in actions if (found := MNEMONIC.search(one.text()))]
        assert len(set(letters)) == len(letters), [one.text() for one in actions]


def test_no_two_commands_have_the_same_keys(shell: Shell) -> None:
    keys = [row.keys for menu in MENUS for row in action_rows(menu.rows) if row.keys]
    keys += [one.shortcut().toString() for one in shell.window.commands.values()]
    portable = [QKeySequence(key).toString() for key in keys if key]
    views = [f"Alt+{n}" for n in range(1, 8)]
    assert all(portable.count(key) == (1 if key in views else 2) for key in portable)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("&Open…", "Open"),
        ("열기(&O)…", "열기"),
        ("C&olours", "Colours"),
        ("&한국어", "한국어"),
        ("Change &service…", "Change service"),
    ],
)
def test_a_name_is_what_the_menu_says_without_its_signs(words: str, name: str) -> None:
    assert plain_name(words) == name


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("percent", [80, 100, 150, 200])
@pytest.mark.parametrize("width", [1024, 1366])
def test_the_toolbar_is_never_cut_off(
    opened: Shell, language: Language, percent: int, width: int, qtbot: QtBot
) -> None:
    window, bar = opened.window, bar_of(opened)
    opened.translation.switch(language)
    while opened.appearance._memory.text_percent != percent:
        window.commands["larger" if percent > 100 else "smaller"].trigger()
    window.resize(width, 640)
    qtbot.waitUntil(lambda: window.width() == width)
    for button in bar.buttons.values():
        assert button.isVisible()
        assert bar.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    worded = [one.toolButtonStyle() for one in bar.buttons.values()]
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert worded == sorted(worded, key=lambda style: style != beside)
    if percent == 100:
        assert set(worded) == {beside}


def test_where_words_have_no_room_the_icon_says_them_on_hover(opened: Shell, qtbot: QtBot) -> None:
    window, bar = opened.window, bar_of(opened)
    for _ in range(10):
        window.commands["larger"].trigger()
    window.resize(800, 600)
    last = bar.buttons["export"]
    qtbot.waitUntil(lambda: last.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly)
    assert last.toolTip() == "Export Excel (Ctrl+E)"
    assert not last.icon().isNull()
    window.commands["korean"].trigger()
    qtbot.waitUntil(lambda: last.toolTip() == "엑셀 내보내기 (Ctrl+E)")
    assert set(bar.buttons) == {key for key, _ in TOOLBAR}


@pytest.mark.parametrize("language", SPOKEN)
def test_the_list_of_views_grows_with_the_text(
    opened: Shell, language: Language, qtbot: QtBot
) -> None:
    area = opened.window.findChild(WorkArea)
    assert isinstance(area, WorkArea)
    opened.translation.switch(language)
    for _ in range(2):
        metrics = area.list.fontMetrics()
        for row in range(area.list.count()):
            item = area.list.item(row)
            box = area.list.visualItemRect(item)
            words = metrics.horizontalAdvance(item.text()) + area.list.iconSize().width()
            assert words < area.list.viewport().width()
            assert box.height() > metrics.height()
        before = area.list.width()
        for _ in range(10):
            opened.window.commands["larger"].trigger()
        qtbot.waitUntil(lambda narrow=before: area.list.width() > narrow or narrow > 150)  # type: ignore[misc]


def test_recent_files_are_numbered_and_open(
    shell: Shell, memory: Memory, tmp_path: Path, qtbot: QtBot
) -> None:
    menus = shell.window.menus.menus
    menu = menus["recent"]
    assert not menu.menuAction().isEnabled()
    deep = tmp_path / ("a very long name of a folder " * 4)
    deep.mkdir()
    paths = [tmp_path / "R&D.bench", *(deep / f"{n}.bench" for n in range(10))]
    for path in paths:
        create_workspace(path).close()
        memory.opened(path)
    menus["file"].aboutToShow.emit()
    texts = [one.text() for one in menu.actions()]
    assert [text.split()[0] for text in texts[:9]] == [f"&{n}" for n in range(1, 10)]
    assert "R&&D" in texts[10]
    assert texts[-1] == "&Clear list"
    widest = max(menu.fontMetrics().horizontalAdvance(text) for text in texts)
    assert widest < 70 * menu.fontMetrics().averageCharWidth()
    assert menu.actions()[0].toolTip() == str(paths[-1])
    menu.actions()[10].trigger()
    assert shell.desk.editor is not None
    assert shell.desk.editor.workspace.path == paths[0]
    shell.desk.show_start()
    memory.keep(paths[0], Desktop(view="trend"))
    menus["file"].aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert memory.recent() == []
    assert memory.desktop(paths[0]) == Desktop()
    menus["file"].aboutToShow.emit()
    assert not menu.menuAction().isEnabled()
    assert menu.actions() == []
