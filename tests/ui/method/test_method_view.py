"""The page of the rules whole: its words, colours, sizes and days, alone and in the window."""

from __future__ import annotations

from datetime import date

import pytest
from by_name import attribute_named
from method_page import EXPECTED, drag, field, listed, shown_page, tried
from on_screen import press_in
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import EditGroup, Record, Remove
from benchmark_app.domain.policy import Policy
from benchmark_app.exchange.report import build_report
from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.method_view import MethodPage
from benchmark_app.words.language import Language
from benchmark_app.words.method import how_lines, rule_text
from benchmark_app.words.method_rule import RULES
from benchmark_app.workspace import Workspace

TODAY = date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def test_every_rule_stands_there_with_its_number(page: MethodPage) -> None:
    assert page.rules.rows.keys() == RULES.keys()
    texts = {key: row.field.text() for key, row in page.rules.rows.items()}
    assert texts["table_stakes_share"] == "70"
    assert texts["differentiator_share"] == "16"
    assert texts["confirmation_days"] == "60"
    assert page.finding.text() == ("1 of 2 services counts as expected by all, by the usual rules.")
    note = page.rules.rows[EXPECTED].note.text()
    assert note.startswith("Here: from 3 of 3 places on; 1 service now. No study names")
    assert page.panel.said.text() == "Change a number to see here what it would change."
    assert not page.panel.use.isVisible()
    assert not page.rules.usual.isEnabled()
    assert page.focusProxy() is field(page, "differentiator_share")


def test_how_it_is_computed_opens_with_the_counts_of_the_workbook(
    page: MethodPage, editor: Editor
) -> None:
    assert not page.rules.how.isVisible()
    QTest.mouseClick(page.rules.how_button, LEFT)
    assert page.rules.how.isVisible()
    workspace = editor.workspace
    report = build_report(
        editor.snapshot(), workspace.observations(), name=workspace.name, version=""
    )
    counts = {name: getattr(report.counts, name) for name in ("cells", "known", "stale", "unknown")}
    lines = page.rules.how.text().split("\n\n")
    assert lines[:-1] == how_lines(Policy(), counts, Language.EN)
    assert lines[-1].startswith("Expectation Benchmark")
    QTest.mouseClick(page.rules.how_button, LEFT)
    assert not page.rules.how.isVisible()


def test_everything_speaks_korean(page: MethodPage, editor: Editor, qtbot: QtBot) -> None:
    editor.set_language(Language.KO)
    assert page.finding.text() == "항목 2개 중 1개가 기본이에요. 규칙은 보통 값 그대로예요."
    assert page.rules.titles["sure"].text() == "얼마나 확실해야 하나요?"
    assert page.rules.rows[EXPECTED].usual.text() == "보통 값"
    assert tried(page, qtbot, "60")[0] == "Clean linen: 퍼지는 중 → 기본"
    assert field(page).accessibleName().startswith("60%부터는 ‘기본’이에요.")
    with qtbot.waitSignal(page.told) as told:
        QTest.keyClick(field(page), K.Key_Return, CTRL)
    assert told.args == ["규칙을 바꿨어요: ‘기본’의 시작 60%."]


@pytest.mark.parametrize("key", RULES)
def test_a_screen_reader_hears_the_sentence_with_its_number(page: MethodPage, key: str) -> None:
    one = QAccessible.queryAccessibleInterface(field(page, key))
    assert one is not None
    assert one.text(QAccessible.Text.Name) == rule_text(key, Policy(), Language.EN)
    assert one.text(QAccessible.Text.Description).startswith("Here:")
    assert one.role() == QAccessible.Role.SpinBox


def test_a_file_that_can_only_be_read_says_so(
    editor: Editor, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "read_only", property(lambda _: True))
    page = shown_page(editor, theme, qtbot)
    assert page.notice.text() == "This file can only be read, so its rules cannot be changed here."
    assert page.notice.isVisible()
    assert not any(row.field.isEnabled() for row in page.rules.rows.values())
    assert not page.rules.usual.isEnabled()
    drag(page, EXPECTED, 60)
    assert page.draft.changes == ()
    page.draft.take(EXPECTED, 60.0)
    page.use()
    assert editor.workspace.policy == Policy()
    qtbot.waitUntil(lambda: page.preview.is_current)


