"""Brings a table back to how it stood, and notes how it stands."""

from __future__ import annotations

from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.state import GridState
from benchmark_app.ui.grid.table import GridTable
from benchmark_app.ui.grid.wish import Order, Wish


def noted(table: GridTable) -> GridState:
    """How a table stands; a filter is left out, for it is off the next time."""
    sheet, wish = table.grid.sheet, table.grid.sheet.wish
    return GridState(
        collapsed=frozenset(sheet.usually_collapsed),
        widths=dict(table.header.own_widths),
        order=wish.order,
        of=wish.of,
        is_grouped=wish.is_grouped,
        cell=table.grid.ids(table.currentIndex()),
        scrolled=(table.verticalScrollBar().value(), table.horizontalScrollBar().value()),
    )


def recall(table: GridTable, state: GridState, *, with_cell: bool) -> None:
    """Let a table stand so again, as far as what it was about is still there."""
    sheet, market = table.grid.sheet, table.editor.market
    order, of = state.order, state.of
    if order is not Order.VALUE:
        of = None
    elif of not in {one.id for one in market.competitors}:
        order, of = Order.ARRANGED, None
    table.header.own_widths.update(state.widths)
    sheet.usually_collapsed.update(state.collapsed & {one.touchpoint for one in market.attributes})
    table.grid.show(Wish(order=order, of=of, is_grouped=state.is_grouped))
    attribute, competitor = state.cell
    row = sheet.arrangement.row_of(attribute)
    if with_cell and row is not None:
        column = sheet.arrangement.column_of(competitor)
        table.spot.place(row, Column.NAME if column is None else column)
