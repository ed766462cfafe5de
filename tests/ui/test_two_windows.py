"""Two windows of one program, two programs with one file: each shows soon what the other wrote."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from on_screen import bring_forward, press_in
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.errors import EditRefused
from benchmark_app.ui import neighbour
from benchmark_app.ui.app import Shell
from benchmark_app.ui.crash import CrashDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.neighbour import NeighbourWatch
from benchmark_app.ui.station import Station
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.edit import neighbour_text
from benchmark_app.words.language import Language
from benchmark_app.workspace import create_workspace, open_workspace

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
#: In milliseconds, for a machine with much else to do.
PATIENCE = 30000


def opened(station: Station, path: Path) -> Editor:
    assert station.desk.open(path)
    assert station.desk.editor is not None
    station.window.commands["view:grid"].trigger()
    return station.desk.editor


def both(shell: Shell, path: Path) -> tuple[Editor, Editor]:
    """The same file in two windows."""
    return opened(shell.stations[0], path), opened(shell.open_window(), path)


def value(editor: Editor, service: int, place: int) -> object:
    attribute, competitor = editor.market.attributes[service], editor.market.competitors[place]
    seen = editor.workspace.cell_observations(attribute.id, competitor.id)
    live = [one for one in seen if one.retracted_at is None]
    return max(live, key=lambda one: (one.observed_on, one.id)).value if live else None


def enter(editor: Editor, *values: float) -> None:
    places = editor.market.competitors
    service = editor.market.attributes[1]
    editor.apply(
        Record(
            observations=tuple(
                Observation(
                    competitor=place.name,
                    attribute=service.name,
                    value=one,
                    observed_on=editor.as_of,
                )
                for place, one in zip(places, values, strict=False)
            )
        )
    )


def grid(station: Station) -> GridPage:
    area = station.window.area
    page = area.built("grid") if area is not None else None
    assert isinstance(page, GridPage)
    return page


def test_a_new_window_has_its_own_file_and_closes_alone(
    shell: Shell, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = opened(shell.stations[0], path)
    press_in(shell.window, qtbot, Qt.Key.Key_N, CTRL_SHIFT)
    assert len(shell.stations) == 2
    other = shell.stations[1]
    assert other.window.start.isVisible()
    told = shell.window.messages.message
    other.desk.open(tmp_path / "missing.bench")
    assert "missing.bench" in other.window.messages.message
    assert shell.window.messages.message == told
    second = opened(other, path)
    assert second.workspace is not first.workspace
    other.window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert shell.stations == [shell.stations[0]]
    assert shell.desk.editor is first
    enter(first, 3.0)
    assert value(first, 1, 0) == 3.0


def test_the_first_window_may_close_before_the_other(shell: Shell, path: Path) -> None:
    _, second = both(shell, path)
    shell.stations[0].window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert shell.desk.editor is second
    enter(second, 1.0)
    assert value(second, 1, 0) == 1.0


def test_an_edit_in_one_window_appears_in_the_other(shell: Shell, path: Path, qtbot: QtBot) -> None:
    first, second = both(shell, path)
    enter(first, 1.0, 2.0, 3.0)
    assert value(second, 1, 0) != 1.0 or second.workspace.revision < first.workspace.revision
    status = shell.stations[1].window.statusBar()
    qtbot.waitUntil(
        lambda: status.currentMessage() == "Another window changed 3 values.", timeout=PATIENCE
    )
    assert [value(second, 1, place) for place in range(3)] == [1.0, 2.0, 3.0]
    assert second.workspace.revision == first.workspace.revision
    assert not shell.stations[1].window.saved_label.text().startswith("Saved")
    enter(second, 0.0)
    assert shell.stations[1].window.saved_label.text().startswith("Saved")
    first_status = shell.window.statusBar()
    qtbot.waitUntil(
        lambda: first_status.currentMessage() == "Another window changed 1 value.", timeout=PATIENCE
    )
    assert value(first, 1, 0) == 0.0
    first.undo()
    qtbot.waitUntil(
        lambda: status.currentMessage() == "Another window changed this file.", timeout=PATIENCE
    )
    assert value(second, 1, 0) == 1.0


def test_an_edit_of_another_program_appears(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell.stations[0], path)
    page = grid(shell.stations[0])
    current = page.table.spot.at
    script = (
        "import sys; from datetime import date\n"
        "from benchmark_app import open_workspace, Record\n"
        "with open_workspace(sys.argv[1]) as one:\n"
        "    seen = date(2026, 11, 20)\n"
        "    one.apply(Record('Seaview', 'Clean linen', 'excellent', observed_on=seen))\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True, timeout=60)
    qtbot.waitUntil(lambda: value(editor, 1, 1) == 3.0, timeout=PATIENCE)
    assert page.table.spot.at == current


def test_an_open_cell_is_not_disturbed(shell: Shell, path: Path, qtbot: QtBot) -> None:
    editor = opened(shell.stations[0], path)
    page = grid(shell.stations[0])
    shell.window.activateWindow()
    page.table.setFocus()
    editor.select(editor.market.attributes[2].id, editor.market.competitors[1].id)
    page.run("edit")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.setText("41")
    with open_workspace(path) as other:
        other.apply(Put(Attribute(name="Free wifi")))
    watch = editor.findChild(NeighbourWatch)
    assert watch is not None
    for _ in range(3):
        watch.look()
    assert QApplication.focusWidget() is line
    assert line.text() == "41"
    assert len(editor.market.attributes) == 3
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    status = shell.window.statusBar()
    qtbot.waitUntil(
        lambda: status.currentMessage() == "In another window: add 1 service.", timeout=PATIENCE
    )
    assert len(editor.market.attributes) == 4


def test_nothing_is_asked_of_a_file_somebody_is_writing(
    shell: Shell, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = opened(shell.stations[0], path)
    watch = editor.findChild(NeighbourWatch)
    assert watch is not None
    with open_workspace(path) as other:
        other.apply(Put(Attribute(name="Free wifi")))
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"")
    asked: list[object] = []

    def follow(ahead: object) -> bool:
        asked.append(ahead)
        return False

    monkeypatch.setattr(editor, "follow", follow)
    watch.look()
    assert asked == []
    journal.unlink()
    watch.look()
    assert asked == [None]
    editor.hold(EditRefused("large_edit_running"))
    path.touch()
    watch.look()
    assert asked == [None]
    editor.release()
    watch.look()
    assert asked == [None, None]


def test_a_look_where_nobody_wrote_asks_nothing(
    shell: Shell, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = opened(shell.stations[0], path)
    watch = editor.findChild(NeighbourWatch)
    assert watch is not None
    watch.look()
    monkeypatch.setattr(editor, "follow", lambda _: pytest.fail("asked"))
    for _ in range(5):
        watch.look()


def test_a_large_file_is_read_beside_the_window(
    shell: Shell, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbour, "is_large", lambda _: True)
    editor = opened(shell.stations[0], path)
    with open_workspace(path) as other:
        other.apply(Put(Attribute(name="Free wifi")))
    qtbot.waitUntil(lambda: len(editor.market.attributes) == 4, timeout=PATIENCE)


def test_what_goes_wrong_while_following_is_tried_later(
    shell: Shell, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = opened(shell.stations[0], path)

    def refuse(_: object = None) -> None:
        raise EditRefused("workspace_busy")

    monkeypatch.setattr(editor.workspace, "catch_up", refuse)
    assert not editor.follow()
    assert not shell.window.messages.message.startswith("The file")
    monkeypatch.undo()


def test_language_theme_and_size_are_everyones(shell: Shell, path: Path, qtbot: QtBot) -> None:
    _, second = both(shell, path)
    windows = [station.window for station in shell.stations]
    windows[1].commands["korean"].trigger()
    assert second.language is Language.KO
    qtbot.waitUntil(lambda: all(one.menuBar().actions()[0].text() == "파일(&F)" for one in windows))
    assert all(one.commands["korean"].isChecked() for one in windows)
    windows[0].commands["colours:dark"].trigger()
    qtbot.waitUntil(
        lambda: all(one.palette().window().color() == Theme.dark().window for one in windows)
    )
    assert all(one.commands["colours:dark"].isChecked() for one in windows)
    usual = windows[1].fontMetrics().height()
    windows[0].commands["larger"].trigger()
    qtbot.waitUntil(lambda: windows[1].fontMetrics().height() > usual)
    windows[1].commands["usual_text"].trigger()
    windows[1].commands["colours:light"].trigger()
    windows[1].commands["english"].trigger()


def test_quit_closes_every_window(shell: Shell, path: Path, qtbot: QtBot) -> None:
    both(shell, path)
    windows = [station.window for station in shell.stations]
    shell.window.commands["quit"].trigger()
    assert not any(one.isVisible() for one in windows)
    assert shell.desk.editor is None


def test_quit_closes_no_window_where_one_has_a_reason_to_stay(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    _, editor = both(shell, path)
    windows = [station.window for station in shell.stations]
    bring_forward(windows[1], qtbot)
    editor.select(editor.market.attributes[2].id, editor.market.competitors[1].id)
    grid(shell.stations[1]).run("edit")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "soon")
    shell.window.commands["quit"].trigger()
    assert all(one.isVisible() for one in windows)
    assert "soon" in windows[1].messages.message
    assert QApplication.focusWidget() is line
    shell.window.commands["quit"].trigger()
    assert not any(one.isVisible() for one in windows)
    assert shell.desk.editor is None


def test_a_bug_is_shown_once_in_the_window_at_hand(shell: Shell, qtbot: QtBot) -> None:
    other = shell.open_window()
    bring_forward(other.window, qtbot)
    try:
        raise ValueError("a bug")
    except ValueError as error:
        shell.crashes.take(type(error), error, error.__traceback__)
    assert shell.window.findChildren(CrashDialog) == []
    found = other.window.findChildren(CrashDialog)
    assert len(found) == 1
    found[0].reject()


def test_a_second_window_does_not_hide_the_first(shell: Shell, path: Path) -> None:
    opened(shell.stations[0], path)
    shell.window.move(40, 40)
    shell.stations[0].desk.show_start()
    opened(shell.stations[0], path)
    second = shell.open_window()
    opened(second, path)
    assert second.window.pos() != shell.window.pos()


def test_memories_of_two_programs_lose_nothing(tmp_path: Path) -> None:
    def fresh() -> Memory:
        return Memory(QSettings(str(tmp_path / "m.ini"), QSettings.Format.IniFormat))

    one, other = fresh(), fresh()
    files = [tmp_path / f"{n}.bench" for n in range(3)]
    for file in files:
        file.touch()
    one.opened(files[0])
    other.opened(files[1])
    one.keep(files[0], Desktop(view="grid"))
    other.keep(files[1], Desktop(view="trend"))
    one.opened(files[2])
    third = fresh()
    assert third.recent() == [files[2], files[1], files[0]]
    third.forget_recent()
    assert fresh().recent() == []


def test_edits_of_others_are_told_in_both_languages() -> None:
    en, ko = Language.EN, Language.KO
    assert neighbour_text([("paste", 24), ("record", 1)], en) == "Another window changed 25 values."
    assert neighbour_text([("paste", 24)], ko) == "다른 창에서 값 24개가 바뀌었어요."
    assert neighbour_text([("add_attribute", 1)], en) == "In another window: add 1 service."
    assert neighbour_text([("add_attribute", 1)], ko) == "다른 창에서: 서비스 항목 1개 추가."
    assert neighbour_text([], en) == "Another window changed this file."
    assert neighbour_text([("rename", 1), ("paste", 2)], ko) == (
        "다른 창에서 이 파일이 바뀌었어요."
    )


def listed(station: Station) -> list[str]:
    files = station.window.start.home.recent
    return [files.item(row).text() for row in range(files.count())]


def test_recent_files_are_the_same_in_every_window(
    shell: Shell, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = shell.stations[0], shell.open_window()
    assert listed(second) == []
    opened(first, path)
    assert listed(second) == [path.stem]
    create_workspace(tmp_path / "other.bench").close()
    files = second.window.start.home.recent
    files.setCurrentRow(0)
    opened(first, tmp_path / "other.bench")
    assert listed(second) == ["other", path.stem]
    assert files.currentRow() == 1  # Enter still opens what it would have opened
    bring_forward(second.window, qtbot)
    files.setFocus()
    qtbot.keyClick(files, Qt.Key.Key_Delete)
    first.desk.show_start()
    assert listed(first) == listed(second) == ["other"]
    menus = second.window.menus.menus
    menus["file"].aboutToShow.emit()
    menus["recent"].actions()[-1].trigger()
    assert listed(first) == listed(second) == []
    assert first.window.start.home.no_recent.isVisible()
    menus = first.window.menus.menus
    menus["file"].aboutToShow.emit()
    assert not menus["recent"].menuAction().isEnabled()
