"""The overview under real keys and a real mouse: where figures, trend and actions lead."""

from __future__ import annotations

import pytest
from by_name import attribute_named
from overview_page import Asked, titles
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from benchmark_app.domain.overview import ActionCode, NextAction
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.overview.performing import perform
from benchmark_app.ui.views.overview_view import OverviewPage

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
K = Qt.Key


def test_each_figure_opens_its_list(page: OverviewPage, asked: Asked) -> None:
    QTest.mouseClick(page.figures[0], LEFT)
    page.figures[1].setFocus()
    QTest.keyClick(page.figures[1], K.Key_Return)
    QTest.keyClick(page.figures[1], K.Key_Space)
    QTest.mouseClick(page.trend, LEFT)
    QTest.keyClick(page.trend, K.Key_Enter)
    missing = ("show_only", "missing_basic")
    trend = ("show_view", "trend")
    assert asked.calls == [trend, missing, missing, trend, trend]


def test_tab_walks_figures_trend_and_actions(page: OverviewPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.figures[0].hasFocus)
    there = [*page.figures, page.trend, *(one for one in page.steps.buttons if one.isVisible())]
    for one in there:
        assert one.hasFocus()
        assert one.accessibleName()
        QTest.keyClick(one, K.Key_Tab)


def test_a_gap_is_decided_about_in_what_first(
    page: OverviewPage, editor: Editor, asked: Asked
) -> None:
    parking = attribute_named(editor, "Free parking")
    place = titles(page).index("Start with Free parking")
    QTest.mouseClick(page.steps.buttons[place], LEFT)
    assert asked.calls == [("select_service", parking.id, "first")]


@pytest.mark.parametrize(
    ("code", "call"),
    [
        (ActionCode.ADD_COMPETITOR, ("add_competitor",)),
        (ActionCode.EXPORT, ("export_summary",)),
        (ActionCode.TELL, ("select_service", 7, "first")),
        (ActionCode.CONFIRM, ("show_only", "stale")),
        (ActionCode.ENTER_OWN, ("show_view", "grid")),
    ],
)
def test_an_action_begins_where_it_is_done(
    editor: Editor, asked: Asked, code: ActionCode, call: tuple[object, ...]
) -> None:
    perform(NextAction(code=code, attribute=7, competitor=8), editor, asked)
    assert asked.calls == [call]
    is_cell = call[0] in ("show_only", "show_view")
    assert editor.current == ((7, 8) if is_cell else (None, None))
