"""Addresses of pages, mail, accounts and places: they tell where somebody is, not who it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from benchmark_app.exchange.foreign.cell_look import Look, heading_key, look_of
from benchmark_app.exchange.table import Cell, is_blank
from benchmark_app.words.foreign_place import MAP_WORDS

_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+|[^\s@]+@[^\s@]+\.\w+|@[\w.-]+")
#: "seaview.com/rooms": a name may stand so, "Booking.com" is a business.
_SITE: Final = re.compile(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/\S*)?")
_PARTED: Final = re.compile(r"[\s,;]+")
_WORD: Final = re.compile(r"[^\W_]+")
#: One address alone may be said as an answer.
_FEWEST: Final = 2


def are_addresses(cells: Sequence[Cell]) -> bool:
    """Whether the filled cells of a column are addresses and nothing else."""
    found = 0
    for cell in cells:
        if cell is None or cell == "":
            continue
        if not isinstance(cell, str) or not all(map(is_address, _PARTED.split(cell.strip()))):
            return False
        found += 1
    return found >= _FEWEST


def is_site(cell: Cell) -> bool:
    """Whether a cell is one address, be it the mere name of a site."""
    text = cell.strip() if isinstance(cell, str) else ""
    return bool(text) and (is_address(text) or _SITE.fullmatch(text) is not None)


def is_address(text: str) -> bool:
    """Whether a text is one address of a page, mail or account."""
    return _ADDRESS.fullmatch(text) is not None


def are_on_map(heading: Cell, cells: Sequence[Cell]) -> bool:
    """Whether a column below such a heading is of latitudes or longitudes: "store_lat"."""
    if MAP_WORDS.isdisjoint(_WORD.findall(heading_key(heading))):
        return False
    looks = [look_of(cell) for cell in cells if not is_blank(cell)]
    return looks.count(Look.AMOUNT) * 2 > len(looks)
