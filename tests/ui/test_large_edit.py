"""Imports, undo and files of many values: worked on elsewhere, whole or not at all."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from by_name import competitor_named
from on_screen import await_shown
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Changes, Edit, EditGroup, Put, Record
from benchmark_app.domain.observation import Observation
from benchmark_app.errors import FileRefused
from benchmark_app.ui import arrival
from benchmark_app.ui.app import Shell
from benchmark_app.ui.arriving.window import ArrivalWindow
from benchmark_app.ui.background import Task
from benchmark_app.ui.dialogs.damage_dialog import DamageDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.reading import Reading, end_readings
from benchmark_app.workspace import Workspace, create_workspace, open_workspace

LEFT = Qt.MouseButton.LeftButton
LONG = 60000
PLACES, SERVICES, DAYS = 40, 16, 2
FIRST = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def garbage_collected_again() -> Iterator[None]:
    """Whatever a test set aside for speed is back after it."""
    yield
    assert gc.isenabled()


@pytest.fixture
def editor(shell: Shell, workspace: Workspace) -> Editor:
    """The small workspace, open in the window."""
    workspace.close()
    assert shell.desk.open(workspace.path)
    assert shell.desk.editor is not None
    return shell.desk.editor


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """More values than are imported at once."""
    lines = [
        f"{FIRST + timedelta(day)},Place {place},Service {service},{(place + service + day) % 4}"
        for day in range(DAYS)
        for place in range(PLACES)
        for service in range(SERVICES)
    ]
    path = tmp_path / "many.csv"
    path.write_text("\n".join(["date,competitor,attribute,value", *lines]), encoding="utf-8")
    return path


@pytest.fixture
def written_here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What this process itself writes into workspaces."""
    calls: list[str] = []
    for name in ("apply", "undo", "redo"):
        _record(monkeypatch, name, calls)
    return calls


def _record(monkeypatch: pytest.MonkeyPatch, name: str, calls: list[str]) -> None:
    act: Callable[..., Changes | None] = getattr(Workspace, name)

    def recorded(self: Workspace, *values: Edit, **named: int) -> Changes | None:
        calls.append(name)
        return act(self, *values, **named)

    monkeypatch.setattr(Workspace, name, recorded)


def dialog(shell: Shell, qtbot: QtBot) -> ArrivalWindow:
    """The plan on screen."""
    return await_shown(shell.window, ArrivalWindow, qtbot, timeout=LONG)


def seen(editor: Editor) -> tuple[int, list[object]]:
    """The number of services, and everything observed and not taken back."""
    live = [one for one in editor.workspace.observations() if one.retracted_at is None]
    return len(editor.market.attributes), list(live)


def opened(shell: Shell) -> Editor | None:
    """The door of what is open now."""
    return shell.desk.editor


def status(shell: Shell) -> str:
    return shell.window.statusBar().currentMessage()


def test_a_large_import_is_written_elsewhere_and_undone_in_the_window(
    shell: Shell, editor: Editor, table: Path, written_here: list[str], qtbot: QtBot
) -> None:
    before = seen(editor)
    shell.desk.take(table)
    asked = dialog(shell, qtbot)
    assert asked.yes.text() == "&Import 1,280 values"
    qtbot.mouseClick(asked.yes, LEFT)
    assert editor.findChildren(Task)
    qtbot.waitUntil(lambda: "many.csv is imported" in status(shell), timeout=LONG)
    after = seen(editor)
    assert after[0] == before[0] + SERVICES
    assert len(after[1]) == len(before[1]) + PLACES * SERVICES * DAYS
    assert editor.as_of == editor.workspace.default_as_of(editor.today)
    shell.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: seen(editor) == before, timeout=LONG)
    qtbot.waitUntil(lambda: "ndid" in status(shell) or "ndone" in status(shell), timeout=LONG)
    shell.window.commands["redo"].trigger()
    qtbot.waitUntil(lambda: len(editor.market.attributes) == after[0], timeout=LONG)
    assert written_here == []
    assert editor.workspace.check() == []


