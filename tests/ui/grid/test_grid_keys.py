"""The grid under real keys: typing, moving, selecting, filling, copying, undoing."""

from __future__ import annotations

import pytest
from by_name import attribute_named, competitor_named
from grid_keys import (
    ALT,
    CTRL,
    EARLIER,
    LAKESIDE,
    LINEN,
    MINUTES,
    NAME,
    OWN,
    PARKING,
    PINES,
    SEAVIEW,
    SHIFT,
    STAGE,
    TODAY,
    K,
    at,
    open_editor,
    press,
    text,
)
from input_method import compose
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute, AttributeKind
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Remove
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.ways import data_edge
from benchmark_app.ui.views.grid_view import GridPage


def test_the_cursor_starts_in_the_first_own_cell(table: GridTable) -> None:
    assert at(table) == (LINEN, OWN)


def test_digits_set_levels_and_go_down_past_group_rows(table: GridTable) -> None:
    press(table, "3")
    assert text(table, LINEN, OWN) == "◎"
    assert at(table) == (PARKING, OWN)
    press(table, "2")
    assert text(table, PARKING, OWN) == "○"
    assert at(table) == (MINUTES, OWN)


def test_a_digit_that_is_no_level_changes_nothing_and_says_so(
    table: GridTable, page: GridPage, editor: Editor
) -> None:
    before = editor.workspace.revision
    press(table, "7")
    assert editor.workspace.revision == before
    assert "0 to 3" in page.hint.text()


def test_a_level_between_on_yes_no_is_offered_and_nothing_is_entered(
    table: GridTable, page: GridPage, editor: Editor
) -> None:
    table.spot.place(PARKING, LAKESIDE)
    before = editor.workspace.revision
    press(table, "3")
    assert "yes or no" in page.hint.text()
    assert table.aid.offer.isVisible()
    assert (editor.workspace.revision, at(table)) == (before, (PARKING, LAKESIDE))
    press(table, "0")
    assert text(table, PARKING, LAKESIDE) == "×"
    assert not table.aid.offer.isVisible()


@pytest.mark.parametrize("by", ["key", "button"])
def test_grading_is_one_step_and_what_was_yes_stays_yes(
    table: GridTable, editor: Editor, by: str
) -> None:
    table.spot.place(PARKING, LAKESIDE)
    press(table, "1")
    if by == "key":
        press(table, "1")
    else:
        QTest.mouseClick(table.aid.offer.button, Qt.MouseButton.LeftButton)
    parking = attribute_named(editor, "Free parking")
    assert parking.kind is AttributeKind.LEVEL
    shown = [text(table, PARKING, column) for column in range(OWN, LAKESIDE + 1)]
    assert shown == ["×", "○", "○", "△"]
    assert at(table) == (MINUTES, LAKESIDE)
    label = editor.workspace.undo_label
    assert label is not None
    assert label.code == "grade"
    press(table, K.Key_Z, modifier=CTRL)
    parking = attribute_named(editor, "Free parking")
    assert parking.kind is AttributeKind.YES_NO
    shown = [text(table, PARKING, column) for column in range(OWN, LAKESIDE + 1)]
    assert shown == ["×", "○", "○", "○"]


def test_an_offer_is_passed_over_by_moving_on(table: GridTable, editor: Editor) -> None:
    before = editor.workspace.revision
    table.spot.place(PARKING, LAKESIDE)
    press(table, "3", K.Key_Up, K.Key_Down, "3", K.Key_Escape, "3")
    assert editor.workspace.revision == before
    assert table.aid.offer.isVisible()
    press(table, K.Key_Escape)
    assert not table.aid.offer.isVisible()


def test_a_measure_opens_its_editor_with_the_typed_digit(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, "7")
    assert open_editor(table).text() == "7"
    qtbot.waitUntil(open_editor(table).hasFocus)
    press(table, "5 min", K.Key_Return)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "75 min")
    assert table.delegate.editor is None
    assert table.hasFocus()


