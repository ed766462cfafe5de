"""Numbers of the rules under real keys: stepped, typed, taken back, and what is wrong with them."""

from __future__ import annotations

from method_page import EXPECTED, drag, field, listed, tried, type_number
from mouse import hover
from on_screen import bring_forward
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QHelpEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from benchmark_app.ui.editor import Editor
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.method_view import MethodPage

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


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
    bring_forward(window, qtbot)
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
    hover(ladder, ladder.grip_place(EXPECTED))
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
