"""How much of the grid is known on the day shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from benchmark_app.domain.observation import Mark

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot

_FRESH: Final = 1
_STALE: Final = 2


@dataclass(frozen=True, slots=True)
class CellCount:
    """Cells of the competitors, the subject left out: known ones, stale ones, all applicable."""

    known: int
    stale: int
    cells: int


def count_cells(snapshot: Snapshot) -> CellCount:
    """Counts over every service and competitor."""
    market = snapshot.market
    others = np.array([not one.subject for one in market.competitors], dtype=bool)
    known = stale = cells = 0
    for attribute in market.attributes:
        row = snapshot.cells(attribute.id)
        applies = others & (row.mark != Mark.NOT_APPLICABLE)
        cells += int(np.count_nonzero(applies))
        known += int(np.count_nonzero(applies & (row.state == _FRESH)))
        stale += int(np.count_nonzero(applies & (row.state == _STALE)))
    return CellCount(known, stale, cells)
