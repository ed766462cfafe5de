"""A file of a version to come in the window: asked first, looked at, exported, never edited."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from dropping import drop, local
from newer_file import make_newer
from on_screen import await_shown, bring_forward, shown_in
from owner_seat import Program, Seat, seated
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import Put
from benchmark_app.errors import BenchmarkError
from benchmark_app.ui import arrival, backups
from benchmark_app.ui.app import Shell
from benchmark_app.ui.dialogs.look_only_dialog import LookOnlyDialog
from benchmark_app.ui.dialogs.restore_dialog import RestoreDialog
from benchmark_app.ui.editor import LARGE_EDIT, Editor
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language
from benchmark_app.workspace import open_workspace

SAID = {
    Language.EN: "{name} was made by a newer version of this program, so here it can only be "
    "looked at. It was not changed. Update the program to edit it.",
    Language.KO: "{name}은(는) 이 프로그램의 더 새로운 버전에서 만들어서 여기서는 보기만 할 수 "
    "있어요. 바뀐 것은 없어요. 고치려면 프로그램을 업데이트해 주세요.",
}
MARK = {
    Language.EN: "Look only: made by a newer version",
    Language.KO: "보기 전용: 더 새로운 버전에서 만든 파일",
}
LOOK = {Language.EN: "Open to &look only", Language.KO: "보기 전용으로 열기(&L)"}
#: In milliseconds: a machine may have much else to do.
PATIENCE = 30000


@pytest.fixture
def seat(program: Program, qtbot: QtBot) -> Iterator[Seat]:
    """The start page in a window of the usual size, with the keys in it."""
    with seated(program, qtbot) as taken:
        yield taken


def asked(shell: Shell, qtbot: QtBot) -> LookOnlyDialog:
    return await_shown(shell.window, LookOnlyDialog, qtbot, timeout=PATIENCE)


def look(shell: Shell, qtbot: QtBot) -> Editor:
    """Say yes with a key, as the dialog begins; the file is open then."""
    dialog = asked(shell, qtbot)
    qtbot.waitUntil(dialog.look.hasFocus, timeout=PATIENCE)
    qtbot.keyClick(dialog.look, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.desk.editor is not None, timeout=PATIENCE)
    assert shell.desk.editor is not None
    return shell.desk.editor


def test_it_is_asked_and_then_looked_at_alone(
    seat: Seat, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_CALM_MS", 0)
    raw = make_newer(path).read_bytes()
    shell, window, said = seat.shell, seat.shell.window, SAID[seat.language].format(name=path.name)
    assert drop(window.windowHandle(), local(path))
    dialog = asked(shell, qtbot)
    assert dialog.about.text() == said
    assert dialog.look.text() == LOOK[seat.language]
    seat.owner.click(dialog.look)
    seat.owner.wait(lambda: window.view != "")
    bring_forward(window, qtbot)
    for view in VIEWS:
        seat.click_view(view.key)
        assert shown_in(window, type(window.look_only)) == [window.look_only]
        assert window.look_only.text() == MARK[seat.language]
    window.statusBar().showMessage("something " * 50)
    assert window.look_only.visibleRegion().contains(window.look_only.rect())

    seat.click_view("grid")
    table = seat.page(GridPage).table
    seat.owner.click_item(table, 1, Column.OWN + 1)
    before = table.grid.index(1, Column.OWN + 1).data()
    refusals: list[Callable[[], object]] = [
        lambda: seat.owner.press("1"),
        lambda: seat.owner.press("Del"),
        lambda: seat.owner.press("Ctrl+Z"),
        lambda: seat.owner.press("Ctrl+Shift+I"),
        lambda: drop(window.windowHandle(), local(tmp_path / "table.csv")),
    ]
    for act in refusals:
        window.messages.hide()
        act()
        assert window.messages.message == said
    assert table.grid.index(1, Column.OWN + 1).data() == before
    assert not shown_in(window, QFileDialog)
    assert not window.findChildren(RestoreDialog)

    target = tmp_path / "summary.xlsx"
    seat.owner.press("Ctrl+E")
    seat.owner.choose_file(window, target)
    seat.owner.wait(lambda: target.name in window.messages.message)
    assert len(openpyxl.load_workbook(target, read_only=True).sheetnames) > 1
    QTest.qWait(50)  # a backup would have begun
    shell.desk.show_start()
    assert not window.look_only.isVisible()
    assert path.read_bytes() == raw
    assert not list(tmp_path.rglob("backups"))
    assert seat.memory.desktop(path).view == "grid"


def test_a_cell_is_told_and_not_what_to_type(seat: Seat, path: Path, qtbot: QtBot) -> None:
    assert not seat.shell.desk.open(make_newer(path))
    look(seat.shell, qtbot)
    bring_forward(seat.shell.window, qtbot)
    seat.click_view("grid")
    page = seat.page(GridPage)
    seat.owner.click_item(page.table, 1, Column.OWN + 1)
    hint, attribute = page.foot.hint.text(), page.table.grid.sheet.attribute(1)
    assert attribute is not None
    assert attribute.name in hint
    assert "Del" not in hint


def test_cancel_opens_nothing(seat: Seat, path: Path) -> None:
    make_newer(path)
    assert not seat.shell.desk.open(path)
    seat.dialog(LookOnlyDialog)
    seat.owner.press("Esc")
    seat.owner.wait(lambda: not shown_in(seat.shell.window, LookOnlyDialog))
    assert seat.shell.desk.editor is None
    assert seat.shell.window.start.isVisible()
    assert path not in seat.memory.recent()


def test_what_is_open_stays_until_yes_is_said(seat: Seat, path: Path, qtbot: QtBot) -> None:
    other = make_newer(Path(shutil.copy(path, path.with_name("other.bench"))))
    seat.open(path)
    assert not seat.shell.desk.open(other)
    asked(seat.shell, qtbot).reject()
    assert seat.editor.workspace.path == path
    assert not seat.shell.window.look_only.isVisible()
    assert not seat.shell.desk.open(other)
    dialog = asked(seat.shell, qtbot)
    seat.owner.click(dialog.look)
    seat.owner.wait(lambda: seat.editor.workspace.path == other)
    assert seat.shell.window.look_only.isVisible()
    seat.shell.desk.open(path)
    assert not seat.shell.window.look_only.isVisible()
    assert seat.editor.apply(Put(Attribute(name="Sauna")))


@pytest.mark.parametrize("readable_from", [0, 99])
def test_without_the_mark_it_is_refused_as_ever(seat: Seat, path: Path, readable_from: int) -> None:
    make_newer(path, readable_from=readable_from)
    assert not seat.shell.desk.open(path)
    assert not shown_in(seat.shell.window, LookOnlyDialog)
    told = seat.shell.window.messages.message
    assert told.startswith(path.name)
    assert told.endswith(
        "Update the program to open it."
        if seat.language is Language.EN
        else "프로그램을 업데이트한 뒤 열어 주세요."
    )


def test_seals_that_do_not_fit_are_refused_without_an_offer(seat: Seat, path: Path) -> None:
    make_newer(path, after=("UPDATE observation SET value = 1 - value WHERE id = 1",))
    assert not seat.shell.desk.open(path)
    assert not shown_in(seat.shell.window, LookOnlyDialog)
    assert seat.shell.desk.editor is None


def test_recent_files_other_windows_and_large_files_ask_too(
    shell: Shell, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_newer(path)
    shell.desk.take(path)
    first = look(shell, qtbot)
    shell.desk.show_start()
    assert shell.desk.editor is not first
    shell.stations[0].recent.fill()
    menu = shell.window.menus.menus["recent"]
    menu.actions()[0].trigger()
    look(shell, qtbot)

    monkeypatch.setattr(arrival, "_LARGE_BYTES", 1)
    second = shell.open_window()
    second.desk.open(path)
    dialog = await_shown(second.window, LookOnlyDialog, qtbot, timeout=PATIENCE)
    qtbot.mouseClick(dialog.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: second.desk.editor is not None, timeout=PATIENCE)
    assert second.window.look_only.isVisible()
    assert shell.window.look_only.isVisible()


@pytest.mark.usefixtures("profile")
def test_a_program_started_with_it_asks(memory: Memory, path: Path, qtbot: QtBot) -> None:
    made = Shell(make_newer(path), Language.EN, memory)
    qtbot.addWidget(made.window)
    try:
        made.show()
        qtbot.waitExposed(made.window)
        assert look(made, qtbot).workspace.path == path
        assert made.window.look_only.isVisible()
    finally:
        made.stop()


def test_a_large_edit_is_refused_at_once(path: Path, qtbot: QtBot) -> None:
    make_newer(path)
    with open_workspace(path, allow_newer=True) as workspace:
        editor = Editor(workspace, Language.EN, clock=lambda: datetime(2026, 11, 22, tzinfo=UTC))
        told: list[BenchmarkError] = []
        began: list[object] = []
        editor.refused.connect(told.append)
        editor.elsewhere = lambda *call: began.append(call)
        assert not editor.apply_large(Put(Attribute(name="A")), LARGE_EDIT + 1, began.clear)
        assert [one.code for one in told] == ["newer_look_only"]
        assert began == []
        editor.close()