def test_letters_open_an_editor_in_levels_too(table: GridTable, qtbot: QtBot) -> None:
    press(table, "p")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(table, "artly", K.Key_Tab)
    qtbot.waitUntil(lambda: text(table, LINEN, OWN) == "△")
    assert at(table) == (LINEN, SEAVIEW)


def test_an_unreadable_text_keeps_the_editor_open_with_a_message(
    table: GridTable, editor: Editor
) -> None:
    before = editor.workspace.revision
    table.spot.place(MINUTES, PINES)
    press(table, "l", "ong", K.Key_Return)
    message = open_editor(table).message
    assert message.isVisible()
    assert message.text() == "“long” does not fit here: type a number, such as 12 min."
    assert at(table) == (MINUTES, PINES)
    assert editor.workspace.revision == before
    press(table, "x")
    assert not message.isVisible()
    press(table, K.Key_Escape)
    assert table.delegate.editor is None
    assert text(table, MINUTES, PINES) == "5 min"


def test_escape_discards_and_only_escape(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, "9", K.Key_Escape)
    assert text(table, MINUTES, PINES) == "5 min"
    press(table, "9")
    click(table, LINEN, SEAVIEW)
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "9 min")
    assert at(table) == (LINEN, SEAVIEW)


def test_leaving_for_another_day_commits_to_the_day_it_was_typed_on(
    table: GridTable, editor: Editor
) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, "9")
    editor.set_as_of(EARLIER)
    assert table.delegate.editor is None
    editor.set_as_of(TODAY)
    assert text(table, MINUTES, PINES) == "9 min"


def test_leaving_with_an_unreadable_text_names_it(
    table: GridTable, page: GridPage, editor: Editor
) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, "z")
    heard: list[str] = []
    table.command.hinted.connect(heard.append)
    editor.leaving.emit()
    assert heard == ["“z” could not be read and was not kept."]
    assert table.delegate.editor is None


def test_focus_elsewhere_commits(table: GridTable, page: GridPage, qtbot: QtBot) -> None:
    other = QLineEdit(page)
    other.show()
    table.spot.place(MINUTES, PINES)
    press(table, "6")
    other.setFocus()
    qtbot.waitUntil(lambda: text(table, MINUTES, PINES) == "6 min")


def test_f2_edits_what_stands_there_and_renames_services(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, K.Key_F2)
    assert open_editor(table).text() == "5"
    press(table, K.Key_Escape)
    table.spot.place(LINEN, NAME)
    press(table, K.Key_F2)
    assert open_editor(table).text() == "Clean linen"
    press(table, K.Key_A, modifier=CTRL)
    press(table, "Towels", K.Key_Return)
    qtbot.waitUntil(lambda: text(table, LINEN, NAME) == "Towels")


def test_computed_cells_say_why_nothing_happens(table: GridTable, page: GridPage) -> None:
    table.spot.place(LINEN, STAGE)
    press(table, "a")
    assert table.delegate.editor is None
    assert "computed" in page.hint.text()
    table.spot.place(LINEN, OWN)
    table.spot.place(LINEN, STAGE)
    press(table, K.Key_F2)
    assert "computed" in page.hint.text()


def test_delete_brings_back_what_was_known_before(table: GridTable, page: GridPage) -> None:
    table.spot.place(PARKING, LAKESIDE)
    press(table, K.Key_Delete)
    assert text(table, PARKING, LAKESIDE) == "×"
    press(table, K.Key_Backspace)
    assert text(table, PARKING, LAKESIDE) == "?"
    press(table, K.Key_Delete)
    assert page.hint.text() == "There is no value here to clear."


