"""The editor passes on what the workspace does and what it refuses."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put, Record
from benchmark_app.ui.editor import Editor
from benchmark_app.words.language import Language


def _record(editor: Editor, value: float) -> Record:
    attribute = editor.market.attributes[0].id
    competitor = editor.market.competitors[0].id
    return Record(competitor, attribute, value, observed_on=editor.observed_on_for_entry())


def test_an_edit_is_told_saved_and_seen_in_the_next_snapshot(editor: Editor, qtbot: QtBot) -> None:
    attribute = editor.market.attributes[0].id
    assert editor.snapshot().cells(attribute).value[0] == 0
    with qtbot.waitSignals([editor.changed, editor.saved], timeout=1000):
        assert editor.apply(_record(editor, 1.0))
    assert editor.snapshot().cells(attribute).value[0] == 1
    assert editor.undo()
    assert editor.snapshot().cells(attribute).value[0] == 0
    assert editor.redo()
    assert editor.snapshot().cells(attribute).value[0] == 1
    assert not editor.redo()


def test_a_refused_edit_is_a_signal_and_changes_nothing(editor: Editor, qtbot: QtBot) -> None:
    with (
        qtbot.waitSignal(editor.refused, timeout=1000) as refused,
        qtbot.assertNotEmitted(editor.changed),
    ):
        assert not editor.apply(Put(Competitor(name="Seaview")))
    assert refused.args[0].code


def test_the_day_shown_moves_and_cells_may_commit_before(editor: Editor, qtbot: QtBot) -> None:
    assert editor.as_of == date(2026, 11, 22)
    seen: list[date] = []
    editor.leaving.connect(lambda: seen.append(editor.as_of))
    with qtbot.waitSignal(editor.as_of_changed, timeout=1000):
        editor.set_as_of(date(2026, 3, 1))
    assert seen == [date(2026, 11, 22)]
    assert editor.snapshot().as_of == editor.observed_on_for_entry() == date(2026, 3, 1)
    with qtbot.assertNotEmitted(editor.as_of_changed):
        editor.set_as_of(date(2026, 3, 1))


def test_selection_and_language_are_told_once(editor: Editor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.selection_changed, timeout=1000):
        editor.select(1, 2)
    assert editor.current == (1, 2)
    with qtbot.assertNotEmitted(editor.selection_changed):
        editor.select(1, 2)
    with qtbot.waitSignal(editor.language_changed, timeout=1000):
        editor.set_language(Language.KO)
    with qtbot.assertNotEmitted(editor.language_changed):
        editor.set_language(Language.KO)


def test_after_close_nothing_is_passed_on(editor: Editor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.leaving, timeout=1000):
        editor.close()
    with pytest.raises(Exception):  # noqa: B017 (the file is closed, whatever it says)
        editor.workspace.apply(_record(editor, 1.0))
