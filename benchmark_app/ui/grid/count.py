"""How much of the grid is known on the day shown, counted a few services at a time."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from benchmark_app.domain.observation import Mark
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.slices import Slices

if TYPE_CHECKING:  # the workspace brings SQLAlchemy, which must wait for the first paint
    from benchmark_app.workspace import Snapshot

_FRESH: Final = 1
_STALE: Final = 2


@dataclass(frozen=True, slots=True)
class CellCount:
    """Cells of the competitors in the market: known ones, stale ones, all applicable."""

    known: int = 0
    stale: int = 0
    cells: int = 0

    def __add__(self, other: CellCount) -> CellCount:
        return CellCount(
            self.known + other.known, self.stale + other.stale, self.cells + other.cells
        )


class Survey(QObject):
    """Resolves every service in short slices, then tells the counts with the rest at hand.

    What an edit did not touch is not looked at again. `done` carries a `CellCount`.
    """

    done = Signal(object)

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._counts: dict[int, tuple[object, CellCount]] = {}
        self._slices = Slices(self)
        self._slices.done.connect(self.done)

    def start(self) -> None:
        """Look at the day shown, from the beginning."""
        self._slices.start(self._look(self._editor.snapshot()))

    def _look(self, snapshot: Snapshot) -> Generator[None, None, CellCount]:
        there = [
            not one.subject and one.id not in snapshot.gone for one in snapshot.market.competitors
        ]
        others = np.array(there, dtype=bool)
        total = CellCount()
        for attribute in snapshot.market.attributes:
            resolved = snapshot.resolved(attribute.id)
            kept = self._counts.get(attribute.id)
            if kept is None or kept[0] is not resolved:
                snapshot.stage(attribute.id)
                kept = self._counts[attribute.id] = (
                    resolved,
                    _count(snapshot, attribute.id, others),
                )
                yield
            total += kept[1]
        yield
        return total


def _count(snapshot: Snapshot, attribute: int, others: NDArray[np.bool_]) -> CellCount:
    row = snapshot.cells(attribute)
    applies = others & (row.mark != Mark.NOT_APPLICABLE)
    fresh, stale = applies & (row.state == _FRESH), applies & (row.state == _STALE)
    return CellCount(
        int(np.count_nonzero(fresh)), int(np.count_nonzero(stale)), int(np.count_nonzero(applies))
    )
