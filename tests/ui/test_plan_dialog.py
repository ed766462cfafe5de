"""The plan of one service, asked for with real keys: one step, undone as one."""

from __future__ import annotations

from datetime import date

import pytest
from by_name import attribute_named, plan_for
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import Put
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.ui.dialogs.plan_dialog import PlanDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.translation import Translation
from benchmark_app.words.language import Language

LEFT = Qt.MouseButton.LeftButton
K = Qt.Key


def asked(editor: Editor, qtbot: QtBot, name: str) -> PlanDialog:
    found = attribute_named(editor, name)
    dialog = PlanDialog(editor, found)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, K.Key_Delete)
    qtbot.keyClicks(field, text)


def test_every_field_is_kept_as_one_step(editor: Editor, qtbot: QtBot) -> None:
    dialog = asked(editor, qtbot, "Clean linen")
    assert dialog.level.isVisible()
    assert not dialog.number.isVisible()
    qtbot.keyClick(dialog.move_box, K.Key_Down)
    for _ in range(4):
        qtbot.keyClick(dialog.level, K.Key_Down)
    retype(qtbot, dialog.due, "2027.3.1")
    retype(qtbot, dialog.cost, "1,200")
    qtbot.keyClick(dialog.effort, K.Key_Down)
    retype(qtbot, dialog.months, "2")
    qtbot.keyClicks(dialog.note, "Ask the laundry")
    qtbot.mouseClick(dialog.yes, LEFT)
    assert plan_for(editor, "Clean linen") == Plan(
        attribute=2,
        move=Move.MATCH,
        target=3.0,
        due=date(2027, 3, 1),
        cost=1200.0,
        effort=4,
        lead_months=2,
        note="Ask the laundry",
    )
    editor.undo()
    assert plan_for(editor, "Clean linen") is None


def test_a_measure_has_its_target_in_its_own_unit(editor: Editor, qtbot: QtBot) -> None:
    dialog = asked(editor, qtbot, "Minutes at check-in")
    assert dialog.number.isVisible()
    assert not dialog.level.isVisible()
    assert dialog.number.placeholderText() == "min"
    qtbot.keyClicks(dialog.number, "4 min")
    qtbot.keyClick(dialog.number, K.Key_Return)
    plan = plan_for(editor, "Minutes at check-in")
    assert plan is not None
    assert plan.target == 4.0


def test_the_plan_there_is_shown_and_can_be_emptied(editor: Editor, qtbot: QtBot) -> None:
    before = Plan(
        attribute=1, move=Move.LEAVE, target=0.0, cost=50.0, due=date(2027, 1, 1), note="no room"
    )
    editor.apply(Put(before))
    dialog = asked(editor, qtbot, "Free parking")
    assert dialog.move_box.currentText() == "Leave"
    assert dialog.level.currentText() == "no"
    assert (dialog.cost.text(), dialog.due.text()) == ("50", "2027-01-01")
    assert dialog.note.toPlainText() == "no room"
    qtbot.mouseClick(dialog.yes, LEFT)
    assert plan_for(editor, "Free parking") == before
    dialog = asked(editor, qtbot, "Free parking")
    qtbot.keyClick(dialog.move_box, K.Key_Home)
    qtbot.keyClick(dialog.level, K.Key_Home)
    for field in (dialog.cost, dialog.due, dialog.note):
        retype(qtbot, field, "")
    qtbot.mouseClick(dialog.yes, LEFT)
    assert plan_for(editor, "Free parking") is None
    editor.undo()
    assert plan_for(editor, "Free parking") == before


@pytest.mark.parametrize("text", ["cheap", "?"])
def test_what_cannot_be_read_keeps_the_dialog_open(editor: Editor, qtbot: QtBot, text: str) -> None:
    dialog = asked(editor, qtbot, "Free parking")
    qtbot.keyClicks(dialog.cost, text)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert dialog.isVisible()
    assert dialog.wrong.text() == f"“{text}” is not a number."
    assert dialog.focusWidget() is dialog.cost
    retype(qtbot, dialog.cost, "10")
    retype(qtbot, dialog.due, "soon")
    qtbot.mouseClick(dialog.yes, LEFT)
    assert "“soon” is not a day" in dialog.wrong.text()
    retype(qtbot, dialog.due, "")
    qtbot.mouseClick(dialog.yes, LEFT)
    plan = plan_for(editor, "Free parking")
    assert plan is not None
    assert plan.cost == 10.0


def test_cancel_keeps_nothing(editor: Editor, qtbot: QtBot) -> None:
    dialog = asked(editor, qtbot, "Free parking")
    qtbot.keyClick(dialog.move_box, K.Key_Down)
    qtbot.keyClick(dialog, K.Key_Escape)
    assert plan_for(editor, "Free parking") is None


def test_a_refusal_is_said_in_the_dialog(editor: Editor, qtbot: QtBot) -> None:
    dialog = asked(editor, qtbot, "Free parking")
    retype(qtbot, dialog.cost, "-5")
    qtbot.mouseClick(dialog.yes, LEFT)
    assert dialog.isVisible()
    assert dialog.wrong.isVisible()
    assert plan_for(editor, "Free parking") is None


def test_it_speaks_korean(editor: Editor, qtbot: QtBot) -> None:
    translation = Translation(Language.KO)
    editor.set_language(Language.KO)
    try:
        dialog = asked(editor, qtbot, "Free parking")
        assert dialog.windowTitle() == "계획: Free parking"
        assert dialog.yes.text() == "계획 정하기"
        assert dialog.move_box.accessibleName() == "결정(D)"
        assert dialog.move_box.itemText(0) == "아직 안 정함"
    finally:
        translation.switch(Language.EN)
