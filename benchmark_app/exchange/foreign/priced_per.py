"""What a price is per where a column of its own says that: 2.80 € beside "1 kg"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from benchmark_app.exchange.foreign.amount import read_amount
from benchmark_app.exchange.foreign.countable import Amount, Range, Unclear
from benchmark_app.exchange.foreign.number_format import in_format
from benchmark_app.exchange.table import Cell, cell_text, is_blank
from benchmark_app.exchange.unit import is_money
from benchmark_app.words.foreign_heading import UNIT_HEADINGS

_PER: Final = "/"
_WORDS: Final = "|".join(sorted(UNIT_HEADINGS, key=len, reverse=True))
_SAID: Final = re.compile(
    rf"(?<!\w)(?:{_WORDS})\s*[:：]\s*([^)）\]\s,;][^)）\],;]*)", re.IGNORECASE
)


def unit_above(titles: Iterable[str], cells: Iterable[Cell]) -> str:
    """The unit that a title says all plain numbers are in: "(unit: thousand won)"; "" without."""
    said = next(filter(None, map(_SAID.search, titles)), None)
    filled = [cell for cell in cells if not is_blank(cell)] if said else []
    are_numbers = bool(filled) and all(map(_is_bare_number, filled))
    return said[1].strip() if said and are_numbers else ""


def _is_bare_number(cell: Cell) -> bool:
    """Whether a cell is a number without a unit, as text too; the sign of decimals is no matter."""
    if isinstance(cell, (int, float)):
        return True
    read = read_amount(cell_text(cell))
    one = read.point if isinstance(read, Unclear) else read
    return isinstance(one, Amount) and one.is_plain


def unit_beside(said: Cell, cells: Iterable[tuple[Cell, str | None]]) -> Cell:
    """The unit of a row whose cells, each with its number format, have this one beside them.

    Beside prices a weight or a piece is what they are per.
    """
    text = cell_text(said).removeprefix(_PER).strip()
    if is_blank(said) or is_money(text.partition(_PER)[0].strip()):
        return said
    units = {_unit(cell, shown) for cell, shown in cells if not is_blank(cell)}
    money = [unit for unit in units if is_money(unit)]
    return f"{money[0]}{_PER}{text}" if len(money) == 1 else said


def _unit(cell: Cell, shown: str | None) -> str:
    """The unit that a cell itself tells; "" where it tells none."""
    if isinstance(cell, (int, float)):
        return in_format(cell, shown).unit if shown else ""
    read = read_amount(cell_text(cell))
    return read.unit if isinstance(read, (Amount, Range)) else ""
