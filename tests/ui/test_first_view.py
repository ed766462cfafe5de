"""What to do first under real keys and a real mouse, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import foreseen_case
import pytest
from by_name import attribute_named, competitor_named, plan_for
from input_method import compose
from on_screen import bring_forward
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.domain.plan import Move, Plan
from benchmark_app.domain.result import LifecycleStage
from benchmark_app.ui import opening
from benchmark_app.ui.app import Shell
from benchmark_app.ui.dialogs.plan_dialog import PlanDialog
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.first.model import Column
from benchmark_app.ui.foresight import Foresight
from benchmark_app.ui.progress import stop_tasks
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.ui.views.first_view import FirstPage
from benchmark_app.ui.work_area import WorkArea
from benchmark_app.words.language import Language
from benchmark_app.workspace import Workspace

TODAY = date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
K = Qt.Key
ORDER = ["Free parking", "Clean linen", "Minutes at check-in"]


def shown(editor: Editor, theme: Theme, foresight: Foresight, qtbot: QtBot) -> FirstPage:
    page = FirstPage(editor, theme, foresight)
    qtbot.addWidget(page)
    page.resize(1000, 620)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(editor: Editor, theme: Theme, foresight: Foresight, qtbot: QtBot) -> FirstPage:
    """The page with its list there and the keys in it."""
    made = shown(editor, theme, foresight, qtbot)
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)
    made.activateWindow()
    made.view.setFocus()
    qtbot.waitUntil(made.view.hasFocus)
    return made


def press(page: FirstPage, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(page.view, key)
        else:
            QTest.keyClick(page.view, key)


def texts(page: FirstPage, column: Column) -> list[str]:
    model = page.view.list
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def current(page: FirstPage) -> str:
    return str(page.view.currentIndex().siblingAtColumn(Column.SERVICE).data())


def place(page: FirstPage, row: int, column: Column) -> QPoint:
    rect: QRect = page.view.visualRect(page.view.list.index(row, column))
    return rect.center()


def click(page: FirstPage, row: int, column: Column) -> None:
    QTest.mouseClick(
        page.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place(page, row, column)
    )


def box(page: FirstPage, qtbot: QtBot) -> QComboBox:
    """The box that is open in the list."""

    def found() -> list[QComboBox]:
        boxes = page.view.viewport().findChildren(QComboBox)
        return [one for one in boxes if one.view().isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def pick(page: FirstPage, qtbot: QtBot, downs: int) -> None:
    """Choose in the open box by keys."""
    popup = box(page, qtbot).view()
    for _ in range(downs):
        QTest.keyClick(popup, K.Key_Down)
    QTest.keyClick(popup, K.Key_Return)
    qtbot.waitUntil(lambda: not popup.isVisible())


def dialog(page: FirstPage, qtbot: QtBot) -> PlanDialog:
    qtbot.waitUntil(lambda: bool(page.findChildren(PlanDialog)))
    return page.findChildren(PlanDialog)[0]


def test_the_list_is_ranked_and_the_first_line_says_where_to_start(page: FirstPage) -> None:
    assert texts(page, Column.SERVICE) == ORDER
    assert texts(page, Column.ADVICE)[:2] == ["Close by March 2027", "Fix now"]
    assert texts(page, Column.START) == ["2027-01-01", "", ""]
    assert texts(page, Column.EFFORT) == ["3", "3", "3"]
    assert texts(page, Column.DECISION) == ["Undecided"] * 3
    assert page.finding.text().startswith("Start with Free parking. It is catching on")
    assert current(page) == "Free parking"


def test_every_factor_and_sentence_of_the_row_is_shown(page: FirstPage) -> None:
    detail = page.detail
    factors = {
        detail.factors.item(row, 0).text(): detail.factors.item(row, 1).text()  # type: ignore[union-attr]
        for row in range(detail.factors.rowCount())
    }
    assert factors["Importance"] == "matters 1.5×"
    assert factors["Who offers it"] == "2 of 3"
    assert factors["Priority"] == "0.30"
    assert len(factors) == 14
    assert detail.forecast.text().startswith("Expected by all around ")
    assert "Start by 1 January 2027" in detail.forecast.text()
    assert "about two thirds as fast as is usual" in detail.forecast.text()
    assert detail.plan.text() == "Your plan: undecided, effort 3 of 5."
    assert not detail.check.isVisible()
    press(page, K.Key_Down)
    assert detail.title.text() == "Clean linen"
    assert not detail.forecast.isVisible()


def test_the_arrows_walk_and_the_card_follows(page: FirstPage, editor: Editor) -> None:
    subject = editor.market.subject
    linen = attribute_named(editor, "Clean linen")
    assert subject is not None
    press(page, K.Key_Down)
    assert editor.current == (linen.id, subject.id)
    pines = competitor_named(editor, "Pines")
    editor.select(linen.id, pines.id)
    press(page, K.Key_End)
    assert current(page) == "Minutes at check-in"
    assert editor.current[1] == subject.id, "what is decided here is about us"


def test_the_card_never_stays_on_a_competitor(page: FirstPage, editor: Editor) -> None:
    subject = editor.market.subject
    linen = attribute_named(editor, "Clean linen")
    pines = competitor_named(editor, "Pines")
    assert subject
    page.hide()
    editor.select(linen.id, pines.id)
    assert editor.current == (linen.id, pines.id), "out of sight it leaves the others alone"
    page.show()
    assert current(page) == "Clean linen"
    assert editor.current == (linen.id, subject.id)
    parking = attribute_named(editor, "Free parking")
    editor.select(parking.id, pines.id)
    assert editor.current == (parking.id, subject.id)


def test_what_fades_out_does_not_spread(page: FirstPage) -> None:
    row = page.view.list.row(page.view.currentIndex())
    assert row is not None
    page.detail.show_row(replace(row, stage=LifecycleStage.DECLINING))
    assert page.detail.forecast.text().startswith("Expected by all around ")
    assert "as fast as is usual" not in page.detail.forecast.text()


def test_a_service_chosen_elsewhere_is_the_current_row(page: FirstPage, editor: Editor) -> None:
    minutes = attribute_named(editor, "Minutes at check-in")
    editor.select(minutes.id, None)
    assert current(page) == "Minutes at check-in"
    assert page.detail.title.text() == "Minutes at check-in"


def test_a_digit_sets_the_effort_as_one_step(
    page: FirstPage, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    press(page, "5")
    kept = plan_for(editor, "Free parking")
    assert kept is not None
    assert kept.effort == 5
    assert texts(page, Column.EFFORT)[0] == "5", "shown at once, before anything is computed"
    assert current(page) == "Free parking"
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)
    assert texts(page, Column.SERVICE) == ["Clean linen", "Free parking", "Minutes at check-in"]
    assert current(page) == "Free parking", "the row keeps the eye when the order changes"
    editor.undo()
    assert plan_for(editor, "Free parking") is None
    press(page, "9", "0")
    assert plan_for(editor, "Free parking") is None


def test_a_digit_of_an_input_method_counts_too(page: FirstPage, editor: Editor) -> None:
    compose(page.view, committed="2")
    kept = plan_for(editor, "Free parking")
    assert kept is not None
    assert kept.effort == 2


def test_back_to_saying_nothing_drops_the_plan(page: FirstPage, editor: Editor) -> None:
    press(page, "4", "3")
    assert plan_for(editor, "Free parking") is None
    assert editor.workspace.undo_label is not None


def test_space_opens_the_decision_and_keys_choose_it(
    page: FirstPage, editor: Editor, qtbot: QtBot
) -> None:
    press(page, K.Key_Down, K.Key_Space)
    pick(page, qtbot, downs=2)
    qtbot.waitUntil(lambda: plan_for(editor, "Clean linen") is not None)
    kept = plan_for(editor, "Clean linen")
    assert kept is not None
    assert kept.move is Move.LEAD
    assert texts(page, Column.DECISION)[1] == "Lead"
    editor.undo()
    assert plan_for(editor, "Clean linen") is None
    assert texts(page, Column.DECISION)[1] == "Undecided"


def test_a_click_opens_the_box_of_effort_or_decision(
    page: FirstPage, editor: Editor, qtbot: QtBot
) -> None:
    click(page, 2, Column.EFFORT)
    words = [box(page, qtbot).itemText(row) for row in range(5)]
    assert words[0] == "1  easy"
    pick(page, qtbot, downs=1)
    qtbot.waitUntil(lambda: plan_for(editor, "Minutes at check-in") is not None)
    click(page, 0, Column.DECISION)
    pick(page, qtbot, downs=3)
    qtbot.waitUntil(lambda: plan_for(editor, "Free parking") is not None)
    left = plan_for(editor, "Free parking")
    assert left is not None
    assert left.move is Move.LEAVE
    assert page.view.list.row(page.view.list.index(0, 0)) is not None


def test_what_is_left_goes_to_the_end(
    page: FirstPage, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    parking = attribute_named(editor, "Free parking")
    editor.apply(Put(Plan(attribute=parking.id, move=Move.LEAVE)))
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)
    assert texts(page, Column.SERVICE)[-1] == "Free parking"
    tip = page.view.list.index(2, Column.SERVICE).data(Qt.ItemDataRole.ToolTipRole)
    assert str(tip).endswith("You decided to leave it.")
    assert page.finding.text().startswith("Start with Clean linen.")


def test_enter_and_a_double_click_open_the_plan(page: FirstPage, qtbot: QtBot) -> None:
    press(page, K.Key_Return)
    asked = dialog(page, qtbot)
    assert asked.windowTitle() == "Plan: Free parking"
    asked.reject()
    qtbot.waitUntil(lambda: not page.findChildren(PlanDialog))
    QTest.mouseDClick(
        page.view.viewport(),
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        place(page, 1, Column.SERVICE),
    )
    asked = dialog(page, qtbot)
    assert asked.windowTitle() == "Plan: Clean linen"
    asked.reject()
    qtbot.waitUntil(lambda: not page.findChildren(PlanDialog))
    QTest.mouseClick(page.detail.button, LEFT)
    dialog(page, qtbot).reject()


def test_letters_look_for_a_name(page: FirstPage) -> None:
    press(page, K.Key_Right, K.Key_Right, "min")
    assert current(page) == "Minutes at check-in"


def test_tab_leaves_the_list(page: FirstPage, qtbot: QtBot) -> None:
    press(page, K.Key_Tab)
    assert not page.view.hasFocus()


def test_a_plan_and_its_check_are_told(
    page: FirstPage, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    parking = attribute_named(editor, "Free parking")
    wanted = Plan(
        attribute=parking.id,
        move=Move.MATCH,
        target=1.0,
        due=date(2027, 3, 1),
        cost=0.0,
        lead_months=2,
        note="Ask the neighbour",
    )
    editor.apply(Put(wanted))
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)
    assert page.detail.plan.text() == (
        "Your plan: match, target “yes”, by 1 March 2027, cost 0, "
        "takes 2 months to be ready, effort 3 of 5.\nAsk the neighbour"
    )
    assert page.detail.check.text().startswith("“yes” will do on 1 March 2027")


def test_a_plan_is_not_judged_by_the_check_of_another(
    page: FirstPage, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    parking = attribute_named(editor, "Free parking")
    low = Plan(attribute=parking.id, target=0.0, due=date(2027, 3, 1))
    editor.apply(Put(low))
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)
    assert page.detail.check.text().startswith("“no” will not do")
    editor.apply(Put(replace(low, target=1.0)))
    assert page.detail.plan.text().startswith("Your plan: undecided, target “yes”")
    assert page.detail.check.text() == "Working out whether the plan will do…"
    editor.set_language(Language.KO)
    assert page.detail.check.text().startswith("Working out"), "Qt's own texts need a translator"
    editor.set_language(Language.EN)
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)
    assert page.detail.check.text().startswith("“yes” will do on 1 March 2027")


def test_without_an_answer_no_plan_is_judged(
    page: FirstPage, editor: Editor, foresight: Foresight
) -> None:
    row = page.view.list.row(page.view.currentIndex())
    assert row is not None
    page.detail.show_row(replace(row, plan=replace(row.plan, target=1.0)))
    assert not page.detail.check.isVisible()


def test_the_foot_says_how_forecasts_did_and_what_they_missed(page: FirstPage) -> None:
    assert page.record.text().startswith("Of 2 forecasts that have come due, 1 came true")
    assert not page.misses.isVisible()
    QTest.mouseClick(page.missed, LEFT)
    assert page.misses.isVisible()
    assert page.misses.text().startswith("Free parking: on 5 January 2020 the forecast said")
    QTest.mouseClick(page.missed, LEFT)
    assert not page.misses.isVisible()


def test_everything_speaks_korean(page: FirstPage, editor: Editor) -> None:
    editor.set_language(Language.KO)
    assert page.finding.text().startswith("Free parking부터 하세요.")
    assert texts(page, Column.DECISION) == ["아직 안 정함"] * 3
    assert page.detail.plan.text() == "계획: 아직 안 정함, 드는 힘 5점 중 3점."
    assert page.record.text().startswith("결과가 나온 예측 2개 가운데 1개")


def test_in_large_text_columns_give_way_so_that_the_decision_stays_in_sight(
    page: FirstPage, qtbot: QtBot
) -> None:
    view = page.view
    giving = (Column.START, Column.PRIORITY, Column.EFFORT)

    def hidden() -> list[bool]:
        return [view.isColumnHidden(column) for column in giving]

    page.resize(1200, 640)
    qtbot.waitUntil(lambda: hidden() == [False] * 3)
    view.setCurrentIndex(view.list.index(1, Column.START))
    seen = set()
    for width in range(1200, 420, -20):
        page.resize(width, 640)
        assert hidden() == sorted(hidden(), reverse=True), "the first gives way first"
        seen.add(sum(hidden()))
        if sum(hidden()) < len(giving):
            qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
            right = view.visualRect(view.list.index(0, Column.DECISION)).right()
            assert right <= view.viewport().width()
    assert seen >= {0, 1}
    assert not view.isColumnHidden(view.currentIndex().column())
    assert view.currentIndex().row() == 1


def test_rows_speak_to_a_screen_reader(page: FirstPage) -> None:
    model, role = page.view.list, Qt.ItemDataRole.AccessibleTextRole
    spoken = str(model.index(0, Column.SERVICE).data(role))
    assert spoken.startswith("Free parking, Close by March 2027, It is catching on")
    assert model.index(1, Column.EFFORT).data(role) == "Clean linen, Effort: 3"
    assert model.index(1, Column.START).data(role) == "Clean linen, Start by: –"
    assert page.view.accessibleName() == "What to do first"


def test_the_model_keeps_qts_contract(page: FirstPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.view.list)
    model = page.view.list
    assert not model.setData(model.index(0, Column.SERVICE), "x")
    assert not model.setData(model.index(0, Column.EFFORT), 9)


def test_colours_can_change(page: FirstPage) -> None:
    page.set_theme(Theme.dark())
    image = page.grab().toImage()
    at = page.view.mapTo(page, QPoint(20, page.view.height() - 6))
    assert image.pixelColor(at).lightness() < 80


def test_while_it_is_computed_the_page_says_so(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    page = shown(editor, theme, Foresight(editor, work=foreseen_case.foresee_never), qtbot)
    assert page.note.isVisible()
    assert page.note.text() == "Working out what to do first…"
    assert page.progress.isVisible()
    stop_tasks(editor)


def test_what_fails_can_be_tried_again(editor: Editor, theme: Theme, qtbot: QtBot) -> None:
    foresight = Foresight(editor, work=foreseen_case.foresee_refused)
    page = shown(editor, theme, foresight, qtbot)
    qtbot.waitUntil(lambda: page.button.text() == "Try again", timeout=30000)
    assert page.note.text().endswith("What you entered is safe.")
    QTest.mouseClick(page.button, LEFT)
    assert foresight.is_coming
    assert page.progress.isVisible()
    stop_tasks(editor)


def test_without_services_or_competitors_it_offers_the_one_step(
    page: FirstPage, editor: Editor, qtbot: QtBot
) -> None:
    market = editor.market
    editor.apply(Remove("competitor", market.members[0].id))
    assert page.note.text() == "What to do first can be said from three competitors on."
    with qtbot.waitSignal(page.add_competitor_requested):
        QTest.mouseClick(page.button, LEFT)
    editor.apply(EditGroup(tuple(Remove("attribute", one.id) for one in market.attributes)))
    with qtbot.waitSignal(page.add_service_requested):
        QTest.mouseClick(page.button, LEFT)
    editor.undo()
    editor.undo()
    assert texts(page, Column.SERVICE) == ORDER


def test_without_a_business_of_ones_own_it_asks_which_it_is(
    page: FirstPage, editor: Editor, qtbot: QtBot
) -> None:
    subject = editor.market.subject
    assert subject is not None
    editor.apply(Put(replace(subject, subject=False)))
    assert page.note.text().startswith("Mark one column as your business")
    with qtbot.waitSignal(page.business_requested):
        QTest.mouseClick(page.button, LEFT)


def test_a_hidden_page_asks_for_nothing(
    page: FirstPage, editor: Editor, foresight: Foresight, qtbot: QtBot
) -> None:
    page.hide()
    editor.apply(Record("Pines", "Clean linen", 3.0, observed_on=TODAY))
    hidden = foresight.is_coming
    assert not hidden
    page.show()
    assert foresight.is_coming
    qtbot.waitUntil(lambda: foresight.is_current, timeout=30000)


def test_in_the_window_a_key_shows_it_and_f6_leaves_it(
    shell: Shell, workspace: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def by_hand(editor: Editor) -> Foresight:
        return Foresight(editor, work=foreseen_case.foresee_by_hand)

    monkeypatch.setattr(opening, "Foresight", by_hand)
    workspace.close()
    assert shell.desk.open(workspace.path)
    bring_forward(shell.window, qtbot)
    shell.window.commands["view:first"].trigger()
    page = shell.window.findChild(FirstPage)
    assert isinstance(page, FirstPage)
    qtbot.waitUntil(lambda: page.view.list.rowCount() == len(ORDER), timeout=30000)
    qtbot.waitUntil(page.view.hasFocus)  # it had the keys before it had rows
    QTest.keyClick(page.view, K.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not page.isAncestorOf(focus)
    assert shell.desk.editor is not None
    for effort, key, enter in ((5, K.Key_5, press_its_keys), (2, K.Key_2, click_its_name)):
        page.detail.factors.setFocus()
        shell.window.commands["view:grid"].trigger()
        assert not page.isVisible()
        enter(shell)
        assert page.view.hasFocus()
        QTest.keyClick(page.view, key)
        kept = plan_for(shell.desk.editor, "Free parking")
        assert kept is not None
        assert kept.effort == effort


PLACE = [row.key for row in VIEWS].index("first")


def press_its_keys(shell: Shell) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key(K.Key_1 + PLACE), Qt.KeyboardModifier.AltModifier)


def click_its_name(shell: Shell) -> None:
    area = shell.window.findChild(WorkArea)
    assert isinstance(area, WorkArea)
    place = area.list.visualItemRect(area.list.item(PLACE)).center()
    QTest.mouseClick(area.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