def test_while_it_is_written_other_edits_are_refused_with_a_sentence(
    shell: Shell, editor: Editor, table: Path, qtbot: QtBot
) -> None:
    shell.desk.take(table)
    qtbot.mouseClick(dialog(shell, qtbot).yes, LEFT)
    assert not editor.apply(Put(Competitor(name="Dunes")))
    assert "being written" in shell.window.messages.message
    shell.window.commands["undo"].trigger()
    assert editor.workspace.find_competitor("Dunes") is None
    qtbot.waitUntil(lambda: "is imported" in status(shell), timeout=LONG)
    assert editor.apply(Put(Competitor(name="Dunes")))


def test_an_import_that_is_stopped_leaves_everything_as_it_was(
    shell: Shell, editor: Editor, table: Path, qtbot: QtBot
) -> None:
    before, revision = seen(editor), editor.workspace.revision
    shell.desk.take(table)
    qtbot.mouseClick(dialog(shell, qtbot).yes, LEFT)
    line = shell.window.findChildren(ProgressLine)[-1]
    line.cancel.click()
    assert status(shell) == "Stopped. Nothing was imported."
    assert (seen(editor), editor.workspace.revision) == (before, revision)
    assert editor.apply(Put(Competitor(name="Dunes")))
    with open_workspace(editor.workspace.path) as again:
        assert again.check() == []


def test_an_undo_that_is_stopped_leaves_everything_as_it_was(
    shell: Shell, editor: Editor, table: Path, qtbot: QtBot
) -> None:
    shell.desk.take(table)
    qtbot.mouseClick(dialog(shell, qtbot).yes, LEFT)
    qtbot.waitUntil(lambda: "is imported" in status(shell), timeout=LONG)
    before = seen(editor)
    shell.window.commands["undo"].trigger()
    shell.window.findChildren(ProgressLine)[-1].cancel.click()
    assert status(shell) == "Stopped. Nothing was changed."
    assert seen(editor) == before


def test_what_was_shown_is_applied_or_nothing(
    shell: Shell, editor: Editor, table: Path, qtbot: QtBot
) -> None:
    shell.desk.take(table)
    asked = dialog(shell, qtbot)
    with open_workspace(editor.workspace.path) as other:
        other.apply(Put(Competitor(name="Place 1")))
    before = len(list(editor.workspace.observations()))
    qtbot.mouseClick(asked.yes, LEFT)
    assert "look again" in asked.again.text()
    assert len(list(editor.workspace.observations())) == before
    assert editor.workspace.find_competitor("Place 1") is not None
    qtbot.waitUntil(asked.yes.isEnabled, timeout=LONG)
    qtbot.mouseClick(asked.yes, LEFT)
    qtbot.waitUntil(lambda: "is imported" in status(shell), timeout=LONG)
    names = [one.name for one in editor.market.competitors]
    assert names.count("Place 1") == 1


