"""Backups in the window: made by themselves, put back in the sight of all, told where they fail."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import Put
from benchmark_app.errors import EditRefused
from benchmark_app.ui import backups as backups_module
from benchmark_app.ui.app import Shell
from benchmark_app.ui.backups import Backups
from benchmark_app.ui.dialogs.restore_dialog import RestoreDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.reading import end_readings
from benchmark_app.ui.station import Station
from benchmark_app.workspace import Backup, backup_folder, list_backups, make_backup

#: In milliseconds, for a machine with much else to do.
PATIENCE = 30000


@pytest.fixture
def folder(path: Path, tmp_path: Path) -> Path:
    """Where the backups of the small workspace go."""
    return backup_folder(tmp_path / "data" / "benchmark-app", path)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Backup]:
    """Every backup that the program makes, the same one again where nothing changed."""
    kept: list[Backup] = []

    def recorded(source: Path, target: Path, at: datetime) -> Backup:
        kept.append(make_backup(source, target, at))
        return kept[-1]

    monkeypatch.setattr(backups_module, "make_backup", recorded)
    return kept


def opened(station: Station, path: Path) -> Editor:
    assert station.desk.open(path)
    assert station.desk.editor is not None
    return station.desk.editor


def backups_of(station: Station) -> Backups:
    assert station.desk.editor is not None
    found = station.desk.editor.findChild(Backups)
    assert isinstance(found, Backups)
    return found


def await_backups(qtbot: QtBot, folder: Path, count: int) -> list[Backup]:
    qtbot.waitUntil(lambda: len(list_backups(folder)) == count, timeout=PATIENCE)
    return list_backups(folder)


def add(editor: Editor, name: str) -> None:
    assert editor.apply(Put(Attribute(name=name)))


def names(editor: Editor) -> list[str]:
    return [one.name for one in editor.market.attributes]


def dialog_of(shell: Shell, qtbot: QtBot, count: int) -> RestoreDialog:
    shell.window.commands["restore"].trigger()
    found = shell.window.findChildren(RestoreDialog)[-1]
    qtbot.waitUntil(lambda: found.list.count() == count, timeout=PATIENCE)
    return found


def restored(shell: Shell, qtbot: QtBot) -> None:
    said = "Restored the state of today"
    qtbot.waitUntil(lambda: shell.window.messages.message.startswith(said), timeout=PATIENCE)


def test_a_backup_comes_soon_after_opening_and_only_where_something_changed(
    shell: Shell, path: Path, folder: Path, made: list[Backup], qtbot: QtBot
) -> None:
    editor = opened(shell.stations[0], path)
    (first,) = await_backups(qtbot, folder, 1)
    assert first.revision == editor.workspace.revision
    assert set(path.parent.glob("*.bench*")) == {path}  # nothing beside the owner's file
    made.clear()
    again = opened(shell.stations[0], path)
    qtbot.waitUntil(lambda: bool(made), timeout=PATIENCE)
    assert made == [first]
    add(again, "Sauna")
    shell.desk.show_start()
    opened(shell.stations[0], path)
    assert await_backups(qtbot, folder, 2)[1] == first


def test_edits_are_backed_up_every_half_hour(
    shell: Shell, path: Path, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert backups_module._EVERY_MS == 30 * 60 * 1000
    monkeypatch.setattr(backups_module, "_EVERY_MS", 50)
    editor = opened(shell.stations[0], path)
    await_backups(qtbot, folder, 1)
    add(editor, "Sauna")
    assert await_backups(qtbot, folder, 2)[0].revision == editor.workspace.revision


def test_a_restore_is_followed_by_the_other_window_and_undone(
    shell: Shell, path: Path, folder: Path, made: list[Backup], qtbot: QtBot
) -> None:
    first = opened(shell.stations[0], path)
    second = opened(shell.open_window(), path)
    qtbot.waitUntil(lambda: len(made) == 2, timeout=PATIENCE)  # one for each window
    before, revision = names(first), first.workspace.revision
    add(first, "Sauna")
    add(first, "Bar")
    dialog = dialog_of(shell, qtbot, 1)
    assert dialog.list.currentItem().text().endswith(", 16 values, edits since: 2")
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not first.apply(Put(Attribute(name="Meanwhile")))
    restored(shell, qtbot)
    assert names(first) == before
    assert first.workspace.revision == revision + 3
    qtbot.waitUntil(lambda: names(second) == before, timeout=PATIENCE)
    status = shell.stations[1].window.statusBar()
    assert status.currentMessage() == "In another window: restore a backup."
    assert [one.revision for one in list_backups(folder)] == [revision + 2, revision]
    assert shell.window.messages.button.text() == "Undo"
    QTest.mouseClick(shell.window.messages.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(first) == [*before, "Sauna", "Bar"], timeout=PATIENCE)
    restored(shell, qtbot)
    shell.window.commands["undo"].trigger()  # the same again by the usual keys
    qtbot.waitUntil(lambda: names(first) == before, timeout=PATIENCE)
    restored(shell, qtbot)
    add(first, "Pool")  # from here on undo takes this back, and the bar goes
    assert shell.window.messages.message == ""
    shell.window.commands["undo"].trigger()
    assert names(first) == before
    assert first.workspace.check() == []


def test_the_list_begins_at_what_differs_and_a_double_click_restores(
    shell: Shell, path: Path, folder: Path, qtbot: QtBot
) -> None:
    editor = opened(shell.stations[0], path)
    await_backups(qtbot, folder, 1)
    before = names(editor)
    add(editor, "Sauna")
    backups_of(shell.stations[0]).first(lambda: None)
    await_backups(qtbot, folder, 2)
    qtbot.waitUntil(lambda: not editor.is_held)
    dialog = dialog_of(shell, qtbot, 2)
    texts = [dialog.list.item(row).text() for row in range(2)]
    assert texts[0].endswith(", same as now")
    assert dialog.list.currentRow() == 1
    assert dialog.yes.isEnabled()
    spot = dialog.list.visualItemRect(dialog.list.item(1)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    restored(shell, qtbot)
    assert names(editor) == before


def test_a_list_without_backups_says_so(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell.stations[0], path)
    shell.window.commands["restore"].trigger()
    dialog = shell.window.findChildren(RestoreDialog)[-1]
    qtbot.waitUntil(lambda: dialog.about.text().startswith("There is no backup yet."))
    assert not dialog.yes.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_folder_that_cannot_be_written_is_told_once_and_the_work_goes_on(
    shell: Shell, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    data = tmp_path / "data" / "benchmark-app"
    data.mkdir(parents=True)
    (data / "backups").write_text("a file is in the way")
    editor = opened(shell.stations[0], path)
    status = shell.window.statusBar()
    qtbot.waitUntil(lambda: status.currentMessage().startswith("No backup could be made"))
    add(editor, "Sauna")
    status.clearMessage()
    done: list[str] = []
    backups_of(shell.stations[0]).first(lambda: done.append("large"))
    assert not editor.is_free()
    qtbot.waitUntil(lambda: done == ["large"], timeout=PATIENCE)
    assert editor.is_free()
    assert status.currentMessage() == ""


def test_nothing_is_restored_where_what_is_there_cannot_be_backed_up(
    shell: Shell, path: Path, folder: Path, qtbot: QtBot
) -> None:
    editor = opened(shell.stations[0], path)
    (first,) = await_backups(qtbot, folder, 1)
    add(editor, "Sauna")
    before = path.read_bytes()
    first.path.rename(first.path.with_suffix(".away"))
    folder.rename(folder.with_name("away"))
    folder.write_text("a file is in the way")
    backups_of(shell.stations[0]).restore(first)
    messages = shell.window.messages
    qtbot.waitUntil(lambda: messages.message.endswith("so nothing was restored."))
    assert path.read_bytes() == before
    assert editor.is_free()


def test_a_backup_that_is_gone_meanwhile_is_told(
    shell: Shell, path: Path, folder: Path, qtbot: QtBot
) -> None:
    editor = opened(shell.stations[0], path)
    (first,) = await_backups(qtbot, folder, 1)
    add(editor, "Sauna")
    first.path.unlink()
    backups_of(shell.stations[0]).restore(first)
    messages = shell.window.messages
    qtbot.waitUntil(lambda: first.path.name in messages.message, timeout=PATIENCE)
    assert "Sauna" in names(editor)
    editor.hold(EditRefused("large_edit_running"))
    backups_of(shell.stations[0]).restore(first)
    assert messages.message.startswith("Many values are being written.")
    editor.release()
    assert messages.message == ""  # one need not wait any more
    assert not editor.apply(Put(Attribute(name=editor.workspace.attributes[0].name)))
    refused = messages.message
    editor.release()
    assert messages.message == refused != ""


def test_a_restore_that_is_stopped_changes_nothing(
    shell: Shell, path: Path, folder: Path, qtbot: QtBot
) -> None:
    editor = opened(shell.stations[0], path)
    (first,) = await_backups(qtbot, folder, 1)
    add(editor, "Sauna")
    backups_of(shell.stations[0]).restore(first)
    qtbot.waitUntil(lambda: bool(shell.window.findChildren(ProgressLine)), timeout=PATIENCE)
    shell.window.findChildren(ProgressLine)[0].cancel.click()
    assert "Sauna" in names(editor)
    assert shell.window.statusBar().currentMessage() == "Stopped. Nothing was changed."
    assert editor.is_free()


def test_a_file_closed_amid_its_backup_leaves_nothing_waiting(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    opened(shell.stations[0], path)
    done: list[str] = []
    backups_of(shell.stations[0]).first(lambda: done.append("large"))
    shell.desk.show_start()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    end_readings()
    assert done == []
