"""The sheet of all keys: every key of the tables, true, in both languages, on one page of paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from on_screen import press_in, shown_in
from pdf_text import read_pdf
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.charts.chart_keys import CHART_KEYS
from benchmark_app.ui.command_list import menu_rows, native_keys
from benchmark_app.ui.grid.act_table import ACTS, TYPED
from benchmark_app.ui.key_card import KeyCard, key_groups
from benchmark_app.words.language import SPOKEN, Language
from benchmark_app.workspace import Workspace


def card(shell: Shell, qtbot: QtBot) -> KeyCard:
    press_in(shell.window, qtbot, Qt.Key.Key_F1)
    found = shown_in(shell.window, KeyCard)
    assert len(found) == 1
    return found[0]


def test_every_key_of_every_table_is_on_it_once(shell: Shell, qtbot: QtBot) -> None:
    groups = dict(key_groups())
    assert list(groups) == ["In the grid", "Moving", "On a chart", "Day", "Window"]
    on_chart = groups.pop("On a chart")
    assert [keys for _, keys in on_chart] == [keys for _, keys in CHART_KEYS]
    listed = [key for rows in groups.values() for _, keys in rows for key in keys]
    assert len(set(listed)) == len(listed)
    of_menus = {row.keys for _, row in menu_rows() if row.keys}
    of_grid = {row.keys for row in ACTS if row.keys}
    typed = {key for row in TYPED for key in row.keys}
    assert set(listed) == of_menus | of_grid | typed
    assert ("Print visit sheet / Print this chart", ("Ctrl+P",)) in groups["Window"]
    text = card(shell, qtbot).page.toPlainText()
    assert all(native_keys(key) in text for key in listed)
    assert all(not QKeySequence(key).isEmpty() for key in listed)


def test_the_keys_on_it_are_those_of_the_commands(shell: Shell) -> None:
    for key, row in menu_rows():
        assert shell.window.commands[key].shortcut() == QKeySequence(row.keys)


@pytest.mark.parametrize("has_file", [True, False])
def test_every_key_the_window_listens_to_is_on_it(
    shell: Shell, workspace: Workspace, has_file: bool
) -> None:
    workspace.close()
    if has_file:
        assert shell.desk.open(workspace.path)
    listed = {QKeySequence(key) for _, rows in key_groups() for _, keys in rows for key in keys}
    whole = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut
    actions = shell.window.findChildren(QAction)
    shortcuts = shell.window.findChildren(QShortcut)
    heard = {one.shortcut() for one in actions if one.shortcutContext() in whole}
    heard |= {one.key() for one in shortcuts if one.context() in whole}
    heard.discard(QKeySequence())
    assert QKeySequence("Ctrl+Shift+T") in heard, "a new check today"
    assert heard <= listed


def test_it_stays_beside_the_window_and_follows_the_language(shell: Shell, qtbot: QtBot) -> None:
    sheet = card(shell, qtbot)
    assert not sheet.isModal()
    assert "Same as last time" in sheet.page.toPlainText()
    shell.window.commands["korean"].trigger()
    qtbot.waitUntil(lambda: "지난번과 같음" in sheet.page.toPlainText())
    assert sheet.windowTitle() == "단축키"
    assert "Same as last time" not in sheet.page.toPlainText()
    assert card(shell, qtbot) is sheet
    qtbot.keyClick(sheet.page, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert card(shell, qtbot) is sheet
    sheet.reject()


def test_a_narrow_sheet_has_one_column_and_never_scrolls_sideways(
    shell: Shell, qtbot: QtBot
) -> None:
    sheet = card(shell, qtbot)
    for width in (1200, 900, 420):
        sheet.resize(width, 500)
        QApplication.processEvents()
        assert sheet.page.horizontalScrollBar().maximum() == 0
        assert sheet.page.verticalScrollBar().maximum() > 0
    for _ in range(10):
        shell.window.commands["larger"].trigger()
    sheet.resize(760, 560)
    qtbot.waitUntil(lambda: sheet.page.horizontalScrollBar().maximum() == 0)
    shell.window.commands["usual_text"].trigger()
    sheet.reject()


@pytest.mark.parametrize("language", SPOKEN)
def test_it_prints_on_one_sheet(
    shell: Shell, tmp_path: Path, qtbot: QtBot, language: Language
) -> None:
    shell.translation.switch(language)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target = tmp_path / "keys.pdf"
    printer.setOutputFileName(str(target))
    sheet = card(shell, qtbot)
    sheet.print_on(printer)
    paper = target.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    assert re.search(rb"/MediaBox \[0 0 595(\.\d+)? 842(\.\d+)?\]", paper)
    sheet.reject()
    text = read_pdf(target)
    assert all(f"{words} {native_keys(keys[0])}" in text for words, keys in key_groups()[0][1])
