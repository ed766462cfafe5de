"""Rows whose cells stand one column too far right: longer than the headings, below others' ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.exchange.foreign.address import are_addresses, is_site
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import look_of
from benchmark_app.exchange.foreign.choices import NOT_TAKEN
from benchmark_app.exchange.foreign.column_role import heading_role
from benchmark_app.exchange.foreign.header import Heading
from benchmark_app.exchange.foreign.question import Sample
from benchmark_app.exchange.foreign.shape import Doubt
from benchmark_app.exchange.table import Cell, cell_text, column_letters, is_blank

#: The kind of the doubt, and the choice that the cells stand where they belong.
SHIFTED: Final = "shifted"
IN_PLACE: Final = "in_place"


def shifted_rows(leaf: Leaf, headings: Sequence[Heading], body: Sequence[int]) -> list[int]:
    """The rows with a cell behind the last heading whose other cells fit one column to the left.

    They fit where cells of the other rows look so. All rows are such where "Website" heads no
    addresses and the column before it does.
    """
    last = max((at for at, one in enumerate(headings) if one.parts), default=0)
    headed, behind = headings[: last + 1], headings[last + 1 :]
    long = [row for row in body if leaf.filled(row, [one.column for one in behind])]
    if not long or not all(one.parts for one in headed):
        return []
    if _stands_off(leaf, headed, body):
        return list(body)
    others = [row for row in body if row not in long]
    return [row for row in long if others and _fits_left(leaf, row, headings, last, others)]


def _stands_off(leaf: Leaf, headed: Sequence[Heading], body: Sequence[int]) -> bool:
    """Whether addresses stand below the heading before the one that is of addresses."""
    cells = [[leaf.cell(row, one.column) for row in body] for one in headed]
    return any(
        heading_role(headed[at].cell) == "source"
        and heading_role(headed[at - 1].cell) != "source"
        and are_addresses(cells[at - 1])
        and not are_addresses(cells[at])
        for at in range(1, len(headed))
    )


def _fits_left(
    leaf: Leaf, row: int, headings: Sequence[Heading], last: int, others: Sequence[int]
) -> bool:
    """Whether the last cells fit their left neighbours' columns, and one of them not its own."""
    columns = headings[: last + 1]
    kinds = [{_kind(leaf.cell(other, one.column)) for other in others} for one in columns]
    cells = [leaf.cell(row, one.column) for one in headings]
    places = [at for at, cell in enumerate(cells[: last + 2]) if at and not is_blank(cell)]
    is_off = False
    for at in reversed(places):
        if _kind(cells[at]) not in kinds[at - 1]:
            break
        is_off = is_off or (at <= last and _kind(cells[at]) not in kinds[at])
    return is_off


def _kind(cell: Cell) -> str:
    return "address" if is_site(cell) else look_of(cell)


def shifted_doubt(doubt: Doubt, leaf: Leaf, rows: Sequence[int]) -> Doubt:
    """Such a doubt about rows that stand off, with the last cell of each."""
    spots = [(row, leaf.filled(row, range(1, leaf.width + 1))[-1]) for row in rows]
    samples = tuple(
        Sample(cell_text(leaf.cell(*spot)), f"{column_letters(spot[1])}{spot[0]}") for spot in spots
    )
    return replace(doubt, rows=tuple(rows), choices=(NOT_TAKEN, IN_PLACE), samples=samples)
