"""Keys that fill many cells of the grid: written elsewhere, in one step, told as any other."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date
from typing import Final

import pytest
from grid_keys import CTRL, SHIFT, K, press
from on_screen import bring_forward
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Changes, Edit
from benchmark_app.domain.observation import Mark, Method, Observation
from benchmark_app.ui import editor as door
from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid import today_entry
from benchmark_app.ui.grid.paste_dialog import PasteDialog
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.large_edit import LargeEdit
from benchmark_app.ui.progress import ProgressLine
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.workspace import Workspace

LONG: Final = 60_000


@pytest.fixture
def written_here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What this process itself writes into the workspace."""
    calls: list[str] = []
    act: Callable[..., Changes | None] = Workspace.apply

    def recorded(self: Workspace, edit: Edit, **named: int) -> Changes | None:
        calls.append(str(edit))
        return act(self, edit, **named)

    monkeypatch.setattr(Workspace, "apply", recorded)
    return calls


@pytest.fixture
def page(
    shell: Shell, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> GridPage:
    """The grid of a small file in the window, where three values already are many."""
    monkeypatch.setattr(door, "LARGE_EDIT", 2)
    workspace.close()
    assert shell.desk.open(workspace.path)
    bring_forward(shell.window, qtbot)
    shell.window.commands["view:grid"].trigger()
    area = shell.window.area
    assert area is not None
    assert isinstance(area.page, GridPage)
    return area.page


def live(editor: Editor) -> dict[tuple[int | str, int | str, date], object]:
    """What was seen and not taken back, by service, competitor and day."""
    return {
        (one.attribute, one.competitor, one.observed_on): one.value
        for one in editor.workspace.observations()
        if one.retracted_at is None
    }


def paste(table: GridTable) -> None:
    QGuiApplication.clipboard().setText("0\t0\t0")
    press(table, K.Key_V, modifier=CTRL)


KEYS: Final[dict[str, Callable[[GridTable], object]]] = {
    "seen_today": lambda table: press(table, K.Key_Semicolon, modifier=CTRL),
    "confirm": lambda table: press(table, K.Key_D, modifier=CTRL | SHIFT),
    "retract": lambda table: press(table, K.Key_Delete),
    "fill": lambda table: press(table, K.Key_Return, modifier=CTRL),
    "paste": paste,
}


def select(page: GridPage, key: str) -> None:
    """Select what a key changes in many cells."""
    table = page.table
    table.editor.set_as_of(date(2026, 11, 23))
    if key in ("fill", "paste"):
        row = next(
            n
            for n in range(table.grid.rowCount())
            if table.grid.data(table.grid.index(n, 0)) == "Free parking"
        )
        table.spot.place(row, 3)
        press(table, K.Key_End, modifier=SHIFT)
    else:
        press(table, K.Key_A, modifier=CTRL)


@pytest.mark.parametrize("key", KEYS)
def test_it_is_written_elsewhere_as_one_step(
    shell: Shell, page: GridPage, written_here: list[str], qtbot: QtBot, key: str
) -> None:
    editor = page.table.editor
    select(page, key)
    before, revision = live(editor), editor.workspace.revision
    KEYS[key](page.table)
    assert editor.is_held
    qtbot.waitUntil(lambda: not editor.is_held, timeout=LONG)
    assert written_here == []
    assert editor.workspace.revision == revision + 1
    label = editor.workspace.undo_label
    assert label is not None
    assert label.code == key
    assert label.count > 2
    assert live(editor) != before
    press(page.table, K.Key_Z, modifier=CTRL)
    qtbot.waitUntil(lambda: live(editor) == before, timeout=LONG)
    assert editor.workspace.check() == []


@pytest.mark.parametrize("key", KEYS)
def test_stopped_it_leaves_everything_as_it_was(
    shell: Shell, page: GridPage, qtbot: QtBot, key: str
) -> None:
    editor = page.table.editor
    select(page, key)
    before, revision = live(editor), editor.workspace.revision
    KEYS[key](page.table)
    shell.window.findChildren(ProgressLine)[-1].cancel.click()
    assert (live(editor), editor.workspace.revision) == (before, revision)
    assert shell.window.statusBar().currentMessage() == "Stopped. Nothing was changed."
    assert not editor.is_held


def test_while_it_is_written_no_key_enters_anything(
    shell: Shell, page: GridPage, qtbot: QtBot
) -> None:
    editor = page.table.editor
    select(page, "confirm")
    KEYS["confirm"](page.table)
    KEYS["retract"](page.table)
    assert len(editor.findChildren(LargeEdit)) == 1
    assert "being written" in shell.window.messages.message
    qtbot.waitUntil(lambda: not editor.is_held, timeout=LONG)
    label = editor.workspace.undo_label
    assert label is not None
    assert label.code == "confirm"
    assert page.hint.text()


def test_what_is_seen_today_stays_as_it_was_pressed_while_the_day_shown_moves_on(
    shell: Shell, page: GridPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(today_entry, "_AT_ONCE", 1e-9)
    editor = page.table.editor
    select(page, "seen_today")
    before, revision = live(editor), editor.workspace.revision
    KEYS["seen_today"](page.table)
    assert editor.is_held
    KEYS["retract"](page.table)
    assert "being written" in shell.window.messages.message
    editor.set_as_of(date(2024, 1, 1))
    qtbot.waitUntil(lambda: editor.workspace.revision == revision + 1, timeout=LONG)
    qtbot.waitUntil(lambda: not editor.is_held, timeout=LONG)
    added = live(editor).keys() - before.keys()
    assert len(added) > 2
    assert {day for _, _, day in added} == {editor.today}
    assert editor.as_of == editor.today


def test_observations_come_out_of_a_child_as_they_went_in() -> None:
    seen = Observation(
        id=7,
        competitor=1,
        attribute="Free parking",
        value=Mark.NOT_APPLICABLE,
        observed_on=date(2026, 1, 2),
        method=Method.VISIT,
        note="lobby",
        started_on=date(2025, 1, 1),
    )
    assert pickle.loads(pickle.dumps(seen)) == seen


def test_what_was_looked_at_before_it_is_pasted_is_written_elsewhere_too(
    shell: Shell, page: GridPage, written_here: list[str], qtbot: QtBot
) -> None:
    editor, table = page.table.editor, page.table
    names = [one.name for one in editor.market.competitors if not one.subject][:3]
    text = "\n".join(("\t".join(["", *names]), "Free parking\t0\t0\t0", "Robots\t1\t2\t3"))
    before = live(editor)
    table.spot.place(1, 3)
    QGuiApplication.clipboard().setText(text)
    press(table, K.Key_V, modifier=CTRL)
    qtbot.waitUntil(lambda: shell.window.findChild(PasteDialog) is not None)
    dialog = shell.window.findChild(PasteDialog)
    assert dialog is not None
    dialog.yes.click()
    assert not dialog.isVisible()
    assert editor.is_held
    qtbot.waitUntil(lambda: not editor.is_held, timeout=LONG)
    assert written_here == []
    assert "Robots" in [one.name for one in editor.market.attributes]
    assert "6" in page.hint.text()
    press(table, K.Key_Z, modifier=CTRL)
    qtbot.waitUntil(lambda: live(editor) == before, timeout=LONG)