@pytest.mark.parametrize("key", [K.Key_Delete, K.Key_Backspace, K.Key_X])
def test_what_was_corrected_on_its_day_goes_in_one_step(table: GridTable, key: Qt.Key) -> None:
    """No typo of the day comes back, only what was seen on an earlier day; one undo takes all."""
    for typed in ("0", "2", "0", "2"):
        table.spot.place(PARKING, LAKESIDE)
        press(table, typed)
    table.spot.place(PARKING, LAKESIDE)
    assert text(table, PARKING, LAKESIDE) == "○"
    press(table, key, modifier=CTRL if key is K.Key_X else Qt.KeyboardModifier.NoModifier)
    assert text(table, PARKING, LAKESIDE) == "×"
    ids = table.grid.ids(table.currentIndex())
    seen = table.editor.workspace.cell_observations(ids[0] or 0, ids[1] or 0)
    assert sum(one.retracted_at is None for one in seen) == 1
    press(table, K.Key_Z, modifier=CTRL)
    assert text(table, PARKING, LAKESIDE) == "○"


def test_undo_and_redo_from_the_grid(table: GridTable) -> None:
    press(table, "3")
    press(table, K.Key_Z, modifier=CTRL)
    assert text(table, LINEN, OWN) == "○"
    press(table, K.Key_Y, modifier=CTRL)
    assert text(table, LINEN, OWN) == "◎"


def test_arrows_tabs_and_enter_move(table: GridTable) -> None:
    press(table, K.Key_Right, K.Key_Right, K.Key_Down)
    assert at(table) == (2, PINES)
    press(table, K.Key_Up, K.Key_Left, K.Key_Left, K.Key_Left, K.Key_Left, K.Key_Left)
    assert at(table) == (LINEN, NAME)
    press(table, K.Key_Tab, K.Key_Tab, K.Key_Tab, K.Key_Tab)
    assert at(table) == (LINEN, SEAVIEW)
    press(table, K.Key_Return)
    assert at(table) == (PARKING, NAME)
    press(table, K.Key_Return, modifier=SHIFT)
    press(table, K.Key_Tab)
    press(table, K.Key_Tab, modifier=SHIFT)
    assert at(table) == (LINEN, NAME)


def test_entering_a_row_with_tabs_returns_under_the_first(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(LINEN, SEAVIEW)
    press(table, "y", "es", K.Key_Tab, "n", "o", K.Key_Tab, "y", "es", K.Key_Return)
    qtbot.waitUntil(lambda: text(table, LINEN, LAKESIDE) == "○")
    assert at(table) == (PARKING, SEAVIEW)


def test_home_end_and_corners(table: GridTable) -> None:
    press(table, K.Key_End)
    assert at(table) == (LINEN, LAKESIDE)
    press(table, K.Key_Home)
    assert at(table) == (LINEN, NAME)
    press(table, K.Key_End, modifier=CTRL)
    assert at(table) == (MINUTES, LAKESIDE)
    press(table, K.Key_Home, modifier=CTRL)
    assert at(table) == (LINEN, SEAVIEW)  # as in Excel beside panes that stay
    table.spot.place(LINEN, NAME)
    press(table, K.Key_PageDown)
    assert at(table) == (MINUTES, NAME)
    press(table, K.Key_PageUp)
    assert at(table) == (0, NAME)


def test_where_no_competitor_scrolls_the_first_cell_is_your_own(
    table: GridTable, editor: Editor
) -> None:
    for one in editor.market.competitors:
        if not one.subject:
            editor.apply(Remove("competitor", one.id))
    table.spot.place(MINUTES, NAME)
    press(table, K.Key_Home, modifier=CTRL)
    assert at(table) == (LINEN, OWN)


def test_ctrl_with_an_arrow_goes_to_the_edge_of_what_is_filled(table: GridTable) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, K.Key_Delete)
    table.spot.place(LINEN, PINES)
    press(table, K.Key_Down, modifier=CTRL)
    assert at(table) == (PARKING, PINES)
    press(table, K.Key_Down, modifier=CTRL)
    assert at(table) == (MINUTES, PINES)
    press(table, K.Key_Left, modifier=CTRL)
    assert at(table) == (MINUTES, SEAVIEW)
    table.spot.place(2, PINES)
    press(table, K.Key_Up, modifier=CTRL)
    assert at(table) == (LINEN, PINES)


