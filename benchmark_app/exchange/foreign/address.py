"""Addresses of pages, mail and accounts: they tell where somebody is found, not who it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from benchmark_app.exchange.table import Cell, cell_text, is_blank

_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+|[^\s@]+@[^\s@]+\.\w+|@[\w.-]+")
_PARTED: Final = re.compile(r"[\s,;]+")
#: One address alone may be said as an answer.
_FEWEST: Final = 2


def are_addresses(cells: Sequence[Cell]) -> bool:
    """Whether the filled cells of a column are addresses and nothing else."""
    texts = [cell_text(cell) for cell in cells if not is_blank(cell)]
    parts = [part for text in texts for part in _PARTED.split(text) if part]
    return len(texts) >= _FEWEST and all(map(_ADDRESS.fullmatch, parts))
