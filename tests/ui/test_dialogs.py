"""The questions the window asks, answered with real keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from by_name import attribute_named, competitor_named
from on_screen import await_shown, bring_forward, press_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind, Direction
from benchmark_app.domain.competitor import CompetitorKind
from benchmark_app.ui.app import Shell
from benchmark_app.ui.dialogs.attribute_dialog import AttributeDialog
from benchmark_app.ui.dialogs.competitor_dialog import (
    CompetitorDialog,
    CompetitorsDialog,
)
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable

LEFT = Qt.MouseButton.LeftButton
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def asked_attribute(editor: Editor, qtbot: QtBot, one: Attribute | None = None) -> AttributeDialog:
    dialog = AttributeDialog(editor, one)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_new_service_joins_the_group_of_the_current_row(editor: Editor, qtbot: QtBot) -> None:
    editor.select(attribute_named(editor, "Clean linen").id, None)
    dialog = asked_attribute(editor, qtbot)
    assert dialog.touchpoint.currentText() == "Products carried"
    assert dialog.level_floor.isVisible()
    assert not dialog.unit.isVisible()
    assert not dialog.importance.isVisible()
    qtbot.keyClicks(dialog.name, "Free ice")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    made = attribute_named(editor, "Free ice")
    assert (made.touchpoint, made.kind, made.floor) == ("products", AttributeKind.LEVEL, 2.0)


def test_the_next_digit_is_of_what_was_added(shell: Shell, path: Path, qtbot: QtBot) -> None:
    """The cursor goes to a new service at the own value, and to a new competitor's column."""
    assert shell.desk.open(path)
    editor = shell.desk.editor
    assert editor is not None
    shell.window.commands["view:grid"].trigger()
    bring_forward(shell.window, qtbot)
    linen = attribute_named(editor, "Clean linen")
    editor.select(linen.id, competitor_named(editor, "Pines").id)
    press_in(shell.window, qtbot, Qt.Key.Key_S, CTRL_SHIFT)
    asked = await_shown(shell.window, AttributeDialog, qtbot)
    qtbot.keyClicks(asked.name, "Free ice")
    qtbot.keyClick(asked.name, Qt.Key.Key_Return)
    ice, own = attribute_named(editor, "Free ice"), editor.market.subject
    assert own is not None
    assert editor.current == (ice.id, own.id)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), GridTable))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    assert [one.value for one in editor.workspace.cell_observations(ice.id, own.id)] == [3.0]
    editor.select(linen.id, own.id)
    dialog = CompetitorsDialog(editor, shell.window)
    dialog.open()
    qtbot.keyClicks(dialog.names, "Dunes")
    qtbot.mouseClick(dialog.yes, LEFT)
    assert editor.current == (linen.id, competitor_named(editor, "Dunes").id)
    page = shell.window.findChild(GridTable)
    assert page is not None
    assert page.grid.ids(page.currentIndex()) == editor.current


def test_a_measure_asks_for_unit_direction_and_floor(editor: Editor, qtbot: QtBot) -> None:
    dialog = asked_attribute(editor, qtbot)
    qtbot.keyClicks(dialog.name, "Room price")
    dialog.kind.setCurrentIndex(dialog.kind.findData("measure"))
    assert dialog.unit.isVisible()
    assert not dialog.level_floor.isVisible()
    assert dialog.floor.text() == ""
    qtbot.keyClicks(dialog.unit, "$")
    dialog.direction.setCurrentIndex(dialog.direction.findData("lower"))
    qtbot.keyClicks(dialog.floor, "cheap")
    qtbot.mouseClick(dialog.yes, LEFT)
    assert dialog.isVisible()
    assert "cheap" in dialog.wrong.text()
    dialog.floor.setText("10.5")
    dialog.touchpoint.setCurrentText("품질과 가격")
    qtbot.mouseClick(dialog.yes, LEFT)
    made = attribute_named(editor, "Room price")
    assert (made.unit, made.direction, made.offered_from, made.touchpoint) == (
        "$",
        Direction.LOWER,
        10.5,
        "price",
    )