@pytest.mark.parametrize(
    ("filled", "start", "step", "wanted"),
    [
        ("xxx..x", 0, 1, 2),
        ("xxx..x", 2, 1, 5),
        ("xxx...", 2, 1, 5),
        ("x..xx.", 5, -1, 4),
        ("x..xx.", 4, -1, 3),
        ("x..xx.", 3, -1, 0),
        ("x", 0, 1, 0),
    ],
)
def test_data_edge(filled: str, start: int, step: int, wanted: int) -> None:
    assert data_edge([one == "x" for one in filled], start, step) == wanted


def test_shift_extends_from_the_current_cell(table: GridTable, page: GridPage) -> None:
    press(table, K.Key_Right, K.Key_Down, modifier=SHIFT)
    press(table, K.Key_Down, modifier=SHIFT)
    assert at(table) == (LINEN, OWN)
    box = table.spot.boxes()[0]
    assert (box.top, box.left, box.bottom, box.right) == (LINEN, OWN, PARKING, SEAVIEW)
    assert page.counts.text().startswith("4 selected")  # the row of a group holds no cells
    press(table, K.Key_Escape)
    assert table.spot.boxes()[0].is_single


def test_whole_rows_columns_and_everything(table: GridTable) -> None:
    press(table, K.Key_Space, modifier=CTRL)
    assert table.spot.boxes()[0].size == 6
    press(table, K.Key_Space, modifier=SHIFT)
    assert table.spot.boxes()[0].size == 6 * 7
    press(table, K.Key_A, modifier=CTRL)
    assert table.spot.boxes()[0].size == 42


def test_enter_and_tab_cycle_inside_a_selection(table: GridTable) -> None:
    press(table, K.Key_Right, modifier=SHIFT)
    press(table, K.Key_Tab)
    assert at(table) == (LINEN, SEAVIEW)
    press(table, K.Key_Tab)
    assert at(table) == (LINEN, OWN)
    press(table, K.Key_Down, modifier=SHIFT)
    press(table, K.Key_Down, modifier=SHIFT)
    press(table, "1", "2")
    assert [text(table, LINEN, OWN), text(table, PARKING, OWN)] == ["△", "○"]
    assert at(table) == (LINEN, SEAVIEW)


def test_same_as_last_time_confirms_old_values_on_the_day_shown(
    table: GridTable, page: GridPage, editor: Editor
) -> None:
    table.spot.select_all()
    press(table, K.Key_D, modifier=CTRL | SHIFT)
    assert page.hint.text() == "4 values seen again on 2026-11-22"
    cell = table.grid.sheet.cell(LINEN, SEAVIEW)
    assert cell is not None
    assert (cell.value, cell.seen_on) == (1.0, TODAY)
    press(table, K.Key_D, modifier=CTRL | SHIFT)
    assert page.hint.text() == "There is no earlier value here to confirm."


def test_days_are_walked_with_page_keys(table: GridTable, page: GridPage, editor: Editor) -> None:
    press(table, K.Key_PageUp, modifier=CTRL)
    assert editor.as_of == EARLIER
    assert at(table) == (LINEN, OWN)
    press(table, K.Key_PageUp, modifier=CTRL)
    assert editor.as_of == EARLIER
    assert page.hint.text() == "There are no checks before this day."
    press(table, K.Key_PageDown, modifier=CTRL)
    assert editor.as_of == TODAY
    press(table, K.Key_PageDown, modifier=CTRL)
    assert page.hint.text() == "There are no checks after this day."


