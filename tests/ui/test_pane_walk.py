"""Keys go everywhere and out again: F6 round the panes, Tab round the fields, Alt to every view."""

from __future__ import annotations

import pytest
from full_page import is_full
from on_screen import bring_forward
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from benchmark_app.ui.app import Shell
from benchmark_app.ui.view_table import VIEWS
from benchmark_app.workspace import Workspace

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
#: No page of ours has more fields than that.
MOST = 90
CELL_LESS = ("overview", "method")  # the card stands aside there


@pytest.fixture
def shell(shell: Shell, qtbot: QtBot) -> Shell:
    """The program with the keys."""
    bring_forward(shell.window, qtbot)
    return shell


@pytest.fixture
def opened(shell: Shell, workspace: Workspace, qtbot: QtBot) -> Shell:
    """With the small workspace and a message in the window."""
    workspace.close()
    assert shell.desk.open(workspace.path)
    editor = shell.desk.editor
    assert editor is not None
    editor.select(editor.market.attributes[0].id, editor.market.competitors[1].id)
    shell.window.messages.tell(lambda: "A message")
    return shell


def walk(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, most: int = MOST
) -> list[QWidget]:
    """Where a key goes, up to the second time it comes to where it began."""
    focused = QApplication.focusWidget()
    assert focused is not None
    seen = [focused]
    for _ in range(most):
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is seen[0]:
            return seen
        assert focused not in seen, f"{focused} a second time before {seen[0]}"
        seen.append(focused)
    raise AssertionError(f"no way back to {seen[0]}")


def walk_panes(shell: Shell, qtbot: QtBot) -> list[QWidget]:
    """Round the panes from the list of views: a page may still find out what it shows."""
    area = shell.window.area
    assert area is not None
    area.list.setFocus()
    return walk(qtbot, Key.Key_F6)


def enter(shell: Shell, view: str, qtbot: QtBot) -> QWidget:
    shell.window.commands[f"view:{view}"].trigger()
    area = shell.window.area
    assert area is not None
    page = area.page
    assert page is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return page


@pytest.mark.parametrize("view", [row.key for row in VIEWS])
def test_f6_goes_round_the_panes_both_ways(opened: Shell, view: str, qtbot: QtBot) -> None:
    page = enter(opened, view, qtbot)
    there = walk_panes(opened, qtbot)
    has_card = view not in CELL_LESS
    assert len(there) == 4 + has_card + has_fields(page)  # views, toolbar, message, status line
    assert holds(page, there[1]) == has_fields(page)
    back = walk(qtbot, Key.Key_F6, SHIFT)
    assert back == [there[0], *reversed(there[1:])]


@pytest.mark.parametrize("view", [row.key for row in VIEWS if row.key != "grid"])
def test_tab_goes_round_the_window_both_ways(opened: Shell, view: str, qtbot: QtBot) -> None:
    enter(opened, view, qtbot)
    area = opened.window.area
    assert area is not None
    area.list.setFocus()
    there = walk(qtbot, Key.Key_Tab)
    back = walk(qtbot, Key.Key_Backtab, SHIFT)
    assert back == [there[0], *reversed(there[1:])]
    panes = [area.list, area.page, opened.window.messages]
    order = [n for one in there for n, pane in enumerate(panes) if pane and holds(pane, one)]
    assert order == sorted(order)
    assert set(order) == ({0, 1, 2} if area.page and has_fields(area.page) else {0, 2})


def has_fields(page: QWidget) -> bool:
    """Whether a page has anything for the keys; one with nothing to tell has not."""
    inside = (page, *page.findChildren(QWidget))
    tab = Qt.FocusPolicy.TabFocus
    return any(one.isVisible() and one.isEnabled() and one.focusPolicy() & tab for one in inside)


def holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def test_tab_stays_in_the_grid_and_f6_leaves_it(opened: Shell, qtbot: QtBot) -> None:
    enter(opened, "grid", qtbot)
    table = QApplication.focusWidget()
    for key in (Key.Key_Tab, Key.Key_Backtab):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is table
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F6)
    assert QApplication.focusWidget() is not table


