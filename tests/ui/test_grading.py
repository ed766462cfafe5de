"""A yes/no service gets levels: what was yes is yes, on its day and with its details."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from by_name import attribute_named, competitor_named
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.edits import EditGroup, Put, Record, Retract
from benchmark_app.domain.observation import Mark, Observation
from benchmark_app.domain.plan import Plan
from benchmark_app.ui.dialogs.attribute_dialog import AttributeDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grading import graded

EARLIER, LATER = date(2026, 3, 1), date(2026, 5, 1)


def parking(editor: Editor) -> Attribute:
    return attribute_named(editor, "Free parking")


def seen(editor: Editor, place: str) -> list[Observation]:
    """What holds of the parking at a place, newest first."""
    found = competitor_named(editor, place)
    kept = editor.workspace.cell_observations(parking(editor).id, found.id)
    return [one for one in kept if one.retracted_at is None]


def test_every_yes_is_written_anew_and_nothing_else(editor: Editor) -> None:
    editor.apply(Record("Pines", "Free parking", "yes", observed_on=LATER, note="behind the house"))
    editor.apply(Record("Lakeside", "Free parking", "not applicable", observed_on=LATER))
    before = seen(editor, "Pines")
    wanted = replace(parking(editor), kind=AttributeKind.LEVEL)
    assert editor.apply(EditGroup(graded(editor, wanted), label="grade"))
    after = seen(editor, "Pines")
    assert [one.value for one in after] == [2.0] * len(before)
    assert [(one.observed_on, one.recorded_at, one.note) for one in after] == [
        (one.observed_on, one.recorded_at, one.note) for one in before
    ]
    assert [one.value for one in seen(editor, "Our motel")] == [0.0, 0.0]
    assert Mark.NOT_APPLICABLE in [one.value for one in seen(editor, "Lakeside")]
    assert editor.undo()
    assert [one.value for one in seen(editor, "Pines")] == [1.0] * len(before)
    assert parking(editor).kind is AttributeKind.YES_NO


def test_a_plan_still_aims_at_yes(editor: Editor) -> None:
    editor.apply(Put(Plan(attribute=parking(editor).id, target=1.0)))
    wanted = replace(parking(editor), kind=AttributeKind.LEVEL)
    assert editor.apply(EditGroup(graded(editor, wanted), label="grade"))
    assert [plan.target for plan in editor.market.plans] == [2.0]


def test_without_a_yes_only_the_kind_changes(editor: Editor) -> None:
    editor.apply(Put(Attribute(name="Pets", kind=AttributeKind.YES_NO)))
    pets = attribute_named(editor, "Pets")
    wanted = replace(pets, kind=AttributeKind.LEVEL)
    assert graded(editor, wanted) == (Put(wanted),)
    assert not any(isinstance(one, Retract) for one in graded(editor, wanted))


def test_the_dialog_keeps_yes_too(editor: Editor, qtbot: QtBot) -> None:
    dialog = AttributeDialog(editor, parking(editor))
    qtbot.addWidget(dialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData(AttributeKind.LEVEL.value))
    dialog.accept()
    assert parking(editor).kind is AttributeKind.LEVEL
    assert [one.value for one in seen(editor, "Pines")] == [2.0, 2.0]
    assert editor.undo()
    assert parking(editor).kind is AttributeKind.YES_NO
    assert [one.value for one in seen(editor, "Pines")] == [1.0, 1.0]