def test_services_move_inside_their_group(table: GridTable, page: GridPage, editor: Editor) -> None:
    editor.apply(EditGroup((Put(Attribute(name="Towels", touchpoint="products")),), label=""))
    assert at(table) == (LINEN, OWN)
    press(table, K.Key_Down, modifier=ALT)
    assert [text(table, row, NAME) for row in (1, 2)] == ["Towels", "Clean linen"]
    assert at(table) == (2, OWN)
    press(table, K.Key_Down, modifier=ALT)
    assert "first or last" in page.hint.text()
    press(table, K.Key_Z, modifier=CTRL)
    assert [text(table, row, NAME) for row in (1, 2)] == ["Clean linen", "Towels"]


def test_competitors_move_and_the_subject_stays_first(table: GridTable, editor: Editor) -> None:
    table.spot.place(LINEN, SEAVIEW)
    press(table, K.Key_Right, modifier=ALT)
    assert [table.grid.sheet.title(one) for one in range(3, 7)] == [
        "Our motel",
        "Pines",
        "Seaview",
        "Lakeside",
    ]
    assert at(table) == (LINEN, PINES)
    press(table, K.Key_Left, modifier=ALT)
    press(table, K.Key_Left, modifier=ALT)
    assert table.grid.sheet.title(SEAVIEW) == "Seaview"


def test_deleting_rows_and_columns(table: GridTable, editor: Editor) -> None:
    press(table, K.Key_Minus, modifier=CTRL)
    assert editor.workspace.find_attribute("Clean linen") is None
    press(table, K.Key_Z, modifier=CTRL)
    table.spot.place(LINEN, PINES)
    press(table, K.Key_Space, modifier=CTRL)
    press(table, K.Key_Minus, modifier=CTRL)
    assert editor.workspace.find_competitor("Pines") is None
    assert editor.workspace.find_attribute("Clean linen") is not None


def test_the_page_asks_for_what_it_cannot_do(page: GridPage, qtbot: QtBot) -> None:
    table = page.table
    with qtbot.waitSignal(page.add_service_requested):
        press(table, K.Key_Equal, modifier=CTRL)
    with qtbot.waitSignal(page.add_competitor_requested):
        press(table, K.Key_Space, modifier=CTRL)
        press(table, K.Key_Equal, modifier=CTRL)
    with qtbot.waitSignal(page.note_requested):
        press(table, K.Key_F2, modifier=SHIFT)
    with qtbot.waitSignal(page.card_requested):
        press(table, K.Key_Space)
    with qtbot.waitSignal(page.attribute_edit_requested):
        table.hands.change_service()
    with qtbot.waitSignal(page.competitor_edit_requested):
        table.hands.change_competitor()


def test_a_group_opens_and_closes_by_key_and_click_and_keeps_its_place(table: GridTable) -> None:
    table.spot.place(0, OWN)
    press(table, K.Key_Space)
    assert text(table, 1, NAME) == "Services offered"
    assert at(table) == (0, NAME)
    click(table, 0, NAME)
    assert text(table, 1, NAME) == "Clean linen"


def test_the_input_method_is_off_where_a_digit_is_a_level(table: GridTable) -> None:
    enabled = Qt.WidgetAttribute.WA_InputMethodEnabled
    assert not table.testAttribute(enabled)
    table.spot.place(MINUTES, PINES)
    assert table.testAttribute(enabled)
    table.spot.place(LINEN, NAME)
    assert table.testAttribute(enabled)


def test_a_hangul_syllable_opens_the_editor_and_is_kept(table: GridTable, qtbot: QtBot) -> None:
    table.spot.place(LINEN, NAME)
    compose(table, "ㅅ")
    assert table.delegate.editor is not None
    compose(table, committed="수")
    qtbot.waitUntil(lambda: open_editor(table).text() == "수")
    compose(open_editor(table), committed="건")
    press(table, K.Key_Return)
    qtbot.waitUntil(lambda: text(table, LINEN, NAME) == "수건")


