"""How a file's window stood is on disk while it is open: a program that is ended loses nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from benchmark_app.ui import keeping
from benchmark_app.ui.app import Shell
from benchmark_app.ui.keeping import Keeper
from benchmark_app.ui.memory import Desktop, Memory


def test_the_view_and_the_day_are_on_disk_before_the_window_closes(
    shell: Shell, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keeping._EVERY_MS == 20_000
    monkeypatch.setattr(keeping, "_EVERY_MS", 50)
    assert shell.desk.open(path)
    editor, area = shell.desk.editor, shell.window.area
    assert editor is not None
    assert area is not None
    area.enter_view("stages")
    day = editor.as_of - timedelta(days=40)
    editor.set_as_of(day)

    def on_disk() -> Desktop:
        copy = tmp_path / "read.ini"
        copy.write_bytes((tmp_path / "memory.ini").read_bytes())
        return Memory(QSettings(str(copy), QSettings.Format.IniFormat)).desktop(path)

    qtbot.waitUntil(lambda: (on_disk().view, on_disk().as_of) == ("stages", day), timeout=30000)


def test_what_stands_as_before_is_not_written_again(
    shell: Shell, memory: Memory, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shell.desk.open(path)
    assert shell.desk.editor is not None
    keeper = shell.desk.editor.findChild(Keeper)
    assert isinstance(keeper, Keeper)
    kept: list[Desktop] = []
    monkeypatch.setattr(memory, "keep", lambda _, desktop: kept.append(desktop))
    keeper.keep()
    keeper.keep()
    assert len(kept) == 1
