"""The row below the headings that says what the numbers of each column are counted in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from benchmark_app.domain.name import name_key
from benchmark_app.exchange.foreign.book import Leaf
from benchmark_app.exchange.foreign.cell_look import heading_key, name_text
from benchmark_app.exchange.foreign.unit_text import Around, read_behind
from benchmark_app.exchange.table import Cell
from benchmark_app.words.foreign_heading import ANSWER_UNITS, UNIT_HEADINGS

_BRACKETS: Final = re.compile(r"[(\[（](.*)[)\]）]")
#: What marks are out of: "/10"; and what they run from and to.
_OUT_OF: Final = re.compile(r"/ ?\d{1,3}")
_SPAN: Final = re.compile(r"\d{1,2} ?[-–] ?\d{1,3}")


def is_unit_row(leaf: Leaf, row: int, columns: Sequence[int]) -> bool:
    """Whether a row says units alone, each below a heading of its own.

    "€ / night" below "Double" is one; "day" and "week" below "Price", which spans both, are none.
    """
    first, *rest = columns
    if not (leaf.is_blank_at(row, first) or heading_key(leaf.cell(row, first)) in UNIT_HEADINGS):
        return False
    filled = leaf.filled(row, rest)
    cells = [leaf.cell(row, column) for column in filled]
    named = not any(leaf.is_blank_at(row - 1, column) for column in filled)
    units = [cell for cell in cells if unit_in(cell)]
    asked = [cell for cell in cells if _is_asked(cell)]
    is_said = bool(units) or any(len(name_text(cell)) > 1 for cell in asked)  # not dashes alone
    return named and is_said and len(units) + len(asked) == len(cells)


def units_in(leaf: Leaf, row: int, columns: Sequence[int]) -> dict[int, str]:
    """The units that such a row says, by column."""
    units = {column: unit_in(leaf.cell(row, column)) for column in columns[1:]}
    return {column: unit for column, unit in units.items() if unit}


def unit_in(cell: Cell) -> str:
    """The unit that a cell is and nothing beside, as it stands behind a number; "" where none."""
    text = _bare(cell)
    around = read_behind(f" {text}", Around()) if text else None
    if around is None or around.other or around.words:
        return text if _OUT_OF.fullmatch(text) else ""
    return f"{around.sign}/{around.per}" if around.per else around.sign


def _is_asked(cell: Cell) -> bool:
    """Whether a cell says how what stands below it is answered: "yes/no", "1-5"."""
    text = _bare(cell)
    return name_key(text) in ANSWER_UNITS or _SPAN.fullmatch(text) is not None


def _bare(cell: Cell) -> str:
    text = name_text(cell)
    found = _BRACKETS.fullmatch(text)
    return found[1].strip() if found else text