def test_what_changed_while_the_table_was_read_is_planned_again(
    shell: Shell, editor: Editor, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "few.csv"
    table.write_text(
        "date,competitor,attribute,value\n2026-10-01,Bay Inn,Free parking,yes\n", encoding="utf-8"
    )
    shell.desk.take(table)
    assert editor.apply(Put(Competitor(name="Bay Inn")))
    asked = dialog(shell, qtbot)
    assert "new business" not in asked.outcome.lines.index(0).data()
    qtbot.mouseClick(asked.yes, LEFT)
    bay = competitor_named(editor, "Bay Inn")
    attribute = editor.market.attributes[0].id
    qtbot.waitUntil(lambda: len(editor.workspace.cell_observations(attribute, bay.id)) == 1)


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that counts as large."""
    monkeypatch.setattr(arrival, "_LARGE_BYTES", 1000)
    path = tmp_path / "large.bench"
    competitors = tuple(Put(Competitor(name=f"Place {n}")) for n in range(4))
    seen = Observation(competitor="Place 1", attribute="Pool", value=1.0, observed_on=FIRST)
    create_workspace(
        path,
        edit=EditGroup(
            (
                *competitors,
                Put(Attribute(name="Pool", kind=AttributeKind.YES_NO)),
                Record(observations=(seen,)),
            )
        ),
    ).close()
    return path


def test_a_large_file_comes_when_it_is_read(shell: Shell, large: Path, qtbot: QtBot) -> None:
    assert shell.desk.open(large)
    assert opened(shell) is None
    assert shell.window.wait.isVisible()
    qtbot.waitUntil(lambda: opened(shell) is not None, timeout=LONG)
    first = opened(shell)
    assert first is not None
    assert first.apply(Put(Competitor(name="Dunes")))
    other = large.with_name("other.bench")
    shutil.copy(large, other)
    shell.desk.open(other)
    assert opened(shell) is first
    assert "other.bench" in status(shell)
    qtbot.waitUntil(lambda: opened(shell) is not first, timeout=LONG)
    assert shell.window.saved_label.text() == "other.bench"


def test_the_last_file_asked_for_is_the_one_that_opens(
    shell: Shell, large: Path, qtbot: QtBot
) -> None:
    other = large.with_name("other.bench")
    shutil.copy(large, other)
    shell.desk.open(large)
    shell.desk.open(other)
    qtbot.waitUntil(lambda: opened(shell) is not None, timeout=LONG)
    editor = opened(shell)
    assert editor is not None
    assert editor.workspace.path == other
    shell.desk.open(large)
    shell.desk.show_start()
    end_readings()
    assert opened(shell) is None
    assert shell.window.start.isVisible()


def test_a_large_file_that_is_damaged_is_told(shell: Shell, large: Path, qtbot: QtBot) -> None:
    raw = bytearray(large.read_bytes())
    raw[100:] = bytes(len(raw) - 100)
    large.write_bytes(raw)
    shell.desk.open(large)
    qtbot.waitUntil(lambda: bool(shell.window.findChildren(DamageDialog)), timeout=LONG)
    (dialog,) = shell.window.findChildren(DamageDialog)
    assert "large.bench" in dialog.about.text()
    dialog.reject()
    assert shell.window.start.isVisible()


def test_a_sample_that_cannot_be_made_is_told_and_leaves_nothing(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("benchmark_app.paths.sample_data", lambda: tmp_path / "gone")
    folder = tmp_path / "data" / "benchmark-app" / "samples"
    folder.mkdir(parents=True)
    (folder / ".motel.bench.half.tmp").write_bytes(b"of a process that was ended")
    shell.desk.open_sample("motel")
    qtbot.waitUntil(lambda: "motel.csv" in shell.window.messages.message, timeout=LONG)
    assert shell.window.start.isVisible()
    assert list(folder.iterdir()) == []


def test_a_sample_that_nobody_waits_for_is_not_opened(shell: Shell, qtbot: QtBot) -> None:
    shell.desk.open_sample("cafe")
    shell.desk.show_start()
    assert not any(task.is_running for task in shell.desk.findChildren(Task))
    assert shell.window.start.isVisible()


def test_reading_tells_its_answer_or_its_error(shell: Shell, qtbot: QtBot) -> None:
    def refuse() -> object:
        raise FileRefused("workspace_missing", name="a.bench")

    reading = Reading(lambda: 7, shell)
    assert not gc.isenabled()
    with qtbot.waitSignal(reading.done, timeout=LONG) as done:
        pass
    assert done.args == [7]
    with qtbot.waitSignal(Reading(refuse, shell).failed, timeout=LONG) as failed:
        pass
    assert isinstance(failed.args[0], FileRefused)
    qtbot.waitUntil(gc.isenabled, timeout=LONG)  # one of an earlier window may be ending still
