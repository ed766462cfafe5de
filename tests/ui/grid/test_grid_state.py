"""What is remembered of the grid with a file, whatever became of the settings; Find from afar."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from on_screen import press_in
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Remove
from benchmark_app.ui.app import Shell
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.state import GridState, format_state, parse_state
from benchmark_app.ui.grid.wish import Only, Order, Wish
from benchmark_app.ui.memory import Desktop, Memory
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.ui.views.trend_view import Scope, TrendPage
from benchmark_app.ui.work_area import WorkArea
from benchmark_app.workspace import Workspace

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
K = Qt.Key


@pytest.fixture
def path(workspace: Workspace) -> Path:
    """A file nobody has open, with more than a screen shows."""
    places = [Put(Competitor(name=f"Inn {one}")) for one in range(20)]
    services = [Put(Attribute(name=f"Service {one}", touchpoint="facility")) for one in range(40)]
    workspace.apply(EditGroup((*places, *services), label="group"))
    workspace.close()
    return workspace.path


def area(shell: Shell) -> WorkArea:
    assert shell.window.area is not None
    return shell.window.area


def opened(shell: Shell, path: Path, view: str = "grid") -> GridPage:
    """The grid of a file that was just opened."""
    assert shell.desk.open(path)
    area(shell).enter_view(view)
    return grid(shell)


def grid(shell: Shell) -> GridPage:
    page = area(shell).page
    assert isinstance(page, GridPage)
    return page


def again(shell: Shell, path: Path) -> GridPage:
    shell.desk.show_start()
    QApplication.sendPostedEvents()
    return opened(shell, path)


def test_closed_groups_cell_order_and_scroll_are_there_again(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    page = opened(shell, path)
    table = page.table
    table.grid.toggle(0)
    page.filtering.follow(Wish(order=Order.NAME))
    table.spot.place(30, 12)
    down, right = table.verticalScrollBar().value(), table.horizontalScrollBar().value()
    assert down
    assert right
    ids = table.grid.ids(table.currentIndex())
    page = again(shell, path)
    assert page.table is not table
    table = page.table
    assert table.grid.sheet.collapsed == {"products"}
    assert table.grid.sheet.wish == Wish(order=Order.NAME)
    assert table.grid.ids(table.currentIndex()) == ids
    qtbot.waitUntil(lambda: table.verticalScrollBar().value() == down)
    assert table.horizontalScrollBar().value() == right


def test_a_filter_is_off_the_next_time_but_groups_and_order_are_kept(
    shell: Shell, path: Path
) -> None:
    page = opened(shell, path)
    page.table.grid.toggle(0)
    page.filtering.follow(Wish(order=Order.STAGE, only=frozenset({Only.UNKNOWN})))
    page.toggle_filter()
    page = again(shell, path)
    assert page.table.grid.sheet.wish == Wish(order=Order.STAGE)
    assert page.filter_bar.isHidden()
    assert page.table.grid.sheet.collapsed == {"products"}


def test_a_width_somebody_chose_stays_with_its_competitor(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    page = opened(shell, path)
    header = page.table.header
    edge = header.sectionViewportPosition(5) + header.sectionSize(5) - 1
    usual = header.sectionSize(5)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, 10))
    QTest.mouseMove(header.viewport(), QPoint(edge + 20, 10))
    QTest.mouseMove(header.viewport(), QPoint(edge + 40, 10))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge + 40, 10))
    assert header.sectionSize(5) == usual + 40
    page.table.spot.place(1, 5)
    press_in(shell.window, qtbot, K.Key_Right, Qt.KeyboardModifier.AltModifier)  # to another place
    assert header.sectionSize(6) == usual + 40
    page = again(shell, path)
    header = page.table.header
    assert abs(header.sectionSize(6) - usual - 40) <= 1
    edge = header.sectionViewportPosition(6) + header.sectionSize(6) - 1
    QTest.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, 10))
    assert header.sectionSize(6) < usual + 40


def test_what_is_gone_is_passed_over(shell: Shell, path: Path) -> None:
    page = opened(shell, path)
    editor = shell.desk.editor
    assert editor is not None
    place = editor.market.competitors[2]
    page.filtering.follow(Wish(order=Order.VALUE, of=place.id))
    page.remember()
    kept = editor.kept["grid"]
    editor.apply(Remove("competitor", place.id))
    shell.desk.close()
    memory = shell.desk._memory
    desktop = memory.desktop(path)
    gone = replace(parse_state(kept), collapsed=frozenset({"nowhere"}), cell=(9999, 9999))
    memory.keep(path, replace(desktop, pages={"grid": format_state(gone)}))
    page = opened(shell, path)
    assert page.table.grid.sheet.wish == Wish()
    assert page.table.grid.sheet.collapsed == set()
    assert page.table.spot.at == (1, Column.OWN)


def shows(page: TrendPage, scope: Scope) -> bool:
    return bool(page.scope.currentData() == scope)


def test_the_trend_shows_again_what_it_showed(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell, path)
    editor = shell.desk.editor
    assert editor is not None
    for scope in (
        Scope(attribute=editor.market.attributes[1].id),
        Scope(touchpoint="facility"),
        Scope(),
    ):
        area(shell).enter_view("trend")
        page = area(shell).page
        assert isinstance(page, TrendPage)
        page.show_scope(scope)
        shell.desk.show_start()
        assert shell.desk.open(path)
        page = area(shell).page
        assert isinstance(page, TrendPage)
        qtbot.waitUntil(partial(shows, page, scope))


@pytest.mark.parametrize("text", ["#", "#x", "#99999999999999", "@nowhere", "garbage", "#424242"])
def test_a_scope_that_cannot_be_read_is_everything(
    shell: Shell, path: Path, qtbot: QtBot, text: str
) -> None:
    memory = shell.desk._memory
    memory.keep(path, Desktop(view="trend", pages={"trend": text}))
    assert shell.desk.open(path)
    page = area(shell).page
    assert isinstance(page, TrendPage)
    qtbot.waitUntil(partial(shows, page, Scope()))


@pytest.mark.parametrize(("key", "modifier"), [(K.Key_F, CTRL), (K.Key_F3, PLAIN)])
def test_find_comes_from_any_view(
    shell: Shell, path: Path, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    opened(shell, path)
    for view in ("trend", "stages", "first"):
        area(shell).enter_view(view)
        press_in(shell.window, qtbot, key, modifier)
        assert shell.window.view == "grid"
        qtbot.waitUntil(grid(shell).find_bar.line.hasFocus)
        grid(shell).searching.close()


def test_f3_keeps_the_cursor_in_the_find_bar(shell: Shell, path: Path, qtbot: QtBot) -> None:
    page = opened(shell, path)
    press_in(shell.window, qtbot, K.Key_F, CTRL)
    qtbot.waitUntil(page.find_bar.line.hasFocus)
    QTest.keyClicks(page.find_bar.line, "service 1")
    qtbot.waitUntil(lambda: page.find_bar.told.text().startswith("1 of"))
    press_in(shell.window, qtbot, K.Key_F3, PLAIN)
    assert page.find_bar.told.text().startswith("2 of")
    press_in(shell.window, qtbot, K.Key_F3, SHIFT)
    assert page.find_bar.told.text().startswith("1 of")
    assert page.find_bar.line.hasFocus()


def test_the_filter_row_and_the_groups_have_keys(shell: Shell, path: Path, qtbot: QtBot) -> None:
    page = opened(shell, path)
    press_in(shell.window, qtbot, K.Key_L, CTRL | SHIFT)
    assert page.filter_bar.isVisible()
    press_in(shell.window, qtbot, K.Key_L, CTRL | SHIFT)
    assert page.filter_bar.isHidden()
    rows = page.table.grid.rowCount()
    press_in(shell.window, qtbot, K.Key_8, CTRL | SHIFT)
    assert page.table.grid.rowCount() == 4
    press_in(shell.window, qtbot, K.Key_8, CTRL | SHIFT)
    assert page.table.grid.rowCount() == rows


def test_tab_goes_from_the_row_to_the_table_and_f6_out_of_it(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    page = opened(shell, path)
    page.toggle_filter()
    page.open_find()
    page.filter_bar.close_button.setFocus()
    press_in(shell.window, qtbot, K.Key_Tab, PLAIN)
    assert page.table.hasFocus()
    page.find_bar.line.setFocus()
    press_in(shell.window, qtbot, K.Key_Tab, SHIFT)
    assert page.table.hasFocus()
    press_in(shell.window, qtbot, K.Key_F6, PLAIN)
    assert not page.isAncestorOf(QApplication.focusWidget() or page.table)


def test_a_value_being_typed_is_kept_when_find_opens(
    shell: Shell, path: Path, qtbot: QtBot
) -> None:
    page = opened(shell, path)
    row = page.table.grid.rowCount() - 1
    page.table.spot.place(row, 4)
    QTest.keyClicks(page.table, "9")
    press_in(shell.window, qtbot, K.Key_F, CTRL)
    assert page.table.grid.index(row, 4).data() == "9 min"


def test_the_card_that_was_hidden_stays_hidden(shell: Shell, path: Path) -> None:
    opened(shell, path)
    assert shell.window.commands["card"].isChecked()
    shell.window.commands["card"].trigger()
    again(shell, path)
    assert not shell.window.commands["card"].isChecked()


def test_a_window_off_every_screen_comes_back(shell: Shell, path: Path, qtbot: QtBot) -> None:
    opened(shell, path)
    window = shell.window
    room = QGuiApplication.primaryScreen().availableGeometry()
    for place in (QPoint(90000, 90000), QPoint(-90000, 20), QPoint(20, -5000)):
        window.move(place)
        again(shell, path)
        seen = QRect(window.pos(), window.frameGeometry().size())
        assert room.contains(QPoint(seen.center().x(), seen.top() + 1)), place
        assert room.contains(seen.topLeft() + QPoint(40, 1)), place


def garbled(memory: Memory) -> QSettings:
    return memory._settings


FIELDS = ("view", "as_of", "geometry", "state", "split", "extras", "pages")
GARBAGE = ("", "\x00\ufffd", "%%%", "a, b", "[[[", "9" * 5000, "AAAA", 7, ["a", "b"])


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("value", GARBAGE)
def test_garbage_in_a_field_leaves_the_others(
    memory: Memory, tmp_path: Path, name: str, value: object
) -> None:
    kept = Desktop(
        view="grid",
        as_of=date(2026, 1, 2),
        geometry=b"g",
        state=b"s",
        split=b"p",
        extras=frozenset({"one"}),
        pages={"grid": "{}"},
    )
    memory.keep(tmp_path, kept)
    settings = garbled(memory)
    group = next(key for key in settings.allKeys() if key.endswith("/view")).rsplit("/", 1)[0]
    settings.setValue(f"{group}/{name}", value)
    found = memory.desktop(tmp_path)
    for other in set(FIELDS) - {name}:
        assert getattr(found, other) == getattr(kept, other)


@pytest.mark.parametrize("value", GARBAGE)
def test_a_window_opens_whatever_the_settings_say(
    shell: Shell, workspace: Workspace, value: object
) -> None:
    workspace.close()
    memory = shell.desk._memory
    memory.keep(workspace.path, Desktop())
    settings = garbled(memory)
    for key in settings.allKeys():
        settings.setValue(key, value)
    assert shell.desk.open(workspace.path)
    assert shell.window.view
    assert shell.window.area is not None


@pytest.mark.parametrize("value", ["", "\x00", "9" * 5000, "²", "xx", "a, b", "\n" * 9, 7])
def test_garbage_in_the_other_settings_does_no_harm(memory: Memory, value: object) -> None:
    settings = garbled(memory)
    for name in ("language", "text_percent", "recent", "colours", "commands"):
        settings.setValue(name, value)
    assert memory.language is None
    assert memory.text_percent in (80, 100, 200)
    assert memory.recent() == []
    assert isinstance(memory.colours, str)
    assert isinstance(memory.used_commands(), list)


@given(st.text())
def test_any_text_is_read_as_some_state(text: str) -> None:
    assert isinstance(parse_state(text), GridState)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=5,
)
NAMES = ("collapsed", "widths", "order", "of", "grouped", "cell", "scrolled")


@given(st.dictionaries(st.sampled_from(NAMES), json_values))
def test_any_values_are_read_as_some_state(kept: dict[str, object]) -> None:
    state = parse_state(json.dumps(kept))
    assert parse_state(format_state(state)) == state
    assert all(1 <= width <= 40 for width in state.widths.values())
    assert all(isinstance(one, int) and one >= 0 for one in state.scrolled)


@given(
    st.builds(
        GridState,
        collapsed=st.frozensets(st.text(max_size=5)),
        widths=st.dictionaries(st.text(max_size=5), st.floats(1, 40)),
        order=st.sampled_from(Order),
        of=st.none() | st.integers(0, 9999),
        is_grouped=st.booleans(),
        cell=st.tuples(st.none() | st.integers(0, 9999), st.none() | st.integers(0, 9999)),
        scrolled=st.tuples(st.integers(0, 9999), st.integers(0, 9999)),
    )
)
def test_a_state_is_read_as_it_was_written(state: GridState) -> None:
    assert parse_state(format_state(state)) == state


def test_no_other_than_an_object_is_a_state() -> None:
    assert parse_state("[1, 2]") == GridState()
    assert parse_state("[" * 100_000) == GridState()