def test_a_name_that_is_missing_or_taken_keeps_the_dialog(editor: Editor, qtbot: QtBot) -> None:
    dialog = asked_attribute(editor, qtbot)
    qtbot.mouseClick(dialog.yes, LEFT)
    assert dialog.wrong.isVisible()
    for written in ("free PARKING", " Free  parking. ", "Ｆｒｅｅ ｐａｒｋｉｎｇ"):
        dialog.name.selectAll()
        dialog.name.insert(written)
        qtbot.mouseClick(dialog.yes, LEFT)
        assert dialog.isVisible()
        assert "already a service Free parking." in dialog.wrong.text()
    assert len(editor.market.attributes) == 3
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_service_and_its_importance_change_in_one_step(editor: Editor, qtbot: QtBot) -> None:
    one = attribute_named(editor, "Clean linen")
    dialog = asked_attribute(editor, qtbot, one)
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, "Fresh linen")
    dialog.level_floor.setCurrentIndex(dialog.level_floor.findData(3.0))
    dialog.importance.setValue(2.5)
    qtbot.mouseClick(dialog.yes, LEFT)
    changed = attribute_named(editor, "Fresh linen")
    assert (changed.id, changed.offered_from) == (one.id, 3.0)
    weights = [(each.from_date, each.weight) for each in editor.market.importance]
    assert weights == [(date(2026, 11, 22), 2.5)]
    assert AttributeDialog(editor, changed).importance.value() == 2.5
    assert editor.undo()
    assert attribute_named(editor, "Clean linen") == one
    assert not editor.market.importance


def test_nothing_changed_is_no_edit(editor: Editor, qtbot: QtBot) -> None:
    revision = editor.workspace.revision
    dialog = asked_attribute(editor, qtbot, attribute_named(editor, "Minutes at check-in"))
    qtbot.mouseClick(dialog.yes, LEFT)
    assert editor.workspace.revision == revision
    other = CompetitorDialog(editor, competitor_named(editor, "Pines"))
    qtbot.addWidget(other)
    other.accept()
    assert editor.workspace.revision == revision


def test_a_pasted_list_is_one_step(editor: Editor, qtbot: QtBot) -> None:
    dialog = CompetitorsDialog(editor)
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog.yes.isEnabled()
    assert dialog.count.text() == ""
    dialog.names.setPlainText("Seaview")
    assert dialog.count.text() == "1 already there"
    dialog.names.setPlainText("SEAVIEW.\nSea view\nＳｅａｖｉｅｗ")
    assert dialog.count.text() == "1 new, 1 already there"
    dialog.names.setPlainText("Bay Inn\nHilltop")
    assert dialog.count.text() == "2 new"
    dialog.names.setPlainText("Bay Inn\nSeaview\nHilltop")
    assert dialog.count.text() == "2 new, 1 already there"
    qtbot.mouseClick(dialog.yes, LEFT)
    assert len(editor.market.competitors) == 6
    assert editor.undo()
    assert len(editor.market.competitors) == 4


def test_a_competitor_becomes_the_own_business(editor: Editor, qtbot: QtBot) -> None:
    dialog = CompetitorDialog(editor, competitor_named(editor, "Pines"))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.entered, "soon")
    qtbot.mouseClick(dialog.yes, LEFT)
    assert "soon" in dialog.wrong.text()
    dialog.entered.setText("1955. 4. 1")
    dialog.subject.setChecked(True)
    dialog.kind.setCurrentIndex(dialog.kind.findData("indirect"))
    dialog.weight.setValue(2)
    qtbot.mouseClick(dialog.yes, LEFT)
    changed = competitor_named(editor, "Pines")
    assert changed.subject
    assert not competitor_named(editor, "Our motel").subject
    assert changed.kind is CompetitorKind.INDIRECT
    assert (changed.entered_on, changed.weight) == (date(1955, 4, 1), 2.0)
    dialog = CompetitorDialog(editor, changed)
    qtbot.addWidget(dialog)
    dialog.name.clear()
    dialog.open()
    dialog.accept()
    assert dialog.wrong.isVisible()
    dialog.reject()


def test_a_question_begins_in_its_first_field(editor: Editor, qtbot: QtBot) -> None:
    for dialog, first in (
        (asked := AttributeDialog(editor), asked.name),
        (listed := CompetitorsDialog(editor), listed.names),
        (one := CompetitorDialog(editor, competitor_named(editor, "Pines")), one.name),
    ):
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(first.hasFocus)
        assert dialog.yes.nextInFocusChain() is not first
        dialog.reject()


def test_ctrl_enter_is_yes_also_where_enter_begins_a_line(editor: Editor, qtbot: QtBot) -> None:
    dialog = CompetitorsDialog(editor)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.names.hasFocus)
    qtbot.keyClick(dialog.names, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.names, "Bay Inn")
    qtbot.keyClick(dialog.names, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.names, "Dune")
    qtbot.keyClick(dialog.names, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert [one.name for one in editor.market.competitors][-2:] == ["Bay Inn", "Dune"]


def test_how_a_competitor_counts_is_not_asked_of_ones_own_business(
    editor: Editor, qtbot: QtBot
) -> None:
    own = editor.market.subject
    assert own is not None
    dialog = CompetitorDialog(editor, own)
    qtbot.addWidget(dialog)
    fields = (dialog.kind, dialog.weight)
    assert not any(field.isEnabled() for field in fields)
    dialog.subject.setChecked(False)
    assert all(field.isEnabled() for field in fields)
