"""How much of the grid is known on the day shown, looked at a few services at a time."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, Signal

from benchmark_app.domain.overview import CellCounts
from benchmark_app.ui.editor import Editor
from benchmark_app.ui.grid.sheet import Sheet
from benchmark_app.ui.slices import Slices


class Survey(QObject):
    """Resolves every service in short slices, then tells the counts with the rest at hand.

    `done` carries the `CellCounts` of the day shown.
    """

    done = Signal(object)

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._slices = Slices(self)
        self._slices.done.connect(self.done)

    def start(self) -> None:
        """Look at the day shown, from the beginning; what no edit touched is there already."""
        self._slices.start(self._look())

    def _look(self) -> Generator[None, None, CellCounts]:
        snapshot = self._editor.snapshot()
        for attribute in snapshot.market.attributes:
            snapshot.stage(attribute.id)
            snapshot.cells(attribute.id)
            yield
        return snapshot.counts


def count_cells(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> int:
    """How many cells of services and places hold values that count, as `CellCounts` has it.

    Where none counts (a place that left, or is only watched) every cell does.
    """
    market, snapshot = sheet.editor.market, sheet.editor.snapshot()
    asked = {place.id for column in columns if (place := sheet.competitor(column))}
    inside = [at for at, one in enumerate(market.competitors) if one.id in asked]
    services = [one for row in rows if (one := sheet.arrangement.attribute(row)) is not None]
    followed = snapshot.followed[inside]
    counted = sum(int((snapshot.cells(one).applies[inside] & followed).sum()) for one in services)
    return counted or len(services) * len(inside)