def test_without_services_or_competitors_the_rules_stand_there_all_the_same(
    page: MethodPage, editor: Editor, qtbot: QtBot
) -> None:
    market = editor.market
    editor.apply(EditGroup(tuple(Remove("competitor", one.id) for one in market.members)))
    qtbot.waitUntil(lambda: page.preview.is_current)
    assert page.rules.rows[EXPECTED].note.text().startswith("Here: no competitor yet.")
    editor.apply(EditGroup(tuple(Remove("attribute", one.id) for one in market.attributes)))
    qtbot.waitUntil(lambda: page.preview.is_current)
    assert page.finding.text() == "These are the rules by which your services will be judged."


def test_a_hidden_page_works_nothing_out(page: MethodPage, editor: Editor, qtbot: QtBot) -> None:
    page.hide()
    editor.apply(Record("Pines", "Clean linen", 3.0, observed_on=TODAY))
    assert not page.preview.is_coming
    assert page.preview.latest is None
    page.show()
    qtbot.waitUntil(lambda: page.preview.is_current)
    editor.set_as_of(date(2026, 5, 1))
    assert page.preview.latest is None
    qtbot.waitUntil(lambda: page.preview.is_current)
    assert page.rules.rows["confirmation_days"].note.text().startswith("Here: 0 services are")


def test_narrow_the_changes_stand_below_and_large_text_is_not_cut(
    page: MethodPage, qtbot: QtBot
) -> None:
    page.resize(560, 640)
    assert page.panel.mapTo(page, QPoint(0, 0)).y() > page.rules.height() // 2
    tried(page, qtbot, "60")
    assert page.panel.height() > page.height() // 4
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.setFont(font)
    page.rules.setFont(font)
    for row in page.rules.rows.values():
        row.sentence.ensurePolished()
        assert row.sentence.heightForWidth(300) >= 2 * row.sentence.fontMetrics().height()
        assert row.field.width() >= row.field.fontMetrics().horizontalAdvance(row.field.text())
    page.resize(2400, 640)
    assert page.panel.mapTo(page, QPoint(0, 0)).x() > page.rules.width() // 2


def test_colours_can_change(page: MethodPage, qtbot: QtBot) -> None:
    page.set_theme(Theme.dark())
    image = page.rules.viewport().grab().toImage()
    assert image.pixelColor(3, image.height() - 3).lightness() < 60
    tried(page, qtbot, "60")
    page.set_theme(Theme.light().contrasting())
    assert len(listed(page)) == 2


def test_in_the_window_a_key_shows_it_f6_leaves_it_and_the_status_line_tells(
    shell: Shell, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.close()
    assert shell.desk.open(workspace.path)
    press_in(shell.window, qtbot, K.Key_7, Qt.KeyboardModifier.AltModifier)
    page = shell.window.findChild(MethodPage)
    assert isinstance(page, MethodPage)
    qtbot.waitUntil(field(page, "differentiator_share").hasFocus)
    tried(page, qtbot, "60")
    QTest.keyClick(field(page), K.Key_Return, CTRL)
    status = shell.window.statusBar()
    assert status.currentMessage() == "Rule changed: “Expected by all” from 60 %."
    QTest.keyClick(field(page), K.Key_Z, CTRL)
    assert field(page).text() == "70"
    assert status.currentMessage() == "Undone: change the rules"
    QTest.keyClick(field(page), K.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not page.isAncestorOf(focus)
    tried(page, qtbot, "60")
    page.panel.list.setCurrentRow(0)
    page.panel.list.setFocus()
    QTest.keyClick(page.panel.list, K.Key_Return)
    assert shell.window.view == "grid"
    editor = shell.desk.editor
    assert editor is not None
    linen = attribute_named(editor, "Clean linen")
    assert editor.current[0] == linen.id
    assert editor.workspace.policy == Policy()