@pytest.mark.parametrize("view", [row.key for row in VIEWS])
def test_alt_and_a_digit_goes_to_every_view_from_every_pane(
    opened: Shell, view: str, qtbot: QtBot
) -> None:
    enter(opened, view, qtbot)
    for place in walk_panes(opened, qtbot):
        for number, row in enumerate(VIEWS, start=1):
            place.setFocus()
            before = place.text() if isinstance(place, QLineEdit) else ""
            qtbot.keyClick(place, Key(Key.Key_0 + number), ALT)
            assert opened.window.view == row.key
            assert not isinstance(place, QLineEdit) or place.text() == before
        opened.window.commands[f"view:{view}"].trigger()


def test_on_the_start_page_alt_and_a_digit_types_nothing(shell: Shell, qtbot: QtBot) -> None:
    shell.window.start.show_trade("cafe")
    qtbot.waitUntil(lambda: bool(fields(shell.window)))
    for field in fields(shell.window):
        field.setFocus()
        before = field.text()
        for number in range(1, len(VIEWS) + 1):
            qtbot.keyClick(field, Key(Key.Key_0 + number), ALT)
        assert field.text() == before
    assert shell.window.statusBar().currentMessage() == "Open or make a file first."


def fields(window: QWidget) -> list[QLineEdit]:
    return [one for one in window.findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]


@pytest.mark.parametrize("trade", ["", "cafe"])
def test_the_start_page_is_no_trap(shell: Shell, qtbot: QtBot, trade: str) -> None:
    if trade:
        shell.window.start.show_trade(trade)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    there = walk(qtbot, Key.Key_Tab)
    assert len(there) > 5
    assert len(walk(qtbot, Key.Key_F6)) == 2  # the page and the status line


def bars(window: QWidget) -> list[QRect]:
    found = window.findChildren(QWidget, "focus_ring", Qt.FindChildOption.FindDirectChildrenOnly)
    return [one.geometry() for one in found if one.isVisible()]


def box_of(widget: QWidget) -> QRect:
    """Where a widget is in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def assert_ring(widget: QWidget) -> None:
    QApplication.processEvents()
    top, bottom, left, right = bars(widget.window())
    box = box_of(widget)
    assert {top.height(), bottom.height(), left.width(), right.width()} == {2}
    assert abs(top.center().y() - box.top()) <= 3
    assert abs(bottom.center().y() - box.bottom()) <= 3
    assert abs(left.center().x() - box.left()) <= 3
    assert abs(right.center().x() - box.right()) <= 3


@pytest.mark.parametrize("view", [row.key for row in VIEWS])
def test_a_ring_is_round_whatever_has_the_keys(opened: Shell, view: str, qtbot: QtBot) -> None:
    enter(opened, view, qtbot)
    qtbot.waitUntil(lambda: is_full(opened.window), timeout=20_000)
    for place in walk_panes(opened, qtbot):
        place.setFocus()
        assert_ring(place)
    opened.window.resize(1100, 700)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.waitUntil(lambda: opened.window.width() == 1100)
    assert_ring(focused)
    area = opened.window.area
    assert area is not None
    assert area.count() == 2  # the list and the pages: the ring is no pane


def test_the_ring_has_the_accent_of_the_theme_and_takes_no_click(
    opened: Shell, qtbot: QtBot
) -> None:
    enter(opened, "trend", qtbot)
    window = opened.window
    area = window.area
    assert area is not None
    area.list.setFocus()
    for name in ("light", "dark", "contrast"):
        window.commands[f"colours:{name}"].trigger()
        QApplication.processEvents()
        picture = window.grab().toImage()
        for bar in bars(window):
            assert picture.pixelColor(bar.center()) == opened.appearance.theme.accent
            assert window.childAt(bar.center()) not in window.findChildren(QWidget, "focus_ring")
    window.commands["colours:system"].trigger()


def test_the_ring_goes_with_its_widget_and_from_window_to_window(
    opened: Shell, qtbot: QtBot
) -> None:
    enter(opened, "grid", qtbot)
    qtbot.waitUntil(lambda: is_full(opened.window), timeout=20_000)
    opened.window.show_note()
    qtbot.waitUntil(lambda: bool(bars(opened.window)))
    opened.window.commands["card"].trigger()
    other = opened.open_window()
    bring_forward(other.window, qtbot)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert_ring(focused)
    assert bars(opened.window) == []
    other.window.close()
    bring_forward(opened.window, qtbot)
    opened.window.commands["view:trend"].trigger()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert_ring(focused)
