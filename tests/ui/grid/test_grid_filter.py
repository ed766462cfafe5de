"""The filter row: what it shows, counts and says, with real keys and clicks in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from grid_keys import EARLIER, OWN, PINES, SEAVIEW, TODAY, K, at, press, text
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import TOUCHPOINTS, Attribute
from benchmark_app.domain.competitor import Competitor
from benchmark_app.domain.edits import EditGroup, Put, Record, Remove
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.arrangement import GroupRow, arrange
from benchmark_app.ui.grid.filter_bar import FilterBar
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Fact, Only, Order, Wish
from benchmark_app.ui.theme import Theme
from benchmark_app.ui.views.grid_view import GridPage
from benchmark_app.words.language import Language
from benchmark_app.words.search import folded, stands_in
from benchmark_app.workspace import Market

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(page: GridPage, editor: Editor) -> GridPage:
    """Seven services: unknown, stale, missing basic and only us among them."""
    services = [
        Put(Attribute(name=name, touchpoint=touchpoint))
        for name, touchpoint in (
            ("Night desk", "services"),
            ("Old map", "services"),
            ("Our own bakery", "products"),
            ("Garden", "facility"),
        )
    ]
    editor.apply(EditGroup(tuple(services), label="group"))
    places = [one.name for one in editor.market.competitors]
    rows = (
        ("Night desk", TODAY, (1.0, 2.0, 3.0, 0.0)),
        ("Old map", date(2020, 1, 1), (2.0, 2.0, 2.0, 2.0)),
        ("Our own bakery", TODAY, (3.0, 0.0, 0.0, 0.0)),
        ("Garden", TODAY, (0.0, 3.0, 3.0, 3.0)),
    )
    for service, day, values in rows:
        for place, value in zip(places, values, strict=True):
            editor.apply(Record(place, service, value, observed_on=day))
    editor.apply(Record("Seaview", "Clean linen", "unknown", observed_on=TODAY))
    page.table.spot.place(1, OWN)
    return page


@pytest.fixture
def table(page: GridPage) -> Iterator[GridTable]:
    """Its table, the model watched by Qt's own tester all the while."""
    tester = QAbstractItemModelTester(
        page.table.grid, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    yield page.table
    tester.deleteLater()


@pytest.fixture
def bar(page: GridPage, table: GridTable, qtbot: QtBot) -> FilterBar:
    """The filter row, open and with its counts."""
    page.toggle_filter()
    qtbot.waitUntil(page.filter_bar.chips[Only.STALE].isEnabled)
    return page.filter_bar


def names(table: GridTable) -> list[str]:
    """The services in the rows, groups in square brackets."""
    found = table.grid.sheet.arrangement.rows
    return [
        f"[{row.touchpoint}]" if isinstance(row, GroupRow) else text(table, place, 0)
        for place, row in enumerate(found)
    ]


def services(table: GridTable) -> list[str]:
    return [name for name in names(table) if not name.startswith("[")]


def click(widget: QToolButton) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_row_opens_with_the_cursor_in_it_and_closes_to_everything(
    page: GridPage, table: GridTable, qtbot: QtBot
) -> None:
    bar = page.filter_bar
    assert bar.isHidden()
    page.toggle_filter()
    assert bar.isVisible()
    qtbot.waitUntil(bar.chips[Only.UNKNOWN].hasFocus)
    assert bar.state.text() == "All 7 services"
    assert not bar.every.isVisible()
    qtbot.waitUntil(bar.chips[Only.STALE].isEnabled)
    QTest.keyClick(bar.chips[Only.STALE], K.Key_Space)
    assert services(table) == ["Old map"]
    page.toggle_filter()
    assert bar.isHidden()
    assert len(services(table)) == 7
    assert table.hasFocus()


def test_each_chip_says_how_many_and_shows_just_these(table: GridTable, bar: FilterBar) -> None:
    said = [chip.text().split("  ") for chip in bar.chips.values()]
    assert [words for words, _ in said] == [
        "Unknown",
        "Older than allowed",
        "Missing basic",
        "Only us",
    ]
    wanted = {
        Only.UNKNOWN: [],
        Only.STALE: ["Old map"],
        Only.MISSING_BASIC: ["Free parking", "Garden"],
        Only.ONLY_US: ["Our own bakery"],
    }
    assert [int(count) for _, count in said] == [len(one) for one in wanted.values()]
    for only, found in wanted.items():
        click(bar.chips[only])
        assert services(table) == found
        assert bar.state.text() == f"Showing {len(found)} of 7 services"
        click(bar.chips[only])
    assert bar.chips[Only.STALE].accessibleName() == "Older than allowed, 1 service"
    assert len(services(table)) == 7


def test_chips_add_up_and_a_name_narrows(table: GridTable, bar: FilterBar) -> None:
    click(bar.chips[Only.STALE])
    click(bar.chips[Only.MISSING_BASIC])
    assert names(table) == ["[services]", "Free parking", "Old map", "[facility]", "Garden"]
    bar.name.setFocus()
    QTest.keyClicks(bar.name, "PARK")
    assert services(table) == ["Free parking"]
    assert bar.every.isVisible()
    click(bar.every)
    assert len(services(table)) == 7
    assert bar.name.text() == ""
    assert not any(chip.isChecked() for chip in bar.chips.values())


def test_the_keys_that_leave_the_name_go_to_the_table(table: GridTable, bar: FilterBar) -> None:
    for key in (K.Key_Return, K.Key_Down, K.Key_Escape):
        bar.name.setFocus()
        QTest.keyClick(bar.name, key)
        assert table.hasFocus()
    assert bar.isVisible()


def test_an_edit_takes_no_row_away_until_the_filter_is_applied_again(
    page: GridPage, table: GridTable, bar: FilterBar, qtbot: QtBot
) -> None:
    click(bar.chips[Only.MISSING_BASIC])
    table.setFocus()
    table.spot.place(1, OWN)
    assert text(table, 1, 0) == "Free parking"
    press(table, "2")
    assert text(table, 1, OWN) == "○"
    assert services(table) == ["Free parking", "Garden"]
    qtbot.waitUntil(bar.again.isVisible)
    assert bar.chips[Only.MISSING_BASIC].text().endswith("1")
    assert bar.state.text() == "Showing 2 of 7 services"
    click(bar.again)
    assert services(table) == ["Garden"]
    assert not bar.again.isVisible()


def test_an_edit_moves_no_row_of_another_order(table: GridTable, bar: FilterBar) -> None:
    choose(bar, Order.GAP)
    before = names(table)
    table.setFocus()
    table.spot.place(before.index("Garden"), OWN)
    press(table, "3")
    assert names(table) == before


def test_a_service_added_meanwhile_is_shown(
    table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    click(bar.chips[Only.STALE])
    editor.apply(Put(Attribute(name="Pool", touchpoint="services")))
    assert services(table) == ["Old map", "Pool"]
    assert bar.state.text() == "Showing 2 of 8 services"
    editor.undo()
    assert services(table) == ["Old map"]


def test_another_day_is_filtered_anew_but_the_cursors_row_stays(
    table: GridTable, bar: FilterBar, editor: Editor, qtbot: QtBot
) -> None:
    click(bar.chips[Only.MISSING_BASIC])
    table.spot.place(1, OWN)
    editor.set_as_of(EARLIER)
    qtbot.waitUntil(lambda: services(table) == ["Free parking"])
    assert at(table) == (1, OWN)


def test_the_current_cell_stays_current_or_the_next_service_becomes_it(
    table: GridTable, bar: FilterBar
) -> None:
    table.spot.place(names(table).index("Garden"), PINES)
    click(bar.chips[Only.MISSING_BASIC])
    assert at(table) == (names(table).index("Garden"), PINES)
    click(bar.chips[Only.MISSING_BASIC])
    table.spot.place(names(table).index("Clean linen"), PINES)
    click(bar.chips[Only.MISSING_BASIC])
    assert at(table) == (names(table).index("Free parking"), PINES)


def test_a_cell_the_filter_hides_is_shown_when_somebody_goes_there(
    table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    click(bar.chips[Only.STALE])
    garden = editor.workspace.find_attribute("garden")
    seaview = editor.workspace.find_competitor("seaview")
    assert garden is not None
    assert seaview is not None
    editor.select(garden.id, seaview.id)
    assert services(table) == ["Old map", "Garden"]
    assert at(table) == (names(table).index("Garden"), SEAVIEW)
    assert bar.state.text() == "Showing 2 of 7 services"


def test_f3_goes_through_the_cells_a_chip_is_about(
    page: GridPage, table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    page.show_only("stale")
    row = names(table).index("Old map")
    assert at(table) == (row, OWN)
    for column in (SEAVIEW, PINES, PINES + 1, OWN):
        page.find_next()
        assert at(table) == (row, column)
    page.find_next(-1)
    assert at(table) == (row, PINES + 1)
    click(bar.next)
    assert at(table) == (row, OWN)
    assert table.hasFocus()


def test_only_what_is_not_there_says_so(page: GridPage, table: GridTable, bar: FilterBar) -> None:
    page.show_only("unknown")
    assert services(table) == []
    assert bar.state.text() == "Showing 0 of 7 services"
    assert page.hint.text() == "No cell on this day is like that."


@pytest.mark.parametrize("code", [one.value for one in Only])
def test_a_page_is_asked_for_each_trait(page: GridPage, table: GridTable, code: str) -> None:
    page.show_only(code)
    assert page.filter_bar.isVisible()
    assert page.filter_bar.chips[Only(code)].isChecked()
    assert table.hasFocus()


def choose(bar: FilterBar, order: Order, name: str = "") -> None:
    """Choose an order from the box as the keyboard does."""
    words = {
        Order.ARRANGED: "As arranged",
        Order.STAGE: "By stage",
        Order.GAP: "By gap to the market",
        Order.NAME: "By name",
        Order.VALUE: f"By value: {name}",
    }
    bar.order.setFocus()
    QTest.keyClick(bar.order, K.Key_Home)
    for _ in range(bar.order.findText(words[order])):
        QTest.keyClick(bar.order, K.Key_Down)
    QTest.keyClick(bar.order, K.Key_Space)
    if (popup := bar.order.view()).isVisible():
        QTest.keyClick(popup, K.Key_Return)
    assert bar.order.currentText() == words[order]


def test_orders_inside_groups_and_across_them(
    page: GridPage, table: GridTable, bar: FilterBar
) -> None:
    choose(bar, Order.NAME)
    assert names(table)[:3] == ["[products]", "Clean linen", "Our own bakery"]
    assert names(table)[3:7] == ["[services]", "Free parking", "Night desk", "Old map"]
    QTest.mouseClick(bar.grouped, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert names(table) == sorted(services(table))
    choose(bar, Order.STAGE)
    stages = [text(table, row, Column.STAGE) for row in range(table.grid.rowCount())]
    assert stages[0] == "Expected by all"
    assert stages[-1] == ""
    choose(bar, Order.GAP)
    assert services(table)[:2] == ["Free parking", "Garden"]
    assert services(table)[-1] == "Old map"
    table.spot.place(0, SEAVIEW)
    choose(bar, Order.VALUE, "Seaview")
    assert [text(table, row, SEAVIEW) for row in (0, 1)] == ["○", "◎"]  # a yes is all there is
    assert services(table)[-1] == "Old map"
    table.spot.place(0, OWN)
    choose(bar, Order.VALUE, "Our motel")
    assert services(table)[0] == "Our own bakery"


def test_an_order_whose_competitor_is_gone_stays_as_it_was(
    table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    table.spot.place(1, SEAVIEW)
    choose(bar, Order.VALUE, "Seaview")
    before = names(table)
    seaview = editor.workspace.find_competitor("seaview")
    assert seaview is not None
    editor.apply(Remove("competitor", seaview.id))
    assert names(table) == before


def test_closing_the_row_keeps_the_order_and_the_header_marks_it(
    page: GridPage, table: GridTable, bar: FilterBar
) -> None:
    choose(bar, Order.NAME)
    click(bar.chips[Only.STALE])
    click(bar.close_button)
    assert bar.isHidden()
    assert table.grid.sheet.wish == Wish(order=Order.NAME)
    assert table.hasFocus()
    plain = table.header.grab().toImage()
    table.header.mark_order(None)
    assert table.header.grab().toImage() != plain


def test_closed_groups_open_for_a_filter_and_are_closed_again_after_it(
    table: GridTable, bar: FilterBar
) -> None:
    table.grid.toggle(names(table).index("[services]"))
    assert "Old map" not in names(table)
    click(bar.chips[Only.STALE])
    assert names(table) == ["[services]", "Old map"]
    table.grid.toggle(0)
    assert names(table) == ["[services]"]
    click(bar.chips[Only.MISSING_BASIC])
    click(bar.every)
    assert "Old map" not in names(table)


def test_the_counts_line_stays_true(page: GridPage, table: GridTable, bar: FilterBar) -> None:
    before = page.counts.text()
    assert before.startswith("known ")
    click(bar.chips[Only.STALE])
    table.spot.place(1, OWN)
    assert page.counts.text() == before
    table.setFocus()
    press(table, K.Key_A, modifier=CTRL)
    assert page.counts.text() == f"7 selected · {before}"


def test_ctrl_a_and_del_reach_only_what_is_shown(
    table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    click(bar.chips[Only.STALE])
    table.setFocus()
    press(table, K.Key_A, modifier=CTRL)
    press(table, K.Key_Delete, modifier=PLAIN)
    click(bar.every)
    rows = {name: row for row, name in enumerate(names(table))}
    assert text(table, rows["Old map"], SEAVIEW) == "?"
    assert text(table, rows["Garden"], SEAVIEW) == "◎"


def test_the_row_speaks_korean(page: GridPage, bar: FilterBar, editor: Editor) -> None:
    click(bar.chips[Only.STALE])
    editor.set_language(Language.KO)
    assert bar.state.text() == "서비스 항목 7개 가운데 1개 표시"
    assert bar.chips[Only.STALE].accessibleName().endswith(", 항목 1개")
    page.table.spot.place(1, SEAVIEW)
    texts = [bar.order.itemText(row) for row in range(bar.order.count())]
    assert texts[-1] == "값 순서: Seaview"


def test_the_colours_of_a_chip_follow_the_theme(page: GridPage, bar: FilterBar) -> None:
    click(bar.chips[Only.STALE])
    for theme in (Theme.dark(), Theme.light()):
        page.set_theme(theme)
        assert bar.chips[Only.STALE].palette().button().color() == theme.accent
        assert bar.chips[Only.UNKNOWN].palette().button().color() != theme.accent


# the header


def header_x(table: GridTable, column: int) -> QPoint:
    header = table.header
    return QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, 10)


def test_a_click_on_a_header_selects_the_column(page: GridPage, table: GridTable) -> None:
    viewport = table.header.viewport()
    last = table.grid.rowCount() - 1
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=header_x(table, SEAVIEW))
    assert at(table) == (1, SEAVIEW)
    box = table.spot.boxes()[0]
    assert (box.top, box.left, box.bottom, box.right) == (0, SEAVIEW, last, SEAVIEW)
    assert page.counts.text().startswith("7 selected")
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, SHIFT, header_x(table, PINES))
    box = table.spot.boxes()[0]
    assert (box.left, box.right) == (SEAVIEW, PINES)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, CTRL, header_x(table, PINES + 1))
    assert {(one.left, one.right) for one in table.spot.boxes()} == {
        (SEAVIEW, PINES),
        (PINES + 1, PINES + 1),
    }


def test_an_edge_of_the_header_selects_nothing(table: GridTable) -> None:
    edge = QPoint(table.header.sectionViewportPosition(SEAVIEW) + 1, 10)
    QTest.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert table.spot.boxes()[0].is_single


def test_a_double_click_on_a_header_edits_the_competitor(
    page: GridPage, table: GridTable, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.competitor_edit_requested):
        QTest.mouseDClick(
            table.header.viewport(), Qt.MouseButton.LeftButton, pos=header_x(table, SEAVIEW)
        )


def menu_of(page: GridPage, table: GridTable, column: int) -> dict[str, QAction]:
    """The entries of a header's menu by their words, as a right click opens it."""
    point = header_x(table, column)
    table.header.menu_requested.emit(column, table.header.mapToGlobal(point))
    menus = [one for one in page.findChildren(QMenu) if one.isVisible()]
    return {action.text().split("\t")[0]: action for action in menus[-1].actions()}


def test_the_menu_of_a_header(page: GridPage, table: GridTable, editor: Editor) -> None:
    entries = menu_of(page, table, PINES)
    assert list(entries) == [
        "Rename, weight…",
        "Move left",
        "Move right",
        "Delete",
        "",
        "Sort by this column",
        "Open or close all groups",
    ]
    entries["Sort by this column"].trigger()
    assert table.grid.sheet.wish.order is Order.VALUE
    assert "Back to your own order" in menu_of(page, table, PINES)
    menu_of(page, table, PINES)["Back to your own order"].trigger()
    assert table.grid.sheet.wish == Wish()
    menu_of(page, table, PINES)["Move left"].trigger()
    assert [one.name for one in editor.market.competitors][1:3] == ["Pines", "Seaview"]
    for column, words, order in (
        (Column.NAME, "Sort by name", Order.NAME),
        (Column.STAGE, "Sort by stage", Order.STAGE),
        (Column.BASELINE, "Sort by gap to the market", Order.GAP),
    ):
        menu_of(page, table, column)[words].trigger()
        assert table.grid.sheet.wish.order is order
    for menu in page.findChildren(QMenu):
        menu.close()


def test_the_menu_of_a_cell_sorts_too(page: GridPage, table: GridTable) -> None:
    table.spot.place(1, SEAVIEW)
    page.run("sort_by_column")
    assert table.grid.sheet.wish.order is Order.VALUE
    press(table, K.Key_F10, modifier=SHIFT)
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    words = [action.text() for action in menu.actions()]
    assert words[-2:] == ["Sort by this column", "Back to your own order"]
    menu.actions()[-1].trigger()
    assert table.grid.sheet.wish == Wish()
    menu.close()


def test_all_groups_close_and_open(page: GridPage, table: GridTable) -> None:
    table.spot.place(names(table).index("Garden"), SEAVIEW)
    page.toggle_groups()
    assert names(table) == ["[products]", "[services]", "[facility]", "[people]"]
    assert at(table) == (2, SEAVIEW)
    page.toggle_groups()
    assert len(services(table)) == 7


def test_left_and_right_close_and_open_a_group(table: GridTable) -> None:
    row = names(table).index("[services]")
    table.spot.place(row, OWN)
    press(table, K.Key_Right, modifier=PLAIN)
    assert "Old map" in names(table)
    press(table, K.Key_Left, modifier=PLAIN)
    assert "Old map" not in names(table)
    assert at(table) == (row, OWN)
    press(table, K.Key_Left, modifier=PLAIN)
    assert at(table) == (row, OWN)
    press(table, K.Key_Right, modifier=PLAIN)
    assert "Old map" in names(table)


# the arrangement is a pure function


ids = st.integers(1, 40)
facts = st.dictionaries(
    ids,
    st.builds(
        Fact,
        name=st.text("abc12 가나", max_size=6).map(folded),
        traits=st.frozensets(st.sampled_from(Only)),
        rank=st.floats(allow_nan=False),
    ),
)
wishes = st.builds(
    Wish,
    only=st.frozensets(st.sampled_from(Only), max_size=2),
    text=st.sampled_from(["", "a", "1", "가", " "]),
    order=st.sampled_from(Order),
    is_grouped=st.booleans(),
)
attributes = st.lists(
    st.builds(
        lambda key, touchpoint: Attribute(id=key, name=f"n{key}", touchpoint=touchpoint),
        ids,
        st.sampled_from([*TOUCHPOINTS[:3], "The garden"]),
    ),
    unique_by=lambda one: one.id,
    max_size=20,
)


@given(
    attributes, wishes, facts, st.frozensets(ids, max_size=3), st.sets(st.sampled_from(TOUCHPOINTS))
)
def test_exactly_what_is_wished_for_is_shown_once(
    market: list[Attribute],
    wish: Wish,
    known: dict[int, Fact],
    held: frozenset[int],
    collapsed: set[str],
) -> None:
    made = cast(
        "Market",
        SimpleNamespace(
            attributes=tuple(market), competitors=(Competitor(id=7, name="X"),), subject=None
        ),
    )
    found = arrange(made, collapsed, wish, known, held)
    wanted = {
        one.id
        for one in market
        if one.id in held
        or one.id not in known
        or (
            (not wish.only or wish.only & known[one.id].traits)
            and stands_in(wish.text, known[one.id].name)
        )
    }
    groups = [row for row in found.rows if isinstance(row, GroupRow)]
    members = [one for group in groups for one in group.attributes]
    rows = [row for row in found.rows if isinstance(row, int)]
    listed = members if wish.is_grouped else rows
    assert sorted(listed) == sorted(wanted)
    assert (found.shown, found.services) == (len(wanted), len(market))
    assert all(group.attributes for group in groups)
    touchpoints = {one.id: one.touchpoint for one in market}
    if wish.is_grouped:
        is_open = [one for one in members if touchpoints[one] not in collapsed]
        assert rows == is_open
    for row, shown in enumerate(found.rows):
        assert found.place_of(shown) == row
    for one in set(touchpoints) - wanted:
        assert found.row_of(one) is None
        assert found.place_of(one) is None
    if wish.order not in (Order.ARRANGED, Order.NAME) and not wish.is_grouped:
        ranks = [known[one].rank if one in known else float("inf") for one in rows]
        assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("typed", "name", "is_found"),
    [
        ("park", "Free Parking", True),
        ("ＰＡＲＫ", "free parking", True),
        ("ㅈㅊ", "무료 주차", True),
        ("줓", "무료 주차", True),
        ("주ㅊ", "무료 주차", True),
        ("무료 주", "무료 주차", True),
        ("조", "좋은 방", True),
        ("좋", "조식", False),
        ("앉", "앉는 자리", True),
        ("a.c", "abc", False),
        ("cafe\u0301", "Café", True),
        ("", "anything", True),
    ],
)
def test_what_is_meant_by_what_is_typed(typed: str, name: str, is_found: bool) -> None:
    assert stands_in(typed, folded(name)) is is_found
