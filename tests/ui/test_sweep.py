"""Results worked out in slices: once for a day, anew only for what an edit touched."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot
from stage_watch import note_stages

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import EditGroup, Put, Record
from benchmark_app.ui import slices as slices_module
from benchmark_app.ui import sweep as sweep_module
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.sweep import Sweep, prepare_levels
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.stages_view import StagesPage
from benchmark_app.ui.views.trend_view import TrendPage


@pytest.fixture
def staged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The services whose stage is worked out, by name, in order."""
    return note_stages(monkeypatch)


@pytest.fixture
def sweep(editor: Editor) -> Sweep:
    """The sweep of the small workspace, with all the time it needs."""
    return Sweep(editor.snapshot, prepare_levels, editor)


def enter(editor: Editor, value: str) -> None:
    """A value of one service, as if it had been typed."""
    assert editor.apply(
        Record("Seaview", "Free parking", value, observed_on=editor.observed_on_for_entry())
    )


def test_a_small_file_is_ready_at_once(sweep: Sweep, staged: list[str]) -> None:
    assert sweep.want()
    assert staged == ["Free parking", "Clean linen", "Minutes at check-in"]
    assert sweep.want()
    assert len(staged) == 3


def test_an_edit_asks_only_for_its_own_service(
    sweep: Sweep, editor: Editor, staged: list[str]
) -> None:
    assert sweep.want()
    staged.clear()
    enter(editor, "no")
    assert sweep.want()
    assert staged == ["Free parking"]


def test_a_large_one_comes_in_slices(
    sweep: Sweep, editor: Editor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, staged: list[str]
) -> None:
    monkeypatch.setattr(sweep_module, "_FIRST", 1e-9)
    monkeypatch.setattr(slices_module, "_SLICE", 0.0)
    editor.apply(EditGroup(tuple(Put(Attribute(name=f"Row {n}")) for n in range(9))))
    with qtbot.waitSignal(sweep.done):
        assert not sweep.want()
        assert len(staged) == 1
        assert not sweep.want()
        assert len(staged) == 1
    assert len(staged) == 12
    assert sweep.want()


def test_what_was_begun_is_begun_anew_after_an_edit(
    sweep: Sweep, editor: Editor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweep_module, "_FIRST", 1e-9)
    assert not sweep.want()
    with qtbot.waitSignal(sweep.done):
        enter(editor, "no")
    kept = editor.snapshot().kept.values()
    assert len(kept) == 3
    assert all("service" in vars(one) for one in kept)
    enter(editor, "yes")
    assert not sweep.want()
    monkeypatch.setattr(sweep_module, "_FIRST", 60.0)  # the next edit is ready at once
    with qtbot.waitSignal(sweep.done):
        enter(editor, "no")


def test_a_hidden_chart_works_nothing_out(
    editor: Editor, theme: Theme, qtbot: QtBot, staged: list[str]
) -> None:
    pages = TrendPage(editor, theme), StagesPage(editor, theme, Foresight(editor))
    for page in pages:
        qtbot.addWidget(page)
    enter(editor, "no")
    assert all(page.is_stale for page in pages)
    assert not staged
    pages[0].show()
    qtbot.waitUntil(lambda: not pages[0].is_stale)
    assert len(staged) == 3
    assert pages[1].is_stale
    pages[0].hide()
    enter(editor, "yes")
    assert pages[0].is_stale
    assert len(staged) == 3
