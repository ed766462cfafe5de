"""Puts the services into the order of a column, and opens or closes all groups."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from benchmark_app.ui.grid.arrangement import GroupRow
from benchmark_app.ui.grid.hands import Hands
from benchmark_app.ui.grid.line import Column
from benchmark_app.ui.grid.wish import Order, Wish

_ORDERS: Final = {
    Column.NAME: Order.NAME,
    Column.STAGE: Order.STAGE,
    Column.BASELINE: Order.GAP,
}


def order_of(hands: Hands, column: int) -> Wish:
    """What is wished for now, in the order of a column: the best value or the worst gap first."""
    wish = hands.model.sheet.wish
    if column >= Column.OWN:
        competitor = hands.model.sheet.arrangement.competitor(column)
        return replace(wish, order=Order.VALUE, of=competitor)
    return replace(wish, order=_ORDERS[Column(column)], of=None)


def ordered_column(hands: Hands) -> int | None:
    """The column whose order is shown, None as the owner arranged it."""
    wish, columns = hands.model.sheet.wish, {order: column for column, order in _ORDERS.items()}
    if wish.order is Order.VALUE:
        return hands.model.sheet.arrangement.column_of(wish.of)
    return columns.get(wish.order)


def sort_by_column(hands: Hands) -> None:
    """Order the services by the current column."""
    at = hands.spot.at
    if at is not None:
        _show(hands, order_of(hands, at[1]))


def sort_as_arranged(hands: Hands) -> None:
    """Show the services in the owner's own order."""
    wish = hands.model.sheet.wish
    _show(hands, replace(wish, order=Order.ARRANGED, of=None, is_grouped=True))


def toggle_groups(hands: Hands) -> None:
    """Close all groups, or open them where all are closed."""
    hands.editor.leaving.emit()
    sheet = hands.model.sheet
    groups = [row for row in sheet.arrangement.rows if isinstance(row, GroupRow)]
    are_closed = all(group.touchpoint in sheet.collapsed for group in groups)
    hands.model.open_groups(are_open=are_closed)


def is_sorted(hands: Hands) -> bool:
    """Whether another order than the owner's is shown."""
    wish = hands.model.sheet.wish
    return wish.order is not Order.ARRANGED or not wish.is_grouped


def has_groups(hands: Hands) -> bool:
    """Whether there are groups to open and close."""
    return any(isinstance(row, GroupRow) for row in hands.model.sheet.arrangement.rows)


def _show(hands: Hands, wish: Wish) -> None:
    hands.editor.leaving.emit()  # an open cell editor commits before its row moves
    hands.model.show(wish)
