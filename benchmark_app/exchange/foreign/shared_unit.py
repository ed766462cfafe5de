"""The unit that the names of all businesses end in: "Bloom ($)" beside "Sky ($)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from benchmark_app.exchange.foreign.across import Across
from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.unit_row import unit_in
from benchmark_app.words.foreign_heading import MARK_HEADINGS, PRICE_HEADINGS, VALUE_HEADINGS

_ENDS: Final = re.compile(r"(.*\S)\s*[(\[（]([^()\[\]（）]+)[)\]）]")


def without_shared_unit(across: Sequence[Across]) -> tuple[tuple[Across, ...], dict[int, str]]:
    """Columns of businesses without what is no part of their names, and the unit of each column.

    That is a unit, or a word for values, in brackets behind the name of every one.
    """
    names = {one.column: _ENDS.fullmatch(one.name) for one in across}
    ends = {heading_key(found[2]) if found else "" for found in names.values()}
    end = ends.pop() if len(ends) == 1 else ""
    unit = unit_in(end)
    if not unit and end not in VALUE_HEADINGS | PRICE_HEADINGS | MARK_HEADINGS:
        return tuple(across), {}
    bare = tuple(
        replace(one, name=found[1]) for one in across if (found := names[one.column]) is not None
    )
    return bare, dict.fromkeys((one.column for one in bare), unit) if unit else {}
