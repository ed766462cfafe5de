"""A damaged file in the window: never shown, said plainly, and a sound one made beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import Put
from benchmark_app.errors import FileRefused
from benchmark_app.ui import arrival, backups, reading
from benchmark_app.ui.app import Shell
from benchmark_app.ui.damage import Damage
from benchmark_app.ui.dialogs.damage_dialog import DamageDialog
from benchmark_app.words.language import Language
from benchmark_app.workspace import backup_folder, make_backup, open_workspace

#: In milliseconds, for a machine with much else to do.
PATIENCE = 30000
LEFT = Qt.MouseButton.LeftButton
YESTERDAY = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture
def folder(path: Path, tmp_path: Path) -> Path:
    """Where the backups of the small workspace go."""
    return backup_folder(tmp_path / "data" / "benchmark-app", path)


def spoil(path: Path) -> bytes:
    """Change one value as a fault of the disk would; the bytes of the file then."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE observation SET value = 1 - value WHERE id = 1")
    return path.read_bytes()


def dialog_of(shell: Shell, qtbot: QtBot, *, ready: bool = True) -> DamageDialog:
    qtbot.waitUntil(lambda: bool(shell.window.findChildren(DamageDialog)), timeout=PATIENCE)
    (found,) = shell.window.findChildren(DamageDialog)
    if ready:
        qtbot.waitUntil(lambda: "Looking" not in found.restore.text(), timeout=PATIENCE)
    return found


def test_the_newest_sound_backup_opens_beside_it(
    shell: Shell, path: Path, folder: Path, qtbot: QtBot
) -> None:
    kept = make_backup(path, folder, YESTERDAY)
    with open_workspace(path) as workspace:
        workspace.apply(Put(Attribute(name="Sauna")))
    bad = make_backup(path, folder, datetime.now(UTC))
    spoil(bad.path)
    spoiled = spoil(path)
    assert not shell.desk.open(path)
    dialog = dialog_of(shell, qtbot)
    assert dialog.about.text().startswith(f"{path.name} is damaged: 1 row of it (values) is")
    assert dialog.restore.text().startswith("Open the &backup of yesterday")
    assert f"({kept.values} values)" in dialog.restore.text()
    assert dialog.restore.hasFocus() or dialog.focusWidget() is dialog.restore
    QTest.keyClick(dialog.restore, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=PATIENCE)
    assert shell.desk.editor is not None
    opened = shell.desk.editor.workspace
    assert opened.path == path.with_name(f"{path.stem} (backup).bench")
    assert opened.find_attribute("Sauna") is None
    assert opened.check() == []
    assert path.read_bytes() == spoiled


def test_what_can_be_read_opens_beside_it_and_the_rest_is_told(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    spoiled = spoil(path)
    path.with_name(f"{path.stem} (readable part).bench").write_bytes(b"mine")
    assert not shell.desk.open(path)
    dialog = dialog_of(shell, qtbot)
    assert dialog.restore.text() == "There is no sound backup"
    assert not dialog.restore.isEnabled()
    QTest.mouseClick(dialog.read, LEFT)
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=PATIENCE)
    assert shell.desk.editor is not None
    opened = shell.desk.editor.workspace
    assert opened.path.name == f"{path.stem} (readable part 2).bench"
    assert opened.check() == []
    told = shell.window.messages.message.splitlines()
    assert told[0] == (
        f"What can be read of {path.name} is in {opened.path.name} now. {path.name} was not "
        "changed."
    )
    assert told[2] == "1 damaged value is unknown now: check it again."
    assert path.read_bytes() == spoiled


def test_cancel_leaves_everything_as_it_is(shell: Shell, path: Path, qtbot: QtBot) -> None:
    spoiled, there = spoil(path), set(path.parent.iterdir())
    assert not shell.desk.open(path)
    dialog = dialog_of(shell, qtbot, ready=False)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shell.window.findChildren(Damage), timeout=PATIENCE)
    assert shell.desk.editor is None
    assert shell.window.start.isVisible()
    assert path.read_bytes() == spoiled
    assert set(path.parent.iterdir()) == there


def test_a_large_file_is_examined_once_it_is_shown_and_closed_where_it_is_damaged(
    shell: Shell, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrival, "_LARGE_BYTES", 1)
    monkeypatch.setattr(reading, "_EXAMINED_BYTES", 1)
    monkeypatch.setattr(backups, "_CALM_MS", 0)
    spoil(path)
    assert shell.desk.open(path)
    dialog_of(shell, qtbot).reject()
    assert shell.desk.editor is None
    assert shell.window.start.isVisible()


def test_damage_found_before_a_large_edit_ends_it(shell: Shell, path: Path, qtbot: QtBot) -> None:
    assert shell.desk.open(path)
    assert shell.desk._commands is not None
    done: list[bool] = []
    spoil(path)
    shell.desk._commands.backups.first(lambda: done.append(True))
    dialog_of(shell, qtbot).reject()
    assert done == []
    assert shell.desk.editor is None


def test_where_nothing_can_be_read_that_is_said(shell: Shell, path: Path, qtbot: QtBot) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[:100] + b"\xff" * (len(raw) - 100))
    assert not shell.desk.open(path)
    QTest.mouseClick(dialog_of(shell, qtbot).read, LEFT)
    said = f"Nothing of {path.name} can be told to be as it was written."
    qtbot.waitUntil(lambda: shell.window.messages.message.startswith(said), timeout=PATIENCE)


def test_it_is_said_in_korean_too(shell: Shell, qtbot: QtBot) -> None:
    error = FileRefused("file_rows_damaged", name="모텔.bench", count=2, tables=["observation"])
    dialog = DamageDialog(error, Language.KO, shell.window)
    assert "2행(값)이 적은 내용과 달라요" in dialog.about.text()
    dialog.close()
