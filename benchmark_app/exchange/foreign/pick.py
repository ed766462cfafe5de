"""Columns to tick below a name: of "yes" and "no" the ticked one is the answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.sign import is_answer, is_sign, level_of, sign_key
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.words.foreign_value import NO, YES

#: The role of a column that is ticked instead of the one it belongs to.
PICK: Final = "pick"
_BETWEEN: Final = " / "


def with_picks(leaf: Leaf, across: tuple[Across, ...], rows: Sequence[int]) -> tuple[Across, ...]:
    """The columns, with those that only tick an answer made one for each name.

    The first one of a name stands for all; the others belong to it. "Yes" and "no" without names
    above them are of the one business that the table is about.
    """
    groups: defaultdict[tuple[object, ...], list[Across]] = defaultdict(list)
    is_bare = all(is_answer(one.name) and not one.sub for one in across if one.of is None)
    for one in across:
        if one.of is None and (is_bare or is_answer(one.sub)):
            key = () if is_bare else (name_key(one.name), one.period, one.group)
            groups[key].append(one)
    found = {one.column: one for one in across}
    for ones in groups.values():
        if _is_ticked(leaf, ones, rows):
            picks = tuple((one.column, one.name if is_bare else one.sub) for one in ones)
            first, *others = ones
            name = "" if is_bare else first.name
            found[first.column] = replace(first, name=name, sub="", role="value", picks=picks)
            for one in others:
                found[one.column] = replace(one, name=name, role=PICK, of=first.column)
    return tuple(found[column] for column in sorted(found))


def picked(cells: Sequence[tuple[str, Cell]]) -> Cell:
    """What the filled one of the cells answers, by its heading; all of them where several are."""
    filled = [heading for heading, cell in cells if not is_blank(cell)]
    return _BETWEEN.join(filled) or None


def filled_columns(across: Sequence[Across]) -> list[int]:
    """The columns that hold values or ticks, from left to right."""
    picks = {column for one in across for column, _ in one.picks}
    return sorted(picks | {one.column for one in across if one.of is None})


def _is_ticked(leaf: Leaf, ones: Sequence[Across], rows: Sequence[int]) -> bool:
    """Whether columns are headed as yes and no, and hold nothing but ticks."""
    levels = {level_of(sign_key(one.sub or one.name)) for one in ones}
    cells = [leaf.cell(row, one.column) for one in ones for row in rows]
    keys = [sign_key(cell_text(cell)) for cell in cells if not is_blank(cell)]
    ticks = all(is_sign(key) or key == "1" or level_of(key) == YES for key in keys)
    return {NO, YES} <= levels and len(levels) == len(ones) and bool(keys) and ticks