def test_a_committed_digit_sets_a_level(table: GridTable) -> None:
    compose(table, committed="３")
    assert text(table, LINEN, OWN) == "◎"


def test_the_menu_offers_what_suits_the_cell(page: GridPage, qtbot: QtBot) -> None:
    press(page.table, K.Key_F10, modifier=SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words[:3] == ["Edit", "Card", "Note"]
    assert "Move competitor left" not in words
    clear = next(one for one in menu.actions() if one.text().startswith("Clear value"))
    clear.trigger()
    menu.close()
    assert text(page.table, LINEN, OWN) == "?"


def click(
    table: GridTable,
    row: int,
    column: int,
    modifier: Qt.KeyboardModifier = CTRL & SHIFT,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    point = table.visualRect(table.grid.index(row, column)).center()
    QTest.mouseClick(table.viewport(), button, modifier, point)


def test_clicks_select_extend_and_add(table: GridTable) -> None:
    click(table, LINEN, SEAVIEW)
    click(table, PARKING, PINES, SHIFT)
    assert table.spot.boxes()[0].size == 6
    click(table, MINUTES, OWN, CTRL)
    assert sum(box.size for box in table.spot.boxes()) == 7
    click(table, MINUTES, OWN, button=Qt.MouseButton.RightButton)
    assert sum(box.size for box in table.spot.boxes()) == 7
    click(table, LINEN, OWN, button=Qt.MouseButton.RightButton)
    assert at(table) == (LINEN, OWN)


def test_dragging_selects(table: GridTable) -> None:
    start = table.visualRect(table.grid.index(LINEN, OWN)).center()
    end = table.visualRect(table.grid.index(MINUTES, PINES)).center()
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(table.viewport(), end)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(end),
        QPointF(table.viewport().mapToGlobal(end)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        CTRL & SHIFT,
    )
    QApplication.sendEvent(table.viewport(), move)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert table.spot.boxes()[0].size == 15
    assert at(table) == (LINEN, OWN)


def test_a_double_click_edits_values_and_asks_for_the_card_of_a_stage(
    table: GridTable, qtbot: QtBot
) -> None:
    point = table.visualRect(table.grid.index(MINUTES, PINES)).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert open_editor(table).text() == "5"
    press(table, K.Key_Escape)
    point = table.visualRect(table.grid.index(MINUTES, STAGE)).center()
    with qtbot.waitSignal(table.hands.card_requested):
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 590))


def test_a_click_elsewhere_waits_while_the_text_cannot_be_read(table: GridTable) -> None:
    table.spot.place(MINUTES, PINES)
    press(table, "q")
    click(table, LINEN, SEAVIEW)
    assert open_editor(table).text() == "q"
    assert at(table) == (MINUTES, PINES)
    press(table, K.Key_Escape)


def test_another_page_moves_the_cursor_and_opens_a_closed_group(
    table: GridTable, editor: Editor
) -> None:
    parking = attribute_named(editor, "Free parking")
    pines = competitor_named(editor, "Pines")
    table.hands.toggle(2)
    editor.select(parking.id, pines.id)
    assert at(table) == (PARKING, PINES)
    assert editor.current == (parking.id, pines.id)


def test_a_new_column_keeps_the_cursor_on_its_cell(table: GridTable, editor: Editor) -> None:
    table.spot.place(PARKING, LAKESIDE)
    editor.apply(Put(Attribute(name="Anything", touchpoint="products", kind=AttributeKind.LEVEL)))
    assert text(table, *(table.spot.at or (0, 0))) == "○"
    assert editor.current[0] == table.grid.ids(table.grid.index(PARKING + 1, LAKESIDE))[0]
    lakeside = competitor_named(editor, "Lakeside")
    editor.apply(Put(Competitor(name="Dunes")))
    assert editor.current[1] == lakeside.id
