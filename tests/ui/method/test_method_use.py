"""Rules tried, used and dropped: nothing is written before `use`, and then it is one edit."""

from __future__ import annotations

import pytest
from method_page import EXPECTED, field, listed, tried, type_number
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import SetPolicy
from benchmark_app.domain.policy import Policy
from benchmark_app.errors import EditRefused
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.views.method_view import MethodPage

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def test_typing_shows_what_would_change_and_writes_nothing(
    page: MethodPage, editor: Editor, qtbot: QtBot
) -> None:
    revision = editor.workspace.revision
    assert tried(page, qtbot, "60") == [
        "Clean linen: Catching on → Expected by all",
        "Free parking: Expected by all since 2026-03-01, not 2026-11-22",
    ]
    assert page.panel.changes.text() == "“Expected by all” from 70 % → 60 %"
    assert page.panel.said.text().startswith("1 service changes its stage.\n")
    assert page.panel.use.isEnabled()
    assert page.panel.use.text() == "Use this rule"
    assert page.rules.rows[EXPECTED].note.text().startswith("Here: from 2 of 3 places on; 2 serv")
    assert (editor.workspace.revision, editor.workspace.policy) == (revision, Policy())
    type_number(page, "30", "confirmation_days")
    assert page.panel.use.text() == "Use these rules"


def test_ctrl_enter_uses_it_as_one_edit_that_can_be_undone(
    page: MethodPage, editor: Editor, qtbot: QtBot
) -> None:
    tried(page, qtbot, "60")
    revision = editor.workspace.revision
    with qtbot.waitSignal(page.told) as told:
        QTest.keyClick(field(page), K.Key_Return, CTRL)
    assert told.args == ["Rule changed: “Expected by all” from 60 %."]
    assert editor.workspace.revision == revision + 1
    assert editor.workspace.policy == Policy(table_stakes_share=0.6)
    assert not page.panel.use.isVisible()
    qtbot.waitUntil(lambda: page.preview.is_current)
    assert page.finding.text() == (
        "2 of 2 services count as expected by all; 1 of the 15 rules is your own."
    )
    label = editor.workspace.undo_label
    assert label is not None
    assert label.code == "policy"
    assert editor.undo()
    assert editor.workspace.policy == Policy()
    assert field(page).text() == "70"
    assert page.panel.said.text() == "Change a number to see here what it would change."


def test_the_buttons_do_the_same(page: MethodPage, editor: Editor, qtbot: QtBot) -> None:
    tried(page, qtbot, "60")
    QTest.mouseClick(page.panel.discard, LEFT)
    assert field(page).text() == "70"
    tried(page, qtbot, "60")
    QTest.mouseClick(page.panel.use, LEFT)
    assert editor.workspace.policy.table_stakes_share == 0.6


def test_escape_brings_the_rules_in_force_back(
    page: MethodPage, editor: Editor, qtbot: QtBot
) -> None:
    tried(page, qtbot, "60")
    tried(page, qtbot, "20", "stale_no_months")
    QTest.keyClick(field(page), K.Key_Escape)
    assert page.draft.changes == ()
    assert field(page).text() == "70"
    assert field(page, "stale_no_months").text() == "24"
    assert listed(page) == []
    assert editor.workspace.policy == Policy()


def test_a_usual_number_comes_back_by_one_button_and_all_by_another(
    page: MethodPage, editor: Editor, qtbot: QtBot
) -> None:
    own = Policy(table_stakes_share=0.8, stale_yes_months=12)
    editor.apply(SetPolicy(own))
    button = page.rules.rows[EXPECTED].usual
    assert (field(page).text(), button.text()) == ("80", "back to 70 %")
    QTest.mouseClick(button, LEFT)
    assert field(page).text() == "70"
    assert page.draft.changes == (EXPECTED,)
    assert not button.isEnabled()
    QTest.mouseClick(page.rules.usual, LEFT)
    assert page.draft.policy == Policy()
    assert editor.workspace.policy == own
    page.use()
    assert editor.workspace.policy == Policy()
    assert not page.rules.usual.isEnabled()


def test_a_typed_number_outlives_other_rules(page: MethodPage, editor: Editor) -> None:
    type_number(page, "60")
    editor.apply(SetPolicy(Policy(confirmation_days=30)))
    assert page.draft.policy == Policy(confirmation_days=30, table_stakes_share=0.6)
    assert field(page).text() == "60"
    editor.apply(SetPolicy(Policy(table_stakes_share=0.6)))
    assert page.draft.changes == ()


@pytest.mark.parametrize("by_key", [True, False])
def test_a_listed_service_leads_to_the_grid(
    page: MethodPage, editor: Editor, qtbot: QtBot, by_key: bool
) -> None:
    tried(page, qtbot, "60")
    chosen = page.panel.list.item(1)
    with qtbot.waitSignal(page.service_requested) as asked:
        if by_key:
            page.panel.list.setCurrentItem(chosen)
            page.panel.list.setFocus()
            QTest.keyClick(page.panel.list, K.Key_Return)
        else:
            place = page.panel.list.visualItemRect(chosen).center()
            QTest.mouseClick(page.panel.list.viewport(), LEFT, NONE, place)
    assert asked.args is not None
    identity, view = asked.args
    names = {one.id: one.name for one in editor.market.attributes}
    assert (names[identity], view) == ("Free parking", "grid")
    assert field(page).text() == "60", "what was typed waits"


def test_an_edit_that_is_refused_leaves_what_was_typed(
    page: MethodPage, editor: Editor, qtbot: QtBot
) -> None:
    tried(page, qtbot, "60")
    editor.hold(EditRefused("workspace_changed", name="motel"))
    with qtbot.waitSignal(editor.refused):
        QTest.keyClick(field(page), K.Key_Return, CTRL)
    assert field(page).text() == "60"
    editor.release()
