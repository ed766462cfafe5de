"""What happened to a competitor as a business is entered where the competitor is changed."""

from __future__ import annotations

from datetime import date

from by_name import competitor_named
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import Put
from benchmark_app.domain.event import CompetitorEvent, EventKind
from benchmark_app.ui.dialogs.competitor_dialog import CompetitorDialog
from benchmark_app.ui.editor import Editor

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
JOINED = date(2024, 5, 1)
MERGED = date(2025, 2, 3)


def seaview(editor: Editor) -> Competitor:
    return competitor_named(editor, "Seaview")


def asked(editor: Editor, qtbot: QtBot) -> CompetitorDialog:
    dialog = CompetitorDialog(editor, seaview(editor))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_an_event_and_a_field_are_one_step(editor: Editor, qtbot: QtBot) -> None:
    before = seaview(editor)
    dialog = asked(editor, qtbot)
    assert not dialog.events.day.isEnabled()
    qtbot.keyClick(dialog.events.kind, K.Key_Down)
    qtbot.keyClicks(dialog.events.day, "2024-05-01")
    qtbot.keyClicks(dialog.chain, "Best Inns")
    qtbot.mouseClick(dialog.yes, LEFT)
    joined = CompetitorEvent(competitor=before.id, day=JOINED, kind=EventKind.JOINED_CHAIN)
    assert list(editor.market.events) == [joined]
    assert seaview(editor).chain == "Best Inns"
    editor.undo()
    assert list(editor.market.events) == []
    assert seaview(editor) == before


def test_events_are_listed_and_taken_away(editor: Editor, qtbot: QtBot) -> None:
    ours = seaview(editor).id
    joined = CompetitorEvent(competitor=ours, day=JOINED, kind=EventKind.JOINED_CHAIN)
    merged = CompetitorEvent(competitor=ours, day=MERGED, kind=EventKind.MERGED)
    other = CompetitorEvent(competitor=3, day=JOINED, kind=EventKind.TAKEN_OVER)
    for event in (joined, merged, other):
        editor.apply(Put(event))
    dialog = asked(editor, qtbot)
    assert [event for event, _ in dialog.events.removals] == [joined, merged]
    button = dialog.events.removals[0][1]
    assert button.accessibleName() == "Take away: Joined a chain, 2024-05-01"
    qtbot.mouseClick(button, LEFT)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert set(editor.market.events) == {merged, other}
    editor.undo()
    assert set(editor.market.events) == {joined, merged, other}


def test_an_event_needs_its_day(editor: Editor, qtbot: QtBot) -> None:
    dialog = asked(editor, qtbot)
    qtbot.keyClick(dialog.events.kind, K.Key_Down)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert dialog.isVisible()
    assert dialog.wrong.text() == "Say on which day it happened, as 2026-11-22."
    assert dialog.focusWidget() is dialog.events.day
    qtbot.keyClick(dialog.events.kind, K.Key_Home)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert list(editor.market.events) == []
