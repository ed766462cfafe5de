"""The unit that the names of all businesses end in: "Bloom ($)" beside "Sky ($)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from benchmark_app.exchange.foreign.cell_look import heading_key
from benchmark_app.exchange.foreign.shape import FoundTable
from benchmark_app.exchange.foreign.unit_row import unit_in
from benchmark_app.words.foreign_heading import MARK_HEADINGS, PRICE_HEADINGS, VALUE_HEADINGS

_ENDS: Final = re.compile(r"(.*\S)\s*[(\[（]([^()\[\]（）]+)[)\]）]")


def without_shared_unit(table: FoundTable) -> FoundTable:
    """A table whose businesses are called without what is no part of their names.

    That is a unit, or a word for values, in brackets behind the name of every one; the unit is
    that of the column's values then.
    """
    if table.has_services_across or "competitor" in table.labels:
        return table
    names = [_ENDS.fullmatch(one.name) for one in table.across]
    ends = {heading_key(found[2]) if found else "" for found in names}
    end = ends.pop() if len(ends) == 1 else ""
    unit = unit_in(end)
    if not unit and end not in VALUE_HEADINGS | PRICE_HEADINGS | MARK_HEADINGS:
        return table
    pairs = zip(table.across, names, strict=True)
    bare = tuple(replace(one, name=found[1]) for one, found in pairs if found is not None)
    units = {one.column: unit for one in bare if unit}
    return replace(table, across=bare, units={**table.units, **units})
