"""Filtered rows while the file, the day or the cursor changes: none goes away under the hands."""

from __future__ import annotations

from by_name import attribute_named, competitor_named
from filter_row import choose_order, click, rows_of, services_of
from grid_keys import EARLIER, OWN, PINES, SEAVIEW, at, press, text
from pytestqt.qtbot import QtBot

from benchmark_app.domain.attribute import Attribute
from benchmark_app.domain.edits import Put, Remove
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.filter_bar import FilterBar
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Only, Order
from benchmark_app.ui.views.grid_view import GridPage


def test_an_edit_takes_no_row_away_until_the_filter_is_applied_again(
    page: GridPage, table: GridTable, bar: FilterBar, qtbot: QtBot
) -> None:
    click(bar.chips[Only.MISSING_BASIC])
    table.setFocus()
    table.spot.place(1, OWN)
    assert text(table, 1, 0) == "Free parking"
    press(table, "2")
    assert text(table, 1, OWN) == "○"
    assert services_of(table) == ["Free parking", "Garden"]
    qtbot.waitUntil(bar.again.isVisible)
    assert bar.chips[Only.MISSING_BASIC].text().endswith("1")
    assert bar.state.text() == "Showing 2 of 7 services"
    click(bar.again)
    assert services_of(table) == ["Garden"]
    assert not bar.again.isVisible()


def test_an_edit_moves_no_row_of_another_order(table: GridTable, bar: FilterBar) -> None:
    choose_order(bar, Order.GAP)
    before = rows_of(table)
    table.setFocus()
    table.spot.place(before.index("Garden"), OWN)
    press(table, "3")
    assert rows_of(table) == before


def test_a_service_added_meanwhile_is_shown(
    table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    click(bar.chips[Only.STALE])
    editor.apply(Put(Attribute(name="Pool", touchpoint="services")))
    assert services_of(table) == ["Old map", "Pool"]
    assert bar.state.text() == "Showing 2 of 8 services"
    editor.undo()
    assert services_of(table) == ["Old map"]


def test_another_day_is_filtered_anew_but_the_cursors_row_stays(
    table: GridTable, bar: FilterBar, editor: Editor, qtbot: QtBot
) -> None:
    click(bar.chips[Only.MISSING_BASIC])
    table.spot.place(1, OWN)
    editor.set_as_of(EARLIER)
    qtbot.waitUntil(lambda: services_of(table) == ["Free parking"])
    assert at(table) == (1, OWN)


def test_the_current_cell_stays_current_or_the_next_service_becomes_it(
    table: GridTable, bar: FilterBar
) -> None:
    table.spot.place(rows_of(table).index("Garden"), PINES)
    click(bar.chips[Only.MISSING_BASIC])
    assert at(table) == (rows_of(table).index("Garden"), PINES)
    click(bar.chips[Only.MISSING_BASIC])
    table.spot.place(rows_of(table).index("Clean linen"), PINES)
    click(bar.chips[Only.MISSING_BASIC])
    assert at(table) == (rows_of(table).index("Free parking"), PINES)


def test_a_cell_the_filter_hides_is_shown_when_somebody_goes_there(
    table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    click(bar.chips[Only.STALE])
    garden = attribute_named(editor, "garden")
    seaview = competitor_named(editor, "seaview")
    editor.select(garden.id, seaview.id)
    assert services_of(table) == ["Old map", "Garden"]
    assert at(table) == (rows_of(table).index("Garden"), SEAVIEW)
    assert bar.state.text() == "Showing 2 of 7 services"


def test_f3_goes_through_the_cells_a_chip_is_about(
    page: GridPage, table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    page.show_only("stale")
    row = rows_of(table).index("Old map")
    assert at(table) == (row, OWN)
    for column in (SEAVIEW, PINES, PINES + 1, OWN):
        page.find_next()
        assert at(table) == (row, column)
    page.find_next(-1)
    assert at(table) == (row, PINES + 1)
    click(bar.next)
    assert at(table) == (row, OWN)
    assert table.hasFocus()


def test_an_order_whose_competitor_is_gone_stays_as_it_was(
    table: GridTable, bar: FilterBar, editor: Editor
) -> None:
    table.spot.place(1, SEAVIEW)
    choose_order(bar, Order.VALUE, "Seaview")
    before = rows_of(table)
    seaview = competitor_named(editor, "seaview")
    editor.apply(Remove("competitor", seaview.id))
    assert rows_of(table) == before
