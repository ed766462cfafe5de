"""The rules under real keys and a real mouse, in both languages; nothing written before `use`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import weighing_case
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QHelpEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import EditGroup, Record, Remove, SetPolicy
from benchmark_app.domain.policy import EDGES, Policy
from benchmark_app.exchange.report import build_report
from benchmark_app.ui.app import Shell
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.memory import Memory
from benchmark_app.ui.method.field import RuleField
from benchmark_app.ui.method.preview import Preview
from benchmark_app.ui.method.weighing import weigh
from benchmark_app.ui.progress import stop_tasks
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.method_view import MethodPage
from benchmark_app.words.language import Language
from benchmark_app.words.method import how_lines, rule_text
from benchmark_app.words.method_rule import RULES
from benchmark_app.workspace import Workspace

TODAY = date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key
EXPECTED = "table_stakes_share"


def shown(editor: Editor, theme: Theme, qtbot: QtBot, preview: Preview | None = None) -> MethodPage:
    page = MethodPage(editor, theme, preview=preview)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    return page


@pytest.fixture
def page(editor: Editor, theme: Theme, qtbot: QtBot) -> MethodPage:
    """The page with what the rules in force make of the market."""
    made = shown(editor, theme, qtbot)
    qtbot.waitUntil(lambda: made.preview.is_current)
    return made


def field(page: MethodPage, key: str = EXPECTED) -> RuleField:
    return page.rules.rows[key].field


def type_number(page: MethodPage, text: str, key: str = EXPECTED) -> None:
    one = field(page, key)
    one.setFocus()
    one.selectAll()
    QTest.keyClicks(one, text)


def tried(page: MethodPage, qtbot: QtBot, text: str, key: str = EXPECTED) -> list[str]:
    """Type a number; the services that would change, once that is known."""
    type_number(page, text, key)
    qtbot.waitUntil(lambda: page.preview.is_current)
    return listed(page)


def listed(page: MethodPage) -> list[str]:
    shows = page.panel.has_list
    return [page.panel.list.item(row).text() for row in range(page.panel.list.count()) if shows]


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


def test_arrows_and_page_keys_step_and_stop_at_a_hundred(page: MethodPage) -> None:
    one = field(page, "minimum_coverage")
    one.setFocus()
    for key, expected in (
        (K.Key_Up, "51"),
        (K.Key_Down, "50"),
        (K.Key_PageUp, "60"),
        (K.Key_PageDown, "50"),
    ):
        QTest.keyClick(one, key)
        assert one.text() == expected
    for _ in range(8):
        QTest.keyClick(one, K.Key_PageUp)
    assert one.text() == "100"
    for _ in range(12):
        QTest.keyClick(one, K.Key_PageDown)
    assert one.text() == "0"


def test_letters_are_not_taken_and_parts_of_a_percent_are(page: MethodPage) -> None:
    type_number(page, "6a2.5")
    assert field(page).text() == "62.5"
    assert page.draft.policy.table_stakes_share == 0.625
    type_number(page, "2x5", "stale_yes_months")
    assert field(page, "stale_yes_months").text() == "25"
    assert page.draft.policy.stale_yes_months == 25


def test_the_wheel_scrolls_and_changes_no_number(page: MethodPage) -> None:
    one = field(page)
    one.setFocus()
    centre = QPointF(one.rect().center())
    wheel = QWheelEvent(
        centre,
        QPointF(one.mapToGlobal(centre.toPoint())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(one, wheel)
    assert one.text() == "70"


def test_an_emptied_field_keeps_its_rule(page: MethodPage) -> None:
    one = field(page)
    one.setFocus()
    one.selectAll()
    QTest.keyClick(one, K.Key_Delete)
    QTest.keyClick(one, K.Key_Tab)
    assert one.text() == "70"
    assert page.draft.changes == ()


def test_edges_out_of_order_are_explained_and_cannot_be_used(
    page: MethodPage, editor: Editor, qtbot: QtBot
) -> None:
    revision = editor.workspace.revision
    type_number(page, "80", "contested_share")
    row = page.rules.rows["contested_share"]
    assert not row.fault.isVisible(), "half a number is no fault yet"
    qtbot.waitUntil(row.fault.isVisible)
    assert row.fault.text() == "! It cannot be above 70 %: “Expected by all” begins there."
    assert page.panel.said.text() == "First mend the number marked with “!”."
    assert not page.panel.use.isEnabled()
    QTest.keyClick(row.field, K.Key_Return, CTRL)
    assert editor.workspace.revision == revision
    tried(page, qtbot, "60", "contested_share")
    assert not row.fault.isVisible()
    assert page.panel.use.isEnabled()


def test_a_fault_is_said_beside_the_edge_typed_last_and_at_once_when_used(
    page: MethodPage, qtbot: QtBot
) -> None:
    type_number(page, "40")
    QTest.keyClick(field(page), K.Key_Return, CTRL)
    fault = page.rules.rows[EXPECTED].fault
    assert fault.text() == "! It cannot be below 50 %: “Catching on” begins there."
    assert field(page).text() == "40"
    type_number(page, "45", "contested_share")
    assert page.rules.rows["contested_share"].fault.isVisible()
    assert not fault.isVisible()
    QTest.keyClick(field(page), K.Key_Escape)
    assert not page.rules.rows["contested_share"].fault.isVisible()


def test_a_number_out_of_range_is_explained(page: MethodPage, qtbot: QtBot) -> None:
    type_number(page, "120", "weight_cap")
    qtbot.waitUntil(page.rules.rows["weight_cap"].fault.isVisible)
    assert page.rules.rows["weight_cap"].fault.text() == "! Use a number above 0 and up to 100."
    assert field(page, "weight_cap").accessibleDescription().startswith("Use a number above 0")


def test_ctrl_z_takes_a_typed_number_back_else_it_is_the_windows(
    editor: Editor, theme: Theme, qtbot: QtBot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    undo = QAction("Undo", window)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    window.addAction(undo)
    page = MethodPage(editor, theme)
    window.setCentralWidget(page)
    window.resize(1000, 640)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    type_number(page, "60")
    with qtbot.assertNotEmitted(undo.triggered):
        QTest.keyClick(field(page), K.Key_Z, CTRL)
    assert field(page).text() == "70"
    with qtbot.waitSignal(undo.triggered):
        QTest.keyClick(field(page), K.Key_Z, CTRL)


def test_tab_walks_the_fields_in_the_order_of_the_text(page: MethodPage) -> None:
    keys = list(page.rules.rows)
    field(page, keys[0]).setFocus()
    for key in keys[1:]:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, K.Key_Tab)
        assert field(page, key).hasFocus()
        top = field(page, key).mapTo(page.rules.viewport(), QPoint(0, 0)).y()
        assert 0 <= top < page.rules.viewport().height(), "it was scrolled to"
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, K.Key_Backtab)
    assert field(page, keys[-2]).hasFocus()


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


def drag(page: MethodPage, key: str, shown: float) -> None:
    ladder = page.rules.ladder
    start = ladder.grip_place(key)
    spans = ladder.grip_place(EDGES[2]).x() - ladder.grip_place(EDGES[1]).x()
    per_point = spans / 20
    value = field(page, key).value()
    end = QPoint(round(start.x() + (shown - value) * per_point), start.y())
    QTest.mousePress(ladder, LEFT, NONE, start)
    QTest.mouseMove(ladder, QPoint((start.x() + end.x()) // 2, start.y()))
    QTest.mouseMove(ladder, end)
    QTest.mouseRelease(ladder, LEFT, NONE, end)


def test_an_edge_can_be_dragged_between_its_neighbours(page: MethodPage, qtbot: QtBot) -> None:
    drag(page, EXPECTED, 62)
    assert field(page).text() == "62"
    qtbot.waitUntil(lambda: page.preview.is_current)
    assert len(listed(page)) == 2
    QTest.keyClick(field(page), K.Key_Escape)
    drag(page, "contested_share", 90)
    assert field(page, "contested_share").text() == "70"
    QTest.keyClick(field(page), K.Key_Escape)
    drag(page, "differentiator_share", -30)
    assert field(page, "differentiator_share").text() == "1"
    drag(page, EXPECTED, 130)
    assert field(page).text() == "100"


def test_beside_the_handles_nothing_is_dragged(page: MethodPage) -> None:
    ladder = page.rules.ladder
    for place in (QPoint(ladder.width() // 3, ladder.grip_place(EXPECTED).y()), QPoint(5, 2)):
        QTest.mousePress(ladder, LEFT, NONE, place)
        QTest.mouseMove(ladder, place + QPoint(40, 0))
        QTest.mouseRelease(ladder, LEFT, NONE, place)
    assert page.draft.changes == ()
    QTest.mouseMove(ladder, ladder.grip_place(EXPECTED))
    assert ladder.cursor().shape() == Qt.CursorShape.SizeHorCursor


def test_a_dot_names_its_services(page: MethodPage) -> None:
    ladder = page.rules.ladder
    right = max(
        (QPoint(x, y) for x in range(ladder.width()) for y in range(0, 60, 2)),
        key=lambda place: (bool(ladder.told_at(place)), place.x()),
    )
    assert ladder.told_at(right) == "Free parking: 3/3"
    asked = QHelpEvent(QEvent.Type.ToolTip, right, ladder.mapToGlobal(right))
    QApplication.sendEvent(ladder, asked)
    assert QToolTip.text() == "Free parking: 3/3"
    QToolTip.hideText()
    assert ladder.told_at(QPoint(2, 2)) == ""
    assert ladder.accessibleName() == (
        "“Just appeared” up to 16 %, “Catching on” from 50 %, “Expected by all” from 70 %"
    )


@pytest.mark.parametrize("by_key", [True, False])
def test_a_listed_service_leads_to_the_grid(page: MethodPage, qtbot: QtBot, by_key: bool) -> None:
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
    names = {one.id: one.name for one in page._editor.market.attributes}
    assert (names[identity], view) == ("Free parking", "grid")
    assert field(page).text() == "60", "what was typed waits"


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
    page = shown(editor, theme, qtbot)
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


def far(editor: Editor, work: Callable[..., object]) -> Preview:
    """A preview that takes every file for a large one."""
    return Preview(editor, work=work, near_bytes=0)


def test_a_large_file_is_weighed_elsewhere_with_the_same_answer(
    editor: Editor, theme: Theme, page: MethodPage, qtbot: QtBot
) -> None:
    near = tried(page, qtbot, "60")
    other = shown(editor, theme, qtbot, far(editor, weigh))
    assert other.finding.text() == "These are the rules by which your market is judged."
    type_number(other, "60")
    assert other.preview.is_coming
    assert other.panel.title.text() == "What would change: working it out…"
    qtbot.waitUntil(lambda: other.preview.is_current, timeout=30000)
    assert listed(other) == near
    assert other.preview.latest == page.preview.latest
    assert other.panel.title.text() == "What would change"


def test_a_late_answer_is_dropped(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    preview = far(editor, weighing_case.weigh_never)
    page = shown(editor, theme, qtbot, preview)
    qtbot.waitUntil(lambda: preview._errand.is_running)
    type_number(page, "60")
    assert preview.is_coming
    assert not preview._errand.is_running, "the first question was dropped"
    stop_tasks(preview)
    page.hide()
    preview.drop()
    assert not preview.is_coming


def test_an_answer_from_another_writer_makes_the_window_catch_up(
    editor: Editor, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[bool] = []
    monkeypatch.setattr(editor, "catch_up", lambda: caught.append(True))
    preview = far(editor, weighing_case.weigh_later_edit)
    shown(editor, theme, qtbot, preview)
    qtbot.waitUntil(lambda: caught == [True], timeout=30000)
    assert preview.latest is None


def test_what_cannot_be_worked_out_is_said(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    preview = far(editor, weighing_case.weigh_refused)
    page = shown(editor, theme, qtbot, preview)
    with qtbot.waitSignal(editor.refused, timeout=30000):
        type_number(page, "60")
    assert page.panel.said.text() == "It could not be worked out."


def test_a_bug_of_the_child_is_reported(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    preview = far(editor, weighing_case.weigh_broken)
    page = MethodPage(editor, theme, preview=preview)
    qtbot.addWidget(page)
    with capture_exceptions() as raised:
        page.show()
        qtbot.waitUntil(lambda: bool(raised), timeout=30000)
    assert "ZeroDivisionError" in str(raised[0][1])


def test_an_edit_that_is_refused_leaves_what_was_typed(
    page: MethodPage, editor: Editor, qtbot: QtBot
) -> None:
    from benchmark_app.errors import EditRefused

    tried(page, qtbot, "60")
    editor.hold(EditRefused("workspace_changed", name="motel"))
    with qtbot.waitSignal(editor.refused):
        QTest.keyClick(field(page), K.Key_Return, CTRL)
    assert field(page).text() == "60"
    editor.release()


def test_in_the_window_a_key_shows_it_f6_leaves_it_and_the_status_line_tells(
    memory: Memory,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    workspace.close()
    shell = Shell(None, Language.EN, memory)
    qtbot.addWidget(shell.window)
    shell.show()
    qtbot.waitExposed(shell.window)
    assert shell.desk.open(workspace.path)
    shell.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is shell.window)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, K.Key_7, Qt.KeyboardModifier.AltModifier)
    page = shell.window.findChild(MethodPage)
    assert isinstance(page, MethodPage)
    qtbot.waitUntil(field(page, "differentiator_share").hasFocus)
    tried(page, qtbot, "60")
    QTest.keyClick(field(page), K.Key_Return, CTRL)
    status = shell.window.statusBar()
    assert status.currentMessage() == "Rule changed: “Expected by all” from 60 %."
    QTest.keyClick(field(page), K.Key_Z, CTRL)
    assert field(page).text() == "70"
    assert status.currentMessage() == "Change the rules undone"
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
    linen = editor.workspace.find_attribute("Clean linen")
    assert linen is not None
    assert editor.current[0] == linen.id
    assert editor.workspace.policy == Policy()
    shell.stop()
